//! One person taken into a review, as the file or the card has them.

use crate::domain::id::ReviewId;
use crate::domain::policy::Action;
use crate::domain::repression::CaseClass;
use crate::http::Problem;
use crate::service::review::{
    AddSubjects, NewAct, NewFile, NewSubject, ReviewHead, add_subjects, find_head,
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
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(add);
}

async fn review(context: &Context, member: &Member, id: Uuid) -> Result<ReviewHead, Problem> {
    let head = find_head(context, member, ReviewId(id)).await?;
    if head.allows(Action::AddSubjects) { Ok(head) } else { Err(Error::NotFound.into()) }
}

/// Lines of the person, of the act and of the historical file: name and where the command has it.
const LINES: &[(&str, &str)] = &[
    ("name", "name"),
    ("name_today", "name_today"),
    ("birth", "birth"),
    ("body", "new_act/body"),
    ("decided", "new_act/decided"),
    ("article", "new_act/article"),
    ("charge", "new_act/charge"),
    ("measure", "new_act/measure"),
    ("source", "new_act/source"),
    ("holder", "new_file/holder"),
    ("fond", "new_file/fond"),
    ("opis", "new_file/opis"),
    ("delo", "new_file/delo"),
];

fn form(
    visit: &Visit,
    head: &ReviewHead,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let path = format!("/reviews/{}", head.id);
        let mut form = Form::new(
            visit,
            "page-people-add",
            format!("{path}/person"),
            "page-people-add.button",
        )?
        .back(format!("{path}/subjects"))
        .caption(&head.number)
        .lead("page-people-add.lead")?
        .version(head.version);
        for (name, at) in LINES {
            let label = format!("page-people-add.{}", name.replace('_', "-"));
            let field = Field::line(words, name, &label)?.at(format!("/subjects/0/{at}"));
            form = form.ask(field);
        }
        let mut classes = vec![Choice::new("", words.say("page-people-add.suggested")?)];
        for class in CaseClass::ALL {
            let name = words.code(Vocabulary::CaseClass, class.as_str())?;
            classes.push(Choice::new(class.as_str(), format!("{}: {name}", class.label())));
        }
        let class = Field::select(words, "class", "page-people-add.class", classes)?;
        form.ask(class.at("/subjects/0/class"))
            .link(&format!("{path}/import"), "page-people-import")?
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks who it is.
#[get("/reviews/{id}/person")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let head = review(&context, &member, *path).await?;
    form(&visit, &head, None)
}

fn subject(answers: &Answers) -> NewSubject {
    let given = |name: &str| answers.given(name);
    let act = NewAct {
        body: given("body"),
        decided: given("decided"),
        article: given("article"),
        charge: given("charge"),
        measure: given("measure"),
        source: given("source"),
        ..NewAct::default()
    };
    let file = NewFile {
        holder: given("holder"),
        fond: given("fond"),
        opis: given("opis"),
        delo: given("delo"),
    };
    // Where nothing personal was decided there is no act, and a file may be unknown.
    let some = |names: &[&str]| names.iter().any(|name| given(name).is_some());
    NewSubject {
        name: given("name"),
        name_today: given("name_today"),
        birth: given("birth"),
        new_act: some(&["body", "decided", "article", "charge", "measure"]).then_some(act),
        new_file: some(&["holder", "fond", "opis", "delo"]).then_some(file),
        class: given("class"),
        ..NewSubject::default()
    }
}

/// Takes the person in.
#[post("/reviews/{id}/person")]
async fn add(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let head = review(&context, &member, *path).await?;
    let command = AddSubjects { version: answers.version(), subjects: vec![subject(&answers)] };
    let id = ReviewId(head.id);
    match add_subjects(&context, &member, id, &command, Some(&answers.key())).await {
        Ok(_) => Ok(see(&format!("/reviews/{}/subjects", head.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            form(&visit, &head, Some((&answers, faults)))
        }
    }
}
