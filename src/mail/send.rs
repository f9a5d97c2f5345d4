//! Handing mails over.

use super::notice::Rendered;
use crate::config::{Config, MailTls, Transport};
use crate::domain::id::JobId;
use chrono::{DateTime, Utc};
use lettre::address::{Address, Envelope};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use secrecy::ExposeSecret as _;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};
use uuid::Uuid;

/// A setting of `[mail]` that cannot work.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// An address that is none.
    #[error("mail.{0}: write an address, for example Aqtau <no-reply@example.org>")]
    Address(&'static str),
    /// The SMTP server's name or its encryption.
    #[error("mail.host: no connection can be made with these settings")]
    Host(#[source] smtp::Error),
}

/// Why a mail did not leave.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// The recipient's address will never take it; trying again is of no use.
    #[error("the address was refused: {0}")]
    Refused(String),
    /// The server is away, busy or does not let us in: try later.
    #[error("mail could not be handed over: {0}")]
    Delayed(String),
    /// Mail is switched off by `mail.transport`.
    #[error("mail is switched off")]
    Off,
}

/// Hands mails to an SMTP server, over connections that stay open, or into a folder.
#[derive(Debug, Clone)]
pub struct Mailer {
    way: Way,
    from: Mailbox,
    reply_to: Option<Mailbox>,
}

#[derive(Debug, Clone)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
    Off,
}

impl Mailer {
    /// A mailer for the settings; to be made inside a tokio runtime, which its connections use.
    pub fn new(config: &Config) -> Result<Self, SettingsError> {
        let mail = &config.mail;
        let reply_to = match mail.reply_to.trim() {
            "" => None,
            address => Some(address.parse().map_err(|_cause| SettingsError::Address("reply_to"))?),
        };
        let way = match mail.transport {
            Transport::Smtp => Way::Smtp(smtp(config).map_err(SettingsError::Host)?),
            Transport::Folder => Way::Folder(config.mail_dir()),
            Transport::Off => Way::Off,
        };
        let from = mail.from.parse().map_err(|_cause| SettingsError::Address("from"))?;
        Ok(Self { way, from, reply_to })
    }

    /// Hands `mail` over for the address `to`. `job` names the mail: sending it again after a
    /// crash gives the same Message-ID, so that mailboxes can tell the copies.
    pub async fn send(
        &self,
        to: &str,
        job: JobId,
        mail: Rendered,
        now: DateTime<Utc>,
    ) -> Result<(), SendError> {
        let to: Address =
            to.parse().map_err(|_cause| SendError::Refused("it is no address".to_owned()))?;
        let message = self.message(to, job, mail, now)?;
        match &self.way {
            Way::Smtp(server) => hand_over(server, &message).await,
            Way::Folder(dir) => file(dir.clone(), job, &message)
                .await
                .map_err(|error| SendError::Delayed(error.to_string())),
            Way::Off => Err(SendError::Off),
        }
    }

    /// The Message-ID of the mail that `job` sends, with its angle brackets.
    pub fn message_id(&self, job: JobId) -> String {
        format!("<{job}@{}>", self.from.email.domain())
    }

    fn message(
        &self,
        to: Address,
        job: JobId,
        mail: Rendered,
        now: DateTime<Utc>,
    ) -> Result<Message, SendError> {
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .date(SystemTime::from(now))
            .message_id(Some(self.message_id(job)))
            .subject(mail.subject);
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(reply_to.clone());
        }
        let list = format!("<notices.{}>", self.from.email.domain());
        for (name, value) in [
            // RFC 3834: holiday replies must not answer.
            (HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated"),
            (HeaderName::new_from_ascii_str("X-Auto-Response-Suppress"), "All"),
            (HeaderName::new_from_ascii_str("List-Id"), &*list),
            (HeaderName::new_from_ascii_str("Content-Language"), mail.language.as_str()),
        ] {
            builder = builder.raw_header(HeaderValue::new(name, value.to_owned()));
        }
        builder
            .multipart(MultiPart::alternative_plain_html(mail.text, mail.html))
            .map_err(|error| SendError::Refused(error.to_string()))
    }
}

/// The job in a Message-ID made by [`Mailer::message_id`], for bounces that come back later.
pub fn message_id_job(message_id: &str) -> Option<JobId> {
    let id = message_id.trim().trim_start_matches('<').trim_end_matches('>');
    let (job, _host) = id.split_once('@')?;
    Uuid::try_parse(job).ok().map(JobId)
}

fn smtp(config: &Config) -> Result<AsyncSmtpTransport<Tokio1Executor>, smtp::Error> {
    let mail = &config.mail;
    let host = mail.host.as_str();
    let mut builder = match mail.tls {
        MailTls::None => AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host),
        MailTls::Starttls => AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(host)?,
        MailTls::Tls => AsyncSmtpTransport::<Tokio1Executor>::relay(host)?,
    };
    if !mail.user.is_empty() {
        let password = mail.password.expose_secret().to_owned();
        builder = builder.credentials(Credentials::new(mail.user.clone(), password));
    }
    let timeout = Duration::from_secs(mail.timeout_seconds);
    Ok(builder.port(mail.port).timeout(Some(timeout)).build())
}

async fn hand_over(
    server: &AsyncSmtpTransport<Tokio1Executor>,
    message: &Message,
) -> Result<(), SendError> {
    let delayed = |error: smtp::Error| SendError::Delayed(reason(&error));
    // A server that does not let us in says nothing about the recipient, even with a code of 5xx.
    if !server.test_connection().await.map_err(delayed)? {
        return Err(SendError::Delayed("the server does not answer".to_owned()));
    }
    let envelope: &Envelope = message.envelope();
    match server.send_raw(envelope, &message.formatted()).await {
        Ok(_) => Ok(()),
        Err(error) if error.is_permanent() && !is_our_fault(&error) => {
            Err(SendError::Refused(reason(&error)))
        }
        Err(error) => Err(delayed(error)),
    }
}

/// Permanent answers that speak of us and not of the recipient: signing in (530, 534, 535, 538),
/// commands (500 to 504) and the sender's address (RFC 3463: 5.1.7 and 5.1.8).
fn is_our_fault(error: &smtp::Error) -> bool {
    let code = error.status().map_or(0, u16::from);
    let text = reason(error);
    matches!(code, 500..=504 | 530 | 534 | 535 | 538)
        || text.contains("5.1.7")
        || text.contains("5.1.8")
}

/// The whole chain in one line. Servers repeat addresses in their answers: they are taken out.
fn reason(error: &smtp::Error) -> String {
    let mut parts = vec![error.to_string()];
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        parts.push(cause.to_string());
        source = cause.source();
    }
    let words: Vec<&str> = parts
        .iter()
        .flat_map(|part| part.split_whitespace())
        .map(|word| if word.contains('@') { "[address]" } else { word })
        .collect();
    words.join(" ").chars().take(500).collect()
}

/// Writes `<job>.eml`; running again replaces it, and a half-written file is never seen.
async fn file(dir: PathBuf, job: JobId, message: &Message) -> std::io::Result<()> {
    tokio::fs::create_dir_all(&dir).await?;
    let half = dir.join(format!(".{job}.half"));
    tokio::fs::write(&half, message.formatted()).await?;
    tokio::fs::rename(half, dir.join(format!("{job}.eml"))).await
}
