//! Whether a stream of bytes is plain text, without keeping the bytes.

/// Follows a stream and remembers only the beginning of a character cut by a chunk's end.
#[derive(Debug, Default)]
pub(super) struct TextCheck {
    cut: Vec<u8>,
    broken: bool,
}

impl TextCheck {
    /// Takes the next bytes.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        if self.broken {
            return;
        }
        let mut rest = bytes;
        while !self.cut.is_empty() {
            let Some((next, after)) = rest.split_first() else { return };
            rest = after;
            self.cut.push(*next);
            match std::str::from_utf8(&self.cut) {
                Ok(character) => {
                    self.broken = character.chars().any(is_binary);
                    self.cut.clear();
                }
                Err(error) if error.error_len().is_some() => self.broken = true,
                Err(_) => {}
            }
            if self.broken {
                return;
            }
        }
        match std::str::from_utf8(rest) {
            Ok(text) => self.broken = text.chars().any(is_binary),
            Err(error) => {
                let (valid, tail) = rest.split_at(error.valid_up_to());
                let valid = std::str::from_utf8(valid).unwrap_or("\0");
                self.broken = error.error_len().is_some() || valid.chars().any(is_binary);
                self.cut = if self.broken { Vec::new() } else { tail.to_vec() };
            }
        }
    }

    /// Whether everything so far can be the beginning of a text.
    pub(super) fn may_be_text(&self) -> bool {
        !self.broken
    }

    /// Whether the whole was text, with no character left open at its end.
    pub(super) fn is_text(&self) -> bool {
        !self.broken && self.cut.is_empty()
    }
}

/// Control characters stand in no text that a person wrote, except for the ends of lines and pages.
fn is_binary(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}')
}

#[cfg(test)]
mod tests {
    use super::TextCheck;
    use proptest::prelude::*;

    fn check(bytes: &[u8], chunk: usize) -> bool {
        let mut check = TextCheck::default();
        bytes.chunks(chunk).for_each(|chunk| check.feed(chunk));
        check.is_text()
    }

    proptest! {
        #[test]
        fn the_size_of_the_chunks_does_not_matter(bytes: Vec<u8>, chunk in 1_usize..9) {
            prop_assert_eq!(check(&bytes, chunk), check(&bytes, usize::MAX));
        }

        #[test]
        fn every_written_text_is_text(text in "[\\PC\t\n]{0,40}", chunk in 1_usize..9) {
            prop_assert!(check(text.as_bytes(), chunk));
        }
    }

    #[test]
    fn a_text_cut_inside_a_character_is_not_whole() {
        assert!(!check("Ә".as_bytes().split_last().unwrap().1, 8));
    }

    #[test]
    fn other_encodings_and_nul_are_not_text() {
        assert!(!check(&[0xc0, 0xe1, 0xe2], 8), "Windows-1251");
        assert!(!check(b"a\0b", 8));
    }
}
