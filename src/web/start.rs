//! The first page: who may apply, what to have at hand, how long it takes, what happens then.

use super::page::{Frame, home, see, show};
use super::visit::Visit;
use crate::domain::deadline::RuleCode;
use crate::http::Problem;
use crate::service::{Context, Error};
use actix_web::{HttpResponse, get, web};
use askama::Template;

#[derive(Template)]
#[template(path = "start.html", config = "src/web/askama.toml")]
struct Start {
    frame: Frame,
    choices: Vec<Choice>,
    terms: Vec<Term>,
}

/// What most people come for.
struct Choice {
    path: &'static str,
    name: String,
    text: String,
}

/// How long a country's law gives the office for its decision.
struct Term {
    country: String,
    time: String,
    /// Nobody compared it with the law yet.
    unverified: bool,
}

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

/// The first page; who is signed in begins where their own work is.
#[get("/")]
async fn page(context: web::Data<Context>, visit: Visit) -> Result<HttpResponse, Problem> {
    if let Some(path) = visit.actor.as_ref().and_then(|actor| home(actor.role)) {
        return Ok(see(path));
    }
    let page = make(&context, &visit).map_err(Error::internal)?;
    show(&page)
}

fn make(context: &Context, visit: &Visit) -> askama::Result<Start> {
    let today = context.clock.today();
    let words = visit.words();
    let mut terms = Vec::new();
    for profile in context.profiles.versions().iter().filter(|profile| profile.in_force_on(today)) {
        let Some(rule) = profile.deadline(RuleCode::MainTerm) else { continue };
        terms.push(Term {
            country: words.say(&format!("country-{}", profile.country))?,
            time: words.count(&format!("page-term-{}", rule.unit), rule.amount)?,
            unverified: !rule.verified,
        });
    }
    terms.sort_by(|one, other| one.country.cmp(&other.country));
    Ok(Start { frame: Frame::new(visit, "page-start")?, choices: choices(visit)?, terms })
}

/// Whoever works at an office is not asked to write a petition.
fn choices(visit: &Visit) -> askama::Result<Vec<Choice>> {
    let actor = visit.actor.as_ref();
    let begin = if actor.is_some() { "/petitions/new" } else { "/register" };
    let own = [
        (begin, "page-start-choice.begin", "page-start-choice.begin-text"),
        ("/petitions", "page-start-choice.follow", "page-start-choice.follow-text"),
    ];
    let open = [
        ("/track", "page-track", "page-start-choice.track-text"),
        ("/published-names", "page-published", "page-start-choice.published-text"),
        ("/certificates", "page-certificate.link", "page-start.check"),
    ];
    let writes = actor.is_none_or(|actor| actor.role.is_family());
    let choices = own.into_iter().filter(|_| writes).chain(open);
    let words = visit.words();
    let choice = |(path, name, text)| -> askama::Result<Choice> {
        Ok(Choice { path, name: words.say(name)?, text: words.say(text)? })
    };
    choices.map(choice).collect()
}
