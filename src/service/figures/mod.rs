//! Figures of an office or a country: counted, kept back where they are small, shown and downloaded.

mod download;
mod name;
mod office;
mod refresh;
mod view;

pub use download::{Download, DownloadForm, download};
pub use name::{kind_name, line_name, part_name};
pub use office::OfficeFigures;
pub use refresh::{RefreshFigures, refresh};
pub use view::{FigureView, LineView, NumberView, ReadFigure, counted_countries, read};

use super::{Context, Error, Result};
use crate::domain::actor::Actor;
use crate::domain::figure::{Cell, Figure, mark};
use crate::domain::id::OfficeId;
use crate::domain::jurisdiction::Country;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::store::figure::{
    Counted, Scope, count_archives, count_articles, count_bodies, count_standing,
};
use crate::store::{self, Tx};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Whose figures, and how they may be shown to this actor.
#[derive(Debug, Clone, Copy)]
struct Asked {
    scope: Scope,
    /// Also what is small.
    exact: bool,
}

/// What stands in the law of a country for its figures: the clock, and what counts as small.
fn law(context: &Context, country: Country) -> Result<(i32, u16)> {
    let profile = context.profiles.in_force(country, context.clock.today());
    let profile = profile.ok_or_else(|| {
        Error::field("/query/country", "unknown_country", "Choose a country that is served.")
    })?;
    Ok((*profile.utc_offset_minutes, *profile.smallest_count))
}

/// The office or country that is asked for; without either, the actor's own office.
async fn asked(
    context: &Context,
    actor: &Actor,
    (office, country): (Option<Uuid>, Option<&str>),
) -> Result<Asked> {
    let own = actor.office.filter(|_| country.is_none());
    if let Some(id) = office.map(OfficeId).or(own) {
        let facts = CaseFacts { office: Some(id), ..CaseFacts::default() };
        may(actor, Action::ReadExactFigures, &facts).map(drop)?;
        let found = context.read(actor, async |tx| Ok(store::office::find(tx, id).await?)).await?;
        let country = found.ok_or(Error::NotFound)?.country;
        let (offset, _) = law(context, country)?;
        let scope = Scope { country, office: Some(id), offset };
        return Ok(Asked { scope, exact: true });
    }
    let facts = CaseFacts::default();
    may(actor, Action::ReadFigures, &facts).map(drop)?;
    let exact = may(actor, Action::ReadExactFigures, &facts).is_ok();
    let named = country.ok_or_else(|| {
        Error::field("/query/country", "required", "Name a country, or an office.")
    })?;
    let unknown = |_| Error::field("/query/country", "not_a_country", "Give two letters: kz.");
    let country: Country = named.parse().map_err(unknown)?;
    let (offset, _) = law(context, country)?;
    Ok(Asked { scope: Scope { country, office: None, offset }, exact })
}

/// Counts one figure, or all of them, with all totals. Whoever calls has asked the policy: rows are read
/// beyond what the actor sees of cases, and none of them is shown.
async fn count(
    tx: &mut Tx,
    scope: Scope,
    only: Option<Figure>,
) -> Result<BTreeMap<Figure, Vec<Cell>>> {
    let wanted = |figure: Figure| only.is_none_or(|only| only == figure);
    let today = (tx.now() + chrono::TimeDelta::minutes(scope.offset.into())).date_naive();
    let mut found: Vec<Counted> = Vec::new();
    for figure in
        Figure::ALL.iter().copied().filter(|figure| figure.is_standing() && wanted(*figure))
    {
        found.extend(count_standing(tx, scope, (figure, today)).await?);
    }
    if wanted(Figure::Archives) {
        found.extend(count_archives(tx, scope).await?);
    }
    if wanted(Figure::Outcomes) || wanted(Figure::Bodies) {
        found.extend(count_bodies(tx, scope).await?);
    }
    if wanted(Figure::Articles) {
        found.extend(count_articles(tx, scope).await?);
    }
    let mut figures: BTreeMap<Figure, Vec<Cell>> = BTreeMap::new();
    for (figure, cell) in found {
        figures.entry(figure).or_default().push(cell);
    }
    Ok(figures)
}

/// Marks what is small, and adds the outcomes by year: they are the totals of the bodies, and so are kept
/// back together with them.
fn marked(figures: &mut BTreeMap<Figure, Vec<Cell>>, smallest: i64) {
    for (figure, cells) in figures.iter_mut() {
        mark(*figure, cells, smallest);
    }
    let totals = figures.get(&Figure::Bodies).into_iter().flatten();
    let by_year = totals.filter(|cell| cell.line.is_none()).map(|cell| Cell {
        line: cell.year.map(|year| year.to_string()),
        year: None,
        ..cell.clone()
    });
    let by_year: Vec<Cell> = by_year.collect();
    if !by_year.is_empty() {
        figures.insert(Figure::Outcomes, by_year);
    }
}
