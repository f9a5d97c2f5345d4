//! Figures: what offices and countries count, and what of it may be shown to those who see numbers only.
//!
//! Outcomes, unique persons and files are counted apart: one person may have several acts, and one file
//! many people, so sums of one are never the other.

mod suppress;
#[cfg(test)]
mod tests;

pub use suppress::{Mark, protect, protect_list};

use crate::domain::code::codes;
use crate::domain::repression::Outcome;
use crate::domain::workflow::request::Addressee;

codes! {
    /// What is counted.
    pub enum Figure {
        /// Open cases by their state.
        States = "states",
        /// Open cases by how long they have been open.
        Ages = "ages",
        /// Open cases by how far their next term is over.
        Overdue = "overdue",
        /// Requests that were sent, by the archives' answers.
        Archives = "archives",
        /// Outcomes in force by the year of the decision.
        Outcomes = "outcomes",
        /// Outcomes in force by the body that had repressed.
        Bodies = "bodies",
        /// Outcomes in force by the articles that had been applied.
        Articles = "articles",
    }

    /// How long a case has been open, in days.
    pub enum Age {
        /// Less than 30.
        Under30 = "under_30",
        /// 30 to 89.
        Under90 = "under_90",
        /// 90 to 179.
        Under180 = "under_180",
        /// 180 to 364.
        Under365 = "under_365",
        /// 365 to 729.
        Under730 = "under_730",
        /// 730 and more.
        Older = "older",
    }

    /// How far the next term of a case is over.
    pub enum Lateness {
        /// No term runs.
        NoTerm = "no_term",
        /// It ends today or later.
        InTime = "in_time",
        /// Over by 1 to 30 days.
        Late30 = "late_30",
        /// Over by 31 to 90 days.
        Late90 = "late_90",
        /// Over by more than 90 days.
        LateMore = "late_more",
    }

    /// Kinds of case that are counted apart.
    pub enum CaseKind {
        /// Petitions.
        Petition = "petition",
        /// Reviews.
        Review = "review",
        /// Requests to archives.
        ArchiveRequest = "archive_request",
        /// Cases at court.
        CourtCase = "court_case",
    }
}

/// In the place of a code: nothing is known, or no answer has come.
pub const NONE: &str = "none";

impl Figure {
    /// Whether the figure tells how things stand now: it has a kind of case, and no years.
    pub const fn is_standing(self) -> bool {
        matches!(self, Self::States | Self::Ages | Self::Overdue)
    }

    /// Whether the figure is told for years.
    pub const fn has_years(self) -> bool {
        matches!(self, Self::Archives | Self::Bodies | Self::Articles)
    }

    /// What its columns are; none for a plain list.
    pub const fn parts(self) -> &'static [&'static str] {
        match self {
            Self::States | Self::Ages | Self::Overdue => &[],
            Self::Archives => Addressee::CODES,
            Self::Outcomes | Self::Bodies | Self::Articles => Outcome::CODES,
        }
    }

    /// Whether unique persons and files are counted beside.
    pub const fn counts_persons(self) -> bool {
        matches!(self, Self::Outcomes | Self::Bodies | Self::Articles)
    }
}

/// One number with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Kind of case, for figures of how things stand.
    pub kind: Option<String>,
    /// The year; none for all of them.
    pub year: Option<i32>,
    /// The row; none for the total of all rows.
    pub line: Option<String>,
    /// The column; none for the total of all columns.
    pub part: Option<String>,
    /// How many cases, requests or outcomes.
    pub counted: i64,
    /// How many different persons.
    pub persons: Option<i64>,
    /// How many different files.
    pub files: Option<i64>,
    /// What may be shown of it to those who see numbers only.
    pub mark: Mark,
}

/// Decides for the cells of one figure what may be shown where counts under `smallest` are small.
pub fn mark(figure: Figure, cells: &mut [Cell], smallest: i64) {
    match figure {
        Figure::States | Figure::Ages | Figure::Overdue => protect_list(cells, smallest),
        Figure::Archives | Figure::Outcomes | Figure::Bodies => {
            protect(&mut cells.iter_mut().collect::<Vec<_>>(), smallest);
        }
        Figure::Articles => {
            // One person may have several articles: their numbers add up to nothing, so each article is
            // a table of its own.
            let mut lines: Vec<Option<String>> =
                cells.iter().map(|cell| cell.line.clone()).collect();
            lines.sort_unstable();
            lines.dedup();
            let mut left: Vec<&mut Cell> = cells.iter_mut().collect();
            for line in lines {
                let (mut of_line, rest): (Vec<_>, Vec<_>) =
                    left.into_iter().partition(|cell| cell.line == line);
                protect(&mut of_line, smallest);
                left = rest;
            }
        }
    }
}
