//! Lists of petitions.

use crate::domain::actor::Actor;
use crate::domain::petition::Stage;
use crate::domain::workflow::petition::State;
use crate::domain::workflow::subject::State as Subject;
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store::petition::{self, Filter, Line};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Which petitions, and which part of the list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PetitionQuery {
    /// Only petitions in this state.
    pub state: Option<String>,
    /// `next` of the page before.
    pub after: Option<Uuid>,
    /// Rows, 1 to 200; 50 without it.
    pub limit: Option<i64>,
}

/// A petition in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PetitionLine {
    /// Its id.
    pub id: Uuid,
    /// File number.
    pub number: Option<String>,
    /// Nine digits by which it is known from the day it was sent.
    pub reference: Option<String>,
    /// Where it is.
    pub state: String,
    /// Where the review is that it is linked to: a stage, as in the petition itself.
    pub stage: Option<String>,
    /// Office it is addressed to.
    pub office_id: Option<Uuid>,
    /// Country whose law counts.
    pub country: String,
    /// `online` or `paper`.
    pub channel: String,
    /// Day the letter arrived.
    pub received_on: Option<NaiveDate>,
    /// When it was submitted.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When it was registered.
    pub registered_at: Option<DateTime<Utc>>,
    /// The review it is linked to.
    pub review_id: Option<Uuid>,
    /// Counts the changes.
    pub version: i32,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// The family's own petitions, or those of the office; newest first.
///
/// # Errors
/// `Invalid`.
pub async fn list(
    context: &Context,
    actor: &Actor,
    query: PetitionQuery,
) -> Result<Listing<PetitionLine>> {
    let size = page_size(query.limit)?;
    let state = match query.state.as_deref() {
        Some(given) => {
            let unknown =
                |e: crate::domain::code::UnknownCode| Error::Invalid(e.at("/query/state"));
            Some(given.parse::<State>().map_err(unknown)?)
        }
        None => None,
    };
    let filter = Filter { state, after: query.after };
    context
        .read(actor, async |tx| {
            let rows = petition::list(tx, &filter, size + 1).await?;
            let total = petition::count(tx, &filter).await?;
            let linked = rows.iter().filter(|row| row.state == State::Linked);
            let linked: Vec<Uuid> = linked.map(|row| row.id).collect();
            let least = petition::least_advanced(tx, &linked).await?;
            let stage = |row: &Line| {
                let state = least.get(&row.id).copied().unwrap_or(Subject::Opened);
                (row.state == State::Linked).then(|| Stage::of(state).to_string())
            };
            let rows = rows.into_iter().map(|row| line(stage(&row), row)).collect();
            Ok(Listing::of(rows, size, total, |line: &PetitionLine| line.id.to_string()))
        })
        .await
}

fn line(stage: Option<String>, row: Line) -> PetitionLine {
    PetitionLine {
        id: row.id,
        number: row.number,
        reference: row.reference.map(|reference| reference.to_string()),
        state: row.state.to_string(),
        stage,
        office_id: row.office,
        country: row.country,
        channel: row.channel,
        received_on: row.received_on,
        submitted_at: row.submitted_at,
        registered_at: row.registered_at,
        review_id: row.review,
        version: row.version,
        created_at: row.created_at,
    }
}
