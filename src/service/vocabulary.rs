//! Which fields of commands, views and queries hold a code of a closed list: for the API's
//! document, so that its readers find the codes there and not by trying.

use super::{archival_file, work};
use crate::domain::actor::Role;
use crate::domain::calendar::DayKind;
use crate::domain::card::FamilyWord;
use crate::domain::certificate::{CertificateKind, CertificateState};
use crate::domain::deadline::{RuleCode, StartEvent};
use crate::domain::document::{Custody, DocumentKind, Form, Visibility};
use crate::domain::evidence::EvidenceKind;
use crate::domain::jurisdiction::{OfficeKind, OfficeLevel};
use crate::domain::language::Language;
use crate::domain::notice::NoticeKind;
use crate::domain::person::{NameKind, Script, Sex};
use crate::domain::petition::{Told, ToldBy};
use crate::domain::repression::{
    AssertionStanding, CaseClass, ContradictionCode, Finding, Kinship, Outcome, Predicate,
    PriorReviewResult, RefusalGround,
};
use crate::domain::workflow::request::{Addressee, Answer, State as RequestState};
use crate::domain::workflow::{petition, subject};
use crate::store::conclusion::ConclusionKind;
use crate::store::court_case::{HearingState, ProtestKind};
use crate::store::deadline::DeadlineState;
use crate::store::job_list::JobState;
use crate::store::notice_list::NoticeState;
use crate::store::review::BatchKind;
use crate::store::ruling::MotionResult;
use crate::store::task::TaskKind;

/// The codes of one list.
pub type Codes = &'static [&'static str];

/// Roles somebody can be invited into.
const OFFICIALS: Codes = &[
    "registry_clerk",
    "case_officer",
    "senior_prosecutor",
    "commission_member",
    "commission_chair",
    "archive_officer",
    "court_clerk",
    "judge",
    "statistician",
    "auditor",
    "administrator",
];

