//! A registered petition leads to a review: a new one, or one that runs already about the same person.

use super::steps::offered;
use crate::domain::actor::Actor;
use crate::domain::id::PetitionId;
use crate::domain::repression::CaseClass;
use crate::domain::workflow::petition::Step;
use crate::http::Problem;
use crate::service::account::colleagues;
use crate::service::petition::{
    DuplicateView, LinkPetition, PersonMatch, PetitionView, duplicates, link,
};
use crate::service::review::{NewAct, NewSubject, OpenOnPetition, open_on_petition};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(open_page).service(open).service(link_page).service(join);
}

fn form_of(visit: &Visit, view: &PetitionView, step: Step) -> askama::Result<Form> {
    let name = super::steps::name_of(step);
    let action = format!("/petitions/{}/steps/{step}", view.id);
    let form = Form::new(visit, &name, action, &name)?
        .back(format!("/petitions/{}", view.id))
        .version(view.version);
    Ok(match &view.number {
        Some(number) => form.caption(number),
        None => form,
    })
}

/// Whom the review can be given to: those who examine.
async fn officers(context: &Context, actor: &Actor) -> Result<Vec<Choice>, Problem> {
    if !actor.role.gives_work() {
        return Ok(Vec::new());
    }
    let found = colleagues(context, actor).await?;
    let examines = |role: &str| matches!(role, "case_officer" | "commission_member");
    let found = found.into_iter().filter(|one| examines(&one.role));
    Ok(found.map(|one| Choice::new(one.account_id.to_string(), one.full_name)).collect())
}

/// The people whom the form takes into the review, by their places in the petition: a class was chosen, or
/// a sentence or a name typed.
fn taken(answers: &Answers, people: usize) -> Vec<usize> {
    let given = |at: usize, name: &str| answers.given(&format!("s{at}-{name}")).is_some();
    (0..people).filter(|at| ["class", "line", "name"].iter().any(|name| given(*at, name))).collect()
}

async fn open_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    view: &PetitionView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let officers = officers(context, actor).await?;
    let sent = answered.as_ref().map(|(answers, _)| taken(answers, view.persons.len()));
    let make = || -> askama::Result<Form> {
        let mut form = form_of(visit, view, Step::OpenReview)?.lead("page-open-review.lead")?.ask(
            Field::line(words, "title", "page-open-review.title")?
                .hint(words.say("page-open-review.title-hint")?),
        );
        if !officers.is_empty() {
            let mut of = vec![Choice::new("", words.say("page-open-review.later")?)];
            of.extend(officers);
            form = form.ask(Field::select(words, "assign_to", "page-open-review.officer", of)?);
        }
        for (at, person) in view.persons.iter().enumerate() {
            let place = sent.as_ref().and_then(|sent| sent.iter().position(|one| *one == at));
            let pointer = place.map_or_else(|| "/-".to_owned(), |at| format!("/subjects/{at}"));
            let mut of = vec![Choice::new("", words.say("page-open-review.not-yet")?)];
            for class in CaseClass::ALL {
                let name = words.code(Vocabulary::CaseClass, class.as_str())?;
                of.push(Choice::new(class.as_str(), format!("{}: {name}", class.label())));
            }
            let name = |key: &str| words.with(key, "name", &person.claimed_name);
            form = form
                .ask(
                    Field::select(words, &format!("s{at}-class"), "page-open-review.people", of)?
                        .worded(name("page-open-review.class")?)
                        .at(format!("{pointer}/class")),
                )
                .ask(
                    Field::area(words, &format!("s{at}-line"), "page-open-review.people", 2)?
                        .worded(name("page-open-review.line")?)
                        .hint(words.say("page-open-review.line-hint")?)
                        .at(format!("{pointer}/new_act")),
                );
            // Somebody who is recorded already has names, and further ones are recorded there.
            if person.person_id.is_none() {
                form = form.ask(
                    Field::line(words, &format!("s{at}-name"), "page-open-review.people")?
                        .worded(name("page-open-review.name")?)
                        .hint(words.say("page-open-review.name-hint")?)
                        .at(format!("{pointer}/name")),
                );
            }
        }
        form.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

fn opened(view: &PetitionView, answers: &Answers) -> OpenOnPetition {
    let subject = |at: usize| {
        let line = answers.given(&format!("s{at}-line"));
        let person = view.persons.get(at)?;
        Some(NewSubject {
            petition_person_id: Some(person.id),
            name: answers.given(&format!("s{at}-name")),
            class: answers.given(&format!("s{at}-class")),
            new_act: line.map(|line| NewAct { line: Some(line), ..NewAct::default() }),
            ..NewSubject::default()
        })
    };
    OpenOnPetition {
        version: answers.version(),
        title: answers.given("title"),
        batch_id: None,
        assign_to: answers.id("assign_to"),
        subjects: taken(answers, view.persons.len()).into_iter().filter_map(subject).collect(),
    }
}

/// Asks how the review is opened.
#[get("/petitions/{id}/steps/open_review")]
async fn open_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = offered(&context, &member, *path, Step::OpenReview).await?;
    open_form(&context, &visit, &member, &view, None).await
}

