use super::search::{Scene, others};
use crate::harness::cluster::directory;
use crate::harness::server::{aqtau, external, run_on, secrets};
use aqtau::domain::actor::Role;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const LIST: &str = "name,birth,birth_place\n\
    Kazybek Mambetov,1901,Алма-Атинская обл.\n\
    Мамбетова Сайра,1905,\n\
    Чашущ Жечаж,1900,\n\
    =1+1 Иванов Пётр,1898,\n\
    ,1900,\n";

/// The usual cards among those of others: in a register of five nothing is sure.
async fn scene() -> Scene {
    let scene = Scene::new().await;
    scene.store("KZ-1", "others.csv", &others(300)).await;
    scene
}

struct Run {
    code: i32,
    said: String,
    dir: tempfile::TempDir,
}

impl Run {
    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }
}

fn run(scene: &Scene, name: &str, list: &[u8], more: &[&str]) -> Run {
    let dir = directory();
    let list_path = dir.path().join(name);
    std::fs::write(&list_path, list).unwrap();
    let mut arguments = vec!["match", list_path.to_str().unwrap()];
    arguments.extend(more);
    let (code, said) = run_on(&scene.app.db.name, &arguments, "");
    Run { code, said, dir }
}

fn table(path: &Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Column of a table by its name.
fn column(table: &[Vec<String>], name: &str) -> usize {
    table[0].iter().position(|column| column == name).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_matched_with_an_explanation_for_each_candidate() {
    let scene = scene().await;
    let run =
        run(&scene, "people.csv", LIST.as_bytes(), &["--office", "GP-KZ", "--language", "ru"]);
    assert_eq!(run.code, 0, "{}", run.said);
    let rows = table(&run.path("people.matches.csv"));
    let at = |name: &str| column(&rows, name);
    let (line, number, rank) = (at("line"), at("number"), at("rank"));
    let of = |wanted: &str| rows.iter().filter(|row| row[line] == wanted).collect::<Vec<_>>();
    let first = of("2");
    assert_eq!((first[0][number].as_str(), first[0][rank].as_str()), ("1", "1"), "{rows:?}");
    assert!(first[0][at("explanation")].contains("фамилия"), "{first:?}");
    assert!(first.iter().all(|row| row[at("chosen")].is_empty()));
    let none = of("4");
    assert_eq!(none.len(), 1);
    assert!(none[0][at("card_id")].is_empty());
    assert!(none[0][at("explanation")].contains("ничего не нашлось"), "{none:?}");
    assert!(of("5")[0][at("name")].starts_with("'="), "{:?}", of("5"));
    assert!(of("6").is_empty(), "a row without a name is refused");
    let remarks = table(&run.path("people.matches.errors.csv"));
    assert!(remarks.iter().any(|row| row[0] == "6" && row[2] == "no_name"), "{remarks:?}");
    assert!(run.said.contains("5 rows") && run.said.contains("1 rows refused"), "{}", run.said);
    assert!(run.said.contains("does not say that there is no card"), "{}", run.said);
    assert!(!run.said.contains("Mambetov") && !run.said.contains("Мамбетов"), "{}", run.said);
    assert!(!run.path("people.matches.csv.part").exists());
    let audit = "SELECT questions, hits, role, asked::text FROM card_search WHERE kind = 'list'";
    let audit = scene.app.sql(audit).await;
    assert_eq!((audit[0].get::<_, i64>(0), audit[0].get::<_, &str>(2)), (4, "case_officer"));
    assert!(!audit[0].get::<_, &str>(3).contains("Mambetov"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_decides_what_is_seen_and_without_one_it_has_to_be_said() {
    let scene = scene().await;
    scene.app.office("GP-KG", "prosecutor", "national", "kg").await;
    let list = "name\nМамбетова Сайра\nМамбетов Жапар\n".as_bytes();
    let numbers = |run: &Run| {
        assert_eq!(run.code, 0, "{}", run.said);
        let rows = table(&run.path("l.matches.csv"));
        let number = column(&rows, "number");
        rows.into_iter().skip(1).map(|row| row[number].clone()).collect::<Vec<_>>()
    };
    let all = ["--band", "weak", "--limit", "50"];
    let own = numbers(&run(&scene, "l.csv", list, &[&["--office", "GP-KZ"][..], &all].concat()));
    assert!(own.contains(&"3".to_owned()) && !own.contains(&"4".to_owned()), "{own:?}");
    let foreign =
        numbers(&run(&scene, "l.csv", list, &[&["--office", "GP-KG"][..], &all].concat()));
    assert!(
        !foreign.contains(&"3".to_owned()) && !foreign.contains(&"4".to_owned()),
        "{foreign:?}"
    );
    let operator = numbers(&run(&scene, "l.csv", list, &[&["--as-operator"][..], &all].concat()));
    assert!(operator.contains(&"4".to_owned()), "{operator:?}");
    let neither = run(&scene, "l.csv", list, &[]);
    assert_eq!(neither.code, 2, "{}", neither.said);
    assert!(neither.said.contains("--office") && neither.said.contains("--as-operator"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_in_another_encoding_format_and_mapping_is_read() {
    let scene = scene().await;
    let (windows, _, _) = encoding_rs::WINDOWS_1251.encode("ФИО;Год\nМамбетов Казыбек;1901\n");
    let mapping = "title = 'list'\n[fields]\nname = 'ФИО'\nbirth = 'Год'\n";
    let place = scene.app.files_dir.path().join("own.toml");
    std::fs::write(&place, mapping).unwrap();
    let map = place.to_str().unwrap();
    let lines = "{\"name\": \"Мәмбетов Қазыбек\", \"birth\": 1901}\n".as_bytes();
    for (name, list, more) in [
        ("a.csv", windows.as_ref(), vec!["--map", map]),
        ("b.jsonl", lines, vec![]),
        ("c.tsv", "surname\tgiven\nМамбетов\tКазыбек\n".as_bytes(), vec![]),
    ] {
        let run = run(&scene, name, list, &[&["--as-operator", "--json"][..], &more].concat());
        assert_eq!(run.code, 0, "{name}: {}", run.said);
        let said = run.said.lines().find(|line| line.starts_with('{')).unwrap();
        let said: Value = serde_json::from_str(said).unwrap();
        assert_eq!(
            (&said["persons"], &said["without_candidates"]),
            (&json!(1), &json!(0)),
            "{name}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_lists_mappings_offices_and_tables_are_told_and_leave_nothing_behind() {
    let scene = scene().await;
    let list = LIST.as_bytes();
    let foreign = scene.app.files_dir.path().join("foreign.toml");
    std::fs::write(&foreign, "title = 'foreign'\n[fields]\nname = 'Фамилия'\n").unwrap();
    let foreign = foreign.to_str().unwrap();
    for (name, list, more, words) in [
        ("a.csv", list, vec!["--office", "NONE"], "There is no office"),
        ("a.csv", list, vec!["--as-operator", "--map", "nowhere.toml"], "cannot read the mapping"),
        ("a.csv", list, vec!["--as-operator", "--map", foreign], "columns"),
        ("a.odt", list, vec!["--as-operator"], "csv, tsv, jsonl"),
        ("a.csv", b"".as_slice(), vec!["--as-operator"], "empty"),
        ("a.csv", list, vec!["--as-operator", "--limit", "0"], "limit"),
        ("a.csv", list, vec!["--as-operator", "--band", "sure"], "band"),
        ("a.csv", list, vec!["--as-operator", "--language", "fr"], "language"),
        ("a.csv", list, vec!["--as-operator", "--encoding", "klingon"], "encoding"),
    ] {
        let run = run(&scene, name, list, &more);
        assert_eq!(run.code, 2, "{more:?}: {}", run.said);
        assert!(run.said.contains(words), "{more:?}: {}", run.said);
        let left = std::fs::read_dir(run.dir.path()).unwrap().flatten();
        let left: Vec<_> = left.map(|entry| entry.file_name()).collect();
        assert_eq!(left, [name], "{more:?}");
    }
    let missing = run_on(&scene.app.db.name, &["match", "/nowhere.csv", "--as-operator"], "");
    assert_eq!(missing.0, 2, "{}", missing.1);
    let dir = directory();
    let list_path = dir.path().join("a.csv");
    std::fs::write(&list_path, list).unwrap();
    std::fs::write(dir.path().join("a.matches.csv"), "marked by hand").unwrap();
    let arguments = ["match", list_path.to_str().unwrap(), "--as-operator"];
    let (code, said) = run_on(&scene.app.db.name, &arguments, "");
    assert_eq!((code, said.contains("--force")), (2, true), "{said}");
    let kept = std::fs::read_to_string(dir.path().join("a.matches.csv")).unwrap();
    assert_eq!(kept, "marked by hand");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_run_leaves_no_table_and_the_next_one_makes_it() {
    let scene = scene().await;
    let dir = directory();
    secrets(dir.path());
    let list = dir.path().join("a.csv");
    let names =
        (0..20_000).map(|at| format!("Мамбетов Казыбек {at}\n")).collect::<Vec<_>>().concat();
    std::fs::write(&list, format!("name\n{names}")).unwrap();
    let mut command = aqtau(dir.path(), &["match", list.to_str().unwrap(), "--as-operator"]);
    external(&mut command, &scene.app.db.name);
    let mut child = command.spawn().unwrap();
    let beside = dir.path().join("a.matches.csv.part");
    crate::harness::until("begun", async || beside.exists()).await;
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!dir.path().join("a.matches.csv").exists(), "no half table");
    std::fs::write(&list, "name\nМамбетов Казыбек\n").unwrap();
    let arguments = ["match", list.to_str().unwrap(), "--as-operator"];
    let (code, said) = run_on(&scene.app.db.name, &arguments, "");
    assert_eq!(code, 0, "{said}");
    assert!(dir.path().join("a.matches.csv").exists() && !beside.exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_is_opened_from_the_rows_a_person_marked() {
    let scene = scene().await;
    let done = run(&scene, "people.csv", LIST.as_bytes(), &["--office", "GP-KZ"]);
    assert_eq!(done.code, 0, "{}", done.said);
    let mut rows = table(&done.path("people.matches.csv"));
    let (line, rank, chosen) =
        (column(&rows, "line"), column(&rows, "rank"), column(&rows, "chosen"));
    for row in &mut rows {
        if ["2", "5"].contains(&row[line].as_str()) && row[rank] == "1" {
            row[chosen] = "да".to_owned();
        }
    }
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    let saved = writer.into_inner().unwrap();
    let officer = scene.app.sign_in(Role::CaseOfficer, Some(scene.office)).await;
    let url = format!(
        "{}/api/v1/reviews/cards/import?order_reference=Order+7&title=List&class=extrajudicial",
        officer.base
    );
    let request = officer.http.post(url).bearer_auth(officer.token.as_deref().unwrap());
    let answer = request.header("content-type", "text/csv").body(saved).send().await.unwrap();
    assert_eq!(answer.status(), 201);
    let report: Value = answer.json().await.unwrap();
    assert_eq!(report["rows"], 2, "{report:#}");
    let review = report["id"].as_str().unwrap();
    let subjects = officer.get(&format!("/reviews/{review}/subjects")).await.expect(200);
    assert_eq!(subjects["total"], 2, "{subjects:#}");
}
