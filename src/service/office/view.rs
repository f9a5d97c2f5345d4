//! Offices as everybody who is signed in sees them: families choose one.

use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::OfficeId;
use crate::service::account::office_names;
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store::office::{self, Office, OfficeFilter};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Which offices to list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListOffices {
    /// Of this kind: prosecutor, court, archive, commission or `other_agency`.
    pub kind: Option<String>,
    /// Of this level: national, regional or district.
    pub level: Option<String>,
    /// Of this country, ISO 3166-1 in lower case.
    pub jurisdiction: Option<String>,
    /// Of this region, ISO 3166-2.
    pub region: Option<String>,
    /// Directly below this office.
    pub parent_id: Option<Uuid>,
    /// That exist on this day.
    pub on: Option<NaiveDate>,
    /// Part of the code or of a name.
    pub text: Option<String>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows of a page, 1 to 200; 50 if it is not given.
    pub limit: Option<i64>,
}

/// An office.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OfficeView {
    /// Id.
    pub id: Uuid,
    /// The office above it.
    pub parent_id: Option<Uuid>,
    /// What it is.
    pub kind: String,
    /// National, regional or district.
    pub level: String,
    /// Short unique code.
    pub code: String,
    /// Names by language code.
    pub name: BTreeMap<String, String>,
    /// Country.
    pub jurisdiction: String,
    /// Region.
    pub region: Option<String>,
    /// Public e-mail address.
    pub email: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// The office that took over.
    pub successor_id: Option<Uuid>,
    /// Whether it exists today.
    pub in_force: bool,
    /// Version, for changing it.
    pub version: i32,
}

/// An office in its tree.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OfficeNode {
    /// How far below the office that was asked for; 0 for itself.
    pub depth: i64,
    /// The office.
    pub office: OfficeView,
}

impl OfficeView {
    fn of(office: Office, today: NaiveDate) -> Self {
        Self {
            in_force: office.in_force(today),
            id: office.id.into(),
            parent_id: office.parent.map(Into::into),
            kind: office.kind.to_string(),
            level: office.level.to_string(),
            code: office.code,
            name: office_names(office.names),
            jurisdiction: office.country.to_string(),
            region: office.region,
            email: office.email,
            address: office.address,
            valid_from: office.valid_from,
            valid_to: office.valid_to,
            successor_id: office.successor.map(Into::into),
            version: office.version,
        }
    }
}

fn filter(asked: &ListOffices) -> Result<OfficeFilter, FieldErrors> {
    let mut errors = FieldErrors::default();
    let at = |field: &str| format!("/query/{field}");
    let filter = OfficeFilter {
        kind: asked
            .kind
            .as_ref()
            .and_then(|kind| errors.keep(&at("kind"), "unknown_code", kind.parse())),
        level: asked
            .level
            .as_ref()
            .and_then(|level| errors.keep(&at("level"), "unknown_code", level.parse())),
        country: asked
            .jurisdiction
            .as_ref()
            .and_then(|country| errors.keep(&at("jurisdiction"), "unknown_code", country.parse())),
        region: errors.optional_text(&at("region"), asked.region.as_deref(), 6),
        parent: asked.parent_id.map(Into::into),
        on: asked.on,
        text: errors.optional_text(&at("text"), asked.text.as_deref(), 200),
    };
    errors.optional_text(&at("after"), asked.after.as_deref(), 20);
    errors.into_result(filter)
}

/// Offices in the order of their codes.
///
/// # Errors
/// `Invalid` for an unknown code or a wrong limit.
pub async fn list(
    context: &Context,
    actor: &Actor,
    asked: &ListOffices,
) -> Result<Listing<OfficeView>> {
    let size = page_size(asked.limit)?;
    let filter = filter(asked)?;
    let (offices, total) = context
        .read(actor, async |tx| {
            let offices = office::list(tx, &filter, asked.after.as_deref(), size + 1).await?;
            Ok((offices, office::count(tx, &filter).await?))
        })
        .await?;
    let today = context.clock.today();
    let views = offices.into_iter().map(|office| OfficeView::of(office, today)).collect();
    Ok(Listing::of(views, size, total, |office: &OfficeView| office.code.clone()))
}

/// One office.
///
/// # Errors
/// `NotFound`.
pub async fn find(context: &Context, actor: &Actor, id: OfficeId) -> Result<OfficeView> {
    let office = context.read(actor, async |tx| Ok(office::find(tx, id).await?)).await?;
    Ok(OfficeView::of(office.ok_or(Error::NotFound)?, context.clock.today()))
}

/// The office with this code, if there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn find_by_code(
    context: &Context,
    actor: &Actor,
    code: &str,
) -> Result<Option<OfficeView>> {
    let office = context.read(actor, async |tx| Ok(office::find_by_code(tx, code).await?)).await?;
    Ok(office.map(|office| OfficeView::of(office, context.clock.today())))
}

/// An office and all below it, parents before children.
///
/// # Errors
/// `NotFound`.
pub async fn subtree(context: &Context, actor: &Actor, id: OfficeId) -> Result<Vec<OfficeNode>> {
    let nodes = context.read(actor, async |tx| Ok(office::subtree(tx, id).await?)).await?;
    if nodes.is_empty() {
        return Err(Error::NotFound);
    }
    let today = context.clock.today();
    let node = |(depth, office)| OfficeNode { depth, office: OfficeView::of(office, today) };
    Ok(nodes.into_iter().map(node).collect())
}
