//! The law of the countries as the program works by it: what is in force where, where each value comes
//! from, and which nobody has compared with its source.

use super::{Context, Error, Listing, Result, page_size};
use crate::domain::actor::Actor;
use crate::domain::jurisdiction::{Parameter, Profile};
use crate::domain::policy::{Action, CaseFacts, may};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

/// Which profiles to list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListProfiles {
    /// Only of this country, two letters.
    pub country: Option<String>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows of a page, 1 to 200; 50 if it is not given.
    pub limit: Option<i64>,
}

/// One version of one country's profile.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProfileView {
    /// Country and first day: `kz-1993-04-14`.
    pub id: String,
    /// Two letters.
    pub country: String,
    /// First day in force.
    pub valid_from: NaiveDate,
    /// Last day in force; none while it is.
    pub valid_to: Option<NaiveDate>,
    /// Whether cases that are registered today are judged by it.
    pub in_force: bool,
    /// How many parameters it has.
    pub parameters: usize,
    /// How many of them nobody has compared with a source.
    pub unverified: usize,
}

/// One legal parameter.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ParameterView {
    /// What it is: `period`, `routes.extrajudicial`, `deadlines.main_term` ...
    pub key: String,
    /// Its value, as the country's file has it.
    pub value: Value,
    /// Law and article; empty where no source was found.
    pub legal_basis: String,
    /// Where the law was read.
    pub source_url: Option<String>,
    /// Whether somebody compared the value with its source.
    pub verified: bool,
    /// What staff should know, for example that no source was found.
    pub note: Option<String>,
}

/// A version with everything it says.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProfileRecordView {
    /// The version.
    pub profile: ProfileView,
    /// Digest over the values, in hexadecimal: the same law has the same one.
    pub sha256: String,
    /// Its parameters, in the order of the file.
    pub parameters: Vec<ParameterView>,
}

impl From<Parameter> for ParameterView {
    fn from(one: Parameter) -> Self {
        Self {
            key: one.key,
            value: one.value,
            legal_basis: one.legal_basis,
            source_url: one.source_url,
            verified: one.verified,
            note: one.note,
        }
    }
}

fn view(profile: &Profile, today: NaiveDate) -> Result<(ProfileView, Vec<Parameter>)> {
    let parameters = profile.parameters().map_err(Error::internal)?;
    let view = ProfileView {
        id: profile.id.clone(),
        country: profile.country.to_string(),
        valid_from: profile.valid_from,
        valid_to: profile.valid_to,
        in_force: profile.in_force_on(today),
        parameters: parameters.len(),
        unverified: parameters.iter().filter(|one| !one.verified).count(),
    };
    Ok((view, parameters))
}

/// The versions of all countries' profiles, by country and first day.
///
/// # Errors
/// `Denied` to families; `Invalid`.
pub fn list(
    context: &Context,
    actor: &Actor,
    asked: &ListProfiles,
) -> Result<Listing<ProfileView>> {
    may(actor, Action::ReadProfiles, &CaseFacts::default()).map(drop)?;
    let size = page_size(asked.limit)?;
    let today = context.clock.today();
    let of_country = |profile: &&Profile| {
        asked.country.as_ref().is_none_or(|country| profile.country.as_str() == country)
    };
    let versions: Vec<&Profile> = context.profiles.versions().iter().filter(of_country).collect();
    let total = i64::try_from(versions.len()).unwrap_or(i64::MAX);
    let mut views = Vec::new();
    for profile in versions {
        if asked.after.as_ref().is_none_or(|after| profile.id > *after) {
            views.push(view(profile, today)?.0);
        }
    }
    views.sort_by(|one, other| one.id.cmp(&other.id));
    views.truncate(usize::try_from(size + 1).unwrap_or(usize::MAX));
    Ok(Listing::of(views, size, total, |view| view.id.clone()))
}

/// One version with its parameters.
///
/// # Errors
/// `Denied` to families; `NotFound`.
pub fn find(context: &Context, actor: &Actor, id: &str) -> Result<ProfileRecordView> {
    may(actor, Action::ReadProfiles, &CaseFacts::default()).map(drop)?;
    let profile = context.profiles.version(id).ok_or(Error::NotFound)?;
    let (view, parameters) = view(profile, context.clock.today())?;
    Ok(ProfileRecordView {
        profile: view,
        sha256: profile.content_sha256.to_string(),
        parameters: parameters.into_iter().map(Into::into).collect(),
    })
}
