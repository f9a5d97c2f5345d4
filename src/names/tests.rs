//! The index as a whole: examples and properties.

use proptest::prelude::*;

use super::*;

fn meta() -> Meta {
    Meta { source: 1, secrecy: 0, body: 255, fate: 255, place: 0 }
}

fn whole(text: &str) -> NameText {
    NameText { text: text.to_owned(), kind: NameKind::Whole }
}

fn entry(no: u32, name: &str, year: i16) -> Entry {
    let birth = (year > 0).then(|| YearRange::from(year));
    Entry { no, names: vec![whole(name)], father: None, birth, places: vec![7], meta: meta() }
}

fn ask(name: &str, year: i16) -> Question {
    let birth = (year > 0).then(|| YearRange::from(year));
    Question { names: vec![name.to_owned()], birth, ..Question::default() }
}

/// Some people, and two hundred others of common names.
fn people() -> Vec<Entry> {
    let mut cards = vec![
        entry(1, "Тойчубеков Асанкул Жолдошович", 1898),
        entry(2, "Байгазиев Нурсеит", 1901),
        entry(3, "Рузиев Ульмас Шукурович", 1889),
        entry(4, "Шарипзода Толибджон", 1905),
        entry(5, "Кожабергенов Б. А.", 1890),
        entry(6, "Хаджимурадов Абдулгафур Мухаммедкаримович", 1877),
        entry(7, "Иванова (Петрова) Анна", 1903),
        entry(8, "Сулейменов Ыбырай", 1885),
    ];
    let given = ["Марат", "Болат", "Иван", "Пётр", "Серик", "Темирбек", "Рахмат", "Довлет"];
    let surname =
        ["Ахметов", "Сидоров", "Джумабаев", "Оспанов", "Ким", "Алиев", "Шульц", "Каримов"];
    for no in 0..200_u32 {
        let (g, s) = ((no % 8) as usize, (no / 8 % 8) as usize);
        cards.push(entry(
            100 + no,
            &format!("{} {}", surname[s], given[g]),
            1870 + i16::try_from(no / 5).unwrap(),
        ));
    }
    cards
}

fn first(index: &Index, question: &Question) -> Option<u32> {
    index.search(question, 10, &|_| true).hits.first().map(|hit| hit.no)
}

#[test]
fn a_card_is_found_in_any_script_order_and_form() {
    let index = Index::build(people());
    for (no, names) in [
        (
            1,
            [
                "Асанқұл Жолдошұлы Тойчыбеков",
                "Toychubekov Asankul",
                "Toıchybekov Asanqul Joldosh uly",
                "Тойчубеков Асанкул",
                "توچوبيكوف اسانقول",
            ],
        ),
        (
            2,
            [
                "Нұрсейіт Байғазыұлы",
                "Nurseyit Baıǵazyuly",
                "Baygaziyev Nurseit",
                "Baigasijew Nurseit",
                "نۇرسەيىت بايعازى ۇلى",
            ],
        ),
        (
            3,
            [
                "O'lmas Ro'ziyev",
                "Oʻlmas Shukur oʻgʻli Roʻziyev",
                "Ўлмас Рўзиев",
                "Ulmas Ruziev",
                "اولماس روزیف",
            ],
        ),
        (
            4,
            [
                "Толибҷон Шарифзода",
                "Tolibjon Sharifzoda",
                "Talibdschan Scharifsade",
                "Talibcan Şərifzadə",
                "طالب جان شریف زاده",
            ],
        ),
        (
            6,
            [
                "Абдул-Гафур Хаджимурадов",
                "Abdulg'afur Hojimurodov",
                "Abdulghafur Muhammadkarim ogly Khojamuradov",
                "Әбдіғапұр Қажымұратов",
                "عبدالغفور حاجی مراد",
            ],
        ),
    ] {
        for name in names {
            assert_eq!(first(&index, &ask(name, 0)), Some(no), "{name}");
        }
    }
}

