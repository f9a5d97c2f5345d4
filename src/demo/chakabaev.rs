//! Case 2. Uzbekistan, 25.08.2021: Ibragimbek Chakabaev (Ibragim Bek) and 15 others are one of 6
//! files with 115 persons. No court minutes and no verdict are there, only an extract from the
//! minutes of an OGPU troika of 13.04.1932, while he is said to have been executed in June 1931.

use super::case::Case;
use super::court::{Court, Filing, Session};
use super::error::Error;
use super::mass::{List, Row};
use super::people::Who;
use super::reading::{id, list, text};
use super::requests::Found;
use super::stage::Stage;
use super::walk::Walk;
use serde_json::{Value, json};
use uuid::Uuid;

const SENIOR: Who = Who::of("senior prosecutor", "UZ-GP");
const OFFICER: Who = Who::of("case officer", "UZ-GP");
const CLERK: Who = Who::of("registry clerk", "UZ-GP");
const ARCHIVIST: Who = Who::of("archive officer", "UZ-SGB");
const FAMILY: Who = Who::of("family", "UZ");

/// The Supreme Court.
pub(super) const COURT: Court =
    Court { clerk: Who::of("court clerk", "UZ-SC"), judge: Who::of("judge", "UZ-SC") };

const SESSION: Session = Session {
    heard_at: "2021-08-25T10:00:00+05:00",
    announced_on: "2021-08-10",
    ruled_on: "2021-08-25",
    number: "placeholder for the number of the ruling of 25.08.2021",
    findings: &["no_verdict", "no_court_record", "only_troika_extract", "confession_under_duress"],
    operative: "Acquitted for want of the elements of a crime (CPC art. 83).",
};

/// What is filed for lists of this kind: in Uzbekistan always with a motion.
pub(super) const FILING: Filing = Filing {
    kind: "protest",
    text: "Placeholder: neither court minutes nor a verdict exist; the troika's decision is unlawful.",
    motion: Some(
        "Placeholder: the term expired some ninety years ago for reasons nobody of these \
                  persons had a part in; it is to be restored.",
    ),
};

/// The first 16 are one file, the others are dealt to five more.
fn file(number: usize) -> usize {
    if number <= 16 { 1 } else { 2 + number % 5 }
}

fn persons() -> List {
    let known = Row {
        name: "Чакабаев Ибрагимбек".to_owned(),
        name_today: "Ibragimbek Chakabaev",
        placeholder: false,
        file: 1,
    };
    let mut rows = vec![known];
    rows.extend(List::placeholders(2, 2..=115, file));
    let source = "extract from the minutes of the OGPU troika of 13.04.1932";
    List { decided: "13.04.1932", measure: "", source, fond: "placeholder-2021", rows }
}

pub(super) async fn play<S: Stage>(walk: &mut Walk<'_, S>) -> Result<(), Error> {
    walk.begin(Case::new(
        "Uzbekistan, 25.08.2021: Ibragimbek Chakabaev and 114 others in 6 files",
        SENIOR,
        CLERK,
        &["Чакабаев", "Chakabaev", "Ибрагим", "Ibragim"],
    ));
    walk.open_ex_officio(SENIOR, "Placeholder list 2: 115 persons", "Placeholder: order of 2021")
        .await?;
    walk.import(OFFICER, &persons(), 6).await?;
    contradiction(walk).await?;
    walk.step(OFFICER, "begin-evidence", json!({})).await?;
    let found =
        Found::Something("Placeholder: of each file only an extract from the minutes is left.");
    let question = "Are there court minutes, verdicts, evidence in these six files?";
    let request = walk.ask(OFFICER, ARCHIVIST, question, &found).await?;
    let extract = "Placeholder for the scan of the extract of 13.04.1932.\n";
    let fields = vec![
        ("kind", "troika_extract".to_owned()),
        ("title", "Extract from the minutes of the troika".to_owned()),
        ("dated_on", "13.04.1932".to_owned()),
    ];
    let to = format!("/archive-requests/{request}");
    walk.attach(ARCHIVIST, &to, fields, ("extract.txt", extract.as_bytes())).await?;
    walk.step(OFFICER, "begin-examination", json!({})).await?;
    let petition = later_family(walk).await?;
    walk.file(SENIOR, COURT, &FILING).await?;
    walk.family_reads(FAMILY, petition).await?;
    walk.hear(COURT, &SESSION).await?;
    let present = "Placeholder: the prosecutor, relatives, the public";
    let ruling = walk.enter_ruling(COURT, &SESSION, present).await?;
    walk.confirm(COURT.judge, ruling).await?;
    walk.expect_decided(SENIOR, 115, "rehabilitated").await?;
    let subject = first(walk)?;
    walk.publish(SENIOR).await?;
    walk.certify(SENIOR, CLERK, subject, petition, "uz-Latn").await?;
    walk.close(CLERK, subject).await?;
    walk.family_certificate(FAMILY).await?;
    walk.family_reads(FAMILY, petition).await?;
    walk.close_petitions(CLERK).await
}

fn first<S: Stage>(walk: &mut Walk<'_, S>) -> Result<Uuid, Error> {
    let first = walk.case()?.subjects.first().copied();
    first.ok_or_else(|| Error::Otherwise("the review has no subject".to_owned()))
}

/// What a book says of his death speaks against the date of the decision: a warning, no obstacle.
async fn contradiction<S: Stage>(walk: &mut Walk<'_, S>) -> Result<(), Error> {
    let subject = first(walk)?;
    let path = format!("/subjects/{subject}");
    let person = format!("/persons/{}", id(&walk.get(OFFICER, &path).await?, "/person_id")?);
    let alias = json!({
        "raw": "Ibragim Bek", "kind": "alias", "source": "publications on the ruling of 25.08.2021",
    });
    walk.record_name(OFFICER, subject, alias).await?;
    let death = json!({
        "predicate": "execution_date", "value": "июнь 1931 г.",
        "source": "publications on his execution",
    });
    walk.change(OFFICER, &person, &format!("{person}/assertions"), death).await?;
    walk.did(OFFICER, "recorded what publications say: executed in June 1931");
    let subject = walk.get(OFFICER, &path).await?;
    let warnings = list(&subject, "/warnings")?;
    let warned = warnings.iter().find(|one| text(one, "/code") == Ok("decision_after_death"));
    walk.expect(warned.is_some(), "the decision dated after the death raises a warning")?;
    for warning in warnings {
        let sentence = text(warning, "/sentence")?;
        walk.did("WARNING", format!("decision dated after death: {sentence}"));
        let code = text(warning, "/code")?.to_owned();
        walk.case()?.warnings.push(code);
    }
    Ok(())
}

/// A relative hears of it and files a petition, which joins the running review.
async fn later_family<S: Stage>(walk: &mut Walk<'_, S>) -> Result<Uuid, Error> {
    let named = json!({
        "claimed_name": "Ibragimbek Chakabaev", "other_spellings": ["Ibragim Bek"],
        "kinship": "other_relative", "known": "Placeholder for what a relative knows.",
    });
    let petition = walk.file_petition(FAMILY, "UZ-GP", "uz", named).await?;
    let view: Value = walk.register(CLERK, petition).await?;
    let subject = format!("/subjects/{}", first(walk)?);
    let person = id(&walk.get(OFFICER, &subject).await?, "/person_id")?;
    walk.link(OFFICER, &view, person).await?;
    walk.family_reads(FAMILY, petition).await?;
    Ok(petition)
}
