//! A running server of its own for every test, with real HTTP in front and real PostgreSQL behind.

use super::database::TestDb;
use aqtau::clock::Clock;
use aqtau::config::{Config, Sources};
use aqtau::domain::actor::Role;
use aqtau::domain::id::SessionId;
use aqtau::domain::jurisdiction::Profiles;
use aqtau::domain::place::Gazetteer;
use aqtau::service::card_index::CardIndex;
use aqtau::service::figures::OfficeFigures;
use aqtau::service::{Context, Keys, token};
use chrono::{DateTime, Utc};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::sync::{Arc, LazyLock};
use uuid::Uuid;

/// Monday, 2 March 2026, 09:00 UTC: no holiday anywhere in the built-in calendars.
pub fn start_of_time() -> DateTime<Utc> {
    DateTime::from_timestamp(1_772_442_000, 0).expect("a moment")
}

/// The compiled-in places, read once for all tests.
static PLACES: LazyLock<Arc<Gazetteer>> = LazyLock::new(|| {
    Arc::new(Gazetteer::from_files(&Gazetteer::compiled_in()).expect("valid places"))
});

/// A server with its own database, clock, documents and mail.
pub struct TestApp {
    pub db: TestDb,
    pub context: Context,
    pub clock: Clock,
    base: String,
    http: reqwest::Client,
    stop: Option<actix_web::dev::ServerHandle>,
    /// Directory of the blobs, and of mails in a folder.
    pub files_dir: tempfile::TempDir,
}

/// The default settings, without looking at the machine.
pub fn config() -> Config {
    Sources::default().load().expect("the defaults are valid").config
}

impl TestApp {
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// A server with changed settings.
    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let db = TestDb::new().await;
        let clock = Clock::fixed(start_of_time());
        let files = tempfile::tempdir().expect("a directory");
        let mut config = config();
        config.auth.argon2_memory_kib = 64;
        config.auth.argon2_iterations = 1;
        config.figures.office_minutes = 0;
        config.mail.folder = files.path().join("mail");
        change(&mut config);
        let store = aqtau::files::Store::open(files.path(), &config.documents.allowed, clock.now())
            .await
            .expect("a store of blobs");
        let figures = OfficeFigures::kept_for(config.figures.office_minutes);
        let context = Context {
            pools: db.pools.clone(),
            clock: clock.clone(),
            config: Arc::new(config),
            profiles: Arc::new(Profiles::builtin().expect("valid profiles")),
            files: store,
            keys: Arc::new(Keys {
                token_secret: "a secret of the tests only, 32 bytes".to_owned().into(),
                signing: ed25519_dalek::SigningKey::from_bytes(&[7; 32]),
            }),
            hashing: Arc::new(tokio::sync::Semaphore::new(2)),
            checks: Arc::default(),
            cards: Arc::new(CardIndex::new(files.path())),
            places: Arc::clone(&PLACES),
            searches: Arc::default(),
            figures,
        };
        let (base, stop) = serve(context.clone());
        Self {
            db,
            context,
            clock,
            base,
            http: reqwest::Client::new(),
            stop: Some(stop),
            files_dir: files,
        }
    }

    /// A client that is not signed in.
    pub fn anonymous(&self) -> Client {
        Client { base: self.base.clone(), http: self.http.clone(), token: None, account: None }
    }

    /// Address of the server, for example `http://127.0.0.1:40123`.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Runs SQL as the superuser: for arranging what no use case makes, and for looking behind it.
    pub async fn sql(&self, sql: &str) -> Vec<tokio_postgres::Row> {
        let client = super::cluster::cluster().endpoint().superuser(&self.db.name).await.unwrap();
        client.query(sql, &[]).await.unwrap_or_else(|error| panic!("{error:?}: {sql}"))
    }

    /// A number from the database.
    pub async fn count(&self, sql: &str) -> i64 {
        self.sql(&format!("SELECT ({sql})::bigint")).await[0].get(0)
    }

    /// Makes an office and yields its id.
    pub async fn office(&self, code: &str, kind: &str, level: &str, country: &str) -> Uuid {
        let id = Uuid::now_v7();
        let now = self.clock.now();
        let name = json!({"en": format!("Office {code}"), "ru": format!("Управление {code}")});
        self.sql(&format!(
            "INSERT INTO office (id, kind, level, code, name, jurisdiction, valid_from, created_at) \
             VALUES ('{id}', '{kind}', '{level}', '{code}', '{name}', '{country}', '1991-12-26', '{now}')"
        ))
        .await;
        id
    }

    /// Somebody signed in with a role, in an office where the role needs one. Applicants get their
    /// applicant's record.
    pub async fn sign_in(&self, role: Role, office: Option<Uuid>) -> Client {
        let account = Uuid::now_v7();
        self.sign_in_as(account, role, office).await
    }

    /// Another capacity of an account (which is made if it does not exist).
    pub async fn sign_in_as(&self, account: Uuid, role: Role, office: Option<Uuid>) -> Client {
        let (capacity, session) = (Uuid::now_v7(), SessionId::new());
        let now = self.clock.now();
        let office_sql = office.map_or_else(|| "NULL".to_owned(), |id| format!("'{id}'"));
        let mut sql = format!(
            "INSERT INTO account (id, email, full_name, language, email_confirmed_at, created_at) \
             VALUES ('{account}', '{account}@example.org', 'Person {role}', 'en', '{now}', '{now}') \
             ON CONFLICT DO NOTHING; \
             INSERT INTO capacity (id, account_id, role, office_id, valid_from, created_at) \
             VALUES ('{capacity}', '{account}', '{role}', {office_sql}, '2020-01-01', '{now}'); \
             INSERT INTO session (id, account_id, capacity_id, created_at, last_used_at, expires_at) \
             VALUES ('{session}', '{account}', '{capacity}', '{now}', '{now}', '2036-01-01');"
        );
        if role == Role::Applicant {
            let applicant = format!(
                "INSERT INTO applicant (id, account_id, full_name, email, language, created_at) \
                 VALUES ('{}', '{account}', 'Person applicant', '{account}@example.org', 'en', '{now}') \
                 ON CONFLICT DO NOTHING;",
                Uuid::now_v7()
            );
            sql.push_str(&applicant);
        }
        let client = super::cluster::cluster().endpoint().superuser(&self.db.name).await.unwrap();
        client.batch_execute(&sql).await.unwrap();
        // Outlives the days a test lets pass; what a short token does is tried with real sign-ins.
        let mut lasting = Config::clone(&self.context.config);
        lasting.auth.access_minutes = 5_000_000;
        let lasting = Context { config: Arc::new(lasting), ..self.context.clone() };
        let (token, _) = token::issue(&lasting, session).unwrap();
        Client {
            base: self.base.clone(),
            http: self.http.clone(),
            token: Some(token),
            account: Some(account),
        }
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // Sent now, done by the server's own thread.
            drop(stop.stop(false));
        }
    }
}

