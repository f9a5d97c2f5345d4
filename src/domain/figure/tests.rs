//! What is kept back cannot be computed from what is shown: tried by sharing the numbers out otherwise.

use super::{Cell, Figure, Mark, mark};
use proptest::prelude::*;
use std::collections::BTreeMap;

const SMALLEST: i64 = 5;

type Key = (Option<i32>, Option<String>, Option<String>);

/// All cells with totals, as the database counts them, from the numbers of year, row and column.
fn table(inner: &BTreeMap<(i32, usize, usize), i64>) -> BTreeMap<Key, i64> {
    let mut cells = BTreeMap::new();
    for ((year, line, part), counted) in inner.iter().filter(|(_, counted)| **counted > 0) {
        for bits in 0..8 {
            let key = (
                (bits & 1 == 0).then_some(*year),
                (bits & 2 == 0).then(|| format!("line {line}")),
                (bits & 4 == 0).then(|| format!("part {part}")),
            );
            *cells.entry(key).or_insert(0) += counted;
        }
    }
    cells
}

fn cell((year, line, part): &Key, counted: i64) -> Cell {
    let (line, part) = (line.clone(), part.clone());
    Cell {
        kind: None,
        year: *year,
        line,
        part,
        counted,
        persons: None,
        files: None,
        mark: Mark::Hidden,
    }
}

fn marked(cells: &BTreeMap<Key, i64>) -> BTreeMap<Key, (i64, Mark)> {
    let mut made: Vec<Cell> = cells.iter().map(|(key, counted)| cell(key, *counted)).collect();
    mark(Figure::Bodies, &mut made, SMALLEST);
    made.into_iter()
        .map(|cell| ((cell.year, cell.line, cell.part), (cell.counted, cell.mark)))
        .collect()
}

/// Whether a number fits what is told of the cell.
fn fits(told: Option<&(i64, Mark)>, number: i64) -> bool {
    match told {
        None => number == 0,
        Some((counted, Mark::Shown)) => number == *counted,
        Some((_, Mark::Fewer)) => (1..SMALLEST).contains(&number),
        Some((_, Mark::Withheld)) => number >= 1,
        Some((_, Mark::Hidden)) => true,
    }
}

/// Cells whose number is another in some table that fits everything told, where each inner number is moved by
/// one at most.
fn undecided(
    inner: &BTreeMap<(i32, usize, usize), i64>,
    told: &BTreeMap<Key, (i64, Mark)>,
) -> Vec<Key> {
    let free: Vec<(i32, usize, usize)> = inner
        .iter()
        .filter(|(place, counted)| {
            let key = (
                Some(place.0),
                Some(format!("line {}", place.1)),
                Some(format!("part {}", place.2)),
            );
            **counted > 0 && told.get(&key).is_some_and(|(_, mark)| *mark != Mark::Shown)
        })
        .map(|(place, _)| *place)
        .collect();
    let mut found = Vec::new();
    let ways = 3_usize.pow(u32::try_from(free.len()).unwrap());
    for way in 0..ways {
        let (mut moved, mut rest) = (inner.clone(), way);
        for place in &free {
            *moved.get_mut(place).unwrap() += [0, 1, -1][rest % 3];
            rest /= 3;
        }
        let numbers = table(&moved);
        let everywhere = told.keys().chain(numbers.keys());
        if everywhere
            .clone()
            .all(|key| fits(told.get(key), numbers.get(key).copied().unwrap_or_default()))
        {
            found.extend(
                told.iter()
                    .filter(|(key, (counted, _))| {
                        numbers.get(*key).copied().unwrap_or_default() != *counted
                    })
                    .map(|(key, _)| key.clone()),
            );
        }
    }
    found.sort();
    found.dedup();
    found
}

