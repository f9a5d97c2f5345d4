//! Holidays and transferred working days: data of the administrator, and what they move.

use super::deadline::recompute_open;
use super::{Context, Error, Result};
use crate::domain::actor::Actor;
use crate::domain::calendar::{CalendarRow, DayKind};
use crate::domain::check::{FieldErrors, Message};
use crate::domain::jurisdiction::Country;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::store::deadline;
use crate::store::history::{self, ChainKind, Record};
use chrono::NaiveDate;
use serde_json::json;

/// A day of a country's calendar.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveDay {
    /// `holiday`, `day_off`, `working_day` (a free day on which work is done) or `observance`.
    pub kind: String,
    /// English name.
    pub name: String,
    /// Law or decree.
    pub legal_basis: String,
    /// Where it was read.
    pub source_url: Option<String>,
    /// Whether somebody compared it with its source.
    #[serde(default)]
    pub verified: bool,
}

/// A day as it stands.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct DayView {
    /// The day.
    pub day: NaiveDate,
    /// What it is.
    pub kind: String,
    /// English name.
    pub name: String,
    /// Law or decree.
    pub legal_basis: String,
    /// Where it was read.
    pub source_url: Option<String>,
    /// Whether somebody compared it with its source.
    pub verified: bool,
}

/// What a change of the calendar did.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct CalendarChanged {
    /// The day as it stands now.
    pub day: DayView,
    /// Open deadlines that were computed again.
    pub recomputed: u64,
}

fn view(row: &CalendarRow) -> DayView {
    DayView {
        day: row.date,
        kind: row.kind.to_string(),
        name: row.name.clone(),
        legal_basis: row.legal_basis.clone(),
        source_url: row.source_url.clone(),
        verified: row.verified,
    }
}

fn country_of(context: &Context, code: &str) -> Result<Country> {
    let country: Country = code.parse().ok().ok_or(Error::NotFound)?;
    let known = context.profiles.versions().iter().any(|profile| profile.country == country);
    if known { Ok(country) } else { Err(Error::NotFound) }
}

impl SaveDay {
    fn check(self, day: NaiveDate) -> Result<CalendarRow, FieldErrors> {
        let mut errors = FieldErrors::default();
        let kind = errors.keep("/kind", "unknown_code", self.kind.parse::<DayKind>());
        let name = errors.text("/name", &self.name, 200);
        let legal_basis = errors.text("/legal_basis", &self.legal_basis, 500);
        let source_url = errors.optional_text("/source_url", self.source_url.as_deref(), 500);
        let is_address = |url: &str| url.starts_with("https://") || url.starts_with("http://");
        if source_url.as_deref().is_some_and(|url| !is_address(url)) {
            let message =
                Message::new("Begin the address with https://.").with("begins", "https://");
            errors.add("/source_url", "not_a_web_address", message);
        }
        let row = CalendarRow {
            date: day,
            kind: kind.unwrap_or(DayKind::Observance),
            name,
            legal_basis,
            source_url,
            verified: self.verified,
        };
        errors.into_result(row)
    }
}

/// The days of a country's calendar, oldest first. Open to everybody signed in.
///
/// # Errors
/// `NotFound` for a country without a profile.
pub async fn list(context: &Context, actor: &Actor, country: &str) -> Result<Vec<DayView>> {
    let country = country_of(context, country)?;
    context
        .read(actor, async |tx| {
            let rows = deadline::list_calendar_rows(tx, country.as_str()).await?;
            Ok(rows.iter().map(view).collect())
        })
        .await
}

/// Adds or changes a day; open deadlines of the country are computed again and say why.
///
/// # Errors
/// `Denied`, `NotFound`, `Invalid`.
pub async fn save(
    context: &Context,
    actor: &Actor,
    country: &str,
    day: NaiveDate,
    command: SaveDay,
) -> Result<CalendarChanged> {
    let leave = may(actor, Action::ManageHolidays, &CaseFacts::default())?;
    let country = country_of(context, country)?;
    let row = command.check(day)?;
    context
        .write(actor, async |tx| {
            deadline::save_calendar_row(tx, country.as_str(), &row).await?;
            // Due days before the changed one cannot move.
            let recomputed = tx
                .beyond_sight(async |tx| recompute_open(tx, country.as_str(), day).await)
                .await?;
            // A law of the calendar belongs to no case: who changed it stands with the account.
            if let Some(account) = tx.actor().account {
                let content = json!({
                    "country": country.as_str(), "day": day, "kind": row.kind.as_str(),
                    "legal_basis": row.legal_basis, "recomputed": recomputed,
                });
                let record = Record::action(ChainKind::Account, account, "change_calendar").content(content);
                history::append(tx, vec![record]).await?;
            }
            tracing::info!(action = %leave.action(), country = country.as_str(), recomputed, "calendar changed");
            Ok(CalendarChanged { day: view(&row), recomputed })
        })
        .await
}
