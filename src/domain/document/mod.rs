//! Documents: what they are, where the original is, and who may see them.

mod access;
mod kind;
mod name;

pub use access::{
    DocumentFacts, NotYours, Place, default_visibility, manages_own_only, may_give, shown_to,
};
pub use kind::{DocumentKind, KindGroup};
pub use name::{disposition, file_name, stem};

use super::code::codes;
use super::id::PersonId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

codes! {
    /// What lies behind the scan.
    pub enum Form {
        /// The paper itself.
        Original = "original",
        /// A plain copy.
        Copy = "copy",
        /// A copy whose likeness somebody has certified.
        CertifiedCopy = "certified_copy",
        /// A picture of the paper.
        Scan = "scan",
    }

    /// Who sees a document, beside the persons that may see its case at all.
    pub enum Visibility {
        /// The family and everybody below.
        Family = "family",
        /// The offices and courts of the case.
        Office = "office",
        /// Those who examine and decide; it may name witnesses or informers.
        Restricted = "restricted",
        /// The archive it comes from, whoever brought it, seniors, judges and auditors.
        Secret = "secret",
    }

    /// Where the original is.
    pub enum Custody {
        /// With the holder.
        Held = "held",
        /// On the way.
        InTransit = "in_transit",
        /// Kept as a picture.
        Digitised = "digitised",
        /// Kept secret.
        Classified = "classified",
        /// No longer kept secret.
        Declassified = "declassified",
        /// Given to another country.
        TransferredToOtherCountry = "transferred_to_other_country",
        /// Destroyed under an act.
        Destroyed = "destroyed",
        /// Lost in a fire.
        LostFire = "lost_fire",
        /// Looked for and never found.
        NeverFound = "never_found",
        /// Not known.
        Unknown = "unknown",
    }
}

impl Custody {
    /// Whether a note has to say more: the act's number, or where the paper went.
    pub const fn wants_note(self) -> bool {
        matches!(self, Self::Destroyed | Self::TransferredToOtherCountry)
    }
}

/// Where a paper lies in an archive; what is not known is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArchivalReference {
    /// The archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive: Option<String>,
    /// Fond (record group).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fond: Option<String>,
    /// Opis (inventory).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opis: Option<String>,
    /// Delo (file).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delo: Option<String>,
    /// List (sheet or sheets).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
}

/// What is known of a document beside its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metadata {
    /// What it is.
    pub kind: DocumentKind,
    /// What people call it.
    pub title: String,
    /// The date on it, as written.
    pub dated_on: Option<String>,
    /// When it was received.
    pub received_on: Option<NaiveDate>,
    /// Its number.
    pub number: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Its language, as a language tag.
    pub language: Option<String>,
    /// Number of pages.
    pub pages: Option<i32>,
    /// What lies behind the scan.
    pub form: Form,
    /// Who sees it.
    pub visibility: Visibility,
    /// The person it is about.
    pub person: Option<PersonId>,
    /// Where it lies in an archive.
    pub reference: Option<ArchivalReference>,
    /// Where the original is.
    pub custody: Custody,
    /// What has to be said about that.
    pub custody_note: Option<String>,
    /// Whether it is new evidence.
    pub new_evidence: bool,
    /// The fact that it proves or refutes.
    pub proves: Option<String>,
}
