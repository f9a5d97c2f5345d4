//! Reading a row: every value is kept, and what can be understood stands beside it.

use super::cells::{self, Cell, Remark, RowText, Severity};
use super::mapping::{Format, Mapping, Nameless, Numbering};
use super::memo::Memo;
use super::{
    CardName, CardNameKind, CardPlace, CardReading, Field, PlaceRole, Secrecy, Unread, record,
};
use crate::domain::dates::PartialDate;
use crate::domain::person::{Sex, script_of};
use crate::domain::repression::{BodyCode, Fate, Rehabilitation, fate_of};
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;

/// The longest name, in characters: longer ones are lines that slipped.
const LONGEST_NAME: usize = 300;

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
                    let message = format!("The line is no JSON object: {error}.");
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
    if draft.remarks.iter().any(|remark| remark.severity == Severity::Refused) {
        return Err(draft.remarks);
    }
    Ok(draft)
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
    let mut parts = Parts::default();
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
            parts.take(&mut draft, cell, mapping, memo);
        }
    }
    parts.finish(&mut draft, memo);
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
    text.len() <= 40 && WORDS.contains(&text.to_lowercase().as_str())
}

/// Values that are read together with others.
#[derive(Default)]
struct Parts {
    body: Option<String>,
    articles: Option<String>,
    charge: Option<String>,
    executed: bool,
    cleared: [Option<String>; 3],
}

impl Parts {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "one line for each field that is read; all others are kept as they are written"
    )]
    fn take(&mut self, draft: &mut CardDraft, cell: &Cell<'_>, mapping: &Mapping, memo: &mut Memo) {
        let text = cell.text.as_ref();
        let owned = || text.to_owned();
        match cell.field {
            Field::Number => draft.number = owned(),
            Field::Name
            | Field::Surname
            | Field::Given
            | Field::Patronymic
            | Field::Maiden
            | Field::Father
            | Field::Variants => take_names(draft, cell, mapping),
            Field::Sex => take_sex(draft, text),
            Field::Birth => draft.reading.birth = Some(date(draft, cell, memo)),
            Field::ArrestDate => draft.reading.arrest = Some(date(draft, cell, memo)),
            Field::Decided => draft.reading.decided = Some(date(draft, cell, memo)),
            Field::DeathDate if draft.reading.death.is_none() => {
                draft.reading.death = Some(date(draft, cell, memo));
            }
            Field::ExecutionDate => {
                self.executed = true;
                draft.reading.death = Some(date(draft, cell, memo));
            }
            Field::ExecutionPlace => {
                self.executed = true;
                place(draft, PlaceRole::Death, text);
            }
            Field::BirthPlace => place(draft, PlaceRole::Birth, text),
            Field::Residence => place(draft, PlaceRole::Residence, text),
            Field::ArrestPlace => place(draft, PlaceRole::Arrest, text),
            Field::DeathPlace => place(draft, PlaceRole::Death, text),
            Field::Burial => place(draft, PlaceRole::Burial, text),
            Field::ArrestBody => {
                draft.reading.arrest_body = memo.body(text, None).map(|read| read.body);
            }
            Field::Body => self.body = Some(owned()),
            Field::Articles => self.articles = Some(owned()),
            Field::Charge => self.charge = Some(owned()),
            Field::Decision => take_decision(draft, text, memo),
            Field::Sentence => take_sentence(draft, text, memo),
            Field::Cleared => self.cleared[0] = Some(owned()),
            Field::ClearedBy => self.cleared[1] = Some(owned()),
            Field::ClearedReason => self.cleared[2] = Some(owned()),
            Field::Rehabilitation => draft.reading.rehabilitation = Some(memo.clearing(text)),
            Field::Archive => draft.archive = Some(owned()),
            Field::CallNumber => draft.call_number = Some(owned()),
            Field::Scan => draft.scans.push(owned()),
            Field::Secrecy => take_secrecy(draft, cell),
            _ => {
                draft.reading.texts.insert(cell.field, owned());
            }
        }
    }

    fn finish(self, draft: &mut CardDraft, memo: &mut Memo) {
        let decided = draft.reading.decided.clone();
        if let Some(text) = self.body {
            match memo.body(&text, decided.as_ref()) {
                Some(read) => {
                    if read.body.code == BodyCode::Unrecognised {
                        unread(draft, Field::Body, &read.body.raw);
                    }
                    draft.reading.body = Some(read.body);
                    draft.reading.body_place = read.place;
                }
                None => unread(draft, Field::Body, &text),
            }
        }
        for (field, text) in [(Field::Articles, self.articles), (Field::Charge, self.charge)] {
            let Some(text) = text else { continue };
            let read = memo.articles(&text, decided.as_ref());
            for piece in &read.unrecognised {
                unread(draft, field, piece);
            }
            if field == Field::Articles && read.read.is_empty() && read.unrecognised.is_empty() {
                unread(draft, field, &text);
            }
            for article in read.read {
                if !draft.reading.articles.contains(&article) {
                    draft.reading.articles.push(article);
                }
            }
            draft.reading.texts.insert(field, text);
        }
        if self.cleared.iter().any(Option::is_some) && draft.reading.rehabilitation.is_none() {
            draft.reading.rehabilitation = Some(clearing(self.cleared, memo));
        }
        draft.fate = Some(fate_of(&draft.reading.measures, self.executed));
    }
}

