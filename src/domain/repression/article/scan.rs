//! Reading article numbers out of a charge: "58-6-9-11", "ст. 58 пп. 10, 11 УК РСФСР", "19-58-8".

use super::formulas::formulas;
use super::tokens::{Kind, Token, tokens};
use super::{ARTICLES, ArticleReading, CodeFamily};
use crate::domain::dates::{self, PartialDate};
use crate::domain::repression::words::Words;
use std::ops::Range;

/// Articles that are divided into numbered sections, with their greatest section.
const DIVIDED: [(u16, u16); 4] = [(58, 14), (59, 13), (54, 14), (193, 31)];
/// Articles of the general parts (attempt, complicity, analogy): they stand before the article they
/// widen, "19-58-8". No article has thirty sections, so a greater number is such an article.
const GENERAL: std::ops::RangeInclusive<u16> = 8..=27;
const LEAST_WIDENED: u16 = 30;

/// What was read out of a charge.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Articles {
    /// Articles and formulas, in the order of the text.
    pub read: Vec<ArticleReading>,
    /// Pieces that look like articles and could not be read.
    pub unrecognised: Vec<String>,
}

#[derive(Debug, Clone)]
struct Draft {
    main: u16,
    section: Option<u16>,
    part: Option<String>,
    point: Option<String>,
    family: Option<CodeFamily>,
    range: Range<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Expect {
    Article,
    Point,
    Part,
}

struct Scan<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    drafts: Vec<Draft>,
    /// Inside a list of articles: numbers are believed.
    open: bool,
    /// "ст." or the name of a code was seen, so the list is certainly one of articles.
    named: bool,
    expect: Expect,
    /// A part that stands before its article ("ч. 2 ст. 58-10").
    waiting_part: Option<String>,
    unrecognised: Vec<String>,
}

/// Reads the articles and formulas of a charge. `decided_on` chooses between a republic's older and
/// newer code.
pub fn parse_articles(text: &str, decided_on: Option<&PartialDate>) -> Articles {
    let masked: Vec<_> = dates::find(text).into_iter().map(|found| found.range).collect();
    let hidden = hide(text, &masked);
    let mut scan = Scan {
        tokens: tokens(&hidden),
        text: &hidden,
        drafts: Vec::new(),
        open: true,
        named: false,
        expect: Expect::Article,
        waiting_part: None,
        unrecognised: Vec::new(),
    };
    for at in 0..scan.tokens.len() {
        scan.step(at);
    }
    let Scan { drafts, unrecognised, .. } = scan;
    let mut placed: Vec<(usize, ArticleReading)> = drafts
        .into_iter()
        .map(|draft| (draft.range.start, finished(draft, text, decided_on)))
        .collect();
    placed.extend(formulas(text, &masked));
    placed.sort_by_key(|(at, _)| *at);
    let mut read: Vec<ArticleReading> = Vec::new();
    for (_, article) in placed {
        if !read.iter().any(|known| known.to_string() == article.to_string()) {
            read.push(article);
        }
    }
    Articles { read, unrecognised }
}

/// Replaces dates by signs of the same length, so that places in the text stay the same.
fn hide(text: &str, masked: &[Range<usize>]) -> String {
    text.char_indices()
        .flat_map(|(at, letter)| {
            let hidden = masked.iter().any(|range| range.contains(&at));
            let (sign, times) = if hidden { ('_', letter.len_utf8()) } else { (letter, 1) };
            std::iter::repeat_n(sign, times)
        })
        .collect()
}

