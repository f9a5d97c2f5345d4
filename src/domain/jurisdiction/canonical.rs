//! One spelling of a profile's content, for its digest: order and layout of the file do not matter.
//!
//! Where a value comes from is left out: confirming a source later must not make another law of it.

use sha2::Digest;
use toml::Value;

use crate::domain::digest::Sha256;

/// Keys that say where a value comes from.
const PROVENANCE: &[&str] = &["legal_basis", "source_url", "verified", "note"];

/// Digest of a table's values, independent of the order of its keys.
pub(super) fn digest(table: &toml::Table) -> Sha256 {
    let mut text = String::new();
    write_table(table, &mut text);
    Sha256(sha2::Sha256::digest(text.as_bytes()).into())
}

/// Whether a profile's content says what an older content of the same version says, and at most more: a
/// newer program may know parameters that the older one did not.
pub(super) fn extends(newer: serde_json::Value, older: serde_json::Value) -> bool {
    let (serde_json::Value::Object(newer), serde_json::Value::Object(older)) =
        (without_provenance(newer), without_provenance(older))
    else {
        return false;
    };
    older.iter().all(|(key, value)| key == "content_sha256" || newer.get(key) == Some(value))
}

fn without_provenance(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Object(table) => table
            .into_iter()
            .filter(|(key, _)| !PROVENANCE.contains(&key.as_str()))
            .map(|(key, value)| (key, without_provenance(value)))
            .collect(),
        Value::Array(values) => values.into_iter().map(without_provenance).collect(),
        plain @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => plain,
    }
}

fn write_table(table: &toml::Table, out: &mut String) {
    let mut keys: Vec<_> =
        table.iter().filter(|(key, _)| !PROVENANCE.contains(&key.as_str())).collect();
    keys.sort_by_key(|(key, _)| key.as_str());
    out.push('{');
    for (key, value) in keys {
        write_text(key, out);
        out.push(':');
        write_value(value, out);
        out.push(',');
    }
    out.push('}');
}

fn write_value(value: &Value, out: &mut String) {
    match value {
        Value::Table(table) => write_table(table, out),
        Value::Array(values) => {
            out.push('[');
            for value in values {
                write_value(value, out);
                out.push(',');
            }
            out.push(']');
        }
        Value::String(text) => write_text(text, out),
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {
            out.push_str(&value.to_string());
        }
    }
}

/// Quoted with its length, so that no content can imitate the structure.
fn write_text(text: &str, out: &mut String) {
    for part in [&text.len().to_string(), "\"", text, "\""] {
        out.push_str(part);
    }
}
