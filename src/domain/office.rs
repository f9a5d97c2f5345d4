//! Offices: their names in several languages, and which roles work where.

use super::actor::Role;
use super::check::FieldErrors;
use super::jurisdiction::OfficeKind;
use super::language::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An office's names, one for each language that has one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OfficeNames(pub BTreeMap<Language, String>);

/// The longest name of an office, in characters.
const LONGEST_NAME: usize = 300;

impl OfficeNames {
    /// Reads names by language code and notes what is wrong with them under `pointer`.
    pub fn read(given: &BTreeMap<String, String>, pointer: &str, errors: &mut FieldErrors) -> Self {
        let mut names = BTreeMap::new();
        for (code, name) in given {
            let at = format!("{pointer}/{}", code.replace('~', "~0").replace('/', "~1"));
            let language = errors.keep(&at, "unknown_code", code.parse::<Language>());
            let name = errors.text(&at, name, LONGEST_NAME);
            if let Some(language) = language {
                names.insert(language, name);
            }
        }
        if given.is_empty() {
            errors.add(pointer, "required", "Name the office in at least one language.");
        }
        Self(names)
    }

    /// The name for a reader: in the own language, else in Russian, which every office of the
    /// region uses, else in English, else whichever there is.
    pub fn for_reader(&self, language: Language) -> &str {
        [language, Language::Ru, Language::En]
            .iter()
            .find_map(|language| self.0.get(language))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }
}

/// Whether a role has its place in an office of this kind; roles without an office have none.
pub const fn employs(kind: OfficeKind, role: Role) -> bool {
    match role {
        Role::RegistryClerk => matches!(kind, OfficeKind::Prosecutor | OfficeKind::Commission),
        Role::CaseOfficer | Role::SeniorProsecutor => matches!(kind, OfficeKind::Prosecutor),
        Role::CommissionMember | Role::CommissionChair => matches!(kind, OfficeKind::Commission),
        Role::ArchiveOfficer => matches!(kind, OfficeKind::Archive | OfficeKind::OtherAgency),
        Role::CourtClerk | Role::Judge => matches!(kind, OfficeKind::Court),
        Role::Applicant
        | Role::Representative
        | Role::Statistician
        | Role::Auditor
        | Role::Administrator
        | Role::System
        | Role::Public => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(pairs: &[(&str, &str)]) -> (OfficeNames, FieldErrors) {
        let given = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        let mut errors = FieldErrors::default();
        let names = OfficeNames::read(&given, "/name", &mut errors);
        (names, errors)
    }

    #[test]
    fn a_reader_sees_the_own_language_then_russian_then_english_then_any() {
        let (all, errors) = names(&[("kk", "Кеңсе"), ("ru", "Управление"), ("en", "Office")]);
        assert!(errors.is_empty());
        assert_eq!(all.for_reader(Language::Kk), "Кеңсе");
        assert_eq!(all.for_reader(Language::Tg), "Управление");
        assert_eq!(names(&[("en", "Office")]).0.for_reader(Language::Tg), "Office");
        assert_eq!(names(&[("ky", "Кеңсе")]).0.for_reader(Language::Tg), "Кеңсе");
        assert_eq!(OfficeNames::default().for_reader(Language::Tg), "");
    }

    #[test]
    fn unknown_languages_and_blank_names_are_told_together() {
        let (_, errors) = names(&[("a/b", "x"), ("ru", "  ")]);
        let found: Vec<_> = errors.0.iter().map(|e| (e.pointer.as_str(), e.code)).collect();
        assert_eq!(found, [("/name/a~1b", "unknown_code"), ("/name/ru", "required")]);
        assert_eq!(names(&[]).1.0[0].code, "required");
    }

    #[test]
    fn every_role_that_needs_an_office_has_a_kind_that_employs_it() {
        for role in Role::ALL {
            let employed = OfficeKind::ALL.iter().any(|kind| employs(*kind, *role));
            assert_eq!(employed, role.needs_office(), "{role}");
        }
    }
}
