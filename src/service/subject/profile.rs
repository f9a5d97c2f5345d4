//! The profile version a case is judged by, also when the files have moved on.

use crate::domain::jurisdiction::Profile;
use crate::service::{Context, Error, Result};
use crate::store::{self, Tx};
use std::borrow::Cow;

/// The profile version with this id: from the files, otherwise as the database kept it.
///
/// # Errors
/// `Internal` when no such version was ever loaded.
pub async fn of_version<'c>(
    tx: &mut Tx,
    context: &'c Context,
    id: &str,
) -> Result<Cow<'c, Profile>> {
    if let Some(profile) = context.profiles.version(id) {
        return Ok(Cow::Borrowed(profile));
    }
    let content = store::setup::find_profile_content(tx, id)
        .await?
        .ok_or_else(|| Error::internal(format!("no profile version {id}")))?;
    Profile::from_content(&content).map(Cow::Owned).map_err(Error::internal)
}
