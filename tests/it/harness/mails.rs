//! Jobs and mails of a test's server.

use super::app::TestApp;
use aqtau::mail::Mailer;
use aqtau::worker::jobs::register_services;
use aqtau::worker::{Context, Registry, Runner};
use mailparse::MailHeaderMap;

/// A mail as its reader gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    pub message_id: String,
    pub language: String,
    pub text: String,
    pub html: String,
}

impl Mail {
    pub fn parse(raw: &[u8]) -> Self {
        let mail = mailparse::parse_mail(raw).expect("a mail");
        let header = |name| mail.headers.get_first_value(name).unwrap_or_default();
        let body = |part: usize| mail.subparts[part].get_body().expect("a body");
        Self {
            to: header("To"),
            subject: header("Subject"),
            message_id: header("Message-ID"),
            language: header("Content-Language"),
            text: body(0).replace("\r\n", "\n"),
            html: body(1),
        }
    }
}

impl TestApp {
    /// What the server's jobs work with.
    pub fn worker(&self) -> Context {
        let service = &self.context;
        Context {
            pools: service.pools.clone(),
            mailer: Mailer::new(&service.config).expect("valid settings"),
            files: service.files.clone(),
            clock: service.clock.clone(),
            config: service.config.clone(),
        }
    }

    /// Runs every job that is due now, and gives the number of attempts.
    pub async fn run_jobs(&self) -> usize {
        let context = self.worker();
        let registry = Registry::new(&context);
        Runner::new(context, registry).run_due().await.expect("the queue can be read")
    }

    /// The same with the recurring work of the services, as `aqtau serve` runs it.
    pub async fn run_all_jobs(&self) -> usize {
        let context = self.worker();
        let mut registry = Registry::new(&context);
        register_services(&mut registry, &self.context);
        Runner::new(context, registry).run_due().await.expect("the queue can be read")
    }

    /// The mails that have left so far, oldest first.
    pub fn mails(&self) -> Vec<Mail> {
        let dir = self.context.config.mail_dir();
        let Ok(entries) = std::fs::read_dir(dir) else { return Vec::new() };
        // The names are ids of jobs, which are ordered by time.
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("a file").path()).collect();
        paths.sort();
        paths.iter().map(|path| Mail::parse(&std::fs::read(path).expect("a mail"))).collect()
    }
}
