//! Whether the named court is the competent one, as far as the recorded acts tell.

use crate::domain::competence::{
    Answer, CompetentCourt, CourtAnswer, Facts, LastCourt, Part, Place, competent,
};
use crate::domain::id::OfficeId;
use crate::domain::jurisdiction::OfficeKind;
use crate::domain::repression::{BodyKind, CaseClass, body};
use crate::service::subject::Loaded;
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::court_case::{ActFacts, Court, act_facts, find_court};

/// Checks that the office is a court of the review's country that exists today, and that no rule
/// of competence points to another one for any of the subjects. Yields the court and the rules'
/// own words, for the history.
///
/// # Errors
/// `Invalid` at `/court_id` with what the rules say.
pub async fn competent_court(
    tx: &mut Tx,
    context: &Context,
    loaded: &Loaded<'_>,
    court: OfficeId,
) -> Result<(Court, Vec<String>)> {
    let today = loaded.profile.local_date(tx.now());
    let found = find_court(tx, court, today).await?;
    let court = found.filter(|court| {
        court.open
            && court.kind == OfficeKind::Court
            && court.jurisdiction == loaded.review.country.as_str()
    });
    let Some(court) = court else {
        let message = "Name a court of this country that exists today.";
        return Err(Error::field("/court_id", "no_court", message));
    };
    let mut said = Vec::new();
    for act in act_facts(tx, &loaded.ids()).await? {
        let answer = competent(&facts(act), &loaded.profile, context.profiles.successors());
        let words = words(&answer);
        if !fits(&answer, &court) {
            let message = format!("Another court is competent: {words}.");
            return Err(Error::field("/court_id", "not_competent", message));
        }
        if !said.contains(&words) {
            said.push(words);
        }
    }
    Ok((court, said))
}

fn facts(act: ActFacts) -> Facts {
    let kind = act.body.and_then(body).map(|body| body.kind);
    let seat = place(act.seat_then, act.seat_now);
    let judicial = matches!(kind, Some(BodyKind::Court | BodyKind::Military));
    let last_court = act.body.filter(|_| judicial && act.class == CaseClass::CourtConviction);
    Facts {
        body: act.body,
        body_kind: kind,
        last_court: last_court.map(|body| LastCourt {
            body,
            name: act.body_raw,
            seat: seat.clone().unwrap_or_default(),
        }),
        body_seat: seat,
        residence_before: place(act.residence_then, act.residence_now),
        ..Facts::of(act.class)
    }
}

fn place(historical: Option<String>, region: Option<String>) -> Option<Place> {
    let known = historical.is_some() || region.is_some();
    known.then_some(Place { historical, region, country: None })
}

/// Whether nothing the rules found speaks against the court. Where a fact is missing they found
/// nothing, and the prosecutor's choice stands.
fn fits(answer: &Answer, court: &Court) -> bool {
    match answer {
        Answer::Competent(competence) => match &competence.court {
            CourtAnswer::Court(named) => same(named, court),
            CourtAnswer::NotNeeded | CourtAnswer::Unknown { .. } => true,
            CourtAnswer::Elsewhere { .. } => false,
        },
        Answer::Unknown { .. } => true,
        Answer::Elsewhere { .. } => false,
    }
}

fn same(named: &CompetentCourt, court: &Court) -> bool {
    // Regions are compared only where both are codes: a name may be spelt in many ways.
    let coded = |region: &Option<String>| region.clone().filter(|region| is_code(region));
    let regions = (coded(&named.region), coded(&court.region));
    named.level == court.level && !matches!(regions, (Some(one), Some(other)) if one != other)
}

/// Whether it looks like ISO 3166-2, for example `KZ-75`.
fn is_code(region: &str) -> bool {
    region.split_once('-').is_some_and(|(country, rest)| {
        country.len() == 2
            && country.bytes().all(|letter| letter.is_ascii_uppercase())
            && (1..=3).contains(&rest.len())
            && rest.bytes().all(|sign| sign.is_ascii_alphanumeric())
    })
}

fn words(answer: &Answer) -> String {
    let court = answer.explanation().iter().filter(|reason| reason.part == Part::Court);
    let words: Vec<&str> = court.map(|reason| reason.text.as_str()).collect();
    words.join("; ")
}
