//! Subjects taken into a review: a person and an act each.

use super::act::{self, NewAct, NewFile, ReadAct};
use super::of_card::FromCard;
use super::resolve;
use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::dates::PartialDate;
use crate::domain::id::{ActId, FileId, PersonId, ReviewId, SubjectId};
use crate::domain::person::Sex;
use crate::domain::policy::{Action, may};
use crate::domain::repression::CaseClass;
use crate::service::{Context, Error, RequestKey, Result, once, subject, version, work};
use crate::store::history::{self, ChainKind, Record};
use crate::store::review::Review;
use crate::store::subject::{FileKey, NewRows};
use crate::store::{self, Tx};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// A person and an act to take into a review. The person is known, named by a petition of the
/// review, or new; the act is known, new, or none where no personal decision exists.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewSubject {
    /// A person who is recorded already.
    pub person_id: Option<Uuid>,
    /// The entry of a petition of this review that names the person; the entry is joined with the
    /// person, so that the family sees the subject.
    pub petition_person_id: Option<Uuid>,
    /// Name as in the file, for a person who is not recorded.
    pub name: Option<String>,
    /// Name in today's spelling.
    pub name_today: Option<String>,
    /// `female`, `male` or `unknown`.
    pub sex: Option<String>,
    /// Birth, as written.
    pub birth: Option<String>,
    /// A numbered placeholder for somebody whose name is not known or not published.
    pub placeholder: bool,
    /// An act of the person that is recorded already.
    pub act_id: Option<Uuid>,
    /// A new act.
    pub new_act: Option<NewAct>,
    /// Class of the case; what body and measures suggest when it is left out.
    pub class: Option<String>,
    /// Cleared whatever the proof; what the articles suggest when it is left out.
    pub unconditional: Option<bool>,
    /// The subject whose outcome this one rests on (C7 to C9).
    pub depends_on: Option<Uuid>,
    /// A historical file that is recorded already.
    pub file_id: Option<Uuid>,
    /// A historical file by its name; the office's own file of that name is used when there is one.
    pub new_file: Option<NewFile>,
}

/// Subjects to add.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddSubjects {
    /// Version of the review.
    pub version: i32,
    /// The subjects, 1 to 1000; longer lists come as CSV.
    #[schema(min_items = 1, max_items = 1_000)]
    pub subjects: Vec<NewSubject>,
}

/// What was added.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SubjectsAdded {
    /// The review.
    pub id: Uuid,
    /// Its version now.
    pub version: i32,
    /// How many subjects it has now.
    pub subjects: i64,
}

/// Who a new subject is.
#[derive(Debug, Clone)]
pub(super) enum Who {
    /// Recorded already.
    Known(PersonId),
    /// As the petition's entry says, under these names if nobody is recorded for it.
    Entry(NewWho),
    /// New.
    New(NewWho),
}

/// A person to record.
#[derive(Debug, Clone, Default)]
pub(super) struct NewWho {
    pub(super) name: Option<String>,
    pub(super) name_today: Option<String>,
    pub(super) sex: Option<Sex>,
    pub(super) birth: Option<PartialDate>,
    pub(super) placeholder: bool,
}

/// Which act.
#[derive(Debug, Clone)]
pub(super) enum Which {
    /// None exists.
    None,
    /// Recorded already.
    Known(ActId),
    /// New.
    New(Box<ReadAct>),
}

/// Which file.
#[derive(Debug, Clone)]
pub(super) enum File {
    /// None is known.
    None,
    /// Recorded already.
    Known(FileId),
    /// By its name.
    Named(FileKey),
}

/// What a subject rests on.
#[derive(Debug, Clone, Copy)]
pub(super) enum Parent {
    /// A subject that exists.
    Subject(SubjectId),
    /// The subject of another row of the same list, from 0.
    Row(usize),
}

