//! Every code has words in every language, and no words stand there for nothing.

mod sources;

use self::sources::standing_in;
use super::{Vocabulary, code, key, stage};
use crate::domain::actor::Role;
use crate::domain::calendar::DayKind;
use crate::domain::card::{
    CardNameKind, FamilyWord, Field, Format, LinkDecision, PlaceRole, Secrecy, Severity,
};
use crate::domain::certificate::{CertificateKind, CertificateState};
use crate::domain::code::UnknownCode;
use crate::domain::competence::{Need, Part, RuleName, Verdict};
use crate::domain::dates::DatePrecision;
use crate::domain::deadline::{PauseCause, RecomputeCause, RuleCode, StartEvent};
use crate::domain::document::{Custody, DocumentKind, Form, KindGroup, Visibility};
use crate::domain::evidence::EvidenceKind;
use crate::domain::figure::{Age, Figure, Lateness};
use crate::domain::jurisdiction::{ApplicantKind, CourtChoice, Instance, OfficeKind, OfficeLevel};
use crate::domain::language::Language;
use crate::domain::notice::NoticeKind;
use crate::domain::person::{NameKind, Script, Sex};
use crate::domain::petition::{Stage, Told, ToldBy};
use crate::domain::policy::Action;
use crate::domain::repression::{
    AssertionStanding, BodyCode, BodyKind, CaseClass, ClearingReason, CodeFamily,
    ContradictionCode, Fate, Finding, Formula, Kinship, MeasureCode, MeasureRole, Outcome,
    Predicate, PriorReviewResult, RefusalGround,
};
use crate::domain::workflow::{Machine, petition, request, subject};
use crate::service::vocabulary::{FIELDS, PARAMETERS};
use crate::store::card::ImportState;
use crate::store::conclusion::ConclusionKind;
use crate::store::court_case::{CourtBasis, HearingState, ProtestKind};
use crate::store::deadline::DeadlineState;
use crate::store::job_list::JobState;
use crate::store::notice_list::NoticeState;
use crate::store::petition::Channel;
use crate::store::review::{Basis, BatchKind, OrderKind};
use crate::store::ruling::{AppealResult, MotionResult};
use crate::store::task::TaskKind;
use std::collections::BTreeSet;
use std::path::Path;

type Codes = Vec<&'static str>;

/// Codes of the steps that families take.
fn of_families<M: Machine>(name: fn(M::Step) -> &'static str) -> Codes {
    let for_families = |allowed: &[(Role, _)]| allowed.iter().any(|(role, _)| role.is_family());
    M::steps()
        .iter()
        .filter(|rule| for_families(rule.allowed))
        .map(|rule| name(rule.step))
        .collect()
}

/// Codes of a view's field, as the API's document names them.
fn field(view: &str, name: &str) -> Codes {
    let found = FIELDS.iter().find(|(of, field, _)| (*of, *field) == (view, name));
    found.unwrap_or_else(|| panic!("{view}.{name} is not listed")).2.to_vec()
}

/// Codes of a query's parameter, as the API's document names them.
fn parameter(operation: &str, name: &str) -> Codes {
    let found = PARAMETERS.iter().find(|(of, given, _)| (*of, *given) == (operation, name));
    found.unwrap_or_else(|| panic!("{operation} {name} is not listed")).2.to_vec()
}

