//! A correction of a card: every field checked, and put in the place of what stood there.

use super::correct::{CorrectCard, CorrectName, CorrectPlace};
use crate::domain::card::{
    CardName, CardNameKind, CardPlace, CardReading, Field, PlaceRole, check_name,
};
use crate::domain::check::{FieldErrors, Message};
use crate::domain::dates::PartialDate;
use crate::domain::repression::{BodyCode, Fate, Reading, parse_articles, parse_measures};
use crate::store::card::Card;
use serde_json::{Value, json};

/// A correction whose every field was checked.
#[derive(Debug, Clone)]
pub(super) struct Checked {
    pub(super) reason: String,
    names: Option<Vec<CardName>>,
    places: Option<Vec<CardPlace>>,
    dates: [Option<PartialDate>; 4],
    body: Option<BodyCode>,
    articles: Option<String>,
    sentence: Option<String>,
    fate: Option<Fate>,
    archive: Option<String>,
    call_number: Option<String>,
    texts: Vec<(Field, String)>,
}

/// Most names or places of a card.
const MOST: usize = 50;

impl Checked {
    pub(super) fn of(command: CorrectCard) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let given = [
            ("/birth", &command.birth),
            ("/arrest", &command.arrest),
            ("/decided", &command.decided),
            ("/death", &command.death),
        ];
        let dates = given.map(|(pointer, text)| {
            let text = errors.optional_text(pointer, text.as_deref(), 200)?;
            errors.keep(pointer, "not_a_date", PartialDate::parse(&text))
        });
        let body = command
            .body
            .as_deref()
            .and_then(|code| errors.keep("/body", "unknown_code", code.parse::<BodyCode>()));
        let fate = command
            .fate
            .as_deref()
            .and_then(|code| errors.keep("/fate", "unknown_code", code.parse::<Fate>()));
        let mut texts = Vec::new();
        for (field, text) in &command.texts {
            let pointer = format!("/texts/{}", field.replace('~', "~0").replace('/', "~1"));
            if let Some(field) = errors.keep(&pointer, "unknown_code", field.parse::<Field>()) {
                texts.push((
                    field,
                    errors.optional_text(&pointer, Some(text), 5_000).unwrap_or_default(),
                ));
            }
        }
        let checked = Self {
            reason: errors.text("/reason", &command.reason, 2_000),
            names: command.names.map(|names| check_names(&names, &mut errors)),
            places: command.places.map(|places| check_places(&places, &mut errors)),
            dates,
            body,
            articles: errors.optional_text("/articles", command.articles.as_deref(), 1_000),
            sentence: errors.optional_text("/sentence", command.sentence.as_deref(), 2_000),
            fate,
            archive: errors.optional_text("/archive", command.archive.as_deref(), 300),
            call_number: errors.optional_text("/call_number", command.call_number.as_deref(), 200),
            texts,
        };
        errors.into_result(checked)
    }

    /// Changes the card; yields what changed, without texts of names: those stand on the card.
    pub(super) fn apply(self, card: &mut Card) -> Value {
        let mut changed = Vec::new();
        let before = json!({
            "names": card.names, "reading": card.reading, "archive": card.archive,
            "call_number": card.call_number,
        });
        let reading = &mut card.reading;
        let [birth, arrest, decided, death] = self.dates;
        let dates = [
            ("birth", birth, &mut reading.birth),
            ("arrest", arrest, &mut reading.arrest),
            ("decided", decided, &mut reading.decided),
            ("death", death, &mut reading.death),
        ];
        for (name, date, at) in dates {
            if date.is_some() {
                changed.push(name);
                *at = date;
            }
        }
        if let Some(names) = self.names {
            changed.push("names");
            card.names = names;
        }
        if let Some(places) = self.places {
            changed.push("places");
            reading.places = places;
        }
        if let Some(code) = self.body {
            changed.push("body");
            let raw = reading.body.take().map(|body| body.raw);
            reading.body = Some(Reading { raw: raw.unwrap_or_default(), code });
        }
        if let Some(text) = self.articles {
            changed.push("articles");
            reading.articles = parse_articles(&text, reading.decided.as_ref()).read;
        }
        if let Some(text) = self.sentence {
            changed.push("sentence");
            reading.measures = parse_measures(&text).read;
            card.fate = Some(crate::domain::card::fate(reading, false).to_string());
        }
        if let Some(fate) = self.fate {
            changed.push("fate");
            card.fate = Some(fate.to_string());
        }
        let files = [
            ("archive", self.archive, &mut card.archive),
            ("call_number", self.call_number, &mut card.call_number),
        ];
        for (name, text, at) in files.into_iter().filter(|(_, text, _)| text.is_some()) {
            changed.push(name);
            *at = text;
        }
        put_texts(reading, self.texts, &mut changed);
        json!({ "changed": changed, "before": before })
    }
}

fn put_texts(
    reading: &mut CardReading,
    texts: Vec<(Field, String)>,
    changed: &mut Vec<&'static str>,
) {
    for (field, text) in texts {
        changed.push(field.as_str());
        if text.is_empty() {
            reading.texts.remove(&field);
        } else {
            reading.texts.insert(field, text);
        }
    }
}

fn check_names(given: &[CorrectName], errors: &mut FieldErrors) -> Vec<CardName> {
    if given.is_empty() || given.len() > MOST {
        errors.add(
            "/names",
            "wrong_number",
            Message::new(format!("Give 1 to {MOST} names.")).between(1, MOST),
        );
    }
    let mut names = Vec::new();
    for (at, name) in given.iter().take(MOST).enumerate() {
        let pointer = format!("/names/{at}");
        let kind = name.kind.parse::<CardNameKind>();
        let kind = errors.keep(&format!("{pointer}/kind"), "unknown_code", kind);
        let kind = kind.unwrap_or(CardNameKind::Whole);
        let language = name.language.as_deref();
        names.push(check_name(kind, &name.text, language, "corrected", &pointer, errors));
    }
    names
}

fn check_places(given: &[CorrectPlace], errors: &mut FieldErrors) -> Vec<CardPlace> {
    if given.len() > MOST {
        errors.add(
            "/places",
            "too_many",
            Message::new(format!("Give at most {MOST} places.")).with("max", MOST),
        );
    }
    let mut places = Vec::new();
    for (at, place) in given.iter().take(MOST).enumerate() {
        let pointer = |field: &str| format!("/places/{at}/{field}");
        let role = place.role.parse::<PlaceRole>();
        let role = errors.keep(&pointer("role"), "unknown_code", role);
        places.push(CardPlace {
            role: role.unwrap_or(PlaceRole::Residence),
            raw: errors.text(&pointer("raw"), &place.raw, 500),
            unit: errors.optional_text(&pointer("unit"), place.unit.as_deref(), 100),
            today: errors.optional_text(&pointer("today"), place.today.as_deref(), 100),
        });
    }
    places
}
