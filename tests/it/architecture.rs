//! The order of the layers: what each module may import, and which crates live in one place only.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Module, what it may import of the others, crates that live only here (and in the modules named
/// with them).
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("names", &["domain"]),
    ("clock", &["domain"]),
    ("config", &["domain"]),
    ("text", &["domain", "names"]),
    ("papers", &["domain", "text"]),
    ("files", &["domain", "config"]),
    ("store", &["domain", "names"]),
    ("queue", &["domain", "store"]),
    (
        "service",
        &["domain", "names", "store", "queue", "files", "clock", "config", "text", "papers"],
    ),
    ("mail", &["domain", "config", "text"]),
    (
        "worker",
        &["domain", "store", "queue", "files", "clock", "config", "text", "service", "mail"],
    ),
    ("http", &["domain", "config", "text", "service"]),
    ("api", &["domain", "service", "http"]),
    ("web", &["domain", "service", "http", "text"]),
    ("postgres", &["domain", "config", "store"]),
    ("telemetry", &["domain", "config", "store", "postgres", "service", "queue"]),
    ("demo", &["domain"]),
    (
        "cli",
        &[
            "domain",
            "names",
            "clock",
            "config",
            "text",
            "files",
            "store",
            "queue",
            "service",
            "mail",
            "worker",
            "http",
            "api",
            "web",
            "postgres",
            "telemetry",
            "demo",
        ],
    ),
];

/// Crates that only the named modules may use.
const HOMES: &[(&str, &[&str])] = &[
    ("diesel", &["store"]),
    ("diesel_async", &["store"]),
    ("actix_web", &["http", "api", "web", "cli", "telemetry"]),
    ("askama", &["web"]),
    ("actix_multipart", &["http", "api", "web"]),
    ("argon2", &["service"]),
    ("jsonwebtoken", &["service"]),
    ("ipnet", &["config"]),
    ("lettre", &["mail"]),
    ("moka", &["service"]),
    ("mailparse", &["mail", "demo"]),
    ("fluent_templates", &["text"]),
    ("clap", &["cli"]),
    ("indicatif", &["cli"]),
    ("reqwest", &["cli", "demo"]),
    ("typst", &["papers"]),
    ("typst_assets", &["papers"]),
    ("typst_layout", &["papers"]),
    ("typst_pdf", &["papers"]),
    ("qrcode", &["papers"]),
    ("infer", &["files"]),
    ("calamine", &["files"]),
    ("rust_xlsxwriter", &["files"]),
    ("plotters", &["web"]),
    ("encoding_rs", &["files"]),
    ("utoipa_actix_web", &["api"]),
    ("utoipa_swagger_ui", &["api"]),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every Rust file of the library with the top-level module it belongs to.
fn files() -> Vec<(String, PathBuf)> {
    fn walk(dir: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(dir).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&source(), &mut found);
    let module = |path: &Path| {
        let first = path.strip_prefix(source()).unwrap().iter().next().unwrap();
        first.to_str().unwrap().trim_end_matches(".rs").to_owned()
    };
    found
        .into_iter()
        .map(|path| (module(&path), path))
        .filter(|(module, _)| module != "lib" && module != "main")
        .collect()
}

/// The code of a file without its comments and without the tests at its end.
fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn is_test(path: &Path) -> bool {
    path.ends_with("tests.rs") || path.iter().any(|part| part == "tests")
}

/// Names that follow `prefix` in the text: `crate::store::x` gives `store`.
fn names_after(text: &str, prefix: &str) -> Vec<String> {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let mut names = Vec::new();
    for rest in text.split(prefix).skip(1) {
        match rest.strip_prefix('{') {
            Some(list) => {
                // `crate::{a::b, c}`: every name that opens a path of the list.
                let mut depth = 0;
                let mut piece = String::new();
                for c in list.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => names.push(name(std::mem::take(&mut piece).trim())),
                        other => piece.push(other),
                    }
                }
                names.push(name(piece.trim()));
            }
            None => names.push(name(rest)),
        }
    }
    names
}

#[test]
fn every_module_imports_only_what_stands_above_it() {
    let table: BTreeMap<_, _> = LAYERS.iter().copied().collect();
    let mut wrong = Vec::new();
    for (module, path) in files() {
        if is_test(&path) {
            continue;
        }
        let Some(allowed) = table.get(module.as_str()) else {
            wrong.push(format!("{module} stands in no layer"));
            continue;
        };
        for used in names_after(&code(&path), "crate::") {
            let known = table.contains_key(used.as_str());
            if known && used != module && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{} imports {used}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn crates_with_a_home_are_used_only_there() {
    let mut wrong = Vec::new();
    for (module, path) in files() {
        let text = code(&path);
        for (name, homes) in HOMES {
            let used = [format!("use {name}::"), format!("{name}::")]
                .iter()
                .any(|form| text.split(form.as_str()).skip(1).count() > 0);
            let whole = text.match_indices(&format!("{name}::")).any(|(at, _)| {
                !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
            });
            if used && whole && !homes.contains(&module.as_str()) && !is_test(&path) {
                wrong.push(format!("{} uses {name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_layers_have_no_circle_and_every_module_of_the_library_stands_in_one() {
    for (at, (module, allowed)) in LAYERS.iter().enumerate() {
        for used in *allowed {
            let earlier = LAYERS[..at].iter().any(|(name, _)| name == used);
            assert!(earlier, "{module} may import {used}, which does not stand above it");
        }
    }
    let lib = std::fs::read_to_string(source().join("lib.rs")).unwrap();
    for line in lib.lines().filter_map(|line| line.strip_prefix("pub mod ")) {
        let module = line.trim_end_matches(';');
        assert!(LAYERS.iter().any(|(name, _)| *name == module), "{module} stands in no layer");
    }
}

#[test]
fn only_the_store_opens_transactions_and_only_the_policy_compares_roles() {
    let mut wrong = Vec::new();
    for (module, path) in files() {
        if is_test(&path) {
            continue;
        }
        let text = code(&path);
        if module != "store" && text.contains("begin_transaction") {
            wrong.push(format!("{} opens a transaction", path.display()));
        }
        // In `names` a role is the part of a name.
        if !matches!(module.as_str(), "domain" | "store" | "names")
            && text.contains("role == Role::")
        {
            wrong.push(format!("{} compares a role", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_file_is_longer_than_six_hundred_lines() {
    for (_, path) in files() {
        let lines = std::fs::read_to_string(&path).unwrap().lines().count();
        let generated = path.ends_with("store/schema.rs");
        assert!(lines <= 600 || generated, "{} has {lines} lines", path.display());
    }
}
