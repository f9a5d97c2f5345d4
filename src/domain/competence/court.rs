//! Which court decides, when one has to: the rules in their order, the first that applies decides.
//!
//! Unlike for the office, a missing fact does not let the next rule try: the law names one court.

use super::place::Located;
use super::{
    CompetentCourt, CourtAnswer, Inquiry, LastCourt, Need, Part, RuleName, Verdict,
    is_central_union_body,
};
use crate::domain::jurisdiction::{
    CourtChoice, CourtSuccessor, OfficeLevel, SeatRule, SuccessorSeat,
};

type Rule = fn(&mut Inquiry<'_>, CourtChoice) -> Option<CourtAnswer>;

/// The rules for a route that needs a court.
const RULES: &[Rule] = &[
    national,
    last_judicial_decision,
    central_union_body,
    body_seat,
    civil_residence_of_applicant,
];

/// Tries the rules in order.
pub(super) fn place(inquiry: &mut Inquiry<'_>) -> CourtAnswer {
    let Some(choice) = inquiry.profile.route(inquiry.facts.class).court else {
        let text = "no stage of the route needs a court".to_owned();
        inquiry.note(Part::Court, RuleName::NoCourt, Verdict::Matched, text);
        return CourtAnswer::NotNeeded;
    };
    RULES
        .iter()
        .find_map(|rule| rule(inquiry, choice))
        .unwrap_or_else(|| civil_residence_before(inquiry, choice))
}

fn national(inquiry: &mut Inquiry<'_>, choice: CourtChoice) -> Option<CourtAnswer> {
    let name = match choice {
        CourtChoice::Supreme => "Supreme Court",
        CourtChoice::SupremeCriminalCollegium => "Supreme Court, collegium for criminal cases",
        CourtChoice::LastDecision
        | CourtChoice::BodySeat
        | CourtChoice::CivilApplicantResidence => {
            return not(inquiry, RuleName::National, "the profile names no court of the country");
        }
    };
    let text = format!("the {name} decides these cases");
    inquiry.note(Part::Court, RuleName::National, Verdict::Matched, text);
    let name = Some(name.to_owned());
    Some(court(inquiry, choice, OfficeLevel::National, None, name))
}

fn last_judicial_decision(inquiry: &mut Inquiry<'_>, choice: CourtChoice) -> Option<CourtAnswer> {
    let rule = RuleName::LastJudicialDecision;
    if choice != CourtChoice::LastDecision {
        return not(inquiry, rule, "the profile does not name the court of the last decision");
    }
    let Some(last) = inquiry.facts.last_court.as_ref() else {
        return Some(missing(inquiry, rule, Need::LastJudicialDecision));
    };
    if let Some(row) = inquiry.successors.of_court(inquiry.profile.country, last.body) {
        return Some(successor(inquiry, choice, last, row));
    }
    let shown = last.name.clone().unwrap_or_else(|| last.body.to_string());
    let why = format!("the court of the last judicial decision ({shown})");
    let place = inquiry.places.locate(Some(&last.seat));
    let (level, need, name) = (level_of(last), Need::LastJudicialDecision, last.name.clone());
    Some(at(inquiry, Candidate { rule, choice, level, name, need, why: &why }, place))
}

fn successor(
    inquiry: &mut Inquiry<'_>,
    choice: CourtChoice,
    last: &LastCourt,
    row: &CourtSuccessor,
) -> CourtAnswer {
    let rule = RuleName::LastJudicialDecision;
    let mark = if row.verified { "" } else { ", unverified" };
    let why = format!("{} is no more; {} stands for it{mark}", last.body, row.successor);
    let name = Some(row.successor.clone());
    let (place, need) = match row.seat {
        SuccessorSeat::National => {
            inquiry.note(Part::Court, rule, Verdict::Matched, why);
            return stands_for(court(inquiry, choice, row.level, None, name), last, row);
        }
        SuccessorSeat::SamePlace => (&last.seat, Need::LastJudicialDecision),
        SuccessorSeat::ResidenceBefore => match &inquiry.facts.residence_before {
            Some(place) => (place, Need::ResidenceBefore),
            None => return missing(inquiry, rule, Need::ResidenceBefore),
        },
    };
    let place = inquiry.places.locate(Some(place));
    let candidate = Candidate { rule, choice, level: row.level, name, need, why: &why };
    stands_for(at(inquiry, candidate, place), last, row)
}

fn stands_for(answer: CourtAnswer, last: &LastCourt, row: &CourtSuccessor) -> CourtAnswer {
    match answer {
        CourtAnswer::Court(court) => CourtAnswer::Court(CompetentCourt {
            stands_for: Some(last.body),
            verified: court.verified && row.verified,
            ..court
        }),
        other @ (CourtAnswer::NotNeeded
        | CourtAnswer::Unknown { .. }
        | CourtAnswer::Elsewhere { .. }) => other,
    }
}

fn central_union_body(inquiry: &mut Inquiry<'_>, choice: CourtChoice) -> Option<CourtAnswer> {
    let rule = RuleName::CentralUnionBody;
    if choice != CourtChoice::BodySeat {
        return not(inquiry, rule, "the profile does not go by the body's seat");
    }
    if !inquiry.facts.body.is_some_and(is_central_union_body) {
        return not(inquiry, rule, "no central body of the Union decided");
    }
    let why = "a central body of the Union decided, so the residence before the repression counts";
    let place = inquiry.places.locate(inquiry.facts.residence_before.as_ref());
    let level = OfficeLevel::Regional;
    let need = Need::ResidenceBefore;
    Some(at(inquiry, Candidate { rule, choice, level, name: None, need, why }, place))
}

fn body_seat(inquiry: &mut Inquiry<'_>, choice: CourtChoice) -> Option<CourtAnswer> {
    let rule = RuleName::BodySeat;
    if choice != CourtChoice::BodySeat {
        return not(inquiry, rule, "the profile does not go by the body's seat");
    }
    let why = "the court of the region where the body sat, not where the person lived";
    let place = inquiry.places.locate(inquiry.facts.body_seat.as_ref());
    let (level, need) = (OfficeLevel::Regional, Need::BodySeat);
    Some(at(inquiry, Candidate { rule, choice, level, name: None, need, why }, place))
}

fn civil_residence_of_applicant(
    inquiry: &mut Inquiry<'_>,
    choice: CourtChoice,
) -> Option<CourtAnswer> {
    let rule = RuleName::ApplicantResidence;
    if !inquiry.profile.where_to_apply.contains(&SeatRule::ApplicantResidence) {
        return not(inquiry, rule, "the law does not offer the applicant's residence");
    }
    let place = inquiry.places.locate(inquiry.facts.applicant_residence.as_ref());
    if let Located::Abroad(country) = place {
        let text = format!("the applicant lives in {country}, not here");
        inquiry.note(Part::Court, rule, Verdict::Abroad, text);
        return None;
    }
    let why = "a civil court where the applicant lives establishes the fact";
    let (level, need) = (OfficeLevel::District, Need::ApplicantResidence);
    Some(at(inquiry, Candidate { rule, choice, level, name: None, need, why }, place))
}

/// The last rule: a civil court for an applicant whom the law sends nowhere else.
fn civil_residence_before(inquiry: &mut Inquiry<'_>, choice: CourtChoice) -> CourtAnswer {
    let rule = RuleName::ResidenceBefore;
    let why = "a civil court where the person lived before the repression establishes the fact";
    let place = inquiry.places.locate(inquiry.facts.residence_before.as_ref());
    let (level, need) = (OfficeLevel::District, Need::ResidenceBefore);
    at(inquiry, Candidate { rule, choice, level, name: None, need, why }, place)
}

/// Notes that a rule does not apply, so that the next one is tried.
fn not(inquiry: &mut Inquiry<'_>, rule: RuleName, why: &str) -> Option<CourtAnswer> {
    inquiry.note(Part::Court, rule, Verdict::NotApplicable, why.to_owned());
    None
}

fn missing(inquiry: &mut Inquiry<'_>, rule: RuleName, need: Need) -> CourtAnswer {
    let text = format!("the rule applies, but this is not known: {need}");
    inquiry.note(Part::Court, rule, Verdict::NeedsFact, text);
    CourtAnswer::Unknown { needs: vec![need] }
}

/// A court that a rule proposes, before its place is known.
struct Candidate<'a> {
    rule: RuleName,
    choice: CourtChoice,
    level: OfficeLevel,
    name: Option<String>,
    need: Need,
    why: &'a str,
}

