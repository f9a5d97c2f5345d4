//! Numbers in as few bits as the largest needs.

use std::io::{Read, Write};

/// A list of numbers of equal width.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Packed {
    width: u32,
    len: usize,
    words: Vec<u64>,
}

impl Packed {
    /// Packs numbers that are at most `most`; a larger one would be cut.
    pub fn of(numbers: impl IntoIterator<Item = u32>, most: u32) -> Self {
        let width = (u32::BITS - most.leading_zeros()).max(1);
        let mut packed = Self { width, len: 0, words: Vec::new() };
        let mut word = 0_u64;
        let mut filled = 0;
        for number in numbers {
            let number = u64::from(number) & ((1 << width) - 1);
            word |= number << filled;
            filled += width;
            if filled >= u64::BITS {
                packed.words.push(word);
                filled -= u64::BITS;
                word = if filled == 0 { 0 } else { number >> (width - filled) };
            }
            packed.len += 1;
        }
        if filled > 0 {
            packed.words.push(word);
        }
        packed.words.shrink_to_fit();
        packed
    }

    /// The number at a place; 0 behind the end.
    #[inline]
    pub fn get(&self, at: usize) -> u32 {
        if at >= self.len {
            return 0;
        }
        let bit = at * self.width as usize;
        let (word, shift) = (bit / 64, bit % 64);
        let low = self.words.get(word).copied().unwrap_or(0) >> shift;
        let high = if shift + self.width as usize > 64 {
            self.words.get(word + 1).copied().unwrap_or(0) << (64 - shift)
        } else {
            0
        };
        #[expect(clippy::cast_possible_truncation, reason = "the width is at most 32 bits")]
        let number = ((low | high) & ((1 << self.width) - 1)) as u32;
        number
    }

    /// Numbers in the list.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.words.capacity() * size_of::<u64>()
    }

    pub fn write(&self, to: &mut impl Write) -> std::io::Result<()> {
        write_u64(to, u64::from(self.width))?;
        write_u64(to, self.len as u64)?;
        for word in &self.words {
            to.write_all(&word.to_le_bytes())?;
        }
        Ok(())
    }

    pub fn read(from: &mut impl Read) -> std::io::Result<Self> {
        let width = u32::try_from(read_u64(from)?).unwrap_or(0);
        let len = read_len(from)?;
        if !(1..=32).contains(&width) {
            return Err(std::io::ErrorKind::InvalidData.into());
        }
        let bits = len.checked_mul(width as usize).ok_or(std::io::ErrorKind::InvalidData)?;
        let bytes = read_bytes(from, bits.div_ceil(64) * 8)?;
        let words = bytes
            .chunks_exact(8)
            .map(|chunk| chunk.iter().rev().fold(0, |word, byte| (word << 8) | u64::from(*byte)))
            .collect();
        Ok(Self { width, len, words })
    }
}

pub fn write_u64(to: &mut impl Write, number: u64) -> std::io::Result<()> {
    to.write_all(&number.to_le_bytes())
}

pub fn read_u64(from: &mut impl Read) -> std::io::Result<u64> {
    let mut bytes = [0; 8];
    from.read_exact(&mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}

/// A length that a file can have.
pub fn read_len(from: &mut impl Read) -> std::io::Result<usize> {
    usize::try_from(read_u64(from)?)
        .ok()
        .filter(|len| *len < 1 << 40)
        .ok_or_else(|| std::io::ErrorKind::InvalidData.into())
}

/// So many bytes; a length that lies ends with the file, not with the memory.
pub fn read_bytes(from: &mut impl Read, len: usize) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // The whole at once where that is certain not to be a lie's fault.
    if len <= 1 << 30 {
        bytes.try_reserve_exact(len)?;
    }
    let read = from.take(len as u64).read_to_end(&mut bytes)?;
    if read == len { Ok(bytes) } else { Err(std::io::ErrorKind::UnexpectedEof.into()) }
}

pub fn write_bytes(to: &mut impl Write, bytes: &[u8]) -> std::io::Result<()> {
    write_u64(to, bytes.len() as u64)?;
    to.write_all(bytes)
}

/// Texts one behind the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts {
    ends: Packed,
    bytes: Vec<u8>,
}

impl Texts {
    /// Puts texts together.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut bytes = Vec::new();
        let mut ends = Vec::new();
        for text in texts {
            bytes.extend_from_slice(text);
            ends.push(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
        }
        bytes.shrink_to_fit();
        let most = ends.last().copied().unwrap_or(0);
        Self { ends: Packed::of(ends, most), bytes }
    }

    /// The text at a place.
    pub fn get(&self, at: usize) -> &[u8] {
        let begin = at.checked_sub(1).map_or(0, |before| self.ends.get(before)) as usize;
        self.bytes.get(begin..self.ends.get(at) as usize).unwrap_or_default()
    }

    /// Texts held.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Bytes held.
    pub fn size(&self) -> usize {
        self.ends.bytes() + self.bytes.capacity()
    }

    pub fn write(&self, to: &mut impl Write) -> std::io::Result<()> {
        self.ends.write(to)?;
        write_bytes(to, &self.bytes)
    }

    pub fn read(from: &mut impl Read) -> std::io::Result<Self> {
        let ends = Packed::read(from)?;
        let len = read_len(from)?;
        Ok(Self { ends, bytes: read_bytes(from, len)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_packed_comes_out_again(numbers in proptest::collection::vec(0_u32.., 0..200), cut in 0_u32..32) {
            let numbers: Vec<u32> = numbers.iter().map(|n| n >> cut).collect();
            let packed = Packed::of(numbers.iter().copied(), numbers.iter().copied().max().unwrap_or(0));
            let mut file = Vec::new();
            packed.write(&mut file).unwrap();
            let again = Packed::read(&mut file.as_slice()).unwrap();
            prop_assert_eq!(&again, &packed);
            prop_assert_eq!((0..numbers.len()).map(|at| again.get(at)).collect::<Vec<_>>(), numbers);
        }
    }
}
