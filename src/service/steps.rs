//! "What may I do": the steps open to the actor, and what still blocks them.

use crate::domain::check::Arguments;
use crate::domain::workflow::Offer;
use std::fmt::Display;

/// A step of the case's workflow that is the actor's to take in this state.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct StepView {
    /// The step's code.
    pub step: String,
    /// Whether it can be taken now.
    pub open: bool,
    /// What it wants to be given, for example `reason`.
    pub wants: Vec<String>,
    /// What is missing first.
    pub blockers: Vec<BlockerView>,
}

/// Something that is missing before a step.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct BlockerView {
    /// Code of the need.
    pub need: String,
    /// Plain sentence about this case.
    pub sentence: String,
    /// The values in the sentence, for other languages.
    #[serde(skip)]
    pub arguments: Arguments,
}

/// The offers of a workflow as views.
pub fn views<S: Display>(offers: Vec<Offer<S>>) -> Vec<StepView> {
    let view = |offer: Offer<S>| StepView {
        step: offer.step.to_string(),
        open: offer.blockers.is_empty(),
        wants: offer.wants.iter().map(ToString::to_string).collect(),
        blockers: offer
            .blockers
            .into_iter()
            .map(|b| BlockerView {
                need: b.need.to_string(),
                sentence: b.sentence,
                arguments: b.arguments,
            })
            .collect(),
    };
    offers.into_iter().map(view).collect()
}
