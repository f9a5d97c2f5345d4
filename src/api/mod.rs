//! The JSON API under `/api/v1`: routes only; every use case is a service function.
//!
//! Each subject's file offers `routes(config)`; the `OpenAPI` document is collected from the same
//! registration that serves the routes, so no route can be missing in it.

mod accounts;
mod admin;
mod appeals;
mod archival_files;
mod archive_requests;
mod audit;
mod calendars;
mod candidates;
mod card_imports;
mod card_links;
mod card_search;
mod card_sources;
mod cards;
mod certificates;
mod common;
mod competence;
mod conclusions;
mod contract;
mod court_cases;
mod documents;
mod evidence;
mod figures;
mod history;
mod jobs;
mod methods;
mod notices;
mod offices;
mod persons;
mod petitions;
mod profiles;
mod protests;
mod public;
mod representations;
mod reviews;
mod rulings;
mod sessions;
mod tasks;
mod work;

pub use common::{Created, Page, created, versioned};

use crate::http::{Problem, ProblemBody, RequestLog, finish, head_as_get, identify};
use crate::service::{Context, Error};
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{DefaultHeaders, from_fn};
use actix_web::{App, web};
use utoipa::OpenApi;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa_actix_web::service_config::ServiceConfig;
use utoipa_actix_web::{AppExt, scope};
use utoipa_swagger_ui::SwaggerUi;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Aqtau",
        description = "Rehabilitation case management: from a relative's petition to the certificate."
    ),
    components(schemas(ProblemBody)),
    modifiers(&Bearer),
    security(("bearer" = []))
)]
struct Document;

struct Bearer;

impl utoipa::Modify for Bearer {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT");
        let components = document.components.get_or_insert_with(Default::default);
        components.add_security_scheme("bearer", SecurityScheme::Http(scheme.build()));
    }
}

/// Every route of the API.
fn routes(config: &mut ServiceConfig<'_>) {
    config.configure(accounts::routes);
    config.configure(sessions::routes);
    config.configure(admin::routes);
    config.configure(offices::routes);
    config.configure(representations::routes);
    config.configure(archival_files::routes);
    config.configure(candidates::routes);
    config.configure(card_search::routes);
    config.configure(cards::routes);
    config.configure(card_sources::routes);
    config.configure(card_links::routes);
    config.configure(card_imports::routes);
    config.configure(competence::routes);
    config.configure(persons::routes);
    config.configure(petitions::routes);
    config.configure(history::routes);
    config.configure(calendars::routes);
    config.configure(documents::routes);
    config.configure(archive_requests::routes);
    config.configure(conclusions::routes);
    config.configure(evidence::routes);
    config.configure(reviews::routes);
    config.configure(court_cases::routes);
    config.configure(protests::routes);
    config.configure(rulings::routes);
    config.configure(appeals::routes);
    config.configure(certificates::routes);
    config.configure(public::routes);
    config.configure(work::routes);
    config.configure(tasks::routes);
    config.configure(notices::routes);
    config.configure(jobs::routes);
    config.configure(audit::routes);
    config.configure(profiles::routes);
    config.configure(figures::routes);
}

/// The whole application: the API with its document, its UI, and the log line of each request.
pub fn app(
    context: web::Data<Context>,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    let limit = context.config.server.body_limit_bytes;
    let (app, mut document) = App::new()
        .into_utoipa_app()
        .openapi(Document::openapi())
        .app_data(context)
        .app_data(web::PayloadConfig::new(limit))
        .app_data(
            web::PathConfig::default().error_handler(|_, _| Problem::from(Error::NotFound).into()),
        )
        .service(scope::scope("/api/v1").configure(routes))
        .split_for_parts();
    contract::complete(&mut document);
    let methods = web::Data::new(methods::Methods::of(&document));
    app.app_data(methods)
        .service(SwaggerUi::new("/api/docs/{_:.*}").url("/api/openapi.json", document))
        .default_service(web::to(methods::unmatched))
        .wrap(from_fn(identify))
        .wrap(from_fn(head_as_get))
        .wrap(
            DefaultHeaders::new()
                .add(("X-Content-Type-Options", "nosniff"))
                .add(("Referrer-Policy", "no-referrer"))
                .add(("X-Frame-Options", "DENY"))
                .add(("Cache-Control", "no-store")),
        )
        .wrap(from_fn(RequestLog::run))
        .wrap(from_fn(finish))
}

/// The `OpenAPI` document, as served and as committed in `config/openapi.json`.
pub fn openapi() -> utoipa::openapi::OpenApi {
    let (_, mut document) = App::new()
        .into_utoipa_app()
        .openapi(Document::openapi())
        .service(scope::scope("/api/v1").configure(routes))
        .split_for_parts();
    contract::complete(&mut document);
    document
}
