//! Filters of the work list that people keep under a name.

use super::asked::{Asked, Part, kinds_of, pairs, path};
use crate::http::{Problem, Query};
use crate::service::work::{KeepFilter, forget_filter, keep_filter};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(keep).service(forget);
}

fn form(
    visit: &Visit,
    asked: &Asked,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let mut form =
            Form::new(visit, "page-work-filter", "/work/filters/new", "page-work-filter.button")?
                .back(path("/work", &asked.query, None))
                .ask(
                    Field::line(words, "name", "page-work-filter.name")?
                        .hint(words.say("page-work-filter.name-hint")?)
                        .autocomplete("off"),
                );
        for (name, value) in pairs(&asked.query) {
            form = form.hidden(name, value);
        }
        form.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks under which name the filter is kept.
#[get("/work/filters/new")]
async fn page(visit: Visit, member: Member, part: Query<Part>) -> Result<HttpResponse, Problem> {
    if kinds_of(member.role).is_empty() {
        return Err(Error::NotFound.into());
    }
    form(&visit, &Asked::of(&member, part.0), None)
}

/// Keeps it.
#[post("/work/filters/new")]
async fn keep(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    if kinds_of(member.role).is_empty() {
        return Err(Error::NotFound.into());
    }
    let asked = Asked::of(&member, Part::of(|name| answers.text(name).to_owned()));
    let command = KeepFilter { name: answers.text("name").to_owned(), query: asked.query.clone() };
    match keep_filter(&context, &member, command).await {
        Ok(kept) => Ok(see(&path("/work", &kept.query, None))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            form(&visit, &asked, Some((&answers, faults)))
        }
    }
}

/// Forgets one.
#[post("/work/filters/{id}/remove")]
async fn forget(
    context: web::Data<Context>,
    member: Member,
    path: web::Path<Uuid>,
    _answers: Answers,
) -> Result<HttpResponse, Problem> {
    match forget_filter(&context, &member, *path).await {
        Ok(()) => Ok(see("/work")),
        Err(Error::Denied(_)) => Err(Error::NotFound.into()),
        Err(error) => Err(error.into()),
    }
}
