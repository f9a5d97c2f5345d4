//! Reviews: opened, worked on, concluded.

use super::error::Error;
use super::people::Who;
use super::reading::{id, list, number, text};
use super::stage::Stage;
use super::walk::Walk;
use serde_json::{Value, json};
use uuid::Uuid;

/// A conclusion to draft.
pub(super) struct Reasons {
    pub(super) outcome: &'static str,
    pub(super) findings: &'static [&'static str],
    pub(super) reasoning: &'static str,
}

impl<S: Stage> Walk<'_, S> {
    /// Account of a colleague with a role, as the list of the office shows it.
    pub(super) async fn colleague(&mut self, who: Who, role: &str) -> Result<Uuid, Error> {
        let all = self.colleagues(who, role).await?;
        all.first().copied().ok_or_else(|| Error::Otherwise(format!("{who} has no {role}")))
    }

    pub(super) async fn colleagues(&mut self, who: Who, role: &str) -> Result<Vec<Uuid>, Error> {
        let people = self.get(who, "/me/colleagues").await?;
        let wanted = list(&people, "")?.iter().filter(|one| text(one, "/role") == Ok(role));
        wanted.map(|one| id(one, "/account_id")).collect()
    }

    /// A senior opens a review on a petition and makes an officer responsible.
    pub(super) async fn open_on_petition(
        &mut self,
        senior: Who,
        petition: &Value,
        title: &str,
        mut subject: Value,
    ) -> Result<(), Error> {
        let officer = self.colleague(senior, "case_officer").await?;
        let of = format!("/petitions/{}", id(petition, "/id")?);
        if let Some(fields) = subject.as_object_mut() {
            let entry = id(petition, "/persons/0/id")?;
            fields.insert("petition_person_id".to_owned(), json!(entry));
        }
        let body = json!({ "title": title, "assign_to": officer, "subjects": [subject] });
        let view = self.change(senior, &of, &format!("{of}/review"), body).await?;
        self.opened(senior, &view)?;
        let subjects = self.subjects(senior).await?;
        self.case()?.subjects =
            subjects.iter().map(|one| id(one, "/id")).collect::<Result<_, _>>()?;
        Ok(())
    }

    /// A senior opens a review of a list ex officio, in a batch, without any applicant.
    pub(super) async fn open_ex_officio(
        &mut self,
        senior: Who,
        title: &str,
        order: &str,
    ) -> Result<(), Error> {
        let officer = self.colleague(senior, "case_officer").await?;
        let batch = json!({ "kind": "ex_officio_list", "title": title, "source": order });
        let batch = id(&self.post(senior, "/batches", batch).await?, "/id")?;
        let body = json!({
            "order_reference": order, "title": title, "batch_id": batch, "assign_to": officer,
        });
        let view = self.post(senior, "/reviews", body).await?;
        self.opened(senior, &view)
    }

    fn opened(&mut self, senior: Who, view: &Value) -> Result<(), Error> {
        let (review, printed) = (id(view, "/id")?, text(view, "/number")?.to_owned());
        let (law, basis) = (text(view, "/profile")?.to_owned(), text(view, "/basis")?.to_owned());
        self.did(
            senior,
            format!("opened review {printed} ({basis}), assigned an officer; law in force: {law}"),
        );
        self.clocks(view, &["main_term"])?;
        let case = self.case()?;
        case.review = review;
        case.number = printed;
        Ok(())
    }

    /// The subjects of the review, in the order of their places.
    pub(super) async fn subjects(&mut self, who: Who) -> Result<Vec<Value>, Error> {
        let review = self.case()?.review;
        self.all(who, &format!("/reviews/{review}/subjects")).await
    }

    /// The officer records a name of the person of a subject: what a family claims is no name of the
    /// file, and is printed on no certificate.
    pub(super) async fn record_name(
        &mut self,
        officer: Who,
        subject: Uuid,
        name: Value,
    ) -> Result<(), Error> {
        let subject = self.get(officer, &format!("/subjects/{subject}")).await?;
        let person = format!("/persons/{}", id(&subject, "/person_id")?);
        let kind = text(&name, "/kind")?.replace('_', " ");
        let body = json!({ "name": name });
        self.change(officer, &person, &format!("{person}/names"), body).await?;
        self.did(officer, format!("recorded a name of the person ({kind})"));
        Ok(())
    }

    /// Somebody takes a step on every subject, or on those that are named in `more`.
    pub(super) async fn step(&mut self, who: Who, step: &str, more: Value) -> Result<i64, Error> {
        let review = format!("/reviews/{}", self.case()?.review);
        let taken = self.change(who, &review, &format!("{review}/{step}"), more).await?;
        let subjects = number(&taken, "/subjects")?;
        let (printed, step) = (self.case()?.number.clone(), step.replace('-', " "));
        let people = if subjects == 1 { "1 person" } else { &format!("{subjects} persons") };
        self.did(who, format!("{step}: {people} of {printed}"));
        Ok(subjects)
    }

    /// The officer adds an item of evidence.
    pub(super) async fn add_evidence(
        &mut self,
        who: Who,
        of: &str,
        item: Value,
    ) -> Result<Uuid, Error> {
        let view = self.post(who, &format!("{of}/evidence"), item).await?;
        let kind = text(&view, "/kind")?.replace('_', " ");
        let new = view.pointer("/new_evidence").and_then(Value::as_bool) == Some(true);
        let new = if new { "new evidence" } else { "evidence" };
        self.did(who, format!("added {new}: {kind}"));
        id(&view, "/id")
    }

    /// The officer drafts, the senior signs and decides: nobody else is needed.
    pub(super) async fn conclude(
        &mut self,
        officer: Who,
        senior: Who,
        reasons: &Reasons,
    ) -> Result<(), Error> {
        let review = format!("/reviews/{}", self.case()?.review);
        let body = json!({
            "kind": "positive", "proposed_outcome": reasons.outcome, "findings": reasons.findings,
            "reasoning": reasons.reasoning,
        });
        let drafted = self.change(officer, &review, &format!("{review}/conclusions"), body).await?;
        let path = format!("/conclusions/{}", id(&drafted, "/id")?);
        self.did(
            officer,
            format!("drafted a positive conclusion ({})", reasons.findings.join(", ")),
        );
        self.change(senior, &path, &format!("{path}/sign"), json!({})).await?;
        self.did(senior, "signed it: another person than the drafter");
        self.change(senior, &path, &format!("{path}/decide"), json!({})).await?;
        self.expect_decided(senior, 1, reasons.outcome).await?;
        self.did(senior, format!("decided alone, no court is needed: {}", reasons.outcome));
        Ok(())
    }

    /// Every subject is decided with this outcome and in force.
    pub(super) async fn expect_decided(
        &mut self,
        who: Who,
        count: usize,
        outcome: &str,
    ) -> Result<(), Error> {
        let subjects = self.subjects(who).await?;
        let decided = subjects.iter().filter(|one| {
            text(one, "/state") == Ok("decided")
                && text(one, "/outcome") == Ok(outcome)
                && text(one, "/in_force_at").is_ok()
        });
        let decided = decided.count();
        self.expect(decided == count, format!("{decided} of {count} subjects are decided"))
    }
}
