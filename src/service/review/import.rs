//! Subjects as CSV: one line a person and an act, all or nothing.
//!
//! Columns are the fields of [`NewSubject`], of its act and of its file; the first line names them,
//! in any order. `name` or `person_id` is needed, and `class` where body and measures suggest none.
//! `depends_on` is the id of a subject, or the number of another row of the same file (1 is the
//! first after the heading).

use super::account;
use super::act::{NewAct, NewFile};
use super::add::{self, At, Draft, NewSubject, Parent, Which};
use crate::domain::actor::Actor;
use crate::domain::check::{FieldError, FieldErrors};
use crate::domain::id::ReviewId;
use crate::domain::policy::{Action, may};
use crate::service::{Context, Error, RequestKey, Result, once};
use crate::store;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Read;
use utoipa::ToSchema;
use uuid::Uuid;

/// Most rows of one file.
const MOST_ROWS: usize = 10_000;

/// How to import.
#[derive(Debug, Clone, Copy)]
pub struct Import {
    /// Version of the review.
    pub version: i32,
    /// Only say what would happen.
    pub dry_run: bool,
}

/// What an import did, or would do.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ImportReport {
    /// The review.
    pub id: Uuid,
    /// Whether nothing was written because only a dry run was asked for.
    pub dry_run: bool,
    /// Rows in the file.
    pub rows: i64,
    /// Everything that is wrong; a real import with one of these writes nothing.
    pub errors: Vec<RowProblem>,
    /// What was kept as written but not understood; never in the way.
    pub unread: Vec<Unread>,
    /// How many rows are of each class, as given or suggested.
    pub classes: BTreeMap<String, i64>,
    /// How many are cleared whatever the proof, as given or suggested.
    pub unconditional: i64,
    /// How many are placeholders.
    pub placeholders: i64,
    /// How many different historical files they name.
    pub files: i64,
}

/// Something wrong in a row.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RowProblem {
    /// Number of the row, 1 for the first after the heading; 0 for the file itself.
    pub row: i64,
    /// The column, if one is meant.
    pub column: String,
    /// Stable code.
    pub code: String,
    /// What to do.
    pub message: String,
}

/// Something that was not understood.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Unread {
    /// Number of the row.
    pub row: i64,
    /// As written.
    pub text: String,
}

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

