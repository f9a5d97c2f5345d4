//! Answering a request: what was found, or what was searched and how the names were spelt.

use super::lines;
use crate::domain::id::ArchiveRequestId;
use crate::domain::workflow::request::{Addressee, Answer};
use crate::http::{Problem, note_case};
use crate::service::archive_request::{AnswerRequest, Forward, RequestView, answer, find};
use crate::service::office::{ListOffices, list};
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
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(ask).service(keep);
}

/// A request that the archive may answer.
async fn open(context: &Context, member: &Member, id: Uuid) -> Result<RequestView, Problem> {
    let found = find(context, member, ArchiveRequestId(id)).await.map_err(hidden)?;
    let may = found.steps.iter().any(|step| step.step == "answer");
    if member.role.is_archive() && may { Ok(found) } else { Err(Error::NotFound.into()) }
}

/// Archives of the system to which a request can be sent on.
async fn archives(
    context: &Context,
    member: &Member,
    words: Words,
    own: Option<Uuid>,
) -> Result<Vec<Choice>, Problem> {
    let asked = ListOffices {
        kind: Some("archive".to_owned()),
        on: Some(context.clock.today()),
        limit: Some(200),
        ..ListOffices::default()
    };
    let found = list(context, member, &asked).await?;
    let others = found.items.into_iter().filter(|one| Some(one.id) != own);
    Ok(others.map(|one| Choice::new(one.id.to_string(), words.name_of(&one.name))).collect())
}

async fn shown(
    context: &Context,
    visit: &Visit,
    member: &Member,
    found: &RequestView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let archives = archives(context, member, words, found.archive_id).await?;
    let choices = |vocabulary, codes: &[&str]| -> askama::Result<Vec<Choice>> {
        let choice = |code: &&str| Ok(Choice::new(*code, words.code(vocabulary, code)?));
        codes.iter().map(choice).collect()
    };
    let make = || -> askama::Result<Form> {
        let nobody = || -> askama::Result<Choice> {
            Ok(Choice::new("", words.say("page-answer.not-forwarded")?))
        };
        let mut kinds = vec![nobody()?];
        kinds.extend(choices(Vocabulary::Addressee, Addressee::CODES)?);
        let mut to = vec![nobody()?];
        to.extend(archives);
        let action = format!("/archive-requests/{}/answer", found.id);
        let spelt = Field::area(words, "spellings", "page-answer.spellings", 5)?
            .hint(words.say("page-answer.spellings-hint")?)
            .value(found.names.join("\n"));
        Form::new(visit, "page-answer", action, "page-answer.button")?
            .back(format!("/archive-requests/{}", found.id))
            .version(found.version)
            .lead("page-answer.lead")?
            .ask(Field::one(
                words,
                "answer",
                "page-answer.answer",
                choices(Vocabulary::RequestAnswer, Answer::CODES)?,
            )?)
            .ask(
                Field::area(words, "text", "page-answer.text", 6)?
                    .hint(words.say("page-answer.text-hint")?),
            )
            .ask(
                Field::area(words, "searched", "page-answer.searched", 4)?
                    .hint(words.say("page-answer.searched-hint")?),
            )
            .ask(spelt)
            .ask(
                Field::select(words, "forward_kind", "page-answer.forward-kind", kinds)?
                    .at("/forward/addressee_kind"),
            )
            .ask(
                Field::select(words, "archive_id", "page-answer.forward-archive", to)?
                    .at("/forward/archive_id"),
            )
            .ask(
                Field::line(words, "addressee", "page-answer.forward-name")?
                    .at("/forward/addressee"),
            )
            .ask(
                Field::line(words, "destruction_act", "page-answer.act")?
                    .hint(words.say("page-answer.act-hint")?),
            )
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// What the archive found.
#[get("/archive-requests/{id}/answer")]
async fn ask(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    shown(&context, &visit, &member, &open(&context, &member, *path).await?, None).await
}

fn forward(answers: &Answers) -> Option<Forward> {
    let addressee_kind = answers.given("forward_kind")?;
    Some(Forward {
        addressee_kind,
        archive_id: answers.id("archive_id"),
        addressee: answers.given("addressee"),
    })
}

/// Answers; the office and the families are told.
#[post("/archive-requests/{id}/answer")]
async fn keep(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let id = ArchiveRequestId(*path);
    note_case(&request, id);
    open(&context, &member, *path).await?;
    let command = AnswerRequest {
        version: answers.version(),
        answer: answers.text("answer").to_owned(),
        text: answers.given("text"),
        searched: answers.given("searched"),
        spellings: lines(answers.text("spellings")),
        forward: forward(&answers),
        destruction_act: answers.given("destruction_act"),
    };
    match answer(&context, &member, id, &command).await {
        Ok(_) => Ok(see(&format!("/archive-requests/{path}"))),
        Err(error) => {
            let mut faults = Faults::of(visit.words(), error)?;
            for fault in &mut faults.list {
                // That nothing was said of the next archive is told where its kind is asked.
                if fault.pointer == "/forward" {
                    "/forward/addressee_kind".clone_into(&mut fault.pointer);
                }
            }
            let found = open(&context, &member, *path).await?;
            shown(&context, &visit, &member, &found, Some((&answers, faults))).await
        }
    }
}
