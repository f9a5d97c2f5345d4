//! The five real cases, walked as `aqtau demo` walks them, on a server of the test's own.

mod binary;
mod born_1953;
mod chakabaev;
mod eighty_three_files;
mod kazybek;
mod troika_1937;
mod whole;

use crate::harness::TestApp;
use crate::harness::smtp::Sink;
use aqtau::config::{MailTls, Transport};
use aqtau::demo::{Case, Mail, Post, Scenario, Stage, Walk, play};
use aqtau::service::demo::{PASSWORD, seed};
use aqtau::service::history::verify_export;
use chrono::NaiveDate;

/// A test's server with a real SMTP server behind it.
pub struct Surroundings {
    pub app: TestApp,
    sink: Sink,
    read: usize,
    pub lines: Vec<String>,
}

impl Surroundings {
    pub async fn new() -> Self {
        let sink = Sink::start().await;
        let port = sink.port;
        let app = TestApp::with(|config| {
            config.mail.transport = Transport::Smtp;
            "127.0.0.1".clone_into(&mut config.mail.host);
            config.mail.port = port;
            config.mail.tls = MailTls::None;
        })
        .await;
        seed(&app.context).await.unwrap();
        Self { app, sink, read: 0, lines: Vec::new() }
    }

    /// Walks one case to its end.
    pub async fn walked(&mut self, scenario: Scenario) -> Case {
        let url = self.app.base().to_owned();
        let mut walk = Walk::new(self, &url, PASSWORD);
        if let Err(error) = play(&mut walk, scenario).await {
            panic!("{error}");
        }
        walk.into_cases().remove(0)
    }

    /// States of the subjects of a case with their number.
    pub async fn states(&self, case: &Case) -> Vec<(String, i64)> {
        let sql = format!(
            "SELECT state, count(*) FROM review_subject WHERE review_id = '{}' GROUP BY 1 ORDER BY 1",
            case.review
        );
        self.app.sql(&sql).await.iter().map(|row| (row.get(0), row.get(1))).collect()
    }

    /// Outcomes of the subjects of a case with their number.
    pub async fn outcomes(&self, case: &Case) -> Vec<(String, i64)> {
        let sql = format!(
            "SELECT outcome, count(*) FROM review_subject WHERE review_id = '{}' GROUP BY 1 ORDER BY 1",
            case.review
        );
        self.app.sql(&sql).await.iter().map(|row| (row.get(0), row.get(1))).collect()
    }

    /// How many names of a case are published; none without a clearing outcome in force.
    pub async fn published(&self, case: &Case) -> i64 {
        let sql = format!(
            "SELECT count(*) FROM review_subject WHERE review_id = '{}' AND published_at IS NOT NULL \
             AND outcome = 'rehabilitated' AND in_force_at <= published_at",
            case.review
        );
        self.app.count(&sql).await
    }

    /// The review's history in order: each action once for those that follow each other.
    pub async fn history(&self, case: &Case) -> Vec<String> {
        let sql =
            format!("SELECT action FROM event WHERE chain_id = '{}' ORDER BY seq", case.review);
        let mut actions: Vec<String> =
            self.app.sql(&sql).await.iter().map(|row| row.get(0)).collect();
        actions.dedup();
        actions
    }

    /// Every history of the database holds.
    pub async fn verified(&self) {
        let report = aqtau::service::history::verify(&self.app.context, None, |_| {}).await;
        assert_eq!(report.unwrap().faults, []);
    }
}

impl Stage for Surroundings {
    fn say(&mut self, line: &str) {
        self.lines.push(line.to_owned());
    }

    fn today(&self) -> NaiveDate {
        self.app.clock.today()
    }

    async fn settle(&mut self) {
        self.app.run_jobs().await;
    }

    fn mails(&mut self) -> Result<Post, String> {
        let all = self.sink.mails();
        let new = all[self.read..].iter().map(|mail| Mail {
            to: mail.to.clone(),
            subject: mail.subject.clone(),
            language: mail.language.clone(),
            text: mail.text.clone(),
        });
        let new = new.collect();
        self.read = all.len();
        Ok(Post::Seen(new))
    }

    fn verify(&self, export: &str, public_key: &str) -> Result<u64, String> {
        let report = verify_export(export, Some(public_key)).map_err(|error| error.to_string())?;
        assert_eq!(report.faults, []);
        Ok(report.events)
    }
}

/// Due day and derivation of a clock of the case, as it was shown first.
pub fn clock<'c>(case: &'c Case, rule: &str) -> (&'c str, &'c str) {
    let clock = case.clocks.iter().find(|clock| clock.rule == rule);
    let clock = clock.unwrap_or_else(|| panic!("no {rule} in {:#?}", case.clocks));
    (&clock.due_on, &clock.derivation)
}

/// Subjects of the mails to somebody, in their order.
pub fn mails_to<'c>(case: &'c Case, address: &str) -> Vec<(&'c str, &'c str)> {
    let to = case.mails.iter().filter(|mail| mail.to.contains(address));
    to.map(|mail| (mail.language.as_str(), mail.subject.as_str())).collect()
}