#[test]
fn initials_maiden_names_and_aliases_are_found_and_told() {
    let index = Index::build(people());
    assert_eq!(first(&index, &ask("Қожаберген Бекболат", 1890)), Some(5));
    assert_eq!(first(&index, &ask("А. Тойчубеков", 0)), Some(1));
    assert_eq!(first(&index, &ask("Анна Петрова", 0)), Some(7));
    let found = index.search(&ask("Ибрагим Сулейменов", 0), 1, &|_| true);
    assert_eq!(found.hits[0].no, 8);
    let alias = found.hits[0].terms.iter().any(
        |term| matches!(term, Term::Name { relation: Relation::Alias, found, .. } if found == "Ыбырай"),
    );
    assert!(alias, "{:?}", found.hits[0].terms);
}

#[test]
fn several_names_of_one_person_lead_to_one_card() {
    let mut card = entry(9, "Досмухамедов Халел", 1883);
    card.names.push(NameText { text: "Султанов".to_owned(), kind: NameKind::Maiden });
    card.names
        .push(NameText { text: "Степной Тулпар".to_owned(), kind: NameKind::Alias });
    let index = Index::build(people().into_iter().chain([card]));
    for name in ["Досмұхамедов Халел", "Султанов Халел", "Степной Тулпар"]
    {
        assert_eq!(first(&index, &ask(name, 0)), Some(9), "{name}");
    }
    let question = Question {
        names: vec!["Никому Неизвестный".to_owned(), "Dosmuhamedov Halel".to_owned()],
        ..Question::default()
    };
    assert_eq!(first(&index, &question), Some(9));
}

#[test]
fn the_fathers_name_alone_finds_his_children() {
    let index = Index::build(people());
    let question = Question { father: Some("Жолдош".to_owned()), ..Question::default() };
    assert_eq!(first(&index, &question), Some(1));
}

#[test]
fn year_and_place_order_namesakes_and_every_reason_is_told() {
    let mut far = entry(11, "Ералиев Сакен", 1900);
    far.places = vec![3];
    let near = entry(12, "Ералиев Сакен", 1911);
    let index = Index::build(people().into_iter().chain([far, near]));
    assert_eq!(first(&index, &ask("Ералиев Сакен", 1901)), Some(11));
    assert_eq!(first(&index, &ask("Ералиев Сакен", 1910)), Some(12));
    let question = Question { places: vec![3], ..ask("Ералиев Сакен", 0) };
    let hit = index.search(&question, 5, &|_| true).hits.remove(0);
    assert_eq!(hit.no, 11);
    let sum: f32 = hit
        .terms
        .iter()
        .map(|term| match term {
            Term::Name { weight, .. }
            | Term::Missing { weight, .. }
            | Term::Extra { weight, .. }
            | Term::Year { weight, .. }
            | Term::Place { weight, .. } => *weight,
        })
        .sum();
    assert!((sum - hit.score).abs() < 0.01, "{sum} {}", hit.score);
    assert!((index.weights().score(&hit.features) - hit.score).abs() < 0.01);
    assert!(hit.terms.contains(&Term::Place { same: true, weight: index.weights().place_same }));
}

#[test]
fn filters_narrow_and_unknown_years_stay() {
    let mut cards = people();
    cards.push(Entry {
        meta: Meta { source: 5, body: 2, fate: 3, ..meta() },
        ..entry(20, "Ералиев Сакен", 1900)
    });
    cards.push(Entry { birth: None, ..entry(21, "Ералиев Сакен", 0) });
    let index = Index::build(cards);
    let nos = |question: &Question| {
        let mut nos: Vec<u32> =
            index.search(question, 5, &|_| true).hits.iter().map(|hit| hit.no).collect();
        nos.sort_unstable();
        nos
    };
    let all = ask("Ералиев Сакен", 0);
    assert_eq!(nos(&Question { only_sources: vec![5], ..all.clone() }), [20]);
    assert_eq!(nos(&Question { only_bodies: vec![2], ..all.clone() }), [20]);
    assert_eq!(nos(&Question { only_fates: vec![3], ..all.clone() }), [20]);
    let later = Some(YearRange::new(1910, 1920));
    assert_eq!(nos(&Question { only_born: later, ..all.clone() }), [21]);
    assert!(nos(&Question { only_places: vec![99], ..all }).is_empty());
}