/// What the vocabularies hold, each from where its codes are declared.
#[expect(clippy::too_many_lines, reason = "one line for each vocabulary")]
fn codes(vocabulary: Vocabulary) -> Codes {
    use Vocabulary as V;
    match vocabulary {
        V::Role => Role::CODES.to_vec(),
        V::CaseKind => field("WorkItemView", "kind"),
        V::PetitionState | V::PetitionStateFamily => petition::State::CODES.to_vec(),
        V::PetitionStep => petition::Step::CODES.to_vec(),
        V::PetitionStepFamily => of_families::<petition::Petition>(petition::Step::as_str),
        V::SubjectState => subject::State::CODES.to_vec(),
        V::SubjectStep => subject::Step::CODES.to_vec(),
        V::SubjectStepFamily => of_families::<subject::Subject>(subject::Step::as_str),
        V::Stage => Stage::CODES.to_vec(),
        V::FamilyNeed => {
            let needed = Stage::ALL.iter().filter(|stage| stage.needed_from_family().is_some());
            needed.map(|stage| stage.as_str()).chain(["complete"]).collect()
        }
        V::RequestState => request::State::CODES.to_vec(),
        V::RequestStep => request::Step::CODES.to_vec(),
        V::RequestAnswer => request::Answer::CODES.to_vec(),
        V::Addressee => request::Addressee::CODES.to_vec(),
        V::Kinship => Kinship::CODES.to_vec(),
        V::DocumentKind => DocumentKind::CODES.to_vec(),
        V::NoticeKind => NoticeKind::CODES.to_vec(),
        V::NoticeState => NoticeState::CODES.to_vec(),
        V::Told => Told::CODES.to_vec(),
        V::ToldBy => ToldBy::CODES.to_vec(),
        V::DeadlineRule => RuleCode::CODES.to_vec(),
        V::DeadlineState => DeadlineState::CODES.to_vec(),
        V::StartEvent => StartEvent::CODES.to_vec(),
        V::PauseCause => PauseCause::CODES.to_vec(),
        V::RecomputeCause => RecomputeCause::CODES.to_vec(),
        V::Weekday => vec!["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
        V::CaseClass => CaseClass::CODES.to_vec(),
        V::BodyKind => BodyKind::CODES.to_vec(),
        V::Body => BodyCode::CODES.to_vec(),
        V::Measure => MeasureCode::CODES.to_vec(),
        V::MeasureRole => MeasureRole::CODES.to_vec(),
        V::CodeFamily => CodeFamily::CODES.to_vec(),
        V::Formula => Formula::CODES.to_vec(),
        V::Outcome => Outcome::CODES.to_vec(),
        V::RefusalGround => RefusalGround::CODES.to_vec(),
        V::Finding => Finding::CODES.to_vec(),
        V::PriorReviewResult => PriorReviewResult::CODES.to_vec(),
        V::ClearingReason => ClearingReason::CODES.to_vec(),
        V::Fate => Fate::CODES.to_vec(),
        V::Sex => Sex::CODES.to_vec(),
        V::NameKind => NameKind::CODES.to_vec(),
        V::Script => Script::CODES.to_vec(),
        V::Predicate => Predicate::CODES.to_vec(),
        V::AssertionStanding => AssertionStanding::CODES.to_vec(),
        V::Contradiction => ContradictionCode::CODES.to_vec(),
        V::DatePrecision => DatePrecision::CODES.to_vec(),
        V::OfficeKind => OfficeKind::CODES.to_vec(),
        V::OfficeLevel => OfficeLevel::CODES.to_vec(),
        V::ApplicantKind => ApplicantKind::CODES.to_vec(),
        V::Channel => Channel::CODES.to_vec(),
        V::Language => Language::CODES.to_vec(),
        V::ReviewBasis => Basis::CODES.to_vec(),
        V::BatchKind => BatchKind::CODES.to_vec(),
        V::OrderKind => OrderKind::CODES.to_vec(),
        V::ConclusionKind => ConclusionKind::CODES.to_vec(),
        V::EvidenceKind => EvidenceKind::CODES.to_vec(),
        V::CourtBasis => CourtBasis::CODES.to_vec(),
        V::Instance => Instance::CODES.to_vec(),
        V::HearingState => HearingState::CODES.to_vec(),
        V::ProtestKind => ProtestKind::CODES.to_vec(),
        V::MotionResult => MotionResult::CODES.to_vec(),
        V::RulingState => standing_in(
            "service/ruling/view.rs",
            &["entered", "sent_back", "confirmed", "in_force", "superseded"],
        ),
        V::AppealResult => AppealResult::CODES.to_vec(),
        V::CertificateKind => CertificateKind::CODES.to_vec(),
        V::CertificateState => CertificateState::CODES.to_vec(),
        V::DocumentForm => Form::CODES.to_vec(),
        V::Visibility => Visibility::CODES.to_vec(),
        V::Custody => Custody::CODES.to_vec(),
        V::DocumentGroup => KindGroup::CODES.to_vec(),
        V::DocumentAction => standing_in(
            "service/document/view.rs",
            &["replace", "withdraw", "redact", "change_visibility", "change_custody", "read_views"],
        ),
        V::PersonAction => vec![Action::EditPerson.as_str(), Action::AcceptAssertion.as_str()],
        V::TaskKind => TaskKind::CODES.to_vec(),
        V::TaskState => parameter("list_tasks", "state"),
        V::WorkView => parameter("list_work", "view"),
        V::JobState => JobState::CODES.to_vec(),
        V::JobKind => sources::jobs(),
        V::Secrecy => Secrecy::CODES.to_vec(),
        V::CardNameKind => CardNameKind::CODES.to_vec(),
        V::CardPlace => PlaceRole::CODES.to_vec(),
        V::CardField => Field::CODES.to_vec(),
        V::LinkDecision => LinkDecision::CODES.to_vec(),
        V::FamilyWord => FamilyWord::CODES.to_vec(),
        V::ImportState => ImportState::CODES.to_vec(),
        V::ImportFormat => Format::CODES.to_vec(),
        V::ImportSeverity => Severity::CODES.to_vec(),
        V::CardSearchKind => vec!["search", "complete", "list"],
        V::CompetenceAnswer => {
            standing_in("service/competence.rs", &["competent", "elsewhere", "unknown"])
        }
        V::CompetenceCourt => {
            standing_in("service/competence.rs", &["not_needed", "court", "unknown", "elsewhere"])
        }
        V::CompetencePart => Part::CODES.to_vec(),
        V::CompetenceRule => RuleName::CODES.to_vec(),
        V::CompetenceVerdict => Verdict::CODES.to_vec(),
        V::CompetenceNeed => Need::CODES.to_vec(),
        V::CourtChoice => CourtChoice::CODES.to_vec(),
        V::DayKind => DayKind::CODES.to_vec(),
        V::Figure => Figure::CODES.to_vec(),
        V::Age => Age::CODES.to_vec(),
        V::Lateness => Lateness::CODES.to_vec(),
        V::Event => sources::events(),
    }
}

/// Keys of all texts of codes, as the English files have them.
fn keys() -> BTreeSet<String> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/text/locales/en"));
    let (mut keys, mut message) = (BTreeSet::new(), String::new());
    for entry in std::fs::read_dir(folder).unwrap() {
        for line in std::fs::read_to_string(entry.unwrap().path()).unwrap().lines() {
            let Some((name, _)) = line.split_once('=') else { continue };
            match name.trim().strip_prefix('.') {
                None => name.trim().clone_into(&mut message),
                Some(attribute) if message.starts_with("code-") => {
                    keys.insert(format!("{message}.{}", attribute.trim()));
                }
                Some(_) => {}
            }
        }
    }
    keys
}

