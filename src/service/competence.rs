//! Which office and which court are competent, with the reasons rule by rule.

use super::{Context, Error, Result, person};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::competence::{
    Answer, CompetentCourt, CourtAnswer, Facts, LastCourt, Place, Reason, competent,
};
use crate::domain::id::PersonId;
use crate::domain::jurisdiction::Country;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::repression::{BodyCode, BodyKind, CaseClass};
use crate::store::Tx;
use crate::store::person::{Act, find_act, find_details};
use crate::store::petition::find_office;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// A question about a recorded act.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct CompetenceQuery {
    /// The act.
    pub act_id: Uuid,
    /// Country whose law counts; the own office's without it.
    pub country: Option<String>,
    /// Present-day region where the applicant lives, ISO 3166-2.
    pub applicant_region: Option<String>,
}

/// A question about a case of which these facts are known.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskCompetence {
    /// Country whose law counts; the own office's without it.
    pub country: Option<String>,
    /// A recorded act from which facts left out here are taken.
    pub act_id: Option<Uuid>,
    /// Class of the case; needed without an act.
    pub class: Option<String>,
    /// Code of the body that decided.
    pub body: Option<String>,
    /// Where it sat.
    pub body_seat: Option<PlaceClaim>,
    /// Where the person lived before the repression.
    pub residence_before: Option<PlaceClaim>,
    /// The last judicial decision, when a court ever decided.
    pub last_court: Option<LastCourtClaim>,
    /// Where the applicant lives.
    pub applicant_residence: Option<PlaceClaim>,
}

/// A place.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceClaim {
    /// Historical unit, as written.
    pub historical: Option<String>,
    /// Present-day region, ISO 3166-2.
    pub region: Option<String>,
    /// Country it lies in today, ISO 3166-1 in lower case.
    pub country: Option<String>,
}

/// A court that decided.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LastCourtClaim {
    /// Code of the court, for example `oblast_court`.
    pub body: String,
    /// Its name, as written.
    pub name: Option<String>,
    /// Where it sat.
    pub seat: PlaceClaim,
}

/// The answer with its reasons.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CompetenceView {
    /// Version of the profile that was asked.
    pub profile: String,
    /// `competent`, `elsewhere` or `unknown`.
    pub answer: String,
    /// Kind of the office.
    pub office_kind: Option<String>,
    /// Level of the office.
    pub level: Option<String>,
    /// Region of the office; none for the one office of the country.
    pub region: Option<String>,
    /// The other country that is competent.
    pub country: Option<String>,
    /// Facts that are missing; any one of them may be enough.
    pub needs: Vec<String>,
    /// Which court decides, when one has to.
    pub court: Option<CourtView>,
    /// Every rule that was tried, in order.
    pub explanation: Vec<ReasonView>,
}

/// Which court decides.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct CourtView {
    /// `not_needed`, `court`, `unknown` or `elsewhere`.
    pub answer: String,
    /// By which choice of the profile.
    pub choice: Option<String>,
    /// Its level.
    pub level: Option<String>,
    /// Its region.
    pub region: Option<String>,
    /// Its name or description.
    pub name: Option<String>,
    /// The abolished court it stands for.
    pub stands_for: Option<String>,
    /// Whether somebody compared all this with its sources.
    pub verified: Option<bool>,
    /// The other country.
    pub country: Option<String>,
    /// Facts that are missing.
    pub needs: Vec<String>,
}

/// Why a rule decided, or did not.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReasonView {
    /// `office` or `court`.
    pub part: String,
    /// The rule.
    pub rule: String,
    /// `matched`, `not_applicable`, `needs_fact` or `abroad`.
    pub verdict: String,
    /// Plain sentence.
    pub text: String,
}

/// Which office and court are competent for a recorded act.
///
/// # Errors
/// `Denied`; `NotFound` for the act; `Invalid`; `Conflict` (`no-profile`).
pub async fn of_act(
    context: &Context,
    actor: &Actor,
    query: CompetenceQuery,
) -> Result<CompetenceView> {
    let residence = query.applicant_region.map(|region| PlaceClaim {
        historical: None,
        region: Some(region),
        country: None,
    });
    let question = AskCompetence {
        country: query.country,
        act_id: Some(query.act_id),
        class: None,
        body: None,
        body_seat: None,
        residence_before: None,
        last_court: None,
        applicant_residence: residence,
    };
    ask(context, actor, question).await
}

