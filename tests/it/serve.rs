//! The binary itself: started, asked, killed, stopped.

use crate::harness::cluster::{cluster, directory};
use crate::harness::server::{Server, aqtau, external, kill, secrets};
use crate::harness::until;
use reqwest::StatusCode;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Output, Stdio};

fn postgres_pid(dir: &Path) -> Option<u32> {
    let text = std::fs::read_to_string(dir.join("postgres/postmaster.pid")).ok()?;
    text.lines().next()?.parse().ok()
}

fn text(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn one_command_starts_everything_and_a_signal_ends_it_cleanly() {
    let parent = directory();
    let dir = parent.path().join("made/on/first/start");
    let server = Server::start(&mut aqtau(&dir, &["serve"]));
    assert!(server.said.contains("/api/docs/"), "{}", server.said);
    assert!(server.said.contains("admin create --email"), "{}", server.said);
    assert_eq!(server.get("/healthz").await.0, StatusCode::OK);
    until("ready", async || server.get("/readyz").await.0 == StatusCode::OK).await;
    assert_eq!(server.get("/api/openapi.json").await.0, StatusCode::OK);
    let metrics = reqwest::get(&server.metrics).await.unwrap().text().await.unwrap();
    assert!(metrics.contains("aqtau_database_connections{role=\"web\""), "{metrics}");
    for secret in ["jwt", "signing-key.pem", "database.toml"] {
        let file = std::fs::metadata(dir.join("secrets").join(secret)).unwrap();
        assert_eq!(file.permissions().mode() & 0o777, 0o600, "{secret}");
    }
    server.signal("-TERM");
    assert!(server.wait().success());
    assert_eq!(postgres_pid(&dir), None, "the database stopped, too");
}

/// Somebody signs in with the password of the demonstration.
async fn demo_sign_in(server: &Server) -> StatusCode {
    let password = aqtau::service::demo::PASSWORD;
    let body =
        serde_json::json!({"email": "registry.clerk.kz-gp@demo.example", "password": password});
    let url = format!("{}/api/v1/sessions", server.url);
    reqwest::Client::new().post(url).json(&body).send().await.unwrap().status()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demonstration_says_at_every_start_that_its_passwords_are_known() {
    let dir = directory();
    for _start in 0..2 {
        let server = Server::start(&mut aqtau(dir.path(), &["serve", "--demo"]));
        assert!(server.said.contains("DEMONSTRATION: accounts with known passwords"));
        assert!(server.said.contains("password: aqtau demonstration"), "{}", server.said);
        assert!(server.said.contains("registry.clerk.kz-gp@demo.example"), "{}", server.said);
        assert_eq!(demo_sign_in(&server).await, StatusCode::CREATED);
        server.signal("-TERM");
        assert!(server.wait().success());
    }
    let server = Server::start(&mut aqtau(dir.path(), &["serve"]));
    assert!(server.said.contains("WARNING") && server.said.contains("can still sign in"));
    assert!(!server.said.contains("aqtau demonstration"), "it names no password");
    assert_eq!(demo_sign_in(&server).await, StatusCode::CREATED, "as the warning says");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_server_takes_its_database_along_and_starts_again_with_the_same_secrets() {
    let dir = directory();
    let server = Server::start(&mut aqtau(dir.path(), &["serve"]));
    let secret = std::fs::read(dir.path().join("secrets/jwt")).unwrap();
    let database = postgres_pid(dir.path()).unwrap();
    server.signal("-KILL");
    assert!(!server.wait().success());
    // At once: the next start has to cope with a database that is still stopping.
    let server = Server::start(&mut aqtau(dir.path(), &["serve"]));
    assert_ne!(postgres_pid(dir.path()), Some(database));
    assert!(!Path::new(&format!("/proc/{database}/cwd")).exists(), "never two");
    until("ready", async || server.get("/readyz").await.0 == StatusCode::OK).await;
    assert_eq!(std::fs::read(dir.path().join("secrets/jwt")).unwrap(), secret);
    server.signal("-INT");
    assert!(server.wait().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_dies_is_started_again_under_the_running_server() {
    let dir = directory();
    let server = Server::start(&mut aqtau(dir.path(), &["serve"]));
    kill("-KILL", postgres_pid(dir.path()).unwrap());
    until("not ready", async || server.get("/readyz").await.0 == StatusCode::SERVICE_UNAVAILABLE)
        .await;
    assert_eq!(server.get("/healthz").await.0, StatusCode::OK);
    until("ready again", async || server.get("/readyz").await.0 == StatusCode::OK).await;
    let metrics = reqwest::get(&server.metrics).await.unwrap().text().await.unwrap();
    assert!(metrics.contains("aqtau_postgres_restarts_total 1"), "{metrics}");
    server.signal("-TERM");
    assert!(server.wait().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_server_is_refused_and_a_command_joins_the_first() {
    let dir = directory();
    let server = Server::start(&mut aqtau(dir.path(), &["serve"]));
    let second = aqtau(dir.path(), &["serve"]).output().unwrap();
    assert_eq!(second.status.code(), Some(3));
    assert!(text(&second).contains("another aqtau"), "{}", text(&second));
    let joined = aqtau(dir.path(), &["migrate"]).output().unwrap();
    assert!(joined.status.success(), "{}", text(&joined));
    assert!(text(&joined).contains("up to date"));
    until("ready", async || server.get("/readyz").await.0 == StatusCode::OK).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_has_begun_is_answered_before_the_server_ends() {
    let dir = directory();
    let server = Server::start(&mut aqtau(dir.path(), &["serve"]));
    let address = server.url.trim_start_matches("http://").to_owned();
    let mut connection = TcpStream::connect(address).unwrap();
    let body = br#"{"token":"no such token"}"#;
    let head = format!(
        "POST /api/v1/accounts/confirm HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n{{",
        body.len()
    );
    connection.write_all(head.as_bytes()).unwrap();
    // Answered on another connection to the only thread: so the one above was taken before.
    assert_eq!(server.get("/healthz").await.0, StatusCode::OK);
    server.signal("-TERM");
    server.logged("ending: requests and jobs may finish");
    connection.write_all(&body[1..]).unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 4") && answer.contains("/problems/"), "{answer}");
    assert!(server.wait().success());
}

/// `aqtau admin create` with this standard input.
fn create(dir: &Path, arguments: &[&str], input: &str) -> Output {
    let mut command = aqtau(dir, &[&["admin", "create"], arguments].concat());
    command.env("AQTAU_AUTH__ARGON2_MEMORY_KIB", "64").env("AQTAU_AUTH__ARGON2_ITERATIONS", "1");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_administrator_is_made_beside_the_running_server_and_can_sign_in() {
    let dir = directory();
    let server = Server::start(&mut aqtau(dir.path(), &["serve"]));
    let named = ["--email", "first@example.org", "--name", "First Administrator"];
    let short = create(dir.path(), &named, "short\n");
    assert_eq!(short.status.code(), Some(1));
    assert!(text(&short).contains("at least 12 characters"), "{}", text(&short));
    let made = create(dir.path(), &named, "a long enough password\n");
    assert!(made.status.success(), "{}", text(&made));
    let again = create(dir.path(), &[], "first@example.org\nFirst\na long enough password\n");
    assert_eq!(again.status.code(), Some(1));
    assert!(text(&again).contains("has an account already"), "{}", text(&again));

    let sign_in =
        serde_json::json!({"email": "first@example.org", "password": "a long enough password"});
    let answer = reqwest::Client::new()
        .post(format!("{}/api/v1/sessions", server.url))
        .json(&sign_in)
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), StatusCode::CREATED, "{:?}", answer.text().await);
}

#[test]
fn verifying_a_directory_without_data_does_not_make_any() {
    let dir = directory();
    let output = aqtau(dir.path(), &["verify"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output).contains("no data in"), "{}", text(&output));
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_external_database_brings_its_own_secrets_and_is_migrated_by_command_only() {
    let dir = directory();
    let database = "external_database";
    cluster().endpoint().create_database(database, None).await.unwrap();
    let run = |arguments: &[&str]| {
        let mut command = aqtau(dir.path(), arguments);
        external(&mut command, database);
        command
    };
    let output = run(&["serve"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output).contains("openssl rand"), "{}", text(&output));

    secrets(dir.path());

    let output = run(&["serve"]).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(text(&output).contains("aqtau migrate"), "{}", text(&output));
    let output = run(&["migrate"]).output().unwrap();
    assert!(output.status.success(), "{}", text(&output));
    assert!(text(&output).contains("actor_settings"), "{}", text(&output));

    let server = Server::start(&mut run(&["serve"]));
    until("ready", async || server.get("/readyz").await.0 == StatusCode::OK).await;
    assert!(!dir.path().join("postgres").exists(), "no cluster of its own");
    server.signal("-TERM");
    assert!(server.wait().success());
}

#[test]
fn a_server_that_is_not_there_is_one_clear_failure_with_the_sql_to_run() {
    let dir = directory();
    std::fs::create_dir(dir.path().join("secrets")).unwrap();
    let passwords = "owner = \"hush\"\nweb = \"hush\"\nworker = \"hush\"\n";
    std::fs::write(dir.path().join("secrets/database.toml"), passwords).unwrap();
    let mut command = aqtau(dir.path(), &["migrate"]);
    let output =
        command.env("AQTAU_DATABASE_URL", "postgres://127.0.0.1:1/aqtau").output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(text(&output).contains("cannot be reached") && !text(&output).contains("hush"));
}

#[test]
fn check_config_shows_the_settings_with_their_origin_and_no_secret() {
    let dir = directory();
    let mut command = aqtau(dir.path(), &["check-config", "--json"]);
    command.env("AQTAU_MAIL__PASSWORD", "hush").env("AQTAU_MAIL__USER", "someone");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", text(&output));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let settings = report["settings"].as_array().unwrap();
    let dir_setting = settings.iter().find(|one| one["key"] == "data.dir").unwrap();
    assert_eq!(dir_setting["origin"], "AQTAU_DATA__DIR");
    assert!(!text(&output).contains("hush"));
    assert!(!dir.path().join("postgres").exists(), "only looking");
}

#[test]
fn check_config_validates_the_profiles_and_the_log_filter() {
    let dir = directory();
    std::fs::write(dir.path().join("kz.toml"), "nonsense = 1\n").unwrap();
    let mut command = aqtau(dir.path(), &["check-config"]);
    command.env("AQTAU_JURISDICTIONS__DIR", dir.path()).env("AQTAU_LOG__FILTER", "aqtau=loud");
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let text = text(&output);
    assert!(text.contains("kz.toml") && text.contains("log.filter"), "{text}");
}

#[test]
fn wrong_settings_and_wrong_usage_end_with_code_2() {
    let dir = directory();
    let mut command = aqtau(dir.path(), &["migrate"]);
    let output = command.env("AQTAU_SERVER__LISTN", "x").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output).contains("did you mean server.listen?"), "{}", text(&output));
    assert_eq!(aqtau(dir.path(), &["serv"]).output().unwrap().status.code(), Some(2));
}

/// A directory of profiles: the project's own files, each with one part replaced.
fn profiles(changes: &[(&str, &str, &str)]) -> tempfile::TempDir {
    let dir = directory();
    for (name, from, to) in changes {
        let own = concat!(env!("CARGO_MANIFEST_DIR"), "/config/jurisdictions");
        let file = dir.path().join(name);
        let kept = std::fs::read_to_string(&file);
        let text =
            kept.unwrap_or_else(|_| std::fs::read_to_string(format!("{own}/{name}")).unwrap());
        assert!(text.contains(from), "{name} has no {from}");
        std::fs::write(file, text.replacen(from, to, 1)).unwrap();
    }
    dir
}

#[test]
fn check_config_names_every_wrong_profile_with_file_and_key() {
    let dir = directory();
    let wrong = profiles(&[
        ("kz.toml", "\"office_decision\", \"court_referral\"", "\"office_decison\""),
        ("ua.toml", "office = \"commission\"", "office = \"archive\""),
        ("uz.toml", "valid_to = \"2023-12-31\"", "valid_to = \"2024-06-30\""),
        (
            "ru.toml",
            "who_extends = \"senior_prosecutor\"\nlegal_basis",
            "who_extends = \"senior_prosecutor\"\nold_basis",
        ),
        (
            "generic.toml",
            "start_event = \"ruled\"\nnote = \"no source found\"",
            "start_event = \"ruled\"",
        ),
    ]);
    let mut command = aqtau(dir.path(), &["check-config", "--json"]);
    command.env("AQTAU_JURISDICTIONS__DIR", wrong.path());
    let hush = "postgres://aqtau:hush@127.0.0.1/aqtau";
    command.env("AQTAU_MAIL__PASSWORD", "hush").env("AQTAU_DATABASE__URL", hush);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", text(&output));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let problems: Vec<&str> =
        report["problems"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    for (key, fault) in [
        ("kz.toml: kz-1993-04-14.routes.court_conviction: ", "is not a known stage"),
        ("ua.toml: ", "opens no review"),
        ("uz.toml: uz-2024-01-01.valid_from: ", "overlaps uz-2020-10-08"),
        ("ru.toml: ru-1991-10-18.deadlines.main_term: ", ""),
        ("kg.toml: kg-", "has no legal basis"),
    ] {
        let named = problems.iter().any(|one| one.starts_with(key) && one.contains(fault));
        assert!(named, "{key} {fault} is not among {problems:#?}");
    }
    assert!(!text(&output).contains("hush"), "{}", text(&output));
}

#[test]
fn check_config_finds_a_route_that_cannot_be_walked_and_a_directory_that_is_not_there() {
    let dir = directory();
    let wrong = profiles(&[(
        "kz.toml",
        "\"office_decision\", \"court_referral\", \"court_ruling\"",
        "\"office_decision\", \"court_ruling\"",
    )]);
    let mut command = aqtau(dir.path(), &["check-config"]);
    let output = command.env("AQTAU_JURISDICTIONS__DIR", wrong.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output);
    assert!(said.contains("kz.toml: kz-1993-04-14.routes."), "{said}");
    assert!(said.contains("court_ruling cannot be reached: it needs court_referral"), "{said}");
    let mut command = aqtau(dir.path(), &["check-config"]);
    let output = command.env("AQTAU_JURISDICTIONS__DIR", "/nowhere").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output).contains("jurisdictions.dir /nowhere"), "{}", text(&output));
}
