//! The languages say the same things.

use super::{date, date_and_time, say};
use crate::domain::language::Language;
use chrono::{NaiveDate, NaiveTime};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// Arguments by key (`message` or `message.attribute`) of one file.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn folder(language: Language) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src/text/locales")).join(language.as_str())
}

fn read(language: Language) -> BTreeMap<String, Messages> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder(language)).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        files.insert(name, messages(&std::fs::read_to_string(path).unwrap()));
    }
    files
}

fn messages(source: &str) -> Messages {
    let (mut found, mut message, mut key) = (Messages::new(), String::new(), String::new());
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let attribute = line.trim().strip_prefix('.').and_then(|line| line.split_once('='));
        if let Some((name, value)) = line.split_once('=').filter(|_| !line.starts_with(' ')) {
            name.trim().clone_into(&mut message);
            message.clone_into(&mut key);
            if value.trim().is_empty() {
                continue;
            }
            assert!(!found.contains_key(&key), "{key} stands twice");
        } else if let Some((name, _)) = attribute {
            key = format!("{message}.{}", name.trim());
            assert!(!found.contains_key(&key), "{key} stands twice");
        }
        if !line.trim().is_empty() {
            let arguments = line.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next());
            found.entry(key.clone()).or_default().extend(arguments.map(str::to_owned));
        }
    }
    found
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    let english = read(Language::En);
    assert!(english.values().map(Messages::len).sum::<usize>() > 100, "the files were read");
    for language in Language::ALL {
        assert_eq!(read(*language), english, "{language}");
    }
}

#[test]
fn every_message_reads_and_takes_its_arguments_in_every_language() {
    for language in Language::ALL {
        for (key, arguments) in read(*language).values().flatten() {
            let given: Vec<(&'static str, &str)> =
                arguments.iter().map(|name| (&*name.clone().leak(), "12/2026")).collect();
            let said = say(*language, key, &given).unwrap();
            assert!(!said.trim().is_empty() && !said.contains(['{', '}']), "{language} {key}");
            assert!(said.matches("12/2026").count() >= given.len(), "{language} {key}");
        }
    }
}

#[test]
fn the_languages_do_not_share_their_sentences() {
    let english = read(Language::En);
    for (key, arguments) in english.values().flatten().filter(|(key, _)| key.contains('.')) {
        let given: Vec<(&'static str, &str)> =
            arguments.iter().map(|name| (&*name.clone().leak(), "12/2026")).collect();
        // What consists of its values has nothing to translate.
        let bare: Vec<(&'static str, &str)> = given.iter().map(|(name, _)| (*name, "")).collect();
        if !say(Language::En, key, &bare).unwrap().contains(char::is_alphabetic) {
            continue;
        }
        // A word on its own may be the same in two languages; a sentence is not.
        if !say(Language::En, key, &given).unwrap().contains(' ') {
            continue;
        }
        let said: BTreeSet<_> =
            Language::ALL.iter().map(|language| say(*language, key, &given).unwrap()).collect();
        assert_eq!(said.len(), Language::ALL.len(), "{key} was not translated");
    }
}

#[test]
fn letters_that_look_alike_are_the_right_ones() {
    for (language, wrong) in [
        // Uzbek writes ʻ (U+02BB) and ʼ (U+02BC), never quotation marks.
        (Language::Uz, &['\'', '`', '‘', '’'][..]),
        // Kazakh, Kyrgyz and Tajik have own letters; Latin ones in Cyrillic words are mistakes.
        (Language::Kk, &['i', 'o', 'a', 'e', 'c', 'p', 'x', 'y', 'h']),
        (Language::Ky, &['i', 'o', 'a', 'e', 'c', 'p', 'x', 'y', 'h']),
        (Language::Tg, &['i', 'o', 'a', 'e', 'c', 'p', 'x', 'y', 'h']),
        (Language::Ru, &['i', 'o', 'a', 'e', 'c', 'p', 'x', 'y', 'h']),
    ] {
        for (key, arguments) in read(language).values().flatten() {
            let given: Vec<(&'static str, &str)> =
                arguments.iter().map(|name| (&*name.clone().leak(), "")).collect();
            let said = say(language, key, &given).unwrap();
            assert!(!said.contains(wrong), "{language} {key}: {said}");
        }
    }
}

#[test]
fn a_missing_message_or_argument_is_an_error_and_not_another_language() {
    assert!(say(Language::Kk, "no-such-message", &[]).is_err());
    assert!(say(Language::Kk, "mail-subject", &[("subject", "x")]).is_err());
}

#[test]
fn arguments_stand_in_the_text_without_marks() {
    let arguments = [("subject", "A"), ("number", "1")];
    assert_eq!(say(Language::En, "mail-subject", &arguments).unwrap(), "A (1)");
}

#[test]
fn dates_follow_the_language() {
    let day = NaiveDate::from_ymd_opt(2026, 4, 5).unwrap();
    let time = NaiveTime::from_hms_opt(9, 30, 0).unwrap();
    assert_eq!(date(Language::En, day), "5 April 2026");
    assert_eq!(date_and_time(Language::Tg, day, time), "05.04.2026, 09:30");
}
