//! Codes in the sources and texts fit each other.

use super::{conflict, field, need, needed};
use crate::domain::check::{Argument, FieldErrors};
use crate::domain::document::NotYours;
use crate::domain::language::Language;
use crate::domain::petition::Stage;
use crate::domain::workflow::Need;
use crate::files::Refusal;
use std::collections::BTreeSet;
use std::path::Path;

/// Codes of fields and of conflicts, and codes that are not written where the error is made.
#[derive(Default)]
struct Found {
    fields: BTreeSet<String>,
    conflicts: BTreeSet<String>,
    unread: BTreeSet<String>,
}

/// What makes an error, and whether its code comes after a pointer.
const CALLS: &[(&str, bool)] = &[
    (".add(", true),
    (".keep(", true),
    ("Error::field(", true),
    ("Problem::field(", true),
    ("FieldErrors::one(", true),
    ("Error::conflict(", false),
];

fn sources(dir: &Path, found: &mut Found) {
    for entry in std::fs::read_dir(dir).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "assets") {
            sources(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("tests.rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            scan(text.split("#[cfg(test)]\nmod ").next().unwrap(), found);
        }
    }
}

fn scan(text: &str, found: &mut Found) {
    for (call, pointer) in CALLS {
        for (at, _) in text.match_indices(call) {
            let arguments = arguments(&text[at + call.len()..]);
            let place = usize::from(*pointer);
            // `add` is also a word of other things, with other arguments.
            let Some(code) = arguments.get(place).filter(|_| arguments.len() == place + 2) else {
                continue;
            };
            match code.strip_prefix('"').and_then(|code| code.strip_suffix('"')) {
                Some(code) if *pointer => found.fields.insert(code.to_owned()),
                Some(code) => found.conflicts.insert(code.to_owned()),
                None => found.unread.insert(code.clone()),
            };
        }
    }
}

/// The arguments of a call, from behind its bracket.
fn arguments(rest: &str) -> Vec<String> {
    let (mut all, mut one, mut depth, mut quoted, mut escaped) =
        (Vec::new(), String::new(), 0, false, false);
    for c in rest.chars() {
        if quoted {
            quoted = c != '"' || escaped;
            escaped = c == '\\' && !escaped;
        } else {
            match c {
                '"' => quoted = true,
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' if depth == 0 => break,
                ')' | ']' | '}' => depth -= 1,
                ',' if depth == 0 => {
                    all.push(std::mem::take(&mut one).trim().to_owned());
                    continue;
                }
                _ => {}
            }
        }
        one.push(c);
    }
    if !one.trim().is_empty() {
        all.push(one.trim().to_owned());
    }
    all
}

fn found() -> Found {
    let mut found = Found::default();
    sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut found);
    found
}

const REFUSALS: &[Refusal] = &[
    Refusal::Empty,
    Refusal::Program,
    Refusal::Script,
    Refusal::Markup,
    Refusal::Macros,
    Refusal::Archive,
    Refusal::OtherDocument,
    Refusal::NotAllowed(crate::domain::media_type::MediaType::Pdf),
    Refusal::Unknown,
];

/// Codes of fields that enums hold.
fn from_enums() -> Vec<&'static str> {
    let visibility = [NotYours::Role, NotYours::RedactFirst].map(NotYours::code);
    REFUSALS.iter().map(|refusal| refusal.code()).chain(visibility).collect()
}

fn keys() -> BTreeSet<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/text/locales/en/errors.ftl");
    let text = std::fs::read_to_string(path).unwrap();
    let names = text.lines().filter(|line| line.starts_with("error-"));
    names.filter_map(|line| line.split(' ').next()).map(str::to_owned).collect()
}

#[test]
fn every_code_of_the_sources_has_its_text_and_every_text_its_code() {
    let found = found();
    assert!(found.fields.len() > 80 && found.conflicts.len() > 50, "the sources were read");
    let mut missing = BTreeSet::new();
    let mut used = BTreeSet::new();
    let mut ask = |kind: &str, code: &str| {
        let key = format!("error-{kind}-{}", super::hyphens(code));
        for language in Language::ALL {
            let said = if kind == "field" { field } else { conflict };
            if said(*language, code, &[]).is_err() {
                missing.insert(key.clone());
            }
        }
        used.insert(key);
    };
    found.fields.iter().for_each(|code| ask("field", code));
    for code in from_enums() {
        ask("field", code);
    }
    found.conflicts.iter().for_each(|code| ask("conflict", code));
    assert!(missing.is_empty(), "without a text: {missing:?}");
    let coded =
        |key: &&String| key.starts_with("error-field-") || key.starts_with("error-conflict-");
    let keys = keys();
    let unused: Vec<_> = keys.iter().filter(coded).filter(|key| !used.contains(*key)).collect();
    assert!(unused.is_empty(), "without a code: {unused:?}");
}

#[test]
fn a_code_is_written_where_the_error_is_made_or_stands_in_an_enum() {
    let known = ["code", "empty.code()", "refused.code()"];
    let unread = found().unread;
    let other: Vec<_> = unread.iter().filter(|code| !known.contains(&code.as_str())).collect();
    assert!(other.is_empty(), "the texts of these codes are not checked: {other:?}");
}

#[test]
fn every_need_and_everything_a_family_has_to_do_has_its_text() {
    let mut used = BTreeSet::new();
    for language in Language::ALL {
        let mut said = BTreeSet::new();
        for one in Need::ALL {
            used.insert(format!("error-need-{}", super::hyphens(one.as_str())));
            assert!(said.insert(need(*language, *one, &[]).unwrap()), "{language} {one}");
        }
        let asked = Stage::ALL.iter().filter(|stage| stage.needed_from_family().is_some());
        for code in asked.map(|stage| stage.as_str()).chain(["complete"]) {
            used.insert(format!("error-needed-{}", super::hyphens(code)));
            assert!(!needed(*language, code).unwrap().is_empty());
        }
    }
    let keys = keys();
    let ours = keys.iter().filter(|key| key.starts_with("error-need"));
    assert_eq!(ours.collect::<BTreeSet<_>>(), used.iter().collect());
}

#[test]
fn values_stand_in_the_text_as_people_write_them() {
    let said = |arguments: &[(&'static str, Argument)]| {
        field(Language::Ru, "date_order", arguments).unwrap()
    };
    let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    assert_eq!(
        said(&[("latest", day.into())]),
        "Этот день не может быть позже 02.03.2026. Проверьте оба дня."
    );
    assert_eq!(said(&[]), "Дни противоречат друг другу. Проверьте, какой был раньше.");
    // A value no text knows, and one that is missing.
    assert_eq!(said(&[("other", 3.into())]), said(&[]));
    let years = field(Language::En, "out_of_range", &[("from", 1800.into()), ("to", 1956.into())]);
    assert_eq!(years.unwrap(), "Give a value from 1800 to 1956.");
    let half = field(Language::En, "out_of_range", &[("from", 1800.into())]);
    assert_eq!(half.unwrap(), "This is too small or too large. Give another value.");
    let turned = conflict(Language::En, "cards-changed", &[("numbers", "1\u{202E}, \n5".into())]);
    assert!(turned.unwrap().contains(": 1, 5."));
}

#[test]
fn a_field_that_is_too_long_tells_the_limit() {
    let mut errors = FieldErrors::default();
    errors.text("/reason", &"а".repeat(11), 10);
    let error = errors.0.first().unwrap();
    let text = field(Language::En, error.code, &error.arguments).unwrap();
    assert_eq!(text, "This is too long. Shorten it. Most characters: 10.");
}
