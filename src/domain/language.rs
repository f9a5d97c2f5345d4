//! The languages people are spoken to in.

use super::code::codes;

codes! {
    /// A language of pages, papers and mails; the code is ISO 639-1.
    #[derive(Default)]
    pub enum Language {
        /// English, also the fallback of machines.
        #[default]
        En = "en",
        /// Russian.
        Ru = "ru",
        /// Kazakh, in Cyrillic letters.
        Kk = "kk",
        /// Kyrgyz.
        Ky = "ky",
        /// Uzbek, in Latin letters.
        Uz = "uz",
        /// Tajik.
        Tg = "tg",
    }
}

impl Language {
    /// What its speakers call it, for the switch that stands on every page.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ru => "Русский",
            Self::Kk => "Қазақша",
            Self::Ky => "Кыргызча",
            Self::Uz => "Oʻzbekcha",
            Self::Tg => "Тоҷикӣ",
        }
    }

    /// The first of the accepted languages that we speak, in the order of an `Accept-Language`
    /// header; weights are taken into account, regions and scripts are not.
    pub fn preferred(accept_language: &str) -> Option<Self> {
        let mut offers: Vec<(Self, f32)> =
            accept_language.split(',').filter_map(Self::offer).collect();
        // The sort is stable: equal weights keep the order of the header.
        offers.sort_by(|one, other| other.1.total_cmp(&one.1));
        offers.first().map(|(language, _)| *language)
    }

    fn offer(entry: &str) -> Option<(Self, f32)> {
        let mut parts = entry.split(';');
        let tag = parts.next()?.trim();
        let language = tag.split(['-', '_']).next()?.to_ascii_lowercase().parse().ok()?;
        let weight = match parts.find_map(|part| part.trim().strip_prefix("q=")) {
            Some(weight) => weight.trim().parse().ok()?,
            None => 1.0,
        };
        (weight > 0.0).then_some((language, weight))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn the_heaviest_language_that_we_speak_is_chosen() {
        for (header, expected) in [
            ("kk-KZ,kk;q=0.9,ru;q=0.8", Some(Language::Kk)),
            ("de-DE, ru;q=0.3, en;q=0.7", Some(Language::En)),
            ("uz_Latn_UZ", Some(Language::Uz)),
            ("TG", Some(Language::Tg)),
            ("ru;q=0, ky;q=0.1", Some(Language::Ky)),
            ("fr, de;q=0.5", None),
            ("ru;q=much", None),
            ("*", None),
            ("", None),
            (";;,,-;q=", None),
        ] {
            assert_eq!(Language::preferred(header), expected, "{header}");
        }
    }
}
