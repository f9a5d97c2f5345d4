//! What surrounds a walk: where it is told, how time passes, where its mails can be seen.

use super::mail::Mail;
use chrono::NaiveDate;

/// Where the mails went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Post {
    /// They can be read here: those that left since the last time.
    Seen(Vec<Mail>),
    /// They cannot be seen from here: why.
    Elsewhere(&'static str),
}

/// The surroundings of a walk.
pub trait Stage {
    /// Tells one line.
    fn say(&mut self, line: &str);

    /// The day of today, in UTC.
    fn today(&self) -> NaiveDate;

    /// Gives the server's jobs a moment.
    fn settle(&mut self) -> impl Future<Output = ()>;

    /// The mails that left since the last time, if they can be seen from here.
    ///
    /// # Errors
    /// What is wrong with the place where they should be.
    fn mails(&mut self) -> Result<Post, String>;

    /// Verifies an exported history offline against the public key; yields the number of its
    /// events.
    ///
    /// # Errors
    /// What is broken.
    fn verify(&self, export: &str, public_key: &str) -> Result<u64, String>;
}
