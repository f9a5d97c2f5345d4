//! Articles of the criminal codes and the letter formulas that stood in their place.

mod formulas;
mod scan;
mod tokens;

pub use scan::{Articles as ArticlesRead, parse_articles};

use super::vocabulary::read;
use super::words::spellings;
use crate::domain::code::codes;
use chrono::NaiveDate;
use regex::Regex;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::LazyLock;

codes! {
    /// Which code of law an article belongs to.
    pub enum CodeFamily {
        /// RSFSR, 1922.
        Rsfsr1922 = "rsfsr_1922",
        /// RSFSR, 1926; also used in Kazakhstan and Kyrgyzstan.
        Rsfsr1926 = "rsfsr_1926",
        /// RSFSR, 1960.
        Rsfsr1960 = "rsfsr_1960",
        /// Ukrainian SSR, 1927.
        UkrainianSsr1927 = "ukrainian_ssr_1927",
        /// Byelorussian SSR, 1928.
        ByelorussianSsr1928 = "byelorussian_ssr_1928",
        /// Uzbek SSR, 1926.
        UzbekSsr1926 = "uzbek_ssr_1926",
        /// Turkmen SSR, 1927.
        TurkmenSsr1927 = "turkmen_ssr_1927",
        /// Tajik SSR, 1935.
        TajikSsr1935 = "tajik_ssr_1935",
        /// Georgian SSR, 1928.
        GeorgianSsr1928 = "georgian_ssr_1928",
        /// Armenian SSR, 1927.
        ArmenianSsr1927 = "armenian_ssr_1927",
        /// Azerbaijan SSR, 1927.
        AzerbaijanSsr1927 = "azerbaijan_ssr_1927",
        /// Kazakh SSR, 1959.
        KazakhSsr1959 = "kazakh_ssr_1959",
        /// Kyrgyz SSR, 1960.
        KyrgyzSsr1960 = "kyrgyz_ssr_1960",
        /// A code of criminal procedure: no charge.
        CriminalProcedure = "criminal_procedure",
        /// The source does not name the code.
        Unstated = "unstated",
        /// The source names a code that is not in the vocabulary.
        Unrecognised = "unrecognised",
    }

    /// A formula used instead of an article, mostly by the OSO: in letters, or in the words the
    /// letters stand for.
    pub enum Formula {
        /// КРТД.
        Krtd = "krtd",
        /// КРТА.
        Krta = "krta",
        /// КРД.
        Krd = "krd",
        /// КРА.
        Kra = "kra",
        /// КРО.
        Kro = "kro",
        /// АСА.
        Asa = "asa",
        /// АСД.
        Asd = "asd",
        /// АСЭ.
        Ase = "ase",
        /// СОЭ.
        Soe = "soe",
        /// СВЭ.
        Sve = "sve",
        /// ЧСИР.
        Chsir = "chsir",
        /// ЧСВН.
        Chsvn = "chsvn",
        /// ПШ.
        Psh = "psh",
        /// НПГ.
        Npg = "npg",
        /// АСО.
        Aso = "aso",
        /// КРПО.
        Krpo = "krpo",
        /// КРПГ.
        Krpg = "krpg",
        /// ШД.
        Shd = "shd",
    }
}

/// What a charge rests on: an article of a code or a letter formula.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ArticleReading {
    /// As written, never changed.
    pub raw: String,
    /// The code of law, stated or inferred from the number.
    pub family: CodeFamily,
    /// Number of the article, with its section: `58-10`, `72`; empty for a formula.
    pub number: String,
    /// Part ("ч. 2").
    pub part: Option<String>,
    /// Point ("п. а").
    pub point: Option<String>,
    /// The formula, when it is one.
    pub formula: Option<Formula>,
    /// Cleared whatever the proof, under the laws named in the vocabulary.
    pub unconditional: bool,
    /// Clearing may be refused when the deed is proved.
    pub refusal_relevant: bool,
}

