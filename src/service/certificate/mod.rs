//! Certificates: issued once an outcome is in force, checked by anybody who has the paper.

mod after;
mod content;
mod deliver;
mod further;
mod holders;
mod issue;
mod paper;
mod public;
mod replace;
mod view;
mod void;

pub use after::{BodyTold, NotifyBodies, StepSubjects, close, close_refused, notify, publish};
pub use deliver::{Deliver, deliver};
pub use further::{IssueFurther, issue_further};
pub use holders::{HolderView, list_holders};
pub use issue::{CertificateWanted, IssueCertificates, IssuedCertificates, issue};
pub use paper::{Paper, PrintQuery, PrintView, paper, prints};
pub use public::{CheckView, KeyView, check, keys};
pub use replace::{ReplaceCertificate, replace};
pub use view::{CertificateQuery, CertificateView, list, read};
pub use void::{VoidCertificate, void, void_live};
