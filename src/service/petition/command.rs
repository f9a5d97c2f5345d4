//! What people send about petitions, and the checks of the fields.

use super::contacts::{CorrectContacts, LONGEST_ADDRESS, LONGEST_PHONE};
use crate::domain::check::{FieldErrors, Message};
use crate::domain::jurisdiction::Country;
use crate::domain::language::Language;
use crate::domain::repression::Kinship;
use crate::store::petition::{NewApplicant, NewPetitionPerson};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeSet;
use utoipa::ToSchema;
use uuid::Uuid;

/// Most persons one petition names; longer lists are reviewed ex officio.
const MOST_PERSONS: usize = 1_000;
/// Longest name, in characters.
const LONGEST_NAME: usize = 300;
/// Longest statement, in characters.
pub(super) const LONGEST_STATEMENT: usize = 50_000;
/// Longest reason, in characters.
pub(super) const LONGEST_REASON: usize = 10_000;

/// A new petition. Everything but the applicant may be left for later.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftPetition {
    /// The office it is addressed to. A clerk's letter always goes to the own office.
    pub office_id: Option<Uuid>,
    /// Country whose law counts, ISO 3166-1 in lower case; needed while no office is chosen.
    pub country: Option<String>,
    /// Representative: for which applicant. Clerk: an applicant the office knows already.
    pub applicant_id: Option<Uuid>,
    /// Clerk: an applicant known from the letter only.
    pub applicant: Option<UnregisteredApplicant>,
    /// Language it is written in: `en`, `ru`, `kk`, `ky`, `uz` or `tg`.
    pub language: Option<String>,
    /// Who gets the letters: `applicant`, `representative` or `both` (default).
    pub told: Option<String>,
    /// How the applicant gets them: `email` (default) or `letter`, on paper.
    pub told_by: Option<String>,
    /// Contacts of an applicant who is known already.
    pub contacts: Option<CorrectContacts>,
    /// What the applicant writes.
    #[serde(default)]
    pub statement: String,
    /// Letter: its postmark.
    pub postmarked_on: Option<NaiveDate>,
    /// Letter: the day it arrived.
    pub received_on: Option<NaiveDate>,
    /// The persons it is about.
    #[serde(default)]
    pub persons: Vec<PersonClaim>,
    /// Submits it at once.
    #[serde(default)]
    pub submit: bool,
}

/// An applicant without an account.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnregisteredApplicant {
    /// `person` (default) or `organisation`.
    pub kind: Option<String>,
    /// Full name.
    pub full_name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Country they live in, ISO 3166-1 in lower case.
    pub country: Option<String>,
    /// Language they are written to in; the petition's without it.
    pub language: Option<String>,
}

/// A person as the applicant names them. Leave out whatever is not known, but the name.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonClaim {
    /// The entry of the petition that this is, when it named the person before.
    pub id: Option<Uuid>,
    /// The name, as the family writes it.
    pub claimed_name: String,
    /// Other spellings, in any script.
    #[serde(default)]
    pub other_spellings: Vec<String>,
    /// "I am the person's ...", for example `grandchild`; `unknown` without it.
    pub kinship: Option<String>,
    /// Birth, in any words: "1898", "about 1900".
    pub birth: Option<String>,
    /// Birth place.
    pub birth_place: Option<String>,
    /// What is known of the repression.
    pub known: Option<String>,
}

/// Changes of a petition that is being written or completed. What is left out stays.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SavePetition {
    /// Version on the screen.
    pub version: i32,
    /// The office it is addressed to; `null` takes the choice back.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Uuid>)]
    pub office_id: Option<Option<Uuid>>,
    /// Country whose law counts; an office's country goes before it.
    pub country: Option<String>,
    /// Language it is written in.
    pub language: Option<String>,
    /// Who gets the letters: `applicant`, `representative` or `both`.
    pub told: Option<String>,
    /// How the applicant gets them: `email` or `letter`, on paper.
    pub told_by: Option<String>,
    /// Contacts of the applicant, where they changed.
    pub contacts: Option<CorrectContacts>,
    /// Letter: the applicant as read anew; only one without an account, whom the own office entered.
    pub applicant: Option<UnregisteredApplicant>,
    /// What the applicant writes.
    pub statement: Option<String>,
    /// Letter: its postmark; `null` when it cannot be read.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub postmarked_on: Option<Option<NaiveDate>>,
    /// Letter: the day it arrived.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<NaiveDate>)]
    pub received_on: Option<Option<NaiveDate>>,
    /// All persons it is about, in the place of those it named before. An entry that stays names its
    /// `id` and keeps it.
    pub persons: Option<Vec<PersonClaim>>,
}

