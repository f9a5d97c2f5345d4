//! The three workflows as tables: who may take which step, from where to where, on what it needs.
//!
//! From the same tables come the permission check, the list of what a person may do next, the
//! database's copy of the allowed moves, and the diagram in `workflow.md`.

mod diagram;
mod needs;
mod permit;
pub mod petition;
pub mod request;
pub mod subject;
mod subject_steps;
#[cfg(test)]
mod tests;

pub use diagram::{markdown, moves};
pub use needs::{Blocker, Need};
pub use permit::{Move, Offer, Permit, Refusal, may_take, offers};

pub(crate) use super::actor::Role;
use super::check::Message;
pub(crate) use super::policy::Scope;
use std::fmt::{Debug, Display};
use std::hash::Hash;

/// One workflow: its states, its steps and the facts its guards look at.
pub trait Machine: Sized + 'static {
    /// Name as stored with each event, for example `petition`.
    const NAME: &'static str;
    /// Where a case can be.
    type State: Copy + Eq + Ord + Hash + Debug + Display + 'static;
    /// What people do.
    type Step: Copy + Eq + Ord + Hash + Debug + Display + 'static;
    /// What the guards need to know of a case; gathered by the service, judged here.
    type Facts;

    /// The whole table.
    fn steps() -> &'static [StepRule<Self>];

    /// Every state, least advanced first.
    fn states() -> &'static [Self::State];

    /// Judges one need against the facts: `None` when it is met.
    fn unmet(need: Need, facts: &Self::Facts) -> Option<Message>;
}

/// One row of a workflow: one step.
#[derive(Debug)]
pub struct StepRule<M: Machine> {
    /// The step.
    pub step: M::Step,
    /// Where it may be taken.
    pub from: &'static [M::State],
    /// Where it leads; `None` when it stays where it is.
    pub to: Option<M::State>,
    /// Who may take it, on which cases.
    pub allowed: &'static [(Role, Scope)],
    /// What must be so (judged before) or be given (with the step).
    pub needs: &'static [Need],
}

/// The row of a step; every step has exactly one (a test says so).
pub fn rule_of<M: Machine>(step: M::Step) -> Option<&'static StepRule<M>> {
    M::steps().iter().find(|rule| rule.step == step)
}
