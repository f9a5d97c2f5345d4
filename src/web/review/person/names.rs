//! A further spelling of the person's name.

use super::{Answered, Person};
use crate::domain::actor::Actor;
use crate::domain::id::ReviewId;
use crate::domain::language::Language;
use crate::domain::person::NameKind;
use crate::domain::policy::Action;
use crate::http::{Problem, note_case};
use crate::service::person::{AddName, NameClaim, add_name};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::review::step_fields::codes;
use crate::web::review::subjects::with_open;
use crate::web::visit::Visit;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(record);
}

/// The parts of a name, as somebody reads them.
const PARTS: &[&str] = &["surname", "given", "patronymic"];

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
        let kinds = codes(words, Vocabulary::NameKind, NameKind::CODES)?;
        let mut form = found
            .form(visit, "page-record-name", "/names/new", "page-record-name.button")?
            .lead("page-record-name.lead")?
            .ask(
                Field::line(words, "raw", "page-record-name.raw")?
                    .hint(words.say("page-record-name.raw-hint")?)
                    .at("/name/raw"),
            )
            .ask(
                Field::select(words, "kind", "page-record-name.kind", kinds)?
                    .value(NameKind::InFile.as_str())
                    .at("/name/kind"),
            )
            .ask(Field::line(words, "source", "page-case-act.source")?.at("/name/source"));
        for part in PARTS {
            let field = Field::line(words, part, &format!("page-record-name.{part}"))?;
            form = form.ask(field.at(format!("/name/{part}")));
        }
        let languages = codes(words, Vocabulary::Language, Language::CODES)?.into_iter().map(Ok);
        let languages = with_open(words, "page-record-name.no-language", languages)?;
        let language = Field::select(words, "language", "page-record-name.language", languages)?;
        form.ask(language.at("/name/language")).again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks for a name.
#[get("/reviews/{id}/subjects/{subject}/person/names/new")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    form(&context, &visit, &member, *path, None).await
}

/// Records it.
#[post("/reviews/{id}/subjects/{subject}/person/names/new")]
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
    let command = AddName {
        version: answers.version(),
        name: NameClaim {
            kind: answers.given("kind"),
            language: answers.given("language"),
            raw: answers.text("raw").to_owned(),
            surname: answers.given("surname"),
            given: answers.given("given"),
            patronymic: answers.given("patronymic"),
            source: answers.text("source").to_owned(),
        },
    };
    match add_name(&context, &member, found.id(), command, Some(&answers.key())).await {
        Ok(_) => Ok(found.saved()),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            form(&context, &visit, &member, *path, Some((&answers, faults))).await
        }
    }
}
