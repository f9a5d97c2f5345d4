//! Imports that are killed, and imports that meet: the real process, with a signal that nobody can catch.

use crate::harness::cluster::directory;
use crate::harness::server::{aqtau, external, kill, run_on, secrets};
use crate::harness::{TestApp, until};
use aqtau::service::history;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

/// Rows with names, rows without, rows to be looked at, and rows that stand twice.
fn table(rows: usize) -> String {
    let mut text = String::from("name,birth,note\n");
    for no in 0..rows {
        match no % 50 {
            7 => text.push_str(",1898,nobody\n"),
            11 => writeln!(text, "Примеров {no},1898,").unwrap(),
            13 => writeln!(text, "Одинаков Пример,1898,{}", no / 5_000).unwrap(),
            _ => writeln!(text, "Примеров Пример,1898,карточка {no}").unwrap(),
        }
    }
    text
}

struct Scene {
    app: TestApp,
    folder: tempfile::TempDir,
    file: PathBuf,
}

impl Scene {
    async fn new(rows: usize) -> Self {
        let folder = directory();
        secrets(folder.path());
        let file = folder.path().join("cards.csv");
        std::fs::write(&file, table(rows)).unwrap();
        Self { app: TestApp::new().await, folder, file }
    }

    fn arguments<'a>(file: &'a str, source: &'a str) -> Vec<&'a str> {
        let mut arguments = vec!["import", "cards", file, "--source", source, "--map", "simple"];
        arguments.extend(["--title", "Cards", "--country", "kz"]);
        arguments
    }

    /// A process that imports the file into a source.
    fn start(&self, source: &str) -> Child {
        let file = self.file.display().to_string();
        let mut command = aqtau(self.folder.path(), &Self::arguments(&file, source));
        external(&mut command, &self.app.db.name);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    /// Imports the file into a source to its end; waits for a killed process's connection to go.
    async fn finish(&self, source: &str) {
        let file = self.file.display().to_string();
        let mut said = String::new();
        until("the end of the import", async || {
            let (code, text) = run_on(&self.app.db.name, &Self::arguments(&file, source), "");
            said = text;
            assert!(code == 0 || said.contains("Another process"), "{said}");
            code == 0
        })
        .await;
    }

    async fn number(&self, sql: &str, source: &str) -> i64 {
        self.app.count(&sql.replace("{source}", source)).await
    }

    /// Everything that an import into a source left: cards, remarks and counts, as one text.
    async fn left(&self, source: &str) -> Vec<String> {
        let mut left = Vec::new();
        for sql in [
            "SELECT count(*) || ' ' || md5(string_agg(concat_ws('|', c.number, c.line, c.raw, c.names, c.reading, \
               c.birth_from, c.fate, c.secrecy), '#' ORDER BY c.line)) \
             FROM card c JOIN card_source s ON s.no = c.source_no WHERE s.code = '{source}'",
            "SELECT count(*) || ' ' || md5(string_agg(concat_ws('|', e.line, e.position, e.severity, e.code, \
               e.message), '#' ORDER BY e.line, e.position)) FROM card_import_error e \
             JOIN card_import i ON i.no = e.import_no JOIN card_source s ON s.no = i.source_no WHERE s.code = '{source}'",
            "SELECT string_agg(concat_ws(' ', i.state, i.read, i.added, i.known, i.repeated, i.refused, i.flagged, \
               i.position, i.line), '#') FROM card_import i JOIN card_source s ON s.no = i.source_no \
             WHERE s.code = '{source}'",
            "SELECT count(*)::text FROM event e JOIN card_source s ON s.id = e.chain_id \
             WHERE s.code = '{source}' AND e.action = 'import_cards'",
        ] {
            left.push(self.app.sql(&sql.replace("{source}", source)).await[0].get(0));
        }
        left
    }

    /// Cards of a source that no change tells of.
    async fn untold(&self, source: &str) -> i64 {
        let sql = "SELECT count(*) FROM card c JOIN card_source s ON s.no = c.source_no WHERE s.code = '{source}' \
            AND NOT EXISTS (SELECT 1 FROM card_change h WHERE c.no BETWEEN h.first_no AND h.last_no)";
        self.number(sql, source).await
    }
}

const STORED: &str = "SELECT coalesce(sum(i.position), 0) FROM card_import i \
    JOIN card_source s ON s.no = i.source_no WHERE s.code = '{source}'";
const BEGUN: &str = "SELECT count(*) FROM card_import i JOIN card_source s ON s.no = i.source_no \
    WHERE s.code = '{source}'";

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_killed_again_and_again_ends_as_one_that_was_left_alone() {
    let scene = Scene::new(17_000).await;
    scene.finish("WHOLE").await;
    let (mut before, mut kills) = (0, 0);
    // Before anything is stored, and after each of the first chunks.
    while kills < 3 {
        let mut child = scene.start("KILLED");
        let mut ended = false;
        until("the next part of the import", async || {
            ended = child.try_wait().unwrap().is_some();
            let moved = scene.number(if kills == 0 { BEGUN } else { STORED }, "KILLED").await;
            ended || moved > before
        })
        .await;
        if ended {
            // The connection of the one before has not gone yet.
            let said = std::io::read_to_string(child.stderr.take().unwrap()).unwrap();
            assert!(said.contains("Another process"), "{said}");
            continue;
        }
        kill("-KILL", child.id());
        child.wait().unwrap();
        kills += 1;
        before = scene.number(STORED, "KILLED").await;
        let size = i64::try_from(std::fs::metadata(&scene.file).unwrap().len()).unwrap();
        assert!(before < size, "killed only at its end");
    }
    assert!(before > 0, "something was stored before the last kill");
    scene.finish("KILLED").await;
    assert_eq!(scene.left("KILLED").await, scene.left("WHOLE").await);
    assert_eq!((scene.untold("KILLED").await, scene.untold("WHOLE").await), (0, 0));
    let report = history::verify(&scene.app.context, None, |_| {}).await.unwrap();
    assert_eq!(report.faults, []);
}

fn ended(child: Child) -> (i32, String) {
    let output = child.wait_with_output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8_lossy(&said).into_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_imports_of_one_file_at_once_one_goes_on_and_both_leave_every_card_once() {
    let scene = Scene::new(6_000).await;
    let both = [scene.start("BOTH"), scene.start("BOTH")];
    let both = both.map(ended);
    assert!(both.iter().any(|(code, _)| *code == 0), "{both:?}");
    for (code, said) in &both {
        assert!(*code == 0 || said.contains("Another process"), "{said}");
    }
    scene.finish("ALONE").await;
    let cards = "SELECT count(*) FROM card c JOIN card_source s ON s.no = c.source_no WHERE s.code = '{source}'";
    let alone = scene.number(cards, "ALONE").await;
    assert_eq!(scene.number(cards, "BOTH").await, alone);
    assert_eq!(scene.untold("BOTH").await, 0);
    let broken = "SELECT count(*) FROM card_import WHERE state <> 'done'";
    assert_eq!(scene.app.count(broken).await, 0);
    assert!(Path::new(&scene.file).exists());
}
