//! What a file is, by its content alone: names and declared types are claims of the sender.

use super::utf8::TextCheck;
use super::zip::{self, Contents};
use crate::domain::media_type::MediaType;
use infer::MatcherType;
use std::io;
use tokio::fs::File;

/// Signatures stand in the first bytes; markup is searched for as far as browsers look.
const HEAD: usize = 8 * 1024;

/// Why a file is not taken; each says what to do instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No bytes at all.
    #[error("The file is empty. Choose another file.")]
    Empty,
    /// A program for some machine.
    #[error("The file is a program. Programs are not accepted.")]
    Program,
    /// A script.
    #[error("The file is a script. Scripts are not accepted.")]
    Script,
    /// HTML, SVG or other XML, which may hold scripts.
    #[error("The file is a web page or drawing that may hold scripts. Send it as PDF.")]
    Markup,
    /// A document with macros or programs inside.
    #[error("The document holds macros or programs. Send it as PDF.")]
    Macros,
    /// An archive whose content cannot be shown to a reader.
    #[error("The file is an archive. Send the files in it one by one.")]
    Archive,
    /// An old or uncommon document format.
    #[error("Documents of this kind are not accepted. Send it as PDF.")]
    OtherDocument,
    /// A known type that the settings do not allow.
    #[error("Files of the type {0} are not accepted here. Send it as PDF.")]
    NotAllowed(MediaType),
    /// Nothing we know.
    #[error("The kind of file was not recognised. Send it as PDF, or a text as UTF-8.")]
    Unknown,
}

impl Refusal {
    /// Stable code for clients and translations.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty_file",
            Self::Program => "program",
            Self::Script => "script",
            Self::Markup => "markup",
            Self::Macros => "macros",
            Self::Archive => "archive",
            Self::OtherDocument => "other_document",
            Self::NotAllowed(_) => "type_not_allowed",
            Self::Unknown => "type_unknown",
        }
    }
}

/// Follows a file as it streams by, keeping only its first bytes.
#[derive(Debug, Default)]
pub(super) struct Sniffer {
    head: Vec<u8>,
    text: TextCheck,
    looked: bool,
}

impl Sniffer {
    /// Takes the next bytes.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        let room = HEAD.saturating_sub(self.head.len()).min(bytes.len());
        self.head.extend_from_slice(bytes.get(..room).unwrap_or_default());
        self.text.feed(bytes);
    }

    /// A refusal that no further bytes can change, so that a long upload is not read in vain.
    pub(super) fn refused_already(&mut self) -> Option<Refusal> {
        if self.looked || self.head.len() < HEAD || self.text.may_be_text() {
            return None;
        }
        self.looked = true;
        binary(&self.head).err()
    }

    /// The type of the whole file; `file` holds all that was fed.
    pub(super) async fn finish(self, file: &mut File) -> io::Result<Result<MediaType, Refusal>> {
        if self.head.is_empty() {
            return Ok(Err(Refusal::Empty));
        }
        if self.text.is_text() {
            return Ok(text(&self.head));
        }
        match binary(&self.head) {
            Ok(Some(media_type)) => Ok(Ok(media_type)),
            Ok(None) => Ok(match zip::contents(file).await? {
                Contents::Document(media_type) => Ok(media_type),
                Contents::Macros => Err(Refusal::Macros),
                Contents::Other => Err(Refusal::Archive),
            }),
            Err(refusal) => Ok(Err(refusal)),
        }
    }
}

/// A file that is text from end to end.
fn text(head: &[u8]) -> Result<MediaType, Refusal> {
    const MARKUP: [&str; 7] =
        ["<!doctype", "<html", "<script", "<svg", "<?xml", "<iframe", "<body"];
    if head.starts_with(b"%PDF-") {
        return Ok(MediaType::Pdf);
    }
    let start = String::from_utf8_lossy(head).to_ascii_lowercase();
    if start.trim_start_matches('\u{feff}').starts_with("#!") {
        return Err(Refusal::Script);
    }
    if MARKUP.iter().any(|mark| start.contains(mark)) {
        return Err(Refusal::Markup);
    }
    Ok(MediaType::Text)
}

