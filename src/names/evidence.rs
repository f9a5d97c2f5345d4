//! The best way to set the names of a question against those of a card, and what it says.

use super::asked::{Asked, rarity};
use super::score::{Features, Weights};
use super::types::{NameKind, Relation, Term};

/// A name of the card, as far as evidence looks at it.
#[derive(Debug, Clone, Copy)]
pub struct Has {
    /// Which part it is.
    pub kind: NameKind,
    /// A title.
    pub title: bool,
}

/// A name asked for and a name of the card that sound alike.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    /// Place of the name asked for.
    pub asked: usize,
    /// Place of the card's.
    pub has: usize,
    /// How alike; 0 for initials.
    pub likeness: f32,
    /// Cards with a name at least as alike.
    pub cards: u32,
    /// Through the table of aliases.
    pub alias: bool,
    /// What it is worth before their parts are looked at.
    pub weight: f32,
}

/// Who stands against whom, and the sum.
#[derive(Debug, Clone, Default)]
pub struct Matching {
    /// Chosen pairs.
    pub pairs: Vec<Pair>,
    /// The names as numbers.
    pub features: Features,
}

/// How far apart the parts are that two names are: 0 the same or unknown.
fn swapped(asked: NameKind, has: NameKind) -> f32 {
    use NameKind::{Alias, Given, Maiden, Patronymic, Surname, Whole};
    match (asked, has) {
        (Patronymic, Surname | Maiden) | (Surname, Patronymic) => 0.25,
        (Given | Whole, Patronymic) | (Patronymic, Given | Whole) => 1.0,
        (Given | Whole, Surname | Maiden) | (Surname, Given | Whole) => 0.4,
        (Patronymic | Surname | Given | Whole | Maiden | Alias, _) => 0.0,
    }
}

/// Chooses pairs, the heaviest first, each name once. `pairs` is left sorted.
pub fn choose(
    asked: &[Asked],
    has: &[Has],
    pairs: &mut [Pair],
    weights: &Weights,
    cards: usize,
    into: &mut Matching,
) {
    into.pairs.clear();
    for pair in pairs.iter_mut() {
        let kinds = (asked.get(pair.asked), has.get(pair.has));
        if let (Some(asked), Some(has)) = kinds {
            pair.weight += weights.swapped * swapped(asked.token.kind, has.kind);
        }
    }
    pairs.sort_by(|a, b| {
        b.weight.total_cmp(&a.weight).then_with(|| (a.asked, a.has).cmp(&(b.asked, b.has)))
    });
    let (mut asked_used, mut has_used) = (0_u64, 0_u64);
    let mut features = Features::default();
    for pair in pairs.iter() {
        let (a, h) = (1_u64 << (pair.asked & 63), 1_u64 << (pair.has & 63));
        if asked_used & a != 0 || has_used & h != 0 {
            continue;
        }
        asked_used |= a;
        has_used |= h;
        into.pairs.push(*pair);
        if pair.likeness > 0.0 {
            features.rarity += rarity(cards, pair.cards);
            features.loose += 1.0 - pair.likeness;
        } else {
            features.initial += 1.0;
        }
        if let (Some(asked), Some(has)) = (asked.get(pair.asked), has.get(pair.has)) {
            features.swapped += swapped(asked.token.kind, has.kind);
        }
    }
    let left = |used: u64, at: usize| used & (1 << (at & 63)) == 0;
    let asked_left = asked
        .iter()
        .enumerate()
        .filter(|(at, asked)| left(asked_used, *at) && !asked.token.title)
        .count();
    let has_left =
        has.iter().enumerate().filter(|(at, has)| left(has_used, *at) && counts(**has)).count();
    #[expect(clippy::cast_precision_loss, reason = "a handful of names")]
    {
        features.conflict = asked_left.min(has_left) as f32;
        features.leftover = asked_left.abs_diff(has_left) as f32;
    }
    into.features = features;
}

/// Other names of a person and titles may be missing in a question.
fn counts(has: Has) -> bool {
    !has.title && !matches!(has.kind, NameKind::Alias | NameKind::Maiden)
}

/// A name of a card as it is compared and as it is shown.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    /// In small letters.
    pub text: String,
    /// As on the card, or nearly.
    pub shown: String,
}

impl Shown {
    /// The index keeps names in small letters: each word is shown with a capital one.
    pub fn of_card(text: &str) -> Self {
        Self { text: text.to_owned(), shown: capital(text) }
    }
}

