//! Names of files: safe to show, to store and to send, and always ending in what the file is.

use crate::domain::media_type::MediaType;
use std::fmt::Write as _;

/// Longest stem of a file's name in bytes, so that every file system takes it with its ending.
const MAX_STEM: usize = 200;

/// Endings that people's machines write for types that we name otherwise.
const ALIASES: [&str; 6] = ["jpeg", "jpe", "tiff", "heif", "djv", "text"];

/// A safe name from what the sender calls the file: no folders, no control or direction marks,
/// and the ending of what it really is. Letters of every script stay.
pub fn file_name(given: &str, media_type: MediaType) -> String {
    let stem = stem(given).unwrap_or_else(|| "document".to_owned());
    format!("{stem}.{}", media_type.extension())
}

/// The name without folders, hidden marks and the ending of a known type; none if nothing is left.
pub fn stem(given: &str) -> Option<String> {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().filter(|c| !is_hidden(*c)).map(plain).collect();
    let clean = trim(&clean);
    let mut stem = match clean.rsplit_once('.') {
        Some((stem, ending)) if is_known(ending) => trim(stem),
        _ => clean,
    };
    while stem.len() > MAX_STEM {
        let mut shorter = stem.chars();
        shorter.next_back();
        stem = shorter.as_str();
    }
    let stem = trim(stem);
    (!stem.is_empty()).then(|| stem.to_owned())
}

/// The `Content-Disposition` of a download: a plain name for old programs, and the full name as
/// RFC 5987 writes it.
pub fn disposition(name: &str) -> String {
    let plain: String = name.chars().map(|c| if is_plain_ascii(c) { c } else { '_' }).collect();
    let mut header = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''");
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            header.push(char::from(byte));
        } else {
            let _ = write!(header, "%{byte:02X}");
        }
    }
    header
}

fn is_known(ending: &str) -> bool {
    let ending = ending.to_ascii_lowercase();
    ALIASES.contains(&ending.as_str())
        || MediaType::ALL.iter().any(|known| known.extension() == ending)
}

/// Leading dots hide a file, trailing ones are dropped by some systems.
fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '.')
}

/// Control characters, and marks that turn the direction of writing so that `gpj.exe` reads well.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

fn plain(c: char) -> char {
    if matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|') { '_' } else { c }
}

fn is_plain_ascii(c: char) -> bool {
    matches!(c, ' '..='~') && !matches!(c, '"' | '\\' | '%' | ';')
}

#[cfg(test)]
mod tests {
    use super::{disposition, file_name};
    use crate::domain::media_type::MediaType;
    use proptest::prelude::*;

    #[test]
    fn names_lose_folders_and_tricks_and_keep_their_letters() {
        for (given, expected) in [
            ("справка.pdf", "справка.pdf"),
            ("Анықтама 1937 ж.PDF", "Анықтама 1937 ж.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\Users\\x\\скан.jpeg", "скан.pdf"),
            ("run.exe", "run.exe.pdf"),
            ("photo\u{202e}gpj.exe", "photogpj.exe.pdf"),
            ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf"),
            (".htaccess", "htaccess.pdf"),
            ("...", "document.pdf"),
            ("", "document.pdf"),
            ("a/", "document.pdf"),
        ] {
            assert_eq!(file_name(given, MediaType::Pdf), expected, "{given:?}");
        }
    }

    #[test]
    fn a_download_carries_a_plain_and_a_full_name() {
        assert_eq!(
            disposition("дело №1.pdf"),
            "attachment; filename=\"____ _1.pdf\"; \
             filename*=UTF-8''%D0%B4%D0%B5%D0%BB%D0%BE%20%E2%84%961.pdf"
        );
        assert_eq!(
            disposition("a'(1).pdf"),
            "attachment; filename=\"a'(1).pdf\"; filename*=UTF-8''a%27%281%29.pdf"
        );
    }

    proptest! {
        #[test]
        fn every_name_becomes_a_safe_one_once_and_for_all(given in "\\PC{0,300}|[\\x00-\\x7f]{0,40}") {
            let name = file_name(&given, MediaType::Jpeg);
            prop_assert!(name.rsplit('.').next() == Some("jpg") && name.len() <= 204);
            prop_assert!(!name.contains(['/', '\\', '"', '\r', '\n', '\0']));
            prop_assert!(!name.starts_with('.'));
            prop_assert_eq!(file_name(&name, MediaType::Jpeg), name);
        }

        #[test]
        fn a_disposition_is_a_header_of_visible_characters(given in "\\PC{0,60}") {
            let header = disposition(&file_name(&given, MediaType::Pdf));
            prop_assert!(header.bytes().all(|byte| (0x20..0x7f).contains(&byte)));
            prop_assert_eq!(header.matches('"').count(), 2);
        }
    }
}
