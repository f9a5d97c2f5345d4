//! Which office and which court are competent, and why: ordered rules, the first that matches wins.
//!
//! The kind and level of the office come from the profile's route of the class. Where it stands, and
//! which court decides if one has to, follow from named rules; each is explained, also those that did
//! not match. Nothing is guessed: a missing fact is named instead.

use serde::{Deserialize, Serialize};

use super::code::codes;
use super::jurisdiction::{Country, CourtChoice, OfficeKind, OfficeLevel, Profile, Successors};
use super::repression::{BodyCode, BodyKind, CaseClass};

mod court;
mod office;
mod place;
#[cfg(test)]
mod tests;

use place::Places;

codes! {
    /// A rule, in the order in which the rules are tried.
    pub enum RuleName {
        /// The class gives the kind and level of the office.
        ClassRoute = "class_route",
        /// One office or court stands for the whole country.
        National = "national",
        /// No stage of the route needs a court.
        NoCourt = "no_court",
        /// The court of the last judicial decision, or its successor.
        LastJudicialDecision = "last_judicial_decision",
        /// A central body of the Union decided: the residence before the repression counts.
        CentralUnionBody = "central_union_body",
        /// Where the body that decided sat, not where the person lived.
        BodySeat = "body_seat",
        /// Where the person lived before the repression.
        ResidenceBefore = "residence_before",
        /// Where the applicant lives, where the law offers it.
        ApplicantResidence = "applicant_residence",
    }

    /// What became of a rule.
    pub enum Verdict {
        /// It matched and decides.
        Matched = "matched",
        /// It does not apply here.
        NotApplicable = "not_applicable",
        /// It would apply, but a fact is missing.
        NeedsFact = "needs_fact",
        /// It points to another country.
        Abroad = "abroad",
    }

    /// Which question a reason answers.
    pub enum Part {
        /// Which office has the case.
        Office = "office",
        /// Which court decides, when one has to.
        Court = "court",
    }

    /// A fact that is missing.
    pub enum Need {
        /// Which court decided last, and where it sat.
        LastJudicialDecision = "last_judicial_decision",
        /// Where the body that decided sat.
        BodySeat = "body_seat",
        /// Where the person lived before the repression.
        ResidenceBefore = "residence_before",
        /// Where the applicant lives.
        ApplicantResidence = "applicant_residence",
        /// The successor of an abolished court is in no table.
        Successor = "successor",
        /// The profile has no route for the class.
        Route = "route",
    }
}

/// A place as the file names it and as it is called today (borders moved).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Historical unit, as written.
    pub historical: Option<String>,
    /// Present-day region, ISO 3166-2 where there is a code.
    pub region: Option<String>,
    /// Country it lies in today.
    pub country: Option<Country>,
}

/// The court that decided last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastCourt {
    /// What court it was.
    pub body: BodyCode,
    /// Its name, as written.
    pub name: Option<String>,
    /// Where it sat.
    pub seat: Place,
}

/// What is known of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Class of the case.
    pub class: CaseClass,
    /// The body that decided.
    pub body: Option<BodyCode>,
    /// Its kind.
    pub body_kind: Option<BodyKind>,
    /// Where it sat.
    pub body_seat: Option<Place>,
    /// Where the person lived before the repression.
    pub residence_before: Option<Place>,
    /// The last judicial decision, when a court ever decided.
    pub last_court: Option<LastCourt>,
    /// Where the applicant lives.
    pub applicant_residence: Option<Place>,
}

impl Facts {
    /// A case of which only the class is known.
    pub const fn of(class: CaseClass) -> Self {
        Self {
            class,
            body: None,
            body_kind: None,
            body_seat: None,
            residence_before: None,
            last_court: None,
            applicant_residence: None,
        }
    }
}

/// Why a rule decided, or did not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The question.
    pub part: Part,
    /// The rule.
    pub rule: RuleName,
    /// What became of it.
    pub verdict: Verdict,
    /// English sentence.
    pub text: String,
}

/// A competent court.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompetentCourt {
    /// By which choice of the profile.
    pub choice: CourtChoice,
    /// Its level.
    pub level: OfficeLevel,
    /// Its region; none for the one court of the country.
    pub region: Option<String>,
    /// Its name or description, where the file or the successor table gives one.
    pub name: Option<String>,
    /// The abolished court it stands for.
    pub stands_for: Option<BodyCode>,
    /// Whether profile, successor row and region were compared with their sources.
    pub verified: bool,
}

/// Which court decides, when one has to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum CourtAnswer {
    /// No stage of the route needs a court.
    NotNeeded,
    /// This one.
    Court(CompetentCourt),
    /// Not known until these facts are.
    Unknown {
        /// What is missing.
        needs: Vec<Need>,
    },
    /// A court of another country.
    Elsewhere {
        /// That country.
        country: Country,
    },
}

/// The competent office and court.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Competence {
    /// Kind of the office.
    pub office_kind: OfficeKind,
    /// Its level.
    pub level: OfficeLevel,
    /// Its region; none for the one office of the country.
    pub region: Option<String>,
    /// The court.
    pub court: CourtAnswer,
    /// Every rule that was tried, in order.
    pub explanation: Vec<Reason>,
}

