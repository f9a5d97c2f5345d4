//! Which court or region stands today for one that is no more: `config/successors.toml`.

use serde::{Deserialize, Serialize};

use super::{Country, OfficeLevel, ProfileProblem};
use crate::domain::code::codes;
use crate::domain::repression::BodyCode;

codes! {
    /// Where the successor of a court sits.
    pub enum SuccessorSeat {
        /// Where the abolished court sat.
        SamePlace = "same_place",
        /// The one court of the country.
        National = "national",
        /// Where the person lived before the repression.
        ResidenceBefore = "residence_before",
    }
}

/// The successor of an abolished court or tribunal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourtSuccessor {
    /// For which country's cases.
    pub country: Country,
    /// The abolished courts.
    pub bodies: Vec<BodyCode>,
    /// English name of what stands for them.
    pub successor: String,
    /// Its level.
    pub level: OfficeLevel,
    /// Where it sits.
    pub seat: SuccessorSeat,
    /// Law and article.
    #[serde(default)]
    pub legal_basis: String,
    /// Where it was read.
    #[serde(default)]
    pub source_url: Option<String>,
    /// Whether somebody compared the row with its source.
    #[serde(default)]
    pub verified: bool,
    /// What staff should know.
    #[serde(default)]
    pub note: Option<String>,
}

/// The present-day region of a historical unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitSuccessor {
    /// The country it lies in today.
    pub country: Country,
    /// Names of the historical unit, as sources spell them.
    pub historical: Vec<String>,
    /// ISO 3166-2 code of the region that holds its centre today.
    pub region: String,
    /// English name of that region.
    pub name: String,
    /// Law or list.
    #[serde(default)]
    pub legal_basis: String,
    /// Where it was read.
    #[serde(default)]
    pub source_url: Option<String>,
    /// Whether somebody compared the row with its source.
    #[serde(default)]
    pub verified: bool,
    /// What staff should know, for example that the unit was divided.
    #[serde(default)]
    pub note: Option<String>,
}

/// The successor table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Successors {
    /// Courts and tribunals.
    #[serde(default)]
    pub court: Vec<CourtSuccessor>,
    /// Regions.
    #[serde(default)]
    pub unit: Vec<UnitSuccessor>,
}

impl Successors {
    /// The successor of a court for a country's cases; none when the table knows of none, which
    /// means that the court still exists or that nobody entered it yet.
    pub fn of_court(&self, country: Country, body: BodyCode) -> Option<&CourtSuccessor> {
        self.court.iter().find(|row| row.country == country && row.bodies.contains(&body))
    }

    /// The present-day region of a historical unit; the country decides between namesakes.
    pub fn of_unit(&self, country: Option<Country>, historical: &str) -> Option<&UnitSuccessor> {
        let wanted = folded(historical);
        self.unit.iter().find(|row| {
            country.is_none_or(|country| country == row.country)
                && row.historical.iter().any(|name| folded(name) == wanted)
        })
    }

    pub(super) fn read(file: &str, text: &str, problems: &mut Vec<ProfileProblem>) -> Self {
        let read: Self = match toml::from_str(text) {
            Ok(read) => read,
            Err(error) => {
                problems.push(ProfileProblem::new(file, "", error.to_string().trim_end()));
                return Self::default();
            }
        };
        let courts = read.court.iter().map(|row| {
            let key = format!("court.{}.{}", row.country, row.successor);
            (key, row.verified, &row.legal_basis, row.source_url.is_some(), row.note.is_some())
        });
        let units = read.unit.iter().map(|row| {
            let key = format!("unit.{}", row.region);
            (key, row.verified, &row.legal_basis, row.source_url.is_some(), row.note.is_some())
        });
        for (key, verified, basis, url, note) in courts.chain(units) {
            let named = !basis.is_empty();
            if verified && !(named && url) {
                let message = "says verified: name legal_basis and source_url";
                problems.push(ProfileProblem::new(file, &key, message));
            } else if !named && !note {
                let message = "has no legal basis: name it, or say in note why there is none";
                problems.push(ProfileProblem::new(file, &key, message));
            }
        }
        for (at, row) in read.court.iter().enumerate() {
            let earlier = read.court.iter().take(at).filter(|other| other.country == row.country);
            let twice = earlier.flat_map(|other| &other.bodies).find(|b| row.bodies.contains(b));
            if let Some(body) = twice {
                let key = format!("court.{}.{body}", row.country);
                problems.push(ProfileProblem::new(file, &key, "has two successors"));
            }
        }
        read
    }
}

/// Lower case, plain white space, one spelling of Cyrillic yo.
fn folded(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    words.join(" ").to_lowercase().replace('ё', "е")
}
