//! Shapes that several subjects share.

use crate::service::Listing;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What a creating request answers.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Created {
    /// The new resource.
    pub id: Uuid,
}

/// One page of a list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Page<T> {
    /// The rows of this page.
    pub items: Vec<T>,
    /// Give this as `after` to get the next page; none on the last.
    pub next: Option<String>,
    /// How many rows the whole list has.
    pub total: i64,
}

impl<T> From<Listing<T>> for Page<T> {
    fn from(list: Listing<T>) -> Self {
        Self { items: list.items, next: list.next, total: list.total }
    }
}

/// Answers one resource with its version as `ETag`, or `304` when the client has that version.
pub fn versioned(request: &HttpRequest, version: i32, view: &impl Serialize) -> HttpResponse {
    let tag = format!("\"{version}\"");
    let mut response = if has(request.headers().get(header::IF_NONE_MATCH), &tag) {
        HttpResponse::NotModified().finish()
    } else {
        HttpResponse::Ok().json(view)
    };
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// Whether an `If-None-Match` names this tag. `*` names every one; weak tags name what strong ones do.
fn has(given: Option<&HeaderValue>, tag: &str) -> bool {
    given.and_then(|given| given.to_str().ok()).is_some_and(|given| {
        given
            .split(',')
            .map(|one| one.trim().trim_start_matches("W/"))
            .any(|one| one == tag || one == "*")
    })
}

/// Answers a creating request: `201`, where the new resource is, and how it looks. `path` follows
/// `/api/v1`.
pub fn created(path: &str, view: &impl Serialize) -> HttpResponse {
    HttpResponse::Created().insert_header((header::LOCATION, format!("/api/v1{path}"))).json(view)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn a_client_that_has_the_version_gets_no_body() {
        for (given, status) in [
            (None, 200),
            (Some("\"7\""), 304),
            (Some("W/\"6\", W/\"7\""), 304),
            (Some("*"), 304),
            (Some("\"6\""), 200),
            (Some("7"), 200),
        ] {
            let mut request = TestRequest::default();
            if let Some(given) = given {
                request = request.insert_header((header::IF_NONE_MATCH, given));
            }
            let response = versioned(&request.to_http_request(), 7, &"view");
            assert_eq!(response.status().as_u16(), status, "{given:?}");
            assert_eq!(response.headers().get(header::ETAG).unwrap(), "\"7\"");
        }
    }
}
