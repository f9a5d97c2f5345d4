//! What each start brings to the database: allowed moves, profile versions, holidays.

use super::{Error, Result};
use crate::clock::Clock;
use crate::domain::actor::Actor;
use crate::domain::jurisdiction::{Country, Profile, Profiles};
use crate::domain::workflow;
use crate::store::pool::Pools;
use crate::store::setup::{
    ProfileVersion, extend_profile, find_profile_content, find_profile_digest, insert_holidays,
    insert_profile, save_moves,
};
use crate::store::{self, Mode, Tx};
use std::collections::BTreeSet;

/// Prepares a migrated database for this version of the program; safe to run at every start.
///
/// # Errors
/// `Conflict` (`profile-changed`) when a profile version that cases may refer to has another
/// content now: a changed law needs a new version id. Parameters that a newer program knows besides are
/// no change.
pub async fn prepare(pools: &Pools, clock: &Clock, profiles: &Profiles) -> Result<()> {
    let system = Actor::system();
    store::run(&pools.owner, &system, Mode::Write, clock.now(), async |tx| {
        save_moves(tx, &workflow::moves()).await?;
        for profile in profiles.versions() {
            keep_version(tx, profile).await?;
        }
        let countries: BTreeSet<Country> =
            profiles.versions().iter().map(|profile| profile.country).collect();
        for country in countries {
            insert_holidays(tx, country.as_str(), profiles.holidays(country)).await?;
        }
        Ok(())
    })
    .await
}

async fn keep_version(tx: &mut Tx, profile: &Profile) -> Result<()> {
    let content = profile.to_content().map_err(Error::internal)?;
    let version = ProfileVersion {
        id: profile.id.clone(),
        country: profile.country.as_str().to_owned(),
        valid_from: profile.valid_from,
        valid_to: profile.valid_to,
        content,
        sha256: profile.content_sha256.0,
    };
    match find_profile_digest(tx, &profile.id).await? {
        None => Ok(insert_profile(tx, &version).await?),
        Some(stored) if stored == profile.content_sha256.0 => Ok(()),
        Some(_) => {
            let stored = find_profile_content(tx, &profile.id).await?.unwrap_or_default();
            if profile.extends(&stored) {
                return Ok(extend_profile(tx, &version).await?);
            }
            Err(Error::conflict(
                "profile-changed",
                format!(
                    "The profile version {} differs from the one cases were registered under. \
                     Give the changed law a new version id.",
                    profile.id
                ),
            ))
        }
    }
}
