//! Forms with files: the token and the other fields come first, then the files, each of which streams by
//! and becomes a document of its own.

use super::faults::{Fault, Faults};
use super::form::Answers;
use super::words::Words;
use crate::domain::actor::Actor;
use crate::domain::check::Message;
use crate::http::Problem;
use crate::service::document::{DocumentMetadata, DocumentView, Target, Upload, add};
use crate::service::{Context, Error, RequestKey};
use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use futures_util::{Stream, StreamExt as _};

/// What phones and scanners make, for forms that take such files.
pub(super) const ACCEPT: &str =
    "image/jpeg,image/png,image/heic,image/heif,image/webp,image/tiff,application/pdf,.heic,.heif";

/// Longest text of one field in bytes.
const LONGEST: usize = 64 * 1024;
/// Most files of one form: a phone sends dozens of photographs at once.
const MOST_FILES: usize = 100;

/// What came in.
#[derive(Debug)]
pub(super) struct Sent {
    /// The other fields.
    pub(super) answers: Answers,
    /// What the files were added to; none when that could not be made, and then no file is kept.
    pub(super) target: Option<Target>,
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
    form: Multipart,
    metadata: impl Fn(&Answers) -> DocumentMetadata,
) -> Result<Sent, Problem> {
    let there = async |_: &Answers| Ok(target);
    receive_for(request, context, (actor, words), there, form, metadata).await
}

/// The same for what is made of the other fields first.
///
/// # Errors
/// As [`receive`]; also an error of `make` that is not for the form.
pub(super) async fn receive_for(
    request: &HttpRequest,
    context: &Context,
    (actor, words): (&Actor, Words),
    make: impl AsyncFn(&Answers) -> Result<Target, Error>,
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
            None => {
                let begun = begun(request, words, std::mem::take(&mut pairs), &make).await?;
                sent.insert(begun)
            }
        };
        let Some(target) = so_far.target.filter(|_| !file.is_empty()) else {
            drain(&mut field, context.config.documents.max_bytes).await;
            continue;
        };
        files += 1;
        if files > MOST_FILES {
            if files == MOST_FILES + 1 {
                so_far.faults.list.extend(Faults::of(words, too_many())?.list);
            }
            drain(&mut field, context.config.documents.max_bytes).await;
            continue;
        }
        one(context, actor, words, target, (&mut field, file), files, &metadata, so_far).await?;
    }
    match sent {
        Some(sent) => Ok(sent),
        None => begun(request, words, pairs, &make).await,
    }
}

/// A form with one file, read whole; none where no file was chosen.
///
/// # Errors
/// A form that is none of ours, or cannot be read; `TooLarge` beyond `limit` bytes.
pub(super) async fn whole(
    request: &HttpRequest,
    mut form: Multipart,
    limit: u64,
) -> Result<(Answers, Option<Vec<u8>>), Problem> {
    let (mut pairs, mut file) = (Vec::new(), None);
    while let Some(field) = form.next().await {
        let mut field = field.map_err(|_broken| unreadable())?;
        let name = field.name().unwrap_or_default().to_owned();
        match file_name(&field) {
            None => pairs.push((name, text(&mut field).await?)),
            Some(chosen) if chosen.is_empty() => drain(&mut field, limit).await,
            Some(_) => {
                let mut bytes = Vec::new();
                while let Some(chunk) = field.next().await {
                    let chunk = chunk.map_err(|_broken| unreadable())?;
                    if (bytes.len() as u64).saturating_add(chunk.len() as u64) > limit {
                        return Err(Error::TooLarge { limit }.into());
                    }
                    bytes.extend_from_slice(&chunk);
                }
                file = Some(bytes);
            }
        }
    }
    Ok((Answers::guarded(request, pairs)?, file))
}

async fn begun(
    request: &HttpRequest,
    words: Words,
    pairs: Vec<(String, String)>,
    make: &impl AsyncFn(&Answers) -> Result<Target, Error>,
) -> Result<Sent, Problem> {
    let answers = Answers::guarded(request, pairs)?;
    let (target, faults) = match make(&answers).await {
        Ok(target) => (Some(target), Faults::default()),
        Err(error) => (None, Faults::of(words, error)?),
    };
    Ok(Sent { answers, target, kept: Vec::new(), faults })
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
    // Files of one name come from phones: the place of a file in the form tells it from the others.
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

fn too_many() -> Error {
    let message = format!("Send at most {MOST_FILES} files at once, and the rest afterwards.");
    Error::field("/file", "too_many", Message::new(message).with("max", MOST_FILES))
}

pub(super) fn unreadable() -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, "unreadable", "Unreadable request", "")
}

/// The name of a file, as its sender has it; none for a field that is no file.
pub(super) fn file_name(field: &Field) -> Option<String> {
    let said = field.content_disposition()?;
    let wide =
        said.get_filename_ext().map(|name| String::from_utf8_lossy(&name.value).into_owned());
    wide.or_else(|| said.get_filename().map(str::to_owned))
}

pub(super) async fn text(field: &mut Field) -> Result<String, Problem> {
    let read = field.bytes(LONGEST).await.map_err(|_long| unreadable())?;
    let bytes = read.map_err(|_broken| unreadable())?;
    String::from_utf8(bytes.to_vec()).map_err(|_foreign| unreadable())
}

/// Takes the rest of a refused file and forgets it, so that what stands behind it is read.
pub(super) async fn drain(
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
