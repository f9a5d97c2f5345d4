//! Tasks: what somebody of an office, or the administrator, has to look at.

use super::{Context, Error, Listing, Result, page_size};
use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::TaskId;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::store::Tx;
use crate::store::break_glass::find_chain;
use crate::store::history::{self, ChainKind, Record};
use crate::store::task::{self as store, Filter, Task, TaskKind};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Which tasks to list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListTasks {
    /// `open` (default) or `done`.
    pub state: Option<String>,
    /// `mail_bounced`, `dependant_flagged`, `deadline_alert`, `deadline_recomputed` or `dead_job`.
    pub kind: Option<String>,
    /// `next` of the page before.
    pub after: Option<Uuid>,
    /// Rows of a page, 1 to 200; 50 if it is not given.
    pub limit: Option<i64>,
}

/// Finishes a task.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FinishTask {
    /// What was done about it, at most 1000 characters; without names and addresses.
    #[schema(min_length = 1, max_length = 1000)]
    pub note: String,
}

/// A task.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TaskView {
    /// Id.
    pub id: Uuid,
    /// `mail_bounced`, `dependant_flagged`, `deadline_alert`, `deadline_recomputed` or `dead_job`.
    pub kind: String,
    /// The office whose task it is; none for the administrator's.
    pub office_id: Option<Uuid>,
    /// The case it is about.
    pub case_id: Option<Uuid>,
    /// `petition` or `review`; none when it is a part of a review (an archive request, a court case).
    pub case_kind: Option<String>,
    /// The subject it is about.
    pub subject_id: Option<Uuid>,
    /// The notice that was not delivered.
    pub notice_id: Option<Uuid>,
    /// What happened, in English, without names and addresses.
    pub detail: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When it was finished.
    pub done_at: Option<DateTime<Utc>>,
    /// The account that finished it.
    pub done_by: Option<Uuid>,
    /// What was done about it.
    pub done_note: Option<String>,
}

impl TaskView {
    fn of(task: Task, kinds: &[(Uuid, String)]) -> Self {
        let case_kind = kinds.iter().find(|(case, _)| Some(*case) == task.case);
        Self {
            id: task.id.into(),
            kind: task.kind.to_string(),
            office_id: task.office.map(Into::into),
            case_id: task.case,
            case_kind: case_kind.map(|(_, kind)| kind.clone()),
            subject_id: task.subject.map(Into::into),
            notice_id: task.notice.map(Into::into),
            detail: task.detail,
            created_at: task.created_at,
            done_at: task.done_at,
            done_by: task.done_by.map(Into::into),
            done_note: task.done_note,
        }
    }
}

impl ListTasks {
    fn check(&self, actor: &Actor) -> Result<(Filter, i64)> {
        let mut errors = FieldErrors::default();
        let done = match self.state.as_deref() {
            None | Some("open") => false,
            Some("done") => true,
            Some(_) => {
                errors.add("/query/state", "unknown_code", "Use one of: open, done.");
                false
            }
        };
        let mut kind = None;
        if let Some(given) = &self.kind {
            kind = errors.keep("/query/kind", "unknown_code", given.parse::<TaskKind>());
        }
        let limit = page_size(self.limit);
        errors.into_result(())?;
        Ok((Filter { office: actor.office, kind, done }, limit?))
    }
}

/// Tasks of the actor's office, oldest first; of an administrator, those of no office.
///
/// # Errors
/// `Denied` for roles without tasks; `Invalid`.
pub async fn list(
    context: &Context,
    actor: &Actor,
    asked: &ListTasks,
) -> Result<Listing<TaskView>> {
    let _leave = may(actor, Action::HandleTasks, &CaseFacts::of_own(actor))?;
    let (filter, size) = asked.check(actor)?;
    context
        .read(actor, async |tx| {
            let after = asked.after.map(TaskId);
            let tasks = store::list(tx, filter, after, size + 1).await?;
            let total = store::count(tx, filter).await?;
            let views = views(tx, tasks).await?;
            Ok(Listing::of(views, size, total, |view: &TaskView| view.id.to_string()))
        })
        .await
}

async fn views(tx: &mut Tx, tasks: Vec<Task>) -> Result<Vec<TaskView>> {
    let cases: Vec<Uuid> = tasks.iter().filter_map(|task| task.case).collect();
    let kinds = store::list_case_kinds(tx, &cases).await?;
    Ok(tasks.into_iter().map(|task| TaskView::of(task, &kinds)).collect())
}

/// Finishes a task. Finishing it again by the same person changes nothing; after somebody else it
/// is refused. The history of the case tells it.
///
/// # Errors
/// `NotFound`, `Denied`, `Invalid`; `Conflict` (`task-finished`).
pub async fn finish(
    context: &Context,
    actor: &Actor,
    id: TaskId,
    command: &FinishTask,
) -> Result<TaskView> {
    let mut errors = FieldErrors::default();
    let note = errors.text("/note", &command.note, 1000);
    context
        .write(actor, async |tx| {
            let task = store::lock(tx, id).await?.ok_or(Error::NotFound)?;
            let facts = CaseFacts { office: task.office, ..CaseFacts::default() };
            let leave = may(actor, Action::HandleTasks, &facts)?;
            errors.into_result(())?;
            match (task.done_at, task.done_by == actor.account) {
                (None, _) => {
                    store::save_done(tx, id, &note).await?;
                    record(tx, &task).await?;
                    tracing::debug!(task = %id, action = %leave.action(), "finished");
                }
                (Some(_), true) => {}
                (Some(at), false) => {
                    return Err(Error::conflict(
                        "task-finished",
                        Message::new(format!(
                            "Somebody else finished this task at {}. Read their note in the \
                             finished tasks; nothing is left to do.",
                            at.format("%Y-%m-%d %H:%M UTC")
                        ))
                        .with("at", at.date_naive()),
                    ));
                }
            }
            let done = store::lock(tx, id).await?.ok_or(Error::NotFound)?;
            views(tx, vec![done]).await?.pop().ok_or(Error::NotFound)
        })
        .await
}

/// The note stays with the task: what people type may name somebody, and history is for ever.
async fn record(tx: &mut Tx, task: &Task) -> Result<()> {
    let Some(case) = task.case else { return Ok(()) };
    let Some(kind @ (ChainKind::Petition | ChainKind::Review)) = find_chain(tx, case).await? else {
        return Ok(());
    };
    let mut record = Record::action(kind, case, "finish_task")
        .item(task.id)
        .content(json!({ "kind": task.kind.as_str() }));
    if let Some(subject) = task.subject {
        record = record.subject(subject);
    }
    Ok(history::append(tx, vec![record]).await?)
}
