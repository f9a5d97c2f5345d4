//! A name as a list of tokens: compounds joined, particles and titles told apart.

use std::collections::HashMap;
use std::sync::Arc;

use super::fold::{Convention, Folded, Role, fold};
use super::particle::{Class, TAILS, class};
use super::sound::{Sound, is_vowel};
use super::text::{Word, words};
use super::types::NameKind;

/// A name of a person, or the part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// In small letters.
    pub text: Arc<str>,
    /// As written.
    pub shown: Arc<str>,
    /// How it sounds.
    pub folded: Arc<Folded>,
    /// Which part of the name it is, as far as told.
    pub kind: NameKind,
    /// Only the first letter is given.
    pub initial: bool,
    /// A title: its absence says nothing.
    pub title: bool,
}

/// Folds words, keeping what it folded.
#[derive(Debug, Default)]
pub struct Parser {
    known: HashMap<(String, Convention), Arc<Folded>>,
}

/// Words that are kept folded.
const MOST_KNOWN: usize = 400_000;

impl Parser {
    fn folded(&mut self, text: String, convention: Convention) -> Arc<Folded> {
        if let Some(found) = self.known.get(&(text.clone(), convention)) {
            return Arc::clone(found);
        }
        let parts: Vec<&str> = text.split(' ').collect();
        let folded = Arc::new(fold(&parts, convention));
        if self.known.len() >= MOST_KNOWN {
            self.known.clear();
        }
        self.known.insert((text, convention), Arc::clone(&folded));
        folded
    }

    /// The tokens of a name, and whether the text had more than a name has.
    pub fn parse(&mut self, text: &str, kind: NameKind) -> (Vec<Token>, bool) {
        let (words, more) = words(text);
        (self.tokens(&words, pieces(&words, true), kind), more)
    }

    /// The tokens of a name where a word that may be the tail of another name, but may also be a
    /// name, is taken for one; none where there is no such word, or names enough without it.
    pub fn parse_apart(&mut self, text: &str, kind: NameKind) -> Option<Vec<Token>> {
        let (words, _) = words(text);
        let names = |pieces: &[Piece]| pieces.iter().filter(|piece| !piece.title).count();
        let (joined, apart) = (pieces(&words, true), pieces(&words, false));
        let doubtful = names(&apart) > names(&joined) && names(&joined) < USUAL_NAMES;
        doubtful.then(|| self.tokens(&words, apart, kind))
    }

    fn tokens(&mut self, words: &[Word], pieces: Vec<Piece>, kind: NameKind) -> Vec<Token> {
        let name = words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
        let convention = Convention::of(&name);
        let mut tokens: Vec<Token> = Vec::new();
        for piece in pieces {
            let folded = self.folded(piece.text.clone(), convention);
            if folded.stems.is_empty() {
                continue;
            }
            let kind = match (kind, folded.role) {
                (NameKind::Whole, Role::Patronymic) => NameKind::Patronymic,
                (NameKind::Whole, _) if piece.of_father => NameKind::Patronymic,
                (NameKind::Whole, Role::Surname) => NameKind::Surname,
                (kind, _) => kind,
            };
            tokens.push(Token {
                text: Arc::from(piece.text),
                shown: Arc::from(piece.shown),
                folded,
                kind,
                initial: piece.initial,
                title: piece.title,
            });
        }
        tokens
    }
}

/// A person has so many names or more, when none is left out.
const USUAL_NAMES: usize = 3;

#[derive(Debug, Default)]
struct Piece {
    text: String,
    shown: String,
    initial: bool,
    title: bool,
    of_father: bool,
}

