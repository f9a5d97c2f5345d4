//! Questions of forms, in the markup that the design system's styles and scripts expect.

use super::faults::Faults;
use super::form::Answers;
use super::words::Words;
use askama::Template;

/// Characters of a value that the summary of what differs repeats; the field has all of it.
const LONGEST_SHOWN: usize = 200;

/// One question.
#[derive(Debug, Clone, Template)]
#[template(path = "field.html", config = "src/web/askama.toml")]
pub(super) struct Field {
    words: Words,
    /// Name in the form, also the id.
    pub(super) name: String,
    /// Where the command has it.
    pointer: String,
    label: String,
    hint: Option<String>,
    kind: Kind,
    /// What stands in it.
    pub(super) value: String,
    /// What is stored, where that differs from what was typed: somebody saved meanwhile.
    stored: Option<String>,
    /// What to correct.
    faults: Vec<String>,
    autocomplete: &'static str,
}

/// How a question is answered.
#[derive(Debug, Clone)]
enum Kind {
    /// One line; the type of the input, its width in characters and the keyboard that phones show.
    Line { kind: &'static str, width: u8, keyboard: &'static str },
    /// Several lines.
    Text { rows: u8 },
    /// One of a few.
    One(Vec<Choice>),
    /// Any of a few.
    Any(Vec<Choice>),
    /// One of many.
    Select(Vec<Choice>),
    /// A password; `new` for one that is chosen now.
    Secret { new: bool },
    /// Files of these types, as the browser asks for them.
    Files { accept: String, several: bool },
}

/// What can be chosen.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) chosen: bool,
    /// Language of the label, where it is not the page's.
    pub(super) language: Option<&'static str>,
}

impl Choice {
    pub(super) fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, chosen: false, language: None }
    }
}

impl Field {
    fn new(words: Words, name: &str, label: &str, kind: Kind) -> askama::Result<Self> {
        Ok(Self {
            words,
            name: name.to_owned(),
            pointer: format!("/{name}"),
            label: words.say(label)?,
            hint: None,
            kind,
            value: String::new(),
            stored: None,
            faults: Vec::new(),
            autocomplete: "",
        })
    }

    /// One line of text; `label` is the key of the question.
    pub(super) fn line(words: Words, name: &str, label: &str) -> askama::Result<Self> {
        Self::new(words, name, label, Kind::Line { kind: "text", width: 0, keyboard: "" })
    }

    /// An e-mail address.
    pub(super) fn email(words: Words, name: &str, label: &str) -> askama::Result<Self> {
        let kind = Kind::Line { kind: "email", width: 0, keyboard: "" };
        Ok(Self::new(words, name, label, kind)?.autocomplete("email"))
    }

    /// A telephone number.
    pub(super) fn phone(words: Words, name: &str, label: &str) -> askama::Result<Self> {
        let kind = Kind::Line { kind: "tel", width: 20, keyboard: "tel" };
        Ok(Self::new(words, name, label, kind)?.autocomplete("tel"))
    }

    /// A day, typed in one go; `Answers::day` reads it.
    pub(super) fn day(words: Words, name: &str, label: &str) -> askama::Result<Self> {
        let kind = Kind::Line { kind: "text", width: 10, keyboard: "" };
        let hint = words.say("page-day-hint")?;
        Ok(Self::new(words, name, label, kind)?.hint(hint))
    }

    /// Several lines of text.
    pub(super) fn area(words: Words, name: &str, label: &str, rows: u8) -> askama::Result<Self> {
        Self::new(words, name, label, Kind::Text { rows })
    }

    /// One of a few.
    pub(super) fn one(
        words: Words,
        name: &str,
        label: &str,
        of: Vec<Choice>,
    ) -> askama::Result<Self> {
        Self::new(words, name, label, Kind::One(of))
    }

    /// Any of a few.
    pub(super) fn any(
        words: Words,
        name: &str,
        label: &str,
        of: Vec<Choice>,
    ) -> askama::Result<Self> {
        Self::new(words, name, label, Kind::Any(of))
    }

    /// One of many.
    pub(super) fn select(
        words: Words,
        name: &str,
        label: &str,
        of: Vec<Choice>,
    ) -> askama::Result<Self> {
        Self::new(words, name, label, Kind::Select(of))
    }

    /// The password of an account.
    pub(super) fn secret(words: Words, name: &str, label: &str) -> askama::Result<Self> {
        Self::new(words, name, label, Kind::Secret { new: false })
    }

    /// A password that is chosen now.
    pub(super) fn new_secret(words: Words, name: &str, label: &str) -> askama::Result<Self> {
        Self::new(words, name, label, Kind::Secret { new: true })
    }

