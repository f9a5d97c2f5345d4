//! What people say of a document they bring.

use crate::domain::actor::Role;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::code::UnknownCode;
use crate::domain::document::{
    ArchivalReference, Custody, DocumentFacts, DocumentKind, Form, Metadata, NotYours, Place,
    Visibility, default_visibility, may_give, stem,
};
use crate::domain::id::PersonId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use utoipa::ToSchema;
use uuid::Uuid;

/// What is known of a document; each is one text field of the form, before the file. A new or
/// redacted version takes what is left out from the document before it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentMetadata {
    /// What it is, for example `birth_certificate`, `troika_extract` or `other`. Needed for a first version.
    pub kind: Option<String>,
    /// What people call it, at most 300 characters; otherwise the file's name; a redacted version
    /// is then called after its kind.
    pub title: Option<String>,
    /// The date on it, as written: `14.05.1937`, `1937`, `about 1930`.
    pub dated_on: Option<String>,
    /// The day it was received, as `2026-03-02`.
    #[schema(value_type = Option<NaiveDate>)]
    pub received_on: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Its language as a tag, for example `kk` or `uz-Cyrl`.
    pub language: Option<String>,
    /// Number of pages.
    #[schema(value_type = Option<i32>)]
    pub pages: Option<String>,
    /// `original`, `copy`, `certified_copy` or `scan` (the default).
    pub form: Option<String>,
    /// `family`, `office`, `restricted` or `secret`; the default depends on who brings it.
    pub visibility: Option<String>,
    /// The person of the case it is about; otherwise about the whole case.
    #[schema(value_type = Option<Uuid>)]
    pub person: Option<String>,
    /// The archive where it lies.
    pub archive: Option<String>,
    /// Fond (record group) there.
    pub fond: Option<String>,
    /// Opis (inventory) there.
    pub opis: Option<String>,
    /// Delo (file) there.
    pub delo: Option<String>,
    /// List (sheets) there.
    pub list: Option<String>,
    /// Where the original is, for example `held` (the default), `classified` or `destroyed`.
    pub custody: Option<String>,
    /// More on the custody; needed when destroyed (the act) or given to another country.
    pub custody_note: Option<String>,
    /// `true` for new evidence.
    #[schema(value_type = Option<bool>)]
    pub new_evidence: Option<String>,
    /// The fact it proves or refutes; needed for new evidence.
    pub proves: Option<String>,
}

/// Who brings the document, and what stands behind it.
#[derive(Debug)]
pub(super) struct Setting<'a> {
    /// In which role.
    pub(super) role: Role,
    /// To what it is attached.
    pub(super) place: Place,
    /// The document it replaces or redacts.
    pub(super) before: Option<&'a Metadata>,
    /// Whether something is hidden in it.
    pub(super) redacted: bool,
    /// Whether the document before it has a redacted version, so that the family has that one.
    pub(super) has_redacted: bool,
    /// The day of today.
    pub(super) today: NaiveDate,
    /// The file's name, for a title that was not given.
    pub(super) file_name: Option<&'a str>,
}

impl DocumentMetadata {
    /// Takes one field of the form.
    ///
    /// # Errors
    /// A field that does not exist, or comes twice.
    pub fn set(&mut self, name: &str, value: String) -> Result<(), FieldErrors> {
        let slot = match name {
            "kind" => &mut self.kind,
            "title" => &mut self.title,
            "dated_on" => &mut self.dated_on,
            "received_on" => &mut self.received_on,
            "number" => &mut self.number,
            "issuer" => &mut self.issuer,
            "language" => &mut self.language,
            "pages" => &mut self.pages,
            "form" => &mut self.form,
            "visibility" => &mut self.visibility,
            "person" => &mut self.person,
            "archive" => &mut self.archive,
            "fond" => &mut self.fond,
            "opis" => &mut self.opis,
            "delo" => &mut self.delo,
            "list" => &mut self.list,
            "custody" => &mut self.custody,
            "custody_note" => &mut self.custody_note,
            "new_evidence" => &mut self.new_evidence,
            "proves" => &mut self.proves,
            _ => {
                let message = "There is no such field. The file's own field is called file.";
                return Err(FieldErrors::one("", "unknown_field", message));
            }
        };
        if slot.replace(value).is_some() {
            let message = "Send this field once.";
            return Err(FieldErrors::one(&format!("/{name}"), "twice", message));
        }
        Ok(())
    }

