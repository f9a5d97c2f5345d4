//! Pages for those who keep the service: accounts, offices, the queue, and who looked at what.

mod account;
mod account_steps;
mod accounts;
mod audit;
mod days;
mod emergency;
mod invitation;
mod job_end;
mod jobs;
mod law;
mod looks;
mod office;
mod office_form;
mod sheet;

use crate::web::field::Choice;
use crate::web::words::Words;
use actix_web::web;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .configure(accounts::routes)
        .configure(account::routes)
        .configure(account_steps::routes)
        .configure(invitation::routes)
        .configure(office_form::routes)
        .configure(office::routes)
        .configure(jobs::routes)
        .configure(job_end::routes)
        .configure(law::routes)
        .configure(days::routes)
        .configure(emergency::routes)
        .configure(looks::routes)
        .configure(audit::routes);
}

/// Something typed into a search; a field that was left empty asks for nothing.
fn given(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Choices of a filter: everything first.
fn or_all(words: Words, of: Vec<Choice>) -> askama::Result<Vec<Choice>> {
    let all = Choice::new("", words.say("page-admin.all")?);
    Ok(std::iter::once(all).chain(of).collect())
}
