//! From a session to the actor that access judges.

use crate::domain::actor::{Actor, Role};
use crate::domain::id::{CapacityId, SessionId};
use crate::service::{Context, Error, Result};
use crate::store::account::{SessionActor, find_capacity_actor, find_session_actor};

/// Who acts in a session, judged today.
///
/// # Errors
/// [`Error::Unauthenticated`] when the session has ended or its capacity is no longer valid.
pub async fn actor_of(context: &Context, session: SessionId) -> Result<Actor> {
    let today = context.clock.today();
    let found = context
        .read(&Actor::system(), async |tx| Ok(find_session_actor(tx, session.into(), today).await?))
        .await?;
    let found = found.ok_or(Error::Unauthenticated)?;
    Ok(actor(context, Some(session), found))
}

/// Who acts in a capacity without having signed in, judged today.
///
/// # Errors
/// [`Error::NotFound`] when the capacity is no longer valid.
pub(super) async fn actor_of_capacity(context: &Context, capacity: CapacityId) -> Result<Actor> {
    let today = context.clock.today();
    let found = context
        .read(&Actor::system(), async |tx| {
            Ok(find_capacity_actor(tx, capacity.into(), today).await?)
        })
        .await?;
    Ok(actor(context, None, found.ok_or(Error::NotFound)?))
}

fn actor(context: &Context, session: Option<SessionId>, found: SessionActor) -> Actor {
    let sees_below = found
        .jurisdiction
        .as_deref()
        .and_then(|country| country.parse().ok())
        .and_then(|country| context.profiles.in_force(country, context.clock.today()))
        .is_some_and(|profile| profile.senior_sees_below.value);
    let whole = sees_below && matches!(found.role, Role::SeniorProsecutor | Role::CommissionChair);
    let offices = if whole { found.subtree } else { found.office.into_iter().collect() };
    let applicants = [found.own, found.represented].concat();
    Actor {
        account: Some(found.account.into()),
        session,
        capacity: Some(found.capacity.into()),
        role: found.role,
        office: found.office.map(Into::into),
        offices: offices.into_iter().map(Into::into).collect(),
        applicants: applicants.into_iter().map(Into::into).collect(),
        cases: found.cases,
        language: found.language,
        request: None,
    }
}
