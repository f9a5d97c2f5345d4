//! What a clerk does with a case: accept it, name the panel, set a hearing, put it off; and what a higher
//! court decided on an appeal.

use crate::domain::id::{AppealId, CourtCaseId};
use crate::http::{Problem, note_case};
use crate::service::account::colleagues;
use crate::service::court::{
    AcceptCourtCase, Adjourn, CourtCaseHead, NamePanel, ScheduleHearing, accept, adjourn,
    name_panel, read_head, schedule_hearing,
};
use crate::service::ruling::{AppealView, DecideAppeal, read_appeal, remand, uphold};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::{Faults, hidden};
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(take_in)
        .service(panel_page)
        .service(panel)
        .service(hearing_page)
        .service(hearing)
        .service(adjourn_page)
        .service(put_off)
        .service(appeal_page)
        .service(decide);
}

fn path(case: &CourtCaseHead, part: &str) -> String {
    format!("/court-cases/{}{part}", case.id)
}

fn caption(case: &CourtCaseHead) -> String {
    case.number.clone().unwrap_or_else(|| case.review_number.clone())
}

/// The case, for those to whom the step or action is open.
async fn of(
    context: &Context,
    member: &Member,
    id: Uuid,
    open: &str,
) -> Result<CourtCaseHead, Problem> {
    let case = read_head(context, member, CourtCaseId(id)).await.map_err(hidden)?;
    let step = case.steps.iter().any(|step| step.step == open);
    if step || case.actions.contains(&open) { Ok(case) } else { Err(Error::NotFound.into()) }
}

/// Takes the case in.
#[post("/court-cases/{id}/accept")]
async fn take_in(
    request: HttpRequest,
    context: web::Data<Context>,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let id = CourtCaseId(*path);
    note_case(&request, id);
    let command = AcceptCourtCase { version: answers.version() };
    accept(&context, &member, id, command).await.map_err(hidden)?;
    Ok(see(&format!("/court-cases/{path}")))
}

