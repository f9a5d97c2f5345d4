//! One PostgreSQL cluster for the whole test binary.

use aqtau::postgres::{Cluster, Settings};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Directories of clusters are made here: under `target`, so that `cargo clean` takes them away,
/// unless the server, which is never root, could not pass through to it.
fn parent() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let passable = |dir: &Path| {
        std::fs::metadata(dir).is_ok_and(|found| found.permissions().mode() & 0o001 != 0)
    };
    if target.ancestors().all(passable) {
        return target.join("pg");
    }
    let owner = std::fs::metadata(target).map_or(0, |found| found.uid());
    std::env::temp_dir().join(format!("aqtau-pg-{owner}"))
}

/// The cluster that all tests share; it stops with the process. Not durable, only fast.
///
/// Started on a thread of its own, because tests call this from within their runtimes.
pub fn cluster() -> &'static Cluster {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    CLUSTER.get_or_init(|| {
        std::thread::spawn(|| {
            sweep();
            let mut settings = settings(&parent().join(std::process::id().to_string()));
            settings.connections = 300;
            Cluster::start(&settings).expect("the test cluster starts")
        })
        .join()
        .expect("the test cluster starts")
    })
}

/// Fast settings for a cluster in `dir`.
pub fn settings(dir: &Path) -> Settings {
    let mut settings = Settings::in_directory(dir);
    settings.durable = false;
    settings
}

/// An empty directory that the server can reach when the tests run as root.
pub fn directory() -> tempfile::TempDir {
    let open = std::fs::Permissions::from_mode(0o711);
    tempfile::Builder::new().prefix("aqtau-").permissions(open).tempdir().expect("a directory")
}

/// Removes what earlier test processes left: a static is never dropped. The lock tells which are
/// still in use.
fn sweep() {
    for entry in std::fs::read_dir(parent()).into_iter().flatten().flatten() {
        let lock = std::fs::File::open(entry.path().join("aqtau.lock"));
        let server = entry.path().join("postgres/postmaster.pid").exists();
        if !server && lock.is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}
