//! A document's bytes, whole or in part, with headers that keep browsers from running them.

use super::Problem;
use super::range::{Wanted, is_later_piece, wanted};
use crate::domain::actor::Actor;
use crate::domain::check::Message;
use crate::domain::document::disposition;
use crate::domain::id::DocumentId;
use crate::domain::media_type::MediaType;
use crate::service::document::{Content, open};
use crate::service::{Context, Error};
use actix_web::body::SizedStream;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, ResponseError as _};
use std::io::SeekFrom;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};
use tokio_util::io::ReaderStream;

/// Read from the disk and sent at once.
const CHUNK: usize = 64 * 1024;

/// The answer with a document's bytes, or the range of them that the request asks for. The look at it is
/// logged, with the page that was looked at.
///
/// # Errors
/// `NotFound`; `Invalid` for a page that cannot be.
pub async fn send_document(
    request: &HttpRequest,
    context: &Context,
    actor: &Actor,
    id: DocumentId,
    page: Option<i32>,
) -> Result<HttpResponse, Problem> {
    if page.is_some_and(|page| !(1..=100_000).contains(&page)) {
        let message = "Pages are counted from 1 to 100000.";
        let message = Message::new(message).between(1, 100_000);
        return Err(Problem::field("/query/page", "out_of_range", message));
    }
    let range = text(request, header::RANGE);
    let content = open(context, actor, id, page, is_later_piece(range.as_deref())).await?;
    let tag = format!("\"{}\"", content.sha256);
    // A range of bytes that the client has from elsewhere is of no use: it gets everything.
    let current = text(request, header::IF_RANGE).is_none_or(|known| known.trim() == tag);
    let wanted = wanted(range.filter(|_| current).as_deref(), content.size);
    Ok(answer(content, wanted, &tag).await?)
}

fn text(request: &HttpRequest, name: header::HeaderName) -> Option<String> {
    request.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}

async fn answer(mut content: Content, wanted: Wanted, tag: &str) -> Result<HttpResponse, Error> {
    let size = content.size;
    let (status, first, length) = match wanted {
        Wanted::All => (StatusCode::OK, 0, size),
        Wanted::Part { first, last } => (StatusCode::PARTIAL_CONTENT, first, last - first + 1),
        Wanted::Outside => return Ok(outside(size)),
    };
    content.file.seek(SeekFrom::Start(first)).await.map_err(Error::internal)?;
    let mut response = HttpResponse::build(status);
    response
        .insert_header((header::CONTENT_TYPE, media_type(content.media_type)))
        .insert_header((header::CONTENT_DISPOSITION, disposition(&content.file_name)))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .insert_header((header::ACCEPT_RANGES, "bytes"))
        .insert_header((header::ETAG, tag));
    if status == StatusCode::PARTIAL_CONTENT {
        let range = format!("bytes {first}-{}/{size}", first + length - 1);
        response.insert_header((header::CONTENT_RANGE, range));
    }
    let bytes = ReaderStream::with_capacity(content.file.take(length), CHUNK);
    Ok(response.body(SizedStream::new(length, bytes)))
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only text needs its character set")]
fn media_type(media_type: MediaType) -> &'static str {
    match media_type {
        MediaType::Text => "text/plain; charset=utf-8",
        other => other.as_str(),
    }
}

fn outside(size: u64) -> HttpResponse {
    let problem = Problem::new(
        StatusCode::RANGE_NOT_SATISFIABLE,
        "range",
        "Nothing there",
        format!("The file has {size} bytes. Ask for a range within it."),
    );
    let mut response = problem.error_response();
    if let Ok(range) = HeaderValue::from_str(&format!("bytes */{size}")) {
        response.headers_mut().insert(header::CONTENT_RANGE, range);
    }
    response
}
