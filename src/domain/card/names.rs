//! The names of a row, and what is odd about them.

use super::cells::{Cell, Remark};
use super::mapping::{Mapping, Nameless};
use super::read::CardDraft;
use super::{CardName, CardNameKind, Field};
use crate::domain::person::script_of;

/// The longest name, in characters: longer ones are lines that slipped.
const LONGEST_NAME: usize = 300;

#[expect(clippy::wildcard_enum_match_arm, reason = "only fields of names come here")]
pub(super) fn take_names(draft: &mut CardDraft, cell: &Cell<'_>, mapping: &Mapping) {
    let kind = match cell.field {
        Field::Surname => CardNameKind::Surname,
        Field::Given => CardNameKind::Given,
        Field::Patronymic => CardNameKind::Patronymic,
        Field::Maiden => CardNameKind::Maiden,
        Field::Father => CardNameKind::Father,
        Field::Variants => CardNameKind::Alias,
        _ => CardNameKind::Whole,
    };
    if kind == CardNameKind::Alias {
        for text in cell.text.split([';', ',', '/', '\n']) {
            add_name(draft, kind, text, cell.column, mapping.language.as_deref());
        }
    } else {
        add_name(draft, kind, &cell.text, cell.column, mapping.language.as_deref());
    }
}

/// Adds a name, with remarks on what is odd about it.
pub(super) fn add_name(
    draft: &mut CardDraft,
    kind: CardNameKind,
    text: &str,
    column: &str,
    language: Option<&str>,
) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.chars().any(char::is_alphabetic) {
        if !text.is_empty() {
            let message = "A name without letters was left out: look in the original.";
            draft.remarks.push(Remark::flagged("no_letters_in_name", Some(column), message));
        }
        return;
    }
    if text.chars().count() > LONGEST_NAME {
        let message = format!(
            "A name has more than {LONGEST_NAME} characters: is it another column, or a line that slipped? \
             Correct the mapping or the row."
        );
        draft.remarks.push(Remark::refused("name_too_long", Some(column), message));
        return;
    }
    let odd = |c: char| !(c.is_alphabetic() || is_of_names(c));
    if text.chars().any(odd) {
        let message = "A name holds digits or signs that names do not have: look in the original.";
        draft.remarks.push(Remark::flagged("odd_signs_in_name", Some(column), message));
    }
    draft.names.push(CardName {
        kind,
        script: script_of(&text),
        text,
        language: language.map(str::to_owned),
        source: column.to_owned(),
    });
}

/// Spaces, marks of vowels, apostrophes of every kind, hyphens, points, brackets.
fn is_of_names(c: char) -> bool {
    matches!(c, ' ' | '-' | '‐' | '–' | '.' | ',' | '(' | ')' | '\'' | '`' | '"' | '«' | '»' | '?')
        || matches!(c, '\u{2b0}'..='\u{36f}' | '\u{2018}'..='\u{201f}' | '\u{610}'..='\u{65f}' | '\u{670}' | '\u{200c}' | '\u{200d}')
}

pub(super) fn name_remarks(draft: &mut CardDraft, mapping: &Mapping) {
    let names = || draft.names.iter().filter(|name| name.kind != CardNameKind::Father);
    if names().next().is_some() {
        let letters = names().flat_map(|name| name.text.chars()).filter(|c| c.is_alphabetic());
        if letters.take(2).count() == 1 {
            let message = "The whole name is one letter: look in the original.";
            draft.remarks.push(Remark::flagged("one_letter_name", None, message));
        }
        return;
    }
    let message = "The row holds no name: fill it in, or say nameless = 'keep' in the mapping.";
    draft.remarks.push(match mapping.nameless {
        Nameless::Refuse => Remark::refused("no_name", None, message),
        Nameless::Keep => Remark::flagged("no_name", None, "The row holds no name."),
    });
}
