//! Who answers for a case with a deadline.

use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Who answers for a case.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Responsible {
    /// The office where it lies.
    #[diesel(sql_type = diesel::sql_types::Uuid)]
    pub office: Uuid,
    /// The responsible officer.
    #[diesel(sql_type = diesel::sql_types::Nullable<diesel::sql_types::Uuid>)]
    pub account: Option<Uuid>,
    /// Its number.
    #[diesel(sql_type = diesel::sql_types::Nullable<diesel::sql_types::Text>)]
    pub number: Option<String>,
}

/// Who answers for a case of a kind.
///
/// # Errors
/// [`DbError`].
pub async fn find_responsible(
    tx: &mut Tx,
    kind: &str,
    case_id: Uuid,
) -> Result<Option<Responsible>, DbError> {
    let sql = match kind {
        "petition" => {
            "SELECT office_id AS office, NULL::uuid AS account, number FROM petition WHERE id = $1"
        }
        "archive_request" => {
            "SELECT a.office_id AS office, r.assigned_to AS account, r.number FROM archive_request a \
             JOIN review r ON r.id = a.review_id WHERE a.id = $1"
        }
        "court_case" => {
            "SELECT court_id AS office, NULL::uuid AS account, number FROM court_case WHERE id = $1"
        }
        _ => "SELECT office_id AS office, assigned_to AS account, number FROM review WHERE id = $1",
    };
    let found = prepared(sql)
        .bind::<diesel::sql_types::Uuid, _>(case_id)
        .get_result(tx.conn())
        .await
        .optional()?;
    Ok(found)
}
