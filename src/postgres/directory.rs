//! The data directory: its lock, the cluster inside it, the socket beside it.

use super::binaries::Binaries;
use super::user::{self, ServerUser};
use super::{Passwords, PostgresError, Settings, secret_file};
use secrecy::ExposeSecret;
use sha2::{Digest as _, Sha256};
use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::{
    DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _, chown,
};
use std::path::{Path, PathBuf};

/// Longest socket directory: with `/.s.PGSQL.5432` the path has to stay under 108 bytes.
const LONGEST_SOCKET_DIR: usize = 90;

/// Absolute paths of one data directory.
#[derive(Debug)]
pub(super) struct Directory {
    pub(super) data: PathBuf,
    pub(super) cluster: PathBuf,
}

/// Held while this process uses the directory; the system lets go of it however the process ends.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "held, not read")] File);

impl Directory {
    pub(super) fn find(settings: &Settings) -> Result<Self, PostgresError> {
        let data = std::path::absolute(&settings.data_dir)
            .map_err(PostgresError::file("cannot find", &settings.data_dir))?;
        let cluster = data.join("postgres");
        Ok(Self { data, cluster })
    }

    pub(super) fn lock(&self) -> Result<Lock, PostgresError> {
        let path = self.data.join("aqtau.lock");
        let trouble = || PostgresError::file("cannot lock", &path);
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(&path)
            .map_err(trouble())?;
        let mut attempts = 0;
        while let Err(error) = file.try_lock() {
            match error {
                // Somebody may only be looking whether it is held.
                fs::TryLockError::WouldBlock if attempts < 10 => attempts += 1,
                fs::TryLockError::WouldBlock => {
                    let mut pid = String::new();
                    let _ = file.read_to_string(&mut pid);
                    let pid = pid.trim().to_owned();
                    return Err(PostgresError::InUse { directory: self.data.clone(), pid });
                }
                fs::TryLockError::Error(error) => return Err(trouble()(error)),
            }
            std::thread::sleep(super::pidfile::LOOK_EVERY);
        }
        file.set_len(0).map_err(trouble())?;
        file.write_all(std::process::id().to_string().as_bytes()).map_err(trouble())?;
        Ok(Lock(file))
    }

    /// Whether a process holds the lock right now.
    pub(super) fn is_locked(&self) -> bool {
        let file = File::open(self.data.join("aqtau.lock"));
        file.is_ok_and(|file| matches!(file.try_lock_shared(), Err(fs::TryLockError::WouldBlock)))
    }

    pub(super) fn exists(&self) -> bool {
        self.cluster.join("PG_VERSION").exists()
    }

    /// Major version that made the cluster, if there is one.
    pub(super) fn version(&self) -> Result<Option<u32>, PostgresError> {
        if !self.exists() {
            return Ok(None);
        }
        let path = self.cluster.join("PG_VERSION");
        let text = fs::read_to_string(&path).map_err(PostgresError::file("cannot read", &path))?;
        let major = text.trim().split('.').next().and_then(|major| major.parse().ok());
        let unreadable = || PostgresError::Start(format!("{} holds no version", path.display()));
        major.map(Some).ok_or_else(unreadable)
    }

    /// A directory for the socket, closed to everybody but the server's user and root.
    pub(super) fn socket_dir(&self, user: Option<&ServerUser>) -> Result<PathBuf, PostgresError> {
        let mut dir = self.data.join("run");
        if dir.as_os_str().len() > LONGEST_SOCKET_DIR {
            let digest = Sha256::digest(self.data.as_os_str().as_encoded_bytes());
            let short: String = hex::encode(digest).chars().take(16).collect();
            dir = PathBuf::from(format!("/tmp/aqtau-{short}"));
        }
        match DirBuilder::new().mode(0o700).create(&dir) {
            Ok(()) => give(&dir, user)?,
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(PostgresError::file("cannot make", &dir)(error)),
        }
        // In /tmp somebody else may have been quicker.
        let found = fs::symlink_metadata(&dir).map_err(PostgresError::file("cannot read", &dir))?;
        let own = match user {
            Some(user) => user.uid,
            None => self.owner()?,
        };
        if found.is_dir() && found.uid() == own && closed(found.mode() & 0o777) {
            Ok(dir)
        } else {
            Err(PostgresError::SocketDir(dir))
        }
    }

