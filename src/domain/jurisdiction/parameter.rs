//! The parameters of a profile one by one, as staff read them.

use super::Profile;
use super::check::Source;
use serde_json::Value;

/// One legal parameter with its value as the file has it, and where that comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// What it is: `period`, `routes.extrajudicial`, `deadlines.main_term` ...
    pub key: String,
    /// Its value.
    pub value: Value,
    /// Law and article; empty where no source was found.
    pub legal_basis: String,
    /// Where the law was read.
    pub source_url: Option<String>,
    /// Whether somebody compared the value with its source.
    pub verified: bool,
    /// What staff should know.
    pub note: Option<String>,
}

impl Profile {
    /// Every parameter, in the order of the profile.
    ///
    /// # Errors
    /// A value that cannot be written as JSON.
    pub fn parameters(&self) -> Result<Vec<Parameter>, serde_json::Error> {
        let whole = serde_json::to_value(self)?;
        let mut rules = whole.get("deadlines").and_then(Value::as_array).into_iter().flatten();
        // Rules stand in the order of the file in both.
        Ok(self.sources().map(|source| Parameter::of(source, &whole, &mut rules)).collect())
    }
}

impl Parameter {
    fn of<'a>(
        source: Source<'_>,
        whole: &Value,
        rules: &mut impl Iterator<Item = &'a Value>,
    ) -> Self {
        let value = if source.key.starts_with("deadlines.") {
            rules.next().cloned().map(without_provenance)
        } else {
            let path = format!("/{}/value", source.key.replace('.', "/"));
            whole.pointer(&path).cloned()
        };
        Self {
            key: source.key,
            value: value.unwrap_or_default(),
            legal_basis: source.legal_basis.to_owned(),
            source_url: source.url.map(str::to_owned),
            verified: source.verified,
            note: source.note.map(str::to_owned),
        }
    }
}

fn without_provenance(mut rule: Value) -> Value {
    if let Some(table) = rule.as_object_mut() {
        table.retain(|key, value| {
            !matches!(key.as_str(), "legal_basis" | "source_url" | "verified" | "note")
                && !value.is_null()
        });
    }
    rule
}
