use super::*;
use proptest::prelude::*;

fn reads(text: &str) -> String {
    let articles = parse_articles(text, None);
    articles.read.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[test]
fn every_family_and_formula_has_an_entry() {
    for family in CodeFamily::ALL {
        assert_eq!(code_family(*family).is_some(), *family != CodeFamily::Unrecognised, "{family}");
    }
    for formula in Formula::ALL {
        assert!(formula_name(*formula).is_some(), "{formula}");
    }
    assert!(ARTICLES.families.iter().all(|f| !f.text.verified || f.text.source.is_some()));
    assert!(marks().iter().all(|mark| !mark.verified || mark.source_url.is_some()));
}

#[test]
fn articles_are_read_in_the_forms_of_the_files() {
    let rsfsr = |list: &str| {
        let codes: Vec<_> =
            list.split(", ").map(|article| format!("rsfsr_1926:{article}")).collect();
        codes.join(", ")
    };
    for (text, expected) in [
        ("58-10", "58-10"),
        ("ст.58-10-2", "58-10 part 2"),
        ("58-10-1, 58-11", "58-10 part 1, 58-11"),
        ("58-10-11", "58-10, 58-11"),
        ("58-6-9-11", "58-6, 58-9, 58-11"),
        ("по ст. ст. 58-10, 58-11 УК РСФСР", "58-10, 58-11"),
        ("58 - 10, 11", "58-10, 58-11"),
        ("по ст. 58 пп. 6, 10, 11 УК РСФСР", "58-6, 58-10, 58-11"),
        ("ст. 58 п. 2, 10", "58-2, 58-10"),
        ("58-10 ч.2", "58-10 part 2"),
        ("58-10 ч 1 # вел разговоры", "58-10 part 1"),
        ("ч. 2 ст. 58-10 УК РСФСР", "58-10 part 2"),
        ("58-1 \"а\" УК РСФСР", "58-1 point а"),
        ("58-1а, 58-11 УК РСФСР", "58-1 point а, 58-11"),
        ("59-3, 82 УК РСФСР", "59-3, 82"),
    ] {
        assert_eq!(reads(text), rsfsr(expected), "{text}");
    }
    for (text, expected) in [
        ("19-58-8", "unstated:19, rsfsr_1926:58-8"),
        (
            "58-8, 10 через 19, 186 п. \"а\"",
            "rsfsr_1926:58-8, rsfsr_1926:58-10, unstated:19, unstated:186 point а",
        ),
        ("69, 72 УК БССР - агитация", "byelorussian_ssr_1928:69, byelorussian_ssr_1928:72"),
        ("54-10 УК УССР", "ukrainian_ssr_1927:54-10"),
        ("ст. 67 УК УзССР", "uzbek_ssr_1926:67"),
        ("ст. 72 УК БССР и ст. 2 ч. 2 Указа от 4.06.47", "byelorussian_ssr_1928:72"),
        ("16-72, 84", "unstated:16, unstated:72, unstated:84"),
        ("58-10 ч.2 (\"а/с разговоры\")", "rsfsr_1926:58-10 part 2"),
        ("обвинен в антисоветской агитации", "formula:asa"),
        ("КРТД", "formula:krtd"),
        ("как ЧСИР", "formula:chsir"),
        ("АСА, СОЭ", "formula:asa, formula:soe"),
        ("8 ГЛС", ""),
        ("кулак", ""),
        ("имел 35 га земли, платил налог 500 руб.", ""),
    ] {
        assert_eq!(reads(text), expected, "{text}");
    }
}

#[test]
fn agitation_is_unconditional_and_espionage_is_not() {
    let read = parse_articles("58-6, 58-10 УК РСФСР", None).read;
    assert_eq!(read.iter().map(|a| a.unconditional).collect::<Vec<_>>(), [false, true]);
    assert_eq!(read.iter().map(|a| a.refusal_relevant).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn the_date_chooses_the_code_of_the_republic() {
    let date = crate::domain::dates::parse("26.04.1922").ok();
    assert_eq!(reads("ст. 70 УК РСФСР"), "rsfsr_1926:70");
    let date = date.map(|_| crate::domain::dates::parse("26.08.1922").unwrap());
    let read = parse_articles("ст. 70 УК РСФСР", date.as_ref()).read;
    assert_eq!(read[0].to_string(), "rsfsr_1922:70");
}

proptest! {
    #[test]
    fn no_text_panics(text in ".{0,60}") {
        parse_articles(&text, None);
    }

    #[test]
    fn pieces_of_charges_never_panic_and_readings_stand_in_the_text(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "58", "-", "10", ",", " ", "ст.", "п.", "ч.", "УК РСФСР", "19", "\"а\"", "а", "через", "99999", "I", "КРД", "01.02.1930",
        ]), 0..14),
    ) {
        let text = pieces.concat();
        for article in parse_articles(&text, None).read {
            prop_assert!(text.contains(&article.raw), "{} in {}", article.raw, text);
        }
    }
}
