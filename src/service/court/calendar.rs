//! The sittings of a time: for a court those of its cases, for a judge those of the own panels, for an
//! office those of its reviews.

use crate::domain::actor::Actor;
use crate::domain::id::HearingId;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store::court_case::{Sitting, list_sittings};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A sitting in a calendar. It names nobody.
#[derive(Debug, Clone)]
pub struct SittingView {
    /// The sitting.
    pub id: Uuid,
    /// The court case.
    pub court_case_id: Uuid,
    /// The court's number of the case.
    pub number: Option<String>,
    /// Country whose clocks show its time.
    pub country: String,
    /// When it begins.
    pub scheduled_for: DateTime<Utc>,
    /// Address and room.
    pub place: String,
    /// Whether everybody may come.
    pub open: bool,
    /// `scheduled`, `adjourned`, `held` or `cancelled`.
    pub state: String,
}

impl From<Sitting> for SittingView {
    fn from(one: Sitting) -> Self {
        Self {
            id: one.id,
            court_case_id: one.court_case,
            number: one.number,
            country: one.jurisdiction,
            scheduled_for: one.scheduled_for,
            place: one.place,
            open: one.open,
            state: one.state,
        }
    }
}

/// Sittings that begin between two moments, the second one excluded, in the order in which they begin.
///
/// # Errors
/// `Denied` to those who read no court cases of an office; `Invalid` for a wrong page.
pub async fn list_hearings(
    context: &Context,
    actor: &Actor,
    between: (DateTime<Utc>, DateTime<Utc>),
    after: Option<&str>,
    limit: Option<i64>,
) -> Result<Listing<SittingView>> {
    let own = CaseFacts {
        judges: actor.account.into_iter().collect(),
        assigned_to: actor.account,
        ..CaseFacts::of_own(actor)
    };
    let leave = may(actor, Action::ReadCourtCase, &own)?;
    if actor.office.is_none() {
        return Err(Error::Denied(leave.action().to_string()));
    }
    let size = page_size(limit)?;
    let wrong = || {
        let message = "Give the `next` of the page before.";
        Error::field("/query/after", "not_a_cursor", message)
    };
    let after = after.map(|text| read_cursor(text).ok_or_else(wrong)).transpose()?;
    context
        .read(actor, async |tx| {
            let rows = list_sittings(tx, between, after, size.saturating_add(1)).await?;
            let views: Vec<SittingView> = rows.into_iter().map(Into::into).collect();
            let total = i64::try_from(views.len()).unwrap_or(i64::MAX);
            Ok(Listing::of(views, size, total, cursor))
        })
        .await
}

fn cursor(one: &SittingView) -> String {
    format!("{}_{}", one.scheduled_for.timestamp_micros(), one.id)
}

fn read_cursor(text: &str) -> Option<(DateTime<Utc>, HearingId)> {
    let (at, id) = text.split_once('_')?;
    let at = DateTime::from_timestamp_micros(at.parse().ok()?)?;
    Some((at, HearingId(id.parse().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_goes_on_after_its_last_sitting() {
        let one = SittingView {
            id: Uuid::now_v7(),
            court_case_id: Uuid::now_v7(),
            number: None,
            country: "kz".to_owned(),
            scheduled_for: DateTime::from_timestamp(1_772_442_000, 0).unwrap(),
            place: "Hall 1".to_owned(),
            open: true,
            state: "scheduled".to_owned(),
        };
        assert_eq!(read_cursor(&cursor(&one)), Some((one.scheduled_for, HearingId(one.id))));
        for wrong in ["", "x", "_", "1_x", "99999999999999999999_0"] {
            assert_eq!(read_cursor(wrong), None, "{wrong}");
        }
    }
}
