//! What a petition says beside its people: to which office, what the family asks, how it is reached.

use super::{framed, writing};
use crate::domain::actor::Actor;
use crate::domain::id::PetitionId;
use crate::domain::petition::{Told, ToldBy};
use crate::http::Problem;
use crate::service::office::{ListOffices, OfficeView, list};
use crate::service::petition::{
    ChangeContacts, ContactsView, CorrectContacts, PetitionView, SavePetition, change_contacts,
    read, save,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::countries;
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
        .service(office_page)
        .service(save_office)
        .service(statement_page)
        .service(save_statement)
        .service(you_page)
        .service(save_you)
        .service(letters_page)
        .service(save_letters);
}

/// Pages of a long list that are read at most.
const MOST_PAGES: usize = 20;

/// Offices of a country that take petitions today, the national ones first.
pub(in crate::web) async fn takers(
    context: &Context,
    actor: &Actor,
    country: &str,
    words: Words,
) -> Result<Vec<Choice>, Problem> {
    let mut found: Vec<OfficeView> = Vec::new();
    for kind in ["prosecutor", "commission", "other_agency"] {
        let mut after = None;
        for _ in 0..MOST_PAGES {
            let asked = ListOffices {
                kind: Some(kind.to_owned()),
                jurisdiction: Some(country.to_owned()),
                on: Some(context.clock.today()),
                after: after.take(),
                limit: Some(200),
                ..ListOffices::default()
            };
            let part = list(context, actor, &asked).await?;
            found.extend(part.items);
            after = part.next;
            if after.is_none() {
                break;
            }
        }
    }
    let rank = |office: &OfficeView| match office.level.as_str() {
        "national" => 0,
        "regional" => 1,
        _ => 2,
    };
    found.sort_by_cached_key(|office| (rank(office), words.name_of(&office.name)));
    let choice =
        |office: OfficeView| Choice::new(office.id.to_string(), words.name_of(&office.name));
    Ok(found.into_iter().map(choice).collect())
}

/// "I do not know" as an answer: the first of the offices, which passes on what is not its own.
const UNKNOWN: &str = "unknown";

