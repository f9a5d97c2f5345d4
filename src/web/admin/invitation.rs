//! Inviting somebody into a role: from an office into one of its roles, otherwise into one that has no
//! office.

use crate::domain::actor::{Actor, Role};
use crate::domain::id::{AccountId, OfficeId};
use crate::domain::language::Language;
use crate::domain::office::employs;
use crate::domain::policy::Action;
use crate::http::{Problem, Query};
use crate::service::account::{Invite, find, find_invitation, invite};
use crate::service::office::{self, OfficeView};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::{Answers, typed_day};
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(send);
}

/// Where the invitation begins.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Start {
    /// The office whose roles are offered.
    office: Option<Uuid>,
    /// The account that gets a further role.
    account: Option<Uuid>,
}

/// Roles somebody can be invited into: those of the office, or those that have none.
pub(super) fn roles(office: Option<&OfficeView>) -> Vec<Role> {
    let kind = office.and_then(|office| office.kind.parse().ok());
    let fits = |role: &&Role| match kind {
        Some(kind) => employs(kind, **role),
        None => matches!(role, Role::Administrator | Role::Auditor | Role::Statistician),
    };
    Role::ALL.iter().filter(fits).copied().collect()
}

fn role_field(words: Words, office: Option<&OfficeView>) -> askama::Result<Field> {
    let choice =
        |role: Role| Ok(Choice::new(role.as_str(), words.code(Vocabulary::Role, role.as_str())?));
    let choices = roles(office).into_iter().map(choice).collect::<askama::Result<_>>()?;
    Field::one(words, "role", "page-admin.role", choices)
}

fn language_field(words: Words) -> askama::Result<Field> {
    let choice = |language: &Language| {
        let mut choice = Choice::new(language.as_str(), language.own_name());
        choice.language = Some(language.as_str());
        choice
    };
    let of = Language::ALL.iter().map(choice).collect();
    Field::select(words, "language", "page-admin.language", of)
}

async fn form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    from: Start,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let office = match from.office {
        Some(id) => Some(office::find(context, actor, OfficeId(id)).await?),
        None => None,
    };
    let known = match from.account {
        Some(id) => Some(find(context, actor, AccountId(id)).await?),
        None => None,
    };
    let today = context.clock.today();
    let make = || -> askama::Result<Form> {
        let (email, name, language) = match &known {
            Some(one) => (one.email.as_str(), one.full_name.as_str(), one.language.as_str()),
            None => ("", "", visit.language.as_str()),
        };
        let back = match (from.office, from.account) {
            (Some(id), _) => format!("/admin/offices/{id}"),
            (None, Some(id)) => format!("/admin/accounts/{id}"),
            (None, None) => "/admin/accounts".to_owned(),
        };
        let mut form = Form::new(
            visit,
            "page-admin-invite",
            "/admin/invitations/new",
            "page-admin-invite.button",
        )?
        .back(back)
        .lead("page-admin-invite.lead")?;
        form = match &office {
            Some(office) => {
                form.caption(words.name_of(&office.name)).hidden("office_id", office.id.to_string())
            }
            None => form
                .lead("page-admin-invite.office")?
                .link("/admin/offices", "page-admin-offices")?,
        };
        let last_day = Field::day(words, "valid_to", "page-admin.last-day")?;
        let hint = words.say("page-admin.day-or-none")?;
        form.ask(Field::email(words, "email", "page-admin.email")?.autocomplete("off").value(email))
            .ask(Field::line(words, "full_name", "page-admin.name")?.value(name))
            .ask(language_field(words)?.value(language))
            .ask(role_field(words, office.as_ref())?)
            .ask(
                Field::day(words, "valid_from", "page-admin.first-day")?
                    .value(typed_day(Some(today))),
            )
            .ask(last_day.hint(hint))
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks whom to invite.
#[get("/admin/invitations/new")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    from: Query<Start>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageAccounts)?;
    form(&context, &visit, &member, from.0, None).await
}

/// What was typed, as a command.
fn command(answers: &Answers) -> Result<Invite, Error> {
    Ok(Invite {
        email: answers.text("email").to_owned(),
        full_name: answers.text("full_name").to_owned(),
        language: answers.text("language").to_owned(),
        role: answers.text("role").to_owned(),
        office_id: answers.id("office_id"),
        valid_from: answers.needed_day("valid_from", "/valid_from")?,
        valid_to: answers.day("valid_to")?,
    })
}

/// Invites.
#[post("/admin/invitations/new")]
async fn send(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageAccounts)?;
    let invited = match command(&answers) {
        Ok(command) => invite(&context, &member, &command, Some(&answers.key())).await,
        Err(error) => Err(error),
    };
    match invited {
        Ok(id) => {
            let made = find_invitation(&context, &member, id).await?;
            Ok(see(&format!("/admin/accounts/{}", made.account_id)))
        }
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let from = Start { office: answers.id("office_id"), account: None };
            form(&context, &visit, &member, from, Some((&answers, faults))).await
        }
    }
}
