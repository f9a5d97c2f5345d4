//! A letter is written down beside its scan: who writes, what is asked, and about whom.

use super::people::{self, Block};
use super::{entering, scans};
use crate::domain::actor::Actor;
use crate::domain::id::PetitionId;
use crate::domain::language::Language;
use crate::domain::petition::ToldBy;
use crate::http::{Problem, Query};
use crate::service::petition::{
    ApplicantView, CompletePetition, ContactsView, CorrectContacts, PetitionView, SavePetition,
    SubmitPetition, UnregisteredApplicant, complete, save, submit,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::differences;
use crate::web::countries;
use crate::web::document::Scan;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::{Answers, typed_day};
use crate::web::page::{Frame, see, show_as};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(write);
}

#[derive(Template)]
#[template(path = "intake/letter.html", config = "src/web/askama.toml")]
struct Letter {
    frame: Frame,
    id: Uuid,
    version: i32,
    number: Option<String>,
    scans: Vec<Scan>,
    /// Who writes and how to reach them; where the name is fixed it stands before.
    name: Option<String>,
    sender: Vec<Field>,
    questions: Vec<Field>,
    people: Vec<Block>,
    /// What was missing when it was returned.
    missing: Vec<String>,
    /// It came back and is handed in again.
    returned: bool,
    saved: bool,
    faults: Faults,
    changes: Vec<String>,
}

impl Letter {
    fn fields(&self) -> impl Iterator<Item = &Field> {
        let people = self.people.iter().flat_map(|block| &block.fields);
        self.sender.iter().chain(&self.questions).chain(people)
    }

    /// Where a line of the summary leads.
    fn anchor(&self, pointer: &str) -> &str {
        self.fields().find(|field| field.takes(pointer)).map_or("main-content", Field::anchor)
    }
}

/// Who writes: all of it where this office entered them, else how to reach them.
fn sender(words: Words, one: &ApplicantView) -> askama::Result<Vec<Field>> {
    let root = if one.correctable { "/applicant" } else { "/contacts" };
    let at = |name: &str| format!("{root}/{name}");
    let of = |value: fn(&ContactsView) -> &Option<String>| {
        one.contacts.as_ref().and_then(|contacts| value(contacts).clone()).unwrap_or_default()
    };
    let mut fields = Vec::new();
    if one.correctable {
        let kinds = vec![
            Choice::new("person", words.say("page-office-petition.person")?),
            Choice::new("organisation", words.say("page-office-petition.organisation")?),
        ];
        fields.push(
            Field::line(words, "full_name", "page-letter-new.from")?
                .at(at("full_name"))
                .autocomplete("off")
                .value(&one.full_name),
        );
        fields.push(
            Field::select(words, "kind", "page-office-petition.applicant-kind", kinds)?
                .at(at("kind"))
                .value(&one.kind),
        );
    }
    fields.push(
        Field::area(words, "address", "page-you.address", 3)?
            .at(at("address"))
            .value(of(|c| &c.address)),
    );
    let mut lands = vec![Choice::new("", words.say("page-you.country-open")?)];
    lands.extend(countries::choices(words));
    fields.push(
        Field::select(words, "country", "page-letter.country", lands)?
            .at(at("country"))
            .value(one.country.clone().unwrap_or_default()),
    );
    fields.push(
        Field::phone(words, "phone", "page-you.phone")?
            .at(at("phone"))
            .autocomplete("off")
            .value(of(|c| &c.phone)),
    );
    if one.correctable {
        fields.push(
            Field::email(words, "email", "page-office-petition.email")?
                .at(at("email"))
                .autocomplete("off")
                .value(of(|c| &c.email)),
        );
    }
    Ok(fields)
}

/// The letter itself: its language, its days, how it is answered, and what it says.
fn letter(words: Words, view: &PetitionView) -> askama::Result<Vec<Field>> {
    let language = |one: &Language| {
        let code = one.as_str();
        Ok(Choice::new(code, words.code(Vocabulary::Language, code)?))
    };
    let languages = Language::ALL.iter().map(language).collect::<askama::Result<_>>()?;
    let by = |one: &ToldBy| {
        let code = one.as_str();
        Ok(Choice::new(code, words.code(Vocabulary::ToldBy, code)?))
    };
    let by = by_letter_first(ToldBy::ALL.iter().map(by).collect::<askama::Result<_>>()?);
    // Who gave no e-mail address is answered on paper, unless the clerk says otherwise.
    let contacts = view.applicant.as_ref().and_then(|one| one.contacts.as_ref());
    let mailed = contacts.is_some_and(|contacts| contacts.email.is_some());
    let told_by = if mailed { &view.told_by } else { ToldBy::Letter.as_str() };
    Ok(vec![
        Field::select(words, "language", "page-letter.language", languages)?.value(&view.language),
        Field::one(words, "told_by", "page-letter.answer", by)?.value(told_by),
        Field::day(words, "received_on", "page-letter.received")?
            .value(typed_day(view.received_on)),
        Field::day(words, "postmarked_on", "page-letter.postmarked")?
            .hint(words.say("page-letter.postmarked-hint")?)
            .value(typed_day(view.postmarked_on)),
        Field::area(words, "statement", "page-office-petition.statement", 8)?
            .hint(words.say("page-letter.statement-hint")?)
            .value(&view.statement),
    ])
}

