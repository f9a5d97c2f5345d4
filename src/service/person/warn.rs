//! Contradictions between what is recorded of a person: shown with every view, never in the way.

use crate::domain::repression::{Contradiction, DatedFact, FactKind, Predicate, contradictions};
use crate::store::person::Details;

/// Every contradiction between the statements that stand and the decisions.
pub fn warnings(details: &Details) -> Vec<Contradiction> {
    let stated =
        details.assertions.iter().filter(|assertion| assertion.withdrawn_at.is_none()).filter_map(
            |assertion| {
                Some(DatedFact {
                    kind: kind_of(assertion.predicate)?,
                    date: assertion.date()?,
                    source: assertion.source.clone(),
                    item: assertion.id,
                    body: None,
                })
            },
        );
    let decided = details.acts.iter().map(|act| DatedFact {
        kind: FactKind::Decision,
        date: act.decided(),
        source: act.source.clone(),
        item: act.id,
        body: Some(act.body_code),
    });
    contradictions(&stated.chain(decided).collect::<Vec<_>>())
}

#[expect(clippy::wildcard_enum_match_arm, reason = "every other predicate dates nothing")]
const fn kind_of(predicate: Predicate) -> Option<FactKind> {
    Some(match predicate {
        Predicate::BirthDate => FactKind::Birth,
        Predicate::DeathDate => FactKind::Death,
        Predicate::ExecutionDate => FactKind::Execution,
        Predicate::ArrestDate => FactKind::Arrest,
        Predicate::ReleaseDate => FactKind::Release,
        _ => return None,
    })
}
