//! Entering a ruling, last part: what it will say about how many, before it goes to the judge.

use super::differing::said;
use super::person;
use super::ruling::{Entering, Which, path};
use crate::domain::id::CourtCaseId;
use crate::http::{Problem, Query, note_case};
use crate::service::court::{AskPeople, list_people};
use crate::service::ruling::enter_draft;
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::Faults;
use crate::web::form::Answers;
use crate::web::page::{Frame, see, show_as};
use crate::web::told::{Told, tell};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(preview).service(enter).service(entered);
}

/// Most people who differ that the preview names.
const MOST_NAMED: i64 = 200;

#[derive(Template)]
#[template(path = "court/preview.html", config = "src/web/askama.toml")]
struct Preview {
    frame: Frame,
    caption: String,
    version: i32,
    case_version: i32,
    counts: Vec<(String, String)>,
    differing: Vec<(String, String)>,
    /// Those who differ and are not named here.
    unnamed: i64,
    facts: Vec<(String, String)>,
    findings: Vec<String>,
    back: String,
    first: String,
    action: String,
    /// What is wrong, and where it is mended.
    faults: Vec<(String, String)>,
    changes: Vec<String>,
}

/// Where what is wrong can be mended.
fn mended(entering: &Entering, pointer: &str) -> String {
    if let Some(rest) = pointer.strip_prefix("/differing/") {
        let subject = rest.split('/').next().unwrap_or_default();
        let of = entering.appeal.map(|id| format!("&appeal={id}")).unwrap_or_default();
        return format!("/court-cases/{}/ruling/differing?subject={subject}{of}", entering.case);
    }
    let field = pointer.strip_prefix("/common/").or_else(|| pointer.strip_prefix('/'));
    let field = field.and_then(|rest| rest.split('/').next()).unwrap_or_default();
    match field {
        "outcomes" => entering.path("/people"),
        "" => "#main-content".to_owned(),
        field => format!("{}#{field}", entering.path("")),
    }
}

fn facts(words: Words, entering: &Entering) -> askama::Result<Vec<(String, String)>> {
    let common = &entering.view.draft.common;
    let mut facts = Vec::new();
    let mut add = |key: &str, value: String| -> askama::Result<()> {
        let value = if value.is_empty() { words.say("page-ruling.open")? } else { value };
        facts.push((words.say(key)?, value));
        Ok(())
    };
    add("page-ruling.number", common.number.clone())?;
    if let Some(day) = common.ruled_on {
        add("page-ruling.ruled-on", words.day(day))?;
    }
    add("page-ruling.composition", common.composition.clone())?;
    add("page-ruling.attendance", common.attendance.clone())?;
    if entering.view.motion {
        let result = common.motion_result.as_deref();
        let result = result.map(|code| words.code(Vocabulary::MotionResult, code)).transpose()?;
        add("page-ruling.motion", result.unwrap_or_default())?;
    }
    add("page-ruling.operative", common.part.operative_text.clone())?;
    add("page-ruling.text", common.text.clone())?;
    Ok(facts)
}

async fn shown(
    context: &Context,
    visit: &Visit,
    member: &Member,
    entering: &Entering,
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let draft = &entering.view.draft;
    let only: Vec<Uuid> = draft.differing.keys().copied().collect();
    let asked = AskPeople { only: Some(only), limit: Some(MOST_NAMED), ..AskPeople::default() };
    let found = list_people(context, member, CourtCaseId(entering.case), asked).await?;
    let make = || -> askama::Result<Preview> {
        let mut frame = Frame::new(visit, "page-preview-ruling")?;
        frame.faulty = !faults.is_empty();
        let counts = entering.view.counts().into_iter().map(|(code, count)| {
            let name = match code.as_str() {
                "" => words.say("page-ruling.open")?,
                code => words.code(Vocabulary::Outcome, code)?,
            };
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            Ok((name, words.count("page-count-heard", count)?))
        });
        let mut differing = Vec::new();
        for one in &found.items {
            if let Some(part) = draft.differing.get(&one.subject_id) {
                differing.push((person(words, one.name.as_deref())?, said(words, part)?));
            }
        }
        let findings = draft.common.part.findings.iter();
        let named = i64::try_from(differing.len()).unwrap_or(i64::MAX);
        let told = faults.list.iter().map(|one| (mended(entering, &one.pointer), one.text.clone()));
        Ok(Preview {
            frame,
            caption: entering.caption(),
            version: entering.view.version,
            case_version: entering.view.case_version,
            counts: counts.collect::<askama::Result<_>>()?,
            differing,
            unnamed: found.total.saturating_sub(named),
            facts: facts(words, entering)?,
            findings: findings
                .map(|code| words.code(Vocabulary::Finding, code))
                .collect::<askama::Result<_>>()?,
            back: entering.path("/people"),
            first: entering.path(""),
            action: entering.path("/check"),
            faults: told.collect(),
            changes: words.changes(faults.meanwhile.as_deref())?,
        })
    };
    let status = match (faults.is_empty(), &faults.meanwhile) {
        (true, _) => StatusCode::OK,
        (false, Some(_)) => StatusCode::CONFLICT,
        (false, None) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    show_as(status, &make().map_err(Error::internal)?)
}

/// What the ruling will say.
#[get("/court-cases/{id}/ruling/check")]
async fn preview(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    which: Query<Which>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, CourtCaseId(*path));
    let entering = Entering::read(&context, &member, *path, which.0.appeal).await?;
    shown(&context, &visit, &member, &entering, Faults::default()).await
}

/// Enters it for all of them at once; it waits for the judge.
#[post("/court-cases/{id}/ruling/check")]
async fn enter(
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
    let seen = (answers.version(), answers.text("case_version").parse().unwrap_or_default());
    let key = answers.key();
    match enter_draft(&context, &member, id, appeal, seen, Some(&key)).await {
        Ok(_) => Ok(see(&self::path(*path, None, "/entered"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let entering = Entering::read(&context, &member, *path, appeal).await?;
            shown(&context, &visit, &member, &entering, faults).await
        }
    }
}

/// What follows.
#[get("/court-cases/{id}/ruling/entered")]
async fn entered(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = CourtCaseId(*path);
    let case = crate::service::court::read_head(&context, &member, id)
        .await
        .map_err(crate::web::faults::hidden)?;
    if !member.role.is_court() || case.rulings.is_empty() {
        return Err(Error::NotFound.into());
    }
    tell((|| {
        Told::new(&visit, "page-entered-ruling", 2)?
            .panel()
            .next(format!("/court-cases/{path}"), "page-court.open-case")
    })())
}
