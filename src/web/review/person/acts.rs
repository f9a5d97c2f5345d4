//! An act of repression, as one line of the source or field by field.

use super::{Answered, Person};
use crate::domain::actor::Actor;
use crate::domain::id::ReviewId;
use crate::domain::policy::Action;
use crate::domain::repression::CaseClass;
use crate::http::{Problem, note_case};
use crate::service::person::{ActClaim, AddAct, add_act};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(record);
}

/// Single fields of an act: the name, the question, and whether it asks for a region of today.
const LINES: &[(&str, &str, bool)] = &[
    ("body", "page-people-add.body", false),
    ("seat_then", "page-case-act.seat", false),
    ("seat_now", "page-record-act.seat-now", true),
    ("decided", "page-people-add.decided", false),
    ("decision_number", "page-case-act.number", false),
    ("articles", "page-people-add.article", false),
    ("charge", "page-people-add.charge", false),
    ("measures", "page-people-add.measure", false),
    ("residence_then", "page-case-act.residence", false),
    ("residence_now", "page-record-act.residence-now", true),
];

fn class(words: Words) -> askama::Result<Field> {
    let mut classes = vec![Choice::new("", words.say("page-people-add.suggested")?)];
    for class in CaseClass::ALL {
        let name = words.code(Vocabulary::CaseClass, class.as_str())?;
        classes.push(Choice::new(class.as_str(), format!("{}: {name}", class.label())));
    }
    Ok(Field::select(words, "class", "page-people-add.class", classes)?.at("/act/class"))
}

async fn form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    path: (Uuid, Uuid),
    answered: Answered<'_>,
) -> Result<HttpResponse, Problem> {
    let found = Person::open_to(context, actor, path, Action::EditPerson).await?;
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let mut form = found
            .form(visit, "page-record-act", "/acts/new", "page-record-act.button")?
            .lead("page-record-act.lead")?
            .ask(
                Field::area(words, "line", "page-record-act.line", 2)?
                    .hint(words.say("page-record-act.line-hint")?)
                    .at("/act/line"),
            )
            .ask(Field::line(words, "source", "page-case-act.source")?.at("/act/source"))
            .ask(class(words)?);
        for (name, key, region) in LINES {
            let field = Field::line(words, name, key)?.at(format!("/act/{name}"));
            form = form.ask(if *region {
                field.width(10).hint(words.say("page-record-act.region-hint")?)
            } else {
                field
            });
        }
        form.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks for an act.
#[get("/reviews/{id}/subjects/{subject}/person/acts/new")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    form(&context, &visit, &member, *path, None).await
}

fn claim(answers: &Answers) -> ActClaim {
    let text = |name: &str| answers.text(name).to_owned();
    ActClaim {
        line: answers.given("line"),
        class: answers.given("class"),
        body: text("body"),
        seat_then: answers.given("seat_then"),
        seat_now: answers.given("seat_now"),
        residence_then: answers.given("residence_then"),
        residence_now: answers.given("residence_now"),
        decided: text("decided"),
        decision_number: answers.given("decision_number"),
        articles: text("articles"),
        charge: answers.given("charge"),
        measures: text("measures"),
        source: text("source"),
    }
}

/// Records it.
#[post("/reviews/{id}/subjects/{subject}/person/acts/new")]
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
    let command = AddAct { version: answers.version(), act: claim(&answers) };
    match add_act(&context, &member, found.id(), command, Some(&answers.key())).await {
        Ok(_) => Ok(found.saved()),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            form(&context, &visit, &member, *path, Some((&answers, faults))).await
        }
    }
}
