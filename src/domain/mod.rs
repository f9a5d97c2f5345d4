//! The rules of rehabilitation: pure, without a clock, I/O or framework.

pub mod actor;
pub mod calendar;
pub mod card;
pub mod certificate;
pub mod check;
pub mod code;
pub mod competence;
pub mod dates;
pub mod deadline;
pub mod digest;
pub mod document;
pub mod evidence;
pub mod history;
pub mod id;
pub mod jurisdiction;
pub mod language;
pub mod media_type;
pub mod notice;
pub mod number;
pub mod office;
mod pattern;
pub mod person;
pub mod petition;
pub mod policy;
pub mod redaction;
pub mod repression;
pub mod workflow;
