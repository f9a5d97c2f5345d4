//! A database of its own for every test, copied from a template that is migrated once.

use super::cluster::cluster;
use aqtau::clock::Clock;
use aqtau::domain::jurisdiction::Profiles;
use aqtau::service::setup;
use aqtau::store::migrations::migrate;
use aqtau::store::pool::{Limits, Pools};
use aqtau::store::roles::Role;
use std::sync::LazyLock;
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio::sync::OnceCell;
use uuid::Uuid;

const TEMPLATE: &str = "aqtau_template";

/// Connections of all tests live here: a test's own runtime ends before its pools do.
pub static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Runtime::new().expect("a runtime for the connections"));

static MIGRATED: OnceCell<()> = OnceCell::const_new();

/// A migrated database, dropped at the end of the test.
pub struct TestDb {
    /// Its name.
    pub name: String,
    /// Connections in all three roles.
    pub pools: Pools,
}

impl TestDb {
    pub async fn new() -> Self {
        MIGRATED.get_or_init(make_template).await;
        let name = format!("t{}", Uuid::new_v4().simple());
        cluster().endpoint().create_database(&name, Some(TEMPLATE)).await.expect("a database");
        let pools = pools_of(&name);
        Self { name, pools }
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        self.pools.close();
        let name = self.name.clone();
        RUNTIME.spawn(async move { cluster().endpoint().drop_database(&name).await });
    }
}

pub fn pools_of(name: &str) -> Pools {
    let targets = cluster().endpoint().targets(name);
    // All tests share the machine: a connection that comes late is no failure.
    let late = Duration::from_secs(60);
    let limits = Limits { wait: late, connect: late, ..Limits::small(8) };
    Pools::new(&targets, &limits, RUNTIME.handle()).expect("pools")
}

async fn make_template() {
    let endpoint = cluster().endpoint();
    endpoint.create_database(TEMPLATE, None).await.expect("the template");
    migrate(&endpoint.target(Role::Owner, TEMPLATE)).await.expect("the migrations apply");
    let pools = pools_of(TEMPLATE);
    let profiles = Profiles::builtin().expect("the built-in profiles are valid");
    setup::prepare(&pools, &Clock::system(), &profiles).await.expect("the setup");
    // A template with open connections cannot be copied.
    pools.close();
    drop(pools);
    let left = format!(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{TEMPLATE}'"
    );
    let superuser = endpoint.superuser("postgres").await.expect("the superuser");
    superuser.batch_execute(&left).await.expect("no connection is left");
}
