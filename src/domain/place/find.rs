//! Reading a raw place.

use super::fold::letters;
use super::gazetteer::Gazetteer;
use super::index::Strength;
use super::phrase::{Token, Type, parts, tokens};
use super::unit::{Level, UnitKind};
use crate::domain::code::codes;
use crate::domain::dates::PartialDate;
use std::collections::BTreeSet;

codes! {
    /// How sure a reading is.
    pub enum Certainty {
        /// The text names one unit that fits.
        Certain = "certain",
        /// One unit fits, but the text names it loosely, or outside the time it existed.
        Likely = "likely",
        /// Several units fit equally well.
        Possible = "possible",
    }
}

/// A unit that the text may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Number of the unit.
    pub number: u16,
    /// Code of the unit.
    pub code: String,
    /// How sure.
    pub certainty: Certainty,
}

/// What was read of a raw place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The text, never changed.
    pub raw: String,
    /// The narrowest unit read; several when the text fits several. Empty: unrecognised.
    pub units: Vec<Match>,
    /// Words that name a unit which the gazetteer does not hold, or not there.
    pub unread: Vec<String>,
}

impl Reading {
    /// Whether a unit was read.
    pub fn is_recognised(&self) -> bool {
        !self.units.is_empty()
    }

    /// The unit, when it is only one.
    pub fn only(&self) -> Option<&Match> {
        match self.units.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// Names after persons and feasts: a raion of such a name stood in nearly every oblast, so it is
/// read only inside the oblast that the gazetteer gives it.
const COMMON: [&str; 34] = [
    "ленин",
    "сталин",
    "киров",
    "калинин",
    "октябр",
    "молотов",
    "ворошилов",
    "каганович",
    "куйбышев",
    "фрунз",
    "свердлов",
    "первомай",
    "совет",
    "красн",
    "комсомол",
    "социалист",
    "пролетар",
    "дзержин",
    "энгельс",
    "тельман",
    "орджоникидз",
    "микоян",
    "чкалов",
    "буденн",
    "буденов",
    "андреев",
    "уриц",
    "володар",
    "горьк",
    "жданов",
    "чапаев",
    "пушкин",
    "коминтерн",
    "московск",
];

/// Words of a phrase with the units that they may name.
struct Named {
    level: Level,
    text: String,
    units: Vec<(u16, Strength)>,
    typed: bool,
}

impl Gazetteer {
    /// Reads a raw place; `when` is the time it is said of, where known.
    pub fn find(&self, raw: &str, when: Option<&PartialDate>) -> Reading {
        let mut named = Vec::new();
        let mut loose = Vec::new();
        for part in parts(raw) {
            self.part(&tokens(&part), &mut named, &mut loose);
        }
        let mut reading = Reading { raw: raw.to_owned(), ..Reading::default() };
        let inside_known = |named: &[Named]| {
            named.iter().any(|n| n.level == Level::First && n.typed && !n.units.is_empty())
        };
        for words in loose {
            if let Some(found) = self.untyped(&words, inside_known(&named)) {
                named.push(found);
            }
        }
        let chosen = self.choose(&named, &mut reading.unread);
        reading.units = self.settle(chosen, when);
        reading
    }

    /// Finds the typed names of a part; the words left over are looked at when all parts are known.
    fn part(&self, tokens: &[Token], named: &mut Vec<Named>, loose: &mut Vec<Vec<String>>) {
        let mut used = vec![false; tokens.len()];
        let mut elsewhere = false;
        for (at, token) in tokens.iter().enumerate() {
            let kinds = match token.kind {
                Some(Type::Unit(kinds)) => kinds,
                Some(Type::Other) => {
                    elsewhere = true;
                    continue;
                }
                None => continue,
            };
            if let Some((found, words)) = self.typed(tokens, at, kinds, &used) {
                for word in words {
                    if let Some(used) = used.get_mut(word) {
                        *used = true;
                    }
                }
                named.push(found);
            }
        }
        let left = tokens.iter().zip(&used).filter(|(token, used)| token.kind.is_none() && !**used);
        let left: Vec<_> = left.map(|(token, _)| token.text.clone()).collect();
        // Beside a village or a street only a republic is looked for.
        if !left.is_empty() {
            let republic = left.last().filter(|_| elsewhere).cloned();
            loose.push(if elsewhere { republic.into_iter().collect() } else { left });
            if elsewhere && let Some(words) = loose.last_mut() {
                words.push(String::new());
            }
        }
    }

    /// The name that belongs to the type word at `at`: before it, otherwise after it.
    fn typed(
        &self,
        tokens: &[Token],
        at: usize,
        kinds: &[UnitKind],
        used: &[bool],
    ) -> Option<(Named, Vec<usize>)> {
        let is_name = |index: &usize| {
            let free = used.get(*index).is_some_and(|used| !used);
            free && tokens.get(*index).is_some_and(|token| token.kind.is_none())
        };
        let before: Vec<_> = (0..at).rev().take_while(is_name).take(3).collect();
        let after: Vec<_> = (at + 1..tokens.len()).take_while(is_name).take(3).collect();
        let before = before.into_iter().rev().collect::<Vec<_>>();
        let suffixes = (0..before.len()).filter_map(|skip| before.get(skip..));
        let prefixes = (1..=after.len()).rev().filter_map(|take| after.get(..take));
        let is_city = kinds == [UnitKind::City];
        let level = kinds.first()?.level();
        // What stands before "р-н" is its name; what follows belongs to the next type word.
        let sides: Vec<&[usize]> = match (is_city, before.is_empty()) {
            (true, _) => prefixes.chain(suffixes).collect(),
            (false, true) => prefixes.collect(),
            (false, false) => suffixes.collect(),
        };
        for words in sides {
            let units = self.named(&texts(tokens, words), |kind| kinds.contains(&kind));
            if !units.is_empty() {
                let text = texts(tokens, words).join(" ");
                return Some((Named { level, text, units, typed: true }, words.to_vec()));
            }
        }
        // A year's "г." is no city, and a type word alone names nothing.
        let side = if is_city || before.is_empty() { &after } else { &before };
        let words = if is_city { side.get(..1)? } else { side.last().map(std::slice::from_ref)? };
        let text = texts(tokens, words).join(" ");
        let is_number = text.starts_with(|c: char| c.is_ascii_digit());
        let unread = Named { level, text, units: Vec::new(), typed: true };
        (!is_number).then(|| (unread, words.to_vec()))
    }

    /// Words without a type: a republic or a city of that name, or a raion of an oblast named
    /// beside it. An empty last word asks for a republic only.
    fn untyped(&self, words: &[String], in_known_oblast: bool) -> Option<Named> {
        let only_republic = words.last().is_some_and(String::is_empty);
        let words: Vec<_> = words.iter().map(String::as_str).filter(|w| !w.is_empty()).collect();
        let text = words.join(" ");
        let named = |level: Level, units: Vec<(u16, Strength)>| {
            (!units.is_empty()).then(|| Named { level, text: text.clone(), units, typed: false })
        };
        let exact = |level: Level| {
            let mut units = self.named(&words, |kind| kind.level() == level);
            units.retain(|(_, strength)| *strength == Strength::Stem);
            named(level, units)
        };
        if let Some(republic) = exact(Level::Republic) {
            return Some(republic);
        }
        let adjective =
            words.last().is_some_and(|word| word.ends_with("ий") || word.ends_with("ого"));
        if only_republic || words.len() > 3 {
            return None;
        }
        if in_known_oblast && adjective {
            return exact(Level::Raion);
        }
        exact(Level::City).filter(|_| !adjective)
    }

    fn named(&self, words: &[&str], fits: impl Fn(UnitKind) -> bool) -> Vec<(u16, Strength)> {
        let mut units = self.index.get(words);
        units.retain(|(number, _)| self.unit(*number).is_some_and(|unit| fits(unit.kind)));
        if units.iter().any(|(_, strength)| *strength == Strength::Stem) {
            units.retain(|(_, strength)| *strength == Strength::Stem);
        }
        units
    }

    /// The narrowest units that agree with the wider ones of the text.
    fn choose(&self, named: &[Named], unread: &mut Vec<String>) -> Vec<(u16, Certainty)> {
        unread.extend(named.iter().filter(|n| n.units.is_empty()).map(|n| n.text.clone()));
        let of = |level: Level| named.iter().filter(move |n| n.level == level);
        // Inside an oblast that is not known, nothing narrower is known either.
        let lost = of(Level::First).any(|n| n.units.is_empty())
            && of(Level::First).all(|n| n.units.is_empty());
        let mut chosen: Vec<(u16, Certainty)> = Vec::new();
        for level in [Level::Republic, Level::First, Level::City, Level::Raion] {
            if lost && level > Level::First {
                continue;
            }
            for n in of(level).filter(|n| !n.units.is_empty()) {
                let inside = self.inside(n, &chosen);
                if inside.is_empty() {
                    unread.push(n.text.clone());
                } else {
                    chosen = inside;
                }
            }
        }
        chosen
    }

    /// Those of the named units that lie in one of `wider`; without any, all of them.
    fn inside(&self, named: &Named, wider: &[(u16, Certainty)]) -> Vec<(u16, Certainty)> {
        let certainty = |strength: Strength| match strength {
            Strength::Stem if named.typed => Certainty::Certain,
            Strength::Stem | Strength::Base => Certainty::Likely,
        };
        let rated = |units: &mut dyn Iterator<Item = &(u16, Strength)>| {
            units.map(|(number, strength)| (*number, certainty(*strength))).collect::<Vec<_>>()
        };
        let folded = letters(&named.text);
        let common = COMMON.iter().any(|common| folded.starts_with(common));
        if wider.is_empty() {
            let alone = named.level == Level::Raion && common;
            return if alone { Vec::new() } else { rated(&mut named.units.iter()) };
        }
        let lines: BTreeSet<u16> =
            wider.iter().flat_map(|(number, _)| self.line(*number)).copied().collect();
        let holds = |number: u16| {
            self.line(number).iter().any(|member| {
                lines.contains(member) || self.wider(*member).iter().any(|w| lines.contains(w))
            })
        };
        let fitting = rated(&mut named.units.iter().filter(|(number, _)| holds(*number)));
        if !fitting.is_empty() {
            return fitting;
        }
        if common {
            return Vec::new();
        }
        // The gazetteer does not know every oblast a raion passed through: the land they share today
        // stands for it.
        let land: BTreeSet<_> = wider.iter().flat_map(|(n, _)| self.present(*n).codes).collect();
        let shares =
            |number: u16| self.present(number).codes.iter().any(|code| land.contains(code));
        let near = named.units.iter().filter(|(_, strength)| *strength == Strength::Stem);
        let near = near.filter(|(number, _)| shares(*number));
        near.map(|(number, _)| (*number, Certainty::Likely)).collect()
    }

    /// Leaves those that existed at the time, and of a line of successors the last one.
    fn settle(&self, chosen: Vec<(u16, Certainty)>, when: Option<&PartialDate>) -> Vec<Match> {
        let existed = |number: u16| {
            when.is_none_or(|when| self.unit(number).is_some_and(|u| u.span.may_hold(when)))
        };
        let any = chosen.iter().any(|(number, _)| existed(*number));
        let mut kept: Vec<_> =
            chosen.into_iter().filter(|(number, _)| !any || existed(*number)).collect();
        let numbers: Vec<_> = kept.iter().map(|(number, _)| *number).collect();
        kept.retain(|(number, _)| {
            let line = self.line(*number);
            let later = |other: &u16| {
                other != number && line.contains(other) && self.follows(*other, *number)
            };
            !numbers.iter().any(later)
        });
        let several = kept.len() > 1;
        let narrowed = kept.len() < numbers.len();
        let rate = |certainty: Certainty| {
            if several {
                Certainty::Possible
            } else if certainty == Certainty::Certain && (!any || narrowed) {
                Certainty::Likely
            } else {
                certainty
            }
        };
        let matched = kept.into_iter().filter_map(|(number, certainty)| {
            let code = self.unit(number)?.code.clone();
            Some(Match { number, code, certainty: rate(certainty) })
        });
        matched.collect()
    }

    /// Whether `one` came after `other` in a line of successors.
    fn follows(&self, one: u16, other: u16) -> bool {
        let mut next: Vec<u16> = vec![other];
        let mut seen = BTreeSet::new();
        while let Some(number) = next.pop() {
            if number == one && number != other {
                return true;
            }
            if seen.insert(number)
                && let Some(unit) = self.unit(number)
            {
                let became = unit.became.iter().filter_map(|code| self.by_code(code));
                next.extend(became.map(|unit| unit.number));
            }
        }
        false
    }
}

fn texts<'a>(tokens: &'a [Token], words: &[usize]) -> Vec<&'a str> {
    words.iter().filter_map(|word| tokens.get(*word)).map(|token| token.text.as_str()).collect()
}
