//! Archive cards: their sources, their readings, and decisions whether two are of one person.

mod ask;
pub(super) mod audit;
mod correct;
pub(super) mod found;
mod limit;
mod link;
mod places;
mod search;
mod source;
mod view;

pub use ask::SearchCards;
pub use audit::{CardSearchQuery, CardSearchView, list_searches};
pub use correct::{
    ChangeCardCustody, ChangeCardSecrecy, CorrectCard, CorrectName, CorrectPlace, change_custody,
    change_secrecy, correct,
};
pub use found::{CardMatch, ReasonView, Telling, band_code};
pub use limit::SearchLimit;
pub use link::{CardLinkView, LinkCards, RevokeCardLink, link, list_links, revoke};
pub use places::fill_places;
pub use search::{CardMatches, CompleteName, NamesView, complete, search};
pub use source::{
    CardSourceView, RecordCardSource, list_sources, record_source, record_source_as_system,
};
pub use view::{
    CardCodeView, CardDateView, CardLine, CardNameView, CardPlaceView, CardQuery, CardReadingView,
    CardView, RawValue, UnreadView, list_cards, read_card,
};
