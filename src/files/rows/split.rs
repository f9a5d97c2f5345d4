//! One row of a table into its values.

/// What a text gives.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Split {
    /// Its values, without their quotes.
    Values(Vec<Vec<u8>>),
    /// A quote is open at its end.
    Open,
    /// Something stands between a closing quote and the next separator.
    Broken,
}

/// Splits a row. A quote inside a value that does not begin with one is a letter like others.
pub(super) fn split(row: &[u8], delimiter: u8) -> Split {
    let mut values = Vec::new();
    let mut rest = row;
    loop {
        let (value, after) = if let Some(quoted) = rest.strip_prefix(b"\"") {
            match unquote(quoted) {
                Some(found) => found,
                None => return Split::Open,
            }
        } else {
            let end = rest.iter().position(|byte| *byte == delimiter).unwrap_or(rest.len());
            let (value, after) = rest.split_at(end);
            (value.to_vec(), after)
        };
        values.push(value);
        match after.split_first() {
            None => return Split::Values(values),
            Some((byte, more)) if *byte == delimiter => rest = more,
            Some(_) if after.trim_ascii().is_empty() => return Split::Values(values),
            Some(_) => return Split::Broken,
        }
    }
}

/// The value up to its closing quote, and what follows.
fn unquote(text: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let mut value = Vec::new();
    let mut rest = text;
    loop {
        let end = rest.iter().position(|byte| *byte == b'"')?;
        value.extend_from_slice(rest.get(..end)?);
        rest = rest.get(end + 1..)?;
        match rest.first() {
            Some(b'"') => {
                value.push(b'"');
                rest = rest.get(1..)?;
            }
            _ => return Some((value, rest)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values(row: &str) -> Vec<String> {
        match split(row.as_bytes(), b',') {
            Split::Values(values) => {
                values.into_iter().map(|value| String::from_utf8(value).unwrap()).collect()
            }
            other @ (Split::Open | Split::Broken) => vec![format!("{other:?}")],
        }
    }

    #[test]
    fn quotes_are_read_and_broken_ones_are_told() {
        assert_eq!(values("a,\"b,\"\"c\"\"\",,d"), ["a", "b,\"c\"", "", "d"]);
        assert_eq!(values("к-з \"Заря\",x"), ["к-з \"Заря\"", "x"]);
        assert_eq!(values("a,\"b"), ["Open"]);
        assert_eq!(values("a,\"b\"c,d"), ["Broken"]);
        assert_eq!(values(""), [""]);
    }

    proptest! {
        #[test]
        fn what_the_csv_crate_writes_is_read_back(row in prop::collection::vec(".{0,12}", 1..6)) {
            let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
            writer.write_record(&row).unwrap();
            let mut text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            text.pop();
            prop_assert_eq!(values(&text), row);
        }

        #[test]
        fn no_bytes_panic(row in prop::collection::vec(any::<u8>(), 0..60)) {
            split(&row, b';');
        }
    }
}
