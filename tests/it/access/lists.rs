//! The filter of each list and row security let the same rows through, for every role.

use super::scene::{Scene, scene};
use crate::harness::app::place_of;
use crate::harness::cluster::cluster;
use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use uuid::Uuid;

/// Petitions, reviews and requests beside the scene's own, in every relation to its people.
const MORE: &str = "
INSERT INTO petition (id, office_id, jurisdiction, applicant_id, state, channel, language, created_by, created_at)
  SELECT gen_random_uuid(), p.office_id, 'kz', p.applicant_id, 'draft', c.channel, 'en', p.created_by, p.created_at
  FROM petition p, (VALUES ('online'), ('paper')) AS c (channel) WHERE p.id = '{petitions}';
INSERT INTO petition (id, office_id, jurisdiction, applicant_id, state, channel, language, created_by, created_at, submitted_at)
  SELECT gen_random_uuid(), '{elsewhere}', 'kz', a.id, 'submitted', 'online', 'en', a.account_id, p.created_at, p.created_at
  FROM petition p, applicant a WHERE p.id = '{petitions}' AND a.id <> p.applicant_id;
INSERT INTO review (id, office_id, jurisdiction, profile_id, basis, title, number, number_year, number_seq, assigned_to, opened_by, opened_at)
  SELECT gen_random_uuid(), o.id, 'kz', r.profile_id, 'ex_officio', 'Another', 'X-' || o.code || n, 2026, 9100 + n,
    CASE n WHEN 1 THEN r.assigned_to END, r.opened_by, r.opened_at
  FROM review r, office o, generate_series(1, 3) AS n WHERE r.id = '{reviews}' AND o.id IN ('{offices}', '{elsewhere}');
INSERT INTO exclusion (review_id, account_id, reason, by, at)
  SELECT r.id, a.id, 'conflict', r.opened_by, r.opened_at FROM review r, account a
  WHERE r.number = 'X-GP-KZ2' AND r.office_id = '{offices}';
INSERT INTO case_reader (case_id, kind, party, since)
  SELECT r.id, c.kind, c.party, r.opened_at FROM review r, case_reader c WHERE r.number = 'X-GP-KG1' AND c.case_id = '{reviews}';
INSERT INTO archive_request (id, review_id, office_id, archive_id, addressee_kind, addressee, question, names, state, created_by, created_at)
  SELECT gen_random_uuid(), r.id, r.office_id, '{archives}', 'own', 'Archive', 'What?', ARRAY['Ivanov'], s, r.opened_by, r.opened_at
  FROM review r, (VALUES ('drafted'), ('sent')) AS v (s);
";

async fn number(app: &TestApp, sql: &str) -> i64 {
    let client = cluster().endpoint().superuser(&app.db.name).await.unwrap();
    let rows = client.simple_query(sql).await.unwrap_or_else(|error| panic!("{error}: {sql}"));
    rows.iter()
        .find_map(|message| {
            let tokio_postgres::SimpleQueryMessage::Row(row) = message else { return None };
            row.get(0)?.parse().ok()
        })
        .unwrap()
}

/// Rows of a table that row security alone lets this person see.
async fn fenced(app: &TestApp, scene: &Scene, role: Role, client: &Client, table: &str) -> i64 {
    let place = |kind: &str| scene.ids[kind].parse::<Uuid>().unwrap();
    let office = place_of(role, place("offices"), place("archives"), place("courts"));
    let offices = if role.needs_office() { office.to_string() } else { String::new() };
    let applicants = if role.is_family() { scene.ids["applicants"].as_str() } else { "" };
    let account = client.account.unwrap();
    number(
        app,
        &format!(
            "BEGIN; SET LOCAL ROLE aqtau_web; SET LOCAL app.role = '{role}'; \
             SET LOCAL app.account = '{account}'; SET LOCAL app.offices = '{offices}'; \
             SET LOCAL app.applicants = '{applicants}'; SELECT count(*) FROM {table}"
        ),
    )
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_filter_of_each_list_and_row_security_agree_for_every_role() {
    let app = TestApp::new().await;
    let scene = scene(&app).await;
    let elsewhere = app.office("GP-KG", "prosecutor", "national", "kg").await;
    let sql = scene
        .ids
        .iter()
        .fold(MORE.replace("{elsewhere}", &elsewhere.to_string()), |sql, (kind, id)| {
            sql.replace(&format!("{{{kind}}}"), id)
        });
    let client = cluster().endpoint().superuser(&app.db.name).await.unwrap();
    client.batch_execute(&sql).await.unwrap_or_else(|error| panic!("{:?}", error.as_db_error()));
    let mut told = 0;
    for (role, client) in &scene.people {
        for (path, table) in [
            ("/petitions", "petition"),
            ("/reviews", "review"),
            ("/archive-requests", "archive_request"),
        ] {
            let answer = client.get(&format!("{path}?limit=200")).await;
            if answer.status == 403 {
                continue;
            }
            let body = answer.expect(200);
            let rows = i64::try_from(body["items"].as_array().unwrap().len()).unwrap();
            let fenced = fenced(&app, &scene, *role, client, table).await;
            assert_eq!(rows, fenced, "{role} at {path}");
            if let Some(total) = body["total"].as_i64() {
                assert_eq!(total, fenced, "{role} at {path}: the total");
            }
            told += 1;
        }
    }
    assert!(told > 20, "{told} lists were compared");
}
