//! A figure in rows and columns, as people read it. The table is the truth; the chart repeats it.

use crate::domain::figure::Figure;
use crate::service::figures::{FigureView, NumberView, line_name, part_name};
use crate::web::words::Words;

/// Rows that a chart shows: more could not be told apart.
const MOST_BARS: usize = 12;

/// A table.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) heads: Vec<String>,
    /// Each with its name first.
    pub(super) rows: Vec<(String, Vec<String>)>,
    pub(super) total: Option<(String, Vec<String>)>,
    /// The longest rows, for the chart.
    pub(super) bars: Vec<(String, i64)>,
}

/// A number, or why it is not there.
fn number(words: Words, one: &NumberView, smallest: Option<i64>) -> askama::Result<String> {
    match (one.counted, one.mark.as_str(), smallest) {
        (Some(counted), ..) => Ok(words.number(counted)),
        (None, "fewer", Some(smallest)) => {
            words.with("page-figures.fewer", "number", &smallest.to_string())
        }
        (None, ..) => words.say("page-figures.withheld"),
    }
}

/// Persons or files; nothing where they are kept back with their number.
fn beside(words: Words, one: &NumberView, count: Option<i64>) -> askama::Result<String> {
    match (one.counted, count) {
        (Some(0), None) => Ok(words.number(0)),
        (Some(_), Some(count)) => Ok(words.number(count)),
        _ => words.say("page-figures.withheld"),
    }
}

fn numbers(
    words: Words,
    figure: Figure,
    view: &FigureView,
    (parts, total): (&[NumberView], &NumberView),
) -> askama::Result<Vec<String>> {
    let smallest = view.smallest_count;
    let mut cells: Vec<String> =
        parts.iter().map(|part| number(words, part, smallest)).collect::<Result<_, _>>()?;
    cells.push(number(words, total, smallest)?);
    if figure.counts_persons() {
        cells.push(beside(words, total, total.persons)?);
        cells.push(beside(words, total, total.files)?);
    }
    Ok(cells)
}

impl Table {
    pub(super) fn of(words: Words, figure: Figure, view: &FigureView) -> askama::Result<Self> {
        let language = words.0;
        let mut heads = vec![words.say(&format!("page-figures-line.{figure}"))?];
        for part in &view.parts {
            heads.push(part_name(language, figure, part).map_err(askama::Error::custom)?);
        }
        heads.push(words.say("page-figures.total")?);
        if figure.counts_persons() {
            heads.push(words.say("page-figures.persons")?);
            heads.push(words.say("page-figures.files")?);
        }
        let (mut rows, mut bars) = (Vec::new(), Vec::new());
        for line in &view.lines {
            let name = line_name(language, figure, view.kind.as_deref(), &line.line);
            let name = name.map_err(askama::Error::custom)?;
            if let Some(counted) = line.total.counted
                && bars.len() < MOST_BARS
            {
                bars.push((name.clone(), counted));
            }
            rows.push((name, numbers(words, figure, view, (&line.parts, &line.total))?));
        }
        let total = match &view.total {
            Some(total) => {
                let name = words.say("page-figures.total")?;
                Some((name, numbers(words, figure, view, (&view.totals, total))?))
            }
            None => None,
        };
        Ok(Self { heads, rows, total, bars })
    }
}
