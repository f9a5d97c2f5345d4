//! A petition with everything that is shown beside it, in one round trip.

use super::applicant::Applicant;
use super::persons::PetitionPerson;
use super::row::{Petition, Row, SELECT};
use crate::domain::id::PetitionId;
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Jsonb, Nullable, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

/// A notice that was sent about a petition: what and when, never to which address.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct NoticeLine {
    /// Kind of the notice.
    pub kind: String,
    /// `queued`, `sent`, `failed`, `bounced` or `on_paper`.
    pub state: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it left.
    pub sent_at: Option<DateTime<Utc>>,
}

/// A petition with what is shown beside it.
#[derive(Debug, Clone)]
pub struct Details {
    /// The petition.
    pub petition: Petition,
    /// Names of its office by language.
    pub office_name: Option<Value>,
    /// The applicant, where the actor can see one.
    pub applicant: Option<Applicant>,
    /// The persons named, in order.
    pub persons: Vec<PetitionPerson>,
    /// Notices that the actor may know of, oldest first.
    pub notices: Vec<NoticeLine>,
    /// The petition of the receiving office that continues it, where the actor can see it.
    pub transferred_to: Option<Uuid>,
}

#[derive(QueryableByName)]
struct DetailsRow {
    #[diesel(embed)]
    base: Row,
    #[diesel(sql_type = Nullable<Jsonb>)]
    office_name: Option<Value>,
    #[diesel(sql_type = Nullable<Jsonb>)]
    applicant: Option<Value>,
    #[diesel(sql_type = Jsonb)]
    named: Value,
    #[diesel(sql_type = Jsonb)]
    notices: Value,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    transferred_to: Option<Uuid>,
}

const BESIDE: &str = ", \
  (SELECT o.name FROM office o WHERE o.id = p.office_id) AS office_name, \
  (SELECT to_jsonb(a) FROM applicant a WHERE a.id = p.applicant_id) AS applicant, \
  (SELECT coalesce(jsonb_agg(to_jsonb(n) - 'name_keys' ORDER BY n.position), '[]') \
     FROM petition_person n WHERE n.petition_id = p.id) AS named, \
  (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'state', m.state, \
       'created_at', m.created_at, 'sent_at', m.sent_at) ORDER BY m.created_at, m.id), '[]') \
     FROM notice m WHERE m.petition_id = p.id) AS notices, \
  (SELECT t.id FROM petition t WHERE t.transferred_from = p.id AND t.applicant_id = p.applicant_id) AS transferred_to \
  FROM petition p WHERE p.id = $1";

/// A petition the actor can see, with what is shown beside it.
///
/// # Errors
/// [`DbError`].
pub async fn find_details(tx: &mut Tx, id: PetitionId) -> Result<Option<Details>, DbError> {
    let row: Option<DetailsRow> = prepared(format!("{SELECT}{BESIDE}"))
        .bind::<SqlUuid, _>(id.0)
        .get_result(tx.conn())
        .await
        .optional()?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Details {
        petition: row.base.try_into()?,
        office_name: row.office_name,
        applicant: row.applicant.map(|value| read("applicant", value)).transpose()?,
        persons: read("petition_person", row.named)?,
        notices: read("notice", row.notices)?,
        transferred_to: row.transferred_to,
    }))
}

/// Reads what the database built as JSON.
pub(super) fn read<T: DeserializeOwned>(table: &'static str, value: Value) -> Result<T, DbError> {
    serde_json::from_value(value)
        .map_err(|error| DbError::Corrupt { table, value: error.to_string() })
}
