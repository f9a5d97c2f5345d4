//! Which office and which court are competent for an act, with the rules that say so.

use super::Person;
use crate::domain::id::ReviewId;
use crate::http::{Problem, note_case};
use crate::service::competence::{CompetenceQuery, CompetenceView, CourtView, ReasonView, of_act};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::hidden;
use crate::web::page::{Frame, made};
use crate::web::review::case::{Head, Landed, Side, frame, head};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

#[derive(Template)]
#[template(path = "review/competence.html", config = "src/web/askama.toml")]
struct Competence {
    frame: Frame,
    head: Head,
    path: String,
    act: String,
    answer: String,
    court_answer: Option<String>,
    /// What is known of the office, and of the court.
    parts: [Rows; 2],
    /// Nobody compared the court with its source yet.
    unverified: bool,
    reasons: Vec<Why>,
    profile: String,
}

/// A rule that was tried.
struct Why {
    part: String,
    rule: String,
    verdict: String,
    /// The machine's own words.
    detail: String,
}

type Rows = Vec<(String, String)>;

/// The rows of which something is known.
fn rows(words: Words, given: &[(&str, Option<String>)]) -> askama::Result<Rows> {
    let known = given.iter().filter_map(|(key, text)| Some((*key, text.clone()?)));
    known.map(|(key, text)| Ok((words.say(key)?, text))).collect()
}

fn needs(words: Words, codes: &[String]) -> askama::Result<Option<String>> {
    let said = codes.iter().map(|code| words.code(Vocabulary::CompetenceNeed, code));
    let said: Vec<String> = said.collect::<askama::Result<_>>()?;
    Ok((!said.is_empty()).then(|| said.join("\n")))
}

fn office(words: Words, view: &CompetenceView) -> askama::Result<Rows> {
    let kind = view.office_kind.as_deref();
    let kind = kind.map(|code| words.code(Vocabulary::OfficeKind, code)).transpose()?;
    let level = view.level.as_deref();
    let level = level.map(|code| words.code(Vocabulary::OfficeLevel, code)).transpose()?;
    let named: Vec<String> = kind.into_iter().chain(level).collect();
    let country = view.country.as_deref().map(|code| words.country(code));
    rows(
        words,
        &[
            ("page-record-competence.office", (!named.is_empty()).then(|| named.join(", "))),
            ("page-record-competence.region", view.region.clone().or(country)),
            ("page-record-competence.needs", needs(words, &view.needs)?),
        ],
    )
}

fn court(words: Words, view: &CourtView) -> askama::Result<Rows> {
    let level = view.level.as_deref();
    let level = level.map(|code| words.code(Vocabulary::OfficeLevel, code)).transpose()?;
    let named: Vec<String> = view.name.clone().into_iter().chain(level).collect();
    let country = view.country.as_deref().map(|code| words.country(code));
    let before = view.stands_for.as_deref();
    let before = before.map(|code| words.code(Vocabulary::Body, code)).transpose()?;
    rows(
        words,
        &[
            ("page-record-competence.court", (!named.is_empty()).then(|| named.join(", "))),
            ("page-record-competence.region", view.region.clone().or(country)),
            ("page-record-competence.stands-for", before),
            ("page-record-competence.needs", needs(words, &view.needs)?),
        ],
    )
}

fn why(words: Words, one: &ReasonView) -> askama::Result<Why> {
    Ok(Why {
        part: words.code(Vocabulary::CompetencePart, &one.part)?,
        rule: words.code(Vocabulary::CompetenceRule, &one.rule)?,
        verdict: words.code(Vocabulary::CompetenceVerdict, &one.verdict)?,
        detail: one.text.clone(),
    })
}

/// Who is competent for an act of the person, by the law of the review's country.
#[get("/reviews/{id}/subjects/{subject}/person/acts/{act}/competence")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    let (review, subject, act) = *path;
    note_case(&request, ReviewId(review));
    let found = Person::find(&context, &member, (review, subject)).await?;
    let of = found.view.acts.iter().find(|one| one.id == act).ok_or(Error::NotFound)?;
    let country = Some(found.head.country.clone());
    let query = CompetenceQuery { act_id: act, country, applicant_region: None };
    let view = of_act(&context, &member, query).await.map_err(hidden)?;
    let words = visit.words();
    let make = || -> askama::Result<Competence> {
        let side = Side::Subjects;
        let title = words.say("page-record-competence")?;
        let class = words.code(Vocabulary::CaseClass, &of.class)?;
        let act = [class.as_str(), of.decided.raw.as_str(), of.body.raw.as_str()];
        let act: Vec<&str> = act.into_iter().filter(|text| !text.is_empty()).collect();
        let decides = view.court.as_ref();
        let said = decides.map(|one| words.code(Vocabulary::CompetenceCourt, &one.answer));
        Ok(Competence {
            frame: frame(&visit, &found.head, side)?
                .titled(format!("{title} – {}", found.head.number)),
            head: head(words, &found.head, side, &Landed::default())?,
            path: found.path(),
            act: act.join(", "),
            answer: words.code(Vocabulary::CompetenceAnswer, &view.answer)?,
            court_answer: said.transpose()?,
            parts: [
                office(words, &view)?,
                decides.map(|one| court(words, one)).transpose()?.unwrap_or_default(),
            ],
            unverified: decides.is_some_and(|one| one.verified == Some(false)),
            reasons: view
                .explanation
                .iter()
                .map(|one| why(words, one))
                .collect::<askama::Result<_>>()?,
            profile: view.profile.clone(),
        })
    };
    made(make())
}
