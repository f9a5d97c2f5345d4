//! The search against reading every card, against readers who may not see all, and against
//! questions that are made to be slow.

use proptest::prelude::*;

use super::asked::MOST_COMPARED;
use super::search::{MOST_POSTINGS, MOST_SCORED, exhaustive, work_of};
use super::*;

const GIVEN: [&str; 12] = [
    "Марат",
    "Болат",
    "Иван",
    "Пётр",
    "Серик",
    "Темирбек",
    "Рахмат",
    "Давлат",
    "Абдулла",
    "Али",
    "Юсуф",
    "А.",
];
const SURNAMES: [&str; 12] = [
    "Ахметов",
    "Сидоров",
    "Джумабаев",
    "Оспанов",
    "Ким",
    "Алиев",
    "Шульц",
    "Каримов",
    "Иванова",
    "Темирбеков",
    "Ахмедов",
    "Юсупов",
];
const SPELLINGS: [&str; 14] = [
    "Марат Ахметов",
    "Ospanov Serik",
    "Али",
    "Иванов",
    "Жүсіп",
    "Temirbek Aliyev",
    "И. Ахмедов",
    "Жұмабай Болат Пётрұлы",
    "محمد علی",
    "Ким",
    "Мулла Абдулла Каримов",
    "Оспан Ахмет Иван Али",
    "А. А.",
    "Шульц Шульц",
];

fn card(no: u32, pick: (usize, usize, usize), year: i16, secrecy: u8) -> Entry {
    let (given, surname, more) = pick;
    let mut text = format!("{} {}", SURNAMES[surname % 12], GIVEN[given % 12]);
    match more % 5 {
        0 => text = format!("{text} {}ович", GIVEN[more % 9]),
        1 => text = GIVEN[given % 12].to_owned(),
        2 => text = format!("Мулла {text}"),
        _ => {}
    }
    let mut names = vec![NameText { text, kind: NameKind::Whole }];
    if more % 7 == 0 {
        let text = SURNAMES[more % 12].to_owned();
        names.push(NameText { text, kind: NameKind::Alias });
    }
    Entry {
        no,
        names,
        father: None,
        birth: (year % 6 > 0).then(|| YearRange::new(year, year + i16::from(year % 7 == 0))),
        places: vec![u16::from(year % 2 == 0), u16::try_from(more % 4).unwrap()],
        meta: Meta { source: 1, secrecy, body: 255, fate: 255, place: 0 },
    }
}

fn questions() -> impl Strategy<Value = Question> {
    let names = proptest::collection::vec(0..SPELLINGS.len(), 1..3);
    (names, proptest::option::of(1870_i16..1915), proptest::collection::vec(0_u16..4, 0..2))
        .prop_map(|(names, birth, places)| Question {
            names: names.into_iter().map(|at| SPELLINGS[at].to_owned()).collect(),
            birth: birth.map(YearRange::from),
            places,
            ..Question::default()
        })
}

