//! What is done with a certificate: it is handed over, replaced, or declared void.

use super::certificates::certified;
use super::lead::form;
use super::person::path_of;
use super::step_fields::paper_language;
use crate::domain::actor::Actor;
use crate::domain::id::{CertificateId, ReviewId};
use crate::domain::policy::Action;
use crate::domain::workflow::subject::Step;
use crate::http::{Problem, note_case};
use crate::service::certificate::{
    CertificateView, Deliver, ReplaceCertificate, VoidCertificate, deliver, read, replace, void,
};
use crate::service::review::ReviewHead;
use crate::service::{Context, Error, Result as Served};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(change_page).service(change_done);
}

/// What is done with a certificate.
#[derive(Debug, Clone, Copy)]
pub(super) enum Deed {
    Deliver,
    Replace,
    Void,
}

impl Deed {
    pub(super) const ALL: &'static [Self] = &[Self::Deliver, Self::Replace, Self::Void];

    /// The last part of its address.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Deliver => "deliver",
            Self::Replace => "replace",
            Self::Void => "void",
        }
    }

    /// Whether somebody may do it in a review.
    pub(super) fn is_for(self, head: &ReviewHead) -> bool {
        match self {
            Self::Deliver => head.steps.contains(&Step::Deliver),
            Self::Replace => head.allows(Action::ReplaceCertificate),
            Self::Void => head.allows(Action::VoidCertificate),
        }
    }

    /// What it is called.
    pub(super) fn name(self, words: Words) -> askama::Result<String> {
        match self {
            Self::Deliver => words.code(Vocabulary::SubjectStep, Step::Deliver.as_str()),
            Self::Replace => words.say("page-case-replace"),
            Self::Void => words.say("page-case-void"),
        }
    }
}

/// A certificate of a review, and what is done with it.
struct Change {
    head: ReviewHead,
    view: CertificateView,
    deed: Deed,
}

impl Change {
    /// One that the actor may not make is not there; nor is a certificate of another review.
    async fn of(
        context: &Context,
        actor: &Actor,
        (review, id, deed): &(Uuid, Uuid, String),
    ) -> Result<Self, Problem> {
        let deed = Deed::ALL.iter().copied().find(|one| one.as_str() == deed);
        let deed = deed.ok_or(Error::NotFound)?;
        let head = certified(context, actor, *review).await?;
        let view = read(context, actor, CertificateId(*id)).await?;
        let may = view.review_id == *review && deed.is_for(&head);
        if may { Ok(Self { head, view, deed }) } else { Err(Error::NotFound.into()) }
    }

    fn form(&self, context: &Context, visit: &Visit) -> askama::Result<Form> {
        let Self { head, view, deed } = self;
        let words = visit.words();
        let path = format!("/certificates/{}/{}", view.id, deed.as_str());
        let name = deed.name(words)?;
        let asked = form(visit, head, "page-case-certificates", &path, "page-case-step.button")?
            .framed(|frame| frame.titled(name))
            .back(format!("/reviews/{}/certificates", head.id))
            .lead_text(view.number.clone())
            .hidden("certificate_version", view.version.to_string());
        let reason = Field::area(words, "reason", "page-case-step.reason", 4)?;
        Ok(match deed {
            Deed::Deliver => {
                asked.ask(Field::day(words, "delivered_on", "page-case-deliver.day")?).ask(
                    Field::line(words, "how", "page-case-deliver.how")?
                        .hint(words.say("page-case-deliver.how-hint")?),
                )
            }
            Deed::Replace => asked
                .grave("page-case-replace.grave")?
                .ask(reason)
                .ask(paper_language(context, words, &head.profile)?.value(&view.language))
                .link(&path_of(head.id, view.subject_id), "page-record.link")?,
            Deed::Void => asked.grave("page-case-void.grave")?.ask(reason),
        })
    }

    async fn make(&self, context: &Context, actor: &Actor, answers: &Answers) -> Served<()> {
        let id = CertificateId(self.view.id);
        let version = answers.text("certificate_version").parse().unwrap_or_default();
        let reason = answers.text("reason").to_owned();
        match self.deed {
            Deed::Deliver => {
                let delivered_on = answers.needed_day("delivered_on", "/delivered_on")?;
                let how = answers.text("how").to_owned();
                deliver(context, actor, id, &Deliver { version, delivered_on, how }).await
            }
            Deed::Replace => {
                let language = answers.given("language");
                let command = ReplaceCertificate { version, reason, language };
                replace(context, actor, id, &command, Some(&answers.key())).await.map(drop)
            }
            Deed::Void => void(context, actor, id, &VoidCertificate { version, reason }).await,
        }
    }
}

/// A change of a certificate, before it is made.
#[get("/reviews/{id}/certificates/{certificate}/{deed}")]
async fn change_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, String)>,
) -> Result<HttpResponse, Problem> {
    let change = Change::of(&context, &member, &path).await?;
    change.form(&context, &visit).map_err(Error::internal)?.show()
}

/// Makes it.
#[post("/reviews/{id}/certificates/{certificate}/{deed}")]
async fn change_done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, String)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(path.0));
    let change = Change::of(&context, &member, &path).await?;
    match change.make(&context, &member, &answers).await {
        Ok(()) => Ok(see(&format!("/reviews/{}/certificates?done=saved", path.0))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            Form::refused(change.form(&context, &visit), &answers, faults)
        }
    }
}
