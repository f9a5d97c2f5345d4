//! Who looked at which document, whatever the case: for the auditor.

use crate::domain::actor::{Actor, Role};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::history::{Span, person};
use crate::service::{Context, Result, page_size};
use crate::store::document::{self, Look, LookFilter};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// One look at a document.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AuditedLookView {
    /// Order in the log.
    pub id: i64,
    /// The document.
    pub document: Uuid,
    /// The page, if the viewer named one.
    pub page: Option<i32>,
    /// Who looked.
    pub account: Uuid,
    /// Their name.
    pub full_name: String,
    /// In which role.
    pub role: Option<String>,
    /// For which office.
    pub office: Option<Uuid>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Which looks.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct AuditedLookQuery {
    /// By this person: the account's id or its e-mail address.
    pub person: Option<String>,
    /// At this document.
    pub document: Option<Uuid>,
    /// First day, in UTC; 31 days up to the last one when it is left out and no document is named.
    pub from: Option<NaiveDate>,
    /// Last day, in UTC; today when it is left out.
    pub until: Option<NaiveDate>,
    /// `next` of the page before.
    pub after: Option<i64>,
    /// Rows of a page, 1 to 200; 50 if it is not given.
    pub limit: Option<i64>,
}

/// One page of looks.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AuditedLookPage {
    /// The looks, newest first.
    pub items: Vec<AuditedLookView>,
    /// Give this as `after` for the next page; none on the last.
    pub next: Option<String>,
}

impl From<Look> for AuditedLookView {
    fn from(look: Look) -> Self {
        Self {
            id: look.id,
            document: look.document.into(),
            page: look.page,
            account: look.account.into(),
            full_name: look.full_name,
            role: look.role.as_ref().map(Role::to_string),
            office: look.office.map(Into::into),
            at: look.at,
        }
    }
}

/// Looks at all documents, newest first.
///
/// # Errors
/// `Denied` to everybody but the auditor; `Invalid`.
pub async fn list_looks(
    context: &Context,
    actor: &Actor,
    query: &AuditedLookQuery,
) -> Result<AuditedLookPage> {
    may(actor, Action::AuditDocumentViews, &CaseFacts::default()).map(drop)?;
    let size = page_size(query.limit)?;
    let days = (query.from, query.until);
    let span = Span::of(days, query.document.is_none(), context.clock.today())?;
    let (from, until) = span.moments();
    context
        .read(actor, async |tx| {
            let account = person(tx, query.person.as_deref()).await?;
            let document = query.document.map(Into::into);
            let filter = LookFilter { account, document, from, until };
            let mut looks = document::search_looks(tx, &filter, query.after, size + 1).await?;
            let most = usize::try_from(size).unwrap_or(usize::MAX);
            let more = looks.len() > most;
            looks.truncate(most);
            let next = looks.last().filter(|_| more).map(|last| last.id.to_string());
            Ok(AuditedLookPage { items: looks.into_iter().map(Into::into).collect(), next })
        })
        .await
}
