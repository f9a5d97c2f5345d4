//! What a ruling has to say: exactly one outcome for every subject.

use super::draft::{DraftPart, RulingDraft};
use super::enter::{EnterRuling, SubjectOutcomeInput};
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::SubjectId;
use crate::domain::repression::{Finding, Outcome, RefusalGround};
use crate::store::ruling::{MotionResult, SubjectOutcome};
use chrono::NaiveDate;
use std::collections::HashSet;
use uuid::Uuid;

/// Most subjects of one ruling; the largest known ruling cleared 240.
const MOST: usize = 10_000;

/// Most errors told at once: a list of thousands helps nobody.
const MOST_ERRORS: usize = 100;

/// A ruling whose own fields are in order.
pub(super) struct Checked {
    pub(super) number: String,
    pub(super) ruled_on: Option<NaiveDate>,
    pub(super) text: String,
    pub(super) composition: String,
    pub(super) attendance: String,
    pub(super) motion_result: Option<MotionResult>,
    pub(super) outcomes: Vec<SubjectOutcome>,
}

pub(super) fn command(given: &EnterRuling) -> Result<Checked, FieldErrors> {
    let mut errors = FieldErrors::default();
    let number = errors.text("/number", &given.number, 100);
    let text = errors.text("/text", &given.text, 1_000_000);
    let composition = errors.text("/composition", &given.composition, 2_000);
    let attendance = errors.text("/attendance", &given.attendance, 5_000);
    let motion = given.motion_result.as_deref().map(str::parse);
    let motion_result =
        motion.and_then(|motion| errors.keep("/motion_result", "unknown_code", motion));
    if given.outcomes.is_empty() || given.outcomes.len() > MOST {
        let message = format!("Give 1 to {MOST} outcomes.");
        errors.add("/outcomes", "out_of_range", Message::new(message).between(1, MOST));
    }
    let mut seen = HashSet::new();
    let mut outcomes = Vec::with_capacity(given.outcomes.len().min(MOST));
    for (at, one) in given.outcomes.iter().enumerate().take(MOST) {
        if !seen.insert(one.subject_id) {
            let message = "This subject has an outcome already. Give each one outcome.";
            errors.add(&format!("/outcomes/{at}/subject_id"), "doubled", message);
        }
        outcomes.extend(outcome(&mut errors, &format!("/outcomes/{at}"), one));
        if errors.0.len() >= MOST_ERRORS {
            break;
        }
    }
    let ruled_on = given.ruled_on;
    let checked =
        Checked { number, ruled_on, text, composition, attendance, motion_result, outcomes };
    errors.into_result(checked)
}

fn outcome(
    errors: &mut FieldErrors,
    below: &str,
    given: &SubjectOutcomeInput,
) -> Option<SubjectOutcome> {
    let pointer = |field: &str| format!("{below}/{field}");
    let code = given.outcome.parse::<Outcome>();
    let outcome = errors.keep(&pointer("outcome"), "unknown_code", code);
    let ground = given.ground.as_deref().map(str::parse::<RefusalGround>);
    let ground = ground.map(|ground| errors.keep(&pointer("ground"), "unknown_code", ground));
    match (outcome, &ground) {
        (Some(Outcome::Refused), None) => {
            errors.add(&pointer("ground"), "required", "A refusal needs its ground.");
        }
        (Some(other), Some(_)) if other != Outcome::Refused => {
            errors.add(&pointer("ground"), "not_expected", "Only a refusal has a ground.");
        }
        _ => {}
    }
    let mut findings = Vec::with_capacity(given.findings.len());
    for (nth, finding) in given.findings.iter().enumerate().take(Finding::ALL.len()) {
        let place = pointer(&format!("findings/{nth}"));
        let finding = errors.keep(&place, "unknown_code", finding.parse::<Finding>());
        findings.extend(finding.map(|finding| finding.to_string()));
    }
    let operative_text = errors.text(&pointer("operative_text"), &given.operative_text, 10_000);
    Some(SubjectOutcome {
        subject: SubjectId(given.subject_id),
        outcome: outcome?,
        ground: ground.flatten().map(|ground| ground.to_string()),
        findings,
        operative_text,
    })
}

/// What a draft still lacks before it can be entered about these subjects, with pointers into the draft: what
/// applies to everybody is told once, whoever it applies to.
pub(super) fn draft(given: &RulingDraft, subjects: &[Uuid]) -> Result<(), FieldErrors> {
    let mut errors = FieldErrors::default();
    let common = &given.common;
    errors.text("/number", &common.number, 100);
    errors.text("/text", &common.text, 1_000_000);
    errors.text("/composition", &common.composition, 2_000);
    errors.text("/attendance", &common.attendance, 5_000);
    if subjects.iter().any(|subject| !given.differing.contains_key(subject)) {
        part(&mut errors, "/common", &common.part);
    }
    for subject in subjects {
        if let Some(own) = given.differing.get(subject) {
            part(&mut errors, &format!("/differing/{subject}"), own);
        }
        if errors.0.len() >= MOST_ERRORS {
            break;
        }
    }
    errors.into_result(())
}

