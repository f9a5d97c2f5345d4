//! The demonstration: five real cases, walked through the API of a running server as the people who
//! work on them.
//!
//! Only names and facts that were published are real (the design's sources name them); everybody
//! and everything else is a placeholder and says so. The walk is the same for `aqtau demo` and for
//! the integration tests: what differs between them (where lines go, how jobs get their time, where
//! mails can be read) is a [`Stage`].

mod born_1953;
mod case;
mod certificates;
mod chakabaev;
mod court;
mod eighty_three_files;
mod ending;
mod error;
mod kazybek;
mod mail;
mod mass;
mod people;
mod petitions;
mod reading;
mod requests;
mod reviews;
mod stage;
mod troika_1937;
mod walk;

pub use case::{Case, Clock, History};
pub use error::Error;
pub use mail::Mail;
pub use people::Who;
pub use stage::{Post, Stage};
pub use walk::Walk;

/// One of the five cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scenario {
    /// Kyrgyzstan, 2022: the poet Kazybek, cleared on new evidence.
    Kazybek,
    /// Uzbekistan, 2021: Ibragimbek Chakabaev and 114 others in 6 files.
    Chakabaev,
    /// Uzbekistan, 2023: 174 persons in 83 files.
    EightyThreeFiles,
    /// Kazakhstan, 2025: a woman born in 1953, recognised as injured after a civil court's finding.
    Born1953,
    /// Kazakhstan: shot by a troika in 1937 under article 58-10, cleared by the prosecutor alone.
    Troika1937,
}

impl Scenario {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 5] =
        [Self::Kazybek, Self::Chakabaev, Self::EightyThreeFiles, Self::Born1953, Self::Troika1937];
}

/// Walks one case to its end and checks its mails.
///
/// # Errors
/// [`Error`]: the first thing that was not as expected.
pub async fn play<S: Stage>(walk: &mut Walk<'_, S>, scenario: Scenario) -> Result<(), Error> {
    match scenario {
        Scenario::Kazybek => Box::pin(kazybek::play(walk)).await?,
        Scenario::Chakabaev => Box::pin(chakabaev::play(walk)).await?,
        Scenario::EightyThreeFiles => Box::pin(eighty_three_files::play(walk)).await?,
        Scenario::Born1953 => Box::pin(born_1953::play(walk)).await?,
        Scenario::Troika1937 => Box::pin(troika_1937::play(walk)).await?,
    }
    walk.read_mails().await
}

/// Walks all five cases, checks every certificate publicly, and verifies every history.
///
/// # Errors
/// [`Error`]: the first thing that was not as expected.
pub async fn run<S: Stage>(stage: &mut S, url: &str, password: &str) -> Result<Vec<Case>, Error> {
    let mut walk = Walk::new(stage, url, password);
    walk.check_server().await?;
    for scenario in Scenario::ALL {
        play(&mut walk, scenario).await?;
    }
    walk.check_certificates().await?;
    walk.verify_histories().await?;
    walk.sum_up();
    Ok(walk.into_cases())
}
