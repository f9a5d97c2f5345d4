//! Encodings: declared or detected, and rows that are in another one.

use super::RowsError;
use crate::domain::card::Remark;
use encoding_rs::{Encoding, IBM866, KOI8_R, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

/// What to do about a row in another encoding.
const SAVE: &str = "Save the whole file in one encoding, or name the right one: --encoding, or encoding \
                    in the mapping.";

/// How the bytes of a file become letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decoding {
    encoding: &'static Encoding,
    /// Already turned into UTF-8 on the way in.
    transcoded: bool,
}

impl Decoding {
    /// The encoding that a name stands for.
    ///
    /// # Errors
    /// When no encoding has it.
    pub fn named(name: &str) -> Result<Self, RowsError> {
        let label = match name.trim().to_lowercase().as_str() {
            "cp1251" | "win1251" | "ansi" => "windows-1251".to_owned(),
            "cp866" | "dos" | "866" => "ibm866".to_owned(),
            "koi8" => "koi8-r".to_owned(),
            other => other.to_owned(),
        };
        let encoding = Encoding::for_label(label.as_bytes());
        encoding.map(Self::of).ok_or_else(|| RowsError::Encoding(name.to_owned()))
    }

    fn of(encoding: &'static Encoding) -> Self {
        // These have bytes of line ends inside letters, or no fixed width: they are turned on the way in.
        Self { encoding, transcoded: !encoding.is_single_byte() && encoding != UTF_8 }
    }

    /// Name of the encoding.
    pub fn name(self) -> &'static str {
        self.encoding.name()
    }

    /// The encoding to turn into UTF-8 on the way in, if it needs that.
    pub(super) fn to_transcode(self) -> Option<&'static Encoding> {
        self.transcoded.then_some(self.encoding)
    }

    /// The text of a row's bytes.
    ///
    /// # Errors
    /// When they are in another encoding.
    pub fn text(self, bytes: &[u8]) -> Result<String, Remark> {
        if self.transcoded || self.encoding == UTF_8 {
            return String::from_utf8(bytes.to_vec()).map_err(|_not_utf8| {
                Remark::refused("wrong_encoding", None, format!("The row is not in UTF-8. {SAVE}"))
            });
        }
        let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
        if high >= 6 && std::str::from_utf8(bytes).is_ok() {
            let message = format!("The row is in UTF-8 and not in {}. {SAVE}", self.name());
            return Err(Remark::refused("wrong_encoding", None, message));
        }
        let (text, bad) = self.encoding.decode_without_bom_handling(bytes);
        if bad {
            let message = format!("The row holds bytes that {} does not have. {SAVE}", self.name());
            return Err(Remark::refused("wrong_encoding", None, message));
        }
        Ok(text.into_owned())
    }
}

/// Guesses an encoding from the beginning of a file.
pub fn detect(sample: &[u8]) -> Decoding {
    if let Some((encoding, _)) = Encoding::for_bom(sample) {
        return Decoding::of(encoding);
    }
    let pairs = sample.chunks_exact(2).take(2_000);
    let (mut big, mut little, mut all) = (0, 0, 0);
    for pair in pairs {
        all += 1;
        big += usize::from(matches!(pair, [0 | 4, _]));
        little += usize::from(matches!(pair, [_, 0 | 4]));
    }
    if all > 4 && little * 10 > all * 7 && little > big {
        return Decoding::of(UTF_16LE);
    }
    if all > 4 && big * 10 > all * 7 {
        return Decoding::of(UTF_16BE);
    }
    Decoding::of(if mostly_utf8(sample) { UTF_8 } else { cyrillic(sample) })
}

/// A few lines in another encoding do not make the file one of it.
fn mostly_utf8(sample: &[u8]) -> bool {
    // The last line may be cut in the middle of a letter.
    let end = sample.iter().rposition(|byte| *byte == b'\n').unwrap_or(sample.len());
    let lines = sample.get(..end).unwrap_or(sample).split(|byte| *byte == b'\n');
    let (mut valid, mut invalid) = (0, 0);
    for line in lines.filter(|line| !line.is_ascii()) {
        if std::str::from_utf8(line).is_ok() { valid += 1 } else { invalid += 1 }
    }
    valid >= invalid
}

/// Of the single-byte encodings of Russian, the one in which the bytes look most like a text.
fn cyrillic(sample: &[u8]) -> &'static Encoding {
    let score = |encoding: &'static Encoding| {
        let (text, _) = encoding.decode_without_bom_handling(sample);
        let mut score = 0_i64;
        let mut before = ' ';
        for letter in text.chars() {
            score += match letter {
                'о' | 'е' | 'а' | 'и' | 'н' | 'т' => 3,
                'а'..='я' => 1,
                'А'..='Я' if before.is_lowercase() => -4,
                'А'..='Я' | 'ё' | 'Ё' | '\0'..='\u{7f}' => 0,
                _ => -3,
            };
            before = letter;
        }
        score
    };
    let best = [WINDOWS_1251, KOI8_R, IBM866].into_iter().max_by_key(|encoding| score(encoding));
    best.unwrap_or(WINDOWS_1251)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Фамилия;Имя;Год рождения\nПримеров;Пример;1898\nОбразцова;Мария;1901\n";

    #[test]
    fn the_usual_encodings_are_told_apart() {
        for encoding in [UTF_8, WINDOWS_1251, KOI8_R, IBM866] {
            let (bytes, _, _) = encoding.encode(TEXT);
            let found = detect(&bytes);
            assert_eq!(found.name(), encoding.name());
            assert_eq!(found.text(&bytes).unwrap(), TEXT);
        }
        let utf16: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(detect(&utf16).name(), "UTF-16LE");
        let utf16: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(detect(&utf16).name(), "UTF-16BE");
        assert_eq!(detect(b"plain").name(), "UTF-8");
    }

    #[test]
    fn a_row_in_another_encoding_is_told() {
        let (in_1251, _, _) = WINDOWS_1251.encode("Примеров;Пример");
        let utf8 = Decoding::named("utf-8").unwrap();
        assert_eq!(utf8.text(&in_1251).unwrap_err().code, "wrong_encoding");
        let single = Decoding::named("cp1251").unwrap();
        assert_eq!(single.text("Примеров".as_bytes()).unwrap_err().code, "wrong_encoding");
        assert!(Decoding::named("klingon").is_err());
    }
}
