//! From checked subjects to rows: what is named must exist, what is new gets its id.

use super::act::suggests_unconditional;
use super::add::{Draft, File, NewWho, Parent, Which, Who};
use super::of_card::FromCard;
use crate::domain::check::FieldErrors;
use crate::domain::dates::PartialDate;
use crate::domain::id::{ActId, FileId, PersonId, PetitionId, SubjectId};
use crate::domain::person::{NameKind, Sex};
use crate::domain::repression::{CaseClass, Predicate};
use crate::service::{Error, Result};
use crate::store::Tx;
use crate::store::archival_file::NewFile;
use crate::store::person::{NewName, NewPerson};
use crate::store::review::Review;
use crate::store::subject::{
    self, FileKey, KnownAct, KnownEntry, NewDated, NewRows, NewSubject, NewTold,
};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// An entry of a petition with the person it means from now on.
pub(super) type Joined = (PetitionId, Uuid, PersonId);

/// Everything the drafts refer to, read in one query for each kind.
struct Known {
    persons: HashSet<PersonId>,
    acts: HashMap<ActId, KnownAct>,
    files: HashSet<FileId>,
    parents: HashSet<SubjectId>,
    entries: HashMap<Uuid, KnownEntry>,
    named: HashMap<FileKey, FileId>,
}

async fn known(tx: &mut Tx, review: &Review, drafts: &[Draft]) -> Result<Known> {
    let (mut persons, mut acts, mut files) = (Vec::new(), Vec::new(), Vec::new());
    let (mut parents, mut entries, mut keys) = (Vec::new(), Vec::new(), Vec::new());
    for draft in drafts {
        if let Who::Known(id) = draft.who {
            persons.push(id);
        }
        if let Which::Known(id) = draft.act {
            acts.push(id);
        }
        match &draft.file {
            File::Known(id) => files.push(*id),
            File::Named(key) => keys.push(key.clone()),
            File::None => {}
        }
        if let Some(Parent::Subject(id)) = draft.depends_on {
            parents.push(id);
        }
        entries.extend(draft.entry);
    }
    keys.sort_unstable();
    keys.dedup();
    let acts = subject::known_acts(tx, &acts).await?;
    let entries = subject::known_entries(tx, review.id, &entries).await?;
    let named = if keys.is_empty() {
        Vec::new()
    } else {
        subject::lock_files_named(tx, review.office, &keys).await?
    };
    Ok(Known {
        persons: subject::known_persons(tx, &persons).await?.into_iter().collect(),
        acts: acts.into_iter().map(|act| (act.id, act)).collect(),
        files: subject::known_files(tx, &files).await?.into_iter().collect(),
        parents: subject::known_subjects(tx, &parents).await?.into_iter().collect(),
        entries: entries.into_iter().map(|entry| (entry.id, entry)).collect(),
        named: named.into_iter().collect(),
    })
}

/// The rows of checked subjects, and the petitions' entries to join with their persons.
///
/// # Errors
/// `Invalid` with every reference to what does not exist or is not visible.
pub(super) async fn rows(
    tx: &mut Tx,
    review: &Review,
    drafts: Vec<Draft>,
) -> Result<(NewRows, Vec<Joined>)> {
    let known = known(tx, review, &drafts).await?;
    let mut position = subject::last_position(tx, review.id).await?;
    let mut build = Build {
        ids: drafts.iter().map(|_| SubjectId::new()).collect(),
        known,
        rows: NewRows::default(),
        joined: Vec::new(),
        made: Vec::new(),
        errors: FieldErrors::default(),
        source: review.basis_reference.clone().unwrap_or_else(|| review.number.clone()),
    };
    for (index, draft) in drafts.into_iter().enumerate() {
        position = position.checked_add(1).ok_or_else(|| Error::internal("too many subjects"))?;
        build.one(index, position, draft);
    }
    let Build { rows, joined, errors, .. } = build;
    Ok(errors.into_result((rows, joined))?)
}

struct Build {
    ids: Vec<SubjectId>,
    known: Known,
    rows: NewRows,
    joined: Vec<Joined>,
    /// The person of each draft so far.
    made: Vec<Option<PersonId>>,
    errors: FieldErrors,
    source: String,
}

impl Build {
    fn missing(&mut self, at: &str, field: &str, what: &str) {
        let message = format!("There is no such {what}, or it is not open to you.");
        self.errors.add(&format!("{at}/{field}"), "unknown", message);
    }

    fn one(&mut self, index: usize, position: i32, draft: Draft) {
        let at = draft.at.clone();
        let Some(id) = self.ids.get(index).copied() else { return };
        let person = match &draft.card {
            Some(card) => Some(self.of_card(card, draft.who)),
            None => self.person(&at, draft.who, draft.entry),
        };
        self.made.push(person);
        let Some(person) = person else { return };
        let given = (draft.class, draft.unconditional);
        let Some((act, class, unconditional)) = self.act(&at, person, draft.act, given) else {
            return;
        };
        let file = self.file(&at, draft.file);
        let depends_on = match draft.depends_on {
            None => None,
            Some(Parent::Subject(parent)) => {
                if !self.known.parents.contains(&parent) {
                    self.missing(&at, "depends_on", "subject");
                }
                Some(parent)
            }
            Some(Parent::Row(row)) => {
                let parent = self.ids.get(row).copied().filter(|_| row != index);
                if parent.is_none() {
                    let message = "Name another row of this list.";
                    self.errors.add(&format!("{at}/depends_on"), "unknown", message);
                }
                parent
            }
        };
        self.rows.subjects.push(NewSubject {
            id,
            person,
            act,
            file,
            position,
            class,
            unconditional,
            depends_on,
            card: draft.card.map(|card| card.id),
        });
    }

