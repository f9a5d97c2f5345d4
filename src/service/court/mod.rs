//! The court stage: referral, acceptance, panel, hearings.

mod accept;
mod at_court;
mod calendar;
mod competence;
mod hearing;
mod panel;
mod people;
mod refer;
mod send;
mod view;

pub use accept::{AcceptCourtCase, accept};
pub use at_court::{AtCourt, at_court};
pub use calendar::{SittingView, list_hearings};
pub use competence::competent_court;
pub use hearing::{Adjourn, ScheduleHearing, adjourn, schedule_hearing};
pub use panel::{NamePanel, name_panel};
pub use people::{AskPeople, CourtPersonView, list_people};
pub(super) use refer::subjects;
pub use refer::{ReferToCourt, refer};
pub use send::{Sending, send};
pub(super) use send::{class_of, clocked};
pub use view::{
    CourtCaseHead, CourtCaseView, CourtSubjectView, HearingView, list, list_heads, read, read_head,
};