async fn office_form(
    context: &Context,
    visit: &Visit,
    member: &Member,
    view: &PetitionView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let offices = takers(context, member, &view.country, words).await?;
    let chosen = view.office.as_ref().map(|office| office.id.to_string()).unwrap_or_default();
    let make = || -> askama::Result<Form> {
        let mut of = vec![
            Choice::new("", words.say("page-petition-office.choose")?),
            Choice::new(UNKNOWN, words.say("page-petition-office.unknown")?),
        ];
        of.extend(offices);
        let field = Field::select(words, "office_id", "page-petition-office.which", of)?;
        Form::new(
            visit,
            "page-petition-office",
            format!("/petitions/{}/office", view.id),
            "page-save-continue",
        )?
        .framed(framed(visit, member, view))
        .back(format!("/petitions/{}", view.id))
        .version(view.version)
        .lead("page-petition-office.lead")?
        .ask(field.value(chosen))
        .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Which office the petition goes to.
#[get("/petitions/{id}/office")]
async fn office_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = writing(&context, &member, *path).await?;
    office_form(&context, &visit, &member, &view, None).await
}

/// Saves the office.
#[post("/petitions/{id}/office")]
async fn save_office(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = writing(&context, &member, *path).await?;
    let office = if answers.text("office_id") == UNKNOWN {
        let offices = takers(&context, &member, &view.country, visit.words()).await?;
        offices.first().and_then(|office| office.value.parse().ok())
    } else {
        answers.id("office_id")
    };
    let command = SavePetition {
        version: answers.version(),
        office_id: Some(office),
        ..SavePetition::default()
    };
    match save(&context, &member, PetitionId(*path), command).await {
        Ok(view) => Ok(see(&format!("/petitions/{}", view.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let view = writing(&context, &member, *path).await?;
            office_form(&context, &visit, &member, &view, Some((&answers, faults))).await
        }
    }
}

fn statement_form(
    visit: &Visit,
    member: &Member,
    view: &PetitionView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let action = format!("/petitions/{}/statement", view.id);
        let field = Field::area(words, "statement", "page-petition-statement.what", 12)?;
        Form::new(visit, "page-petition-statement", action, "page-save-continue")?
            .framed(framed(visit, member, view))
            .back(format!("/petitions/{}", view.id))
            .version(view.version)
            .ask(field.hint(words.say("page-petition-statement.hint")?).value(&view.statement))
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// What the family asks, in its own words.
#[get("/petitions/{id}/statement")]
async fn statement_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = writing(&context, &member, *path).await?;
    statement_form(&visit, &member, &view, None)
}

/// Saves it.
#[post("/petitions/{id}/statement")]
async fn save_statement(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    writing(&context, &member, *path).await?;
    let command = SavePetition {
        version: answers.version(),
        statement: Some(answers.text("statement").to_owned()),
        ..SavePetition::default()
    };
    match save(&context, &member, PetitionId(*path), command).await {
        Ok(view) => Ok(see(&format!("/petitions/{}", view.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let view = writing(&context, &member, *path).await?;
            statement_form(&visit, &member, &view, Some((&answers, faults)))
        }
    }
}

/// A petition of the family that is not over: letters about it may still be written.
async fn reached(context: &Context, member: &Member, id: Uuid) -> Result<PetitionView, Problem> {
    let view = read(context, member, PetitionId(id)).await?;
    if member.role.is_family() { Ok(view) } else { Err(Error::NotFound.into()) }
}

/// Saves how the family is reached: with the petition while it is written, by itself later.
async fn reach(
    context: &Context,
    member: &Member,
    view: &PetitionView,
    change: ChangeContacts,
) -> Result<PetitionView, Error> {
    let id = PetitionId(view.id);
    if !super::is_open(view) {
        return change_contacts(context, member, id, change).await;
    }
    let ChangeContacts { version, told, told_by, contacts } = change;
    let command = SavePetition { version, told, told_by, contacts, ..SavePetition::default() };
    save(context, member, id, command).await
}

fn you_form(
    visit: &Visit,
    member: &Member,
    view: &PetitionView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let applicant = view.applicant.as_ref();
    let contacts = applicant.and_then(|applicant| applicant.contacts.clone());
    let of = |value: fn(&ContactsView) -> &Option<String>| {
        contacts.as_ref().and_then(|contacts| value(contacts).clone()).unwrap_or_default()
    };
    let make = || -> askama::Result<Form> {
        let phone = Field::phone(words, "phone", "page-you.phone")?.at("/contacts/phone");
        let address = Field::area(words, "address", "page-you.address", 3)?;
        let mut lands = vec![Choice::new("", words.say("page-you.country-open")?)];
        lands.extend(countries::choices(words));
        let country = Field::select(words, "country", "page-you.country", lands)?;
        let lives = applicant.and_then(|applicant| applicant.country.clone()).unwrap_or_default();
        let mut form = Form::new(
            visit,
            "page-you",
            format!("/petitions/{}/you", view.id),
            "page-save-continue",
        )?
        .framed(framed(visit, member, view))
        .back(format!("/petitions/{}", view.id))
        .version(view.version);
        if let Some(applicant) = applicant {
            form = form.lead_text(words.with("page-you.lead", "name", &applicant.full_name)?);
        }
        form.ask(phone.value(of(|c| &c.phone)))
            .ask(
                address
                    .at("/contacts/address")
                    .hint(words.say("page-you.address-hint")?)
                    .value(of(|c| &c.address)),
            )
            .ask(country.at("/contacts/country").value(lives))
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// How the applicant is reached.
#[get("/petitions/{id}/you")]
async fn you_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = reached(&context, &member, *path).await?;
    you_form(&visit, &member, &view, None)
}

/// Saves it.
#[post("/petitions/{id}/you")]
async fn save_you(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = reached(&context, &member, *path).await?;
    let contacts = CorrectContacts {
        phone: Some(answers.given("phone")),
        address: Some(answers.given("address")),
        country: Some(answers.given("country")),
    };
    let change = ChangeContacts {
        version: answers.version(),
        told: None,
        told_by: None,
        contacts: Some(contacts),
    };
    match reach(&context, &member, &view, change).await {
        Ok(view) => Ok(see(&format!("/petitions/{}", view.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let view = reached(&context, &member, *path).await?;
            you_form(&visit, &member, &view, Some((&answers, faults)))
        }
    }
}

fn letters_form(
    visit: &Visit,
    member: &Member,
    view: &PetitionView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let choice =
            |vocabulary, code: &'static str| Ok(Choice::new(code, words.code(vocabulary, code)?));
        let told = Told::ALL.iter().map(|one| choice(Vocabulary::Told, one.as_str()));
        let by = ToldBy::ALL.iter().map(|one| choice(Vocabulary::ToldBy, one.as_str()));
        let by = by.collect::<askama::Result<_>>()?;
        let mut form = Form::new(
            visit,
            "page-letters",
            format!("/petitions/{}/letters", view.id),
            "page-save-continue",
        )?
        .framed(framed(visit, member, view))
        .back(format!("/petitions/{}", view.id))
        .version(view.version)
        .lead("page-letters.lead")?;
        if view.representation_id.is_some() {
            let told = told.collect::<askama::Result<_>>()?;
            form =
                form.ask(Field::one(words, "told", "page-letters.told", told)?.value(&view.told));
        }
        form.ask(
            Field::one(words, "told_by", "page-letters.by", by)?
                .hint(words.say("page-letters.by-hint")?)
                .value(&view.told_by),
        )
        .link(&format!("/petitions/{}/you", view.id), "page-you")?
        .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Who gets the letters, and how.
#[get("/petitions/{id}/letters")]
async fn letters_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    letters_form(&visit, &member, &reached(&context, &member, *path).await?, None)
}

/// Saves it.
#[post("/petitions/{id}/letters")]
async fn save_letters(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = reached(&context, &member, *path).await?;
    let change = ChangeContacts {
        version: answers.version(),
        told: answers.given("told"),
        told_by: answers.given("told_by"),
        contacts: None,
    };
    match reach(&context, &member, &view, change).await {
        Ok(view) => Ok(see(&format!("/petitions/{}", view.id))),
        Err(error) => {
            // The address is on another page.
            let mut faults = Faults::of(visit.words(), error)?;
            for fault in &mut faults.list {
                if fault.pointer.starts_with("/contacts") {
                    "/told_by".clone_into(&mut fault.pointer);
                }
            }
            let view = reached(&context, &member, *path).await?;
            letters_form(&visit, &member, &view, Some((&answers, faults)))
        }
    }
}
