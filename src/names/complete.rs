//! Beginnings of names completed, as they are written on cards one may see.

use std::collections::HashMap;

use super::census::Census;
use super::evidence::capital;
use super::index::Index;
use super::text::words;
use super::types::Meta;

/// Spellings with a beginning that are looked at in each part.
const MOST_SPELLINGS: u32 = 20_000;
/// Cards looked at until one is found that may be seen.
const MOST_CARDS: usize = 200_000;
/// Cards looked at for one spelling.
const MOST_CARDS_EACH: usize = 20_000;

/// Names that begin so, the most frequent first.
pub fn complete(
    index: &Index,
    prefix: &str,
    limit: usize,
    admit: &dyn Fn(&Meta) -> bool,
) -> Vec<String> {
    let (words, _) = words(prefix);
    let Some(word) = words.last() else { return Vec::new() };
    let census = Census::of(index);
    let mut found: Vec<(u32, usize, u32)> = Vec::new();
    for (number, part) in index.parts.iter().enumerate() {
        let range = part.segment.spellings_from(&word.text);
        let end = range.end.min(range.start.saturating_add(MOST_SPELLINGS));
        found.extend((range.start..end).map(|spelling| {
            (census.count(part, part.segment.stem_of(spelling)), number, spelling)
        }));
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
    let mut budget = MOST_CARDS;
    let mut seen: HashMap<usize, Vec<u8>> = HashMap::new();
    let mut names: Vec<String> = Vec::new();
    for (_, number, spelling) in found {
        if names.len() >= limit || budget == 0 {
            break;
        }
        let Some(part) = index.parts.get(number) else { continue };
        let text = capital(part.segment.spelling(spelling));
        if names.contains(&text) {
            continue;
        }
        let metas = part.segment.metas();
        let admitted = seen.entry(number).or_insert_with(|| vec![0; metas.len()]);
        let mut tokens = Vec::new();
        let cards = part.segment.cards_with(part.segment.stem_of(spelling));
        for card in cards.take(MOST_CARDS_EACH) {
            budget = budget.saturating_sub(1);
            let meta = part.segment.meta_no(card) as usize;
            let may = match admitted.get(meta).copied() {
                Some(0) => {
                    let may = metas.get(meta).is_some_and(admit);
                    if let Some(cell) = admitted.get_mut(meta) {
                        *cell = 1 + u8::from(may);
                    }
                    may
                }
                known => known == Some(2),
            };
            if may && !part.dead(card) {
                part.segment.tokens(card, &mut tokens);
                if tokens.iter().any(|token| token.spelling == spelling) {
                    names.push(text);
                    break;
                }
            }
            if budget == 0 {
                break;
            }
        }
    }
    names
}