/// Words joined to names; particles are left out, unless there is nothing else. Tails that a hyphen
/// does not join are joined only when `join` says so.
fn pieces(words: &[Word], join: bool) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut head: Option<&Word> = None;
    let mut of_father = false;
    for (at, word) in words.iter().enumerate() {
        let class = class(&word.text);
        match class {
            Some(Class::Marker) if words.len() > 1 => continue,
            Some(Class::Son) if !pieces.is_empty() => {
                if let Some(father) = pieces.last_mut() {
                    father.of_father = true;
                }
                continue;
            }
            // Behind the last name it joins nothing.
            Some(Class::Joint | Class::Child)
                if at + 1 < words.len() && (head.is_some() || !pieces.is_empty()) =>
            {
                of_father |= class == Some(Class::Child);
                continue;
            }
            _ => {}
        }
        if let Some(begin) = head.take() {
            let text = format!("{} {}", begin.text, word.text);
            let shown = joined(&begin.shown, word);
            pieces.push(Piece { text, shown, ..Piece::default() });
            continue;
        }
        if class == Some(Class::Head) && at + 1 < words.len() {
            head = Some(word);
            continue;
        }
        let tail = class == Some(Class::Tail) || (word.hyphened && is_tail_stem(&word.text));
        if tail
            && (join || word.hyphened)
            && !of_father
            && let Some(before) = pieces.last_mut()
            && !before.initial
            && !before.title
            && (word.hyphened || !before.text.contains(' '))
            && open(&before.text)
        {
            before.shown = joined(&before.shown, word);
            before.text.push(' ');
            before.text.push_str(&word.text);
            continue;
        }
        pieces.push(Piece {
            text: word.text.clone(),
            shown: word.shown.clone(),
            initial: word.initial,
            title: class == Some(Class::Title) && words.len() > 1,
            of_father: std::mem::take(&mut of_father),
        });
    }
    if let Some(begin) = head {
        let (text, shown) = (begin.text.clone(), begin.shown.clone());
        pieces.push(Piece { text, shown, ..Piece::default() });
    }
    pieces
}

/// Words of one name as they are written.
fn joined(before: &str, word: &Word) -> String {
    let joint = if word.hyphened { '-' } else { ' ' };
    format!("{before}{joint}{}", word.shown)
}

/// A name that may go on: it has no ending of a surname or patronymic.
fn open(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or(text);
    fold(&[last], Convention::Open).role == Role::Any
}

/// Султан-Галиев: the second half is a tail with an ending of its own.
fn is_tail_stem(text: &str) -> bool {
    let folded = fold(&[text], Convention::Open);
    folded.role == Role::Surname
        && folded.stems.first().is_some_and(|stem| {
            TAILS
                .split_whitespace()
                .any(|tail| fold(&[tail], Convention::Open).stems.first() == Some(stem))
        })
}

/// The sound an initial stands for, vowels alike.
pub fn first_sound(folded: &Folded) -> Option<Sound> {
    let stem = folded.stems.first()?;
    let first = *stem.iter().find(|sound| **sound < super::sound::BARE)?;
    Some(if is_vowel(first) { super::sound::A } else { first })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(tokens: &[Token]) -> Vec<&str> {
        tokens.iter().map(|token| &*token.text).collect()
    }

    fn joined(text: &str) -> Vec<String> {
        let (tokens, _) = Parser::default().parse(text, NameKind::Whole);
        texts(&tokens).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn a_word_that_is_a_tail_or_a_name_is_read_in_both_ways() {
        let text = "علی جان اوغلی";
        assert_eq!(joined(text).len(), 1);
        let apart = Parser::default().parse_apart(text, NameKind::Whole);
        assert_eq!(texts(&apart.unwrap()).len(), 2);
        // A hyphen says that it is one name, and three names are enough.
        for text in ["Ибрагим-бек", "Сейтов Ибрагим бек Алиевич", "Ибрагимбек Сейтов"]
        {
            assert!(Parser::default().parse_apart(text, NameKind::Whole).is_none(), "{text}");
        }
    }

    #[test]
    fn ibn_joins_names_and_is_one_where_it_stands_last() {
        assert_eq!(joined("Махмуд ибн Али"), ["махмуд", "али"]);
        assert_eq!(joined("Махмуд Бен"), ["махмуд", "бен"]);
        assert_eq!(joined("محمود بن"), ["محمود", "بن"]);
    }

    #[test]
    fn heads_are_joined_in_all_their_spellings() {
        for name in ["Abdül-mecit Asılov", "Абдул Меджид Асылов", "Абдилмажит Асылов"]
        {
            assert_eq!(joined(name).len(), 2, "{name}");
        }
    }
}
