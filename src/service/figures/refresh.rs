//! Counting the countries anew, a few times a day.

use super::{count, law, marked};
use crate::domain::jurisdiction::Country;
use crate::queue::Job;
use crate::service::{Context, Result};
use crate::store::figure::{self, Counted, Scope, allow_long};
use serde::{Deserialize, Serialize};

/// Counts every country anew.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RefreshFigures {}

impl Job for RefreshFigures {
    const KIND: &'static str = "refresh_figures";
}

/// Counts every country that has offices, one after the other; yields how many numbers there are.
///
/// # Errors
/// The database.
pub async fn refresh(context: &Context) -> Result<usize> {
    let countries =
        context.read_as_system(async |tx| Ok(figure::list_countries(tx).await?)).await?;
    let mut numbers = 0;
    for country in countries {
        let Ok(country) = country.parse::<Country>() else { continue };
        // A country whose law is no longer known is not counted anew.
        let Ok((offset, smallest)) = law(context, country) else { continue };
        numbers +=
            refresh_country(context, Scope { country, office: None, offset }, smallest).await?;
    }
    Ok(numbers)
}

async fn refresh_country(context: &Context, scope: Scope, smallest: u16) -> Result<usize> {
    let mut figures = context
        .read_as_system(async |tx| {
            allow_long(tx).await?;
            count(tx, scope, None).await
        })
        .await?;
    let cells = context
        .busy(move || {
            marked(&mut figures, smallest.into());
            let cells = figures.into_iter().flat_map(|(figure, mut cells)| {
                cells.sort_by(|one, other| {
                    let key = |cell: &crate::domain::figure::Cell| {
                        (cell.kind.clone(), cell.year, cell.line.clone(), cell.part.clone())
                    };
                    key(one).cmp(&key(other))
                });
                cells.into_iter().map(move |cell| (figure, cell))
            });
            cells.collect::<Vec<Counted>>()
        })
        .await?;
    context
        .write_as_system(async |tx| {
            allow_long(tx).await?;
            Ok(figure::save(tx, scope.country, smallest, &cells).await?)
        })
        .await?;
    Ok(cells.len())
}
