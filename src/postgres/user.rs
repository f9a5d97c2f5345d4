//! Who the server runs as, and how programs are started as that user.

use super::PostgresError;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Another user than root, for a server that refuses to be root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ServerUser {
    pub(super) uid: u32,
    pub(super) gid: u32,
}

impl ServerUser {
    /// None when this process is not root. Otherwise whoever owns the cluster already, else
    /// `postgres`, else `nobody`.
    pub(super) fn choose(cluster: &Path) -> Result<Option<Self>, PostgresError> {
        if !is_root() {
            return Ok(None);
        }
        if let Ok(owner) = fs::metadata(cluster)
            && owner.uid() != 0
        {
            return Ok(Some(Self { uid: owner.uid(), gid: owner.gid() }));
        }
        let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
        let found = entry(&users, "postgres").or_else(|| entry(&users, "nobody"));
        found.map(Some).ok_or(PostgresError::NoUser)
    }
}

fn entry(passwd: &str, name: &str) -> Option<ServerUser> {
    let line = passwd.lines().find(|line| line.split(':').next() == Some(name))?;
    let mut fields = line.split(':').skip(2);
    let mut number = || fields.next()?.parse().ok();
    Some(ServerUser { uid: number()?, gid: number()? }).filter(|user| user.uid != 0)
}

fn is_root() -> bool {
    let asked = Command::new("id").arg("-u").stdin(Stdio::null()).stderr(Stdio::null()).output();
    asked.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// A program of PostgreSQL, run as `user` in `/` with an environment of its own.
pub(super) fn command(program: &Path, user: Option<&ServerUser>) -> Command {
    let mut command = Command::new(program);
    if let Some(user) = user {
        // The standard library clears the supplementary groups as well.
        command.uid(user.uid).gid(user.gid);
    }
    tame(&mut command);
    command
}

/// The same for the server itself: where the system can, it is stopped (SIGINT, a clean stop)
/// when the thread that started it ends, even by SIGKILL.
///
/// The kernel forgets that wish when the user changes, so `setpriv` does both in the right order.
pub(super) fn server_command(program: &Path, user: Option<&ServerUser>) -> Command {
    let Some(setpriv) = setpriv() else { return command(program, user) };
    let mut command = Command::new(setpriv);
    if let Some(user) = user {
        command.arg(format!("--reuid={}", user.uid)).arg(format!("--regid={}", user.gid));
        command.arg("--clear-groups");
    }
    command.args(["--pdeathsig", "INT", "--"]).arg(program);
    tame(&mut command);
    command
}

fn tame(command: &mut Command) {
    let path = std::env::var_os("PATH").unwrap_or_else(|| "/usr/bin:/bin".into());
    // A variable such as PGOPTIONS or LC_ALL would change what the server does.
    command.env_clear().env("PATH", path).env("LC_ALL", "C");
    // In a process group of its own it does not get the terminal's Ctrl-C before requests drained.
    command.current_dir("/").process_group(0).stdin(Stdio::null());
}

/// util-linux's program; the one of busybox lacks what is needed.
fn setpriv() -> Option<PathBuf> {
    let known = ["/usr/bin/setpriv", "/bin/setpriv"].map(PathBuf::from);
    known.into_iter().find(|path| {
        let help = Command::new(path).arg("--help").stdin(Stdio::null()).output();
        help.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains("--pdeathsig"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSWD: &str = "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\npostgres-old:x:7:7:::\n";

    #[test]
    fn a_user_is_found_by_its_whole_name_and_is_never_root() {
        assert_eq!(entry(PASSWD, "nobody"), Some(ServerUser { uid: 65534, gid: 65534 }));
        assert_eq!(entry(PASSWD, "postgres"), None);
        assert_eq!(entry(PASSWD, "root"), None);
        assert_eq!(entry("postgres:x:many:1", "postgres"), None);
    }
}
