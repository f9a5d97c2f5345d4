//! Cards that may be those of the people a petition names: searched when it is sent and whenever
//! cards come, shown with reasons, spoken about by families and decided about by officials.

mod arrive;
mod compare;
mod decide;
mod fit;
mod person;
mod rekey;
mod say;
mod search;
mod tell;
mod view;
mod who;

pub use arrive::{MatchNewCards, match_new_cards, note_arrivals};
pub use compare::{ComparedView, SubjectCardsView, compare, list_of_review};
pub use decide::{CardDecisionView, DecideCard, RevokeCardDecision, decide, revoke};
pub(in crate::service) use fit::weights;
pub use fit::{NoProposal, Proposal, propose, put_to_use, reset_weights};
pub use person::{PersonCardView, list_of_person};
pub use rekey::{RekeyNames, rekey_names};
pub use say::{FamilyWordView, SayOfCard, say_of_card};
pub(in crate::service) use search::when_sent;
pub use search::{MatchPetition, match_petition};
pub use view::{CandidateView, CardsOfPersonView, PetitionCardsView, list};
pub(in crate::service) use who::Claimed;
