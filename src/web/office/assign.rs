//! Several cases of a work list are given to one person: looked at first, then all of them or none.

use super::asked::{Asked, Part, pairs, path};
use super::work::people;
use crate::domain::actor::{Actor, Role};
use crate::http::Problem;
use crate::service::account::ColleagueView;
use crate::service::review::{AssignLine, AssignMany, SeenReview, assign_many, preview_assign};
use crate::service::{Context, Error, answered_before};
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::{Faults, hidden};
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, post, web};
use askama::Template;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(chosen).service(given);
}

/// Gives the work to nobody.
const NOBODY: &str = "nobody";

/// Cases that are marked on the work list, and what can be done with them together.
pub(super) struct Together {
    /// To whom.
    pub(super) whom: Field,
    /// The list that is shown, as it is sent along.
    pub(super) list: Vec<(&'static str, String)>,
}

/// What the reader may do with several cases of a list; nothing for most.
pub(super) fn together(
    words: Words,
    actor: &Actor,
    asked: &Asked,
    people: &[ColleagueView],
) -> askama::Result<Option<Together>> {
    if !actor.role.gives_work() {
        return Ok(None);
    }
    Ok(Some(Together { whom: whom(words, people)?, list: pairs(&asked.query) }))
}

/// Asks to whom: those of the office who can be responsible for a review, each once.
fn whom(words: Words, people: &[ColleagueView]) -> askama::Result<Field> {
    let mut choices = vec![Choice::new("", words.say("page-work-assign.choose")?)];
    for one in people {
        let responsible = one.role.parse().is_ok_and(Role::is_responsible);
        let id = one.account_id.to_string();
        if responsible && choices.iter().all(|known| known.value != id) {
            choices.push(Choice::new(id, &one.full_name));
        }
    }
    choices.push(Choice::new(NOBODY, words.say("page-work-assign.nobody")?));
    Field::select(words, "account_id", "page-work-assign.whom", choices)
}

/// What would become of the marked cases, as a part of the page.
#[derive(Template)]
#[template(path = "office/assign.html", config = "src/web/askama.toml")]
struct Preview {
    words: Words,
    told: String,
    some: bool,
    lines: Vec<Line>,
}

struct Line {
    id: Uuid,
    number: String,
    title: String,
    holder: String,
    /// Somebody changed it since it was looked at.
    changed: bool,
    /// Why it is left out; nothing for those that are given.
    why: Vec<String>,
}

/// The cases that were looked at with their versions, as the form sends them back.
fn looked_at(answers: &Answers) -> Vec<SeenReview> {
    let read = |text: &str| {
        let (id, version) = text.split_once(' ')?;
        Some(SeenReview { id: id.parse().ok()?, version: version.parse().ok()? })
    };
    answers.all("seen").filter_map(read).collect()
}

fn line(
    words: Words,
    names: &BTreeMap<Uuid, &str>,
    before: &[SeenReview],
    one: &AssignLine,
) -> askama::Result<Line> {
    let holder = match one.assigned_to {
        None => words.say("page-work.nobody")?,
        Some(id) => match names.get(&id) {
            Some(name) => (*name).to_owned(),
            None => words.say("page-work.elsewhere")?,
        },
    };
    let why = one.obstacles.iter().map(|fault| words.fault(fault.code, &fault.arguments));
    Ok(Line {
        id: one.id,
        number: one.number.clone(),
        title: one.title.clone(),
        holder,
        changed: before.iter().any(|seen| seen.id == one.id && seen.version != one.version),
        why: why.collect::<askama::Result<_>>()?,
    })
}

/// A page about marked cases.
struct Asking<'a> {
    context: &'a Context,
    visit: &'a Visit,
    actor: &'a Actor,
    answers: &'a Answers,
    /// The list where they were marked.
    list: Asked,
}

impl<'a> Asking<'a> {
    fn new(
        context: &'a Context,
        visit: &'a Visit,
        actor: &'a Actor,
        answers: &'a Answers,
    ) -> Result<Self, Problem> {
        if !actor.role.gives_work() {
            return Err(Error::NotFound.into());
        }
        let list = Asked::of(actor, Part::of(|name| answers.text(name).to_owned()));
        Ok(Self { context, visit, actor, answers, list })
    }

