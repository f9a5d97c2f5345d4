use crate::harness::TestApp;
use aqtau::domain::card::Mapping;
use aqtau::service::card::{RecordCardSource, record_source_as_system};
use aqtau::service::card_import::{ImportFile, begin_as_system, run};
use aqtau::service::{Error, history};
use aqtau::store::card::{Import, ImportState};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// A server with a source called `S`.
struct Scene {
    app: TestApp,
    folder: tempfile::TempDir,
}

impl Scene {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let source = RecordCardSource {
            code: "S".to_owned(),
            title: "Card index".to_owned(),
            jurisdiction: "kz".to_owned(),
            provenance: None,
            licence: None,
            secrecy: None,
            families_may_see: false,
        };
        record_source_as_system(&app.context, source, None).await.unwrap();
        Self { app, folder: tempfile::tempdir().unwrap() }
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    async fn import(&self, path: &Path, mapping: &str) -> Result<Import, Error> {
        let mapping = Mapping::read(mapping).unwrap();
        let file = ImportFile::new(path, mapping).unwrap();
        let (_, import) = begin_as_system(&self.app.context, "S", &file).await?;
        run(&self.app.context, import.id, path, |_| {}).await
    }

    async fn texts(&self, sql: &str) -> Vec<String> {
        self.app.sql(sql).await.iter().map(|row| row.get(0)).collect()
    }
}

const TABLE: &str = "title = 't'\nlanguage = 'ru'\n[fields]\nnumber = 'no'\nname = 'fio'\nbirth = 'born'\n\
    birth_place = 'place'\nbody = 'body'\ndecided = 'decided'\narticles = 'art'\nsentence = 'sent'";

fn rows(from: u32, to: u32) -> String {
    let mut text = String::new();
    for no in from..to {
        let _ = writeln!(
            text,
            "{no};Примеров Пример;1898;с. Примерное;Тройка УНКВД;2.03.1938;58-10;10 лет ИТЛ"
        );
    }
    text
}