/// Tells a field that is `null` from one that is left out.
#[expect(clippy::option_option, reason = "absent, null and given are three things in JSON")]
pub(super) fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// Submits a draft.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitPetition {
    /// Version on the screen.
    pub version: i32,
}

/// Registers a submitted petition: it gets its number.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterPetition {
    /// Version on the screen.
    pub version: i32,
}

/// Returns a registered petition.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnPetition {
    /// Version on the screen.
    pub version: i32,
    /// What is missing, one thing in each line.
    #[schema(min_items = 1)]
    pub missing: Vec<String>,
}

/// Hands a returned petition in again.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CompletePetition {
    /// Version on the screen.
    pub version: i32,
}

/// Takes a petition back.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawPetition {
    /// Version on the screen.
    pub version: i32,
    /// Why.
    pub reason: String,
}

/// Declares a petition inadmissible.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclareInadmissible {
    /// Version on the screen.
    pub version: i32,
    /// Why.
    pub reason: String,
    /// Where, how and until when the applicant can complain.
    pub how_to_complain: String,
}

/// Sends a petition to the competent office.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferPetition {
    /// Version on the screen.
    pub version: i32,
    /// The receiving office.
    pub office_id: Uuid,
    /// Why it is competent.
    pub reason: String,
}

/// Links a petition to a running review.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkPetition {
    /// Version on the screen.
    pub version: i32,
    /// The review.
    pub review_id: Uuid,
    /// Which person of the review each entry means; at least one.
    #[schema(min_items = 1)]
    pub matches: Vec<PersonMatch>,
}

/// Says whom an entry of a petition means.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonMatch {
    /// The entry of the petition (its `id`).
    pub petition_person_id: Uuid,
    /// The person of the review.
    pub person_id: Uuid,
}

/// Closes a linked petition whose review has ended for this family.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClosePetition {
    /// Version on the screen.
    pub version: i32,
}

/// Reads a country code.
pub(super) fn country(errors: &mut FieldErrors, pointer: &str, given: &str) -> Option<Country> {
    errors.keep(pointer, "not_a_country", given.parse())
}

/// Reads a language code.
pub(super) fn language(errors: &mut FieldErrors, pointer: &str, given: &str) -> Option<Language> {
    errors.keep(pointer, "unknown_code", given.parse())
}

/// Text that may be blank, at most `max` characters and without control characters.
pub(super) fn free_text(
    errors: &mut FieldErrors,
    pointer: &str,
    given: &str,
    max: usize,
) -> String {
    errors.optional_text(pointer, Some(given), max).unwrap_or_default()
}

/// Reads the persons of a petition that names none yet.
pub(super) fn new_persons(
    errors: &mut FieldErrors,
    given: &[PersonClaim],
) -> Vec<NewPetitionPerson> {
    let read = persons(errors, given);
    known_entries(errors, &read, &[]);
    read
}

/// Notes which of the persons name an entry that the petition does not have.
pub(super) fn known_entries(
    errors: &mut FieldErrors,
    persons: &[NewPetitionPerson],
    known: &[Uuid],
) {
    for (at, person) in persons.iter().enumerate() {
        if person.id.is_some_and(|id| !known.contains(&id)) {
            let message = "The petition names nobody under this id; leave it out for a new person.";
            errors.add(&format!("/persons/{at}/id"), "unknown_entry", message);
        }
    }
}

/// Reads the persons of a petition.
pub(super) fn persons(errors: &mut FieldErrors, given: &[PersonClaim]) -> Vec<NewPetitionPerson> {
    if given.len() > MOST_PERSONS {
        let message = format!("Name at most {MOST_PERSONS} persons in one petition.");
        errors.add("/persons", "too_many", Message::new(message).with("max", MOST_PERSONS));
        return Vec::new();
    }
    let mut named = BTreeSet::new();
    for (at, id) in given.iter().enumerate().filter_map(|(at, claim)| Some((at, claim.id?))) {
        if !named.insert(id) {
            let message = "Two persons have the same id; leave it out for a new person.";
            errors.add(&format!("/persons/{at}/id"), "named_twice", message);
        }
    }
    given.iter().enumerate().map(|(at, claim)| person(errors, at, claim)).collect()
}

