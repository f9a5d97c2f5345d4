//! A petition that is being written, as a list of tasks: one may leave and come back at any point.

use super::cards::said;
use super::framed;
use crate::domain::actor::Actor;
use crate::http::Problem;
use crate::service::Context;
use crate::service::document::{DocumentQuery, Target, list};
use crate::service::petition::{PetitionPersonView, PetitionView};
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::HttpResponse;
use askama::Template;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "family/tasks.html", config = "src/web/askama.toml")]
struct Tasks {
    frame: Frame,
    id: Uuid,
    /// What the office says is missing, when it gave the petition back.
    missing: Vec<String>,
    returned: bool,
    number: Option<String>,
    people: Vec<Person>,
    own: Vec<Task>,
    /// What has to be there before it can be sent.
    blockers: Vec<String>,
}

struct Person {
    id: Uuid,
    name: String,
    tasks: Vec<Task>,
}

struct Task {
    path: String,
    name: String,
    hint: Option<String>,
    /// It says something.
    done: bool,
    status: String,
}

fn task(
    words: Words,
    path: String,
    key: &str,
    answered: Option<String>,
    needed: bool,
) -> askama::Result<Task> {
    let status = match (&answered, needed) {
        (Some(_), _) => "page-task.done",
        (None, true) => "page-task.needed",
        (None, false) => "page-task.open",
    };
    Ok(Task {
        path,
        name: words.say(key)?,
        done: answered.is_some(),
        hint: answered,
        status: words.say(status)?,
    })
}

/// The beginning of a longer text.
fn short(text: &str) -> String {
    let mut words = String::new();
    for (at, character) in text.chars().enumerate() {
        if at == 80 {
            words.push('…');
            break;
        }
        words.push(if character == '\n' { ' ' } else { character });
    }
    words
}

fn person(
    words: Words,
    id: Uuid,
    one: &PetitionPersonView,
    said: Option<&Vec<String>>,
) -> askama::Result<Person> {
    let said = said.filter(|lines| !lines.is_empty()).map(|lines| short(&lines.join("; ")));
    let path = |part: &str| format!("/petitions/{id}/persons/{}/{part}", one.id);
    let filled = |text: &str| Some(text.trim()).filter(|text| !text.is_empty()).map(short);
    let birth: Vec<&str> =
        [&one.birth, &one.birth_place].into_iter().flatten().map(String::as_str).collect();
    let kinship = if one.kinship == "unknown" {
        None
    } else {
        Some(words.code(crate::text::codes::Vocabulary::Kinship, &one.kinship)?)
    };
    let known = one.known.as_deref().and_then(filled);
    let names: Vec<&str> = std::iter::once(one.claimed_name.as_str())
        .chain(one.other_spellings.iter().map(String::as_str))
        .collect();
    Ok(Person {
        id: one.id,
        name: one.claimed_name.clone(),
        tasks: vec![
            task(words, path("name"), "page-person-name", filled(&names.join(", ")), true)?,
            task(words, path("birth"), "page-person-birth", filled(&birth.join(", ")), false)?,
            task(words, path("cards"), "page-person-cards", said, false)?,
            task(words, path("known"), "page-person-known", known, false)?,
            task(words, path("kinship"), "page-person-kinship", kinship, false)?,
        ],
    })
}

/// The tasks of a petition.
pub(in crate::web) async fn show(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    view: &PetitionView,
) -> Result<HttpResponse, Problem> {
    let some = DocumentQuery { limit: Some(1), ..DocumentQuery::default() };
    let brought = list(context, actor, Target::Petition(view.id.into()), &some).await?.total;
    let words = visit.words();
    let said = said(context, actor, words, view.id).await?;
    let page = || -> askama::Result<Tasks> {
        let id = view.id;
        let path = |part: &str| format!("/petitions/{id}/{part}");
        let statement = Some(view.statement.trim()).filter(|text| !text.is_empty()).map(short);
        let office = view.office.as_ref().map(|office| office.name.clone());
        let evidence = match brought {
            0 => None,
            many => Some(words.count("page-count-papers", many)?),
        };
        let returned = view.state == "returned_for_completion";
        let mut own = vec![
            task(words, path("evidence"), "page-evidence", evidence, false)?,
            task(words, path("statement"), "page-petition-statement", statement, false)?,
            task(words, path("letters"), "page-letters", None, false)?,
        ];
        if !returned {
            own.push(task(words, path("office"), "page-petition-office", office, true)?);
        }
        let sending =
            view.steps.iter().find(|step| matches!(step.step.as_str(), "submit" | "complete"));
        let blockers = sending.into_iter().flat_map(|step| &step.blockers);
        let people = view.persons.iter().map(|one| person(words, id, one, said.get(&one.id)));
        let frame = Frame::new(visit, "page-petition")?;
        Ok(Tasks {
            frame: framed(visit, actor, view)(frame),
            id,
            missing: view.missing.clone(),
            returned,
            number: view.number.clone(),
            people: people.collect::<askama::Result<_>>()?,
            own,
            blockers: blockers.map(|one| words.need(one)).collect::<askama::Result<_>>()?,
        })
    };
    made(page())
}
