//! The court: from the protest to the ruling in force.

use super::error::Error;
use super::people::{Load, Who};
use super::reading::{id, list, text};
use super::stage::Stage;
use super::walk::Walk;
use serde_json::{Value, json};
use uuid::Uuid;

/// The people of one court.
#[derive(Debug, Clone, Copy)]
pub(super) struct Court {
    pub(super) clerk: Who,
    pub(super) judge: Who,
}

/// What a prosecutor files.
pub(super) struct Filing {
    pub(super) kind: &'static str,
    pub(super) text: &'static str,
    /// The motion to restore the term, where the law asks for it.
    pub(super) motion: Option<&'static str>,
}

/// What the court did, on days that are past: its papers are entered afterwards.
pub(super) struct Session {
    /// When the hearing began, with offset.
    pub(super) heard_at: &'static str,
    /// When everybody was told on paper.
    pub(super) announced_on: &'static str,
    /// Day of the ruling.
    pub(super) ruled_on: &'static str,
    /// The court's number of the ruling.
    pub(super) number: &'static str,
    pub(super) findings: &'static [&'static str],
    pub(super) operative: &'static str,
}

/// How many attempts are made to see what the server's jobs do.
const ATTEMPTS: usize = 200;

impl<S: Stage> Walk<'_, S> {
    /// A senior files what the officer drafted, for every subject of the review.
    pub(super) async fn file(
        &mut self,
        senior: Who,
        court: Court,
        filing: &Filing,
    ) -> Result<(), Error> {
        let drafter = self.colleague(senior, "case_officer").await?;
        let court_id = self.office(senior, court.clerk.place()).await?;
        let review = format!("/reviews/{}", self.case()?.review);
        let subjects = self.case()?.subjects.clone();
        let body = json!({
            "court_id": court_id, "subjects": subjects, "kind": filing.kind, "text": filing.text,
            "motion_text": filing.motion, "drafted_by": drafter,
        });
        let filed = self.change(senior, &review, &format!("{review}/protests"), body).await?;
        let case = id(&filed, "/court_case_id")?;
        self.case()?.court_case = Some(case);
        let motion = if filing.motion.is_some() { " and a motion to restore the term" } else { "" };
        let place = court.clerk.place();
        self.did(
            senior,
            format!("filed a {}{motion} at {place} for {} person(s)", filing.kind, subjects.len()),
        );
        Ok(())
    }

    /// The clerk accepts the case, names the panel and enters the hearing that was held.
    pub(super) async fn hear(&mut self, court: Court, session: &Session) -> Result<(), Error> {
        let path = self.court_path()?;
        let clerk = court.clerk;
        let view = self.change(clerk, &path, &format!("{path}/accept"), json!({})).await?;
        let printed = text(&view, "/number")?.to_owned();
        self.did(clerk, format!("accepted the case as {printed} in {}", text(&view, "/instance")?));
        self.clocks(&view, &["hearing"])?;
        let judges = self.colleagues(clerk, "judge").await?;
        let panel = json!({ "judges": judges });
        self.change(clerk, &path, &format!("{path}/panel"), panel).await?;
        self.did(clerk, format!("named a panel of {} judges", judges.len()));
        let body = json!({
            "scheduled_for": session.heard_at, "announced_on": session.announced_on,
            "place": "Placeholder: hall of the court",
        });
        let view = self.change(clerk, &path, &format!("{path}/hearings"), body).await?;
        let open = view.pointer("/hearings/0/open").and_then(Value::as_bool) == Some(true);
        let open = if open { "open" } else { "closed" };
        let (at, told) = (session.heard_at, session.announced_on);
        self.did(clerk, format!("entered the {open} hearing of {at}, announced on {told}"));
        Ok(())
    }

    /// The clerk enters one ruling with an outcome for every subject, in one request.
    pub(super) async fn enter_ruling(
        &mut self,
        court: Court,
        session: &Session,
        attendance: &str,
    ) -> Result<Uuid, Error> {
        let path = self.court_path()?;
        let view = self.get(court.clerk, &path).await?;
        let part = |subject: &Value| {
            Ok::<_, Error>(json!({
                "subject_id": id(subject, "/id")?, "outcome": "rehabilitated",
                "findings": session.findings, "operative_text": session.operative,
            }))
        };
        let outcomes = list(&view, "/subjects")?.iter().map(part);
        let outcomes: Vec<Value> = outcomes.collect::<Result<_, _>>()?;
        let count = outcomes.len();
        let motion = self.has_motion(court.judge).await?;
        let body = json!({
            "version": view.pointer("/version"), "number": session.number,
            "ruled_on": session.ruled_on, "text": "Placeholder: text of the ruling.",
            "composition": "Placeholder: the panel", "attendance": attendance,
            "motion_result": motion.then_some("granted"), "outcomes": outcomes,
        });
        let load = Load::Once(body, Uuid::new_v4());
        let ruling = self.load(court.clerk, &format!("{path}/rulings"), load.clone()).await?;
        // The same request once more, as after a lost answer: nothing happens twice.
        let again = self.load(court.clerk, &format!("{path}/rulings"), load).await?;
        self.expect(id(&ruling, "/id") == id(&again, "/id"), "a ruling was entered twice")?;
        let (number, on) = (session.number, session.ruled_on);
        self.did(
            court.clerk,
            format!("entered the ruling of {on} ({number}) in one request: {count} outcome(s)"),
        );
        id(&ruling, "/id")
    }

    async fn has_motion(&mut self, judge: Who) -> Result<bool, Error> {
        let review = self.case()?.review;
        let protests = self.get(judge, &format!("/reviews/{review}/protests")).await?;
        let motion = |one: &Value| text(one, "/motion_text").is_ok();
        Ok(list(&protests, "")?.iter().any(motion))
    }

    /// A judge sends an entered ruling back to the clerk.
    pub(super) async fn send_back(
        &mut self,
        judge: Who,
        ruling: Uuid,
        reason: &str,
    ) -> Result<(), Error> {
        let path = format!("/rulings/{ruling}");
        let body = json!({ "reason": reason });
        self.change(judge, &path, &format!("{path}/send-back"), body).await?;
        self.did(judge, format!("sent the ruling back: {reason}"));
        Ok(())
    }

    /// A judge confirms; the ruling enters into force when the time for an appeal is over, which
    /// for these it was long ago.
    pub(super) async fn confirm(&mut self, judge: Who, ruling: Uuid) -> Result<(), Error> {
        let path = format!("/rulings/{ruling}");
        self.change(judge, &path, &format!("{path}/confirm"), json!({})).await?;
        self.case()?.ruling = Some(ruling);
        let count = self.case()?.subjects.len();
        self.did(judge, format!("confirmed it: {count} outcome(s) in one transaction"));
        let case = self.court_path()?;
        let mut attempts = 0;
        loop {
            let view = self.get(judge, &case).await?;
            let decided = |one: &&Value| text(one, "/state") == Ok("decided");
            if list(&view, "/subjects")?.iter().filter(decided).count() == count {
                self.clocks(&view, &["appeal"])?;
                break;
            }
            attempts += 1;
            self.expect(attempts < ATTEMPTS, "the ruling did not enter into force")?;
            self.stage.settle().await;
        }
        self.did("the system", "the time for an appeal is over: in force, decided");
        Ok(())
    }

    fn court_path(&mut self) -> Result<String, Error> {
        let case = self.case()?.court_case;
        let case =
            case.ok_or_else(|| Error::Otherwise("nothing lies with the court".to_owned()))?;
        Ok(format!("/court-cases/{case}"))
    }
}
