use super::*;
use proptest::prelude::*;
use std::io::Write as _;

fn file(bytes: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

fn mapping(more: &str) -> Mapping {
    Mapping::read(&format!("title = 't'\nnameless = 'keep'\n{more}\n[fields]\nname = 'name'"))
        .unwrap()
}

/// Every row as its line and values; what was refused as its line and code.
fn all(bytes: &[u8], format: Format, more: &str) -> Vec<(u64, Vec<String>)> {
    let file = file(bytes);
    let source = Source::new(file.path()).unwrap();
    let mut rows = Rows::open(&source, format, &mapping(more)).unwrap();
    let mut all = Vec::new();
    while let Some(item) = rows.next_item().unwrap() {
        all.push(match item {
            Item::Row(row) => (row.line, row.values),
            Item::Refused { line, remark } => (line, vec![format!("!{}", remark.code)]),
        });
    }
    all
}

fn told(line: u64, values: &[&str]) -> (u64, Vec<String>) {
    (line, values.iter().map(|value| (*value).to_owned()).collect())
}

#[test]
fn a_broken_quote_costs_its_line_and_no_other() {
    let text = "name,year\nA,1\n\"B,2\nC,3\n\"D\nD\",4\n\"E\"x,5\nF,6\n";
    let expected = [
        told(2, &["A", "1"]),
        told(3, &["!broken_quotes"]),
        told(4, &["C", "3"]),
        told(5, &["D\nD", "4"]),
        told(7, &["!broken_quotes"]),
        told(8, &["F", "6"]),
    ];
    assert_eq!(all(text.as_bytes(), Format::Csv, ""), expected);
}

#[test]
fn a_line_of_ten_megabytes_is_refused_and_the_next_is_read() {
    let mut text = b"name\nA\n".to_vec();
    text.extend(std::iter::repeat_n(b'x', 10 << 20));
    text.extend_from_slice(b"\nB\n");
    let expected = [told(2, &["A"]), told(3, &["!row_too_long"]), told(4, &["B"])];
    assert_eq!(all(&text, Format::Csv, ""), expected);
    assert_eq!(all(&text, Format::Jsonl, "").len(), 4);
    assert_eq!(all(&text, Format::Records, ""), [told(1, &["!row_too_long"])]);
}

#[test]
fn a_row_with_another_number_of_values_is_refused() {
    let text = "name;year\nA;1;;\nB\nC;2;3\n";
    let expected = [told(2, &["A", "1"]), told(3, &["!wrong_width"]), told(4, &["!wrong_width"])];
    assert_eq!(all(text.as_bytes(), Format::Csv, ""), expected);
}

#[test]
fn encodings_are_found_and_a_row_in_another_is_refused() {
    let text = "name;place\nПримеров;Село\nОбразцов;Город\n";
    let expected = [told(2, &["Примеров", "Село"]), told(3, &["Образцов", "Город"])];
    for encoding in [encoding_rs::WINDOWS_1251, encoding_rs::KOI8_R, encoding_rs::IBM866] {
        let (bytes, _, _) = encoding.encode(text);
        assert_eq!(all(&bytes, Format::Csv, ""), expected, "{}", encoding.name());
    }
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(all(&utf16, Format::Csv, ""), expected);
    let marked = format!("\u{feff}{text}");
    assert_eq!(all(marked.as_bytes(), Format::Csv, ""), expected);
    let mut mixed = text.as_bytes().to_vec();
    mixed.extend_from_slice(&encoding_rs::WINDOWS_1251.encode("Третий;Аул\n").0);
    assert_eq!(all(&mixed, Format::Csv, "")[2], told(4, &["!wrong_encoding"]));
}

#[test]
fn records_are_packed_or_not_and_keep_their_lines() {
    let text = "Первый\nРодился в 1900 г.\n---\n\nВторая\n---\n---\n";
    let expected = [told(1, &["Первый\nРодился в 1900 г."]), told(5, &["Вторая"])];
    assert_eq!(all(text.as_bytes(), Format::Records, ""), expected);
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(text.as_bytes()).unwrap();
    assert_eq!(all(&packed.finish().unwrap(), Format::Records, ""), expected);
}

#[test]
fn a_sheet_is_a_table_of_texts_and_a_formula_stays_one() {
    let sheet = include_bytes!("sheet.xlsx");
    let expected = [told(2, &["Примеров, \"П.\"", "1898"]), told(3, &["=A2&\"!\"", "1.5"])];
    assert_eq!(all(sheet, Format::Xlsx, "delimiter = ';'"), expected);
    assert_eq!(all(sheet, Format::Xlsx, "sheet = 'Cards'"), expected);
    let other = file(sheet);
    let source = Source::new(other.path()).unwrap();
    let error = Rows::open(&source, Format::Xlsx, &mapping("sheet = 'Other'")).unwrap_err();
    assert!(error.to_string().contains("Cards"), "{error}");
    let broken = file(b"PK no workbook");
    let source = Source::new(broken.path()).unwrap();
    assert!(matches!(Rows::open(&source, Format::Xlsx, &mapping("")), Err(RowsError::Workbook(_))));
}

#[test]
fn reading_goes_on_from_every_place() {
    let text = "name;year\nA;\"1\n1\"\nB;2\r\n\nC;3\n";
    for format in [Format::Csv, Format::Jsonl] {
        let file = file(text.as_bytes());
        let source = Source::new(file.path()).unwrap();
        let mut places = Vec::new();
        let mut rows = Rows::open(&source, format, &mapping("")).unwrap();
        let mut items = Vec::new();
        loop {
            places.push(rows.position());
            let Some(item) = rows.next_item().unwrap() else { break };
            items.push(item);
        }
        for (at, place) in places.into_iter().enumerate() {
            let mut again = Rows::open(&source, format, &mapping("")).unwrap();
            again.go_on_at(place).unwrap();
            let mut rest = Vec::new();
            while let Some(item) = again.next_item().unwrap() {
                rest.push(item);
            }
            assert_eq!(rest, items[at..], "{format} from {place:?}");
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_panic_and_every_line_is_accounted_for(bytes in prop::collection::vec(any::<u8>(), 1..400)) {
        let lines = bytes.split(|byte| *byte == b'\n').count() as u64;
        for format in [Format::Csv, Format::Tsv, Format::Jsonl, Format::Records] {
            let file = file(&bytes);
            let source = Source::new(file.path()).unwrap();
            let Ok(mut rows) = Rows::open(&source, format, &mapping("encoding = 'windows-1251'\nheader = ['a', 'b']")) else { continue };
            while let Some(item) = rows.next_item().unwrap() {
                let line = match item { Item::Row(row) => row.line, Item::Refused { line, .. } => line };
                prop_assert!(line <= lines + 1);
            }
        }
    }
}
