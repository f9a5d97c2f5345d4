//! Bringing documents: forms with a file.

use super::form;
use crate::api::created;
use crate::http::{Caller, Key, Problem, ProblemBody, note_case};
use crate::service::document::{self, DocumentMetadata, DocumentView, Target, Upload};
use crate::service::{Context, Error, RequestKey};
use actix_multipart::Multipart;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, post, web};
use utoipa::ToSchema;
use uuid::Uuid;

/// A form with one file, which comes last.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the form for the API's document; the form is streamed")]
struct DocumentForm {
    #[serde(flatten)]
    metadata: DocumentMetadata,
    /// The file.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// Room for the fields beside the file.
const FIELDS: u64 = 1 << 20;

/// Takes a form in. A refused one is read to its end and forgotten, so that its sender gets to
/// read why.
async fn receive(
    request: &HttpRequest,
    context: &Context,
    caller: &Caller,
    target: Target,
    key: Option<&RequestKey>,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    let limit = context.config.documents.max_bytes;
    let at_most = limit.saturating_add(FIELDS);
    let form::Form { metadata, file_name, mut file } = form::read(form, at_most).await?;
    let outcome = if announced(request) > at_most {
        Err(Error::TooLarge { limit })
    } else {
        let upload = Upload { metadata, file_name, chunks: &mut file };
        document::add(context, caller, target, key, upload).await
    };
    if outcome.is_err() {
        form::drain(&mut file, at_most).await;
    }
    let view = outcome?;
    Ok(created(&format!("/documents/{}", view.id), &view))
}

/// Length of the request's body as its sender announces it.
fn announced(request: &HttpRequest) -> u64 {
    let length = request.headers().get(header::CONTENT_LENGTH);
    length.and_then(|length| length.to_str().ok()?.parse().ok()).unwrap_or(0)
}

/// Adds a document to a petition.
#[utoipa::path(
    tag = "documents",
    operation_id = "add_petition_document",
    params(
        ("id" = Uuid, Path,),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key, fields and file give the same document.")
    ),
    request_body(content = DocumentForm, content_type = "multipart/form-data"),
    responses(
        (status = 201, body = DocumentView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 413, body = ProblemBody, description = "The file is too large."),
        (status = 415, body = ProblemBody, description = "The type of the file is not taken; the detail says why."),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/petitions/{id}/documents")]
pub(super) async fn to_petition(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    key: Key,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    receive(&request, &context, &caller, Target::Petition(id.into()), key.0.as_ref(), form).await
}

/// Adds a document to a review.
#[utoipa::path(
    tag = "documents",
    operation_id = "add_review_document",
    params(
        ("id" = Uuid, Path,),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key, fields and file give the same document.")
    ),
    request_body(content = DocumentForm, content_type = "multipart/form-data"),
    responses(
        (status = 201, body = DocumentView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 413, body = ProblemBody, description = "The file is too large."),
        (status = 415, body = ProblemBody, description = "The type of the file is not taken; the detail says why."),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/documents")]
pub(super) async fn to_review(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    key: Key,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    receive(&request, &context, &caller, Target::Review(id.into()), key.0.as_ref(), form).await
}

/// Adds a document to an archive request: what the archive found, or its letter.
#[utoipa::path(
    tag = "documents",
    operation_id = "add_archive_request_document",
    params(
        ("id" = Uuid, Path,),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key, fields and file give the same document.")
    ),
    request_body(content = DocumentForm, content_type = "multipart/form-data"),
    responses(
        (status = 201, body = DocumentView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 413, body = ProblemBody, description = "The file is too large."),
        (status = 415, body = ProblemBody, description = "The type of the file is not taken; the detail says why."),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/archive-requests/{id}/documents")]
pub(super) async fn to_archive_request(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    key: Key,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    receive(&request, &context, &caller, Target::ArchiveRequest(id.into()), key.0.as_ref(), form)
        .await
}

/// Adds the next version of a document; the old one stays. Fields left out are taken from it.
#[utoipa::path(
    tag = "documents",
    operation_id = "add_document_version",
    params(
        ("id" = Uuid, Path,),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key, fields and file give the same document.")
    ),
    request_body(content = DocumentForm, content_type = "multipart/form-data"),
    responses(
        (status = 201, body = DocumentView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 413, body = ProblemBody, description = "The file is too large."),
        (status = 415, body = ProblemBody, description = "The type of the file is not taken; the detail says why."),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/documents/{id}/versions")]
pub(super) async fn version(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    key: Key,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    receive(&request, &context, &caller, Target::Version(id.into()), key.0.as_ref(), form).await
}

/// Adds a version in which names of others are hidden, for the family. The original is closed to it.
#[utoipa::path(
    tag = "documents",
    operation_id = "add_redacted_document",
    params(
        ("id" = Uuid, Path,),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key, fields and file give the same document.")
    ),
    request_body(content = DocumentForm, content_type = "multipart/form-data"),
    responses(
        (status = 201, body = DocumentView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 413, body = ProblemBody, description = "The file is too large."),
        (status = 415, body = ProblemBody, description = "The type of the file is not taken; the detail says why."),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/documents/{id}/redacted")]
pub(super) async fn redacted(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    key: Key,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    receive(&request, &context, &caller, Target::Redacted(id.into()), key.0.as_ref(), form).await
}
