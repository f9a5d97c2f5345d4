//! Reading a row: every value is kept, and what can be understood stands beside it.

use super::cells::{self, Cell, Remark, RowText, Severity};
use super::fields::Fields;
use super::mapping::{Format, Mapping, Numbering};
use super::memo::Memo;
use super::names::name_remarks;
use super::{CardName, CardReading, Field, Secrecy, record};
use crate::domain::repression::{BodyCode, Fate};
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;

/// A card as it was read out of a row.
#[derive(Debug, Clone, Default)]
pub struct CardDraft {
    /// Number in the source.
    pub number: String,
    /// Names.
    pub names: Vec<CardName>,
    /// Everything else.
    pub reading: CardReading,
    /// What became of the person.
    pub fate: Option<Fate>,
    /// Archive that holds the file, as written.
    pub archive: Option<String>,
    /// Call number of the file, as written.
    pub call_number: Option<String>,
    /// Secrecy, when the row says it.
    pub secrecy: Option<Secrecy>,
    /// References to scans.
    pub scans: Vec<String>,
    /// Remarks for which it is still a card.
    pub remarks: Vec<Remark>,
}

impl CardDraft {
    /// Code of the body that decided.
    pub fn body(&self) -> Option<BodyCode> {
        self.reading.body.as_ref().map(|body| body.code)
    }
}

/// Reads a row. `plan` is what [`Mapping::plan`] gave for the columns of a table.
///
/// # Errors
/// The remarks for which it becomes no card.
pub fn read_row(
    row: &RowText,
    format: Format,
    mapping: &Mapping,
    (plan, columns): (&[(Field, usize)], &[String]),
    memo: &mut Memo,
) -> Result<CardDraft, Vec<Remark>> {
    let mut draft = match format {
        Format::Csv | Format::Tsv | Format::Xlsx => {
            let cells = plan.iter().filter_map(|(field, at)| {
                let text = row.values.get(*at)?.trim();
                let column = columns.get(*at)?.as_str();
                (!text.is_empty()).then_some(Cell {
                    field: *field,
                    column,
                    text: Cow::Borrowed(text),
                })
            });
            of_cells(&cells.collect::<Vec<_>>(), mapping, memo)
        }
        Format::Jsonl => {
            let text = row.values.first().map_or("", String::as_str);
            let values: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text)
                .map_err(|error| {
                    let message = format!(
                        "The line is no JSON object: {error}. Write one object on each line."
                    );
                    vec![Remark::refused("not_json", None, message)]
                })?;
            of_cells(&json_cells(&values, mapping), mapping, memo)
        }
        Format::Records => {
            let text = row.values.first().map_or("", String::as_str);
            let whole = Cell { field: Field::Note, column: "text", text: Cow::Borrowed(text) };
            let mut draft = record::draft(text);
            draft.remarks.extend(cells::remarks(&whole));
            draft
        }
    };
    name_remarks(&mut draft, mapping);
    if draft.number.is_empty() {
        draft.number = number(row, mapping.number);
    }
    let told = draft.remarks.iter().any(|remark| remark.code == "control_character");
    draft.remarks.extend(row_remarks(row, &draft.number).filter(|_| !told));
    if draft.remarks.iter().any(|remark| remark.severity == Severity::Refused) {
        return Err(draft.remarks);
    }
    Ok(draft)
}

/// The longest number of a card, in characters: longer ones are other columns that slipped.
const LONGEST_NUMBER: usize = 200;

/// What cannot be kept word for word, or not under its number.
fn row_remarks(row: &RowText, number: &str) -> Option<Remark> {
    if row.values.iter().any(|value| value.contains('\0')) {
        let message = "The row holds zero bytes, which no text has: is the file in another encoding? Save it \
                       again, as UTF-8.";
        return Some(Remark::refused("zero_byte", None, message));
    }
    (number.chars().count() > LONGEST_NUMBER).then(|| {
        let message = format!(
            "The number has more than {LONGEST_NUMBER} characters: is it another column? Correct the mapping \
             or the row."
        );
        Remark::refused("number_too_long", None, message)
    })
}

fn number(row: &RowText, numbering: Numbering) -> String {
    match numbering {
        Numbering::Row => row.line.to_string(),
        Numbering::Hash => {
            let mut digest = Sha256::new();
            for value in &row.values {
                digest.update(value.as_bytes());
                digest.update([0x1f]);
            }
            format!("h{}", hex::encode(digest.finalize().get(..12).unwrap_or_default()))
        }
    }
}

fn json_cells<'a>(
    values: &'a serde_json::Map<String, serde_json::Value>,
    mapping: &'a Mapping,
) -> Vec<Cell<'a>> {
    let mut cells = Vec::new();
    for field in mapping.fields() {
        let found = mapping
            .names(field)
            .iter()
            .find_map(|name| values.get(name).map(|value| (name.as_str(), value)));
        if let Some((column, value)) = found {
            let text = json_text(value);
            if !text.trim().is_empty() {
                cells.push(Cell { field, column, text: Cow::Owned(text.trim().to_owned()) });
            }
        }
    }
    cells
}

/// Lists become one text; objects stay JSON.
fn json_text(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(items) => items
            .iter()
            .map(json_text)
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join("; "),
        serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::Object(_) => value.to_string(),
    }
}

fn of_cells(cells: &[Cell<'_>], mapping: &Mapping, memo: &mut Memo) -> CardDraft {
    let mut draft = CardDraft::default();
    let mut fields = Fields::default();
    for cell in cells {
        if let Some(remark) = cells::remarks(cell) {
            let refused = remark.severity == Severity::Refused;
            draft.remarks.push(remark);
            if refused {
                continue;
            }
        }
        if says_unknown(&cell.text) {
            draft.reading.unknown.push(cell.field);
        } else {
            fields.take(&mut draft, cell, mapping, memo);
        }
    }
    fields.finish(&mut draft, memo);
    draft
}

/// Words by which sources say that nothing is known.
fn says_unknown(text: &str) -> bool {
    const WORDS: [&str; 16] = [
        "-",
        "--",
        "—",
        "–",
        "?",
        "н/д",
        "нет данных",
        "нет сведений",
        "нет св.",
        "неизв.",
        "неизвестно",
        "не установлено",
        "unknown",
        "n/a",
        "белгісіз",
        "номаълум",
    ];
    let begins = text.chars().next().is_some_and(|c| "-—–?нНuUnNбБ".contains(c));
    begins && text.len() <= 40 && WORDS.contains(&text.to_lowercase().as_str())
}
