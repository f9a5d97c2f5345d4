//! Imports of the own archive, and what was remarked on their rows.

use super::{ImportErrorView, ImportView, Report, ReportForm};
use crate::domain::actor::Actor;
use crate::domain::id::CardImportId;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store::card::{self as store, Import};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which imports to list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ImportQuery {
    /// `next` of the page before.
    pub after: Option<i32>,
    /// Rows, 1 to 200; 50 without it.
    pub limit: Option<i64>,
}

/// Which remarks to list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ImportErrorQuery {
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows, 1 to 200; 50 without it.
    pub limit: Option<i64>,
}

fn leave(actor: &Actor) -> Result<()> {
    Ok(may(actor, Action::ImportCards, &CaseFacts::of_own(actor)).map(drop)?)
}

/// Imports into sources of the own archive, newest first.
///
/// # Errors
/// `Denied`; `Invalid`.
pub async fn list_imports(
    context: &Context,
    actor: &Actor,
    query: ImportQuery,
) -> Result<Listing<ImportView>> {
    leave(actor)?;
    let size = page_size(query.limit)?;
    context
        .read(actor, async |tx| {
            let imports = store::list_imports(tx, None, query.after, size + 1).await?;
            let total = store::count_imports(tx, None).await?;
            let views: Vec<ImportView> = imports.into_iter().map(Into::into).collect();
            Ok(Listing::of(views, size, total, |view: &ImportView| view.no.to_string()))
        })
        .await
}

async fn found(context: &Context, actor: &Actor, id: CardImportId) -> Result<Import> {
    leave(actor)?;
    let import = context.read(actor, async |tx| Ok(store::find_import(tx, id).await?)).await?;
    import.ok_or(Error::NotFound)
}

/// How far an import is.
///
/// # Errors
/// `Denied`; `NotFound`.
pub async fn read_import(context: &Context, actor: &Actor, id: CardImportId) -> Result<ImportView> {
    Ok(found(context, actor, id).await?.into())
}

/// Remarks on the rows of an import, in the order of the file.
///
/// # Errors
/// `Denied`; `NotFound`; `Invalid`.
pub async fn list_errors(
    context: &Context,
    actor: &Actor,
    id: CardImportId,
    query: ImportErrorQuery,
) -> Result<Listing<ImportErrorView>> {
    let import = found(context, actor, id).await?;
    let size = page_size(query.limit)?;
    let after = match query.after.as_deref() {
        None => (0, -1),
        Some(place) => place_of(place).ok_or_else(|| {
            Error::field("/query/after", "wrong_form", "Give what the page before called next.")
        })?,
    };
    context
        .read(actor, async |tx| {
            let notes = store::list_notes(tx, import.no, after, size + 1).await?;
            let views: Vec<ImportErrorView> = notes.into_iter().map(Into::into).collect();
            let total = store::count_notes(tx, import.no).await?;
            Ok(Listing::of(views, size, total, |view: &ImportErrorView| view.place.clone()))
        })
        .await
}

fn place_of(place: &str) -> Option<(i64, i32)> {
    let (line, position) = place.split_once('-')?;
    Some((line.parse().ok()?, position.parse().ok()?))
}

/// Remarks read from the database in one go.
const PAGE: i64 = 5_000;

/// Every remark on the rows of an import that is stored, as a file.
///
/// # Errors
/// `Denied`; `NotFound`.
pub async fn report_errors(
    context: &Context,
    actor: &Actor,
    id: CardImportId,
    form: ReportForm,
) -> Result<Vec<u8>> {
    let import = found(context, actor, id).await?;
    let mut report = Report::new(form, Vec::new())?;
    let mut after = (0, -1);
    loop {
        let list = store::list_notes;
        let notes =
            context.read(actor, async |tx| Ok(list(tx, import.no, after, PAGE).await?)).await?;
        let Some(last) = notes.last() else { return report.finish() };
        after = (last.line, last.position);
        for note in &notes {
            report.write(&note.into())?;
        }
    }
}
