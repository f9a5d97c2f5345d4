//! The certificate as paper: printed when somebody asks for it, and never of one that does not hold.

use super::issue::printed_number;
use super::replace::valid;
use crate::domain::actor::{Actor, Role};
use crate::domain::id::CertificateId;
use crate::domain::policy::{Action, may};
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store::{self, certificate::Certificate, certificate::Print};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A printed certificate.
#[derive(Debug)]
pub struct Paper {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// Its number and nothing of the person: folders of downloads are seen by others.
    pub file_name: String,
}

/// Prints a certificate for whoever may read it, and logs that it was handed out.
///
/// # Errors
/// `NotFound`, `Denied`; `Conflict` (`certificate-not-valid`) once it is void or replaced, because a
/// paper of it would be taken for one that holds; `Conflict` (`papers-not-built`) from a program that
/// was built without the feature `papers`.
pub async fn paper(context: &Context, actor: &Actor, id: CertificateId) -> Result<Paper> {
    let found = context
        .write(actor, async |tx| {
            let found = store::certificate::find(tx, id).await?.ok_or(Error::NotFound)?;
            let facts = store::facts::of_review(tx, found.review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadCertificate, &facts)?;
            valid(&found)?;
            if cfg!(not(feature = "papers")) {
                return Err(not_built());
            }
            store::certificate::insert_print(tx, id).await?;
            Ok(found)
        })
        .await?;
    let file_name = file_name(&printed_number(&found));
    let public_url = context.config.public_url();
    let bytes = context.busy(move || print(&found, &public_url)).await??;
    Ok(Paper { bytes, file_name })
}

#[cfg(feature = "papers")]
fn print(certificate: &Certificate, public_url: &str) -> Result<Vec<u8>> {
    let content = serde_json::from_str(&certificate.content).map_err(Error::internal)?;
    let sealed = crate::papers::Sealed {
        content: &content,
        signature: &certificate.signature,
        key_id: &certificate.key_id,
        public_url,
    };
    crate::papers::print(sealed).map_err(Error::internal)
}

#[cfg(not(feature = "papers"))]
fn print(_certificate: &Certificate, _public_url: &str) -> Result<Vec<u8>> {
    Err(not_built())
}

/// Also the pages say it, so it has its text.
fn not_built() -> Error {
    let message = "This program was built without papers. Ask whoever operates it.";
    Error::conflict("papers-not-built", message)
}

/// `KZ ALM-2026/00017` as `KZ-ALM-2026-00017.pdf`.
fn file_name(number: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
    format!("{}.pdf", number.chars().map(plain).collect::<String>())
}

/// Which part of the log of papers handed out.
#[derive(Debug, Clone, Default, serde::Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PrintQuery {
    /// Continue after this one: `next` of the page before.
    pub after: Option<i64>,
    /// Rows of a page, 1 to 200; otherwise 50.
    pub limit: Option<i64>,
}

/// A paper that was handed out.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct PrintView {
    /// To whom.
    pub account: Uuid,
    /// Their name.
    pub full_name: String,
    /// In which role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// For which office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<Uuid>,
    /// When.
    pub at: DateTime<Utc>,
}

/// To whom the paper of a certificate was handed out, newest first.
///
/// # Errors
/// `NotFound`, `Denied`, `Invalid`.
pub async fn prints(
    context: &Context,
    actor: &Actor,
    id: CertificateId,
    query: &PrintQuery,
) -> Result<Listing<PrintView>> {
    let size = page_size(query.limit)?;
    context
        .read(actor, async |tx| {
            let found = store::certificate::find(tx, id).await?.ok_or(Error::NotFound)?;
            let facts = store::facts::of_review(tx, found.review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadDocumentViews, &facts)?;
            let (found, total) =
                store::certificate::list_prints(tx, id, query.after, size + 1).await?;
            let found = Listing::of(found, size, total, |last| last.id.to_string());
            let items = found.items.into_iter().map(view).collect();
            Ok(Listing { items, next: found.next, total })
        })
        .await
}

fn view(print: Print) -> PrintView {
    PrintView {
        account: print.account.into(),
        full_name: print.full_name,
        role: print.role.as_ref().map(Role::to_string),
        office: print.office.map(Into::into),
        at: print.at,
    }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn the_name_of_the_file_is_the_number() {
        assert_eq!(file_name("KZ ALM-2026/00017"), "KZ-ALM-2026-00017.pdf");
        assert_eq!(file_name("../\"x\"\r\n"), "----x---.pdf");
    }
}
