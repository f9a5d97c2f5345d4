//! The tables printed: for people (`workflow.md`) and for the database (`allowed_move`).

use super::petition::Petition;
use super::request::ArchiveRequest;
use super::subject::Subject;
use super::{Machine, StepRule};
use std::fmt::Write as _;

/// Every allowed move of every workflow: machine, from, step, to.
pub fn moves() -> Vec<(&'static str, String, String, String)> {
    let mut all = moves_of::<Petition>();
    all.extend(moves_of::<Subject>());
    all.extend(moves_of::<ArchiveRequest>());
    all
}

fn moves_of<M: Machine>() -> Vec<(&'static str, String, String, String)> {
    let row = |rule: &'static StepRule<M>| {
        rule.from.iter().map(|from| {
            let to = rule.to.unwrap_or(*from);
            (M::NAME, from.to_string(), rule.step.to_string(), to.to_string())
        })
    };
    M::steps().iter().flat_map(row).collect()
}

/// The document `src/domain/workflow.md`.
pub fn markdown() -> String {
    let mut page = String::from(
        "# The workflows\n\nPrinted from the tables in `src/domain/workflow/`; a test keeps it true.\n",
    );
    section::<Petition>(&mut page, "Petition");
    section::<Subject>(&mut page, "Review subject");
    section::<ArchiveRequest>(&mut page, "Archive request");
    page
}

fn section<M: Machine>(page: &mut String, title: &str) {
    // Writing to a String cannot fail.
    let _ = write!(page, "\n## {title}\n\n```mermaid\nstateDiagram-v2\n");
    for rule in M::steps() {
        for from in rule.from {
            let to = rule.to.unwrap_or(*from);
            let _ = writeln!(page, "    {from} --> {to}: {}", rule.step);
        }
    }
    page.push_str("```\n\n| step | from | to | who | needs |\n|---|---|---|---|---|\n");
    for rule in M::steps() {
        let to = rule.to.map_or_else(|| "(stays)".to_owned(), |to| to.to_string());
        let who = rule.allowed.iter().map(|(role, scope)| format!("{role} ({scope})"));
        let _ = writeln!(
            page,
            "| {} | {} | {to} | {} | {} |",
            rule.step,
            join(rule.from.iter()),
            join(who),
            join(rule.needs.iter())
        );
    }
}

fn join(items: impl Iterator<Item = impl std::fmt::Display>) -> String {
    items.map(|item| item.to_string()).collect::<Vec<_>>().join(", ")
}