#[test]
fn every_code_has_words_in_every_language_and_no_words_lack_a_code() {
    let mut asked = BTreeSet::new();
    for vocabulary in Vocabulary::ALL {
        let codes = codes(*vocabulary);
        assert!(!codes.is_empty(), "{vocabulary}");
        for one in codes {
            asked.insert(key(*vocabulary, one));
            for language in Language::ALL {
                assert!(code(*language, *vocabulary, one).is_ok(), "{language} {vocabulary} {one}");
            }
        }
    }
    assert_eq!(keys(), asked);
}

#[test]
fn words_of_one_vocabulary_can_be_told_apart() {
    for language in Language::ALL {
        for vocabulary in Vocabulary::ALL {
            let mut said = BTreeSet::new();
            for one in codes(*vocabulary).into_iter().collect::<BTreeSet<_>>() {
                let words = code(*language, *vocabulary, one).unwrap();
                assert!(said.insert(words.clone()), "{language} {vocabulary} {one}: {words}");
            }
        }
    }
}

#[test]
fn a_code_of_another_list_is_an_error() {
    assert!(code(Language::Ru, Vocabulary::Kinship, "registered").is_err());
    assert!(
        "no_such_list"
            .parse::<Vocabulary>()
            .is_err_and(|UnknownCode { list, .. }| list == "Vocabulary")
    );
}

#[test]
fn a_family_reads_how_many_archives_have_answered() {
    let said = |asked| stage(Language::En, Stage::Archives, asked, 2).unwrap();
    assert_eq!(said(3), "Archives are searching: 2 of 3 have answered");
    assert_eq!(said(0), "Archives are searching");
    assert_eq!(stage(Language::Uz, Stage::Court, 3, 2).unwrap(), "Ish sudda");
}
