//! Case 5. Kazakhstan, typical: a troika of the NKVD in 1937, article 58-10, shot. Under that article
//! everybody is cleared whatever the proof: the prosecutor decides alone and issues the certificate
//! to the granddaughter. The person is a placeholder.

use super::case::Case;
use super::error::Error;
use super::people::Who;
use super::requests::Found;
use super::reviews::Reasons;
use super::stage::Stage;
use super::walk::Walk;
use serde_json::json;

const SENIOR: Who = Who::of("senior prosecutor", "KZ-ALA-P");
const OFFICER: Who = Who::of("case officer", "KZ-ALA-P");
const CLERK: Who = Who::of("registry clerk", "KZ-ALA-P");
const ARCHIVIST: Who = Who::of("archive officer", "KZ-KPSISU");
const GRANDDAUGHTER: Who = Who::of("family", "KZ");

pub(super) async fn play<S: Stage>(walk: &mut Walk<'_, S>) -> Result<(), Error> {
    walk.begin(Case::new(
        "Kazakhstan, typical: troika of the NKVD, 1937, article 58-10, shot",
        SENIOR,
        CLERK,
        &["Placeholder 5."],
    ));
    let grandfather = json!({
        "claimed_name": "Placeholder 5.1 (stands for many)", "kinship": "grandchild",
        "birth": "1898", "known": "Arrested in 1937, never heard of again.",
    });
    let petition = walk.file_petition(GRANDDAUGHTER, "KZ-ALA-P", "kk", grandfather).await?;
    let view = walk.register(CLERK, petition).await?;
    let subject = json!({ "placeholder": true, "new_act": {
        "body": "тройка УНКВД по Алма-Атинской области", "seat": "Алма-Ата", "seat_now": "KZ-75",
        "decided": "1937", "article": "58-10", "measure": "ВМН", "source": "placeholder extract",
    }});
    walk.open_on_petition(SENIOR, &view, "Placeholder title: petition of a family", subject)
        .await?;
    walk.case()?.files = 1;
    let subject = walk.case()?.subjects.first().copied().unwrap_or_default();
    let seen = walk.get(OFFICER, &format!("/subjects/{subject}")).await?;
    let clear = seen.pointer("/unconditional") == Some(&json!(true));
    walk.expect(clear, "article 58-10 is cleared whatever the proof")?;
    let name = json!({
        "raw": "Placeholder 5.1 (stands for many)", "kind": "in_file",
        "source": "placeholder extract",
    });
    walk.record_name(OFFICER, subject, name).await?;
    walk.note("article 58-10: cleared whatever the proof, so the prosecutor may decide alone");
    walk.step(OFFICER, "begin-evidence", json!({})).await?;
    let found = Found::Something(
        "Placeholder: the file is held; an extract and an execution act are in it.",
    );
    walk.ask(OFFICER, ARCHIVIST, "Is there a file of 1937?", &found).await?;
    walk.step(OFFICER, "begin-examination", json!({})).await?;
    walk.family_reads(GRANDDAUGHTER, petition).await?;
    let reasons = Reasons {
        outcome: "rehabilitated",
        findings: &["unconditional_article", "decision_by_illegal_body"],
        reasoning: "Placeholder: agitation under article 58-10, decided by a troika.",
    };
    walk.conclude(OFFICER, SENIOR, &reasons).await?;
    walk.certify(SENIOR, CLERK, subject, petition, "kk").await?;
    walk.close(CLERK, subject).await?;
    walk.family_certificate(GRANDDAUGHTER).await?;
    walk.family_reads(GRANDDAUGHTER, petition).await?;
    walk.close_petitions(CLERK).await
}
