//! Where the office of the case stands: the profile's seat rules, in the profile's order.

use super::place::Located;
use super::{Inquiry, Need, Part, RuleName, Verdict, is_central_union_body};
use crate::domain::jurisdiction::{Country, SeatRule};

/// Where the office stands.
pub(super) enum Seat {
    National,
    Region(String),
    Unknown(Vec<Need>),
    Abroad(Country),
}

/// Tries the seat rules; a rule whose fact is missing, or that points abroad, lets the next one try.
pub(super) fn place(inquiry: &mut Inquiry<'_>) -> Seat {
    let rules = inquiry.profile.route(inquiry.facts.class).seat.clone();
    let mut needs = Vec::new();
    let mut abroad = None;
    for rule in rules {
        let (name, need, located, why) = match tried(inquiry, rule) {
            Tried::National => return Seat::National,
            Tried::NotOffered => continue,
            Tried::Looked { name, need, located, why } => (name, need, located, why),
        };
        match located {
            Located::Here { region, text, .. } => {
                inquiry.note(Part::Office, name, Verdict::Matched, format!("{why}: {text}"));
                return Seat::Region(region);
            }
            Located::Abroad(country) => {
                let text = format!("{why}: that is in {country}, not here");
                inquiry.note(Part::Office, name, Verdict::Abroad, text);
                abroad = abroad.or(Some(country));
            }
            Located::Unclear => {
                let text = format!("{why}: the present-day region is not known");
                inquiry.note(Part::Office, name, Verdict::NeedsFact, text);
                if !needs.contains(&need) {
                    needs.push(need);
                }
            }
        }
    }
    match abroad {
        // A missing fact could still lead here, so it is asked for first.
        Some(country) if needs.is_empty() => Seat::Abroad(country),
        _ => Seat::Unknown(needs),
    }
}

enum Tried {
    National,
    NotOffered,
    Looked { name: RuleName, need: Need, located: Located, why: &'static str },
}

fn tried(inquiry: &mut Inquiry<'_>, rule: SeatRule) -> Tried {
    let facts = inquiry.facts;
    match rule {
        SeatRule::National => {
            let text = format!("one office has these cases for all of {}", inquiry.profile.country);
            inquiry.note(Part::Office, RuleName::National, Verdict::Matched, text);
            Tried::National
        }
        SeatRule::BodySeat if facts.body.is_some_and(is_central_union_body) => Tried::Looked {
            name: RuleName::CentralUnionBody,
            need: Need::ResidenceBefore,
            located: inquiry.places.locate(facts.residence_before.as_ref()),
            why: "a central body of the Union decided, so the residence before the repression counts",
        },
        SeatRule::BodySeat => Tried::Looked {
            name: RuleName::BodySeat,
            need: Need::BodySeat,
            located: inquiry.places.locate(facts.body_seat.as_ref()),
            why: "the region where the body that decided sat",
        },
        SeatRule::ResidenceBefore => Tried::Looked {
            name: RuleName::ResidenceBefore,
            need: Need::ResidenceBefore,
            located: inquiry.places.locate(facts.residence_before.as_ref()),
            why: "the region where the person lived before the repression",
        },
        SeatRule::ApplicantResidence => {
            if !inquiry.profile.where_to_apply.contains(&SeatRule::ApplicantResidence) {
                let text = "the law does not offer the applicant's residence".to_owned();
                let rule = RuleName::ApplicantResidence;
                inquiry.note(Part::Office, rule, Verdict::NotApplicable, text);
                return Tried::NotOffered;
            }
            Tried::Looked {
                name: RuleName::ApplicantResidence,
                need: Need::ApplicantResidence,
                located: inquiry.places.locate(facts.applicant_residence.as_ref()),
                why: "the region where the applicant lives, which the law offers",
            }
        }
    }
}
