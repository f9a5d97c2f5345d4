//! Figures of one office. Counting an office of many thousand cases takes a good part of a second, so what was
//! counted is kept for some minutes, and says when that was.

use super::{Asked, count, marked};
use crate::domain::actor::Actor;
use crate::domain::figure::{Cell, Figure};
use crate::domain::id::OfficeId;
use crate::service::{Context, Result};
use chrono::{DateTime, Utc};
use moka::future::Cache;
use std::sync::Arc;
use std::time::Duration;

/// Numbers of all offices together that are kept at most; one takes some hundred bytes.
const MOST: u64 = 200_000;

/// A figure of an office, as it was counted.
#[derive(Debug)]
pub(super) struct OfficeFigure {
    /// When.
    pub(super) as_of: DateTime<Utc>,
    /// Years that have numbers, latest first.
    pub(super) years: Vec<i32>,
    /// The numbers with all their totals.
    pub(super) cells: Vec<Cell>,
}

/// What was counted for offices a moment ago, in this process.
#[derive(Debug, Clone)]
pub struct OfficeFigures(Cache<(OfficeId, Figure), Arc<OfficeFigure>>);

impl OfficeFigures {
    /// Keeps figures for so many minutes; for none, everybody who asks has them counted anew.
    pub fn kept_for(minutes: u32) -> Self {
        let size = |_: &(OfficeId, Figure), kept: &Arc<OfficeFigure>| {
            u32::try_from(kept.cells.len()).unwrap_or(u32::MAX).max(1)
        };
        let most = if minutes == 0 { 0 } else { MOST };
        let kept = Cache::builder()
            .weigher(size)
            .max_capacity(most)
            .time_to_live(Duration::from_secs(u64::from(minutes) * 60));
        Self(kept.build())
    }
}

/// A figure of an office: as it was counted a moment ago, else now. Whoever calls has asked the policy.
///
/// # Errors
/// The database.
pub(super) async fn of_office(
    context: &Context,
    actor: &Actor,
    (asked, office): (Asked, OfficeId),
    figure: Figure,
) -> Result<Arc<OfficeFigure>> {
    let counting = async || counted(context, actor, asked, figure).await.map(Arc::new);
    match context.figures.0.try_get_with((office, figure), counting()).await {
        Ok(found) => Ok(found),
        Err(error) => match Arc::try_unwrap(error) {
            Ok(error) => Err(error),
            // The count of somebody else failed, and the error is theirs.
            Err(_theirs) => counting().await,
        },
    }
}

async fn counted(
    context: &Context,
    actor: &Actor,
    asked: Asked,
    figure: Figure,
) -> Result<OfficeFigure> {
    let mut figures = context
        .read(actor, async |tx| {
            tx.beyond_sight(async |tx| count(tx, asked.scope, Some(figure)).await).await
        })
        .await?;
    marked(&mut figures, 0);
    let cells = figures.remove(&figure).unwrap_or_default();
    let mut years: Vec<i32> = cells.iter().filter_map(|cell| cell.year).collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    Ok(OfficeFigure { as_of: context.clock.now(), years, cells })
}