/// A file that is not text; `None` for a zip file, whose directory tells what it is.
fn binary(head: &[u8]) -> Result<Option<MediaType>, Refusal> {
    if head.starts_with(b"PK\x03\x04") {
        return Ok(None);
    }
    if head.starts_with(b"#!") {
        return Err(Refusal::Script);
    }
    if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        // Word, Excel and installers before 2007; they hold macros as easily as text.
        return Err(Refusal::OtherDocument);
    }
    let Some(found) = infer::get(head) else { return Err(Refusal::Unknown) };
    let media_type = match found.mime_type() {
        "audio/m4a" => MediaType::M4a,
        "audio/x-wav" => MediaType::Wav,
        "image/heif" => MediaType::Heic,
        "video/x-m4v" => MediaType::Mp4,
        mime => match (mime.parse(), found.matcher_type()) {
            (Ok(media_type), _) => media_type,
            (Err(_), MatcherType::App) => return Err(Refusal::Program),
            (Err(_), MatcherType::Archive) => return Err(Refusal::Archive),
            (Err(_), MatcherType::Text) => return Err(Refusal::Markup),
            (Err(_), MatcherType::Doc | MatcherType::Book) => return Err(Refusal::OtherDocument),
            (Err(_), _) => return Err(Refusal::Unknown),
        },
    };
    Ok(Some(media_type))
}

#[cfg(test)]
mod tests {
    use super::{Refusal, binary, text};
    use crate::domain::media_type::MediaType;
    use proptest::prelude::*;

    #[test]
    fn files_are_told_by_their_first_bytes() {
        for (head, expected) in [
            (&b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"[..], Ok(Some(MediaType::Pdf))),
            (b"\xff\xd8\xff\xe0\0\x10JFIF\0", Ok(Some(MediaType::Jpeg))),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Ok(Some(MediaType::Png))),
            (b"II*\0\x08\0\0\0\0\0\0\0", Ok(Some(MediaType::Tiff))),
            (b"RIFF\x24\0\0\0WEBPVP8 ", Ok(Some(MediaType::Webp))),
            (b"RIFF\x24\0\0\0WAVEfmt \x10\0", Ok(Some(MediaType::Wav))),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Ok(Some(MediaType::Heic))),
            (b"\0\0\0\x18ftypisom\0\0\x02\0isommp41", Ok(Some(MediaType::Mp4))),
            (b"ID3\x04\0\0\0\0\0\x23TSSE", Ok(Some(MediaType::Mp3))),
            (b"PK\x03\x04\x14\0\x06\0", Ok(None)),
            (b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff", Err(Refusal::Program)),
            (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0", Err(Refusal::Program)),
            (b"\xca\xfe\xba\xbe\0\0\0\x34", Err(Refusal::Program)),
            (b"#!/bin/sh\n\x01", Err(Refusal::Script)),
            (b"<html ><body>\x01", Err(Refusal::Markup)),
            (b"Rar!\x1a\x07\0", Err(Refusal::Archive)),
            (b"7z\xbc\xaf\x27\x1c\0\x04", Err(Refusal::Archive)),
            (b"\x1f\x8b\x08\0\0\0\0\0", Err(Refusal::Archive)),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", Err(Refusal::OtherDocument)),
            (b"GIF89a\x01\0\x01\0", Err(Refusal::Unknown)),
            (b"\x01\x02\x03\x04", Err(Refusal::Unknown)),
        ] {
            let mut padded = head.to_vec();
            padded.resize(64, 0);
            assert_eq!(binary(&padded), expected, "{}", head.escape_ascii());
        }
    }

    #[test]
    fn texts_that_browsers_would_run_are_not_texts() {
        for (head, expected) in [
            ("Воспоминания внучки, 1989 год.", Ok(MediaType::Text)),
            ("BMW", Ok(MediaType::Text)),
            ("%PDF-1.4\n1 0 obj", Ok(MediaType::Pdf)),
            ("\u{feff}<!DOCTYPE html>", Err(Refusal::Markup)),
            ("hello <SCRIPT src=x>", Err(Refusal::Markup)),
            ("<?xml version='1.0'?><svg onload='x'/>", Err(Refusal::Markup)),
            ("  <svg>", Err(Refusal::Markup)),
            ("#!/usr/bin/python", Err(Refusal::Script)),
        ] {
            assert_eq!(text(head.as_bytes()), expected, "{head}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_recognition_panic(start in 0_usize..8, bytes: Vec<u8>) {
            let starts: [&[u8]; 8] = [
                b"", b"\0\0\0\x18ftyp", b"RIFF", b"MZ", b"\x1aE\xdf\xa3", b"%PDF", b"BM", b"\x7fELF",
            ];
            let mut head = starts[start].to_vec();
            head.extend(bytes);
            let _ = binary(&head);
            let _ = text(&head);
        }
    }
}