fn cards() -> impl Strategy<Value = Vec<(usize, usize, usize, i16)>> {
    proptest::collection::vec((0..12_usize, 0..12_usize, 0..40_usize, 1870_i16..1915), 1..300)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_search_finds_what_reading_every_card_finds(
        cards in cards(), ask in questions(), limit in 1_usize..20, later in 0_usize..40,
        rarity in 0.3_f32..2.0, conflict in -4.0_f32..-0.5, initial in 0.0_f32..2.0,
    ) {
        let entries: Vec<Entry> = (1_u32..)
            .zip(&cards)
            .map(|(no, (given, surname, more, year))| card(no, (*given, *surname, *more), *year, 0))
            .collect();
        let (last, first) = entries.split_at(later.min(entries.len()));
        let mut index = Index::build(first.iter().cloned());
        index.apply_all(last.iter().cloned().map(Change::Put));
        index.apply(Change::Remove(7));
        let weights = Weights { rarity, conflict, initial, ..Weights::default() };
        let index = index.with_weights(weights).unwrap();
        let admit = |_: &Meta| true;
        let found = index.search(&ask, limit, &admit);
        let wanted = exhaustive(&index, &ask, limit, &admit);
        prop_assert_eq!(found.hits, wanted.hits);
    }

    #[test]
    fn what_one_may_not_see_changes_nothing_of_what_one_sees(
        cards in cards(), hidden in cards(), ask in questions(),
    ) {
        let open: Vec<Entry> = (1_u32..)
            .zip(&cards)
            .map(|(no, (given, surname, more, year))| card(no, (*given, *surname, *more), *year, 0))
            .collect();
        let secret: Vec<Entry> = (10_001_u32..)
            .zip(hidden.iter().take(open.len()))
            .map(|(no, (given, surname, more, year))| card(no, (*given, *surname, *more), *year, 2))
            .collect();
        let admit = |meta: &Meta| meta.secrecy == 0;
        let without = Index::build(open.clone());
        let with = Index::build(open.into_iter().chain(secret));
        prop_assert_eq!(without.search(&ask, 10, &admit), with.search(&ask, 10, &admit));
        for begin in ["а", "и", "Сид", "т"] {
            prop_assert_eq!(without.complete(begin, 10, &admit), with.complete(begin, 10, &admit));
        }
    }
}

#[test]
fn where_most_cards_are_closed_names_are_counted_in_powers_of_four() {
    let of = |hidden: u32| {
        let entries = (1..=hidden + 3).map(|no| {
            let secrecy = if no <= 3 { 0 } else { 2 };
            card(no, (0, 0, 3), 1900, secrecy)
        });
        let others = (5_000..5_100).map(|no| card(no, (4, 4, 3), 1900, 2));
        let index = Index::build(entries.chain(others));
        let ask =
            Question { names: vec!["Ахметов Марат".to_owned()], ..Question::default() };
        index.search(&ask, 3, &|meta| meta.secrecy == 0).hits
    };
    assert_eq!(of(20), of(40));
    assert_eq!(of(20).len(), 3);
}

/// Thousands of cards of the same few names.
fn crowded() -> Index {
    Index::build((0..30_000_u32).map(|no| {
        let pick = |step: u32| (no / step) as usize;
        card(no + 1, (pick(1), pick(12), 3), 1870 + i16::try_from(no % 45).unwrap(), 0)
    }))
}

#[test]
fn questions_made_to_be_slow_stay_within_the_budget() {
    let index = crowded();
    let mixed = "Иван ivan إيفان 伊万 იოანე Ἰωάννης इवान ".repeat(70);
    let long = "Абдул".repeat(2_000_000);
    let hostile: Vec<String> = vec![
        "Ахметов ".repeat(500),
        "Али Алия Алим Алиев Алишер Алибек Алихан Алимжан Алия Ал".to_owned(),
        "И. А. П. С. М. Б.".to_owned(),
        "а".to_owned(),
        "А Б В Г Д Е Ж З".to_owned(),
        "🙂👨‍👩‍👧‍👦".repeat(200),
        "1234567890".repeat(50),
        "\u{202e}\u{2066}Иванов\u{200b}\u{200d} \u{feff}Марат\u{202c}".to_owned(),
        "\u{200b}\u{200c}\u{200d}".repeat(1000),
        mixed,
        long,
        "\u{301}".repeat(5_000),
        "ﷺ".repeat(500),
        "'-.' ".repeat(300),
    ];
    for name in &hostile {
        let asked = |names: Vec<String>| Question { names, ..Question::default() };
        for ask in [
            asked(vec![name.clone()]),
            asked(vec![name.clone(); 12]),
            Question { father: Some(name.clone()), ..asked(vec!["Марат".to_owned()]) },
            Question {
                birth: Some(YearRange::new(i16::MIN, i16::MAX)),
                ..asked(vec![name.clone()])
            },
        ] {
            let (found, work) = work_of(&index, &ask, 500);
            assert!(work.compared <= MOST_COMPARED, "{work:?}");
            assert!(work.postings <= MOST_POSTINGS && work.scored <= MOST_SCORED, "{work:?}");
            assert_eq!(found.exhausted, work.exhausted);
            assert!(found.hits.iter().all(|hit| hit.score.is_finite()));
        }
        let _ = index.complete(name, 10, &|_| true);
        let entry = |no, text: &str| Entry {
            names: vec![NameText { text: text.to_owned(), kind: NameKind::Whole }],
            ..card(no, (0, 0, 3), 1900, 0)
        };
        let hit = index.compare(&entry(1, name), &entry(2, "Ахметов Марат"));
        assert!(hit.score.is_finite());
    }
    let all = Question { names: hostile, ..Question::default() };
    assert!(work_of(&index, &all, 10).0.exhausted);
}