async fn panel_form(
    context: &Context,
    visit: &Visit,
    member: &Member,
    case: &CourtCaseHead,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let all = colleagues(context, member).await?;
    let judges = all.into_iter().filter(|one| one.role == "judge");
    let judges = judges.map(|one| Choice::new(one.account_id.to_string(), one.full_name)).collect();
    let named: Vec<String> = case.judges.iter().map(Uuid::to_string).collect();
    let make = || -> askama::Result<Form> {
        let field = Field::any(words, "judges", "page-panel.judges", judges)?;
        Form::new(visit, "page-panel", path(case, "/panel"), "page-save")?
            .back(path(case, ""))
            .caption(caption(case))
            .version(case.version)
            .ask(field.values(named.iter().map(String::as_str)))
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Who sits.
#[get("/court-cases/{id}/panel")]
async fn panel_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let case = of(&context, &member, *path, "name_panel").await?;
    panel_form(&context, &visit, &member, &case, None).await
}

/// Names the panel.
#[post("/court-cases/{id}/panel")]
async fn panel(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let id = CourtCaseId(*path);
    note_case(&request, id);
    let command = NamePanel { version: answers.version(), judges: answers.ids("judges") };
    match name_panel(&context, &member, id, &command).await {
        Ok(()) => Ok(see(&format!("/court-cases/{path}"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let case = of(&context, &member, *path, "name_panel").await?;
            panel_form(&context, &visit, &member, &case, Some((&answers, faults))).await
        }
    }
}

fn hearing_form(
    visit: &Visit,
    case: &CourtCaseHead,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let yes = Choice::new("yes", words.say("page-hearing.open-yes")?);
        let no = Choice::new("no", words.say("page-hearing.open-no")?);
        let law = Choice::new("", words.say("page-hearing.open-law")?);
        Form::new(visit, "page-hearing", path(case, "/hearing"), "page-hearing.button")?
            .back(path(case, ""))
            .caption(caption(case))
            .lead("page-hearing.lead")?
            .version(case.version)
            .ask(Field::day(words, "day", "page-hearing.day")?.at("/scheduled_for"))
            .ask(
                Field::line(words, "time", "page-hearing.time")?
                    .width(5)
                    .hint(words.say("page-hearing.time-hint")?),
            )
            .ask(Field::line(words, "place", "page-hearing.place")?)
            .ask(Field::one(words, "open", "page-hearing.open", vec![law, yes, no])?.value(""))
            .ask(
                Field::day(words, "announced_on", "page-hearing.announced")?
                    .hint(words.say("page-hearing.announced-hint")?),
            )
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// When and where the court sits.
#[get("/court-cases/{id}/hearing")]
async fn hearing_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    hearing_form(&visit, &of(&context, &member, *path, "schedule_hearing").await?, None)
}

/// Day and time as clocks show them in the country, as a moment.
fn moment(context: &Context, country: &str, answers: &Answers) -> Result<DateTime<Utc>, Error> {
    // The command has day and time as one moment: both are told at their own fields.
    let day = answers.needed_day("day", "/scheduled_for")?;
    let typed = answers.text("time").trim().replace('.', ":");
    let time = NaiveTime::parse_from_str(&typed, "%H:%M")
        .map_err(|_unread| Error::field("/time", "not_a_time", "Write the time as 10:30."))?;
    let profile = country.parse().ok().and_then(|one| context.profiles.in_force(one, day));
    let minutes = profile.map_or(0, |profile| profile.utc_offset_minutes.value);
    let local = day.and_time(time).and_utc();
    let missing = || Error::field("/day", "required", "Fill in this field.");
    local.checked_sub_signed(TimeDelta::minutes(minutes.into())).ok_or_else(missing)
}

fn sitting(
    context: &Context,
    case: &CourtCaseHead,
    answers: &Answers,
) -> Result<ScheduleHearing, Error> {
    Ok(ScheduleHearing {
        version: answers.version(),
        scheduled_for: moment(context, &case.country, answers)?,
        announced_on: answers.day("announced_on")?,
        place: answers.text("place").to_owned(),
        open: match answers.text("open") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
    })
}

/// Sets the hearing.
#[post("/court-cases/{id}/hearing")]
async fn hearing(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let id = CourtCaseId(*path);
    note_case(&request, id);
    let case = read_head(&context, &member, id).await.map_err(hidden)?;
    let set = match sitting(&context, &case, &answers) {
        Ok(command) => {
            let key = answers.key();
            schedule_hearing(&context, &member, id, &command, Some(&key)).await
        }
        Err(error) => Err(error),
    };
    match set {
        Ok(_) => Ok(see(&format!("/court-cases/{path}"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let case = of(&context, &member, *path, "schedule_hearing").await?;
            hearing_form(&visit, &case, Some((&answers, faults)))
        }
    }
}

fn adjourn_form(
    visit: &Visit,
    case: &CourtCaseHead,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        Form::new(visit, "page-adjourn", path(case, "/adjourn"), "page-adjourn.button")?
            .back(path(case, ""))
            .caption(caption(case))
            .lead("page-adjourn.lead")?
            .version(case.version)
            .ask(Field::area(words, "reason", "page-adjourn.reason", 4)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Why the hearing is put off.
#[get("/court-cases/{id}/adjourn")]
async fn adjourn_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    adjourn_form(&visit, &of(&context, &member, *path, "adjourn").await?, None)
}

/// Puts it off.
#[post("/court-cases/{id}/adjourn")]
async fn put_off(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let id = CourtCaseId(*path);
    note_case(&request, id);
    let command = Adjourn { version: answers.version(), reason: answers.text("reason").to_owned() };
    match adjourn(&context, &member, id, &command).await {
        Ok(()) => Ok(see(&format!("/court-cases/{path}"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let case = of(&context, &member, *path, "adjourn").await?;
            adjourn_form(&visit, &case, Some((&answers, faults)))
        }
    }
}

/// What a higher court can have decided without a new ruling.
#[derive(Debug, Clone, Copy)]
enum Decided {
    Uphold,
    Remand,
}

impl Decided {
    fn of(part: &str) -> Result<Self, Problem> {
        match part {
            "uphold" => Ok(Self::Uphold),
            "remand" => Ok(Self::Remand),
            _ => Err(Error::NotFound.into()),
        }
    }

    const fn step(self) -> &'static str {
        match self {
            Self::Uphold => "uphold_ruling",
            Self::Remand => "remand",
        }
    }

    const fn part(self) -> &'static str {
        match self {
            Self::Uphold => "uphold",
            Self::Remand => "remand",
        }
    }
}

fn appeal_form(
    visit: &Visit,
    case: &CourtCaseHead,
    (appeal, decided): (&AppealView, Decided),
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let action = path(case, &format!("/appeals/{}/{}", appeal.id, decided.part()));
        let title = words.code(Vocabulary::SubjectStep, decided.step())?;
        Form::new(visit, "page-appeals", action, "page-save")?
            .framed(|frame| frame.titled(title))
            .back(path(case, ""))
            .caption(caption(case))
            .version(appeal.version)
            .ask(Field::line(words, "number", "page-appeals.number")?.width(20))
            .ask(Field::area(words, "text", "page-appeals.text", 8)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// What the higher court decided.
#[get("/court-cases/{id}/appeals/{appeal}/{decided}")]
async fn appeal_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, String)>,
) -> Result<HttpResponse, Problem> {
    let decided = Decided::of(&path.2)?;
    let case = of(&context, &member, path.0, decided.step()).await?;
    let appeal = read_appeal(&context, &member, AppealId(path.1)).await.map_err(hidden)?;
    appeal_form(&visit, &case, (&appeal, decided), None)
}

/// Writes it down.
#[post("/court-cases/{id}/appeals/{appeal}/{decided}")]
async fn decide(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, String)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (decided, id) = (Decided::of(&path.2)?, AppealId(path.1));
    note_case(&request, CourtCaseId(path.0));
    let command = DecideAppeal {
        version: answers.version(),
        number: answers.text("number").to_owned(),
        text: answers.text("text").to_owned(),
    };
    let done = match decided {
        Decided::Uphold => uphold(&context, &member, id, &command).await,
        Decided::Remand => remand(&context, &member, id, &command).await,
    };
    match done {
        Ok(()) => Ok(see(&format!("/court-cases/{}", path.0))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let case = of(&context, &member, path.0, decided.step()).await?;
            let appeal = read_appeal(&context, &member, id).await.map_err(hidden)?;
            appeal_form(&visit, &case, (&appeal, decided), Some((&answers, faults)))
        }
    }
}
