use super::*;
use proptest::prelude::*;

fn reads(raw: &str) -> String {
    PartialDate::parse(raw).map_or_else(|e| format!("unrecognised {}", e.raw), |d| d.to_string())
}

#[test]
fn forms_of_a_day_are_read() {
    for raw in [
        "13 апреля 1932 г.",
        "13.04.1932",
        "13.4.1932г.",
        "13. 04. 1932",
        "1932-04-13",
        "13/IV-32",
        "13.IV.1932",
        "13.04.32",
        "13-04-1932",
        "April 13, 1932",
        "13 April 1932",
        "13th of April 1932",
        "1932 жылғы 13 сәуір",
        "1932-жылдын 13-апрели",
        "1932-yil 13-aprel",
        "13 апрели соли 1932",
        "13-го апреля 1932 года",
        "13 АПР. 1932",
        "«13» апреля 1932 г.",
        "13.04 1932",
    ] {
        let raw = raw.replace(['«', '»'], "");
        assert_eq!(reads(&raw), "13.04.1932", "{raw}");
    }
}

#[test]
fn forms_of_a_month_are_read() {
    for raw in [
        "ноябрь 1930",
        "в ноябре 1930 г.",
        "1930-11",
        "11.1930",
        "November 1930",
        "1930 жылғы қараша",
        "noyabr 1930",
        "Қараша 1930 ж.",
    ] {
        assert_eq!(reads(raw), "11.1930", "{raw}");
    }
}

#[test]
fn forms_of_a_year_are_read() {
    for raw in [
        "1945",
        "в 1945 г.",
        "1945 году",
        "1945 жылы",
        "1945-yil",
        "соли 1945",
        "1945 г.р.",
        "in 1945",
        "1945 ж.",
    ] {
        assert_eq!(reads(raw), "1945", "{raw}");
    }
}

#[test]
fn approximate_dates_are_widened_and_marked() {
    for raw in [
        "около 1930",
        "about 1930",
        "ок. 1930 г.",
        "1930 (?)",
        "шамамен 1930 ж.",
        "~1930",
        "taxminan 1930",
    ] {
        assert_eq!(reads(raw), "about 1930", "{raw}");
    }
    let date = PartialDate::parse("около 1930").unwrap();
    assert_eq!(
        (date.earliest.to_string(), date.latest.to_string()),
        ("1928-01-01".into(), "1932-12-31".into())
    );
}

#[test]
fn spans_are_read() {
    for (raw, expected) in [
        ("лето 1931", "01.06.1931 - 31.08.1931"),
        ("осенью 1937 г.", "01.09.1937 - 30.11.1937"),
        ("1929-1930", "01.01.1929 - 31.12.1930"),
        ("1929-30 гг.", "01.01.1929 - 31.12.1930"),
        ("1929/1930", "01.01.1929 - 31.12.1930"),
        ("с 1929 по 1931 г.", "01.01.1929 - 31.12.1931"),
        ("между 1929 и 1931", "01.01.1929 - 31.12.1931"),
        ("с марта по май 1938 г.", "01.03.1938 - 31.05.1938"),
        ("1896 или 1898", "01.01.1896 - 31.12.1898"),
        ("1896 (1898)", "01.01.1896 - 31.12.1898"),
        ("03.03.1940-05.04.1940", "03.03.1940 - 05.04.1940"),
        ("1930-е годы", "01.01.1930 - 31.12.1939"),
        ("в начале 1930 г.", "01.01.1930 - 30.06.1930"),
        ("конец 1937", "01.07.1937 - 31.12.1937"),
        ("до 1931", "not after 31.12.1930"),
        ("не ранее 13.04.1932", "not before 13.04.1932"),
        ("после 1937 г.", "not before 01.01.1938"),
    ] {
        assert_eq!(reads(raw), expected, "{raw}");
    }
}

#[test]
fn what_is_not_a_date_is_kept_as_it_is() {
    for raw in
        ["", "неизвестно", "31 февраля 1931", "58-10", "1234567", "13.13.1932", "в", "11.6.02"]
    {
        assert_eq!(PartialDate::parse(raw), Err(Unrecognised { raw: raw.to_owned() }), "{raw}");
        assert_eq!(PartialDate::read(raw).raw, raw);
        assert!(!PartialDate::read(raw).is_known());
    }
}

