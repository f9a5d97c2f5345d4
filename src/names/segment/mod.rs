//! Cards in an immutable, compressed form, and small ones of the same form for what came later.

mod build;
pub mod keys;
pub mod pack;
mod persist;

pub use build::Builder;
use keys::KeyTable;
use pack::{Packed, Texts};

use super::sound::Sound;
use super::types::{Meta, NameKind, YearRange};

/// Between the stems of one spelling.
pub const BREAK: u8 = 0;
/// Before the only sound of an initial.
pub const INITIAL: Sound = 61;

/// Year before the first that is kept.
const YEAR_ZERO: i16 = 1699;
/// One part of the index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Segment {
    /// Runs of numbers that follow each other: the first card and its number.
    runs: Vec<(u32, u32)>,
    cards: u32,
    /// First year of birth less [`YEAR_ZERO`], 0 unknown; and years to the last.
    births: Vec<[u8; 2]>,
    meta_of: Packed,
    metas: Vec<Meta>,
    places_of: Packed,
    /// Sets of places, as little-endian pairs of bytes.
    places: Texts,
    /// First token of each card.
    starts: Packed,
    /// Spelling, kind and whether it is the card's last.
    tokens: Packed,
    spellings: Texts,
    stem_of: Packed,
    stems: Texts,
    keys: KeyTable,
    counts: Packed,
    /// The same of open cards only.
    opens: Packed,
    open_cards: u32,
    /// For each card how many names it should be asked with, and [`SHAPE_LETTER`].
    shapes: Vec<u8>,
    /// Which shapes there are.
    has_shapes: u32,
    postings: Texts,
}

/// A token of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardToken {
    /// The spelling's number.
    pub spelling: u32,
    /// 0 to 5 as [`kind_of`] reads it, [`TITLE`] or [`LETTER`].
    pub kind: u8,
}

/// The code of a title.
pub const TITLE: u8 = 6;
/// The code of an initial.
pub const LETTER: u8 = 7;

/// In the shape of a card: an initial is among its names.
pub const SHAPE_LETTER: u8 = 0x80;
/// In the shape of a card: the number of its names, those left out that a question need not have.
pub const SHAPE_NAMES: u8 = 0x0f;

/// How many shapes there are.
pub const SHAPES: usize = 32;

/// The place of a shape among all.
pub const fn place_of(shape: u8) -> usize {
    (shape & SHAPE_NAMES | (shape & SHAPE_LETTER) >> 3) as usize
}

/// The shape at a place.
pub fn shape_at(place: usize) -> u8 {
    let place = u8::try_from(place).unwrap_or(0);
    place & SHAPE_NAMES | (place & 0x10) << 3
}

/// The part of a name by its code.
pub const fn kind_of(code: u8) -> NameKind {
    match code {
        1 => NameKind::Given,
        2 => NameKind::Patronymic,
        3 => NameKind::Surname,
        4 => NameKind::Maiden,
        5 => NameKind::Alias,
        _ => NameKind::Whole,
    }
}

/// The code of a part of a name.
pub const fn code_of(kind: NameKind) -> u8 {
    match kind {
        NameKind::Whole => 0,
        NameKind::Given => 1,
        NameKind::Patronymic => 2,
        NameKind::Surname => 3,
        NameKind::Maiden => 4,
        NameKind::Alias => 5,
    }
}

impl Segment {
    /// Cards held.
    pub fn len(&self) -> u32 {
        self.cards
    }

    /// The number of a card.
    pub fn no(&self, card: u32) -> u32 {
        let at = self.runs.partition_point(|(first, _)| *first <= card);
        let (first, no) =
            at.checked_sub(1).and_then(|at| self.runs.get(at)).copied().unwrap_or_default();
        no.wrapping_add(card.wrapping_sub(first))
    }

    /// The card of a number.
    pub fn card(&self, no: u32) -> Option<u32> {
        let at = self.runs.partition_point(|(_, first)| *first <= no).checked_sub(1)?;
        let (card, first) = self.runs.get(at).copied()?;
        let end = self.runs.get(at + 1).map_or(self.cards, |(card, _)| *card);
        let found = card.checked_add(no - first)?;
        (found < end).then_some(found)
    }

    /// The year codes of a card.
    #[inline]
    pub fn birth_code(&self, card: u32) -> [u8; 2] {
        self.births.get(card as usize).copied().unwrap_or_default()
    }

    /// When the person was born.
    pub fn birth(&self, card: u32) -> Option<YearRange> {
        year_of(self.birth_code(card))
    }

    /// Number of the card's meta in this part.
    pub fn meta_no(&self, card: u32) -> u32 {
        self.meta_of.get(card as usize)
    }

    /// The different metas.
    pub fn metas(&self) -> &[Meta] {
        &self.metas
    }