    fn owner(&self) -> Result<u32, PostgresError> {
        let lock = self.data.join("aqtau.lock");
        let found = fs::metadata(&lock).map_err(PostgresError::file("cannot read", &lock))?;
        Ok(found.uid())
    }

    /// Makes the cluster under another name first, so that a half-made one is never used.
    pub(super) fn initdb(
        &self,
        settings: &Settings,
        binaries: &Binaries,
        user: Option<&ServerUser>,
        passwords: &Passwords,
    ) -> Result<(), PostgresError> {
        let new = self.data.join("postgres.new");
        let password_file = self.data.join("postgres.password");
        for leftover in [&new, &password_file] {
            let removed = if leftover.is_dir() {
                fs::remove_dir_all(leftover)
            } else {
                fs::remove_file(leftover)
            };
            match removed {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(PostgresError::file("cannot remove", leftover)(error));
                }
                Ok(()) | Err(_) => {}
            }
        }
        DirBuilder::new()
            .mode(0o700)
            .create(&new)
            .map_err(PostgresError::file("cannot make", &new))?;
        give(&new, user)?;
        let password =
            passwords.superuser.as_ref().map(ExposeSecret::expose_secret).unwrap_or_default();
        secret_file::write(&password_file, password.as_bytes())
            .map_err(PostgresError::file("cannot write", &password_file))?;
        give(&password_file, user)?;
        let made = self.run_initdb(settings, binaries, user, &new, &password_file);
        let removed = fs::remove_file(&password_file);
        made?;
        removed.map_err(PostgresError::file("cannot remove", &password_file))?;
        fs::set_permissions(&new, Permissions::from_mode(0o700))
            .and_then(|()| fs::rename(&new, &self.cluster))
            .and_then(|()| File::open(&self.data)?.sync_all())
            .map_err(PostgresError::file("cannot put in place", &self.cluster))
    }

    fn run_initdb(
        &self,
        settings: &Settings,
        binaries: &Binaries,
        user: Option<&ServerUser>,
        new: &Path,
        password_file: &Path,
    ) -> Result<(), PostgresError> {
        let mut command = user::command(&binaries.program("initdb"), user);
        command.arg("-D").arg(new).arg("--pwfile").arg(password_file);
        command.args(["--username=postgres", "--auth=scram-sha-256", "--encoding=UTF8"]);
        command.args(["--data-checksums", "--lc-messages=C", "--no-instructions"]);
        command.arg(format!("--locale={}", settings.locale));
        if !settings.durable {
            command.arg("--no-sync");
        }
        let program = "initdb";
        let output =
            command.output().map_err(PostgresError::file("cannot run", &binaries.bindir))?;
        if output.status.success() {
            return Ok(());
        }
        let mut output = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        if user.is_some() && output.contains("ermission denied") {
            output = format!(
                "{output}\nIt runs as another user than root, who has to be able to pass through \
                 every directory above {}: choose another with AQTAU_DATA__DIR",
                self.data.display()
            );
        }
        Err(PostgresError::Program { program, output })
    }
}

fn give(path: &Path, user: Option<&ServerUser>) -> Result<(), PostgresError> {
    let Some(user) = user else { return Ok(()) };
    chown(path, Some(user.uid), Some(user.gid))
        .map_err(PostgresError::file("cannot give away", path))
}

/// Whether neither the group nor anybody else may do anything.
fn closed(mode: u32) -> bool {
    mode.trailing_zeros() >= 6
}
