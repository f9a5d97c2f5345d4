//! Every route of the API, tried by nobody, by every role as a stranger, and by every role of the
//! office, court, archive and family the case belongs to.
//!
//! The answers stand in `snapshots/access_*.txt`, a table to be read by people; a route that is not
//! in them fails. Run the tests once with `AQTAU_UPDATE=1` to print them anew, and read the diff.

use crate::harness::app::place_of;
use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use reqwest::Method;
use serde_json::json;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use uuid::Uuid;

/// Routes that answer without a sign-in: what they reveal is tried where they are built.
const OPEN: &[&str] = &["/accounts", "/sessions", "/public"];

#[derive(Clone)]
struct Operation {
    id: String,
    method: Method,
    path: String,
}

/// Every operation of the document, sorted by its id.
fn operations() -> Vec<Operation> {
    let document = serde_json::to_value(aqtau::api::openapi()).unwrap();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let Ok(method) = method.to_uppercase().parse::<Method>() else { continue };
            let Some(id) = operation["operationId"].as_str() else { continue };
            let path = path.trim_start_matches("/api/v1").to_owned();
            found.push(Operation { id: id.to_owned(), method, path });
        }
    }
    found.sort_by(|a, b| a.id.cmp(&b.id));
    found
}

/// The path with ids: of the scene where it has one of that kind, else of nothing.
fn filled(path: &str, scene: &BTreeMap<&str, String>) -> String {
    let collection = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let mut filled = String::new();
    for part in path.trim_start_matches('/').split('/') {
        let value = match part {
            "{country}" => "kz".to_owned(),
            "{day}" => "2027-06-01".to_owned(),
            _ if part.starts_with('{') => {
                scene.get(collection).cloned().unwrap_or_else(|| Uuid::nil().to_string())
            }
            _ => part.to_owned(),
        };
        filled.push('/');
        filled.push_str(&value);
    }
    filled
}

async fn ask(client: &Client, operation: &Operation, scene: &BTreeMap<&str, String>) -> u16 {
    let body = (operation.method != Method::GET).then(|| json!({}));
    let path = filled(&operation.path, scene);
    client.send(operation.method.clone(), &path, body, None).await.status.as_u16()
}

