//! Case 3. Uzbekistan, 01.12.2023: 174 persons in 83 files, cleared by one ruling. All persons here
//! are placeholders.

use super::case::Case;
use super::chakabaev::{COURT, FILING};
use super::court::Session;
use super::error::Error;
use super::mass::List;
use super::people::Who;
use super::reading::id;
use super::requests::Found;
use super::stage::Stage;
use super::walk::Walk;
use serde_json::json;

const SENIOR: Who = Who::of("senior prosecutor", "UZ-GP");
const OFFICER: Who = Who::of("case officer", "UZ-GP");
const CLERK: Who = Who::of("registry clerk", "UZ-GP");
const ARCHIVIST: Who = Who::of("archive officer", "UZ-SGB");
const SECOND_JUDGE: Who = Who::of("second judge", "UZ-SC");

const SESSION: Session = Session {
    heard_at: "2023-12-01T10:00:00+05:00",
    announced_on: "2023-11-15",
    ruled_on: "2023-12-01",
    number: "placeholder for the number of the ruling of 01.12.2023",
    findings: &["no_verdict", "only_troika_extract", "no_crime_in_act"],
    operative: "Acquitted for want of the elements of a crime (CPC art. 83).",
};

pub(super) async fn play<S: Stage>(walk: &mut Walk<'_, S>) -> Result<(), Error> {
    walk.begin(Case::new(
        "Uzbekistan, 01.12.2023: 174 persons in 83 files, one ruling",
        SENIOR,
        CLERK,
        &["Placeholder 3."],
    ));
    walk.open_ex_officio(SENIOR, "Placeholder list 3: 174 persons", "Placeholder: order of 2023")
        .await?;
    let list = List {
        decided: "1937",
        measure: "",
        source: "placeholder for the extract in the file",
        fond: "placeholder-2023",
        rows: List::placeholders(3, 1..=174, |number| 1 + number % 83),
    };
    walk.import(OFFICER, &list, 83).await?;
    walk.step(OFFICER, "begin-evidence", json!({})).await?;
    let found =
        Found::Something("Placeholder: the 83 files are held; no verdict is in any of them.");
    walk.ask(OFFICER, ARCHIVIST, "What do these 83 files hold?", &found).await?;
    walk.step(OFFICER, "begin-examination", json!({})).await?;
    let applicant = json!({
        "full_name": "Placeholder relative 3.1", "email": "relative.3.1@demo.example",
        "language": "uz", "address": "Placeholder address", "country": "uz",
    });
    let named = json!({
        "claimed_name": "Placeholder 3.001 (name not given here)", "kinship": "grandchild",
    });
    let petition = walk.enter_letter(CLERK, applicant, "uz", named).await?;
    let view = walk.register(CLERK, petition).await?;
    let first = walk.case()?.subjects.first().copied();
    let first = first.ok_or_else(|| Error::Otherwise("the review has no subject".to_owned()))?;
    let person = id(&walk.get(OFFICER, &format!("/subjects/{first}")).await?, "/person_id")?;
    walk.link(OFFICER, &view, person).await?;
    walk.file(SENIOR, COURT, &FILING).await?;
    walk.hear(COURT, &SESSION).await?;
    let present = "Placeholder: the prosecutor, relatives";
    let ruling = walk.enter_ruling(COURT, &SESSION, present).await?;
    walk.confirm(SECOND_JUDGE, ruling).await?;
    walk.expect_decided(SENIOR, 174, "rehabilitated").await?;
    walk.publish(SENIOR).await?;
    walk.certify(SENIOR, CLERK, first, petition, "uz-Latn").await?;
    walk.close(CLERK, first).await?;
    walk.close_petitions(CLERK).await
}
