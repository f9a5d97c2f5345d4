//! What a petition says, group by group: to be checked before it is sent, and to be read, kept or printed
//! afterwards.

use super::cards::said;
use super::framed;
use crate::domain::actor::Actor;
use crate::domain::id::PetitionId;
use crate::http::Problem;
use crate::service::document::{DocumentQuery, Target, list};
use crate::service::petition::{
    ApplicantView, ContactsView, PetitionPersonView, PetitionView, read,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use askama::Template;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

/// What belongs together, under a heading.
pub(super) struct Group {
    pub(super) name: String,
    pub(super) rows: Vec<Row>,
}

/// A question and its answer.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) value: String,
    /// Where it is changed.
    pub(super) path: Option<String>,
}

/// Makes rows that lead to where they are changed, while that is possible.
struct Rows<'a> {
    words: Words,
    view: &'a PetitionView,
    papers: &'a [String],
    /// What the family said of cards, by entry.
    said: &'a BTreeMap<Uuid, Vec<String>>,
    /// It may be changed.
    open: bool,
}

impl Rows<'_> {
    fn or_open(&self, text: &str) -> askama::Result<String> {
        if text.trim().is_empty() { self.words.say("page-check.open") } else { Ok(text.to_owned()) }
    }

    fn row(&self, key: &str, value: &str, part: &str) -> askama::Result<Row> {
        let path = self.open.then(|| format!("/petitions/{}/{part}", self.view.id));
        Ok(Row { name: self.words.say(key)?, value: self.or_open(value)?, path })
    }

    fn fixed(&self, key: &str, value: &str) -> askama::Result<Row> {
        Ok(Row { name: self.words.say(key)?, value: self.or_open(value)?, path: None })
    }

    fn applicant(&self, applicant: &ApplicantView) -> askama::Result<Group> {
        let contacts = applicant.contacts.as_ref();
        let of = |value: fn(&ContactsView) -> &Option<String>| {
            contacts.and_then(|contacts| value(contacts).as_deref()).unwrap_or_default()
        };
        let country = applicant.country.as_deref().map(|code| self.words.country(code));
        Ok(Group {
            name: self.words.say("page-petition.you")?,
            rows: vec![
                self.fixed("page-account.name", &applicant.full_name)?,
                self.fixed("page-sign-in.email", of(|contacts| &contacts.email))?,
                self.row("page-you.phone", of(|contacts| &contacts.phone), "you")?,
                self.row("page-you.address", of(|contacts| &contacts.address), "you")?,
                self.row("page-you.country", country.as_deref().unwrap_or_default(), "you")?,
            ],
        })
    }

    fn person(&self, person: &PetitionPersonView) -> askama::Result<Group> {
        let part = |name: &str| format!("persons/{}/{name}", person.id);
        let of = |text: &'_ Option<String>| text.clone().unwrap_or_default();
        let kinship = self.words.code(Vocabulary::Kinship, &person.kinship)?;
        let spellings = person.other_spellings.join("\n");
        let cards = self.said.get(&person.id).map(|lines| lines.join("\n")).unwrap_or_default();
        Ok(Group {
            name: person.claimed_name.clone(),
            rows: vec![
                self.row("page-person-name.name", &person.claimed_name, &part("name"))?,
                self.row("page-person-name.spellings", &spellings, &part("name"))?,
                self.row("page-person-birth.when", &of(&person.birth), &part("birth"))?,
                self.row("page-person-birth.place", &of(&person.birth_place), &part("birth"))?,
                self.row("page-cards.offered", &cards, &part("cards"))?,
                self.row("page-person-known", &of(&person.known), &part("known"))?,
                self.row("page-person-kinship", &kinship, &part("kinship"))?,
            ],
        })
    }

    fn rest(&self) -> askama::Result<Group> {
        let (words, view) = (self.words, self.view);
        let office = view.office.as_ref().map(|office| office.name.as_str());
        let told_by = words.code(Vocabulary::ToldBy, &view.told_by)?;
        let letters = if view.representation_id.is_some() {
            format!("{}; {told_by}", words.code(Vocabulary::Told, &view.told)?)
        } else {
            told_by
        };
        Ok(Group {
            name: words.say("page-petition.rest")?,
            rows: vec![
                self.row("page-petition-statement", &view.statement, "statement")?,
                self.row("page-evidence", &self.papers.join("\n"), "evidence")?,
                self.row("page-petition-office", office.unwrap_or_default(), "office")?,
                self.row("page-letters", &letters, "letters")?,
            ],
        })
    }
}

/// Everything a petition says.
pub(super) async fn groups(
    context: &Context,
    actor: &Actor,
    words: Words,
    view: &PetitionView,
) -> Result<Vec<Group>, Problem> {
    let query = DocumentQuery { limit: Some(200), ..DocumentQuery::default() };
    let papers = list(context, actor, Target::Petition(view.id.into()), &query).await?;
    let papers: Vec<String> = papers.items.into_iter().map(|paper| paper.title).collect();
    let said = said(context, actor, words, view.id).await?;
    let open = super::is_open(view);
    let rows = Rows { words, view, papers: &papers, said: &said, open };
    let make = || -> askama::Result<Vec<Group>> {
        let applicant = view.applicant.iter().map(|applicant| rows.applicant(applicant));
        let people = view.persons.iter().map(|person| rows.person(person));
        applicant.chain(people).chain(std::iter::once_with(|| rows.rest())).collect()
    };
    Ok(make().map_err(Error::internal)?)
}

/// By what a petition is asked for: its number, its reference, its code.
pub(super) struct Handle {
    pub(super) number: Option<String>,
    pub(super) reference: Option<String>,
    pub(super) code: Option<String>,
}

impl Handle {
    pub(super) fn of(view: &PetitionView) -> Self {
        Self {
            number: view.number.clone(),
            reference: view.reference.clone(),
            code: view.lookup_code.clone(),
        }
    }
}

#[derive(Template)]
#[template(path = "family/summary.html", config = "src/web/askama.toml")]
struct Summary {
    frame: Frame,
    id: Uuid,
    handle: Handle,
    groups: Vec<Group>,
    office: String,
    /// When it was sent.
    day: String,
}

/// What was sent.
#[get("/petitions/{id}/summary")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = read(&context, &member, PetitionId(*path)).await?;
    let sent = view.submitted_at.filter(|_| member.role.is_family()).ok_or(Error::NotFound)?;
    let words = visit.words();
    let groups = groups(&context, &member, words, &view).await?;
    let make = || -> askama::Result<Summary> {
        let frame = Frame::new(&visit, "page-summary")?;
        Ok(Summary {
            frame: framed(&visit, &member, &view)(frame),
            id: view.id,
            handle: Handle::of(&view),
            groups,
            office: view.office.as_ref().map(|office| office.name.clone()).unwrap_or_default(),
            day: words.day_in(&context, &view.country, sent),
        })
    };
    made(make())
}
