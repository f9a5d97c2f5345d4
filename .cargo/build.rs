//! Embeds what the pages are made of beside the program's own code.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// What scripts/assets builds.
const BUILT: &str = "src/web/assets/built";

fn main() {
    // The migrations and the texts are compiled in; without this, Cargo would not notice a new one.
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-changed=src/text/locales");
    println!("cargo:rerun-if-changed={BUILT}/manifest.tsv");
    let Ok(manifest) = fs::read_to_string(format!("{BUILT}/manifest.tsv")) else {
        println!("cargo::error=the styles of the pages are not built: run scripts/assets");
        return;
    };
    let Some(table) = table(&manifest) else {
        println!(
            "cargo::error=the styles of the pages are damaged: remove {BUILT} and run scripts/assets"
        );
        return;
    };
    let Some(out) = env::var_os("OUT_DIR") else { return };
    if let Err(error) = fs::write(Path::new(&out).join("assets.rs"), table) {
        println!("cargo::error={}: {error}", Path::new(&out).display());
    }
}

/// The files as a table in Rust: one for each line of the manifest.
fn table(manifest: &str) -> Option<String> {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join(BUILT);
    let mut table = String::from("static ASSETS: &[Asset] = &[\n");
    for line in manifest.lines() {
        let [name, file, kind, form] = line.split('\t').collect::<Vec<_>>()[..] else {
            return None;
        };
        let bytes = |ending: &str| {
            let path = built.join(format!("{file}{ending}"));
            format!("include_bytes!(r#\"{}\"#)", path.display())
        };
        let (plain, gzip, brotli) = match form {
            "compressed" => {
                (bytes(""), format!("Some({})", bytes(".gz")), format!("Some({})", bytes(".br")))
            }
            _ => (bytes(""), "None".to_owned(), "None".to_owned()),
        };
        let entry = writeln!(
            table,
            "Asset {{ name: \"{name}\", file: \"{file}\", kind: \"{kind}\", plain: {plain}, gzip: {gzip}, \
             brotli: {brotli} }},"
        );
        entry.ok()?;
    }
    table.push_str("];\n");
    Some(table)
}
