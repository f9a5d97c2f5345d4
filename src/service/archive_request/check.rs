//! What an answer of each kind has to say.

use crate::domain::check::{FieldErrors, Message};
use crate::domain::workflow::request::Answer;
use crate::store::archive_request::SavedAnswer;

/// An answer as given.
#[derive(Debug, Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) answer: &'a str,
    pub(super) text: Option<&'a str>,
    pub(super) searched: Option<&'a str>,
    pub(super) spellings: &'a [String],
    pub(super) forwarded: bool,
    pub(super) destruction_act: Option<&'a str>,
}

/// Checks an answer; nothing when its kind is unknown (the error is noted).
pub(super) fn check(errors: &mut FieldErrors, given: Given<'_>) -> Option<SavedAnswer> {
    let answer: Option<Answer> = errors.keep("/answer", "unknown_code", given.answer.parse());
    let text = errors.optional_text("/text", given.text, 20_000);
    let searched = errors.optional_text("/searched", given.searched, 20_000);
    let destruction_act = errors.optional_text("/destruction_act", given.destruction_act, 300);
    let spellings = spellings(errors, "/spellings", given.spellings);
    let answer = answer?;
    let mut need = |met: bool, pointer: &str, message: &str| {
        if !met {
            errors.add(pointer, "required", message);
        }
    };
    match answer {
        Answer::Negative => {
            need(searched.is_some(), "/searched", "Say what was searched.");
            need(!spellings.is_empty(), "/spellings", "Name the spellings that were searched.");
        }
        Answer::Positive | Answer::Partial | Answer::Classified => {
            need(text.is_some(), "/text", "Say what was found.");
        }
        Answer::Forwarded => need(given.forwarded, "/forward", "Say where it was sent on to."),
        Answer::Destroyed => {
            let message = "Give the number of the act of destruction.";
            need(destruction_act.is_some(), "/destruction_act", message);
        }
    }
    if given.forwarded && answer != Answer::Forwarded {
        errors.add("/forward", "not_here", "Only a forwarded request goes on elsewhere.");
    }
    Some(SavedAnswer {
        answer,
        text,
        searched,
        spellings,
        forwarded_to: None,
        destruction_act,
        recorded_for: None,
    })
}

/// Spellings of names: none blank, none twice, at most 20,000.
pub(super) fn spellings(errors: &mut FieldErrors, pointer: &str, given: &[String]) -> Vec<String> {
    if given.len() > 20_000 {
        errors.add(
            pointer,
            "too_many",
            Message::new("Name at most 20000 spellings.").with("max", 20_000),
        );
        return Vec::new();
    }
    let mut seen = std::collections::HashSet::new();
    let mut kept = Vec::with_capacity(given.len());
    for (at, spelling) in given.iter().enumerate() {
        let spelling = errors.text(&format!("{pointer}/{at}"), spelling, 300);
        if seen.insert(spelling.clone()) {
            kept.push(spelling);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(answer: &str, change: impl FnOnce(&mut Given<'_>)) -> Vec<String> {
        let mut given = Given {
            answer,
            text: None,
            searched: None,
            spellings: &[],
            forwarded: false,
            destruction_act: None,
        };
        change(&mut given);
        let mut errors = FieldErrors::default();
        check(&mut errors, given);
        errors.0.into_iter().map(|error| error.pointer).collect()
    }

    #[test]
    fn a_negative_answer_says_what_was_searched_and_which_spellings() {
        assert_eq!(codes("negative", |_| ()), ["/searched", "/spellings"]);
        let spelling: &'static [String] = Box::leak(Box::new(["Kim".to_owned()]));
        assert!(
            codes("negative", |given| {
                given.searched = Some("fond 1");
                given.spellings = spelling;
            })
            .is_empty()
        );
    }

    #[test]
    fn every_other_kind_says_what_it_has_to() {
        assert_eq!(codes("positive", |_| ()), ["/text"]);
        assert_eq!(codes("forwarded", |_| ()), ["/forward"]);
        assert_eq!(codes("destroyed", |_| ()), ["/destruction_act"]);
        assert_eq!(codes("lost", |_| ()), ["/answer"]);
        let both = codes("destroyed", |given| {
            given.destruction_act = Some("17");
            given.forwarded = true;
        });
        assert_eq!(both, ["/forward"]);
    }

    #[test]
    fn a_spelling_is_named_once_and_never_blank() {
        let mut errors = FieldErrors::default();
        let given = ["Kim".to_owned(), " Kim ".to_owned(), " ".to_owned()];
        let kept = spellings(&mut errors, "/names", &given);
        assert_eq!(kept.first().map(String::as_str), Some("Kim"));
        assert_eq!(errors.0[0].pointer, "/names/2");
    }
}
