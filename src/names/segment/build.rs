//! Making a segment.

use std::collections::HashMap;

use super::super::parse::{Parser, Token, first_sound};
use super::super::types::{Entry, Meta, NameKind};
use super::keys::{KeyTable, keys, skeleton};
use super::pack::{Packed, Texts};
use super::{
    BREAK, INITIAL, LETTER, SHAPE_LETTER, SHAPE_NAMES, Segment, TITLE, code_of, year_code,
};

/// Tokens of a card that are kept.
const MOST_TOKENS: usize = 24;

#[derive(Debug, Clone, Copy)]
struct Row {
    no: u32,
    begin: u32,
    end: u32,
    birth: [u8; 2],
    meta: u32,
    places: u32,
}

/// A stem group before it is packed.
#[derive(Debug)]
struct Stem {
    skeleton: u64,
    group: Box<[u8]>,
    /// Its number until now.
    at: u32,
}

/// Takes cards in, in any order; of one number the last counts.
#[derive(Debug, Default)]
pub struct Builder {
    parser: Parser,
    rows: Vec<Row>,
    /// Spelling × 8 + kind.
    tokens: Vec<u32>,
    spellings: HashMap<Box<[u8]>, u32>,
    stem_of: Vec<u32>,
    stems: HashMap<Box<[u8]>, u32>,
    metas: HashMap<Meta, u32>,
    places: HashMap<Vec<u8>, u32>,
    key: Vec<u8>,
    group: Vec<u8>,
}

