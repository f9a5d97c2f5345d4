//! The binary as a process of its own.

use reqwest::StatusCode;
use std::io::{BufRead as _, BufReader};
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
