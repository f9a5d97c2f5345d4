//! Spellings of a name: of what kind, in which script.

use crate::domain::code::codes;

codes! {
    /// What a spelling of a name is.
    pub enum NameKind {
        /// As the historical file writes it.
        InFile = "in_file",
        /// As it would be written today.
        Today = "today",
        /// Given at birth.
        AtBirth = "at_birth",
        /// Taken later: marriage, adoption, Russification.
        Changed = "changed",
        /// Also known as.
        Alias = "alias",
        /// Pen name or stage name.
        Pseudonym = "pseudonym",
        /// As an applicant claims it.
        Claimed = "claimed",
        /// The source does not say.
        Unknown = "unknown",
    }

    /// Script of a text.
    pub enum Script {
        /// Cyrillic.
        Cyrillic = "cyrillic",
        /// Latin.
        Latin = "latin",
        /// Arabic, as written before 1929.
        Arabic = "arabic",
        /// Letters of more than one script.
        Mixed = "mixed",
        /// Another script, or no letters at all.
        Other = "other",
    }

    /// Sex as sources give it.
    pub enum Sex {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
        /// Not known.
        Unknown = "unknown",
    }
}

/// The script a text is written in; marks and punctuation belong to none.
pub fn script_of(text: &str) -> Script {
    let mut found = None;
    for script in text.chars().filter_map(script_of_letter) {
        match found {
            None => found = Some(script),
            Some(before) if before == script => {}
            Some(_) => return Script::Mixed,
        }
    }
    found.unwrap_or(Script::Other)
}

fn script_of_letter(letter: char) -> Option<Script> {
    match letter {
        // Apostrophes of the Uzbek alphabet are letters of no script.
        '\u{2b0}'..='\u{2ff}' => None,
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => {
            Some(Script::Cyrillic)
        }
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            letter.is_alphabetic().then_some(Script::Latin)
        }
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}' => letter.is_alphabetic().then_some(Script::Arabic),
        other => other.is_alphabetic().then_some(Script::Other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_read_from_the_letters() {
        for (text, script) in [
            ("Қасымов Ә.", Script::Cyrillic),
            ("Qosimov Gʻafur oʻgʻli", Script::Latin),
            ("Ğabbas Çokay", Script::Latin),
            ("عبدالرحمن", Script::Arabic),
            ("Kim Иван", Script::Mixed),
            ("김철수", Script::Other),
            ("1932", Script::Other),
            ("", Script::Other),
        ] {
            assert_eq!(script_of(text), script, "{text}");
        }
    }
}
