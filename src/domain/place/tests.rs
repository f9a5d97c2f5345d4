use super::*;
use crate::domain::dates::PartialDate;
use std::sync::LazyLock;

static PLACES: LazyLock<Gazetteer> = LazyLock::new(|| {
    Gazetteer::from_files(&Gazetteer::compiled_in()).unwrap_or_else(|problems| {
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
});

/// Codes of the units with their certainty, `|` between several.
fn read(raw: &str) -> String {
    shown(&PLACES.find(raw, None))
}

fn read_in(raw: &str, year: i32) -> String {
    shown(&PLACES.find(raw, PartialDate::year(year).as_ref()))
}

fn shown(reading: &Reading) -> String {
    let one = |m: &Match| format!("{} {}", m.code, m.certainty);
    reading.units.iter().map(one).collect::<Vec<_>>().join(" | ")
}

#[test]
fn the_compiled_in_files_are_without_a_problem_and_every_unit_has_a_source() {
    assert!(PLACES.units().len() > 400);
    assert!(PLACES.units().iter().all(|unit| !unit.source.is_empty()));
    assert_eq!(PLACES.unit(1).map(|unit| unit.number), Some(1));
    assert_eq!(PLACES.unit(0), None);
}

#[test]
fn a_raion_is_read_inside_the_oblast_of_the_text() {
    assert_eq!(
        read("Алма-Атинская обл., Каскеленский р-н, с. Узун-Агач"),
        "kz-kaskelen-raion certain"
    );
    assert_eq!(read("Каскеленский район Алма-Атинской области"), "kz-kaskelen-raion certain");
    assert_eq!(read("Алма-Атинская обл., Чиликский р-н, Чилик с"), "kz-alma-ata-oblast certain");
    let reading = PLACES.find("Алма-Атинская обл., Чиликский р-н", None);
    assert_eq!(reading.unread, ["чиликский"]);
}

#[test]
fn a_raion_of_a_common_name_is_read_only_inside_its_oblast() {
    assert_eq!(read("Ленинский р-н"), "");
    assert_eq!(read("Брянская обл., Калининский р-н"), "ru-bryan-oblast certain");
    assert_eq!(read("Акмолинская обл., Калининский р-н"), "kz-kalinin-raion-akmolinsk certain");
}

#[test]
fn cities_are_read_by_every_name_they_bore() {
    for raw in ["г. Фрунзе", "гор. Пишпек", "Бишкек", "г.Фрунзе"] {
        assert!(read(raw).starts_with("kg-frunze-city"), "{raw}: {}", read(raw));
    }
    for raw in ["г. Алма-Аты", "гор. Алма-Ате", "Алма-Атинская обл. Алма-Ата", "г. Верный"]
    {
        assert!(read(raw).starts_with("kz-alma-ata-city"), "{raw}: {}", read(raw));
    }
    assert_eq!(read("г. Полторацк"), "tm-ashkhabad-city certain");
    assert_eq!(read("г. Мирзоян"), "kz-dzhambul-city certain");
    assert_eq!(read("г. Петропавловск-Камчатский"), "");
}

#[test]
fn an_autonomous_republic_and_its_canton_are_read() {
    assert_eq!(read("Киргизская АССР, Чуйский кантон"), "kg-chui-kanton certain");
    assert_eq!(read("Киргизская АССР, Чуйский кант."), "kg-chui-kanton certain");
    assert_eq!(read("Ленинабадская обл."), "tj-leninabad-oblast certain");
    assert_eq!(read("г. Кант"), "");
}

#[test]
fn a_republic_without_a_year_is_the_last_of_its_line_and_with_a_year_that_of_the_year() {
    assert_eq!(read("Казахстан"), "kz-kazakh-ssr likely");
    assert_eq!(read_in("Казахстан", 1930), "kz-kazak-assr likely");
    assert_eq!(read_in("Киргизская АССР", 1930), "kg-kirgiz-assr certain");
}

#[test]
fn the_year_tells_units_of_one_name_apart() {
    assert_eq!(read_in("Андижанский округ", 1928), "uz-andizhan-okrug certain");
    assert_eq!(read_in("Ферганская обл.", 1925), "uz-fergana-oblast-1925 certain");
    assert_eq!(read_in("Ферганская обл.", 1945), "uz-fergana-oblast certain");
    assert!(read("Ферганская обл.").contains(" possible | "));
    // Said of a year in which it did not exist: kept, with less certainty.
    assert_eq!(read_in("Талды-Курганская обл.", 1937), "kz-taldy-kurgan-oblast likely");
}

#[test]
fn other_names_in_brackets_and_text_without_commas_do_not_disturb() {
    assert_eq!(read("Акмолинская (Целиноградская) обл. Акмолинск г"), "kz-akmolinsk-city certain");
    assert_eq!(
        read("Западно-Казахстанская обл. (Уральская), Джангалинский р-н, 1"),
        "kz-dzhangalin-raion likely"
    );
    assert_eq!(
        read("К. Энгельс Байрам-Алийский р-н Марыйская обл. Туркмения"),
        "tm-bayram-aliy-raion likely"
    );
    assert_eq!(read("к-з Тельман Кантовский р-н Фрунзенская обл"), "kg-kant-raion likely");
    assert_eq!(read("Неведомый р-н Павлодарской обл. Казахстана"), "kz-pavlodar-oblast certain");
}

#[test]
fn names_in_other_languages_and_scripts_are_read() {
    assert_eq!(read("Алматы облысы"), "kz-alma-ata-oblast certain");
    assert_eq!(read("Қарағанды облысы"), "kz-karaganda-oblast certain");
    assert_eq!(read("Alma-Ata Oblast"), "kz-alma-ata-oblast certain");
    assert_eq!(read("Андижон вилояти"), "uz-andizhan-oblast certain");
    assert_eq!(read("Вилояти Сталинобод"), "tj-stalinabad-oblast certain");
}

#[test]
fn what_is_not_a_place_of_the_gazetteer_stays_unread() {
    for raw in [
        "",
        "1930 г.",
        "ул. Фрунзе, д. 17",
        "г. Ржев, ул. Фрунзе",
        "с. Казаково",
        "🙂 ,,, ()",
        "п. им. Фрунзе, Кизеловский р-н",
    ] {
        assert_eq!(read(raw), "", "{raw}");
    }
    let long = "Ленинский р-н, ".repeat(2000);
    assert!(!PLACES.find(&long, None).is_recognised());
}

#[test]
fn a_historical_unit_is_found_on_todays_map() {
    let number = |code: &str| PLACES.by_code(code).map_or(0, |unit| unit.number);
    let frunze = PLACES.present(number("kg-frunze-oblast"));
    assert_eq!(frunze.codes, ["KG-C", "KG-GB", "KG-T"]);
    assert!(!frunze.of_wider_unit);
    let raion = PLACES.present(number("kz-abralin-raion"));
    assert_eq!((raion.codes, raion.of_wider_unit), (vec!["KZ-10".to_owned()], true));
    assert_eq!(PLACES.present(0), Present::default());
}

#[test]
fn units_stand_to_each_other_as_their_history_says() {
    let relation = |a: &str, b: &str| {
        let number = |code: &str| PLACES.by_code(code).map_or(0, |unit| unit.number);
        PLACES.relation(number(a), number(b))
    };
    assert_eq!(relation("kz-alma-ata-oblast", "kz-alma-ata-oblast"), Relation::Same);
    assert_eq!(relation("kz-kazak-assr", "kz-kazakh-ssr"), Relation::Successor);
    assert_eq!(relation("tj-kulyab-vilayat", "tj-kulyab-oblast"), Relation::Successor);
    assert_eq!(relation("kz-kaskelen-raion", "kz-alma-ata-oblast"), Relation::Within);
    assert_eq!(relation("kz-kaskelen-raion", "kz-kegen-raion"), Relation::SameParent);
    assert_eq!(relation("kz-kaskelen-raion", "tj-asht-raion"), Relation::Unrelated);
    assert_eq!(relation("kz-kaskelen-raion", "no-such"), Relation::Unrelated);
}

fn problems(unit: &str) -> String {
    let text = format!(
        "[[unit]]\ncode = \"ru-x\"\nkind = \"oblast\"\nnames = {{ ru = \"Икс\" }}\nsource = \"a book\"\n{unit}"
    );
    let file = PlaceFile { name: "mine.toml".into(), text };
    let found = Gazetteer::from_files(&[file]).err().unwrap_or_default();
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_file_with_a_mistake_is_refused_with_the_unit_and_the_mistake() {
    assert_eq!(problems(""), "");
    let unit = "[[unit]]\ncode = \"ru-y\"\nkind = \"raion\"\nnames = { ru = \"Игрек\" }\n";
    let with = |rest: &str| problems(&format!("{unit}{rest}"));
    assert_eq!(
        with("source = \" \""),
        "mine.toml: ru-y: has no source: name the book or page of the facts"
    );
    let unknown = "source = \"a\"\nwithin = [{ code = \"ru-z\" }]";
    assert_eq!(with(unknown), "mine.toml: ru-y: names the unknown unit ru-z");
    let twice = "source = \"a\"\nwithin = [{ code = \"ru-x\", from = \"1930\", to = \"1935\" }, { code = \"ru-y2\", from = \"1932\", to = \"1940\" }]\n[[unit]]\ncode = \"ru-y2\"\nkind = \"oblast\"\nnames = { ru = \"Два\" }\nsource = \"a\"";
    assert_eq!(with(twice), "mine.toml: ru-y: is in ru-x and ru-y2 at the same time");
    let itself = "source = \"a\"\nwithin = [{ code = \"ru-y\" }]";
    assert_eq!(with(itself), "mine.toml: ru-y: is within itself");
    assert!(with("source = \"a\"\nfrom = \"1940\"\nto = \"1930\"").contains("before it begins"));
    assert!(with("source = \"a\"\nfrom = \"spring\"").contains("is not a date"));
    assert!(with("source = \"a\"\ntoday = [\"Almaty\"]").contains("ISO 3166-2"));
    let same = "source = \"a\"\n[[unit]]\ncode = \"ru-x\"\nkind = \"oblast\"\nnames = { ru = \"Икс\" }\nsource = \"a\"";
    assert!(with(same).contains("ru-x: the code stands twice, also in mine.toml"));
    assert!(problems("[[unit]]\ncode = 3").starts_with("mine.toml: "));
}

#[test]
fn a_file_of_the_same_name_takes_the_place_of_another() {
    let text = |code: &str| {
        let text = format!(
            "[[unit]]\ncode = \"{code}\"\nkind = \"city\"\nnames = {{ ru = \"Город\" }}\nsource = \"a\""
        );
        PlaceFile { name: "mine.toml".into(), text }
    };
    let places = Gazetteer::from_files(&[text("ru-old"), text("ru-new")]).ok();
    let codes =
        places.map(|places| places.units().iter().map(|u| u.code.clone()).collect::<Vec<_>>());
    assert_eq!(codes, Some(vec!["ru-new".to_owned()]));
}

mod any_text {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn is_read_without_panic_and_kept(raw in "[а-яА-Я ,.()\\-a-z0-9']{0,80}") {
            let reading = PLACES.find(&raw, None);
            prop_assert_eq!(&reading.raw, &raw);
            prop_assert!(reading.units.iter().all(|m| PLACES.unit(m.number).is_some()));
        }
    }
}
