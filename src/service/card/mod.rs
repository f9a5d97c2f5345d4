//! Archive cards: their sources, their readings, and decisions whether two are of one person.

mod correct;
mod link;
mod search;
mod source;
mod view;

pub use correct::{
    ChangeCardCustody, ChangeCardSecrecy, CorrectCard, CorrectName, CorrectPlace, change_custody,
    change_secrecy, correct,
};
pub use link::{CardLinkView, LinkCards, RevokeCardLink, link, list_links, revoke};
pub use search::{
    CardMatch, CardMatches, CompleteName, NamesView, ReasonView, SearchCards, complete, search,
};
pub use source::{
    CardSourceView, RecordCardSource, list_sources, record_source, record_source_as_system,
};
pub use view::{
    CardCodeView, CardDateView, CardLine, CardNameView, CardPlaceView, CardQuery, CardReadingView,
    CardView, RawValue, UnreadView, list_cards, read_card,
};