#[test]
fn what_was_not_looked_at_is_admitted() {
    let index = crowded();
    let (found, work) =
        work_of(&index, &Question { names: vec!["И. А.".to_owned()], ..Question::default() }, 10);
    assert!(found.hits.is_empty() && found.exhausted && work.scored == 0);
    // Equal cards by the thousand: the first of them are as good as any, and all were looked at.
    let ask =
        Question { names: vec!["Ахметов Марат".to_owned()], ..Question::default() };
    let (found, work) = work_of(&index, &ask, 10);
    assert!(found.hits.len() == 10 && !found.exhausted, "{work:?}");
    assert!(work.scored < 2_000, "{work:?}");
    let nos: Vec<u32> = found.hits.iter().map(|hit| hit.no).collect();
    assert!(nos.is_sorted(), "{nos:?}");
}

#[test]
fn names_are_shown_as_written_and_their_relations_told() {
    let text = |text: &str| Entry {
        names: vec![NameText { text: text.to_owned(), kind: NameKind::Whole }],
        ..card(1, (0, 0, 3), 1900, 0)
    };
    let index = Index::build([text("Ибрагим-бек МУХТАРОВ")]);
    let terms = |name: &str| {
        let ask = Question { names: vec![name.to_owned()], ..Question::default() };
        let mut terms = Vec::new();
        for term in index.search(&ask, 1, &|_| true).hits.remove(0).terms {
            if let Term::Name { asked, found, relation, .. } = term {
                terms.push((asked, found, relation));
            }
        }
        terms
    };
    let line = |asked: &str, found: &str, relation| (asked.to_owned(), found.to_owned(), relation);
    assert_eq!(
        terms("ИБРАГИМБЕК Мухтаров"),
        [
            line("ИБРАГИМБЕК", "Ибрагим Бек", Relation::Joined),
            line("Мухтаров", "Мухтаров", Relation::Exact),
        ]
    );
    assert_eq!(
        terms("Mukhtarov Ибрагим-бек"),
        [
            line("Mukhtarov", "Мухтаров", Relation::Swapped),
            line("Ибрагим-бек", "Ибрагим Бек", Relation::Exact),
        ]
    );
}

#[test]
fn an_ending_a_spelling_and_another_script_are_told_apart() {
    let text = |text: &str| Entry {
        names: vec![NameText { text: text.to_owned(), kind: NameKind::Whole }],
        ..card(1, (0, 0, 3), 1900, 0)
    };
    let relation = |card: &str, asked: &str| {
        let index = Index::build([text(card)]);
        let ask = Question { names: vec![asked.to_owned()], ..Question::default() };
        let terms = index.search(&ask, 1, &|_| true).hits.remove(0).terms;
        terms.into_iter().find_map(|term| {
            let Term::Name { relation, .. } = term else { return None };
            (relation != Relation::Exact).then_some(relation)
        })
    };
    for (card, asked, how) in [
        ("Жусупов Айдар", "Жусупова Айдар", Relation::Form),
        ("Мухаммедов Айдар", "Мухамедов Айдар", Relation::Spelling),
        ("Қанатов Айдар", "Канатов Айдар", Relation::Script),
        ("Жусупов Айдар", "Zhusupov Айдар", Relation::Script),
    ] {
        assert_eq!(relation(card, asked), Some(how), "{asked}");
    }
}