/// Between a spelling and its stems in a key; no text has this byte.
const KEY_BREAK: u8 = 0xff;

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Builder {
    /// Takes a card in.
    pub fn push(&mut self, entry: &Entry) {
        let begin = number(self.tokens.len());
        let father = entry.father.iter().map(|text| (text, NameKind::Patronymic));
        for (text, kind) in entry.names.iter().map(|name| (&name.text, name.kind)).chain(father) {
            let (tokens, _) = self.parser.parse(text, kind);
            for token in tokens {
                let code = match (token.title, token.initial) {
                    (true, _) => TITLE,
                    (_, true) => LETTER,
                    _ => code_of(token.kind),
                };
                self.group.clear();
                group_of(&token, &mut self.group);
                let group = std::mem::take(&mut self.group);
                self.token(begin, &token.text, &group, code);
                self.group = group;
            }
        }
        self.row(begin, entry.no, year_code(entry.birth), entry.meta, &entry.places);
    }

    /// Takes a card of another segment in.
    pub fn copy(&mut self, from: &Segment, card: u32) {
        let begin = number(self.tokens.len());
        let mut tokens = Vec::new();
        from.tokens(card, &mut tokens);
        for token in tokens {
            let group = from.group(from.stem_of(token.spelling));
            self.token(begin, from.spelling(token.spelling), group, token.kind);
        }
        let meta = from.metas().get(from.meta_no(card) as usize).copied();
        let places: Vec<u16> = from.places(card).collect();
        if let Some(meta) = meta {
            self.row(begin, from.no(card), from.birth_code(card), meta, &places);
        }
    }

    fn token(&mut self, begin: u32, text: &str, group: &[u8], code: u8) {
        if self.tokens.len().saturating_sub(begin as usize) >= MOST_TOKENS {
            return;
        }
        self.key.clear();
        self.key.extend_from_slice(text.as_bytes());
        self.key.push(KEY_BREAK);
        self.key.extend_from_slice(group);
        let spelling = match self.spellings.get(self.key.as_slice()) {
            Some(known) => *known,
            None => {
                let next = number(self.stems.len());
                let stem = match self.stems.get(group) {
                    Some(known) => *known,
                    None => *self.stems.entry(group.into()).or_insert(next),
                };
                self.stem_of.push(stem);
                let spelling = number(self.stem_of.len());
                self.spellings.insert(self.key.as_slice().into(), spelling);
                spelling
            }
        };
        let token = spelling * 8 + u32::from(code);
        if !self.tokens.get(begin as usize..).is_some_and(|own| own.contains(&token)) {
            self.tokens.push(token);
        }
    }

    fn row(&mut self, begin: u32, no: u32, birth: [u8; 2], meta: Meta, places: &[u16]) {
        let next = number(self.metas.len());
        let meta = *self.metas.entry(meta).or_insert(next);
        let mut places: Vec<u16> = places.iter().copied().filter(|place| *place > 0).collect();
        places.sort_unstable();
        places.dedup();
        let bytes: Vec<u8> = places.iter().flat_map(|place| place.to_le_bytes()).collect();
        let next = number(self.places.len());
        let places = *self.places.entry(bytes).or_insert(next);
        let end = number(self.tokens.len());
        self.rows.push(Row { no, begin, end, birth, meta, places });
    }

    /// Packs all that was taken in.
    pub fn finish(mut self) -> Segment {
        let mut rows = std::mem::take(&mut self.rows);
        rows.sort_by_key(|row| row.no);
        rows.reverse();
        rows.dedup_by_key(|row| row.no);
        rows.reverse();
        let stems = self.order_stems();
        // Spellings by their text, so that a beginning is a range; 0 is no spelling.
        let mut order: Vec<(Box<[u8]>, u32)> =
            std::mem::take(&mut self.spellings).into_iter().collect();
        order.sort_unstable();
        let mut rank = vec![0_u32; order.len() + 1];
        for (at, (_, old)) in (1_u32..).zip(&order) {
            if let Some(new) = rank.get_mut(*old as usize) {
                *new = at;
            }
        }
        let mut segment = Segment { cards: number(rows.len()), ..Segment::default() };
        let text = |key: &'_ [u8]| key.iter().position(|byte| *byte == KEY_BREAK).unwrap_or(0);
        segment.spellings = Texts::of(
            std::iter::once([].as_slice())
                .chain(order.iter().map(|(key, _)| key.get(..text(key)).unwrap_or_default())),
        );
        let stem = |old: u32| self.stem_of.get((old - 1) as usize).copied().unwrap_or(0);
        let most = number(stems.len());
        segment.stem_of =
            Packed::of(std::iter::once(0).chain(order.iter().map(|(_, old)| stem(*old))), most);
        drop(order);
        self.pack_cards(&mut segment, &rows, &rank);
        self.pack_stems(&stems, &mut segment, &rows);
        segment
    }

    /// The stems in a new order, in which those that sound alike stand together: they are read
    /// together.
    fn order_stems(&mut self) -> Vec<Stem> {
        let mut stems: Vec<Stem> = std::mem::take(&mut self.stems)
            .into_iter()
            .map(|(group, at)| Stem {
                skeleton: skeleton(group.split(|byte| *byte == BREAK).next().unwrap_or_default()),
                group,
                at,
            })
            .collect();
        stems.sort_unstable_by(|a, b| (a.skeleton, &a.group).cmp(&(b.skeleton, &b.group)));
        let mut rank = vec![0_u32; self.stem_of.len()];
        for (at, stem) in (0_u32..).zip(&stems) {
            if let Some(new) = rank.get_mut(stem.at as usize) {
                *new = at;
            }
        }
        for stem in &mut self.stem_of {
            *stem = rank.get(*stem as usize).copied().unwrap_or(0);
        }
        stems
    }

    fn pack_cards(&self, segment: &mut Segment, rows: &[Row], rank: &[u32]) {
        for (card, row) in (0_u32..).zip(rows) {
            let follows = segment
                .runs
                .last()
                .is_some_and(|(first, no)| no.checked_add(card - first) == Some(row.no));
            if !follows {
                segment.runs.push((card, row.no));
            }
        }
        segment.births = rows.iter().map(|row| row.birth).collect();
        segment.set_shapes(rows.iter().map(|row| shape(self.tokens_of(row))).collect());
        segment.meta_of = Packed::of(rows.iter().map(|row| row.meta), number(self.metas.len()));
        let mut metas: Vec<(Meta, u32)> =
            self.metas.iter().map(|(meta, at)| (*meta, *at)).collect();
        metas.sort_unstable_by_key(|(_, at)| *at);
        segment.metas = metas.into_iter().map(|(meta, _)| meta).collect();
        segment.places_of =
            Packed::of(rows.iter().map(|row| row.places), number(self.places.len()));
        let mut places: Vec<(&Vec<u8>, &u32)> = self.places.iter().collect();
        places.sort_unstable_by_key(|(_, at)| **at);
        segment.places = Texts::of(places.into_iter().map(|(set, _)| set.as_slice()));
        let mut starts = Vec::with_capacity(rows.len());
        let mut words = Vec::with_capacity(self.tokens.len());
        for row in rows {
            starts.push(number(words.len()));
            let own = self.tokens_of(row);
            for (at, token) in (1..).zip(own) {
                let spelling = rank.get((token / 8) as usize).copied().unwrap_or(0);
                words.push((spelling << 4) | ((token % 8) << 1) | u32::from(at == own.len()));
            }
            if own.is_empty() {
                words.push(1);
            }
        }
        segment.starts = Packed::of(starts.iter().copied(), number(words.len()));
        segment.tokens = Packed::of(words.iter().copied(), number(rank.len()) << 4 | 0xf);
    }

    fn pack_stems(&self, stems: &[Stem], segment: &mut Segment, rows: &[Row]) {
        let mut pairs = Vec::new();
        for (at, stem) in (0_u32..).zip(stems) {
            let mut all: Vec<u32> =
                stem.group.split(|byte| *byte == BREAK).flat_map(keys).collect();
            all.sort_unstable();
            all.dedup();
            pairs.extend(all.into_iter().map(|key| (key, at)));
        }
        segment.keys = KeyTable::of(&pairs, number(stems.len()));
        drop(pairs);
        segment.stems = Texts::of(stems.iter().map(|stem| stem.group.as_ref()));
        let lists = self.lists(rows, stems.len());
        let mut own = Vec::new();
        segment.counts = Packed::of(
            lists.iter().map(|list| number(list.iter().filter(|byte| **byte < 0x80).count())),
            segment.cards,
        );
        segment.postings = Texts::of(lists.iter().map(Vec::as_slice));
        drop(lists);
        let mut opens = vec![0_u32; stems.len()];
        let open: Vec<u32> = (0..segment.cards).filter(|card| segment.is_open(*card)).collect();
        segment.open_cards = number(open.len());
        for card in open {
            let Some(row) = rows.get(card as usize) else { continue };
            self.stems_of(row, &mut own);
            for stem in &own {
                if let Some(count) = opens.get_mut(*stem as usize) {
                    *count += 1;
                }
            }
        }
        segment.opens = Packed::of(opens, segment.cards);
    }

    fn tokens_of(&self, row: &Row) -> &[u32] {
        self.tokens.get(row.begin as usize..row.end as usize).unwrap_or_default()
    }

    /// The stems of a card, each once.
    fn stems_of(&self, row: &Row, into: &mut Vec<u32>) {
        into.clear();
        for token in self.tokens_of(row) {
            let spelling = (token / 8).wrapping_sub(1) as usize;
            let stem = self.stem_of.get(spelling).copied().unwrap_or(0);
            if !into.contains(&stem) {
                into.push(stem);
            }
        }
    }

    /// For each stem its cards, as differences in groups of seven bits.
    fn lists(&self, rows: &[Row], stems: usize) -> Vec<Vec<u8>> {
        let mut lists: Vec<Vec<u8>> = vec![Vec::new(); stems];
        let mut last = vec![0_u32; stems];
        for (card, row) in (1_u32..).zip(rows) {
            for token in self.tokens.get(row.begin as usize..row.end as usize).unwrap_or_default() {
                let spelling = (token / 8).wrapping_sub(1) as usize;
                let stem = self.stem_of.get(spelling).copied().unwrap_or(0) as usize;
                let (Some(before), Some(list)) = (last.get_mut(stem), lists.get_mut(stem)) else {
                    continue;
                };
                if *before == card {
                    continue;
                }
                let mut gap = card - *before;
                *before = card;
                while gap >= 0x80 {
                    list.push(u8::try_from(gap & 0x7f).unwrap_or(0) | 0x80);
                    gap >>= 7;
                }
                list.push(u8::try_from(gap).unwrap_or(0));
            }
        }
        lists
    }
}

/// The shape of a card by its tokens.
fn shape(tokens: &[u32]) -> u8 {
    let code = |token: &u32| u8::try_from(token % 8).unwrap_or(0);
    let other = [TITLE, code_of(NameKind::Alias), code_of(NameKind::Maiden)];
    let names = tokens.iter().filter(|token| !other.contains(&code(token))).count();
    let letter = if tokens.iter().any(|token| code(token) == LETTER) { SHAPE_LETTER } else { 0 };
    u8::try_from(names).unwrap_or(SHAPE_NAMES).min(SHAPE_NAMES) | letter
}

/// The readings of a token one behind the other; an initial is marked.
fn group_of(token: &Token, group: &mut Vec<u8>) {
    if token.initial {
        group.push(INITIAL);
        group.extend(first_sound(&token.folded));
        return;
    }
    for (at, stem) in token.folded.stems.iter().enumerate() {
        if at > 0 {
            group.push(BREAK);
        }
        group.extend_from_slice(stem);
    }
}
