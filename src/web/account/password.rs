//! A forgotten password, a new one, and an invitation with its first.

use super::register::Link;
use super::session::Member;
use crate::http::{Problem, Query};
use crate::service::account::{
    AcceptInvitation, ChangePassword, InvitationOffer, RequestPasswordReset, ResetPassword,
    accept_invitation, change_password, look_at_invitation, request_password_reset, reset_password,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::told::{Told, tell};
use crate::web::visit::Visit;
use actix_web::{HttpResponse, get, post, web};

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(ask_page)
        .service(ask)
        .service(asked)
        .service(reset_page)
        .service(reset)
        .service(change_page)
        .service(change)
        .service(invitation_page)
        .service(accept);
}

fn ask_form(visit: &Visit, answered: Option<(&Answers, Faults)>) -> Result<HttpResponse, Problem> {
    let make = || -> askama::Result<Form> {
        Form::new(visit, "page-reset.ask", "/reset-password", "page-reset.ask-button")?
            .lead("page-reset.ask-lead")?
            .ask(Field::email(visit.words(), "email", "page-sign-in.email")?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks where the link goes.
#[get("/reset-password")]
async fn ask_page(visit: Visit) -> Result<HttpResponse, Problem> {
    ask_form(&visit, None)
}

/// Sends the link; the same is told whether there is an account or not.
#[post("/reset-password")]
async fn ask(
    context: web::Data<Context>,
    visit: Visit,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let command = RequestPasswordReset { email: answers.text("email").to_owned() };
    match request_password_reset(&context, &command).await {
        Ok(()) => Ok(see("/reset-password/sent")),
        Err(error) => ask_form(&visit, Some((&answers, Faults::of(visit.words(), error)?))),
    }
}

/// What comes next: a mail.
#[get("/reset-password/sent")]
async fn asked(visit: Visit) -> Result<HttpResponse, Problem> {
    tell(Told::new(&visit, "page-reset-sent", 2))
}

fn reset_form(
    visit: &Visit,
    token: &str,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let password = Field::new_secret(words, "password", "page-reset.new")?;
        Form::new(visit, "page-reset", "/reset", "page-reset.button")?
            .hidden("token", token)
            .ask(password.hint(words.say("page-password-rule")?))
            .link("/reset-password", "page-reset.another")?
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Where the link of the mail leads.
#[get("/reset")]
async fn reset_page(visit: Visit, link: Query<Link>) -> Result<HttpResponse, Problem> {
    reset_form(&visit, &link.0.token, None)
}

/// Sets the new password.
#[post("/reset")]
async fn reset(
    context: web::Data<Context>,
    visit: Visit,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let command =
        ResetPassword { token: answers.secret("token"), password: answers.secret("password") };
    match reset_password(&context, &command).await {
        Ok(()) => {
            let told = || {
                Told::new(&visit, "page-reset-done", 1)?.panel().next("/sign-in", "page-sign-in")
            };
            tell(told())
        }
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            reset_form(&visit, answers.text("token"), Some((&answers, faults)))
        }
    }
}

fn change_form(
    visit: &Visit,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let password = Field::new_secret(words, "new_password", "page-reset.new")?;
        Form::new(visit, "page-account-password", "/account/password", "page-reset.button")?
            .back("/account")
            .lead("page-account-password.lead")?
            .ask(Field::secret(words, "current_password", "page-account-password.current")?)
            .ask(password.hint(words.say("page-password-rule")?))
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// The present and the new password.
#[get("/account/password")]
async fn change_page(visit: Visit, _member: Member) -> Result<HttpResponse, Problem> {
    change_form(&visit, None)
}

/// Changes the password; the other sessions end.
#[post("/account/password")]
async fn change(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let command = ChangePassword {
        current_password: answers.secret("current_password"),
        new_password: answers.secret("new_password"),
    };
    match change_password(&context, &member, &command).await {
        Ok(()) => Ok(see("/account")),
        Err(error) => change_form(&visit, Some((&answers, Faults::of(visit.words(), error)?))),
    }
}

fn invitation_form(
    visit: &Visit,
    token: &str,
    offer: Option<&InvitationOffer>,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let mut form =
            Form::new(visit, "page-invitation", "/invitation", "page-invitation.button")?
                .hidden("token", token);
        if let Some(offer) = offer {
            let role = words.code(Vocabulary::Role, &offer.role)?;
            let from = words.day(offer.valid_from);
            let told = [("name", offer.full_name.as_str()), ("role", &role), ("from", &from)];
            form = form.lead_text(words.with_all("page-invitation.lead", &told)?);
            if let Some(last) = offer.valid_to {
                form = form.lead_text(words.with(
                    "page-invitation.until",
                    "until",
                    &words.day(last),
                )?);
            }
            form = if offer.wants_password {
                let password = Field::new_secret(words, "password", "page-reset.new")?;
                form.ask(password.hint(words.say("page-password-rule")?))
            } else {
                form.lead("page-invitation.known")?
            };
        }
        form.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Where the link of the mail leads: what is offered.
#[get("/invitation")]
async fn invitation_page(
    context: web::Data<Context>,
    visit: Visit,
    link: Query<Link>,
) -> Result<HttpResponse, Problem> {
    invited(&context, &visit, &link.0.token, None).await
}

async fn invited(
    context: &Context,
    visit: &Visit,
    token: &str,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    match look_at_invitation(context, &token.into()).await {
        Ok(offer) => invitation_form(visit, token, Some(&offer), answered),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            invitation_form(visit, token, None, Some((&Answers::default(), faults)))
        }
    }
}

/// Accepts it.
#[post("/invitation")]
async fn accept(
    context: web::Data<Context>,
    visit: Visit,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let password = answers.given("password").map(Into::into);
    let command = AcceptInvitation { token: answers.secret("token"), password };
    match accept_invitation(&context, &command).await {
        Ok(()) => {
            let told = || {
                Told::new(&visit, "page-invitation-done", 1)?
                    .panel()
                    .next("/sign-in", "page-sign-in")
            };
            tell(told())
        }
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            invited(&context, &visit, answers.text("token"), Some((&answers, faults))).await
        }
    }
}
