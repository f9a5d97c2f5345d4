//! The people a petition is about: one thing on a page, and all but the name may stay open.

use super::{claim, claims, entry, framed, writing};
use crate::domain::id::PetitionId;
use crate::domain::repression::Kinship;
use crate::http::Problem;
use crate::service::petition::{PersonClaim, PetitionPersonView, PetitionView, SavePetition, save};
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
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(new_page)
        .service(new)
        .service(remove_page)
        .service(remove)
        .service(page)
        .service(answer);
}

/// What is asked about a person, page by page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Name,
    Birth,
    Known,
    Kinship,
}

impl Part {
    fn of(name: &str) -> Result<Self, Problem> {
        match name {
            "name" => Ok(Self::Name),
            "birth" => Ok(Self::Birth),
            "known" => Ok(Self::Known),
            "kinship" => Ok(Self::Kinship),
            _ => Err(Error::NotFound.into()),
        }
    }

    /// Where one goes on.
    const fn next(self) -> &'static str {
        match self {
            Self::Name => "/birth",
            Self::Birth => "/cards",
            Self::Known => "/kinship",
            Self::Kinship => "",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Name => "page-person-name",
            Self::Birth => "page-person-birth",
            Self::Known => "page-person-known",
            Self::Kinship => "page-person-kinship",
        }
    }

    /// The questions, with what is stored, for the entry at this place of the petition.
    fn fields(self, words: Words, person: &PersonClaim, at: usize) -> askama::Result<Vec<Field>> {
        let pointer = |name: &str| format!("/persons/{at}/{name}");
        let line = |name: &str, label: &str, value: Option<&str>| -> askama::Result<Field> {
            // A browser that others use must not offer the names of the family to them.
            let field = Field::line(words, name, label)?.at(pointer(name)).autocomplete("off");
            Ok(field.value(value.unwrap_or_default()))
        };
        Ok(match self {
            Self::Name => {
                let spellings =
                    Field::area(words, "other_spellings", "page-person-name.spellings", 3)?;
                vec![
                    line("claimed_name", "page-person-name.name", Some(&person.claimed_name))?
                        .hint(words.say("page-person-name.name-hint")?),
                    spellings
                        .at(pointer("other_spellings"))
                        .hint(words.say("page-person-name.spellings-hint")?)
                        .value(person.other_spellings.join("\n")),
                ]
            }
            Self::Birth => vec![
                line("birth", "page-person-birth.when", person.birth.as_deref())?
                    .hint(words.say("page-person-birth.when-hint")?)
                    .width(20),
                line("birth_place", "page-person-birth.place", person.birth_place.as_deref())?
                    .hint(words.say("page-person-birth.place-hint")?),
            ],
            Self::Known => {
                let known = Field::area(words, "known", "page-person-known.what", 10)?;
                vec![
                    known
                        .at(pointer("known"))
                        .hint(words.say("page-person-known.what-hint")?)
                        .value(person.known.clone().unwrap_or_default()),
                ]
            }
            Self::Kinship => {
                let choice = |code: &Kinship| {
                    let code = code.to_string();
                    Ok(Choice::new(&code, words.code(Vocabulary::Kinship, &code)?))
                };
                let of = Kinship::ALL.iter().map(choice).collect::<askama::Result<_>>()?;
                let field = Field::one(words, "kinship", "page-person-kinship.who", of)?;
                vec![
                    field
                        .at(pointer("kinship"))
                        .hint(words.say("page-person-kinship.who-hint")?)
                        .value(person.kinship.clone().unwrap_or_default()),
                ]
            }
        })
    }

    /// Takes over what was answered.
    fn take(self, answers: &Answers, person: &mut PersonClaim) {
        match self {
            Self::Name => {
                answers.text("claimed_name").clone_into(&mut person.claimed_name);
                let lines = answers.text("other_spellings").lines().map(str::trim);
                person.other_spellings =
                    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect();
            }
            Self::Birth => {
                person.birth = answers.given("birth");
                person.birth_place = answers.given("birth_place");
            }
            Self::Known => person.known = answers.given("known"),
            Self::Kinship => person.kinship = answers.given("kinship"),
        }
    }
}

/// An entry of which nothing is known yet.
fn blank() -> PersonClaim {
    PersonClaim {
        id: None,
        claimed_name: String::new(),
        other_spellings: Vec::new(),
        kinship: None,
        birth: None,
        birth_place: None,
        known: None,
    }
}

