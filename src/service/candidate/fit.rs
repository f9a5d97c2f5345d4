//! The weights of the matching, fitted on what people decided.

use crate::names::{Decided, FitError, Fitted, Weights, fit};
use crate::service::{Context, Error, Result};
use crate::store::candidate as store;
use crate::store::card::count_cards;
use serde_json::{Value, json};

/// Decisions read at a time.
const PORTION: i64 = 5_000;

/// Weights as they stand, and what fitting makes of them.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The weights in use.
    pub current: Weights,
    /// What fitting found.
    pub fitted: Fitted,
    /// Decisions that could not be used: the comparison was not kept, or in a form no longer read.
    pub unusable: usize,
}

/// Why there is no proposal.
#[derive(Debug, thiserror::Error)]
pub enum NoProposal {
    /// The decisions do not allow it.
    #[error(transparent)]
    Fit(#[from] FitError),
    /// Anything else.
    #[error(transparent)]
    Service(#[from] Error),
}

/// Fits the weights on the decisions in force; nothing is put to use.
///
/// # Errors
/// Too few decisions; the database.
pub async fn propose(context: &Context) -> Result<Proposal, NoProposal> {
    let (mut decided, mut after, mut unusable) = (Vec::new(), None, 0);
    loop {
        let page = context
            .read_as_system(async |tx| Ok(store::list_examples(tx, after, PORTION).await?))
            .await?;
        let Some(last) = page.last() else { break };
        after = Some(last.id);
        for one in page {
            match one.features {
                Some(features) => {
                    decided.push(Decided { id: one.id.into(), features, same: one.same });
                }
                None => unusable += 1,
            }
        }
    }
    let (current, cards) = context
        .read_as_system(async |tx| {
            let found = store::find_weights(tx, 0).await?;
            Ok((weights(found.map(|(_, weights)| weights)), count_cards(tx, None).await?))
        })
        .await?;
    let cards = usize::try_from(cards).unwrap_or_default();
    let start = current.clone();
    let fitted = tokio::task::spawn_blocking(move || fit(&decided, &start, cards))
        .await
        .map_err(Error::internal)??;
    Ok(Proposal { current, fitted, unusable })
}

/// Puts a proposal to use: every server searches with it within seconds.
///
/// # Errors
/// The database.
pub async fn put_to_use(context: &Context, fitted: &Fitted) -> Result<()> {
    let weights = serde_json::to_value(&fitted.weights).map_err(Error::internal)?;
    let Fitted { before, after, fitted_on, held_back, .. } = fitted;
    let quality = json!({ "before": before, "after": after, "fitted_on": fitted_on,
        "held_back": held_back });
    context
        .write_as_system(async |tx| Ok(store::insert_weights(tx, &weights, Some(&quality)).await?))
        .await
}

/// Goes back to the built-in weights.
///
/// # Errors
/// The database.
pub async fn reset_weights(context: &Context) -> Result<()> {
    let weights = serde_json::to_value(Weights::default()).map_err(Error::internal)?;
    context.write_as_system(async |tx| Ok(store::insert_weights(tx, &weights, None).await?)).await
}

/// Weights as they are stored; the built-in ones where none are, or in a form that is no longer read.
pub(in crate::service) fn weights(stored: Option<Value>) -> Weights {
    let Some(stored) = stored else { return Weights::default() };
    let read = serde_json::from_value::<Weights>(stored).ok();
    read.filter(|weights| weights.check().is_ok()).unwrap_or_else(|| {
        tracing::warn!("the stored weights of the matching cannot be used: the built-in ones are");
        Weights::default()
    })
}
