//! The end of a case and of the walk: mails, public checks, verified histories.

use super::case::History;
use super::error::Error;
use super::mail::Mail;
use super::people::Who;
use super::reading::{list, text};
use super::stage::{Post, Stage};
use super::walk::Walk;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How often the mails are looked for before they are missed.
const ATTEMPTS: usize = 200;

impl<S: Stage> Walk<'_, S> {
    /// Waits until the mails of the case in hand have left, tells them, and looks that none names a
    /// victim. With this the case is over.
    pub(super) async fn read_mails(&mut self) -> Result<(), Error> {
        let notices = self.await_notices().await?;
        let mails = self.stage.mails().map_err(Error::Otherwise)?;
        let mails = match mails {
            Post::Seen(mails) => mails,
            Post::Elsewhere(why) => {
                self.did("mails", format!("{why}; the families got {notices} notices"));
                Vec::new()
            }
        };
        self.tell_mails(&mails)?;
        let case = self.case()?;
        case.notices = notices;
        case.mails = mails;
        self.finish_case();
        Ok(())
    }

    /// Notices of the families of this case, once all have left.
    async fn await_notices(&mut self) -> Result<usize, Error> {
        let (clerk, petitions) = (self.case()?.clerk, self.case()?.petitions.clone());
        let mut attempts = 0;
        loop {
            let mut states = Vec::new();
            for (petition, _) in &petitions {
                let view = self.get(clerk, &format!("/petitions/{petition}")).await?;
                for notice in list(&view, "/notices")? {
                    states.push(text(notice, "/state")?.to_owned());
                }
            }
            if states.iter().all(|state| state != "queued") {
                let sent = states.iter().filter(|state| *state == "sent").count();
                self.expect(sent == states.len(), "a mail to a family could not be sent")?;
                return Ok(sent);
            }
            attempts += 1;
            self.expect(attempts < ATTEMPTS, "the mails to the families do not leave")?;
            self.stage.settle().await;
        }
    }

    fn tell_mails(&mut self, mails: &[Mail]) -> Result<(), Error> {
        if mails.is_empty() {
            return Ok(());
        }
        let names = self.case()?.names;
        let mut told: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
        for mail in mails {
            let named = |name: &&str| mail.subject.contains(*name) || mail.text.contains(*name);
            self.expect(!names.iter().any(named), "a mail names the victim")?;
            *told.entry((&mail.to, &mail.language, &mail.subject)).or_default() += 1;
        }
        self.did("mails", format!("{} left, none names a victim", mails.len()));
        for ((to, language, subject), times) in told {
            let times = if times == 1 { String::new() } else { format!(" ({times} times)") };
            self.note(format!("{to} [{language}] {subject}{times}"));
        }
        Ok(())
    }

    /// Anybody checks every certificate by its code.
    ///
    /// # Errors
    /// A certificate that does not hold.
    pub(super) async fn check_certificates(&mut self) -> Result<(), Error> {
        self.stage.say("\nEvery certificate, checked by anybody with its code");
        let codes: Vec<String> =
            self.cases().iter().flat_map(|case| case.certificates.clone()).collect();
        for code in codes {
            let seen = self.get_public(&format!("/public/certificates/{code}")).await?;
            let state = text(&seen, "/state")?.to_owned();
            self.expect(state == "valid", format!("certificate {code} is {state}"))?;
            let printed = text(&seen, "/certificate/number")?;
            let kind = text(&seen, "/certificate/kind")?;
            self.did(&code, format!("valid: {printed}, {kind}"));
        }
        let made_up = ["000"; 9].join("-");
        let refused = self.get_public(&format!("/public/certificates/{made_up}")).await;
        let unknown = matches!(refused, Err(Error::Refused { status: 404, .. }));
        self.expect(unknown, "a made-up code is known")?;
        self.did(made_up, "unknown, as it should be: the code is made up");
        Ok(())
    }

    /// Every history is exported and verified offline, against the published key.
    ///
    /// # Errors
    /// A history that does not hold.
    pub(super) async fn verify_histories(&mut self) -> Result<(), Error> {
        self.stage.say("\nEvery history, exported and verified offline against the published key");
        let keys = self.get_public("/public/keys").await?;
        for at in 0..self.cases().len() {
            let Some(case) = self.cases().get(at).cloned() else { break };
            let mut histories = Vec::new();
            for (petition, number) in case.petitions {
                let path = format!("/petitions/{petition}");
                histories.push(
                    self.verified(case.lead, "petition", (petition, number), &path, &keys).await?,
                );
            }
            let path = format!("/reviews/{}", case.review);
            histories.push(
                self.verified(case.lead, "review", (case.review, case.number), &path, &keys)
                    .await?,
            );
            if let Some(case) = self.cases_mut().get_mut(at) {
                case.histories = histories;
            }
        }
        Ok(())
    }

    async fn verified(
        &mut self,
        who: Who,
        kind: &str,
        (case, number): (Uuid, String),
        path: &str,
        keys: &Value,
    ) -> Result<History, Error> {
        let export = self.post(who, &format!("{path}/history/export"), json!({})).await?;
        let key_id = text(&export, "/key_id")?;
        let key = list(keys, "")?.iter().find(|key| text(key, "/key_id") == Ok(key_id));
        let key = key.map(|key| text(key, "/public_key")).transpose()?;
        let key = key.ok_or_else(|| Error::Otherwise(format!("no published key {key_id}")))?;
        let events = self.stage.verify(&export.to_string(), key);
        let events = events.map_err(|broken| Error::Otherwise(format!("{number}: {broken}")))?;
        self.did(
            format!("{kind} {number}"),
            format!("{events} events: every link and the signature hold"),
        );
        Ok(History { case, number, events })
    }

    /// One line for everything.
    pub(super) fn sum_up(&mut self) {
        let cases = self.cases();
        let sum = |count: fn(&super::Case) -> usize| cases.iter().map(count).sum::<usize>();
        let line = format!(
            "\n{} cases with {} persons in {} historical files: {} mails, {} warning(s), {} \
             certificates valid, {} histories hold.",
            cases.len(),
            sum(|case| case.subjects.len()),
            sum(|case| case.files),
            sum(|case| if case.mails.is_empty() { case.notices } else { case.mails.len() }),
            sum(|case| case.warnings.len()),
            sum(|case| case.certificates.len()),
            sum(|case| case.histories.len()),
        );
        self.stage.say(&line);
    }
}
