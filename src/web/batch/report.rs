//! What taking a list over would do, as a part of a page: counts, or what has to be mended first.

use crate::service::review::{ImportReport, RowProblem};
use crate::text::codes::Vocabulary;
use crate::web::words::Words;
use askama::Template;

/// Mistakes that are shown; a list with more of them is mended in parts.
const MOST_SHOWN: usize = 200;

/// What a list says.
#[derive(Template)]
#[template(path = "batch/report.html", config = "src/web/askama.toml")]
pub(super) struct Report {
    words: Words,
    /// How many people stand in it.
    rows: String,
    facts: Vec<(String, i64)>,
    /// What has to be mended: row, column, what to do.
    wrong: Vec<(i64, String, String)>,
    /// How many mistakes are not shown.
    more: Option<String>,
    /// What is kept as written and was not understood: row and text.
    unread: Vec<(i64, String)>,
}

/// Mistakes of the rows; what is wrong in the form around them is told at its fields.
pub(super) fn mistakes(report: &ImportReport) -> impl Iterator<Item = &RowProblem> {
    report.errors.iter().filter(|one| one.row > 0 || one.column.is_empty())
}

fn wrong(words: Words, one: &RowProblem) -> askama::Result<(i64, String, String)> {
    Ok((one.row, one.column.clone(), words.fault(&one.code, &one.arguments)?))
}

impl Report {
    pub(super) fn of(words: Words, report: &ImportReport) -> askama::Result<Self> {
        let mut facts = vec![
            (words.say("page-people-look.files")?, report.files),
            (words.say("page-people-look.placeholders")?, report.placeholders),
            (words.say("page-people-look.unconditional")?, report.unconditional),
        ];
        for (class, count) in &report.classes {
            facts.push((words.code(Vocabulary::CaseClass, class)?, *count));
        }
        let more = mistakes(report).count().saturating_sub(MOST_SHOWN);
        let more = i64::try_from(more).ok().filter(|more| *more > 0);
        let shown = mistakes(report).take(MOST_SHOWN);
        let unread = report.unread.iter().take(MOST_SHOWN);
        Ok(Self {
            words,
            rows: words.count("page-count-batch-people", report.rows)?,
            facts,
            wrong: shown.map(|one| wrong(words, one)).collect::<askama::Result<_>>()?,
            more: more.map(|more| words.count("page-count-people-more", more)).transpose()?,
            unread: unread.map(|one| (one.row, one.text.clone())).collect(),
        })
    }

    /// Nothing has to be mended.
    pub(super) const fn is_right(&self) -> bool {
        self.wrong.is_empty()
    }
}
