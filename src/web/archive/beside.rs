//! Two cards side by side, and the decision whether they are of one person: signed, with a reason, and taken
//! back at will. The cards stay two.

use super::card::{Linked, Row, linked, rows};
use crate::domain::card::LinkDecision;
use crate::domain::id::{CardId, CardLinkId};
use crate::domain::policy::Action;
use crate::http::Problem;
use crate::service::card::{
    CardLinkView, CardView, LinkCards, RevokeCardLink, link, list_links, read_card, revoke,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::{allow, is_allowed};
use crate::web::ask::Form;
use crate::web::faults::{Faults, hidden};
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(choose).service(undo_page).service(undo).service(page).service(settle);
}

/// Most cards that two are chosen of.
const MOST: usize = 20;

/// What both cards say.
#[derive(Template)]
#[template(path = "archive/beside.html", config = "src/web/askama.toml")]
struct Sides {
    words: Words,
    title: String,
    /// Both cards: path and place.
    heads: [(String, String); 2],
    lines: Vec<Line>,
    /// What was decided about them, the newest first.
    decided: Vec<Linked>,
}

/// What the cards say about one thing.
struct Line {
    name: String,
    sides: [Vec<Row>; 2],
}

/// Two cards that the reader sees, and what was decided about them.
struct Pair {
    cards: [CardView; 2],
    /// The newest first.
    links: Vec<CardLinkView>,
}

impl Pair {
    async fn of(
        context: &Context,
        member: &Member,
        (one, other): (Uuid, Uuid),
    ) -> Result<Self, Problem> {
        if member.role.is_family() || one == other {
            return Err(Error::NotFound.into());
        }
        let links = list_links(context, member, CardId(one)).await.map_err(hidden)?;
        let cards = [
            read_card(context, member, CardId(one)).await.map_err(hidden)?,
            read_card(context, member, CardId(other)).await.map_err(hidden)?,
        ];
        let links = links.items.into_iter().filter(|link| link.other_card_id == other).collect();
        Ok(Self { cards, links })
    }

    /// What counts now.
    fn in_force(&self) -> Option<&CardLinkView> {
        self.links.iter().find(|link| link.revoked_at.is_none())
    }

    fn path(&self) -> String {
        let [one, other] = &self.cards;
        format!("/cards/{}/beside/{}", one.id, other.id)
    }

    fn caption(&self) -> String {
        let [one, other] = &self.cards;
        format!("{} – {}", place(one), place(other))
    }

    fn sides(&self, context: &Context, words: Words) -> askama::Result<Sides> {
        let [one, other] = &self.cards;
        let head = |card: &CardView| (format!("/cards/{}", card.id), place(card));
        Ok(Sides {
            words,
            title: words.say("page-cards-beside")?,
            heads: [head(one), head(other)],
            lines: lines(said(context, words, one)?, said(context, words, other)?),
            decided: self
                .links
                .iter()
                .map(|one| linked(words, one))
                .collect::<askama::Result<_>>()?,
        })
    }
}

/// Where a card is from.
fn place(card: &CardView) -> String {
    format!("{}, {}", card.source_title, card.number)
}

/// The names of a card and what was read out of it, in the order of a life.
fn said(context: &Context, words: Words, card: &CardView) -> askama::Result<Vec<Row>> {
    let mut said = Vec::new();
    for name in &card.names {
        let kind = words.code(Vocabulary::CardNameKind, &name.kind)?;
        said.push(Row { name: kind, raw: name.text.clone(), read: String::new() });
    }
    said.extend(rows(context, words, &card.reading)?);
    Ok(said)
}

/// What both say about one thing in one line; what the second card alone says stands where it says it.
fn lines(one: Vec<Row>, other: Vec<Row>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (side, rows) in [one, other].into_iter().enumerate() {
        let mut next = 0;
        for row in rows {
            let at = lines.iter().position(|line| line.name == row.name).unwrap_or_else(|| {
                lines
                    .insert(next, Line { name: row.name.clone(), sides: [Vec::new(), Vec::new()] });
                next
            });
            next = at + 1;
            if let Some(cell) = lines.get_mut(at).and_then(|line| line.sides.get_mut(side)) {
                cell.push(row);
            }
        }
    }
    lines
}

/// Both cards with no question.
fn shown(context: &Context, visit: &Visit, pair: &Pair) -> askama::Result<Form> {
    Form::new(visit, "page-cards-beside", pair.path(), "page-card-decision.button")?
        .back(pair.cards.first().map_or_else(String::new, |card| format!("/cards/{}", card.id)))
        .part(&pair.sides(context, visit.words())?)
}

/// The question whether they are of one person.
fn asked(words: Words, form: Form) -> askama::Result<Form> {
    let choice = |one: &LinkDecision| {
        let code = one.as_str();
        Ok(Choice::new(code, words.code(Vocabulary::LinkDecision, code)?))
    };
    let of = LinkDecision::ALL.iter().map(choice).collect::<askama::Result<_>>()?;
    Ok(form.ask(Field::one(words, "decision", "page-cards-beside.decision", of)?).ask(
        Field::area(words, "reason", "page-card-decision.reason", 4)?
            .hint(words.say("page-card-decision.reason-hint")?),
    ))
}

/// The way to take back what is in force.
fn with_undo(pair: &Pair, form: Form) -> askama::Result<Form> {
    match pair.in_force() {
        Some(_) => form.link(&format!("{}/undo", pair.path()), "page-card-undo"),
        None => Ok(form),
    }
}

