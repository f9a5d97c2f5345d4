//! Cards that may be those of the people a petition names: searched when it is sent and whenever
//! cards come, shown with reasons, decided about by people.

mod arrive;
mod decide;
mod fit;
mod person;
mod rekey;
mod search;
mod tell;
mod view;
mod who;

pub use arrive::{MatchNewCards, match_new_cards, note_arrivals};
pub use decide::{CardDecisionView, DecideCard, RevokeCardDecision, decide, revoke};
pub(in crate::service) use fit::weights;
pub use fit::{NoProposal, Proposal, propose, put_to_use, reset_weights};
pub use person::{PersonCardView, list_of_person};
pub use rekey::{RekeyNames, rekey_names};
pub(in crate::service) use search::when_sent;
pub use search::{MatchPetition, match_petition};
pub use view::{CandidateView, CardsOfPersonView, PetitionCardsView, list};
pub(in crate::service) use who::Claimed;
