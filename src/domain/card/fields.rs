//! What the fields of a row say: dates, bodies, articles, measures, places; what is not understood is kept.

use super::cells::{Cell, Remark};
use super::mapping::Mapping;
use super::memo::Memo;
use super::names::take_names;
use super::read::CardDraft;
use super::{CardPlace, Field, PlaceRole, Unread};
use crate::domain::dates::PartialDate;
use crate::domain::person::Sex;
use crate::domain::repression::{BodyCode, Rehabilitation, fate_of};

/// Values that are read together with others.
#[derive(Default)]
pub(super) struct Fields {
    body: Option<String>,
    articles: Option<String>,
    charge: Option<String>,
    executed: bool,
    cleared: [Option<String>; 3],
}

impl Fields {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "one line for each field that is read; all others are kept as they are written"
    )]
    pub(super) fn take(
        &mut self,
        draft: &mut CardDraft,
        cell: &Cell<'_>,
        mapping: &Mapping,
        memo: &mut Memo,
    ) {
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
            Field::Rehabilitation => draft.reading.rehabilitation = Some(memo.clearing(text, None)),
            Field::Archive => draft.archive = Some(owned()),
            Field::CallNumber => draft.call_number = Some(owned()),
            Field::Scan => draft.scans.push(owned()),
            Field::Secrecy => take_secrecy(draft, cell),
            _ => {
                draft.reading.texts.insert(cell.field, owned());
            }
        }
    }

    pub(super) fn finish(self, draft: &mut CardDraft, memo: &mut Memo) {
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
            let read = clearing(draft, self.cleared, memo);
            draft.reading.rehabilitation = Some(read);
        }
        draft.fate = Some(fate_of(&draft.reading.measures, self.executed));
    }
}

/// The date, the body and the ground from three columns.
fn clearing(
    draft: &mut CardDraft,
    [day, body, reason]: [Option<String>; 3],
    memo: &mut Memo,
) -> Rehabilitation {
    let date = day.as_deref().map(|day| memo.date(day));
    let known = date.as_ref().filter(|date| date.is_known());
    if let (Some(day), None) = (&day, known) {
        unread(draft, Field::Cleared, day);
    }
    let words = [body, reason].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let read = memo.clearing(&words, known);
    let raw = day.into_iter().chain((!words.is_empty()).then_some(words));
    Rehabilitation { raw: raw.collect::<Vec<_>>().join(", "), ..read }
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

fn take_sentence(draft: &mut CardDraft, text: &str, memo: &mut Memo) {
    let read = memo.measures(text);
    draft.reading.measures.extend(read.read);
    for piece in read.unrecognised {
        unread(draft, Field::Sentence, &piece);
    }
    draft.reading.texts.insert(Field::Sentence, text.to_owned());
}

fn date(draft: &mut CardDraft, cell: &Cell<'_>, memo: &mut Memo) -> PartialDate {
    let read = memo.date(&cell.text);
    if is_count_of_days(&cell.text) {
        let message = "A number stands where a date should: a table program counts days so. Give the column \
                       the form of a date and save the file again.";
        draft.remarks.push(Remark::flagged("date_as_number", Some(cell.column), message));
    }
    if !read.is_known() {
        unread(draft, cell.field, &cell.text);
    }
    read
}

/// Five digits, perhaps with a fraction: "14352" is 17.04.1939 in a sheet.
fn is_count_of_days(text: &str) -> bool {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    whole.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
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
            let message =
                "Secrecy is open, restricted or secret: correct the value, for nothing is guessed.";
            draft.remarks.push(Remark::refused("unknown_secrecy", Some(cell.column), message));
        }
    }
}