/// The facts given; those of the act fill what was left out.
#[derive(Debug, Default)]
struct Given {
    country: Option<Country>,
    class: Option<CaseClass>,
    body: Option<BodyCode>,
    body_seat: Option<Place>,
    residence_before: Option<Place>,
    last_court: Option<LastCourt>,
    applicant_residence: Option<Place>,
}

impl AskCompetence {
    fn check(&self) -> Result<Given> {
        let mut errors = FieldErrors::default();
        let given = Given {
            country: country(&mut errors, "/country", self.country.as_deref()),
            class: code(&mut errors, "/class", self.class.as_deref()),
            body: code(&mut errors, "/body", self.body.as_deref()),
            body_seat: place(&mut errors, "/body_seat", self.body_seat.as_ref()),
            residence_before: place(
                &mut errors,
                "/residence_before",
                self.residence_before.as_ref(),
            ),
            last_court: self.last_court.as_ref().and_then(|court| last_court(&mut errors, court)),
            applicant_residence: place(
                &mut errors,
                "/applicant_residence",
                self.applicant_residence.as_ref(),
            ),
        };
        if given.class.is_none() && self.act_id.is_none() && errors.is_empty() {
            errors.add("/class", "required", "Give the class of the case, or an act.");
        }
        Ok(errors.into_result(given)?)
    }
}

fn code<T: std::str::FromStr<Err = crate::domain::code::UnknownCode>>(
    errors: &mut FieldErrors,
    pointer: &str,
    given: Option<&str>,
) -> Option<T> {
    given.and_then(|given| errors.keep(pointer, "unknown_code", given.parse()))
}

fn country(errors: &mut FieldErrors, pointer: &str, given: Option<&str>) -> Option<Country> {
    given.and_then(|given| errors.keep(pointer, "not_a_country", given.parse()))
}

fn place(errors: &mut FieldErrors, pointer: &str, given: Option<&PlaceClaim>) -> Option<Place> {
    let given = given?;
    let at = |field: &str| format!("{pointer}/{field}");
    Some(Place {
        historical: errors.optional_text(&at("historical"), given.historical.as_deref(), 500),
        region: person::read_region(errors, &at("region"), given.region.as_deref()),
        country: country(errors, &at("country"), given.country.as_deref()),
    })
}

fn last_court(errors: &mut FieldErrors, given: &LastCourtClaim) -> Option<LastCourt> {
    Some(LastCourt {
        name: errors.optional_text("/last_court/name", given.name.as_deref(), 500),
        seat: place(errors, "/last_court/seat", Some(&given.seat))?,
        body: code(errors, "/last_court/body", Some(&given.body))?,
    })
}

/// Which office and court are competent for a case of which these facts are known.
///
/// # Errors
/// `Denied`; `NotFound` for the act; `Invalid`; `Conflict` (`no-profile`).
pub async fn ask(
    context: &Context,
    actor: &Actor,
    question: AskCompetence,
) -> Result<CompetenceView> {
    may(actor, Action::AskCompetence, &CaseFacts::of_own(actor)).map(drop)?;
    let given = question.check()?;
    let (act, country) = context
        .read(actor, async |tx| {
            let act = match question.act_id {
                Some(id) => Some(act(tx, id).await?),
                None => None,
            };
            let own = match (given.country, actor.office) {
                (Some(country), _) => Some(country),
                (None, Some(office)) => find_office(tx, office).await?.map(|o| o.country),
                (None, None) => None,
            };
            Ok((act, own))
        })
        .await?;
    let Some(country) = country else {
        let message = "Say which country's law counts.";
        return Err(Error::field("/country", "required", message));
    };
    let profile = context.profiles.in_force(country, context.clock.today()).ok_or_else(|| {
        Error::conflict(
            "no-profile",
            "No law of this country is in force here. Tell the operator, or name another country.",
        )
    })?;
    let class = given.class.or(act.as_ref().map(|act| act.class));
    let class = class.ok_or_else(|| Error::field("/class", "required", "Give the class."))?;
    let facts = facts(class, given, act.as_ref());
    let answer = competent(&facts, profile, context.profiles.successors());
    Ok(view(profile.id.clone(), answer))
}

