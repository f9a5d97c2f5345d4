//! The holiday files: `config/holidays/<country>.toml`.

use serde::Deserialize;

use super::{Country, ProfileProblem};
use crate::domain::calendar::CalendarRow;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    country: Country,
    /// Basis and source of every row that names none of its own.
    legal_basis: String,
    source_url: Option<String>,
    row: Vec<CalendarRow>,
}

/// The rows of a country's file.
pub(super) fn read(
    file: &str,
    stem: &str,
    text: &str,
    problems: &mut Vec<ProfileProblem>,
) -> Option<(Country, Vec<CalendarRow>)> {
    let mut add =
        |key: &str, message: String| problems.push(ProfileProblem::new(file, key, message));
    let read: File = match toml::from_str(text) {
        Ok(read) => read,
        Err(error) => {
            add("", error.to_string().trim_end().to_owned());
            return None;
        }
    };
    if stem != format!("{}.toml", read.country) {
        add("country", format!("the file of {0} is named {0}.toml", read.country));
    }
    let mut rows = read.row;
    for pair in rows.windows(2) {
        if let [earlier, later] = pair
            && earlier.date >= later.date
        {
            add(
                &format!("row.{}", later.date),
                "rows stand in the order of their dates".to_owned(),
            );
        }
    }
    for row in &mut rows {
        if row.legal_basis.is_empty() {
            row.legal_basis.clone_from(&read.legal_basis);
        }
        row.source_url = row.source_url.take().or_else(|| read.source_url.clone());
        let sourced = !row.legal_basis.is_empty() && row.source_url.is_some();
        if row.verified && !sourced {
            add(&format!("row.{}", row.date), "says verified, but names no source".to_owned());
        }
    }
    Some((read.country, rows))
}
