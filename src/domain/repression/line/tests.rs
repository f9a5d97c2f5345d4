use super::*;
use proptest::prelude::*;

#[test]
fn a_troika_of_1937_is_told_apart_by_its_date() {
    let line = "тройка при УНКВД по Примерской обл. 9 октября 1937 г., обв.: 58-10 ч.1 УК РСФСР.";
    let read = parse_sentencing(line);
    assert_eq!(read.raw, line);
    assert_eq!(read.body.unwrap().code, BodyCode::TroikaNkvd00447);
    assert_eq!(read.body_place.as_deref(), Some("Примерской обл."));
    assert_eq!(read.date.unwrap().to_string(), "09.10.1937");
    assert_eq!(read.articles[0].to_string(), "rsfsr_1926:58-10 part 1");
    assert_eq!(read.charge_raw.as_deref(), Some("58-10 ч.1 УК РСФСР."));
    assert_eq!(read.unrecognised, Vec::<String>::new());
}

#[test]
fn bodies_are_read_from_lines() {
    for (line, expected) in [
        ("Особым совещанием при НКВД СССР 27 июля 1938 г., обв.: ЧСИР", BodyCode::OsoNkvd),
        ("ОСО 3 мая 1947 г., обв.: 58-3", BodyCode::OsoUnspecified),
        ("ОСО 3 мая 1941 г., обв.: 58-3", BodyCode::OsoNkvd),
        ("ОС при Коллегии ОГПУ 14 июля 1932 г.", BodyCode::OsoOgpu),
        ("Коллегией ОГПУ 1 марта 1931 г.", BodyCode::OgpuCollegium),
        ("\"тройка\" 14 сентября 1930 г.", BodyCode::TroikaOgpu),
        ("тройка ПП ОГПУ Дальнего края 9 марта 1930 г.", BodyCode::TroikaOgpu),
        ("Н-ский РИК в 1931 г.", BodyCode::LocalExecutive),
        ("Комиссия НКВД СССР и Прокурора СССР 14 декабря 1937 г.", BodyCode::Dvoika),
        ("ВКВС СССР 25 апреля 1938 г.", BodyCode::MilitaryCollegium),
        ("Военный трибунал Н-ского гарнизона 14 декабря 1945 г.", BodyCode::MilitaryTribunal),
        ("ВТ войск НКВД 14 декабря 1943 г.", BodyCode::NkvdTribunal),
        ("ВТ Н-ской ж/д 25 марта 1942 г.", BodyCode::TransportTribunal),
        ("Линейный суд, обв.: 58-10", BodyCode::TransportCourt),
        ("облсуд 30 августа 1941 г.", BodyCode::OblastCourt),
        ("Верховный суд Н-ской АССР 3 августа 1934 г.", BodyCode::RepublicSupremeCourt),
        ("Н-ская губЧК 3 августа 1920 г.", BodyCode::LocalChk),
        ("Кассация дедушки 1 мая 1930 г.", BodyCode::Unrecognised),
    ] {
        let read = parse_sentencing(line);
        assert_eq!(read.body.map(|body| body.code), Some(expected), "{line}");
    }
    assert_eq!(parse_sentencing("в 1931 г., обв.: кулак").body, None);
}

#[test]
fn a_whole_record_gives_its_measure_too() {
    let read =
        parse_sentencing("Приговорен: облсуд 3 мая 1942 г., обв.: 58-10. Приговор: 10 лет ИТЛ");
    assert_eq!(read.measures[0].to_string(), "camp 10 y");
    assert_eq!(read.body.unwrap().code, BodyCode::OblastCourt);
}

#[test]
fn rehabilitation_lines_are_read() {
    for (line, body, date, law) in [
        (
            "16 июня 1989 г. Прокуратурой Н-ской обл. на основании Указа ПВС СССР.",
            Some(BodyCode::ProsecutorOffice),
            "16.06.1989",
            Some(LawCode::Pvs1989),
        ),
        ("в мае 1957 г.", None, "05.1957", None),
        (
            "11 октября 1956 г. Военная коллегия ВС СССР",
            Some(BodyCode::MilitaryCollegium),
            "11.10.1956",
            None,
        ),
        ("ИЦ ГУВД Н-ской обл.", Some(BodyCode::InteriorDepartment), "", None),
        (
            "27 мая 1997 г. Н-ская облпрокуратура Закон РК от 14.04.1993",
            Some(BodyCode::ProsecutorOffice),
            "27.05.1997",
            Some(LawCode::Kz1993),
        ),
        ("реабилитирован.", None, "", None),
    ] {
        let read = parse_rehabilitation(line);
        assert_eq!(read.body.map(|body| body.code), body, "{line}");
        assert_eq!(read.date.map(|date| date.to_string()).unwrap_or_default(), date, "{line}");
        assert_eq!(read.law.map(|law| law.code), law, "{line}");
        assert_eq!(read.outcome, Some(Outcome::Rehabilitated), "{line}");
        assert_eq!(read.unrecognised, Vec::<String>::new(), "{line}");
    }
}

#[test]
fn a_source_that_knows_nothing_clears_nobody() {
    assert_eq!(parse_rehabilitation("Сведения о реабилитации отсутствуют").outcome, None);
    let refused = parse_rehabilitation("3 мая 1998 г. прокуратурой отказано в реабилитации");
    assert_eq!(refused.outcome, Some(Outcome::Refused));
}

#[test]
fn why_a_case_was_ended_is_read() {
    let read = parse_rehabilitation("3 мая 1956 г. облсуд за отсутствием состава преступления");
    assert_eq!(read.reason, Some(ClearingReason::NoElements));
    assert_eq!(read.body.unwrap().code, BodyCode::OblastCourt);
}

#[test]
fn the_class_is_suggested_from_the_body_and_the_measure() {
    for (body, measures, expected) in [
        (
            Some(BodyCode::TroikaNkvd00447),
            vec![MeasureCode::Execution],
            Some(CaseClass::Extrajudicial),
        ),
        (Some(BodyCode::OblastCourt), vec![MeasureCode::Camp], Some(CaseClass::CourtConviction)),
        (Some(BodyCode::LocalExecutive), vec![], Some(CaseClass::Administrative)),
        (Some(BodyCode::OblastCourt), vec![MeasureCode::Psychiatric], Some(CaseClass::Psychiatric)),
        (
            Some(BodyCode::NkvdMgb),
            vec![MeasureCode::CaseClosed],
            Some(CaseClass::ProsecutedNotConvicted),
        ),
        (None, vec![MeasureCode::SpecialSettlement], Some(CaseClass::Administrative)),
        (None, vec![], None),
    ] {
        assert_eq!(suggested_class(body, &measures), expected, "{body:?}");
    }
}

proptest! {
    #[test]
    fn no_line_panics_and_every_line_is_kept(line in ".{0,80}") {
        prop_assert_eq!(&parse_sentencing(&line).raw, &line);
        prop_assert_eq!(&parse_rehabilitation(&line).raw, &line);
    }

    #[test]
    fn lines_made_of_pieces_are_kept(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "тройка", " ", "УНКВД", "по ", "обв.:", "Приговор:", "58-10", "14 июля 1932 г.", ", ", "Указ ", "от ", "16.01.1989", "ё", "İ",
        ]), 0..12),
    ) {
        let line = pieces.concat();
        prop_assert_eq!(parse_sentencing(&line).raw, line.clone());
        prop_assert_eq!(parse_rehabilitation(&line).raw, line);
    }
}