impl Scan<'_> {
    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn before(&self, at: usize) -> Option<Kind> {
        at.checked_sub(1).and_then(|before| self.kind(before))
    }

    fn step(&mut self, at: usize) {
        let Some(token) = self.tokens.get(at).cloned() else { return };
        match token.kind {
            Kind::Number(number) => self.number(at, number, &token),
            Kind::Article => {
                self.open = true;
                self.named = true;
                self.expect = Expect::Article;
            }
            Kind::Point => self.expect = Expect::Point,
            Kind::Part => self.expect = Expect::Part,
            Kind::Code => self.code(at, &token),
            Kind::Letter => self.letter(at, &token),
            Kind::Through => self.expect = Expect::Article,
            Kind::Word => self.close(),
            Kind::Unit => {
                self.forget_article_of_act(at, &token);
                self.close();
            }
            Kind::Comma | Kind::Dash | Kind::Filler => {}
        }
    }

    fn close(&mut self) {
        self.open = false;
        self.expect = Expect::Article;
    }

    /// "ст. 2 ч. 2 Указа": an article of an act of state, not of a criminal code.
    fn forget_article_of_act(&mut self, at: usize, token: &Token) {
        let word = self.text.get(token.range.clone()).unwrap_or_default();
        if word.chars().count() < 4 {
            return;
        }
        let before = self.tokens.get(..at).unwrap_or_default().iter().rev();
        let ends: Vec<_> = before
            .take_while(|t| matches!(t.kind, Kind::Number(_) | Kind::Part | Kind::Point))
            .map(|t| t.range.end)
            .collect();
        let last = self.drafts.last().filter(|draft| draft.family.is_none());
        if last.is_some_and(|draft| ends.contains(&draft.range.end)) {
            self.drafts.pop();
        }
    }

    fn number(&mut self, at: usize, number: u16, token: &Token) {
        if self.kind(at + 1) == Some(Kind::Unit) || self.before_unit(at) {
            return;
        }
        if self.is_part(at) {
            self.set_part(number.to_string(), token);
            self.expect = Expect::Article;
            return;
        }
        let joined = self.before(at) == Some(Kind::Dash) && self.kind_is_number(at, 2);
        // At the start of a charge "8 ГЛС" is no article, "72, 76 УК" and "72 - агитация" are.
        let loose = !self.named && self.drafts.is_empty() && self.kind(at + 1) == Some(Kind::Word);
        let believed = (self.open && !loose) || self.starts_article(at, number);
        if !believed {
            if joined || self.expect == Expect::Point {
                self.unrecognised.extend(self.text.get(token.range.clone()).map(str::to_owned));
            }
            return;
        }
        self.open = true;
        self.article(at, number, joined, token);
    }

    /// "58-10" and the like begin an article anywhere.
    fn starts_article(&self, at: usize, number: u16) -> bool {
        let divided = DIVIDED.iter().any(|(main, _)| *main == number);
        let section = matches!(self.kind(at + 1), Some(Kind::Dash | Kind::Point))
            && matches!(self.kind(at + 2), Some(Kind::Number(_)));
        let code = (at + 1..at + 6)
            .map_while(|next| self.kind(next).filter(|kind| *kind != Kind::Word))
            .any(|kind| kind == Kind::Code);
        (divided && section) || code
    }

    fn before_unit(&self, at: usize) -> bool {
        self.tokens
            .get(at.wrapping_sub(1))
            .and_then(|token| self.text.get(token.range.clone()))
            .is_some_and(|word| word == "№" || word == "#")
    }

    fn kind_is_number(&self, at: usize, back: usize) -> bool {
        at.checked_sub(back)
            .and_then(|before| self.kind(before))
            .is_some_and(|kind| matches!(kind, Kind::Number(_) | Kind::Letter))
    }

    /// "ч. 2", "2 ч.", or "ч. 1 и 2".
    fn is_part(&self, at: usize) -> bool {
        let next_is_number = matches!(self.kind(at + 2), Some(Kind::Number(_)));
        let follows = self.kind(at + 1) == Some(Kind::Part)
            && (!next_is_number || self.drafts.is_empty())
            && self.before(at) != Some(Kind::Dash)
            && self.kind_of_number(at).is_some_and(|number| number <= 3);
        self.expect == Expect::Part || follows
    }

    fn kind_of_number(&self, at: usize) -> Option<u16> {
        if let Kind::Number(number) = self.kind(at)? { Some(number) } else { None }
    }

    fn set_part(&mut self, part: String, token: &Token) {
        match self.drafts.last_mut() {
            Some(last) if last.part.is_none() && self.open => {
                last.part = Some(part);
                last.range.end = token.range.end;
            }
            _ => self.waiting_part = Some(part),
        }
    }

    fn article(&mut self, at: usize, number: u16, joined: bool, token: &Token) {
        let greatest = |main: u16| DIVIDED.iter().find(|(known, _)| *known == main).map(|d| d.1);
        let last = self.drafts.last().map(|last| (last.main, last.section));
        let expect = std::mem::replace(&mut self.expect, Expect::Article);
        let in_list = self.drafts.last().is_some_and(|last| last.family.is_none());
        match last {
            Some((main, None)) if joined && GENERAL.contains(&main) && number >= LEAST_WIDENED => {
                self.begin(number, token);
            }
            // "58-10-2": sections stand in rising order, and this article has two parts.
            Some((58, Some(10))) if joined && number <= 2 => {
                self.set_part(number.to_string(), token);
            }
            Some((main, section)) if joined => match greatest(main) {
                Some(most) if number <= most && section.is_some() => {
                    self.section(main, number, token);
                }
                None if section.is_some() && number > 30 => self.begin(number, token),
                _ if section.is_some() => self.section(main, number, token),
                _ => self.set_section(number, token),
            },
            Some((main, section))
                if in_list && greatest(main).is_some_and(|most| number <= most) =>
            {
                let beside = matches!(self.before(at), Some(Kind::Number(_)));
                if section.is_none()
                    && (expect == Expect::Point || beside || self.before(at) == Some(Kind::Comma))
                {
                    self.set_section(number, token);
                } else {
                    self.section(main, number, token);
                }
            }
            Some(_) if expect == Expect::Point => {
                if let Some(last) = self.drafts.last_mut() {
                    last.point.get_or_insert_with(|| number.to_string());
                    last.range.end = token.range.end;
                }
            }
            _ => self.begin(number, token),
        }
    }

    fn begin(&mut self, main: u16, token: &Token) {
        if !(1..=450).contains(&main) {
            self.open = false;
            return;
        }
        self.drafts.push(Draft {
            main,
            section: None,
            part: self.waiting_part.take(),
            point: None,
            family: None,
            range: token.range.clone(),
        });
    }

    fn section(&mut self, main: u16, section: u16, token: &Token) {
        self.drafts.push(Draft {
            main,
            section: Some(section),
            part: None,
            point: None,
            family: None,
            range: token.range.clone(),
        });
    }

    fn set_section(&mut self, section: u16, token: &Token) {
        if let Some(last) = self.drafts.last_mut() {
            last.section = Some(section);
            last.range.end = token.range.end;
        }
    }

    /// A letter belongs to the article when it is quoted, glued, after "п.", or ends the list.
    fn letter(&mut self, at: usize, token: &Token) {
        let written = self.text.get(token.range.clone()).unwrap_or_default();
        let letter: String = written.chars().filter(|c| c.is_alphabetic()).collect();
        let quoted = written.chars().count() > 1;
        let after_number = matches!(self.before(at), Some(Kind::Number(_)));
        let after_dash = self.before(at) == Some(Kind::Dash) && self.kind_is_number(at, 2);
        let ends = !matches!(
            self.kind(at + 1),
            Some(
                Kind::Word
                    | Kind::Number(_)
                    | Kind::Article
                    | Kind::Filler
                    | Kind::Unit
                    | Kind::Dash
            )
        );
        let joined = (after_number && (token.glued || ends)) || (after_dash && ends);
        let belongs = self.open && (quoted || self.expect == Expect::Point || joined);
        if letter.to_lowercase() == "и" && !quoted && self.expect != Expect::Point {
            return;
        }
        if !belongs {
            self.open &= self.kind(at + 1) != Some(Kind::Word);
            return;
        }
        self.expect = Expect::Article;
        if let Some(last) = self.drafts.last_mut() {
            last.point.get_or_insert(letter.to_lowercase());
            last.range.end = token.range.end;
        }
    }

    /// A named code holds for the articles before it that have none.
    fn code(&mut self, at: usize, token: &Token) {
        let until = self.tokens.get(at + 3).map_or(self.text.len(), |next| next.range.start);
        let named =
            self.text.get(token.range.start..until.max(token.range.end)).unwrap_or_default();
        let words = Words::new(named, &[]);
        let family = ARTICLES
            .families
            .iter()
            .find(|family| family.spelling.is_match(words.text()))
            .map_or(CodeFamily::Unrecognised, |family| family.text.code);
        let open: Vec<_> =
            self.drafts.iter_mut().rev().take_while(|d| d.family.is_none()).collect();
        if open.is_empty() && family != CodeFamily::CriminalProcedure {
            self.unrecognised.push(named.trim().to_owned());
        }
        for draft in open {
            draft.family = Some(family);
        }
        self.expect = Expect::Article;
    }
}

