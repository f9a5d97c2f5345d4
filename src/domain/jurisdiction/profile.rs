//! One version of one country's law, as far as the work depends on it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{
    ApplicantKind, Country, EntryIntoForce, Instance, OfficeLevel, Param, ResultDocument, Route,
    SeatRule, Status,
};
use crate::domain::deadline::{DeadlineRule, Limits, RuleCode};
use crate::domain::digest::Sha256;
use crate::domain::repression::CaseClass;

/// The time of the repressions that a law covers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First year; none when the law sets none.
    #[serde(default)]
    pub from_year: Option<i32>,
    /// Last year; none when the law sets none.
    #[serde(default)]
    pub to_year: Option<i32>,
    /// Single years outside that are covered too.
    #[serde(default)]
    pub also_years: Vec<i32>,
}

impl Period {
    /// Whether a measure of the year is covered.
    pub fn covers(&self, year: i32) -> bool {
        self.also_years.contains(&year)
            || (self.from_year.is_none_or(|from| from <= year)
                && self.to_year.is_none_or(|to| year <= to))
    }
}

/// The count from which on numbers are shown where no file says another.
pub(super) const SMALLEST_COUNT: u16 = 5;

/// A version of a jurisdiction profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Stable id, country and first day: `uz-2024-01-01`.
    pub id: String,
    /// The country.
    pub country: Country,
    /// First day in force.
    pub valid_from: NaiveDate,
    /// Last day in force; none while it is.
    pub valid_to: Option<NaiveDate>,
    /// Digest over the value of every parameter, without its provenance: two profiles with one id
    /// and different values are told apart.
    pub content_sha256: Sha256,
    /// English name of the country.
    pub name: Param<String>,
    /// The rehabilitation law.
    pub statute: Param<String>,
    /// The years it covers.
    pub period: Param<Period>,
    /// The statuses it recognises.
    pub statuses: Param<Vec<Status>>,
    /// BCP 47 tags of the languages of proceedings.
    pub languages: Param<Vec<String>>,
    /// Minutes east of UTC: office dates are counted in this time.
    pub utc_offset_minutes: Param<i32>,
    /// English names of the holders of files.
    pub holders: Param<Vec<String>>,
    /// Who may file a petition.
    pub who_may_apply: Param<Vec<ApplicantKind>>,
    /// Where a petition may be filed.
    pub where_to_apply: Param<Vec<SeatRule>>,
    /// Whether hearings are open.
    pub hearing_open: Param<bool>,
    /// Calendar days between the notice of a hearing and the hearing, at least.
    pub hearing_notice_days: Param<u16>,
    /// Whether the list of the cleared names is published.
    pub publish_names: Param<bool>,
    /// In which instance the court takes the case.
    pub instance: Param<Instance>,
    /// When a ruling enters into force.
    pub entry_into_force: Param<EntryIntoForce>,
    /// What the family receives.
    pub results: Param<Vec<ResultDocument>>,
    /// Article of an acquittal, where the result is one.
    pub acquittal_article: Option<Param<String>>,
    /// Whether the family of a refused person sees the file.
    pub refused_family_sees_file: Param<bool>,
    /// Whether families are shown cards that may be of their people, where the archive has opened the
    /// source to families.
    #[serde(default = "Param::unread_false")]
    pub families_see_cards: Param<bool>,
    /// Counts below this are not shown to people who see numbers only: behind a small one stand people who
    /// could be recognised.
    #[serde(default = "Param::unread_smallest_count")]
    pub smallest_count: Param<u16>,
    /// Whether a rehabilitation may be revoked.
    pub revocation: Param<bool>,
    /// Level of the office that files a protest.
    pub protest_level: Param<OfficeLevel>,
    /// Whether the protest may be filed by a delegate.
    pub protest_delegable: Param<bool>,
    /// Whether a senior prosecutor sees the offices below.
    pub senior_sees_below: Param<bool>,
    /// Letters before a certificate's number.
    pub certificate_series: Param<String>,
    /// What bounds every term.
    pub limits: Param<Limits>,
    /// The route of every class.
    pub routes: BTreeMap<CaseClass, Param<Route>>,
    /// The deadline rules, in the order of the file.
    pub deadlines: Vec<DeadlineRule>,
}

impl Profile {
    /// Whether the version is in force on the day.
    pub fn in_force_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|to| day <= to)
    }

    /// The date of a moment in the country's own time: terms start on this date, not on the UTC one.
    pub fn local_date(&self, at: DateTime<Utc>) -> NaiveDate {
        let minutes = i64::from(*self.utc_offset_minutes);
        at.checked_add_signed(TimeDelta::minutes(minutes)).unwrap_or(at).date_naive()
    }

    /// The route of a class; one that allows nothing when the profile has none (validation refuses
    /// such a profile).
    pub fn route(&self, class: CaseClass) -> &Route {
        static CLOSED: Route = Route::CLOSED;
        self.routes.get(&class).map_or(&CLOSED, |route| &route.value)
    }

    /// The rule that holds for every class.
    pub fn deadline(&self, code: RuleCode) -> Option<&DeadlineRule> {
        let mut rules = self.deadlines.iter().filter(|rule| rule.code == code);
        rules.clone().find(|rule| rule.class.is_none()).or_else(|| rules.next())
    }

    /// The rule for a class: its own, otherwise the one for every class.
    pub fn deadline_for(&self, code: RuleCode, class: CaseClass) -> Option<&DeadlineRule> {
        let rules = || self.deadlines.iter().filter(|rule| rule.code == code);
        let own = rules().find(|rule| rule.class == Some(class));
        own.or_else(|| rules().find(|rule| rule.class.is_none()))
    }

    /// The version as JSON, for the database: a case can be read by the law it was registered under
    /// even when the files have changed since.
    pub fn to_content(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// Whether this says what a stored content of the same version says, and at most more: parameters
    /// that the program that stored it did not know.
    pub fn extends(&self, stored: &str) -> bool {
        let newer = serde_json::to_value(self);
        newer.is_ok_and(|newer| {
            serde_json::from_str(stored).is_ok_and(|older| super::canonical::extends(newer, older))
        })
    }

    /// The version from what [`Self::to_content`] gave.
    pub fn from_content(content: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(content)
    }

    /// Keys of the parameters that nobody has compared with a source; staff are shown them.
    pub fn unverified(&self) -> Vec<String> {
        self.sources().filter(|source| !source.verified).map(|source| source.key).collect()
    }
}
