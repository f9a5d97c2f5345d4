//! An earlier review of an act: reviewed is not cleared.

use super::{Answered, Person};
use crate::domain::actor::Actor;
use crate::domain::id::{ActId, ReviewId};
use crate::domain::policy::Action;
use crate::domain::repression::PriorReviewResult;
use crate::http::{Problem, note_case};
use crate::service::person::{AddPriorReview, add_prior_review};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::review::step_fields::codes;
use crate::web::visit::Visit;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(record);
}

async fn form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    (review, subject, act): (Uuid, Uuid, Uuid),
    answered: Answered<'_>,
) -> Result<HttpResponse, Problem> {
    let found = Person::open_to(context, actor, (review, subject), Action::EditPerson).await?;
    let of = found.view.acts.iter().find(|one| one.id == act).ok_or(Error::NotFound)?;
    let words = visit.words();
    let make = || {
        let results = codes(words, Vocabulary::PriorReviewResult, PriorReviewResult::CODES)?;
        let class = words.code(Vocabulary::CaseClass, &of.class)?;
        let act = [class.as_str(), of.decided.raw.as_str(), of.body.raw.as_str()];
        let act: Vec<&str> = act.into_iter().filter(|text| !text.is_empty()).collect();
        let path = format!("/acts/{}/reviews/new", of.id);
        found
            .form(visit, "page-record-review", &path, "page-record-review.button")?
            .lead_text(act.join(", "))
            .lead("page-record-review.lead")?
            .ask(Field::line(words, "body", "page-record-review.body")?)
            .ask(Field::line(words, "decided", "page-record-review.decided")?.width(20))
            .ask(
                Field::select(words, "result", "page-record-review.result", results)?
                    .value(PriorReviewResult::Unrecognised.as_str()),
            )
            .ask(Field::area(words, "note", "page-record-review.note", 2)?)
            .ask(Field::line(words, "source", "page-case-act.source")?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks for an earlier review of an act.
#[get("/reviews/{id}/subjects/{subject}/person/acts/{act}/reviews/new")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    form(&context, &visit, &member, *path, None).await
}

/// Records it.
#[post("/reviews/{id}/subjects/{subject}/person/acts/{act}/reviews/new")]
async fn record(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (review, subject, act) = *path;
    note_case(&request, ReviewId(review));
    let place = (review, subject);
    let found = Person::open_to(&context, &member, place, Action::EditPerson).await?;
    let command = AddPriorReview {
        version: answers.version(),
        body: answers.text("body").to_owned(),
        decided: answers.text("decided").to_owned(),
        result: answers.given("result"),
        note: answers.given("note"),
        source: answers.text("source").to_owned(),
    };
    let (id, key) = (found.id(), answers.key());
    match add_prior_review(&context, &member, id, ActId(act), command, Some(&key)).await {
        Ok(_) => Ok(found.saved()),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            form(&context, &visit, &member, *path, Some((&answers, faults))).await
        }
    }
}
