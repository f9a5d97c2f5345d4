//! Repressive acts: what a source says is kept, and read softly.

use super::command::{ActClaim, AddAct, AddPriorReview};
use super::{PersonView, account, changed, take, view};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::dates::PartialDate;
use crate::domain::id::{ActId, PersonId};
use crate::domain::policy::Action;
use crate::domain::repression::{
    BodyCode, CaseClass, MeasureCode, MeasureReading, MeasureRole, PriorReviewResult,
    parse_articles, parse_body, parse_measures, parse_sentencing, suggested_class,
};
use crate::service::{Context, Error, RequestKey, Result, once};
use crate::store::Tx;
use crate::store::person::{self, NewAct, NewPriorReview};
use serde_json::json;
use uuid::Uuid;

/// What a whole line says, piece by piece as it is written.
#[derive(Debug, Default)]
struct Line {
    body: String,
    body_code: Option<BodyCode>,
    seat: Option<String>,
    decided: String,
    articles: String,
    charge: Option<String>,
    measures: String,
}

impl Line {
    fn read(line: &str) -> Self {
        let line = parse_sentencing(line);
        let measures: Vec<&str> = line.measures.iter().map(|one| one.raw.as_str()).collect();
        Self {
            measures: measures.join(", "),
            body_code: line.body.as_ref().map(|body| body.code),
            body: line.body.map(|body| body.raw).unwrap_or_default(),
            seat: line.body_place,
            decided: line.date.map(|date| date.raw).unwrap_or_default(),
            articles: line.charge_raw.clone().unwrap_or_default(),
            charge: line.charge_raw,
        }
    }
}

/// Reads an act as a source writes it; errors stand under `pointer`.
pub fn read_act(
    errors: &mut FieldErrors,
    pointer: &str,
    person: PersonId,
    claim: &ActClaim,
) -> NewAct {
    let at = |field: &str| format!("{pointer}/{field}");
    let line = errors.optional_text(&at("line"), claim.line.as_deref(), 2_000);
    let line = line.as_deref().map(Line::read).unwrap_or_default();
    let mut raw = |field: &str, value: &str, max, of_line: String| {
        errors.optional_text(&at(field), Some(value), max).unwrap_or(of_line)
    };
    let body_given = !claim.body.trim().is_empty();
    let body_raw = raw("body", &claim.body, 500, line.body);
    let decided_raw = raw("decided", &claim.decided, 200, line.decided);
    let article_raw = raw("articles", &claim.articles, 2_000, line.articles);
    let measure_raw = raw("measures", &claim.measures, 2_000, line.measures);
    let decided = PartialDate::read(&decided_raw);
    let named = parse_body(&body_raw, Some(&decided));
    let read = named.as_ref().map(|named| named.body.code);
    // The whole line tells a body also where its name alone would not.
    let body = if body_given { read } else { line.body_code.or(read) };
    let body = body.unwrap_or(BodyCode::Unrecognised);
    let measures = parse_measures(&measure_raw).read;
    let codes: Vec<MeasureCode> = measures.iter().map(|measure| measure.code).collect();
    let mut optional = |field: &str, value: &Option<String>, max| {
        errors.optional_text(&at(field), value.as_deref(), max)
    };
    let seat_then = optional("seat_then", &claim.seat_then, 500);
    let residence_then = optional("residence_then", &claim.residence_then, 500);
    let decision_number = optional("decision_number", &claim.decision_number, 100);
    let charge = optional("charge", &claim.charge, 5_000).or(line.charge);
    NewAct {
        id: ActId::new(),
        person,
        class: class(errors, &at("class"), claim, body, &codes),
        seat_then: seat_then.or(line.seat).or_else(|| named.and_then(|named| named.place)),
        seat_now: read_region(errors, &at("seat_now"), claim.seat_now.as_deref()),
        residence_then,
        residence_now: read_region(errors, &at("residence_now"), claim.residence_now.as_deref()),
        articles: parse_articles(&article_raw, Some(&decided))
            .read
            .iter()
            .map(ToString::to_string)
            .collect(),
        term_months: term_months(&measures),
        body_raw,
        body,
        decided,
        decision_number,
        article_raw,
        charge,
        measure_raw,
        measures: codes,
        source: errors.text(&at("source"), &claim.source, 1_000),
    }
}

/// The class given, or the one that body and measures suggest.
fn class(
    errors: &mut FieldErrors,
    pointer: &str,
    claim: &ActClaim,
    body: BodyCode,
    measures: &[MeasureCode],
) -> CaseClass {
    let given = claim.class.as_deref().map(str::trim).filter(|code| !code.is_empty());
    let read = if let Some(code) = given {
        errors.keep(pointer, "unknown_code", code.parse())
    } else {
        let suggested = suggested_class(Some(body), measures);
        if suggested.is_none() {
            let message = "Choose the class: body and measures do not tell it.";
            errors.add(pointer, "required", message);
        }
        suggested
    };
    read.unwrap_or(CaseClass::CourtConviction)
}

/// The term of the first measure that has one, in months; single days are left out.
fn term_months(measures: &[MeasureReading]) -> Option<i32> {
    let imposed = measures.iter().filter(|measure| measure.role == MeasureRole::Imposed);
    let months = imposed
        .filter_map(|measure| measure.term)
        .map(|term| i32::from(term.years) * 12 + i32::from(term.months));
    months.into_iter().find(|months| *months > 0)
}

/// Reads a present-day region: a country's two letters and up to three letters or digits.
pub fn read_region(errors: &mut FieldErrors, pointer: &str, given: Option<&str>) -> Option<String> {
    let given = given.map(str::trim).filter(|code| !code.is_empty())?;
    let code = given.to_ascii_uppercase();
    let right = code.split_once('-').is_some_and(|(country, unit)| {
        country.len() == 2
            && country.bytes().all(|b| b.is_ascii_uppercase())
            && (1..=3).contains(&unit.len())
            && unit.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    });
    if !right {
        errors.add(pointer, "not_a_region", "Give an ISO 3166-2 code, for example KZ-75.");
        return None;
    }
    Some(code)
}