    /// The person of a card, with everything the card says; the one of an earlier card when a person
    /// chose both for one name.
    fn of_card(&mut self, card: &FromCard, who: Who) -> PersonId {
        let known = card.same_as.and_then(|row| self.made.get(row).copied().flatten());
        let sex = if let Who::New(new) = who { new.sex } else { None };
        let id = known.unwrap_or_else(PersonId::new);
        if let Some(person) = self.rows.persons.iter_mut().find(|person| person.id == id) {
            person.names.extend(card.names.iter().cloned());
        } else {
            let (sex, names) = (sex.unwrap_or(Sex::Unknown), card.names.clone());
            self.rows.persons.push(NewPerson { id, sex, placeholder: false, names });
        }
        let source = &card.source;
        self.rows.dated.extend(card.dated.iter().map(|(predicate, date)| NewDated {
            person: id,
            predicate: *predicate,
            date: date.clone(),
            source: source.clone(),
        }));
        self.rows.told.extend(card.told.iter().map(|(predicate, value)| NewTold {
            person: id,
            predicate: *predicate,
            value: value.clone(),
            source: source.clone(),
        }));
        id
    }

    fn person(&mut self, at: &str, who: Who, entry: Option<Uuid>) -> Option<PersonId> {
        let entry = match entry {
            None => None,
            Some(id) => {
                let Some(entry) = self.known.entries.get(&id).cloned() else {
                    self.missing(at, "petition_person_id", "person in a petition of this review");
                    return None;
                };
                Some(entry)
            }
        };
        let person = match (who, &entry) {
            (Who::Known(id), _) => {
                if !self.known.persons.contains(&id) {
                    self.missing(at, "person_id", "person");
                    return None;
                }
                id
            }
            (Who::Entry(new), Some(entry)) => {
                entry.person.unwrap_or_else(|| self.record(new, Some(entry)))
            }
            (Who::Entry(new) | Who::New(new), _) => self.record(new, None),
        };
        if let Some(entry) = entry {
            // Two subjects may mean one entry: the second finds the person of the first.
            if let Some(known) = self.known.entries.get_mut(&entry.id) {
                known.person = Some(person);
            }
            self.joined.push((entry.petition, entry.id, person));
        }
        Some(person)
    }

    fn record(&mut self, new: NewWho, entry: Option<&KnownEntry>) -> PersonId {
        let id = PersonId::new();
        let mut names = Vec::new();
        let source = self.source.clone();
        names.extend(new.name.map(|name| NewName::of(NameKind::InFile, name, &source)));
        names.extend(new.name_today.map(|name| NewName::of(NameKind::Today, name, &source)));
        if let Some(entry) = entry {
            let claimed = std::iter::once(&entry.claimed_name).chain(&entry.other_spellings);
            let of_petition = |name: &String| NewName::of(NameKind::Claimed, name, "petition");
            names.extend(claimed.map(of_petition));
        }
        let claimed_birth = entry.and_then(|entry| entry.birth.as_deref());
        let births = [
            new.birth.map(|date| (date, source)),
            claimed_birth.map(|birth| (PartialDate::read(birth), "petition".to_owned())),
        ];
        for (date, source) in births.into_iter().flatten() {
            let predicate = Predicate::BirthDate;
            self.rows.dated.push(NewDated { person: id, predicate, date, source });
        }
        let sex = new.sex.unwrap_or(Sex::Unknown);
        self.rows.persons.push(NewPerson { id, sex, placeholder: new.placeholder, names });
        id
    }

    fn act(
        &mut self,
        at: &str,
        person: PersonId,
        act: Which,
        (class, unconditional): (Option<CaseClass>, Option<bool>),
    ) -> Option<(Option<ActId>, CaseClass, bool)> {
        let need_class = |build: &mut Self| {
            let message = "Body and measures suggest no class: give it.";
            build.errors.add(&format!("{at}/class"), "required", message);
        };
        match act {
            Which::None => {
                let Some(class) = class else {
                    need_class(self);
                    return None;
                };
                Some((None, class, unconditional.unwrap_or(false)))
            }
            Which::Known(id) => {
                let known = self.known.acts.get(&id).filter(|act| act.person == person);
                let Some(known) = known else {
                    self.missing(at, "act_id", "act of this person");
                    return None;
                };
                let suggested = suggests_unconditional(&known.article_raw);
                let class = class.unwrap_or(known.class);
                Some((Some(id), class, unconditional.unwrap_or(suggested)))
            }
            Which::New(act) => {
                let Some(class) = class.or_else(|| act.class()) else {
                    need_class(self);
                    return None;
                };
                let (id, suggested) = (ActId::new(), act.unconditional());
                self.rows.acts.push(act.row(id, person, class));
                Some((Some(id), class, unconditional.unwrap_or(suggested)))
            }
        }
    }

    fn file(&mut self, at: &str, file: File) -> Option<FileId> {
        match file {
            File::None => None,
            File::Known(id) => {
                if !self.known.files.contains(&id) {
                    self.missing(at, "file_id", "file");
                }
                Some(id)
            }
            File::Named(key) => Some(self.known.named.get(&key).copied().unwrap_or_else(|| {
                let id = FileId::new();
                self.rows.files.push(NewFile {
                    id,
                    holder: None,
                    holder_raw: key.holder.clone(),
                    fond: key.fond.clone(),
                    opis: key.opis.clone(),
                    delo: key.delo.clone(),
                    title: None,
                    volumes: None,
                    custody: "held".to_owned(),
                });
                self.known.named.insert(key, id);
                id
            })),
        }
    }
}
