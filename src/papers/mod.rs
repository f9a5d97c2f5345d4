//! Papers that people keep: certificates as PDF, typeset by Typst inside this program.
//!
//! A paper is PDF/A-2a (for archives) and PDF/UA-1 (tagged, so that a screen reader reads it), with
//! its fonts inside. It is made anew whenever somebody asks for it, from the signed content alone:
//! the same certificate gives the same bytes, today and on another machine, so nothing has to be
//! kept beside the content. No clock, no network, no file of the machine has a part in it.

mod certificate;
mod lines;
mod printable;
mod square;
mod typeset;

#[cfg(test)]
mod tests;

pub use certificate::{Sealed, print};

use crate::text::MissingText;

/// Why a paper could not be printed; none of these is the reader's mistake.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// A word that the language does not have; the tests leave none.
    #[error(transparent)]
    Words(#[from] MissingText),
    /// The content's own date is none.
    #[error("the date of the certificate is no date: {0}")]
    Date(#[from] chrono::ParseError),
    /// The address does not fit into a square code.
    #[error("the address does not fit into a square code: {0}")]
    Square(#[from] qrcode::types::QrError),
    /// What is printed could not be handed to the typesetter.
    #[error("the content cannot be handed to the typesetter: {0}")]
    Form(#[from] serde_json::Error),
    /// The typesetter refused; its own words, which repeat nothing of the content.
    #[error("the paper cannot be typeset: {0}")]
    Typeset(String),
}
