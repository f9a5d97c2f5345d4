//! Keeps the server running: starts it, starts it again when it dies, stops it.

use super::binaries::Binaries;
use super::pidfile::{self, LOOK_EVERY};
use super::user::{self, ServerUser};
use super::{PostgresError, Settings};
use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How soon the death of a running server is noticed.
const WATCH_EVERY: Duration = Duration::from_millis(100);
/// Longest pause before the next attempt to start a server that keeps dying.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// Lines of the server's log that are kept for an error message.
const KEPT_LINES: usize = 12;

/// Everything it takes to start the server.
#[derive(Debug)]
pub(super) struct Launch {
    pub(super) binaries: Binaries,
    pub(super) user: Option<ServerUser>,
    pub(super) cluster: PathBuf,
    pub(super) socket_dir: PathBuf,
    pub(super) settings: Settings,
}

type Lines = Arc<Mutex<VecDeque<String>>>;

impl Launch {
    /// Stops a server that an earlier process left behind, or takes away the file of one that is
    /// gone and whose process id now belongs to something else.
    pub(super) fn stop_stale(&self) -> Result<(), PostgresError> {
        let begun = Instant::now();
        while let Some(file) = pidfile::read(&self.cluster) {
            if !pidfile::is_server(file.pid, &self.cluster) {
                // The server itself checks the shared memory of this directory as well.
                let path = self.cluster.join("postmaster.pid");
                match std::fs::remove_file(&path) {
                    Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                        return Err(PostgresError::file("cannot remove", &path)(error));
                    }
                    Ok(()) | Err(_) => return Ok(()),
                }
            }
            tracing::info!(pid = file.pid, "stopping the database an earlier process left running");
            let mode =
                if begun.elapsed() < self.settings.stop_within { "fast" } else { "immediate" };
            self.pg_ctl_stop(mode);
            if begun.elapsed() > self.settings.stop_within * 2 {
                let message =
                    format!("the server of an earlier process ({}) does not stop", file.pid);
                return Err(PostgresError::Start(message));
            }
            thread::sleep(LOOK_EVERY);
        }
        Ok(())
    }

    /// Asks the server of this directory to stop; it may be gone already, so nothing is returned.
    fn pg_ctl_stop(&self, mode: &str) {
        let mut command = user::command(&self.binaries.program("pg_ctl"), self.user.as_ref());
        command.arg("stop").arg("-D").arg(&self.cluster).args(["-W", "-s", "-m", mode]);
        if let Err(error) = command.stdout(Stdio::null()).stderr(Stdio::null()).status() {
            tracing::error!(%error, "pg_ctl cannot be run");
        }
    }

    fn spawn(&self, lines: &Lines) -> std::io::Result<Server> {
        let mut command =
            user::server_command(&self.binaries.program("postgres"), self.user.as_ref());
        command.arg("-D").arg(&self.cluster);
        for (name, value) in self.server_settings() {
            command.arg("-c").arg(format!("{name}={value}"));
        }
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
        let (log, lines) = (child.stderr.take(), Arc::clone(lines));
        let log = thread::Builder::new().name("postgres log".to_owned()).spawn(move || {
            let log = log.into_iter().flat_map(|log| BufReader::new(log).lines());
            for line in log.map_while(Result::ok) {
                relay(&line);
                let mut lines = lines.lock().unwrap_or_else(PoisonError::into_inner);
                lines.push_back(line);
                if lines.len() > KEPT_LINES {
                    lines.pop_front();
                }
            }
        })?;
        Ok(Server { child, log })
    }

    /// On the command line nothing in the directory's own files can override them.
    fn server_settings(&self) -> Vec<(String, String)> {
        let on = if self.settings.durable { "on" } else { "off" };
        let mut settings = vec![
            ("max_connections".to_owned(), (self.settings.connections + 3).to_string()),
            ("timezone".to_owned(), "UTC".to_owned()),
            ("log_timezone".to_owned(), "UTC".to_owned()),
        ];
        settings.extend(self.settings.extra.iter().map(|(k, v)| (k.clone(), v.clone())));
        let own = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        settings.extend(
            [
                ("listen_addresses", ""),
                ("port", "5432"),
                ("unix_socket_permissions", "0700"),
                ("password_encryption", "scram-sha-256"),
                ("fsync", on),
                ("synchronous_commit", "on"),
                ("full_page_writes", on),
                // Statements and the values in error details may name people.
                ("log_statement", "none"),
                ("log_min_error_statement", "panic"),
                ("log_error_verbosity", "terse"),
                ("log_parameter_max_length", "0"),
                ("log_parameter_max_length_on_error", "0"),
                ("log_line_prefix", ""),
                ("log_destination", "stderr"),
                ("logging_collector", "off"),
            ]
            .map(own),
        );
        let socket_dir = self.socket_dir.to_string_lossy().into_owned();
        // The value is a list: a directory with a comma or a space has to stand in quotes.
        let quoted = format!("\"{}\"", socket_dir.replace('"', "\"\""));
        settings.push(("unix_socket_directories".to_owned(), quoted));
        settings
    }
}

