//! Whether the process lives (`/healthz`) and whether it can serve (`/readyz`).
//!
//! Both are for machines: no sign-in, no names, no causes.

use actix_web::http::header::{CACHE_CONTROL, RETRY_AFTER};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpResponse, Responder};
use serde::Serialize;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// What `/readyz` answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is one answer of the JSON object")]
pub struct Readiness {
    /// Whether requests can be served.
    pub ready: bool,
    /// Whether the database answers.
    pub database: bool,
    /// Whether the database has every migration of this binary.
    pub schema: bool,
    /// Whether the oldest job that is due has not waited too long.
    pub queue: bool,
    /// How long the oldest job that is due has waited, in seconds; none when unknown.
    pub queue_lag_seconds: Option<u64>,
}

impl Readiness {
    /// The answer while the database does not answer.
    pub fn without_database() -> Self {
        Self { ready: false, database: false, schema: false, queue: false, queue_lag_seconds: None }
    }

    /// The answer of a database: whether its schema is current, how long the oldest job that is
    /// due has waited in seconds (none when the queue does not answer), and the longest such wait
    /// that is right; 0 for any.
    pub fn of_database(schema: bool, lag_seconds: Option<u64>, limit: u64) -> Self {
        let queue = lag_seconds.is_some_and(|lag| limit == 0 || lag <= limit);
        let ready = schema && queue;
        Self { ready, database: true, schema, queue, queue_lag_seconds: lag_seconds }
    }
}

/// A check that is under way.
pub type Checking<'a> = Pin<Box<dyn Future<Output = Readiness> + Send + 'a>>;

/// Who knows whether requests can be served; this layer does not know the database.
pub trait Probe: Send + Sync {
    /// Looks now.
    fn check(&self) -> Checking<'_>;
}

/// Adds both routes.
pub fn configure(config: &mut ServiceConfig, probe: Arc<dyn Probe>) {
    config
        .app_data(web::Data::from(probe))
        .route("/healthz", web::get().to(healthz))
        .route("/readyz", web::get().to(readyz));
}

async fn healthz() -> impl Responder {
    HttpResponse::Ok().insert_header((CACHE_CONTROL, "no-store")).body("ok")
}

async fn readyz(probe: web::Data<dyn Probe>) -> impl Responder {
    let readiness = probe.check().await;
    let mut response = if readiness.ready {
        HttpResponse::Ok()
    } else {
        let mut unavailable = HttpResponse::ServiceUnavailable();
        unavailable.insert_header((RETRY_AFTER, "5"));
        unavailable
    };
    response.insert_header((CACHE_CONTROL, "no-store")).json(readiness)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::StatusCode;
    use actix_web::{App, test};

    struct Fixed(Readiness);

    impl Probe for Fixed {
        fn check(&self) -> Checking<'_> {
            let readiness = self.0.clone();
            Box::pin(async { readiness })
        }
    }

    async fn ask(readiness: Readiness, path: &str) -> (StatusCode, String) {
        let probe: Arc<dyn Probe> = Arc::new(Fixed(readiness));
        let app = App::new().configure(|config| configure(config, probe));
        let app = test::init_service(app).await;
        let request = test::TestRequest::get().uri(path).to_request();
        let response = test::call_service(&app, request).await;
        let status = response.status();
        let body = test::read_body(response).await;
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    #[actix_web::test]
    async fn a_process_without_its_database_lives_but_is_not_ready() {
        let (status, _) = ask(Readiness::without_database(), "/healthz").await;
        assert_eq!(status, StatusCode::OK);
        let (status, body) = ask(Readiness::without_database(), "/readyz").await;
        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(body.contains("\"database\":false"), "{body}");
    }

    #[actix_web::test]
    async fn a_database_with_the_schema_and_a_short_queue_is_ready() {
        let (status, _) = ask(Readiness::of_database(true, Some(900), 900), "/readyz").await;
        assert_eq!(status, StatusCode::OK);
    }

    #[actix_web::test]
    async fn an_old_schema_or_a_long_queue_is_not_ready() {
        for readiness in [
            Readiness::of_database(false, Some(0), 900),
            Readiness::of_database(true, Some(901), 900),
        ] {
            let (status, _) = ask(readiness, "/readyz").await;
            assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
        }
        assert!(Readiness::of_database(true, Some(901), 0).ready);
    }
}
