//! Things that somebody of the office has to look at: letters to post, mails that came back, deadlines.

use crate::domain::id::TaskId;
use crate::http::{Problem, Query};
use crate::service::task::{FinishTask, ListTasks, TaskView, finish, list};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(done_page).service(done);
}

#[derive(Template)]
#[template(path = "office/tasks.html", config = "src/web/askama.toml")]
struct Tasks {
    frame: Frame,
    /// Finished ones are shown.
    finished: bool,
    total: String,
    lines: Vec<Task>,
    next: Option<String>,
}

struct Task {
    id: Uuid,
    kind: String,
    /// What happened; the program writes it in English.
    detail: String,
    since: String,
    /// The case it is about.
    path: Option<String>,
    /// What was done about it, and when.
    done: Option<(String, String)>,
}

fn task(words: Words, one: TaskView) -> askama::Result<Task> {
    let path = match (one.case_kind.as_deref(), one.case_id) {
        (Some("petition"), Some(id)) => Some(format!("/petitions/{id}")),
        (Some("review"), Some(id)) => Some(format!("/reviews/{id}")),
        _ => None,
    };
    Ok(Task {
        id: one.id,
        kind: words.code(Vocabulary::TaskKind, &one.kind)?,
        detail: one.detail,
        since: words.day(one.created_at.date_naive()),
        path,
        done: one.done_at.map(|at| (words.day(at.date_naive()), one.done_note.unwrap_or_default())),
    })
}

/// Which part of the list.
#[derive(Debug, Default, Deserialize)]
struct Part {
    #[serde(default)]
    state: String,
    after: Option<Uuid>,
}

/// What is refused to a role is not there for it.
fn not_there(error: Error) -> Problem {
    if matches!(error, Error::Denied(_)) { Error::NotFound.into() } else { error.into() }
}

/// The tasks of the office, oldest first.
#[get("/tasks")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    let finished = part.0.state == "done";
    let state = if finished { "done" } else { "open" };
    let asked = ListTasks {
        state: Some(state.to_owned()),
        after: part.0.after,
        limit: Some(50),
        ..ListTasks::default()
    };
    let found = list(&context, &member, &asked).await.map_err(not_there)?;
    let words = visit.words();
    let make = || -> askama::Result<Tasks> {
        let lines = found.items.into_iter().map(|one| task(words, one));
        Ok(Tasks {
            frame: Frame::new(&visit, "page-tasks")?,
            finished,
            total: words.count("page-count-tasks", found.total)?,
            lines: lines.collect::<askama::Result<_>>()?,
            next: found.next.map(|next| format!("/tasks?state={state}&after={next}")),
        })
    };
    made(make())
}

fn form(
    visit: &Visit,
    id: Uuid,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        Form::new(visit, "page-task-done", format!("/tasks/{id}/done"), "page-task-done.button")?
            .back("/tasks")
            .ask(
                Field::area(words, "note", "page-task-done.note", 3)?
                    .hint(words.say("page-task-done.note-hint")?),
            )
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks what was done about a task.
#[get("/tasks/{id}/done")]
async fn done_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let one = ListTasks { limit: Some(1), ..ListTasks::default() };
    list(&context, &member, &one).await.map_err(not_there)?;
    form(&visit, *path, None)
}

/// Finishes it.
#[post("/tasks/{id}/done")]
async fn done(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let command = FinishTask { note: answers.text("note").to_owned() };
    match finish(&context, &member, TaskId(*path), &command).await {
        Ok(_) => Ok(see("/tasks")),
        Err(Error::Denied(_)) => Err(Error::NotFound.into()),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            form(&visit, *path, Some((&answers, faults)))
        }
    }
}
