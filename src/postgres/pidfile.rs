//! `postmaster.pid`: which server runs in a directory, and whether it is ready.

use std::fs;
use std::path::Path;
use std::time::Duration;

/// How often the file is looked at while waiting.
pub(super) const LOOK_EVERY: Duration = Duration::from_millis(20);

/// What the file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PidFile {
    pub(super) pid: u32,
    pub(super) ready: bool,
}

/// Reads the file of a cluster; none when it is missing or half-written.
pub(super) fn read(cluster: &Path) -> Option<PidFile> {
    parse(&fs::read_to_string(cluster.join("postmaster.pid")).ok()?)
}

/// First line: process id. Eighth line: `starting`, `stopping`, `ready`, `standby`.
fn parse(text: &str) -> Option<PidFile> {
    let pid = text.lines().next()?.trim().parse().ok()?;
    let ready = text.lines().nth(7).is_some_and(|status| status.trim() == "ready");
    Some(PidFile { pid, ready })
}

/// Whether this process exists and is the server of this cluster; a process id is given out anew,
/// and something else must never be stopped in its place.
pub(super) fn is_server(pid: u32, cluster: &Path) -> bool {
    let process = Path::new("/proc").join(pid.to_string());
    let command = match fs::read(process.join("cmdline")) {
        Ok(command) => command,
        Err(_) if Path::new("/proc/self").exists() => return false,
        Err(_) => {
            let asked = std::process::Command::new("ps")
                .args(["-p", &pid.to_string(), "-o", "comm="])
                .output();
            asked.map(|output| output.stdout).unwrap_or_default()
        }
    };
    // The server works inside its cluster; who may not look there learns nothing from it.
    let elsewhere = match (fs::read_link(process.join("cwd")), fs::canonicalize(cluster)) {
        (Ok(cwd), Ok(cluster)) => cwd != cluster,
        _ => false,
    };
    is_postgres(&String::from_utf8_lossy(&command)) && !elsewhere
}

fn is_postgres(command: &str) -> bool {
    let program = command.split('\0').next().unwrap_or_default().trim();
    Path::new(program).file_name().is_some_and(|name| name == "postgres")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_is_the_eighth_line() {
        let text = "123\n/data/postgres\n1700000000\n5432\n/run\n\n  5432001 7\nready   \n";
        assert_eq!(parse(text), Some(PidFile { pid: 123, ready: true }));
        let starting = text.replace("ready   ", "starting");
        assert_eq!(parse(&starting), Some(PidFile { pid: 123, ready: false }));
        assert_eq!(parse("123\n"), Some(PidFile { pid: 123, ready: false }));
        assert_eq!(parse(""), None);
        assert_eq!(parse("-5\n"), None);
    }

    #[test]
    fn only_the_program_itself_counts_not_a_word_in_its_arguments() {
        assert!(is_postgres("/usr/lib/postgresql/15/bin/postgres\0-D\0/data/postgres\0"));
        assert!(is_postgres("postgres\n"));
        assert!(!is_postgres("vim\0/usr/bin/postgres\0"));
        assert!(!is_postgres("/usr/bin/postgresql-repack\0"));
        assert!(!is_postgres(""));
        assert!(!is_server(std::process::id(), Path::new("/")));
        assert!(!is_server(u32::MAX, Path::new("/")));
    }
}
