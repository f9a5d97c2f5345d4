//! The steps of a petition as forms.

use crate::domain::actor::Actor;
use crate::domain::id::PetitionId;
use crate::domain::workflow::petition::Step;
use crate::http::Problem;
use crate::service::petition::{
    ClosePetition, CompletePetition, DeclareInadmissible, PetitionView, RegisterPetition,
    ReturnPetition, SubmitPetition, TransferPetition, WithdrawPetition, close, complete,
    declare_inadmissible, read, register, return_for_completion, submit, transfer, withdraw,
};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::family::takers;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(take);
}

/// A petition on which the reader could take a step now.
pub(super) async fn offered(
    context: &Context,
    actor: &Actor,
    id: Uuid,
    step: Step,
) -> Result<PetitionView, Problem> {
    let view = read(context, actor, PetitionId(id)).await?;
    let there = view.steps.iter().any(|one| one.step == step.as_str());
    if there && !actor.role.is_family() { Ok(view) } else { Err(Error::NotFound.into()) }
}

/// The same with the step as the address names it.
async fn named(
    context: &Context,
    actor: &Actor,
    (id, step): &(Uuid, String),
) -> Result<(PetitionView, Step), Problem> {
    let step: Step = step.parse().map_err(|_unknown| Error::NotFound)?;
    Ok((offered(context, actor, *id, step).await?, step))
}

/// Key of what a step is called.
pub(super) fn name_of(step: Step) -> String {
    format!("code-petition-step.{}", step.as_str().replace('_', "-"))
}

/// What a step wants to be told.
fn questions(words: Words, form: Form, step: Step, offices: Vec<Choice>) -> askama::Result<Form> {
    let reason = |key: &str| Field::area(words, "reason", key, 4);
    match step {
        Step::Submit => form.lead("page-step.submit"),
        Step::Register => form.lead("page-step.register"),
        Step::Complete => form.lead("page-step.complete"),
        Step::Close => form.lead("page-step.close"),
        Step::ReturnForCompletion => {
            let missing = Field::area(words, "missing", "page-step.missing", 6)?;
            let missing = missing.hint(words.say("page-step.missing-hint")?);
            Ok(form.lead("page-step.return")?.ask(missing))
        }
        Step::Transfer => {
            let mut of = vec![Choice::new("", words.say("page-petition-office.choose")?)];
            of.extend(offices);
            let office = Field::select(words, "office_id", "page-step.office", of)?;
            let form = form.lead("page-step.transfer")?.ask(office);
            Ok(form.ask(reason("page-step.why-competent")?))
        }
        Step::DeclareInadmissible => {
            let complain = Field::area(words, "how_to_complain", "page-step.complain", 4)?;
            let complain = complain.hint(words.say("page-step.complain-hint")?);
            Ok(form.grave("page-step.inadmissible")?.ask(reason("page-step.why")?).ask(complain))
        }
        Step::Withdraw => {
            Ok(form.grave("page-step.withdraw")?.ask(reason("page-step.family-says")?))
        }
        Step::OpenReview | Step::Link => Err(askama::Error::custom(Error::NotFound)),
    }
}

async fn form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    (view, step): &(PetitionView, Step),
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let mut offices = Vec::new();
    if *step == Step::Transfer {
        offices = takers(context, actor, &view.country, words).await?;
        let own = view.office.as_ref().map(|office| office.id.to_string());
        offices.retain(|office| Some(&office.value) != own.as_ref());
    }
    let make = || -> askama::Result<Form> {
        let action = format!("/petitions/{}/steps/{step}", view.id);
        let name = name_of(*step);
        let form = Form::new(visit, &name, action, &name)?
            .back(format!("/petitions/{}", view.id))
            .version(view.version);
        let form = match &view.number {
            Some(number) => form.caption(number),
            None => form,
        };
        questions(words, form, *step, offices)?.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks what a step needs.
#[get("/petitions/{id}/steps/{step}")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, String)>,
) -> Result<HttpResponse, Problem> {
    let offered = named(&context, &member, &path).await?;
    form(&context, &visit, &member, &offered, None).await
}

async fn done(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    step: Step,
    answers: &Answers,
) -> Result<PetitionView, Error> {
    let version = answers.version();
    let reason = || answers.text("reason").to_owned();
    match step {
        Step::Submit => submit(context, actor, id, SubmitPetition { version }).await,
        Step::Register => register(context, actor, id, RegisterPetition { version }).await,
        Step::Complete => complete(context, actor, id, CompletePetition { version }).await,
        Step::Close => close(context, actor, id, ClosePetition { version }).await,
        Step::ReturnForCompletion => {
            let lines = answers.text("missing").lines().map(str::trim);
            let missing = lines.filter(|line| !line.is_empty()).map(str::to_owned).collect();
            return_for_completion(context, actor, id, ReturnPetition { version, missing }).await
        }
        Step::Transfer => {
            let office_id = answers.id("office_id").unwrap_or_default();
            let command = TransferPetition { version, office_id, reason: reason() };
            transfer(context, actor, id, command).await
        }
        Step::DeclareInadmissible => {
            let how_to_complain = answers.text("how_to_complain").to_owned();
            let command = DeclareInadmissible { version, reason: reason(), how_to_complain };
            declare_inadmissible(context, actor, id, command).await
        }
        Step::Withdraw => {
            withdraw(context, actor, id, WithdrawPetition { version, reason: reason() }).await
        }
        Step::OpenReview | Step::Link => Err(Error::NotFound),
    }
}

/// Takes the step. Sent twice, it finds the petition beyond it and leads there, too.
#[post("/petitions/{id}/steps/{step}")]
async fn take(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, String)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let offered = named(&context, &member, &path).await?;
    let (id, step) = (PetitionId(offered.0.id), offered.1);
    match done(&context, &member, id, step, &answers).await {
        // Who brought a letter waits for the receipt, or it goes out with the post.
        Ok(view) if step == Step::Register && view.channel == "paper" => {
            Ok(see(&format!("/petitions/{}/receipt", view.id)))
        }
        Ok(view) => Ok(see(&format!("/petitions/{}", view.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let offered = named(&context, &member, &path).await?;
            form(&context, &visit, &member, &offered, Some((&answers, faults))).await
        }
    }
}