const HEADER: &str = "no;fio;born;place;body;decided;art;sent\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_table_becomes_cards_with_raw_rows_and_readings_once_however_often_it_is_imported() {
    let scene = Scene::new().await;
    let path = scene.file("cards.csv", &format!("{HEADER}{}", rows(1, 4)));
    let import = scene.import(&path, TABLE).await.unwrap();
    assert_eq!((import.state, import.read, import.added), (ImportState::Done, 3, 3));
    let card = "SELECT concat_ws('|', number, raw[2], names->0->>'text', names->0->>'kind', birth_from, birth_to, \
        body, fate, secrecy, line, reading->'articles'->0->>'number', reading->'places'->0->>'raw') \
        FROM card ORDER BY no LIMIT 1";
    assert_eq!(
        scene.texts(card).await,
        [
            "1|Примеров Пример|Примеров Пример|whole|1898-01-01|1898-12-31|troika_nkvd_00447|confined|open|2|58-10|с. Примерное"
        ]
    );
    let again = scene.import(&path, TABLE).await.unwrap();
    assert_eq!((again.read, again.added, again.known), (3, 0, 3));
    let changed = format!("{HEADER}{}9;Другой;1900;;;;;\n", rows(1, 2).replace("1898", "1899"));
    let path = scene.file("changed.csv", &changed);
    let import = scene.import(&path, TABLE).await.unwrap();
    assert_eq!((import.added, import.known, import.refused), (1, 0, 1));
    let why = "SELECT code || ' ' || line FROM card_import_error";
    assert_eq!(scene.texts(why).await, ["number_taken 2"]);
    let changes = "SELECT first_no || '-' || last_no FROM card_change ORDER BY seq";
    assert_eq!(scene.texts(changes).await.len(), 2, "one for each chunk that added cards");
    let events = "SELECT count(*) FROM event WHERE action = 'import_cards'";
    assert_eq!(scene.app.count(events).await, 3, "one event for each import");
    let report = history::verify(&scene.app.context, None, |_| {}).await.unwrap();
    assert_eq!(report.faults, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_was_broken_off_goes_on_and_doubles_nothing() {
    let scene = Scene::new().await;
    // More than two chunks.
    let path = scene.file("long.csv", &format!("{HEADER}{}", rows(1, 12_001)));
    let mapping = Mapping::read(TABLE).unwrap();
    let file = ImportFile::new(&path, mapping).unwrap();
    let (_, begun) = begin_as_system(&scene.app.context, "S", &file).await.unwrap();
    let (tell, told) = tokio::sync::oneshot::channel();
    let mut tell = Some(tell);
    let progress = |_| {
        if let Some(tell) = tell.take() {
            tell.send(()).unwrap();
        }
    };
    // Whatever it is doing when it is told of the first part, it is dropped.
    tokio::select! {
        _ = run(&scene.app.context, begun.id, &path, progress) => {}
        stopped = told => stopped.unwrap(),
    }
    let before = scene.app.count("SELECT count(*) FROM card").await;
    assert!((1..=12_000).contains(&before), "{before}");
    // The lock of the one that was broken off goes with its connection.
    let import = loop {
        match scene.import(&path, TABLE).await {
            Err(Error::Conflict { code: "import-runs", .. }) => tokio::task::yield_now().await,
            done => break done.unwrap(),
        }
    };
    assert_eq!(import.id, begun.id, "the same import goes on");
    assert_eq!((import.read, import.added, import.known), (12_000, 12_000, 0));
    assert_eq!(scene.app.count("SELECT count(*) FROM card").await, 12_000);
    let in_order = "SELECT count(*) FROM card WHERE number::bigint + 1 <> line";
    assert_eq!(scene.app.count(in_order).await, 0, "every card knows its line");
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_rows_are_refused_or_flagged_with_their_line_and_never_stop_the_others() {
    let scene = Scene::new().await;
    let text = format!(
        "{HEADER}1;А;1898;;;;;\n2;;1899;;;;;\n3;=HYPERLINK(1);1900;;;;;\n4;\u{202e}тевирП;;;;;;\n5;😀;;;;;;\n\
         6;Имя 7;;;;;;\n7;Имя;скоро;;;;;\n8;Имя\u{0};;;;;;\n9;{};;;;;;\n",
        "x ".repeat(500)
    );
    let path = scene.file("odd.csv", &text);
    let import = scene.import(&path, TABLE).await.unwrap();
    assert_eq!((import.read, import.added, import.refused), (9, 4, 5), "{import:?}");
    let told = "SELECT line || ' ' || severity || ' ' || code FROM card_import_error ORDER BY line, position";
    assert_eq!(
        scene.texts(told).await,
        [
            "2 flagged one_letter_name",
            "3 refused no_name",
            "4 flagged formula",
            "4 flagged odd_signs_in_name",
            "5 refused direction_control",
            "5 refused no_name",
            "6 refused no_name",
            "7 flagged odd_signs_in_name",
            "9 refused control_character",
            "9 refused no_name",
            "10 refused name_too_long",
            "10 refused no_name",
        ]
    );
    let unread = "SELECT reading->'unrecognised'->0->>'text' FROM card WHERE number = '7'";
    assert_eq!(scene.texts(unread).await, ["скоро"], "what is not understood is a value too");
}

#[tokio::test(flavor = "multi_thread")]
async fn records_and_json_lines_become_cards_too() {
    let scene = Scene::new().await;
    let records = "Примеров Пример\nРодился в 1898 г., с. Примерное;\nПриговорен: тройка при УНКВД 2 марта 1938 г., обв.: 58-10.\n\
        Приговор: ВМН\n---\nРодилась в 1900 г.\n---\nРодилась в 1900 г.\n";
    let path = scene.file("book.txt", records);
    let book = aqtau::domain::card::builtin("memory-book").unwrap();
    let import = scene.import(&path, book).await.unwrap();
    assert_eq!((import.read, import.added, import.known, import.flagged), (3, 2, 1, 2));
    let repeated = "SELECT severity || ' ' || line || ' ' || message FROM card_import_error WHERE code = 'same_row'";
    let repeated = scene.texts(repeated).await;
    assert_eq!(import.repeated, 1);
    assert!(
        repeated[0].starts_with("repeated 8 ") && repeated[0].contains("line 6"),
        "{repeated:?}"
    );
    let again = scene.import(&path, book).await.unwrap();
    assert_eq!((again.known, again.repeated), (3, 0), "the same file again repeats no row");
    let lines =
        "{\"number\":1,\"name\":\"Мария\",\"variants\":[\"Мариям\",\"Марьям\"]}\nnot json\n[1]\n";
    let path = scene.file("cards.jsonl", lines);
    let simple = aqtau::domain::card::builtin("simple").unwrap();
    let import = scene.import(&path, simple).await.unwrap();
    assert_eq!((import.read, import.added, import.refused), (3, 1, 2));
    let names = "SELECT string_agg(n->>'text', ',') FROM card, jsonb_array_elements(names) n WHERE number = '1'";
    assert_eq!(scene.texts(names).await, ["Мария,Мариям,Марьям"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_source_says_is_changed_and_deleted_by_nobody() {
    let scene = Scene::new().await;
    let path = scene.file("cards.csv", &format!("{HEADER}{}", rows(1, 2)));
    scene.import(&path, TABLE).await.unwrap();
    let client =
        crate::harness::cluster::cluster().endpoint().superuser(&scene.app.db.name).await.unwrap();
    for sql in [
        "UPDATE card SET raw = ARRAY['other']",
        "UPDATE card SET number = '2'",
        "DELETE FROM card",
        "TRUNCATE card CASCADE",
    ] {
        let error = client.batch_execute(sql).await.unwrap_err();
        let said = error.as_db_error().unwrap();
        assert!(said.message().contains("never changed"), "{sql}: {}", said.message());
    }
    client.batch_execute("UPDATE card SET reading = '{}', version = version + 1").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_does_not_fit_its_mapping_is_told_so_and_the_import_has_failed() {
    let scene = Scene::new().await;
    let path = scene.file("other.csv", "a;b\n1;2\n");
    let Err(Error::Invalid(errors)) = scene.import(&path, TABLE).await else { panic!("no error") };
    assert_eq!(errors.0[0].code, "wrong_mapping");
    assert_eq!(scene.app.count("SELECT count(*) FROM card_import WHERE state = 'failed'").await, 1);
    let path = scene.file("book.pdf", "x");
    let Err(Error::Invalid(errors)) = scene.import(&path, TABLE).await else { panic!("no error") };
    assert_eq!(errors.0[0].code, "unknown_format");
}
