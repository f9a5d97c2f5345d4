//! A question for the head of an answer alone is answered as the whole would be; the server leaves the
//! body away by itself.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;

/// The middleware; use with `actix_web::middleware::from_fn(head_as_get)` around everything that routes.
///
/// # Errors
/// Whatever the handler yields.
pub async fn head_as_get<B: MessageBody>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    if request.method() == Method::HEAD {
        request.head_mut().method = Method::GET;
    }
    next.call(request).await
}