fn at(inquiry: &mut Inquiry<'_>, candidate: Candidate<'_>, place: Located) -> CourtAnswer {
    let Candidate { rule, choice, level, name, need, why } = candidate;
    match place {
        Located::Here { region, text, verified } => {
            inquiry.note(Part::Court, rule, Verdict::Matched, format!("{why}: {text}"));
            court(inquiry, choice, level, Some((region, verified)), name)
        }
        Located::Abroad(country) => {
            let text = format!("{why}: that is in {country}, not here");
            inquiry.note(Part::Court, rule, Verdict::Abroad, text);
            CourtAnswer::Elsewhere { country }
        }
        Located::Unclear => missing(inquiry, rule, need),
    }
}

fn court(
    inquiry: &Inquiry<'_>,
    choice: CourtChoice,
    level: OfficeLevel,
    place: Option<(String, bool)>,
    name: Option<String>,
) -> CourtAnswer {
    let route = inquiry.profile.routes.get(&inquiry.facts.class);
    let (region, located) = place.map_or((None, true), |(region, sure)| (Some(region), sure));
    let verified = located && route.is_some_and(|route| route.verified);
    CourtAnswer::Court(CompetentCourt { choice, level, region, name, stands_for: None, verified })
}

/// The level of a court that still stands, by what it was.
fn level_of(last: &LastCourt) -> OfficeLevel {
    use crate::domain::repression::BodyCode;
    if last.body == BodyCode::PeoplesCourt { OfficeLevel::District } else { OfficeLevel::Regional }
}
