//! Requests that no route takes: there is nothing at all, or not with this method.

use crate::http::Problem;
use crate::service::Error;
use actix_web::dev::ResourceDef;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, ResponseError as _, web};
use utoipa::openapi::{OpenApi, PathItem};

/// Which methods each path takes, from the API's own document.
pub(super) struct Methods(Vec<(ResourceDef, String)>);

impl Methods {
    /// The methods of every path of the document.
    pub(super) fn of(document: &OpenApi) -> Self {
        let paths = document.paths.paths.iter();
        Self(paths.map(|(path, item)| (ResourceDef::new(path.as_str()), allowed(item))).collect())
    }

    /// What the route at this path takes, as the `Allow` header has it; none when there is none.
    fn at(&self, path: &str) -> Option<String> {
        let here = self.0.iter().filter(|(known, _)| known.is_match(path));
        // `/sessions/refresh` also looks like `/sessions/{id}`: the written-out address counts.
        let closest =
            here.min_by_key(|(known, _)| known.pattern().map(|at| at.matches('{').count()));
        closest.map(|(_, allowed)| allowed.clone())
    }
}

fn allowed(item: &PathItem) -> String {
    let all = [
        ("DELETE", &item.delete),
        ("GET", &item.get),
        ("PATCH", &item.patch),
        ("POST", &item.post),
        ("PUT", &item.put),
    ];
    let taken = all.into_iter().filter(|(_, operation)| operation.is_some());
    taken.map(|(method, _)| method).collect::<Vec<_>>().join(", ")
}

/// Answers what no route took: 405 with the methods that are taken, or 404.
pub(super) async fn unmatched(
    request: HttpRequest,
    methods: web::Data<Methods>,
) -> Result<HttpResponse, Problem> {
    let Some(allowed) = methods.at(request.path()) else { return Err(Error::NotFound.into()) };
    let detail = format!("This address takes {allowed}.");
    let status = StatusCode::METHOD_NOT_ALLOWED;
    let problem = Problem::new(status, "method-not-allowed", "Not with this method", detail);
    let mut response = problem.error_response();
    let allowed = header::HeaderValue::from_str(&allowed).map_err(Error::internal)?;
    response.headers_mut().insert(header::ALLOW, allowed);
    Ok(response)
}
