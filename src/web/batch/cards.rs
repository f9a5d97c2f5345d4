//! Opening a review by the office's own order on archive cards: on one, or on those marked in a search.

use super::officer;
use super::report::{Report, mistakes};
use crate::domain::check::Message;
use crate::domain::id::CardId;
use crate::domain::policy::Action;
use crate::domain::repression::CaseClass;
use crate::http::{Problem, Query};
use crate::service::card::read_card;
use crate::service::review::{ImportReport, OpenOnCards, open_on_cards};
use crate::service::{Context, Error, answered_before};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(look_page).service(look).service(open_on);
}

/// Where it is done.
const OPEN: &str = "/reviews/on-cards/open";
/// Most cards of one form; longer lists come as a table.
const MOST: usize = 100;

/// Class of cases whose card suggests none.
pub(super) fn class_field(words: Words, at: &str) -> askama::Result<Field> {
    let mut classes = vec![Choice::new("", words.say("page-on-cards.no-class")?)];
    for code in CaseClass::CODES {
        classes.push(Choice::new(*code, words.code(Vocabulary::CaseClass, code)?));
    }
    let field = Field::select(words, "class", "page-on-cards.class", classes)?;
    Ok(field.at(at).hint(words.say("page-on-cards.class-hint")?))
}

/// Cards that were chosen, each once, and what taking them would do.
struct Chosen {
    cards: Vec<(Uuid, String)>,
    /// One of them is not there, or not open to the reader.
    lacks: bool,
    report: Option<ImportReport>,
}

impl Chosen {
    async fn of(
        context: &Context,
        member: &Member,
        mut ids: Vec<Uuid>,
        class: Option<String>,
    ) -> Result<Self, Problem> {
        let mut seen = std::collections::HashSet::new();
        ids.retain(|id| seen.insert(*id));
        if ids.len() > MOST {
            let message = Message::new(format!("Name 1 to {MOST} cards.")).between(1, MOST);
            return Err(Error::field("/cards", "wrong_number", message).into());
        }
        let (mut cards, mut lacks) = (Vec::new(), false);
        for id in ids {
            // One that is not open to the reader is not there.
            match read_card(context, member, CardId(id)).await {
                Ok(card) => {
                    let name = card.names.first().map_or("", |name| name.text.as_str());
                    let place = format!("{}, {}", card.source_title, card.number);
                    let label = if name.is_empty() { place } else { format!("{name} – {place}") };
                    cards.push((id, label));
                }
                Err(Error::NotFound | Error::Denied(_)) => lacks = true,
                Err(error) => return Err(error.into()),
            }
        }
        let mut report = None;
        if !cards.is_empty() {
            let command = OpenOnCards {
                order_reference: String::new(),
                title: String::new(),
                batch_id: None,
                assign_to: None,
                class,
                cards: cards.iter().map(|(id, _)| *id).collect(),
                dry_run: true,
            };
            report = Some(open_on_cards(context, member, &command, None).await?);
        }
        Ok(Self { cards, lacks, report })
    }

    fn is_right(&self) -> bool {
        self.report.as_ref().is_none_or(|report| mistakes(report).next().is_none())
    }

    /// The cards as boxes, all of them marked but those that cannot be taken, each with the reason.
    fn field(&self, words: Words) -> askama::Result<Field> {
        let mut choices = Vec::new();
        let mut good = Vec::new();
        for (row, (id, label)) in (1_i64..).zip(&self.cards) {
            let mut wrong = self.report.iter().flat_map(mistakes).filter(|one| one.row == row);
            let hint = match wrong.next() {
                None => None,
                Some(one) if one.column == "class" => Some(words.say("page-on-cards.needs-class")?),
                Some(one) => Some(words.fault(&one.code, &one.arguments)?),
            };
            if hint.is_none() {
                good.push(id.to_string());
            }
            choices.push(Choice { hint, ..Choice::new(id.to_string(), label.clone()) });
        }
        let field = Field::any(words, "card", "page-on-cards.cards", choices)?.at("/cards");
        Ok(field.values(good.iter().map(String::as_str)))
    }
}

async fn form(
    context: &Context,
    visit: &Visit,
    member: &Member,
    chosen: &Chosen,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let officer = officer(context, member, words, "assign_to", "page-batch.nobody").await?;
    let make = || -> askama::Result<Form> {
        let form =
            Form::new(visit, "page-on-cards", OPEN, "page-review-new.button")?.back("/cards");
        if chosen.cards.is_empty() {
            let form = form.idle().link("/cards", "page-cards-search")?;
            return match answered {
                None => form.lead("page-on-cards.none"),
                Some(_) => form.again(answered),
            };
        }
        let mut form = form.lead("page-on-cards.lead")?;
        if let Some(report) = chosen.report.as_ref().filter(|_| chosen.is_right()) {
            form = form.part(&Report::of(words, report)?)?;
        }
        let title = Field::line(words, "title", "page-batch.title")?;
        form.ask(chosen.field(words)?)
            .ask(title.hint(words.say("page-batch.title-hint")?))
            .ask(Field::area(words, "order_reference", "page-review-new.order", 2)?)
            .ask(officer)
            .ask(class_field(words, "/class")?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// The card a review is opened on.
#[derive(Debug, Deserialize)]
struct On {
    card: Option<Uuid>,
}

/// What opening a review on one card would do; without one, where cards are marked.
#[get("/reviews/on-cards")]
async fn look_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    on: Query<On>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::OpenExOfficio)?;
    let chosen = Chosen::of(&context, &member, on.0.card.into_iter().collect(), None).await?;
    form(&context, &visit, &member, &chosen, None).await
}

/// What opening a review on the cards that were marked would do.
#[post("/reviews/on-cards")]
async fn look(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::OpenExOfficio)?;
    let chosen = Chosen::of(&context, &member, answers.ids("card"), None).await?;
    form(&context, &visit, &member, &chosen, None).await
}

/// Opens it on all of them, or on none.
#[post("/reviews/on-cards/open")]
async fn open_on(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::OpenExOfficio)?;
    let key = answers.key();
    let class = answers.given("class");
    let chosen = Chosen::of(&context, &member, answers.ids("card"), class.clone()).await?;
    // After the first time the cards stand in the review that was opened: that is no mistake.
    let again = answered_before(&context, &member, &key).await?;
    let wrong = if chosen.cards.is_empty() {
        Some("page-on-cards.none")
    } else if again || (chosen.is_right() && !chosen.lacks) {
        None
    } else {
        Some("page-on-cards.wrong")
    };
    if let Some(wrong) = wrong {
        let faults = Faults::one(visit.words(), "/cards", wrong)?;
        return form(&context, &visit, &member, &chosen, Some((&answers, faults))).await;
    }
    let command = OpenOnCards {
        order_reference: answers.text("order_reference").to_owned(),
        title: answers.text("title").to_owned(),
        batch_id: None,
        assign_to: answers.id("assign_to"),
        class,
        cards: chosen.cards.iter().map(|(id, _)| *id).collect(),
        dry_run: false,
    };
    match open_on_cards(&context, &member, &command, Some(&key)).await {
        Ok(report) => Ok(see(&format!("/reviews/{}/subjects", report.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            form(&context, &visit, &member, &chosen, Some((&answers, faults))).await
        }
    }
}
