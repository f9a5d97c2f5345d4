//! Archive cards: what a source's row says, field by field, and what was read out of it.

mod cells;
mod change;
mod fields;
mod mapping;
mod memo;
mod names;
mod place;
mod read;
mod record;
mod sight;

pub use cells::{Cell, Remark, RowText, Severity, has_hidden_marks};
pub use change::{FamilyWord, LinkDecision, check_name};
pub use mapping::{
    Format, Header, Mapping, MappingError, Nameless, Numbering, builtin, builtin_names,
};
pub use memo::Memo;
pub use place::{leading_place, recognise_places};
pub use read::{CardDraft, read_row};
pub use sight::Sight;

use super::code::codes;
use super::dates::PartialDate;
use super::person::{Script, Sex};
use super::repression::{
    ArticleReading, BodyCode, Fate, LawCode, MeasureReading, Reading, Rehabilitation,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// Who may see a card, beside the auditor and the archive that keeps it.
    pub enum Secrecy {
        /// Officials of every country; families where the source allows it.
        Open = "open",
        /// Prosecutors and commissions of the source's country.
        Restricted = "restricted",
        /// Nobody else.
        Secret = "secret",
    }

    /// What a part of a card's name is.
    pub enum CardNameKind {
        /// The whole name, in whatever order.
        Whole = "whole",
        /// Given name.
        Given = "given",
        /// Patronymic.
        Patronymic = "patronymic",
        /// Surname.
        Surname = "surname",
        /// Surname before a marriage.
        Maiden = "maiden",
        /// Another name or another spelling.
        Alias = "alias",
        /// Name of the father.
        Father = "father",
    }

    /// What happened at a place.
    pub enum PlaceRole {
        /// Birth.
        Birth = "birth",
        /// Residence before the arrest.
        Residence = "residence",
        /// Arrest.
        Arrest = "arrest",
        /// Death.
        Death = "death",
        /// Burial.
        Burial = "burial",
    }

    /// What a column of a source can be.
    pub enum Field {
        /// Number of the card in its source.
        Number = "number",
        /// The whole name.
        Name = "name",
        /// Surname.
        Surname = "surname",
        /// Given name.
        Given = "given",
        /// Patronymic.
        Patronymic = "patronymic",
        /// Surname before a marriage.
        Maiden = "maiden",
        /// Other names and spellings, separated by `;`, `,` or `/`.
        Variants = "variants",
        /// Name of the father.
        Father = "father",
        /// Sex.
        Sex = "sex",
        /// Birth: a date or a year.
        Birth = "birth",
        /// Place of birth.
        BirthPlace = "birth_place",
        /// Nation.
        Nation = "nation",
        /// Citizenship.
        Citizenship = "citizenship",
        /// Social origin.
        Origin = "origin",
        /// Education.
        Education = "education",
        /// Party.
        Party = "party",
        /// Profession or place of work.
        Work = "work",
        /// Residence.
        Residence = "residence",
        /// Date of the arrest.
        ArrestDate = "arrest_date",
        /// Body that arrested.
        ArrestBody = "arrest_body",
        /// Place of the arrest.
        ArrestPlace = "arrest_place",
        /// Body that decided.
        Body = "body",
        /// Date of the decision.
        Decided = "decided",
        /// The decision in one text: body, date, charge.
        Decision = "decision",
        /// Articles.
        Articles = "articles",
        /// Charge in words.
        Charge = "charge",
        /// Sentence: measures and terms.
        Sentence = "sentence",
        /// Where it was served.
        Served = "served",
        /// Release.
        Release = "release",
        /// Date of the execution.
        ExecutionDate = "execution_date",
        /// Place of the execution.
        ExecutionPlace = "execution_place",
        /// Date of death.
        DeathDate = "death_date",
        /// Place of death.
        DeathPlace = "death_place",
        /// Place of burial.
        Burial = "burial",
        /// Date of the clearing.
        Cleared = "cleared",
        /// Body that cleared.
        ClearedBy = "cleared_by",
        /// Ground of the clearing.
        ClearedReason = "cleared_reason",
        /// The clearing in one text.
        Rehabilitation = "rehabilitation",
        /// Book or database the row was taken from.
        SourceBook = "source_book",
        /// Archive that holds the file.
        Archive = "archive",
        /// Call number of the file.
        CallNumber = "call_number",
        /// Reference to a scan.
        Scan = "scan",
        /// Secrecy: open, restricted or secret.
        Secrecy = "secrecy",
        /// Relatives, as written.
        Family = "family",
        /// Other repressions, as written.
        Earlier = "earlier",
        /// Anything else worth reading.
        Note = "note",
    }
}

/// A name on a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardName {
    /// What it is.
    pub kind: CardNameKind,
    /// As written.
    pub text: String,
    /// In which letters.
    pub script: Script,
    /// In which language (ISO 639-1), when the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The column it stands in, or who corrected it.
    pub source: String,
}

/// A place on a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardPlace {
    /// What happened there.
    pub role: PlaceRole,
    /// As written.
    pub raw: String,
    /// Code of the historical unit, once it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Code of the present-day unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub today: Option<String>,
}

/// A text of the row that says something and was not understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// Where it stands.
    pub field: Field,
    /// As written.
    pub text: String,
}

/// What was read out of a row beside names, kept as one document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CardReading {
    /// Sex.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth: Option<PartialDate>,
    /// Places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<CardPlace>,
    /// Arrest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrest: Option<PartialDate>,
    /// Who arrested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrest_body: Option<Reading<BodyCode>>,
    /// Body that decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Reading<BodyCode>>,
    /// Where it sat, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body_place: Option<String>,
    /// Decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided: Option<PartialDate>,
    /// Articles and formulas.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<ArticleReading>,
    /// The act of state the charge rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<Reading<LawCode>>,
    /// Measures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<MeasureReading>,
    /// Execution or death.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub death: Option<PartialDate>,
    /// Clearing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rehabilitation: Option<Rehabilitation>,
    /// Everything that is kept as it is written: nation, work, charge, source book …
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: BTreeMap<Field, String>,
    /// Fields of which the source itself says that nothing is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<Field>,
    /// What was not understood.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unrecognised: Vec<Unread>,
}

/// First and last day of birth, when anything is known.
pub fn birth_span(
    birth: Option<&PartialDate>,
) -> (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>) {
    birth
        .filter(|date| date.is_known())
        .map_or((None, None), |date| (Some(date.earliest), Some(date.latest)))
}

/// The fate a reading tells of.
pub fn fate(reading: &CardReading, executed: bool) -> Fate {
    super::repression::fate_of(&reading.measures, executed)
}
