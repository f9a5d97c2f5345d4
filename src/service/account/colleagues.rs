//! The people of the own office: whom to assign, who drafted, who may sit.

use crate::domain::actor::Actor;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, Result};
use crate::store::account::{Colleague, list_colleagues};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Somebody who works in the same office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ColleagueView {
    /// Account, as assigning, protests and panels name it.
    pub account_id: Uuid,
    /// Name.
    pub full_name: String,
    /// Role; who has several stands there several times.
    pub role: String,
}

impl From<Colleague> for ColleagueView {
    fn from(colleague: Colleague) -> Self {
        let Colleague { account, full_name, role } = colleague;
        Self { account_id: account.into(), full_name, role }
    }
}

/// Everybody who works in the own office today, by name.
///
/// # Errors
/// `Denied` to those who work in no office.
pub async fn colleagues(context: &Context, actor: &Actor) -> Result<Vec<ColleagueView>> {
    let leave = may(actor, Action::ListColleagues, &CaseFacts::of_own(actor))?;
    let office = actor.office.ok_or_else(|| Error::Denied(leave.action().to_string()))?;
    let today = context.clock.today();
    let found =
        context.read(actor, async |tx| Ok(list_colleagues(tx, office, today).await?)).await?;
    Ok(found.into_iter().map(Into::into).collect())
}