/// The date, the body and the ground from three columns.
fn clearing([day, body, reason]: [Option<String>; 3], memo: &mut Memo) -> Rehabilitation {
    let line = [day, body, reason].into_iter().flatten().collect::<Vec<_>>().join(", ");
    memo.clearing(&line)
}

fn take_decision(draft: &mut CardDraft, text: &str, memo: &mut Memo) {
    let read = memo.decision(text);
    let reading = &mut draft.reading;
    reading.decided = reading.decided.take().or(read.date);
    reading.body = reading.body.take().or(read.body);
    reading.body_place = reading.body_place.take().or(read.body_place);
    reading.articles.extend(read.articles);
    reading.law = reading.law.take().or(read.law);
    reading.measures.extend(read.measures);
    if let Some(charge) = read.charge_raw {
        reading.texts.insert(Field::Charge, charge);
    }
    let unread = read.unrecognised.into_iter();
    reading.unrecognised.extend(unread.map(|text| Unread { field: Field::Decision, text }));
}

pub(super) fn take_sentence(draft: &mut CardDraft, text: &str, memo: &mut Memo) {
    let read = memo.measures(text);
    draft.reading.measures.extend(read.read);
    for piece in read.unrecognised {
        unread(draft, Field::Sentence, &piece);
    }
    draft.reading.texts.insert(Field::Sentence, text.to_owned());
}

fn date(draft: &mut CardDraft, cell: &Cell<'_>, memo: &mut Memo) -> PartialDate {
    let read = memo.date(&cell.text);
    if !read.is_known() {
        unread(draft, cell.field, &cell.text);
    }
    read
}

fn unread(draft: &mut CardDraft, field: Field, text: &str) {
    draft.reading.unrecognised.push(Unread { field, text: text.to_owned() });
}

pub(super) fn place(draft: &mut CardDraft, role: PlaceRole, raw: &str) {
    draft.reading.places.push(CardPlace { role, raw: raw.to_owned(), unit: None, today: None });
}

fn take_sex(draft: &mut CardDraft, text: &str) {
    let word = text.to_lowercase();
    let male =
        ["м", "муж", "муж.", "мужской", "m", "male", "ер", "еркек", "эркек", "erkak", "мард"];
    let female = ["ж", "жен", "жен.", "женский", "f", "female", "әйел", "аял", "ayol", "зан"];
    if male.contains(&word.as_str()) {
        draft.reading.sex = Some(Sex::Male);
    } else if female.contains(&word.as_str()) {
        draft.reading.sex = Some(Sex::Female);
    } else {
        unread(draft, Field::Sex, text);
    }
}

fn take_secrecy(draft: &mut CardDraft, cell: &Cell<'_>) {
    match cell.text.to_lowercase().parse() {
        Ok(secrecy) => draft.secrecy = Some(secrecy),
        Err(_) => {
            let message = "Secrecy is open, restricted or secret; nothing else is guessed.";
            draft.remarks.push(Remark::refused("unknown_secrecy", Some(cell.column), message));
        }
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only fields of names come here")]
fn take_names(draft: &mut CardDraft, cell: &Cell<'_>, mapping: &Mapping) {
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
            let message = "A name without letters was left out.";
            draft.remarks.push(Remark::flagged("no_letters_in_name", Some(column), message));
        }
        return;
    }
    if text.chars().count() > LONGEST_NAME {
        let message = format!("A name has more than {LONGEST_NAME} characters.");
        draft.remarks.push(Remark::refused("name_too_long", Some(column), message));
        return;
    }
    let odd = |c: char| !(c.is_alphabetic() || is_of_names(c));
    if text.chars().any(odd) {
        let message = "A name holds digits or signs that names do not have.";
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

fn name_remarks(draft: &mut CardDraft, mapping: &Mapping) {
    if draft.names.iter().any(|name| name.kind != CardNameKind::Father) {
        return;
    }
    let message = "The row holds no name.";
    draft.remarks.push(match mapping.nameless {
        Nameless::Refuse => Remark::refused("no_name", None, message),
        Nameless::Keep => Remark::flagged("no_name", None, message),
    });
}
