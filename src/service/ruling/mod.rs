//! Rulings: entered by the clerk, confirmed by a judge, appealed, in force.
//!
//! One request rules on every subject of the court case, one or a thousand: outcomes are written
//! in a fixed number of statements in one transaction, so there are exactly none or all of them.

mod appeal;
mod appeal_view;
mod check;
mod compare;
mod confirm;
mod decide_appeal;
mod draft;
mod enter;
mod force;
mod restore;
mod send_back;
mod view;

pub use appeal::{FileAppeal, file_appeal};
pub use appeal_view::{AppealView, list_appeals, read_appeal};
pub use compare::{
    AskCompared, ComparedView, RulingPartView, RulingSummary, WaitingRulingView, compare,
    list_waiting, summarise,
};
pub use confirm::{ConfirmRuling, confirm};
pub use decide_appeal::{DecideAppeal, remand, uphold};
pub use draft::{
    DraftCommon, DraftPart, RulingDraft, RulingDraftView, drop_draft, enter_draft, read_draft,
    save_common, save_differing, take_differing_back,
};
pub use enter::{EnterRuling, SubjectOutcomeInput, enter};
pub use force::enter_due;
pub use restore::{RestoreTerm, restore_term};
pub use send_back::{SendBackRuling, send_back};
pub use view::{RulingOutcomeView, RulingView, list, read};
