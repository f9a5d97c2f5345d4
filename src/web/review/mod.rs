//! The pages on which a review is worked on: one tab for each side of it, one form for each step.

mod cards;
mod case;
mod certificate_change;
mod certificate_further;
mod certificates;
mod choice;
mod conclusions;
mod court;
mod documents;
mod evidence;
mod history;
mod lead;
mod letters;
mod overview;
mod person;
mod request;
mod requests;
mod settings;
mod step;
mod step_fields;
mod step_take;
mod subject;
mod subjects;

use actix_web::web;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .configure(overview::routes)
        .configure(subjects::routes)
        .configure(settings::routes)
        .configure(subject::routes)
        .configure(person::routes)
        .configure(step::routes)
        .configure(requests::routes)
        .configure(request::routes)
        .configure(conclusions::routes)
        .configure(cards::routes)
        .configure(documents::routes)
        .configure(evidence::routes)
        .configure(certificates::routes)
        .configure(certificate_change::routes)
        .configure(certificate_further::routes)
        .configure(court::routes)
        .configure(letters::routes)
        .configure(history::routes)
        .configure(lead::routes);
}