    /// Checks everything at once.
    pub(super) fn check(&self, setting: &Setting<'_>) -> Result<Metadata, FieldErrors> {
        let mut errors = FieldErrors::default();
        let before = setting.before;
        let kind = self.kind(before, &mut errors);
        let text = |errors: &mut FieldErrors, name: &str, given: &Option<String>, max| {
            errors.optional_text(&format!("/{name}"), given.as_deref(), max)
        };
        // What is said of the paper behind a redaction may name whom the redaction hides.
        let told = before.filter(|_| !setting.redacted);
        let title = text(&mut errors, "title", &self.title, 300)
            .or_else(|| told.map(|b| b.title.clone()))
            .or_else(|| setting.file_name.filter(|_| !setting.redacted).and_then(stem));
        let or = |given: Option<String>, of: fn(&Metadata) -> &Option<String>| {
            given.or_else(|| before.and_then(|b| of(b).clone()))
        };
        let open = |given: Option<String>, of: fn(&Metadata) -> &Option<String>| {
            given.or_else(|| told.and_then(|b| of(b).clone()))
        };
        let metadata = Metadata {
            kind,
            title: title.unwrap_or_else(|| kind.to_string()),
            dated_on: or(text(&mut errors, "dated_on", &self.dated_on, 100), |b| &b.dated_on),
            received_on: self.received_on(setting, &mut errors),
            number: or(text(&mut errors, "number", &self.number, 100), |b| &b.number),
            issuer: open(text(&mut errors, "issuer", &self.issuer, 300), |b| &b.issuer),
            language: self
                .language(&mut errors)
                .or_else(|| before.and_then(|b| b.language.clone())),
            pages: self.pages(&mut errors).or_else(|| before.and_then(|b| b.pages)),
            form: code(&mut errors, "form", self.form.as_deref())
                .or(before.map(|b| b.form))
                .unwrap_or(Form::Scan),
            visibility: self.visibility(kind, setting, &mut errors),
            person: self.person(&mut errors).or_else(|| before.and_then(|b| b.person)),
            reference: self
                .reference(&mut errors)
                .or_else(|| before.and_then(|b| b.reference.clone())),
            custody: code(&mut errors, "custody", self.custody.as_deref())
                .or(before.map(|b| b.custody))
                .unwrap_or(Custody::Held),
            custody_note: open(text(&mut errors, "custody_note", &self.custody_note, 1000), |b| {
                &b.custody_note
            }),
            new_evidence: self.flag(&mut errors).or(told.map(|b| b.new_evidence)).unwrap_or(false),
            proves: open(text(&mut errors, "proves", &self.proves, 2000), |b| &b.proves),
        };
        // A redaction does not repeat what is noted on the original's custody.
        if !setting.redacted {
            let note = metadata.custody_note.as_deref();
            check_custody("/custody_note", metadata.custody, note, &mut errors);
        }
        if metadata.new_evidence && metadata.proves.is_none() {
            errors.add("/proves", "required", "Say which fact the new evidence proves or refutes.");
        }
        errors.into_result(metadata)
    }

    fn kind(&self, before: Option<&Metadata>, errors: &mut FieldErrors) -> DocumentKind {
        if self.kind.as_deref().is_none_or(|kind| kind.trim().is_empty()) && before.is_none() {
            errors.add("/kind", "required", "Say what the document is, or other.");
        }
        code(errors, "kind", self.kind.as_deref())
            .or(before.map(|b| b.kind))
            .unwrap_or(DocumentKind::Other)
    }

