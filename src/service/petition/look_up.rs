//! Where a petition stands, told without an account to whoever has its number and its code.
//!
//! Only the state is told: no names of persons, no papers. A wrong number and a wrong code are
//! answered alike and after the same work, and both addresses and numbers are counted.

use super::{clock, in_language};
use crate::domain::actor::Actor;
use crate::domain::language::Language;
use crate::domain::petition::{Handle, LookupCode, Reference, Stage};
use crate::domain::workflow::petition::State;
use crate::service::{Context, Error, Result, deadline};
use crate::store::Tx;
use crate::store::petition::{self, Standing};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::net::IpAddr;
use subtle::ConstantTimeEq as _;
use utoipa::ToSchema;

/// Look-ups from one address within a minute.
const PER_ADDRESS: u32 = 30;
/// Look-ups of one number within a minute, from wherever: at this pace half of all codes take 50,000
/// years.
const PER_NUMBER: u32 = 20;
/// Longest number that is looked for, in characters.
const LONGEST_NUMBER: usize = 100;
/// References tried for a new petition; with ten million petitions one of a hundred is taken.
const TRIES: usize = 8;

/// Asks where a petition stands. It goes in the body of the request: addresses end up in logs.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LookUpPetition {
    /// The file number or the reference, as printed; case, spaces and hyphens of a reference do not
    /// matter.
    pub number: String,
    /// The code, as printed; case, spaces and hyphens do not matter.
    pub code: String,
}

impl std::fmt::Debug for LookUpPetition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LookUpPetition").finish_non_exhaustive()
    }
}

/// Where a petition stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PetitionStateView {
    /// State of the petition, or `unknown` when no petition has this number and code. A petition that
    /// was sent on to another office is told as it stands there.
    pub state: String,
    /// How far its review is, for example `archives`.
    pub stage: Option<String>,
    /// Name of the office that has it, in each of the six languages.
    pub office: Option<BTreeMap<String, String>>,
    /// The day on which it last moved, in the country's own time.
    pub moved_on: Option<NaiveDate>,
}

impl PetitionStateView {
    fn unknown() -> Self {
        Self { state: "unknown".to_owned(), stage: None, office: None, moved_on: None }
    }

    /// Whether there is a petition with this number and code.
    pub fn is_known(&self) -> bool {
        self.moved_on.is_some()
    }
}

/// Tells where a petition stands, by its file number or its reference, and its code. Drafts have
/// neither.
///
/// # Errors
/// `TooMany`; the database.
pub async fn look_up(
    context: &Context,
    from: IpAddr,
    asked: &LookUpPetition,
) -> Result<PetitionStateView> {
    let now = context.clock.now();
    context.checks.from(from, "look_up", PER_ADDRESS, now)?;
    let number = typed(&asked.number);
    let reference = number.parse::<Reference>().ok();
    let counted = reference.map_or_else(|| number.clone(), Reference::plain);
    context.checks.of_number(counted, PER_NUMBER, now)?;
    let code = asked.code.parse::<LookupCode>().ok();
    context
        .read(&Actor::public(), async |tx| {
            tx.beyond_sight(async |tx| {
                let found = petition::list_by_number(tx, &number, reference).await?;
                // Without a petition of this number one comparison is made all the same.
                let nobody = found.is_empty().then_some((None, None));
                let keyed = found.into_iter().map(|(id, own)| (Some(id), own)).chain(nobody);
                // All of them, so that it takes the same time wherever the right one stands.
                let fits = keyed.filter(|(_, own)| same(code, *own)).fold(None, |_, (id, _)| id);
                let Some(id) = fits else { return Ok(PetitionStateView::unknown()) };
                let standing = petition::find_standing(tx, id).await?;
                let standing = standing.ok_or(Error::NotFound)?;
                shown(tx, context, standing).await
            })
            .await
        })
        .await
}

/// A number as it is stored: in capitals, without spaces, with plain hyphens.
fn typed(number: &str) -> String {
    let plain = |c: char| if matches!(c, '\u{2010}'..='\u{2015}') { '-' } else { c };
    let kept = number.chars().filter(|c| !c.is_whitespace() && !c.is_control());
    kept.take(LONGEST_NUMBER).map(plain).flat_map(char::to_uppercase).collect()
}

/// Compares two codes in the same time whatever they are; none is like no other.
fn same(given: Option<LookupCode>, own: Option<LookupCode>) -> bool {
    let plain = |code: Option<LookupCode>| code.unwrap_or(LookupCode::new([0; 8])).plain();
    let equal = plain(given).as_bytes().ct_eq(plain(own).as_bytes());
    bool::from(equal) && given.is_some() && own.is_some()
}

async fn shown(tx: &mut Tx, context: &Context, standing: Standing) -> Result<PetitionStateView> {
    let linked = matches!(standing.state, State::Linked | State::Closed);
    let progress = match standing.review.filter(|_| linked) {
        Some(review) => petition::find_progress(tx, standing.petition, review).await?,
        None => None,
    };
    let stage = progress.as_ref().map(|progress| {
        let states = progress.subjects.iter().map(|subject| subject.state);
        states.min().map_or(Stage::Opened, Stage::of)
    });
    let reviewed = progress.map(|progress| progress.moved_at.unwrap_or(progress.opened_at));
    let moved_at = reviewed.map_or(standing.moved_at, |at| at.max(standing.moved_at));
    Ok(PetitionStateView {
        state: standing.state.to_string(),
        stage: stage.map(|stage| stage.to_string()),
        office: standing.office_name.as_ref().map(in_all_languages),
        moved_on: Some(day(context, &standing, moved_at)),
    })
}

fn in_all_languages(names: &Value) -> BTreeMap<String, String> {
    let name = |language: &Language| (language.to_string(), in_language(names, *language));
    Language::ALL.iter().map(name).collect()
}

/// The day of a moment in the country's own time; where no law is in force, in universal time.
fn day(context: &Context, standing: &Standing, at: DateTime<Utc>) -> NaiveDate {
    let today = clock::today(context, standing.country);
    today.map_or_else(|_no_profile| at.date_naive(), |(law, _)| deadline::local_date(law, at))
}

/// By what a petition that is sent now can be looked up; a continuation keeps the code.
pub(super) async fn handle(tx: &mut Tx, keep: Option<LookupCode>) -> Result<Handle> {
    let mut random = [0; 8];
    getrandom::fill(&mut random).map_err(Error::internal)?;
    let code = keep.unwrap_or(LookupCode::new(random));
    let mut wanted = Vec::with_capacity(TRIES);
    for _ in 0..TRIES {
        let mut random = [0; 4];
        getrandom::fill(&mut random).map_err(Error::internal)?;
        wanted.push(Reference::new(u32::from_be_bytes(random)));
    }
    let free = tx.beyond_sight(async |tx| petition::find_free_reference(tx, &wanted).await).await?;
    let reference =
        free.ok_or_else(|| Error::internal("every reference that was tried is taken"))?;
    Ok(Handle { reference, code })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        assert_eq!(typed(" gp-kz–2026 / 00042\n"), "GP-KZ-2026/00042");
        assert_eq!(typed("гп-1"), "ГП-1");
        assert_eq!(typed(&"x".repeat(5_000)).len(), LONGEST_NUMBER);
    }

    #[test]
    fn no_code_is_like_no_other() {
        let code = Some(LookupCode::new([0; 8]));
        assert!(same(code, code));
        assert!(!same(code, None) && !same(None, code) && !same(None, None));
        assert!(!same(code, Some(LookupCode::new([1; 8]))));
    }
}
