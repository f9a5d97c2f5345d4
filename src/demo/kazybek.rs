//! Case 1. Kyrgyzstan, 2022: the poet Kazybek (Kazybek Kazalchy, Kazybek Mambetimin-uulu), repressed
//! in 1930, died in exile in Uzbekistan; accused of spying for China. A citizens' group brought a
//! photograph taken in Orenburg, where he and the singer Boogachy were exiled; the Supreme Court
//! cleared him in February 2022. The day of the ruling and the body of 1930 are not in the sources.

use super::case::Case;
use super::court::{Court, Filing, Session};
use super::error::Error;
use super::people::Who;
use super::requests::Found;
use super::stage::Stage;
use super::walk::Walk;
use serde_json::json;
use uuid::Uuid;

const SENIOR: Who = Who::of("senior prosecutor", "KG-GP");
const OFFICER: Who = Who::of("case officer", "KG-GP");
const CLERK: Who = Who::of("registry clerk", "KG-GP");
const ARCHIVIST: Who = Who::of("archive officer", "KG-GKNB");
const GROUP: Who = Who::of("family", "KG");
const SECOND_JUDGE: Who = Who::of("second judge", "KG-SC");
const COURT: Court =
    Court { clerk: Who::of("court clerk", "KG-SC"), judge: Who::of("judge", "KG-SC") };

const FILING: Filing = Filing {
    kind: "representation",
    text: "Placeholder: new circumstances have come to light; the charge of spying has no proof.",
    motion: None,
};

/// The month is known; its last day stands for the day.
const SESSION: Session = Session {
    heard_at: "2022-02-28T10:00:00+06:00",
    announced_on: "2022-02-14",
    ruled_on: "2022-02-28",
    number: "placeholder for the number of the ruling of February 2022",
    findings: &["new_evidence", "no_corroboration"],
    operative: "Rehabilitated. Placeholder for the operative part.",
};

/// A picture of one dot: it stands for the photograph.
const PICTURE: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0a, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0, 1, 0, 0, 5, 0, 1, 0x0d, 0x0a, 0x2d, 0xb4, 0, 0, 0, 0, b'I', b'E', b'N',
    b'D', 0xae, 0x42, 0x60, 0x82,
];

pub(super) async fn play<S: Stage>(walk: &mut Walk<'_, S>) -> Result<(), Error> {
    walk.begin(Case::new(
        "Kyrgyzstan, 2022: the poet Kazybek, new evidence from Orenburg",
        SENIOR,
        CLERK,
        &["Казыбек", "Kazybek", "Казалчы", "Kazalchy"],
    ));
    let poet = json!({
        "claimed_name": "Казыбек Казалчы",
        "other_spellings": ["Казыбек Мамбетимин уулу", "Kazybek Kazalchy"],
        "kinship": "not_related", "known": "Repressed in 1930, died in exile in Uzbekistan.",
    });
    let petition = walk.file_petition(GROUP, "KG-GP", "ky", poet).await?;
    let view = walk.register(CLERK, petition).await?;
    let subject = json!({ "class": "extrajudicial", "unconditional": false, "new_act": {
        "body": "ОГПУ (which body of it decided is not in the sources)", "decided": "1930",
        "charge": "spying for China", "measure": "ссылка", "source": "publications of 2022",
    }});
    walk.open_on_petition(
        SENIOR,
        &view,
        "Placeholder title: petition of a citizens' group",
        subject,
    )
    .await?;
    walk.case()?.files = 1;
    let subject = walk.case()?.subjects.first().copied().unwrap_or_default();
    let name = json!({
        "raw": "Казыбек Казалчы", "kind": "today", "language": "ky",
        "source": "publications of 2022",
    });
    walk.record_name(OFFICER, subject, name).await?;
    photograph(walk, petition).await?;
    walk.step(OFFICER, "begin-evidence", json!({})).await?;
    let found =
        Found::Something("Placeholder: a file of 1930 is held; it holds no proof of spying.");
    walk.ask(OFFICER, ARCHIVIST, "Is there a file of 1930, and what does it hold?", &found).await?;
    walk.step(OFFICER, "begin-examination", json!({})).await?;
    walk.file(SENIOR, COURT, &FILING).await?;
    walk.family_reads(GROUP, petition).await?;
    walk.hear(COURT, &SESSION).await?;
    let ruling = walk.enter_ruling(COURT, &SESSION, "Placeholder: the prosecutor").await?;
    let reason = "The record names the citizens' group among those present.";
    walk.send_back(COURT.judge, ruling, reason).await?;
    let present = "Placeholder: the prosecutor, the citizens' group";
    let ruling = walk.enter_ruling(COURT, &SESSION, present).await?;
    walk.confirm(SECOND_JUDGE, ruling).await?;
    walk.expect_decided(SENIOR, 1, "rehabilitated").await?;
    walk.certify(SENIOR, CLERK, subject, petition, "ky").await?;
    walk.close(CLERK, subject).await?;
    walk.family_certificate(GROUP).await?;
    walk.family_reads(GROUP, petition).await?;
    walk.close_petitions(CLERK).await
}

/// What the citizens' group brought.
async fn photograph<S: Stage>(walk: &mut Walk<'_, S>, petition: Uuid) -> Result<(), Error> {
    let of = format!("/petitions/{petition}");
    let fields = vec![
        ("kind", "photograph".to_owned()),
        ("title", "Photograph taken in Orenburg (placeholder picture)".to_owned()),
        ("new_evidence", "true".to_owned()),
        ("proves", "He was in exile in Orenburg with the singer Boogachy.".to_owned()),
    ];
    let photograph = walk.attach(GROUP, &of, fields, ("photograph.png", PICTURE)).await?;
    let item = json!({
        "kind": "photograph", "description": "Photograph taken in Orenburg, where he was exiled",
        "source": "the citizens' group", "document_id": photograph,
        "proves": "He was in exile in Orenburg, so he cannot have spied for China then.",
    });
    walk.add_evidence(GROUP, &of, item).await?;
    Ok(())
}
