//! Accounts: who a person is, in which capacities, and how they sign in.
//!
//! Nothing here tells a stranger whether an address has an account: registering, asking for a new
//! password and failing to sign in answer the same, after the same work, either way.

mod accept;
mod actor;
mod administrator;
mod break_glass;
mod colleagues;
mod cookie;
mod email;
mod feed;
mod invitation;
mod link;
mod manage;
mod me;
mod password;
mod register;
mod reset;
mod secret;
mod session;
mod sign_in;
mod view;

pub use accept::{AcceptInvitation, InvitationOffer, accept_invitation, look_at_invitation};
pub use actor::actor_of;
pub use administrator::create_administrator;
pub use break_glass::{
    BreakGlass, BreakGlassView, ListBreakGlass, break_glass, find_closed_case, list_break_glass,
};
pub use colleagues::{ColleagueView, colleagues};
pub use cookie::{PageSession, actor_of_cookie, sign_in_with_cookie};
pub use email::read_email;
pub use feed::{
    actor_of_calendar_feed, find_calendar_feed, make_calendar_feed, revoke_calendar_feed,
};
pub use invitation::{Invite, find_invitation, invite, resend_invitation, withdraw_invitation};
pub use manage::{
    ChangeStanding, EndCapacity, ListAccounts, disable, enable, end_capacity, find, list,
};
pub use me::{ChangeProfile, change_profile, me};
pub use password::hash as hash_password;
pub use register::{
    ConfirmEmail, RegisterAccount, RequestConfirmation, confirm_email, register,
    request_confirmation,
};
pub use reset::{
    ChangePassword, RequestPasswordReset, ResetPassword, change_password, request_password_reset,
    reset_password,
};
pub use session::{
    RefreshTokens, SwitchCapacity, end_session, list_sessions, refresh, sign_out,
    sign_out_everywhere, switch_capacity, switch_capacity_of_page,
};
pub use sign_in::{SignIn, sign_in};
pub use view::{
    AccountView, CapacityView, InvitationView, MeView, OfficeName, SessionView, TokensView,
};

pub(super) use email::check_email;
pub(super) use invitation::{Offer, ensure_account, offer};
pub(super) use view::names as office_names;
