//! Keeping small numbers back so that nobody computes them from what is shown.
//!
//! A number under the threshold is small: behind it stand people who could be recognised. It is not enough to
//! leave it out, because totals give it away. The hypercube method therefore keeps further numbers back: for
//! every small cell a box of cells (two rows, two columns, two years, one of each two may be the total) whose
//! corners can all be moved by one up or down, in turn, without changing any total that is shown, and without
//! leaving what the marks say of them. So for each cell that is kept back there are two tables at least that
//! fit everything that is shown.

use super::Cell;
use std::collections::BTreeMap;

/// What may be shown of a number to those who see numbers only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// The number.
    Shown,
    /// That it is at least one and under the threshold.
    Fewer,
    /// That it is at least one, and kept back: from it and the totals a small number could be computed.
    Withheld,
    /// Nothing, not even that the row is there: the whole table is too small.
    Hidden,
}

impl Mark {
    /// Stable code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Fewer => "fewer",
            Self::Withheld => "withheld",
            Self::Hidden => "hidden",
        }
    }

    /// The mark with a code; an unknown one tells nothing.
    pub fn of(code: &str) -> Self {
        match code {
            "shown" => Self::Shown,
            "fewer" => Self::Fewer,
            "withheld" => Self::Withheld,
            _ => Self::Hidden,
        }
    }
}

/// Place of a cell along each dimension; 0 is the total.
type Place = [usize; 3];

struct Table {
    cells: BTreeMap<Place, (i64, Mark)>,
    /// How many places each dimension has, the total among them; 1 where there is nothing to add up.
    sizes: [usize; 3],
    smallest: i64,
}

/// A box of cells: every corner with the sign of its move.
type Corners = Vec<(Place, i64)>;

impl Table {
    /// Whether all corners can move by one in a direction and stay what their marks say; cells that are still
    /// shown would be withheld. With `loosely`, small ones would be withheld, too.
    fn moves(&self, corners: &Corners, loosely: bool) -> bool {
        [1, -1].iter().any(|direction| {
            corners.iter().all(|(place, sign)| {
                let Some((counted, mark)) = self.cells.get(place) else { return false };
                let moved = counted + direction * sign;
                let most =
                    if *mark == Mark::Fewer && !loosely { self.smallest - 1 } else { i64::MAX };
                (1..=most).contains(&moved)
            })
        })
    }

    /// The numbers that would be lost with a box: those still shown.
    fn cost(&self, corners: &Corners) -> i64 {
        let lost = |(place, _): &(Place, i64)| match self.cells.get(place) {
            Some((counted, Mark::Shown)) => counted.saturating_add(1),
            Some((_, Mark::Fewer | Mark::Withheld | Mark::Hidden)) | None => 0,
        };
        corners.iter().map(lost).fold(0, i64::saturating_add)
    }

    /// Other places along a dimension where a cell stands.
    fn partners(&self, place: Place, dimension: usize) -> Vec<usize> {
        let here = place.get(dimension).copied().unwrap_or_default();
        let size = self.sizes.get(dimension).copied().unwrap_or_default();
        let stands = |other: &usize| {
            let mut beside = place;
            if let Some(at) = beside.get_mut(dimension) {
                *at = *other;
            }
            *other != here && self.cells.contains_key(&beside)
        };
        if size < 2 { Vec::new() } else { (0..size).filter(stands).collect() }
    }

    /// Boxes with this cell as a corner.
    fn boxes(&self, place: Place) -> Vec<Corners> {
        let mut boxes: Vec<Corners> = vec![vec![(place, 1)]];
        for dimension in 0..3 {
            if self.sizes.get(dimension).is_none_or(|size| *size < 2) {
                continue;
            }
            let here = place.get(dimension).copied().unwrap_or_default();
            let partners = self.partners(place, dimension);
            let mut grown = Vec::new();
            for corners in &boxes {
                for other in &partners {
                    // Two rows move against each other; a row and the total move together.
                    let sign = if here == 0 || *other == 0 { 1 } else { -1 };
                    let beside = corners.iter().map(|(corner, moved)| {
                        let mut corner = *corner;
                        if let Some(at) = corner.get_mut(dimension) {
                            *at = *other;
                        }
                        (corner, moved * sign)
                    });
                    let all: Corners = corners.iter().copied().chain(beside).collect();
                    if all.iter().all(|(corner, _)| self.cells.contains_key(corner)) {
                        grown.push(all);
                    }
                }
            }
            boxes = grown;
        }
        boxes
    }

    /// Keeps back the cheapest box that hides a small cell; false if there is none.
    fn hide(&mut self, place: Place) -> bool {
        let boxes = self.boxes(place);
        for loosely in [false, true] {
            let fitting = boxes.iter().filter(|corners| self.moves(corners, loosely));
            let Some(best) = fitting.min_by_key(|corners| self.cost(corners)) else { continue };
            for (corner, _) in best {
                if let Some((_, mark)) = self.cells.get_mut(corner)
                    && (loosely || *mark == Mark::Shown)
                {
                    *mark = Mark::Withheld;
                }
            }
            return true;
        }
        false
    }
}

/// The places of some values; the total first.
fn places<T: Ord + Clone>(values: impl Iterator<Item = Option<T>>) -> BTreeMap<Option<T>, usize> {
    let mut known: Vec<Option<T>> = values.chain([None]).collect();
    known.sort();
    known.dedup();
    known.into_iter().enumerate().map(|(at, value)| (value, at)).collect()
}

