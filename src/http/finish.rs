//! A request is worked to its end, also when its sender goes away in the middle.
//!
//! Dropped in the middle, a handler would leave its transaction open, and the pool would throw the
//! connection away: many impatient clients would then use up the database's connections.

use super::Problem;
use crate::service::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;

/// The middleware; use with `actix_web::middleware::from_fn(finish)` around all others.
///
/// # Errors
/// Whatever the handler yields; `Internal` when it panics, so that its sender is told.
pub async fn finish<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let working = actix_web::rt::spawn(async move { next.call(request).await });
    working.await.unwrap_or_else(|broken| Err(Problem::from(Error::internal(broken)).into()))
}
