//! What is said of an office, and whether it can be true.

use crate::domain::check::FieldErrors;
use crate::domain::id::OfficeId;
use crate::domain::office::OfficeNames;
use crate::service::account::check_email;
use crate::store::office::Office;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// Everything of an office but its id and version.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficeFields {
    /// The office above it: of the same country, and of no lower level.
    pub parent_id: Option<Uuid>,
    /// What it is: prosecutor, court, archive, commission or `other_agency`.
    #[schema(example = "prosecutor")]
    pub kind: String,
    /// National, regional or district.
    #[schema(example = "regional")]
    pub level: String,
    /// Short unique code, 2 to 20 capital Latin letters, digits and hyphens; file numbers begin
    /// with it.
    #[schema(example = "KZ-ALA-P", pattern = "^[A-Z0-9][A-Z0-9-]{0,18}[A-Z0-9]$")]
    pub code: String,
    /// Names by language (en, ru, kk, ky, uz, tg), at least one, each at most 300 characters.
    pub name: BTreeMap<String, String>,
    /// Country, ISO 3166-1 in lower case.
    #[schema(example = "kz")]
    pub jurisdiction: String,
    /// Region, ISO 3166-2, for example `KZ-75`; every office below the national level has one.
    pub region: Option<String>,
    /// Public e-mail address.
    #[schema(format = "email")]
    pub email: Option<String>,
    /// Postal address, at most 500 characters.
    #[schema(max_length = 500)]
    pub address: Option<String>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day, if it is no more.
    pub valid_to: Option<NaiveDate>,
    /// The office that took over; only with a last day.
    pub successor_id: Option<Uuid>,
}

/// Changes an office.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeOffice {
    /// Version that was seen.
    pub version: i32,
    /// What it is from now on, as a whole.
    pub office: OfficeFields,
}

impl OfficeFields {
    /// Checks everything that can be checked without looking at other offices. `at` is the
    /// pointer of these fields.
    pub(super) fn check(&self, id: OfficeId, at: &str) -> Result<Office, FieldErrors> {
        let mut errors = FieldErrors::default();
        let at = |field: &str| format!("{at}/{field}");
        let kind = errors.keep(&at("kind"), "unknown_code", self.kind.parse());
        let level = errors.keep(&at("level"), "unknown_code", self.level.parse());
        let country = errors.keep(&at("jurisdiction"), "unknown_code", self.jurisdiction.parse());
        let code = self.code.trim().to_owned();
        if !is_code(&code) {
            let message = "Use 2 to 20 capital Latin letters, digits and hyphens.";
            errors.add(&at("code"), "not_a_code", message);
        }
        let names = OfficeNames::read(&self.name, &at("name"), &mut errors);
        let region = errors.optional_text(&at("region"), self.region.as_deref(), 6);
        check_region(&mut errors, &at("region"), region.as_deref(), &self.jurisdiction);
        let national =
            level.is_none_or(|level| level == crate::domain::jurisdiction::OfficeLevel::National);
        if !national && region.is_none() {
            errors.add(&at("region"), "required", "Name the region this office stands in.");
        }
        let given = self.email.as_deref().filter(|email| !email.trim().is_empty());
        let email = given.map(|email| check_email(&mut errors, &at("email"), email));
        let address = errors.optional_text(&at("address"), self.address.as_deref(), 500);
        if self.valid_to.is_some_and(|last| last < self.valid_from) {
            let message = "Choose a last day after the first day.";
            errors.add(&at("valid_to"), "before_first_day", message);
        }
        if self.successor_id.is_some() && self.valid_to.is_none() {
            let message = "Give the last day of this office: only then another takes over.";
            errors.add(&at("valid_to"), "required", message);
        }
        let (Some(kind), Some(level), Some(country)) = (kind, level, country) else {
            return Err(errors);
        };
        errors.into_result(Office {
            id,
            parent: self.parent_id.map(Into::into),
            kind,
            level,
            code,
            names,
            country,
            region,
            email,
            address,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            successor: self.successor_id.map(Into::into),
            version: 1,
        })
    }
}

fn is_code(code: &str) -> bool {
    let letter = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    (2..=20).contains(&code.len())
        && code.chars().all(|c| letter(c) || c == '-')
        && !code.starts_with('-')
        && !code.ends_with('-')
}

fn check_region(errors: &mut FieldErrors, at: &str, region: Option<&str>, country: &str) {
    let Some(region) = region else { return };
    let fits = region.split_once('-').is_some_and(|(of, part)| {
        of.to_ascii_lowercase() == country
            && of.chars().all(|c| c.is_ascii_uppercase())
            && (1..=3).contains(&part.len())
            && part.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    });
    if !fits {
        let message = "Write the region by ISO 3166-2, for example KZ-75, in the office's country.";
        errors.add(at, "not_a_region", message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields() -> OfficeFields {
        OfficeFields {
            parent_id: None,
            kind: "prosecutor".to_owned(),
            level: "regional".to_owned(),
            code: "KZ-ALA-P".to_owned(),
            name: BTreeMap::from([("en".to_owned(), "Prosecutor's Office".to_owned())]),
            jurisdiction: "kz".to_owned(),
            region: Some("KZ-75".to_owned()),
            email: Some(" ".to_owned()),
            address: None,
            valid_from: NaiveDate::from_ymd_opt(1991, 12, 26).unwrap(),
            valid_to: None,
            successor_id: None,
        }
    }

    fn wrong(change: impl FnOnce(&mut OfficeFields)) -> Vec<String> {
        let mut fields = fields();
        change(&mut fields);
        let errors = fields.check(OfficeId::new(), "/office").err().unwrap_or_default();
        errors.0.into_iter().map(|error| format!("{} {}", error.pointer, error.code)).collect()
    }

    #[test]
    fn a_whole_office_passes_and_a_blank_address_is_none() {
        let office = fields().check(OfficeId::new(), "").unwrap();
        assert_eq!((office.email, office.version), (None, 1));
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let told = wrong(|office| {
            office.kind = "police".to_owned();
            office.level = "local".to_owned();
            office.jurisdiction = "KZ".to_owned();
            office.code = "kz".to_owned();
            office.name.clear();
            office.email = Some("nobody".to_owned());
            office.valid_to = NaiveDate::from_ymd_opt(1990, 1, 1);
        });
        let expected = [
            "/office/kind unknown_code",
            "/office/level unknown_code",
            "/office/jurisdiction unknown_code",
            "/office/code not_a_code",
            "/office/name required",
            "/office/region not_a_region",
            "/office/email not_an_email",
            "/office/valid_to before_first_day",
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_region_is_of_the_own_country_and_only_national_offices_have_none() {
        let region =
            |region: Option<&str>| wrong(|office| office.region = region.map(str::to_owned));
        assert_eq!(region(None), ["/office/region required"]);
        for odd in ["UZ-TK", "kz-75", "KZ", "KZ-", "KZ-7!"] {
            assert_eq!(region(Some(odd)), ["/office/region not_a_region"], "{odd}");
        }
        let national = wrong(|office| {
            office.level = "national".to_owned();
            office.region = None;
        });
        assert!(national.is_empty());
    }

    #[test]
    fn a_successor_needs_the_day_the_office_ended() {
        let told = wrong(|office| office.successor_id = Some(Uuid::now_v7()));
        assert_eq!(told, ["/office/valid_to required"]);
    }
}
