//! What has to be corrected, in the reader's words.

use super::words::Words;
use crate::http::Problem;
use crate::service::{Change, Error, Said};

/// What is not the reader's business does not exist for them.
pub(super) fn hidden(error: Error) -> Problem {
    if matches!(error, Error::Denied(_)) { Error::NotFound.into() } else { error.into() }
}

/// One thing to correct.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    /// JSON pointer of the field in the command; empty for the whole.
    pub(super) pointer: String,
    /// What to do.
    pub(super) text: String,
}

/// Why a form was not carried out: the page is shown again with it, and with what was typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Faults {
    /// Things to correct.
    pub(super) list: Vec<Fault>,
    /// What others changed since the page was opened.
    pub(super) meanwhile: Option<Vec<Change>>,
}

impl Faults {
    /// What the form's page can show of an error.
    ///
    /// # Errors
    /// An error that is not for the form: it gets a page of its own.
    pub(super) fn of(words: Words, error: Error) -> Result<Self, Problem> {
        let own = matches!(
            error,
            Error::Invalid(_)
                | Error::Conflict { .. }
                | Error::WrongState(_)
                | Error::Stale { .. }
                | Error::TooLarge { .. }
                | Error::ForbiddenType(_)
        );
        if !own {
            return Err(error.into());
        }
        let Said { sentence, fields, missing } = error.said(words.0).map_err(Error::internal)?;
        let about_file = matches!(error, Error::TooLarge { .. } | Error::ForbiddenType(_));
        let mut list: Vec<Fault> =
            fields.into_iter().map(|(pointer, text)| Fault { pointer, text }).collect();
        list.extend(missing.into_iter().map(|text| Fault { pointer: String::new(), text }));
        if list.is_empty() {
            let pointer = if about_file { "/file" } else { "" };
            list.push(Fault { pointer: pointer.to_owned(), text: sentence });
        }
        let meanwhile = if let Error::Stale { changes, .. } = error {
            // What was typed is still there: nothing has to be loaded again.
            list.clear();
            let text = words.say("page-meanwhile.error").map_err(Error::internal)?;
            list.push(Fault { pointer: String::new(), text });
            Some(changes)
        } else {
            None
        };
        Ok(Self { list, meanwhile })
    }

    /// One thing to correct that the page itself noticed: a text of the pages at a field.
    pub(super) fn one(words: Words, pointer: &str, key: &str) -> Result<Self, Problem> {
        let text = words.say(key).map_err(Error::internal)?;
        Ok(Self { list: vec![Fault { pointer: pointer.to_owned(), text }], meanwhile: None })
    }

    /// Whether there is nothing to correct.
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}