/// The columns a file may have.
const COLUMNS: [&str; 25] = [
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
struct Sheet {
    drafts: Vec<Draft>,
    errors: FieldErrors,
}

fn parse(file: impl Read, source: &str) -> Sheet {
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
            errors.add("/rows/0", "too_many", message);
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

/// A pointer like `/rows/12/class` as row and column.
fn problem(error: FieldError) -> RowProblem {
    // `/cards/3` names the fourth of a list of cards.
    let mut parts = error.pointer.split('/').skip(2);
    let from = i64::from(error.pointer.starts_with("/cards/"));
    let row = parts.next().and_then(|row| row.parse::<i64>().ok()).map_or(0, |row| row + from);
    RowProblem {
        row,
        column: parts.next().unwrap_or_default().to_owned(),
        code: error.code.to_owned(),
        message: error.message,
    }
}

pub(super) fn report(
    id: ReviewId,
    dry_run: bool,
    drafts: &[Draft],
    errors: FieldErrors,
) -> ImportReport {
    let number = |of: usize| i64::try_from(of).unwrap_or(i64::MAX);
    let mut classes: BTreeMap<String, i64> = BTreeMap::new();
    let (mut unread, mut unconditional, mut placeholders) = (Vec::new(), 0, 0);
    let mut files = std::collections::BTreeSet::new();
    for (row, draft) in (1_i64..).zip(drafts) {
        let (suggested, flagged) = match &draft.act {
            Which::New(act) => {
                let read = act.unread.iter().map(|text| Unread { row, text: text.clone() });
                unread.extend(read);
                (act.class(), act.unconditional())
            }
            Which::None | Which::Known(_) => (None, false),
        };
        if let Some(class) = draft.class.or(suggested) {
            *classes.entry(class.to_string()).or_default() += 1;
        }
        unconditional += i64::from(draft.unconditional.unwrap_or(flagged));
        let stands_for = matches!(&draft.who, add::Who::New(new) if new.placeholder);
        placeholders += i64::from(stands_for);
        if let add::File::Named(key) = &draft.file {
            files.insert(key);
        }
    }
    ImportReport {
        id: id.into(),
        dry_run,
        rows: number(drafts.len()),
        errors: errors.0.into_iter().map(problem).collect(),
        unread,
        classes,
        unconditional,
        placeholders,
        files: number(files.len()),
    }
}

/// Rows for which neither a class was given nor one is suggested.
fn without_class(drafts: &[Draft], errors: &mut FieldErrors) {
    for draft in drafts {
        if let (None, Which::New(act)) = (draft.class, &draft.act)
            && act.class().is_none()
        {
            let message = "Body and measures suggest no class: give it.";
            errors.add(&format!("{}/class", draft.at), "required", message);
        }
    }
}

/// Imports subjects into a review from a CSV file, all or none; a dry run writes nothing and says
/// what would happen.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`; `Invalid` with every wrong row (not for a dry run); `Conflict`
/// (`subject-exists`).
pub async fn import_subjects(
    context: &Context,
    actor: &Actor,
    id: ReviewId,
    import: Import,
    file: impl Read,
    key: Option<&RequestKey>,
) -> Result<ImportReport> {
    account(actor)?;
    let source = context
        .read(actor, async |tx| {
            let review = store::review::find(tx, id).await?.ok_or(Error::NotFound)?;
            let case = store::facts::of_review(tx, id).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::AddSubjects, &case)?;
            Ok(review.basis_reference.unwrap_or(review.number))
        })
        .await?;
    let Sheet { drafts, mut errors } = parse(file, &source);
    without_class(&drafts, &mut errors);
    if import.dry_run {
        return Ok(report(id, true, &drafts, errors));
    }
    let drafts = errors.into_result(drafts)?;
    let report = report(id, false, &drafts, FieldErrors::default());
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                add::put(tx, context, actor, id, import.version, drafts).await?;
                Ok(id)
            })
            .await
        })
        .await?;
    Ok(report)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> ImportReport {
        let Sheet { drafts, mut errors } = parse(text.as_bytes(), "list");
        without_class(&drafts, &mut errors);
        report(ReviewId::new(), true, &drafts, errors)
    }

    #[test]
    fn a_good_file_has_no_errors_and_its_suggestions_are_counted() {
        let report = read(
            "name,body,decided,article,measure,holder,delo,placeholder\n\
             Ibragim,тройка НКВД,20.11.1937,58-10,ВМН,archive,7,no\n\
             Person 2,тройка НКВД,20.11.1937,58-6,10 лет ИТЛ,archive,7,yes\n",
        );
        assert!(report.errors.is_empty(), "{:?}", report.errors);
        assert_eq!((report.rows, report.files, report.placeholders), (2, 1, 1));
        assert_eq!(report.classes.get("extrajudicial"), Some(&2));
        assert_eq!(report.unconditional, 1);
    }

    #[test]
    fn every_wrong_row_is_told_with_its_column() {
        let report = read(
            "name,class,placeholder,depends_on\n,court_conviction,,\nA,c1,,\nB,extrajudicial,perhaps,x\nC,,,\n",
        );
        let told: Vec<_> =
            report.errors.iter().map(|e| (e.row, e.column.as_str(), e.code.as_str())).collect();
        assert_eq!(
            told,
            [
                (1, "name", "required"),
                (2, "class", "unknown_code"),
                (3, "placeholder", "not_yes_or_no"),
                (3, "depends_on", "unknown"),
                (4, "class", "required"),
            ]
        );
    }

    #[test]
    fn an_unknown_column_and_an_uneven_row_are_errors() {
        assert_eq!(read("nmae\nA\n").errors[0].code, "unknown_column");
        assert_eq!(read("name,name\nA,B\n").errors[0].code, "unknown_column");
        assert_eq!(read("name,class\nA\n").errors[0].code, "unreadable");
        assert_eq!(read("name\n").errors[0].code, "required");
        assert_eq!(read("").errors[0].code, "required");
    }

    #[test]
    fn what_is_not_understood_is_kept_and_told() {
        let report = read("name,body,class\nA,Совет мудрецов,extrajudicial\n");
        assert!(report.errors.is_empty());
        assert_eq!(report.unread.len(), 1);
    }

    proptest::proptest! {
        #[test]
        fn no_file_makes_the_parser_panic(text in "\\PC{0,200}") {
            let _ = read(&text);
            let _ = read(&format!("name,class,decided\n{text}"));
        }
    }
}
