//! What contradicts itself in the sources of a person: shown, never in the way.

use crate::domain::dates::PartialDate;
use crate::domain::id::PersonId;
use crate::domain::repression::{DatedFact, FactKind, Predicate, contradictions};
use crate::service::Result;
use crate::store::subject::Dated;
use crate::store::{self, Tx};
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// Two statements that cannot both be true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct WarningView {
    /// Stable code, for example `decision_after_death`.
    pub code: String,
    /// Sentence with the dates as written and their sources.
    pub sentence: String,
    /// The statements and acts concerned.
    pub items: Vec<Uuid>,
}

fn kind(predicate: Option<Predicate>) -> Option<FactKind> {
    match predicate {
        None => Some(FactKind::Decision),
        Some(Predicate::BirthDate) => Some(FactKind::Birth),
        Some(Predicate::DeathDate) => Some(FactKind::Death),
        Some(Predicate::ExecutionDate) => Some(FactKind::Execution),
        Some(Predicate::ArrestDate) => Some(FactKind::Arrest),
        Some(Predicate::ReleaseDate) => Some(FactKind::Release),
        Some(_) => None,
    }
}

fn fact(dated: Dated) -> Option<(PersonId, DatedFact)> {
    let kind = kind(dated.predicate)?;
    let precision = dated.precision.parse().ok()?;
    let (earliest, latest) = (dated.earliest, dated.latest);
    let date = PartialDate::from_parts(earliest, latest, precision, dated.about, dated.raw).ok()?;
    let fact = DatedFact { kind, date, source: dated.source, item: dated.item, body: dated.body };
    Some((dated.person, fact))
}

/// The warnings of each of these persons.
///
/// # Errors
/// The database.
pub(super) async fn of_persons(
    tx: &mut Tx,
    persons: &[PersonId],
) -> Result<HashMap<PersonId, Vec<WarningView>>> {
    let mut facts: HashMap<PersonId, Vec<DatedFact>> = HashMap::new();
    for dated in store::subject::list_dated(tx, persons).await? {
        if let Some((person, fact)) = fact(dated) {
            facts.entry(person).or_default().push(fact);
        }
    }
    let views = |facts: Vec<DatedFact>| {
        contradictions(&facts)
            .into_iter()
            .map(|found| WarningView {
                code: found.code.to_string(),
                sentence: found.sentence,
                items: found.items,
            })
            .collect()
    };
    Ok(facts.into_iter().map(|(person, facts)| (person, views(facts))).collect())
}