fn part(errors: &mut FieldErrors, below: &str, given: &DraftPart) {
    if given.outcome.is_empty() {
        errors.add(&format!("{below}/outcome"), "required", "Say what the court decided.");
        return;
    }
    let one = SubjectOutcomeInput {
        subject_id: Uuid::nil(),
        outcome: given.outcome.clone(),
        ground: given.ground.clone(),
        findings: given.findings.clone(),
        operative_text: given.operative_text.clone(),
    };
    let _checked = outcome(errors, below, &one);
}

/// Compares the outcomes with the subjects to be ruled on: none missing, none foreign.
pub(super) fn against(
    outcomes: &[SubjectOutcome],
    expected: &[SubjectId],
) -> Result<(), FieldErrors> {
    let mut errors = FieldErrors::default();
    let known: HashSet<SubjectId> = expected.iter().copied().collect();
    for (at, one) in outcomes.iter().enumerate() {
        if !known.contains(&one.subject) && errors.0.len() < MOST_ERRORS {
            let message = "This subject is not before the court in this case.";
            errors.add(&format!("/outcomes/{at}/subject_id"), "foreign", message);
        }
    }
    let given: HashSet<SubjectId> = outcomes.iter().map(|one| one.subject).collect();
    for missing in expected.iter().filter(|id| !given.contains(id)) {
        if errors.0.len() >= MOST_ERRORS {
            break;
        }
        let message = format!("The outcome of the subject {missing} is missing.");
        errors.add("/outcomes", "missing", message);
    }
    errors.into_result(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(subject: Uuid) -> SubjectOutcomeInput {
        SubjectOutcomeInput {
            subject_id: subject,
            outcome: "rehabilitated".to_owned(),
            ground: None,
            findings: vec!["only_troika_extract".to_owned()],
            operative_text: "Acquit.".to_owned(),
        }
    }

    fn ruling(outcomes: Vec<SubjectOutcomeInput>) -> EnterRuling {
        EnterRuling {
            version: 1,
            number: "1-2/2021".to_owned(),
            ruled_on: None,
            text: "In the name of the republic".to_owned(),
            composition: "three judges".to_owned(),
            attendance: "the prosecutor, relatives".to_owned(),
            motion_result: Some("granted".to_owned()),
            appeal_id: None,
            outcomes,
        }
    }

    fn pointers(errors: &FieldErrors) -> Vec<(&str, &str)> {
        errors.0.iter().map(|error| (error.pointer.as_str(), error.code)).collect()
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let (first, second) = (Uuid::now_v7(), Uuid::now_v7());
        let refusal = SubjectOutcomeInput { outcome: "refused".to_owned(), ..one(second) };
        let unknown = SubjectOutcomeInput {
            outcome: "acquitted".to_owned(),
            ground: Some("dislike".to_owned()),
            operative_text: " ".to_owned(),
            ..one(Uuid::now_v7())
        };
        let given = ruling(vec![one(first), one(first), refusal, unknown]);
        let errors = command(&given).err().unwrap();
        assert_eq!(
            pointers(&errors),
            [
                ("/outcomes/1/subject_id", "doubled"),
                ("/outcomes/2/ground", "required"),
                ("/outcomes/3/outcome", "unknown_code"),
                ("/outcomes/3/ground", "unknown_code"),
                ("/outcomes/3/operative_text", "required"),
            ]
        );
    }

    #[test]
    fn a_missing_and_a_foreign_subject_are_both_named() {
        let (here, missing, foreign) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
        let checked = command(&ruling(vec![one(here), one(foreign)])).ok().unwrap();
        let expected = [SubjectId(here), SubjectId(missing)];
        let errors = against(&checked.outcomes, &expected).unwrap_err();
        assert_eq!(
            pointers(&errors),
            [("/outcomes/1/subject_id", "foreign"), ("/outcomes", "missing")]
        );
        assert!(errors.0[1].message.contains(&missing.to_string()));
        let whole = command(&ruling(vec![one(here), one(missing)])).ok().unwrap();
        assert!(against(&whole.outcomes, &expected).is_ok());
    }

    #[test]
    fn errors_are_cut_off_where_they_help_nobody() {
        let blank = SubjectOutcomeInput { operative_text: String::new(), ..one(Uuid::now_v7()) };
        let errors = command(&ruling(vec![blank; 1_000])).err().unwrap();
        assert!(errors.0.len() <= MOST_ERRORS + 5, "{}", errors.0.len());
    }
}
