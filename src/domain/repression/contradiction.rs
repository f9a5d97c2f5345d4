//! Contradictions between what sources say of one person. They warn and never block: sources err,
//! and a civil death record may have been invented by order.

use super::assertion::Predicate;
use super::body::BodyCode;
use super::vocabulary;
use crate::domain::code::codes;
use crate::domain::dates::{FIRST_DAY, LAST_DAY, PartialDate};
use chrono::Datelike;
use uuid::Uuid;

codes! {
    /// What a date is of.
    pub enum FactKind {
        /// Birth.
        Birth = "birth",
        /// Death, as a record or a relative gives it.
        Death = "death",
        /// Execution, as the file gives it.
        Execution = "execution",
        /// Arrest.
        Arrest = "arrest",
        /// Release.
        Release = "release",
        /// A decision on repression.
        Decision = "decision",
    }

    /// A rule that two statements, or a statement and the vocabulary, break.
    pub enum ContradictionCode {
        /// A decision is dated after the death.
        DecisionAfterDeath = "decision_after_death",
        /// A decision is dated before the birth.
        DecisionBeforeBirth = "decision_before_birth",
        /// The death is dated before the birth.
        DeathBeforeBirth = "death_before_birth",
        /// The arrest is dated after the death.
        ArrestAfterDeath = "arrest_after_death",
        /// The arrest is dated before the birth.
        ArrestBeforeBirth = "arrest_before_birth",
        /// The arrest is dated after the only decision.
        ArrestAfterDecision = "arrest_after_decision",
        /// The release is dated before the arrest.
        ReleaseBeforeArrest = "release_before_arrest",
        /// The release is dated after the death.
        ReleaseAfterDeath = "release_after_death",
        /// Sources give birth dates that cannot both be true.
        BirthDatesDiffer = "birth_dates_differ",
        /// Sources give death dates that cannot both be true.
        DeathDatesDiffer = "death_dates_differ",
        /// The person would have been older than anybody known.
        AgeImpossible = "age_impossible",
        /// Two statements on the same thing are both marked as accepted.
        TwoAccepted = "two_accepted",
        /// The body did not exist on the date of its decision.
        BodyOutsideItsTime = "body_outside_its_time",
    }
}

impl FactKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Birth => "the birth",
            Self::Death => "the death",
            Self::Execution => "the execution",
            Self::Arrest => "the arrest",
            Self::Release => "the release",
            Self::Decision => "the decision",
        }
    }

    const fn is_end_of_life(self) -> bool {
        matches!(self, Self::Death | Self::Execution)
    }
}

/// One dated statement about a person, with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedFact {
    /// What it dates.
    pub kind: FactKind,
    /// The date, with the precision of the source.
    pub date: PartialDate,
    /// Where it stands.
    pub source: String,
    /// The assertion or the act.
    pub item: Uuid,
    /// The body that decided, for a decision.
    pub body: Option<BodyCode>,
}

/// Two statements that cannot both be true, or one that the vocabulary speaks against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The rule.
    pub code: ContradictionCode,
    /// English sentence with the dates as written and their sources.
    pub sentence: String,
    /// The assertions and acts concerned.
    pub items: Vec<Uuid>,
}

/// Every contradiction between the statements; only what no reading of the dates can reconcile.
pub fn contradictions(facts: &[DatedFact]) -> Vec<Contradiction> {
    let mut found = Vec::new();
    let mut rest = facts;
    while let Some((one, others)) = rest.split_first() {
        found.extend(outside_its_time(one));
        found.extend(others.iter().filter_map(|other| between(one, other)));
        rest = others;
    }
    found.extend(arrest_after_the_decision(facts));
    found
}

/// Nobody is known to have been older than this; a greater age is a wrong date.
const OLDEST: i32 = 120;

/// An arrest may follow one of several decisions; after the only one it contradicts it.
fn arrest_after_the_decision(facts: &[DatedFact]) -> Option<Contradiction> {
    let of = |kind: FactKind| facts.iter().filter(move |fact| fact.kind == kind);
    let (decision, arrest) = (of(FactKind::Decision).next()?, of(FactKind::Arrest).next()?);
    let single = of(FactKind::Decision).count() == 1;
    let all_after = of(FactKind::Arrest).all(|arrest| after(arrest, decision));
    (single && all_after)
        .then(|| in_wrong_order(ContradictionCode::ArrestAfterDecision, decision, arrest))
}

fn after(later: &DatedFact, earlier: &DatedFact) -> bool {
    let known = earlier.date.is_known() && later.date.is_known();
    known && earlier.date.certainly_before(&later.date)
}

