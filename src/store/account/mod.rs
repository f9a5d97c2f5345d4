//! Accounts, their capacities, invitations, links and sessions.

mod capacity;
mod colleague;
mod feed;
mod invitation;
mod link;
mod record;
mod search;
mod session;
mod sign_in;

pub use capacity::{
    Capacity, NewCapacity, end_capacity, find_same_capacity, insert_capacity, list_capacities,
    lock_capacity, shorten_capacity,
};
pub use colleague::{Colleague, list_colleagues};
pub use feed::{find_capacity_of_feed, find_feed, insert_feed, revoke_feed};
pub use invitation::{
    Invitation, NewInvitation, accept_invitation, find_invitation, insert_invitation,
    list_invitations, lock_invitation, withdraw_invitation,
};
pub use link::{
    Link, NewLink, Purpose, cancel_links, cancel_links_of_invitation, count_links, find_link,
    insert_link, take_link,
};
pub use record::{
    Account, NewAccount, confirm_email, disable, enable, find, find_by_email, insert,
    insert_applicant, list, lock, lock_by_email, record_failure, reset_failures, save_password,
    save_profile, save_registration,
};
pub use search::{AccountFilter, count_accounts, search_accounts};
pub use session::{SessionActor, find_capacity_actor, find_session_actor};
pub use sign_in::{
    NewSession, RefreshUse, Session, delete_session_cookies, find_session, find_session_of_cookie,
    insert_refresh_token, insert_session, insert_session_cookie, last_capacity, list_sessions,
    note_session_use, revoke_session, revoke_sessions, revoke_sessions_of_capacity,
    save_session_capacity, spend_refresh_tokens, touch_session, use_refresh_token,
};
