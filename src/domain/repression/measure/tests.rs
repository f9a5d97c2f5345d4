use super::*;
use proptest::prelude::*;

fn reads(text: &str) -> String {
    let measures = parse_measures(text);
    measures.read.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[test]
fn every_measure_has_an_entry() {
    for code in MeasureCode::ALL {
        assert_eq!(measure_name(*code).is_some(), *code != MeasureCode::Unrecognised, "{code}");
    }
}

#[test]
fn measures_and_terms_are_read_together() {
    for (text, expected) in [
        ("10 лет ИТЛ", "camp 10 y"),
        ("ВМН", "execution"),
        ("к расстрелу", "execution"),
        ("5 лет л/св", "confinement 5 y"),
        ("3 года ссылки", "exile 3 y"),
        ("к лишению свободы на 8 лет", "confinement 8 y"),
        ("ИТЛ-10", "camp 10 y"),
        (
            "10 лет ИТЛ, 5 лет п/п, конфискация имущества",
            "camp 10 y, loss_of_rights 5 y, confiscation",
        ),
        ("к 7 г. лиш. св., 3 г. п/п", "confinement 7 y, loss_of_rights 3 y"),
        ("5 лет 6 месяцев ИТЛ", "camp 5 y 6 m"),
        ("1 год 11 мес. 6 дней заключения", "confinement 1 y 11 m 6 d"),
        ("1,5 года лишения свободы", "confinement 1 y 6 m"),
        ("10 лет с поражением в правах на 3 года", "confinement 10 y, loss_of_rights 3 y"),
        ("выслан в Примерскую обл. на 5 лет", "banishment 5 y"),
        ("к лишению свободы условно на 5 лет", "confinement 5 y, suspended"),
        ("м.с/п: п.Примерный", "special_settlement"),
        ("8 лет л/с, с п/п на 3 г.", "confinement 8 y, loss_of_rights 3 y"),
        ("дело прекращено, из-под стражи освобожден", "case_closed, released"),
        ("выслан вместе с семьей", "banishment"),
        ("6 месяцев лишения свободы", "confinement 6 m"),
        ("к трем годам высылки", "banishment 3 y"),
        ("10 лет", "confinement 10 y"),
        (
            "к ВМН, заменена на 5 л.ИТЛ с поражением в правах на 3 г.",
            "execution, changed camp 5 y, changed loss_of_rights 3 y",
        ),
        ("раскулачены и выселены на спецпоселение", "dekulakisation, special_settlement"),
        ("дело прекращено за отсутствием состава преступления", "case_closed"),
        ("10 лет ИТЛ, отбыв.: Севвостлаг, умер в ИТЛ 1.02.1942", "camp 10 y, death_in_custody"),
        ("3 года концлагеря условно", "camp 3 y, suspended"),
    ] {
        assert_eq!(reads(text), expected, "{text}");
    }
}

#[test]
fn what_a_source_does_not_tell_of_is_no_measure() {
    for (text, expected) in [
        ("10 лет ИТЛ. Сведений об освобождении нет", "camp 10 y"),
        ("освобожден. Сведений о прекращении дела в архиве не имеется", "released"),
        ("10 лет ИТЛ. Освобожден, сведений о реабилитации нет", "camp 10 y, released"),
        ("выслан в Примерск, где использовался на физических работах", "banishment"),
        ("ссылка на поселение в Примерскую обл.", "exile"),
        ("Находилась в местах лишения свободы", "confinement"),
    ] {
        assert_eq!(reads(text), expected, "{text}");
    }
}

#[test]
fn a_text_without_a_known_measure_is_kept_as_unrecognised() {
    let measures = parse_measures("отдан на поруки");
    assert_eq!(measures.read, []);
    assert_eq!(measures.unrecognised, ["отдан на поруки"]);
    assert_eq!(parse_measures(" .. "), Measures::default());
}

proptest! {
    #[test]
    fn no_text_panics_and_every_reading_stands_in_the_text(text in ".{0,60}") {
        for measure in parse_measures(&text).read {
            prop_assert!(text.contains(&measure.raw));
        }
    }

    #[test]
    fn pieces_of_sentences_never_panic(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "10", "лет", "ИТЛ", " ", ", ", "на", "ВМН", "заменена", "п/п", "5 л", ".", "в 1931 г.", "умер",
        ]), 0..12),
    ) {
        let text = pieces.concat();
        for measure in parse_measures(&text).read {
            prop_assert!(text.contains(&measure.raw));
        }
    }
}
