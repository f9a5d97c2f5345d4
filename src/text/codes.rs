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
        /// Who gets the letters about a petition.
        Told = "told",
        /// How the applicant gets them.
        ToldBy = "told_by",
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
        /// Classes of a repressive act, C1 to C9.
        CaseClass = "case_class",
        /// Kinds of bodies.
        BodyKind = "body_kind",
        /// Bodies that decided on repression or undid it, with their established names.
        Body = "body",
        /// Measures; [`crate::text::reading::measure`] adds their terms.
        Measure = "measure",
        /// Whether a measure was the first or a later one.
        MeasureRole = "measure_role",
        /// Codes of law, for [`crate::text::reading::article`].
        CodeFamily = "code_family",
        /// Formulas used instead of articles.
        Formula = "formula",
        /// What was decided on a person.
        Outcome = "outcome",
        /// Grounds on which rehabilitation is refused.
        RefusalGround = "refusal_ground",
        /// Findings that speak for rehabilitation.
        Finding = "finding",
        /// Results of an earlier review.
        PriorReviewResult = "prior_review_result",
        /// Why a case was ended, as a source puts it.
        ClearingReason = "clearing_reason",
        /// What became of a person.
        Fate = "fate",
        /// Sex.
        Sex = "sex",
        /// What a spelling of a name is.
        NameKind = "name_kind",
        /// Scripts.
        Script = "script",
        /// What a statement is about.
        Predicate = "predicate",
        /// How a statement stands.
        AssertionStanding = "assertion_standing",
        /// Rules that two statements break.
        Contradiction = "contradiction",
        /// How exactly a source gives a date; [`crate::text::reading::date`] words the date itself.
        DatePrecision = "date_precision",
        /// Kinds of offices.
        OfficeKind = "office_kind",
        /// Levels of offices and courts.
        OfficeLevel = "office_level",
        /// Who may file a petition.
        ApplicantKind = "applicant_kind",
        /// How a petition came in.
        Channel = "channel",
        /// Languages of letters and papers.
        Language = "language",
        /// What a review was opened on.
        ReviewBasis = "review_basis",
        /// Why reviews are worked on together.
        BatchKind = "batch_kind",
        /// What an order of a review orders.
        OrderKind = "order_kind",
        /// What a conclusion says.
        ConclusionKind = "conclusion_kind",
        /// Kinds of evidence.
        EvidenceKind = "evidence_kind",
        /// How a case came to court.
        CourtBasis = "court_basis",
        /// Instances of courts.
        Instance = "instance",
        /// Where a sitting is.
        HearingState = "hearing_state",
        /// What brings a case before the court.
        ProtestKind = "protest_kind",
        /// What the court said to the motion to restore the term.
        MotionResult = "motion_result",
        /// Where a ruling is.
        RulingState = "ruling_state",
        /// What the higher court did.
        AppealResult = "appeal_result",
        /// What a certificate certifies.
        CertificateKind = "certificate_kind",
        /// Whether a certificate holds.
        CertificateState = "certificate_state",
        /// What lies behind a scan.
        DocumentForm = "document_form",
        /// Who sees a document.
        Visibility = "visibility",
        /// Where an original, a file or a card is.
        Custody = "custody",
        /// Where papers come from, as headings of a list.
        DocumentGroup = "document_group",
        /// What the reader may do with a document, as buttons.
        DocumentAction = "document_action",
        /// What the reader may do with a person's record, as buttons.
        PersonAction = "person_action",
        /// Why somebody has to look.
        TaskKind = "task_kind",
        /// Whether a task is done.
        TaskState = "task_state",
        /// Work lists.
        WorkView = "work_view",
        /// Where a job stands.
        JobState = "job_state",
        /// What a job does.
        JobKind = "job_kind",
        /// Who may see a card.
        Secrecy = "secrecy",
        /// Parts of a name on a card.
        CardNameKind = "card_name_kind",
        /// What happened at a place of a card.
        CardPlace = "card_place",
        /// Columns of a source of cards.
        CardField = "card_field",
        /// Whether two cards are of one person.
        LinkDecision = "link_decision",
        /// What a family says of a card.
        FamilyWord = "family_word",
        /// Where an import of cards stands.
        ImportState = "import_state",
        /// Formats of files of cards.
        ImportFormat = "import_format",
        /// What a remark of an import means for its row.
        ImportSeverity = "import_severity",
        /// How archive cards were searched.
        CardSearchKind = "card_search_kind",
        /// Whether a competent office is known.
        CompetenceAnswer = "competence_answer",
        /// Whether a competent court is known.
        CompetenceCourt = "competence_court",
        /// Which question a reason of competence answers.
        CompetencePart = "competence_part",
        /// Rules of competence.
        CompetenceRule = "competence_rule",
        /// What became of a rule of competence.
        CompetenceVerdict = "competence_verdict",
        /// Facts that competence lacks.
        CompetenceNeed = "competence_need",
        /// Which court decides when one has to.
        CourtChoice = "court_choice",
        /// What a day of the calendar is.
        DayKind = "day_kind",
        /// What is counted: `domain::figure::Figure`.
        Figure = "figure",
        /// How long a case has been open.
        Age = "age",
        /// How far the next term of a case is over.
        Lateness = "lateness",
        /// What a history says was done: steps of every workflow and actions.
        Event = "event",
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
