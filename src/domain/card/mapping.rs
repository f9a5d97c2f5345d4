//! Mapping files: which column of a source is what.

use super::Field;
use crate::domain::code::codes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// Format of a file of cards.
    pub enum Format {
        /// Values separated by a character, with quotes where they need them.
        Csv = "csv",
        /// Values separated by tabs.
        Tsv = "tsv",
        /// One JSON object a line.
        Jsonl = "jsonl",
        /// Records of books of memory, separated by lines of `---`.
        Records = "records",
        /// A sheet of a workbook.
        Xlsx = "xlsx",
    }

    /// Where a card's number comes from when no column holds it.
    pub enum Numbering {
        /// Digest of the row: the same row is the same card, wherever it stands.
        Hash = "hash",
        /// Place of the row in the file: for files that are never put in another order.
        Row = "row",
    }

    /// What becomes of a row without a name.
    pub enum Nameless {
        /// It is refused.
        Refuse = "refuse",
        /// It becomes a card and is flagged.
        Keep = "keep",
    }
}

/// Names of the columns: in the file's first row, or given here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Header {
    /// `true`: the first row.
    Row(bool),
    /// These, and the first row is a card already.
    Columns(Vec<String>),
}

impl Default for Header {
    fn default() -> Self {
        Self::Row(true)
    }
}

/// One name of a column, or several of which the first that exists counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Several(Vec<String>),
}

/// A mapping file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// What it is for.
    pub title: String,
    /// Where the list of fields was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
    /// Format; by the file's ending without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// Separator of values; found in the first line without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// Encoding, such as `windows-1251`; detected without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// Sheet of a workbook; the first without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Lines above the names of the columns: a title, merged cells.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub skip_rows: u32,
    /// Names of the columns.
    #[serde(default)]
    pub header: Header,
    /// Numbers of rows that hold none.
    #[serde(default = "hash")]
    pub number: Numbering,
    /// Rows without a name.
    #[serde(default = "refuse")]
    pub nameless: Nameless,
    /// Language of the names (ISO 639-1), when it is one and the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What the columns are.
    #[serde(default)]
    fields: BTreeMap<Field, Names>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

const fn hash() -> Numbering {
    Numbering::Hash
}

const fn refuse() -> Nameless {
    Nameless::Refuse
}

/// Why a mapping cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// Not TOML, or not a mapping.
    #[error("the mapping cannot be read: {0}")]
    Unreadable(String),
    /// Of another file: none of its names is there.
    #[error(
        "none of the columns of the mapping is in the file; it has: {0}. Is it another mapping's file, or in \
         another encoding? When the names of the columns stand further down, under a title or merged cells, \
         say skip_rows = 1 (or more) in the mapping"
    )]
    OtherFile(String),
    /// No column of a name.
    #[error(
        "no column of the file is a name by this mapping; the file has: {0}. Add the column's name to the \
         mapping; when names of columns stand in two rows with merged cells, give each column one"
    )]
    NoName(String),
    /// One name for two columns.
    #[error("the file has two columns called {0:?}; rename one of them")]
    Twice(String),
}

/// Fields of which one makes a name.
const NAMES: [Field; 3] = [Field::Name, Field::Surname, Field::Given];

/// Names of columns are compared without case and outer spaces.
fn folded(name: &str) -> String {
    name.trim().trim_start_matches('\u{feff}').to_lowercase()
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// [`MappingError::Unreadable`] with the line.
    pub fn read(toml: &str) -> Result<Self, MappingError> {
        toml::from_str(toml).map_err(|error| MappingError::Unreadable(error.to_string()))
    }

    /// The names by which a field goes.
    pub fn names(&self, field: Field) -> &[String] {
        match self.fields.get(&field) {
            Some(Names::One(name)) => std::slice::from_ref(name),
            Some(Names::Several(names)) => names,
            None => &[],
        }
    }

    /// Fields that are mapped.
    pub fn fields(&self) -> impl Iterator<Item = Field> + '_ {
        self.fields.keys().copied()
    }

    /// Which field stands in which column, in the order of the fields.
    ///
    /// # Errors
    /// When the mapping does not fit the columns.
    pub fn plan(&self, columns: &[String]) -> Result<Vec<(Field, usize)>, MappingError> {
        let known: Vec<String> = columns.iter().map(|name| folded(name)).collect();
        for (at, name) in known.iter().enumerate() {
            let mapped =
                self.fields().any(|field| self.names(field).iter().any(|n| folded(n) == *name));
            if mapped && known.iter().skip(at + 1).any(|other| other == name) {
                return Err(MappingError::Twice(name.clone()));
            }
        }
        let mut plan = Vec::new();
        for field in self.fields() {
            let at = self.names(field).iter().find_map(|name| {
                let name = folded(name);
                known.iter().position(|known| *known == name)
            });
            plan.extend(at.map(|at| (field, at)));
        }
        let said = || columns.join(", ").chars().take(500).collect::<String>();
        if plan.is_empty() {
            return Err(MappingError::OtherFile(said()));
        }
        if self.nameless == Nameless::Refuse && !plan.iter().any(|(field, _)| NAMES.contains(field))
        {
            return Err(MappingError::NoName(said()));
        }
        Ok(plan)
    }
}

const BUILTIN: [(&str, &str); 4] = [
    ("open-list", include_str!("../../../config/card-mappings/open-list.toml")),
    ("memorial-disk", include_str!("../../../config/card-mappings/memorial-disk.toml")),
    ("memory-book", include_str!("../../../config/card-mappings/memory-book.toml")),
    ("simple", include_str!("../../../config/card-mappings/simple.toml")),
];

/// Names of the mappings that come with the program.
pub fn builtin_names() -> Vec<&'static str> {
    BUILTIN.iter().map(|(name, _)| *name).collect()
}

/// The text of a mapping that comes with the program.
pub fn builtin(name: &str) -> Option<&'static str> {
    BUILTIN.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mapping_that_comes_with_the_program_is_valid() {
        for name in builtin_names() {
            let mapping = builtin(name).map(Mapping::read).unwrap().unwrap();
            assert!(!mapping.title.is_empty(), "{name}");
        }
    }

    #[test]
    fn a_plan_finds_columns_whatever_their_case_and_takes_the_first_name_that_exists() {
        let mapping =
            Mapping::read("title = 't'\n[fields]\nname = ['ФИО', 'Имя']\nbirth = 'Год рождения'")
                .unwrap();
        let columns = ["№", "имя ", "ГОД РОЖДЕНИЯ"].map(str::to_owned);
        assert_eq!(mapping.plan(&columns).unwrap(), [(Field::Name, 1), (Field::Birth, 2)]);
        let other = ["a".to_owned()];
        assert!(matches!(mapping.plan(&other), Err(MappingError::OtherFile(_))));
        let nameless = ["год рождения".to_owned()];
        assert!(matches!(mapping.plan(&nameless), Err(MappingError::NoName(_))));
        let twice = ["Имя", "имя"].map(str::to_owned);
        assert_eq!(mapping.plan(&twice), Err(MappingError::Twice("имя".to_owned())));
    }

    #[test]
    fn an_unknown_field_is_told_with_the_known_ones() {
        let error = Mapping::read("title = 't'\n[fields]\nnmae = 'x'").unwrap_err().to_string();
        assert!(error.contains("nmae"), "{error}");
    }
}
