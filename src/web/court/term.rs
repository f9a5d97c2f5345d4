//! A judge restores a term for an appeal that was missed for good cause.

use super::person;
use crate::domain::id::{CourtCaseId, RulingId};
use crate::domain::workflow::subject::State;
use crate::http::{Problem, Query, note_case};
use crate::service::court::{
    AskPeople, CourtCaseHead, CourtCaseView, CourtPersonView, list_people, read,
};
use crate::service::ruling::{RestoreTerm, RulingView, read as read_ruling, restore_term};
use crate::service::{Context, Error, Listing};
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::{Faults, hidden};
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(term_page).service(restored);
}

/// What a judge may do with a case whose term can be restored, as its view says it.
const RESTORE: &str = "restore_term";
/// A ruling whose outcomes may still be appealed.
const CONFIRMED: &str = "confirmed";
/// People to choose from on one page.
const PEOPLE: i64 = 200;
/// Whom the term is restored for: everybody the ruling decided on, or those that are marked.
const ALL: &str = "all";
const MARKED: &str = "marked";

/// Where the term of a ruling is restored, for whom that is open.
pub(in crate::web) fn path_of(case: &CourtCaseHead, ruling: &RulingView) -> Option<String> {
    let open = case.actions.contains(&RESTORE) && ruling.state == CONFIRMED;
    open.then(|| format!("/court-cases/{}/rulings/{}/term", case.id, ruling.id))
}

/// A ruling of this case, and those it decided on whose outcome is not in force yet.
struct Ruled {
    case: CourtCaseView,
    ruling: RulingView,
    open: Vec<Uuid>,
    people: Listing<CourtPersonView>,
    /// Where it is sent to.
    path: String,
    /// Where the part of the people begins.
    after: Option<i32>,
}

impl Ruled {
    /// For the judge alone: to anybody else there is no such page.
    async fn of(
        context: &Context,
        member: &Member,
        (case, ruling): (Uuid, Uuid),
        after: Option<i32>,
    ) -> Result<Self, Problem> {
        let id = CourtCaseId(case);
        let case = read(context, member, id).await.map_err(hidden)?;
        if !case.rulings.contains(&ruling) {
            return Err(Error::NotFound.into());
        }
        let ruling = read_ruling(context, member, RulingId(ruling)).await.map_err(hidden)?;
        let path = path_of(&case, &ruling).ok_or(Error::NotFound)?;
        let waits = |subject: &Uuid| {
            let mut all = case.subjects.iter();
            all.any(|one| one.id == *subject && one.state == State::Ruled.as_str())
        };
        let open: Vec<Uuid> =
            ruling.outcomes.iter().map(|one| one.subject_id).filter(waits).collect();
        let only = Some(open.clone());
        let asked = AskPeople { only, after, limit: Some(PEOPLE), ..AskPeople::default() };
        let people = list_people(context, member, id, asked).await?;
        Ok(Self { case, ruling, open, people, path, after })
    }

    fn whom(&self, words: Words) -> askama::Result<Vec<Field>> {
        let count = i64::try_from(self.open.len()).unwrap_or(i64::MAX);
        let all = words.count("page-count-term", count)?;
        let marked = Choice::new(MARKED, words.say("page-term.marked")?);
        let choice = |one: &CourtPersonView| {
            let name = person(words, one.name.as_deref())?;
            Ok(Choice::new(one.subject_id.to_string(), format!("{}. {name}", one.position)))
        };
        let people = self.people.items.iter().map(choice).collect::<askama::Result<_>>()?;
        let whom = vec![marked, Choice::new(ALL, all)];
        Ok(vec![
            Field::one(words, "whom", "page-term.whom", whom)?.value(MARKED),
            Field::any(words, "subjects", "page-court.people", people)?,
        ])
    }

    fn form(&self, visit: &Visit) -> askama::Result<Form> {
        let words = visit.words();
        let Self { case, ruling, path, .. } = self;
        let to = self.after.map_or_else(|| path.clone(), |after| format!("{path}?after={after}"));
        let caption = words.with("page-case-court.ruling", "number", &ruling.number)?;
        let form = Form::new(visit, "page-term", to, "page-term.button")?
            .back(format!("/court-cases/{}", case.id))
            .caption(caption)
            .lead("page-term.lead")?
            .version(ruling.version);
        if self.open.is_empty() {
            return Ok(form.lead("page-term.nobody")?.idle());
        }
        let form = self.whom(words)?.into_iter().fold(form, Form::ask);
        let form = form
            .ask(
                Field::day(words, "until", "page-term.until")?
                    .hint(words.say("page-term.until-hint")?),
            )
            .ask(
                Field::area(words, "reason", "page-case-step.reason", 5)?
                    .hint(words.say("page-term.reason-hint")?),
            );
        match &self.people.next {
            Some(next) => form.link(&format!("{path}?after={next}"), "page-term.next"),
            None => Ok(form),
        }
    }

    /// What was answered.
    fn command(&self, answers: &Answers) -> Result<RestoreTerm, Error> {
        Ok(RestoreTerm {
            version: answers.version(),
            subjects: match answers.text("whom") {
                ALL => self.open.clone(),
                _ => Some(answers.ids("subjects"))
                    .filter(|marked| !marked.is_empty())
                    .ok_or_else(|| Error::field("/subjects", "required", "Fill in this field."))?,
            },
            until: answers.needed_day("until", "/until")?,
            reason: answers.text("reason").to_owned(),
        })
    }
}

/// Which part of the people.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<i32>,
}

/// For whom, and until when.
#[get("/court-cases/{id}/rulings/{ruling}/term")]
async fn term_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    let ruled = Ruled::of(&context, &member, *path, part.0.after).await?;
    ruled.form(&visit).map_err(Error::internal)?.show()
}

/// Restores it.
#[post("/court-cases/{id}/rulings/{ruling}/term")]
async fn restored(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    part: Query<Part>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, CourtCaseId(path.0));
    let ruled = Ruled::of(&context, &member, *path, part.0.after).await?;
    let done = match ruled.command(&answers) {
        Ok(command) => restore_term(&context, &member, RulingId(path.1), &command).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(see(&format!("/court-cases/{}", path.0))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            Form::refused(ruled.form(&visit), &answers, faults)
        }
    }
}
