//! The embedded cluster: made, run, killed, restarted, refused.

use crate::harness::cluster::{cluster, directory, settings};
use aqtau::postgres::{Cluster, Endpoint, PostgresError};
use aqtau::store::pool::{Limits, Pools};
use aqtau::store::roles::Role;
use aqtau::store::target::Target;
use diesel::QueryableByName;
use diesel::sql_types::{Bool, Text};
use diesel_async::RunQueryDsl;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use tokio::runtime::{Handle, Runtime};

#[derive(QueryableByName)]
struct Said {
    #[diesel(sql_type = Text)]
    said: String,
}

async fn ask(pools: &Pools, sql: &str) -> Result<String, String> {
    let mut connection = pools.web.get().await.map_err(|error| error.to_string())?;
    let row: Said = diesel::sql_query(sql)
        .get_result(&mut connection)
        .await
        .map_err(|error| error.to_string())?;
    Ok(row.said)
}

fn runtime() -> Runtime {
    Runtime::new().unwrap()
}

fn pools(endpoint: &Endpoint, runtime: &Handle) -> Pools {
    Pools::new(&endpoint.targets("aqtau"), &Limits::small(2), runtime).unwrap()
}

/// Waits for something outside of this process; fails after half a minute.
fn until(what: &str, mut done: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < Duration::from_secs(30), "{what} did not happen");
        std::thread::yield_now();
    }
}

