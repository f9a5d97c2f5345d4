//! Letters: a petition on paper is scanned, written down beside its scan, sent in and registered.

mod envelope;
mod letter;
mod papers;
mod people;
mod receipt;

use crate::domain::actor::Actor;
use crate::domain::id::PetitionId;
use crate::http::Problem;
use crate::service::document::{DocumentQuery, Target, list};
use crate::service::petition::{PetitionView, read};
use crate::service::{Context, Error};
use crate::web::document::Scan;
use actix_web::web;
use uuid::Uuid;

pub(super) use receipt::has_receipt;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .configure(envelope::routes)
        .configure(letter::routes)
        .configure(papers::routes)
        .configure(receipt::routes);
}

/// Scans that stand beside the form.
const MOST_SCANS: i64 = 50;

/// Whether the reader writes down what the letter says: while it is entered, and when it came back.
pub(super) fn may_enter(actor: &Actor, view: &PetitionView) -> bool {
    let own = actor.office.is_some()
        && actor.office.map(Uuid::from) == view.office.as_ref().map(|office| office.id);
    let open = matches!(view.state.as_str(), "draft" | "returned_for_completion");
    actor.role.takes_letters() && own && open && view.channel == "paper"
}

/// A letter that the reader writes down.
async fn entering(context: &Context, actor: &Actor, id: Uuid) -> Result<PetitionView, Problem> {
    let view = read(context, actor, PetitionId(id)).await?;
    if may_enter(actor, &view) { Ok(view) } else { Err(Error::NotFound.into()) }
}

/// What was scanned, in the order in which it came.
async fn scans(context: &Context, actor: &Actor, id: Uuid) -> Result<Vec<Scan>, Problem> {
    let query = DocumentQuery { limit: Some(MOST_SCANS), ..DocumentQuery::default() };
    let found = list(context, actor, Target::Petition(PetitionId(id)), &query).await?;
    Ok(found.items.iter().rev().map(Scan::of).collect())
}
