//! What must hold between the units of all files together.

use super::file::PlaceProblem;
use super::unit::Unit;
use std::collections::HashMap;

/// A chain of wider units is never longer: city, raion, okrug, oblast, republic, and room to spare.
pub(super) const DEEPEST: usize = 8;

/// A unit with the name of its file.
pub(super) struct Placed<'a> {
    pub(super) file: &'a str,
    pub(super) unit: &'a Unit,
}

/// Every problem of the units.
pub(super) fn problems(units: &[Placed<'_>]) -> Vec<PlaceProblem> {
    let mut by_code: HashMap<&str, &Placed<'_>> = HashMap::new();
    let mut found = Vec::new();
    for placed in units {
        if let Some(first) = by_code.get(placed.unit.code.as_str()) {
            let message = format!("the code stands twice, also in {}", first.file);
            found.push(placed.problem(&message));
        } else {
            by_code.insert(&placed.unit.code, placed);
        }
    }
    for placed in units {
        placed.check(&by_code, &mut found);
    }
    found
}

impl Placed<'_> {
    fn problem(&self, message: &str) -> PlaceProblem {
        PlaceProblem::new(self.file, &self.unit.code, message)
    }

    fn check(&self, known: &HashMap<&str, &Placed<'_>>, found: &mut Vec<PlaceProblem>) {
        let unit = self.unit;
        if !is_code(&unit.code) {
            found.push(self.problem("the code is not small Latin letters, digits and hyphens"));
        }
        if unit.source.trim().is_empty() {
            found.push(self.problem("has no source: name the book or page of the facts"));
        }
        let named = unit.within.iter().map(|within| &within.code).chain(&unit.became);
        for code in named.filter(|code| !known.contains_key(code.as_str())) {
            found.push(self.problem(&format!("names the unknown unit {code}")));
        }
        for today in unit.today.iter().filter(|today| !is_iso(today)) {
            found.push(self.problem(&format!("{today} is not an ISO 3166-2 code")));
        }
        for (at, one) in unit.within.iter().enumerate() {
            let others = unit.within.iter().skip(at + 1);
            for other in others.filter(|other| one.span.certainly_overlaps(&other.span)) {
                let both = format!("is in {} and {} at the same time", one.code, other.code);
                found.push(self.problem(&both));
            }
        }
        if self.is_in_a_circle(known) {
            found.push(self.problem("is within itself"));
        }
    }

    fn is_in_a_circle(&self, known: &HashMap<&str, &Placed<'_>>) -> bool {
        let mut wider: Vec<&str> = self.unit.within.iter().map(|w| w.code.as_str()).collect();
        for _ in 0..DEEPEST {
            if wider.contains(&self.unit.code.as_str()) {
                return true;
            }
            wider.sort_unstable();
            wider.dedup();
            let units = wider.iter().filter_map(|code| known.get(code));
            wider = units.flat_map(|p| p.unit.within.iter().map(|w| w.code.as_str())).collect();
        }
        false
    }
}

fn is_code(code: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    code.len() > 3 && code.chars().nth(2) == Some('-') && code.chars().all(allowed)
}

fn is_iso(code: &str) -> bool {
    let short = |part: &str| (1..=3).contains(&part.len());
    let upper = |part: &str| part.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    matches!(code.split_once('-'), Some((country, part))
        if country.len() == 2 && upper(country) && short(part) && upper(part))
}
