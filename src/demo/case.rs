//! What a walk made of one case.

use super::mail::Mail;
use super::people::Who;
use uuid::Uuid;

/// A clock as it was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// What has to be done, for example `main_term`.
    pub rule: String,
    /// Due day.
    pub due_on: String,
    /// How it came about.
    pub derivation: String,
}

/// A verified history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// The petition or review.
    pub case: Uuid,
    /// Its number.
    pub number: String,
    /// How many events it has.
    pub events: u64,
}

/// One case of the walk.
#[derive(Debug, Clone)]
pub struct Case {
    /// What it is called.
    pub title: &'static str,
    /// The senior prosecutor who leads it.
    pub lead: Who,
    /// The registry clerk of the office.
    pub clerk: Who,
    /// Names that no mail may hold, in any script.
    pub names: &'static [&'static str],
    /// Its petitions, each with its number.
    pub petitions: Vec<(Uuid, String)>,
    /// Its review; nil until it is opened.
    pub review: Uuid,
    /// Number of the review.
    pub number: String,
    /// Its subjects, in the order of their places.
    pub subjects: Vec<Uuid>,
    /// How many historical files it is about.
    pub files: usize,
    /// The case at court.
    pub court_case: Option<Uuid>,
    /// The confirmed ruling.
    pub ruling: Option<Uuid>,
    /// Verification codes of its certificates.
    pub certificates: Vec<String>,
    /// Codes of the warnings that were raised.
    pub warnings: Vec<String>,
    /// Clocks as they were shown on the way.
    pub clocks: Vec<Clock>,
    /// Mails that left during it; empty where they cannot be seen.
    pub mails: Vec<Mail>,
    /// How many notices its families got.
    pub notices: usize,
    /// Its verified histories.
    pub histories: Vec<History>,
}

impl Case {
    /// A case that begins.
    pub(super) const fn new(
        title: &'static str,
        lead: Who,
        clerk: Who,
        names: &'static [&'static str],
    ) -> Self {
        Self {
            title,
            lead,
            clerk,
            names,
            petitions: Vec::new(),
            review: Uuid::nil(),
            number: String::new(),
            subjects: Vec::new(),
            files: 0,
            court_case: None,
            ruling: None,
            certificates: Vec::new(),
            warnings: Vec::new(),
            clocks: Vec::new(),
            mails: Vec::new(),
            notices: 0,
            histories: Vec::new(),
        }
    }
}
