//! Entering a ruling, first part: the ruling itself and what applies to everybody. It is kept as a draft.

use crate::domain::id::CourtCaseId;
use crate::domain::repression::{Finding, Outcome, RefusalGround};
use crate::http::{Problem, Query, note_case};
use crate::service::account::colleagues;
use crate::service::ruling::{
    DraftCommon, DraftPart, RulingDraftView, drop_draft, read_draft, save_common,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
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
    config.service(begin).service(keep).service(forget_page).service(forget);
}

/// Which ruling of a court case is meant: that of the hearing, or that on an appeal.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub(super) struct Which {
    pub(super) appeal: Option<Uuid>,
}

/// A ruling that is being entered, with its case.
pub(super) struct Entering {
    /// The court case.
    pub(super) case: Uuid,
    pub(super) view: RulingDraftView,
    pub(super) appeal: Option<Uuid>,
}

impl Entering {
    /// Reads it.
    pub(super) async fn read(
        context: &Context,
        member: &Member,
        case: Uuid,
        appeal: Option<Uuid>,
    ) -> Result<Self, Problem> {
        let id = CourtCaseId(case);
        let view = read_draft(context, member, id, appeal).await.map_err(hidden)?;
        Ok(Self { case, view, appeal })
    }

    /// The address of a part of it.
    pub(super) fn path(&self, part: &str) -> String {
        path(self.case, self.appeal, part)
    }

    /// The number of the case, above the heading of each part.
    pub(super) fn caption(&self) -> String {
        self.view.number.clone().unwrap_or_else(|| self.view.review_number.clone())
    }
}

/// The address of a part of a ruling that is being entered.
pub(super) fn path(case: Uuid, appeal: Option<Uuid>, part: &str) -> String {
    let of = appeal.map(|id| format!("?appeal={id}")).unwrap_or_default();
    format!("/court-cases/{case}/ruling{part}{of}")
}

/// The questions about what the court decided on some people; `below` is where the command has it.
pub(super) fn part_fields(
    words: Words,
    part: &DraftPart,
    below: &str,
) -> askama::Result<[Field; 4]> {
    let choice = |vocabulary, code: &str| -> askama::Result<Choice> {
        Ok(Choice::new(code, words.code(vocabulary, code)?))
    };
    let all = |vocabulary, codes: &[&str]| -> askama::Result<Vec<Choice>> {
        codes.iter().map(|code| choice(vocabulary, code)).collect()
    };
    let mut grounds = vec![Choice::new("", words.say("page-ruling.no-ground")?)];
    grounds.extend(all(Vocabulary::RefusalGround, RefusalGround::CODES)?);
    let outcomes = all(Vocabulary::Outcome, Outcome::CODES)?;
    let findings = all(Vocabulary::Finding, Finding::CODES)?;
    Ok([
        Field::one(words, "outcome", "page-ruling.outcome", outcomes)?
            .value(part.outcome.clone())
            .at(format!("{below}/outcome")),
        Field::select(words, "ground", "page-ruling.ground", grounds)?
            .hint(words.say("page-ruling.ground-hint")?)
            .value(part.ground.clone().unwrap_or_default())
            .at(format!("{below}/ground")),
        Field::any(words, "findings", "page-ruling.findings", findings)?
            .values(part.findings.iter().map(String::as_str))
            .at(format!("{below}/findings")),
        Field::area(words, "operative_text", "page-ruling.operative", 5)?
            .value(part.operative_text.clone())
            .at(format!("{below}/operative_text")),
    ])
}

/// What was answered to these questions.
pub(super) fn part_of(answers: &Answers) -> DraftPart {
    DraftPart {
        outcome: answers.text("outcome").to_owned(),
        ground: answers.given("ground"),
        findings: answers.all("findings").map(str::to_owned).collect(),
        operative_text: answers.text("operative_text").to_owned(),
    }
}

/// Names of the panel, where nobody wrote down yet who sat.
async fn panel(context: &Context, member: &Member, judges: &[Uuid]) -> Result<String, Error> {
    let all = colleagues(context, member).await?;
    let named = judges.iter().filter_map(|judge| {
        all.iter().find(|one| one.account_id == *judge).map(|one| one.full_name.as_str())
    });
    Ok(named.collect::<Vec<_>>().join("\n"))
}

