//! A figure with all its rows and years, as a table for other programs. Rows are read and sent in portions.

use super::office::of_office;
use super::{Asked, asked, line_name, part_name};
use crate::domain::actor::Actor;
use crate::domain::figure::{Cell, Figure, Mark};
use crate::domain::language::Language;
use crate::files::sheet::{Sheet, Value};
use crate::service::card_import::defused;
use crate::service::figures::view::ReadFigure;
use crate::service::{Context, Error, Result};
use crate::store::figure::{Run, find_run, list_after};
use crate::text::codes::{Vocabulary, code};
use crate::text::say;
use futures_util::Stream;
use futures_util::stream::try_unfold;
use std::collections::VecDeque;
use std::fs::File;

/// Rows that are read at once.
const PORTION: i64 = 1_000;

/// Columns of the table, named by `figure-column-…`.
const COLUMNS: [&str; 10] = [
    "kind",
    "year",
    "line",
    "line-name",
    "part",
    "part-name",
    "counted",
    "persons",
    "files",
    "note",
];

/// How the table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DownloadForm {
    /// Comma-separated values.
    Csv,
    /// A workbook.
    Xlsx,
}

impl DownloadForm {
    /// Ending of the file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// A table that is on its way.
#[derive(Debug)]
pub struct Download {
    /// Name of the file, without its ending.
    pub name: String,
    context: Context,
    actor: Actor,
    figure: Figure,
    asked: Asked,
    language: Language,
    source: Source,
    smallest: i64,
}

#[derive(Debug)]
enum Source {
    /// Cells of a country, after a place; as they were counted then.
    Kept { run: Option<Run>, after: i64 },
    /// Cells of an office, as they were counted a moment ago.
    Counted(VecDeque<Cell>),
}

/// Begins to read a figure with all rows and years.
///
/// # Errors
/// `Denied`; `NotFound`; `Invalid`.
pub async fn download(
    context: &Context,
    actor: &Actor,
    figure: Figure,
    query: &ReadFigure,
    language: Language,
) -> Result<Download> {
    let asked = asked(context, actor, (query.office, query.country.as_deref())).await?;
    let scope = asked.scope;
    let (source, smallest) = if let Some(office) = scope.office {
        let found = of_office(context, actor, (asked, office), figure).await?;
        (Source::Counted(found.cells.clone().into()), 0)
    } else {
        let run = context.read(actor, async |tx| Ok(find_run(tx, scope.country).await?)).await?;
        let smallest = run.map_or(0, |run| run.smallest_count);
        (Source::Kept { run, after: 0 }, smallest)
    };
    Ok(Download {
        name: format!("{figure}-{}-{}", scope.country, context.clock.today()),
        context: context.clone(),
        actor: actor.clone(),
        figure,
        asked,
        language,
        source,
        smallest,
    })
}

impl Download {
    /// The next rows; none at the end.
    async fn portion(&mut self) -> Result<Option<Vec<Vec<Value>>>> {
        let cells: Vec<Cell> = match &mut self.source {
            Source::Counted(left) => {
                let most = usize::try_from(PORTION).unwrap_or(usize::MAX).min(left.len());
                left.drain(..most).collect()
            }
            Source::Kept { run, after } => {
                let (country, figure, place) = (self.asked.scope.country, self.figure, *after);
                let (now, cells) = self
                    .context
                    .read(&self.actor, async |tx| {
                        let now = find_run(tx, country).await?;
                        Ok((now, list_after(tx, country, figure, place, PORTION).await?))
                    })
                    .await?;
                if now != *run {
                    let message = "The figures were counted anew meanwhile. Load them again.";
                    return Err(Error::conflict("figures-renewed", message));
                }
                *after = cells.last().map_or(place, |(id, _)| *id);
                cells.into_iter().map(|(_, cell)| cell).collect()
            }
        };
        if cells.is_empty() {
            return Ok(None);
        }
        let told = |cell: &&Cell| self.asked.exact || cell.mark != Mark::Hidden;
        cells.iter().filter(told).map(|cell| self.row(cell)).collect::<Result<_>>().map(Some)
    }

    fn row(&self, cell: &Cell) -> Result<Vec<Value>> {
        let (language, figure) = (self.language, self.figure);
        let text =
            |text: Option<&str>| text.map_or(Value::Nothing, |text| Value::Text(text.into()));
        let number = |number: Option<i64>| number.map_or(Value::Nothing, Value::Number);
        let kind = cell.kind.as_deref();
        let named = |name: Option<Result<String, _>>| name.transpose().map_err(Error::internal);
        let kind_name = named(kind.map(|kind| code(language, Vocabulary::CaseKind, kind)))?;
        let line = cell.line.as_deref();
        let line_name = match line {
            Some(line) => named(Some(line_name(language, figure, kind, line)))?,
            None => named(Some(say(language, "figure-total", &[])))?,
        };
        let part = cell.part.as_deref();
        let part_name = named(part.map(|part| part_name(language, figure, part)))?;
        let shown = self.asked.exact || cell.mark == Mark::Shown;
        let note = match (shown, cell.mark) {
            (true, _) => None,
            (false, Mark::Fewer) => {
                let smallest = self.smallest.to_string();
                named(Some(say(language, "figure-fewer", &[("number", &smallest)])))?
            }
            (false, Mark::Shown | Mark::Withheld | Mark::Hidden) => {
                named(Some(say(language, "figure-withheld", &[])))?
            }
        };
        let of = |count: Option<i64>| number(count.filter(|_| shown));
        Ok(vec![
            text(kind_name.as_deref()),
            number(cell.year.map(Into::into)),
            text(line),
            text(line_name.as_deref()),
            text(part),
            text(part_name.as_deref()),
            of(Some(cell.counted)),
            of(cell.persons),
            of(cell.files),
            text(note.as_deref()),
        ])
    }

    fn heads(&self) -> Result<Vec<String>> {
        let head = |column: &&str| say(self.language, &format!("figure-column-{column}"), &[]);
        COLUMNS.iter().map(head).collect::<Result<_, _>>().map_err(Error::internal)
    }

    /// The table as comma-separated values, portion by portion.
    pub fn csv(self) -> impl Stream<Item = Result<Vec<u8>>> {
        try_unfold((self, false), async |(mut download, begun)| {
            if !begun {
                let heads = download.heads()?.into_iter().map(Value::Text).collect();
                return Ok(Some((comma_separated(&[heads])?, (download, true))));
            }
            match download.portion().await? {
                Some(rows) => Ok(Some((comma_separated(&rows)?, (download, true)))),
                None => Ok(None),
            }
        })
    }

    /// The table as a workbook.
    ///
    /// # Errors
    /// The database, or the disk.
    pub async fn workbook(mut self) -> Result<File> {
        let mut sheet = Sheet::new(&self.heads()?).map_err(Error::internal)?;
        while let Some(rows) = self.portion().await? {
            sheet.write(&rows).map_err(Error::internal)?;
        }
        self.context.busy(move || sheet.finish()).await?.map_err(Error::internal)
    }
}

fn comma_separated(rows: &[Vec<Value>]) -> Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    for row in rows {
        let fields = row.iter().map(|value| match value {
            Value::Nothing => String::new(),
            Value::Text(text) => defused(text).into_owned(),
            Value::Number(number) => number.to_string(),
        });
        table.write_record(fields).map_err(Error::internal)?;
    }
    table.into_inner().map_err(|error| Error::internal(error.into_error()))
}
