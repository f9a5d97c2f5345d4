//! Who acts for an applicant, on which paper and until when; and for a representative, for whom.

use crate::domain::actor::Actor;
use crate::domain::id::RepresentationId;
use crate::http::{Problem, Query};
use crate::service::representation::{
    GrantRepresentation, ListRepresentations, RepresentationView, RevokeRepresentation, find,
    grant, list, revoke,
};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(new_page).service(new).service(end_page).service(end);
}

#[derive(Template)]
#[template(path = "family/helpers.html", config = "src/web/askama.toml")]
struct Helpers {
    frame: Frame,
    /// The page of an applicant; a representative's otherwise.
    own: bool,
    lines: Vec<Line>,
    next: Option<String>,
}

/// A power of attorney.
struct Line {
    id: Uuid,
    /// Who acts, or for whom.
    who: String,
    paper: String,
    days: String,
    state: String,
    in_force: bool,
    /// The applicant may end it.
    ends: bool,
}

fn line(
    words: Words,
    today: NaiveDate,
    own: bool,
    one: RepresentationView,
) -> askama::Result<Line> {
    let state = if one.revoked_at.is_some() {
        "page-helpers.revoked"
    } else if one.in_force {
        "page-helpers.in-force"
    } else if one.valid_from > today {
        "page-helpers.not-yet"
    } else {
        "page-helpers.over"
    };
    let hidden = || words.say("page-helpers.unnamed");
    let (from, until) = (words.day(one.valid_from), words.day(one.valid_to));
    Ok(Line {
        id: one.id,
        who: if own {
            one.representative_email
        } else {
            one.applicant_name.map_or_else(hidden, Ok)?
        },
        paper: one.reference,
        days: words.with_all("page-helpers.days", &[("from", &from), ("until", &until)])?,
        state: words.say(state)?,
        in_force: one.in_force,
        ends: own && one.revoked_at.is_none() && one.valid_to >= today,
    })
}

/// Powers of attorney that are read at most for the names of a representative's applicants.
const MOST: i64 = 200;

/// For whom a representative may act today: ids and names.
pub(super) async fn represented(
    context: &Context,
    actor: &Actor,
) -> Result<Vec<(Uuid, String)>, Problem> {
    if actor.as_representative().is_none() {
        return Ok(Vec::new());
    }
    let asked = ListRepresentations { limit: Some(MOST), ..ListRepresentations::default() };
    let found = list(context, actor, &asked).await?.items.into_iter().filter(|one| one.in_force);
    let named = |one: RepresentationView| Some((one.applicant_id, one.applicant_name?));
    let names: BTreeMap<Uuid, String> = found.filter_map(named).collect();
    Ok(names.into_iter().collect())
}

/// Which part of the list.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<Uuid>,
}

/// The powers of attorney, newest first.
#[get("/representations")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    if !member.role.is_family() {
        return Err(Error::NotFound.into());
    }
    let own = member.as_representative().is_none();
    let asked = ListRepresentations { after: part.0.after, ..ListRepresentations::default() };
    let found = list(&context, &member, &asked).await?;
    let (words, today) = (visit.words(), context.clock.today());
    let make = || -> askama::Result<Helpers> {
        let title = if own { "page-helpers" } else { "page-helped" };
        let lines = found.items.into_iter().map(|one| line(words, today, own, one));
        Ok(Helpers {
            frame: Frame::new(&visit, title)?.leaving(&visit),
            own,
            lines: lines.collect::<askama::Result<_>>()?,
            next: found.next,
        })
    };
    made(make())
}

/// Only an applicant lets somebody act.
fn applicant(actor: &Actor) -> Result<(), Problem> {
    if actor.as_applicant().is_some() { Ok(()) } else { Err(Error::NotFound.into()) }
}

fn form(
    context: &Context,
    visit: &Visit,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let name = Field::line(words, "representative_name", "page-helpers.name")?;
        let email = Field::line(words, "representative_email", "page-helpers.email")?;
        let paper = Field::line(words, "reference", "page-helpers.paper")?;
        let today = context.clock.today().format("%d.%m.%Y").to_string();
        Form::new(visit, "page-helpers-new", "/representations/new", "page-helpers-new.button")?
            .back("/representations")
            .framed(|frame| frame.leaving(visit))
            .lead("page-helpers.lead")?
            .ask(name.autocomplete("off"))
            .ask(email.hint(words.say("page-helpers.email-hint")?).autocomplete("off"))
            .ask(paper.hint(words.say("page-helpers.paper-hint")?))
            .ask(Field::day(words, "valid_from", "page-helpers.from")?.value(today))
            .ask(Field::day(words, "valid_to", "page-helpers.until")?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Who is to act, on which paper, and until when.
#[get("/representations/new")]
async fn new_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
) -> Result<HttpResponse, Problem> {
    applicant(&member)?;
    form(&context, &visit, None)
}

fn typed(answers: &Answers) -> Result<GrantRepresentation, Error> {
    Ok(GrantRepresentation {
        applicant_id: None,
        representative_email: answers.text("representative_email").to_owned(),
        representative_name: answers.text("representative_name").to_owned(),
        reference: answers.text("reference").to_owned(),
        document_id: None,
        valid_from: answers.needed_day("valid_from", "/valid_from")?,
        valid_to: answers.needed_day("valid_to", "/valid_to")?,
    })
}

/// Lets somebody act.
#[post("/representations/new")]
async fn new(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    applicant(&member)?;
    let granted = match typed(&answers) {
        Ok(command) => grant(&context, &member, &command, Some(&answers.key())).await,
        Err(error) => Err(error),
    };
    match granted {
        Ok(_) => Ok(see("/representations")),
        Err(error) => form(&context, &visit, Some((&answers, Faults::of(visit.words(), error)?))),
    }
}

fn end_form(
    visit: &Visit,
    power: &RepresentationView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let make = || -> askama::Result<Form> {
        let action = format!("/representations/{}/end", power.id);
        Form::new(visit, "page-helpers-end", action, "page-helpers-end.button")?
            .back("/representations")
            .framed(|frame| frame.leaving(visit))
            .caption(&power.representative_email)
            .grave("page-helpers-end.warning")?
            .ask(Field::area(visit.words(), "reason", "page-helpers-end.reason", 3)?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// One that the applicant may end.
async fn power(
    context: &Context,
    member: &Member,
    id: Uuid,
) -> Result<RepresentationView, Problem> {
    applicant(member)?;
    Ok(find(context, member, RepresentationId(id)).await?)
}

/// Asks before somebody may act no more.
#[get("/representations/{id}/end")]
async fn end_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    end_form(&visit, &power(&context, &member, *path).await?, None)
}

/// Ends it.
#[post("/representations/{id}/end")]
async fn end(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let power = power(&context, &member, *path).await?;
    let command = RevokeRepresentation { reason: answers.given("reason") };
    match revoke(&context, &member, RepresentationId(power.id), &command).await {
        Ok(_) => Ok(see("/representations")),
        Err(error) => end_form(&visit, &power, Some((&answers, Faults::of(visit.words(), error)?))),
    }
}
