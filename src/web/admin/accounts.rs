//! The list of accounts, with a search.

use super::sheet::{Cell, Sheet, Table};
use super::{given, or_all};
use crate::domain::actor::Role;
use crate::domain::policy::Action;
use crate::http::{Problem, Query};
use crate::service::Context;
use crate::service::account::{AccountView, ListAccounts, list};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::field::{Choice, Field};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(accounts);
}

/// What is searched for.
#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    text: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    disabled: String,
    after: Option<Uuid>,
}

/// Whether somebody can sign in with an account, in words and a colour.
pub(super) fn standing(words: Words, one: &AccountView) -> askama::Result<Cell> {
    let (key, colour) = if one.disabled_at.is_some() {
        ("page-admin-account.disabled", "govuk-tag--red")
    } else if !one.email_confirmed {
        ("page-admin-account.unconfirmed", "govuk-tag--yellow")
    } else {
        ("page-admin-account.usable", "govuk-tag--green")
    };
    Ok(Cell::tag(words.say(key)?, colour))
}

fn row(words: Words, one: &AccountView) -> askama::Result<Vec<Cell>> {
    let today = one.capacities.iter().filter(|capacity| capacity.in_force);
    let capacity = |one: &crate::service::account::CapacityView| {
        let role = words.code(Vocabulary::Role, &one.role)?;
        Ok(match &one.office {
            Some(office) => format!("{role}, {}", office.code),
            None => role,
        })
    };
    Ok(vec![
        Cell::link(format!("/admin/accounts/{}", one.id), &one.full_name),
        Cell::text(&one.email),
        Cell::lines(today.map(capacity).collect::<askama::Result<_>>()?),
        standing(words, one)?,
    ])
}

fn search(words: Words, asked: &Asked) -> askama::Result<Vec<Field>> {
    let people = Role::ALL.iter().filter(|role| !matches!(role, Role::System | Role::Public));
    let role =
        |role: &Role| Ok(Choice::new(role.as_str(), words.code(Vocabulary::Role, role.as_str())?));
    let roles = people.map(role).collect::<askama::Result<_>>()?;
    let standings = vec![
        Choice::new("false", words.say("page-admin-accounts.not-disabled")?),
        Choice::new("true", words.say("page-admin-account.disabled")?),
    ];
    Ok(vec![
        Field::line(words, "text", "page-admin-accounts.text")?.value(&asked.text),
        Field::select(words, "role", "page-admin.role", or_all(words, roles)?)?.value(&asked.role),
        Field::select(words, "disabled", "page-admin.state", or_all(words, standings)?)?
            .value(&asked.disabled),
    ])
}

/// Accounts in the order they were made.
#[get("/admin/accounts")]
async fn accounts(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    asked: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageAccounts)?;
    let asked = asked.0;
    let query = ListAccounts {
        text: given(&asked.text),
        role: given(&asked.role),
        office_id: None,
        disabled: asked.disabled.parse().ok(),
        after: asked.after,
        limit: None,
    };
    let found = list(&context, &member, &query).await?;
    let words = visit.words();
    let path = "/admin/accounts";
    let kept = [
        ("text", asked.text.as_str()),
        ("role", asked.role.as_str()),
        ("disabled", asked.disabled.as_str()),
    ];
    let make = || -> askama::Result<Sheet> {
        let heads = ["page-admin.name", "page-admin.email", "page-admin.role", "page-admin.state"];
        let table = Table::new(words, "page-admin.list", &heads)?
            .found(words, found.total)?
            .rows(found.items.iter().map(|one| row(words, one)))?;
        Ok(Sheet::new(&visit, "page-admin-accounts")?
            .search(path, search(words, &asked)?)
            .link("/admin/invitations/new", "page-admin-invite")?
            .table(table)
            .next(path, &kept, found.next.as_deref()))
    };
    Sheet::answer(make())
}
