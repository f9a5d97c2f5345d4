use super::*;
use proptest::prelude::*;

const RECORD: &str = "Примеров Пример Примерович
(варианты фамилии: Премьеров, Примерин)
Родился в 1898 г., Н-ская губ., с. Примерное; казах;  образование начальное; б/п;
счетовод колхоза.
Проживал: г. Примерск.
Арестован  26 октября 1937 г. Н-ским РО НКВД
Приговорен: Тройка при УНКВД Н-ской обл. 2 марта 1938 г., обв.: по ст. 58-10, 58-11 УК РСФСР.
Приговор: расстрел
Расстрелян 9 марта 1938 г.
Место захоронения - г. Примерск.
Реабилитирован 12 декабря 1958 г. определением Военного трибунала";

#[test]
fn every_part_of_a_record_is_read_and_kept_as_written() {
    let read = parse_record(RECORD);
    assert_eq!(read.names, ["Примеров Пример Примерович"]);
    assert_eq!(read.variants, ["Премьеров", "Примерин"]);
    assert_eq!(read.sex, Some(Sex::Male));
    let birth = read.birth.clone().unwrap();
    assert_eq!(birth.date.unwrap().to_string(), "1898");
    assert_eq!(birth.place.as_deref(), Some("Н-ская губ., с. Примерное"));
    assert_eq!(read.about, ["казах", "образование начальное", "б/п"]);
    assert_eq!(read.work, ["счетовод колхоза."]);
    assert_eq!(read.residence.as_deref(), Some("г. Примерск."));
    let arrest = read.arrest.clone().unwrap();
    assert_eq!(arrest.date.unwrap().to_string(), "26.10.1937");
    assert_eq!(arrest.body.unwrap().code, BodyCode::NkvdMgb);
    let decision = read.sentencing.clone().unwrap();
    assert_eq!(decision.body.unwrap().code, BodyCode::TroikaNkvd00447);
    assert_eq!(decision.articles.len(), 2);
    assert_eq!(read.measures[0].code, MeasureCode::Execution);
    assert_eq!(read.death.clone().unwrap().date.unwrap().to_string(), "09.03.1938");
    assert_eq!(read.burial.as_deref(), Some("г. Примерск."));
    let cleared = read.rehabilitation.clone().unwrap();
    assert_eq!(cleared.date.unwrap().to_string(), "12.12.1958");
    assert_eq!(read.fate(), Fate::Executed);
    assert_eq!(read.unread, Vec::<String>::new());
}

#[test]
fn a_record_in_one_paragraph_is_cut_by_its_sentences() {
    let read = parse_record(
        "р. 1894 в Примерске. Проживала в Примерске. Машинистка. Арестована 13.02.1938. Осуждена \
         16.03.1938 тройкой за связь с врагом к 8 годам ИТЛ. Реабилитирована 26.07.1957.",
    );
    assert_eq!(read.sex, Some(Sex::Female));
    assert_eq!(read.birth.unwrap().date.unwrap().to_string(), "1894");
    assert_eq!(read.arrest.unwrap().date.unwrap().to_string(), "13.02.1938");
    let decision = read.sentencing.unwrap();
    assert_eq!(decision.date.unwrap().to_string(), "16.03.1938");
    assert_eq!(decision.body.unwrap().code, BodyCode::TroikaNkvd00447);
    assert_eq!(read.measures[0].to_string(), "camp 8 y");
    assert_eq!(read.rehabilitation.unwrap().date.unwrap().to_string(), "26.07.1957");
}

#[test]
fn a_nation_right_after_the_year_is_no_place() {
    let read = parse_record("Родилась 22.10.1928 русская;\nПриговор: Умерла 1.02.1942 г. в ссылке");
    let birth = read.birth.clone().unwrap();
    assert_eq!((birth.date.unwrap().to_string().as_str(), birth.place), ("22.10.1928", None));
    assert_eq!(read.about, ["русская"]);
    assert_eq!(read.death.unwrap().date.unwrap().to_string(), "01.02.1942");
}

#[test]
fn a_sentence_that_was_commuted_was_not_carried_out() {
    let read = parse_record("Родился в 1900 г.\nПриговор: ВМН, заменена на 10 лет ИТЛ");
    assert_eq!(read.fate(), Fate::Confined);
    assert_eq!(parse_record("Родился в 1900 г.").fate(), Fate::Unknown);
}

proptest! {
    #[test]
    fn no_text_panics(text in "(.{0,30}\n){0,6}") {
        parse_record(&text);
    }

    #[test]
    fn no_order_of_the_lines_panics(order in Just(RECORD.lines().collect::<Vec<_>>()).prop_shuffle()) {
        let read = parse_record(&order.join("\n"));
        prop_assert!(read.birth.is_some());
    }
}

#[test]
fn a_paragraph_that_begins_with_the_nation_or_the_month_is_cut_too() {
    let read = parse_record(
        "Якут. Проживал в с. Примерном Примерского района Примерской области. Работал в школе директором. \
         Осужден 11.07.1934 г. тройкой УНКВД за участие в организации к ВМН. Реабилитирован 29.04.1963 г. судом.",
    );
    assert_eq!((read.names.len(), read.about.as_slice()), (0, ["Якут".to_owned()].as_slice()));
    assert_eq!(read.measures[0].to_string(), "execution");
    assert_eq!(read.rehabilitation.unwrap().date.unwrap().to_string(), "29.04.1963");
    let read =
        parse_record("12.1894 г.р., урож. с. Примерного, русский. Проживал по месту рождения.");
    assert_eq!(read.birth.unwrap().date.unwrap().to_string(), "12.1894");
    assert!(read.names.is_empty());
}
