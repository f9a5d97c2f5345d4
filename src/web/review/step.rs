//! A step on subjects of a review: first what it would do, then the step itself.

use super::case::{Side, open};
use super::choice::{Selection, digest};
use super::{step_fields, step_take};
use crate::domain::actor::Actor;
use crate::domain::id::ReviewId;
use crate::domain::workflow::Need;
use crate::domain::workflow::subject::Step;
use crate::http::{Problem, Query, note_case};
use crate::service::certificate::{HolderView, list_holders};
use crate::service::conclusion::{KeptConclusion, find_kept, keep};
use crate::service::review::{LeftOut, ReviewHead, StepPreview, check_seen, preview_step};
use crate::service::{Context, Error, answered_before};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(chosen).service(page).service(take);
}

/// The button that only keeps what is written.
const KEEP: &str = "keep";

/// How a step of the workflow is taken on the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// On one, some or all subjects; `grave` when it cannot be undone.
    Form { grave: bool },
    /// On another tab of the review, under this part of its address.
    Elsewhere(&'static str),
    /// By the system alone.
    Nowhere,
}

/// How a step is taken.
pub(super) const fn way(step: Step) -> Way {
    match step {
        Step::BeginEvidence
        | Step::BeginExamination
        | Step::ExhaustEvidence
        | Step::ReferToLegalFactCourt
        | Step::RecordLegalFact
        | Step::Suspend
        | Step::Resume
        | Step::DraftConclusion
        | Step::ReferToCourt
        | Step::FileProtest
        | Step::Certify
        | Step::Notify
        | Step::Publish
        | Step::Close
        | Step::CloseRefused
        | Step::Reopen => Way::Form { grave: false },
        Step::Terminate | Step::Revoke => Way::Form { grave: true },
        Step::SendBackConclusion
        | Step::SignPositive
        | Step::SignNegative
        | Step::Decide
        | Step::DecideRefusal => Way::Elsewhere("/conclusions"),
        Step::Deliver => Way::Elsewhere("/certificates"),
        Step::AcceptInCourt
        | Step::ScheduleHearing
        | Step::Adjourn
        | Step::ConfirmRuling
        | Step::Appeal
        | Step::UpholdRuling
        | Step::ChangeRuling
        | Step::Remand => Way::Elsewhere("/court"),
        Step::EnterIntoForce | Step::RecordDecision => Way::Nowhere,
    }
}

/// What a step would do, as a part of its page.
#[derive(Template)]
#[template(path = "review/preview.html", config = "src/web/askama.toml")]
struct Preview {
    words: Words,
    id: Uuid,
    open: String,
    some: bool,
    left_out: Vec<Left>,
}

/// Who is left out, and why.
struct Left {
    why: String,
    count: String,
    /// Where what is missing is recorded, behind the page of a subject.
    there: &'static str,
    first: Vec<(Uuid, String)>,
    /// How many more there are.
    more: Option<String>,
}

fn left(words: Words, one: &LeftOut) -> askama::Result<Left> {
    let why = match &one.blocker {
        Some(blocker) => words.need(blocker)?,
        None => {
            let state = words.code(Vocabulary::SubjectState, &one.state)?;
            words.with("page-case-step.not-here", "state", &state)?
        }
    };
    let unnamed = words.say("page-case-subjects.unnamed")?;
    let named = |(id, name): &(Uuid, Option<String>)| {
        (*id, name.clone().unwrap_or_else(|| unnamed.clone()))
    };
    let first: Vec<_> = one.first.iter().map(named).collect();
    let more = one.subjects.saturating_sub(i64::try_from(first.len()).unwrap_or(i64::MAX));
    let names = one.blocker.as_ref().is_some_and(|it| it.need == Need::NameRecorded.as_str());
    Ok(Left {
        why,
        there: if names { "/person#names" } else { "" },
        count: words.count("page-count-case-persons", one.subjects)?,
        first,
        more: (more > 0).then(|| words.count("page-count-case-more", more)).transpose()?,
    })
}

