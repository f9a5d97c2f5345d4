//! What was read out of a source, in words: articles, measures with their terms, dates.
//!
//! Views give these in the stable form of the domain's `Display` (`rsfsr_1926:58-10 part 2`,
//! `changed camp 10 y 6 m`, `about 1930`). A text of another form stands as it is.

use super::codes::{Vocabulary, code};
use super::{MissingText, count, say};
use crate::domain::language::Language;
use crate::domain::repression::{CodeFamily, Formula, MeasureCode};

/// `article 58-10, part 2, Criminal Code of the RSFSR of 1926`, or the words of a formula.
///
/// # Errors
/// A text that is missing in the language; a test asks for each.
pub fn article(language: Language, text: &str) -> Result<String, MissingText> {
    let Some((family, rest)) = text.split_once(':') else { return Ok(text.to_owned()) };
    if family == "formula" {
        return match rest.parse::<Formula>() {
            Ok(formula) => code(language, Vocabulary::Formula, formula.as_str()),
            Err(_unknown) => Ok(text.to_owned()),
        };
    }
    let Ok(family) = family.parse::<CodeFamily>() else { return Ok(text.to_owned()) };
    let (rest, point) = rest.split_once(" point ").map_or((rest, None), |(a, b)| (a, Some(b)));
    let (number, part) = rest.split_once(" part ").map_or((rest, None), |(a, b)| (a, Some(b)));
    let mut said = vec![say(language, "reading-article", &[("number", number)])?];
    if let Some(part) = part {
        said.push(say(language, "reading-part", &[("part", part)])?);
    }
    if let Some(point) = point {
        said.push(say(language, "reading-point", &[("point", point)])?);
    }
    said.push(code(language, Vocabulary::CodeFamily, family.as_str())?);
    Ok(said.join(", "))
}

/// `Camp, 10 years 6 months`; a later measure says that it is one.
///
/// # Errors
/// A text that is missing in the language; a test asks for each.
pub fn measure(language: Language, text: &str) -> Result<String, MissingText> {
    let later = text.strip_prefix("changed ");
    let mut words = later.unwrap_or(text).split(' ');
    let Ok(name) = words.next().unwrap_or_default().parse::<MeasureCode>() else {
        return Ok(text.to_owned());
    };
    let mut said = code(language, Vocabulary::Measure, name.as_str())?;
    let mut term = Vec::new();
    while let (Some(number), Some(unit)) = (words.next(), words.next()) {
        let key = match unit {
            "y" => "reading-years",
            "m" => "deadline-amount-month",
            "d" => "deadline-amount-calendar-day",
            _ => return Ok(text.to_owned()),
        };
        let Ok(number) = number.parse() else { return Ok(text.to_owned()) };
        term.push(count(language, key, number)?);
    }
    if !term.is_empty() {
        said = format!("{said}, {}", term.join(" "));
    }
    match later {
        Some(_) => say(language, "reading-measure-changed", &[("measure", &*said)]),
        None => Ok(said),
    }
}

/// `about 1930`, `not before 01.06.1931`; the numbers stand as the reading has them.
///
/// # Errors
/// A text that is missing in the language; a test asks for each.
pub fn date(language: Language, text: &str) -> Result<String, MissingText> {
    let about = text.strip_prefix("about ");
    let bare = about.unwrap_or(text);
    let said = if bare == "unknown" {
        code(language, Vocabulary::DatePrecision, bare)?
    } else if let Some(last) = bare.strip_prefix("not after ") {
        say(language, "reading-not-after", &[("date", last)])?
    } else if let Some(first) = bare.strip_prefix("not before ") {
        say(language, "reading-not-before", &[("date", first)])?
    } else {
        bare.to_owned()
    };
    match about {
        Some(_) => say(language, "reading-about", &[("date", &*said)]),
        None => Ok(said),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_named_with_its_code() {
        let said = |language, text| article(language, text).unwrap();
        assert_eq!(
            said(Language::En, "rsfsr_1926:58-10 part 2"),
            "article 58-10, part 2, Criminal Code of the RSFSR of 1926"
        );
        assert_eq!(
            said(Language::Kk, "rsfsr_1926:58-1 point а"),
            "58-1-бап, а-тармақ, РКФСР-дің 1926 жылғы Қылмыстық кодексі"
        );
        assert_eq!(said(Language::Ru, "formula:soe"), "Социально опасный элемент (СОЭ)");
        for other in ["", ":", "58-10", "formula:none", "no_code:58"] {
            assert_eq!(said(Language::Uz, other), other);
        }
    }

    #[test]
    fn a_measure_is_named_with_its_term() {
        let said = |language, text| measure(language, text).unwrap();
        assert_eq!(said(Language::En, "camp 10 y 6 m"), "Camp, 10 years 6 months");
        assert_eq!(said(Language::Ru, "exile 3 y"), "Ссылка, 3 года");
        assert_eq!(said(Language::En, "changed camp 5 y"), "changed later to: Camp, 5 years");
        assert_eq!(said(Language::Tg, "execution"), "Паронда куштан");
        for other in ["", "changed ", "camp ten y", "camp 10 q", "gulag"] {
            assert_eq!(said(Language::Uz, other), other);
        }
    }

    #[test]
    fn a_date_of_a_source_keeps_its_numbers() {
        let said = |language, text| date(language, text).unwrap();
        assert_eq!(said(Language::En, "about 1930"), "about 1930");
        assert_eq!(said(Language::Kk, "about 1930"), "шамамен 1930");
        assert_eq!(said(Language::Ru, "not before 01.06.1931"), "не ранее 01.06.1931");
        assert_eq!(said(Language::Ru, "not after 31.08.1931"), "не позднее 31.08.1931");
        assert_eq!(said(Language::Ru, "unknown"), "Неизвестно");
        assert_eq!(said(Language::Tg, "13.04.1932"), "13.04.1932");
    }
}
