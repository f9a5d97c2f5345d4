//! Who else asks about the persons of a petition, and who is recorded already.

use crate::domain::actor::{Actor, Role};
use crate::domain::id::PetitionId;
use crate::http::Problem;
use crate::service::petition::{DuplicateView, PetitionView, duplicates, read};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::hidden;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

#[derive(Template)]
#[template(path = "office/duplicates.html", config = "src/web/askama.toml")]
struct Duplicates {
    frame: Frame,
    id: Uuid,
    number: Option<String>,
    people: Vec<Person>,
    advice: Vec<String>,
    /// The next step is the registration.
    register: bool,
}

struct Person {
    name: String,
    /// What the family says of the birth.
    birth: Option<String>,
    found: Vec<Alike>,
    /// How many more there are, as a sentence.
    more: Option<String>,
}

struct Alike {
    name: String,
    birth: Option<String>,
    band: String,
    reasons: Vec<String>,
    /// Where it stands: a petition or a recorded person.
    what: String,
    petition: Option<(String, String)>,
    review: Option<String>,
}

/// Whether the reader may look for duplicates of a petition of their office.
pub(super) fn may_look(actor: &Actor, view: &PetitionView) -> bool {
    let works = matches!(
        actor.role,
        Role::RegistryClerk | Role::CaseOfficer | Role::SeniorProsecutor | Role::CommissionChair
    );
    let office = actor.office.map(Uuid::from);
    let own = office.is_some() && office == view.office.as_ref().map(|office| office.id);
    works && own
}

fn alike(words: Words, one: DuplicateView) -> askama::Result<Alike> {
    let petition = match (one.petition_id, one.number) {
        (Some(id), Some(number)) => Some((format!("/petitions/{id}"), number)),
        (Some(id), None) => {
            Some((format!("/petitions/{id}"), words.say("page-petitions.unnumbered")?))
        }
        (None, _) => None,
    };
    let what = match &one.state {
        Some(state) => words.code(Vocabulary::PetitionState, state)?,
        None => words.say("page-duplicates.recorded")?,
    };
    Ok(Alike {
        name: one.name,
        birth: one.birth,
        band: one.band_text,
        reasons: one.reasons.into_iter().map(|reason| reason.text).collect(),
        what,
        petition,
        review: one.review_id.map(|id| format!("/reviews/{id}")),
    })
}

/// The comparison; that it was shown is noted, for the registration needs it.
#[get("/petitions/{id}/duplicates")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    if member.role.is_family() {
        return Err(Error::NotFound.into());
    }
    let id = PetitionId(*path);
    let found = duplicates(&context, &member, id).await.map_err(hidden)?;
    let view = read(&context, &member, id).await?;
    let words = visit.words();
    let make = || -> askama::Result<Duplicates> {
        let mut people = Vec::new();
        for one in found.persons {
            let entry = view.persons.iter().find(|entry| entry.id == one.petition_person_id);
            people.push(Person {
                name: one.claimed_name,
                birth: entry.and_then(|entry| entry.birth.clone()),
                more: match i64::try_from(one.more).unwrap_or(i64::MAX) {
                    0 => None,
                    more => Some(words.count("page-count-alike", more)?),
                },
                found: one
                    .found
                    .into_iter()
                    .map(|one| alike(words, one))
                    .collect::<askama::Result<_>>()?,
            });
        }
        Ok(Duplicates {
            frame: Frame::new(&visit, "page-duplicates")?,
            id: view.id,
            number: view.number.clone(),
            people,
            // What else there is to say is said of archive cards.
            advice: if found.truncated { found.advice } else { Vec::new() },
            register: view.steps.iter().any(|step| step.open && step.step == "register"),
        })
    };
    made(make())
}
