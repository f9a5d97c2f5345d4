//! A walk: one person after the other does their part, and each part is told in a line.

use super::case::{Case, Clock};
use super::error::Error;
use super::people::{Load, People, Who};
use super::reading::{id, list, number, text};
use super::stage::Stage;
use reqwest::Method;
use serde_json::{Value, json};
use std::fmt::Display;
use uuid::Uuid;

/// A walk through some of the cases.
#[derive(Debug)]
pub struct Walk<'s, S> {
    pub(super) stage: &'s mut S,
    people: People,
    done: Vec<Case>,
    case: Option<Case>,
}

impl<'s, S: Stage> Walk<'s, S> {
    /// A walk at a server whose demonstration accounts have this password.
    pub fn new(stage: &'s mut S, url: &str, password: &str) -> Self {
        Self { stage, people: People::new(url, password), done: Vec::new(), case: None }
    }

    /// The cases walked so far.
    pub fn into_cases(self) -> Vec<Case> {
        self.done
    }

    /// The same, to look at.
    pub fn cases(&self) -> &[Case] {
        &self.done
    }

    pub(super) fn cases_mut(&mut self) -> &mut [Case] {
        &mut self.done
    }

    /// Whether a server of aqtau answers.
    ///
    /// # Errors
    /// [`Error::Unreachable`], [`Error::Foreign`].
    pub async fn check_server(&self) -> Result<(), Error> {
        self.people.check_server().await
    }

    pub(super) fn begin(&mut self, case: Case) {
        let number = self.done.len() + 1;
        self.stage.say(&format!("\nCase {number}. {}", case.title));
        self.case = Some(case);
    }

    /// The case in hand.
    pub(super) fn case(&mut self) -> Result<&mut Case, Error> {
        self.case.as_mut().ok_or_else(|| Error::Otherwise("no case was begun".to_owned()))
    }

    pub(super) fn finish_case(&mut self) {
        self.done.extend(self.case.take());
    }

    /// Tells what somebody did.
    pub(super) fn did(&mut self, who: impl Display, what: impl Display) {
        self.stage.say(&format!("  {who}: {what}"));
    }

    /// Tells more about what was done last.
    pub(super) fn note(&mut self, what: impl Display) {
        self.stage.say(&format!("      {what}"));
    }

    pub(super) async fn get(&mut self, who: Who, path: &str) -> Result<Value, Error> {
        self.people.send(Some(who), Method::GET, path, &Load::Empty).await
    }

    /// What anybody may read.
    pub(super) async fn get_public(&mut self, path: &str) -> Result<Value, Error> {
        self.people.send(None, Method::GET, path, &Load::Empty).await
    }

    pub(super) async fn post(&mut self, who: Who, path: &str, body: Value) -> Result<Value, Error> {
        self.load(who, path, Load::Json(body)).await
    }

    pub(super) async fn load(&mut self, who: Who, path: &str, load: Load) -> Result<Value, Error> {
        self.people.send(Some(who), Method::POST, path, &load).await
    }

    /// Posts with the present version of what lies at `of`.
    pub(super) async fn change(
        &mut self,
        who: Who,
        of: &str,
        path: &str,
        mut body: Value,
    ) -> Result<Value, Error> {
        let version = number(&self.get(who, of).await?, "/version")?;
        if let Some(fields) = body.as_object_mut() {
            fields.insert("version".to_owned(), json!(version));
        }
        self.post(who, path, body).await
    }

    /// An office, looked up by its code as everybody can.
    pub(super) async fn office(&mut self, who: Who, code: &str) -> Result<Uuid, Error> {
        let offices = self.get(who, &format!("/offices?text={code}")).await?;
        let named = list(&offices, "/items")?.iter().find(|one| text(one, "/code") == Ok(code));
        named.map_or_else(
            || Err(Error::Otherwise(format!("there is no office {code}"))),
            |one| id(one, "/id"),
        )
    }

    /// Everything of a list, page by page.
    pub(super) async fn all(&mut self, who: Who, path: &str) -> Result<Vec<Value>, Error> {
        let mut found = Vec::new();
        let mut after = String::new();
        loop {
            let page = self.get(who, &format!("{path}?limit=200{after}")).await?;
            found.extend_from_slice(list(&page, "/items")?);
            match page.pointer("/next").and_then(Value::as_str) {
                Some(next) => after = format!("&after={next}"),
                None => return Ok(found),
            }
        }
    }

    /// Fails unless it is so.
    pub(super) fn expect(&self, so: bool, what: impl Display) -> Result<(), Error> {
        let title = self.case.as_ref().map_or("", |case| case.title);
        let wrong = || Error::Otherwise(format!("{title}: {what}"));
        if so { Ok(()) } else { Err(wrong()) }
    }

    /// Tells the clocks of a view, each with the way its due day came about.
    pub(super) fn clocks(&mut self, view: &Value, only: &[&str]) -> Result<(), Error> {
        for clock in list(view, "/deadlines")? {
            let rule = text(clock, "/rule")?;
            if !only.is_empty() && !only.contains(&rule) {
                continue;
            }
            let (due_on, derivation) = (text(clock, "/due_on")?, text(clock, "/derivation")?);
            let seen = clock.pointer("/verified").and_then(Value::as_bool) == Some(true);
            let mark = if seen { "" } else { " [term not verified with the law]" };
            self.note(format!("{rule}: due {due_on}: {derivation}{mark}"));
            let (rule, due_on) = (rule.to_owned(), due_on.to_owned());
            let clock = Clock { rule, due_on, derivation: derivation.to_owned() };
            self.case()?.clocks.push(clock);
        }
        Ok(())
    }
}