/// Who writes on paper mostly wants to be answered on paper.
fn by_letter_first(mut by: Vec<Choice>) -> Vec<Choice> {
    by.sort_by_key(|one| one.value != ToldBy::Letter.as_str());
    by
}

async fn shown(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    view: &PetitionView,
    part: &Part,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let scans = scans(context, actor, view.id).await?;
    let make = || -> askama::Result<Letter> {
        let sender = view.applicant.as_ref().map(|one| sender(words, one)).transpose()?;
        let fixed = view.applicant.as_ref().filter(|one| !one.correctable);
        let mut made = Letter {
            frame: Frame::new(visit, "page-letter")?,
            id: view.id,
            version: view.version,
            number: view.number.clone(),
            scans,
            name: fixed.map(|one| one.full_name.clone()),
            sender: sender.unwrap_or_default(),
            questions: letter(words, view)?,
            people: Vec::new(),
            missing: view.missing.clone(),
            returned: view.state != "draft",
            saved: part.saved.is_some(),
            faults: Faults::default(),
            changes: Vec::new(),
        };
        match answered {
            None => made.people = people::stored(words, &view.persons, part.more.is_some())?,
            Some((answers, faults)) => made = made.again(words, view, answers, faults)?,
        }
        Ok(made)
    };
    let made = make().map_err(Error::internal)?;
    let status = match (&made.faults.meanwhile, made.faults.is_empty()) {
        (_, true) => StatusCode::OK,
        (Some(_), false) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    show_as(status, &made)
}

impl Letter {
    /// Shows it as it was answered, with what is wrong and what differs.
    fn again(
        mut self,
        words: Words,
        view: &PetitionView,
        answers: &Answers,
        faults: Faults,
    ) -> askama::Result<Self> {
        let again = |field: Field| field.again(answers, &faults);
        self.sender = self.sender.into_iter().map(again).collect();
        self.questions = self.questions.into_iter().map(again).collect();
        self.people = people::again(words, &view.persons, answers, &faults)?;
        self.frame.faulty = !faults.is_empty();
        let mut changes = words.changes(faults.meanwhile.as_deref())?;
        changes.extend(differences(self.fields())?);
        self.changes = changes;
        self.faults = faults;
        Ok(self)
    }
}

/// What the page shows beside what is stored.
#[derive(Debug, Default, Deserialize)]
struct Part {
    /// Room for one person more.
    more: Option<String>,
    /// It was just saved.
    saved: Option<String>,
}

/// The scan, and the form beside it.
#[get("/petitions/{id}/letter")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    let view = entering(&context, &member, *path).await?;
    shown(&context, &visit, &member, &view, &part.0, None).await
}

/// What was written down.
fn command(view: &PetitionView, answers: &Answers) -> Result<SavePetition, Error> {
    let country = answers.given("country");
    let language = answers.given("language");
    let mut command = SavePetition {
        version: answers.version(),
        language: language.clone(),
        told_by: answers.given("told_by"),
        statement: Some(answers.text("statement").to_owned()),
        received_on: Some(answers.day("received_on")?),
        postmarked_on: Some(answers.day("postmarked_on")?),
        persons: Some(people::claims(answers)),
        ..SavePetition::default()
    };
    if view.applicant.as_ref().is_some_and(|one| one.correctable) {
        command.applicant = Some(UnregisteredApplicant {
            kind: answers.given("kind"),
            full_name: answers.text("full_name").to_owned(),
            email: answers.given("email"),
            phone: answers.given("phone"),
            address: answers.given("address"),
            country,
            language,
        });
    } else {
        command.contacts = Some(CorrectContacts {
            phone: Some(answers.given("phone")),
            address: Some(answers.given("address")),
            country: Some(country),
        });
    }
    Ok(command)
}

/// Saves, and does what the button says: more people, or the letter is handed in.
async fn done(
    context: &Context,
    actor: &Actor,
    view: &PetitionView,
    answers: &Answers,
) -> Result<String, Error> {
    let id = PetitionId(view.id);
    let saved = save(context, actor, id, command(view, answers)?).await?;
    let version = saved.version;
    Ok(match answers.text("do") {
        "add" => format!("/petitions/{id}/letter?more=1#p{}-claimed_name", saved.persons.len()),
        "send" if saved.state == "draft" => {
            submit(context, actor, id, SubmitPetition { version }).await?;
            format!("/petitions/{id}/duplicates")
        }
        "send" => {
            complete(context, actor, id, CompletePetition { version }).await?;
            format!("/petitions/{id}")
        }
        _ => format!("/petitions/{id}/letter?saved=1"),
    })
}

/// Saves what was written down.
#[post("/petitions/{id}/letter")]
async fn write(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = entering(&context, &member, *path).await?;
    match done(&context, &member, &view, &answers).await {
        Ok(to) => Ok(see(&to)),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let view = entering(&context, &member, *path).await?;
            let answered = Some((&answers, faults));
            shown(&context, &visit, &member, &view, &Part::default(), answered).await
        }
    }
}
