//! Styles, scripts and fonts, embedded under names with the digest of their content: a browser keeps
//! them for good, and a new program brings new names.

use crate::http::Problem;
use crate::service::Error;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, get, web};

struct Asset {
    /// What the pages call it.
    name: &'static str,
    /// What it is served as.
    file: &'static str,
    kind: &'static str,
    plain: &'static [u8],
    gzip: Option<&'static [u8]>,
    brotli: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Where a file is served; nothing for a name that there is not, which a test would find.
pub(super) fn file(name: &str) -> &'static str {
    ASSETS.iter().find(|asset| asset.name == name).map_or("", |asset| asset.file)
}

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(serve);
}

/// A file, for ever.
#[get("/assets/{file}")]
async fn serve(request: HttpRequest, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let asset = ASSETS.iter().find(|asset| asset.file == *path).ok_or(Error::NotFound)?;
    let taken = request.headers().get(header::ACCEPT_ENCODING);
    let taken = taken.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let takes = |coding: &str| taken.split(',').any(|one| accepts(one, coding));
    let (bytes, coding) = match (asset.brotli, asset.gzip) {
        (Some(bytes), _) if takes("br") => (bytes, Some("br")),
        (_, Some(bytes)) if takes("gzip") => (bytes, Some("gzip")),
        _ => (asset.plain, None),
    };
    let mut response = HttpResponse::Ok();
    response
        .insert_header((header::CONTENT_TYPE, asset.kind))
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::VARY, "Accept-Encoding"));
    if let Some(coding) = coding {
        response.insert_header((header::CONTENT_ENCODING, coding));
    }
    Ok(response.body(bytes))
}

/// Whether one entry of `Accept-Encoding` takes a coding.
fn accepts(entry: &str, coding: &str) -> bool {
    let mut parts = entry.split(';').map(str::trim);
    let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(coding));
    let refused = parts
        .filter_map(|part| part.strip_prefix("q="))
        .any(|weight| weight.parse().is_ok_and(|weight: f32| weight <= 0.0));
    named && !refused
}
