//! An act and a file as a source gives them, and how they are read.

use crate::domain::card::{CardReading, Field, PlaceRole};
use crate::domain::check::FieldErrors;
use crate::domain::dates::PartialDate;
use crate::domain::id::{ActId, PersonId};
use crate::domain::repression::{
    ArticleReading, BodyCode, CaseClass, MeasureCode, MeasureReading, parse_articles, parse_body,
    parse_measures, parse_sentencing, suggested_class,
};
use crate::store::person::NewAct as ActRow;
use crate::store::subject::FileKey;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An act as the source gives it; what is written is kept, and read softly.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewAct {
    /// A whole line of a book of memory or a card: body, date, charge, sentence. The other fields
    /// go before what is read from it.
    pub line: Option<String>,
    /// The body that decided, as written.
    pub body: Option<String>,
    /// Where it sat, as written.
    pub seat: Option<String>,
    /// Present-day region of the seat, ISO 3166-2.
    pub seat_now: Option<String>,
    /// Where the person lived before the repression, as written.
    pub residence: Option<String>,
    /// Present-day region of the residence, ISO 3166-2.
    pub residence_now: Option<String>,
    /// When it was decided, as written: a day, a month, a year, "about".
    pub decided: Option<String>,
    /// Number of the decision.
    pub decision_number: Option<String>,
    /// Articles, as written.
    pub article: Option<String>,
    /// The charge in words.
    pub charge: Option<String>,
    /// Measures, as written.
    pub measure: Option<String>,
    /// Where all this stands.
    pub source: Option<String>,
}

/// A historical file, as its archive names it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewFile {
    /// Who holds it.
    pub holder: Option<String>,
    /// Fond.
    pub fond: Option<String>,
    /// Opis.
    pub opis: Option<String>,
    /// Delo.
    pub delo: Option<String>,
}

/// An act that was read.
#[derive(Debug, Clone)]
pub(super) struct ReadAct {
    body_raw: String,
    body: Option<BodyCode>,
    seat: Option<String>,
    seat_now: Option<String>,
    residence: Option<String>,
    residence_now: Option<String>,
    decided: PartialDate,
    decision_number: Option<String>,
    article_raw: String,
    articles: Vec<ArticleReading>,
    charge: Option<String>,
    measure_raw: String,
    measures: Vec<MeasureReading>,
    source: String,
    /// Pieces that say something and were not understood.
    pub(super) unread: Vec<String>,
}

/// Trimmed and short enough, or noted.
fn text(errors: &mut FieldErrors, at: &str, name: &str, given: Option<&str>) -> Option<String> {
    errors.optional_text(&format!("{at}/{name}"), given, 2000)
}

/// Reads an act; `source` counts where the act names none.
pub(super) fn read(errors: &mut FieldErrors, at: &str, new: &NewAct, source: &str) -> ReadAct {
    let line = text(errors, at, "line", new.line.as_deref());
    let line = line.as_deref().map(parse_sentencing);
    let mut unread = line.as_ref().map(|line| line.unrecognised.clone()).unwrap_or_default();
    let decided = match text(errors, at, "decided", new.decided.as_deref()) {
        Some(written) => PartialDate::read(&written),
        None => line
            .as_ref()
            .and_then(|line| line.date.clone())
            .unwrap_or_else(|| PartialDate::unknown("")),
    };
    let body_given = text(errors, at, "body", new.body.as_deref());
    let named = body_given.as_deref().and_then(|body| parse_body(body, Some(&decided)));
    let (body_raw, body, place) = match (body_given, named) {
        (Some(raw), named) => {
            let place = named.as_ref().and_then(|named| named.place.clone());
            (raw, Some(named.map_or(BodyCode::Unrecognised, |named| named.body.code)), place)
        }
        (None, _) => of_line(line.as_ref()),
    };
    if body == Some(BodyCode::Unrecognised) && !unread.contains(&body_raw) {
        unread.push(body_raw.clone());
    }
    let article = text(errors, at, "article", new.article.as_deref());
    let charge_raw = line.as_ref().and_then(|line| line.charge_raw.clone());
    let articles = match &article {
        Some(article) => {
            let read = parse_articles(article, Some(&decided));
            unread.extend(read.unrecognised);
            read.read
        }
        None => line.as_ref().map(|line| line.articles.clone()).unwrap_or_default(),
    };
    let measure = text(errors, at, "measure", new.measure.as_deref());
    let measures = match &measure {
        Some(measure) => {
            let read = parse_measures(measure);
            unread.extend(read.unrecognised);
            read.read
        }
        None => line.as_ref().map(|line| line.measures.clone()).unwrap_or_default(),
    };
    let written = measures.iter().map(|one| one.raw.as_str()).collect::<Vec<_>>().join(", ");
    ReadAct {
        body_raw,
        body,
        seat: text(errors, at, "seat", new.seat.as_deref()).or(place),
        seat_now: text(errors, at, "seat_now", new.seat_now.as_deref()),
        residence: text(errors, at, "residence", new.residence.as_deref()),
        residence_now: text(errors, at, "residence_now", new.residence_now.as_deref()),
        decided,
        decision_number: text(errors, at, "decision_number", new.decision_number.as_deref()),
        article_raw: article.or_else(|| charge_raw.clone()).unwrap_or_default(),
        articles,
        charge: text(errors, at, "charge", new.charge.as_deref()).or(charge_raw),
        measure_raw: measure.unwrap_or(written),
        measures,
        source: text(errors, at, "source", new.source.as_deref())
            .unwrap_or_else(|| source.to_owned()),
        unread,
    }
}

