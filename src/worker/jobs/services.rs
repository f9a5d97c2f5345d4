//! Recurring work of the services: alerts, daily heads, rulings that enter into force.

use crate::domain::id::PetitionId;
use crate::queue::{Job, Stop};
use crate::service::{self, candidate, card_import, deadline, figures, history, ruling};
use crate::worker::{Every, Registry};
use chrono::{Days, NaiveTime};
use serde::{Deserialize, Serialize};

/// Sends the alerts of deadlines that reached 50, 80 or 100 per cent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AlertDeadlines {}

impl Job for AlertDeadlines {
    const KIND: &'static str = "alert_deadlines";
}

/// Signs the head of yesterday's histories.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WriteDailyHead {}

impl Job for WriteDailyHead {
    const KIND: &'static str = "write_daily_head";
}

/// Puts into force the rulings whose window for an appeal is over.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EnterIntoForce {}

impl Job for EnterIntoForce {
    const KIND: &'static str = "enter_into_force";
}

/// Teaches the registry the recurring work of the services.
pub fn register_services(registry: &mut Registry, services: &service::Context) {
    let context = services.clone();
    registry.on(move |_, _: AlertDeadlines| {
        let context = context.clone();
        async move {
            let sent = deadline::alert_due(&context).await?;
            tracing::info!(sent, "alerts of deadlines were sent");
            Ok::<(), Stop>(())
        }
    });
    let context = services.clone();
    registry.on(move |_, _: WriteDailyHead| {
        let context = context.clone();
        async move {
            let yesterday = context.clock.today() - Days::new(1);
            history::write_daily_head(&context, yesterday).await?;
            Ok::<(), Stop>(())
        }
    });
    let context = services.clone();
    registry.on(move |_, _: EnterIntoForce| {
        let context = context.clone();
        async move {
            let entered = ruling::enter_due(&context).await?;
            tracing::info!(entered, "outcomes entered into force");
            Ok::<(), Stop>(())
        }
    });
    register_cards(registry, services);
    let context = services.clone();
    registry.on(move |_, _: figures::RefreshFigures| {
        let context = context.clone();
        async move {
            let numbers = figures::refresh(&context).await?;
            tracing::info!(numbers, "the figures of the countries were counted");
            Ok::<(), Stop>(())
        }
    });
    registry.every(Every::Minutes(360), || figures::RefreshFigures {});
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
    registry.every(Every::Day(at(0, 10)), || WriteDailyHead {});
    // Early morning in all countries served.
    registry.every(Every::Day(at(1, 0)), || AlertDeadlines {});
    registry.every(Every::Minutes(60), || EnterIntoForce {});
    // At the latest a day after an update; the first server of a new version does it at its start.
    registry.every(Every::Day(at(2, 30)), || candidate::RekeyNames {});
}

/// Teaches the registry the work on cards and names.
fn register_cards(registry: &mut Registry, services: &service::Context) {
    let context = services.clone();
    registry.on(move |_, job: card_import::ImportCards| {
        let context = context.clone();
        async move { card_import::work(&context, job).await }
    });
    let context = services.clone();
    registry.on(move |_, job: candidate::MatchPetition| {
        let context = context.clone();
        async move {
            candidate::match_petition(&context, PetitionId(job.petition)).await?;
            Ok::<(), Stop>(())
        }
    });
    let context = services.clone();
    registry.on(move |_, _: candidate::MatchNewCards| {
        let context = context.clone();
        async move {
            let pairs = candidate::match_new_cards(&context).await?;
            tracing::info!(pairs, "new cards were set against petitions");
            Ok::<(), Stop>(())
        }
    });
    let context = services.clone();
    registry.on(move |_, _: candidate::RekeyNames| {
        let context = context.clone();
        async move {
            let names = candidate::rekey_names(&context).await?;
            tracing::info!(names, "keys of names were made anew");
            Ok::<(), Stop>(())
        }
    });
}
