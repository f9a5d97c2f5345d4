//! What accounts, capacities and sessions look like from outside.

use crate::domain::office::OfficeNames;
use crate::store::account::{Account, Capacity, Invitation, Session};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// An office as it stands beside something else.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OfficeName {
    /// Id.
    pub id: Uuid,
    /// Short unique code.
    pub code: String,
    /// Names by language code.
    pub name: BTreeMap<String, String>,
}

/// Names by language code, as views have them.
pub(in crate::service) fn names(names: OfficeNames) -> BTreeMap<String, String> {
    names.0.into_iter().map(|(language, name)| (language.to_string(), name)).collect()
}

/// A role of a person, in an office where the role needs one.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CapacityView {
    /// Id.
    pub id: Uuid,
    /// Role code.
    pub role: String,
    /// Office.
    pub office: Option<OfficeName>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day; none for an open end.
    pub valid_to: Option<NaiveDate>,
    /// When an administrator ended it.
    pub ended_at: Option<DateTime<Utc>>,
    /// Whether it can be used today.
    pub in_force: bool,
}

impl CapacityView {
    pub(super) fn of(capacity: Capacity, today: NaiveDate) -> Self {
        let office = |(id, code, name): (crate::domain::id::OfficeId, String, OfficeNames)| {
            OfficeName { id: id.into(), code, name: names(name) }
        };
        Self {
            id: capacity.id.into(),
            role: capacity.role.to_string(),
            in_force: capacity.in_force(today),
            valid_from: capacity.valid_from,
            valid_to: capacity.valid_to,
            ended_at: capacity.revoked_at,
            office: capacity.office.map(office),
        }
    }
}

/// The signed-in person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeView {
    /// Account.
    pub id: Uuid,
    /// Address that signs in.
    pub email: String,
    /// Name.
    pub full_name: String,
    /// Language of pages and mails.
    pub language: String,
    /// Version of the account, for changing it.
    pub version: i32,
    /// The session of this request.
    pub session_id: Uuid,
    /// The capacity in use.
    pub capacity: Option<CapacityView>,
    /// All capacities that can be used today.
    pub capacities: Vec<CapacityView>,
}

/// An account as an administrator sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AccountView {
    /// Id.
    pub id: Uuid,
    /// Address that signs in.
    pub email: String,
    /// Name.
    pub full_name: String,
    /// Language of pages and mails.
    pub language: String,
    /// Whether the person showed that the address is theirs.
    pub email_confirmed: bool,
    /// Until when no password is accepted, after too many wrong ones.
    pub locked_until: Option<DateTime<Utc>>,
    /// When it was disabled.
    pub disabled_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Version, for changing it.
    pub version: i32,
    /// Every capacity, ended ones too.
    pub capacities: Vec<CapacityView>,
    /// Invitations, newest first; only where one account is asked for.
    pub invitations: Vec<InvitationView>,
}

impl AccountView {
    pub(super) fn of(account: Account, capacities: Vec<CapacityView>) -> Self {
        Self {
            id: account.id.into(),
            email: account.email,
            full_name: account.full_name,
            language: account.language.to_string(),
            email_confirmed: account.email_confirmed_at.is_some(),
            locked_until: account.locked_until,
            disabled_at: account.disabled_at,
            created_at: account.created_at,
            version: account.version,
            capacities,
            invitations: Vec::new(),
        }
    }
}

/// An invitation.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InvitationView {
    /// Id.
    pub id: Uuid,
    /// For whom.
    pub account_id: Uuid,
    /// Role code.
    pub role: String,
    /// Office.
    pub office_id: Option<Uuid>,
    /// First day of the capacity.
    pub valid_from: NaiveDate,
    /// Last day of the capacity.
    pub valid_to: Option<NaiveDate>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

impl From<Invitation> for InvitationView {
    fn from(invitation: Invitation) -> Self {
        Self {
            id: invitation.id,
            account_id: invitation.account.into(),
            role: invitation.role.to_string(),
            office_id: invitation.office.map(Into::into),
            valid_from: invitation.valid_from,
            valid_to: invitation.valid_to,
            created_at: invitation.created_at,
            accepted_at: invitation.accepted_at,
            withdrawn_at: invitation.withdrawn_at,
        }
    }
}

/// A session of the signed-in person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SessionView {
    /// Id.
    pub id: Uuid,
    /// Role code of the capacity it uses.
    pub role: String,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When its tokens were last renewed.
    pub last_used_at: DateTime<Utc>,
    /// When it ends unless its tokens are renewed.
    pub expires_at: DateTime<Utc>,
    /// Whether it is the session of this request.
    pub current: bool,
}

impl SessionView {
    pub(super) fn of(session: &Session, current: bool) -> Self {
        Self {
            id: session.id.into(),
            role: session.role.to_string(),
            created_at: session.created_at,
            last_used_at: session.last_used_at,
            expires_at: session.expires_at,
            current,
        }
    }
}

/// Tokens of a session. Whoever holds them acts as the person: they are never logged, and there is
/// no `Debug` that could.
#[derive(Clone, Serialize, ToSchema)]
pub struct TokensView {
    /// Send this as a bearer token.
    pub access_token: String,
    /// Until when it works.
    pub access_expires_at: DateTime<Utc>,
    /// Exchange this for new tokens, once. Using it a second time ends every session.
    pub refresh_token: String,
    /// Until when it works.
    pub refresh_expires_at: DateTime<Utc>,
    /// The session.
    pub session_id: Uuid,
    /// The capacity in use.
    pub capacity: CapacityView,
}