impl fmt::Display for ArticleReading {
    /// `rsfsr_1926:58-10 part 2`, `formula:krd`: stable, used by labels and indexes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(formula) = self.formula {
            return write!(f, "formula:{formula}");
        }
        write!(f, "{}:{}", self.family, self.number)?;
        if let Some(part) = &self.part {
            write!(f, " part {part}")?;
        }
        if let Some(point) = &self.point {
            write!(f, " point {point}")?;
        }
        Ok(())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ArticlesFile {
    family: Vec<FamilyFacts>,
    mark: Vec<Mark>,
    formula: Vec<FormulaText>,
}

/// A code of law; an entry of the vocabulary.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyFacts {
    /// Its code.
    pub code: CodeFamily,
    /// English name.
    pub name: String,
    /// First day in force, where known.
    pub valid_from: Option<NaiveDate>,
    /// Last day in force, where known.
    pub valid_to: Option<NaiveDate>,
    /// Where the dates come from.
    pub source: Option<String>,
    /// Somebody checked the entry in its source.
    #[serde(default)]
    pub verified: bool,
    #[serde(default)]
    infer: Vec<u16>,
    spellings: Vec<String>,
    #[serde(default)]
    dated: Vec<DatedFamily>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DatedFamily {
    from: NaiveDate,
    to: NaiveDate,
    code: CodeFamily,
}

/// What the laws on clearing say about an article; an entry of the vocabulary.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// Code of law.
    pub family: CodeFamily,
    /// Number with section.
    pub article: String,
    /// The mark holds for these points only ("" is none); every point when empty.
    #[serde(default)]
    pub points: Vec<String>,
    /// What the article punishes.
    pub name: String,
    /// Cleared whatever the proof.
    #[serde(default)]
    pub unconditional: bool,
    /// Clearing may be refused when the deed is proved.
    #[serde(default)]
    pub refusal_relevant: bool,
    /// The law that says so.
    pub source: Option<String>,
    /// Where that can be read.
    pub source_url: Option<String>,
    /// Somebody checked the entry in its source.
    #[serde(default)]
    pub verified: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormulaText {
    code: Formula,
    name: String,
    #[serde(default)]
    unconditional: bool,
    #[serde(default)]
    refusal_relevant: bool,
    spellings: Vec<String>,
}

struct Family {
    text: FamilyFacts,
    spelling: Regex,
}

struct FormulaEntry {
    text: FormulaText,
    spelling: Regex,
}

struct Articles {
    families: Vec<Family>,
    marks: Vec<Mark>,
    formulas: Vec<FormulaEntry>,
}

static ARTICLES: LazyLock<Articles> = LazyLock::new(|| {
    let file: ArticlesFile = read(include_str!("../../../config/vocabularies/articles.toml"));
    let families = file
        .family
        .into_iter()
        .map(|text| Family { spelling: spellings(&text.spellings), text })
        .collect();
    let formulas = file
        .formula
        .into_iter()
        .map(|text| FormulaEntry { spelling: spellings(&text.spellings), text })
        .collect();
    Articles { families, marks: file.mark, formulas }
});

/// Days on which a number begins and ceases to mean an article of another code.
pub(super) fn turns() -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
    let dated = ARTICLES.families.iter().flat_map(|family| &family.text.dated);
    dated.map(|dated| (dated.from, dated.to))
}

/// The marks of articles, for display beside a charge.
pub fn marks() -> &'static [Mark] {
    &ARTICLES.marks
}

/// The entry of a code of law; none for [`CodeFamily::Unrecognised`].
pub fn code_family(family: CodeFamily) -> Option<&'static FamilyFacts> {
    ARTICLES.families.iter().map(|entry| &entry.text).find(|facts| facts.code == family)
}

/// English name of a formula.
pub fn formula_name(formula: Formula) -> Option<&'static str> {
    ARTICLES.formulas.iter().find(|f| f.text.code == formula).map(|f| f.text.name.as_str())
}

#[cfg(test)]
mod tests;
