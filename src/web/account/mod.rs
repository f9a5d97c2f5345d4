//! Accounts: opening one, signing in, and the own one: in which capacity one acts, and where one is
//! signed in.

mod password;
mod register;
pub(super) mod session;
pub(super) mod sign_in;

use self::session::Member;
use super::ask::Form;
use super::faults::Faults;
use super::field::Field;
use super::form::Answers;
use super::page::{Frame, see, show};
use super::visit::Visit;
use crate::domain::id::SessionId;
use crate::http::Problem;
use crate::service::account::{
    CapacityView, ChangeProfile, MeView, SwitchCapacity, change_profile, end_session,
    list_sessions, me, sign_out_everywhere, switch_capacity_of_page,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .configure(sign_in::routes)
        .configure(register::routes)
        .configure(password::routes)
        .service(page)
        .service(profile_page)
        .service(profile)
        .service(switch)
        .service(end)
        .service(end_all);
}

#[derive(Template)]
#[template(path = "account.html", config = "src/web/askama.toml")]
struct Page {
    frame: Frame,
    name: String,
    email: String,
    capacities: Vec<Capacity>,
    sessions: Vec<Session>,
    /// What the page of powers of attorney is called; families only.
    helpers: Option<&'static str>,
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
    let moment = |at| words.moment(at);
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
            helpers: match (member.role.is_family(), member.as_representative()) {
                (true, Some(_)) => Some("page-helped"),
                (true, None) => Some("page-helpers"),
                (false, _) => None,
            },
        })
    };
    show(&make().map_err(Error::internal)?)
}

fn profile_form(
    visit: &Visit,
    me: &MeView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let name = Field::line(words, "full_name", "page-account.name")?.autocomplete("name");
        let language = me.language.parse().unwrap_or_default();
        Form::new(visit, "page-account-profile", "/account/profile", "page-save")?
            .back("/account")
            .version(me.version)
            .ask(name.value(&me.full_name))
            .ask(register::languages(words, "language", "page-register.language", language)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// The own name and language.
#[get("/account/profile")]
async fn profile_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
) -> Result<HttpResponse, Problem> {
    profile_form(&visit, &me(&context, &member).await?, None)
}

/// Changes them; the mails follow.
#[post("/account/profile")]
async fn profile(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let command = ChangeProfile {
        version: answers.version(),
        full_name: answers.text("full_name").to_owned(),
        language: answers.text("language").to_owned(),
    };
    match change_profile(&context, &member, &command).await {
        Ok(_) => Ok(see("/account")),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            profile_form(&visit, &me(&context, &member).await?, Some((&answers, faults)))
        }
    }
}

/// Acts in another capacity from now on.
#[post("/account/capacity")]
async fn switch(
    context: web::Data<Context>,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let command = SwitchCapacity { capacity_id: answers.id("id").ok_or(Error::NotFound)? };
    let session = switch_capacity_of_page(&context, &member, &command).await?;
    let mut answer = see("/account");
    answer.add_cookie(&session::begun(&context, &session)).map_err(Error::internal)?;
    Ok(answer)
}

/// Ends one of the own sessions.
#[post("/account/sessions")]
async fn end(
    context: web::Data<Context>,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let id = answers.id("id").ok_or(Error::NotFound)?;
    end_session(&context, &member, SessionId(id)).await?;
    Ok(see("/account"))
}

/// Ends all of them, the one of this browser too.
#[post("/account/sessions/all")]
async fn end_all(
    context: web::Data<Context>,
    member: Member,
    _answers: Answers,
) -> Result<HttpResponse, Problem> {
    sign_out_everywhere(&context, &member).await?;
    let mut answer = see("/");
    answer.add_cookie(&session::ended(&context)).map_err(Error::internal)?;
    Ok(answer)
}