#[test]
fn what_is_not_admitted_shows_neither_in_hits_nor_in_completion() {
    let mut cards = people();
    let secret = Meta { secrecy: 2, ..meta() };
    cards.push(Entry { meta: secret, ..entry(30, "Тайныйжан Скрытбаев", 1900) });
    cards.push(Entry { meta: secret, ..entry(31, "Тойчубеков Асанкул", 1898) });
    let mut index = Index::build(cards);
    let open = |meta: &Meta| meta.secrecy == 0;
    for step in 0..2 {
        let found = index.search(&ask("Скрытбаев Тайныйжан", 1900), 10, &open);
        assert!(found.hits.iter().all(|hit| hit.no != 30), "{step}");
        assert_eq!(first(&index, &ask("Скрытбаев Тайныйжан", 1900)), Some(30));
        assert!(index.complete("скрыт", 10, &open).is_empty());
        assert_eq!(index.complete("Скрыт", 10, &|_| true), ["Скрытбаев"]);
        assert_eq!(index.complete("тойч", 10, &open), ["Тойчубеков"]);
        // Also when the only open card with the spelling is gone.
        if step == 0 {
            index.apply(Change::Put(entry(40, "Скрытбайев Иван", 1900)));
            index.apply(Change::Remove(40));
        }
    }
    index.apply(Change::Remove(1));
    assert!(index.complete("тойч", 10, &open).is_empty());
}

#[test]
fn completion_gives_the_most_frequent_names_first() {
    let index = Index::build(people());
    let found = index.complete("С", 3, &|_| true);
    assert_eq!(found.len(), 3);
    assert!(found.contains(&"Серик".to_owned()) && found.contains(&"Сидоров".to_owned()));
    assert!(index.complete("", 5, &|_| true).is_empty());
}