/// A checked subject.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) at: String,
    pub(super) who: Who,
    pub(super) entry: Option<Uuid>,
    pub(super) act: Which,
    pub(super) file: File,
    pub(super) class: Option<CaseClass>,
    pub(super) unconditional: Option<bool>,
    pub(super) depends_on: Option<Parent>,
    /// The card it was made of.
    pub(super) card: Option<Box<FromCard>>,
}

/// Where the fields of a subject stand in the request.
#[derive(Debug, Clone)]
pub(super) struct At {
    pub(super) subject: String,
    pub(super) act: String,
    pub(super) file: String,
}

impl At {
    /// In a JSON list.
    pub(super) fn in_list(base: &str, index: usize) -> Self {
        let subject = format!("{base}/{index}");
        Self { act: format!("{subject}/new_act"), file: format!("{subject}/new_file"), subject }
    }

    /// In a line of a CSV file, where every field is a column.
    pub(super) fn in_row(line: u64) -> Self {
        let subject = format!("/rows/{line}");
        Self { act: subject.clone(), file: subject.clone(), subject }
    }
}

/// Checks one subject; `source` counts where the act names none.
pub(super) fn check(errors: &mut FieldErrors, at: &At, new: &NewSubject, source: &str) -> Draft {
    let base = &at.subject;
    let class = new
        .class
        .as_deref()
        .and_then(|class| errors.keep(&format!("{base}/class"), "unknown_code", class.parse()));
    let act = match (new.act_id, &new.new_act) {
        (Some(known), None) => Which::Known(known.into()),
        (None, Some(new)) => Which::New(Box::new(act::read(errors, &at.act, new, source))),
        (None, None) => Which::None,
        (Some(_), Some(_)) => {
            errors.add(&format!("{base}/act_id"), "one_of_two", "Give a known act or a new one.");
            Which::None
        }
    };
    if matches!(act, Which::None) && class.is_none() && new.class.is_none() {
        let message = "Give the class, or an act that suggests one.";
        errors.add(&format!("{base}/class"), "required", message);
    }
    let file = match (new.file_id, &new.new_file) {
        (Some(known), _) => File::Known(known.into()),
        (None, Some(new)) => act::file_key(errors, &at.file, new).map_or(File::None, File::Named),
        (None, None) => File::None,
    };
    Draft {
        at: base.clone(),
        who: who(errors, base, new),
        entry: new.petition_person_id,
        act,
        file,
        class,
        unconditional: new.unconditional,
        depends_on: new.depends_on.map(|id| Parent::Subject(id.into())),
        card: None,
    }
}

fn who(errors: &mut FieldErrors, base: &str, new: &NewSubject) -> Who {
    let named = NewWho {
        name: errors.optional_text(&format!("{base}/name"), new.name.as_deref(), 300),
        name_today: errors.optional_text(
            &format!("{base}/name_today"),
            new.name_today.as_deref(),
            300,
        ),
        sex: new
            .sex
            .as_deref()
            .and_then(|sex| errors.keep(&format!("{base}/sex"), "unknown_code", sex.parse())),
        birth: errors
            .optional_text(&format!("{base}/birth"), new.birth.as_deref(), 300)
            .map(|birth| PartialDate::read(&birth)),
        placeholder: new.placeholder,
    };
    match (new.person_id, new.petition_person_id) {
        (Some(person), _) => {
            if named.name.is_some() {
                let message = "Give a recorded person or a new name, not both.";
                errors.add(&format!("{base}/name"), "one_of_two", message);
            }
            Who::Known(person.into())
        }
        (None, Some(_)) => Who::Entry(named),
        (None, None) => {
            if named.name.is_none() {
                let message = "Give the person: recorded, named by a petition, or a new name.";
                errors.add(&format!("{base}/name"), "required", message);
            }
            Who::New(named)
        }
    }
}

