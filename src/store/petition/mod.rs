//! Petitions: rows, their persons, and what a family may know of the linked review.
//!
//! A petition changes its state only with a [`Move`](crate::domain::workflow::Move), which only a
//! permit gives.

mod applicant;
mod change;
mod details;
mod list;
mod lookup;
mod parties;
mod persons;
mod progress;
mod row;

pub use applicant::{
    Applicant, NewApplicant, NewContacts, correct_applicant, find_applicant, insert_applicant,
    save_contacts,
};
pub use change::{
    Draft, NewPetition, Registration, insert, save_draft, save_duplicates_shown, save_ended,
    save_inadmissible, save_move, save_reach, save_registered, save_returned, save_submitted,
    set_review, unset_review,
};
pub use details::{Details, NoticeLine, find_details};
pub use list::{Filter, Line, count, list};
pub use lookup::{Standing, find_free_reference, find_standing, list_by_number};
pub use parties::{OfficeFacts, find_office, find_representation, is_in_force};
pub use persons::{
    NewPetitionPerson, PetitionPerson, copy_persons, find_entry, insert_persons, link_person,
    list_persons, replace_persons,
};
pub use progress::{
    ArchiveProgress, CourtProgress, Progress, SubjectProgress, find_progress, least_advanced,
    list_subjects,
};
pub use row::{Channel, Petition, find, lock};
