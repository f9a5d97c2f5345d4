//! Archive cards: their sources, their readings, and decisions whether two are of one person.

mod ask;
pub(super) mod audit;
mod checked;
mod correct;
pub(super) mod found;
mod history;
mod link;
mod places;
mod scans;
mod search;
mod several;
mod source;
mod view;

pub use ask::SearchCards;
pub use audit::{CardSearchQuery, CardSearchView, list_searches};
pub use correct::{
    ChangeCardCustody, ChangeCardSecrecy, CorrectCard, CorrectName, CorrectPlace, change_custody,
    change_secrecy, correct,
};
pub use found::{CardMatch, ReasonView, Telling};
pub use history::read_history;
pub use link::{CardLinkView, LinkCards, RevokeCardLink, link, list_links, revoke};
pub use places::fill_places;
pub use scans::{ChangeCardScans, change_scans};
pub use search::{CardMatches, CompleteName, NamesView, complete, search};
pub use several::{CardVersion, CorrectCards, CorrectedCards, correct_several};
pub use source::{
    CardSourceView, ChangeCardSource, RecordCardSource, change_source, list_sources, read_source,
    record_source, record_source_as_system,
};
pub use view::{
    CardCodeView, CardDateView, CardLine, CardNameView, CardPlaceView, CardQuery, CardReadingView,
    CardView, RawValue, UnreadView, list_cards, read_card,
};
