//! Petitions: from a family's draft or a letter to the review, or to another end.

mod clock;
mod command;
mod contacts;
mod draft;
mod duplicates;
mod end;
mod link;
mod list;
mod look_up;
mod progress;
mod register;
mod returning;
mod save;
mod submit;
mod transfer;
mod view;

pub use command::{
    ClosePetition, CompletePetition, DeclareInadmissible, DraftPetition, LinkPetition, PersonClaim,
    PersonMatch, RegisterPetition, ReturnPetition, SavePetition, SubmitPetition, TransferPetition,
    UnregisteredApplicant, WithdrawPetition,
};
pub use contacts::{ChangeContacts, CorrectContacts, change_contacts};
pub use draft::draft;
pub use duplicates::{DuplicateView, DuplicatesOfView, DuplicatesView, duplicates};
pub use end::{close, declare_inadmissible, withdraw};
pub use link::{join, link};
pub use list::{PetitionLine, PetitionQuery, list};
pub use look_up::{LookUpPetition, PetitionStateView, look_up};
pub use progress::{NeededView, ReviewStatusView, SubjectStatusView};
pub use register::register;
pub use returning::{complete, return_for_completion};
pub use save::save;
pub use submit::submit;
pub use transfer::transfer;
pub use view::{
    ApplicantView, ContactsView, NoticeView, OfficeView, PetitionPersonView, PetitionView, read,
};

use super::{Error, Result, version};
use crate::domain::actor::Actor;
use crate::domain::id::PetitionId;
use crate::domain::workflow::petition::{Petition as Workflow, State, Step};
use crate::domain::workflow::{Move, may_take};
use crate::store::Tx;
use crate::store::petition::{self, Channel, Petition};
use view::in_language;

/// Locks a petition and asks for leave to take a step on it, at the version the actor had seen.
async fn take(
    tx: &mut Tx,
    actor: &Actor,
    id: PetitionId,
    step: Step,
    seen: i32,
) -> Result<(Petition, Move<Workflow>)> {
    let found = petition::lock(tx, id).await?.ok_or(Error::NotFound)?;
    leave_letters_to_the_clerk(actor, &found)?;
    let facts = found.workflow_facts();
    let permit = may_take::<Workflow>(actor, &found.case_facts(), step, [(found.state, &facts)])?;
    let moved = permit.take_one()?;
    version::check(tx, id, seen, found.version).await?;
    Ok((found, moved))
}

/// A letter that is being entered is the clerk's: its applicant may see it and not change it.
fn leave_letters_to_the_clerk(actor: &Actor, found: &Petition) -> Result<()> {
    let being_entered = found.channel == Channel::Paper && found.state == State::Draft;
    if being_entered && actor.role.is_family() {
        return Err(Error::Denied("edit_petition".to_owned()));
    }
    Ok(())
}
