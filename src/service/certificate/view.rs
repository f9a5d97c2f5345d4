//! Certificates as the office and the holder see them.

use crate::domain::actor::Actor;
use crate::domain::certificate::VerificationCode;
use crate::domain::id::{CertificateId, ReviewId};
use crate::domain::policy::{Action, may};
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store;
use crate::store::certificate::Certificate;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A certificate.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct CertificateView {
    /// Its id.
    pub id: Uuid,
    /// Version to send with the next change.
    pub version: i32,
    /// The review behind it.
    pub review_id: Uuid,
    /// The subject it certifies.
    pub subject_id: Uuid,
    /// The applicant who holds it.
    pub holder_id: Uuid,
    /// `rehabilitated`, `partially_rehabilitated` or `injured`.
    pub kind: String,
    /// Series and number as printed.
    pub number: String,
    /// `valid`, `replaced` or `void`.
    pub state: String,
    /// Why it no longer holds.
    pub state_reason: Option<String>,
    /// The certificate in its place.
    pub replaced_by: Option<Uuid>,
    /// Language of the paper.
    pub language: String,
    /// Verification code in groups, as printed.
    pub code: String,
    /// Everything that is printed.
    #[schema(value_type = Object)]
    pub content: serde_json::Value,
    /// The exact text that is signed.
    pub signed_text: String,
    /// Ed25519 signature over it, in base 64.
    pub signature: String,
    /// Which published key signed.
    pub key_id: String,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// When its delivery was recorded.
    pub delivered_at: Option<DateTime<Utc>>,
}

/// The view of a certificate.
pub(super) fn view(certificate: Certificate) -> Result<CertificateView> {
    let content = serde_json::from_str(&certificate.content).map_err(Error::internal)?;
    let code = certificate.code.parse::<VerificationCode>();
    Ok(CertificateView {
        number: super::issue::printed_number(&certificate),
        id: certificate.id.into(),
        version: certificate.version,
        review_id: certificate.review.into(),
        subject_id: certificate.subject.into(),
        holder_id: certificate.holder.into(),
        kind: certificate.kind.to_string(),
        state: certificate.state.to_string(),
        state_reason: certificate.state_reason,
        replaced_by: certificate.replaced_by.map(Into::into),
        language: certificate.language,
        code: code.map_or(certificate.code, |code| code.to_string()),
        content,
        signed_text: certificate.content,
        signature: BASE64_STANDARD.encode(&certificate.signature),
        key_id: certificate.key_id,
        issued_at: certificate.issued_at,
        delivered_at: certificate.delivered_at,
    })
}

/// Reads a certificate.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn read(context: &Context, actor: &Actor, id: CertificateId) -> Result<CertificateView> {
    context
        .read(actor, async |tx| {
            let found = store::certificate::find(tx, id).await?.ok_or(Error::NotFound)?;
            let facts = store::facts::of_review(tx, found.review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadCertificate, &facts)?;
            view(found)
        })
        .await
}

/// Which page of the certificates of a review.
#[derive(Debug, Clone, Default, serde::Deserialize, utoipa::ToSchema, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct CertificateQuery {
    /// `next` of the page before.
    pub after: Option<Uuid>,
    /// Rows, 1 to 200; 50 without it.
    pub limit: Option<i64>,
}

/// Reads a page of the certificates of a review; a family reads its own.
///
/// # Errors
/// `NotFound`, `Denied`, `Invalid`.
pub async fn list(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    query: CertificateQuery,
) -> Result<Listing<CertificateView>> {
    let size = page_size(query.limit)?;
    let after = query.after.map(CertificateId);
    context
        .read(actor, async |tx| {
            let facts = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadCertificate, &facts)?;
            let (found, total) = store::certificate::list(tx, review, after, size + 1).await?;
            let views = found.into_iter().map(view).collect::<Result<Vec<_>>>()?;
            Ok(Listing::of(views, size, total, |view| view.id.to_string()))
        })
        .await
}
