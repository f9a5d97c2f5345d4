//! An error in the reader's language, for pages: the API says the same in English.

use super::Error;
use crate::domain::language::Language;
use crate::domain::workflow::Refusal;
use crate::text::MissingText;
use crate::text::errors::{self, General};

/// What went wrong and what to do, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The whole in a sentence or two.
    pub sentence: String,
    /// For each field to correct its JSON pointer in the command and what to do.
    pub fields: Vec<(String, String)>,
    /// What is missing before the step.
    pub missing: Vec<String>,
}

impl Error {
    /// The error in words.
    ///
    /// # Errors
    /// A text that is missing in the language; a test asks for each.
    pub fn said(&self, language: Language) -> Result<Said, MissingText> {
        let (mut fields, mut missing) = (Vec::new(), Vec::new());
        let general = |what| errors::general(language, what);
        let sentence = match self {
            Self::NotFound => general(General::NotFound),
            Self::Unauthenticated => general(General::Unauthenticated),
            Self::WrongCredentials => general(General::WrongCredentials),
            Self::Denied(_) | Self::WrongState(Refusal::Denied { .. }) => general(General::Denied),
            Self::Invalid(wrong) => {
                for one in &wrong.0 {
                    let text = errors::field(language, one.code, &one.arguments)?;
                    fields.push((one.pointer.clone(), text));
                }
                general(General::Invalid)
            }
            Self::WrongState(Refusal::WrongState { .. }) => general(General::WrongState),
            Self::WrongState(Refusal::Blocked { blockers, .. }) => {
                for one in blockers {
                    missing.push(errors::need(language, one.need, &one.arguments)?);
                }
                general(General::Blocked)
            }
            Self::Stale { .. } => general(General::Stale),
            Self::Conflict { code, arguments, .. } => errors::conflict(language, code, arguments),
            Self::TooMany { retry_after } => general(General::TooMany(*retry_after)),
            Self::TooLarge { limit } => general(General::TooLarge(*limit)),
            Self::ForbiddenType(refused) => errors::field(language, refused.code(), &[]),
            Self::Starting => general(General::Starting),
            Self::Db(error) if error.is_passing() => general(General::Unavailable),
            Self::Db(_) | Self::Internal(_) => general(General::Internal),
        }?;
        Ok(Said { sentence, fields, missing })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::check::Message;
    use crate::domain::workflow::{Blocker, Need};

    #[test]
    fn every_field_and_everything_missing_is_said_with_its_values() {
        let error = Error::field("/name", "too_long", Message::new("x").with("max", 300));
        let said = error.said(Language::Ru).unwrap();
        let expected = "Слишком длинно. Сократите. Наибольшее число знаков: 300.";
        assert_eq!(said.fields, [("/name".to_owned(), expected.to_owned())]);
        let open = Blocker::new(Need::AnswersComplete, Message::new("x").with("open", 2_usize));
        let blockers = vec![open, Need::Assigned.into()];
        let refusal = Refusal::Blocked { step: "conclude".to_owned(), blockers };
        let said = Error::WrongState(refusal).said(Language::Kk).unwrap();
        assert_eq!(said.missing.len(), 2);
        assert!(said.missing[0].contains('2'), "{said:?}");
    }

    #[test]
    fn errors_without_a_code_are_said_in_every_language() {
        for language in Language::ALL {
            let errors = [
                Error::NotFound,
                Error::Unauthenticated,
                Error::WrongCredentials,
                Error::Denied("assign".to_owned()),
                Error::WrongState(Refusal::Denied { step: "assign".to_owned() }),
                Error::WrongState(Refusal::WrongState {
                    step: "assign".to_owned(),
                    state: "closed".to_owned(),
                }),
                Error::Stale { current: 3, changes: Vec::new() },
                Error::TooMany { retry_after: 61 },
                Error::TooLarge { limit: 5 * 1024 * 1024 },
                Error::ForbiddenType(crate::files::Refusal::Macros),
                Error::Starting,
                Error::internal("broken"),
            ];
            for error in errors {
                let said = error.said(*language).unwrap();
                assert!(said.sentence.contains(' ') && said.fields.is_empty(), "{said:?}");
            }
        }
        let said = Error::TooMany { retry_after: 61 }.said(Language::En).unwrap();
        assert!(said.sentence.ends_with("Minutes to wait: 2."), "{said:?}");
        let said = Error::TooLarge { limit: 250 * 1024 * 1024 }.said(Language::En).unwrap();
        assert!(said.sentence.contains("at most 250 MB"), "{said:?}");
    }
}
