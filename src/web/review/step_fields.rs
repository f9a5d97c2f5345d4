//! What a step wants to be told, as questions.

use super::step::Asking;
use super::subjects::with_open;
use crate::domain::id::ReviewId;
use crate::domain::repression::{Finding, Outcome, RefusalGround};
use crate::domain::workflow::subject::Step;
use crate::http::Problem;
use crate::service::account::colleagues;
use crate::service::certificate::HolderView;
use crate::service::conclusion::KeptConclusion;
use crate::service::document::{DocumentQuery, DocumentView, Target, list as list_documents};
use crate::service::evidence::list as list_evidence;
use crate::service::office::{ListOffices, list as list_offices};
use crate::service::review::choose_subjects;
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::words::Words;
use std::collections::BTreeSet;

/// Rows of a list to choose from.
const MOST: i64 = 200;
/// Up to so many holders of certificates are chosen one by one; else it is who asked last.
const FEW: usize = 20;
/// Kinds of conclusions.
const CONCLUSIONS: &[&str] = &["positive", "partial", "negative"];
/// What brings a case before the court.
const PROTESTS: &[&str] = &["protest", "representation"];

type Fields = askama::Result<Vec<Field>>;

/// The questions of a step.
pub(super) async fn of(asking: &Asking<'_>) -> Result<Vec<Field>, Problem> {
    let words = asking.visit.words();
    let fields = match asking.step {
        Step::Suspend | Step::Terminate | Step::Revoke => reason(words).map(|one| vec![one]),
        Step::Reopen => reopen(asking, words).await?,
        Step::RecordLegalFact => legal_fact(asking, words).await?,
        Step::DraftConclusion => conclusion(words, &asking.kept),
        Step::ReferToCourt => referral(asking, words).await?,
        Step::FileProtest => protest(asking, words).await?,
        Step::Certify => certificates(asking, words),
        Step::Notify => notify(words),
        Step::BeginEvidence
        | Step::BeginExamination
        | Step::ExhaustEvidence
        | Step::ReferToLegalFactCourt
        | Step::Resume
        | Step::Publish
        | Step::Close
        | Step::CloseRefused
        | Step::SendBackConclusion
        | Step::SignPositive
        | Step::SignNegative
        | Step::Decide
        | Step::DecideRefusal
        | Step::AcceptInCourt
        | Step::ScheduleHearing
        | Step::Adjourn
        | Step::ConfirmRuling
        | Step::Appeal
        | Step::UpholdRuling
        | Step::ChangeRuling
        | Step::Remand
        | Step::EnterIntoForce
        | Step::RecordDecision
        | Step::Deliver => Ok(Vec::new()),
    };
    Ok(fields.map_err(Error::internal)?)
}

fn reason(words: Words) -> askama::Result<Field> {
    Field::area(words, "reason", "page-case-step.reason", 5)
}

