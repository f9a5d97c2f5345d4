//! What is done with an account: disabling and enabling it, ending a capacity, and what becomes of an
//! invitation that waits.

use crate::domain::actor::Actor;
use crate::domain::id::{AccountId, CapacityId};
use crate::domain::policy::Action;
use crate::http::Problem;
use crate::service::account::{
    AccountView, CapacityView, ChangeStanding, EndCapacity, disable, enable, end_capacity, find,
    find_invitation, resend_invitation, withdraw_invitation,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(standing_page)
        .service(change_standing)
        .service(end_page)
        .service(end)
        .service(resend)
        .service(withdraw);
}

/// What is asked for with the last part of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
enum Standing {
    Disable,
    Enable,
}

async fn account(context: &Context, actor: &Actor, id: Uuid) -> Result<AccountView, Problem> {
    allow(actor, Action::ManageAccounts)?;
    Ok(find(context, actor, AccountId(id)).await?)
}

fn standing_form(
    visit: &Visit,
    account: &AccountView,
    to: Standing,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let back = format!("/admin/accounts/{}", account.id);
    let make = || -> askama::Result<Form> {
        let (key, path) = match to {
            Standing::Disable => ("page-admin-disable", "disable"),
            Standing::Enable => ("page-admin-enable", "enable"),
        };
        let form = Form::new(visit, key, format!("{back}/{path}"), key)?;
        let form = match to {
            Standing::Disable => form.grave("page-admin-disable.lead")?,
            Standing::Enable => form.lead("page-admin-enable.lead")?,
        };
        form.back(back.clone())
            .caption(&account.full_name)
            .version(account.version)
            .ask(Field::area(words, "reason", "page-admin.reason", 3)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks why an account is disabled or enabled.
#[get("/admin/accounts/{id}/{to:disable|enable}")]
async fn standing_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Standing)>,
) -> Result<HttpResponse, Problem> {
    let (id, to) = path.into_inner();
    standing_form(&visit, &account(&context, &member, id).await?, to, None)
}

/// Disables or enables it.
#[post("/admin/accounts/{id}/{to:disable|enable}")]
async fn change_standing(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Standing)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageAccounts)?;
    let (id, to) = path.into_inner();
    let command =
        ChangeStanding { version: answers.version(), reason: answers.text("reason").to_owned() };
    let done = match to {
        Standing::Disable => disable(&context, &member, AccountId(id), &command).await,
        Standing::Enable => enable(&context, &member, AccountId(id), &command).await,
    };
    match done {
        Ok(_) => Ok(see(&format!("/admin/accounts/{id}"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let account = account(&context, &member, id).await?;
            standing_form(&visit, &account, to, Some((&answers, faults)))
        }
    }
}

fn end_form(
    visit: &Visit,
    account: &AccountView,
    capacity: &CapacityView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let back = format!("/admin/accounts/{}", account.id);
    let make = || -> askama::Result<Form> {
        let role = words.code(Vocabulary::Role, &capacity.role)?;
        let action = format!("{back}/capacities/{}/end", capacity.id);
        let day = Field::day(words, "last_day", "page-admin.last-day")?;
        let hint = words.say("page-admin-end.day-hint")?;
        Form::new(visit, "page-admin-end", action, "page-admin-end")?
            .grave("page-admin-end.lead")?
            .back(back.clone())
            .caption(format!("{}: {role}", account.full_name))
            .ask(day.hint(hint))
            .ask(Field::area(words, "reason", "page-admin.reason", 3)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

fn capacity_of(account: &AccountView, id: Uuid) -> Result<&CapacityView, Problem> {
    account.capacities.iter().find(|one| one.id == id).ok_or_else(|| Error::NotFound.into())
}

/// Asks why and when a capacity ends.
#[get("/admin/accounts/{id}/capacities/{capacity}/end")]
async fn end_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    let (id, capacity) = path.into_inner();
    let account = account(&context, &member, id).await?;
    end_form(&visit, &account, capacity_of(&account, capacity)?, None)
}

/// Ends it.
#[post("/admin/accounts/{id}/capacities/{capacity}/end")]
async fn end(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (id, capacity) = path.into_inner();
    let account = account(&context, &member, id).await?;
    let shown = capacity_of(&account, capacity)?;
    let ended = match answers.day("last_day") {
        Ok(last_day) => {
            let command = EndCapacity { reason: answers.text("reason").to_owned(), last_day };
            end_capacity(&context, &member, CapacityId(capacity), &command).await
        }
        Err(error) => Err(error),
    };
    match ended {
        Ok(_) => Ok(see(&format!("/admin/accounts/{id}"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            end_form(&visit, &account, shown, Some((&answers, faults)))
        }
    }
}

/// The invitation, if it is one of the account.
async fn invitation_of(
    context: &Context,
    actor: &Actor,
    (account, id): (Uuid, Uuid),
) -> Result<Uuid, Problem> {
    allow(actor, Action::ManageAccounts)?;
    let found = find_invitation(context, actor, id).await?;
    if found.account_id == account { Ok(id) } else { Err(Error::NotFound.into()) }
}

/// Sends an invitation again.
#[post("/admin/accounts/{id}/invitations/{invitation}/resend")]
async fn resend(
    context: web::Data<Context>,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    _guarded: Answers,
) -> Result<HttpResponse, Problem> {
    let (account, _) = *path;
    let id = invitation_of(&context, &member, path.into_inner()).await?;
    resend_invitation(&context, &member, id).await?;
    Ok(see(&format!("/admin/accounts/{account}")))
}

/// Withdraws an invitation.
#[post("/admin/accounts/{id}/invitations/{invitation}/withdraw")]
async fn withdraw(
    context: web::Data<Context>,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    _guarded: Answers,
) -> Result<HttpResponse, Problem> {
    let (account, _) = *path;
    let id = invitation_of(&context, &member, path.into_inner()).await?;
    withdraw_invitation(&context, &member, id).await?;
    Ok(see(&format!("/admin/accounts/{account}")))
}
