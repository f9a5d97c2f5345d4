//! A document in a frame of a page: what browsers show by themselves is shown beside the form.

use super::account::session::Member;
use crate::domain::id::DocumentId;
use crate::http::{Problem, Query, note_case, send_document};
use crate::service::Context;
use crate::service::document::DocumentView;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Deserialize;
use uuid::Uuid;

/// Nothing of a picture runs, and only our own pages frame it.
const STILL: &str = "sandbox; default-src 'none'; frame-ancestors 'self'";
/// Browsers refuse to show a PDF in a sandbox; their viewers run nothing of it in our name.
const PAPER: &str =
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(show);
}

/// A document as a page shows it.
#[derive(Debug)]
pub(super) struct Scan {
    pub(super) id: Uuid,
    pub(super) title: String,
    /// Browsers show it as a picture.
    pub(super) picture: bool,
    /// Browsers show it page by page.
    pub(super) paper: bool,
}

impl Scan {
    pub(super) fn of(one: &DocumentView) -> Self {
        Self {
            id: one.id,
            title: one.title.clone(),
            picture: is_picture(&one.media_type),
            paper: one.media_type == "application/pdf",
        }
    }
}

fn is_picture(media_type: &str) -> bool {
    matches!(media_type, "image/jpeg" | "image/png" | "image/webp")
}

/// How a document is looked at.
#[derive(Debug, Deserialize)]
struct Look {
    page: Option<i32>,
}

/// The bytes of a document, shown instead of kept; each look is logged. What browsers cannot show, or
/// should not, is handed over as a file.
#[get("/documents/{id}/show")]
async fn show(
    request: HttpRequest,
    context: web::Data<Context>,
    member: Member,
    path: web::Path<Uuid>,
    look: Query<Look>,
) -> Result<HttpResponse, Problem> {
    let id = DocumentId(path.into_inner());
    note_case(&request, id);
    let mut response = send_document(&request, &context, &member, id, look.0.page).await?;
    let headers = response.headers_mut();
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let fence = match text(header::CONTENT_TYPE) {
        Some("application/pdf") => PAPER,
        Some(other) if is_picture(other) => STILL,
        _ => return Ok(response),
    };
    let shown = text(header::CONTENT_DISPOSITION)
        .map(|kept| kept.replacen("attachment", "inline", 1))
        .and_then(|shown| HeaderValue::from_str(&shown).ok());
    if let Some(shown) = shown {
        headers.insert(header::CONTENT_DISPOSITION, shown);
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(fence));
    }
    Ok(response)
}