/// Codes of a vocabulary as choices.
pub(super) fn codes(
    words: Words,
    vocabulary: Vocabulary,
    codes: &[&'static str],
) -> askama::Result<Vec<Choice>> {
    let choice = |code: &&'static str| Ok(Choice::new(*code, words.code(vocabulary, code)?));
    codes.iter().map(choice).collect()
}

/// What was typed one below the other.
pub(super) fn lines(answers: &Answers, name: &str) -> Vec<String> {
    let lines = answers.text(name).lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// New evidence to rest on.
async fn reopen(asking: &Asking<'_>, words: Words) -> Result<Fields, Problem> {
    let id = ReviewId(asking.head.id);
    let found = list_evidence(asking.context, asking.actor, id, None, Some(MOST)).await?;
    let new =
        found.items.into_iter().filter(|item| item.new_evidence && item.withdrawn_at.is_none());
    let choices = new.map(|item| Ok(Choice::new(item.id.to_string(), item.description))).collect();
    let make = |choices: askama::Result<Vec<Choice>>| {
        let evidence = Field::one(words, "evidence_id", "page-case-step.evidence", choices?)?;
        Ok(vec![evidence, reason(words)?])
    };
    Ok(make(choices))
}

async fn documents(asking: &Asking<'_>) -> Result<Vec<DocumentView>, Problem> {
    let query = DocumentQuery { limit: Some(MOST), ..DocumentQuery::default() };
    let target = Target::Review(ReviewId(asking.head.id));
    Ok(list_documents(asking.context, asking.actor, target, &query).await?.items)
}

async fn legal_fact(asking: &Asking<'_>, words: Words) -> Result<Fields, Problem> {
    let papers = documents(asking).await?;
    let make = || {
        let paper = papers.into_iter().map(|one| Ok(Choice::new(one.id.to_string(), one.title)));
        Ok(vec![
            Field::line(words, "court", "page-case-fact.court")?.at("/decision/court"),
            Field::line(words, "number", "page-case-fact.number")?.at("/decision/number").width(20),
            Field::day(words, "date", "page-case-fact.date")?.at("/decision/date"),
            Field::area(words, "established", "page-case-fact.established", 5)?
                .at("/decision/established"),
            Field::select(
                words,
                "document_id",
                "page-case-fact.document",
                with_open(words, "page-case-fact.no-document", paper)?,
            )?
            .at("/decision/document_id"),
        ])
    };
    Ok(make())
}

fn conclusion(words: Words, kept: &KeptConclusion) -> Fields {
    let outcomes = [Outcome::RecognisedInjured].map(Outcome::as_str);
    let outcomes = codes(words, Vocabulary::Outcome, &outcomes)?.into_iter().map(Ok);
    let grounds =
        codes(words, Vocabulary::RefusalGround, RefusalGround::CODES)?.into_iter().map(Ok);
    Ok(vec![
        Field::one(
            words,
            "kind",
            "page-case-conclusion.kind",
            codes(words, Vocabulary::ConclusionKind, CONCLUSIONS)?,
        )?
        .value(&kept.kind),
        Field::any(
            words,
            "findings",
            "page-case-conclusion.findings",
            codes(words, Vocabulary::Finding, Finding::CODES)?,
        )?
        .hint(words.say("page-case-conclusion.findings-hint")?)
        .values(kept.findings.iter().map(String::as_str)),
        Field::select(
            words,
            "ground",
            "page-case-conclusion.ground",
            with_open(words, "page-case-conclusion.no-ground", grounds)?,
        )?
        .hint(words.say("page-case-conclusion.ground-hint")?)
        .value(kept.ground.clone().unwrap_or_default()),
        Field::select(
            words,
            "proposed_outcome",
            "page-case-conclusion.outcome",
            with_open(words, "page-case-conclusion.usual-outcome", outcomes)?,
        )?
        .hint(words.say("page-case-conclusion.outcome-hint")?)
        .value(kept.proposed_outcome.clone().unwrap_or_default()),
        Field::area(words, "reasoning", "page-case-conclusion.reasoning", 15)?
            .hint(words.say("page-case-conclusion.reasoning-hint")?)
            .value(&kept.reasoning),
    ])
}

/// The courts of the review's country, to choose one of.
async fn court(asking: &Asking<'_>, words: Words) -> Result<askama::Result<Field>, Problem> {
    let asked = ListOffices {
        kind: Some("court".to_owned()),
        jurisdiction: Some(asking.head.country.clone()),
        on: Some(asking.context.clock.today()),
        limit: Some(MOST),
        ..ListOffices::default()
    };
    let found = list_offices(asking.context, asking.actor, &asked).await?.items.into_iter();
    let courts = found.map(|one| Ok(Choice::new(one.id.to_string(), words.name_of(&one.name))));
    let choices = with_open(words, "page-case-court.choose", courts);
    Ok(choices.and_then(|courts| {
        let field = Field::select(words, "court_id", "page-case-court.court", courts)?;
        Ok(field.hint(words.say("page-case-court.court-hint")?))
    }))
}

/// The historical files of the first of the subjects, one line each.
async fn files(asking: &Asking<'_>) -> Result<String, Problem> {
    let (id, choice) = (ReviewId(asking.head.id), &asking.selection.choice);
    let found = choose_subjects(asking.context, asking.actor, id, choice, None, Some(MOST)).await?;
    let open: BTreeSet<_> = asking.preview.open.iter().collect();
    let mut lines = BTreeSet::new();
    for file in found.items.into_iter().filter(|one| open.contains(&one.id)).filter_map(|s| s.file)
    {
        let parts = [Some(file.holder), file.fond, file.opis, Some(file.delo)];
        lines.insert(parts.into_iter().flatten().collect::<Vec<_>>().join(", "));
    }
    Ok(lines.into_iter().collect::<Vec<_>>().join("\n"))
}

async fn referral(asking: &Asking<'_>, words: Words) -> Result<Fields, Problem> {
    let (court, files) = (court(asking, words).await?, files(asking).await?);
    let make = || {
        let list = Field::area(words, "files", "page-case-court.files", 6)?;
        Ok(vec![court?, list.hint(words.say("page-case-court.files-hint")?).value(files)])
    };
    Ok(make())
}

async fn protest(asking: &Asking<'_>, words: Words) -> Result<Fields, Problem> {
    let court = court(asking, words).await?;
    let mut officials = colleagues(asking.context, asking.actor).await?;
    officials.dedup_by_key(|one| one.account_id);
    let own = asking.actor.account.map(Into::into);
    officials.retain(|one| Some(one.account_id) != own);
    let make = || {
        let drafters = officials
            .into_iter()
            .map(|one| Ok(Choice::new(one.account_id.to_string(), one.full_name)));
        Ok(vec![
            Field::one(
                words,
                "kind",
                "page-case-protest.kind",
                codes(words, Vocabulary::ProtestKind, PROTESTS)?,
            )?
            .value("protest"),
            court?,
            Field::area(words, "text", "page-case-protest.text", 12)?,
            Field::area(words, "motion_text", "page-case-protest.motion", 8)?
                .hint(words.say("page-case-protest.motion-hint")?),
            Field::select(
                words,
                "drafted_by",
                "page-case-protest.drafter",
                with_open(words, "page-case-protest.choose", drafters)?,
            )?
            .hint(words.say("page-case-protest.drafter-hint")?),
        ])
    };
    Ok(make())
}

/// The languages that papers of the country are written in.
fn languages(context: &Context, profile: &str) -> Vec<String> {
    let profile = context.profiles.version(profile);
    profile.map(|profile| (*profile.languages).clone()).unwrap_or_default()
}

/// The name of a holder's field.
pub(super) fn holder_field(subject: uuid::Uuid) -> String {
    format!("holder-{subject}")
}

/// In which of the country's languages a certificate is written.
pub(super) fn paper_language(
    context: &Context,
    words: Words,
    profile: &str,
) -> askama::Result<Field> {
    let tag = |tag: String| {
        let own = format!("page-case-certify.lang-{}", tag.to_lowercase());
        let name = words.code(Vocabulary::Language, &tag).or_else(|_other| words.say(&own));
        Choice::new(tag.clone(), name.unwrap_or(tag))
    };
    let tags = languages(context, profile).into_iter().map(tag).collect();
    Field::select(words, "language", "page-case-certify.language", tags)
}

fn certificates(asking: &Asking<'_>, words: Words) -> Fields {
    let open = &asking.preview.open;
    let mut fields = vec![paper_language(asking.context, words, &asking.head.profile)?];
    if open.len() > FEW {
        return Ok(fields);
    }
    for (at, subject) in open.iter().enumerate() {
        let own: Vec<&HolderView> =
            asking.holders.iter().filter(|one| one.subject_id == *subject).collect();
        let Some(last) = own.first() else { continue };
        let choice =
            |one: &&HolderView| Choice::new(one.holder_id.to_string(), one.full_name.clone());
        let person = last.person_name.clone().unwrap_or_default();
        let choices = own.iter().map(choice).collect();
        let name = holder_field(*subject);
        let field = Field::one(words, &name, "page-case-certify.holder", choices)?
            .worded(words.with("page-case-certify.holder-of", "name", &person)?)
            .value(last.holder_id.to_string())
            .at(format!("/certificates/{at}/holder_id"));
        fields.push(field);
    }
    Ok(fields)
}

fn notify(words: Words) -> Fields {
    Ok(vec![
        Field::area(words, "bodies", "page-case-notify.bodies", 4)?
            .hint(words.say("page-case-notify.bodies-hint")?)
            .at("/told"),
        Field::line(words, "reference", "page-case-notify.reference")?.width(20),
        Field::day(words, "told_on", "page-case-notify.day")?,
    ])
}
