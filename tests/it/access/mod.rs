//! Every route of the API, tried by nobody, by every role as a stranger, and by every role of the
//! office, court, archive and family the case belongs to, with a body that could be meant.
//!
//! The answers stand in `snapshots/access_*.txt`, tables to be read by people; a route that is not
//! in them fails. Run the tests once with `AQTAU_UPDATE=1` to print them anew, and read the diff.

mod bodies;
mod lists;
mod operations;
mod pages;
mod scene;
mod steps;

use crate::harness::app::place_of;
use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use operations::{Operation, ask, operations};
use scene::{ROLES, Scene, scene};
use std::fmt::Write as _;

/// Routes that answer without a sign-in: what they reveal is tried where they are built.
const OPEN: &[&str] = &["/accounts", "/sessions", "/public"];

/// Operations that need what only their own tests have: a secret out of a mail, the caller's own
/// password, session, filter or second capacity, a real code, a dead job, an open invitation, evidence
/// that is exhausted, a case with a history.
const NOBODYS: &[&str] = &[
    "accept_invitation",
    "change_password",
    "check_certificate",
    "confirm_account",
    "create_session",
    "discard_job",
    "end_session",
    "find_bundle",
    "forget_work_filter",
    "look_up_petition",
    "read_invitation",
    "read_job",
    "refresh_session",
    "resend_invitation",
    "retry_job",
    "reset_password",
    "switch_capacity",
    "withdraw_invitation",
];

fn compare(name: &str, printed: &str) {
    let path = format!("{}/tests/it/snapshots/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("AQTAU_UPDATE").is_some() {
        std::fs::write(&path, printed).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    for (kept, printed) in kept.lines().zip(printed.lines()) {
        assert_eq!(kept, printed, "{name}: AQTAU_UPDATE=1 prints it anew; read the diff");
    }
    assert_eq!(
        kept.lines().count(),
        printed.lines().count(),
        "{name}: a route was added or removed"
    );
}

fn heading(people: &[(Role, Client)]) -> String {
    let mut printed = format!("{:42}", "operation");
    for (role, _) in people {
        let short: String =
            role.as_str().split('_').map(|word| &word[..word.len().min(4)]).collect();
        let _ = write!(printed, " {short:>8}");
    }
    printed.push('\n');
    printed
}

fn line(operation: &Operation, answers: &[u16]) -> String {
    let mut line = format!("{:42}", operation.id);
    for status in answers {
        let _ = write!(line, " {status:>8}");
    }
    line.push('\n');
    line
}

/// Answers of an operation to each of these people; none of them is a fault.
async fn answers(
    app: &TestApp,
    operation: &Operation,
    people: &[(Role, Client)],
    scene: Option<&Scene>,
) -> (Vec<u16>, String) {
    let mut wrong = String::new();
    let mut answers = Vec::new();
    for (role, client) in people {
        let (status, told) = if operation.ends_the_session() {
            let office = app.sql("SELECT id::text FROM office LIMIT 1").await[0]
                .get::<_, &str>(0)
                .parse()
                .unwrap();
            let own = app.sign_in(*role, role.needs_office().then_some(office)).await;
            ask(&own, operation, scene).await
        } else {
            ask(client, operation, scene).await
        };
        assert!(status < 500, "{} answers {role} with {status}", operation.id);
        wrong.push_str(&told);
        answers.push(status);
    }
    (answers, wrong)
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_reaches_anything_that_is_not_open_to_everybody() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    let scene = scene(&app).await;
    for operation in operations() {
        let open = OPEN.iter().any(|prefix| operation.path.starts_with(prefix));
        let (status, _) = ask(&nobody, &operation, Some(&scene)).await;
        assert!(open || status == 401, "{} answers nobody with {status}", operation.id);
        assert!(status < 500, "{} answers nobody with {status}", operation.id);
    }
}

/// Everybody of another country's prosecutor, archive, court and families. The auditor reads
/// everything and is no stranger anywhere.
async fn strangers(app: &TestApp) -> Vec<(Role, Client)> {
    let office = app.office("GP-KG", "prosecutor", "national", "kg").await;
    let archive = app.office("ARC-KG", "archive", "national", "kg").await;
    let court = app.office("SC-KG", "court", "national", "kg").await;
    let mut people = Vec::new();
    for role in ROLES.into_iter().filter(|role| *role != Role::Auditor) {
        let place = place_of(role, office, archive, court);
        people.push((role, app.sign_in(role, role.needs_office().then_some(place)).await));
    }
    people
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_in_any_role_is_told_the_same_of_a_case_and_of_nothing() {
    let app = TestApp::new().await;
    let scene = scene(&app).await;
    let people = strangers(&app).await;
    let mut printed = heading(&people);
    for operation in operations() {
        // What a source is called is no secret, as in the list of all of them; its cards may be.
        let no_secret = ["read_card_source", "change_card_source"];
        let of_a_case = operation.is_of(&scene) && !no_secret.contains(&operation.id.as_str());
        let (of_nothing, _) = answers(&app, &operation, &people, None).await;
        if of_a_case {
            let (of_the_case, _) = answers(&app, &operation, &people, Some(&scene)).await;
            assert_eq!(of_the_case, of_nothing, "{} tells strangers of a case", operation.id);
        }
        printed.push_str(&line(&operation, &of_nothing));
    }
    compare("access_stranger", &printed);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_of_the_case_reaches_what_the_table_says() {
    let app = TestApp::new().await;
    let scene = scene(&app).await;
    let mut printed = heading(&scene.people);
    for operation in operations() {
        let (answers, wrong) = answers(&app, &operation, &scene.people, Some(&scene)).await;
        let reached = answers.iter().any(|status| matches!(status, 200..300 | 409));
        assert_eq!(
            reached,
            !NOBODYS.contains(&operation.id.as_str()),
            "{}: {answers:?}; is its body right? {wrong}",
            operation.id
        );
        printed.push_str(&line(&operation, &answers));
    }
    compare("access_case", &printed);
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_and_counts_show_strangers_nothing() {
    let app = TestApp::new().await;
    let _scene = scene(&app).await;
    for (role, client) in strangers(&app).await {
        for operation in operations().into_iter().filter(Operation::is_list) {
            let answer = client.get(&operation.path).await;
            let rows = answer.body["items"].as_array().map_or(0, Vec::len);
            let total = answer.body["total"].as_i64().unwrap_or(0);
            // The names of the sources are no secret, nor is the law; their cards may be.
            let own = role == Role::Administrator
                && ["list_accounts", "search_history"].contains(&operation.id.as_str())
                || ["list_card_sources", "list_profiles"].contains(&operation.id.as_str());
            assert!(
                own || (rows == 0 && total == 0),
                "{} shows {role} {rows} of {total}",
                operation.id
            );
        }
    }
}
