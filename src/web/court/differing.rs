//! Entering a ruling, second part: the few on whom the court decided otherwise.

use super::ruling::{Entering, Which, part_fields, part_of, path};
use super::{file, person};
use crate::domain::id::CourtCaseId;
use crate::http::{Problem, Query, note_case};
use crate::service::court::{AskPeople, CourtPersonView, list_people};
use crate::service::ruling::{DraftPart, save_differing, take_differing_back};
use crate::service::{Context, Error, Listing};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::form::Answers;
use crate::web::page::{Frame, see, show_as};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(list).service(choose).service(edit).service(keep).service(take_back);
}

/// People on one page of each list.
const PEOPLE: i64 = 50;

/// Which part of the lists.
#[derive(Debug, Clone, Default, Deserialize)]
struct Part {
    appeal: Option<Uuid>,
    find: Option<String>,
    after: Option<i32>,
    differing_after: Option<i32>,
}

#[derive(Template)]
#[template(path = "court/people.html", config = "src/web/askama.toml")]
struct People {
    frame: Frame,
    caption: String,
    version: i32,
    summary: String,
    usual: String,
    find: String,
    differing: Vec<Row>,
    differing_next: Option<String>,
    others: Vec<Row>,
    /// Where the others go on.
    others_next: Option<String>,
    back: String,
    action: String,
    choose: String,
    take_back: String,
    check: String,
    appeal: Option<Uuid>,
    faults: Faults,
    changes: Vec<String>,
}

impl People {
    #[expect(clippy::unused_self, reason = "the summary of errors asks every page")]
    fn anchor(&self, pointer: &str) -> &'static str {
        if pointer == "/subjects" { "subject" } else { "main-content" }
    }
}

struct Row {
    id: Uuid,
    position: i32,
    name: String,
    file: String,
    outcome: String,
    /// Where it is changed.
    change: String,
}

fn row(words: Words, entering: &Entering, one: &CourtPersonView) -> askama::Result<Row> {
    let own = entering.view.draft.differing.get(&one.subject_id);
    let of = entering.appeal.map(|id| format!("&appeal={id}")).unwrap_or_default();
    let change =
        format!("/court-cases/{}/ruling/differing?subject={}{of}", entering.case, one.subject_id);
    Ok(Row {
        id: one.subject_id,
        position: one.position,
        name: person(words, one.name.as_deref())?,
        file: one.file.as_ref().map(|one| file(words, one)).transpose()?.unwrap_or_default(),
        outcome: own.map(|part| said(words, part)).transpose()?.unwrap_or_default(),
        change,
    })
}

/// The address of the next page of the others.
fn onward(entering: &Entering, part: &Part, after: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("after", after);
    if let Some(find) = &part.find {
        query.append_pair("find", find);
    }
    if let Some(appeal) = part.appeal {
        query.append_pair("appeal", &appeal.to_string());
    }
    format!("/court-cases/{}/ruling/people?{}", entering.case, query.finish())
}

/// A part in one line.
pub(super) fn said(words: Words, part: &DraftPart) -> askama::Result<String> {
    if part.outcome.is_empty() {
        return words.say("page-ruling.open");
    }
    let outcome = words.code(Vocabulary::Outcome, &part.outcome)?;
    match &part.ground {
        Some(ground) => {
            Ok(format!("{outcome}: {}", words.code(Vocabulary::RefusalGround, ground)?))
        }
        None => Ok(outcome),
    }
}

async fn shown(
    context: &Context,
    visit: &Visit,
    member: &Member,
    (case, part): (Uuid, Part),
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let entering = Entering::read(context, member, case, part.appeal).await?;
    let ids: Vec<Uuid> = entering.view.draft.differing.keys().copied().collect();
    let differs = |id: &&Uuid| entering.view.draft.differing.contains_key(id);
    let others: Vec<Uuid> =
        entering.view.subjects.iter().filter(|id| !differs(id)).copied().collect();
    let count = (ids.len(), others.len());
    let ask = |only, find, after| AskPeople {
        only: Some(only),
        find,
        after,
        limit: Some(PEOPLE),
        ..AskPeople::default()
    };
    let id = CourtCaseId(case);
    let differing = list_people(context, member, id, ask(ids, None, part.differing_after)).await?;
    let asked = ask(others, part.find.clone(), part.after);
    let others = list_people(context, member, id, asked).await?;
    let status = match (faults.is_empty(), &faults.meanwhile) {
        (true, _) => StatusCode::OK,
        (false, Some(_)) => StatusCode::CONFLICT,
        (false, None) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = || people(words, visit, &entering, (&part, faults), (&differing, &others), count);
    show_as(status, &page().map_err(Error::internal)?)
}

fn people(
    words: Words,
    visit: &Visit,
    entering: &Entering,
    (part, faults): (&Part, Faults),
    (differing, others): (&Listing<CourtPersonView>, &Listing<CourtPersonView>),
    (few, many): (usize, usize),
) -> askama::Result<People> {
    let rows = |found: &Listing<CourtPersonView>| -> askama::Result<Vec<Row>> {
        found.items.iter().map(|one| row(words, entering, one)).collect()
    };
    let (few, many) = (few.to_string(), many.to_string());
    let mut frame = Frame::new(visit, "page-differing")?;
    frame.faulty = !faults.is_empty();
    let usual = said(words, &entering.view.draft.common.part)?;
    Ok(People {
        frame,
        caption: entering.caption(),
        version: entering.view.version,
        summary: words.with_all("page-differing.summary", &[("few", &*few), ("many", &*many)])?,
        usual: words.with("page-differing.usual", "outcome", &usual)?,
        find: part.find.clone().unwrap_or_default(),
        differing: rows(differing)?,
        differing_next: differing.next.clone(),
        others: rows(others)?,
        others_next: others.next.as_deref().map(|next| onward(entering, part, next)),
        back: entering.path(""),
        action: format!("/court-cases/{}/ruling/people", entering.case),
        choose: entering.path("/choose"),
        take_back: entering.path("/same"),
        check: entering.path("/check"),
        appeal: entering.appeal,
        changes: words.changes(faults.meanwhile.as_deref())?,
        faults,
    })
}

/// Who differs, and all the others.
#[get("/court-cases/{id}/ruling/people")]
async fn list(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, CourtCaseId(*path));
    shown(&context, &visit, &member, (*path, part.0), Faults::default()).await
}

