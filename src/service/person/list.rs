//! Lists of persons.

use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::names::keys_of_tokens;
use crate::service::{Context, Listing, Result, page_size};
use crate::store::person::{self, Filter, Line};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Which persons, and which part of the list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PersonQuery {
    /// Words of a name, in any script: only persons one of whose spellings has all of them.
    pub name: Option<String>,
    /// `next` of the page before.
    pub after: Option<Uuid>,
    /// Rows, 1 to 200; 50 without it.
    pub limit: Option<i64>,
}

/// A person in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PersonLine {
    /// Its id.
    pub id: Uuid,
    /// The leading spelling.
    pub name: Option<String>,
    /// Sex.
    pub sex: String,
    /// A numbered placeholder.
    pub placeholder: bool,
    /// How many acts are recorded.
    pub acts: i64,
    /// Counts the changes.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
}

/// Persons that the own office recorded, and those its cases name; newest first.
///
/// # Errors
/// `Denied`; `Invalid`.
pub async fn list(
    context: &Context,
    actor: &Actor,
    query: PersonQuery,
) -> Result<Listing<PersonLine>> {
    // A judge reads the persons of the own panel's cases; which these are, the rows say.
    let own = CaseFacts { judges: actor.account.into_iter().collect(), ..CaseFacts::of_own(actor) };
    may(actor, Action::ReadPerson, &own).map(drop)?;
    let size = page_size(query.limit)?;
    let mut errors = FieldErrors::default();
    let name = errors.optional_text("/query/name", query.name.as_deref(), 300);
    let name = errors.into_result(name)?;
    let filter = Filter { name: name.map(|name| keys_of_tokens(&name)), after: query.after };
    context
        .read(actor, async |tx| {
            let rows = person::list(tx, &filter, size + 1).await?;
            let total = person::count(tx, &filter).await?;
            let rows = rows.into_iter().map(line).collect();
            Ok(Listing::of(rows, size, total, |line: &PersonLine| line.id.to_string()))
        })
        .await
}

fn line(row: Line) -> PersonLine {
    PersonLine {
        id: row.id,
        name: row.name,
        sex: row.sex,
        placeholder: row.placeholder,
        acts: row.acts,
        version: row.version,
        created_at: row.created_at,
    }
}