#[test]
fn dates_are_found_inside_a_line() {
    let line =
        "тройка 14 июля 1932 г., обв.: пост. от 01.02.1930 г., в 1945 г., около 1950 г. 58-10";
    let found: Vec<_> =
        find(line).into_iter().map(|f| (line[f.range].to_owned(), f.date.to_string())).collect();
    let expected = [
        ("14 июля 1932 г.", "14.07.1932"),
        ("01.02.1930 г.", "01.02.1930"),
        ("1945 г.", "1945"),
        ("около 1950 г.", "about 1950"),
    ];
    assert_eq!(found, expected.map(|(raw, date)| (raw.to_owned(), date.to_owned())));
}

#[test]
fn an_extract_of_1932_is_certainly_after_a_death_in_june_1931() {
    let extract = PartialDate::parse("13.04.1932").unwrap();
    let death = PartialDate::parse("июнь 1931").unwrap();
    assert!(extract.certainly_after(&death));
    assert!(PartialDate::parse("1931").unwrap().may_overlap(&death));
    assert!(PartialDate::parse("около 1932").unwrap().may_overlap(&death));
}

#[test]
fn stored_parts_must_not_be_reversed() {
    let day = |y| NaiveDate::from_ymd_opt(y, 1, 1).unwrap();
    assert!(
        PartialDate::from_parts(day(1931), day(1930), DatePrecision::Range, false, String::new())
            .is_err()
    );
    assert!(
        PartialDate::from_parts(day(1930), day(1931), DatePrecision::Range, false, String::new())
            .is_ok()
    );
}

fn any_date() -> impl Strategy<Value = PartialDate> {
    (1850_i32..2020, 1_u32..13, 1_u32..29, 0_u8..5, any::<bool>()).prop_map(
        |(y, m, d, form, about)| {
            let text = match form {
                0 => format!("{d}.{m:02}.{y}"),
                1 => format!("{m:02}.{y}"),
                2 => format!("{y}"),
                3 => format!("{y}-{}", y + 1),
                _ => format!("лето {y}"),
            };
            let text = if about { format!("около {text}") } else { text };
            PartialDate::parse(&text).unwrap()
        },
    )
}

proptest! {
    #[test]
    fn no_text_panics_and_every_text_is_kept(text in ".{0,60}") {
        let read = PartialDate::read(&text);
        prop_assert_eq!(&read.raw, &text);
        prop_assert!(read.earliest <= read.latest);
        for found in find(&text) {
            prop_assert_eq!(&text[found.range], found.date.raw.as_str());
        }
    }

    #[test]
    fn text_made_of_pieces_of_dates_never_panics(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "13", "4", "1932", "апреля", ".", "-", " ", "/", "около", "г.", "в ", "до ", "IV", "лето ", "(", "?", "х", "жылғы ",
        ]), 0..10),
    ) {
        let text = pieces.concat();
        prop_assert_eq!(PartialDate::read(&text).raw, text.clone());
        find(&text);
    }

    #[test]
    fn what_is_shown_reads_back_as_the_same_span(date in any_date()) {
        let again = PartialDate::parse(&date.to_string()).unwrap();
        prop_assert_eq!((again.earliest, again.latest, again.about), (date.earliest, date.latest, date.about));
    }

    #[test]
    fn before_is_the_reverse_of_after_and_excludes_itself(a in any_date(), b in any_date()) {
        prop_assert_eq!(a.certainly_before(&b), b.certainly_after(&a));
        prop_assert_eq!(a.may_overlap(&b), b.may_overlap(&a));
        prop_assert!(a.may_overlap(&a));
    }

    #[test]
    fn certainly_before_carries_over(a in any_date(), b in any_date(), c in any_date()) {
        if a.certainly_before(&b) && b.certainly_before(&c) {
            prop_assert!(a.certainly_before(&c));
        }
    }

    #[test]
    fn json_gives_the_same_date_back(date in any_date()) {
        let json = serde_json::to_string(&date).unwrap();
        prop_assert_eq!(serde_json::from_str::<PartialDate>(&json).unwrap(), date);
    }
}
