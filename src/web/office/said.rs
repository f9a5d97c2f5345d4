//! What a petition says, as rows of names and values.

use crate::service::petition::{ApplicantView, PetitionPersonView, PetitionView};
use crate::text::codes::Vocabulary;
use crate::web::words::Words;
use chrono::NaiveDate;

/// What belongs together.
pub(super) struct Group {
    /// Its heading; of a person, the name as the family writes it.
    pub(super) name: String,
    pub(super) rows: Vec<Row>,
}

pub(super) struct Row {
    pub(super) name: String,
    pub(super) value: String,
    /// What the value leads to.
    pub(super) path: Option<String>,
}

/// Rows of what is known; the rest has no row.
struct Rows {
    words: Words,
    rows: Vec<Row>,
}

impl Rows {
    const fn new(words: Words) -> Self {
        Self { words, rows: Vec::new() }
    }

    fn text(&mut self, key: &str, value: Option<&str>) -> askama::Result<()> {
        let Some(value) = value.map(str::trim).filter(|value| !value.is_empty()) else {
            return Ok(());
        };
        let name = self.words.say(key)?;
        self.rows.push(Row { name, value: value.to_owned(), path: None });
        Ok(())
    }

    fn code(&mut self, key: &str, of: Vocabulary, code: &str) -> askama::Result<()> {
        let value = self.words.code(of, code)?;
        self.text(key, Some(&value))
    }

    fn day(&mut self, key: &str, day: Option<NaiveDate>) -> askama::Result<()> {
        let day = day.map(|day| self.words.day(day));
        self.text(key, day.as_deref())
    }

    fn link(&mut self, key: &str, value: String, path: String) -> askama::Result<()> {
        let name = self.words.say(key)?;
        self.rows.push(Row { name, value, path: Some(path) });
        Ok(())
    }
}

/// Where the petition is and how it came.
pub(super) fn head(words: Words, view: &PetitionView) -> askama::Result<Group> {
    let mut rows = Rows::new(words);
    rows.text("page-office-petition.office", view.office.as_ref().map(|one| one.name.as_str()))?;
    rows.text("page-sent.reference", view.reference.as_deref())?;
    rows.text("page-office-petition.country", Some(&words.country(&view.country)))?;
    rows.code("page-office-petition.channel", Vocabulary::Channel, &view.channel)?;
    rows.code("page-office-petition.language", Vocabulary::Language, &view.language)?;
    rows.day("page-office-petition.postmarked", view.postmarked_on)?;
    rows.day("page-office-petition.received", view.received_on)?;
    rows.day("page-office-petition.entered", view.entered_on)?;
    rows.day("page-office-petition.submitted", view.submitted_at.map(|at| at.date_naive()))?;
    rows.day("page-office-petition.registered", view.registered_at.map(|at| at.date_naive()))?;
    if let Some(review) = &view.review {
        let path = format!("/reviews/{}", review.id);
        rows.link("page-tracker.review", review.number.clone(), path)?;
    }
    if view.transferred_from.is_some() {
        let from = words.say("page-office-petition.from-other")?;
        rows.text("page-office-petition.came", Some(&from))?;
    }
    rows.text("page-tracker.reason", view.reason.as_deref())?;
    rows.text("page-tracker.complain", view.how_to_complain.as_deref())?;
    Ok(Group { name: String::new(), rows: rows.rows })
}

/// A person with everything the family claims.
pub(super) fn person(words: Words, one: &PetitionPersonView) -> askama::Result<Group> {
    let mut rows = Rows::new(words);
    rows.text("page-person-name.spellings", Some(&one.other_spellings.join("\n")))?;
    rows.text("page-cards.birth", one.birth.as_deref())?;
    rows.text("page-letter.birth-place", one.birth_place.as_deref())?;
    rows.code("page-office-petition.kinship", Vocabulary::Kinship, &one.kinship)?;
    rows.text("page-letter.known", one.known.as_deref())?;
    Ok(Group { name: one.claimed_name.clone(), rows: rows.rows })
}

/// Who files, how to reach them, and who gets the letters.
pub(super) fn applicant(
    words: Words,
    view: &PetitionView,
    one: &ApplicantView,
) -> askama::Result<Group> {
    let mut rows = Rows::new(words);
    let kind = match one.kind.as_str() {
        "organisation" => words.say("page-office-petition.organisation")?,
        _ => words.say("page-office-petition.person")?,
    };
    rows.text("page-office-petition.applicant-kind", Some(&kind))?;
    let country = one.country.as_deref().map(|code| words.country(code));
    rows.text("page-letter.country", country.as_deref())?;
    rows.code("page-office-petition.writes-in", Vocabulary::Language, &one.language)?;
    if let Some(contacts) = &one.contacts {
        rows.text("page-office-petition.email", contacts.email.as_deref())?;
        rows.text("page-you.phone", contacts.phone.as_deref())?;
        rows.text("page-you.address", contacts.address.as_deref())?;
    }
    if view.representation_id.is_some() {
        let acts = words.say("page-office-petition.by-representative")?;
        rows.text("page-office-petition.represented", Some(&acts))?;
    }
    rows.code("page-office-petition.told", Vocabulary::Told, &view.told)?;
    rows.code("page-office-petition.told-by", Vocabulary::ToldBy, &view.told_by)?;
    Ok(Group { name: one.full_name.clone(), rows: rows.rows })
}
