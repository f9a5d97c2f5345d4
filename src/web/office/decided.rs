//! The office decides whether a card is that of a petition's person, with a reason, and takes that back.

use super::cards::{compared, rows};
use crate::domain::actor::Actor;
use crate::domain::card::LinkDecision;
use crate::domain::id::{CardDecisionId, PetitionId};
use crate::http::Problem;
use crate::service::candidate::{
    CandidateView, DecideCard, RevokeCardDecision, decide, list, revoke,
};
use crate::service::petition::PetitionView;
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(undo_page).service(undo).service(page).service(settle);
}

/// Whether the reader decides about cards of the petition.
pub(super) fn decisions(actor: &Actor, view: &PetitionView) -> bool {
    super::duplicates::may_look(actor, view) && view.state != "draft"
}

async fn deciding(context: &Context, actor: &Actor, id: Uuid) -> Result<PetitionView, Problem> {
    let view = compared(context, actor, id).await?;
    if decisions(actor, &view) { Ok(view) } else { Err(Error::NotFound.into()) }
}

/// A card that was found for a person of the petition, or decided about.
async fn candidate(
    context: &Context,
    actor: &Actor,
    id: Uuid,
    fits: impl Fn(Uuid, &CandidateView) -> bool,
) -> Result<(Uuid, CandidateView), Problem> {
    let found = list(context, actor, PetitionId(id)).await?;
    let all = found.persons.into_iter().flat_map(|person| {
        let entry = person.petition_person_id;
        person.cards.into_iter().map(move |card| (entry, card))
    });
    let mut all = all.filter(|(entry, card)| fits(*entry, card));
    all.next().ok_or_else(|| Error::NotFound.into())
}

fn form(
    visit: &Visit,
    view: &PetitionView,
    (entry, one): &(Uuid, CandidateView),
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let person = view.persons.iter().find(|person| person.id == *entry);
    let make = || -> askama::Result<Form> {
        let choice = |one: &LinkDecision| {
            let code = one.as_str();
            Ok(Choice::new(code, words.code(Vocabulary::LinkDecision, code)?))
        };
        let of = LinkDecision::ALL.iter().map(choice).collect::<askama::Result<_>>()?;
        let action = format!("/petitions/{}/cards/{entry}/{}", view.id, one.card.id);
        let mut form = Form::new(visit, "page-card-decision", action, "page-card-decision.button")?
            .back(format!("/petitions/{}/cards", view.id))
            .caption(format!("{}, {}", one.card.source_title, one.card.number));
        for (what, said, card) in rows(words, person, &one.card)? {
            let values = [("what", &*what), ("said", &*said), ("card", &*card)];
            form = form.lead_text(words.with_all("page-card-decision.line", &values)?);
        }
        form.ask(Field::one(words, "decision", "page-card-decision.decision", of)?)
            .ask(
                Field::area(words, "reason", "page-card-decision.reason", 4)?
                    .hint(words.say("page-card-decision.reason-hint")?),
            )
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks for the decision.
#[get("/petitions/{id}/cards/{entry}/{card}")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    let view = deciding(&context, &member, path.0).await?;
    let fits = |entry, card: &CandidateView| (entry, card.card.id) == (path.1, path.2);
    let found = candidate(&context, &member, view.id, fits).await?;
    form(&visit, &view, &found, None)
}

/// Signs it.
#[post("/petitions/{id}/cards/{entry}/{card}")]
async fn settle(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = deciding(&context, &member, path.0).await?;
    let fits = |entry, card: &CandidateView| (entry, card.card.id) == (path.1, path.2);
    let found = candidate(&context, &member, view.id, fits).await?;
    let command = DecideCard {
        petition_person_id: Some(found.0),
        person_id: None,
        card_id: found.1.card.id,
        decision: answers.text("decision").to_owned(),
        reason: answers.text("reason").to_owned(),
    };
    match decide(&context, &member, command, Some(&answers.key())).await {
        Ok(_) => Ok(see(&format!("/petitions/{}/cards", view.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            form(&visit, &view, &found, Some((&answers, faults)))
        }
    }
}

fn undo_form(
    visit: &Visit,
    view: &PetitionView,
    decision: Uuid,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let action = format!("/petitions/{}/cards/decisions/{decision}/undo", view.id);
        Form::new(visit, "page-card-undo", action, "page-card-undo.button")?
            .back(format!("/petitions/{}/cards", view.id))
            .lead("page-card-undo.lead")?
            .ask(Field::area(words, "reason", "page-card-decision.reason", 4)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

fn in_force(decision: Uuid) -> impl Fn(Uuid, &CandidateView) -> bool {
    move |_, card| card.decision.as_ref().is_some_and(|one| one.id == decision)
}

/// Asks why a decision is taken back.
#[get("/petitions/{id}/cards/decisions/{decision}/undo")]
async fn undo_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    let view = deciding(&context, &member, path.0).await?;
    candidate(&context, &member, view.id, in_force(path.1)).await?;
    undo_form(&visit, &view, path.1, None)
}

/// Takes it back.
#[post("/petitions/{id}/cards/decisions/{decision}/undo")]
async fn undo(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = deciding(&context, &member, path.0).await?;
    candidate(&context, &member, view.id, in_force(path.1)).await?;
    let command = RevokeCardDecision { reason: answers.text("reason").to_owned() };
    match revoke(&context, &member, CardDecisionId(path.1), command).await {
        Ok(_) => Ok(see(&format!("/petitions/{}/cards", view.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            undo_form(&visit, &view, path.1, Some((&answers, faults)))
        }
    }
}