fn no_small_number_is_told(told: &BTreeMap<Key, (i64, Mark)>) {
    for (key, (counted, mark)) in told {
        assert!(*counted >= SMALLEST || *mark != Mark::Shown, "{key:?} {counted} is shown");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_number_that_is_kept_back_can_be_computed_from_what_is_shown(
        numbers in proptest::collection::vec(prop_oneof![Just(0_i64), 1_i64..4, 1_i64..30], 9),
    ) {
        let places = (0..9).map(|at| (2020, at / 3, at % 3));
        let inner: BTreeMap<_, _> = places.zip(numbers).collect();
        let cells = table(&inner);
        let told = marked(&cells);
        no_small_number_is_told(&told);
        let undecided = undecided(&inner, &told);
        for (key, (counted, mark)) in &told {
            let kept_back = matches!(mark, Mark::Fewer | Mark::Withheld);
            prop_assert!(
                !kept_back || undecided.contains(key) || told.values().all(|(_, m)| *m != Mark::Shown),
                "{key:?} is {counted}: {told:?}"
            );
        }
    }

    #[test]
    fn years_give_nothing_away_either(
        numbers in proptest::collection::vec(prop_oneof![Just(0_i64), 1_i64..4, 4_i64..30], 8),
    ) {
        let places = (0..8).map(|at| (2020 + i32::try_from(at / 4).unwrap(), at / 2 % 2, at % 2));
        let inner: BTreeMap<_, _> = places.zip(numbers).collect();
        let told = marked(&table(&inner));
        no_small_number_is_told(&told);
        let undecided = undecided(&inner, &told);
        for (key, (counted, mark)) in &told {
            let kept_back = matches!(mark, Mark::Fewer | Mark::Withheld);
            prop_assert!(
                !kept_back || undecided.contains(key) || told.values().all(|(_, m)| *m != Mark::Shown),
                "{key:?} is {counted}: {told:?}"
            );
        }
    }

    #[test]
    fn of_a_list_whose_total_is_shown_no_row_that_is_kept_back_can_be_computed(
        numbers in proptest::collection::vec(1_i64..12, 1..6),
    ) {
        let total: i64 = numbers.iter().sum();
        let mut cells = vec![cell(&(None, None, None), total)];
        for (at, counted) in numbers.iter().enumerate() {
            cells.push(cell(&(None, Some(format!("line {at}")), None), *counted));
        }
        mark(Figure::States, &mut cells, SMALLEST);
        let lines: Vec<&Cell> = cells.iter().filter(|cell| cell.line.is_some()).collect();
        let whole = cells.iter().find(|cell| cell.line.is_none()).unwrap();
        prop_assert_eq!(whole.mark == Mark::Shown, total >= SMALLEST);
        prop_assert!(lines.iter().all(|cell| cell.counted >= SMALLEST || cell.mark != Mark::Shown));
        let back: Vec<&&Cell> = lines.iter().filter(|cell| cell.mark != Mark::Shown).collect();
        if back.iter().any(|cell| cell.mark == Mark::Hidden) {
            prop_assert!(back.len() == lines.len());
            return Ok(());
        }
        let known: i64 = back.iter().map(|cell| cell.counted).sum();
        for one in &back {
            // Some other row takes what this one gives, or gives what it takes.
            let otherwise = back.iter().any(|other| {
                one.line != other.line && [1, -1].iter().any(|moved| {
                    let most = |cell: &Cell| if cell.mark == Mark::Fewer { SMALLEST - 1 } else { known };
                    (1..=most(one)).contains(&(one.counted + moved))
                        && (1..=most(other)).contains(&(other.counted - moved))
                })
            });
            prop_assert!(otherwise, "{cells:?}");
        }
    }
}

#[test]
fn a_single_small_number_takes_a_second_row_and_column_with_it() {
    let numbers = [((2020, 0, 0), 2), ((2020, 0, 1), 40), ((2020, 1, 0), 50), ((2020, 1, 1), 60)];
    let inner: BTreeMap<_, _> = numbers.into_iter().collect();
    let told = marked(&table(&inner));
    let of = |line: Option<&str>, part: Option<&str>| {
        told[&(None, line.map(str::to_owned), part.map(str::to_owned))].1
    };
    assert_eq!(of(Some("line 0"), Some("part 0")), Mark::Fewer);
    assert_ne!(of(Some("line 0"), Some("part 1")), Mark::Shown);
    assert_ne!(of(Some("line 1"), Some("part 0")), Mark::Shown);
    assert_eq!(of(None, None), Mark::Shown);
    assert_eq!(of(None, Some("part 1")), Mark::Shown);
}

/// The marks of a list's rows, whose total stands first.
fn marks_of_list(numbers: &[i64]) -> Vec<Mark> {
    let mut cells = vec![cell(&(None, None, None), numbers.iter().sum())];
    for (at, counted) in numbers.iter().enumerate() {
        cells.push(cell(&(None, Some(format!("line {at}")), None), *counted));
    }
    mark(Figure::States, &mut cells, SMALLEST);
    cells.into_iter().map(|cell| cell.mark).collect()
}

#[test]
fn of_a_list_no_more_is_kept_back_than_hides_the_small_numbers() {
    use Mark::{Fewer, Shown, Withheld};
    assert_eq!(marks_of_list(&[30, 20, 5]), [Shown, Shown, Shown, Shown]);
    assert_eq!(marks_of_list(&[30, 20, 3]), [Shown, Shown, Withheld, Fewer]);
    assert_eq!(marks_of_list(&[30, 2, 3]), [Shown, Shown, Fewer, Fewer]);
}

#[test]
fn one_person_with_many_acts_is_a_small_number_of_people() {
    let total = (None, None, None);
    let mut cells = vec![cell(&total, 60), cell(&(None, Some("a".into()), None), 20)];
    cells.push(cell(&(None, Some("b".into()), None), 40));
    cells[1].persons = Some(1);
    cells[2].persons = Some(40);
    mark(Figure::Bodies, &mut cells, SMALLEST);
    assert!(cells.iter().filter(|cell| cell.line.is_some()).all(|cell| cell.mark != Mark::Shown));
}