/// Opens it.
#[post("/petitions/{id}/steps/open_review")]
async fn open(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = offered(&context, &member, *path, Step::OpenReview).await?;
    let (id, command) = (PetitionId(view.id), opened(&view, &answers));
    let key = answers.key();
    match open_on_petition(&context, &member, id, &command, Some(&key)).await {
        Ok(review) => Ok(see(&format!("/reviews/{}", review.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let view = offered(&context, &member, *path, Step::OpenReview).await?;
            open_form(&context, &visit, &member, &view, Some((&answers, faults))).await
        }
    }
}

/// People of running reviews who may be those of the petition, by its entries: review and person as one
/// value.
type Running = BTreeMap<Uuid, Vec<Choice>>;

async fn running(
    context: &Context,
    actor: &Actor,
    words: Words,
    view: &PetitionView,
) -> Result<Running, Problem> {
    let found = duplicates(context, actor, PetitionId(view.id)).await?;
    let choice = |one: DuplicateView| -> askama::Result<Option<Choice>> {
        let (Some(review), Some(person)) = (one.review_id, one.person_id) else { return Ok(None) };
        let birth = one.birth.unwrap_or_default();
        let values = [("name", &*one.name), ("birth", &*birth), ("band", &*one.band_text)];
        let label = words.with_all("page-link-review.choice", &values)?;
        Ok(Some(Choice::new(format!("{review}/{person}"), label)))
    };
    let mut running = Running::new();
    for entry in found.persons {
        let mut choices = Vec::new();
        let mut known = BTreeSet::new();
        for one in entry.found {
            let choice = choice(one).map_err(Error::internal)?;
            choices.extend(choice.filter(|choice| known.insert(choice.value.clone())));
        }
        running.insert(entry.petition_person_id, choices);
    }
    Ok(running)
}

async fn link_form(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    view: &PetitionView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let mut running = running(context, actor, words, view).await?;
    let make = || -> askama::Result<Form> {
        let mut form = form_of(visit, view, Step::Link)?;
        let lead = if running.values().all(Vec::is_empty) { "none" } else { "lead" };
        form = form.lead(&format!("page-link-review.{lead}"))?;
        let mut sent = 0_usize;
        for (at, person) in view.persons.iter().enumerate() {
            let choices = running.remove(&person.id).unwrap_or_default();
            if choices.is_empty() {
                continue;
            }
            let name = format!("m{at}");
            let chosen =
                answered.as_ref().is_some_and(|(answers, _)| answers.given(&name).is_some());
            let pointer = if chosen { format!("/matches/{sent}") } else { "/-".to_owned() };
            sent += usize::from(chosen);
            let mut of = vec![Choice::new("", words.say("page-link-review.nobody")?)];
            of.extend(choices);
            let label = words.with("page-link-review.who", "name", &person.claimed_name)?;
            let field = Field::one(words, &name, "page-open-review.people", of)?;
            form = form.ask(field.worded(label).at(pointer));
        }
        form.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// The review and the people as they were chosen; nothing when they stand in different reviews.
fn chosen(view: &PetitionView, answers: &Answers) -> Option<LinkPetition> {
    let mut reviews = BTreeSet::new();
    let mut matches = Vec::new();
    for (at, entry) in view.persons.iter().enumerate() {
        let Some(given) = answers.given(&format!("m{at}")) else { continue };
        let (review, person) = given.split_once('/')?;
        reviews.insert(review.parse::<Uuid>().ok()?);
        matches.push(PersonMatch { petition_person_id: entry.id, person_id: person.parse().ok()? });
    }
    if reviews.len() > 1 {
        return None;
    }
    let review_id = reviews.pop_first().unwrap_or_default();
    Some(LinkPetition { version: answers.version(), review_id, matches })
}

/// Asks whom of which review the petition means.
#[get("/petitions/{id}/steps/link")]
async fn link_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = offered(&context, &member, *path, Step::Link).await?;
    link_form(&context, &visit, &member, &view, None).await
}

/// Joins the petition to the review.
#[post("/petitions/{id}/steps/link")]
async fn join(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = offered(&context, &member, *path, Step::Link).await?;
    let words = visit.words();
    let faults = match chosen(&view, &answers) {
        None => Faults::one(words, "/matches", "page-link-review.one")?,
        Some(command) => match link(&context, &member, PetitionId(view.id), command).await {
            Ok(view) => return Ok(see(&format!("/petitions/{}", view.id))),
            Err(error) => Faults::of(words, error)?,
        },
    };
    let view = offered(&context, &member, *path, Step::Link).await?;
    link_form(&context, &visit, &member, &view, Some((&answers, faults))).await
}
