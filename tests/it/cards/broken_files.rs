//! Files that are broken, odd or meant to do harm, through the real command: each says what is wrong and
//! what to do, stores whole cards or none, and stops no other row.

use super::workbooks::{cell, sheet, workbook};
use crate::harness::TestApp;
use crate::harness::server::run_on;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

struct Scene {
    app: TestApp,
    folder: tempfile::TempDir,
}

/// What a command said, and the remarks it wrote, as `line severity code`.
struct Said {
    code: i32,
    text: String,
    remarks: Vec<String>,
}

impl Scene {
    async fn new() -> Self {
        Self { app: TestApp::new().await, folder: tempfile::tempdir().unwrap() }
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// `aqtau import cards` into a source of this code.
    fn import(&self, source: &str, file: &str, bytes: &[u8], map: &str, more: &[&str]) -> Said {
        let path = self.file(file, bytes);
        let map = if map.contains('=') {
            self.file("map.toml", map.as_bytes()).display().to_string()
        } else {
            map.to_owned()
        };
        let errors = self.folder.path().join("errors.csv");
        let _ = std::fs::remove_file(&errors);
        let (path, report) = (path.display().to_string(), errors.display().to_string());
        let mut arguments = vec!["import", "cards", &path, "--source", source, "--map", &map];
        arguments.extend(["--title", "Cards", "--country", "kz", "--errors", &report]);
        arguments.extend(more);
        let (code, text) = run_on(&self.app.db.name, &arguments, "");
        let report = std::fs::read_to_string(&errors).unwrap_or_default();
        let remarks = report
            .lines()
            .skip(1)
            .map(|line| line.splitn(4, ',').take(3).collect::<Vec<_>>().join(" "))
            .collect();
        Said { code, text, remarks }
    }

    async fn texts(&self, sql: &str) -> Vec<String> {
        self.app.sql(sql).await.iter().map(|row| row.get(0)).collect()
    }

    async fn cards(&self) -> i64 {
        self.app.count("SELECT count(*) FROM card").await
    }
}

impl Said {
    #[track_caller]
    fn expect(&self, code: i32, fragments: &[&str]) {
        assert_eq!(self.code, code, "{}", self.text);
        for fragment in fragments {
            assert!(self.text.contains(fragment), "no {fragment:?} in: {}", self.text);
        }
    }
}

fn in_1251(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1251.encode(text).0.into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_in_the_wrong_encoding_is_refused_and_a_row_in_another_costs_itself() {
    let scene = Scene::new().await;
    let table = in_1251("number,name\n1,Примеров Пример Примерович\n2,Образцова Мария\n");
    let said = scene.import("A", "cards.csv", &table, "simple", &["--encoding", "klingon"]);
    said.expect(2, &["no known encoding", "windows-1251"]);
    let named = "title = 't'\n[fields]\nname = 'Имя'";
    let table = in_1251("Имя\nПримеров\n");
    let said = scene.import("A", "cards.csv", &table, named, &["--encoding", "utf-8"]);
    said.expect(2, &["not in UTF-8", "--encoding"]);
    let said = scene.import("A", "cards.csv", &table, named, &["--encoding", "koi8-r"]);
    said.expect(2, &["another encoding", "KOI8-R"]);
    assert_eq!(scene.cards().await, 0);
    let mut mixed = "number,name\n1,Примеров\n".as_bytes().to_vec();
    mixed.extend(in_1251("2,Образцова Мария\n"));
    mixed.extend("3,Третий\n".as_bytes());
    let said = scene.import("A", "mixed.csv", &mixed, "simple", &[]);
    said.expect(0, &["2 cards added", "1 refused", "Save the whole file in one encoding"]);
    assert_eq!(said.remarks, ["3 refused wrong_encoding"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_rows_are_refused_or_flagged_and_never_stop_the_others() {
    let scene = Scene::new().await;
    let mut table = String::from("number,name,birth,blob\n");
    let rows = [
        "1,\"Примеров \"Пример\"\",1898,",
        "2,\"Никогда,1898,",
        "3,,1898,",
        "4,А,1898,",
        "5,12345,1898,",
        "6,😀😀,1898,",
        "7,\u{202e}воремирП,1898,",
        "8,Нулевой,1898,a\u{0}b",
        "9,=HYPERLINK(\"x\"),1898,",
        "10,Дата,14352,",
        "11,Целый,1898",
    ];
    for row in rows {
        writeln!(table, "{row}").unwrap();
    }
    writeln!(table, "12,{},1898,", "токен ".repeat(500)).unwrap();
    writeln!(table, "{},Длинный,1898,", "9".repeat(300)).unwrap();
    writeln!(table, "14,{},1898,", "x".repeat(10 << 20)).unwrap();
    writeln!(table, "15,Последний Примеров,1898,").unwrap();
    let said = scene.import("A", "odd.csv", table.as_bytes(), "simple", &[]);
    said.expect(0, &["15 rows read", "4 cards added", "11 refused"]);
    let expected = [
        "2 refused broken_quotes",
        "3 refused broken_quotes",
        "4 refused no_name",
        "5 flagged one_letter_name",
        "6 refused no_name",
        "7 refused no_name",
        "8 refused direction_control",
        "8 refused no_name",
        "9 refused zero_byte",
        "10 flagged formula",
        "10 flagged odd_signs_in_name",
        "11 flagged date_as_number",
        "12 refused wrong_width",
        "13 refused name_too_long",
        "13 refused no_name",
        "14 refused number_too_long",
        "15 refused row_too_long",
    ];
    assert_eq!(said.remarks, expected);
    let raw = "SELECT raw[2] FROM card WHERE number = '9'";
    assert_eq!(scene.texts(raw).await, ["=HYPERLINK(\"x\")"], "a formula is kept as it is");
    let again = scene.import("A", "odd.csv", table.as_bytes(), "simple", &[]);
    again.expect(0, &["0 cards added, 4 known already"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn json_lines_made_to_do_harm_cost_themselves() {
    let scene = Scene::new().await;
    let mut lines = String::from("{\"number\":\"1\",\"name\":\"A\\u0000B\"}\n");
    writeln!(lines, "{}", "[".repeat(100_000)).unwrap();
    lines.push_str("{\"number\":\"3\",\"name\":{\"a\":[1,{}]}}\n{\"name\":\"\\ud800\"}\n");
    lines.push_str("{\"number\":\"5\",\"name\":\"Примеров Пример\",\"name\":\"Другой Пример\"}\n");
    let said = scene.import("A", "cards.jsonl", lines.as_bytes(), "simple", &[]);
    said.expect(0, &["5 rows read", "one object on each line"]);
    let refused: Vec<_> = said.remarks.iter().filter(|line| line.contains("refused")).collect();
    assert!(refused.iter().any(|line| *line == "1 refused control_character"), "{refused:?}");
    assert!(refused.iter().any(|line| *line == "2 refused not_json"), "{refused:?}");
    assert!(refused.iter().any(|line| *line == "4 refused not_json"), "{refused:?}");
    assert_eq!(scene.app.count("SELECT count(*) FROM card WHERE number = '5'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_column_called_like_a_formula_is_no_formula_in_the_report_of_errors() {
    let scene = Scene::new().await;
    let map = "title = 't'\n[fields]\nname = 'name'\nnote = '=cmd|calc'";
    let table = "name,=cmd|calc\nПримеров Пример,\u{7}\n";
    scene.import("A", "cards.csv", table.as_bytes(), map, &[]).expect(0, &["1 refused"]);
    let report = std::fs::read_to_string(scene.folder.path().join("errors.csv")).unwrap();
    assert!(report.contains(",'=cmd|calc,"), "{report}");
    let lines = scene.folder.path().join("errors.jsonl").display().to_string();
    let path = scene.folder.path().join("cards.csv").display().to_string();
    let map = scene.folder.path().join("map.toml").display().to_string();
    let arguments = ["import", "cards", &path, "--source", "A", "--map", &map, "--errors", &lines];
    let (code, said) = run_on(&scene.app.db.name, &arguments, "");
    assert_eq!(code, 0, "{said}");
    let line = std::fs::read_to_string(&lines).unwrap();
    let line: serde_json::Value = serde_json::from_str(line.trim()).unwrap();
    assert_eq!(
        (line["code"].as_str(), line["line"].as_i64()),
        (Some("control_character"), Some(2))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workbook_made_to_take_the_memory_is_refused_before_it_is_read() {
    let scene = Scene::new().await;
    let bomb = vec![b' '; 40 << 20];
    let bomb = workbook(&[("xl/worksheets/sheet1.xml", &bomb)]);
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    let counted = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\"99999999999\"/>";
    let counted = workbook(&[
        ("xl/sharedStrings.xml", counted.as_bytes()),
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData/></worksheet>"),
    ]);
    let whole = sheet(&format!("<row r=\"1\">{}</row>", cell("A1", "name")));
    let half = &whole[..whole.len() / 2];
    let locked = [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0; 600]].concat();
    let backwards = sheet(&format!(
        "<row r=\"9\">{}</row><row r=\"2\">{}</row>",
        cell("A9", "name"),
        cell("A2", "x")
    ));
    let beyond = sheet("<row r=\"1\"><c r=\"A4000000000\"><v>1</v></c></row>");
    for (bytes, told) in [
        (bomb.as_slice(), "save the sheet as CSV"),
        (&counted, "more texts than it has"),
        (half, "did not arrive whole"),
        (&locked, "without a password"),
        (b"number,name\n1,A\n", "no .xlsx file"),
        (&backwards, "order of a sheet"),
        (&beyond, "save"),
        (&sheet(""), "empty"),
    ] {
        let said = scene.import("A", "cards.xlsx", bytes, "simple", &[]);
        said.expect(2, &[told]);
    }
    assert_eq!(scene.cards().await, 0, "nothing is half stored");
    let states = "SELECT DISTINCT state FROM card_import";
    assert_eq!(scene.texts(states).await, ["failed"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_with_two_cells_far_apart_is_read_as_two_rows() {
    let scene = Scene::new().await;
    let far = format!(
        "<row r=\"1\">{}{}</row><row r=\"2\">{}{}</row><row r=\"1048576\">{}</row>",
        cell("A1", "number"),
        cell("B1", "name"),
        cell("A2", "1"),
        cell("B2", "Примеров Пример"),
        cell("XFD1048576", "x")
    );
    let said = scene.import("A", "cards.xlsx", &sheet(&far), "simple", &[]);
    said.expect(0, &["1 cards added", "1 refused"]);
    assert_eq!(said.remarks, ["1048576 refused wrong_width"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn dates_in_a_sheet_are_read_where_they_have_their_form_and_flagged_where_they_are_numbers() {
    let scene = Scene::new().await;
    let rows = format!(
        "<row r=\"1\">{}{}{}</row><row r=\"2\">{}{}<c r=\"C2\" s=\"1\"><v>14352</v></c></row>\
         <row r=\"3\">{}{}<c r=\"C3\"><v>14352</v></c></row><row r=\"4\">{}{}<c r=\"C4\"><v>1898</v></c></row>",
        cell("A1", "number"),
        cell("B1", "name"),
        cell("C1", "birth"),
        cell("A2", "1"),
        cell("B2", "Первый Пример"),
        cell("A3", "2"),
        cell("B3", "Второй Пример"),
        cell("A4", "3"),
        cell("B4", "Третий Пример"),
    );
    let said = scene.import("A", "cards.xlsx", &sheet(&rows), "simple", &[]);
    said.expect(0, &["3 cards added", "the form of a date"]);
    assert_eq!(said.remarks, ["3 flagged date_as_number"]);
    let births = "SELECT coalesce(birth_from::text, 'none') FROM card ORDER BY number";
    assert_eq!(scene.texts(births).await, ["1939-04-17", "none", "1898-01-01"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_header_under_a_title_or_merged_cells_is_told_and_can_be_named() {
    let scene = Scene::new().await;
    let rows = format!(
        "<row r=\"1\">{}</row><row r=\"2\">{}{}</row><row r=\"3\">{}{}{}</row>",
        cell("A1", "List of cards"),
        cell("A2", "number"),
        cell("B2", "name"),
        cell("A3", "1"),
        cell("B3", "Примеров Пример"),
        cell("C3", "merged")
    );
    let bytes = sheet(&rows);
    let said = scene.import("A", "cards.xlsx", &bytes, "simple", &[]);
    said.expect(2, &["List of cards", "skip_rows"]);
    let map = "title = 't'\nskip_rows = 2\nheader = ['number', 'name', '']\n[fields]\nname = 'name'\nnumber = 'number'";
    scene.import("A", "cards.xlsx", &bytes, map, &[]).expect(0, &["1 cards added"]);
    let map = "title = 't'\nskip_rows = 1\n[fields]\nname = 'name'\nnumber = 'number'";
    let table = "List;;\nnumber;name;\n7;Образцова Мария;x\n";
    let said = scene.import("A", "cards.csv", table.as_bytes(), map, &[]);
    said.expect(0, &["1 cards added", "Columns without a name"]);
    assert_eq!(said.remarks, ["2 flagged unnamed_column"]);
    assert_eq!(scene.cards().await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_packed_file_that_was_cut_off_says_so_and_is_finished_by_the_whole_one() {
    let scene = Scene::new().await;
    let mut table = String::from("number,name\n");
    for no in 0..4_000 {
        writeln!(table, "{no},Примеров Пример {}", "абвгд".repeat(no % 7 + 10)).unwrap();
    }
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(table.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let half = &packed[..packed.len() / 2];
    let said = scene.import("A", "cards.csv.gz", half, "simple", &[]);
    said.expect(2, &["cannot be read beyond line", "not added twice"]);
    let failure = "SELECT failure FROM card_import WHERE state = 'failed'";
    assert!(scene.texts(failure).await[0].contains("beyond line"));
    let said = scene.import("A", "whole.csv.gz", &packed, "simple", &[]);
    assert_eq!(said.code, 0, "{}", said.text);
    assert_eq!(scene.cards().await, 4_000);
}

/// A row of about 50 kB, most of it in a column that nothing reads.
fn long_row(no: usize, blob: &str) -> String {
    let cut = no % 1_000;
    format!("{no},Примеров Пример {},{}{}\n", "абв".repeat(no % 5 + 1), &blob[cut..], &blob[..cut])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_three_hundred_megabytes_takes_no_more_memory_than_one_of_thirty() {
    let scene = Scene::new().await;
    let blob: String =
        (0..50_000_u32).filter_map(|at| char::from_u32(97 + at % 23 * at % 23)).collect();
    let mut peaks = Vec::new();
    for (source, megabytes) in [("SMALL", 30), ("LARGE", 300)] {
        let path = scene.folder.path().join("long.csv");
        let mut file = std::io::BufWriter::new(std::fs::File::create(&path).unwrap());
        writeln!(file, "number,name,blob").unwrap();
        let rows = megabytes * 1_000_000 / blob.len();
        for no in 0..rows {
            file.write_all(long_row(no, &blob).as_bytes()).unwrap();
        }
        file.into_inner().unwrap().sync_all().unwrap();
        assert!(std::fs::metadata(&path).unwrap().len() > megabytes as u64 * 1_000_000);
        let path = path.display().to_string();
        let arguments = ["import", "cards", &path, "--source", source, "--map", "simple"];
        let more = ["--title", "Cards", "--country", "kz", "--json"];
        let (code, said) = run_on(&scene.app.db.name, &[&arguments[..], &more].concat(), "");
        assert_eq!(code, 0, "{said}");
        let json = said.lines().find(|line| line.starts_with('{')).unwrap();
        let import: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(import["added"].as_u64(), Some(rows as u64));
        peaks.push(import["peak_kb"].as_u64().unwrap());
    }
    assert!(peaks[1] < peaks[0] + 40_000, "{peaks:?} kB");
}
