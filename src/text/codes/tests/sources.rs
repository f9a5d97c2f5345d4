//! Codes that stand as literals in the sources, read out of them.

use crate::domain::policy::Action;
use crate::domain::workflow::{petition, request, subject};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Every source file without its tests and without the contents of `json!`.
fn files() -> BTreeMap<PathBuf, String> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![root()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") && !is_test(&path) {
                let text = std::fs::read_to_string(&path).unwrap();
                let text = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
                found.insert(path, without_json(text));
            }
        }
    }
    found
}

fn is_test(path: &Path) -> bool {
    path.ends_with("tests.rs") || path.iter().any(|part| part == "tests")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn without_json(text: &str) -> String {
    let mut parts = text.split("json!(");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(&part[arguments(part).len()..]);
    }
    kept
}

/// What stands before the bracket that closes the one before `text`.
fn arguments(text: &str) -> &str {
    let mut depth = 1;
    let end = text.char_indices().find(|(_, c)| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// Arguments of every call of `function`.
fn calls<'a>(text: &'a str, function: &str) -> Vec<&'a str> {
    let call = Regex::new(&format!(r"(fn )?\b{function}\(")).unwrap();
    let found = call.captures_iter(text).filter(|call| call.get(1).is_none());
    found.map(|call| arguments(&text[call.get(0).unwrap().end()..])).collect()
}

fn literals(text: &str) -> Vec<String> {
    let literal = Regex::new(r#""([a-z]+(?:_[a-z]+)*)""#).unwrap();
    literal.captures_iter(text).map(|found| found[1].to_owned()).collect()
}

/// Everything that is written into a history: steps, and what `Record::action` is given, directly
/// or through a function of the same folder that takes the action as text.
pub(super) fn events() -> Vec<&'static str> {
    let steps = [petition::Step::CODES, subject::Step::CODES, request::Step::CODES].concat();
    let mut events: BTreeSet<String> = steps.into_iter().map(str::to_owned).collect();
    let files = files();
    let passed = [
        r"fn (\w+)(?:<[^>]*>)?\([^{;]*?(?:\baction: &(?:'static )?str|\(action, \w+\): \(&str)",
        r"let (\w+) = \|action: &str",
    ];
    let passed = passed.map(|form| Regex::new(form).unwrap());
    let variant = Regex::new(r"Action::(\w+)").unwrap();
    let by_name: BTreeMap<_, _> =
        Action::ALL.iter().map(|action| (format!("{action:?}"), *action)).collect();
    let field = Regex::new(r#"\baction: ("[a-z_]+")"#).unwrap();
    let mut direct = 0;
    for (path, text) in &files {
        for given in calls(text, "Record::action") {
            direct += 1;
            events.extend(literals(given));
            // `leave.action()` is the action that was asked for in the same file.
            let asked = if given.contains("leave.action()") { text.as_str() } else { given };
            let actions = variant.captures_iter(asked).filter_map(|found| by_name.get(&found[1]));
            events.extend(actions.filter(|a| **a != Action::ListWork).map(ToString::to_string));
        }
        let helpers = passed.iter().flat_map(|form| form.captures_iter(text));
        for helper in helpers.map(|found| found[1].to_owned()) {
            let beside = files.iter().filter(|(other, _)| other.parent() == path.parent());
            beside.for_each(|(_, other)| {
                events.extend(calls(other, &helper).into_iter().flat_map(literals));
            });
        }
        if text.contains("Record::action") || path.ends_with("document/draft.rs") {
            events.extend(field.captures_iter(text).flat_map(|found| literals(&found[1])));
        }
    }
    assert!(direct > 40, "{direct}");
    leaked(events)
}

/// Kinds of jobs: `const KIND` of each.
pub(super) fn jobs() -> Vec<&'static str> {
    let kind = Regex::new(r#"const KIND: &'static str = ("[a-z_]+")"#).unwrap();
    let found = files();
    let found = found.values().flat_map(|text| kind.captures_iter(text));
    leaked(found.flat_map(|found| literals(&found[1])).collect())
}

/// The codes, of which each stands as a literal in the file.
pub(super) fn standing_in(file: &str, codes: &[&'static str]) -> Vec<&'static str> {
    let text = std::fs::read_to_string(root().join(file)).unwrap();
    for code in codes {
        assert!(text.contains(&format!("\"{code}\"")), "{code} does not stand in {file}");
    }
    codes.to_vec()
}

fn leaked(codes: BTreeSet<String>) -> Vec<&'static str> {
    codes.into_iter().map(|code| &*code.leak()).collect()
}
