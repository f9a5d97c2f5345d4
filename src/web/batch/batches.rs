//! The office's batches, and what is in one.

use super::officer;
use crate::domain::id::BatchId;
use crate::domain::policy::Action;
use crate::http::{Problem, Query};
use crate::service::review::{AssignBatch, BatchView, assign_batch, find_batch, list_batches};
use crate::service::work::{WorkItemView, WorkQuery, list};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::{allow, is_allowed};
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(all).service(assign_page).service(assign).service(show);
}

/// Rows of one page.
const ROWS: i64 = 50;

#[derive(Template)]
#[template(path = "batch/list.html", config = "src/web/askama.toml")]
struct Batches {
    frame: Frame,
    lines: Vec<Line>,
    next: Option<String>,
    /// The reader may make one.
    make: bool,
    /// The reader may open a review by order.
    open: bool,
}

struct Line {
    id: Uuid,
    title: String,
    kind: String,
    reviews: String,
    people: String,
    made: String,
}

fn line(words: Words, batch: &BatchView) -> askama::Result<Line> {
    Ok(Line {
        id: batch.id,
        title: batch.title.clone(),
        kind: words.code(Vocabulary::BatchKind, &batch.kind)?,
        reviews: words.count("page-count-batch-reviews", batch.reviews)?,
        people: words.count("page-count-batch-people", batch.subjects)?,
        made: words.day(batch.created_at.date_naive()),
    })
}

/// Which part of the list.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<Uuid>,
}

/// The office's batches, newest first.
#[get("/batches")]
async fn all(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ListWork)?;
    let found = list_batches(&context, &member, part.0.after, Some(ROWS)).await?;
    let words = visit.words();
    made((|| {
        Ok(Batches {
            frame: Frame::new(&visit, "page-batches")?,
            lines: found.items.iter().map(|one| line(words, one)).collect::<Result<_, _>>()?,
            next: found.next,
            make: is_allowed(&member, Action::CreateBatch),
            open: is_allowed(&member, Action::OpenExOfficio),
        })
    })())
}

#[derive(Template)]
#[template(path = "batch/show.html", config = "src/web/askama.toml")]
struct Shown {
    frame: Frame,
    id: Uuid,
    batch: Line,
    source: String,
    reviews: Vec<Review>,
    next: Option<String>,
    assign: bool,
    open: bool,
}

struct Review {
    id: Uuid,
    number: String,
    state: String,
    people: String,
    due: String,
}

fn review(words: Words, item: &WorkItemView) -> askama::Result<Review> {
    let due =
        item.due_on.map_or_else(|| words.say("page-work.no-due"), |day| Ok(words.day(day)))?;
    Ok(Review {
        id: item.id,
        number: item.number.clone().unwrap_or_default(),
        state: words.code(Vocabulary::SubjectState, &item.state)?,
        people: words.count("page-count-batch-people", item.subjects)?,
        due,
    })
}

/// Which part of a batch's reviews.
#[derive(Debug, Deserialize)]
struct Rest {
    after: Option<String>,
}

/// A batch with its reviews.
#[get("/batches/{id}")]
async fn show(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    rest: Query<Rest>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ListWork)?;
    let batch = find_batch(&context, &member, BatchId(*path)).await?;
    let query = WorkQuery {
        kind: Some("review".to_owned()),
        batch: Some(batch.id),
        after: rest.0.after,
        limit: Some(ROWS),
        ..WorkQuery::default()
    };
    let found = list(&context, &member, query).await?;
    let words = visit.words();
    made((|| {
        Ok(Shown {
            frame: Frame::new(&visit, "page-batch")?.titled(batch.title.clone()),
            id: batch.id,
            source: batch.source.clone(),
            reviews: found.items.iter().map(|one| review(words, one)).collect::<Result<_, _>>()?,
            next: found.next,
            assign: is_allowed(&member, Action::Assign),
            open: is_allowed(&member, Action::OpenExOfficio),
            batch: line(words, &batch)?,
        })
    })())
}

async fn assigning(
    context: &Context,
    visit: &Visit,
    member: &Member,
    batch: &BatchView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let officer = officer(context, member, words, "account_id", "page-batch.choose").await?;
    let make = || -> askama::Result<Form> {
        let path = format!("/batches/{}", batch.id);
        let action = format!("{path}/assign");
        Form::new(visit, "page-batch-assign", action, "page-batch-assign.button")?
            .back(path)
            .caption(&batch.title)
            .lead_text(words.count("page-count-batch-assigned", batch.reviews)?)
            .ask(officer)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks who is responsible for all of it.
#[get("/batches/{id}/assign")]
async fn assign_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::Assign)?;
    let batch = find_batch(&context, &member, BatchId(*path)).await?;
    assigning(&context, &visit, &member, &batch, None).await
}

/// Makes an officer responsible for every review of the batch.
#[post("/batches/{id}/assign")]
async fn assign(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::Assign)?;
    let id = BatchId(*path);
    let batch = find_batch(&context, &member, id).await?;
    let command = AssignBatch { account_id: answers.id("account_id").unwrap_or_default() };
    match assign_batch(&context, &member, id, &command).await {
        Ok(done) => Ok(see(&format!("/batches/{}", done.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            assigning(&context, &visit, &member, &batch, Some((&answers, faults))).await
        }
    }
}
