//! A certificate for another relative who asked for the same person.

use super::certificates::certified;
use super::lead::form;
use super::person::path_of;
use super::step_fields::paper_language;
use super::subject::{name, subject};
use crate::domain::actor::Actor;
use crate::domain::id::{ReviewId, SubjectId};
use crate::domain::policy::Action;
use crate::http::{Problem, note_case};
use crate::service::certificate::{HolderView, IssueFurther, issue_further, list_holders};
use crate::service::review::{ReviewHead, SubjectView};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(further_page).service(further_done);
}

/// A subject of a review in which the actor may issue certificates to more relatives.
async fn further_of(
    context: &Context,
    actor: &Actor,
    path: (Uuid, Uuid),
) -> Result<(ReviewHead, SubjectView), Problem> {
    let head = certified(context, actor, path.0).await?;
    if !head.allows(Action::IssueFurtherCertificate) {
        return Err(Error::NotFound.into());
    }
    Ok((head, subject(context, actor, path).await?))
}

async fn further(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    path: (Uuid, Uuid),
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let (head, view) = further_of(context, actor, path).await?;
    let mut holders = list_holders(context, actor, ReviewId(path.0), &[path.1]).await?;
    // Who was given one a moment ago, by this form or another, is told so where it is sent again.
    holders.retain(|one| !one.holds || answered.is_some());
    let words = visit.words();
    let make = || {
        let to = format!("/subjects/{}/certificates/new", view.id);
        let asked = form(visit, &head, "page-case-further", &to, "page-case-further.button")?
            .back(format!("/reviews/{}/certificates", head.id))
            .lead_text(name(words, &view)?);
        if holders.is_empty() {
            return Ok(asked.lead("page-case-further.nobody")?.idle());
        }
        let choice =
            |one: &HolderView| Choice::new(one.holder_id.to_string(), one.full_name.clone());
        let choices = holders.iter().map(choice).collect();
        asked
            .lead("page-case-further.lead")?
            .ask(Field::one(words, "holder_id", "page-case-certify.holder", choices)?)
            .ask(paper_language(context, words, &head.profile)?)
            .link(&path_of(head.id, view.id), "page-record.link")?
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// To whom a further certificate is issued.
#[get("/reviews/{id}/subjects/{subject}/certificates/new")]
async fn further_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    further(&context, &visit, &member, path.into_inner(), None).await
}

/// Issues it.
#[post("/reviews/{id}/subjects/{subject}/certificates/new")]
async fn further_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (review, id) = path.into_inner();
    note_case(&request, ReviewId(review));
    // Who may not is told that there is no such page, whatever the form says.
    further_of(&context, &member, (review, id)).await?;
    let done = match answers.id("holder_id") {
        None => Err(Error::field("/holder_id", "required", "Fill in this field.")),
        Some(holder_id) => {
            let language = answers.given("language");
            let command = IssueFurther { version: answers.version(), holder_id, language };
            let key = answers.key();
            issue_further(&context, &member, SubjectId(id), &command, Some(&key)).await
        }
    };
    match done {
        Ok(_) => Ok(see(&format!("/reviews/{review}/certificates?done=saved"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            further(&context, &visit, &member, (review, id), Some((&answers, faults))).await
        }
    }
}
