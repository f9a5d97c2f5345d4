//! A charge cut into numbers, marks and words.

use crate::domain::pattern::pattern;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// What a piece of a charge is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number(u16),
    Dash,
    Comma,
    Through,
    Article,
    Point,
    Part,
    Letter,
    Code,
    /// Words between which a list of articles goes on ("по", "и").
    Filler,
    /// A unit or a word that makes the number before it no article ("лет", "руб").
    Unit,
    Word,
}

/// A piece of a charge.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
    /// Nothing stands between this token and the one before.
    pub(super) glued: bool,
}

static TOKEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?ix)
        (?P<number>\d+)
      | (?P<dash>[-–—/])
      | (?P<comma>[,;+])
      | (?P<through>\b(?:через|ч/з)\b)
      | (?P<code>\b(?:упк|ук)\b | \bу\.\s?к\b\.? | \bуголовн\w*\s+кодекс\w*)
      | (?P<article>\b(?:ст|статья|статье|статьи|статьям|статей|статьей|статьями|стст|cт|ct)\b)
      | (?P<point>\b(?:пп|п|пункт|пункта|пункту|пункты|пунктам|пункте|подп)\b)
      | (?P<part>\b(?:чч|ч|часть|части|частью|частям|ч-ти)\b)
      | (?P<roman>\b(?:III|II|I|ІІІ|ІІ|І)\b)
      | (?P<letter>(?:["'«„“(]\s*[а-и]\s*["'»”“)]|[а-и]\b))
      | (?P<unit>\b(?:лет|года?|год[аоуы]?м?|г|гг|мес\w*|дн\w*|руб\w*|р|га|чел\w*|кг|пуд\w*|коп\w*|корабл\w*|тыс\w*|процент\w*|вагон\w*|км|раз\w*|указ\w*|закон\w*|конституц\w*|положен\w*|постан\w*|пост|инструкц\w*|приказ\w*|упвс|устав\w*)\b)
      | (?P<filler>\b(?:по|и|в|на|за|с|от|примен\w*|санкц\w*|обв|обвин\w*|№)\b)
      | (?P<word>\p{L}+|[№\#¤])
      | (?P<other>\S)
    "#,
    )
});

/// Cuts a charge into the pieces that matter for articles.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut list: Vec<Token> = Vec::new();
    let mut end = 0;
    for parts in TOKEN.captures_iter(text) {
        let Some(whole) = parts.get(0) else { continue };
        let is = |name: &str| parts.name(name).is_some();
        let kind = if is("number") {
            whole.as_str().parse().map_or(Kind::Word, Kind::Number)
        } else if is("roman") {
            let length = whole.as_str().chars().count();
            Kind::Number(u16::try_from(length).unwrap_or_default())
        } else if is("dash") {
            Kind::Dash
        } else if is("comma") {
            Kind::Comma
        } else if is("through") {
            Kind::Through
        } else if is("article") {
            Kind::Article
        } else if is("point") {
            Kind::Point
        } else if is("part") {
            Kind::Part
        } else if is("letter") {
            Kind::Letter
        } else if is("code") {
            Kind::Code
        } else if is("filler") {
            Kind::Filler
        } else if is("unit") {
            Kind::Unit
        } else if is("word") {
            glued_word(whole.as_str())
        } else {
            // Full stops, quotes and brackets divide nothing.
            continue;
        };
        // "58- -11" is one dash.
        let doubled = kind == Kind::Dash && list.last().is_some_and(|l| l.kind == Kind::Dash);
        if doubled {
            continue;
        }
        list.push(Token { kind, range: whole.range(), glued: whole.start() == end });
        end = whole.end();
    }
    list
}

/// A short word glued to a digit ("58-10ч1", "ст58") has no boundary the pattern could see.
fn glued_word(word: &str) -> Kind {
    match word.to_lowercase().as_str() {
        "ч" => Kind::Part,
        "п" | "пп" => Kind::Point,
        "ст" => Kind::Article,
        "ук" => Kind::Code,
        _ => Kind::Word,
    }
}
