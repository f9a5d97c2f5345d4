//! Beginning a petition: which country's law counts, and for whom it is written.

use super::acting;
use super::helpers::represented;
use crate::domain::actor::Actor;
use crate::http::Problem;
use crate::service::petition::{DraftPetition, draft};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::{Frame, see};
use crate::web::visit::Visit;
use actix_web::{HttpResponse, get, post, web};

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(begin);
}

/// Countries whose law is known today, by name.
pub(super) fn countries(context: &Context, visit: &Visit) -> askama::Result<Vec<Choice>> {
    let today = context.clock.today();
    let versions = context.profiles.versions().iter().filter(|one| one.in_force_on(today));
    let choice = |profile: &crate::domain::jurisdiction::Profile| {
        let code = profile.country.to_string();
        Ok(Choice::new(&code, visit.words().say(&format!("country-{code}"))?))
    };
    let mut found: Vec<Choice> = versions.map(choice).collect::<askama::Result<_>>()?;
    found.sort_by(|one, other| one.label.cmp(&other.label));
    Ok(found)
}

/// Whom a representative may write for today.
async fn applicants(context: &Context, actor: &Actor) -> Result<Vec<Choice>, Problem> {
    let names = represented(context, actor).await?;
    Ok(names.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect())
}

async fn form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let applicants = applicants(context, actor).await?;
    let acting = acting(context, actor).await?;
    let make = || -> askama::Result<Form> {
        let mut form = Form::new(visit, "page-petition-new", "/petitions/new", "page-continue")?
            .back("/petitions")
            .framed(|frame| Frame { acting, ..frame.leaving(visit) });
        if actor.as_representative().is_some() {
            form = form.ask(Field::one(
                words,
                "applicant_id",
                "page-petition-new.applicant",
                applicants,
            )?);
        }
        let countries =
            Field::one(words, "country", "page-petition-new.country", countries(context, visit)?)?;
        let hint = words.say("page-petition-new.country-hint")?;
        form.ask(countries.hint(hint)).again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks for the country.
#[get("/petitions/new")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
) -> Result<HttpResponse, Problem> {
    if !member.role.is_family() {
        return Err(Error::NotFound.into());
    }
    form(&context, &visit, &member, None).await
}

/// Begins the petition.
#[post("/petitions/new")]
async fn begin(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let command = DraftPetition {
        office_id: None,
        told: None,
        told_by: None,
        contacts: None,
        country: answers.given("country"),
        applicant_id: answers.id("applicant_id"),
        applicant: None,
        language: Some(visit.language.to_string()),
        statement: String::new(),
        postmarked_on: None,
        received_on: None,
        persons: Vec::new(),
        submit: false,
    };
    match draft(&context, &member, command, Some(&answers.key())).await {
        Ok(view) => Ok(see(&format!("/petitions/{}", view.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            form(&context, &visit, &member, Some((&answers, faults))).await
        }
    }
}
