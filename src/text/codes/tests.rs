//! Every code has words in every language, and no words stand there for nothing.

use super::{Vocabulary, code, key, stage};
use crate::domain::actor::Role;
use crate::domain::code::UnknownCode;
use crate::domain::deadline::{PauseCause, RecomputeCause, RuleCode, StartEvent};
use crate::domain::document::DocumentKind;
use crate::domain::language::Language;
use crate::domain::notice::NoticeKind;
use crate::domain::petition::Stage;
use crate::domain::repression::Kinship;
use crate::domain::workflow::{Machine, petition, request, subject};
use crate::service::vocabulary::FIELDS;
use crate::store::deadline::DeadlineState;
use crate::store::notice_list::NoticeState;
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

/// What the vocabularies hold, each from where its codes are declared.
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
        V::DeadlineRule => RuleCode::CODES.to_vec(),
        V::DeadlineState => DeadlineState::CODES.to_vec(),
        V::StartEvent => StartEvent::CODES.to_vec(),
        V::PauseCause => PauseCause::CODES.to_vec(),
        V::RecomputeCause => RecomputeCause::CODES.to_vec(),
        V::Weekday => vec!["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
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
        assert!(codes.len() > 0, "{vocabulary}");
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
