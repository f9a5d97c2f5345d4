//! Papers that an official adds to a petition: scans of a letter, and what came later.

use crate::domain::actor::Actor;
use crate::domain::document::DocumentKind;
use crate::domain::id::PetitionId;
use crate::http::Problem;
use crate::service::document::{DocumentMetadata, Target, may_add};
use crate::service::petition::{PetitionView, read};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::family::KINDS;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::upload::{ACCEPT, receive};
use crate::web::visit::Visit;
use actix_multipart::Multipart;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(bring);
}

/// A petition to which the reader may add papers.
async fn open(context: &Context, actor: &Actor, id: Uuid) -> Result<PetitionView, Problem> {
    let view = read(context, actor, PetitionId(id)).await?;
    let theirs = !actor.role.is_family()
        && may_add(context, actor, Target::Petition(PetitionId(id))).await?;
    if theirs { Ok(view) } else { Err(Error::NotFound.into()) }
}

/// Where one goes on: the letter while it is entered, else the petition.
fn back(actor: &Actor, view: &PetitionView) -> String {
    let rest = if super::may_enter(actor, view) { "/letter" } else { "" };
    format!("/petitions/{}{rest}", view.id)
}

fn form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    view: &PetitionView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let limit = context.config.documents.most_megabytes().to_string();
    let make = || -> askama::Result<Form> {
        let kinds = std::iter::once(&DocumentKind::Petition).chain(KINDS);
        let kind = |kind: &DocumentKind| {
            let code = kind.as_str();
            Ok(Choice::new(code, words.code(Vocabulary::DocumentKind, code)?))
        };
        let kinds = kinds.map(kind).collect::<askama::Result<_>>()?;
        let action = format!("/petitions/{}/papers", view.id);
        let form = Form::new(visit, "page-papers", action, "page-papers.button")?
            .back(back(actor, view))
            .ask(Field::select(words, "kind", "page-evidence.kind", kinds)?)
            .ask(
                Field::line(words, "title", "page-evidence.title")?
                    .hint(words.say("page-papers.title-hint")?),
            )
            .ask(
                Field::files(words, "file", "page-evidence.files", ACCEPT, true)?
                    .hint(words.with("page-evidence.files-hint", "limit", &limit)?),
            );
        let form = match &view.number {
            Some(number) => form.caption(number),
            None => form,
        };
        form.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// The form with what was wrong with files that were sent from elsewhere.
pub(super) async fn again(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    id: Uuid,
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let view = open(context, actor, id).await?;
    form(context, visit, actor, &view, Some((&Answers::default(), faults)))
}

/// Asks for papers.
#[get("/petitions/{id}/papers")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = open(&context, &member, *path).await?;
    form(&context, &visit, &member, &view, None)
}

/// Takes files in; what is right is kept, also where another is refused.
#[post("/petitions/{id}/papers")]
async fn bring(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    sent: Multipart,
) -> Result<HttpResponse, Problem> {
    let view = open(&context, &member, *path).await?;
    let metadata = |answers: &Answers| DocumentMetadata {
        kind: answers.given("kind"),
        title: answers.given("title"),
        ..DocumentMetadata::default()
    };
    let target = Target::Petition(PetitionId(view.id));
    let words = visit.words();
    let mut sent = receive(&request, &context, &member, words, target, sent, metadata).await?;
    if sent.kept.is_empty() && sent.faults.is_empty() {
        sent.faults = Faults::one(words, "/file", "page-evidence.none")?;
    }
    if sent.faults.is_empty() {
        return Ok(see(&back(&member, &view)));
    }
    form(&context, &visit, &member, &view, Some((&sent.answers, sent.faults)))
}