/// The questions about those who differ.
async fn ask(
    context: &Context,
    visit: &Visit,
    member: &Member,
    entering: &Entering,
    subjects: &[Uuid],
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let asked =
        AskPeople { only: Some(subjects.to_vec()), limit: Some(200), ..AskPeople::default() };
    let found = list_people(context, member, CourtCaseId(entering.case), asked).await?;
    if found.items.is_empty() {
        return Err(Error::NotFound.into());
    }
    let draft = &entering.view.draft;
    let own = subjects.iter().find_map(|subject| draft.differing.get(subject));
    let make = || -> askama::Result<Form> {
        let names = found.items.iter().map(|one| person(words, one.name.as_deref()));
        let names = names.collect::<askama::Result<Vec<_>>>()?.join("; ");
        let action = entering.path("/differing");
        let mut form = Form::new(visit, "page-differing.one", action, "page-save")?
            .back(entering.path("/people"))
            .caption(entering.caption())
            .lead_text(words.count("page-count-heard", found.total)?)
            .lead_text(names)
            .version(entering.view.version);
        for subject in &found.items {
            form = form.hidden("subject", subject.subject_id.to_string());
        }
        for field in part_fields(words, own.unwrap_or(&draft.common.part), "")? {
            form = form.ask(field);
        }
        form.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Those who were ticked.
#[post("/court-cases/{id}/ruling/choose")]
async fn choose(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    which: Query<Which>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let subjects = answers.ids("subject");
    if subjects.is_empty() {
        let faults = Faults::one(visit.words(), "/subjects", "page-differing.nobody")?;
        let part = Part { appeal: which.0.appeal, ..Part::default() };
        return shown(&context, &visit, &member, (*path, part), faults).await;
    }
    let entering = Entering::read(&context, &member, *path, which.0.appeal).await?;
    ask(&context, &visit, &member, &entering, &subjects, None).await
}

/// One who differs.
#[derive(Debug, Deserialize)]
struct One {
    subject: Uuid,
    appeal: Option<Uuid>,
}

/// The questions about one of them.
#[get("/court-cases/{id}/ruling/differing")]
async fn edit(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    one: Query<One>,
) -> Result<HttpResponse, Problem> {
    let entering = Entering::read(&context, &member, *path, one.0.appeal).await?;
    ask(&context, &visit, &member, &entering, &[one.0.subject], None).await
}

/// Keeps what was decided on them.
#[post("/court-cases/{id}/ruling/differing")]
async fn keep(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    which: Query<Which>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (id, appeal) = (CourtCaseId(*path), which.0.appeal);
    note_case(&request, id);
    let (subjects, part) = (answers.ids("subject"), part_of(&answers));
    let version = answers.version();
    let faults = if part.outcome.is_empty() {
        Faults::one(visit.words(), "/outcome", "page-differing.outcome-missing")?
    } else {
        let named = (subjects.as_slice(), &part);
        match save_differing(&context, &member, id, appeal, version, named).await {
            Ok(()) => return Ok(see(&self::path(*path, appeal, "/people"))),
            Err(error) => Faults::of(visit.words(), error)?,
        }
    };
    let entering = Entering::read(&context, &member, *path, appeal).await?;
    ask(&context, &visit, &member, &entering, &subjects, Some((&answers, faults))).await
}

/// What applies to all applies to them, too.
#[post("/court-cases/{id}/ruling/same")]
async fn take_back(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    which: Query<Which>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (id, appeal) = (CourtCaseId(*path), which.0.appeal);
    note_case(&request, id);
    let (subjects, version) = (answers.ids("subject"), answers.version());
    match take_differing_back(&context, &member, id, appeal, version, &subjects).await {
        Ok(()) => Ok(see(&self::path(*path, appeal, "/people"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let part = Part { appeal, ..Part::default() };
            shown(&context, &visit, &member, (*path, part), faults).await
        }
    }
}
