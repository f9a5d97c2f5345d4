//! Requests to archives, and what they answer.

use super::error::Error;
use super::people::Who;
use super::reading::{id, text};
use super::stage::Stage;
use super::walk::Walk;
use serde_json::{Value, json};
use uuid::Uuid;

/// What the archive says.
pub(super) enum Found {
    /// Something, in words.
    Something(&'static str),
    /// Nothing, in what was searched.
    Nothing(&'static str),
}

impl<S: Stage> Walk<'_, S> {
    /// The officer asks an archive that works here, and its officer answers; yields the request.
    pub(super) async fn ask(
        &mut self,
        officer: Who,
        archivist: Who,
        question: &str,
        found: &Found,
    ) -> Result<Uuid, Error> {
        let archive = self.office(officer, archivist.place()).await?;
        let body = json!({
            "addressee_kind": "own", "archive_id": archive, "question": question, "send": true,
        });
        let asked = self.send_request(officer, body).await?;
        self.did(officer, format!("asked the archive {}", archivist.place()));
        let path = format!("/archive-requests/{}", id(&asked, "/id")?);
        // The archive sees the request in its own list: the question and the names, no applicant.
        let seen = self.get(archivist, &path).await?;
        self.clocks(&seen, &["archive_answer"])?;
        let body = answer(found, &seen);
        let done = self.change(archivist, &path, &format!("{path}/answer"), body).await?;
        self.did(archivist, format!("answered: {}", text(&done, "/answer")?));
        id(&asked, "/id")
    }

    /// The officer asks an archive abroad by letter and enters the answer that came by post.
    pub(super) async fn ask_abroad(
        &mut self,
        officer: Who,
        addressee: &str,
        question: &str,
        found: &Found,
    ) -> Result<(), Error> {
        let body = json!({
            "addressee_kind": "foreign", "addressee": addressee, "question": question, "send": true,
        });
        let asked = self.send_request(officer, body).await?;
        self.did(officer, format!("asked an archive abroad: {addressee}"));
        let path = format!("/archive-requests/{}", id(&asked, "/id")?);
        let mut body = answer(found, &asked);
        if let Some(fields) = body.as_object_mut() {
            let letter = "Placeholder: letter of the archive, its number and date";
            fields.insert("recorded_for".to_owned(), json!(letter));
        }
        let done = self.change(officer, &path, &format!("{path}/record-answer"), body).await?;
        self.did(officer, format!("entered the archive's letter: {}", text(&done, "/answer")?));
        Ok(())
    }

    async fn send_request(&mut self, officer: Who, body: Value) -> Result<Value, Error> {
        let review = format!("/reviews/{}", self.case()?.review);
        self.change(officer, &review, &format!("{review}/archive-requests"), body).await
    }
}

fn answer(found: &Found, asked: &Value) -> Value {
    match found {
        Found::Something(text) => json!({ "answer": "positive", "text": text }),
        Found::Nothing(searched) => {
            let names = asked.pointer("/names").cloned().unwrap_or_default();
            json!({ "answer": "negative", "searched": searched, "spellings": names })
        }
    }
}