fn serve(context: Context) -> (String, actix_web::dev::ServerHandle) {
    let (send, receive) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let data = actix_web::web::Data::new(context);
            let server = actix_web::HttpServer::new(move || {
                aqtau::api::app(data.clone()).configure(aqtau::web::routes)
            })
            .workers(1)
            .disable_signals()
            .bind(("127.0.0.1", 0))
            .expect("a free port");
            let base = format!("http://{}", server.addrs()[0]);
            let server = server.run();
            send.send((base, server.handle())).expect("the test waits");
            let _ = server.await;
        });
    });
    receive.recv().expect("the server starts")
}

/// Where a role works: an archive, a court, or the prosecutor's office.
pub fn place_of(role: Role, office: Uuid, archive: Uuid, court: Uuid) -> Uuid {
    if role == Role::ArchiveOfficer {
        archive
    } else if role.is_court() {
        court
    } else {
        office
    }
}

/// A person at the API.
#[derive(Clone)]
pub struct Client {
    pub base: String,
    pub http: reqwest::Client,
    pub token: Option<String>,
    pub account: Option<Uuid>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: reqwest::header::HeaderMap,
    pub body: Value,
}

impl Answer {
    /// The body of an answer that has to have this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{:#}", self.body);
        self.body
    }

    /// The id in the body of a `201`.
    #[track_caller]
    pub fn id(self) -> Uuid {
        let body = self.expect(201);
        body["id"].as_str().and_then(|id| id.parse().ok()).unwrap_or_else(|| panic!("{body:#}"))
    }
}

impl Client {
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None, None).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(body), None).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.send(Method::PUT, path, Some(body), None).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.send(Method::PATCH, path, Some(body), None).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send(Method::DELETE, path, None, None).await
    }

    /// A creating request that may be repeated.
    pub async fn post_once(&self, path: &str, body: Value, key: &str) -> Answer {
        self.send(Method::POST, path, Some(body), Some(key)).await
    }

    /// Sends to `/api/v1` + path.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        body: Option<Value>,
        key: Option<&str>,
    ) -> Answer {
        let mut request = self.http.request(method, format!("{}/api/v1{path}", self.base));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await.expect("an answer");
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.bytes().await.expect("a body");
        let body = serde_json::from_slice(&bytes)
            .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(&bytes).into_owned()));
        Answer { status, headers, body }
    }
}
