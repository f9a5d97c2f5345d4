//! One account: its capacities, the invitations that wait, and what can be done.

use super::accounts::standing;
use super::sheet::{Cell, Sheet, Table};
use crate::domain::id::{AccountId, OfficeId};
use crate::domain::policy::Action;
use crate::http::Problem;
use crate::service::account::{AccountView, CapacityView, InvitationView, find};
use crate::service::{Context, office};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

/// The last day, or that there is none.
pub(super) fn last_day(words: Words, day: Option<NaiveDate>) -> askama::Result<String> {
    day.map_or_else(|| words.say("page-admin.no-last-day"), |day| Ok(words.day(day)))
}

fn capacity(words: Words, account: Uuid, one: &CapacityView) -> askama::Result<Vec<Cell>> {
    let role = words.code(Vocabulary::Role, &one.role)?;
    let office = one.office.as_ref().map_or_else(Cell::default, |office| {
        Cell::link(format!("/admin/offices/{}", office.id), words.name_of(&office.name))
    });
    let state = if one.in_force {
        Cell::tag(words.say("page-admin.in-force")?, "govuk-tag--green")
    } else {
        Cell::tag(words.say("page-admin.not-in-force")?, "govuk-tag--grey")
    };
    let mut deeds = Cell::default();
    // What has not begun yet can be ended, too.
    if one.ended_at.is_none() && (one.in_force || one.valid_to.is_none()) {
        let path = format!("/admin/accounts/{account}/capacities/{}/end", one.id);
        deeds = deeds.ask(path, words.say("page-admin-end")?, &role);
    }
    Ok(vec![
        Cell::text(role),
        office,
        Cell::text(words.day(one.valid_from)),
        Cell::text(last_day(words, one.valid_to)?),
        state,
        deeds,
    ])
}

/// Whether an invitation can still be accepted.
fn is_open(one: &InvitationView) -> bool {
    one.accepted_at.is_none() && one.withdrawn_at.is_none()
}

fn invitation(
    words: Words,
    one: &InvitationView,
    offices: &BTreeMap<Uuid, String>,
) -> askama::Result<Vec<Cell>> {
    let role = words.code(Vocabulary::Role, &one.role)?;
    let office = one.office_id.and_then(|id| Some((id, offices.get(&id)?)));
    let office = office
        .map_or_else(Cell::default, |(id, name)| Cell::link(format!("/admin/offices/{id}"), name));
    let path = format!("/admin/accounts/{}/invitations/{}", one.account_id, one.id);
    let deeds = Cell::default()
        .at_once(format!("{path}/resend"), words.say("page-admin-account.resend")?, &role)
        .at_once(format!("{path}/withdraw"), words.say("page-admin-account.withdraw")?, &role);
    Ok(vec![
        Cell::text(role),
        office,
        Cell::text(words.day(one.valid_from)),
        Cell::text(last_day(words, one.valid_to)?),
        Cell::text(words.moment(one.created_at)),
        deeds,
    ])
}

fn made(
    visit: &Visit,
    one: &AccountView,
    offices: &BTreeMap<Uuid, String>,
) -> askama::Result<Sheet> {
    let words = visit.words();
    let heads = |last| {
        [
            "page-admin.role",
            "page-admin.office",
            "page-admin.first-day",
            "page-admin.last-day",
            last,
            "page-admin.deeds",
        ]
    };
    let capacities =
        Table::new(words, "page-admin-account.capacities", &heads("page-admin.state"))?
            .rows(one.capacities.iter().map(|held| capacity(words, one.id, held)))?;
    let open = one.invitations.iter().filter(|invitation| is_open(invitation));
    let invitations =
        Table::new(words, "page-admin-account.invitations", &heads("page-admin.made"))?
            .rows(open.map(|open| invitation(words, open, offices)))?;
    let mut sheet = Sheet::titled(visit, "page-admin-account", one.full_name.clone())?
        .back("/admin/accounts")
        .fact("page-admin.email", Cell::text(&one.email))?
        .fact("page-admin.state", standing(words, one)?)?
        .fact("page-admin.language", Cell::text(words.code(Vocabulary::Language, &one.language)?))?
        .fact("page-admin.made", Cell::text(words.moment(one.created_at)))?;
    if let Some(until) = one.locked_until {
        sheet = sheet.fact("page-admin-account.locked", Cell::text(words.moment(until)))?;
    }
    if let Some(at) = one.disabled_at {
        sheet = sheet.fact("page-admin-account.disabled", Cell::text(words.moment(at)))?;
    }
    let path = format!("/admin/accounts/{}", one.id);
    // Enabling lifts a lock, too.
    if one.disabled_at.is_some() || one.locked_until.is_some() {
        sheet = sheet.link(format!("{path}/enable"), "page-admin-enable")?;
    }
    if one.disabled_at.is_none() {
        sheet = sheet.link(format!("{path}/disable"), "page-admin-disable")?;
        sheet = sheet
            .link(format!("/admin/invitations/new?account={}", one.id), "page-admin-invite")?;
    }
    sheet = sheet.link(format!("/audit?person={}", one.id), "page-admin-account.history")?;
    Ok(sheet.table(capacities).table(invitations))
}

/// One account.
#[get("/admin/accounts/{id}")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageAccounts)?;
    let one = find(&context, &member, AccountId(path.into_inner())).await?;
    let mut offices = BTreeMap::new();
    for id in one.invitations.iter().filter(|one| is_open(one)).filter_map(|one| one.office_id) {
        let office = office::find(&context, &member, OfficeId(id)).await?;
        offices.insert(id, visit.words().name_of(&office.name));
    }
    Sheet::answer(made(&visit, &one, &offices))
}