fn person(errors: &mut FieldErrors, at: usize, claim: &PersonClaim) -> NewPetitionPerson {
    let pointer = |field: &str| format!("/persons/{at}/{field}");
    let claimed_name = errors.text(&pointer("claimed_name"), &claim.claimed_name, LONGEST_NAME);
    if claim.other_spellings.len() > 50 {
        errors.add(
            &pointer("other_spellings"),
            "too_many",
            Message::new("Give at most 50 spellings.").with("max", 50),
        );
    }
    let other_spellings = claim
        .other_spellings
        .iter()
        .take(50)
        .enumerate()
        .map(|(n, spelling)| {
            errors.text(&pointer(&format!("other_spellings/{n}")), spelling, LONGEST_NAME)
        })
        .collect();
    let kinship = match claim.kinship.as_deref().map(str::trim) {
        None | Some("") => Kinship::Unknown,
        Some(code) => errors
            .keep(&pointer("kinship"), "unknown_code", code.parse())
            .unwrap_or(Kinship::Unknown),
    };
    let mut optional = |field: &str, value: &Option<String>, max| {
        errors.optional_text(&pointer(field), value.as_deref(), max)
    };
    NewPetitionPerson {
        id: claim.id,
        claimed_name,
        other_spellings,
        kinship: kinship.to_string(),
        birth: optional("birth", &claim.birth, 200),
        birth_place: optional("birth_place", &claim.birth_place, LONGEST_NAME),
        known: optional("known", &claim.known, 10_000),
    }
}

/// Reads an applicant known from a letter; `usual` is the language of the petition.
pub(super) fn applicant(
    errors: &mut FieldErrors,
    given: &UnregisteredApplicant,
    usual: Language,
) -> NewApplicant {
    let kind = given.kind.as_deref().unwrap_or("person");
    if !matches!(kind, "person" | "organisation") {
        errors.add("/applicant/kind", "unknown_code", "Use `person` or `organisation`.");
    }
    let full_name = errors.text("/applicant/full_name", &given.full_name, LONGEST_NAME);
    let email = errors.optional_text("/applicant/email", given.email.as_deref(), 254);
    if email.as_ref().is_some_and(|email| !looks_like_mail(email)) {
        errors.add("/applicant/email", "not_an_email", "Check this e-mail address.");
    }
    let country = given.country.as_deref().filter(|text| !text.trim().is_empty());
    let country = country.and_then(|given| self::country(errors, "/applicant/country", given));
    let language = match given.language.as_deref() {
        Some(given) => language(errors, "/applicant/language", given).unwrap_or(usual),
        None => usual,
    };
    NewApplicant {
        kind: kind.to_owned(),
        full_name,
        email: email.map(|email| email.to_lowercase()),
        phone: errors.optional_text("/applicant/phone", given.phone.as_deref(), LONGEST_PHONE),
        address: errors.optional_text(
            "/applicant/address",
            given.address.as_deref(),
            LONGEST_ADDRESS,
        ),
        country: country.map(|country| country.to_string()),
        language,
    }
}

/// Whether it has one `@` between something and a domain; more is only known by writing there.
fn looks_like_mail(text: &str) -> bool {
    let parts = text.split_once('@');
    !text.chars().any(char::is_whitespace)
        && parts.is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.contains('@') && !host.ends_with('.')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_but_the_name_may_be_unknown() {
        let claim: PersonClaim = serde_json::from_str(r#"{"claimed_name": " Асан "}"#).unwrap();
        let mut errors = FieldErrors::default();
        let read = persons(&mut errors, &[claim]);
        assert!(errors.is_empty(), "{errors}");
        assert_eq!((read[0].claimed_name.as_str(), read[0].kinship.as_str()), ("Асан", "unknown"));
    }

    #[test]
    fn errors_point_to_the_person_and_the_spelling() {
        let claim: PersonClaim = serde_json::from_str(
            r#"{"claimed_name": "", "other_spellings": ["x", "a\u0000b"], "kinship": "boss"}"#,
        )
        .unwrap();
        let mut errors = FieldErrors::default();
        persons(&mut errors, &[claim]);
        let found: Vec<_> = errors.0.iter().map(|e| (e.pointer.as_str(), e.code)).collect();
        assert_eq!(
            found,
            [
                ("/persons/0/claimed_name", "required"),
                ("/persons/0/other_spellings/1", "control_character"),
                ("/persons/0/kinship", "unknown_code"),
            ]
        );
    }

    #[test]
    fn a_field_that_is_null_is_told_from_one_that_is_left_out() {
        let read = |text: &str| serde_json::from_str::<SavePetition>(text).unwrap();
        assert_eq!(read(r#"{"version": 1}"#).office_id, None);
        assert_eq!(read(r#"{"version": 1, "office_id": null}"#).office_id, Some(None));
    }

    #[test]
    fn only_what_can_be_an_address_is_taken_for_one() {
        for (text, is) in [
            ("a@b.kz", true),
            ("a@b", false),
            ("@b.kz", false),
            ("a b@c.kz", false),
            ("a@b@c.kz", false),
        ] {
            assert_eq!(looks_like_mail(text), is, "{text}");
        }
    }
}