fn part(words: Words, id: Uuid, preview: &StepPreview, unheld: i64) -> askama::Result<Preview> {
    let mut left_out: Vec<Left> =
        preview.left_out.iter().map(|one| left(words, one)).collect::<askama::Result<_>>()?;
    if unheld > 0 {
        left_out.push(Left {
            why: words.say("page-case-certify.nobody")?,
            count: words.count("page-count-case-persons", unheld)?,
            there: "",
            first: Vec::new(),
            more: None,
        });
    }
    let open = i64::try_from(preview.open.len()).unwrap_or(i64::MAX);
    Ok(Preview {
        words,
        id,
        open: if open > 0 {
            words.count("page-count-case-would", open)?
        } else {
            words.say("page-case-step.nobody")?
        },
        some: open > 0,
        left_out,
    })
}

/// Everything a page of a step is made of.
pub(super) struct Asking<'a> {
    pub(super) context: &'a Context,
    pub(super) visit: &'a Visit,
    pub(super) actor: &'a Actor,
    pub(super) head: ReviewHead,
    pub(super) step: Step,
    pub(super) selection: Selection,
    pub(super) preview: StepPreview,
    /// What was written of a conclusion before, and when.
    pub(super) kept: KeptConclusion,
    kept_at: Option<DateTime<Utc>>,
    /// To whom certificates can be issued.
    pub(super) holders: Vec<HolderView>,
    /// How many have nobody to hold a certificate.
    unheld: i64,
}

impl<'a> Asking<'a> {
    async fn new(
        (context, visit, actor): (&'a Context, &'a Visit, &'a Actor),
        review: Uuid,
        step: Step,
        selection: Selection,
    ) -> Result<Self, Problem> {
        let Way::Form { .. } = way(step) else { return Err(Error::NotFound.into()) };
        let head = open(context, actor, review, Side::Subjects).await?;
        if !head.steps.contains(&step) {
            return Err(Error::NotFound.into());
        }
        let marked = selection.marked.as_deref();
        let (id, choice) = (ReviewId(review), &selection.choice);
        let mut preview = preview_step(context, actor, id, step, choice, marked).await?;
        let (mut holders, mut unheld) = (Vec::new(), 0);
        if step == Step::Certify {
            let before = preview.open.len();
            holders = list_holders(context, actor, id, &preview.open).await?;
            preview.open.retain(|id| holders.iter().any(|one| one.subject_id == *id));
            unheld = i64::try_from(before - preview.open.len()).unwrap_or(i64::MAX);
        }
        let drafting = step == Step::DraftConclusion;
        let kept = if drafting { find_kept(context, actor, id).await? } else { None };
        let (kept, kept_at) = kept.map_or_else(Default::default, |(kept, at)| (kept, Some(at)));
        Ok(Self {
            context,
            visit,
            actor,
            head,
            step,
            selection,
            preview,
            kept,
            kept_at,
            holders,
            unheld,
        })
    }

    /// When the conclusion was kept, and what is missing before it can be drafted.
    fn missing(&self) -> Result<Vec<String>, Problem> {
        let Some(at) = self.kept_at else { return Ok(Vec::new()) };
        let words = self.visit.words();
        let at = words.moment_in(self.context, &self.head.country, at);
        let mut told =
            vec![words.with("page-case-conclusion.kept", "at", &at).map_err(Error::internal)?];
        if let Err(error) = self.kept.complete() {
            let said = |key: &str| words.say(key).map_err(Error::internal);
            for fault in Faults::of(words, error)?.list {
                let field = match fault.pointer.split('/').nth(1) {
                    Some("kind") => said("page-case-conclusion.kind")?,
                    Some("findings") => said("page-case-conclusion.findings")?,
                    Some("ground") => said("page-case-conclusion.ground")?,
                    Some("proposed_outcome") => said("page-case-conclusion.outcome")?,
                    _ => said("page-case-conclusion.reasoning")?,
                };
                told.push(format!("{field}: {}", fault.text));
            }
        }
        Ok(told)
    }

    /// The page: what the step would do, and what it wants to be told.
    async fn show(&self, answered: Option<(&Answers, Faults)>) -> Result<HttpResponse, Problem> {
        let fields = step_fields::of(self).await?;
        let words = self.visit.words();
        let missing = self.missing()?;
        let make = || -> askama::Result<Form> {
            let Self { head, step, preview, .. } = self;
            let path = format!("/reviews/{}/steps/{step}", head.id);
            let mut form = Form::new(self.visit, "page-case-step", path, "page-case-step.button")?
                .back(format!("/reviews/{}/subjects", head.id))
                .caption(words.with("page-case.heading", "number", &head.number)?)
                .part(&part(words, head.id, preview, self.unheld)?)?;
            let name = words.code(Vocabulary::SubjectStep, step.as_str())?;
            form = form.framed(|frame| frame.titled(name));
            if matches!(way(*step), Way::Form { grave: true }) {
                form = form.grave("page-case-step.grave")?;
            }
            form = self.selection.hidden(form).version(preview.version);
            form = form.hidden("seen", digest(&preview.open));
            form = fields.into_iter().fold(form, Form::ask);
            if *step == Step::DraftConclusion {
                form = form.second(KEEP, "page-case-conclusion.keep")?;
            }
            for told in missing {
                form = form.lead_text(told);
            }
            if preview.open.is_empty() {
                form = form.idle();
            }
            form.again(answered)
        };
        make().map_err(Error::internal)?.show()
    }
}

/// A subject a step was asked for.
#[derive(Debug, Deserialize)]
struct About {
    subject: Option<Uuid>,
}

/// What a step would do with the subjects that were marked, or that the filter lets through.
#[post("/reviews/{id}/steps")]
async fn chosen(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let step = answers.text("step").parse().map_err(|_unknown| Error::NotFound)?;
    let selection = Selection::of(&answers);
    Asking::new((&context, &visit, &member), *path, step, selection).await?.show(None).await
}

/// What a step would do with all subjects of the review, or with one.
#[get("/reviews/{id}/steps/{step}")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, String)>,
    about: Query<About>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(path.0));
    let step = path.1.parse().map_err(|_unknown| Error::NotFound)?;
    let selection = about.0.subject.map_or_else(Selection::default, Selection::one);
    Asking::new((&context, &visit, &member), path.0, step, selection).await?.show(None).await
}

