//! Parts of a file: the `Range` header as RFC 9110 describes it, for one range of bytes.

/// What a request asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Everything.
    All,
    /// From the first to the last byte, both included.
    Part {
        /// First byte.
        first: u64,
        /// Last byte.
        last: u64,
    },
    /// Nothing that exists.
    Outside,
}

/// Reads a `Range` for a file of `size` bytes. What is not understood, and several ranges at once,
/// are answered with everything, as the RFC allows.
pub(super) fn wanted(range: Option<&str>, size: u64) -> Wanted {
    let Some((first, last)) = range.and_then(parts) else { return Wanted::All };
    match (first, last) {
        (None, Some(0)) => Wanted::Outside,
        (None, Some(length)) if size > 0 => {
            Wanted::Part { first: size.saturating_sub(length), last: size - 1 }
        }
        (Some(first), last) if first < size => {
            Wanted::Part { first, last: last.unwrap_or(u64::MAX).min(size - 1) }
        }
        _ => Wanted::Outside,
    }
}

/// Whether a request continues in the middle of a file.
pub(super) fn is_later_piece(range: Option<&str>) -> bool {
    range.and_then(parts).is_some_and(|(first, _)| first != Some(0))
}

/// First and last byte as written; nothing unless it is exactly one well-formed range.
fn parts(range: &str) -> Option<(Option<u64>, Option<u64>)> {
    let (unit, set) = range.split_once('=')?;
    let (first, last) = set.trim().split_once('-')?;
    let (first, last) = (number(first)?, number(last)?);
    let ordered = match (first, last) {
        (Some(first), Some(last)) => first <= last,
        (None, None) => false,
        _ => true,
    };
    (unit.trim().eq_ignore_ascii_case("bytes") && ordered).then_some((first, last))
}

/// Digits only; an empty text is no number, which is well formed.
fn number(text: &str) -> Option<Option<u64>> {
    if text.is_empty() {
        return Some(None);
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // More digits than fit mean "beyond the end".
    Some(Some(text.parse().unwrap_or(u64::MAX)))
}

#[cfg(test)]
mod tests {
    use super::{Wanted, is_later_piece, wanted};
    use proptest::prelude::*;

    #[test]
    fn one_range_is_understood_and_everything_else_is_the_whole_file() {
        let part = |first, last| Wanted::Part { first, last };
        for (range, expected) in [
            (None, Wanted::All),
            (Some("bytes=0-0"), part(0, 0)),
            (Some("bytes=2-4"), part(2, 4)),
            (Some("Bytes=2-"), part(2, 9)),
            (Some("bytes=8-99"), part(8, 9)),
            (Some("bytes=-3"), part(7, 9)),
            (Some("bytes=-99"), part(0, 9)),
            (Some("bytes=5-99999999999999999999999"), part(5, 9)),
            (Some("bytes=10-"), Wanted::Outside),
            (Some("bytes=99999999999999999999999-"), Wanted::Outside),
            (Some("bytes=-0"), Wanted::Outside),
            (Some("bytes=4-2"), Wanted::All),
            (Some("bytes=0-1,4-5"), Wanted::All),
            (Some("bytes=-"), Wanted::All),
            (Some("bytes=a-b"), Wanted::All),
            (Some("pages=1-2"), Wanted::All),
            (Some("bytes"), Wanted::All),
        ] {
            assert_eq!(wanted(range, 10), expected, "{range:?}");
        }
        assert!(is_later_piece(Some("bytes=1-")) && is_later_piece(Some("bytes=-5")));
        assert!(!is_later_piece(Some("bytes=0-")) && !is_later_piece(None));
    }

    proptest! {
        #[test]
        fn a_part_never_leaves_the_file(range in "bytes=[0-9]{0,3}-[0-9]{0,3}|\\PC{0,20}", size in 0_u64..500) {
            if let Wanted::Part { first, last } = wanted(Some(&range), size) {
                prop_assert!(first <= last && last < size);
            }
        }
    }
}
