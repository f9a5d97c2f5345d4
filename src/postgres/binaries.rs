//! Finding the server's programs.

use super::PostgresError;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Oldest major version that is used.
const OLDEST: u32 = 15;

/// The programs of one installation.
#[derive(Debug, Clone)]
pub(super) struct Binaries {
    pub(super) bindir: PathBuf,
    pub(super) version: u32,
}

impl Binaries {
    pub(super) fn program(&self, name: &str) -> PathBuf {
        self.bindir.join(name)
    }

    fn in_directory(bindir: &Path) -> Option<Self> {
        let all = ["initdb", "postgres", "pg_ctl"].iter().all(|name| bindir.join(name).is_file());
        if !all {
            return None;
        }
        let asked = Command::new(bindir.join("postgres"))
            .arg("--version")
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output()
            .ok()?;
        let version = major(&String::from_utf8_lossy(&asked.stdout))?;
        Some(Self { bindir: bindir.to_owned(), version })
    }
}

/// `postgres (PostgreSQL) 15.18 (Debian …)` and `postgres (PostgreSQL) 18beta1` alike.
fn major(text: &str) -> Option<u32> {
    let after = text.split("(PostgreSQL)").nth(1)?.trim_start();
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// The installation for a cluster made by version `made_by`, or the newest one for a new cluster.
pub(super) fn find(
    bindir: Option<&Path>,
    made_by: Option<u32>,
    cluster: &Path,
) -> Result<Binaries, PostgresError> {
    let places = bindir.map_or_else(usual_places, |bindir| vec![bindir.to_owned()]);
    let found = places.iter().filter_map(|place| Binaries::in_directory(place)).collect();
    select(found, made_by, cluster)
}

fn select(
    found: Vec<Binaries>,
    made_by: Option<u32>,
    cluster: &Path,
) -> Result<Binaries, PostgresError> {
    let mut versions: Vec<_> = found.iter().map(|one| one.version).collect();
    let Some(made_by) = made_by else {
        let newest = found.into_iter().reduce(|a, b| if b.version > a.version { b } else { a });
        let newest = newest.ok_or(PostgresError::NotInstalled)?;
        return if newest.version < OLDEST {
            Err(PostgresError::TooOld(newest.bindir, newest.version))
        } else {
            Ok(newest)
        };
    };
    versions.sort_unstable();
    versions.dedup();
    let names: Vec<_> = versions.iter().map(ToString::to_string).collect();
    match found.into_iter().find(|one| one.version == made_by) {
        Some(one) => Ok(one),
        None if names.is_empty() => Err(PostgresError::NotInstalled),
        None => Err(PostgresError::OtherVersion {
            directory: cluster.to_owned(),
            made_by,
            found: names.join(", "),
        }),
    }
}

fn usual_places() -> Vec<PathBuf> {
    let mut places = Vec::new();
    let asked = Command::new("pg_config").arg("--bindir").stdin(Stdio::null()).output();
    if let Ok(output) = asked {
        places.push(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    }
    for (parent, inside) in [
        ("/usr/lib/postgresql", "bin"),
        ("/usr/lib64/pgsql", "bin"),
        ("/opt/homebrew/opt", "bin"),
        ("/usr/local/opt", "bin"),
        ("/Applications/Postgres.app/Contents/Versions", "bin"),
    ] {
        let Ok(entries) = fs::read_dir(parent) else { continue };
        places.extend(entries.flatten().map(|entry| entry.path().join(inside)));
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    places.extend(std::env::split_paths(&path));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn installed(versions: &[u32]) -> Vec<Binaries> {
        let one =
            |version: &u32| Binaries { bindir: format!("/pg/{version}").into(), version: *version };
        versions.iter().map(one).collect()
    }

    #[test]
    fn the_version_is_read_from_what_the_server_prints() {
        assert_eq!(major("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"), Some(15));
        assert_eq!(major("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major("command not found"), None);
    }

    #[test]
    fn a_new_cluster_takes_the_newest_and_an_old_one_its_own_version() {
        let cluster = Path::new("/data/postgres");
        let chosen = |made_by| select(installed(&[15, 17, 16]), made_by, cluster).unwrap().version;
        assert_eq!(chosen(None), 17);
        assert_eq!(chosen(Some(15)), 15);
    }

    #[test]
    fn a_cluster_of_another_version_is_refused_with_what_to_do() {
        let error = select(installed(&[17, 15]), Some(14), Path::new("/d/postgres")).unwrap_err();
        let text = error.to_string();
        assert!(text.contains("/d/postgres was made by PostgreSQL 14"), "{text}");
        assert!(text.contains("15, 17") && text.contains("Install postgresql-14"), "{text}");
    }

    #[test]
    fn missing_or_old_programs_are_one_line_with_the_command() {
        let none = select(Vec::new(), None, Path::new("/d")).unwrap_err().to_string();
        assert!(none.contains("apt-get install postgresql-15") && !none.contains('\n'));
        let old = select(installed(&[13]), None, Path::new("/d")).unwrap_err().to_string();
        assert!(old.contains("version 13"), "{old}");
    }

    #[test]
    fn a_directory_without_programs_is_passed_over() {
        let dir = tempfile::tempdir().unwrap();
        let found = find(Some(dir.path()), None, dir.path());
        assert!(matches!(found, Err(PostgresError::NotInstalled)));
    }
}
