//! One ruling about a thousand people: one request, one transaction, all outcomes or none.

use crate::courtroom::{Courtroom, Setup, conflict};
use crate::harness::cluster::{cluster, directory};
use crate::harness::server::{Server, aqtau};
use aqtau::clock::Clock;
use aqtau::service::{Context, token};
use aqtau::store::roles::Role as DbRole;
use secrecy::ExposeSecret as _;
use serde_json::{Value, json};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;
use uuid::Uuid;

const MANY: usize = 1_000;

/// Counts statements that write, table by table.
const COUNTING: &str = "
CREATE TABLE written (what text);
CREATE FUNCTION note_statement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
  $$ BEGIN INSERT INTO public.written VALUES (TG_TABLE_NAME || ' ' || TG_OP); RETURN NULL; END $$;
DO $$ DECLARE t record; BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('written', '__diesel_schema_migrations') LOOP
    EXECUTE format('CREATE TRIGGER zz_note AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION note_statement()', t.tablename);
  END LOOP; END $$;";

async fn batch(room: &Courtroom, sql: &str) {
    let client = cluster().endpoint().superuser(&room.app.db.name).await.unwrap();
    client.batch_execute(sql).await.unwrap_or_else(|error| panic!("{error:?}"));
}

/// Statements that entering and confirming write with, for so many subjects.
async fn statements(subjects: usize) -> (Vec<String>, Vec<String>) {
    let mut room = Courtroom::new(Setup { subjects, ..Setup::protest(0) }).await;
    let case = room.heard().await;
    batch(&room, COUNTING).await;
    let written = |rows: Vec<tokio_postgres::Row>| {
        rows.iter().map(|row| row.get::<_, String>(0)).collect::<Vec<_>>()
    };
    let all =
        "WITH gone AS (DELETE FROM written RETURNING what) SELECT what FROM gone ORDER BY what";
    let ruling = room.enter(case, "rehabilitated").await;
    let entering = written(room.app.sql(all).await);
    room.confirm(ruling).await;
    let confirming = written(room.app.sql(all).await);
    assert_eq!(room.states().await, vec!["ruled"; subjects]);
    let transactions = format!(
        "SELECT count(DISTINCT xmin::text) FROM review_subject WHERE review_id = '{}'",
        room.review
    );
    assert_eq!(room.app.count(&transactions).await, 1, "one transaction");
    for family in 0..room.families.len() {
        assert_eq!(room.told(family, "ruling_made").await, 1);
    }
    assert_eq!(room.events("confirm_ruling").await, i64::try_from(subjects).unwrap());
    (entering, confirming)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_subjects_take_as_many_statements_as_three() {
    let few = statements(3).await;
    let many = statements(MANY).await;
    assert_eq!(few, many);
    assert!(few.0.len() < 20 && few.1.len() < 30, "{few:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_ruling_sent_twice_is_entered_and_confirmed_once() {
    let mut room = Courtroom::new(Setup::referral(20)).await;
    let case = room.heard().await;
    let path = format!("/court-cases/{case}/rulings");
    let body = room.ruling(case, "rehabilitated").await;
    let first = room.clerk.post_once(&path, body.clone(), "m-1").await.id();
    assert_eq!(room.clerk.post_once(&path, body.clone(), "m-1").await.id(), first);
    let mut other = body.clone();
    other["number"] = json!("5-1/2026");
    let reused = room.clerk.post_once(&path, other, "m-1").await;
    assert_eq!(conflict(reused), "idempotency-key-reused");
    assert_eq!(room.app.count("SELECT count(*) FROM ruling").await, 1);
    let confirm = format!("/rulings/{first}/confirm");
    let version = json!({ "version": 1 });
    for _ in 0..2 {
        let seen = room.judge.post_once(&confirm, version.clone(), "m-2").await.expect(200);
        assert_eq!(seen["state"], "confirmed");
    }
    assert_eq!(room.events("confirm_ruling").await, 20);
    assert_eq!(room.told(0, "ruling_made").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_equal_requests_at_once_enter_one_ruling() {
    let mut room = Courtroom::new(Setup::referral(50)).await;
    let case = room.heard().await;
    let path = format!("/court-cases/{case}/rulings");
    let body = room.ruling(case, "rehabilitated").await;
    let requests = (0..8).map(|_| {
        let (client, path, body) = (room.clerk.clone(), path.clone(), body.clone());
        async move { client.post_once(&path, body, "m-3").await.id() }
    });
    let ids: std::collections::BTreeSet<Uuid> =
        futures_util::future::join_all(requests).await.into_iter().collect();
    assert_eq!(ids.len(), 1);
    assert_eq!(room.app.count("SELECT count(*) FROM ruling_outcome").await, 50);
}

/// When the server is killed: it waits for a table that the test holds, or has got so far.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// Its write to the table waits.
    Writing(&'static str),
    /// Its transaction has begun.
    Begun,
    /// Its transaction has ended; the answer may still be on its way.
    Committed,
}

use Moment::{Begun, Committed, Writing};

const ENTERING: &[Moment] = &[
    Begun,
    Writing("idempotency"),
    Writing("ruling"),
    Writing("ruling_outcome"),
    Writing("court_case"),
    Writing("review"),
    Writing("chain"),
    Writing("event"),
    Committed,
    Committed,
];

const CONFIRMING: &[Moment] = &[
    Begun,
    Writing("idempotency"),
    Writing("review_subject"),
    Writing("ruling"),
    Writing("hearing"),
    Writing("deadline"),
    Writing("court_case"),
    Writing("chain"),
    Writing("event"),
    Writing("work_item"),
    Writing("notice"),
    Writing("job"),
    Committed,
    Committed,
];

/// The server as a process of its own, on the test's database.
fn serve(room: &Courtroom, dir: &Path) -> Server {
    let url = |role| cluster().endpoint().url_for(role, &room.app.db.name);
    let mut command = aqtau(dir, &["serve"]);
    for (name, role) in [("OWNER", DbRole::Owner), ("WEB", DbRole::Web), ("WORKER", DbRole::Worker)]
    {
        command.env(format!("AQTAU_DATABASE__{name}_URL"), url(role).expose_secret());
    }
    command.env("AQTAU_QUEUE__WORKERS", "0").env("AQTAU_MAIL__TRANSPORT", "off");
    Server::start(&mut command)
}

/// The secrets of the test's own context, as files.
fn secrets(room: &Courtroom, dir: &Path) {
    use ed25519_dalek::pkcs8::EncodePrivateKey as _;
    std::fs::create_dir_all(dir.join("secrets")).unwrap();
    let keys = &room.app.context.keys;
    let pem = keys.signing.to_pkcs8_pem(ed25519_dalek::pkcs8::spki::der::pem::LineEnding::LF);
    for (name, text) in [
        ("jwt", keys.token_secret.expose_secret().to_owned()),
        ("signing-key.pem", pem.unwrap().to_string()),
    ] {
        let path = dir.join("secrets").join(name);
        std::fs::write(&path, text).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
}

/// A token for an account's session that the other process, on the machine's clock, accepts.
async fn token_of(room: &Courtroom, account: Uuid) -> String {
    let context = Context { clock: Clock::system(), ..room.app.context.clone() };
    let sql = format!(
        "SELECT id::text FROM session WHERE account_id = '{account}' ORDER BY id DESC LIMIT 1"
    );
    let session: Uuid = room.app.sql(&sql).await[0].get::<_, &str>(0).parse().unwrap();
    token::issue(&context, session.into()).unwrap().0
}

/// A case before the court, and what the kill test asks and counts in it.
struct Mass {
    room: Courtroom,
    case: Uuid,
    dir: tempfile::TempDir,
}

/// A request that is repeated, and how its outcomes are counted.
struct Request {
    path: String,
    body: Value,
    key: String,
    token: String,
    count: String,
}

impl Mass {
    async fn new() -> Self {
        let mut room = Courtroom::new(Setup::referral(MANY)).await;
        let case = room.heard().await;
        // On the machine's clock the hearing is long past, whatever day it is.
        batch(&room, "UPDATE hearing SET scheduled_for = '2020-01-01'").await;
        let dir = directory();
        secrets(&room, dir.path());
        Self { room, case, dir }
    }

    /// Back to the hearing, with no ruling that waits.
    async fn reset(&self) {
        let case = self.case;
        batch(
            &self.room,
            &format!(
                "UPDATE ruling SET sent_back_at = now() WHERE confirmed_at IS NULL AND sent_back_at IS NULL;\
                 UPDATE hearing SET state = 'scheduled' WHERE court_case_id = '{case}';\
                 UPDATE review_subject SET state = 'hearing', outcome = NULL, outcome_paper_kind = NULL, \
                   outcome_paper_id = NULL, decided_at = NULL WHERE court_case_id = '{case}';\
                 DELETE FROM deadline WHERE rule_code = 'appeal'"
            ),
        )
        .await;
    }

    async fn entering(&self, round: usize) -> Request {
        let mut body = self.room.ruling(self.case, "rehabilitated").await;
        body["number"] = json!(format!("round {round}"));
        Request {
            path: format!("/court-cases/{}/rulings", self.case),
            body,
            key: format!("enter-{round}"),
            token: token_of(&self.room, self.room.clerk.account.unwrap()).await,
            count: format!(
                "SELECT count(*) FROM ruling_outcome o JOIN ruling r ON r.id = o.ruling_id WHERE r.number = 'round {round}'"
            ),
        }
    }

    async fn confirming(&self, round: usize) -> Request {
        let ruling = Uuid::now_v7();
        let (case, review) = (self.case, self.room.review);
        let clerk = self.room.clerk.account.unwrap();
        batch(
            &self.room,
            &format!(
                "INSERT INTO ruling (id, court_case_id, review_id, number, text, composition, attendance, entered_by, entered_at) \
                 VALUES ('{ruling}', '{case}', '{review}', 'c {round}', 'Text.', 'Judge.', 'All.', '{clerk}', now());\
                 INSERT INTO ruling_outcome (ruling_id, subject_id, outcome, operative_text) \
                 SELECT '{ruling}', id, 'rehabilitated', 'Cleared.' FROM review_subject WHERE court_case_id = '{case}'"
            ),
        )
        .await;
        Request {
            path: format!("/rulings/{ruling}/confirm"),
            body: json!({ "version": 1 }),
            key: format!("confirm-{round}"),
            token: token_of(&self.room, self.room.judge.account.unwrap()).await,
            count: format!(
                "SELECT count(*) FROM review_subject WHERE outcome_paper_id = '{ruling}' AND outcome = 'rehabilitated' AND state = 'ruled'"
            ),
        }
    }

    /// Waits, by asking the database, until a query yields something.
    async fn until(&self, sql: &str) {
        for _ in 0..200_000 {
            if self.room.app.count(sql).await > 0 {
                return;
            }
        }
        panic!("never: {sql}");
    }

    /// Sends the request to a server and kills that at the moment; yields how many outcomes there are
    /// once the database has ended its transaction.
    async fn killed(&self, server: Server, request: &Request, moment: Moment) -> i64 {
        let (endpoint, url) = (cluster().endpoint(), server.url.clone());
        let holder = endpoint.superuser(&self.room.app.db.name).await.unwrap();
        if let Writing(table) = moment {
            holder
                .batch_execute(&format!("BEGIN; LOCK TABLE {table} IN SHARE MODE"))
                .await
                .unwrap();
        }
        let waits = match moment {
            Writing(table) => format!(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '{table}'::regclass"
            ),
            Begun => OPEN.to_owned(),
            Committed => request.count.clone(),
        };
        let mut sending = std::pin::pin!(send(&url, request));
        // A quick server may be done before the moment is seen: then it is killed after its answer.
        let answered = tokio::select! {
            () = self.until(&waits) => false,
            _ = &mut sending => true,
        };
        server.signal("-KILL");
        let _ = server.wait();
        holder.batch_execute("COMMIT").await.unwrap();
        if !answered {
            // The answer may or may not come: the client cannot know, and so repeats the request.
            let _ = sending.await;
        }
        let ended = format!("SELECT CASE WHEN ({OPEN}) = 0 THEN 1 ELSE 0 END");
        self.until(&ended).await;
        self.room.app.count(&request.count).await
    }
}

/// Transactions of requests that are open on this database.
const OPEN: &str = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() \
    AND usename = 'aqtau_web' AND backend_xid IS NOT NULL";

fn send(url: &str, request: &Request) -> impl Future<Output = Option<(u16, Value)>> + use<> {
    let sending = reqwest::Client::new()
        .post(format!("{url}/api/v1{}", request.path))
        .bearer_auth(&request.token)
        .header("idempotency-key", &request.key)
        .json(&request.body)
        .send();
    async move {
        let answer = sending.await.ok()?;
        let status = answer.status().as_u16();
        Some((status, answer.json().await.ok()?))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_killed_in_the_middle_leaves_none_or_all_and_the_repeated_request_completes() {
    let mass = Mass::new().await;
    let all = i64::try_from(MANY).unwrap();
    let (mut none, mut every) = (0, 0);
    let mut server = serve(&mass.room, mass.dir.path());
    let phases = ENTERING.iter().map(|m| (false, *m)).chain(CONFIRMING.iter().map(|m| (true, *m)));
    for (round, (confirming, moment)) in phases.enumerate() {
        let request =
            if confirming { mass.confirming(round).await } else { mass.entering(round).await };
        let left = mass.killed(server, &request, moment).await;
        assert!(left == 0 || left == all, "{left} outcomes after a kill at {moment:?}");
        if left == 0 {
            none += 1;
        } else {
            every += 1;
        }
        let moved = "SELECT count(DISTINCT state) FROM review_subject";
        assert_eq!(mass.room.app.count(moved).await, 1, "{moment:?}");
        server = serve(&mass.room, mass.dir.path());
        let answer = send(&server.url, &request).await.unwrap();
        assert_eq!(answer.0, if confirming { 200 } else { 201 }, "{moment:?}: {}", answer.1);
        assert_eq!(mass.room.app.count(&request.count).await, all, "{moment:?}");
        mass.reset().await;
    }
    assert!(none >= 20, "killed before the end: {none}");
    assert!(every >= 4, "killed after the end: {every}");
    let told = mass.room.told(0, "ruling_made").await;
    assert_eq!(told, i64::try_from(CONFIRMING.len()).unwrap(), "each ruling is told once");
    let end = Command::new("kill").args(["-TERM", &server.child.id().to_string()]).status();
    assert!(end.unwrap().success());
    assert!(server.wait().success());
}