/// A started server, and the thread that reads its log.
struct Server {
    child: Child,
    log: JoinHandle<()>,
}

/// Waits a moment for the last lines of a server that ended: they say why.
fn finish(log: &JoinHandle<()>) {
    let begun = Instant::now();
    while !log.is_finished() && begun.elapsed() < Duration::from_secs(1) {
        thread::sleep(LOOK_EVERY);
    }
}

/// Passes one line of the server on to the log.
fn relay(line: &str) {
    match line.split_once(':').map_or("", |(level, _)| level) {
        "PANIC" => tracing::error!(target: "postgres", "{line}"),
        "FATAL" | "WARNING" => tracing::warn!(target: "postgres", "{line}"),
        _ => tracing::debug!(target: "postgres", "{line}"),
    }
}

/// The thread that owns the server.
#[derive(Debug)]
pub(super) struct Supervisor {
    thread: Option<JoinHandle<Result<(), PostgresError>>>,
    stop: mpsc::Sender<()>,
    watched: Arc<Watched>,
}

#[derive(Debug, Default)]
struct Watched {
    pid: AtomicU32,
    restarts: AtomicU64,
}

impl Supervisor {
    /// Starts the thread and waits until the server accepts connections.
    ///
    /// One thread for the server's whole life: the kernel ties it to the thread that started it.
    pub(super) fn start(launch: Launch) -> Result<Self, PostgresError> {
        let (stop, asked) = mpsc::channel();
        let (report, first) = mpsc::channel();
        let watched = Arc::<Watched>::default();
        let owner =
            Watcher { launch, asked, watched: Arc::clone(&watched), lines: Lines::default() };
        let thread = thread::Builder::new()
            .name("postgres".to_owned())
            .spawn(move || owner.run(&report))
            .map_err(|error| PostgresError::Start(error.to_string()))?;
        let supervisor = Self { thread: Some(thread), stop, watched };
        match first.recv() {
            Ok(Ok(())) => Ok(supervisor),
            Ok(Err(message)) => Err(PostgresError::Start(message)),
            Err(_) => Err(PostgresError::Start("its thread ended".to_owned())),
        }
    }

    pub(super) fn server_pid(&self) -> Option<u32> {
        Some(self.watched.pid.load(Ordering::Relaxed)).filter(|pid| *pid != 0)
    }

    pub(super) fn restarts(&self) -> u64 {
        self.watched.restarts.load(Ordering::Relaxed)
    }

    pub(super) fn stop(&mut self) -> Result<(), PostgresError> {
        let _ = self.stop.send(());
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(stopped)) => stopped,
            Some(Err(_)) => Err(PostgresError::Forced),
            None => Ok(()),
        }
    }
}

impl Drop for Supervisor {
    fn drop(&mut self) {
        if let Err(error) = self.stop() {
            tracing::warn!("{error}");
        }
    }
}

struct Watcher {
    launch: Launch,
    asked: mpsc::Receiver<()>,
    watched: Arc<Watched>,
    lines: Lines,
}

enum Ended {
    /// Asked to stop; with the server that still runs.
    Asked(Child),
    /// It died, or never got ready.
    Died,
}

