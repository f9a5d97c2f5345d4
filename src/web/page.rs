//! The frame of every page.

use super::assets;
use super::language::{Choice, choices};
use super::visit::Visit;
use super::words::Words;
use crate::domain::actor::Role;
use crate::http::Problem;
use crate::service::{Change, Error};
use crate::text::codes::Vocabulary;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, ContentType};
use askama::Template;

/// What `layout.html` shows around a page.
#[derive(Debug)]
pub(super) struct Frame {
    /// The words in the page's language.
    pub(super) words: Words,
    /// Title of the page, without the name of the service.
    pub(super) title: String,
    /// Something on the page has to be corrected.
    pub(super) faulty: bool,
    /// Marks the page's own script.
    pub(super) nonce: String,
    /// Somebody is signed in.
    pub(super) member: bool,
    /// Where somebody in this role works.
    pub(super) places: Vec<Place>,
    /// The page tells which keys work on it: those who work with lists all day use them.
    pub(super) keys: bool,
    /// For whom somebody acts who is not the applicant.
    pub(super) acting: Option<String>,
    /// Where the quick way away from a page that tells of a repressed person leads.
    pub(super) exit: Option<String>,
    /// Goes into every form.
    pub(super) token: String,
    /// The switch of languages.
    pub(super) languages: Vec<Choice>,
}

impl Frame {
    /// The frame of a page whose title is the text `key`.
    pub(super) fn new(visit: &Visit, key: &str) -> askama::Result<Self> {
        let words = visit.words();
        Ok(Self {
            words,
            title: words.say(key)?,
            faulty: false,
            nonce: visit.nonce.clone(),
            member: visit.actor.is_some(),
            places: places(visit)?,
            keys: visit.actor.as_ref().is_some_and(|actor| !actor.role.is_family()),
            acting: None,
            exit: None,
            token: visit.token.clone(),
            languages: choices(visit),
        })
    }

    /// With a quick way away from the page.
    pub(super) fn leaving(mut self, visit: &Visit) -> Self {
        self.exit.clone_from(&visit.exit);
        self
    }

    /// The same for a title that was made already.
    pub(super) fn titled(mut self, title: String) -> Self {
        self.title = title;
        self
    }

    /// BCP 47 tag of the page.
    pub(super) fn lang(&self) -> &'static str {
        self.words.0.as_str()
    }

    /// Address of an embedded file.
    #[expect(clippy::unused_self, reason = "templates call methods of what they are given")]
    pub(super) fn asset(&self, name: &str) -> String {
        format!("/assets/{}", assets::file(name))
    }
}

/// An entry of the menu.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) path: &'static str,
    pub(super) name: String,
    /// The page is there.
    pub(super) here: bool,
}

/// Where people in a role work.
pub(super) const fn places_of(role: Role) -> &'static [(&'static str, &'static str)] {
    match role {
        Role::Applicant | Role::Representative => {
            &[("/petitions", "page-petitions"), ("/messages", "page-messages")]
        }
        Role::Administrator => &[
            ("/admin/accounts", "page-admin-accounts"),
            ("/admin/offices", "page-admin-offices"),
            ("/admin/jobs", "page-admin-jobs"),
            ("/admin/emergency", "page-admin-emergency"),
            ("/audit", "page-audit"),
            ("/law", "page-law"),
        ],
        Role::Auditor => &[
            ("/audit", "page-audit"),
            ("/work", "page-work"),
            ("/figures", "page-figures"),
            ("/law", "page-law"),
        ],
        Role::Statistician => &[("/figures", "page-figures"), ("/law", "page-law")],
        Role::SeniorProsecutor | Role::CommissionChair => &[
            ("/work", "page-work"),
            ("/batches", "page-batches"),
            ("/cards", "page-cards-search"),
            ("/figures", "page-figures"),
        ],
        Role::CaseOfficer => {
            &[("/work", "page-work"), ("/batches", "page-batches"), ("/cards", "page-cards-search")]
        }
        Role::RegistryClerk | Role::CommissionMember => &[("/work", "page-work")],
        Role::ArchiveOfficer => &[
            ("/archive-requests", "page-requests"),
            ("/cards", "page-cards-search"),
            ("/card-imports", "page-imports"),
        ],
        Role::CourtClerk => &[("/docket", "page-docket"), ("/calendar", "page-calendar")],
        Role::Judge => &[
            ("/confirmations", "page-confirmations"),
            ("/docket", "page-docket"),
            ("/calendar", "page-calendar"),
        ],
        Role::System | Role::Public => &[],
    }
}

/// Where somebody in a role begins, if there is such a place.
pub(super) fn home(role: Role) -> Option<&'static str> {
    places_of(role).first().map(|(path, _)| *path)
}

fn places(visit: &Visit) -> askama::Result<Vec<Place>> {
    let Some(actor) = &visit.actor else { return Ok(Vec::new()) };
    let place = |&(path, key): &(&'static str, &'static str)| {
        let name = visit.words().say(key)?;
        Ok(Place { path, name, here: visit.path.starts_with(path) })
    };
    places_of(actor.role).iter().map(place).collect()
}

/// A page as an answer.
pub(super) fn show(page: &impl Template) -> Result<HttpResponse, Problem> {
    show_as(StatusCode::OK, page)
}

/// The same with another status than 200.
pub(super) fn show_as(status: StatusCode, page: &impl Template) -> Result<HttpResponse, Problem> {
    let html = page.render().map_err(Error::internal)?;
    Ok(HttpResponse::build(status).content_type(ContentType::html()).body(html))
}

/// A page from what may lack a text.
pub(super) fn made<T: Template>(page: askama::Result<T>) -> Result<HttpResponse, Problem> {
    show(&page.map_err(Error::internal)?)
}

/// Leads on to another page of ours.
pub(super) fn see(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, path)).finish()
}

/// What somebody changed, as a line: when, and in which role.
pub(super) fn change(words: Words, change: &Change) -> askama::Result<String> {
    let role = words.code(Vocabulary::Role, &change.role)?;
    Ok(format!("{}: {role}", words.moment(change.at)))
}
