//! Who searched the cards: written with each search, read by the auditor.

use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::digest::Sha256;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, Keys, Listing, Result, page_size};
use crate::store::Tx;
use crate::store::card::{self as store, NewSearch, Searched, SearchedFilter};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// A search as the auditor sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardSearchView {
    /// Order in which they were asked.
    pub id: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// `search`, `complete` (a beginning of a name) or `list` (a list matched at the command line).
    pub kind: String,
    /// Who asked; none at the command line.
    pub account_id: Option<Uuid>,
    /// In which capacity.
    pub capacity_id: Option<Uuid>,
    /// In which role.
    pub role: String,
    /// For which office.
    pub office_id: Option<Uuid>,
    /// Questions asked at once.
    pub questions: i64,
    /// Cards or names that were shown.
    pub hits: i64,
    /// Not everything was looked at.
    pub exhausted: bool,
    /// The index was still being loaded.
    pub partial: bool,
    /// Keyed digest of the question: the same for the same question.
    pub digest: Option<String>,
    /// What was asked.
    pub asked: Option<Value>,
}

impl From<Searched> for CardSearchView {
    fn from(row: Searched) -> Self {
        Self {
            id: row.id,
            at: row.at,
            kind: row.kind,
            account_id: row.account_id,
            capacity_id: row.capacity_id,
            role: row.role,
            office_id: row.office_id,
            questions: row.questions,
            hits: row.hits,
            exhausted: row.exhausted,
            partial: row.partial,
            digest: row.digest.map(hex::encode),
            asked: row.asked,
        }
    }
}

/// Which searches.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct CardSearchQuery {
    /// Of this account.
    pub account: Option<Uuid>,
    /// For this office.
    pub office: Option<Uuid>,
    /// With this digest: who asked the same.
    pub digest: Option<String>,
    /// Not before this moment.
    pub from: Option<DateTime<Utc>>,
    /// Before this moment.
    pub until: Option<DateTime<Utc>>,
    /// The `next` of the page before.
    pub after: Option<i64>,
    /// 1 to 200; 50 when left out.
    pub limit: Option<i64>,
}

/// Searches of the cards, newest first.
///
/// # Errors
/// `Denied` to everybody but the auditor; `Invalid`.
pub async fn list_searches(
    context: &Context,
    actor: &Actor,
    query: CardSearchQuery,
) -> Result<Listing<CardSearchView>> {
    may(actor, Action::AuditCardSearches, &CaseFacts::of_own(actor)).map(drop)?;
    let size = page_size(query.limit)?;
    let mut errors = FieldErrors::default();
    let digest = query.digest.as_deref();
    let digest = digest
        .and_then(|text| errors.keep("/query/digest", "not_a_digest", text.parse::<Sha256>()));
    errors.into_result(())?;
    let CardSearchQuery { account, office, from, until, after, .. } = query;
    let filter = SearchedFilter { account, office, digest, from, until };
    context
        .read(actor, async |tx| {
            let total = store::count_searches(tx, &filter).await?;
            let rows = store::list_searches(tx, &filter, after, size + 1).await?;
            let rows: Vec<CardSearchView> = rows.into_iter().map(Into::into).collect();
            Ok(Listing::of(rows, size, total, |row| row.id.to_string()))
        })
        .await
}

/// What is recorded of a search beside what was asked.
#[derive(Debug, Clone, Copy)]
pub(in crate::service) struct Outcome {
    pub(in crate::service) kind: &'static str,
    pub(in crate::service) questions: usize,
    pub(in crate::service) hits: usize,
    pub(in crate::service) exhausted: bool,
    pub(in crate::service) partial: bool,
}

/// Records a search of the transaction's actor.
pub(in crate::service) async fn record(
    tx: &mut Tx,
    keys: &Keys,
    outcome: Outcome,
    asked: &impl Serialize,
) -> Result<()> {
    let asked = serde_json::to_value(asked).map_err(Error::internal)?;
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let search = NewSearch {
        kind: outcome.kind,
        questions: count(outcome.questions),
        hits: count(outcome.hits),
        exhausted: outcome.exhausted,
        partial: outcome.partial,
        digest: Some(digest(keys, outcome.kind, &asked)),
        asked: Some(asked),
    };
    Ok(store::insert_search(tx, &search).await?)
}

/// A code over the question in small letters: without the key nobody can try names against it.
fn digest(keys: &Keys, kind: &str, asked: &Value) -> Sha256 {
    Sha256(keys.code("card searches", &format!("{kind}\n{}", asked.to_string().to_lowercase())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn keys(byte: u8) -> Keys {
        let signing = ed25519_dalek::SigningKey::from_bytes(&[byte; 32]);
        Keys { token_secret: "secret".to_owned().into(), signing }
    }

    #[test]
    fn the_digest_knows_the_question_again_and_needs_the_key() {
        let (one, other) = (json!({ "names": ["Иванов"] }), json!({ "names": ["ИВАНОВ"] }));
        let of = |byte, kind: &str, asked: &Value| digest(&keys(byte), kind, asked);
        assert_eq!(of(1, "search", &one), of(1, "search", &other));
        assert_ne!(of(1, "search", &one), of(2, "search", &one));
        assert_ne!(of(1, "search", &one), of(1, "list", &one));
        assert_ne!(of(1, "search", &one), of(1, "search", &json!({ "names": ["Иванова"] })));
    }
}
