//! What stands above every page of a review: its number, where it is, and its tabs.

use crate::domain::actor::Actor;
use crate::domain::id::ReviewId;
use crate::domain::policy::Action;
use crate::domain::workflow::subject::Step;
use crate::http::Problem;
use crate::service::deadline::DeadlineView;
use crate::service::review::{ReviewHead, find_head};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::page::Frame;
use crate::web::visit::Visit;
use crate::web::words::Words;
use serde::Deserialize;
use uuid::Uuid;

/// A side of a review, with a tab of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Overview,
    Subjects,
    Cards,
    Requests,
    Documents,
    Conclusions,
    Court,
    Letters,
    History,
}

impl Side {
    const ALL: &'static [Self] = &[
        Self::Overview,
        Self::Subjects,
        Self::Cards,
        Self::Requests,
        Self::Documents,
        Self::Conclusions,
        Self::Court,
        Self::Letters,
        Self::History,
    ];

    /// The part of the address behind that of the review.
    const fn path(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Subjects => "/subjects",
            Self::Cards => "/cards",
            Self::Requests => "/archive-requests",
            Self::Documents => "/documents",
            Self::Conclusions => "/conclusions",
            Self::Court => "/court",
            Self::Letters => "/letters",
            Self::History => "/history",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Overview => "page-case.overview",
            Self::Subjects => "page-case.subjects",
            Self::Cards => "page-case.cards",
            Self::Requests => "page-case.requests",
            Self::Documents => "page-case.documents",
            Self::Conclusions => "page-case.conclusions",
            Self::Court => "page-case.court",
            Self::Letters => "page-case.letters",
            Self::History => "page-case.history",
        }
    }

    /// What somebody has to be allowed to see the tab.
    const fn needs(self) -> Option<Action> {
        match self {
            Self::Overview | Self::Subjects | Self::Documents => None,
            Self::Cards => Some(Action::SearchCards),
            Self::Court => Some(Action::ReadCourtCase),
            Self::Letters => Some(Action::ReadNotices),
            Self::History => Some(Action::ReadHistory),
            Self::Requests => Some(Action::ReadArchiveRequest),
            Self::Conclusions => Some(Action::ReadConclusions),
        }
    }

    fn is_for(self, head: &ReviewHead) -> bool {
        self.needs().is_none_or(|action| head.allows(action))
    }
}

/// The head of a page about a review.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) id: Uuid,
    pub(super) number: String,
    pub(super) title: String,
    pub(super) state: Option<String>,
    pub(super) tag: &'static str,
    pub(super) persons: String,
    pub(super) holder: String,
    pub(super) due: Option<String>,
    pub(super) tabs: Vec<Tab>,
    /// What was just done.
    pub(super) done: Option<String>,
}

#[derive(Debug)]
pub(super) struct Tab {
    pub(super) path: String,
    pub(super) name: String,
    pub(super) here: bool,
}

/// What brought somebody to a page: a step that was taken, with how many subjects it moved.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Landed {
    pub(super) done: Option<String>,
    pub(super) moved: Option<i64>,
}

impl Landed {
    /// Where no subjects were moved.
    pub(super) const fn of(done: Option<String>) -> Self {
        Self { done, moved: None }
    }
}

/// The review of a page for officials; one whose side they may not see is not there.
pub(super) async fn open(
    context: &Context,
    actor: &Actor,
    id: Uuid,
    side: Side,
) -> Result<ReviewHead, Problem> {
    let head = find_head(context, actor, ReviewId(id)).await?;
    if side.is_for(&head) { Ok(head) } else { Err(Error::NotFound.into()) }
}

/// The frame of a tab: named after it and the review.
pub(super) fn frame(visit: &Visit, head: &ReviewHead, side: Side) -> askama::Result<Frame> {
    let frame = Frame::new(visit, side.key())?;
    let title = format!("{} – {}", frame.title, head.number);
    Ok(frame.titled(title))
}

/// The head of a page.
pub(super) fn head(
    words: Words,
    of: &ReviewHead,
    side: Side,
    landed: &Landed,
) -> askama::Result<Head> {
    let tab = |one: &Side| {
        Ok(Tab {
            path: format!("/reviews/{}{}", of.id, one.path()),
            name: words.say(one.key())?,
            here: *one == side,
        })
    };
    let state = of.state.as_deref();
    Ok(Head {
        id: of.id,
        number: of.number.clone(),
        title: of.title.clone(),
        state: state.map(|code| words.code(Vocabulary::SubjectState, code)).transpose()?,
        tag: tag(state.unwrap_or_default()),
        persons: words.count("page-count-case-persons", of.subjects)?,
        holder: match &of.assigned_name {
            Some(name) => name.clone(),
            None => words.say("page-case.nobody")?,
        },
        due: first_due(&of.deadlines).map(|clock| words.day(clock.due_on)),
        tabs: Side::ALL
            .iter()
            .filter(|one| one.is_for(of))
            .map(tab)
            .collect::<askama::Result<_>>()?,
        done: done(words, landed)?,
    })
}

/// The clock that runs out first.
pub(super) fn first_due(clocks: &[DeadlineView]) -> Option<&DeadlineView> {
    clocks.iter().filter(|clock| clock.state == "running").min_by_key(|clock| clock.due_on)
}

fn done(words: Words, landed: &Landed) -> askama::Result<Option<String>> {
    let Some(done) = landed.done.as_deref() else { return Ok(None) };
    if let Ok(step) = done.parse::<Step>() {
        let name = words.code(Vocabulary::SubjectStep, step.as_str())?;
        let Some(moved) = landed.moved else {
            return words.with("page-case.done", "what", &name).map(Some);
        };
        let persons = words.count("page-count-case-persons", moved)?;
        let values = [("what", name.as_str()), ("persons", persons.as_str())];
        return words.with_all("page-case.done-for", &values).map(Some);
    }
    // Anything else that is written there is nobody's word.
    Ok(if done == "saved" { Some(words.say("page-case.saved")?) } else { None })
}

/// The colour of a state's tag.
pub(super) fn tag(state: &str) -> &'static str {
    match state {
        "opened" | "reopened" => "govuk-tag--yellow",
        "evidence_exhausted" | "suspended" | "legal_fact_court" | "remanded" => "govuk-tag--orange",
        "conclusion_negative" | "revoked" => "govuk-tag--red",
        "in_force" | "decided" | "certified" | "delivered" | "notified" => "govuk-tag--green",
        "closed" => "govuk-tag--grey",
        _ => "govuk-tag--blue",
    }
}