#[test]
fn a_saved_index_loads_the_same_and_a_damaged_one_never() {
    let mut index = Index::build(people());
    index.apply(Change::Put(entry(50, "Ералиев Сакен", 1900)));
    index.apply(Change::Remove(2));
    let mut file = Vec::new();
    index.save(&mut file, 42).unwrap();
    let (again, mark) = Index::load(&mut file.as_slice()).unwrap();
    assert_eq!((again.len(), mark), (index.len(), 42));
    for name in ["Ералиев Сакен", "Байгазиев Нурсеит", "Сериков Марат"]
    {
        let (one, other) = (
            index.search(&ask(name, 1900), 20, &|_| true),
            again.search(&ask(name, 1900), 20, &|_| true),
        );
        assert_eq!(one, other);
    }
    assert!(matches!(Index::load(&mut b"some other file".as_slice()), Err(LoadError::Version)));
    for at in (0..file.len()).step_by(97) {
        let mut broken = file.clone();
        broken[at] ^= 0x55;
        assert!(Index::load(&mut broken.as_slice()).is_err(), "byte {at}");
        assert!(Index::load(&mut &file[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn changes_one_by_one_give_what_a_rebuild_gives() {
    let mut changed = Index::build(people());
    let mut cards: std::collections::BTreeMap<u32, Entry> =
        people().into_iter().map(|card| (card.no, card)).collect();
    for step in 0..60_u32 {
        let no = 90 + step * 7 % 50;
        if step % 5 == 4 {
            changed.apply(Change::Remove(no));
            cards.remove(&no);
        } else {
            let card = entry(
                no,
                &format!("Жаңабаев Ерлан {step}улы Марат"),
                1890 + i16::try_from(step % 20).unwrap(),
            );
            cards.insert(no, card.clone());
            changed.apply(Change::Put(card));
        }
    }
    let built = Index::build(cards.into_values());
    assert_eq!(changed.len(), built.len());
    for name in ["Жанабаев Ерлан", "Марат Ахметов", "Сидоров Иван", "Ерлан"]
    {
        for year in [0, 1895] {
            let one = changed.search(&ask(name, year), 30, &|_| true);
            let other = built.search(&ask(name, year), 30, &|_| true);
            assert_eq!(one, other, "{name}");
        }
    }
    changed.rebuild();
    let (one, other) = (
        changed.search(&ask("Ерлан", 0), 30, &|_| true),
        built.search(&ask("Ерлан", 0), 30, &|_| true),
    );
    assert_eq!(one, other);
}

#[test]
fn hostile_names_are_searched_and_stored_without_harm() {
    let many = "Иванов ".repeat(500);
    let long = "Мұхаммед".repeat(125_000);
    let hostile = [
        "",
        " ",
        "А",
        "1937",
        "🙂🙂",
        "\u{202e}вонавИ\u{202c}",
        "'''",
        "- - -",
        "И.",
        "Ов Ев Ин",
        "уулу кызы ибн",
        "Абд",
        "Z̸̢̛a̵l̶g̷o̵",
        "=cmd|' /C calc'!A0",
        "山田太郎",
        "\0\u{feff}",
        many.as_str(),
        long.as_str(),
    ];
    let cards = (0_u32..).zip(hostile).map(|(no, name)| entry(1000 + no, name, 1900));
    let mut index = Index::build(people().into_iter().chain(cards));
    for name in hostile {
        let found = index.search(&ask(name, 1900), 10, &|_| true);
        assert!(found.hits.len() <= 10);
        let _ = index.complete(name, 10, &|_| true);
        let _ = index.compare(&entry(1, name, 1900), &entry(2, &many, 1900));
        index.apply(Change::Put(entry(2000, name, 1901)));
    }
    assert!(index.search(&ask(&many, 0), 10, &|_| true).exhausted);
    assert!(index.search(&ask("Иванов", 0), usize::MAX, &|_| true).hits.len() <= 500);
    assert!(index.search(&ask("Иванов", 0), 0, &|_| true).hits.is_empty());
}

#[test]
fn an_empty_index_finds_nothing() {
    let index = Index::default();
    assert!(index.is_empty() && index.search(&ask("Иванов", 0), 10, &|_| true).hits.is_empty());
    let mut file = Vec::new();
    index.save(&mut file, 0).unwrap();
    assert!(Index::load(&mut file.as_slice()).unwrap().0.is_empty());
}

#[test]
fn two_petitions_for_one_person_are_alike_and_for_two_are_not() {
    let index = Index::build(people());
    let score = |a: &str, b: &str| index.compare(&entry(1, a, 1900), &entry(2, b, 1900)).score;
    assert!(score("Қасымов Ерлан Болатұлы", "Kasymov Erlan") > 8.0);
    assert!(score("Қасымов Ерлан", "Тимошенко Андрей") < 3.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_breaks_building_searching_or_completing(a in "\\PC{0,80}", b in "\\PC{0,80}") {
        let index = Index::build([entry(1, &a, 1900), entry(2, &b, 0)]);
        let found = index.search(&ask(&b, 1900), 10, &|_| true);
        prop_assert!(found.hits.iter().all(|hit| hit.score.is_finite()));
        let _ = index.complete(&a, 10, &|_| true);
    }

    #[test]
    fn comparing_is_the_same_both_ways(
        a in "[а-яәіңғүұқөһ]{2,9}( [а-я]{2,9}){0,2}", b in "[a-z]{2,9}( [а-я]{2,9}){0,2}",
    ) {
        let index = Index::default();
        let there = index.compare(&entry(1, &a, 1900), &entry(2, &b, 1902)).score;
        let back = index.compare(&entry(2, &b, 1902), &entry(1, &a, 1900)).score;
        prop_assert!((there - back).abs() < 0.01, "{there} {back}");
    }

    #[test]
    fn a_card_is_found_by_its_own_name(name in "[А-Я][а-я]{3,9}бек [А-Я][а-я]{3,9}ов") {
        let index = Index::build(people().into_iter().chain([entry(77, &name, 1900)]));
        prop_assert_eq!(first(&index, &ask(&name, 1900)), Some(77));
    }
}
