//! Leading a review: who is responsible, who is kept out, and more time.

use super::case::{Side, open};
use crate::domain::actor::Actor;
use crate::domain::id::{DeadlineId, ReviewId};
use crate::domain::policy::Action;
use crate::http::{Problem, note_case};
use crate::service::account::{ColleagueView, colleagues};
use crate::service::review::{
    Assign, Exclude, ExclusionView, ExtendDeadline, Readmit, ReviewHead, assign, exclude,
    extend_deadline, find_review, list_exclusions, readmit,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(assign_page)
        .service(assign_done)
        .service(exclusions_page)
        .service(exclusions_done)
        .service(readmit_done)
        .service(extend_page)
        .service(extend_done);
}

type Answered<'a> = Option<(&'a Answers, Faults)>;

/// A review of which the actor may do this.
async fn led(
    context: &Context,
    actor: &Actor,
    id: Uuid,
    action: Action,
) -> Result<ReviewHead, Problem> {
    let head = open(context, actor, id, Side::Overview).await?;
    if head.allows(action) { Ok(head) } else { Err(Error::NotFound.into()) }
}

/// A form about a review.
pub(super) fn form(
    visit: &Visit,
    head: &ReviewHead,
    title: &str,
    path: &str,
    button: &str,
) -> askama::Result<Form> {
    let caption = visit.words().with("page-case.heading", "number", &head.number)?;
    Ok(Form::new(visit, title, format!("/reviews/{}{path}", head.id), button)?
        .back(format!("/reviews/{}", head.id))
        .caption(caption)
        .version(head.version))
}

/// The people of the own office, each once, with what they are.
async fn people(context: &Context, actor: &Actor, words: Words) -> Result<Vec<Choice>, Problem> {
    let mut found: Vec<ColleagueView> = colleagues(context, actor).await?;
    found.dedup_by_key(|one| one.account_id);
    let choice = |one: ColleagueView| {
        let role = words.code(Vocabulary::Role, &one.role)?;
        Ok(Choice::new(one.account_id.to_string(), format!("{}, {role}", one.full_name)))
    };
    Ok(found.into_iter().map(choice).collect::<askama::Result<_>>().map_err(Error::internal)?)
}

