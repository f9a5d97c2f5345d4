//! Lists in pages: the last row of one page is where the next begins.

use super::{Error, Result};
use crate::domain::check::Message;

/// Rows of a page unless the request says otherwise.
const USUAL: i64 = 50;

/// Most rows of a page.
const MOST: i64 = 200;

/// One page of a list.
#[derive(Debug, Clone)]
pub struct Listing<T> {
    /// The rows.
    pub items: Vec<T>,
    /// What `after` of the next page is; none on the last.
    pub next: Option<String>,
    /// How many rows the whole list has.
    pub total: i64,
}

impl<T> Listing<T> {
    /// A page of at most `size` rows from rows read with a limit of `size + 1`; `key` is what the
    /// list is ordered by.
    pub fn of(mut rows: Vec<T>, size: i64, total: i64, key: impl Fn(&T) -> String) -> Self {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let more = rows.len() > size;
        rows.truncate(size);
        let next = rows.last().filter(|_| more).map(key);
        Self { items: rows, next, total }
    }
}

/// How many rows a page has, from what was asked for.
///
/// # Errors
/// `Invalid` unless it is 1 to 200.
pub fn page_size(asked: Option<i64>) -> Result<i64> {
    match asked.unwrap_or(USUAL) {
        size @ 1..=MOST => Ok(size),
        _ => Err(Error::field(
            "/query/limit",
            "out_of_range",
            Message::new("Ask for 1 to 200 rows.").between(1, MOST),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_with_a_row_beyond_it_has_a_next() {
        let page = Listing::of(vec![1, 2, 3], 2, 9, ToString::to_string);
        assert_eq!((page.items, page.next.as_deref(), page.total), (vec![1, 2], Some("2"), 9));
        let last = Listing::of(vec![1, 2], 2, 2, ToString::to_string);
        assert_eq!((last.items, last.next), (vec![1, 2], None));
    }

    #[test]
    fn a_page_has_one_to_two_hundred_rows() {
        for (asked, size) in [(None, Some(50)), (Some(1), Some(1)), (Some(200), Some(200))] {
            assert_eq!(page_size(asked).ok(), size);
        }
        for asked in [0, -1, 201, i64::MAX, i64::MIN] {
            assert!(page_size(Some(asked)).is_err());
        }
    }
}