/// The answer of the rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// An office of this country is competent.
    Competent(Competence),
    /// Every rule points to another country: transfer, or ask there.
    Elsewhere {
        /// That country.
        country: Country,
        /// Every rule that was tried.
        explanation: Vec<Reason>,
    },
    /// Facts are missing.
    Unknown {
        /// What is missing; any one of them may be enough.
        needs: Vec<Need>,
        /// Every rule that was tried.
        explanation: Vec<Reason>,
    },
}

impl Answer {
    /// The explanation, whatever the answer.
    pub fn explanation(&self) -> &[Reason] {
        match self {
            Self::Competent(competence) => &competence.explanation,
            Self::Elsewhere { explanation, .. } | Self::Unknown { explanation, .. } => explanation,
        }
    }

    /// The competent court, when there is one and it is known.
    pub const fn court(&self) -> Option<&CompetentCourt> {
        match self {
            Self::Competent(Competence { court: CourtAnswer::Court(court), .. }) => Some(court),
            Self::Competent(_) | Self::Elsewhere { .. } | Self::Unknown { .. } => None,
        }
    }
}

/// A case, the law that applies to it, and the reasons collected so far.
struct Inquiry<'a> {
    facts: &'a Facts,
    profile: &'a Profile,
    successors: &'a Successors,
    places: Places<'a>,
    explanation: Vec<Reason>,
}

impl Inquiry<'_> {
    fn note(&mut self, part: Part, rule: RuleName, verdict: Verdict, text: String) {
        self.explanation.push(Reason { part, rule, verdict, text });
    }
}

/// Decides which office and court are competent for the case under the profile.
pub fn competent(facts: &Facts, profile: &Profile, successors: &Successors) -> Answer {
    let places = Places { country: profile.country, successors };
    let mut inquiry = Inquiry { facts, profile, successors, places, explanation: Vec::new() };
    let route = profile.route(facts.class);
    if route.stages.is_empty() {
        let text = format!("{} has no route for class {}", profile.id, facts.class.label());
        inquiry.note(Part::Office, RuleName::ClassRoute, Verdict::NeedsFact, text);
        return Answer::Unknown { needs: vec![Need::Route], explanation: inquiry.explanation };
    }
    class_route(&mut inquiry);
    let office = office::place(&mut inquiry);
    let court = court::place(&mut inquiry);
    let explanation = inquiry.explanation;
    match office {
        office::Seat::National => competence(profile, facts.class, None, court, explanation),
        office::Seat::Region(region) => {
            competence(profile, facts.class, Some(region), court, explanation)
        }
        office::Seat::Unknown(needs) => Answer::Unknown { needs, explanation },
        office::Seat::Abroad(country) => Answer::Elsewhere { country, explanation },
    }
}

fn competence(
    profile: &Profile,
    class: CaseClass,
    region: Option<String>,
    court: CourtAnswer,
    explanation: Vec<Reason>,
) -> Answer {
    let route = profile.route(class);
    Answer::Competent(Competence {
        office_kind: route.office,
        level: route.office_level,
        region,
        court,
        explanation,
    })
}

fn class_route(inquiry: &mut Inquiry<'_>) {
    let (facts, profile) = (inquiry.facts, inquiry.profile);
    let route = profile.route(facts.class);
    let mut text = format!(
        "class {} goes to the {} {} office under {}",
        facts.class.label(),
        route.office_level,
        route.office,
        profile.id
    );
    let judicial = matches!(facts.body_kind, Some(BodyKind::Court | BodyKind::Military));
    if judicial && facts.class == CaseClass::Extrajudicial {
        text.push_str("; but a court decided: class C1 may be meant");
    }
    if facts.class == CaseClass::CourtConviction && facts.body_kind == Some(BodyKind::Extrajudicial)
    {
        text.push_str("; but a body outside the courts decided: class C2 may be meant");
    }
    if profile.routes.get(&facts.class).is_some_and(|param| !param.verified) {
        text.push_str(" (unverified)");
    }
    inquiry.note(Part::Office, RuleName::ClassRoute, Verdict::Matched, text);
}

/// Whether the body sat in Moscow for the whole Union, so that its seat says nothing about the case.
///
/// After article 2 of the Kazakh law of 14.04.1993, which lists the Supreme Court of the USSR and
/// its collegia, the OGPU Collegium, the Special Councils and the commission of NKVD and Prosecutor.
pub const fn is_central_union_body(body: BodyCode) -> bool {
    matches!(
        body,
        BodyCode::Vchk
            | BodyCode::VchkPresidium
            | BodyCode::OgpuCollegium
            | BodyCode::OsoOgpu
            | BodyCode::CommissionAdminExile
            | BodyCode::Dvoika
            | BodyCode::OsoNkvd
            | BodyCode::OsoMgb
            | BodyCode::OsoMvd
            | BodyCode::OsoUnspecified
            | BodyCode::PolitburoList
            | BodyCode::MilitaryCollegium
            | BodyCode::UssrSupremeCourt
    )
}
