//! What the rows and columns of figures are called.

use crate::domain::figure::{Figure, NONE};
use crate::domain::language::Language;
use crate::text::codes::{Vocabulary, code};
use crate::text::{MissingText, reading, say};

/// Name of a kind of case.
///
/// # Errors
/// A text that is missing in the language.
pub fn kind_name(language: Language, kind: &str) -> Result<String, MissingText> {
    code(language, Vocabulary::CaseKind, kind)
}

/// Name of a row. A code that a newer program wrote is its own name.
///
/// # Errors
/// A text that is missing in the language.
pub fn line_name(
    language: Language,
    figure: Figure,
    kind: Option<&str>,
    line: &str,
) -> Result<String, MissingText> {
    let of = match (figure, line) {
        (Figure::Archives | Figure::Bodies | Figure::Articles, NONE) => {
            return say(language, &format!("figure-none-{figure}"), &[]);
        }
        (Figure::States, _) => match kind {
            Some("petition") => Vocabulary::PetitionState,
            Some("archive_request") => Vocabulary::RequestState,
            _ => Vocabulary::SubjectState,
        },
        (Figure::Ages, _) => Vocabulary::Age,
        (Figure::Overdue, _) => Vocabulary::Lateness,
        (Figure::Archives, _) => Vocabulary::RequestAnswer,
        (Figure::Bodies, _) => Vocabulary::Body,
        (Figure::Articles, _) => return reading::article(language, line),
        (Figure::Outcomes, _) => return Ok(line.to_owned()),
    };
    Ok(code(language, of, line).unwrap_or_else(|_unknown| line.to_owned()))
}

/// Name of a column.
///
/// # Errors
/// A text that is missing in the language.
pub fn part_name(language: Language, figure: Figure, part: &str) -> Result<String, MissingText> {
    let of = match figure {
        Figure::Archives => Vocabulary::Addressee,
        Figure::States
        | Figure::Ages
        | Figure::Overdue
        | Figure::Outcomes
        | Figure::Bodies
        | Figure::Articles => Vocabulary::Outcome,
    };
    code(language, of, part)
}