/// Adds a repressive act to a person.
///
/// # Errors
/// `NotFound`; `Denied`; `Stale`; `Invalid`; `Conflict` when the key was used for another request.
pub async fn add_act(
    context: &Context,
    actor: &Actor,
    id: PersonId,
    command: AddAct,
    key: Option<&RequestKey>,
) -> Result<PersonView> {
    let mut errors = FieldErrors::default();
    let act = read_act(&mut errors, "/act", id, &command.act);
    let act = errors.into_result(act)?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx: &mut Tx| {
                take(tx, actor, id, Action::EditPerson, command.version).await?;
                person::insert_acts(tx, std::slice::from_ref(&act)).await?;
                let noted = json!({ "class": act.class, "body": act.body });
                changed(tx, id, "add_act", Some(act.id.into()), noted).await?;
                Ok(Uuid::from(act.id))
            })
            .await?;
            view::of(tx, actor, id).await
        })
        .await
}

/// Adds an earlier review of an act: reviewed is not cleared.
///
/// # Errors
/// `NotFound` for the person or an act that is not the person's; `Denied`; `Stale`; `Invalid`;
/// `Conflict` when the key was used for another request.
pub async fn add_prior_review(
    context: &Context,
    actor: &Actor,
    id: PersonId,
    act: ActId,
    command: AddPriorReview,
    key: Option<&RequestKey>,
) -> Result<PersonView> {
    let mut errors = FieldErrors::default();
    let result = match command.result.as_deref() {
        None => Some(PriorReviewResult::Unrecognised),
        Some(code) => errors.keep("/result", "unknown_code", code.parse()),
    };
    let new = NewPriorReview {
        act,
        body_raw: errors.text("/body", &command.body, 500),
        decided: PartialDate::read(
            &errors.optional_text("/decided", Some(&command.decided), 200).unwrap_or_default(),
        ),
        result: result.unwrap_or(PriorReviewResult::Unrecognised),
        note: errors.optional_text("/note", command.note.as_deref(), 5_000),
        source: errors.text("/source", &command.source, 1_000),
    };
    let new = errors.into_result(new)?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx: &mut Tx| {
                take(tx, actor, id, Action::EditPerson, command.version).await?;
                if person::find_act(tx, act).await? != Some(id) {
                    return Err(Error::NotFound);
                }
                let made = person::insert_prior_review(tx, &new, account(actor)?).await?;
                let noted = json!({ "act": act, "result": new.result });
                changed(tx, id, "add_prior_review", Some(made.into()), noted).await?;
                Ok(Uuid::from(made))
            })
            .await?;
            view::of(tx, actor, id).await
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(text: &str) -> ActClaim {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn an_act_is_read_and_what_was_written_is_kept() {
        let claim = claim(
            r#"{"body": "Тройка УНКВД по Алма-Атинской обл.", "decided": "14 ноября 1937 г.",
                "articles": "58-10", "measures": "10 лет ИТЛ", "source": "extract"}"#,
        );
        let mut errors = FieldErrors::default();
        let act = read_act(&mut errors, "/act", PersonId::new(), &claim);
        assert!(errors.is_empty(), "{errors}");
        assert_eq!(act.class, CaseClass::Extrajudicial);
        assert_eq!(act.body, BodyCode::TroikaNkvd00447);
        assert_eq!(act.body_raw, "Тройка УНКВД по Алма-Атинской обл.");
        assert_eq!(act.articles, ["rsfsr_1926:58-10"]);
        assert_eq!(act.term_months, Some(120));
        assert_eq!(act.decided.to_string(), "14.11.1937");
        assert!(act.seat_then.is_some());
    }

    #[test]
    fn a_whole_line_is_read_and_a_field_goes_before_it() {
        let claim = claim(
            r#"{"line": "Тройка УНКВД 14 июля 1937 г., обв.: 58-10", "decided": "15.07.1937",
                "source": "book of memory"}"#,
        );
        let mut errors = FieldErrors::default();
        let act = read_act(&mut errors, "/act", PersonId::new(), &claim);
        assert!(errors.is_empty(), "{errors}");
        assert_eq!(act.class, CaseClass::Extrajudicial);
        assert_eq!(act.decided.raw, "15.07.1937");
        assert_eq!(act.article_raw, "58-10");
        assert_eq!(act.articles, ["rsfsr_1926:58-10"]);
        assert!(act.body_raw.starts_with("Тройка"), "{}", act.body_raw);
    }

    #[test]
    fn what_cannot_be_read_is_kept_and_only_the_class_is_asked_for() {
        let mut errors = FieldErrors::default();
        let act =
            read_act(&mut errors, "", PersonId::new(), &claim(r#"{"body": "???", "source": "s"}"#));
        assert_eq!(act.body, BodyCode::Unrecognised);
        let found: Vec<_> = errors.0.iter().map(|e| (e.pointer.as_str(), e.code)).collect();
        assert_eq!(found, [("/class", "required")]);
    }

    #[test]
    fn regions_are_iso_codes() {
        let mut errors = FieldErrors::default();
        assert_eq!(read_region(&mut errors, "/x", Some("kz-75")).as_deref(), Some("KZ-75"));
        assert_eq!(read_region(&mut errors, "/x", Some(" ")), None);
        assert!(errors.is_empty());
        assert_eq!(read_region(&mut errors, "/x", Some("Almaty")), None);
        assert_eq!(errors.0.len(), 1);
    }
}