fn kill(signal: &str, pid: u32) {
    assert!(Command::new("kill").args([signal, &pid.to_string()]).status().unwrap().success());
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_first_start_makes_roles_and_a_database_that_pass_the_check() {
    let runtime = runtime();
    let pools = pools(cluster().endpoint(), runtime.handle());
    runtime.block_on(pools.check()).unwrap();
    let limits = "SELECT current_setting('statement_timeout') || ' ' || current_setting('lock_timeout') \
                  || ' ' || current_setting('idle_in_transaction_session_timeout') AS said";
    assert_eq!(runtime.block_on(ask(&pools, limits)).unwrap(), "15s 5s 30s");
}

#[test]
fn the_server_is_never_root_listens_on_a_private_socket_only_and_keeps_checksums() {
    let dir = directory();
    let mut settings = settings(dir.path());
    settings.durable = true;
    let cluster = Cluster::start(&settings).unwrap();
    assert!(cluster.created());
    let pid = cluster.server_pid().unwrap();
    if let Ok(process) = std::fs::metadata(format!("/proc/{pid}")) {
        assert_ne!(process.uid(), 0);
    }
    let endpoint = cluster.endpoint();
    assert_eq!(mode(endpoint.socket_dir()), 0o700);
    assert_eq!(mode(&dir.path().join("postgres")), 0o700);
    assert_eq!(mode(&dir.path().join("secrets/database.toml")), 0o600);
    let runtime = runtime();
    let settings = "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) AS said FROM pg_settings \
                    WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses')";
    let said = runtime.block_on(ask(&pools(endpoint, runtime.handle()), settings)).unwrap();
    assert_eq!(
        said,
        "data_checksums=on fsync=on full_page_writes=on listen_addresses= synchronous_commit=on"
    );
    let hba = std::fs::read_to_string(dir.path().join("postgres/pg_hba.conf")).unwrap();
    assert!(!hba.lines().any(|line| !line.starts_with('#') && line.ends_with("trust")));
    cluster.stop().unwrap();
    assert!(!dir.path().join("postgres/postmaster.pid").exists());
}

#[test]
fn a_wrong_password_does_not_get_in() {
    let endpoint = cluster().endpoint();
    let target = endpoint.target(Role::Web, "aqtau").for_role(Role::Web, &"guessed".into());
    let runtime = runtime();
    let error = runtime.block_on(aqtau::store::pool::open(&target, "")).err().unwrap();
    assert!(error.to_string().contains("password authentication failed"), "{error}");
}

#[test]
fn a_server_that_is_killed_is_started_again_and_keeps_what_was_committed() {
    let dir = directory();
    let mut settings = settings(dir.path());
    settings.durable = true;
    let cluster = Cluster::start(&settings).unwrap();
    let runtime = runtime();
    let pools = pools(cluster.endpoint(), runtime.handle());
    runtime.block_on(async {
        let mut owner = pools.owner.get().await.unwrap();
        diesel::sql_query("CREATE TABLE kept AS SELECT 'still here' AS said")
            .execute(&mut owner)
            .await
            .unwrap();
        diesel::sql_query("GRANT SELECT ON kept TO aqtau_web").execute(&mut owner).await.unwrap();
    });
    assert!(runtime.block_on(ask(&pools, "SELECT said FROM kept")).is_ok());
    let before = cluster.server_pid().unwrap();
    kill("-9", before);
    until("an error while it is down", || {
        runtime.block_on(ask(&pools, "SELECT said FROM kept")).is_err() || cluster.restarts() > 0
    });
    // A process of the killed server may still answer, and between two servers there is none.
    until("the restart", || cluster.server_pid().is_some_and(|pid| pid != before));
    until("an answer", || runtime.block_on(ask(&pools, "SELECT said FROM kept")).is_ok());
    assert_eq!(runtime.block_on(ask(&pools, "SELECT said FROM kept")).unwrap(), "still here");
    assert_eq!(cluster.restarts(), 1);
    cluster.stop().unwrap();
}

#[test]
fn two_processes_never_serve_one_directory() {
    let dir = directory();
    let settings = settings(dir.path());
    let cluster = Cluster::start(&settings).unwrap();
    let error = Cluster::start(&settings).unwrap_err();
    assert!(matches!(error, PostgresError::InUse { .. }));
    let text = error.to_string();
    assert!(
        text.contains(&std::process::id().to_string()) && text.contains("AQTAU_DATA__DIR"),
        "{text}"
    );
    let joined = Endpoint::of_running(&settings).unwrap();
    assert_eq!(joined.socket_dir(), cluster.endpoint().socket_dir());
    cluster.stop().unwrap();
    assert!(matches!(Endpoint::of_running(&settings), Err(PostgresError::NotRunning(_))));
}

#[test]
fn a_second_start_finds_the_same_cluster() {
    let dir = directory();
    let first = Cluster::start(&settings(dir.path())).unwrap();
    first.stop().unwrap();
    let second = Cluster::start(&settings(dir.path())).unwrap();
    assert!(!second.created());
    drop(second);
    assert!(!dir.path().join("postgres/postmaster.pid").exists(), "dropping stops it");
}

#[test]
fn a_file_of_a_process_that_is_something_else_now_does_not_hinder_the_start() {
    let dir = directory();
    Cluster::start(&settings(dir.path())).unwrap().stop().unwrap();
    let pid = std::process::id();
    let stale =
        format!("{pid}\n{0}/postgres\n1\n5432\n{0}/run\n\n 1 1\nready\n", dir.path().display());
    std::fs::write(dir.path().join("postgres/postmaster.pid"), stale).unwrap();
    Cluster::start(&settings(dir.path())).unwrap().stop().unwrap();
}

#[test]
fn a_directory_of_another_version_is_refused_and_left_alone() {
    let dir = directory();
    std::fs::create_dir(dir.path().join("postgres")).unwrap();
    std::fs::write(dir.path().join("postgres/PG_VERSION"), "9.6\n").unwrap();
    let text = Cluster::start(&settings(dir.path())).unwrap_err().to_string();
    assert!(
        text.contains("made by PostgreSQL 9") && text.contains("Nothing was changed"),
        "{text}"
    );
    assert_eq!(std::fs::read_dir(dir.path().join("postgres")).unwrap().count(), 1);
}

#[test]
fn a_locale_that_does_not_know_cyrillic_letters_is_refused() {
    let dir = directory();
    let mut settings = settings(dir.path());
    settings.locale = "C".to_owned();
    let text = Cluster::start(&settings).unwrap_err().to_string();
    assert!(text.contains("Cyrillic") && text.contains("postgres.locale"), "{text}");
    assert!(!dir.path().join("postgres/postmaster.pid").exists(), "nothing is left running");
}

#[test]
fn a_lost_password_file_is_not_replaced() {
    let dir = directory();
    Cluster::start(&settings(dir.path())).unwrap().stop().unwrap();
    std::fs::remove_file(dir.path().join("secrets/database.toml")).unwrap();
    let text = Cluster::start(&settings(dir.path())).unwrap_err().to_string();
    assert!(text.contains("database.toml") && text.contains("backup"), "{text}");
}

#[test]
fn a_server_setting_that_does_not_exist_stops_the_start_with_the_servers_own_words() {
    let dir = directory();
    let mut settings = settings(dir.path());
    settings.extra.insert("shared_bufers".to_owned(), "1GB".to_owned());
    let text = Cluster::start(&settings).unwrap_err().to_string();
    assert!(text.contains("shared_bufers"), "{text}");
}

#[test]
fn a_long_path_gets_a_short_socket() {
    let dir = directory();
    let long = dir.path().join("a".repeat(60)).join("b".repeat(60));
    let cluster = Cluster::start(&settings(&long)).unwrap();
    let runtime = runtime();
    runtime.block_on(pools(cluster.endpoint(), runtime.handle()).check()).unwrap();
    let socket = cluster.endpoint().socket_dir().to_owned();
    assert!(socket.starts_with("/tmp"));
    cluster.stop().unwrap();
    std::fs::remove_dir_all(socket).unwrap();
}

#[test]
fn an_address_reaches_the_same_database_as_the_endpoint() {
    let endpoint = cluster().endpoint();
    let target = Target::from_url(&endpoint.url_for(Role::Owner, "aqtau"), None).unwrap();
    let runtime = runtime();
    runtime.block_on(aqtau::store::pool::open(&target, "")).map(drop).unwrap();
}

#[test]
fn a_role_that_passes_by_row_level_security_is_refused() {
    #[derive(QueryableByName)]
    struct Yes {
        #[diesel(sql_type = Bool)]
        yes: bool,
    }
    let endpoint = cluster().endpoint();
    let runtime = runtime();
    let mut targets = endpoint.targets("aqtau");
    targets.web = targets.owner.clone();
    let pools = Pools::new(&targets, &Limits::small(1), runtime.handle()).unwrap();
    runtime.block_on(async {
        let mut owner = pools.owner.get().await.unwrap();
        let sql = "CREATE TABLE IF NOT EXISTS owned (id int)";
        diesel::sql_query(sql).execute(&mut owner).await.unwrap();
        let sql = "SELECT pg_has_role('aqtau_web', 'aqtau_owner', 'USAGE') AS yes";
        let row: Yes = diesel::sql_query(sql).get_result(&mut owner).await.unwrap();
        assert!(!row.yes);
        let text = pools.check().await.unwrap_err().to_string();
        assert!(text.contains("aqtau_owner may pass by row-level security"), "{text}");
    });
}

#[test]
fn connections_made_from_a_single_threaded_runtime_live_on_the_main_one() {
    let main = runtime();
    let pools = pools(cluster().endpoint(), main.handle());
    let said = std::thread::scope(|scope| {
        let other = scope.spawn(|| {
            let current =
                tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            current.block_on(ask(&pools, "SELECT 'one' AS said"))
        });
        other.join().unwrap()
    });
    assert_eq!(said.unwrap(), "one");
    // That runtime is gone; the connection it asked for is not.
    assert_eq!(main.block_on(ask(&pools, "SELECT 'two' AS said")).unwrap(), "two");
    assert_eq!(pools.web.status().size, 1);
}
