//! The file itself: its columns, and each row as a draft.

use crate::domain::check::{FieldErrors, Message};
use crate::service::review::act::{NewAct, NewFile};
use crate::service::review::add::{self, At, Draft, NewSubject, Parent};
use serde::Deserialize;
use std::io::Read;
use uuid::Uuid;

/// Most rows of one file.
const MOST_ROWS: usize = 10_000;

/// A line of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Row {
    person_id: Option<Uuid>,
    name: Option<String>,
    name_today: Option<String>,
    sex: Option<String>,
    birth: Option<String>,
    placeholder: Option<String>,
    class: Option<String>,
    unconditional: Option<String>,
    depends_on: Option<String>,
    line: Option<String>,
    body: Option<String>,
    seat: Option<String>,
    seat_now: Option<String>,
    residence: Option<String>,
    residence_now: Option<String>,
    decided: Option<String>,
    decision_number: Option<String>,
    article: Option<String>,
    charge: Option<String>,
    measure: Option<String>,
    source: Option<String>,
    holder: Option<String>,
    fond: Option<String>,
    opis: Option<String>,
    delo: Option<String>,
}

/// The columns a file may have; the first line names those it has.
pub const COLUMNS: [&str; 25] = [
    "person_id",
    "name",
    "name_today",
    "sex",
    "birth",
    "placeholder",
    "class",
    "unconditional",
    "depends_on",
    "line",
    "body",
    "seat",
    "seat_now",
    "residence",
    "residence_now",
    "decided",
    "decision_number",
    "article",
    "charge",
    "measure",
    "source",
    "holder",
    "fond",
    "opis",
    "delo",
];

impl Row {
    fn act(&mut self) -> Option<NewAct> {
        let act = NewAct {
            line: self.line.take(),
            body: self.body.take(),
            seat: self.seat.take(),
            seat_now: self.seat_now.take(),
            residence: self.residence.take(),
            residence_now: self.residence_now.take(),
            decided: self.decided.take(),
            decision_number: self.decision_number.take(),
            article: self.article.take(),
            charge: self.charge.take(),
            measure: self.measure.take(),
            source: self.source.take(),
        };
        // A place or a source alone is no act: a deported person has none.
        let told = [&act.line, &act.body, &act.decided, &act.article, &act.measure, &act.charge];
        told.iter().any(|field| field.is_some()).then_some(act)
    }
}

/// `yes`, `true` or `1`; `no`, `false`, `0` or nothing.
fn flag(errors: &mut FieldErrors, at: &str, given: Option<&str>) -> Option<bool> {
    match given.map(str::trim).filter(|given| !given.is_empty())? {
        "yes" | "true" | "1" => Some(true),
        "no" | "false" | "0" => Some(false),
        _ => {
            errors.add(at, "not_yes_or_no", "Write yes or no.");
            None
        }
    }
}

fn parent(errors: &mut FieldErrors, at: &str, given: Option<&str>) -> Option<Parent> {
    let given = given?.trim();
    if let Ok(id) = given.parse::<Uuid>() {
        return Some(Parent::Subject(id.into()));
    }
    let row = given.parse::<usize>().ok().and_then(|row| row.checked_sub(1));
    if row.is_none() {
        errors.add(at, "unknown", "Give the id of a subject, or the number of another row.");
    }
    row.map(Parent::Row)
}

fn draft(errors: &mut FieldErrors, number: u64, mut row: Row, source: &str) -> Draft {
    let at = At::in_row(number);
    let base = at.subject.clone();
    let new = NewSubject {
        person_id: row.person_id,
        name: row.name.take(),
        name_today: row.name_today.take(),
        sex: row.sex.take(),
        birth: row.birth.take(),
        placeholder: flag(errors, &format!("{base}/placeholder"), row.placeholder.as_deref())
            .unwrap_or(false),
        class: row.class.take(),
        unconditional: flag(errors, &format!("{base}/unconditional"), row.unconditional.as_deref()),
        new_act: row.act(),
        new_file: Some(NewFile {
            holder: row.holder.take(),
            fond: row.fond.take(),
            opis: row.opis.take(),
            delo: row.delo.take(),
        }),
        ..NewSubject::default()
    };
    let mut draft = add::check(errors, &at, &new, source);
    draft.depends_on = parent(errors, &format!("{base}/depends_on"), row.depends_on.as_deref());
    draft
}

/// What a file holds.
pub(super) struct Sheet {
    pub(super) drafts: Vec<Draft>,
    pub(super) errors: FieldErrors,
}

pub(super) fn parse(file: impl Read, source: &str) -> Sheet {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(file);
    let (mut drafts, mut errors) = (Vec::new(), FieldErrors::default());
    if let Err(error) = heading(&mut reader, &mut errors) {
        errors.add("/rows/0", "unreadable", error.to_string());
    }
    if !errors.is_empty() {
        return Sheet { drafts, errors };
    }
    for (number, row) in (1_u64..).zip(reader.deserialize::<Row>()) {
        if drafts.len() >= MOST_ROWS {
            let message = format!("Send at most {MOST_ROWS} rows in one file.");
            errors.add("/rows/0", "too_many", Message::new(message).with("max", MOST_ROWS));
            break;
        }
        match row {
            Ok(row) => drafts.push(draft(&mut errors, number, row, source)),
            Err(error) => {
                let stop = error.is_io_error();
                errors.add(&format!("/rows/{number}"), "unreadable", error.to_string());
                if stop {
                    break;
                }
            }
        }
    }
    if drafts.is_empty() && errors.is_empty() {
        errors.add("/rows/0", "required", "The file has no row.");
    }
    Sheet { drafts, errors }
}

fn heading<R: Read>(
    reader: &mut csv::Reader<R>,
    errors: &mut FieldErrors,
) -> Result<(), csv::Error> {
    let headings = reader.headers()?;
    for (index, name) in headings.iter().enumerate() {
        if !COLUMNS.contains(&name) {
            let known = COLUMNS.join(", ");
            let message = format!("There is no column {name:?}; use: {known}.");
            errors.add(&format!("/rows/0/{name}"), "unknown_column", message);
        }
        if headings.iter().take(index).any(|before| before == name) {
            let message = "This column stands twice.";
            errors.add(&format!("/rows/0/{name}"), "unknown_column", message);
        }
    }
    Ok(())
}
