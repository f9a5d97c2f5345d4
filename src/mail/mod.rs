//! Mails: a [`Notice`] becomes a subject, a text and an HTML page in the reader's language
//! ([`render`]), and the [`Mailer`] hands them to an SMTP server or into a folder.

pub mod bounce;
mod html;
mod notice;
mod send;

#[cfg(test)]
mod tests;

pub use notice::{Notice, Rendered, render};
pub use send::{Mailer, SendError, SettingsError, message_id_job};