/// Takes the step on exactly the subjects that were shown.
#[post("/reviews/{id}/steps/{step}")]
async fn take(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, String)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(path.0));
    let step: Step = path.1.parse().map_err(|_unknown| Error::NotFound)?;
    if answered_before(&context, &member, &answers.key()).await? {
        return Ok(see(&format!("/reviews/{}{}?done={step}", path.0, step_take::after(step))));
    }
    let selection = Selection::of(&answers);
    let asking = Asking::new((&context, &visit, &member), path.0, step, selection).await?;
    if step == Step::DraftConclusion && answers.given(KEEP).is_some() {
        return kept(asking, &answers).await;
    }
    if asking.preview.version != answers.version()
        && let Err(error) = check_seen(&context, &member, ReviewId(path.0), answers.version()).await
    {
        let faults = Faults::of(visit.words(), error)?;
        return asking.show(Some((&answers, faults))).await;
    }
    if digest(&asking.preview.open) != answers.text("seen") {
        let faults = Faults::one(visit.words(), "", "page-case-step.changed")?;
        return asking.show(Some((&answers, faults))).await;
    }
    match step_take::take(&asking, &answers).await {
        Ok(moved) => {
            let to = step_take::after(step);
            Ok(see(&format!("/reviews/{}{to}?done={step}&moved={moved}", path.0)))
        }
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            asking.show(Some((&answers, faults))).await
        }
    }
}

/// Keeps what is written of a conclusion, and shows what is missing.
async fn kept(asking: Asking<'_>, answers: &Answers) -> Result<HttpResponse, Problem> {
    let written = KeptConclusion {
        kind: answers.text("kind").to_owned(),
        proposed_outcome: answers.given("proposed_outcome"),
        ground: answers.given("ground"),
        findings: answers.all("findings").map(str::to_owned).collect(),
        reasoning: answers.text("reasoning").to_owned(),
    };
    let (context, actor) = (asking.context, asking.actor);
    match keep(context, actor, ReviewId(asking.head.id), &written).await {
        Ok(()) => {
            let kept_at = Some(context.clock.now());
            Asking { kept: written, kept_at, ..asking }.show(None).await
        }
        Err(error) => {
            let faults = Faults::of(asking.visit.words(), error)?;
            asking.show(Some((answers, faults))).await
        }
    }
}