fn form(
    visit: &Visit,
    member: &Member,
    view: &PetitionView,
    (part, person, at): (Part, &PersonClaim, usize),
    action: String,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let mut form = Form::new(visit, part.title(), action, "page-save-continue")?
            .framed(framed(visit, member, view))
            .back(format!("/petitions/{}", view.id))
            .version(view.version);
        if !person.claimed_name.is_empty() {
            form = form.caption(&person.claimed_name);
        }
        form = match part {
            Part::Name => form.offer(format!("/petitions/{}/cards", view.id)),
            Part::Birth | Part::Known | Part::Kinship => form.lead("page-person-open")?,
        };
        for field in part.fields(words, person, at)? {
            form = form.ask(field);
        }
        form.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

async fn store(
    context: &Context,
    member: &Member,
    (id, version): (Uuid, i32),
    persons: Vec<PersonClaim>,
) -> Result<PetitionView, Error> {
    let command = SavePetition { version, persons: Some(persons), ..SavePetition::default() };
    save(context, member, PetitionId(id), command).await
}

/// Names another person.
#[get("/petitions/{id}/persons/new")]
async fn new_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = writing(&context, &member, *path).await?;
    let action = format!("/petitions/{}/persons/new", view.id);
    form(&visit, &member, &view, (Part::Name, &blank(), view.persons.len()), action, None)
}

/// Adds the person.
#[post("/petitions/{id}/persons/new")]
async fn new(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = writing(&context, &member, *path).await?;
    let mut persons = claims(&view);
    let mut person = blank();
    Part::Name.take(&answers, &mut person);
    persons.push(person);
    match store(&context, &member, (view.id, answers.version()), persons).await {
        Ok(saved) => {
            let added = saved.persons.last().ok_or(Error::NotFound)?;
            Ok(see(&format!("/petitions/{}/persons/{}/birth", view.id, added.id)))
        }
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let view = writing(&context, &member, *path).await?;
            let action = format!("/petitions/{}/persons/new", view.id);
            let asked = (Part::Name, &blank(), view.persons.len());
            form(&visit, &member, &view, asked, action, Some((&answers, faults)))
        }
    }
}

fn place(view: &PetitionView, person: &PetitionPersonView) -> usize {
    view.persons.iter().position(|one| one.id == person.id).unwrap_or_default()
}

fn part_form(
    visit: &Visit,
    member: &Member,
    view: &PetitionView,
    (id, part): (Uuid, Part),
    name: &str,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let person = entry(view, id)?;
    let action = format!("/petitions/{}/persons/{id}/{name}", view.id);
    form(visit, member, view, (part, &claim(person), place(view, person)), action, answered)
}

/// One thing about a person.
#[get("/petitions/{id}/persons/{entry}/{part}")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, person, name) = path.into_inner();
    let part = Part::of(&name)?;
    let view = writing(&context, &member, id).await?;
    part_form(&visit, &member, &view, (person, part), &name, None)
}

/// Saves it.
#[post("/petitions/{id}/persons/{entry}/{part}")]
async fn answer(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid, String)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let (id, person, name) = path.into_inner();
    let part = Part::of(&name)?;
    let view = writing(&context, &member, id).await?;
    let at = place(&view, entry(&view, person)?);
    let mut persons = claims(&view);
    if let Some(claim) = persons.get_mut(at) {
        part.take(&answers, claim);
    }
    match store(&context, &member, (id, answers.version()), persons).await {
        Ok(saved) => {
            let kept = saved.persons.get(at).ok_or(Error::NotFound)?;
            let to = match part.next() {
                "" => format!("/petitions/{id}"),
                next => format!("/petitions/{id}/persons/{}{next}", kept.id),
            };
            Ok(see(&to))
        }
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let view = writing(&context, &member, id).await?;
            part_form(&visit, &member, &view, (person, part), &name, Some((&answers, faults)))
        }
    }
}

fn remove_form(
    visit: &Visit,
    member: &Member,
    view: &PetitionView,
    person: &PetitionPersonView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let make = || -> askama::Result<Form> {
        let action = format!("/petitions/{}/persons/{}/remove", view.id, person.id);
        Form::new(visit, "page-person-remove", action, "page-person-remove.button")?
            .framed(framed(visit, member, view))
            .caption(&person.claimed_name)
            .back(format!("/petitions/{}", view.id))
            .version(view.version)
            .grave("page-person-remove.warning")?
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks before a person is taken out.
#[get("/petitions/{id}/persons/{entry}/remove")]
async fn remove_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    let view = writing(&context, &member, path.0).await?;
    remove_form(&visit, &member, &view, entry(&view, path.1)?, None)
}

/// Takes a person out of the petition.
#[post("/petitions/{id}/persons/{entry}/remove")]
async fn remove(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = writing(&context, &member, path.0).await?;
    let person = entry(&view, path.1)?;
    let stay = view.persons.iter().filter(|one| one.id != person.id).map(claim).collect();
    match store(&context, &member, (view.id, answers.version()), stay).await {
        Ok(_) => Ok(see(&format!("/petitions/{}", view.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let view = writing(&context, &member, path.0).await?;
            remove_form(&visit, &member, &view, entry(&view, path.1)?, Some((&answers, faults)))
        }
    }
}