    fn form(&self, action: &str, button: &str) -> askama::Result<Form> {
        let mut form = Form::new(self.visit, "page-work-assign", action, button)?.back(path(
            "/work",
            &self.list.query,
            None,
        ));
        for (name, value) in pairs(&self.list.query) {
            form = form.hidden(name, value);
        }
        let marked = self.answers.ids("case");
        Ok(marked.iter().fold(form, |form, id| form.hidden("case", id.to_string())))
    }

    /// To whom; none when nobody was chosen yet.
    fn whom(&self) -> Option<Option<Uuid>> {
        match self.answers.text("account_id") {
            NOBODY => Some(None),
            typed => typed.parse().ok().map(Some),
        }
    }

    /// The page again where nothing can be looked at yet.
    fn unfinished(
        &self,
        people: &[ColleagueView],
        faults: Faults,
        idle: bool,
    ) -> Result<HttpResponse, Problem> {
        let make = || -> askama::Result<Form> {
            let form = self.form("/work/assign", "page-work-assign.preview")?;
            let form = if idle { form.idle() } else { form.ask(whom(self.visit.words(), people)?) };
            form.again(Some((self.answers, faults)))
        };
        make().map_err(Error::internal)?.show()
    }

    /// The page that tells, case by case, what would be done.
    async fn show(&self, faults: Option<Faults>) -> Result<HttpResponse, Problem> {
        let words = self.visit.words();
        let people = people(self.context, self.actor).await?;
        let marked = self.answers.ids("case");
        if marked.is_empty() {
            let faults = Faults::one(words, "", "page-work-assign.none-marked")?;
            return self.unfinished(&people, faults, true);
        }
        let Some(to) = self.whom() else {
            let error = Error::field("/account_id", "required", "Choose a person.");
            return self.unfinished(&people, Faults::of(words, error)?, false);
        };
        let lines = preview_assign(self.context, self.actor, &marked, to).await.map_err(hidden)?;
        let names: BTreeMap<Uuid, &str> =
            people.iter().map(|one| (one.account_id, one.full_name.as_str())).collect();
        let before = looked_at(self.answers);
        let make = || -> askama::Result<Form> {
            let open = lines.iter().filter(|one| one.obstacles.is_empty());
            let open: Vec<String> = open.map(|one| format!("{} {}", one.id, one.version)).collect();
            let who = match to {
                None => words.say("page-work-assign.nobody")?,
                Some(id) => names.get(&id).map_or_else(|| id.to_string(), ToString::to_string),
            };
            let told = match i64::try_from(open.len()).unwrap_or(i64::MAX) {
                0 => words.say("page-work-assign.nothing")?,
                some => words.count("page-count-work-given", some)?,
            };
            let shown = lines.iter().map(|one| line(words, &names, &before, one));
            let lines = shown.collect::<askama::Result<_>>()?;
            let part = Preview { words, told, some: !open.is_empty(), lines };
            let mut form = self
                .form("/work/assign/done", "page-work-assign.button")?
                .lead_text(words.with("page-work-assign.to", "who", &who)?)
                .hidden("account_id", self.answers.text("account_id"))
                .part(&part)?;
            if open.is_empty() {
                form = form.idle();
            }
            form = open.into_iter().fold(form, |form, one| form.hidden("seen", one));
            form.again(faults.map(|faults| (self.answers, faults)))
        };
        make().map_err(Error::internal)?.show()
    }
}

/// What would become of the cases that were marked.
#[post("/work/assign")]
async fn chosen(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    Asking::new(&context, &visit, &member, &answers)?.show(None).await
}

/// Gives exactly the cases that were shown.
#[post("/work/assign/done")]
async fn given(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let asking = Asking::new(&context, &visit, &member, &answers)?;
    let reviews = looked_at(&answers);
    let back = path("/work", &asking.list.query, None);
    let done = format!("{back}&given={}", reviews.len());
    if answered_before(&context, &member, &answers.key()).await? {
        return Ok(see(&done));
    }
    let Some(account_id) = asking.whom() else { return asking.show(None).await };
    let command = AssignMany { account_id, reviews };
    match assign_many(&context, &member, &command, Some(&answers.key())).await {
        Ok(_) => Ok(see(&done)),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            asking.show(Some(faults)).await
        }
    }
}
