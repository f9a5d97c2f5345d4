//! Keys under which a stem is found although it is spelled otherwise: its consonants in coarse
//! classes, whole and with one left out.

use std::io::{Read, Write};

use super::super::sound::{PART, Sound, classes};
use super::pack::{Packed, read_bytes, read_len, write_bytes};

/// Skeletons of one stem that are kept where letters are ambiguous.
const MOST_SKELETONS: usize = 6;
/// Consonants of a skeleton.
const LONGEST: usize = 10;

/// The skeletons of a stem.
fn skeletons(stem: &[Sound]) -> Vec<Vec<u8>> {
    let mut all: Vec<Vec<u8>> = vec![Vec::with_capacity(LONGEST)];
    for sound in stem {
        let [one, other] = classes(*sound);
        let mut forked = Vec::new();
        if one != other && all.len() * 2 <= MOST_SKELETONS {
            forked.clone_from(&all);
        }
        let add = |skeletons: &mut Vec<Vec<u8>>, class: u8| {
            for skeleton in skeletons {
                if class != 0 && skeleton.last() != Some(&class) && skeleton.len() < LONGEST {
                    skeleton.push(class);
                }
            }
        };
        add(&mut all, one);
        add(&mut forked, other);
        all.append(&mut forked);
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// The first skeleton of a stem as one number: stems that sound alike have the same.
pub fn skeleton(stem: &[Sound]) -> u64 {
    let first = skeletons(stem).into_iter().next().unwrap_or_default();
    first.into_iter().fold(0, |number, class| number << 4 | u64::from(class))
}

fn hash(skeleton: impl Iterator<Item = u8>) -> u32 {
    let mixed = skeleton.fold(0xcbf2_9ce4_8422_2325_u64, |hash, class| {
        (hash ^ u64::from(class)).wrapping_mul(0x100_0000_01b3)
    });
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    u32::try_from(mixed >> 32).unwrap_or(0)
}

/// Keys of the whole skeletons of a stem: a part of [`keys`].
pub fn whole_keys(stem: &[Sound]) -> impl Iterator<Item = u32> {
    skeletons(stem).into_iter().map(|skeleton| hash(skeleton.into_iter()))
}

/// Keys of a stem: whole skeletons first, then those with one consonant left out; of a part of a
/// name only the first.
pub fn keys(stem: &[Sound]) -> Vec<u32> {
    keys_apart(stem).0
}

/// The same, and how many of them are of whole skeletons.
pub fn keys_apart(stem: &[Sound]) -> (Vec<u32>, usize) {
    let skeletons = skeletons(stem);
    let mut keys: Vec<u32> = skeletons.iter().map(|s| hash(s.iter().copied())).collect();
    let whole = keys.len();
    for skeleton in &skeletons {
        if skeleton.len() < 3 || stem.contains(&PART) {
            continue;
        }
        for out in 0..skeleton.len() {
            let mut rest: Vec<u8> = Vec::with_capacity(LONGEST);
            for (at, class) in skeleton.iter().enumerate() {
                if at != out && rest.last() != Some(class) {
                    rest.push(*class);
                }
            }
            let key = hash(rest.into_iter());
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    (keys, whole)
}

/// From keys to stems. A key is not kept: the bits that a stem's number leaves free tell most of
/// the strangers in a bucket, the comparison of the stems tells the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyTable {
    bits: u32,
    ends: Packed,
    entries: Vec<u32>,
    stem_bits: u32,
}

impl KeyTable {
    /// Puts the keys of all stems in a table.
    pub fn of(pairs: &[(u32, u32)], stems: u32) -> Self {
        let stem_bits = (u32::BITS - stems.leading_zeros()).clamp(1, 31);
        let wanted = u32::try_from(pairs.len() / 4).unwrap_or(1 << 28).max(2);
        let bits = (u32::BITS - wanted.leading_zeros()).min(28);
        let table = Self { bits, ends: Packed::default(), entries: Vec::new(), stem_bits };
        let buckets = 1_usize << bits;
        let mut counts = vec![0_u32; buckets + 1];
        for (key, _) in pairs {
            if let Some(count) = counts.get_mut(table.bucket(*key) + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut counts {
            sum += *count;
            *count = sum;
        }
        let ends = Packed::of(counts.iter().skip(1).copied(), sum);
        let mut entries = vec![0; pairs.len()];
        for (key, stem) in pairs {
            if let Some(next) = counts.get_mut(table.bucket(*key)) {
                if let Some(entry) = entries.get_mut(*next as usize) {
                    *entry = *stem | table.mark(*key);
                }
                *next += 1;
            }
        }
        Self { ends, entries, ..table }
    }

    fn bucket(&self, key: u32) -> usize {
        (key >> (u32::BITS - self.bits)) as usize
    }

    /// The low bits of a key, where a stem's number leaves room.
    fn mark(&self, key: u32) -> u32 {
        key.checked_shl(self.stem_bits).unwrap_or(0)
    }

    /// Stems that may have the key.
    pub fn stems(&self, key: u32) -> impl Iterator<Item = u32> + '_ {
        let bucket = self.bucket(key);
        let begin = bucket.checked_sub(1).map_or(0, |before| self.ends.get(before)) as usize;
        let end = self.ends.get(bucket) as usize;
        let mark = self.mark(key);
        let mask = (1_u32 << self.stem_bits) - 1;
        self.entries
            .get(begin..end)
            .unwrap_or_default()
            .iter()
            .filter(move |entry| **entry & !mask == mark)
            .map(move |entry| entry & mask)
    }

    /// Bytes held.
    pub fn size(&self) -> usize {
        self.ends.bytes() + self.entries.capacity() * size_of::<u32>()
    }

    pub fn write(&self, to: &mut impl Write) -> std::io::Result<()> {
        to.write_all(&self.bits.to_le_bytes())?;
        to.write_all(&self.stem_bits.to_le_bytes())?;
        self.ends.write(to)?;
        let bytes: Vec<u8> = self.entries.iter().flat_map(|entry| entry.to_le_bytes()).collect();
        write_bytes(to, &bytes)
    }

    pub fn read(from: &mut impl Read) -> std::io::Result<Self> {
        let mut word = [0; 4];
        from.read_exact(&mut word)?;
        let bits = u32::from_le_bytes(word);
        from.read_exact(&mut word)?;
        let stem_bits = u32::from_le_bytes(word);
        if !(1..=28).contains(&bits) || !(1..=31).contains(&stem_bits) {
            return Err(std::io::ErrorKind::InvalidData.into());
        }
        let ends = Packed::read(from)?;
        let len = read_len(from)?;
        let entries = read_bytes(from, len)?
            .chunks_exact(4)
            .map(|chunk| chunk.iter().rev().fold(0, |word, byte| (word << 8) | u32::from(*byte)))
            .collect();
        Ok(Self { bits, ends, entries, stem_bits })
    }
}
