//! The signed-in person, to themself.

use super::view::{CapacityView, MeView};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::service::{Context, Error, Result, version};
use crate::store::account::{self, Account, Capacity};
use crate::store::history::{self, ChainKind, Record};
use crate::store::representation;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

/// Changes the own name and language.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeProfile {
    /// Version of the account that was seen.
    pub version: i32,
    /// Name as you write it, at most 200 characters.
    #[schema(max_length = 200)]
    pub full_name: String,
    /// Language of pages and mails: en, ru, kk, ky, uz or tg.
    #[schema(example = "kk")]
    pub language: String,
}

/// Who the caller is, in which capacity, and which others there are.
///
/// # Errors
/// [`Error::Unauthenticated`] without an account.
pub async fn me(context: &Context, actor: &Actor) -> Result<MeView> {
    let id = actor.account.ok_or(Error::Unauthenticated)?;
    let (account, capacities) = context
        .read(actor, async |tx| {
            let account = account::find(tx, id).await?.ok_or(Error::Unauthenticated)?;
            Ok((account, account::list_capacities(tx, &[id]).await?))
        })
        .await?;
    view(context, actor, account, capacities)
}

fn view(
    context: &Context,
    actor: &Actor,
    account: Account,
    capacities: Vec<Capacity>,
) -> Result<MeView> {
    let today = context.clock.today();
    let capacities: Vec<_> = capacities
        .into_iter()
        .filter(|capacity| capacity.in_force(today))
        .map(|capacity| CapacityView::of(capacity, today))
        .collect();
    let current = actor.capacity.map(uuid::Uuid::from);
    Ok(MeView {
        id: account.id.into(),
        email: account.email,
        full_name: account.full_name,
        language: account.language.to_string(),
        version: account.version,
        session_id: actor.session.ok_or(Error::Unauthenticated)?.into(),
        capacity: capacities.iter().find(|capacity| Some(capacity.id) == current).cloned(),
        capacities,
    })
}

/// Changes the own name and language; an applicant's mails follow.
///
/// # Errors
/// `Invalid` for wrong fields, `Stale` when the account changed since it was seen.
pub async fn change_profile(
    context: &Context,
    actor: &Actor,
    command: &ChangeProfile,
) -> Result<MeView> {
    let id = actor.account.ok_or(Error::Unauthenticated)?;
    let mut errors = FieldErrors::default();
    let full_name = errors.text("/full_name", &command.full_name, 200);
    let language = errors.keep("/language", "unknown_code", command.language.parse());
    let language = errors.into_result(language)?.unwrap_or_default();
    context
        .write(actor, async |tx| {
            let account = account::lock(tx, id).await?.ok_or(Error::Unauthenticated)?;
            version::check(tx, id, command.version, account.version).await?;
            let version = account::save_profile(tx, id, &full_name, language).await?;
            tx.beyond_sight(async |tx| {
                representation::save_applicant_of(tx, id, &full_name, language).await
            })
            .await?;
            let record = Record::action(ChainKind::Account, id, "change_profile")
                .version(version)
                .content(json!({
                    "language": language,
                    "name_changed": account.full_name != full_name,
                }));
            Ok(history::append(tx, vec![record]).await?)
        })
        .await?;
    me(context, actor).await
}
