//! A server of its own process: its memory while a large file streams by, and its sudden end.

use super::{Scene, files, pdf, send, upload};
use crate::harness::cluster::{cluster, directory};
use crate::harness::{Client, until};
use aqtau::clock::Clock;
use aqtau::domain::id::SessionId;
use aqtau::service::{Context, token};
use aqtau::store::roles::Role;
use futures_util::StreamExt as _;
use reqwest::multipart::{Form, Part};
use secrecy::ExposeSecret as _;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// `aqtau serve` on the database of a scene, killed at the end of the test.
struct Server {
    child: Child,
    base: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

impl Server {
    fn start(scene: &Scene, dir: &Path) -> Self {
        let secrets = dir.join("secrets");
        std::fs::create_dir_all(&secrets).unwrap();
        std::fs::write(secrets.join("jwt"), "a secret of the tests only, 32 bytes").unwrap();
        let pem = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n";
        std::fs::write(secrets.join("signing-key.pem"), pem).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_aqtau"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("AQTAU_") {
                command.env_remove(name);
            }
        }
        let endpoint = cluster().endpoint();
        for (name, role) in [("OWNER", Role::Owner), ("WEB", Role::Web), ("WORKER", Role::Worker)] {
            let url = endpoint.url_for(role, &scene.app.db.name);
            command.env(format!("AQTAU_DATABASE__{name}_URL"), url.expose_secret());
        }
        command
            .env("AQTAU_DATA__DIR", dir)
            .env("AQTAU_SERVER__LISTEN", "127.0.0.1:0")
            .env("AQTAU_METRICS__LISTEN", "")
            .env("AQTAU_SERVER__THREADS", "1")
            .env("AQTAU_LOG__FILTER", "warn");
        command.arg("serve").stdin(Stdio::null()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let base = loop {
            let line = lines.next().expect("the server says where it serves").unwrap();
            if let Some((_, rest)) = line.split_once("serves at ") {
                break rest.split(' ').next().unwrap().trim_end_matches('/').to_owned();
            }
        };
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, base }
    }

    fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// The same person at this server, whose clock is the real one.
    async fn client(&self, scene: &Scene, of: &Client) -> Client {
        let sql = format!("SELECT id FROM session WHERE account_id = '{}'", of.account.unwrap());
        let session = SessionId(scene.text(&sql).await.parse().unwrap());
        let context = Context { clock: Clock::system(), ..scene.app.context.clone() };
        let (token, _) = token::issue(&context, session).unwrap();
        Client { base: self.base.clone(), token: Some(token), ..of.clone() }
    }

    /// A line of `/proc/<pid>/status` in KiB.
    fn memory(&self, line: &str) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let found = status.lines().find_map(|one| one.strip_prefix(line)).unwrap();
        found.trim_start_matches(':').trim().trim_end_matches(" kB").parse().unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_megabytes_go_up_and_down_in_flat_memory() {
    const CHUNK: usize = 1 << 20;
    const CHUNKS: usize = 200;
    let scene = Scene::new().await;
    let dir = directory();
    let server = Server::start(&scene, dir.path());
    let family = server.client(&scene, &scene.family).await;
    // A first request brings connections and caches to their size.
    upload(&family, &scene.at_petition(), &[("kind", "letter")], "a.pdf", pdf("x"))
        .await
        .expect(201);
    let before = server.memory("VmRSS");

    let chunks = (0..CHUNKS).map(|at| {
        let mut chunk = if at == 0 { pdf("") } else { Vec::new() };
        chunk.resize(CHUNK, u8::try_from(at).unwrap());
        Ok::<_, std::io::Error>(chunk)
    });
    let body = reqwest::Body::wrap_stream(futures_util::stream::iter(chunks));
    let size = (CHUNKS * CHUNK) as u64;
    let part = Part::stream_with_length(body, size).file_name("film.pdf");
    let form = Form::new().text("kind", "other").part("file", part);
    let view = send(&family, &scene.at_petition(), form, None).await.expect(201);
    assert_eq!(view["size"], size);

    let url = format!("{}/api/v1/documents/{}/content", family.base, view["id"].as_str().unwrap());
    let response =
        family.http.get(url).bearer_auth(family.token.as_ref().unwrap()).send().await.unwrap();
    let mut stream = response.bytes_stream();
    let mut got = 0;
    while let Some(chunk) = stream.next().await {
        got += chunk.unwrap().len() as u64;
    }
    assert_eq!(got, size);
    let grown = server.memory("VmHWM").saturating_sub(before);
    assert!(grown < 40 * 1024, "grew by {grown} KiB from {before} KiB");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_killed_between_the_bytes_and_the_document_leaves_bytes_at_most() {
    let scene = Scene::new().await;
    let dir = directory();
    let mut server = Server::start(&scene, dir.path());
    let family = server.client(&scene, &scene.family).await;
    let documents = dir.path().join("documents");
    let send = async |client: &Client| {
        let form = Form::new()
            .text("kind", "letter")
            .part("file", Part::bytes(pdf("x")).file_name("a.pdf"));
        let url = format!("{}/api/v1{}", client.base, scene.at_petition());
        let request = client.http.post(url).bearer_auth(client.token.as_ref().unwrap());
        request
            .header("idempotency-key", "k")
            .multipart(form)
            .send()
            .await
            .map(|answer| answer.status())
    };
    // The table is held, so the server waits between the two.
    let mut blocker = cluster().endpoint().superuser(&scene.app.db.name).await.unwrap();
    let held = blocker.transaction().await.unwrap();
    held.batch_execute("LOCK TABLE document IN SHARE ROW EXCLUSIVE MODE").await.unwrap();
    let waiting = async {
        until("the server waits for the table", async || {
            scene.app.count("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'document'::regclass").await > 0
        })
        .await;
        server.kill();
    };
    let (answer, ()) = tokio::join!(send(&family), waiting);
    assert!(answer.is_err(), "no answer from a killed server: {answer:?}");
    held.rollback().await.unwrap();
    until("the dead server's transaction ends", async || {
        let sql = format!(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = '{}' AND state = 'active' AND query LIKE '%INTO \"document\"%' \
             AND pid <> pg_backend_pid()",
            scene.app.db.name
        );
        scene.app.count(&sql).await == 0
    })
    .await;
    assert_eq!(scene.app.count("SELECT count(*) FROM document").await, 0);
    assert_eq!(files(&documents).0.len(), 1, "the bytes were safe before the document");

    // The same request again, at a server that has started after the crash.
    let server = Server::start(&scene, dir.path());
    let family = server.client(&scene, &scene.family).await;
    assert_eq!(send(&family).await.unwrap(), 201);
    assert_eq!(scene.app.count("SELECT count(*) FROM document").await, 1);
    assert_eq!(files(&documents).0.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn wherever_a_server_is_killed_no_document_is_without_its_bytes() {
    let scene = Scene::new().await;
    let dir = directory();
    for round in 0..6 {
        let mut server = Server::start(&scene, dir.path());
        let family = server.client(&scene, &scene.family).await;
        let at = scene.at_petition();
        let uploads = (0..40).map(|n| {
            let (family, at) = (family.clone(), at.clone());
            async move {
                let url = format!("{}/api/v1{at}", family.base);
                let part = Part::bytes(pdf(&format!("{round} {n}"))).file_name("a.pdf");
                let form = Form::new().text("kind", "letter").part("file", part);
                let request = family.http.post(url).bearer_auth(family.token.as_ref().unwrap());
                request.multipart(form).send().await.is_ok()
            }
        });
        let uploads = futures_util::stream::iter(uploads).buffer_unordered(8);
        let answered =
            uploads.filter(|ok| std::future::ready(*ok)).take(2 + round * 4).count().await;
        server.kill();
        assert!(answered > 0);
    }
    let documents = dir.path().join("documents");
    let rows = scene.app.sql("SELECT encode(sha256, 'hex') FROM document").await;
    assert!(rows.len() >= 6);
    for row in rows {
        let sha256: &str = row.get(0);
        let bytes = std::fs::read(documents.join("blobs").join(&sha256[..2]).join(sha256)).unwrap();
        assert_eq!(aqtau::domain::history::digest(&bytes).to_string(), sha256);
    }
}