/// Checks a list of subjects under `/subjects`.
pub(super) fn check_all(
    errors: &mut FieldErrors,
    subjects: &[NewSubject],
    source: &str,
) -> Vec<Draft> {
    const MOST: usize = 1000;
    if subjects.len() > MOST {
        let message = format!("Send at most {MOST} subjects at once; longer lists as CSV.");
        errors.add("/subjects", "too_many", Message::new(message).with("max", MOST));
        return Vec::new();
    }
    let one = |(index, new): (usize, &NewSubject)| {
        check(errors, &At::in_list("/subjects", index), new, source)
    };
    subjects.iter().enumerate().map(one).collect()
}

/// Writes checked subjects into a review and tells what to record of it.
pub(super) async fn write(
    tx: &mut Tx,
    review: &Review,
    drafts: Vec<Draft>,
) -> Result<(NewRows, Vec<Record>)> {
    let (rows, entries) = resolve::rows(tx, review, drafts).await?;
    store::subject::insert(tx, review.id, review.office, &rows).await.map_err(twice)?;
    for (petition, entry, person) in entries {
        store::petition::link_person(tx, petition, entry, person).await?;
    }
    let mut records: Vec<Record> = rows
        .persons
        .iter()
        .map(|person| {
            Record::action(ChainKind::Person, person.id, Action::RecordPerson)
                .content(json!({ "placeholder": person.placeholder, "names": person.names.len() }))
        })
        .collect();
    records.extend(rows.subjects.iter().map(|new| {
        Record::action(ChainKind::Review, review.id, "add_subject")
            .subject(new.id)
            .person(new.person)
            .content(json!({
                "position": new.position, "act": new.act, "file": new.file, "class": new.class,
                "unconditional": new.unconditional, "depends_on": new.depends_on, "card": new.card,
            }))
    }));
    Ok((rows, records))
}

fn twice(error: store::DbError) -> Error {
    if error.constraint() == Some("review_subject_person_act_key") {
        let message = "A person stands in the review with the same act already. Use that entry.";
        return Error::conflict("subject-exists", message);
    }
    error.into()
}

/// Adds subjects to a review.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`; `Invalid` with every wrong field; `Conflict` (`subject-exists`).
pub async fn add_subjects(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &AddSubjects,
    key: Option<&RequestKey>,
) -> Result<SubjectsAdded> {
    let mut errors = FieldErrors::default();
    if command.subjects.is_empty() {
        errors.add("/subjects", "required", "Give at least one subject.");
    }
    let drafts = check_all(&mut errors, &command.subjects, "");
    let drafts = errors.into_result(drafts)?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                put(tx, context, actor, review, command.version, drafts).await?;
                Ok(review)
            })
            .await?;
            added(tx, review).await
        })
        .await
}

/// Locks the review, checks leave and version, and writes the subjects.
pub(super) async fn put(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    seen: i32,
    drafts: Vec<Draft>,
) -> Result<NewRows> {
    let review = store::review::lock(tx, review).await?.ok_or(Error::NotFound)?;
    let case = store::facts::of_review(tx, review.id).await?.ok_or(Error::NotFound)?;
    let _leave = may(actor, Action::AddSubjects, &case)?;
    version::check(tx, review.id, seen, review.version).await?;
    let (rows, records) = write(tx, &review, drafts).await?;
    let version = store::review::touch(tx, review.id).await?;
    let records = records.into_iter().map(|record| record.version(version)).collect();
    history::append(tx, records).await?;
    let profile = subject::profile(tx, context, &review.profile_id).await?;
    subject::follow_clocks(tx, context, &review, &profile).await?;
    work::refresh_review(tx, review.id).await?;
    Ok(rows)
}

async fn added(tx: &mut Tx, review: ReviewId) -> Result<SubjectsAdded> {
    let found = store::review::find(tx, review).await?.ok_or(Error::NotFound)?;
    let subjects = store::subject::counts(tx, review).await?.values().sum();
    Ok(SubjectsAdded { id: review.into(), version: found.version, subjects })
}
