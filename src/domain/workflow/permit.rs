//! Permits: the only way to a move is through the permission table.

use super::{Blocker, Machine, Need, rule_of};
use crate::domain::actor::Actor;
use crate::domain::policy::{CaseFacts, allows};

/// Why a step was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The actor may not take this step on this case.
    #[error("you may not take the step {step} on this case")]
    Denied {
        /// The step.
        step: String,
    },
    /// The case is not where the step starts.
    #[error("the step {step} cannot be taken in state {state}")]
    WrongState {
        /// The step.
        step: String,
        /// Where the case is.
        state: String,
    },
    /// A guard is not met.
    #[error("{}", .blockers.iter().map(|b| b.sentence.as_str()).collect::<Vec<_>>().join(" "))]
    Blocked {
        /// The step.
        step: String,
        /// Everything that is missing.
        blockers: Vec<Blocker>,
    },
}

/// Leave to take one step on the cases it was asked for; consumed by taking it.
#[derive(Debug)]
#[must_use = "a permit that is not used changes nothing"]
pub struct Permit<M: Machine> {
    moves: Vec<Move<M>>,
}

/// One change of state; can only come out of a [`Permit`].
#[derive(Debug)]
pub struct Move<M: Machine> {
    from: M::State,
    to: M::State,
    step: M::Step,
}

impl<M: Machine> Clone for Move<M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M: Machine> Copy for Move<M> {}

impl<M: Machine> Move<M> {
    /// The state before.
    pub const fn from(&self) -> M::State {
        self.from
    }

    /// The state after.
    pub const fn to(&self) -> M::State {
        self.to
    }

    /// The step taken.
    pub const fn step(&self) -> M::Step {
        self.step
    }
}

impl<M: Machine> Permit<M> {
    /// Takes the step: the moves in the order of the cases asked for.
    pub fn take(self) -> Vec<Move<M>> {
        self.moves
    }

    /// Takes the step on the single case asked for.
    ///
    /// # Errors
    /// `WrongState` when the permit was asked for no case at all.
    pub fn take_one(self) -> Result<Move<M>, Refusal> {
        let none = || Refusal::WrongState { step: String::new(), state: "none".to_owned() };
        self.moves.first().copied().ok_or_else(none)
    }
}

/// Asks for leave to take `step` on every one of `cases` (state and facts of each).
///
/// # Errors
/// The first [`Refusal`] met: who may not is told so before where the case stands.
pub fn may_take<'f, M: Machine>(
    actor: &Actor,
    case: &CaseFacts,
    step: M::Step,
    cases: impl IntoIterator<Item = (M::State, &'f M::Facts)>,
) -> Result<Permit<M>, Refusal>
where
    M::Facts: 'f,
{
    let named = || step.to_string();
    let rule = rule_of::<M>(step).ok_or_else(|| Refusal::Denied { step: named() })?;
    if !allows(rule.allowed, actor, case) {
        return Err(Refusal::Denied { step: named() });
    }
    let mut moves = Vec::new();
    for (state, facts) in cases {
        if !rule.from.contains(&state) {
            return Err(Refusal::WrongState { step: named(), state: state.to_string() });
        }
        let blockers = blockers::<M>(rule.needs, facts);
        if !blockers.is_empty() {
            return Err(Refusal::Blocked { step: named(), blockers });
        }
        moves.push(Move { from: state, to: rule.to.unwrap_or(state), step });
    }
    Ok(Permit { moves })
}

fn blockers<M: Machine>(needs: &[Need], facts: &M::Facts) -> Vec<Blocker> {
    let judged = needs.iter().copied().filter(|need| need.is_judged());
    judged.filter_map(|need| M::unmet(need, facts).map(|about| Blocker::new(need, about))).collect()
}

/// A step that the actor may take in this state, and what still blocks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer<S> {
    /// The step.
    pub step: S,
    /// What the step wants to be given.
    pub wants: Vec<Need>,
    /// What is missing first; empty when the step is open.
    pub blockers: Vec<Blocker>,
}

/// What may this actor do now: every step of the table that starts here and is the actor's.
pub fn offers<M: Machine>(
    actor: &Actor,
    case: &CaseFacts,
    state: M::State,
    facts: &M::Facts,
) -> Vec<Offer<M::Step>> {
    let open = M::steps()
        .iter()
        .filter(|rule| rule.from.contains(&state) && allows(rule.allowed, actor, case));
    open.map(|rule| Offer {
        step: rule.step,
        wants: rule.needs.iter().copied().filter(|need| !need.is_judged()).collect(),
        blockers: blockers::<M>(rule.needs, facts),
    })
    .collect()
}
