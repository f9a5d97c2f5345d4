//! The rows of a table of candidates that a person has marked.

use crate::domain::check::{FieldErrors, Message};
use crate::files::rows::detect;
use std::collections::HashMap;
use uuid::Uuid;

/// Most rows of one table.
const MOST_ROWS: u64 = 200_000;
/// Most cards of one review at once.
pub(super) const MOST: usize = 10_000;

/// A chosen card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chosen {
    /// Where it stands, as a pointer.
    pub(super) at: String,
    /// The card.
    pub(super) card: Uuid,
    /// The chosen row before this one that is about the same person of the list.
    pub(super) same_as: Option<usize>,
}

/// Whether a mark means yes; none for what nobody can mean.
fn mark(text: &str) -> Option<bool> {
    Some(match text.trim().to_lowercase().as_str() {
        "" | "no" | "нет" | "0" | "false" | "-" | "жоқ" | "жок" | "yoʻq" | "yo'q" | "не" => {
            false
        }
        "x" | "х" | "v" | "+" | "1" | "yes" | "y" | "true" | "да" | "иә" | "ия" | "ооба" | "ha"
        | "бале" | "ҳа" | "✓" | "✔" => true,
        _ => return None,
    })
}

/// A table, whatever program saved it, and where its columns are.
struct Table<'t> {
    reader: csv::Reader<&'t [u8]>,
    card: usize,
    chosen: usize,
    line: Option<usize>,
}

impl<'t> Table<'t> {
    fn open(text: &'t str, errors: &mut FieldErrors) -> Option<Self> {
        let first = text.lines().next().unwrap_or_default();
        let count = |separator: char| first.matches(separator).count();
        let known = [(',', b','), (';', b';'), ('\t', b'\t')];
        let delimiter = known.into_iter().max_by_key(|(c, _)| count(*c)).map_or(b',', |(_, b)| b);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let columns = match reader.headers() {
            Ok(columns) => columns.clone(),
            Err(error) => {
                errors.add("/rows/0", "unreadable", error.to_string());
                return None;
            }
        };
        let of = |name: &str| columns.iter().position(|column| column.eq_ignore_ascii_case(name));
        let (Some(card), Some(chosen)) = (of("card_id"), of("chosen")) else {
            let message =
                "The table needs the columns card_id and chosen, as aqtau match writes them.";
            errors.add("/rows/0", "unknown_column", message);
            return None;
        };
        Some(Self { reader, card, chosen, line: of("line") })
    }
}

/// The chosen rows so far.
#[derive(Default)]
struct Marked {
    found: Vec<Chosen>,
    seen: HashMap<Uuid, u64>,
    of_line: HashMap<String, usize>,
}

impl Marked {
    /// Takes a row that may be marked: its mark, its card, and its line of the list.
    fn take(
        &mut self,
        number: u64,
        (chosen, card, line): (&str, &str, &str),
        errors: &mut FieldErrors,
    ) {
        let at = format!("/rows/{number}");
        match mark(chosen) {
            Some(true) => {}
            Some(false) => return,
            None => {
                let message = "Mark a chosen row with x, yes or да; leave the others empty.";
                return errors.add(&format!("{at}/chosen"), "not_yes_or_no", message);
            }
        }
        let Ok(card) = card.parse::<Uuid>() else {
            let message = "This row is chosen and names no card.";
            return errors.add(&format!("{at}/card_id"), "not_a_card", message);
        };
        if let Some(before) = self.seen.insert(card, number) {
            let message = format!("This card is chosen in row {before} already.");
            return errors.add(
                &format!("{at}/card_id"),
                "twice",
                Message::new(message).with("row", before),
            );
        }
        let same_as = self.of_line.get(line).copied();
        if same_as.is_none() && !line.is_empty() {
            self.of_line.insert(line.to_owned(), self.found.len());
        }
        self.found.push(Chosen { at, card, same_as });
    }
}

