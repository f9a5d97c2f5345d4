//! The binary as a process of its own.

use super::cluster::cluster;
use aqtau::store::roles::Role;
use reqwest::StatusCode;
use secrecy::ExposeSecret as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// `aqtau` with nothing but these settings.
pub fn aqtau(dir: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aqtau"));
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("AQTAU_") {
            command.env_remove(name);
        }
    }
    command.args(arguments).stdin(Stdio::null());
    command.env("AQTAU_DATA__DIR", dir).env("AQTAU_SERVER__LISTEN", "127.0.0.1:0");
    command.env("AQTAU_METRICS__LISTEN", "127.0.0.1:0").env("AQTAU_SERVER__THREADS", "1");
    command.env("AQTAU_SERVER__DRAIN_SECONDS", "5");
    command
}

/// A running server; killed when a test fails half-way.
pub struct Server {
    pub child: Child,
    /// Address of the API, for example `http://127.0.0.1:40123`.
    pub url: String,
    /// Address of the metrics.
    pub metrics: String,
    /// What it said until it served.
    pub said: String,
    log: mpsc::Receiver<String>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    /// Starts `aqtau serve` and waits until it serves.
    pub fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let (send, log) = mpsc::channel();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let _ = send.send(line);
            }
        });
        let mut said = String::new();
        let mut url = String::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        while url.is_empty() {
            let Some(Ok(line)) = lines.next() else {
                panic!("it does not serve: {said}{:?}", log.iter().collect::<Vec<_>>());
            };
            if let Some((_, rest)) = line.split_once("serves at ") {
                rest.split(' ').next().unwrap().clone_into(&mut url);
            }
            said = format!("{said}{line}\n");
        }
        std::thread::spawn(move || lines.for_each(drop));
        let mut server = Self { child, url, metrics: String::new(), said, log };
        let line = server.logged("metrics address=");
        let address = line.split("metrics address=").nth(1).unwrap();
        server.metrics = format!("http://{address}/metrics");
        server
    }

    /// Waits for a line of the log that holds this text.
    pub fn logged(&self, text: &str) -> String {
        loop {
            let line = self.log.recv_timeout(Duration::from_secs(60));
            let line = line.unwrap_or_else(|_| panic!("the log never said {text}"));
            if line.contains(text) {
                return line;
            }
        }
    }

    pub async fn get(&self, path: &str) -> (StatusCode, String) {
        let answer = reqwest::get(format!("{}{path}", self.url)).await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    }

    pub fn signal(&self, signal: &str) {
        kill(signal, self.child.id());
    }

    pub fn wait(mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }
}

/// Sends a signal, for example `-KILL`.
pub fn kill(signal: &str, pid: u32) {
    assert!(Command::new("kill").args([signal, &pid.to_string()]).status().unwrap().success());
}

/// Settings for a database of the shared cluster, as an operator writes them.
pub fn external(command: &mut Command, database: &str) {
    let endpoint = cluster().endpoint();
    for (name, role) in [("OWNER", Role::Owner), ("WEB", Role::Web), ("WORKER", Role::Worker)] {
        let url = endpoint.url_for(role, database);
        command.env(format!("AQTAU_DATABASE__{name}_URL"), url.expose_secret());
    }
}

/// The secrets that an operator brings to an external database.
pub fn secrets(dir: &Path) {
    let secrets = dir.join("secrets");
    std::fs::create_dir(&secrets).unwrap();
    std::fs::write(secrets.join("jwt"), "0123456789".repeat(4)).unwrap();
    let pem = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n";
    std::fs::write(secrets.join("signing-key.pem"), pem).unwrap();
}

/// Runs a command on the database of a test's server; gives its exit code and everything it said.
pub fn run_on(database: &str, arguments: &[&str], input: &str) -> (i32, String) {
    let dir = super::cluster::directory();
    secrets(dir.path());
    let mut command = aqtau(dir.path(), arguments);
    external(&mut command, database);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A command that reads nothing may be gone by now.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8_lossy(&said).into_owned())
}
