//! The clocks of a petition: each starts on the event that its rule names.

use crate::domain::deadline::{Due, RuleCode, StartEvent};
use crate::domain::jurisdiction::{Country, Profile};
use crate::service::{Context, Error, Result, deadline};
use crate::store::Tx;
use crate::store::petition::{Channel, Petition};
use chrono::NaiveDate;

/// The profile in force today in the country's own time, with that day.
pub(super) fn today(context: &Context, country: Country) -> Result<(&Profile, NaiveDate)> {
    let now = context.clock.now();
    let none = || {
        let message = "There is no law in force for this country here. Tell the operator.";
        Error::conflict("no-profile", message)
    };
    let profile = context.profiles.in_force(country, now.date_naive()).ok_or_else(none)?;
    let day = deadline::local_date(profile, now);
    // Near midnight of its first or last day another version may be in force over there.
    let profile = context.profiles.in_force(country, day).ok_or_else(none)?;
    Ok((profile, day))
}

/// Starts the clock of one rule, if its starting event has happened. A letter counts from the day
/// it arrived; one that came from another office, from the day it was sent on.
pub(super) async fn start(
    tx: &mut Tx,
    context: &Context,
    found: &Petition,
    code: RuleCode,
    (profile, today): (&Profile, NaiveDate),
) -> Result<Option<Due>> {
    let Some(rule) = profile.deadline(code) else { return Ok(None) };
    let arrived = found
        .received_on
        .filter(|_| found.channel == Channel::Paper && found.transferred_from.is_none());
    let submitted = found.submitted_at.map_or(today, |at| deadline::local_date(profile, at));
    let start_on = match rule.start_event {
        StartEvent::Submitted => arrived.unwrap_or(submitted),
        StartEvent::Registered | StartEvent::Returned => today,
        StartEvent::ArchiveRequestSent
        | StartEvent::CourtReferred
        | StartEvent::CourtAccepted
        | StartEvent::Ruled
        | StartEvent::Decided => return Ok(None),
    };
    let case = deadline::Clocked {
        kind: "petition",
        id: found.id.into(),
        review: None,
        country: found.country,
    };
    deadline::start(tx, context, &case, profile, code, None, start_on).await
}
