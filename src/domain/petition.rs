//! Rules of a petition that are no steps: the three dates of a letter, who gets the letters about it
//! and how, and where a family stands.

mod lookup;

pub use lookup::{Handle, LookupCode, Reference, Unreadable};

use super::check::{FieldErrors, Message};
use super::code::codes;
use super::workflow::subject::State;
use chrono::{Datelike as _, NaiveDate};

/// The dates of a paper petition, which are never mixed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterDates {
    /// Postmark: the day the family posted it; unreadable postmarks are none.
    pub postmarked_on: Option<NaiveDate>,
    /// The day it arrived at the office; terms count from it.
    pub received_on: Option<NaiveDate>,
    /// The day the clerk entered it.
    pub entered_on: NaiveDate,
}

impl LetterDates {
    /// Notes what does not fit together: posted, then received, then entered.
    pub fn check(&self, errors: &mut FieldErrors) {
        for (pointer, day) in
            [("/postmarked_on", self.postmarked_on), ("/received_on", self.received_on)]
        {
            let Some(day) = day else { continue };
            if day.year() < 1900 {
                errors.add(pointer, "out_of_range", "Give a day after 1899.");
            } else if day > self.entered_on {
                let message =
                    format!("This day must not be after the entry ({}).", self.entered_on);
                errors.add(
                    pointer,
                    "date_order",
                    Message::new(message).with("latest", self.entered_on),
                );
            }
        }
        if let (Some(posted), Some(received)) = (self.postmarked_on, self.received_on)
            && posted > received
        {
            let message = format!("The letter cannot arrive before its postmark ({posted}).");
            errors.add(
                "/received_on",
                "date_order",
                Message::new(message).with("earliest", posted),
            );
        }
    }
}

codes! {
    /// Who gets the letters about a petition.
    pub enum Told {
        /// The applicant.
        Applicant = "applicant",
        /// The representative; the applicant again once the power of attorney has ended.
        Representative = "representative",
        /// Both.
        Both = "both",
    }

    /// How the applicant gets them.
    pub enum ToldBy {
        /// By e-mail.
        Email = "email",
        /// On paper: no mail goes out, and the office posts a letter.
        Letter = "letter",
    }
}

/// How the family behind a petition is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// Who gets the letters.
    pub told: Told,
    /// How the applicant gets them.
    pub told_by: ToldBy,
}

impl Default for Reach {
    /// As long as nobody says otherwise.
    fn default() -> Self {
        Self { told: Told::Both, told_by: ToldBy::Email }
    }
}

codes! {
    /// Where a case stands, in the words of a family.
    pub enum Stage {
        /// A review was opened.
        Opened = "opened",
        /// Archives are asked.
        Archives = "archives",
        /// No archive holds anything; a civil court can establish the fact.
        CivilCourt = "civil_court",
        /// The review rests.
        Suspended = "suspended",
        /// A prosecutor examines what was found.
        Examination = "examination",
        /// A conclusion is signed.
        Conclusion = "conclusion",
        /// The case is at court.
        Court = "court",
        /// The court has ruled; the ruling is not in force yet.
        Ruling = "ruling",
        /// The outcome stands.
        Decided = "decided",
        /// A certificate is ready.
        Certificate = "certificate",
        /// Everything is done.
        Finished = "finished",
    }
}

impl Stage {
    /// The stage of a subject in this state.
    pub const fn of(state: State) -> Self {
        match state {
            State::Opened | State::Reopened => Self::Opened,
            State::Evidence => Self::Archives,
            State::EvidenceExhausted | State::LegalFactCourt => Self::CivilCourt,
            State::Suspended => Self::Suspended,
            State::Examination | State::ConclusionDrafted => Self::Examination,
            State::ConclusionPositive | State::ConclusionNegative => Self::Conclusion,
            State::ProtestFiled
            | State::CourtReferred
            | State::Remanded
            | State::CourtAccepted
            | State::Hearing
            | State::Adjourned => Self::Court,
            State::Ruled | State::Appealed | State::Upheld | State::Changed => Self::Ruling,
            State::InForce | State::Decided | State::Revoked => Self::Decided,
            State::Certified => Self::Certificate,
            State::Delivered | State::Notified | State::Closed => Self::Finished,
        }
    }

    /// Whether a court holds the case.
    pub const fn is_at_court(self) -> bool {
        matches!(self, Self::Court | Self::Ruling)
    }

    /// Plain sentence; `answered` of `asked` archives have answered.
    pub fn sentence(self, asked: i64, answered: i64) -> String {
        let fixed = match self {
            Self::Archives if asked == 0 => "The archives to ask are being chosen.",
            Self::Archives => {
                return format!("Archives are asked: {answered} of {asked} have answered.");
            }
            Self::Opened => "The review was opened.",
            Self::CivilCourt => {
                "No archive holds anything. A civil court can establish the fact; the papers for it are ready."
            }
            Self::Suspended => "The review rests for the time being.",
            Self::Examination => "A prosecutor examines what was found.",
            Self::Conclusion => "The conclusion is signed.",
            Self::Court => "The case is at court.",
            Self::Ruling => "The court has ruled; the ruling is not in force yet.",
            Self::Decided => "The decision stands.",
            Self::Certificate => "The certificate is ready.",
            Self::Finished => "Everything is done.",
        };
        fixed.to_owned()
    }

    /// What the family has to do now, if anything.
    pub const fn needed_from_family(self) -> Option<&'static str> {
        match self {
            Self::CivilCourt => Some("Take the papers the office prepared to the civil court."),
            Self::Certificate => Some("Collect the certificate, or ask for it to be sent."),
            Self::Opened
            | Self::Archives
            | Self::Suspended
            | Self::Examination
            | Self::Conclusion
            | Self::Court
            | Self::Ruling
            | Self::Decided
            | Self::Finished => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn codes_of(dates: LetterDates) -> Vec<(String, &'static str)> {
        let mut errors = FieldErrors::default();
        dates.check(&mut errors);
        errors.0.into_iter().map(|error| (error.pointer, error.code)).collect()
    }

    fn day(n: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 1).unwrap() + chrono::TimeDelta::days(n)
    }

    #[test]
    fn a_letter_is_posted_then_received_then_entered() {
        let dates = |posted, received| LetterDates {
            postmarked_on: Some(day(posted)),
            received_on: Some(day(received)),
            entered_on: day(5),
        };
        assert!(codes_of(dates(0, 3)).is_empty());
        assert!(codes_of(dates(5, 5)).is_empty());
        assert_eq!(codes_of(dates(4, 3)), [("/received_on".to_owned(), "date_order")]);
        assert_eq!(codes_of(dates(0, 6)), [("/received_on".to_owned(), "date_order")]);
        assert_eq!(codes_of(dates(6, 6)).len(), 2);
    }

    #[test]
    fn every_stage_has_a_sentence() {
        for state in State::ALL {
            assert!(!Stage::of(*state).sentence(3, 2).is_empty());
        }
        assert_eq!(Stage::Archives.sentence(3, 2), "Archives are asked: 2 of 3 have answered.");
    }

    proptest! {
        #[test]
        fn dates_without_errors_are_in_order(posted in proptest::option::of(-40i64..40), received in proptest::option::of(-40i64..40)) {
            let dates = LetterDates {
                postmarked_on: posted.map(day),
                received_on: received.map(day),
                entered_on: day(0),
            };
            let ordered = posted.is_none_or(|p| p <= 0)
                && received.is_none_or(|r| r <= 0)
                && posted.zip(received).is_none_or(|(p, r)| p <= r);
            prop_assert_eq!(codes_of(dates).is_empty(), ordered);
        }
    }
}