async fn act(tx: &mut Tx, id: Uuid) -> Result<Act> {
    let person: PersonId = find_act(tx, id.into()).await?.ok_or(Error::NotFound)?;
    let details = find_details(tx, person).await?.ok_or(Error::NotFound)?;
    may(&tx.actor().clone(), Action::ReadPerson, &details.access).map(drop)?;
    details.acts.into_iter().find(|act| act.id == id).ok_or(Error::NotFound)
}

fn facts(class: CaseClass, given: Given, act: Option<&Act>) -> Facts {
    let of = |historical: &Option<String>, region: &Option<String>| {
        (historical.is_some() || region.is_some()).then(|| Place {
            historical: historical.clone(),
            region: region.clone(),
            country: None,
        })
    };
    let body = given.body.or(act.map(|act| act.body_code));
    let body_seat = given.body_seat.or_else(|| act.and_then(|a| of(&a.seat_then, &a.seat_now)));
    let residence_before = given
        .residence_before
        .or_else(|| act.and_then(|a| of(&a.residence_then, &a.residence_now)));
    let judicial = |body: &BodyCode| matches!(body.kind(), BodyKind::Court | BodyKind::Military);
    // A court's decision with no later one known is the last.
    let last_court = given.last_court.or_else(|| {
        Some(LastCourt {
            body: body.filter(judicial)?,
            name: act.map(|act| act.body_raw.clone()),
            seat: body_seat.clone()?,
        })
    });
    Facts {
        body,
        body_kind: body.map(BodyCode::kind),
        body_seat,
        residence_before,
        last_court,
        applicant_residence: given.applicant_residence,
        ..Facts::of(class)
    }
}

fn view(profile: String, answer: Answer) -> CompetenceView {
    let explanation = answer.explanation().iter().map(reason_view).collect();
    let named = match &answer {
        Answer::Competent(_) => "competent",
        Answer::Elsewhere { .. } => "elsewhere",
        Answer::Unknown { .. } => "unknown",
    };
    let mut view = CompetenceView {
        profile,
        answer: named.to_owned(),
        office_kind: None,
        level: None,
        region: None,
        country: None,
        needs: Vec::new(),
        court: None,
        explanation,
    };
    match answer {
        Answer::Competent(competence) => {
            view.office_kind = Some(competence.office_kind.to_string());
            view.level = Some(competence.level.to_string());
            view.region = competence.region;
            view.court = Some(court_view(competence.court));
        }
        Answer::Elsewhere { country, .. } => {
            view.country = Some(country.to_string());
        }
        Answer::Unknown { needs, .. } => {
            view.needs = needs.iter().map(ToString::to_string).collect();
        }
    }
    view
}

fn court_view(answer: CourtAnswer) -> CourtView {
    let named = |answer: &str| CourtView { answer: answer.to_owned(), ..CourtView::default() };
    match answer {
        CourtAnswer::NotNeeded => named("not_needed"),
        CourtAnswer::Court(CompetentCourt {
            choice,
            level,
            region,
            name,
            stands_for,
            verified,
        }) => CourtView {
            choice: Some(choice.to_string()),
            level: Some(level.to_string()),
            region,
            name,
            stands_for: stands_for.map(|body| body.to_string()),
            verified: Some(verified),
            ..named("court")
        },
        CourtAnswer::Unknown { needs } => {
            CourtView { needs: needs.iter().map(ToString::to_string).collect(), ..named("unknown") }
        }
        CourtAnswer::Elsewhere { country } => {
            CourtView { country: Some(country.to_string()), ..named("elsewhere") }
        }
    }
}

fn reason_view(reason: &Reason) -> ReasonView {
    ReasonView {
        part: reason.part.to_string(),
        rule: reason.rule.to_string(),
        verdict: reason.verdict.to_string(),
        text: reason.text.clone(),
    }
}