fn of_line(
    line: Option<&crate::domain::repression::Sentencing>,
) -> (String, Option<BodyCode>, Option<String>) {
    let body = line.and_then(|line| line.body.as_ref());
    let place = line.and_then(|line| line.body_place.clone());
    body.map_or((String::new(), None, place.clone()), |body| {
        (body.raw.clone(), Some(body.code), place.clone())
    })
}

/// The text of a place of a card, and the present-day unit.
fn place_of(reading: &CardReading, role: PlaceRole) -> (Option<String>, Option<String>) {
    let place = reading.places.iter().find(|place| place.role == role);
    (place.map(|place| place.raw.clone()), place.and_then(|place| place.today.clone()))
}

impl ReadAct {
    /// The act that a card tells of; none when it tells of none.
    pub(super) fn of_card(reading: &CardReading, source: &str) -> Option<Self> {
        let written = |field: Field| reading.texts.get(&field).cloned();
        let articles: Vec<_> = reading.articles.iter().map(|one| one.raw.clone()).collect();
        let measures: Vec<_> = reading.measures.iter().map(|one| one.raw.clone()).collect();
        let article_raw = written(Field::Articles).unwrap_or_else(|| articles.join(", "));
        let measure_raw = written(Field::Sentence).unwrap_or_else(|| measures.join(", "));
        let charge = written(Field::Charge);
        let told = reading.body.is_some() || reading.decided.is_some();
        if !told && article_raw.is_empty() && measure_raw.is_empty() && charge.is_none() {
            return None;
        }
        let (residence, residence_now) = place_of(reading, PlaceRole::Residence);
        Some(Self {
            body_raw: reading.body.as_ref().map(|body| body.raw.clone()).unwrap_or_default(),
            body: reading.body.as_ref().map(|body| body.code),
            seat: reading.body_place.clone(),
            seat_now: None,
            residence,
            residence_now,
            decided: reading.decided.clone().unwrap_or_else(|| PartialDate::unknown("")),
            decision_number: None,
            article_raw,
            articles: reading.articles.clone(),
            charge,
            measure_raw,
            measures: reading.measures.clone(),
            source: source.to_owned(),
            unread: reading.unrecognised.iter().map(|unread| unread.text.clone()).collect(),
        })
    }

    fn codes(&self) -> Vec<MeasureCode> {
        self.measures.iter().map(|measure| measure.code).collect()
    }

    /// The class that body and measures suggest.
    pub(super) fn class(&self) -> Option<CaseClass> {
        suggested_class(self.body, &self.codes())
    }

    /// Whether the articles suggest clearing whatever the proof.
    pub(super) fn unconditional(&self) -> bool {
        is_unconditional(&self.articles)
    }

