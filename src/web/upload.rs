//! Forms with files: the token and the other fields come first, then the files, each of which streams by
//! and becomes a document of its own.

use super::faults::{Fault, Faults};
use super::form::Answers;
use super::words::Words;
use crate::domain::actor::Actor;
use crate::http::Problem;
use crate::service::document::{DocumentMetadata, DocumentView, Target, Upload, add};
use crate::service::{Context, Error, RequestKey};
use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use futures_util::{Stream, StreamExt as _};

/// Longest text of one field in bytes.
const LONGEST: usize = 64 * 1024;
/// Most files of one form: a phone sends dozens of photographs at once.
const MOST_FILES: usize = 100;

/// What came in.
#[derive(Debug)]
pub(super) struct Sent {
    /// The other fields.
    pub(super) answers: Answers,
    /// What was kept.
    pub(super) kept: Vec<DocumentView>,
    /// What was not, and why; each begins with the name of the file.
    pub(super) faults: Faults,
}

/// Takes a form in. What is right is kept, also where another file is refused.
///
/// # Errors
/// A form that is none of ours, or cannot be read.
pub(super) async fn receive(
    request: &HttpRequest,
    context: &Context,
    actor: &Actor,
    words: Words,
    target: Target,
    mut form: Multipart,
    metadata: impl Fn(&Answers) -> DocumentMetadata,
) -> Result<Sent, Problem> {
    let mut pairs = Vec::new();
    let mut sent: Option<Sent> = None;
    let mut files = 0_usize;
    while let Some(field) = form.next().await {
        let mut field = field.map_err(|_broken| unreadable())?;
        let name = field.name().unwrap_or_default().to_owned();
        let Some(file) = file_name(&field) else {
            let text = text(&mut field).await?;
            match &sent {
                None => pairs.push((name, text)),
                // The fields of the form stand before its files.
                Some(_) => return Err(unreadable()),
            }
            continue;
        };
        let so_far = match sent.as_mut() {
            Some(so_far) => so_far,
            None => sent.insert(begun(request, std::mem::take(&mut pairs))?),
        };
        if file.is_empty() {
            drain(&mut field, context.config.documents.max_bytes).await;
            continue;
        }
        files += 1;
        if files > MOST_FILES {
            break;
        }
        one(context, actor, words, target, (&mut field, file), files, &metadata, so_far).await?;
    }
    match sent {
        Some(sent) => Ok(sent),
        None => begun(request, pairs),
    }
}

fn begun(request: &HttpRequest, pairs: Vec<(String, String)>) -> Result<Sent, Problem> {
    let answers = Answers::guarded(request, pairs)?;
    Ok(Sent { answers, kept: Vec::new(), faults: Faults::default() })
}

#[expect(clippy::too_many_arguments, reason = "what one file of a form needs")]
async fn one(
    context: &Context,
    actor: &Actor,
    words: Words,
    target: Target,
    (field, file): (&mut Field, String),
    number: usize,
    metadata: &impl Fn(&Answers) -> DocumentMetadata,
    sent: &mut Sent,
) -> Result<(), Problem> {
    let limit = context.config.documents.max_bytes;
    let key = sent.answers.key();
    let key = RequestKey { key: format!("{}.{number}", key.key), ..key };
    let mut field = field.fuse();
    let chunks = field.by_ref().map(|chunk| chunk.map_err(|_broken| incomplete()));
    let upload =
        Upload { metadata: metadata(&sent.answers), file_name: Some(file.clone()), chunks };
    let outcome = Box::pin(add(context, actor, target, Some(&key), upload)).await;
    match outcome {
        Ok(view) => sent.kept.push(view),
        Err(error) => {
            drain(&mut field, limit).await;
            let faults = Faults::of(words, error)?;
            let told = |fault: Fault| Fault { text: format!("{file}: {}", fault.text), ..fault };
            sent.faults.list.extend(faults.list.into_iter().map(told));
        }
    }
    Ok(())
}

fn incomplete() -> Error {
    Error::field("/file", "incomplete", "The file did not arrive whole. Send it again.")
}

fn unreadable() -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, "unreadable", "Unreadable request", "")
}

/// The name of a file, as its sender has it; none for a field that is no file.
fn file_name(field: &Field) -> Option<String> {
    let said = field.content_disposition()?;
    let wide =
        said.get_filename_ext().map(|name| String::from_utf8_lossy(&name.value).into_owned());
    wide.or_else(|| said.get_filename().map(str::to_owned))
}

async fn text(field: &mut Field) -> Result<String, Problem> {
    let read = field.bytes(LONGEST).await.map_err(|_long| unreadable())?;
    let bytes = read.map_err(|_broken| unreadable())?;
    String::from_utf8(bytes.to_vec()).map_err(|_foreign| unreadable())
}

/// Takes the rest of a refused file and forgets it, so that what stands behind it is read.
async fn drain(
    field: &mut (impl Stream<Item = Result<Bytes, MultipartError>> + Unpin),
    at_most: u64,
) {
    let mut taken = 0_u64;
    while let Some(Ok(chunk)) = field.next().await {
        taken = taken.saturating_add(chunk.len() as u64);
        if taken > at_most.saturating_mul(2) {
            return;
        }
    }
}
