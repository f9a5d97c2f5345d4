//! Making and changing offices. Other offices are named by their codes: there are too many to choose
//! from.

use super::office::{countries, kinds, levels};
use crate::domain::actor::Actor;
use crate::domain::id::OfficeId;
use crate::domain::language::Language;
use crate::domain::policy::Action;
use crate::http::{Problem, Query};
use crate::service::office::{self, ChangeOffice, OfficeFields, OfficeView, find, find_by_code};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::{Answers, day_of, typed_day};
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(create_page).service(create).service(change_page).service(change);
}

/// What a form begins with.
#[derive(Debug, Default)]
struct Shown {
    office: Option<OfficeView>,
    /// Code of the office above.
    above: String,
    /// Code of the office that took over.
    successor: String,
    /// Country of a new office.
    country: String,
}

fn names(words: Words, at: &str, office: Option<&OfficeView>) -> askama::Result<Vec<Field>> {
    let field = |language: &Language| {
        let code = language.as_str();
        let value = office.and_then(|office| office.name.get(code)).cloned().unwrap_or_default();
        let label = format!("page-admin-office-name.{code}");
        let field = Field::line(words, &format!("name_{code}"), &label)?;
        Ok(field.at(format!("{at}/name/{code}")).value(value))
    };
    Language::ALL.iter().map(field).collect()
}

#[expect(clippy::too_many_lines, reason = "one question after the other")]
fn form(
    context: &Context,
    visit: &Visit,
    shown: &Shown,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let office = shown.office.as_ref();
    let text =
        |of: fn(&OfficeView) -> Option<&str>| office.and_then(of).unwrap_or_default().to_owned();
    let make = || -> askama::Result<Form> {
        let (title, back, action, at) = match office {
            Some(one) => {
                let back = format!("/admin/offices/{}", one.id);
                let action = format!("{back}/change");
                ("page-admin-office-change", back, action, "/office")
            }
            None => {
                let list = "/admin/offices".to_owned();
                ("page-admin-office-new", list, "/admin/offices/new".to_owned(), "")
            }
        };
        let country = office.map_or(&shown.country, |one| &one.jurisdiction);
        let mut form = Form::new(visit, title, action, "page-save")?.back(back);
        if let Some(one) = office {
            form = form.caption(words.name_of(&one.name)).version(one.version);
        }
        for name in names(words, at, office)? {
            form = form.ask(name);
        }
        let line = |name: &str, label: &str, field: &str| {
            Ok::<_, askama::Error>(Field::line(words, name, label)?.at(format!("{at}/{field}")))
        };
        let select = |name: &str, label: &str, of, field: &str| {
            Ok::<_, askama::Error>(
                Field::select(words, name, label, of)?.at(format!("{at}/{field}")),
            )
        };
        let from = office.map_or_else(|| context.clock.today(), |one| one.valid_from);
        let last_day = Field::day(words, "valid_to", "page-admin.last-day")?
            .at(format!("{at}/valid_to"))
            .hint(words.say("page-admin.day-or-none")?)
            .value(typed_day(office.and_then(|one| one.valid_to)));
        let first_day = Field::day(words, "valid_from", "page-admin.first-day")?
            .at(format!("{at}/valid_from"))
            .value(typed_day(Some(from)));
        let code_hint = words.say("page-admin-office.code-hint")?;
        let region_hint = words.say("page-admin-office.region-hint")?;
        let beside = words.say("page-admin-office.beside-hint")?;
        form.ask(
            line("code", "page-admin.code", "code")?
                .hint(code_hint)
                .value(text(|one| Some(&one.code))),
        )
        .ask(
            select("kind", "page-admin.kind", kinds(words)?, "kind")?
                .value(text(|one| Some(&one.kind))),
        )
        .ask(
            select("level", "page-admin.level", levels(words)?, "level")?
                .value(text(|one| Some(&one.level))),
        )
        .ask(
            select("country", "page-admin.country", countries(context, words), "jurisdiction")?
                .value(country),
        )
        .ask(
            line("region", "page-admin-office.region", "region")?
                .hint(region_hint)
                .value(text(|one| one.region.as_deref())),
        )
        .ask(
            line("above", "page-admin-office.above", "parent_id")?
                .hint(&beside)
                .value(&shown.above),
        )
        .ask(line("email", "page-admin.email", "email")?.value(text(|one| one.email.as_deref())))
        .ask(
            Field::area(words, "address", "page-admin-office.address", 3)?
                .at(format!("{at}/address"))
                .value(text(|one| one.address.as_deref())),
        )
        .ask(first_day)
        .ask(last_day)
        .ask(
            line("successor", "page-admin-office.successor", "successor_id")?
                .hint(beside)
                .value(&shown.successor),
        )
        .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// The office with a code that was typed; none when nothing was typed.
async fn by_code(
    context: &Context,
    actor: &Actor,
    answers: &Answers,
    name: &str,
) -> Result<Option<Option<Uuid>>, Problem> {
    let Some(code) = answers.given(name) else { return Ok(Some(None)) };
    let found = find_by_code(context, actor, &code).await?;
    Ok(found.map(|office| Some(office.id)))
}

/// What was typed, as a command; `at` is where the command has it.
async fn fields(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    answers: &Answers,
    at: &str,
) -> Result<Result<OfficeFields, Faults>, Problem> {
    let words = visit.words();
    let within = |mut faults: Faults| {
        for fault in &mut faults.list {
            fault.pointer.insert_str(0, at);
        }
        faults
    };
    let valid_from = answers.needed_day("valid_from", &format!("{at}/valid_from"));
    let valid_to = day_of(answers.text("valid_to"), &format!("{at}/valid_to"));
    let (valid_from, valid_to) = match (valid_from, valid_to) {
        (Ok(from), Ok(to)) => (from, to),
        (Err(error), _) | (_, Err(error)) => return Ok(Err(Faults::of(words, error)?)),
    };
    let unknown =
        |pointer: &str| Faults::one(words, pointer, "page-admin-office.unknown").map(within);
    let Some(parent_id) = by_code(context, actor, answers, "above").await? else {
        return Ok(Err(unknown("/parent_id")?));
    };
    let Some(successor_id) = by_code(context, actor, answers, "successor").await? else {
        return Ok(Err(unknown("/successor_id")?));
    };
    let name = |language: &Language| {
        let name = answers.given(&format!("name_{language}"))?;
        Some((language.to_string(), name))
    };
    Ok(Ok(OfficeFields {
        parent_id,
        kind: answers.text("kind").to_owned(),
        level: answers.text("level").to_owned(),
        code: answers.text("code").to_owned(),
        name: Language::ALL.iter().filter_map(name).collect(),
        jurisdiction: answers.text("country").to_owned(),
        region: answers.given("region"),
        email: answers.given("email"),
        address: answers.given("address"),
        valid_from,
        valid_to,
        successor_id,
    }))
}

/// The office below which a new one is made.
#[derive(Debug, Deserialize)]
struct Below {
    #[serde(default)]
    parent: String,
}

/// Asks for a new office.
#[get("/admin/offices/new")]
async fn create_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    below: Query<Below>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageOffices)?;
    let above = find_by_code(&context, &member, &below.0.parent).await?;
    let shown = above.map_or_else(Shown::default, |above| Shown {
        above: above.code,
        country: above.jurisdiction,
        ..Shown::default()
    });
    form(&context, &visit, &shown, None)
}

