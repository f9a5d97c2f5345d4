//! Recognising the places of cards that were imported before.

use crate::domain::card::{Memo, leading_place, recognise_places};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::card::{self as store, PlaceRun, PlacedCard};
use std::sync::Arc;

/// Cards looked at in one transaction.
const BATCH: i64 = 5_000;

/// Recognises the places of every card that has one without a unit, batch by batch, going on where an
/// earlier run with the same places stopped. What a person corrected stays. Gives how far it came.
///
/// # Errors
/// The database; what was stored stays.
pub async fn fill_places(context: &Context, mut told: impl FnMut(PlaceRun)) -> Result<PlaceRun> {
    let mut memo = Memo::default();
    loop {
        let (run, back, last) = context
            .write_as_system(async |tx| batch(context, tx, std::mem::take(&mut memo)).await)
            .await?;
        memo = back;
        if last {
            return Ok(run);
        }
        told(run);
    }
}

async fn batch(context: &Context, tx: &mut Tx, memo: Memo) -> Result<(PlaceRun, Memo, bool)> {
    let version = context.places.version().cast_signed();
    let mut run = store::lock_place_run(tx, version).await?;
    let cards = store::lock_readings(tx, run.up_to, BATCH).await?;
    let Some((last, _)) = cards.last() else { return Ok((run, memo, true)) };
    run.up_to = *last;
    let places = Arc::clone(&context.places);
    let read = tokio::task::spawn_blocking(move || {
        let mut memo = memo;
        let mut placed = Vec::new();
        for (no, mut reading) in cards {
            if recognise_places(&mut reading, &places, &mut memo) {
                let leading = leading_place(&reading);
                let place = leading.map(|place| (place.unit.clone(), place.today.clone()));
                placed.push(PlacedCard { no, place: place.unwrap_or_default(), reading });
            }
        }
        (placed, memo)
    });
    let (placed, memo) = read.await.map_err(Error::internal)?;
    run.recognised += i64::try_from(placed.len()).unwrap_or(i64::MAX);
    if let (Some(first), Some(last)) = (placed.first(), placed.last()) {
        store::save_places(tx, &placed).await?;
        store::save_place_run(tx, version, &run).await?;
        store::tell_range(tx, (first.no, last.no)).await?;
    } else {
        store::save_place_run(tx, version, &run).await?;
    }
    Ok((run, memo, false))
}
