//! Measures: what was done to the person.

mod scan;
mod term;

pub use scan::{Measures, parse_measures};

use super::vocabulary::read;
use super::words::spellings;
use crate::domain::code::codes;
use regex::Regex;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::LazyLock;

codes! {
    /// A measure; spellings are data (`config/vocabularies/measures.toml`).
    pub enum MeasureCode {
        /// Shot, or the supreme measure of punishment.
        Execution = "execution",
        /// Corrective-labour or concentration camp.
        Camp = "camp",
        /// Corrective-labour colony.
        Colony = "colony",
        /// Prison.
        Prison = "prison",
        /// Deprivation of liberty of which the source does not name the place.
        Confinement = "confinement",
        /// Hard labour.
        Katorga = "katorga",
        /// Suspended.
        Suspended = "suspended",
        /// Exile to a place (ссылка).
        Exile = "exile",
        /// Banishment from a place (высылка).
        Banishment = "banishment",
        /// Eviction or deportation (выселение) of which the source does not say more.
        Eviction = "eviction",
        /// Special settlement.
        SpecialSettlement = "special_settlement",
        /// Labour army.
        LabourArmy = "labour_army",
        /// Dekulakisation.
        Dekulakisation = "dekulakisation",
        /// Loss of the vote.
        Disfranchisement = "disfranchisement",
        /// Loss of citizenship, or expulsion from the country.
        LossOfCitizenship = "loss_of_citizenship",
        /// Loss of property.
        Confiscation = "confiscation",
        /// Compulsory psychiatric treatment.
        Psychiatric = "psychiatric",
        /// Loss of rights after the term.
        LossOfRights = "loss_of_rights",
        /// Ban on living in named places.
        ResidenceBan = "residence_ban",
        /// Loss of a rank or an award.
        LossOfRank = "loss_of_rank",
        /// Compulsory work without confinement.
        CorrectiveLabour = "corrective_labour",
        /// Fine.
        Fine = "fine",
        /// Sent to the front, to a penal unit or to another service instead of the sentence.
        SentToFront = "sent_to_front",
        /// Kept under arrest; no later measure is named.
        Detention = "detention",
        /// Supervision by the police.
        Supervision = "supervision",
        /// Undertaking not to leave.
        Recognizance = "recognizance",
        /// The case was closed.
        CaseClosed = "case_closed",
        /// Acquitted.
        Acquitted = "acquitted",
        /// Released from the measure or from arrest.
        Released = "released",
        /// No sentence was passed.
        NotSentenced = "not_sentenced",
        /// Died under arrest, in confinement, in exile or at the settlement.
        DeathInCustody = "death_in_custody",
        /// Repressed; the source does not say how.
        Unspecified = "unspecified",
        /// The text names a measure that is not in the vocabulary.
        Unrecognised = "unrecognised",
    }
}

/// A term in years, months and days.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Term {
    /// Years.
    pub years: u16,
    /// Months beyond the years.
    pub months: u16,
    /// Days beyond the months.
    #[serde(default)]
    pub days: u16,
}

impl fmt::Display for Term {
    /// `10 y 6 m`, empty for nothing.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [(self.years, "y"), (self.months, "m"), (self.days, "d")];
        let said: Vec<_> =
            parts.iter().filter(|(n, _)| *n > 0).map(|(n, unit)| format!("{n} {unit}")).collect();
        f.write_str(&said.join(" "))
    }
}

codes! {
    /// What a measure is in the chain of what was done.
    pub enum MeasureRole {
        /// Decided at first.
        Imposed = "imposed",
        /// Put in the place of an earlier one, or the earlier one cut or lengthened.
        Changed = "changed",
    }
}

/// A measure read out of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureReading {
    /// As written, never changed.
    pub raw: String,
    /// What it is.
    pub code: MeasureCode,
    /// For how long, when the text says so.
    pub term: Option<Term>,
    /// Decided at first, or a later change.
    pub role: MeasureRole,
}

impl fmt::Display for MeasureReading {
    /// `camp 10 y`, `changed camp 5 y`: stable, used by labels.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.role == MeasureRole::Changed {
            f.write_str("changed ")?;
        }
        write!(f, "{}", self.code)?;
        self.term.map_or(Ok(()), |term| write!(f, " {term}"))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MeasuresFile {
    measure: Vec<MeasureText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MeasureText {
    code: MeasureCode,
    name: String,
    spellings: Vec<String>,
    /// Words after which the spelling means something else ("условно-досрочно").
    #[serde(default)]
    not_before: Vec<String>,
}

struct MeasureEntry {
    code: MeasureCode,
    name: String,
    spelling: Regex,
    not_before: Option<Regex>,
}

static MEASURES: LazyLock<Vec<MeasureEntry>> = LazyLock::new(|| {
    let file: MeasuresFile = read(include_str!("../../../config/vocabularies/measures.toml"));
    let entry = |text: MeasureText| MeasureEntry {
        spelling: spellings(&text.spellings),
        not_before: (!text.not_before.is_empty()).then(|| spellings(&text.not_before)),
        code: text.code,
        name: text.name,
    };
    file.measure.into_iter().map(entry).collect()
});

/// English name of a measure, by the vocabulary.
pub fn measure_name(code: MeasureCode) -> Option<&'static str> {
    MEASURES.iter().find(|entry| entry.code == code).map(|entry| entry.name.as_str())
}

#[cfg(test)]
mod tests;
