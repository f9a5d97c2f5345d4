//! Filters of work lists that people keep under a name.

use super::WorkQuery;
use crate::domain::actor::Actor;
use crate::domain::check::{FieldError, FieldErrors, Message};
use crate::domain::id::AccountId;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, Result};
use crate::store::work_filter;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Most filters of one person.
const MOST: usize = 50;

/// What a kept filter asks for; days are counted from the day on which it is used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct FilterQuery {
    /// As in the list of work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<String>,
    /// As in the list of work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// As in the list of work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// As in the list of work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assigned_to: Option<Uuid>,
    /// As in the list of work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_in_days: Option<i64>,
    /// As in the list of work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
}

/// Keeps a filter; one of the same name is replaced.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepFilter {
    /// What it is called, at most 100 characters; without names of persons.
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// What it asks for.
    pub query: FilterQuery,
}

/// A kept filter.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FilterView {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// What it asks for.
    pub query: FilterQuery,
}

impl From<FilterQuery> for WorkQuery {
    fn from(kept: FilterQuery) -> Self {
        let FilterQuery { view, kind, state, assigned_to, due_in_days, number } = kept;
        Self { view, kind, state, due_in_days, assigned_to, number, ..Self::default() }
    }
}

/// Who keeps filters: whoever has work lists.
fn owner(actor: &Actor) -> Result<AccountId> {
    may(actor, Action::ListWork, &CaseFacts::of_own(actor)).map(drop)?;
    actor.account.ok_or(Error::Unauthenticated)
}

/// The own filters, by name. What an older program kept and this one cannot read asks for everything.
///
/// # Errors
/// `Denied` for roles without work lists.
pub async fn list(context: &Context, actor: &Actor) -> Result<Vec<FilterView>> {
    let account = owner(actor)?;
    let found = context.read(actor, async |tx| Ok(work_filter::list(tx, account).await?)).await?;
    let view = |one: work_filter::WorkFilter| FilterView {
        id: one.id,
        name: one.name,
        query: serde_json::from_value(one.query).unwrap_or_default(),
    };
    Ok(found.into_iter().map(view).collect())
}

/// Keeps a filter.
///
/// # Errors
/// `Denied` for roles without work lists; `Invalid`, also for more than 50 of them.
pub async fn keep(context: &Context, actor: &Actor, command: KeepFilter) -> Result<FilterView> {
    let account = owner(actor)?;
    let KeepFilter { name, query } = command;
    let mut errors = FieldErrors::default();
    let name = errors.text("/name", &name, 100);
    let state = errors.optional_text("/query/state", query.state.as_deref(), 100);
    let query = FilterQuery { state, ..query };
    if let Err(wrong) = WorkQuery::from(query.clone()).check(None, context.clock.today()) {
        let below =
            |one: FieldError| FieldError { pointer: format!("/query{}", one.pointer), ..one };
        errors.0.extend(wrong.0.into_iter().map(below));
    }
    errors.into_result(())?;
    let kept = serde_json::to_value(&query).map_err(Error::internal)?;
    let id = context
        .write(actor, async |tx| {
            let known = work_filter::list(tx, account).await?;
            if known.len() >= MOST && known.iter().all(|one| one.name != name) {
                let message = format!("Keep at most {MOST} filters; remove one first.");
                let message = Message::new(message).with("max", MOST);
                return Err(Error::field("/name", "too_many", message));
            }
            Ok(work_filter::save(tx, account, &name, &kept).await?)
        })
        .await?;
    Ok(FilterView { id, name, query })
}

/// Forgets a filter.
///
/// # Errors
/// `NotFound` for one that is not the actor's; `Denied`.
pub async fn forget(context: &Context, actor: &Actor, id: Uuid) -> Result<()> {
    let account = owner(actor)?;
    let gone =
        context.write(actor, async |tx| Ok(work_filter::delete(tx, account, id).await?)).await?;
    if gone { Ok(()) } else { Err(Error::NotFound) }
}
