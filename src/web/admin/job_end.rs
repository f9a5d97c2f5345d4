//! Letting go of a job that was given up: somebody says why it need not be done any more.

use crate::domain::id::JobId;
use crate::domain::policy::Action;
use crate::http::Problem;
use crate::service::job::{DiscardJob, JobView, discard, find};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(discard_page).service(let_go);
}

fn form(
    visit: &Visit,
    job: &JobView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let kind = words.code(Vocabulary::JobKind, &job.kind);
        let action = format!("/admin/jobs/{}/discard", job.id);
        let mut form = Form::new(visit, "page-admin-discard", action, "page-admin-discard")?
            .grave("page-admin-discard.lead")?
            .back("/admin/jobs?state=dead")
            .caption(kind.unwrap_or_else(|_unknown| job.kind.clone()));
        if let Some(error) = &job.last_error {
            form = form.lead_text(words.with("page-admin-discard.error", "error", error)?);
        }
        form.ask(Field::area(words, "reason", "page-admin.reason", 3)?).again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks why the work need not be done.
#[get("/admin/jobs/{id}/discard")]
async fn discard_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageJobs)?;
    form(&visit, &find(&context, &member, JobId(path.into_inner())).await?, None)
}

/// Lets go of it.
#[post("/admin/jobs/{id}/discard")]
async fn let_go(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageJobs)?;
    let id = JobId(path.into_inner());
    let command = DiscardJob { reason: answers.text("reason").to_owned() };
    match discard(&context, &member, id, &command).await {
        Ok(()) => Ok(see("/admin/jobs?state=dead")),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            form(&visit, &find(&context, &member, id).await?, Some((&answers, faults)))
        }
    }
}
