//! What an office records of a person, from inside a review: names, what sources say, acts of repression
//! and their earlier reviews, each with its source.

mod acts;
mod competence;
mod history;
mod names;
mod page;
mod prior;
mod statements;

use super::case::{Side, open};
use super::subject::subject;
use crate::domain::actor::Actor;
use crate::domain::id::PersonId;
use crate::domain::policy::Action;
use crate::http::Problem;
use crate::service::person::{PersonView, read};
use crate::service::review::{ReviewHead, SubjectView};
use crate::service::{Context, Error};
use crate::web::ask::Form;
use crate::web::faults::{Faults, hidden};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .configure(names::routes)
        .configure(statements::routes)
        .configure(acts::routes)
        .configure(prior::routes)
        .configure(competence::routes)
        .configure(history::routes)
        .configure(page::routes);
}

/// What was typed before, with what is wrong with it.
type Answered<'a> = Option<(&'a Answers, Faults)>;

/// Where what is recorded of the person of a subject is shown.
pub(super) fn path_of(review: Uuid, subject: Uuid) -> String {
    format!("/reviews/{review}/subjects/{subject}/person")
}

/// The person of a subject, with everything recorded.
struct Person {
    head: ReviewHead,
    subject: SubjectView,
    view: PersonView,
}

impl Person {
    /// The person of a subject of this review, where the actor may read it.
    async fn find(context: &Context, actor: &Actor, path: (Uuid, Uuid)) -> Result<Self, Problem> {
        let head = open(context, actor, path.0, Side::Subjects).await?;
        let subject = subject(context, actor, path).await?;
        let view = read(context, actor, PersonId(subject.person_id)).await.map_err(hidden)?;
        Ok(Self { head, subject, view })
    }

    /// The same, where the actor may do this to it.
    async fn open_to(
        context: &Context,
        actor: &Actor,
        path: (Uuid, Uuid),
        action: Action,
    ) -> Result<Self, Problem> {
        let found = Self::find(context, actor, path).await?;
        if found.allows(action) { Ok(found) } else { Err(Error::NotFound.into()) }
    }

    fn allows(&self, action: Action) -> bool {
        self.view.actions.iter().any(|one| one == action.as_str())
    }

    fn id(&self) -> PersonId {
        PersonId(self.view.id)
    }

    fn path(&self) -> String {
        path_of(self.head.id, self.subject.id)
    }

    fn name(&self, words: Words) -> askama::Result<String> {
        super::subject::name(words, &self.subject)
    }

    /// A form about the person, at the person's version.
    fn form(&self, visit: &Visit, title: &str, path: &str, button: &str) -> askama::Result<Form> {
        let words = visit.words();
        let action = format!("{}{path}", self.path());
        Ok(Form::new(visit, title, action, button)?
            .back(self.path())
            .caption(words.with("page-case.heading", "number", &self.head.number)?)
            .lead_text(self.name(words)?)
            .version(self.view.version))
    }

    /// Back to the person, after something was recorded.
    fn saved(&self) -> HttpResponse {
        see(&format!("{}?done=saved", self.path()))
    }
}