    fn visibility(
        &self,
        kind: DocumentKind,
        setting: &Setting<'_>,
        errors: &mut FieldErrors,
    ) -> Visibility {
        let chosen: Option<Visibility> = code(errors, "visibility", self.visibility.as_deref());
        let facts = |visibility| DocumentFacts {
            kind,
            visibility,
            place: setting.place,
            mine: true,
            withdrawn: false,
        };
        let may = |visibility| {
            if setting.has_redacted && !setting.redacted && visibility == Visibility::Family {
                return Err(NotYours::RedactFirst);
            }
            may_give(setting.role, visibility, &facts(visibility), setting.redacted)
        };
        if let Some(chosen) = chosen {
            if let Err(refused) = may(chosen) {
                errors.add("/visibility", refused.code(), refused.to_string());
            }
            return chosen;
        }
        let kept = setting.before.filter(|_| !setting.redacted).map(|b| b.visibility);
        kept.filter(|kept| may(*kept).is_ok()).unwrap_or_else(|| {
            default_visibility(setting.role, kind, setting.place, setting.redacted)
        })
    }

    fn received_on(&self, setting: &Setting<'_>, errors: &mut FieldErrors) -> Option<NaiveDate> {
        let Some(given) = filled(self.received_on.as_deref()) else {
            return setting.before.and_then(|b| b.received_on);
        };
        let Ok(day) = given.parse::<NaiveDate>() else {
            errors.add("/received_on", "not_a_date", "Write the day as 2026-03-02.");
            return None;
        };
        // A day ahead of UTC it may be tomorrow already.
        if day > setting.today.succ_opt().unwrap_or(setting.today) {
            errors.add(
                "/received_on",
                "in_the_future",
                "This day has not come yet. Give one that has come.",
            );
        }
        Some(day)
    }

    fn language(&self, errors: &mut FieldErrors) -> Option<String> {
        let given = filled(self.language.as_deref())?;
        if !is_language_tag(given) {
            errors.add(
                "/language",
                "not_a_language",
                "Write a language tag such as ru or uz-Cyrl.",
            );
        }
        Some(given.to_owned())
    }

    fn pages(&self, errors: &mut FieldErrors) -> Option<i32> {
        let given = filled(self.pages.as_deref())?;
        match given.parse() {
            Ok(pages @ 1..=100_000) => Some(pages),
            _ => {
                errors.add(
                    "/pages",
                    "out_of_range",
                    Message::new("Write a number from 1 to 100000.").between(1, 100_000),
                );
                None
            }
        }
    }

    fn person(&self, errors: &mut FieldErrors) -> Option<PersonId> {
        let given = filled(self.person.as_deref())?;
        let Ok(id) = given.parse::<Uuid>() else {
            errors.add("/person", "unknown_person", "Choose a person of this case.");
            return None;
        };
        Some(id.into())
    }

    fn reference(&self, errors: &mut FieldErrors) -> Option<ArchivalReference> {
        let mut part = |name: &str, given: &Option<String>| {
            errors.optional_text(&format!("/{name}"), given.as_deref(), 200)
        };
        let reference = ArchivalReference {
            archive: part("archive", &self.archive),
            fond: part("fond", &self.fond),
            opis: part("opis", &self.opis),
            delo: part("delo", &self.delo),
            list: part("list", &self.list),
        };
        (reference != ArchivalReference::default()).then_some(reference)
    }

    fn flag(&self, errors: &mut FieldErrors) -> Option<bool> {
        match filled(self.new_evidence.as_deref())? {
            "true" | "on" | "1" => Some(true),
            "false" | "off" | "0" => Some(false),
            _ => {
                errors.add("/new_evidence", "not_a_flag", "Write true or false.");
                None
            }
        }
    }
}

/// A custody that has to be explained is.
pub(super) fn check_custody(
    pointer: &str,
    custody: Custody,
    note: Option<&str>,
    errors: &mut FieldErrors,
) {
    if custody.wants_note() && note.is_none() {
        let message = "Write the act of destruction, or where the paper went.";
        errors.add(pointer, "required", message);
    }
}

fn filled(given: Option<&str>) -> Option<&str> {
    given.map(str::trim).filter(|given| !given.is_empty())
}

/// Reads a code; blank is none, an unknown one is noted.
pub(super) fn code<T: FromStr<Err = UnknownCode>>(
    errors: &mut FieldErrors,
    name: &str,
    given: Option<&str>,
) -> Option<T> {
    errors.keep(&format!("/{name}"), "unknown_code", filled(given)?.parse())
}

fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    matches!(first.len(), 2..=3)
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|p| matches!(p.len(), 2..=8) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests;