/// Whether a number is small, or the number of people behind it.
fn is_small(cell: &Cell, smallest: i64) -> bool {
    cell.counted < smallest || cell.persons.is_some_and(|persons| persons < smallest)
}

fn first_mark(cell: &Cell, smallest: i64) -> Mark {
    if !is_small(cell, smallest) {
        Mark::Shown
    } else if cell.counted < smallest {
        Mark::Fewer
    } else {
        Mark::Withheld
    }
}

/// Marks the cells of a table that adds up along years, rows and columns, with all its totals. Cells of
/// nothing are not among them: nothing is told by them of anybody.
pub fn protect(cells: &mut [&mut Cell], smallest: i64) {
    let years = places(cells.iter().map(|cell| cell.year));
    let lines = places(cells.iter().map(|cell| cell.line.clone()));
    let parts = places(cells.iter().map(|cell| cell.part.clone()));
    let one_line = cells.iter().all(|cell| cell.line == cells.first().and_then(|c| c.line.clone()));
    let place = |cell: &Cell| -> Place {
        [
            years.get(&cell.year).copied().unwrap_or_default(),
            // The only row of its table is no part of a total.
            if one_line { 0 } else { lines.get(&cell.line).copied().unwrap_or_default() },
            parts.get(&cell.part).copied().unwrap_or_default(),
        ]
    };
    let sizes = [years.len(), if one_line { 1 } else { lines.len() }, parts.len()];
    let counted =
        cells.iter().map(|cell| (place(cell), (cell.counted, first_mark(cell, smallest))));
    let mut table = Table { cells: counted.collect(), sizes, smallest };
    let whole = cells.iter().find(|cell| place(cell) == [0, 0, 0]);
    let mut hidden = whole.is_none_or(|cell| is_small(cell, smallest));
    if !hidden {
        let small: Vec<Place> =
            cells.iter().filter(|cell| is_small(cell, smallest)).map(|cell| place(cell)).collect();
        hidden = !small.into_iter().all(|place| table.hide(place));
    }
    for cell in cells {
        let here = place(cell);
        let found = table.cells.get(&here).map_or(Mark::Hidden, |(_, mark)| *mark);
        cell.mark = match (hidden, here) {
            (false, _) => found,
            (true, [0, 0, 0]) => found.max(first_mark(cell, smallest)),
            (true, _) => Mark::Hidden,
        };
    }
}

/// Marks the cells of plain lists, one for each kind of case, whose total is always shown (other lists of
/// the same cases have the same one): small ones are kept back, and so many of the next smallest that they
/// can be shared out in another way.
pub fn protect_list(cells: &mut [Cell], smallest: i64) {
    let mut kinds: Vec<Option<String>> = cells.iter().map(|cell| cell.kind.clone()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    for kind in kinds {
        let mut of_kind: Vec<&mut Cell> =
            cells.iter_mut().filter(|cell| cell.kind == kind).collect();
        of_kind.sort_by_key(|cell| (cell.line.is_some(), cell.counted));
        let Some((total, lines)) = of_kind.split_first_mut() else { continue };
        list(total, lines, smallest);
    }
}

/// One list, smallest number first.
fn list(total: &mut Cell, lines: &mut [&mut Cell], smallest: i64) {
    if total.counted < smallest {
        total.mark = Mark::Fewer;
        for cell in lines {
            cell.mark = Mark::Hidden;
        }
        return;
    }
    for cell in std::iter::once(total).chain(lines.iter_mut().map(|cell| &mut **cell)) {
        cell.mark = Mark::Shown;
    }
    let small = lines.iter().filter(|cell| cell.counted < smallest).count();
    if small == 0 {
        return;
    }
    for kept in small..=lines.len() {
        let Some(back) = lines.get(..kept) else { break };
        let numbers: Vec<i64> = back.iter().map(|cell| cell.counted).collect();
        for loosely in [false, true] {
            let most = |counted: i64| {
                if counted < smallest && !loosely { smallest - 1 } else { i64::MAX }
            };
            if can_be_shared_otherwise(&numbers, &most) {
                for cell in lines.iter_mut().take(kept) {
                    let fewer = cell.counted < smallest && !loosely;
                    cell.mark = if fewer { Mark::Fewer } else { Mark::Withheld };
                }
                return;
            }
        }
    }
    // As many cases as rows: nothing can be told but their number.
    for cell in lines {
        cell.mark = Mark::Hidden;
    }
}

/// Whether every one of these numbers, whose sum is known, could be another.
fn can_be_shared_otherwise(numbers: &[i64], most: &impl Fn(i64) -> i64) -> bool {
    let sum: i64 = numbers.iter().sum();
    let others = i64::try_from(numbers.len()).unwrap_or(i64::MAX) - 1;
    numbers.iter().enumerate().all(|(at, number)| {
        let beside = numbers.iter().enumerate().filter(|(other, _)| *other != at);
        let rest = beside.map(|(_, number)| most(*number)).fold(0, i64::saturating_add);
        let at_most = most(*number).min(sum - others);
        let at_least = 1.max(sum.saturating_sub(rest));
        at_least < at_most
    })
}
