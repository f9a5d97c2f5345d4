//! Checking the answers before a petition is sent, and what is told when it was.

use super::{framed, writing};
use crate::domain::id::PetitionId;
use crate::http::Problem;
use crate::service::document::{DocumentQuery, Target, list};
use crate::service::petition::{
    ApplicantView, CompletePetition, ContactsView, PetitionPersonView, PetitionView,
    SubmitPetition, complete, read, submit,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::Faults;
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see, show_as};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(send).service(sent);
}

#[derive(Template)]
#[template(path = "family/check.html", config = "src/web/askama.toml")]
struct Check {
    frame: Frame,
    id: Uuid,
    version: i32,
    /// What belongs together, under a heading.
    groups: Vec<Group>,
    blockers: Vec<String>,
    faults: Faults,
    changes: Vec<String>,
    office: String,
    day: String,
    /// It was given back and goes to the office again.
    again: bool,
}

struct Group {
    name: String,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    value: String,
    /// Where it is changed.
    path: Option<String>,
}

impl Check {
    #[expect(clippy::unused_self, reason = "the summary of errors asks every page")]
    fn anchor(&self, _pointer: &str) -> &'static str {
        "main-content"
    }
}

/// Makes rows that lead to where they are changed.
struct Rows<'a> {
    words: Words,
    view: &'a PetitionView,
}

impl Rows<'_> {
    fn or_open(&self, text: &str) -> askama::Result<String> {
        if text.trim().is_empty() { self.words.say("page-check.open") } else { Ok(text.to_owned()) }
    }

    fn row(&self, key: &str, value: &str, part: &str) -> askama::Result<Row> {
        let path = Some(format!("/petitions/{}/{part}", self.view.id));
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
        Ok(Group {
            name: person.claimed_name.clone(),
            rows: vec![
                self.row("page-person-name.name", &person.claimed_name, &part("name"))?,
                self.row("page-person-name.spellings", &spellings, &part("name"))?,
                self.row("page-person-birth.when", &of(&person.birth), &part("birth"))?,
                self.row("page-person-birth.place", &of(&person.birth_place), &part("birth"))?,
                self.row("page-person-known", &of(&person.known), &part("known"))?,
                self.row("page-person-kinship", &kinship, &part("kinship"))?,
            ],
        })
    }

    fn rest(&self, papers: &[String]) -> askama::Result<Group> {
        let (words, view) = (self.words, self.view);
        let office = view.office.as_ref().map(|office| office.name.as_str());
        let told = words.code(Vocabulary::Told, &view.told)?;
        let told_by = words.code(Vocabulary::ToldBy, &view.told_by)?;
        Ok(Group {
            name: words.say("page-petition.rest")?,
            rows: vec![
                self.row("page-petition-statement", &view.statement, "statement")?,
                self.row("page-evidence", &papers.join("\n"), "evidence")?,
                self.row("page-petition-office", office.unwrap_or_default(), "office")?,
                self.row("page-letters", &format!("{told}; {told_by}"), "letters")?,
            ],
        })
    }
}

/// Everything a petition says, group by group.
fn groups(words: Words, view: &PetitionView, papers: &[String]) -> askama::Result<Vec<Group>> {
    let rows = Rows { words, view };
    let mut found = Vec::new();
    if let Some(applicant) = &view.applicant {
        found.push(rows.applicant(applicant)?);
    }
    for person in &view.persons {
        found.push(rows.person(person)?);
    }
    found.push(rows.rest(papers)?);
    Ok(found)
}

async fn shown(
    context: &Context,
    visit: &Visit,
    member: &Member,
    view: &PetitionView,
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let query = DocumentQuery { limit: Some(200), ..DocumentQuery::default() };
    let papers = list(context, member, Target::Petition(view.id.into()), &query).await?;
    let titles: Vec<String> = papers.items.into_iter().map(|paper| paper.title).collect();
    let words = visit.words();
    let status = match (&faults.meanwhile, faults.is_empty()) {
        (_, true) => StatusCode::OK,
        (Some(_), false) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let make = || -> askama::Result<Check> {
        let mut frame = framed(visit, member, view)(Frame::new(visit, "page-check")?);
        frame.faulty = !faults.is_empty();
        let sending =
            view.steps.iter().filter(|step| matches!(step.step.as_str(), "submit" | "complete"));
        let blockers = sending.flat_map(|step| &step.blockers);
        let blockers = blockers.map(|one| words.need(one)).collect::<askama::Result<_>>()?;
        Ok(Check {
            frame,
            id: view.id,
            version: view.version,
            groups: groups(words, view, &titles)?,
            blockers,
            changes: words.changes(faults.meanwhile.as_deref())?,
            faults,
            office: view.office.as_ref().map(|office| office.name.clone()).unwrap_or_default(),
            day: words.day(context.clock.today()),
            again: view.state != "draft",
        })
    };
    show_as(status, &make().map_err(Error::internal)?)
}

/// Everything the petition says, to be checked, sent, or printed and signed.
#[get("/petitions/{id}/check")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = writing(&context, &member, *path).await?;
    shown(&context, &visit, &member, &view, Faults::default()).await
}

/// Sends it.
#[post("/petitions/{id}/check")]
async fn send(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let before = read(&context, &member, PetitionId(*path)).await?;
    let to = format!("/petitions/{}/sent", before.id);
    if !super::is_open(&before) && member.role.is_family() {
        // The button was pressed twice.
        return Ok(see(&to));
    }
    let (id, version) = (PetitionId(*path), answers.version());
    let outcome = if before.state == "draft" {
        submit(&context, &member, id, SubmitPetition { version }).await
    } else {
        complete(&context, &member, id, CompletePetition { version }).await
    };
    match outcome {
        Ok(_) => Ok(see(&to)),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let view = writing(&context, &member, *path).await?;
            shown(&context, &visit, &member, &view, faults).await
        }
    }
}

#[derive(Template)]
#[template(path = "family/sent.html", config = "src/web/askama.toml")]
struct Sent {
    frame: Frame,
    id: Uuid,
    number: Option<String>,
    code: Option<String>,
    office: String,
    contact: Vec<String>,
    /// Until when the office gives it a number.
    due: Option<String>,
    mail: bool,
}

/// What is told when it was sent: what comes next, when, and whom to ask.
#[get("/petitions/{id}/sent")]
async fn sent(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = read(&context, &member, PetitionId(*path)).await?;
    if !member.role.is_family() || view.state == "draft" {
        return Err(Error::NotFound.into());
    }
    let words = visit.words();
    let office = match &view.office {
        Some(office) => {
            Some(crate::service::office::find(&context, &member, office.id.into()).await?)
        }
        None => None,
    };
    let contact = office.iter().flat_map(|office| [office.address.clone(), office.email.clone()]);
    let contact: Vec<String> = contact.flatten().collect();
    let due = view
        .deadlines
        .iter()
        .find(|clock| clock.rule == "registration" && clock.state == "running");
    let make = || -> askama::Result<Sent> {
        let frame = framed(&visit, &member, &view)(Frame::new(&visit, "page-sent")?);
        Ok(Sent {
            frame,
            id: view.id,
            number: view.number.clone(),
            code: None,
            office: view.office.as_ref().map(|office| office.name.clone()).unwrap_or_default(),
            contact,
            due: due.map(|clock| words.day(clock.due_on)),
            mail: view.told_by == "email",
        })
    };
    made(make())
}