async fn shown(
    context: &Context,
    visit: &Visit,
    member: &Member,
    entering: &Entering,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let common = &entering.view.draft.common;
    let composition = match common.composition.as_str() {
        "" => panel(context, member, &entering.view.judges).await?,
        written => written.to_owned(),
    };
    let make = || -> askama::Result<Form> {
        let day = Field::day(words, "ruled_on", "page-ruling.ruled-on")?
            .hint(words.say("page-ruling.ruled-on-hint")?)
            .value(
                common.ruled_on.map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default(),
            );
        let people = entering.view.subjects.len().try_into().unwrap_or(i64::MAX);
        let mut form = Form::new(visit, "page-ruling", entering.path(""), "page-save-continue")?
            .back(format!("/court-cases/{}", entering.case))
            .caption(entering.caption())
            .lead_text(words.count("page-count-to-rule", people)?)
            .version(entering.view.version);
        if let Some(reason) = &entering.view.sent_back_reason {
            form = form.lead_text(words.with("page-ruling.sent-back", "reason", reason)?);
        }
        if let Some((by, at)) = &entering.view.saved {
            let by = by.clone().unwrap_or_default();
            let values = [("name", by.as_str()), ("at", &*words.moment(*at))];
            form = form.lead_text(words.with_all("page-ruling.saved", &values)?);
        }
        form = form
            .ask(
                Field::line(words, "number", "page-ruling.number")?
                    .width(20)
                    .value(common.number.clone()),
            )
            .ask(day)
            .ask(
                Field::area(words, "composition", "page-ruling.composition", 3)?.value(composition),
            )
            .ask(
                Field::area(words, "attendance", "page-ruling.attendance", 3)?
                    .value(common.attendance.clone()),
            );
        if entering.view.motion {
            let result = |code: &str| -> askama::Result<Choice> {
                Ok(Choice::new(code, words.code(Vocabulary::MotionResult, code)?))
            };
            let of = vec![result("granted")?, result("refused")?];
            let motion = Field::one(words, "motion_result", "page-ruling.motion", of)?;
            form = form.ask(motion.value(common.motion_result.clone().unwrap_or_default()));
        }
        form = form
            .ask(Field::area(words, "text", "page-ruling.text", 14)?.value(common.text.clone()));
        for field in part_fields(words, &common.part, "/common")? {
            form = form.ask(field);
        }
        let form = form.link(&entering.path("/forget"), "page-ruling-forget")?;
        form.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// The ruling itself, and what applies to everybody.
#[get("/court-cases/{id}/ruling")]
async fn begin(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    which: Query<Which>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, CourtCaseId(*path));
    let entering = Entering::read(&context, &member, *path, which.0.appeal).await?;
    shown(&context, &visit, &member, &entering, None).await
}

fn common_of(answers: &Answers) -> Result<DraftCommon, Error> {
    Ok(DraftCommon {
        number: answers.text("number").trim().to_owned(),
        ruled_on: answers.day("ruled_on")?,
        text: answers.text("text").to_owned(),
        composition: answers.text("composition").to_owned(),
        attendance: answers.text("attendance").to_owned(),
        motion_result: answers.given("motion_result"),
        part: part_of(answers),
    })
}

/// Keeps it, as far as it is written.
#[post("/court-cases/{id}/ruling")]
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
    let saved = match common_of(&answers) {
        Ok(common) => save_common(&context, &member, id, appeal, answers.version(), common).await,
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(see(&self::path(*path, appeal, "/people"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let entering = Entering::read(&context, &member, *path, appeal).await?;
            shown(&context, &visit, &member, &entering, Some((&answers, faults))).await
        }
    }
}

/// Asks before a draft is thrown away.
#[get("/court-cases/{id}/ruling/forget")]
async fn forget_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    which: Query<Which>,
) -> Result<HttpResponse, Problem> {
    let entering = Entering::read(&context, &member, *path, which.0.appeal).await?;
    let make = || -> askama::Result<Form> {
        let action = entering.path("/forget");
        Form::new(&visit, "page-ruling-forget", action, "page-ruling-forget.button")?
            .back(entering.path(""))
            .caption(entering.caption())
            .grave("page-ruling-forget.warning")
    };
    make().map_err(Error::internal)?.show()
}

/// Throws it away.
#[post("/court-cases/{id}/ruling/forget")]
async fn forget(
    context: web::Data<Context>,
    member: Member,
    path: web::Path<Uuid>,
    which: Query<Which>,
    _answers: Answers,
) -> Result<HttpResponse, Problem> {
    let id = CourtCaseId(*path);
    drop_draft(&context, &member, id, which.0.appeal).await.map_err(hidden)?;
    Ok(see(&format!("/court-cases/{path}")))
}