    /// Files.
    pub(super) fn files(
        words: Words,
        name: &str,
        label: &str,
        accept: &str,
        several: bool,
    ) -> askama::Result<Self> {
        Self::new(words, name, label, Kind::Files { accept: accept.to_owned(), several })
    }

    /// What helps to answer.
    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What stands in it at first.
    pub(super) fn value(mut self, value: impl Into<String>) -> Self {
        let value = value.into();
        self.choose(|choice| choice.value == value);
        self.value = value;
        self
    }

    /// Which of several are chosen at first.
    pub(super) fn values<'a>(mut self, values: impl IntoIterator<Item = &'a str>) -> Self {
        let values: Vec<&str> = values.into_iter().collect();
        self.choose(|choice| values.contains(&choice.value.as_str()));
        self
    }

    fn choose(&mut self, chosen: impl Fn(&Choice) -> bool) {
        if let Kind::One(of) | Kind::Any(of) | Kind::Select(of) = &mut self.kind {
            for choice in of {
                choice.chosen = chosen(choice);
            }
        }
    }

    /// The same question with another wording that was made already.
    pub(super) fn worded(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Where the command has it, when that is not its name.
    pub(super) fn at(mut self, pointer: impl Into<String>) -> Self {
        self.pointer = pointer.into();
        self
    }

    /// What browsers fill in.
    pub(super) const fn autocomplete(mut self, kind: &'static str) -> Self {
        self.autocomplete = kind;
        self
    }

    /// The width in characters.
    pub(super) const fn width(mut self, characters: u8) -> Self {
        if let Kind::Line { width, .. } = &mut self.kind {
            *width = characters;
        }
        self
    }

    /// Shows it again as it was answered, with what is wrong.
    pub(super) fn again(mut self, answers: &Answers, faults: &Faults) -> Self {
        match &self.kind {
            Kind::Any(_) => {
                let stored = self.shown();
                let given: Vec<String> = answers.all(&self.name).map(str::to_owned).collect();
                self.choose(|choice| given.contains(&choice.value));
                self.stored = Some(stored)
                    .filter(|stored| faults.meanwhile.is_some() && *stored != self.shown());
            }
            Kind::One(_) | Kind::Select(_) | Kind::Line { .. } | Kind::Text { .. } => {
                let typed = answers.text(&self.name).to_owned();
                if faults.meanwhile.is_some() && typed != self.value {
                    self.stored = Some(self.shown());
                }
                self = self.value(typed);
            }
            // Browsers take neither back.
            Kind::Secret { .. } | Kind::Files { .. } => {}
        }
        let below = format!("{}/", self.pointer);
        let here = |pointer: &str| pointer == self.pointer || pointer.starts_with(&below);
        let faults = faults.list.iter().filter(|fault| here(&fault.pointer));
        self.faults = faults.map(|fault| fault.text.clone()).collect();
        self
    }

    /// What is stored and what was typed, as one line, where somebody else saved meanwhile.
    pub(super) fn differs(&self) -> askama::Result<Option<String>> {
        let Some(stored) = &self.stored else { return Ok(None) };
        let short = |text: &str| -> askama::Result<String> {
            let mut short: String = text.chars().take(LONGEST_SHOWN).collect();
            if short.len() < text.len() {
                short.push('…');
            }
            if short.trim().is_empty() { self.words.say("page-differs.nothing") } else { Ok(short) }
        };
        let (theirs, yours) = (short(stored)?, short(&self.shown())?);
        let values = [("field", &*self.label), ("theirs", &*theirs), ("yours", &*yours)];
        self.words.with_all("page-differs.line", &values).map(Some)
    }

    /// Whether an error with this pointer is shown here.
    pub(super) fn takes(&self, pointer: &str) -> bool {
        pointer
            .strip_prefix(&self.pointer)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The answer as people read it.
    fn shown(&self) -> String {
        match &self.kind {
            Kind::One(of) | Kind::Any(of) | Kind::Select(of) => {
                let chosen = of.iter().filter(|one| one.chosen);
                chosen.map(|one| one.label.as_str()).collect::<Vec<_>>().join(", ")
            }
            Kind::Line { .. } | Kind::Text { .. } | Kind::Secret { .. } | Kind::Files { .. } => {
                self.value.clone()
            }
        }
    }

    /// The id that a link in the summary of errors leads to: of several inputs the first.
    pub(super) fn anchor(&self) -> &str {
        &self.name
    }

    /// What belongs to the input beside its label.
    fn described_by(&self) -> String {
        let ids = [
            ("hint", self.hint.is_some()),
            ("stored", self.stored.is_some()),
            ("error", !self.faults.is_empty()),
        ];
        let ids = ids.iter().filter(|(_, there)| *there);
        ids.map(|(part, _)| format!("{}-{part}", self.name)).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn multipart(&self) -> bool {
        matches!(self.kind, Kind::Files { .. })
    }
}
