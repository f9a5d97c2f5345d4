//! `aqtau weights`: what agreement of names, years and places is worth, fitted on decisions.

use super::{Failure, context, say};
use crate::config::Config;
use crate::names::{Quality, Weights};
use crate::service::Error;
use crate::service::candidate::{self, NoProposal, Proposal};
use clap::Subcommand;

/// What to do with the weights.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Fits them on what people decided about cards, and prints what old and new ones are worth
    #[command(
        after_help = "A quarter of the decisions is held back; what the weights are worth is told on it alone."
    )]
    Fit {
        /// Puts the new ones to use: every server searches with them within seconds
        #[arg(long = "use")]
        put_to_use: bool,
    },
    /// Goes back to the built-in ones
    Reset,
}

/// Runs the command, beside the running server or without one.
pub(super) async fn run(command: Command, config: Config) -> Result<(), Failure> {
    context::for_command(config, async |context| match command {
        Command::Fit { put_to_use } => {
            let proposal = candidate::propose(context).await.map_err(|refused| match refused {
                NoProposal::Fit(why) => Failure::Other(format!("Nothing was fitted: {why}.")),
                NoProposal::Service(error) => said(error),
            })?;
            print(&proposal);
            if put_to_use {
                candidate::put_to_use(context, &proposal.fitted).await.map_err(said)?;
                say::line("The new weights are in use.");
            } else {
                say::line("Nothing was changed. To put the new weights to use: --use");
            }
            Ok(())
        }
        Command::Reset => {
            candidate::reset_weights(context).await.map_err(said)?;
            say::line("The built-in weights are in use.");
            Ok(())
        }
    })
    .await
}

fn said(error: Error) -> Failure {
    if let Error::Db(error) = error {
        Failure::Database(error.to_string())
    } else {
        Failure::Other(error.to_string())
    }
}

fn print(proposal: &Proposal) {
    let Proposal { current, fitted, unusable } = proposal;
    let (on, back) = (fitted.fitted_on, fitted.held_back);
    say::line(&format!(
        "Fitted on {} decisions \"the same\" and {} \"another person\"; held back {} and {}.",
        on.same, on.other, back.same, back.other
    ));
    if *unusable > 0 {
        say::line(&format!("{unusable} decisions could not be used: no comparison was kept."));
    }
    say::line("");
    say::line("| weight | before | after |\n|---|---|---|");
    for ((name, before), (_, after)) in rows(current).into_iter().zip(rows(&fitted.weights)) {
        say::line(&format!("| {name} | {before:.2} | {after:.2} |"));
    }
    say::line("");
    say::line("| on decisions held back | before | after |\n|---|---|---|");
    for (name, of) in QUALITY {
        say::line(&format!("| {name} | {:.3} | {:.3} |", of(&fitted.before), of(&fitted.after)));
    }
    for (before, after) in fitted.before.bands.iter().zip(&fitted.after.bands) {
        say::line(&format!(
            "| {}: the same, of decided | {} of {} | {} of {} |",
            before.band.as_str(),
            before.same,
            before.decided,
            after.same,
            after.decided
        ));
    }
}

/// A line of the table, and its figure.
type Line = (&'static str, fn(&Quality) -> f64);

const QUALITY: [Line; 3] = [
    ("log loss (a coin: 0.693)", |quality| quality.log_loss),
    ("right card above a wrong one", |quality| quality.ordered),
    ("score of even odds", |quality| quality.even),
];

fn rows(weights: &Weights) -> Vec<(String, f32)> {
    let Weights { rarity, loose, leftover, conflict, swapped, initial, year, .. } = weights;
    let names = [
        ("rarity", rarity),
        ("looseness", loose),
        ("name left over", leftover),
        ("names that differ", conflict),
        ("parts swapped", swapped),
        ("initial", initial),
    ];
    let mut rows: Vec<(String, f32)> =
        names.into_iter().map(|(name, value)| (name.to_owned(), *value)).collect();
    let steps = ["0", "1", "2", "3", "4", "5", "6 to 8", "more"];
    rows.extend(
        steps.iter().zip(year).map(|(step, value)| (format!("years apart: {step}"), *value)),
    );
    rows.push(("place the same".to_owned(), weights.place_same));
    rows.push(("place another".to_owned(), weights.place_other));
    rows
}
