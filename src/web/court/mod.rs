//! Pages of a court: what came in, the sittings, rulings as they are entered and confirmed.

mod calendar;
mod case;
mod confirm;
mod differing;
mod docket;
mod feed;
mod ical;
mod preview;
mod ruling;
mod send_back;
mod steps;
mod term;
mod waiting;

pub(super) use term::path_of as term_path;

use crate::service::review::FileView;
use crate::service::steps::StepView;
use crate::web::words::Words;
use actix_web::web;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .configure(docket::routes)
        .configure(feed::routes)
        .configure(calendar::routes)
        .configure(waiting::routes)
        .configure(confirm::routes)
        .configure(send_back::routes)
        .configure(differing::routes)
        .configure(preview::routes)
        .configure(ruling::routes)
        .configure(steps::routes)
        .configure(term::routes)
        .configure(case::routes);
}

/// A person's name as pages show it.
fn person(words: Words, name: Option<&str>) -> askama::Result<String> {
    name.map_or_else(|| words.say("page-court.unnamed"), |name| Ok(name.to_owned()))
}

/// Where a historical file lies, in one line.
fn file(words: Words, file: &FileView) -> askama::Result<String> {
    let mut parts = vec![file.holder.clone()];
    if let Some(fond) = &file.fond {
        parts.push(words.with("page-court.fond", "number", fond)?);
    }
    if let Some(opis) = &file.opis {
        parts.push(words.with("page-court.opis", "number", opis)?);
    }
    parts.push(words.with("page-court.delo", "number", &file.delo)?);
    Ok(parts.join(", "))
}

/// A step of these, if it is the reader's to take now or after something else.
fn step<'a>(steps: &'a [StepView], code: &str) -> Option<&'a StepView> {
    steps.iter().find(|step| step.step == code)
}
