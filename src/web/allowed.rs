//! Who has business with a page.

use crate::domain::actor::Actor;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::http::Problem;
use crate::service::Error;

/// Whether somebody may do this in the own office, or everywhere.
pub(super) fn is_allowed(actor: &Actor, action: Action) -> bool {
    may(actor, action, &CaseFacts::of_own(actor)).is_ok()
}

/// Whoever has no business with a page does not learn that it is there.
pub(super) fn allow(actor: &Actor, action: Action) -> Result<(), Problem> {
    if is_allowed(actor, action) { Ok(()) } else { Err(Error::NotFound.into()) }
}
