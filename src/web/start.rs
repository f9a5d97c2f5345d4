//! The first page: who may apply, what to have at hand, how long it takes, what happens then.

use super::page::{Frame, show};
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
    terms: Vec<Term>,
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

/// The first page.
#[get("/")]
async fn page(context: web::Data<Context>, visit: Visit) -> Result<HttpResponse, Problem> {
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
    Ok(Start { frame: Frame::new(visit, "page-start")?, terms })
}
