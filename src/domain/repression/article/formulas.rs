//! Formulas in the place of articles: "АСА", "КРД", "социально-опасный элемент".

use super::{ARTICLES, ArticleReading, CodeFamily, Formula, FormulaText};
use crate::domain::repression::words::Words;
use std::ops::Range;

/// The formulas of a text with the place where each begins; dates are hidden.
pub(super) fn formulas(text: &str, masked: &[Range<usize>]) -> Vec<(usize, ArticleReading)> {
    let words = Words::new(text, masked);
    let mut taken: Vec<Range<usize>> = Vec::new();
    let mut read = Vec::new();
    for entry in &ARTICLES.formulas {
        for found in entry.spelling.find_iter(words.text()) {
            let range = words.source_range(&found.range());
            if taken.iter().any(|other| other.start < range.end && range.start < other.end) {
                continue;
            }
            read.push((range.start, formula_reading(text, &range, &entry.text)));
            taken.push(range);
        }
    }
    read
}

fn formula_reading(text: &str, range: &Range<usize>, entry: &FormulaText) -> ArticleReading {
    let formula: Formula = entry.code;
    ArticleReading {
        raw: text.get(range.clone()).unwrap_or_default().to_owned(),
        family: CodeFamily::Unstated,
        number: String::new(),
        part: None,
        point: None,
        formula: Some(formula),
        unconditional: entry.unconditional,
        refusal_relevant: entry.refusal_relevant,
    }
}
