//! Contradictions between what sources say of one person. They warn and never block: sources err,
//! and a civil death record may have been invented by order.

use super::body::BodyCode;
use super::vocabulary;
use crate::domain::code::codes;
use crate::domain::dates::{FIRST_DAY, LAST_DAY, PartialDate};
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
        /// The release is dated before the arrest.
        ReleaseBeforeArrest = "release_before_arrest",
        /// The release is dated after the death.
        ReleaseAfterDeath = "release_after_death",
        /// Sources give birth dates that cannot both be true.
        BirthDatesDiffer = "birth_dates_differ",
        /// Sources give death dates that cannot both be true.
        DeathDatesDiffer = "death_dates_differ",
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
    found
}

fn between(one: &DatedFact, other: &DatedFact) -> Option<Contradiction> {
    ordered(one, other).or_else(|| ordered(other, one)).or_else(|| differing(one, other))
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
    let wrong = earlier.date.is_known()
        && later.date.is_known()
        && earlier.date.certainly_before(&later.date);
    wrong.then(|| {
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
    })
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
    fn the_order_of_the_statements_does_not_matter() {
        let (a, b) = (fact(FactKind::Birth, "1950"), fact(FactKind::Arrest, "1937"));
        assert_eq!(codes(&[a.clone(), b.clone()]), codes(&[b, a]));
    }
}
