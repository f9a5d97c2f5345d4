//! One document for officials: what is known of it, and what may be done with it.

mod about;
mod custody;
mod file;
mod visibility;
mod withdraw;

pub(super) use about::path_of;
pub(super) use visibility::covered;

use super::account::session::Member;
use super::faults::hidden;
use crate::domain::id::DocumentId;
use crate::http::Problem;
use crate::service::document::{DocumentView, get};
use crate::service::{Context, Error};
use actix_web::web;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .configure(about::routes)
        .configure(visibility::routes)
        .configure(custody::routes)
        .configure(file::routes)
        .configure(withdraw::routes);
}

/// A document that an official may see. Families have it on the pages of their petition.
async fn seen(context: &Context, member: &Member, id: Uuid) -> Result<DocumentView, Problem> {
    if member.role.is_family() {
        return Err(Error::NotFound.into());
    }
    get(context, member, DocumentId(id)).await.map_err(hidden)
}

/// A document with which the official may do this.
async fn open_for(
    context: &Context,
    member: &Member,
    id: Uuid,
    action: &str,
) -> Result<DocumentView, Problem> {
    let view = seen(context, member, id).await?;
    if view.may.iter().any(|may| may == action) {
        return Ok(view);
    }
    Err(Error::NotFound.into())
}

/// The list in which the document stands.
fn list_of(member: &Member, view: &DocumentView) -> String {
    match (view.archive_request, view.review, view.petition) {
        (Some(request), _, _) if member.role.is_archive() => format!("/archive-requests/{request}"),
        (_, Some(review), _) => format!("/reviews/{review}/documents"),
        (_, None, Some(petition)) => format!("/petitions/{petition}"),
        (_, None, None) => "/".to_owned(),
    }
}
