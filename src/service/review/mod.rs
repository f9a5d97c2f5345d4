//! Reviews: opened on a petition or ex officio, with one to thousands of subjects.

mod act;
mod add;
mod assign;
mod assign_many;
mod batch;
mod bundle;
mod cards;
mod choice;
mod chosen;
mod deadline;
mod exclude;
mod head;
mod import;
mod of_card;
mod open;
mod order;
mod resolve;
mod settings;
mod steps;
mod view;
mod view_subject;
mod warning;

pub use act::{NewAct, NewFile};
pub use add::{AddSubjects, NewSubject, SubjectsAdded, add_subjects};
pub use assign::{Assign, assign};
pub use assign_many::{
    AssignLine, AssignMany, ManyAssigned, SeenReview, assign_many, preview_assign,
};
pub use batch::{
    AssignBatch, BatchAssigned, BatchView, CreateBatch, assign_batch, create_batch, find_batch,
    list_batches,
};
pub use bundle::{BundleRequest, BundleView, find_bundle};
pub use cards::{OpenOnCards, OpenOnChosen, open_on_cards, open_on_chosen};
pub use choice::{
    ChooseSubjects, LeftOut, StepPreview, check_seen, choose_subjects, name_subjects, preview_step,
};
pub use deadline::{ExtendDeadline, extend_deadline};
pub use exclude::{Exclude, ExclusionView, Readmit, exclude, list_exclusions, readmit};
pub use head::{ReviewHead, find_head};
pub use import::{
    Import, ImportReport, LARGEST_LIST, LIST_COLUMNS, RowProblem, Unread, import_subjects,
};
pub use open::{OpenOnPetition, OpenReview, open_ex_officio, open_on_petition};
pub use order::{Reopen, Revoke, Suspend, Terminate, reopen, revoke, suspend, terminate};
pub use settings::{SetSubject, set_subject};
pub use steps::{
    FactDecision, RecordLegalFact, StepTaken, TakeStep, begin_evidence, begin_examination,
    exhaust_evidence, record_legal_fact, refer_to_legal_fact_court, resume,
};
pub(crate) use steps::{Wanted, added as evidence_added, begin, end};
pub use view::{
    ReviewLineView, ReviewStepView, ReviewView, StepBlockerView, find_review, list_reviews,
};
pub use view_subject::{
    ActView, EarlierOutcomeView, FileView, SubjectView, find_subject, list_subjects,
};
pub use warning::WarningView;

use super::{Error, Result};
use crate::domain::actor::Actor;
use crate::domain::id::AccountId;

/// The account at work; the system and the public have none.
pub(crate) fn account(actor: &Actor) -> Result<AccountId> {
    actor.account.ok_or(Error::Unauthenticated)
}
