//! The first certificate of a subject; one request issues for one subject or for many.

use super::content::Issue;
use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::deadline::RuleCode;
use crate::domain::id::{ApplicantId, CertificateId, ReviewId, SubjectId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::workflow::subject::{State, Step};
use crate::service::notice;
use crate::service::subject::{Loaded, load, take};
use crate::service::{Context, Error, RequestKey, Result, deadline, once, version, work};
use crate::store::certificate::{Certificate, Gathered, Holding, gather};
use crate::store::history::{self, Record};
use crate::store::subject::Chosen;
use crate::store::{self, DbError, Tx};
use serde_json::json;
use std::collections::HashMap;
use uuid::Uuid;

/// Most certificates of one request.
const MOST: usize = 500;

/// Issues certificates.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueCertificates {
    /// Version of the review as last seen.
    pub version: i32,
    /// One for each subject. Further holders get theirs afterwards.
    #[schema(min_items = 1, max_items = 500)]
    pub certificates: Vec<CertificateWanted>,
}

/// A certificate that is asked for.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CertificateWanted {
    /// The subject.
    pub subject_id: Uuid,
    /// The applicant it is issued to: of a petition linked to this review that names the person.
    pub holder_id: Uuid,
    /// Language of the paper, one of the country's (BCP 47); its first without this.
    #[serde(default)]
    pub language: Option<String>,
}

/// What was issued.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct IssuedCertificates {
    /// The certificates in the order asked for.
    pub certificates: Vec<Uuid>,
}

impl IssueCertificates {
    fn check(&self) -> Result<(Vec<SubjectId>, Vec<Holding>), FieldErrors> {
        let mut errors = FieldErrors::default();
        if self.certificates.is_empty() || self.certificates.len() > MOST {
            let message = format!("Ask for 1 to {MOST} certificates.");
            errors.add("/certificates", "out_of_range", Message::new(message).between(1, MOST));
        }
        let mut subjects: Vec<SubjectId> = Vec::new();
        let mut wanted = Vec::new();
        for (at, one) in self.certificates.iter().enumerate().take(MOST) {
            let subject = SubjectId(one.subject_id);
            if subjects.contains(&subject) {
                let message = "One request issues one certificate for a subject.";
                errors.add(&format!("/certificates/{at}/subject_id"), "doubled", message);
            }
            subjects.push(subject);
            wanted.push(Holding { subject, holder: ApplicantId(one.holder_id) });
        }
        errors.into_result((subjects, wanted))
    }

    /// Ids follow each other from the first, so a repeated request finds all it made by one.
    fn ids(&self, first: CertificateId) -> Vec<CertificateId> {
        let first = Uuid::from(first).as_u128();
        let count = u128::try_from(self.certificates.len()).unwrap_or(0);
        (0..count).map(|at| Uuid::from_u128(first.wrapping_add(at)).into()).collect()
    }
}

/// Issues certificates for subjects whose outcome is in force and clears them; yields their ids in
/// the order asked for.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`; `WrongState` before the entry into force or for a refusal;
/// `Invalid` at a holder who is no applicant; `Conflict` (`certificate-exists`).
pub async fn issue(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &IssueCertificates,
    key: Option<&RequestKey>,
) -> Result<IssuedCertificates> {
    let (subjects, wanted) = command.check()?;
    let first: CertificateId = context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let loaded = load(tx, context, review, Chosen::Some(&subjects)).await?;
                let moved = take(tx, actor, &loaded, Step::Certify).await?;
                version::check(tx, review, command.version, loaded.review.version).await?;
                let first = CertificateId::new();
                let ids = command.ids(first);
                let made = print(tx, context, &loaded, command, &wanted, &ids).await?;
                insert(tx, &made).await?;
                let by_subject: HashMap<SubjectId, &Certificate> =
                    made.iter().map(|one| (one.subject, one)).collect();
                let mut records = Vec::with_capacity(moved.len());
                for moved in &moved {
                    let record = moved.record(review);
                    records.push(match by_subject.get(&moved.subject) {
                        Some(made) => told(record, made),
                        None => record,
                    });
                }
                end(tx, &loaded, records).await?;
                tell(tx, &loaded, &made, NoticeKind::CertificateIssued).await?;
                Ok(first)
            })
            .await
        })
        .await?;
    let certificates = command.ids(first).into_iter().map(Into::into).collect();
    Ok(IssuedCertificates { certificates })
}

