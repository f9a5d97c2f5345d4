//! From letters to sounds, by script.

mod arabic;
mod cyrillic;
mod ending;
mod latin;
mod settle;

use super::sound::{LONGEST, PART, Sound};
pub use ending::Role;

/// A name or a part of it as sounds.
pub type Stem = Vec<Sound>;

/// What the whole name tells about the convention one of its words is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Convention {
    /// Nothing.
    #[default]
    Open,
    /// The Latin alphabets of the twenties and thirties: y is ү, ç ж, c ч or ш.
    Yanalif,
    /// Arabic letters with all vowels, Kazakh töte.
    Tote,
    /// Arabic letters with all vowels, Uyghur.
    Uyghur,
}

impl Convention {
    /// Reads it from a whole name in small letters.
    pub fn of(name: &str) -> Self {
        let any = |letters: &[char]| name.contains(letters);
        let latin = name.chars().any(|c| c.is_ascii_lowercase());
        if latin && any(&['ь', 'ƣ', 'ɵ', 'ө', 'ƶ', 'ꞑ', 'ⱪ', 'ⱬ']) {
            Self::Yanalif
        } else if any(&['ې', 'ۈ'])
            || ["ئە", "ئا", "ئو", "ئى", "ئۇ"].iter().any(|s| name.contains(s))
        {
            Self::Uyghur
        } else if any(&['ە', 'ۇ', 'ۆ', 'ۋ', 'ٵ', 'ٶ', 'ٷ', 'ٸ', 'ٴ', 'ۅ', 'ۉ']) {
            Self::Tote
        } else {
            Self::Open
        }
    }
}

/// Ways to read a word that are kept.
const MOST_READINGS: usize = 6;
/// Stems of a word that are kept.
const MOST_STEMS: usize = 8;

/// Readings of a word while its letters are read.
#[derive(Debug, Clone)]
struct Draft(Vec<Stem>);

impl Draft {
    fn new() -> Self {
        Self(vec![Stem::with_capacity(16)])
    }

    /// All readings go on so.
    fn add(&mut self, sounds: &[Sound]) {
        for reading in &mut self.0 {
            if reading.len() < 2 * LONGEST {
                reading.extend_from_slice(sounds);
            }
        }
    }

    /// Each reading goes on either way; when there are too many, the first way only.
    fn fork(&mut self, ways: &[&[Sound]]) {
        if self.0.len() * ways.len() > MOST_READINGS {
            self.add(ways.first().copied().unwrap_or_default());
            return;
        }
        let whole = std::mem::take(&mut self.0);
        for way in ways {
            for reading in &whole {
                let mut next = reading.clone();
                next.extend_from_slice(way);
                self.0.push(next);
            }
        }
    }
}

/// A word folded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    /// Stems it may stand for; the first is the likeliest. Empty when it has no letters we read.
    pub stems: Vec<Stem>,
    /// What its ending says it is.
    pub role: Role,
}

/// The sounds of a word, or of several words that are one name.
pub fn fold(words: &[&str], convention: Convention) -> Folded {
    let mut readings: Vec<Stem> = vec![Stem::new()];
    for word in words {
        let next = read(word, convention).0;
        let mut joined = Vec::new();
        for head in &readings {
            for tail in &next {
                if joined.len() < MOST_READINGS {
                    joined.push(join(head, tail));
                }
            }
        }
        readings = joined;
    }
    let mut folded = Folded::default();
    for reading in readings {
        let settled = settle::settle(&reading);
        if settled.is_empty() {
            continue;
        }
        let (stems, role) = ending::stems(&settled);
        if role != Role::Any {
            folded.role = role;
        }
        for mut stem in stems {
            stem.truncate(LONGEST);
            keep(&mut folded.stems, stem);
        }
    }
    for stem in folded.stems.clone() {
        if let Some(part) = settle::part(&stem) {
            keep(&mut folded.stems, [&[PART], part.as_slice()].concat());
        }
    }
    folded
}

fn keep(stems: &mut Vec<Stem>, stem: Stem) {
    if stems.len() < MOST_STEMS && !stem.is_empty() && !stems.contains(&stem) {
        stems.push(stem);
    }
}

/// Puts two parts together; the mark of unwritten vowels stays in front.
fn join(head: &[Sound], tail: &[Sound]) -> Stem {
    use super::sound::BARE;
    let (bare, rest) = match tail.split_first() {
        Some((&BARE, rest)) => (true, rest),
        _ => (false, tail),
    };
    let mut whole = Stem::with_capacity(head.len() + tail.len());
    if bare && head.first() != Some(&BARE) {
        whole.push(BARE);
    }
    whole.extend_from_slice(head);
    whole.extend_from_slice(rest);
    whole
}

fn read(word: &str, convention: Convention) -> Draft {
    let letters: Vec<char> = word.chars().collect();
    let count = |from: char, to: char| letters.iter().filter(|c| (from..=to).contains(*c)).count();
    let arabic = count('\u{600}', '\u{6ff}') + count('\u{750}', '\u{77f}');
    let cyrillic = count('\u{400}', '\u{52f}') + count('\u{1c80}', '\u{1c8f}');
    let latin = letters.len() - arabic - cyrillic;
    if arabic > 0 && arabic >= cyrillic + latin {
        arabic::read(&letters, convention)
    } else if convention != Convention::Yanalif && cyrillic >= latin {
        cyrillic::read(&letters)
    } else {
        latin::read(&letters, convention)
    }
}

#[cfg(test)]
mod tests;