/// Two of the cards that were marked in a search.
#[post("/cards/compare")]
async fn choose(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ReadCardLinks)?;
    let mut ids = answers.ids("card");
    let mut seen = std::collections::HashSet::new();
    ids.retain(|id| seen.insert(*id));
    if let [one, other] = ids.as_slice() {
        return Ok(see(&format!("/cards/{one}/beside/{other}")));
    }
    let mut choices = Vec::new();
    for id in ids.into_iter().take(MOST) {
        // One that is not open to the reader is not there.
        match read_card(&context, &member, CardId(id)).await {
            Ok(card) => {
                let name = card.names.first().map_or("", |name| name.text.as_str());
                choices.push(Choice::new(id.to_string(), format!("{name} – {}", place(&card))));
            }
            Err(Error::NotFound | Error::Denied(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let form =
            Form::new(&visit, "page-cards-beside", "/cards/compare", "page-cards-beside.button")?
                .back("/cards");
        if choices.len() < 2 {
            return form.idle().link("/cards", "page-cards-search");
        }
        Ok(form.ask(Field::any(words, "card", "page-cards-beside.which", choices)?))
    };
    Form::refused(make(), &answers, Faults::one(words, "/card", "page-cards-beside.two")?)
}

/// Both cards, and the question whether they are of one person.
#[get("/cards/{id}/beside/{other}")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    let pair = Pair::of(&context, &member, *path).await?;
    let make = || -> askama::Result<Form> {
        let form = shown(&context, &visit, &pair)?;
        match (is_allowed(&member, Action::LinkCards), pair.in_force()) {
            (true, None) => asked(visit.words(), form),
            (true, Some(_)) => with_undo(&pair, form.idle()),
            (false, _) => Ok(form.idle()),
        }
    };
    make().map_err(Error::internal)?.show()
}

/// Signs the decision.
#[post("/cards/{id}/beside/{other}")]
async fn settle(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::LinkCards)?;
    let pair = Pair::of(&context, &member, *path).await?;
    let command = LinkCards {
        card_id: path.0,
        other_card_id: path.1,
        decision: answers.text("decision").to_owned(),
        reason: answers.text("reason").to_owned(),
    };
    match link(&context, &member, command, Some(&answers.key())).await {
        Ok(_) => Ok(see(&pair.path())),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            // Somebody else may have decided meanwhile: then the page shows what, and what was typed stays.
            let pair = Pair::of(&context, &member, *path).await?;
            let form = shown(&context, &visit, &pair)
                .and_then(|form| with_undo(&pair, asked(visit.words(), form)?));
            Form::refused(form, &answers, faults)
        }
    }
}

/// What is in force about two cards, for those who may take it back.
async fn decided(
    context: &Context,
    member: &Member,
    path: (Uuid, Uuid),
) -> Result<(Pair, CardLinkId), Problem> {
    allow(member, Action::LinkCards)?;
    let pair = Pair::of(context, member, path).await?;
    let id = pair.in_force().map(|link| CardLinkId(link.id)).ok_or(Error::NotFound)?;
    Ok((pair, id))
}

fn undo_form(visit: &Visit, pair: &Pair) -> askama::Result<Form> {
    let path = pair.path();
    Ok(Form::new(visit, "page-card-undo", format!("{path}/undo"), "page-card-undo.button")?
        .back(path)
        .caption(pair.caption())
        .lead("page-card-undo.lead")?
        .ask(Field::area(visit.words(), "reason", "page-card-decision.reason", 4)?))
}

/// Asks why the decision is taken back.
#[get("/cards/{id}/beside/{other}/undo")]
async fn undo_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    let (pair, _) = decided(&context, &member, *path).await?;
    undo_form(&visit, &pair).map_err(Error::internal)?.show()
}

/// Takes it back.
#[post("/cards/{id}/beside/{other}/undo")]
async fn undo(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (pair, id) = decided(&context, &member, *path).await?;
    let command = RevokeCardLink { reason: answers.text("reason").to_owned() };
    match revoke(&context, &member, id, command).await {
        Ok(_) => Ok(see(&pair.path())),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            Form::refused(undo_form(&visit, &pair), &answers, faults)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, Row, lines};

    fn rows(said: &[(&str, &str)]) -> Vec<Row> {
        let row = |(name, raw): &(&str, &str)| Row {
            name: (*name).to_owned(),
            raw: (*raw).to_owned(),
            read: String::new(),
        };
        said.iter().map(row).collect()
    }

    #[test]
    fn what_one_card_alone_says_stands_where_it_says_it() {
        let one = rows(&[("name", "A"), ("birth", "1901"), ("fate", "shot")]);
        let other = rows(&[("sex", "m"), ("name", "B"), ("name", "C"), ("arrest", "1937")]);
        let found = lines(one, other);
        let names: Vec<&str> = found.iter().map(|line| line.name.as_str()).collect();
        assert_eq!(names, ["sex", "name", "arrest", "birth", "fate"]);
        let said = |Line { sides: [one, other], .. }: &Line| (one.len(), other.len());
        let counts: Vec<_> = found.iter().map(said).collect();
        assert_eq!(counts, [(0, 1), (1, 2), (0, 1), (1, 0), (1, 0)]);
    }
}
