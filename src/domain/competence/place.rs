//! From a place as the file names it to a region of today.

use super::Place;
use crate::domain::jurisdiction::{Country, Successors};

/// Looks places up from the point of view of one country.
#[derive(Clone, Copy)]
pub(super) struct Places<'a> {
    pub(super) country: Country,
    pub(super) successors: &'a Successors,
}

/// Where a place lies today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Located {
    /// In a region of the country.
    Here {
        region: String,
        /// What the explanation says of the place.
        text: String,
        /// False when the region comes from an unverified row of the successor table.
        verified: bool,
    },
    /// In another country.
    Abroad(Country),
    /// The present-day region is not known.
    Unclear,
}

impl Places<'_> {
    pub(super) fn locate(&self, place: Option<&Place>) -> Located {
        let Some(place) = place else {
            return Located::Unclear;
        };
        if let Some(region) = &place.region {
            let country = place.country.or_else(|| of_code(region)).unwrap_or(self.country);
            let text = match &place.historical {
                Some(historical) => format!("{historical}, today {region}"),
                None => region.clone(),
            };
            return self.in_country(country, region, text, true);
        }
        // A country alone is enough to see that another one is competent.
        let unit = place
            .historical
            .as_deref()
            .and_then(|historical| self.successors.of_unit(place.country, historical));
        match (unit, place.country) {
            (Some(unit), _) => {
                let historical = place.historical.as_deref().unwrap_or_default();
                let mark = if unit.verified { "" } else { ", unverified" };
                let text = format!("{historical}, today {} ({}{mark})", unit.region, unit.name);
                self.in_country(unit.country, &unit.region, text, unit.verified)
            }
            (None, Some(country)) if country != self.country => Located::Abroad(country),
            (None, _) => Located::Unclear,
        }
    }

    fn in_country(&self, country: Country, region: &str, text: String, verified: bool) -> Located {
        if country == self.country {
            Located::Here { region: region.to_owned(), text, verified }
        } else {
            Located::Abroad(country)
        }
    }
}

/// The country of an ISO 3166-2 code such as `KZ-75`.
fn of_code(region: &str) -> Option<Country> {
    let (country, _) = region.split_once('-')?;
    country.to_ascii_lowercase().parse().ok()
}
