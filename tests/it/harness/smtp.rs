//! A mail server that keeps what it gets, and can be told to misbehave.

use super::database::RUNTIME;
use super::mails::Mail;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufStream};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// How the server answers from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Takes everything.
    Accept,
    /// `451` to every recipient: come back later.
    Busy,
    /// `550` to recipients with this part in their address.
    Unknown(&'static str),
    /// `554` instead of a greeting: it speaks with nobody.
    Closed,
}

#[derive(Debug)]
struct State {
    answer: Answer,
    mails: Vec<Mail>,
}

/// The server, on a port of its own.
pub struct Sink {
    /// Where it listens on 127.0.0.1.
    pub port: u16,
    state: Arc<Mutex<State>>,
    serving: Option<JoinHandle<()>>,
}

impl Sink {
    /// A server that accepts.
    pub async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let state = State { answer: Answer::Accept, mails: Vec::new() };
        let mut sink = Self { port, state: Arc::new(Mutex::new(state)), serving: None };
        sink.serve(listener);
        sink
    }

    /// Answers otherwise from now on.
    pub fn answer(&self, answer: Answer) {
        self.state.lock().unwrap().answer = answer;
    }

    /// Goes away: connections break, and new ones are refused.
    pub async fn go_away(&mut self) {
        if let Some(serving) = self.serving.take() {
            serving.abort();
            let _ = serving.await;
        }
    }

    /// Comes back on the same port.
    pub async fn come_back(&mut self) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).await.expect("the same port");
        self.serve(listener);
    }

    /// What it took, in order.
    pub fn mails(&self) -> Vec<Mail> {
        self.state.lock().unwrap().mails.clone()
    }

    fn serve(&mut self, listener: TcpListener) {
        let state = self.state.clone();
        self.serving = Some(RUNTIME.spawn(async move {
            // Dropped with the task, and with it every connection.
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(session(stream, state.clone()));
            }
        }));
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        if let Some(serving) = &self.serving {
            serving.abort();
        }
    }
}

/// One connection: RFC 5321 as far as a client needs it.
async fn session(stream: TcpStream, state: Arc<Mutex<State>>) -> std::io::Result<()> {
    let mut stream = BufStream::new(stream);
    if state.lock().unwrap().answer == Answer::Closed {
        return say(&mut stream, "554 5.3.2 no service here").await;
    }
    say(&mut stream, "220 sink ESMTP").await?;
    let mut recipients: Vec<String> = Vec::new();
    let mut line = String::new();
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let command = line.trim_end();
        let verb = command.split(' ').next().unwrap_or_default().to_ascii_uppercase();
        let answer = state.lock().unwrap().answer.clone();
        match verb.as_str() {
            "EHLO" | "HELO" => say(&mut stream, "250-sink\r\n250 8BITMIME").await?,
            "NOOP" => say(&mut stream, "250 2.0.0 here").await?,
            "RSET" | "MAIL" => {
                recipients.clear();
                say(&mut stream, "250 2.1.0 ok").await?;
            }
            "RCPT" => match answer {
                Answer::Busy => say(&mut stream, "451 4.3.0 busy, come back later").await?,
                Answer::Unknown(part) if command.contains(part) => {
                    let reply = format!("550 5.1.1 {command} is not known here");
                    say(&mut stream, &reply).await?;
                }
                Answer::Accept | Answer::Unknown(_) | Answer::Closed => {
                    recipients.push(command.to_owned());
                    say(&mut stream, "250 2.1.5 ok").await?;
                }
            },
            "DATA" => {
                say(&mut stream, "354 go on").await?;
                let raw = data(&mut stream).await?;
                assert_eq!(recipients.len(), 1, "a notice goes to one person");
                state.lock().unwrap().mails.push(Mail::parse(&raw));
                say(&mut stream, "250 2.0.0 taken").await?;
            }
            "QUIT" => return say(&mut stream, "221 2.0.0 bye").await,
            _ => say(&mut stream, "502 5.5.1 not here").await?,
        }
    }
}

async fn say(stream: &mut BufStream<TcpStream>, line: &str) -> std::io::Result<()> {
    stream.write_all(format!("{line}\r\n").as_bytes()).await?;
    stream.flush().await
}

/// Everything up to the line with a single dot, with doubled dots undone.
async fn data(stream: &mut BufStream<TcpStream>) -> std::io::Result<Vec<u8>> {
    let mut raw = Vec::new();
    while !raw.ends_with(b"\r\n.\r\n") {
        raw.push(stream.read_u8().await?);
    }
    raw.truncate(raw.len() - 3);
    Ok(String::from_utf8_lossy(&raw).replace("\r\n..", "\r\n.").into_bytes())
}