/// Whatever can be read of the dates, more than [`OLDEST`] years lie between birth and the other.
fn too_old(birth: &DatedFact, other: &DatedFact) -> Option<Contradiction> {
    let possible = birth.kind == FactKind::Birth && other.kind != FactKind::Birth;
    let known = birth.date.is_known() && other.date.is_known();
    let age = other.date.earliest.year() - birth.date.latest.year();
    (possible && known && age > OLDEST).then(|| {
        let sentence = format!(
            "{} ({}, {}) lies more than {OLDEST} years after the birth ({}, {}).",
            capital(other.kind.word()),
            other.date.raw,
            other.source,
            birth.date.raw,
            birth.source,
        );
        let code = ContradictionCode::AgeImpossible;
        Contradiction { code, sentence, items: vec![other.item, birth.item] }
    })
}

/// A statement of which a person has one at most, as somebody judged it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptedFact {
    /// What it is about.
    pub predicate: Predicate,
    /// What it says.
    pub value: String,
    /// Where it stands.
    pub source: String,
    /// The assertion.
    pub item: Uuid,
}

/// Statements that are both accepted, say different things, and cannot both hold.
pub fn accepted_twice(accepted: &[AcceptedFact]) -> Vec<Contradiction> {
    let mut found = Vec::new();
    let mut rest = accepted;
    while let Some((one, others)) = rest.split_first() {
        let differing = others.iter().filter(|other| {
            one.predicate == other.predicate
                && one.predicate.has_one_value()
                && one.value.trim() != other.value.trim()
        });
        found.extend(differing.map(|other| Contradiction {
            code: ContradictionCode::TwoAccepted,
            sentence: format!(
                "Two statements on one thing are accepted: {} ({}) and {} ({}).",
                one.value, one.source, other.value, other.source
            ),
            items: vec![one.item, other.item],
        }));
        rest = others;
    }
    found
}

fn between(one: &DatedFact, other: &DatedFact) -> Option<Contradiction> {
    ordered(one, other)
        .or_else(|| ordered(other, one))
        .or_else(|| differing(one, other))
        .or_else(|| too_old(one, other))
        .or_else(|| too_old(other, one))
}

/// The rule that `later` breaks by lying after `earlier`.
fn ordered(earlier: &DatedFact, later: &DatedFact) -> Option<Contradiction> {
    use ContradictionCode as Code;
    use FactKind as Kind;
    let code = match (earlier.kind, later.kind) {
        (Kind::Death | Kind::Execution, Kind::Decision) => Code::DecisionAfterDeath,
        (Kind::Decision, Kind::Birth) => Code::DecisionBeforeBirth,
        (Kind::Death | Kind::Execution, Kind::Birth) => Code::DeathBeforeBirth,
        (Kind::Death | Kind::Execution, Kind::Arrest) => Code::ArrestAfterDeath,
        (Kind::Arrest, Kind::Birth) => Code::ArrestBeforeBirth,
        (Kind::Release, Kind::Arrest) => Code::ReleaseBeforeArrest,
        (Kind::Death | Kind::Execution, Kind::Release) => Code::ReleaseAfterDeath,
        _ => return None,
    };
    after(later, earlier).then(|| in_wrong_order(code, earlier, later))
}

fn in_wrong_order(
    code: ContradictionCode,
    earlier: &DatedFact,
    later: &DatedFact,
) -> Contradiction {
    let sentence = format!(
        "{} ({}, {}) is dated after {} ({}, {}).",
        capital(later.kind.word()),
        later.date.raw,
        later.source,
        earlier.kind.word(),
        earlier.date.raw,
        earlier.source,
    );
    Contradiction { code, sentence, items: vec![later.item, earlier.item] }
}

fn differing(one: &DatedFact, other: &DatedFact) -> Option<Contradiction> {
    let code = if one.kind == FactKind::Birth && other.kind == FactKind::Birth {
        ContradictionCode::BirthDatesDiffer
    } else if one.kind.is_end_of_life() && other.kind.is_end_of_life() {
        ContradictionCode::DeathDatesDiffer
    } else {
        return None;
    };
    let known = one.date.is_known() && other.date.is_known();
    (known && !one.date.may_overlap(&other.date)).then(|| {
        let sentence = format!(
            "{} is dated {} ({}), and {} {} ({}).",
            capital(one.kind.word()),
            one.date.raw,
            one.source,
            other.kind.word(),
            other.date.raw,
            other.source,
        );
        Contradiction { code, sentence, items: vec![one.item, other.item] }
    })
}

