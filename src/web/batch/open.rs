//! Making a batch, and opening a review by the office's own order.

use super::officer;
use crate::domain::policy::Action;
use crate::http::{Problem, Query};
use crate::service::review::{CreateBatch, OpenReview, create_batch, find_batch, open_ex_officio};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(new_batch).service(make_batch).service(new_review).service(open_review);
}

/// Kinds of batches.
const KINDS: &[&str] = &["ex_officio_list", "troika_session", "regional_list"];

fn batch_form(
    visit: &Visit,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let kind = |code: &&str| Ok(Choice::new(*code, words.code(Vocabulary::BatchKind, code)?));
        let kinds = KINDS.iter().map(kind).collect::<askama::Result<_>>()?;
        let title = Field::line(words, "title", "page-batch.title")?;
        Form::new(visit, "page-batch-new", "/batches/new", "page-batch-new.button")?
            .back("/batches")
            .lead("page-batch-new.lead")?
            .ask(Field::one(words, "kind", "page-batch.kind", kinds)?)
            .ask(title.hint(words.say("page-batch.title-hint")?))
            .ask(Field::area(words, "source", "page-batch.source", 3)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks what a batch is.
#[get("/batches/new")]
async fn new_batch(visit: Visit, member: Member) -> Result<HttpResponse, Problem> {
    allow(&member, Action::CreateBatch)?;
    batch_form(&visit, None)
}

/// Makes it.
#[post("/batches/new")]
async fn make_batch(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::CreateBatch)?;
    let command = CreateBatch {
        kind: answers.text("kind").to_owned(),
        title: answers.text("title").to_owned(),
        source: answers.text("source").to_owned(),
    };
    match create_batch(&context, &member, &command, Some(&answers.key())).await {
        Ok(batch) => Ok(see(&format!("/batches/{}", batch.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            batch_form(&visit, Some((&answers, faults)))
        }
    }
}

/// Of which batch the review is.
#[derive(Debug, Deserialize)]
struct Of {
    batch: Option<Uuid>,
}

async fn review_form(
    context: &Context,
    visit: &Visit,
    member: &Member,
    batch: Option<Uuid>,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let batch = match batch {
        Some(id) => Some(find_batch(context, member, id.into()).await?),
        None => None,
    };
    let officer = officer(context, member, words, "assign_to", "page-batch.nobody").await?;
    let make = || -> askama::Result<Form> {
        let title = Field::line(words, "title", "page-batch.title")?;
        let order = Field::area(words, "order_reference", "page-review-new.order", 2)?;
        let form = Form::new(visit, "page-review-new", "/reviews/new", "page-review-new.button")?;
        let form = match &batch {
            Some(batch) => form
                .back(format!("/batches/{}", batch.id))
                .caption(&batch.title)
                .hidden("batch_id", batch.id.to_string()),
            None => form.back("/batches"),
        };
        form.lead("page-review-new.lead")?
            .ask(title.hint(words.say("page-batch.title-hint")?))
            .ask(order)
            .ask(officer)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks by which order a review is opened.
#[get("/reviews/new")]
async fn new_review(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    of: Query<Of>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::OpenExOfficio)?;
    review_form(&context, &visit, &member, of.0.batch, None).await
}

/// Opens it; its people come next.
#[post("/reviews/new")]
async fn open_review(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::OpenExOfficio)?;
    let batch_id = answers.id("batch_id");
    let command = OpenReview {
        order_reference: answers.text("order_reference").to_owned(),
        title: answers.text("title").to_owned(),
        batch_id,
        assign_to: answers.id("assign_to"),
        subjects: Vec::new(),
    };
    match open_ex_officio(&context, &member, &command, Some(&answers.key())).await {
        Ok(review) => Ok(see(&format!("/reviews/{}/import", review.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            review_form(&context, &visit, &member, batch_id, Some((&answers, faults))).await
        }
    }
}
