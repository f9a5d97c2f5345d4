//! After the decision: certificates, delivery, other bodies, the published register, the end.

use super::error::Error;
use super::people::Who;
use super::reading::{id, list, text};
use super::stage::Stage;
use super::walk::Walk;
use serde_json::{Value, json};
use uuid::Uuid;

impl<S: Stage> Walk<'_, S> {
    /// The senior issues the certificate of one subject to the applicant of a petition, the clerk
    /// delivers it, other bodies are told.
    pub(super) async fn certify(
        &mut self,
        senior: Who,
        clerk: Who,
        subject: Uuid,
        petition: Uuid,
        language: &str,
    ) -> Result<(), Error> {
        let holder = self.get(clerk, &format!("/petitions/{petition}")).await?;
        let holder = id(&holder, "/applicant/id")?;
        let review = format!("/reviews/{}", self.case()?.review);
        let wanted = json!({ "subject_id": subject, "holder_id": holder, "language": language });
        let body = json!({ "certificates": [wanted] });
        let issued = self.change(senior, &review, &format!("{review}/certificates"), body).await?;
        let path = format!("/certificates/{}", id(&issued, "/certificates/0")?);
        let view = self.get(senior, &path).await?;
        let (kind, printed) =
            (text(&view, "/kind")?.to_owned(), text(&view, "/number")?.to_owned());
        self.case()?.certificates.push(text(&view, "/code")?.to_owned());
        self.did(senior, format!("issued certificate {printed} ({kind}, in {language}), signed"));
        // The office's own day, which may be tomorrow's here.
        let day = text(&view, "/content/date")?;
        let body = json!({ "delivered_on": day, "how": "Registered post" });
        self.change(clerk, &path, &format!("{path}/deliver"), body).await?;
        self.did(clerk, format!("delivered certificate {printed} by registered post"));
        let told = json!([{
            "body": "Placeholder: registry office and information centre",
            "reference": "placeholder", "told_on": day,
        }]);
        let body = json!({ "subjects": [subject], "told": told });
        self.change(senior, &review, &format!("{review}/notify"), body).await?;
        self.did(senior, "told the registry office and the information centre");
        Ok(())
    }

    /// The whole list enters the published register, where the country's law publishes names: also
    /// those for whom no family has come yet.
    pub(super) async fn publish(&mut self, senior: Who) -> Result<(), Error> {
        let case = self.case()?;
        let (review, subjects) = (format!("/reviews/{}", case.review), case.subjects.clone());
        let body = json!({ "subjects": subjects });
        self.change(senior, &review, &format!("{review}/publish"), body).await?;
        let list = self.subjects(senior).await?;
        let published = list.iter().filter(|one| text(one, "/published_at").is_ok()).count();
        let all = published == subjects.len();
        self.expect(all, format!("{published} of {} names are published", subjects.len()))?;
        self.did(senior, format!("published all {published} names, as this country's law has it"));
        Ok(())
    }

    /// Everything is done for this subject.
    pub(super) async fn close(&mut self, clerk: Who, subject: Uuid) -> Result<(), Error> {
        let review = format!("/reviews/{}", self.case()?.review);
        let body = json!({ "subjects": [subject] });
        self.change(clerk, &review, &format!("{review}/close"), body).await?;
        let position = self.position(clerk, subject).await?;
        self.did(clerk, format!("closed the case of {position}"));
        Ok(())
    }

    async fn position(&mut self, who: Who, subject: Uuid) -> Result<String, Error> {
        let view = self.get(who, &format!("/subjects/{subject}")).await?;
        self.expect(text(&view, "/state")? == "closed", "a subject is not closed")?;
        let place = view.pointer("/position").and_then(Value::as_i64).unwrap_or_default();
        Ok(format!("person {place}"))
    }

    /// A family reads its own certificate.
    pub(super) async fn family_certificate(&mut self, family: Who) -> Result<(), Error> {
        let review = self.case()?.review;
        let page = self.get(family, &format!("/reviews/{review}/certificates")).await?;
        let seen = list(&page, "/items")?;
        self.expect(seen.len() == 1, "the family does not see its certificate")?;
        let code = seen.first().map(|one| text(one, "/code")).transpose()?.unwrap_or_default();
        self.did(family, format!("reads its certificate, with the code {code}"));
        Ok(())
    }
}