/// Makes it.
#[post("/admin/offices/new")]
async fn create(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageOffices)?;
    let faults = match fields(&context, &visit, &member, &answers, "").await? {
        Err(faults) => faults,
        Ok(fields) => {
            match office::create(&context, &member, &fields, Some(&answers.key())).await {
                Ok(id) => return Ok(see(&format!("/admin/offices/{id}"))),
                Err(error) => Faults::of(visit.words(), error)?,
            }
        }
    };
    form(&context, &visit, &Shown::default(), Some((&answers, faults)))
}

/// What is stored of an office, with the codes of those beside it.
async fn stored(context: &Context, actor: &Actor, id: Uuid) -> Result<Shown, Problem> {
    let office = find(context, actor, OfficeId(id)).await?;
    let mut codes = [String::new(), String::new()];
    for (code, id) in codes.iter_mut().zip([office.parent_id, office.successor_id]) {
        if let Some(id) = id {
            *code = find(context, actor, OfficeId(id)).await?.code;
        }
    }
    let [above, successor] = codes;
    Ok(Shown { office: Some(office), above, successor, country: String::new() })
}

/// Asks what an office is from now on.
#[get("/admin/offices/{id}/change")]
async fn change_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageOffices)?;
    let shown = stored(&context, &member, path.into_inner()).await?;
    form(&context, &visit, &shown, None)
}

/// Changes it.
#[post("/admin/offices/{id}/change")]
async fn change(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ManageOffices)?;
    let id = path.into_inner();
    let faults = match fields(&context, &visit, &member, &answers, "/office").await? {
        Err(faults) => faults,
        Ok(office) => {
            let command = ChangeOffice { version: answers.version(), office };
            match office::change(&context, &member, OfficeId(id), &command).await {
                Ok(()) => return Ok(see(&format!("/admin/offices/{id}"))),
                Err(error) => Faults::of(visit.words(), error)?,
            }
        }
    };
    let shown = stored(&context, &member, id).await?;
    form(&context, &visit, &shown, Some((&answers, faults)))
}
