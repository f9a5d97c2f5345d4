//! Texts and templates fit each other.

use crate::domain::language::Language;
use crate::text;
use std::collections::BTreeSet;
use std::path::Path;

fn sources(dir: &Path, found: &mut String) {
    for entry in std::fs::read_dir(dir).unwrap().flatten() {
        let path = entry.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        if path.is_dir() && path.file_name().is_some_and(|name| name != "assets") {
            sources(&path, found);
        } else if matches!(ending, Some("rs" | "html")) && !path.ends_with("tests.rs") {
            found.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// Keys of the pages' texts: `message` and `message.attribute`, in whatever file they stand.
fn keys() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/text/locales/en");
    let (mut keys, mut message) = (BTreeSet::new(), String::new());
    let files = std::fs::read_dir(folder).unwrap().flatten();
    let texts: Vec<String> =
        files.map(|file| std::fs::read_to_string(file.path()).unwrap()).collect();
    let ours = |name: &str| name.starts_with("page-") || name.starts_with("country-");
    for line in texts.iter().flat_map(|text| text.lines()) {
        let Some((name, value)) = line.split_once('=').filter(|_| !line.starts_with('#')) else {
            continue;
        };
        if let Some(attribute) = name.trim().strip_prefix('.') {
            if ours(&message) {
                keys.insert(format!("{message}.{}", attribute.trim()));
            }
        } else if !line.starts_with(' ') {
            name.trim().clone_into(&mut message);
            // What counts begins with its forms on the next line.
            let counted = message.starts_with("page-term-") || message.starts_with("page-count-");
            if ours(&message) && (counted || !value.trim().is_empty()) {
                keys.insert(message.clone());
            }
        }
    }
    keys
}

#[test]
fn every_text_of_the_pages_is_used_and_every_text_used_is_there() {
    let mut code = String::new();
    sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/web")), &mut code);
    let keys = keys();
    assert!(keys.len() > 80, "{}", keys.len());
    let literals: BTreeSet<&str> =
        code.split('"').filter(|text| text.starts_with("page-") && !text.contains(' ')).collect();
    for literal in &literals {
        let begun = literal.split('{').next().unwrap_or_default();
        let known = keys.contains(*literal)
            || begun != *literal && keys.iter().any(|key| key.starts_with(begun));
        assert!(
            known || keys.iter().any(|key| key.starts_with(&format!("{literal}."))),
            "{literal}"
        );
    }
    for key in &keys {
        let composed = |literal: &&&str| {
            let begun = literal.split('{').next().unwrap_or_default();
            begun != **literal && key.starts_with(begun)
        };
        // Pages that tell something number their paragraphs.
        let told = key.split_once(".text-").is_some_and(|(begun, _)| literals.contains(begun));
        let used =
            told || literals.contains(key.as_str()) || literals.iter().any(|one| composed(&one));
        assert!(used || key.starts_with("country-"), "{key} is used nowhere");
    }
}

#[test]
fn what_counts_has_the_form_of_the_number() {
    for (language, number, expected) in [
        (Language::En, 1, "1 month"),
        (Language::En, 3, "3 months"),
        (Language::Ru, 1, "1 месяц"),
        (Language::Ru, 3, "3 месяца"),
        (Language::Ru, 5, "5 месяцев"),
        (Language::Kk, 3, "3 ай"),
    ] {
        assert_eq!(text::count(language, "page-term-month", number).unwrap(), expected);
    }
}

#[test]
fn every_file_that_a_template_names_is_built() {
    for name in ["portal.css", "portal.js", "components.js", "mark.svg", "licences.txt"] {
        assert!(!super::assets::file(name).is_empty(), "{name}");
    }
}
