//! Sittings: set with notice to everybody, or put off with a reason.

use super::at_court;
use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::{CourtCaseId, HearingId};
use crate::domain::jurisdiction::Profile;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::workflow::subject::Step;
use crate::service::notice::{self, To};
use crate::service::subject::Moved;
use crate::service::{Context, Error, RequestKey, Result, once};
use crate::store::court_case::{
    Hearing, HearingState, find_scheduled, insert_hearing, save_hearing,
};
use crate::store::ruling;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde_json::json;

/// Sets a hearing.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ScheduleHearing {
    /// Version of the court case as last seen.
    pub version: i32,
    /// When it begins, with offset from UTC.
    pub scheduled_for: DateTime<Utc>,
    /// Day on which parties and relatives were told on paper, when that was before the hearing is
    /// entered here; the notice period counts from it, and the hearing may have been held already.
    /// Left out, they are told now.
    #[serde(default)]
    pub announced_on: Option<NaiveDate>,
    /// Address and room.
    #[schema(min_length = 1, max_length = 500)]
    pub place: String,
    /// Whether everybody may come; what the country's law says when left out.
    #[serde(default)]
    pub open: Option<bool>,
}

/// Puts the hearing off.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Adjourn {
    /// Version of the court case as last seen.
    pub version: i32,
    /// Why.
    #[schema(min_length = 1, max_length = 2000)]
    pub reason: String,
}

/// Sets a hearing for the subjects that wait for one. Families, the officer and the panel are told
/// day, time and place, at least as long before as the law says.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`; `Invalid` at `/scheduled_for` inside the notice
/// period; `Conflict` (`no-panel`).
pub async fn schedule_hearing(
    context: &Context,
    actor: &Actor,
    id: CourtCaseId,
    command: &ScheduleHearing,
    key: Option<&RequestKey>,
) -> Result<HearingId> {
    let mut errors = FieldErrors::default();
    let place = errors.text("/place", &command.place, 500);
    let place = errors.into_result(place)?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let mut court = at_court(tx, context, id).await?;
                let moved = court.take(tx, actor, Step::ScheduleHearing, command.version).await?;
                if court.case.judges.is_empty() {
                    let message = "Name the panel before setting a hearing.";
                    return Err(Error::conflict("no-panel", message));
                }
                let profile = &court.loaded.profile;
                in_time(profile, tx.now(), command)?;
                let new = Hearing {
                    id: HearingId::new(),
                    court_case: id,
                    scheduled_for: command.scheduled_for,
                    place: place.clone(),
                    open: command.open.unwrap_or(*profile.hearing_open),
                    state: HearingState::Scheduled,
                    reason: None,
                    scheduled_by: actor.account.ok_or(Error::Unauthenticated)?,
                    created_at: tx.now(),
                };
                insert_hearing(tx, &new).await?;
                let params = announced(court.params(), profile, &new);
                let about = json!({
                    "scheduled_for": new.scheduled_for, "open": new.open,
                    "announced_on": command.announced_on,
                });
                let review = court.loaded.review.id;
                let record = |moved: &Moved| {
                    moved.record(review).item(id).paper("hearing", new.id).content(about.clone())
                };
                court.end(tx, moved.iter().map(record).collect()).await?;
                // Nobody is invited to what is over.
                if new.scheduled_for > tx.now() {
                    let judges = court.case.judges.iter().copied();
                    let panel: Vec<To> = judges.map(To::Account).collect();
                    let (kind, whom) = (NoticeKind::HearingScheduled, court.about());
                    court.tell(tx, kind, params.clone()).await?;
                    notice::tell(tx, kind, &panel, whom, params).await?;
                }
                Ok(new.id)
            })
            .await
        })
        .await
}

/// Whether the hearing lies far enough ahead for the notices, or lay so when they were given.
fn in_time(profile: &Profile, now: DateTime<Utc>, command: &ScheduleHearing) -> Result<()> {
    let today = profile.local_date(now);
    let announced = command.announced_on.unwrap_or(today);
    if announced > today {
        let message = "Give the day on which they were told; left out, they are told now.";
        return Err(Error::field("/announced_on", "in_the_future", message));
    }
    let days = i64::from(*profile.hearing_notice_days);
    let ahead = profile.local_date(command.scheduled_for) - announced;
    let is_over = command.announced_on.is_none() && command.scheduled_for <= now;
    if is_over || ahead < TimeDelta::days(days) {
        let message = format!("Set the hearing at least {days} days ahead, so that all are told.");
        return Err(Error::field(
            "/scheduled_for",
            "too_soon",
            Message::new(message).with("days", days),
        ));
    }
    Ok(())
}

/// Day, time and place as they are announced, in the country's own time.
fn announced(params: NoticeParams, profile: &Profile, hearing: &Hearing) -> NoticeParams {
    NoticeParams {
        date: Some(profile.local_date(hearing.scheduled_for)),
        time: Some(local_time(profile, hearing.scheduled_for)),
        place: Some(hearing.place.clone()),
        ..params
    }
}

fn local_time(profile: &Profile, at: DateTime<Utc>) -> NaiveTime {
    let minutes = TimeDelta::minutes(i64::from(*profile.utc_offset_minutes));
    at.checked_add_signed(minutes).unwrap_or(at).time()
}

/// Puts the hearing off; everybody who was told of it is told again.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`, `Invalid`; `Conflict` (`ruling-entered`) while a
/// ruling of this hearing waits for the judge.
pub async fn adjourn(
    context: &Context,
    actor: &Actor,
    id: CourtCaseId,
    command: &Adjourn,
) -> Result<()> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 2000);
    let reason = errors.into_result(reason)?;
    context
        .write(actor, async |tx| {
            let mut court = at_court(tx, context, id).await?;
            let moved = court.take(tx, actor, Step::Adjourn, command.version).await?;
            let rulings = ruling::list(tx, id).await?;
            if rulings.iter().any(|ruling| ruling.is_entered() && ruling.appeal.is_none()) {
                let message =
                    "A ruling of this hearing waits for the judge. It has to be sent back first.";
                return Err(Error::conflict("ruling-entered", message));
            }
            let hearing = find_scheduled(tx, id).await?;
            let review = court.loaded.review.id;
            let mut params = court.params();
            let mut records: Vec<_> =
                moved.iter().map(|moved| moved.record(review).item(id).reason(&reason)).collect();
            if let Some(hearing) = hearing {
                save_hearing(tx, hearing.id, HearingState::Adjourned, Some(&reason)).await?;
                params.paper_number.clone_from(&court.case.number);
                records = records.into_iter().map(|r| r.paper("hearing", hearing.id)).collect();
            }
            court.end(tx, records).await?;
            court.tell(tx, NoticeKind::HearingAdjourned, params.clone()).await?;
            let panel: Vec<To> = court.case.judges.iter().copied().map(To::Account).collect();
            notice::tell(tx, NoticeKind::HearingAdjourned, &panel, court.about(), params).await
        })
        .await
}
