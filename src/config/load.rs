//! Reading the sources, one over the other, and remembering where each value came from.

use super::{Config, DEFAULTS, check};
use serde::Deserialize as _;
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use toml::{Table, Value};

/// Names that belong to aqtau's surroundings and are no settings.
const OTHER_NAMES: [&str; 3] = ["AQTAU_CONFIG", "AQTAU_EVAL_DATA", "AQTAU_UPDATE"];
/// The one table whose keys are the operator's own.
pub(super) const FREE_TABLE: &str = "postgres.settings";

/// What the settings are read from, besides the defaults.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// A TOML file.
    pub file: Option<PathBuf>,
    /// Names and values of the environment; only those that begin with `AQTAU_` count.
    pub environment: Vec<(String, String)>,
}

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// `config/default.toml`.
    Default,
    /// A file, and the line in it.
    File(PathBuf, usize),
    /// A name in the environment.
    Environment(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(path, 0) => write!(f, "{}", path.display()),
            Self::File(path, line) => write!(f, "{} line {line}", path.display()),
            Self::Environment(name) => f.write_str(name),
        }
    }
}

/// One thing that is wrong with the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The setting, for example `server.listen`; empty when the whole file is meant.
    pub key: String,
    /// Where it was read.
    pub origin: Origin,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.key.as_str() {
            "" => write!(f, "{}: {}", self.origin, self.message),
            key => write!(f, "{key} ({}): {}", self.origin, self.message),
        }
    }
}

/// Everything that is wrong with the settings, each on its own line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError(pub Vec<Problem>);

impl std::error::Error for ConfigError {}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<_> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

/// The settings, and where each came from.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The settings as types.
    pub config: Config,
    pub(super) values: BTreeMap<String, (Value, Origin)>,
}

impl Sources {
    /// The file of `--config` (or else of `AQTAU_CONFIG`) and this process's environment.
    ///
    /// # Errors
    /// When a name that begins with `AQTAU_` has a value that is not UTF-8.
    pub fn of_process(flag: Option<PathBuf>) -> Result<Self, ConfigError> {
        let mut sources = Self { file: flag, environment: Vec::new() };
        for (name, value) in std::env::vars_os() {
            let name = name.to_string_lossy().into_owned();
            if !name.starts_with("AQTAU_") {
                continue;
            }
            let Ok(value) = value.into_string() else {
                return Err(one("", Origin::Environment(name), "the value is not UTF-8"));
            };
            if name == "AQTAU_CONFIG" && sources.file.is_none() && !value.is_empty() {
                sources.file = Some(PathBuf::from(&value));
            }
            sources.environment.push((name, value));
        }
        sources.environment.sort();
        Ok(sources)
    }

    /// Reads and checks everything.
    ///
    /// # Errors
    /// Lists every unknown key, wrong type and value out of bounds, each with its origin.
    pub fn load(&self) -> Result<Loaded, ConfigError> {
        let mut reading = Reading::of_defaults()?;
        reading.file(self);
        reading.environment(self);
        reading.finish()
    }
}

impl Config {
    /// The settings when nothing is set.
    ///
    /// # Errors
    /// None in a released binary: a test reads the compiled-in defaults.
    pub fn defaults() -> Result<Self, ConfigError> {
        Sources::default().load().map(|loaded| loaded.config)
    }
}

fn one(key: &str, origin: Origin, message: impl Into<String>) -> ConfigError {
    ConfigError(vec![Problem { key: key.to_owned(), origin, message: message.into() }])
}

struct Reading {
    values: BTreeMap<String, (Value, Origin)>,
    problems: Vec<Problem>,
}

impl Reading {
    fn of_defaults() -> Result<Self, ConfigError> {
        let table: Table = DEFAULTS
            .parse()
            .map_err(|error: toml::de::Error| one("", Origin::Default, error.message()))?;
        let mut values = BTreeMap::new();
        for (section, keys) in table {
            let Value::Table(keys) = keys else {
                return Err(one(&section, Origin::Default, "is not a section"));
            };
            for (key, value) in keys {
                if !value.is_table() {
                    values.insert(format!("{section}.{key}"), (value, Origin::Default));
                }
            }
        }
        Ok(Self { values, problems: Vec::new() })
    }

