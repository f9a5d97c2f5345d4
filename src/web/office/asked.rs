//! What is asked of a work list: in the address, in a kept filter, and in the questions of the page.

use crate::domain::actor::{Actor, Role};
use crate::domain::workflow::{petition, request, subject};
use crate::service::work::{FilterQuery, WorkQuery};
use crate::text::codes::Vocabulary;
use crate::web::field::{Choice, Field};
use crate::web::words::Words;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The lists, in the order of their tabs.
pub(super) const VIEWS: &[&str] = &["mine", "office", "unassigned", "overdue", "closed"];

/// Days ahead that can be chosen.
const AHEAD: &[i64] = &[0, 7, 14, 30];

/// Which list, and which part of it, as the form of the page sends it.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Part {
    #[serde(default)]
    view: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    officer: String,
    #[serde(default)]
    due: String,
    #[serde(default)]
    number: String,
    #[serde(default)]
    after: String,
    /// How many cases were just given to somebody.
    #[serde(default)]
    given: String,
}

impl Part {
    /// How many cases were just given to somebody, when that led here.
    pub(super) fn given(&self) -> Option<u8> {
        self.given.parse().ok()
    }

    /// The same as it comes with a form.
    pub(super) fn of(text: impl Fn(&str) -> String) -> Self {
        Self {
            view: text("view"),
            kind: text("kind"),
            state: text("state"),
            officer: text("officer"),
            due: text("due"),
            number: text("number"),
            after: String::new(),
            given: String::new(),
        }
    }
}

/// Kinds of case that lists of a role can hold.
pub(super) const fn kinds_of(role: Role) -> &'static [&'static str] {
    match role {
        Role::RegistryClerk
        | Role::CaseOfficer
        | Role::SeniorProsecutor
        | Role::CommissionChair => &["petition", "review"],
        Role::CommissionMember => &["review"],
        Role::ArchiveOfficer => &["archive_request"],
        Role::CourtClerk | Role::Judge => &["court_case"],
        Role::Auditor => &["petition", "review", "archive_request", "court_case"],
        Role::Applicant
        | Role::Representative
        | Role::Statistician
        | Role::Administrator
        | Role::System
        | Role::Public => &[],
    }
}

/// The words for the states of a kind of case, and the states.
pub(super) fn states_of(kind: &str) -> (Vocabulary, &'static [&'static str]) {
    match kind {
        "petition" => (Vocabulary::PetitionState, petition::State::CODES),
        "archive_request" => (Vocabulary::RequestState, request::State::CODES),
        // A case at court stands where the least advanced of its subjects does.
        _ => (Vocabulary::SubjectState, subject::State::CODES),
    }
}

/// A list that has something in it for the role: a petition is nobody's before its review.
const fn first_view(role: Role) -> &'static str {
    match role {
        Role::CommissionMember | Role::Judge => "mine",
        Role::Applicant
        | Role::Representative
        | Role::RegistryClerk
        | Role::CaseOfficer
        | Role::SeniorProsecutor
        | Role::CommissionChair
        | Role::ArchiveOfficer
        | Role::CourtClerk
        | Role::Statistician
        | Role::Auditor
        | Role::Administrator
        | Role::System
        | Role::Public => "office",
    }
}

/// What is asked for, with what makes no sense left out.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) query: FilterQuery,
    pub(super) view: String,
    pub(super) after: Option<String>,
    kinds: &'static [&'static str],
}

impl Asked {
    pub(super) fn of(actor: &Actor, part: Part) -> Self {
        let kinds = kinds_of(actor.role);
        let only = if let [one] = kinds { Some(*one) } else { None };
        let kind = kinds.iter().find(|kind| **kind == part.kind).copied().or(only);
        let known = |kind: &str| states_of(kind).1.contains(&part.state.as_str());
        let state = kind.is_some_and(known).then_some(part.state);
        let view = VIEWS.iter().find(|view| **view == part.view).copied();
        let view = view.unwrap_or_else(|| first_view(actor.role)).to_owned();
        let days: Option<i64> = part.due.parse().ok();
        Self {
            query: FilterQuery {
                view: Some(view.clone()),
                kind: kind.map(str::to_owned),
                state,
                assigned_to: part.officer.parse().ok(),
                due_in_days: days.filter(|days| AHEAD.contains(days)),
                number: Some(part.number.trim().to_owned()).filter(|number| !number.is_empty()),
            },
            view,
            after: Some(part.after).filter(|after| !after.is_empty()),
            kinds,
        }
    }

