//! What a code is called on a page, in the reader's language.
//!
//! Views of `service` give states, steps, kinds and grounds as codes. The words stand in
//! `locales/<code>/codes*.ftl`, one message for each vocabulary and in it one attribute for each
//! code, with hyphens for underscores. A test asks for every code in every language and for no
//! other.
//!
//! What an operator or a source names itself has no key here: a unit of the gazetteer, an office, a
//! source of cards, a holiday, a profile and an act of state bring their names with them. Articles
//! and letter formulas (`58-10`, КРД) are shown as written.

use super::{MissingText, say};
use crate::domain::code::codes;
use crate::domain::language::Language;
use crate::domain::petition::Stage;

codes! {
    /// A closed list of codes that pages show. Where families and offices need other words for the
    /// same codes, there is a vocabulary for each.
    pub enum Vocabulary {
        /// Roles: `domain::actor::Role`.
        Role = "role",
        /// Kinds of case in work lists.
        CaseKind = "case_kind",
        /// States of a petition, for offices.
        PetitionState = "petition_state",
        /// The same for families.
        PetitionStateFamily = "petition_state_family",
        /// Steps of a petition as the office's buttons.
        PetitionStep = "petition_step",
        /// Steps of a petition that families take, as their buttons.
        PetitionStepFamily = "petition_step_family",
        /// States of a subject, and of a review by its least advanced subject; families read
        /// [`Vocabulary::Stage`] instead.
        SubjectState = "subject_state",
        /// Steps of a subject as buttons.
        SubjectStep = "subject_step",
        /// Steps of a subject that families take, as their buttons.
        SubjectStepFamily = "subject_step_family",
        /// Where a case stands, for families: `domain::petition::Stage`; see also [`stage`].
        Stage = "stage",
        /// What is needed from the family, as a sentence.
        FamilyNeed = "family_need",
        /// States of a request to an archive.
        RequestState = "request_state",
        /// Steps of a request as buttons.
        RequestStep = "request_step",
        /// Kinds of an archive's answer.
        RequestAnswer = "request_answer",
        /// To whom a request goes.
        Addressee = "addressee",
        /// Kinship: "I am the person's …".
        Kinship = "kinship",
        /// Kinds of papers.
        DocumentKind = "document_kind",
        /// Short names of letters.
        NoticeKind = "notice_kind",
        /// What became of a letter.
        NoticeState = "notice_state",
        /// What has to be done before a due day.
        DeadlineRule = "deadline_rule",
        /// Where a deadline is.
        DeadlineState = "deadline_state",
        /// The event that starts a term, as a clause.
        StartEvent = "start_event",
        /// Why a term stood still, as a clause with "because".
        PauseCause = "pause_cause",
        /// Why a due day was counted anew, as a clause with "because".
        RecomputeCause = "recompute_cause",
        /// Days of the week; the codes are `mon` to `sun`.
        Weekday = "weekday",
    }
}

/// What a code is called.
///
/// # Errors
/// A code that is not of the vocabulary; a test asks for each that is.
pub fn code(language: Language, vocabulary: Vocabulary, code: &str) -> Result<String, MissingText> {
    say(language, &key(vocabulary, code), &[])
}

/// Where a case stands in the words of a family, with how many of the archives have answered.
///
/// # Errors
/// A text that is missing in the language; a test asks for each.
pub fn stage(
    language: Language,
    stage: Stage,
    asked: i64,
    answered: i64,
) -> Result<String, MissingText> {
    if stage != Stage::Archives || asked <= 0 {
        return code(language, Vocabulary::Stage, stage.as_str());
    }
    let (asked, answered) = (asked.to_string(), answered.to_string());
    say(language, "stage-archives", &[("asked", &*asked), ("answered", &*answered)])
}

fn key(vocabulary: Vocabulary, code: &str) -> String {
    format!("code-{vocabulary}.{code}").replace('_', "-")
}

#[cfg(test)]
mod tests;
