//! Case 4. Kazakhstan, 2025: a woman born in 1953 whose parents were deported from the Far East in
//! 1937; her sister was recognised before. The archives hold nothing on the father; a civil court
//! established the fact, and she was recognised as injured. Her name is not in the sources.

use super::case::Case;
use super::error::Error;
use super::people::Who;
use super::reading::{id, number};
use super::requests::Found;
use super::reviews::Reasons;
use super::stage::Stage;
use super::walk::Walk;
use serde_json::{Value, json};
use uuid::Uuid;

const SENIOR: Who = Who::of("senior prosecutor", "KZ-ALA-P");
const OFFICER: Who = Who::of("case officer", "KZ-ALA-P");
const CLERK: Who = Who::of("registry clerk", "KZ-ALA-P");
const STATISTICS: Who = Who::of("archive officer", "KZ-KPSISU");
const SECURITY: Who = Who::of("archive officer", "KZ-KNB");
const SON: Who = Who::of("representative", "KZ");

pub(super) async fn play<S: Stage>(walk: &mut Walk<'_, S>) -> Result<(), Error> {
    walk.begin(Case::new(
        "Kazakhstan, 2025: a woman born in 1953, child of deported parents",
        SENIOR,
        CLERK,
        &["Placeholder 4."],
    ));
    let (petition, view) = letter(walk).await?;
    let subject = json!({
        "class": "child_with_parents", "unconditional": false, "placeholder": true,
        "birth": "1953", "sex": "female",
    });
    walk.open_on_petition(SENIOR, &view, "Placeholder title: letter of an applicant", subject)
        .await?;
    let subject = walk.case()?.subjects.first().copied().unwrap_or_default();
    let name = json!({
        "raw": "Placeholder 4.1 (name not in the sources)", "kind": "today",
        "source": "Placeholder: her identity card",
    });
    walk.record_name(OFFICER, subject, name).await?;
    sister(walk, petition).await?;
    walk.step(OFFICER, "begin-evidence", json!({})).await?;
    ask_in_vain(walk).await?;
    walk.step(OFFICER, "exhaust-evidence", json!({})).await?;
    let bundle = walk.get(SON, &format!("/subjects/{subject}/bundle")).await?;
    let papers = number(&bundle, "/negative_certificates")?;
    walk.expect(papers == 3, "the bundle holds every negative answer")?;
    walk.did(SON, format!("took the bundle for the civil court: {papers} negative certificates"));
    walk.step(OFFICER, "refer-to-legal-fact-court", json!({})).await?;
    let review = format!("/reviews/{}", walk.case()?.review);
    let waiting = walk.get(OFFICER, &review).await?;
    walk.clocks(&waiting, &["main_term"])?;
    let decision = json!({ "decision": {
        "court": "Placeholder: a district court of Almaty", "number": "placeholder",
        "date": "2025-06-16",
        "established": "Placeholder: she is a child of parents deported from the Far East in 1937.",
    }});
    walk.step(OFFICER, "record-legal-fact", decision).await?;
    let running = walk.get(OFFICER, &review).await?;
    walk.clocks(&running, &["main_term"])?;
    let reasons = Reasons {
        outcome: "recognised_injured",
        findings: &["new_evidence"],
        reasoning: "Placeholder: the civil court has established the fact.",
    };
    walk.conclude(OFFICER, SENIOR, &reasons).await?;
    walk.certify(SENIOR, CLERK, subject, petition, "kk").await?;
    walk.close(CLERK, subject).await?;
    walk.family_reads(SON, petition).await?;
    walk.close_petitions(CLERK).await
}

/// Her letter, and the power of attorney for her son.
async fn letter<S: Stage>(walk: &mut Walk<'_, S>) -> Result<(Uuid, Value), Error> {
    let applicant = json!({
        "full_name": "Placeholder applicant 4.1", "email": "applicant.4.1@demo.example",
        "language": "kk", "address": "Placeholder address", "country": "kz",
    });
    let herself = json!({
        "claimed_name": "Placeholder 4.1 (name not in the sources)", "kinship": "oneself",
        "birth": "1953", "known": "Parents deported from the Far East in 1937.",
    });
    let petition = walk.enter_letter(CLERK, applicant, "kk", herself).await?;
    let view = walk.register(CLERK, petition).await?;
    let today = walk.stage.today();
    let power = json!({
        "applicant_id": id(&view, "/applicant/id")?, "representative_email": SON.email(),
        "representative_name": "Placeholder son of the applicant",
        "reference": "Placeholder: notary's power of attorney",
        "valid_from": today, "valid_to": today + chrono::Days::new(365),
    });
    walk.post(CLERK, "/representations", power).await?;
    walk.did(CLERK, format!("recorded a power of attorney: {SON} may act for her for a year"));
    Ok((petition, view))
}

/// The earlier certificate of the sister.
async fn sister<S: Stage>(walk: &mut Walk<'_, S>, petition: Uuid) -> Result<(), Error> {
    let fields = vec![
        ("kind", "earlier_certificate".to_owned()),
        ("title", "Certificate of the sister (placeholder)".to_owned()),
    ];
    let paper = "Placeholder for the scan of the sister's certificate.\n".as_bytes();
    let of = format!("/petitions/{petition}");
    let document = walk.attach(CLERK, &of, fields, ("certificate.txt", paper)).await?;
    let item = json!({
        "kind": "earlier_decision", "description": "Certificate of the sister",
        "source": "the applicant", "document_id": document, "proves": "The sister was recognised.",
    });
    let review = format!("/reviews/{}", walk.case()?.review);
    walk.add_evidence(OFFICER, &review, item).await?;
    Ok(())
}

/// Three archives are asked, and none holds anything on the father.
async fn ask_in_vain<S: Stage>(walk: &mut Walk<'_, S>) -> Result<(), Error> {
    let question = "Is there a card or a file on a deportation from the Far East in 1937?";
    for archivist in [STATISTICS, SECURITY] {
        let found = Found::Nothing("Placeholder: card index of special settlers, 1937 to 1956");
        walk.ask(OFFICER, archivist, question, &found).await?;
    }
    let abroad = "Placeholder: a state archive in the Far East of Russia";
    let found = Found::Nothing("Placeholder: lists of deported families, 1937");
    walk.ask_abroad(OFFICER, abroad, question, &found).await
}