    /// The same filters on another list.
    pub(super) fn on(&self, view: &str) -> FilterQuery {
        FilterQuery { view: Some(view.to_owned()), ..self.query.clone() }
    }

    /// Whether something of the list is left out.
    pub(super) fn narrowed(&self) -> bool {
        let FilterQuery { view: _, kind, state, assigned_to, due_in_days, number } = &self.query;
        let kind = self.kinds.len() > 1 && kind.is_some();
        let asked = assigned_to.is_some() || due_in_days.is_some() || number.is_some();
        kind || state.is_some() || asked
    }

    /// The kind that all lists of the role hold, where it is one only.
    pub(super) fn only_kind(&self) -> Option<String> {
        if let [one] = self.kinds { Some((*one).to_owned()) } else { None }
    }

    /// The questions that narrow the list; `officers` are the people of the office by account.
    pub(super) fn fields(
        &self,
        words: Words,
        officers: &BTreeMap<Uuid, String>,
    ) -> askama::Result<Vec<Field>> {
        let any = || Ok::<_, askama::Error>(Choice::new("", words.say("page-work.any")?));
        let number = self.query.number.clone().unwrap_or_default();
        let mut fields = vec![
            Field::line(words, "number", "page-work.by-number")?
                .width(20)
                .autocomplete("off")
                .value(number),
        ];
        if self.kinds.len() > 1 {
            let kind =
                |code: &&str| Ok(Choice::new(*code, words.code(Vocabulary::CaseKind, code)?));
            let mut of = vec![any()?];
            of.extend(self.kinds.iter().map(kind).collect::<askama::Result<Vec<_>>>()?);
            let chosen = self.query.kind.clone().unwrap_or_default();
            fields.push(Field::select(words, "kind", "page-work.kind", of)?.value(chosen));
        }
        if let Some(kind) = &self.query.kind {
            let (vocabulary, codes) = states_of(kind);
            let state = |code: &&str| Ok(Choice::new(*code, words.code(vocabulary, code)?));
            let mut of = vec![any()?];
            of.extend(codes.iter().map(state).collect::<askama::Result<Vec<_>>>()?);
            let chosen = self.query.state.clone().unwrap_or_default();
            fields.push(Field::select(words, "state", "page-work.state", of)?.value(chosen));
        }
        if !officers.is_empty() {
            let mut of: Vec<Choice> =
                officers.iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
            of.sort_by(|one, other| one.label.cmp(&other.label));
            of.insert(0, any()?);
            let chosen = self.query.assigned_to.map(|id| id.to_string()).unwrap_or_default();
            fields.push(Field::select(words, "officer", "page-work.holder", of)?.value(chosen));
        }
        let mut of = vec![any()?];
        for days in AHEAD {
            let label = match days {
                0 => words.say("page-work.today")?,
                _ => words.count("page-count-ahead", *days)?,
            };
            of.push(Choice::new(days.to_string(), label));
        }
        let chosen = self.query.due_in_days.map(|days| days.to_string()).unwrap_or_default();
        fields.push(Field::select(words, "due", "page-work.due", of)?.value(chosen));
        Ok(fields)
    }
}

/// What is asked for, as the fields of a form.
pub(super) fn pairs(query: &FilterQuery) -> Vec<(&'static str, String)> {
    let FilterQuery { view, kind, state, assigned_to, due_in_days, number } = query;
    let given = [
        ("view", view.clone()),
        ("kind", kind.clone()),
        ("state", state.clone()),
        ("officer", assigned_to.map(|id| id.to_string())),
        ("due", due_in_days.map(|days| days.to_string())),
        ("number", number.clone()),
    ];
    given.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// The address of a page about what is asked for.
pub(super) fn path(page: &str, query: &FilterQuery, after: Option<&str>) -> String {
    let mut address = form_urlencoded::Serializer::new(String::new());
    address.extend_pairs(pairs(query));
    address.extend_pairs(after.map(|after| ("after", after)));
    format!("{page}?{}", address.finish())
}

/// What is asked for, as the service takes it.
pub(super) fn of_list(query: &FilterQuery, limit: i64, after: Option<String>) -> WorkQuery {
    WorkQuery { limit: Some(limit), after, ..WorkQuery::from(query.clone()) }
}
