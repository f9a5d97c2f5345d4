//! Subjects of reviews.

use crate::api::common::{Page, versioned};
use crate::domain::digest::Sha256;
use crate::http::{Body, Caller, Key, Problem, ProblemBody, Query};
use crate::service::review::{
    self as service, AddSubjects, BundleView, Import, ImportReport, LARGEST_LIST, SetSubject,
    StepTaken, SubjectView, SubjectsAdded,
};
use crate::service::{Context, Error, RequestKey};
use actix_web::{HttpRequest, HttpResponse, get, post, put, web};
use futures_util::StreamExt as _;
use serde::Deserialize;
use sha2::Digest as _;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list).service(add).service(import).service(find).service(set).service(bundle);
}

/// Which subjects.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct ListSubjects {
    /// In this state only.
    state: Option<String>,
    /// The `next` of the page before.
    after: Option<i32>,
    /// 1 to 200; 50 when left out.
    limit: Option<i64>,
}

/// How to import.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct HowToImport {
    /// Version of the review.
    version: i32,
    /// Only say what would happen.
    #[serde(default)]
    dry_run: bool,
}

/// Subjects of a review in their order, with warnings and open steps. Families see their own.
#[utoipa::path(
    tag = "reviews",
    operation_id = "list_subjects",
    params(("id" = Uuid, Path, description = "The review"), ListSubjects),
    responses(
        (status = 200, body = Page<SubjectView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/reviews/{id}/subjects")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<ListSubjects>,
) -> Result<web::Json<Page<SubjectView>>, Problem> {
    let ListSubjects { state, after, limit } = query.0;
    let (id, state) = (path.into_inner().into(), state.as_deref());
    let page = service::list_subjects(&context, &caller, id, state, after, limit).await?;
    Ok(web::Json(page.into()))
}

/// Adds subjects: recorded persons and acts, or new ones that are read softly.
#[utoipa::path(
    tag = "reviews",
    operation_id = "add_subjects",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = AddSubjects,
    responses(
        (status = 201, body = SubjectsAdded),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/subjects")]
async fn add(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<AddSubjects>,
) -> Result<HttpResponse, Problem> {
    let (id, key) = (path.into_inner(), body.key.as_ref());
    let added = service::add_subjects(&context, &caller, id.into(), &body.value, key).await?;
    Ok(crate::api::common::created(&format!("/reviews/{id}/subjects"), &added))
}

/// Imports subjects from CSV, all or none. Columns: `person_id`, name, `name_today`, sex, birth,
/// placeholder, class, unconditional, `depends_on` (a subject's id or the number of another row),
/// line, body, seat, `seat_now`, residence, `residence_now`, decided, `decision_number`, article,
/// charge, measure, source, holder, fond, opis, delo; in any order, only the needed ones.
#[utoipa::path(
    tag = "reviews",
    operation_id = "import_subjects",
    params(
        ("id" = Uuid, Path, description = "The review"),
        HowToImport,
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")
    ),
    request_body(content = String, content_type = "text/csv"),
    responses(
        (status = 200, body = ImportReport),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 413, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/subjects/import")]
async fn import(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<HowToImport>,
    key: Key,
    payload: web::Payload,
) -> Result<web::Json<ImportReport>, Problem> {
    let id = path.into_inner().into();
    let file = whole(payload).await?;
    let key = key.0.map(|key| with_body(key, &file));
    let HowToImport { version, dry_run } = query.0;
    let import = Import { version, dry_run };
    let report =
        service::import_subjects(&context, &caller, id, import, file.as_slice(), key.as_ref());
    Ok(web::Json(report.await?))
}

pub(super) async fn whole(mut payload: web::Payload) -> Result<Vec<u8>, Problem> {
    let mut file = Vec::new();
    while let Some(part) = payload.next().await {
        let Ok(part) = part else {
            let message = "The file could not be read to its end.";
            return Err(Problem::field("", "unreadable", message));
        };
        if (file.len() as u64).saturating_add(part.len() as u64) > LARGEST_LIST {
            return Err(Error::TooLarge { limit: LARGEST_LIST }.into());
        }
        file.extend_from_slice(&part);
    }
    Ok(file)
}

/// The key of a streamed request covers method and path; another file is another request.
pub(super) fn with_body(key: RequestKey, file: &[u8]) -> RequestKey {
    let mut hash = sha2::Sha256::new();
    hash.update(key.fingerprint.0);
    hash.update(file);
    RequestKey { fingerprint: Sha256(hash.finalize().into()), ..key }
}

/// One subject, with warnings, open steps and earlier outcomes.
#[utoipa::path(
    tag = "reviews",
    operation_id = "find_subject",
    params(("id" = Uuid, Path, description = "The subject")),
    responses(
        (status = 200, body = SubjectView),
        (status = 304, description = "The version the client has"),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/subjects/{id}")]
async fn find(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let subject = service::find_subject(&context, &caller, path.into_inner().into()).await?;
    Ok(versioned(&request, subject.version, &subject))
}

/// Sets class, unconditional flag and parent of a subject.
#[utoipa::path(
    tag = "reviews",
    operation_id = "set_subject",
    params(("id" = Uuid, Path, description = "The subject")),
    request_body = SetSubject,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[put("/subjects/{id}")]
async fn set(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<SetSubject>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::set_subject(&context, &caller, id, &body.value).await?))
}

/// The family's bundle for the civil court: requests, answers, searched spellings, negative certificates.
#[utoipa::path(
    tag = "reviews",
    operation_id = "find_bundle",
    params(("id" = Uuid, Path, description = "The subject")),
    responses(
        (status = 200, body = BundleView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/subjects/{id}/bundle")]
async fn bundle(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<BundleView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::find_bundle(&context, &caller, id).await?))
}
