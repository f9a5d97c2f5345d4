//! The only place that decides access: a table of who may do what on which cases.
//!
//! Steps of a workflow carry their own grants (`domain::workflow`); everything else is an
//! [`Action`] of the table here. Both are judged by [`allows`].

mod action;
mod table;

pub use action::Action;
pub use table::ACTIONS;

use super::actor::{Actor, Role};
use super::code::codes;
use super::id::{AccountId, ApplicantId, OfficeId};
use uuid::Uuid;

codes! {
    /// On which cases a role may do something.
    pub enum Scope {
        /// Cases of the person's own petitions.
        Own = "own",
        /// Cases of applicants represented today.
        Represented = "represented",
        /// Cases of the own office for which this person is responsible.
        Assigned = "assigned",
        /// Cases of the own office.
        Office = "office",
        /// Cases of the own office and the offices below it.
        Subtree = "subtree",
        /// Cases that lie at the own court.
        Court = "court",
        /// Court cases of the own panel.
        Panel = "panel",
        /// Requests addressed to the own archive.
        Archive = "archive",
        /// Every case.
        Any = "any",
        /// Cases opened by break-glass.
        Opened = "opened",
    }
}

/// What access looks at in a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseFacts {
    /// The petition's or review's own id (break-glass names it).
    pub case: Option<Uuid>,
    /// The office that leads it.
    pub office: Option<OfficeId>,
    /// The responsible officer.
    pub assigned_to: Option<AccountId>,
    /// The applicants whose petitions it holds.
    pub applicants: Vec<ApplicantId>,
    /// The courts where it lies.
    pub courts: Vec<OfficeId>,
    /// The judges of its panel.
    pub judges: Vec<AccountId>,
    /// The archive a request is addressed to.
    pub archive: Option<OfficeId>,
    /// People excluded for a conflict of interest.
    pub excluded: Vec<AccountId>,
}

impl CaseFacts {
    /// Facts of something new that will belong to the actor: to the own office, or to the own
    /// applicants.
    pub fn of_own(actor: &Actor) -> Self {
        Self {
            office: actor.office,
            applicants: actor.applicants.clone(),
            courts: actor.office.into_iter().collect(),
            archive: actor.office,
            ..Self::default()
        }
    }
}

/// Whether one of the grants covers this actor on this case.
pub fn allows(grants: &[(Role, Scope)], actor: &Actor, case: &CaseFacts) -> bool {
    let excluded = actor.account.is_some_and(|account| case.excluded.contains(&account));
    !excluded
        && grants.iter().any(|(role, scope)| *role == actor.role && within(*scope, actor, case))
}

fn within(scope: Scope, actor: &Actor, case: &CaseFacts) -> bool {
    let own_office = actor.office.is_some() && actor.office == case.office;
    match scope {
        Scope::Any => true,
        Scope::Own | Scope::Represented => {
            case.applicants.iter().any(|applicant| actor.applicants.contains(applicant))
        }
        Scope::Office => own_office,
        Scope::Subtree => case.office.is_some_and(|office| actor.offices.contains(&office)),
        Scope::Assigned => {
            own_office && actor.account.is_some() && actor.account == case.assigned_to
        }
        Scope::Court => actor.office.is_some_and(|court| case.courts.contains(&court)),
        Scope::Panel => actor.account.is_some_and(|judge| case.judges.contains(&judge)),
        Scope::Archive => actor.office.is_some() && actor.office == case.archive,
        Scope::Opened => case.case.is_some_and(|id| actor.cases.contains(&id)),
    }
}

/// The actor may not do this.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("you may not do this: {0}")]
pub struct Denied(pub Action);

/// Asks for leave to do something that is not a step of a workflow.
///
/// # Errors
/// [`Denied`] when the table does not grant it.
pub fn may(actor: &Actor, action: Action, case: &CaseFacts) -> Result<Allowed, Denied> {
    let row = ACTIONS.iter().find(|(named, _)| *named == action);
    match row {
        Some((_, grants)) if allows(grants, actor, case) => Ok(Allowed { action }),
        _ => Err(Denied(action)),
    }
}

/// Leave to do one action; only [`may`] makes it.
#[derive(Debug)]
#[must_use = "leave that is not used changes nothing"]
pub struct Allowed {
    action: Action,
}

impl Allowed {
    /// What it is leave for.
    pub const fn action(&self) -> Action {
        self.action
    }
}