/// The words of a name, each with a capital letter.
pub fn capital(text: &str) -> String {
    let mut begins = true;
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        // Georgian has capitals that no name begins with.
        if begins && !matches!(c, '\u{10d0}'..='\u{10ff}') {
            shown.extend(c.to_uppercase());
        } else {
            shown.push(c);
        }
        begins = c == ' ';
    }
    shown
}

/// The explanation of a matching, by name. `texts` are the card's names.
pub fn explain(
    asked: &[Asked],
    has: &[Has],
    texts: &[Shown],
    matching: &Matching,
    weights: &Weights,
) -> Vec<Term> {
    let text = |at: usize| texts.get(at).cloned().unwrap_or_default();
    let moved = moved(matching);
    let mut terms = Vec::new();
    let mut rest: Vec<usize> = (0..has.len()).collect();
    let both = matching.features.conflict > 0.0;
    let missing = if both { weights.conflict } else { weights.leftover };
    for (at, name) in asked.iter().enumerate() {
        let Some(pair) = matching.pairs.iter().find(|pair| pair.asked == at) else {
            if !name.token.title {
                terms.push(Term::Missing { asked: name.token.shown.to_string(), weight: missing });
            }
            continue;
        };
        rest.retain(|other| *other != pair.has);
        let part = has.get(pair.has).map_or(NameKind::Whole, |has| has.kind);
        let found = text(pair.has);
        terms.push(Term::Name {
            part,
            relation: relation(name, part, &found.text, pair, moved.contains(&at)),
            asked: name.token.shown.to_string(),
            found: found.shown,
            similarity: pair.likeness,
            cards: pair.cards,
            weight: pair.weight,
        });
    }
    for at in rest {
        if let Some(has) = has.get(at).copied()
            && counts(has)
        {
            let weight = if both { 0.0 } else { weights.leftover };
            terms.push(Term::Extra { part: has.kind, found: text(at).shown, weight });
        }
    }
    terms
}

/// Names asked for that stand at another place on the card: those that have to be taken out so that
/// the others follow each other on both sides.
fn moved(matching: &Matching) -> Vec<usize> {
    let mut places: Vec<(usize, usize)> =
        matching.pairs.iter().map(|pair| (pair.asked, pair.has)).collect();
    places.sort_unstable();
    // The longest rising row that ends with each.
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for (at, (asked, has)) in places.iter().enumerate() {
        let before = places.iter().zip(&rows).take(at).filter(|((_, other), _)| other < has);
        let longest = before.map(|(_, row)| row).max_by_key(|row| row.len());
        let mut row = longest.cloned().unwrap_or_default();
        row.push(*asked);
        rows.push(row);
    }
    let stay = rows.into_iter().max_by_key(Vec::len).unwrap_or_default();
    places.into_iter().map(|(asked, _)| asked).filter(|asked| !stay.contains(asked)).collect()
}

fn relation(asked: &Asked, part: NameKind, found: &str, pair: &Pair, moved: bool) -> Relation {
    let together = |text: &str| text.replace(' ', "");
    let (one, script) = (&asked.token.text, alphabet(&asked.token.text).0);
    let same_script = script == alphabet(found).0;
    if pair.likeness <= 0.0 {
        Relation::Initial
    } else if matches!(part, NameKind::Maiden | NameKind::Alias) {
        Relation::OtherName
    } else if *asked.token.text == *found {
        if moved { Relation::Swapped } else { Relation::Exact }
    } else if together(&asked.token.text) == together(found) {
        Relation::Joined
    } else if pair.alias {
        Relation::Alias
    } else if pair.likeness < 0.93 {
        Relation::Spelling
    } else if asked.token.kind != part {
        Relation::Form
    } else if same_script && (pair.likeness < 1.0 || alphabet(one) == alphabet(found)) {
        if begins_alike(one, found) { Relation::Form } else { Relation::Spelling }
    } else if moved {
        Relation::Swapped
    } else {
        Relation::Script
    }
}

/// The script of a name, and whether it has letters beyond those of Russian or English.
fn alphabet(text: &str) -> (Option<u8>, bool) {
    let script = text.chars().find_map(|c| match c {
        'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Some(0),
        '\u{400}'..='\u{52f}' => Some(1),
        '\u{600}'..='\u{6ff}' => Some(2),
        _ => None,
    });
    let own = |c: char| c.is_alphabetic() && !matches!(c, 'a'..='z' | 'а'..='я' | 'ё');
    (script, text.chars().any(own))
}

/// Whether two names that sound alike differ in nothing but how they end.
fn begins_alike(one: &str, other: &str) -> bool {
    let alike = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let shorter = one.chars().count().min(other.chars().count());
    alike >= 3 && alike + 2 >= shorter
}