/// Fields of commands and views: name of the schema, of the field, its codes.
pub const FIELDS: &[(&str, &str, Codes)] = &[
    ("AccountView", "language", Language::CODES),
    ("ActClaim", "class", CaseClass::CODES),
    ("AddAssertion", "predicate", Predicate::CODES),
    ("AddEvidence", "kind", EvidenceKind::CODES),
    ("AddPriorReview", "result", PriorReviewResult::CODES),
    ("AnswerRequest", "answer", Answer::CODES),
    ("AskArchive", "addressee_kind", Addressee::CODES),
    ("AskCompetence", "class", CaseClass::CODES),
    ("AssertionView", "predicate", Predicate::CODES),
    ("AssertionView", "standing", AssertionStanding::CODES),
    ("BatchView", "kind", BatchKind::CODES),
    ("CapacityView", "role", Role::CODES),
    ("CertificateView", "kind", CertificateKind::CODES),
    ("CertificateView", "state", CertificateState::CODES),
    ("ChangeContacts", "told", Told::CODES),
    ("ChangeContacts", "told_by", ToldBy::CODES),
    ("ChangeDocumentCustody", "custody", Custody::CODES),
    ("ChangeDocumentVisibility", "visibility", Visibility::CODES),
    ("ChangePerson", "sex", Sex::CODES),
    ("ChangeProfile", "language", Language::CODES),
    ("ColleagueView", "role", Role::CODES),
    ("ConclusionView", "kind", ConclusionKind::CODES),
    ("CourtSubjectView", "outcome", Outcome::CODES),
    ("CourtSubjectView", "state", subject::State::CODES),
    ("CreateBatch", "kind", BatchKind::CODES),
    ("DayView", "kind", DayKind::CODES),
    ("DeadlineView", "rule", RuleCode::CODES),
    ("DeadlineView", "start_event", StartEvent::CODES),
    ("DeadlineView", "state", DeadlineState::CODES),
    ("DocumentView", "custody", Custody::CODES),
    ("DocumentView", "form", Form::CODES),
    ("DocumentView", "kind", DocumentKind::CODES),
    ("DocumentView", "visibility", Visibility::CODES),
    ("DraftConclusion", "findings", Finding::CODES),
    ("DraftConclusion", "ground", RefusalGround::CODES),
    ("DraftConclusion", "in_state", subject::State::CODES),
    ("DraftConclusion", "kind", ConclusionKind::CODES),
    ("DraftConclusion", "proposed_outcome", Outcome::CODES),
    ("DraftPetition", "told", Told::CODES),
    ("DraftPetition", "told_by", ToldBy::CODES),
    ("EarlierOutcomeView", "outcome", Outcome::CODES),
    ("EnterRuling", "motion_result", MotionResult::CODES),
    ("EvidenceView", "kind", EvidenceKind::CODES),
    ("FamilyWordView", "said", FamilyWord::CODES),
    ("FileProtest", "kind", ProtestKind::CODES),
    ("Forward", "addressee_kind", Addressee::CODES),
    ("HearingView", "state", HearingState::CODES),
    ("InvitationView", "role", Role::CODES),
    ("Invite", "language", Language::CODES),
    ("Invite", "role", OFFICIALS),
    ("JobView", "state", JobState::CODES),
    ("MeView", "language", Language::CODES),
    ("NameClaim", "kind", NameKind::CODES),
    ("NameView", "kind", NameKind::CODES),
    ("NameView", "script", Script::CODES),
    ("NewSubject", "class", CaseClass::CODES),
    ("NewSubject", "sex", Sex::CODES),
    ("NoticeView", "kind", NoticeKind::CODES),
    ("NoticeView", "state", NoticeState::CODES),
    ("OfficeFields", "kind", OfficeKind::CODES),
    ("OfficeFields", "level", OfficeLevel::CODES),
    ("PersonClaim", "kinship", Kinship::CODES),
    ("PersonView", "sex", Sex::CODES),
    ("PetitionView", "state", petition::State::CODES),
    ("PetitionView", "told", Told::CODES),
    ("PetitionView", "told_by", ToldBy::CODES),
    ("RecordAnswer", "answer", Answer::CODES),
    ("RecordFile", "custody", archival_file::CUSTODY),
    ("RecordLegalFact", "in_state", subject::State::CODES),
    ("RecordPerson", "sex", Sex::CODES),
    ("RegisterAccount", "language", Language::CODES),
    ("Reopen", "in_state", subject::State::CODES),
    ("RequestView", "addressee_kind", Addressee::CODES),
    ("RequestView", "state", RequestState::CODES),
    ("Revoke", "in_state", subject::State::CODES),
    ("RulingOutcomeView", "outcome", Outcome::CODES),
    ("SaveDay", "kind", DayKind::CODES),
    ("SavePetition", "told", Told::CODES),
    ("SavePetition", "told_by", ToldBy::CODES),
    ("SayOfCard", "said", FamilyWord::CODES),
    ("SessionView", "role", Role::CODES),
    ("SetSubject", "class", CaseClass::CODES),
    ("SubjectOutcomeInput", "findings", Finding::CODES),
    ("SubjectOutcomeInput", "ground", RefusalGround::CODES),
    ("SubjectOutcomeInput", "outcome", Outcome::CODES),
    ("SubjectStatusView", "outcome", Outcome::CODES),
    ("SubjectView", "class", CaseClass::CODES),
    ("SubjectView", "outcome", Outcome::CODES),
    ("SubjectView", "state", subject::State::CODES),
    ("Suspend", "in_state", subject::State::CODES),
    ("TakeStep", "in_state", subject::State::CODES),
    ("TaskView", "kind", TaskKind::CODES),
    ("Terminate", "in_state", subject::State::CODES),
    ("WarningView", "code", ContradictionCode::CODES),
    ("WorkItemView", "kind", work::KINDS),
];

/// Parameters of queries: operation, name, codes.
pub const PARAMETERS: &[(&str, &str, Codes)] = &[
    ("list_accounts", "role", Role::CODES),
    ("list_archive_requests", "state", RequestState::CODES),
    ("list_jobs", "state", JobState::CODES),
    ("list_offices", "kind", OfficeKind::CODES),
    ("list_offices", "level", OfficeLevel::CODES),
    ("list_petition_notices", "state", NoticeState::CODES),
    ("list_petitions", "state", petition::State::CODES),
    ("list_review_archive_requests", "state", RequestState::CODES),
    ("list_review_notices", "state", NoticeState::CODES),
    ("list_subjects", "state", subject::State::CODES),
    ("list_tasks", "kind", TaskKind::CODES),
    ("list_tasks", "state", &["open", "done"]),
    ("list_work", "kind", work::KINDS),
    ("list_work", "view", work::VIEWS),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn officials_are_everybody_but_families_and_the_system() {
        let nobody = |role: &Role| matches!(role, Role::System | Role::Public);
        let officials = Role::ALL.iter().filter(|role| !role.is_family() && !nobody(role));
        assert_eq!(officials.map(|role| role.as_str()).collect::<Vec<_>>(), OFFICIALS);
    }
}
