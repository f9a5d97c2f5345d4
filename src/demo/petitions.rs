//! Petitions: filed online or by letter, registered, linked, closed.

use super::error::Error;
use super::people::{Load, Who};
use super::reading::{id, list, number, text};
use super::stage::Stage;
use super::walk::Walk;
use serde_json::{Value, json};
use uuid::Uuid;

impl<S: Stage> Walk<'_, S> {
    /// A family files a petition about one person online, at the office with this code.
    pub(super) async fn file_petition(
        &mut self,
        family: Who,
        office: &str,
        language: &str,
        person: Value,
    ) -> Result<Uuid, Error> {
        let office_id = self.office(family, office).await?;
        let body = json!({
            "office_id": office_id, "language": language, "persons": [person], "submit": true,
            "statement": "Placeholder: the applicant asks for the person to be rehabilitated.",
        });
        let petition = id(&self.post(family, "/petitions", body).await?, "/id")?;
        self.did(family, format!("filed a petition online, to {office}"));
        Ok(petition)
    }

    /// A clerk enters a letter of somebody without an account, with its three dates kept apart.
    pub(super) async fn enter_letter(
        &mut self,
        clerk: Who,
        applicant: Value,
        language: &str,
        person: Value,
    ) -> Result<Uuid, Error> {
        let today = self.stage.today();
        let posted = today - chrono::Days::new(10);
        let received = today - chrono::Days::new(3);
        let body = json!({
            "applicant": applicant, "language": language, "persons": [person], "submit": true,
            "postmarked_on": posted, "received_on": received,
            "statement": "Placeholder: the letter asks for the person to be rehabilitated.",
        });
        let petition = id(&self.post(clerk, "/petitions", body).await?, "/id")?;
        let said =
            format!("entered a letter: postmark {posted}, arrived {received}, entered {today}");
        self.did(clerk, said);
        Ok(petition)
    }

    /// The clerk looks at possible duplicates and registers; yields the view.
    pub(super) async fn register(&mut self, clerk: Who, petition: Uuid) -> Result<Value, Error> {
        let path = format!("/petitions/{petition}");
        let alike = self.get(clerk, &format!("{path}/duplicates")).await?;
        let alike: usize = list(&alike, "/persons")?
            .iter()
            .map(|person| list(person, "/found").map_or(0, <[Value]>::len))
            .sum();
        let view = self.change(clerk, &path, &format!("{path}/register"), json!({})).await?;
        let printed = text(&view, "/number")?.to_owned();
        self.did(
            clerk,
            format!("registered petition {printed} after a search for duplicates ({alike} alike)"),
        );
        self.clocks(&view, &["main_term"])?;
        self.case()?.petitions.push((petition, printed));
        Ok(view)
    }

    /// A later family's petition joins the running review: its clock goes on as it was.
    pub(super) async fn link(
        &mut self,
        officer: Who,
        petition: &Value,
        person: Uuid,
    ) -> Result<(), Error> {
        let (petition, printed) = (id(petition, "/id")?, text(petition, "/number")?.to_owned());
        let review = self.case()?.review;
        let path = format!("/petitions/{petition}");
        let entry = self.get(officer, &path).await?;
        let matched =
            json!({ "petition_person_id": id(&entry, "/persons/0/id")?, "person_id": person });
        let body = json!({ "review_id": review, "matches": [matched] });
        let before = self.main_term(officer).await?;
        self.change(officer, &path, &format!("{path}/link"), body).await?;
        let after = self.main_term(officer).await?;
        self.expect(before == after, "the review's clock started again with a later petition")?;
        let case = self.case()?.number.clone();
        self.did(officer, format!("linked petition {printed} to the running review {case}"));
        Ok(())
    }

    async fn main_term(&mut self, who: Who) -> Result<Option<(String, String)>, Error> {
        let review = self.case()?.review;
        let view = self.get(who, &format!("/reviews/{review}")).await?;
        let clock =
            list(&view, "/deadlines")?.iter().find(|one| text(one, "/rule") == Ok("main_term"));
        let read = |clock: &Value| {
            Ok((text(clock, "/start_on")?.to_owned(), text(clock, "/due_on")?.to_owned()))
        };
        clock.map(read).transpose()
    }

    /// A family reads where its case stands.
    pub(super) async fn family_reads(&mut self, family: Who, petition: Uuid) -> Result<(), Error> {
        let view = self.get(family, &format!("/petitions/{petition}")).await?;
        let sentence = text(&view, "/review/sentence")?.to_owned();
        self.did(family, format!("reads: \"{sentence}\""));
        Ok(())
    }

    /// Somebody attaches a document; yields its id.
    pub(super) async fn attach(
        &mut self,
        who: Who,
        to: &str,
        fields: Vec<(&'static str, String)>,
        file: (&'static str, &[u8]),
    ) -> Result<Uuid, Error> {
        let load = Load::File(fields, file.0, file.1.to_vec());
        let view = self.load(who, &format!("{to}/documents"), load).await?;
        let (kind, size) = (text(&view, "/kind")?.to_owned(), number(&view, "/size")?);
        let digest: String = text(&view, "/sha256")?.chars().take(12).collect();
        self.did(who, format!("attached a document ({kind}, {size} bytes, sha256 {digest}…)"));
        id(&view, "/id")
    }

    /// The clerk closes the petitions of the case: everything is done for these families.
    pub(super) async fn close_petitions(&mut self, clerk: Who) -> Result<(), Error> {
        for (petition, printed) in self.case()?.petitions.clone() {
            let path = format!("/petitions/{petition}");
            let view = self.change(clerk, &path, &format!("{path}/close"), json!({})).await?;
            self.expect(text(&view, "/state")? == "closed", "a petition is not closed")?;
            self.did(clerk, format!("closed petition {printed}"));
        }
        Ok(())
    }
}
