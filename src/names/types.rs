//! What goes into the index and what comes out of it.

use serde::{Deserialize, Serialize};

/// Years from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct YearRange {
    /// The first year.
    pub from: i16,
    /// The last year, not before the first.
    pub to: i16,
}

impl YearRange {
    /// The range between two years, given in either order.
    pub fn new(one: i16, other: i16) -> Self {
        Self { from: one.min(other), to: one.max(other) }
    }

    /// Years between the nearest ends; 0 when the ranges meet.
    pub fn distance(self, other: Self) -> u16 {
        let gap = (i32::from(other.from) - i32::from(self.to))
            .max(i32::from(self.from) - i32::from(other.to));
        u16::try_from(gap).unwrap_or(0)
    }
}

impl From<i16> for YearRange {
    fn from(year: i16) -> Self {
        Self { from: year, to: year }
    }
}

/// Which part of a person's name a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameKind {
    /// The whole name in any order.
    Whole,
    /// The given name.
    Given,
    /// The father's name, in any of its forms.
    Patronymic,
    /// The surname.
    Surname,
    /// The surname before marriage or an official change.
    Maiden,
    /// Another whole name of the same person: a nickname, a pen name, a spelling of another paper.
    Alias,
}

/// One name of a person as written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameText {
    /// The text in any script.
    pub text: String,
    /// Which part it is.
    pub kind: NameKind,
}

/// What decides whether somebody may see a card, and what a search is narrowed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Meta {
    /// Number of the card's source.
    pub source: u16,
    /// 0 open, 1 restricted, 2 secret.
    pub secrecy: u8,
    /// Place of the sentencing body in its vocabulary; 255 unknown.
    pub body: u8,
    /// Place of the fate in its vocabulary; 255 unknown.
    pub fate: u8,
    /// Number of the gazetteer's unit; 0 unknown.
    pub place: u16,
}

/// A card as the index takes it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The card's number. One card has one entry.
    pub no: u32,
    /// All names of the person.
    pub names: Vec<NameText>,
    /// The father's name where it is written apart from the person's.
    pub father: Option<String>,
    /// When the person was born.
    pub birth: Option<YearRange>,
    /// Gazetteer units the card names (of birth, residence, arrest).
    pub places: Vec<u16>,
    /// What access and filters look at.
    pub meta: Meta,
}

/// A change of one card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The card is new, or reads otherwise than before.
    Put(Entry),
    /// The card of this number is gone.
    Remove(u32),
}

/// Who is looked for. Empty lists and `None` do not narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// Spellings of the name of one person; each is looked for, the best counts.
    pub names: Vec<String>,
    /// The father's name.
    pub father: Option<String>,
    /// Year of birth as far as known: nearer cards stand higher, none is left out for it.
    pub birth: Option<YearRange>,
    /// Gazetteer units the person is known to have lived in: they raise a card.
    pub places: Vec<u16>,
    /// Only cards of persons who may be born in these years (and of unknown year).
    pub only_born: Option<YearRange>,
    /// Only cards of one of these sources.
    pub only_sources: Vec<u16>,
    /// Only cards of one of these bodies.
    pub only_bodies: Vec<u8>,
    /// Only cards of one of these fates.
    pub only_fates: Vec<u8>,
    /// Only cards that name one of these gazetteer units.
    pub only_places: Vec<u16>,
}

/// How sure a match is. At no band may a machine link alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Little more than chance.
    Weak,
    /// Worth a look.
    Possible,
    /// Chance alone brings this rarely: about one search in a hundred without a true card.
    Strong,
}

impl Band {
    /// Its stable name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Possible => "possible",
            Self::Strong => "strong",
        }
    }
}

impl std::str::FromStr for Band {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        let found = [Self::Weak, Self::Possible, Self::Strong].into_iter();
        found.into_iter().find(|band| band.as_str() == name).ok_or(())
    }
}

/// How a name that was asked for stands to the name on the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Letter for letter.
    Exact,
    /// The same, at another place among the names.
    Swapped,
    /// The same, written in one word on one side and in several on the other.
    Joined,
    /// The same name in another script or convention.
    Script,
    /// The same stem with another ending: a patronymic, a surname of the father's name.
    Form,
    /// Spelled differently.
    Spelling,
    /// Another name of the same origin, from the table of aliases.
    Alias,
    /// An initial that fits.
    Initial,
    /// The name before marriage or change, or another name of the person.
    OtherName,
}

/// One line of the explanation: why the score is what it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "field", rename_all = "snake_case")]
pub enum Term {
    /// A name asked for that the card has.
    Name {
        /// Which part of the name it is on the card.
        part: NameKind,
        /// As asked.
        asked: String,
        /// As on the card.
        found: String,
        /// 0 to 1, one is the same sound for sound.
        similarity: f32,
        /// How many cards have a name at least this alike, as far as it may be told: the fewer, the
        /// more it counts. Only open cards are counted, or where most are closed all in powers of
        /// four.
        cards: u32,
        /// How they stand to each other.
        relation: Relation,
        /// What it adds to the score.
        weight: f32,
    },
    /// A name asked for that the card has not.
    Missing {
        /// As asked.
        asked: String,
        /// What it takes from the score (0 or less).
        weight: f32,
    },
    /// A name on the card that was not asked for.
    Extra {
        /// Which part of the name it is on the card.
        part: NameKind,
        /// As on the card.
        found: String,
        /// What it takes from the score (0 or less).
        weight: f32,
    },
    /// Years of birth on both sides.
    Year {
        /// Years between.
        difference: u16,
        /// What it adds or takes.
        weight: f32,
    },
    /// Places on both sides.
    Place {
        /// At least one is the same.
        same: bool,
        /// What it adds or takes.
        weight: f32,
    },
}

impl Term {
    /// What it adds to the score, or takes from it.
    pub const fn weight(&self) -> f32 {
        match self {
            Self::Name { weight, .. }
            | Self::Missing { weight, .. }
            | Self::Extra { weight, .. }
            | Self::Year { weight, .. }
            | Self::Place { weight, .. } => *weight,
        }
    }
}

/// One card that may be the person's.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The card's number.
    pub no: u32,
    /// Evidence for the card in natural logarithms of odds, as far as the weights are right; in
    /// steps of 1/128.
    pub score: f32,
    /// How sure that is among the cards of this index.
    pub band: Band,
    /// Why.
    pub terms: Vec<Term>,
    /// The same as numbers, for fitting the weights.
    pub features: super::Features,
}

impl Hit {
    /// Names that the two share, initials left out.
    pub fn shared(&self) -> usize {
        let shared = |term: &&Term| matches!(term, Term::Name { relation, .. } if *relation != Relation::Initial);
        self.terms.iter().filter(shared).count()
    }
}

/// What a search found. An empty list does not say that there is no card.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// Best first.
    pub hits: Vec<Hit>,
    /// The search reached the end of its budget, there may be better cards: "narrow your search".
    pub exhausted: bool,
}