    /// The row of the act.
    pub(super) fn row(self, id: ActId, person: PersonId, class: CaseClass) -> ActRow {
        let months = |measure: &MeasureReading| {
            let term = measure.term?;
            let months = i32::from(term.years) * 12 + i32::from(term.months);
            (months > 0).then_some(months)
        };
        ActRow {
            measures: self.codes(),
            term_months: self.measures.iter().find_map(months),
            id,
            person,
            class,
            body_raw: self.body_raw,
            body: self.body.unwrap_or(BodyCode::Unrecognised),
            seat_then: self.seat,
            seat_now: self.seat_now,
            residence_then: self.residence,
            residence_now: self.residence_now,
            decided: self.decided,
            decision_number: self.decision_number,
            article_raw: self.article_raw,
            articles: self.articles.iter().map(ToString::to_string).collect(),
            charge: self.charge,
            measure_raw: self.measure_raw,
            source: self.source,
        }
    }
}

/// Every article is cleared whatever the proof; one that is not keeps the whole act conditional.
fn is_unconditional(articles: &[ArticleReading]) -> bool {
    !articles.is_empty() && articles.iter().all(|article| article.unconditional)
}

/// What articles that were written down before suggest.
pub(super) fn suggests_unconditional(article_raw: &str) -> bool {
    is_unconditional(&parse_articles(article_raw, None).read)
}

/// The name of a file: holder and delo, with fond and opis where they are known.
pub(super) fn file_key(errors: &mut FieldErrors, at: &str, new: &NewFile) -> Option<FileKey> {
    let mut part = |name: &str, given: &Option<String>| {
        errors.optional_text(&format!("{at}/{name}"), given.as_deref(), 300)
    };
    let (holder, fond) = (part("holder", &new.holder), part("fond", &new.fond));
    let (opis, delo) = (part("opis", &new.opis), part("delo", &new.delo));
    match (holder, delo) {
        (Some(holder), Some(delo)) => Some(FileKey { holder, fond, opis, delo }),
        (None, None) if fond.is_none() && opis.is_none() => None,
        (holder, _) => {
            let missing = if holder.is_none() { "holder" } else { "delo" };
            let message = "A file is named by its holder and its delo at least.";
            errors.add(&format!("{at}/{missing}"), "required", message);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(article: &str) -> ReadAct {
        let new = NewAct {
            body: Some("тройка УНКВД по Алма-Атинской области".to_owned()),
            decided: Some("20.11.1937".to_owned()),
            article: Some(article.to_owned()),
            measure: Some("ВМН".to_owned()),
            ..NewAct::default()
        };
        let mut errors = FieldErrors::default();
        let read = read(&mut errors, "/new_act", &new, "list");
        assert!(errors.is_empty(), "{errors}");
        read
    }

    #[test]
    fn the_class_and_the_unconditional_flag_are_suggested() {
        let read = act("58-10 УК РСФСР");
        assert_eq!(read.class(), Some(CaseClass::Extrajudicial));
        assert!(read.unconditional());
    }

    #[test]
    fn one_conditional_article_keeps_the_whole_act_conditional() {
        assert!(!act("58-6, 58-10 УК РСФСР").unconditional());
        assert!(!suggests_unconditional(""), "no article suggests nothing");
    }

    #[test]
    fn a_whole_line_is_read_and_its_fields_can_be_corrected() {
        let new = NewAct {
            line: Some("Тройка УНКВД 14 июля 1937 г., обв.: 58-10".to_owned()),
            decided: Some("15.07.1937".to_owned()),
            ..NewAct::default()
        };
        let mut errors = FieldErrors::default();
        let read = read(&mut errors, "", &new, "list");
        assert_eq!(read.decided.raw, "15.07.1937");
        assert_eq!(read.class(), Some(CaseClass::Extrajudicial));
        assert!(read.unconditional());
    }

    #[test]
    fn a_file_needs_holder_and_delo_or_nothing() {
        let mut errors = FieldErrors::default();
        assert_eq!(file_key(&mut errors, "/f", &NewFile::default()), None);
        assert!(errors.is_empty());
        let half = NewFile { fond: Some("12".to_owned()), ..NewFile::default() };
        assert_eq!(file_key(&mut errors, "/f", &half), None);
        assert_eq!(errors.0[0].pointer, "/f/holder");
    }
}
