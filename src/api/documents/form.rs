//! Forms with a file: the fields first, then the file, which streams by and is never held.

use crate::http::Problem;
use crate::service::Error;
use crate::service::document::DocumentMetadata;
use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use futures_util::stream::{self, LocalBoxStream, StreamExt as _};

/// Longest text of one field in bytes: 2,000 characters of any script and their neighbours.
const MAX_FIELD: usize = 16 * 1024;

/// A form read up to its file.
pub(super) struct Form {
    pub(super) metadata: DocumentMetadata,
    pub(super) file_name: Option<String>,
    /// The bytes of the file; ends with an error unless the form ends with the file.
    pub(super) file: LocalBoxStream<'static, Result<Bytes, Error>>,
}

/// Reads the fields before the file.
pub(super) async fn read(mut form: Multipart, drain_at_most: u64) -> Result<Form, Problem> {
    let mut metadata = DocumentMetadata::default();
    loop {
        let Some(next) = form.next().await else {
            let message = "Send the file in a field called file, after all other fields.";
            return Err(Problem::field("/file", "required", message));
        };
        let mut field = next.map_err(|error| unreadable(&error))?;
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            let file_name = field.content_disposition().and_then(|said| {
                said.get_filename_ext()
                    .map(|name| utf8(&name.value))
                    .or_else(|| said.get_filename().map(str::to_owned))
            });
            return Ok(Form { metadata, file_name, file: file(form, field) });
        }
        let set = match text(&mut field, &name).await? {
            Ok(value) => metadata.set(&name, value).map_err(|errors| Error::from(errors).into()),
            Err(problem) => Err(problem),
        };
        drop(field);
        if let Err(problem) = set {
            drain_form(form, drain_at_most).await;
            return Err(problem);
        }
    }
}

fn utf8(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A field's text. The outer error means that no more can be read.
async fn text(field: &mut Field, name: &str) -> Result<Result<String, Problem>, Problem> {
    let pointer = format!("/{name}");
    let Ok(read) = field.bytes(MAX_FIELD).await else {
        let message = "Shorten this.";
        return Ok(Err(Problem::field(&pointer, "too_long", message)));
    };
    let bytes = read.map_err(|error| unreadable(&error))?;
    let text = String::from_utf8(bytes.to_vec());
    Ok(text.ok().ok_or_else(|| Problem::field(&pointer, "not_utf8", "Send texts as UTF-8.")))
}

/// The bytes of the file. Nothing may follow it: so when the stream ends without an error, the
/// whole request has arrived.
fn file(form: Multipart, field: Field) -> LocalBoxStream<'static, Result<Bytes, Error>> {
    let next = async |state: Option<(Multipart, Field)>| {
        let Some((mut form, mut field)) = state else { return Ok(None) };
        if let Some(chunk) = field.next().await {
            let chunk = chunk.map_err(|error| broken_off(&error))?;
            return Ok(Some((chunk, Some((form, field)))));
        }
        drop(field);
        match form.next().await {
            None => Ok(None),
            Some(Err(error)) => Err(broken_off(&error)),
            Some(Ok(field)) => {
                let pointer = format!("/{}", field.name().unwrap_or_default());
                let message = "Send this field before the file, and one file at a time.";
                Err(Error::field(&pointer, "after_the_file", message))
            }
        }
    };
    stream::try_unfold(Some((form, field)), next).boxed_local()
}

/// The sender has gone, or sent no well-formed form.
fn broken_off(error: &MultipartError) -> Error {
    let message = format!("The file did not arrive whole ({error}). Send it again.");
    Error::field("/file", "incomplete", message)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "whatever else is wrong is an unreadable request"
)]
fn unreadable(error: &MultipartError) -> Problem {
    let status = match error {
        MultipartError::ContentTypeMissing
        | MultipartError::ContentTypeParse
        | MultipartError::ContentTypeIncompatible
        | MultipartError::BoundaryMissing => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        _ => StatusCode::BAD_REQUEST,
    };
    let detail = format!("Send a form as multipart/form-data: {error}.");
    Problem::new(status, "unreadable", "Unreadable request", detail)
}

/// Takes the rest of a refused upload and forgets it: most clients read no answer before they have
/// sent everything. More than `at_most` bytes end the connection instead.
pub(super) async fn drain(file: &mut LocalBoxStream<'static, Result<Bytes, Error>>, at_most: u64) {
    let mut taken = 0_u64;
    while let Some(Ok(chunk)) = file.next().await {
        taken = taken.saturating_add(chunk.len() as u64);
        if taken > at_most {
            return;
        }
    }
}

async fn drain_form(mut form: Multipart, at_most: u64) {
    let mut taken = 0_u64;
    while let Some(Ok(mut field)) = form.next().await {
        while let Some(Ok(chunk)) = field.next().await {
            taken = taken.saturating_add(chunk.len() as u64);
            if taken > at_most {
                return;
            }
        }
    }
}
