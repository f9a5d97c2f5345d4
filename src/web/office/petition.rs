//! A petition as its office works on it: what it says, what is due, what comes next.

use super::cards::may_compare;
use super::said::{Group, applicant, head, person};
use crate::domain::actor::Actor;
use crate::domain::id::PetitionId;
use crate::http::Problem;
use crate::service::document::{DocumentQuery, DocumentView, Target, list, may_add};
use crate::service::history::{HistoryQuery, of_case};
use crate::service::message::{ListCaseNotices, NoticeView, list_of_petition};
use crate::service::petition::PetitionView;
use crate::service::steps::StepView;
use crate::service::{Context, Error, Listing};
use crate::text::codes::Vocabulary;
use crate::web::family::{Clock, clock};
use crate::web::intake::{has_receipt, may_enter};
use crate::web::page::{Frame, made};
use crate::web::paper::path_of;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::HttpResponse;
use askama::Template;
use uuid::Uuid;

/// Papers and letters that the page shows, newest first.
const SHOWN: i64 = 50;

#[derive(Template)]
#[template(path = "office/petition.html", config = "src/web/askama.toml")]
struct Petition {
    frame: Frame,
    id: Uuid,
    kind: String,
    title: String,
    state: String,
    head: Group,
    missing: Vec<String>,
    clocks: Vec<Clock>,
    /// What may be done now: where, and what it is called.
    deeds: Vec<(String, String)>,
    /// What cannot be done yet, and why.
    blocked: Vec<(String, Vec<String>)>,
    /// The reader may look for duplicates.
    duplicates: bool,
    history: bool,
    people: Vec<Group>,
    applicant: Option<Group>,
    statement: String,
    papers: Vec<Paper>,
    /// How many papers there are beside those that are shown, as a sentence.
    more_papers: Option<String>,
    letters: Vec<Letter>,
    more_letters: Option<String>,
}

struct Paper {
    id: Uuid,
    title: String,
    kind: String,
    size: String,
    day: String,
    /// Who brought it: the family, or an office.
    from: String,
    /// The page about it.
    about: String,
}

struct Letter {
    subject: String,
    day: String,
    state: String,
    problem: Option<String>,
}

fn paper(words: Words, one: DocumentView) -> askama::Result<Paper> {
    Ok(Paper {
        id: one.id,
        about: path_of(one.id),
        kind: words.code(Vocabulary::DocumentKind, &one.kind)?,
        size: words.size(one.size)?,
        from: words.say(match one.office {
            None => "page-office-petition.of-family",
            Some(_) => "page-office-petition.of-office",
        })?,
        day: words.day(one.uploaded_at.date_naive()),
        title: one.title,
    })
}

fn letter(words: Words, one: NoticeView) -> askama::Result<Letter> {
    Ok(Letter {
        day: words.day(one.created_at.date_naive()),
        state: words.code(Vocabulary::NoticeState, &one.state)?,
        subject: one.subject,
        problem: one.problem,
    })
}

type Blocked = (String, Vec<String>);

fn blocked(words: Words, step: &StepView) -> askama::Result<Blocked> {
    let name = words.code(Vocabulary::PetitionStep, &step.step)?;
    let why = step.blockers.iter().map(|one| words.need(one));
    Ok((name, why.collect::<askama::Result<_>>()?))
}

fn deed(words: Words, id: Uuid, step: &StepView) -> askama::Result<(String, String)> {
    let name = words.code(Vocabulary::PetitionStep, &step.step)?;
    Ok((format!("/petitions/{id}/steps/{}", step.step), name))
}