    fn problem(&mut self, key: &str, origin: Origin, message: impl Into<String>) {
        self.problems.push(Problem { key: key.to_owned(), origin, message: message.into() });
    }

    fn file(&mut self, sources: &Sources) {
        let Some(path) = &sources.file else { return };
        let whole = Origin::File(path.clone(), 0);
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => return self.problem("", whole, format!("cannot be read: {error}")),
        };
        // toml's own text quotes the line, which may hold a password: only the message is kept.
        let table = match text.parse::<Table>() {
            Ok(table) => table,
            Err(error) => {
                let line = error.span().map_or(0, |span| line_at(&text, span.start));
                return self.problem("", Origin::File(path.clone(), line), error.message());
            }
        };
        let lines = lines_of_keys(&text);
        for (key, value) in flatten("", &table) {
            let line = lines.get(&key).copied().unwrap_or_default();
            self.set(&key, value, &Origin::File(path.clone(), line));
        }
    }

    fn environment(&mut self, sources: &Sources) {
        let names = || sources.environment.iter().map(|(name, _)| name.as_str());
        if names().any(|n| n == "AQTAU_DATABASE_URL") && names().any(|n| n == "AQTAU_DATABASE__URL")
        {
            let origin = Origin::Environment("AQTAU_DATABASE_URL".to_owned());
            self.problem("database.url", origin, "AQTAU_DATABASE__URL is set as well: keep one");
        }
        for (name, text) in &sources.environment {
            let Some(rest) = name.strip_prefix("AQTAU_") else { continue };
            if OTHER_NAMES.contains(&name.as_str()) {
                continue;
            }
            let rest = if rest == "DATABASE_URL" { "DATABASE__URL" } else { rest };
            let key = rest.to_lowercase().replace("__", ".");
            let origin = Origin::Environment(name.clone());
            let value = match self.values.get(&key).map(|(value, _)| value) {
                Some(Value::Integer(_)) => text.trim().parse().map(Value::Integer).ok(),
                Some(Value::Boolean(_)) => text.trim().parse().map(Value::Boolean).ok(),
                Some(Value::Array(_)) => Some(list(text)),
                _ => Some(Value::String(text.clone())),
            };
            match value {
                Some(value) => self.set(&key, value, &origin),
                None => self.problem(&key, origin, "this setting is a whole number"),
            }
        }
    }

    fn set(&mut self, key: &str, value: Value, origin: &Origin) {
        let free = key.strip_prefix(FREE_TABLE).and_then(|rest| rest.strip_prefix('.'));
        if let Some(name) = free.filter(|name| !name.is_empty()) {
            let text = match value {
                Value::String(text) => text,
                Value::Integer(number) => number.to_string(),
                Value::Float(number) => number.to_string(),
                Value::Boolean(yes) => if yes { "on" } else { "off" }.to_owned(),
                Value::Datetime(_) | Value::Array(_) | Value::Table(_) => {
                    let message = format!("write the value of {name} as text");
                    return self.problem(key, origin.clone(), message);
                }
            };
            self.values.insert(key.to_owned(), (Value::String(text), origin.clone()));
            return;
        }
        let Some((known, _)) = self.values.get(key) else {
            let message = unknown(key, self.values.keys());
            return self.problem(key, origin.clone(), message);
        };
        if known.same_type(&value) {
            self.values.insert(key.to_owned(), (value, origin.clone()));
        } else {
            let message =
                format!("this setting is of type {}, not {}", known.type_str(), value.type_str());
            self.problem(key, origin.clone(), message);
        }
    }

    fn finish(mut self) -> Result<Loaded, ConfigError> {
        if self.problems.is_empty() {
            match Config::deserialize(self.nested()) {
                Ok(config) => {
                    for (key, message) in check::problems(&config) {
                        let origin = self.origin(key);
                        self.problem(key, origin, message);
                    }
                    if self.problems.is_empty() {
                        return Ok(Loaded { config, values: self.values });
                    }
                }
                Err(_) => self.explain_types(),
            }
        }
        Err(ConfigError(self.problems))
    }

    fn origin(&self, key: &str) -> Origin {
        self.values.get(key).map_or(Origin::Default, |(_, origin)| origin.clone())
    }

    fn nested(&self) -> Value {
        let mut root = Table::new();
        let mut free = Table::new();
        for (key, (value, _)) in &self.values {
            if let Some(name) = key.strip_prefix(FREE_TABLE) {
                free.insert(name.trim_start_matches('.').to_owned(), value.clone());
            } else if let Some((section, name)) = key.split_once('.') {
                let section = root.entry(section).or_insert_with(|| Value::Table(Table::new()));
                if let Value::Table(section) = section {
                    section.insert(name.to_owned(), value.clone());
                }
            }
        }
        if let Some(Value::Table(postgres)) = root.get_mut("postgres") {
            postgres.insert("settings".to_owned(), Value::Table(free));
        }
        Value::Table(root)
    }

    /// Serde stops at the first value that does not fit and does not say where it came from:
    /// put each changed value alone over the defaults, and all that fail are found.
    fn explain_types(&mut self) {
        let Ok(defaults) = Self::of_defaults() else { return };
        for (key, (value, origin)) in &self.values {
            let mut alone = Self { values: defaults.values.clone(), problems: Vec::new() };
            alone.values.insert(key.clone(), (value.clone(), origin.clone()));
            if let Err(error) = Config::deserialize(alone.nested()) {
                let (key, origin) = (key.clone(), origin.clone());
                self.problems.push(Problem { key, origin, message: error.message().to_owned() });
            }
        }
    }
}

