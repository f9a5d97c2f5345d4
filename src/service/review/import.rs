//! Subjects as CSV: one line a person and an act, all or nothing.
//!
//! Columns are the fields of [`NewSubject`], of its act and of its file; the first line names them,
//! in any order. `name` or `person_id` is needed, and `class` where body and measures suggest none.
//! `depends_on` is the id of a subject, or the number of another row of the same file (1 is the
//! first after the heading).

mod sheet;

pub use self::sheet::COLUMNS as LIST_COLUMNS;
use self::sheet::{Sheet, parse};
use super::account;
use super::add::{self, Draft, Which};
use crate::domain::actor::Actor;
use crate::domain::check::{Arguments, FieldError, FieldErrors};
use crate::domain::id::ReviewId;
use crate::domain::policy::{Action, may};
use crate::service::{Context, Error, RequestKey, Result, once};
use crate::store;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Read;
use utoipa::ToSchema;
use uuid::Uuid;

/// Largest list in bytes: ten thousand rows with room to spare.
pub const LARGEST_LIST: u64 = 16 << 20;

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
    /// The values in that sentence.
    #[serde(skip)]
    pub arguments: Arguments,
}

/// Something that was not understood.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Unread {
    /// Number of the row.
    pub row: i64,
    /// As written.
    pub text: String,
}

/// A pointer like `/rows/12/class` as row and column.
fn problem(error: FieldError) -> RowProblem {
    let mut parts = error.pointer.split('/').skip(1);
    let of = parts.next().unwrap_or_default();
    let (row, column) = if matches!(of, "rows" | "cards") {
        // `/cards/3` names the fourth of a list of cards.
        let from = i64::from(of == "cards");
        let row = parts.next().and_then(|row| row.parse::<i64>().ok()).map_or(0, |row| row + from);
        (row, parts.next().unwrap_or_default())
    } else {
        // What is said of the whole: `/title`, `/query/class`.
        (0, parts.last().unwrap_or(of))
    };
    RowProblem {
        row,
        column: column.to_owned(),
        code: error.code.to_owned(),
        message: error.message,
        arguments: error.arguments,
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