/// The same, or nothing where the reader may not see it.
fn allowed<T>(found: Result<T, Error>) -> Result<Option<T>, Problem> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Error::NotFound | Error::Denied(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// What the page shows beside the petition itself.
struct Beside {
    papers: Listing<DocumentView>,
    letters: Option<Listing<NoticeView>>,
    history: bool,
    /// The reader may add papers.
    adds: bool,
}

impl Beside {
    async fn of(context: &Context, actor: &Actor, id: PetitionId) -> Result<Self, Problem> {
        let papers = DocumentQuery { limit: Some(SHOWN), ..DocumentQuery::default() };
        let letters = ListCaseNotices { limit: Some(SHOWN), ..ListCaseNotices::default() };
        let one = HistoryQuery { limit: Some(1), ..HistoryQuery::default() };
        Ok(Self {
            papers: list(context, actor, Target::Petition(id), &papers).await?,
            letters: allowed(list_of_petition(context, actor, id, &letters).await)?,
            history: allowed(of_case(context, actor, id.into(), one).await)?.is_some(),
            adds: may_add(context, actor, Target::Petition(id)).await?,
        })
    }
}

/// What may be done now: the open steps, and what is no step.
fn deeds(
    words: Words,
    actor: &Actor,
    view: &PetitionView,
    adds: bool,
) -> askama::Result<Vec<(String, String)>> {
    let open = view.steps.iter().filter(|step| step.open);
    let mut deeds =
        open.map(|one| deed(words, view.id, one)).collect::<askama::Result<Vec<_>>>()?;
    for (there, part, name) in [
        (may_enter(actor, view), "letter", "page-letter"),
        (adds, "papers", "page-papers"),
        (may_compare(actor.role), "cards", "page-office-cards"),
        (has_receipt(view), "receipt", "page-receipt"),
    ] {
        if there {
            deeds.push((format!("/petitions/{}/{part}", view.id), words.say(name)?));
        }
    }
    Ok(deeds)
}

/// How many more there are than the page shows, as a sentence.
fn rest(words: Words, total: i64) -> askama::Result<Option<String>> {
    match total - SHOWN {
        more @ 1.. => words.count("page-count-older", more).map(Some),
        _ => Ok(None),
    }
}

fn page(
    visit: &Visit,
    actor: &Actor,
    view: &PetitionView,
    beside: Beside,
) -> askama::Result<Petition> {
    let words = visit.words();
    let Beside { papers, letters, history, adds } = beside;
    let more_letters = rest(words, letters.as_ref().map_or(0, |letters| letters.total))?;
    let letters = letters.into_iter().flat_map(|letters| letters.items);
    let waiting = view.steps.iter().filter(|step| !step.open);
    let clocks = view.deadlines.iter().chain(view.review.iter().flat_map(|one| &one.deadlines));
    let people = view.persons.iter().map(|one| person(words, one));
    let applicant = view.applicant.as_ref().map(|one| applicant(words, view, one));
    let title = match &view.number {
        Some(number) => number.clone(),
        None => words.say("page-petitions.unnumbered")?,
    };
    Ok(Petition {
        frame: Frame::new(visit, "page-office-petition")?.titled(title.clone()),
        id: view.id,
        kind: words.say("page-office-petition")?,
        title,
        state: words.code(Vocabulary::PetitionState, &view.state)?,
        head: head(words, view)?,
        missing: view.missing.clone(),
        clocks: clocks.map(|one| clock(words, one)).collect::<askama::Result<_>>()?,
        deeds: deeds(words, actor, view, adds)?,
        blocked: waiting.map(|one| blocked(words, one)).collect::<askama::Result<_>>()?,
        duplicates: super::duplicates::may_look(actor, view),
        history,
        people: people.collect::<askama::Result<_>>()?,
        applicant: applicant.transpose()?,
        statement: view.statement.clone(),
        more_papers: rest(words, papers.total)?,
        papers: papers
            .items
            .into_iter()
            .map(|one| paper(words, one))
            .collect::<askama::Result<_>>()?,
        letters: letters.map(|one| letter(words, one)).collect::<askama::Result<_>>()?,
        more_letters,
    })
}

/// A petition for those who work on it.
pub(in crate::web) async fn show(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    view: &PetitionView,
) -> Result<HttpResponse, Problem> {
    let beside = Beside::of(context, actor, PetitionId(view.id)).await?;
    made(page(visit, actor, view, beside))
}