fn finished(draft: Draft, text: &str, decided_on: Option<&PartialDate>) -> ArticleReading {
    let stated = draft.family.filter(|family| *family != CodeFamily::Unstated);
    let family = stated.or_else(|| inferred(draft.main)).unwrap_or(CodeFamily::Unstated);
    let family = decided_on.map_or(family, |date| on_date(family, date));
    let number = match draft.section {
        Some(section) => format!("{}-{section}", draft.main),
        None => draft.main.to_string(),
    };
    let point = draft.point.as_deref().unwrap_or_default();
    let mark = ARTICLES.marks.iter().find(|mark| {
        mark.family == family
            && mark.article == number
            && (mark.points.is_empty() || mark.points.iter().any(|known| known == point))
    });
    ArticleReading {
        raw: text.get(draft.range).unwrap_or_default().to_owned(),
        family,
        number,
        unconditional: mark.is_some_and(|mark| mark.unconditional),
        refusal_relevant: mark.is_some_and(|mark| mark.refusal_relevant),
        part: draft.part,
        point: draft.point,
        formula: None,
    }
}

fn inferred(main: u16) -> Option<CodeFamily> {
    let family = ARTICLES.families.iter().find(|family| family.text.infer.contains(&main))?;
    Some(family.text.code)
}

fn on_date(family: CodeFamily, date: &PartialDate) -> CodeFamily {
    ARTICLES
        .families
        .iter()
        .filter(|entry| entry.text.code == family)
        .flat_map(|entry| &entry.text.dated)
        .find(|dated| dated.from <= date.earliest && date.latest <= dated.to)
        .map_or(family, |dated| dated.code)
}
