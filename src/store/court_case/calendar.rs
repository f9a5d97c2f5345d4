//! Sittings of a time, in the order in which they begin.

use crate::domain::actor::Role;
use crate::domain::id::HearingId;
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A sitting with what its court case is called.
#[derive(Debug, Clone, QueryableByName)]
pub struct Sitting {
    /// The sitting.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// The court case.
    #[diesel(sql_type = SqlUuid)]
    pub court_case: Uuid,
    /// The court's number of the case.
    #[diesel(sql_type = Nullable<Text>)]
    pub number: Option<String>,
    /// Country whose clocks show its time.
    #[diesel(sql_type = Text)]
    pub jurisdiction: String,
    /// When it begins.
    #[diesel(sql_type = Timestamptz)]
    pub scheduled_for: DateTime<Utc>,
    /// Address and room.
    #[diesel(sql_type = Text)]
    pub place: String,
    /// Whether everybody may come.
    #[diesel(sql_type = Bool)]
    pub open: bool,
    /// Code of where it is.
    #[diesel(sql_type = Text)]
    pub state: String,
}

/// Sittings that begin between two moments (the second one excluded) in the cases of the actor, after
/// `after` (beginning and id of the last one before).
///
/// # Errors
/// [`DbError`].
pub async fn list_sittings(
    tx: &mut Tx,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
    after: Option<(DateTime<Utc>, HearingId)>,
    limit: i64,
) -> Result<Vec<Sitting>, DbError> {
    // Courts are asked for by name, so that an index and not the policies choose among all sittings.
    let actor = tx.actor().clone();
    let courts = (actor.role == Role::CourtClerk)
        .then(|| actor.offices.iter().map(|id| id.0).collect::<Vec<_>>());
    let judge =
        (actor.role == Role::Judge).then(|| actor.account.map_or_else(Uuid::nil, Into::into));
    let rows = prepared(
        "SELECT h.id, h.court_case_id AS court_case, c.number, r.jurisdiction, h.scheduled_for, h.place, h.open, h.state \
         FROM hearing h JOIN court_case c ON c.id = h.court_case_id JOIN review r ON r.id = c.review_id \
         WHERE h.scheduled_for >= $1 AND h.scheduled_for < $2 \
           AND ($3 IS NULL OR (h.scheduled_for, h.id) > ($3, $4)) \
           AND ($5 IS NULL OR c.court_id = ANY ($5)) AND ($6 IS NULL OR $6 = ANY (c.judges)) \
         ORDER BY h.scheduled_for, h.id LIMIT $7",
    )
    .bind::<Timestamptz, _>(from)
    .bind::<Timestamptz, _>(until)
    .bind::<Nullable<Timestamptz>, _>(after.map(|(at, _)| at))
    .bind::<Nullable<SqlUuid>, _>(after.map(|(_, id)| id.0))
    .bind::<Nullable<Array<SqlUuid>>, _>(courts)
    .bind::<Nullable<SqlUuid>, _>(judge)
    .bind::<BigInt, _>(limit)
    .load(tx.conn())
    .await?;
    Ok(rows)
}
