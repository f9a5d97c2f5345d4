//! An administrator opens one case for some hours, and is told that everybody who checks will see it.

use super::given;
use super::sheet::{Cell, Sheet, Table};
use crate::domain::policy::Action;
use crate::http::{Problem, note_case};
use crate::service::account::{
    BreakGlass, BreakGlassView, ListBreakGlass, break_glass, find_closed_case, list_break_glass,
};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(list).service(ask).service(done);
}

const PATH: &str = "/admin/emergency";
const NEW: &str = "/admin/emergency/new";
/// Kinds of cases, and what they are called.
const KINDS: [(&str, &str); 2] =
    [("review", "page-admin-emergency.review"), ("petition", "page-admin-emergency.petition")];

/// Where a case is read.
fn case_path(kind: &str, id: Uuid) -> String {
    format!("/{kind}s/{id}")
}

fn row(words: Words, one: &BreakGlassView) -> askama::Result<Vec<Cell>> {
    let key = KINDS.iter().find(|(kind, _)| *kind == one.case_kind).map(|(_, key)| *key);
    let kind = key.map_or_else(|| Ok(String::new()), |key| words.say(key))?;
    let name = format!("{kind} {}", one.number.as_deref().unwrap_or_default());
    Ok(vec![
        Cell::link(case_path(&one.case_kind, one.case_id), name.trim()),
        Cell::text(words.moment(one.until)),
        Cell::text(&one.reason),
    ])
}

/// What is open to the administrator now, and the way to open another case.
#[get("/admin/emergency")]
async fn list(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::BreakGlass)?;
    let asked = ListBreakGlass {
        account_id: member.account.map(Into::into),
        limit: Some(200),
        ..ListBreakGlass::default()
    };
    let found = list_break_glass(&context, &member, &asked).await?;
    let words = visit.words();
    let make = || -> askama::Result<Sheet> {
        let heads = ["page-admin-emergency.case", "page-audit.open-until", "page-audit.why"];
        let open = found.items.iter().filter(|one| one.open);
        let table = Table::new(words, "page-admin-emergency.open-now", &heads)?
            .rows(open.map(|one| row(words, one)))?;
        Sheet::new(&visit, "page-admin-emergency")?
            .lead(words.say("page-admin-emergency.lead")?)
            .lead(words.say("page-admin-emergency.grave")?)
            .link(NEW, "page-admin-emergency.new")
            .map(|sheet| sheet.table(table))
    };
    Sheet::answer(make())
}

fn form(visit: &Visit, answered: Option<(&Answers, Faults)>) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let kinds = KINDS.iter().map(|(kind, key)| Ok(Choice::new(*kind, words.say(key)?)));
        let kinds = kinds.collect::<askama::Result<_>>()?;
        Form::new(visit, "page-admin-emergency.new", NEW, "page-admin-emergency.button")?
            .back(PATH)
            .grave("page-admin-emergency.grave")?
            .ask(Field::one(words, "kind", "page-admin-emergency.kind", kinds)?)
            .ask(
                Field::line(words, "number", "page-admin-emergency.number")?
                    .hint(words.say("page-admin-emergency.number-hint")?)
                    .width(30),
            )
            .ask(
                Field::area(words, "reason", "page-admin-emergency.reason", 3)?
                    .hint(words.say("page-admin-emergency.reason-hint")?),
            )
            .ask(Field::line(words, "hours", "page-admin-emergency.hours")?.width(3).value("1"))
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Which case, why, and for how long.
#[get("/admin/emergency/new")]
async fn ask(visit: Visit, member: Member) -> Result<HttpResponse, Problem> {
    allow(&member, Action::BreakGlass)?;
    form(&visit, None)
}

async fn opened(
    request: &HttpRequest,
    context: &Context,
    member: &Member,
    answers: &Answers,
) -> Result<String, Error> {
    let kind = answers.text("kind");
    let case = find_closed_case(context, member, kind, answers.text("number")).await?;
    note_case(request, case);
    let command = BreakGlass {
        case_id: case,
        reason: answers.text("reason").to_owned(),
        // What is no number is out of range as well.
        hours: given(answers.text("hours")).and_then(|text| text.parse().ok()).unwrap_or_default(),
    };
    break_glass(context, member, &command, Some(&answers.key())).await?;
    Ok(case_path(kind, case))
}

/// Opens it.
#[post("/admin/emergency/new")]
async fn done(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::BreakGlass)?;
    match opened(&request, &context, &member, &answers).await {
        Ok(path) => Ok(see(&path)),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            form(&visit, Some((&answers, faults)))
        }
    }
}
