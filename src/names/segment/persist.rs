//! A segment in a file.

use std::io::{Read, Result, Write};

use super::super::types::Meta;
use super::Segment;
use super::keys::KeyTable;
use super::pack::{Packed, Texts, read_bytes, read_len, read_u64, write_bytes, write_u64};

impl Segment {
    pub fn write(&self, to: &mut impl Write) -> Result<()> {
        write_u64(to, u64::from(self.cards))?;
        write_u64(to, u64::from(self.open_cards))?;
        write_u64(to, self.runs.len() as u64)?;
        for (card, no) in &self.runs {
            to.write_all(&card.to_le_bytes())?;
            to.write_all(&no.to_le_bytes())?;
        }
        let births: Vec<u8> = self.births.iter().flatten().copied().collect();
        write_bytes(to, &births)?;
        write_bytes(to, &self.shapes)?;
        write_u64(to, self.metas.len() as u64)?;
        for meta in &self.metas {
            to.write_all(&meta.source.to_le_bytes())?;
            to.write_all(&[meta.secrecy, meta.body, meta.fate])?;
            to.write_all(&meta.place.to_le_bytes())?;
        }
        for list in [
            &self.meta_of,
            &self.places_of,
            &self.starts,
            &self.tokens,
            &self.stem_of,
            &self.counts,
            &self.opens,
        ] {
            list.write(to)?;
        }
        for texts in [&self.places, &self.spellings, &self.stems, &self.postings] {
            texts.write(to)?;
        }
        self.keys.write(to)
    }

    pub fn read(from: &mut impl Read) -> Result<Self> {
        let cards = u32::try_from(read_u64(from)?).map_err(std::io::Error::other)?;
        let open_cards = u32::try_from(read_u64(from)?).map_err(std::io::Error::other)?;
        let mut runs = Vec::new();
        for _ in 0..read_len(from)? {
            let (mut card, mut no) = ([0; 4], [0; 4]);
            from.read_exact(&mut card)?;
            from.read_exact(&mut no)?;
            runs.push((u32::from_le_bytes(card), u32::from_le_bytes(no)));
        }
        let len = read_len(from)?;
        let births = read_bytes(from, len)?
            .chunks_exact(2)
            .map(|pair| [pair.first().copied().unwrap_or(0), pair.get(1).copied().unwrap_or(0)])
            .collect();
        let len = read_len(from)?;
        let shapes = read_bytes(from, len)?;
        let mut metas = Vec::new();
        for _ in 0..read_len(from)? {
            let mut bytes = [0; 7];
            from.read_exact(&mut bytes)?;
            let [a, b, secrecy, body, fate, c, d] = bytes;
            metas.push(Meta {
                source: u16::from_le_bytes([a, b]),
                secrecy,
                body,
                fate,
                place: u16::from_le_bytes([c, d]),
            });
        }
        let mut segment = Self {
            runs,
            cards,
            open_cards,
            births,
            metas,
            meta_of: Packed::read(from)?,
            places_of: Packed::read(from)?,
            starts: Packed::read(from)?,
            tokens: Packed::read(from)?,
            stem_of: Packed::read(from)?,
            counts: Packed::read(from)?,
            opens: Packed::read(from)?,
            places: Texts::read(from)?,
            spellings: Texts::read(from)?,
            stems: Texts::read(from)?,
            postings: Texts::read(from)?,
            keys: KeyTable::read(from)?,
            ..Self::default()
        };
        segment.set_shapes(shapes);
        Ok(segment)
    }
}