    /// Places of a card.
    pub fn places(&self, card: u32) -> impl Iterator<Item = u16> + '_ {
        self.places_in(self.place_set(card))
    }

    /// How many sets of places there are.
    pub fn place_sets(&self) -> usize {
        self.places.len()
    }

    /// The set of a card's places.
    pub fn place_set(&self, card: u32) -> u32 {
        self.places_of.get(card as usize)
    }

    /// The places of a set.
    pub fn places_in(&self, set: u32) -> impl Iterator<Item = u16> + '_ {
        let bytes = self.places.get(set as usize);
        bytes.chunks_exact(2).map(|pair| {
            u16::from_le_bytes([
                pair.first().copied().unwrap_or(0),
                pair.get(1).copied().unwrap_or(0),
            ])
        })
    }

    /// Tokens of a card, into a list that is emptied before.
    #[inline]
    pub fn tokens(&self, card: u32, into: &mut Vec<CardToken>) {
        into.clear();
        let mut at = self.starts.get(card as usize) as usize;
        while at < self.tokens.len() {
            let word = self.tokens.get(at);
            at += 1;
            let last = word & 1 == 1;
            let spelling = word >> 4;
            if spelling > 0 {
                into.push(CardToken { spelling, kind: u8::try_from((word >> 1) & 7).unwrap_or(0) });
            }
            if last {
                break;
            }
        }
    }

    /// The stem group of a spelling.
    #[inline]
    pub fn stem_of(&self, spelling: u32) -> u32 {
        self.stem_of.get(spelling as usize)
    }

    /// A spelling as written, in small letters.
    pub fn spelling(&self, spelling: u32) -> &str {
        std::str::from_utf8(self.spellings.get(spelling as usize)).unwrap_or_default()
    }

    /// Spellings that begin so.
    pub fn spellings_from(&self, prefix: &str) -> std::ops::Range<u32> {
        let first = self.partition(|text| text < prefix.as_bytes());
        let behind =
            self.partition(|text| text < prefix.as_bytes() || text.starts_with(prefix.as_bytes()));
        first.max(1)..behind.max(1)
    }

    fn partition(&self, before: impl Fn(&[u8]) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.spellings.len());
        while low < high {
            let middle = low.midpoint(high);
            if before(self.spellings.get(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        u32::try_from(low).unwrap_or(u32::MAX)
    }

    /// Ways to read a stem group.
    pub fn readings(&self, stem: u32) -> impl Iterator<Item = &[Sound]> {
        self.stems.get(stem as usize).split(|byte| *byte == BREAK)
    }

    /// The whole stem group, as [`Builder`] takes it in again.
    pub fn group(&self, stem: u32) -> &[u8] {
        self.stems.get(stem as usize)
    }

    /// Stem groups that may have a key.
    pub fn with_key(&self, key: u32) -> impl Iterator<Item = u32> + '_ {
        self.keys.stems(key)
    }

    /// How many open cards there are.
    pub fn open_cards(&self) -> u32 {
        self.open_cards
    }

    /// Whether everybody who may search sees a card.
    pub fn is_open(&self, card: u32) -> bool {
        self.metas.get(self.meta_no(card) as usize).is_some_and(|meta| meta.secrecy == 0)
    }

    /// How many names a card should be asked with, and whether an initial is among them.
    #[inline]
    pub fn shape(&self, card: u32) -> u8 {
        self.shapes.get(card as usize).copied().unwrap_or(0)
    }

    /// Whether any card has the shape at a place.
    pub fn has_shape(&self, place: usize) -> bool {
        self.has_shapes & 1_u32.checked_shl(u32::try_from(place).unwrap_or(32)).unwrap_or(0) != 0
    }

    /// Takes the cards' shapes.
    fn set_shapes(&mut self, shapes: Vec<u8>) {
        self.has_shapes = shapes.iter().fold(0, |all, shape| all | 1 << place_of(*shape));
        self.shapes = shapes;
    }

    /// How many open cards have a stem group.
    pub fn open(&self, stem: u32) -> u32 {
        self.opens.get(stem as usize)
    }

    /// How many cards have a stem group.
    pub fn count(&self, stem: u32) -> u32 {
        self.counts.get(stem as usize)
    }

    /// Cards with a stem group, in their order.
    #[inline]
    pub fn cards_with(&self, stem: u32) -> Postings<'_> {
        Postings { bytes: self.postings.get(stem as usize), card: 0 }
    }

    /// Bytes held.
    pub fn size(&self) -> usize {
        let packed = [
            &self.meta_of,
            &self.places_of,
            &self.starts,
            &self.tokens,
            &self.stem_of,
            &self.counts,
            &self.opens,
        ];
        let texts = [&self.places, &self.spellings, &self.stems, &self.postings];
        packed.iter().map(|list| list.bytes()).sum::<usize>()
            + texts.iter().map(|list| list.size()).sum::<usize>()
            + self.keys.size()
            + self.births.capacity() * 2
            + self.shapes.capacity()
            + self.metas.capacity() * size_of::<Meta>()
            + self.runs.capacity() * 8
    }
}

/// Cards of a stem.
#[derive(Debug, Clone)]
pub struct Postings<'a> {
    bytes: &'a [u8],
    card: u32,
}

impl Iterator for Postings<'_> {
    type Item = u32;

    /// The first difference is one more than the first card.
    #[inline]
    fn next(&mut self) -> Option<u32> {
        let mut gap = 0_u32;
        let mut shift = 0;
        loop {
            let (byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            gap |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            if byte & 0x80 == 0 {
                break;
            }
            shift += 7;
        }
        self.card = self.card.wrapping_add(gap);
        Some(self.card.wrapping_sub(1))
    }
}

/// Years as two bytes.
pub fn year_code(birth: Option<YearRange>) -> [u8; 2] {
    let Some(birth) = birth else { return [0, 0] };
    let byte = |number: i16, least: u8| u8::try_from(number.clamp(0, 255)).unwrap_or(0).max(least);
    let from = byte(birth.from.saturating_sub(YEAR_ZERO), 1);
    [from, byte(birth.to.saturating_sub(birth.from), 0)]
}

/// Years from two bytes.
pub fn year_of([from, span]: [u8; 2]) -> Option<YearRange> {
    let first = YEAR_ZERO + i16::from(from);
    (from > 0).then(|| YearRange { from: first, to: first + i16::from(span) })
}