async fn assign_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    id: Uuid,
    answered: Answered<'_>,
) -> Result<HttpResponse, Problem> {
    let head = led(context, actor, id, Action::Assign).await?;
    let words = visit.words();
    let people = people(context, actor, words).await?;
    let make = || {
        let nobody = Choice::new("", words.say("page-case.nobody")?);
        let choices = std::iter::once(nobody).chain(people).collect();
        let now = head.assigned_to.map(|id| id.to_string()).unwrap_or_default();
        form(visit, &head, "page-case-assign", "/assign", "page-case-assign.button")?
            .ask(Field::select(words, "account_id", "page-case-assign.who", choices)?.value(now))
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Who is responsible.
#[get("/reviews/{id}/assign")]
async fn assign_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    assign_form(&context, &visit, &member, *path, None).await
}

/// Makes somebody responsible, or nobody.
#[post("/reviews/{id}/assign")]
async fn assign_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let command = Assign { version: answers.version(), account_id: answers.id("account_id") };
    match assign(&context, &member, ReviewId(*path), &command).await {
        Ok(_) => Ok(see(&format!("/reviews/{path}?done=saved"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            assign_form(&context, &visit, &member, *path, Some((&answers, faults))).await
        }
    }
}

/// Those who are kept out, as a part of the page.
#[derive(Template)]
#[template(path = "review/exclusions.html", config = "src/web/askama.toml")]
struct Excluded {
    words: Words,
    token: String,
    id: Uuid,
    version: i32,
    people: Vec<(Uuid, String, String, String)>,
}

fn excluded(words: Words, known: &[Choice], one: ExclusionView) -> (Uuid, String, String, String) {
    let account = one.account_id.to_string();
    let name = known.iter().find(|choice| choice.value == account);
    let name = name.map_or(account, |choice| choice.label.clone());
    (one.account_id, name, one.reason, words.day(one.at.date_naive()))
}

async fn exclusions_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    id: Uuid,
    answered: Answered<'_>,
) -> Result<HttpResponse, Problem> {
    let head = led(context, actor, id, Action::Exclude).await?;
    let words = visit.words();
    let out = list_exclusions(context, actor, ReviewId(id)).await?;
    let known = people(context, actor, words).await?;
    let make = || {
        let part = Excluded {
            words,
            token: visit.token.clone(),
            id,
            version: head.version,
            people: out.into_iter().map(|one| excluded(words, &known, one)).collect(),
        };
        let title = "page-case-exclusions";
        form(visit, &head, title, "/exclusions", "page-case-exclusions.button")?
            .part(&part)?
            .ask(Field::select(words, "account_id", "page-case-exclusions.who", known)?)
            .ask(Field::area(words, "reason", "page-case-exclusions.reason", 3)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Who is kept out.
#[get("/reviews/{id}/exclusions")]
async fn exclusions_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    exclusions_form(&context, &visit, &member, *path, None).await
}

/// Keeps somebody out.
#[post("/reviews/{id}/exclusions")]
async fn exclusions_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let done = match answers.id("account_id") {
        None => Err(Error::field("/account_id", "required", "Fill in this field.")),
        Some(account_id) => {
            let reason = answers.text("reason").to_owned();
            let command = Exclude { version: answers.version(), account_id, reason };
            exclude(&context, &member, ReviewId(*path), &command).await
        }
    };
    match done {
        Ok(_) => Ok(see(&format!("/reviews/{path}/exclusions"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            exclusions_form(&context, &visit, &member, *path, Some((&answers, faults))).await
        }
    }
}

/// Lets somebody in again.
#[post("/reviews/{id}/exclusions/{account}/readmit")]
async fn readmit_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(path.0));
    let reason = answers.text("readmit_reason").to_owned();
    let command = Readmit { version: answers.version(), account_id: path.1, reason };
    match readmit(&context, &member, ReviewId(path.0), &command).await {
        Ok(_) => Ok(see(&format!("/reviews/{}/exclusions", path.0))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            exclusions_form(&context, &visit, &member, path.0, Some((&answers, faults))).await
        }
    }
}

async fn extend_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    (id, clock): (Uuid, Uuid),
    answered: Answered<'_>,
) -> Result<HttpResponse, Problem> {
    let head = led(context, actor, id, Action::ExtendDeadline).await?;
    let view = find_review(context, actor, ReviewId(id)).await?;
    let found = view.deadlines.iter().find(|one| one.id == clock).ok_or(Error::NotFound)?;
    let words = visit.words();
    let make = || {
        let name = words.code(Vocabulary::DeadlineRule, &found.rule)?;
        let lead = format!("{name}: {}", words.day(found.due_on));
        let path = format!("/deadlines/{clock}/extend");
        form(visit, &head, "page-case-extend", &path, "page-case-extend.button")?
            .lead_text(lead)
            .lead("page-case-extend.lead")?
            .ask(Field::line(words, "amount", "page-case-extend.amount")?.width(5))
            .ask(Field::area(words, "reason", "page-case-extend.reason", 3)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// More time for a clock.
#[get("/reviews/{id}/deadlines/{clock}/extend")]
async fn extend_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    extend_form(&context, &visit, &member, path.into_inner(), None).await
}

/// Extends a clock.
#[post("/reviews/{id}/deadlines/{clock}/extend")]
async fn extend_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (id, clock) = path.into_inner();
    note_case(&request, ReviewId(id));
    let amount = answers.text("amount").trim().parse().ok().filter(|amount| *amount > 0);
    let done = match amount {
        None => Err(Error::field("/amount", "out_of_range", "Give a whole number.")),
        Some(amount) => {
            let reason = answers.text("reason").to_owned();
            let command = ExtendDeadline { version: answers.version(), amount, reason };
            extend_deadline(&context, &member, ReviewId(id), DeadlineId(clock), &command).await
        }
    };
    match done {
        Ok(_) => Ok(see(&format!("/reviews/{id}?done=saved"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            extend_form(&context, &visit, &member, (id, clock), Some((&answers, faults))).await
        }
    }
}
