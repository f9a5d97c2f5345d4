//! A letter arrives: from whom, when, and its scan. The rest is written down beside the scan.

use super::papers;
use crate::domain::id::PetitionId;
use crate::http::Problem;
use crate::service::document::{DocumentMetadata, Target};
use crate::service::petition::{DraftPetition, UnregisteredApplicant, draft};
use crate::service::{Context, Error, RequestKey};
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::upload::{ACCEPT, receive_for};
use crate::web::visit::Visit;
use actix_multipart::Multipart;
use actix_web::{HttpRequest, HttpResponse, get, post, web};

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(open);
}

fn form(
    context: &Context,
    visit: &Visit,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let limit = context.config.documents.most_megabytes().to_string();
    let make = || -> askama::Result<Form> {
        let from = Field::line(words, "full_name", "page-letter-new.from")?;
        let posted = Field::day(words, "postmarked_on", "page-letter.postmarked")?;
        let scan = Field::files(words, "file", "page-letter-new.scan", ACCEPT, true)?;
        Form::new(visit, "page-letter-new", "/petitions/letter", "page-letter-new.button")?
            .back("/work")
            .lead("page-letter-new.lead")?
            .ask(
                from.at("/applicant/full_name")
                    .hint(words.say("page-letter-new.from-hint")?)
                    .autocomplete("off"),
            )
            .ask(Field::day(words, "received_on", "page-letter.received")?)
            .ask(posted.hint(words.say("page-letter.postmarked-hint")?))
            .ask(scan.hint(words.with("page-letter-new.scan-hint", "limit", &limit)?))
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// What the envelope says. In which language the letter is written is asked beside the scan.
fn command(visit: &Visit, answers: &Answers) -> Result<DraftPetition, Error> {
    let language = Some(visit.language.to_string());
    Ok(DraftPetition {
        office_id: None,
        country: None,
        applicant_id: None,
        applicant: Some(UnregisteredApplicant {
            kind: None,
            full_name: answers.text("full_name").to_owned(),
            email: None,
            phone: None,
            address: None,
            country: None,
            language: language.clone(),
        }),
        language,
        told: None,
        told_by: None,
        contacts: None,
        statement: String::new(),
        postmarked_on: answers.day("postmarked_on")?,
        received_on: answers.day("received_on")?,
        persons: Vec::new(),
        submit: false,
    })
}

/// Asks for what stands on the envelope, and for the scan.
#[get("/petitions/letter")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
) -> Result<HttpResponse, Problem> {
    if !member.role.takes_letters() {
        return Err(Error::NotFound.into());
    }
    form(&context, &visit, None)
}

/// Enters the letter and keeps its scan.
#[post("/petitions/letter")]
async fn open(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    sent: Multipart,
) -> Result<HttpResponse, Problem> {
    if !member.role.takes_letters() {
        return Err(Error::NotFound.into());
    }
    let make = async |answers: &Answers| -> Result<Target, Error> {
        let key = answers.key();
        let key = RequestKey { key: format!("{}.letter", key.key), ..key };
        let view = draft(&context, &member, command(&visit, answers)?, Some(&key)).await?;
        Ok(Target::Petition(PetitionId(view.id)))
    };
    let scan = |_: &Answers| DocumentMetadata {
        kind: Some("petition".to_owned()),
        ..DocumentMetadata::default()
    };
    let who = (&*member, visit.words());
    let sent = receive_for(&request, &context, who, make, sent, scan).await?;
    match sent.target {
        Some(Target::Petition(id)) if sent.faults.is_empty() => {
            Ok(see(&format!("/petitions/{id}/letter")))
        }
        // The letter is there; what was wrong with a file is told where more of them are added.
        Some(Target::Petition(id)) => {
            papers::again(&context, &visit, &member, id.into(), sent.faults).await
        }
        _ => form(&context, &visit, Some((&sent.answers, sent.faults))),
    }
}
