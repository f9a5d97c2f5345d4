//! Scans of a card: references to where they lie, added and taken away by the archive that keeps it.

use super::correct::change;
use super::view::CardView;
use crate::domain::actor::Actor;
use crate::domain::card::has_hidden_marks;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::CardId;
use crate::service::{Context, Error, Result};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

/// Most scans of a card.
const MOST: usize = 200;

/// Adds references to scans of a card, and takes others away.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeCardScans {
    /// Version on the screen.
    pub version: i32,
    /// References to add: an address or the archive's own mark, at most 500 characters each.
    #[serde(default)]
    pub add: Vec<String>,
    /// References to take away.
    #[serde(default)]
    pub remove: Vec<String>,
    /// Why.
    pub reason: String,
}

impl ChangeCardScans {
    /// The command with its texts trimmed.
    fn check(self) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        if self.add.is_empty() && self.remove.is_empty() {
            errors.add("/add", "required", "Name a scan to add or to take away.");
        }
        if self.add.len() > MOST {
            errors.add(
                "/add",
                "too_many",
                Message::new(format!("A card has at most {MOST} scans.")).with("max", MOST),
            );
        }
        let mut add = Vec::new();
        for (at, reference) in self.add.iter().take(MOST).enumerate() {
            let pointer = format!("/add/{at}");
            let reference = errors.text(&pointer, reference, 500);
            if has_hidden_marks(&reference) {
                let message = "Remove the characters that cannot be seen.";
                errors.add(&pointer, "hidden_marks", message);
            }
            if add.contains(&reference) {
                errors.add(&pointer, "twice", "Name each scan once.");
            }
            add.push(reference);
        }
        let reason = errors.text("/reason", &self.reason, 2_000);
        let remove = self.remove.iter().map(|text| text.trim().to_owned()).collect();
        errors.into_result(Self { version: self.version, add, remove, reason })
    }

    /// The scans of a card after it.
    fn apply(&self, scans: &[String]) -> Result<Vec<String>> {
        let mut errors = FieldErrors::default();
        for (at, reference) in self.remove.iter().enumerate() {
            if !scans.contains(reference) {
                let message = "The card has no such scan. Read the card again.";
                errors.add(&format!("/remove/{at}"), "unknown_scan", message);
            }
        }
        let mut kept: Vec<String> =
            scans.iter().filter(|scan| !self.remove.contains(scan)).cloned().collect();
        for (at, reference) in self.add.iter().enumerate() {
            if kept.contains(reference) {
                errors.add(
                    &format!("/add/{at}"),
                    "twice",
                    "The card has this scan already. Leave it out.",
                );
            }
            kept.push(reference.clone());
        }
        if kept.len() > MOST {
            errors.add(
                "/add",
                "too_many",
                Message::new(format!("A card has at most {MOST} scans.")).with("max", MOST),
            );
        }
        Ok(errors.into_result(kept)?)
    }
}

/// Adds references to scans of a card of the own archive, and takes others away.
///
/// # Errors
/// `NotFound`; `Denied`; `Invalid`; `Stale`.
pub async fn change_scans(
    context: &Context,
    actor: &Actor,
    id: CardId,
    command: ChangeCardScans,
) -> Result<CardView> {
    let command = command.check()?;
    let (version, reason) = (command.version, command.reason.clone());
    change(context, actor, id, version, ("change_card_scans", reason), |card| {
        card.scans = command.apply(&card.scans)?;
        Ok::<_, Error>(json!({ "added": command.add, "removed": command.remove }))
    })
    .await
}