async fn print(
    tx: &mut Tx,
    context: &Context,
    loaded: &Loaded<'_>,
    command: &IssueCertificates,
    wanted: &[Holding],
    ids: &[CertificateId],
) -> Result<Vec<Certificate>> {
    let gathered = gather(tx, loaded.review.id, wanted).await?;
    let mut errors = FieldErrors::default();
    let mut lines = Vec::with_capacity(wanted.len());
    for (at, (holding, asked)) in wanted.iter().zip(&command.certificates).enumerate() {
        let found = gathered.iter().find(|one| is_for(one, *holding));
        let language = Issue::language(&loaded.profile, asked.language.as_deref());
        if language.is_none() {
            errors.add(&format!("/certificates/{at}/language"), "unknown_code", NO_LANGUAGE);
        }
        match found {
            None => errors.add(&format!("/certificates/{at}/holder_id"), "no_applicant", NO_HOLDER),
            Some(found) => lines.push((found, language.unwrap_or_default())),
        }
    }
    let lines = errors.into_result(lines)?;
    let count = lines.len();
    let mut issue = Issue::begin(tx, context, &loaded.profile, &loaded.review, count).await?;
    let make = |(id, (found, language)): (&CertificateId, &(&Gathered, String))| {
        issue.make(tx, *id, found, language)
    };
    ids.iter().zip(&lines).map(make).collect()
}

pub(super) const NO_LANGUAGE: &str = "Choose one of the country's languages of proceedings.";
pub(super) const NO_HOLDER: &str =
    "Name an applicant of a petition in this case that names the person.";

/// Whether this was gathered for that holder, who is an applicant for the person.
pub(super) fn is_for(gathered: &Gathered, holding: Holding) -> bool {
    gathered.kinship.is_some()
        && gathered.subject == holding.subject.0
        && gathered.holder == holding.holder.0
}

/// Writes certificates; a second valid one for a holder is the caller's mistake, not the machine's.
pub(super) async fn insert(tx: &mut Tx, new: &[Certificate]) -> Result<()> {
    store::certificate::insert(tx, new).await.map_err(|error: DbError| {
        if error.constraint() == Some("certificate_one_live_key") { exists() } else { error.into() }
    })
}

pub(super) fn exists() -> Error {
    let message = "A valid certificate exists for this holder. Replace or void it.";
    Error::conflict("certificate-exists", message)
}

/// A record with its certificate.
pub(super) fn told(record: Record, made: &Certificate) -> Record {
    record
        .item(made.id)
        .paper("certificate", made.id)
        .content(json!({ "number": made.number, "year": made.number_year, "holder": made.holder }))
}

/// Ends a use case on certificates: counts the change, appends the records, ends the clock once no
/// cleared subject waits, and moves the work list.
pub(super) async fn end(tx: &mut Tx, loaded: &Loaded<'_>, records: Vec<Record>) -> Result<()> {
    let review = loaded.review.id;
    let version = store::review::touch(tx, review).await?;
    let records = records.into_iter().map(|record| record.version(version)).collect();
    history::append(tx, records).await?;
    if !store::court_case::any_in(tx, review, &[State::Decided]).await? {
        deadline::finish(tx, review.into(), Some(RuleCode::Certificate), true).await?;
    }
    work::refresh_review(tx, review).await
}

/// Tells each holder of the own certificate.
pub(super) async fn tell(
    tx: &mut Tx,
    loaded: &Loaded<'_>,
    made: &[Certificate],
    kind: NoticeKind,
) -> Result<()> {
    for one in made {
        let params = NoticeParams {
            file_number: Some(loaded.review.number.clone()),
            paper_number: Some(printed_number(one)),
            ..NoticeParams::default()
        };
        let whom = (loaded.review.id, one.subject, one.holder);
        notice::tell_holder(tx, whom, loaded.review.office, kind, params).await?;
    }
    Ok(())
}

/// Series and number as they stand on the paper.
pub(super) fn printed_number(certificate: &Certificate) -> String {
    let content = serde_json::from_str::<serde_json::Value>(&certificate.content).ok();
    let number = content.as_ref().and_then(|content| content.get("number")?.as_str());
    format!("{} {}", certificate.series, number.unwrap_or_default()).trim().to_owned()
}