fn outside_its_time(fact: &DatedFact) -> Option<Contradiction> {
    let body = vocabulary::body(fact.body?)?;
    let from = body.valid_from.unwrap_or(FIRST_DAY);
    let to = body.valid_to.unwrap_or(LAST_DAY);
    let outside = fact.date.is_known() && (fact.date.latest < from || to < fact.date.earliest);
    outside.then(|| {
        let sentence = format!(
            "The decision ({}, {}) names {}, which did not exist at that time ({from} to {to}).",
            fact.date.raw, fact.source, body.name,
        );
        let code = ContradictionCode::BodyOutsideItsTime;
        Contradiction { code, sentence, items: vec![fact.item] }
    })
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(kind: FactKind, date: &str) -> DatedFact {
        let item = Uuid::now_v7();
        DatedFact {
            kind,
            date: PartialDate::read(date),
            source: "a source".to_owned(),
            item,
            body: None,
        }
    }

    fn codes(facts: &[DatedFact]) -> Vec<ContradictionCode> {
        contradictions(facts).into_iter().map(|found| found.code).collect()
    }

    #[test]
    fn an_extract_dated_after_the_execution_is_found() {
        // Ibragimbek Chakabaev: OGPU extract of 13.04.1932, said to be executed in June 1931.
        let facts =
            [fact(FactKind::Decision, "13.04.1932"), fact(FactKind::Execution, "июнь 1931")];
        let found = contradictions(&facts);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].code, ContradictionCode::DecisionAfterDeath);
        assert!(found[0].sentence.contains("13.04.1932"), "{}", found[0].sentence);
    }

    #[test]
    fn dates_that_may_mean_the_same_day_do_not_contradict() {
        assert!(
            codes(&[fact(FactKind::Decision, "1937"), fact(FactKind::Death, "1937")]).is_empty()
        );
        assert!(codes(&[fact(FactKind::Birth, "1900"), fact(FactKind::Birth, "?")]).is_empty());
    }

    #[test]
    fn two_deaths_that_cannot_both_be_true_are_named() {
        let facts = [fact(FactKind::Death, "03.05.1943"), fact(FactKind::Execution, "10.02.1938")];
        assert_eq!(codes(&facts), [ContradictionCode::DeathDatesDiffer]);
    }

    #[test]
    fn a_body_outside_its_time_is_named() {
        let mut late = fact(FactKind::Decision, "12.03.1950");
        late.body = Some(BodyCode::TroikaNkvd00447);
        assert_eq!(codes(&[late]), [ContradictionCode::BodyOutsideItsTime]);
    }

    #[test]
    fn an_arrest_after_the_only_decision_is_named_and_between_two_it_is_not() {
        let (first, arrest) = (fact(FactKind::Decision, "1930"), fact(FactKind::Arrest, "1937"));
        let facts = [first.clone(), arrest.clone()];
        assert_eq!(codes(&facts), [ContradictionCode::ArrestAfterDecision]);
        let second = fact(FactKind::Decision, "20.11.1937");
        assert!(codes(&[first, arrest, second]).is_empty());
    }

    #[test]
    fn an_age_nobody_reaches_is_named() {
        let facts = [fact(FactKind::Birth, "1790"), fact(FactKind::Decision, "1937")];
        assert_eq!(codes(&facts), [ContradictionCode::AgeImpossible]);
        assert!(codes(&[fact(FactKind::Birth, "1850"), fact(FactKind::Arrest, "1937")]).is_empty());
    }

    #[test]
    fn two_accepted_statements_on_one_thing_are_named() {
        let accepted = |predicate, value: &str| AcceptedFact {
            predicate,
            value: value.to_owned(),
            source: "a source".to_owned(),
            item: Uuid::now_v7(),
        };
        let causes = [
            accepted(Predicate::DeathCause, "pneumonia"),
            accepted(Predicate::DeathCause, "shot"),
            accepted(Predicate::Residence, "one village"),
            accepted(Predicate::Residence, "another village"),
        ];
        let found: Vec<_> = accepted_twice(&causes).into_iter().map(|found| found.code).collect();
        assert_eq!(found, [ContradictionCode::TwoAccepted]);
    }

    #[test]
    fn the_order_of_the_statements_does_not_matter() {
        let (a, b) = (fact(FactKind::Birth, "1950"), fact(FactKind::Arrest, "1937"));
        assert_eq!(codes(&[a.clone(), b.clone()]), codes(&[b, a]));
    }
}
