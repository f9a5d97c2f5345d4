//! Certificates of a review: the list.

use super::case::{Head, Landed, Side, frame, head, open};
use super::certificate_change::Deed;
use crate::domain::actor::Actor;
use crate::domain::id::ReviewId;
use crate::domain::policy::Action;
use crate::http::{Problem, Query, note_case};
use crate::service::certificate::{CertificateQuery, CertificateView, list};
use crate::service::review::ReviewHead;
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

/// A certificate that counts.
const VALID: &str = "valid";

#[derive(Template)]
#[template(path = "review/certificates.html", config = "src/web/askama.toml")]
struct Certificates {
    frame: Frame,
    head: Head,
    lines: Vec<Line>,
    next: Option<String>,
}

struct Line {
    id: Uuid,
    subject: Uuid,
    number: String,
    kind: String,
    state: String,
    tag: &'static str,
    issued: String,
    delivered: Option<String>,
    /// What may be done with it: where, and what it is called.
    deeds: Vec<(String, String)>,
}

fn line(words: Words, head: &ReviewHead, one: CertificateView) -> askama::Result<Line> {
    let valid = one.state == VALID;
    let mut deeds = Vec::new();
    if valid {
        let handed_over = one.delivered_at.is_some();
        let open =
            |deed: &&Deed| deed.is_for(head) && !(handed_over && matches!(deed, Deed::Deliver));
        for deed in Deed::ALL.iter().filter(open) {
            let path = format!("/reviews/{}/certificates/{}/{}", head.id, one.id, deed.as_str());
            deeds.push((path, deed.name(words)?));
        }
        if head.allows(Action::IssueFurtherCertificate) {
            let path = format!("/reviews/{}/subjects/{}/certificates/new", head.id, one.subject_id);
            deeds.push((path, words.say("page-case-further.link")?));
        }
    }
    Ok(Line {
        id: one.id,
        subject: one.subject_id,
        kind: words.code(Vocabulary::CertificateKind, &one.kind)?,
        state: words.code(Vocabulary::CertificateState, &one.state)?,
        tag: if valid { "govuk-tag--green" } else { "govuk-tag--grey" },
        issued: words.day(one.issued_at.date_naive()),
        delivered: one.delivered_at.map(|at| words.day(at.date_naive())),
        number: one.number,
        deeds,
    })
}

/// A review whose certificates somebody may read.
pub(super) async fn certified(
    context: &Context,
    actor: &Actor,
    id: Uuid,
) -> Result<ReviewHead, Problem> {
    let head = open(context, actor, id, Side::Documents).await?;
    if head.allows(Action::ReadCertificate) { Ok(head) } else { Err(Error::NotFound.into()) }
}

/// Which part of the list.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<Uuid>,
    done: Option<String>,
    moved: Option<i64>,
}

/// The certificates of a review.
#[get("/reviews/{id}/certificates")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let side = Side::Documents;
    let found = certified(&context, &member, *path).await?;
    let Part { after, done, moved } = part.0;
    let query = CertificateQuery { after, limit: None };
    let certificates = list(&context, &member, ReviewId(*path), query).await?;
    let words = visit.words();
    let make = || -> askama::Result<Certificates> {
        let lines = certificates.items.into_iter().map(|one| line(words, &found, one));
        let title = format!("{} – {}", words.say("page-case-certificates")?, found.number);
        Ok(Certificates {
            frame: frame(&visit, &found, side)?.titled(title),
            head: head(words, &found, side, &Landed { done, moved })?,
            lines: lines.collect::<askama::Result<_>>()?,
            next: certificates.next,
        })
    };
    made(make())
}
