//! What a source says of the person: recorded, accepted, withdrawn.

use super::{Answered, Person};
use crate::domain::actor::Actor;
use crate::domain::id::{AssertionId, ReviewId};
use crate::domain::policy::Action;
use crate::domain::repression::{AssertionStanding, Predicate};
use crate::http::{Problem, note_case};
use crate::service::document::{DocumentQuery, Target, list};
use crate::service::person::{
    AcceptAssertion, AddAssertion, AssertionView, WithdrawAssertion, accept_assertion,
    add_assertion, withdraw_assertion,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::review::documents::MOST;
use crate::web::review::step_fields::codes;
use crate::web::review::subjects::with_open;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(new_page)
        .service(record)
        .service(accept_page)
        .service(accept_done)
        .service(withdraw_page)
        .service(withdraw_done);
}

async fn new_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    path: (Uuid, Uuid),
    answered: Answered<'_>,
) -> Result<HttpResponse, Problem> {
    let found = Person::open_to(context, actor, path, Action::EditPerson).await?;
    let query = DocumentQuery { limit: Some(MOST), ..DocumentQuery::default() };
    let papers = list(context, actor, Target::Review(ReviewId(path.0)), &query).await?.items;
    let words = visit.words();
    let make = || {
        let abouts = codes(words, Vocabulary::Predicate, Predicate::CODES)?;
        let papers = papers.into_iter().map(|one| Ok(Choice::new(one.id.to_string(), one.title)));
        let papers = with_open(words, "page-case-fact.no-document", papers)?;
        let title = "page-record-statement";
        found
            .form(visit, title, "/statements/new", "page-record-statement.button")?
            .lead("page-record-statement.lead")?
            .ask(Field::select(words, "predicate", "page-record-statement.about", abouts)?)
            .ask(
                Field::area(words, "value", "page-record-statement.value", 2)?
                    .hint(words.say("page-record-statement.value-hint")?),
            )
            .ask(Field::line(words, "source", "page-case-act.source")?)
            .ask(Field::select(words, "document_id", "page-record-statement.document", papers)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks what a source says.
#[get("/reviews/{id}/subjects/{subject}/person/statements/new")]
async fn new_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    new_form(&context, &visit, &member, *path, None).await
}

/// Records it.
#[post("/reviews/{id}/subjects/{subject}/person/statements/new")]
async fn record(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(path.0));
    let found = Person::open_to(&context, &member, *path, Action::EditPerson).await?;
    let command = AddAssertion {
        version: answers.version(),
        predicate: answers.text("predicate").to_owned(),
        value: answers.text("value").to_owned(),
        source: answers.text("source").to_owned(),
        document_id: answers.id("document_id"),
    };
    match add_assertion(&context, &member, found.id(), command, Some(&answers.key())).await {
        Ok(_) => Ok(found.saved()),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            new_form(&context, &visit, &member, *path, Some((&answers, faults))).await
        }
    }
}

/// A statement as one line: what it is about, what the source says, which source.
fn line(words: Words, one: &AssertionView) -> askama::Result<String> {
    let about = words.code(Vocabulary::Predicate, &one.predicate)?;
    Ok(format!("{about}: {} ({})", one.value, one.source))
}

/// A statement of the person that was not withdrawn.
fn standing(found: &Person, id: Uuid) -> Result<&AssertionView, Problem> {
    let one = found.view.assertions.iter().find(|one| one.id == id);
    Ok(one.filter(|one| one.withdrawn_at.is_none()).ok_or(Error::NotFound)?)
}

async fn accept_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    (review, subject, id): (Uuid, Uuid, Uuid),
    answered: Answered<'_>,
) -> Result<HttpResponse, Problem> {
    let path = (review, subject);
    let found = Person::open_to(context, actor, path, Action::AcceptAssertion).await?;
    let one = standing(&found, id)?;
    let accepted = AssertionStanding::Accepted.as_str();
    let same = |other: &&AssertionView| {
        other.predicate == one.predicate && other.withdrawn_at.is_none() && other.id != id
    };
    let mut others = found.view.assertions.iter().filter(same);
    let before = others.find(|other| other.standing == accepted);
    let words = visit.words();
    let make = || {
        let path = format!("/statements/{id}/accept");
        let form = found
            .form(visit, "page-record-accept", &path, "page-record-accept.link")?
            .lead_text(line(words, one)?)
            .lead("page-record-accept.lead")?;
        let form = match before {
            Some(before) => form.lead_text(words.with(
                "page-record-accept.before",
                "statement",
                &line(words, before)?,
            )?),
            None => form,
        };
        form.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks whether a statement is accepted.
#[get("/reviews/{id}/subjects/{subject}/person/statements/{assertion}/accept")]
async fn accept_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    accept_form(&context, &visit, &member, *path, None).await
}

/// Accepts it.
#[post("/reviews/{id}/subjects/{subject}/person/statements/{assertion}/accept")]
async fn accept_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (review, subject, id) = *path;
    note_case(&request, ReviewId(review));
    let place = (review, subject);
    let found = Person::open_to(&context, &member, place, Action::AcceptAssertion).await?;
    let command = AcceptAssertion { version: answers.version() };
    match accept_assertion(&context, &member, found.id(), AssertionId(id), command).await {
        Ok(_) => Ok(found.saved()),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            accept_form(&context, &visit, &member, *path, Some((&answers, faults))).await
        }
    }
}

async fn withdraw_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    (review, subject, id): (Uuid, Uuid, Uuid),
    answered: Answered<'_>,
) -> Result<HttpResponse, Problem> {
    let found = Person::open_to(context, actor, (review, subject), Action::EditPerson).await?;
    let one = standing(&found, id)?;
    let words = visit.words();
    let make = || {
        let path = format!("/statements/{id}/withdraw");
        found
            .form(visit, "page-record-withdraw", &path, "page-record-withdraw.link")?
            .lead_text(line(words, one)?)
            .lead("page-record-withdraw.lead")?
            .ask(Field::area(words, "reason", "page-case-step.reason", 3)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks why a statement is withdrawn.
#[get("/reviews/{id}/subjects/{subject}/person/statements/{assertion}/withdraw")]
async fn withdraw_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    withdraw_form(&context, &visit, &member, *path, None).await
}

/// Withdraws it.
#[post("/reviews/{id}/subjects/{subject}/person/statements/{assertion}/withdraw")]
async fn withdraw_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (review, subject, id) = *path;
    note_case(&request, ReviewId(review));
    let place = (review, subject);
    let found = Person::open_to(&context, &member, place, Action::EditPerson).await?;
    let reason = answers.text("reason").to_owned();
    let command = WithdrawAssertion { version: answers.version(), reason };
    match withdraw_assertion(&context, &member, found.id(), AssertionId(id), command).await {
        Ok(_) => Ok(found.saved()),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            withdraw_form(&context, &visit, &member, *path, Some((&answers, faults))).await
        }
    }
}
