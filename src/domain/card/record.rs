//! A card out of a record of a book of memory.

use super::fields::place;
use super::names::add_name;
use super::read::CardDraft;
use super::{CardNameKind, CardReading, Field, PlaceRole, Unread};
use crate::domain::repression::{BodyCode, Record, Sentencing, parse_record};

/// The column of a record: it has only one.
const TEXT: &str = "text";

/// Reads a record into a draft.
pub(super) fn draft(text: &str) -> CardDraft {
    let record = parse_record(text);
    let mut draft = CardDraft { fate: Some(record.fate()), ..CardDraft::default() };
    for name in &record.names {
        add_name(&mut draft, CardNameKind::Whole, name, TEXT, None);
    }
    for name in &record.variants {
        add_name(&mut draft, CardNameKind::Alias, name, TEXT, None);
    }
    places(&mut draft, &record);
    texts(&mut draft.reading, &record);
    let reading = &mut draft.reading;
    reading.sex = record.sex;
    if let Some(birth) = record.birth {
        missed(reading, Field::Birth, birth.unread_date);
        reading.birth = birth.date;
    }
    if let Some(arrest) = record.arrest {
        missed(reading, Field::ArrestDate, arrest.unread_date);
        reading.arrest = arrest.date;
        reading.arrest_body = arrest.body;
    }
    if let Some(death) = record.death {
        missed(reading, Field::DeathDate, death.unread_date);
        reading.death = death.date;
    }
    if let Some(decision) = record.sentencing {
        decided(reading, decision);
    }
    reading.measures.extend(record.measures);
    for text in record.unread_measures {
        missed(reading, Field::Sentence, Some(text));
    }
    for text in record.unread {
        missed(reading, Field::Note, Some(text));
    }
    reading.rehabilitation = record.rehabilitation;
    draft
}

fn missed(reading: &mut CardReading, field: Field, text: Option<String>) {
    reading.unrecognised.extend(text.map(|text| Unread { field, text }));
}

fn places(draft: &mut CardDraft, record: &Record) {
    let of = |dated: &Option<crate::domain::repression::Dated>| {
        dated.as_ref().and_then(|dated| dated.place.clone())
    };
    let told = [
        (PlaceRole::Birth, of(&record.birth)),
        (PlaceRole::Residence, record.residence.clone()),
        (PlaceRole::Death, of(&record.death)),
        (PlaceRole::Burial, record.burial.clone()),
    ];
    for (role, raw) in told {
        if let Some(raw) = raw {
            place(draft, role, &raw);
        }
    }
}

fn texts(reading: &mut CardReading, record: &Record) {
    let mut put = |field, text: String| {
        if !text.is_empty() {
            reading.texts.insert(field, text);
        }
    };
    for text in &record.about {
        let lower = text.to_lowercase();
        let field = if lower.contains("образован") || lower.contains("грамотн") {
            Field::Education
        } else if ["б/п", "беспарт", "член", "канд", "вкп", "влксм"]
            .iter()
            .any(|w| lower.contains(w))
        {
            Field::Party
        } else if record.about.first() == Some(text) {
            Field::Nation
        } else {
            Field::Note
        };
        put(field, text.clone());
    }
    put(Field::Work, record.work.join("\n"));
    put(Field::Earlier, record.later.join("\n"));
    put(Field::Sentence, record.sentence.clone().unwrap_or_default());
}

fn decided(reading: &mut CardReading, decision: Sentencing) {
    if let Some(charge) = decision.charge_raw {
        reading.texts.insert(Field::Charge, charge);
    }
    missed(reading, Field::Decided, decision.unread_date);
    for text in decision.unread_articles {
        missed(reading, Field::Articles, Some(text));
    }
    if let Some(body) = decision.body.as_ref().filter(|body| body.code == BodyCode::Unrecognised) {
        missed(reading, Field::Body, Some(body.raw.clone()));
    }
    reading.body = decision.body;
    reading.body_place = decision.body_place;
    reading.decided = decision.date;
    reading.articles = decision.articles;
    reading.law = decision.law;
    reading.measures.extend(decision.measures);
}