/// Reads a table as `aqtau match` writes it, also after an office program saved it: with other
/// separators, in another encoding, with other columns between. Only `card_id` and `chosen` are needed.
pub(super) fn read(file: &[u8], errors: &mut FieldErrors) -> Vec<Chosen> {
    let text = match detect(file).text(file) {
        Ok(text) => text,
        Err(remark) => {
            errors.add("/rows/0", "unreadable", remark.message);
            return Vec::new();
        }
    };
    let Some(mut table) = Table::open(text.trim_start_matches('\u{feff}'), errors) else {
        return Vec::new();
    };
    let mut marked = Marked::default();
    for (number, row) in (1_u64..).zip(table.reader.records()) {
        if number > MOST_ROWS {
            errors.add(
                "/rows/0",
                "too_many",
                Message::new(format!("Send at most {MOST_ROWS} rows.")).with("max", MOST_ROWS),
            );
            break;
        }
        match row {
            Ok(row) => {
                let value = |at: usize| row.get(at).unwrap_or_default();
                let line = table.line.map_or("", value);
                marked.take(number, (value(table.chosen), value(table.card), line), errors);
            }
            Err(error) => errors.add(&format!("/rows/{number}"), "unreadable", error.to_string()),
        }
    }
    let mut found = marked.found;
    if found.is_empty() && errors.is_empty() {
        errors.add("/rows/0", "required", "No row is marked in the column chosen.");
    }
    if found.len() > MOST {
        errors.add(
            "/rows/0",
            "too_many",
            Message::new(format!("Open a review on at most {MOST} cards.")).with("max", MOST),
        );
        found.clear();
    }
    found
}

/// Ids of cards as a list.
pub(super) fn listed(cards: &[Uuid], errors: &mut FieldErrors) -> Vec<Chosen> {
    const MOST_LISTED: usize = 1_000;
    if cards.is_empty() || cards.len() > MOST_LISTED {
        errors.add(
            "/cards",
            "wrong_number",
            Message::new(format!("Name 1 to {MOST_LISTED} cards.")).between(1, MOST_LISTED),
        );
        return Vec::new();
    }
    let mut seen: HashMap<Uuid, usize> = HashMap::new();
    let mut found = Vec::new();
    for (index, card) in cards.iter().enumerate() {
        let at = format!("/cards/{index}");
        if seen.insert(*card, index).is_some() {
            errors.add(&at, "twice", "This card stands in the list already.");
        } else {
            found.push(Chosen { at, card: *card, same_as: None });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "018f0000-0000-7000-8000-000000000001";
    const B: &str = "018f0000-0000-7000-8000-000000000002";

    fn told(text: &str) -> (usize, Vec<(String, &'static str)>) {
        let mut errors = FieldErrors::default();
        let found = read(text.as_bytes(), &mut errors);
        (found.len(), errors.0.into_iter().map(|error| (error.pointer, error.code)).collect())
    }

    #[test]
    fn marked_rows_are_read_whatever_program_saved_them() {
        for text in [
            format!("\u{feff}line,card_id,chosen\n2,{A},x\n2,{B},\n"),
            format!("line;name;card_id;Chosen\r\n2;Иванов;{A};Да\r\n3;;;\r\n"),
            format!("chosen\tcard_id\n1\t{A}\n"),
        ] {
            assert_eq!(told(&text), (1, Vec::new()), "{text}");
        }
    }

    #[test]
    fn two_cards_chosen_for_one_line_are_of_one_person() {
        let mut errors = FieldErrors::default();
        let text = format!("line,card_id,chosen\n7,{A},x\n7,{B},x\n");
        let found = read(text.as_bytes(), &mut errors);
        assert_eq!((found[0].same_as, found[1].same_as), (None, Some(0)));
    }

    #[test]
    fn every_wrong_row_is_told() {
        let text = format!("line,card_id,chosen\n1,{A},perhaps\n2,,x\n3,{B},x\n4,{B},x\n5,{A},\n");
        let pointers = told(&text).1;
        let expected = [
            ("/rows/1/chosen", "not_yes_or_no"),
            ("/rows/2/card_id", "not_a_card"),
            ("/rows/4/card_id", "twice"),
        ];
        assert_eq!(pointers, expected.map(|(at, code)| (at.to_owned(), code)));
        assert_eq!(told("a,b\n1,2\n").1, [("/rows/0".to_owned(), "unknown_column")]);
        assert_eq!(told("").1, [("/rows/0".to_owned(), "unknown_column")]);
        let none = told(&format!("card_id,chosen\n{A},\n"));
        assert_eq!(none.1, [("/rows/0".to_owned(), "required")]);
    }

    proptest::proptest! {
        #[test]
        fn no_table_makes_the_reader_panic(bytes: Vec<u8>, text in "\\PC{0,200}") {
            let mut errors = FieldErrors::default();
            let _ = read(&bytes, &mut errors);
            let _ = read(format!("line,card_id,chosen\n{text}").as_bytes(), &mut errors);
        }
    }
}