impl Watcher {
    fn run(self, report: &mpsc::Sender<Result<(), String>>) -> Result<(), PostgresError> {
        let mut pause = LOOK_EVERY;
        let mut was_ready = false;
        let begun = Instant::now();
        loop {
            let spawned = Instant::now();
            let mut ready = false;
            let ended = match self.launch.spawn(&self.lines) {
                Ok(server) => self.watch(server, || {
                    ready = true;
                    let _ = report.send(Ok(()));
                }),
                Err(error) => {
                    self.keep(error.to_string());
                    Ended::Died
                }
            };
            self.watched.pid.store(0, Ordering::Relaxed);
            if let Ended::Asked(child) = ended {
                return self.stop(child);
            }
            was_ready |= ready;
            if ready {
                let restarts = self.watched.restarts.fetch_add(1, Ordering::Relaxed) + 1;
                metrics::counter!("aqtau_postgres_restarts_total").increment(1);
                tracing::error!(restarts, "the embedded database ended; starting it again");
            } else if was_ready {
                // Often the processes of the one that died still hold its memory: that is the same
                // restart, not another one.
                tracing::warn!(said = self.said(), "the embedded database does not start yet");
            } else if begun.elapsed() > self.launch.settings.start_within || !self.is_leaving() {
                let _ = report.send(Err(self.said()));
                return Ok(());
            }
            if spawned.elapsed() > LONGEST_PAUSE {
                pause = LOOK_EVERY;
            }
            match self.asked.recv_timeout(pause) {
                Err(RecvTimeoutError::Timeout) => pause = (pause * 2).min(LONGEST_PAUSE),
                Ok(()) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
        }
    }

    /// Whether the processes of a killed server still hold its memory: they need a moment to
    /// notice that it is gone.
    fn is_leaving(&self) -> bool {
        self.said().contains("shared memory block")
    }

    /// Watches one server until it ends or is to be stopped.
    fn watch(&self, server: Server, mut on_ready: impl FnMut()) -> Ended {
        let Server { mut child, log } = server;
        let begun = Instant::now();
        let mut ready = false;
        self.watched.pid.store(child.id(), Ordering::Relaxed);
        loop {
            match child.try_wait() {
                Ok(None) => {}
                Ok(Some(status)) => {
                    if !ready {
                        finish(&log);
                    }
                    self.keep(format!("ended with {status}"));
                    return Ended::Died;
                }
                Err(error) => self.keep(error.to_string()),
            }
            if !ready {
                let file = pidfile::read(&self.launch.cluster);
                ready = file.is_some_and(|file| file.pid == child.id() && file.ready);
                if ready {
                    on_ready();
                } else if begun.elapsed() > self.launch.settings.start_within {
                    self.keep("not ready in time: raise postgres.start_seconds".to_owned());
                    let _ = self.stop(child);
                    return Ended::Died;
                }
            }
            let pause = if ready { WATCH_EVERY } else { LOOK_EVERY };
            match self.asked.recv_timeout(pause) {
                Err(RecvTimeoutError::Timeout) => {}
                Ok(()) | Err(RecvTimeoutError::Disconnected) => return Ended::Asked(child),
            }
        }
    }

    fn stop(&self, mut child: Child) -> Result<(), PostgresError> {
        let within = self.launch.settings.stop_within;
        for mode in ["fast", "immediate"] {
            self.launch.pg_ctl_stop(mode);
            let begun = Instant::now();
            while begun.elapsed() < within {
                match child.try_wait() {
                    Ok(Some(status)) if status.success() && mode == "fast" => return Ok(()),
                    Ok(Some(_)) => return Err(PostgresError::Forced),
                    Ok(None) | Err(_) => thread::sleep(LOOK_EVERY),
                }
            }
        }
        let _ = child.kill();
        let _ = child.wait();
        Err(PostgresError::Forced)
    }

    fn keep(&self, line: String) {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner).push_back(line);
    }

    fn said(&self) -> String {
        let lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        lines.iter().cloned().collect::<Vec<_>>().join("; ")
    }
}
