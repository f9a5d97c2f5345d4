//! The own account: in which capacity one acts, and where one is signed in.

use super::form::Typed;
use super::page::{Frame, show};
use super::session::Member;
use super::visit::Visit;
use crate::domain::id::SessionId;
use crate::http::Problem;
use crate::service::account::{
    CapacityView, SwitchCapacity, end_session, list_sessions, me, switch_capacity_of_page,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::text::date_and_time;
use actix_web::http::header;
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(switch).service(end);
}

#[derive(Template)]
#[template(path = "account.html", config = "src/web/askama.toml")]
struct Page {
    frame: Frame,
    name: String,
    email: String,
    capacities: Vec<Capacity>,
    sessions: Vec<Session>,
}

struct Capacity {
    id: Uuid,
    role: String,
    office: Option<String>,
    current: bool,
}

struct Session {
    id: Uuid,
    role: String,
    began: String,
    used: String,
    current: bool,
}

/// The account.
#[get("/account")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
) -> Result<HttpResponse, Problem> {
    let me = me(&context, &member).await?;
    let sessions = list_sessions(&context, &member).await?;
    let words = visit.words();
    let role = |code: &str| words.code(Vocabulary::Role, code);
    let current = me.capacity.as_ref().map(|capacity| capacity.id);
    let moment = |at: chrono::DateTime<chrono::Utc>| {
        format!("{} UTC", date_and_time(visit.language, at.date_naive(), at.time()))
    };
    let make = || -> askama::Result<Page> {
        let capacity = |one: &CapacityView| {
            let name = |office: &crate::service::account::OfficeName| {
                let names = &office.name;
                let named = names.get(visit.language.as_str()).or_else(|| names.values().next());
                named.unwrap_or(&office.code).clone()
            };
            Ok(Capacity {
                id: one.id,
                role: role(&one.role)?,
                office: one.office.as_ref().map(name),
                current: Some(one.id) == current,
            })
        };
        let session = |one: &crate::service::account::SessionView| {
            Ok(Session {
                id: one.id,
                role: role(&one.role)?,
                began: moment(one.created_at),
                used: moment(one.last_used_at),
                current: one.current,
            })
        };
        Ok(Page {
            frame: Frame::new(&visit, "page-account")?,
            name: me.full_name.clone(),
            email: me.email.clone(),
            capacities: me.capacities.iter().map(capacity).collect::<askama::Result<_>>()?,
            sessions: sessions.iter().map(session).collect::<askama::Result<_>>()?,
        })
    };
    show(&make().map_err(Error::internal)?)
}

/// Which capacity or session is meant.
#[derive(Debug, Deserialize)]
struct Chosen {
    id: Uuid,
}

fn back() -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, "/account")).finish()
}

/// Acts in another capacity from now on.
#[post("/account/capacity")]
async fn switch(
    context: web::Data<Context>,
    member: Member,
    typed: Typed<Chosen>,
) -> Result<HttpResponse, Problem> {
    let command = SwitchCapacity { capacity_id: typed.0.id };
    let session = switch_capacity_of_page(&context, &member, &command).await?;
    let mut answer = back();
    answer.add_cookie(&super::session::begun(&context, &session)).map_err(Error::internal)?;
    Ok(answer)
}

/// Ends one of the own sessions.
#[post("/account/sessions")]
async fn end(
    context: web::Data<Context>,
    member: Member,
    typed: Typed<Chosen>,
) -> Result<HttpResponse, Problem> {
    end_session(&context, &member, SessionId(typed.0.id)).await?;
    Ok(back())
}
