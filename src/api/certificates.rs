//! Certificates: issued, handed over, replaced, voided; and the steps after them.

use super::Page;
use super::common::{created, versioned};
use crate::domain::document::disposition;
use crate::domain::id::{CertificateId, ReviewId, SubjectId};
use crate::http::{Body, Caller, Problem, ProblemBody, Query, note_case};
use crate::service::Context;
use crate::service::certificate::{
    self, CertificateQuery, CertificateView, Deliver, IssueCertificates, IssueFurther,
    IssuedCertificates, NotifyBodies, PrintQuery, PrintView, ReplaceCertificate, StepSubjects,
    VoidCertificate,
};
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(issue)
        .service(list)
        .service(read)
        .service(paper)
        .service(prints)
        .service(issue_further)
        .service(replace)
        .service(void)
        .service(deliver)
        .service(notify)
        .service(publish)
        .service(close)
        .service(close_refused);
}

/// Issues certificates for one or many subjects whose outcome is in force and clears them.
#[utoipa::path(
    tag = "certificates",
    operation_id = "issue_certificates",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = IssueCertificates,
    responses(
        (status = 201, body = IssuedCertificates),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/certificates")]
async fn issue(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<IssueCertificates>,
) -> Result<HttpResponse, Problem> {
    let review = ReviewId(path.into_inner());
    note_case(&request, review);
    let key = body.key.as_ref();
    let issued = certificate::issue(&context, &caller, review, &body.value, key).await?;
    Ok(created(&format!("/reviews/{review}/certificates"), &issued))
}

/// Certificates of a review, oldest first; a family sees its own.
#[utoipa::path(
    tag = "certificates",
    operation_id = "list_certificates",
    params(
        ("id" = Uuid, Path),
        CertificateQuery
    ),
    responses(
        (status = 200, body = Page<CertificateView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/reviews/{id}/certificates")]
async fn list(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<CertificateQuery>,
) -> Result<web::Json<Page<CertificateView>>, Problem> {
    let review = ReviewId(path.into_inner());
    note_case(&request, review);
    Ok(web::Json(certificate::list(&context, &caller, review, query.0).await?.into()))
}

/// A certificate with everything that is printed, its signature and code.
#[utoipa::path(
    tag = "certificates",
    operation_id = "read_certificate",
    params(
        ("id" = Uuid, Path)
    ),
    responses(
        (status = 200, body = CertificateView),
        (status = 304),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/certificates/{id}")]
async fn read(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = CertificateId(path.into_inner());
    note_case(&request, id);
    let view = certificate::read(&context, &caller, id).await?;
    Ok(versioned(&request, view.version, &view))
}

/// A certificate as paper (PDF/A), with the square code and the signature; each one handed out is
/// logged. One that was voided or replaced is not printed.
#[utoipa::path(
    tag = "certificates",
    operation_id = "read_certificate_paper",
    params(
        ("id" = Uuid, Path)
    ),
    responses(
        (status = 200, content_type = "application/pdf", description = "The paper."),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody)
    )
)]
#[get("/certificates/{id}/paper")]
async fn paper(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = CertificateId(path.into_inner());
    note_case(&request, id);
    let paper = certificate::paper(&context, &caller, id).await?;
    let answer = HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((header::CONTENT_DISPOSITION, disposition(&paper.file_name)))
        .insert_header((header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(paper.bytes);
    Ok(answer)
}

/// To whom the paper of a certificate was handed out, newest first.
#[utoipa::path(
    tag = "certificates",
    operation_id = "list_certificate_prints",
    params(
        ("id" = Uuid, Path),
        PrintQuery
    ),
    responses(
        (status = 200, body = Page<PrintView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/certificates/{id}/prints")]
async fn prints(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<PrintQuery>,
) -> Result<web::Json<Page<PrintView>>, Problem> {
    let id = CertificateId(path.into_inner());
    note_case(&request, id);
    Ok(web::Json(certificate::prints(&context, &caller, id, &query.0).await?.into()))
}

/// Issues a certificate to a further holder: another relative with an own petition.
#[utoipa::path(
    tag = "certificates",
    operation_id = "issue_further_certificate",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = IssueFurther,
    responses(
        (status = 201, body = CertificateView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/subjects/{id}/certificates")]
async fn issue_further(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<IssueFurther>,
) -> Result<HttpResponse, Problem> {
    let of = SubjectId(path.into_inner());
    note_case(&request, of);
    let key = body.key.as_ref();
    let id = certificate::issue_further(&context, &caller, of, &body.value, key).await?;
    let view = certificate::read(&context, &caller, id).await?;
    Ok(created(&format!("/certificates/{id}"), &view))
}

/// Issues a new certificate in the place of a lost, damaged or wrong one.
#[utoipa::path(
    tag = "certificates",
    operation_id = "replace_certificate",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = ReplaceCertificate,
    responses(
        (status = 201, body = CertificateView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/certificates/{id}/replace")]
async fn replace(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ReplaceCertificate>,
) -> Result<HttpResponse, Problem> {
    let of = CertificateId(path.into_inner());
    note_case(&request, of);
    let key = body.key.as_ref();
    let id = certificate::replace(&context, &caller, of, &body.value, key).await?;
    let view = certificate::read(&context, &caller, id).await?;
    Ok(created(&format!("/certificates/{id}"), &view))
}

/// Voids a certificate with a reason; its holder is told.
#[utoipa::path(
    tag = "certificates",
    operation_id = "void_certificate",
    params(
        ("id" = Uuid, Path)
    ),
    request_body = VoidCertificate,
    responses(
        (status = 200, body = CertificateView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/certificates/{id}/void")]
async fn void(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<VoidCertificate>,
) -> Result<web::Json<CertificateView>, Problem> {
    let id = CertificateId(path.into_inner());
    note_case(&request, id);
    certificate::void(&context, &caller, id, &body.value).await?;
    Ok(web::Json(certificate::read(&context, &caller, id).await?))
}

/// Records that a certificate was handed over.
#[utoipa::path(
    tag = "certificates",
    operation_id = "deliver_certificate",
    params(
        ("id" = Uuid, Path)
    ),
    request_body = Deliver,
    responses(
        (status = 200, body = CertificateView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/certificates/{id}/deliver")]
async fn deliver(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<Deliver>,
) -> Result<web::Json<CertificateView>, Problem> {
    let id = CertificateId(path.into_inner());
    note_case(&request, id);
    certificate::deliver(&context, &caller, id, &body.value).await?;
    Ok(web::Json(certificate::read(&context, &caller, id).await?))
}

/// Records which bodies were told of outcomes: registry office, information centre, social office.
#[utoipa::path(
    tag = "certificates",
    operation_id = "notify_bodies",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")
    ),
    request_body = NotifyBodies,
    responses(
        (status = 204),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/notify")]
async fn notify(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<NotifyBodies>,
) -> Result<HttpResponse, Problem> {
    let review = ReviewId(path.into_inner());
    note_case(&request, review);
    certificate::notify(&context, &caller, review, &body.value, body.key.as_ref()).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Puts names into the published register, where the country's law publishes them.
#[utoipa::path(
    tag = "certificates",
    operation_id = "publish_subjects",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")
    ),
    request_body = StepSubjects,
    responses(
        (status = 204),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/publish")]
async fn publish(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<StepSubjects>,
) -> Result<HttpResponse, Problem> {
    let review = ReviewId(path.into_inner());
    note_case(&request, review);
    certificate::publish(&context, &caller, review, &body.value, body.key.as_ref()).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Closes subjects for which everything is done.
#[utoipa::path(
    tag = "certificates",
    operation_id = "close_subjects",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")
    ),
    request_body = StepSubjects,
    responses(
        (status = 204),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/close")]
async fn close(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<StepSubjects>,
) -> Result<HttpResponse, Problem> {
    let review = ReviewId(path.into_inner());
    note_case(&request, review);
    certificate::close(&context, &caller, review, &body.value, body.key.as_ref()).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Closes subjects that were refused or terminated, for which no certificate follows.
#[utoipa::path(
    tag = "certificates",
    operation_id = "close_refused_subjects",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")
    ),
    request_body = StepSubjects,
    responses(
        (status = 204),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/close-refused")]
async fn close_refused(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<StepSubjects>,
) -> Result<HttpResponse, Problem> {
    let review = ReviewId(path.into_inner());
    note_case(&request, review);
    certificate::close_refused(&context, &caller, review, &body.value, body.key.as_ref()).await?;
    Ok(HttpResponse::NoContent().finish())
}
