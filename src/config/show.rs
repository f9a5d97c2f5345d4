//! The effective settings for people to read, without secrets.

use super::load::{Loaded, Origin};
use serde::Serialize;
use toml::Value;

/// Settings whose value is never shown.
const SECRET: [&str; 1] = ["mail.password"];

/// One effective setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// The setting, for example `server.listen`.
    pub key: String,
    /// Its value as TOML, secrets replaced by stars.
    pub value: String,
    /// Where it came from.
    #[serde(serialize_with = "as_text")]
    pub origin: Origin,
}

fn as_text<S: serde::Serializer>(origin: &Origin, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(origin)
}

impl Loaded {
    /// Every setting in the order of its name.
    pub fn settings(&self) -> Vec<Shown> {
        let show = |(key, (value, origin)): (&String, &(Value, Origin))| {
            let mut value = value.clone();
            if let Value::String(text) = &mut value {
                if key.ends_with("url") {
                    *text = mask_password(text);
                } else if SECRET.contains(&key.as_str()) && !text.is_empty() {
                    "***".clone_into(text);
                }
            }
            Shown { key: key.clone(), value: value.to_string(), origin: origin.clone() }
        };
        self.values.iter().map(show).collect()
    }
}

/// The same address with stars where its password stood, in the user part or in the query.
///
/// A password may itself hold `@`, `:` or `?`: rather too much is hidden than too little.
pub fn mask_password(url: &str) -> String {
    let mut shown = url.to_owned();
    if let (Some(scheme), Some(at)) = (url.find("://"), url.rfind('@')) {
        let user_part = url.get(scheme + 3..at).unwrap_or_default();
        if let (Some((user, _)), Some(rest)) = (user_part.split_once(':'), url.get(at..)) {
            let scheme = url.get(..scheme).unwrap_or_default();
            shown = format!("{scheme}://{user}:***{rest}");
        }
    }
    let Some((base, query)) = shown.split_once('?') else { return shown };
    let parts = query.split('&').map(|part| match part.split_once('=') {
        Some((name, _)) if name.eq_ignore_ascii_case("password") => format!("{name}=***"),
        _ => part.to_owned(),
    });
    format!("{base}?{}", parts.collect::<Vec<_>>().join("&"))
}
