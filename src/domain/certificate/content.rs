//! What a certificate says: the fields of the paper, and nothing that is not on it.

use super::VerificationCode;
use crate::domain::history::canonical;
use serde::{Deserialize, Serialize};

/// Version of the canonical form; a later one would stand beside it.
pub const FORM: &str = "aqtau-certificate-1";

/// Everything that is printed. A field that nobody has established stays empty: nothing is
/// invented to fill a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// Always [`FORM`].
    pub form: String,
    /// What is certified: rehabilitated, partially rehabilitated, injured.
    pub kind: CertificateKind,
    /// Series, from the country's profile.
    pub series: String,
    /// Number with office and year.
    pub number: String,
    /// Verification code in groups.
    pub code: String,
    /// Who issues.
    pub issuer: Issuer,
    /// Day of issue, in the office's own calendar.
    pub date: String,
    /// Language of the paper, BCP 47.
    pub language: String,
    /// The person.
    pub person: Person,
    /// The measure against the person.
    pub repression: Repression,
    /// On what the clearing rests.
    pub clearing: Clearing,
    /// Whether the person died before; empty when no death is established.
    pub posthumously: Option<bool>,
    /// To whom it is issued.
    pub issued_to: Holder,
    /// Who signs.
    pub signatory: String,
    /// Number of the case it was issued in.
    pub case_number: String,
    /// The historical file: holder, fond, opis, delo.
    pub file_reference: Option<String>,
}

crate::domain::code::codes! {
    /// What a certificate certifies.
    pub enum CertificateKind {
        /// Cleared in full.
        Rehabilitated = "rehabilitated",
        /// Cleared of a part of the charges.
        PartiallyRehabilitated = "partially_rehabilitated",
        /// Recognised as injured by the repression of another person.
        Injured = "injured",
    }

    /// Whether a certificate holds.
    pub enum CertificateState {
        /// It holds.
        Valid = "valid",
        /// Another stands in its place.
        Replaced = "replaced",
        /// It no longer holds.
        Void = "void",
    }
}

impl CertificateKind {
    /// The kind that follows from an outcome; none follows from a refusal or a termination.
    pub const fn of(outcome: crate::domain::repression::Outcome) -> Option<Self> {
        use crate::domain::repression::Outcome;
        match outcome {
            Outcome::Rehabilitated => Some(Self::Rehabilitated),
            Outcome::PartiallyRehabilitated => Some(Self::PartiallyRehabilitated),
            Outcome::RecognisedInjured => Some(Self::Injured),
            Outcome::Refused | Outcome::Terminated => None,
        }
    }
}

/// Who issues, and where.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issuer {
    /// Name of the office in the paper's language.
    pub name: String,
    /// Its address.
    pub place: Option<String>,
}

/// The person the certificate speaks of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Full name as in the historical file.
    pub name_in_file: Option<String>,
    /// Full name as it is written today.
    pub name_today: Option<String>,
    /// Year of birth.
    pub birth_year: Option<String>,
    /// Place of birth.
    pub birth_place: Option<String>,
    /// Residence before the arrest.
    pub residence: Option<String>,
    /// Occupation before the arrest.
    pub occupation: Option<String>,
}

/// The measure, by which body, and what became of the person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repression {
    /// Date of arrest.
    pub arrested: Option<String>,
    /// Body that decided.
    pub body: Option<String>,
    /// When it decided.
    pub decided: Option<String>,
    /// Number of its decision.
    pub decision_number: Option<String>,
    /// Charge in words.
    pub charge: Option<String>,
    /// Article of the code.
    pub article: Option<String>,
    /// Measure.
    pub measure: Option<String>,
    /// Term in months.
    pub term_months: Option<i32>,
    /// Places of detention or exile.
    pub places: Vec<String>,
    /// Earlier reviews of the decision: reviewed is not cleared.
    pub earlier_changes: Vec<EarlierChange>,
    /// Release, with its source.
    pub released: Option<Sourced>,
    /// Death, with its source.
    pub died: Option<Sourced>,
}

/// An earlier review of the same decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierChange {
    /// Body that reviewed.
    pub body: String,
    /// When.
    pub date: String,
    /// Code of the result.
    pub result: String,
}

/// A statement with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sourced {
    /// What is stated.
    pub value: String,
    /// Who says so.
    pub source: String,
}

/// On what the clearing rests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clearing {
    /// The law.
    pub legal_ground: String,
    /// Whether somebody compared the law with its source.
    pub legal_ground_verified: bool,
    /// Codes of the findings.
    pub findings: Vec<String>,
    /// Kind of the paper that cancels the decision: ruling, conclusion, order.
    pub act: String,
    /// Who made it.
    pub act_by: Option<String>,
    /// Its number.
    pub act_number: Option<String>,
    /// Its day, in the office's own calendar.
    pub act_date: Option<String>,
}

/// To whom the certificate is issued.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// Full name.
    pub name: String,
    /// Kinship to the person, as the petition says.
    pub kinship: Option<String>,
}

impl Content {
    /// The one text of this content: what is stored, signed and checked.
    ///
    /// # Errors
    /// Only when a value cannot be written as JSON, which none of the fields allows.
    pub fn canonical(&self) -> Result<String, serde_json::Error> {
        Ok(canonical(&serde_json::to_value(self)?))
    }

    /// The code it is printed with.
    pub fn code(&self) -> Option<VerificationCode> {
        self.code.parse().ok()
    }
}