fn compare(name: &str, printed: &str) {
    let path = format!("{}/tests/it/snapshots/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("AQTAU_UPDATE").is_some() {
        std::fs::write(&path, printed).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    for (kept, printed) in kept.lines().zip(printed.lines()) {
        assert_eq!(kept, printed, "{name}: AQTAU_UPDATE=1 prints it anew; read the diff");
    }
    assert_eq!(
        kept.lines().count(),
        printed.lines().count(),
        "{name}: a route was added or removed"
    );
}

const ROLES: [Role; 13] = [
    Role::Applicant,
    Role::Representative,
    Role::RegistryClerk,
    Role::CaseOfficer,
    Role::SeniorProsecutor,
    Role::CommissionMember,
    Role::CommissionChair,
    Role::ArchiveOfficer,
    Role::CourtClerk,
    Role::Judge,
    Role::Statistician,
    Role::Auditor,
    Role::Administrator,
];

#[tokio::test(flavor = "multi_thread")]
async fn nobody_reaches_anything_that_is_not_open_to_everybody() {
    let app = TestApp::new().await;
    let nobody = app.anonymous();
    let none = BTreeMap::new();
    for operation in operations() {
        let open = OPEN.iter().any(|prefix| operation.path.starts_with(prefix));
        let status = ask(&nobody, &operation, &none).await;
        assert!(open || status == 401, "{} answers nobody with {status}", operation.id);
        assert!(status < 500, "{} answers nobody with {status}", operation.id);
    }
}

/// One table: a row for each operation, a column for each role.
async fn table(app: &TestApp, people: &[(Role, Client)], scene: &BTreeMap<&str, String>) -> String {
    let mut printed = format!("{:42}", "operation");
    for (role, _) in people {
        let short: String =
            role.as_str().split('_').map(|word| &word[..word.len().min(4)]).collect();
        let _ = write!(printed, " {short:>8}");
    }
    printed.push('\n');
    for operation in operations() {
        let mut line = format!("{:42}", operation.id);
        for (_, client) in people {
            let status = ask(client, &operation, scene).await;
            assert!(status < 500, "{} answers {status}", operation.id);
            let _ = write!(line, " {status:>8}");
        }
        printed.push_str(line.trim_end());
        printed.push('\n');
    }
    let _ = app;
    printed
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_in_any_role_is_not_told_that_a_case_exists() {
    let app = TestApp::new().await;
    let scene = scene(&app).await;
    let elsewhere = app.office("GP-KG", "prosecutor", "national", "kg").await;
    let (archive, court) = (
        app.office("ARC-KG", "archive", "national", "kg").await,
        app.office("SC-KG", "court", "national", "kg").await,
    );
    let mut people = Vec::new();
    // The auditor reads everything and is no stranger anywhere.
    for role in ROLES.into_iter().filter(|role| *role != Role::Auditor) {
        let office = place_of(role, elsewhere, archive, court);
        people.push((role, app.sign_in(role, role.needs_office().then_some(office)).await));
    }
    for operation in operations() {
        let of_a_case = operation.path.contains("{id}")
            && scene.ids.keys().any(|kind| operation.path.starts_with(&format!("/{kind}/")));
        for (role, client) in &people {
            let status = ask(client, &operation, &scene.ids).await;
            assert!(status < 500, "{} answers {role} with {status}", operation.id);
            // A body is judged before the case is looked for: that tells nothing about the case.
            let hidden = matches!(status, 404 | 422 | 415 | 400);
            let ordinary = matches!(operation.path.split('/').nth(1), Some("offices"));
            assert!(
                !of_a_case || hidden || ordinary,
                "{} answers {role} with {status}",
                operation.id
            );
        }
    }
    let printed = table(&app, &people, &BTreeMap::new()).await;
    compare("access_nothing_there", &printed);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_of_the_case_reads_what_the_table_says() {
    let app = TestApp::new().await;
    let scene = scene(&app).await;
    let printed = table_of_reads(&scene).await;
    compare("access_case", &printed);
}

async fn table_of_reads(scene: &Scene) -> String {
    let mut printed = format!("{:42}", "operation");
    for (role, _) in &scene.people {
        let short: String =
            role.as_str().split('_').map(|word| &word[..word.len().min(4)]).collect();
        let _ = write!(printed, " {short:>8}");
    }
    printed.push('\n');
    for operation in operations() {
        let of_a_case = operation.path.contains("{id}");
        if operation.method != Method::GET || !of_a_case {
            continue;
        }
        let mut line = format!("{:42}", operation.id);
        for (_, client) in &scene.people {
            let status = ask(client, &operation, &scene.ids).await;
            assert!(status < 500, "{} answers {status}", operation.id);
            let _ = write!(line, " {status:>8}");
        }
        printed.push_str(line.trim_end());
        printed.push('\n');
    }
    printed
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_and_counts_show_strangers_nothing() {
    let app = TestApp::new().await;
    let _scene = scene(&app).await;
    let elsewhere = app.office("GP-KG", "prosecutor", "national", "kg").await;
    for role in
        ROLES.into_iter().filter(|role| *role != Role::Auditor && *role != Role::Administrator)
    {
        let client = app.sign_in(role, role.needs_office().then_some(elsewhere)).await;
        for operation in operations() {
            let list = operation.method == Method::GET && !operation.path.contains('{');
            let common = ["/offices", "/me", "/sessions", "/public", "/work"];
            if !list || common.iter().any(|path| operation.path.starts_with(path)) {
                continue;
            }
            let answer = client.get(&operation.path).await;
            let rows = answer.body["items"].as_array().map_or(0, Vec::len);
            let total = answer.body["total"].as_i64().unwrap_or(0);
            assert!(rows == 0 && total == 0, "{} shows {role} {rows} of {total}", operation.id);
        }
    }
}

/// A case that reached its end, with one of everything, and its people.
struct Scene {
    ids: BTreeMap<&'static str, String>,
    people: Vec<(Role, Client)>,
}

async fn scene(app: &TestApp) -> Scene {
    let office = app.office("GP-KZ", "prosecutor", "national", "kz").await;
    let archive = app.office("ARC-KZ", "archive", "national", "kz").await;
    let court = app.office("SC-KZ", "court", "national", "kz").await;
    let mut people = Vec::new();
    for role in ROLES {
        let place = place_of(role, office, archive, court);
        people.push((role, app.sign_in(role, role.needs_office().then_some(place)).await));
    }
    let account = |role: Role| {
        people.iter().find(|(own, _)| *own == role).and_then(|(_, client)| client.account).unwrap()
    };
    let ids: BTreeMap<&str, Uuid> = [
        "petitions",
        "reviews",
        "persons",
        "acts",
        "archival-files",
        "subjects",
        "archive-requests",
        "court-cases",
        "rulings",
        "appeals",
        "conclusions",
        "certificates",
        "documents",
        "batches",
        "evidence",
        "representations",
        "hearings",
        "protests",
    ]
    .into_iter()
    .map(|kind| (kind, Uuid::now_v7()))
    .collect();
    let blob = app.context.files.write_bytes(b"%PDF-1.4 a scan", 1_000).await.unwrap();
    let sql = SCENE
        .replace("{office}", &office.to_string())
        .replace("{archive}", &archive.to_string())
        .replace("{court}", &court.to_string())
        .replace("{family}", &account(Role::Applicant).to_string())
        .replace("{helper}", &account(Role::Representative).to_string())
        .replace("{officer}", &account(Role::CaseOfficer).to_string())
        .replace("{senior}", &account(Role::SeniorProsecutor).to_string())
        .replace("{clerk}", &account(Role::CourtClerk).to_string())
        .replace("{judge}", &account(Role::Judge).to_string())
        .replace("{sha}", &blob.sha256.to_string());
    let sql = ids
        .iter()
        .fold(sql, |sql, (kind, id)| sql.replace(&format!("{{{kind}}}"), &id.to_string()));
    let client =
        crate::harness::cluster::cluster().endpoint().superuser(&app.db.name).await.unwrap();
    client.batch_execute(&sql).await.unwrap_or_else(|error| panic!("{:?}", error.as_db_error()));
    Scene { ids: ids.into_iter().map(|(kind, id)| (kind, id.to_string())).collect(), people }
}

const SCENE: &str = "
INSERT INTO person (id, created_office_id, created_at) VALUES ('{persons}', '{office}', now());
INSERT INTO person_name (id, person_id, kind, script, raw, source, recorded_at)
  VALUES (gen_random_uuid(), '{persons}', 'as_in_file', 'cyrillic', 'Иванов Иван', 'card', now());
INSERT INTO repressive_act (id, person_id, class, body_raw, body_code, decided_raw, decided_precision, article_raw, measure_raw, source, created_at)
  VALUES ('{acts}', '{persons}', 'extrajudicial', 'тройка', 'troika_ogpu', '1937', 'year', '58-10', 'расстрел', 'card', now());
INSERT INTO archival_file (id, holder_office_id, holder_raw, delo, created_office_id, created_at)
  VALUES ('{archival-files}', '{archive}', 'Archive', '12', '{office}', now());
INSERT INTO representation (id, applicant_id, account_id, reference, valid_from, valid_to, granted_by, created_at)
  SELECT '{representations}', id, '{helper}', 'No. 1', '2026-01-01', '2036-01-01', '{family}', now() FROM applicant WHERE account_id = '{family}';
INSERT INTO batch (id, office_id, kind, title, source, created_by, created_at)
  VALUES ('{batches}', '{office}', 'ex_officio_list', 'List', 'order', '{senior}', now());
INSERT INTO review (id, office_id, jurisdiction, profile_id, basis, batch_id, title, number, number_year, number_seq, assigned_to, opened_by, opened_at)
  VALUES ('{reviews}', '{office}', 'kz', 'kz-1993-04-14', 'petition', '{batches}', 'Review', 'R-1', 2026, 1, '{officer}', '{officer}', now());
INSERT INTO petition (id, office_id, jurisdiction, profile_id, applicant_id, representation_id, review_id, state, channel, language, number, number_year, number_seq, created_by, created_at, submitted_at, registered_at)
  SELECT '{petitions}', '{office}', 'kz', 'kz-1993-04-14', id, '{representations}', '{reviews}', 'linked', 'online', 'en', 'P-1', 2026, 1, '{family}', now(), now(), now()
  FROM applicant WHERE account_id = '{family}';
INSERT INTO petition_person (id, petition_id, person_id, position, claimed_name, kinship)
  VALUES (gen_random_uuid(), '{petitions}', '{persons}', 1, 'Ivanov Ivan', 'grandchild');
INSERT INTO case_reader (case_id, kind, party, since)
  SELECT '{reviews}', 'applicant', id, now() FROM applicant WHERE account_id = '{family}';
INSERT INTO case_reader (case_id, kind, party, since)
  VALUES ('{reviews}', 'court', '{court}', now()), ('{reviews}', 'judge', '{judge}', now());
INSERT INTO court_case (id, review_id, court_id, instance, basis, number, referred_by, referred_at, judges)
  VALUES ('{court-cases}', '{reviews}', '{court}', 'first', 'referral', 'C-1', '{senior}', now(), ARRAY['{judge}']::uuid[]);
INSERT INTO conclusion (id, review_id, kind, proposed_outcome, reasoning, drafted_by, drafted_at, signed_by, signed_at)
  VALUES ('{conclusions}', '{reviews}', 'positive', 'rehabilitated', 'Reasons.', '{officer}', now(), '{senior}', now());
INSERT INTO review_subject (id, review_id, person_id, act_id, file_id, position, class, state, outcome, outcome_paper_kind, outcome_paper_id, decided_at, in_force_at, conclusion_id, court_case_id)
  VALUES ('{subjects}', '{reviews}', '{persons}', '{acts}', '{archival-files}', 1, 'extrajudicial', 'certified', 'rehabilitated', 'ruling', '{rulings}', now(), now(), '{conclusions}', '{court-cases}');
INSERT INTO protest (id, review_id, kind, text, drafted_by, filed_by, filed_at, court_case_id)
  VALUES ('{protests}', '{reviews}', 'protest', 'Text.', '{officer}', '{senior}', now(), '{court-cases}');
INSERT INTO hearing (id, court_case_id, scheduled_for, place, open, state, scheduled_by, created_at)
  VALUES ('{hearings}', '{court-cases}', now(), 'Hall 1', true, 'held', '{clerk}', now());
INSERT INTO ruling (id, court_case_id, review_id, number, text, composition, attendance, entered_by, entered_at, confirmed_by, confirmed_at, in_force_at)
  VALUES ('{rulings}', '{court-cases}', '{reviews}', 'D-1', 'Text.', 'Judge', 'All', '{clerk}', now(), '{judge}', now(), now());
INSERT INTO ruling_outcome (ruling_id, subject_id, outcome, operative_text) VALUES ('{rulings}', '{subjects}', 'rehabilitated', 'Cleared.');
INSERT INTO appeal (id, ruling_id, review_id, petition_id, complaint, filed_by, filed_at, result, decided_by, decided_at)
  VALUES ('{appeals}', '{rulings}', '{reviews}', '{petitions}', 'No.', '{family}', now(), 'upheld', '{judge}', now());
INSERT INTO archive_request (id, review_id, office_id, archive_id, addressee_kind, addressee, question, names, state, created_by, created_at, sent_at)
  VALUES ('{archive-requests}', '{reviews}', '{office}', '{archive}', 'own', 'Archive', 'What?', ARRAY['Ivanov'], 'sent', '{officer}', now(), now());
INSERT INTO archive_request_subject VALUES ('{archive-requests}', '{subjects}');
INSERT INTO evidence_item (id, review_id, subject_id, kind, description, source, added_by, added_at)
  VALUES ('{evidence}', '{reviews}', '{subjects}', 'photograph', 'A photograph.', 'family', '{officer}', now());
INSERT INTO certificate (id, subject_id, review_id, person_id, holder_id, office_id, kind, series, number, number_year, language, content, signature, key_id, code, state, issued_by, issued_at)
  SELECT '{certificates}', '{subjects}', '{reviews}', '{persons}', id, '{office}', 'rehabilitated', 'KZ', 1, 2026, 'en', '{}', '\\x00', 'k', 'C0DE', 'valid', '{senior}', now()
  FROM applicant WHERE account_id = '{family}';
INSERT INTO document (id, petition_id, review_id, office_id, kind, title, sha256, size, media_type, file_name, form, visibility, uploaded_by, uploaded_at)
  VALUES ('{documents}', NULL, '{reviews}', '{office}', 'troika_extract', 'Extract', decode('{sha}', 'hex'), 15, 'application/pdf', 'a.pdf', 'scan', 'restricted', '{officer}', now());
";
