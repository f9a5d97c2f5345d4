//! Breaking the glass: an administrator opens one case for a few hours, and everybody who checks
//! sees it.

use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::policy::{self, Action, CaseFacts};
use crate::service::{Context, Error, Listing, RequestKey, Result, once, page_size};
use crate::store::break_glass::{self as store, BreakGlass as Row};
use crate::store::history::{self, ChainKind, Record};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Fewest characters of a reason: a word is none.
const REASON: usize = 10;

/// Opens one case to the administrator who asks.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BreakGlass {
    /// The petition or the review.
    pub case_id: Uuid,
    /// Why, 10 to 1000 characters; it stands in the history of the case.
    #[schema(min_length = 10, max_length = 1000)]
    pub reason: String,
    /// For how many hours, 1 to 24.
    #[schema(minimum = 1, maximum = 24)]
    pub hours: i64,
}

/// Which openings to list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListBreakGlass {
    /// Of this case only.
    pub case_id: Option<Uuid>,
    /// Of this administrator only.
    pub account_id: Option<Uuid>,
    /// `next` of the page before.
    pub after: Option<Uuid>,
    /// Rows of a page, 1 to 200; 50 if it is not given.
    pub limit: Option<i64>,
}

/// One opening.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BreakGlassView {
    /// Id.
    pub id: Uuid,
    /// The administrator's account.
    pub account_id: Uuid,
    /// The petition or the review.
    pub case_id: Uuid,
    /// `petition` or `review`.
    pub case_kind: String,
    /// Its number, for who sees the case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Why.
    pub reason: String,
    /// From when.
    pub opened_at: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
    /// Whether the case is open to the administrator now.
    pub open: bool,
}

impl BreakGlassView {
    fn of(row: Row, now: DateTime<Utc>) -> Self {
        Self {
            id: row.id,
            account_id: row.account_id,
            case_id: row.case_id,
            case_kind: row.case_kind.to_string(),
            number: row.number,
            reason: row.reason,
            opened_at: row.opened_at,
            open: row.until > now,
            until: row.until,
        }
    }
}

/// Opens one case to the administrator who asks, for a few hours. The history of the case tells it.
///
/// # Errors
/// `Denied` unless an administrator asks; `Invalid`; `NotFound` when there is no such case.
pub async fn break_glass(
    context: &Context,
    actor: &Actor,
    command: &BreakGlass,
    key: Option<&RequestKey>,
) -> Result<Uuid> {
    let _leave = policy::may(actor, Action::BreakGlass, &CaseFacts::default())?;
    let account = actor.account.ok_or(Error::Unauthenticated)?;
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 1000);
    if reason.chars().count() < REASON && !reason.is_empty() {
        errors.add(
            "/reason",
            "too_short",
            Message::new("Say in a sentence why you have to see this case.").with("min", REASON),
        );
    }
    if !(1..=24).contains(&command.hours) {
        errors.add(
            "/hours",
            "out_of_range",
            Message::new("Open the case for 1 to 24 hours.").between(1, 24),
        );
    }
    errors.into_result(())?;
    let case = command.case_id;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let kind = store::find_chain(tx, case).await?;
                let kind = kind
                    .filter(|kind| matches!(kind, ChainKind::Petition | ChainKind::Review))
                    .ok_or(Error::NotFound)?;
                let (id, until) = (Uuid::now_v7(), tx.now() + TimeDelta::hours(command.hours));
                store::insert(tx, id, account, case, &reason, until).await?;
                let record = Record::action(kind, case, "break_glass")
                    .item(id)
                    .reason(&reason)
                    .content(json!({ "until": until }));
                history::append(tx, vec![record]).await?;
                Ok(id)
            })
            .await
        })
        .await
}

/// The case that has this number, for who may open one: numbers stand on letters, ids do not. A review and a
/// petition of one office can have the same number, so `kind` says which is meant.
///
/// # Errors
/// `Denied` for everybody else; `Invalid` at `/kind`, and at `/number` when no case has it.
pub async fn find_closed_case(
    context: &Context,
    actor: &Actor,
    kind: &str,
    number: &str,
) -> Result<Uuid> {
    let _leave = policy::may(actor, Action::BreakGlass, &CaseFacts::default())?;
    let mut errors = FieldErrors::default();
    let kind = kind.parse::<ChainKind>().ok();
    let kind = kind.filter(|kind| matches!(kind, ChainKind::Petition | ChainKind::Review));
    if kind.is_none() {
        errors.add("/kind", "required", "Say whether it is a review or a petition.");
    }
    let number = errors.text("/number", number, 100);
    let (kind, number) = errors.into_result((kind.unwrap_or(ChainKind::Review), number))?;
    let found = context
        .read(actor, async |tx| {
            tx.beyond_sight(async |tx| {
                Ok::<_, Error>(store::find_case(tx, kind, &number.to_uppercase()).await?)
            })
            .await
        })
        .await?;
    found.ok_or_else(|| {
        let message = "No case of this kind has this number. Compare it with the letter.";
        Error::field("/number", "unknown_case", message)
    })
}

/// Openings, newest first, for auditors and administrators.
///
/// # Errors
/// `Denied` for everybody else.
pub async fn list_break_glass(
    context: &Context,
    actor: &Actor,
    asked: &ListBreakGlass,
) -> Result<Listing<BreakGlassView>> {
    // Who may break the glass may see who did; so may whoever reads every history.
    let facts = CaseFacts::default();
    policy::may(actor, Action::BreakGlass, &facts)
        .or_else(|_| policy::may(actor, Action::ReadHistory, &facts))
        .map(drop)?;
    let size = page_size(asked.limit)?;
    let (rows, total) = context
        .read(actor, async |tx| {
            let of = (asked.case_id, asked.account_id);
            let rows = store::list(tx, of, asked.after, size + 1).await?;
            Ok((rows, store::count(tx, of).await?))
        })
        .await?;
    let now = context.clock.now();
    let views = rows.into_iter().map(|row| BreakGlassView::of(row, now)).collect();
    Ok(Listing::of(views, size, total, |view: &BreakGlassView| view.id.to_string()))
}
