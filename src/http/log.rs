//! One log line for each request: who in which capacity, which case, how it ended, how long it took.
//!
//! Never a name, an address, a token or a document's text: the path is logged as its pattern.

use crate::domain::actor::Actor;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest};
use std::time::Instant;
use uuid::Uuid;

/// What a request's log line says beyond method, pattern and status.
#[derive(Debug, Clone, Default)]
pub struct RequestFacts {
    account: Option<Uuid>,
    capacity: Option<Uuid>,
    role: Option<&'static str>,
    case: Option<Uuid>,
}

impl RequestFacts {
    /// Facts of a request by this actor.
    pub fn of(actor: &Actor) -> Self {
        Self {
            account: actor.account.map(Into::into),
            capacity: actor.capacity.map(Into::into),
            role: Some(actor.role.as_str()),
            case: None,
        }
    }
}

/// Notes the case a request is about.
pub fn note_case(request: &HttpRequest, case: impl Into<Uuid>) {
    let mut extensions = request.extensions_mut();
    let mut facts = extensions.remove::<RequestFacts>().unwrap_or_default();
    facts.case = Some(case.into());
    extensions.insert(facts);
}

/// The type of the problem a request ended with.
#[derive(Debug, Clone)]
pub(super) struct Outcome(pub(super) String);

/// What somebody may quote to have a failure found in the log.
#[derive(Debug, Clone)]
pub struct Reference(pub String);

/// The id a request has in the log; jobs that it causes carry it on.
#[derive(Debug, Clone, Copy)]
pub(super) struct RequestId(pub(super) Uuid);

/// The middleware; use with `actix_web::middleware::from_fn(RequestLog::run)`.
#[derive(Debug)]
pub struct RequestLog;

impl RequestLog {
    /// Runs the request and writes its line.
    ///
    /// # Errors
    /// Whatever the handler yields.
    pub async fn run<B: MessageBody>(
        request: ServiceRequest,
        next: Next<B>,
    ) -> Result<ServiceResponse<B>, actix_web::Error> {
        let started = Instant::now();
        let id = Uuid::now_v7();
        request.extensions_mut().insert(RequestId(id));
        let outcome = next.call(request).await;
        match outcome {
            Ok(response) => {
                let kind = response.response().extensions().get::<Outcome>().cloned();
                let status = response.status();
                line(response.request(), id, status.as_u16(), kind.map(|k| k.0), started);
                Ok(response)
            }
            Err(error) => {
                let status = error.as_response_error().status_code().as_u16();
                tracing::info!(request = %id, status, "request");
                Err(error)
            }
        }
    }
}

fn line(request: &HttpRequest, id: Uuid, status: u16, kind: Option<String>, started: Instant) {
    let facts = request.extensions().get::<RequestFacts>().cloned().unwrap_or_default();
    let route = request.match_pattern().unwrap_or_else(|| "unmatched".to_owned());
    let took = started.elapsed();
    let text = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let outcome = kind.unwrap_or_else(|| "ok".to_owned());
    metrics::counter!("aqtau_requests_total", "route" => route.clone(), "status" => status.to_string())
        .increment(1);
    metrics::histogram!("aqtau_request_seconds", "route" => route.clone())
        .record(took.as_secs_f64());
    tracing::info!(
        request = %id,
        method = %request.method(),
        route = %route,
        status,
        outcome = %outcome,
        actor = %text(facts.account),
        capacity = %text(facts.capacity),
        role = facts.role.unwrap_or_default(),
        case = %text(facts.case),
        micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX),
        "request"
    );
}