fn list(text: &str) -> Value {
    let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
    Value::Array(items.map(|item| Value::String(item.to_owned())).collect())
}

/// Dotted keys down to the sections' values; the operator's own table goes one level deeper.
fn flatten(prefix: &str, table: &Table) -> Vec<(String, Value)> {
    let mut flat = Vec::new();
    for (name, value) in table {
        let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        if let Value::Table(inner) = value {
            flat.extend(flatten(&key, inner));
        } else {
            flat.push((key, value.clone()));
        }
    }
    flat
}

fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

fn lines_of_keys(text: &str) -> BTreeMap<String, usize> {
    fn walk(
        text: &str,
        prefix: &str,
        table: &toml::de::DeTable<'_>,
        lines: &mut BTreeMap<String, usize>,
    ) {
        for (name, value) in table {
            let name_text = name.get_ref();
            let key = if prefix.is_empty() {
                name_text.to_string()
            } else {
                format!("{prefix}.{name_text}")
            };
            match value.get_ref().as_table() {
                Some(inner) => walk(text, &key, inner, lines),
                None => {
                    lines.insert(key, line_at(text, name.span().start));
                }
            }
        }
    }
    let mut lines = BTreeMap::new();
    if let Ok(table) = toml::de::DeTable::parse(text) {
        walk(text, "", table.get_ref(), &mut lines);
    }
    lines
}

fn unknown<'a>(key: &str, known: impl Iterator<Item = &'a String>) -> String {
    let nearest = known.map(|other| (distance(key, other), other)).min();
    match nearest {
        Some((steps, other)) if steps <= 4 => {
            format!("there is no such setting; did you mean {other}?")
        }
        _ => "there is no such setting; config/default.toml lists all of them".to_owned(),
    }
}

/// Edit distance, for the hint after a slip of the hand.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (y, above) in b.chars().zip(row.iter().skip(1)) {
            left = (diagonal + usize::from(x != y)).min(above + 1).min(left + 1);
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
