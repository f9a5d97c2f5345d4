//! Pages for those who file: the applicant, and who acts for one.

mod act;
mod begin;
mod cards;
mod check;
mod evidence;
mod helpers;
mod list;
mod parts;
mod person;
mod summary;
mod tasks;
mod tracker;

use crate::domain::actor::Actor;
use crate::domain::id::PetitionId;
use crate::http::Problem;
use crate::service::petition::{PersonClaim, PetitionPersonView, PetitionView, read};
use crate::service::{Context, Error};
use crate::web::page::Frame;
use crate::web::visit::Visit;
use actix_web::web;
use uuid::Uuid;

pub(super) use evidence::KINDS;
pub(super) use parts::takers;
pub(super) use tasks::show as show_tasks;
pub(super) use tracker::{Clock, clock, show as show_tracker};

pub(super) fn routes(config: &mut web::ServiceConfig) {
    // What has a name of its own stands before what takes any.
    config
        .configure(begin::routes)
        .configure(list::routes)
        .configure(helpers::routes)
        .configure(cards::routes)
        .configure(person::routes)
        .configure(parts::routes)
        .configure(evidence::routes)
        .configure(check::routes)
        .configure(summary::routes)
        .configure(act::routes);
}

/// States in which the family writes.
fn is_open(view: &PetitionView) -> bool {
    matches!(view.state.as_str(), "draft" | "returned_for_completion")
}

/// The frame of a page about a petition: for whom somebody acts, and the quick way away.
fn framed(visit: &Visit, actor: &Actor, view: &PetitionView) -> impl FnOnce(Frame) -> Frame {
    let acting = actor
        .as_representative()
        .is_some()
        .then(|| view.applicant.as_ref().map(|applicant| applicant.full_name.clone()))
        .flatten();
    let visit = visit.clone();
    move |frame| Frame { acting, ..frame.leaving(&visit) }
}

/// For whom a representative acts today, on a page that is not about one petition.
async fn acting(context: &Context, actor: &Actor) -> Result<Option<String>, Problem> {
    if actor.as_representative().is_none() {
        return Ok(None);
    }
    let names = helpers::represented(context, actor).await?;
    let names: Vec<String> = names.into_iter().map(|(_, name)| name).collect();
    Ok(Some(names.join(", ")).filter(|names| !names.is_empty()))
}

/// A petition that the family is writing; one that is sent has no such pages.
async fn writing(context: &Context, actor: &Actor, id: Uuid) -> Result<PetitionView, Problem> {
    let view = read(context, actor, PetitionId(id)).await?;
    if actor.role.is_family() && is_open(&view) { Ok(view) } else { Err(Error::NotFound.into()) }
}

/// An entry of a petition.
fn entry(view: &PetitionView, id: Uuid) -> Result<&PetitionPersonView, Problem> {
    view.persons.iter().find(|person| person.id == id).ok_or_else(|| Error::NotFound.into())
}

/// The entries of a petition as they are sent, so that one of them can be changed.
fn claims(view: &PetitionView) -> Vec<PersonClaim> {
    view.persons.iter().map(claim).collect()
}

fn claim(person: &PetitionPersonView) -> PersonClaim {
    PersonClaim {
        id: Some(person.id),
        claimed_name: person.claimed_name.clone(),
        other_spellings: person.other_spellings.clone(),
        kinship: Some(person.kinship.clone()),
        birth: person.birth.clone(),
        birth_place: person.birth_place.clone(),
        known: person.known.clone(),
    }
}
