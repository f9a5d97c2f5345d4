//! All profiles, with the holidays and the successor table that go with them.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use toml::{Table, Value};

use super::successors::Successors;
use super::{Country, Profile, check, holidays, read};
use crate::domain::calendar::{Calendar, CalendarRow};

/// One file of the profiles' directory, already read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Name inside the directory: `kz.toml`, `generic.toml`, `holidays/kz.toml`, `successors.toml`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// One thing that is wrong with a profile file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct ProfileProblem {
    /// The file.
    pub file: String,
    /// Dotted key inside the file; empty when the whole file is meant.
    pub key: String,
    /// What is wrong.
    pub message: String,
}

impl ProfileProblem {
    /// A problem of a key in a file.
    pub fn new(file: &str, key: &str, message: impl fmt::Display) -> Self {
        Self { file: file.to_owned(), key: key.to_owned(), message: message.to_string() }
    }
}

impl fmt::Display for ProfileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.key.is_empty() {
            write!(f, "{}: {}", self.file, self.message)
        } else {
            write!(f, "{}: {}: {}", self.file, self.key, self.message)
        }
    }
}

/// Every version of every jurisdiction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profiles {
    versions: Vec<Profile>,
    holidays: BTreeMap<Country, Vec<CalendarRow>>,
    successors: Successors,
}

macro_rules! compiled_in {
    ($($name:literal from $path:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../config/", $path)))),+]
    };
}

const COMPILED_IN: &[(&str, &str)] = compiled_in![
    "generic.toml" from "jurisdictions/generic.toml",
    "kg.toml" from "jurisdictions/kg.toml",
    "kz.toml" from "jurisdictions/kz.toml",
    "ru.toml" from "jurisdictions/ru.toml",
    "tj.toml" from "jurisdictions/tj.toml",
    "tm.toml" from "jurisdictions/tm.toml",
    "ua.toml" from "jurisdictions/ua.toml",
    "uz.toml" from "jurisdictions/uz.toml",
    "holidays/kg.toml" from "holidays/kg.toml",
    "holidays/kz.toml" from "holidays/kz.toml",
    "holidays/ru.toml" from "holidays/ru.toml",
    "holidays/tj.toml" from "holidays/tj.toml",
    "holidays/tm.toml" from "holidays/tm.toml",
    "holidays/ua.toml" from "holidays/ua.toml",
    "holidays/uz.toml" from "holidays/uz.toml",
    "successors.toml" from "successors.toml",
];

impl Profiles {
    /// The files that are compiled in.
    pub fn compiled_in() -> Vec<SourceFile> {
        let file = |(name, text): &(&str, &str)| SourceFile {
            name: (*name).to_owned(),
            text: (*text).to_owned(),
        };
        COMPILED_IN.iter().map(file).collect()
    }

    /// The compiled-in profiles.
    ///
    /// # Errors
    /// Every problem of the files; a test keeps the compiled-in ones free of them.
    pub fn builtin() -> Result<Self, Vec<ProfileProblem>> {
        Self::from_files(&Self::compiled_in())
    }

    /// Profiles from files; of two files with one name the later counts.
    ///
    /// # Errors
    /// Every problem of every file, not only the first.
    pub fn from_files(files: &[SourceFile]) -> Result<Self, Vec<ProfileProblem>> {
        let files: BTreeMap<&str, &str> =
            files.iter().map(|file| (file.name.as_str(), file.text.as_str())).collect();
        let mut problems = Vec::new();
        let generic = generic(&files, &mut problems);
        let mut profiles = Self {
            versions: Vec::new(),
            holidays: BTreeMap::new(),
            successors: Successors::default(),
        };
        for (name, text) in &files {
            if let Some(stem) = name.strip_prefix("holidays/") {
                if let Some((country, rows)) = holidays::read(name, stem, text, &mut problems) {
                    profiles.holidays.insert(country, rows);
                }
            } else if *name == "successors.toml" {
                profiles.successors = Successors::read(name, text, &mut problems);
            } else if *name != "generic.toml" {
                profiles.versions.extend(versions(name, text, &generic, &mut problems));
            }
        }
        if problems.is_empty() { Ok(profiles) } else { Err(problems) }
    }

    /// The version of a country's profile that is in force on the day.
    pub fn in_force(&self, country: Country, day: NaiveDate) -> Option<&Profile> {
        self.versions.iter().find(|profile| profile.country == country && profile.in_force_on(day))
    }

    /// The version with this id: what a case stored when it was registered.
    pub fn version(&self, id: &str) -> Option<&Profile> {
        self.versions.iter().find(|profile| profile.id == id)
    }

    /// Every version, by country and first day.
    pub fn versions(&self) -> &[Profile] {
        &self.versions
    }

    /// The holidays that come with the profiles; the database's rows start from these.
    pub fn holidays(&self, country: Country) -> &[CalendarRow] {
        self.holidays.get(&country).map_or(&[], Vec::as_slice)
    }

    /// The calendar of these holidays.
    pub fn calendar(&self, country: Country) -> Calendar {
        Calendar::new(self.holidays(country).iter().cloned())
    }

    /// Which court or region stands for an abolished one today.
    pub const fn successors(&self) -> &Successors {
        &self.successors
    }
}

fn generic(files: &BTreeMap<&str, &str>, problems: &mut Vec<ProfileProblem>) -> Table {
    let file = "generic.toml";
    let table =
        files.get(file).and_then(|text| read::table(file, text, problems)).unwrap_or_default();
    let mut reader = read::Reader { file, prefix: String::new(), table, problems };
    let common = read::common(&mut reader, &Table::new());
    reader.nothing_left();
    // What stands for "no source found" must never look like law.
    let says_verified =
        |value: &Value| value.get("verified").and_then(Value::as_bool) == Some(true);
    for (key, value) in &common {
        let inner = value.as_table().into_iter().flat_map(Table::values);
        let listed = value.as_array().into_iter().flatten();
        if says_verified(value) || inner.chain(listed).any(says_verified) {
            reader.problem(&format!("common.{key}"), "a generic value is never verified");
        }
    }
    common
}

fn versions(
    file: &str,
    text: &str,
    generic: &Table,
    problems: &mut Vec<ProfileProblem>,
) -> Vec<Profile> {
    let mut versions = read::country(file, text, generic, problems);
    versions.sort_by_key(|profile| profile.valid_from);
    for profile in &versions {
        if file != format!("{}.toml", profile.country) {
            let message = format!("the file of {0} is named {0}.toml", profile.country);
            problems.push(ProfileProblem::new(file, "country", message));
        }
        check::version(file, profile, problems);
    }
    check::succession(file, &versions, problems);
    versions
}
