//! A case with one of everything, for trying who reaches it.

use crate::harness::app::place_of;
use crate::harness::{Client, TestApp};
use aqtau::domain::actor::Role;
use aqtau::domain::certificate::{
    CertificateKind, Clearing, Content, FORM, Holder, Issuer, Person, Repression,
};
use aqtau::store::history::{ChainKind, Record, append};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Every role of a person.
pub const ROLES: [Role; 13] = [
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

/// What a scene has one of, named as the API's paths name them.
pub const KINDS: &[&str] = &[
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
    "assertions",
    "tasks",
    "cards",
    "other-cards",
    "card-sources",
    "card-imports",
    "card-links",
    "card-decisions",
];

/// A case that reached its end, with one of everything, and its people.
pub struct Scene {
    pub ids: BTreeMap<&'static str, String>,
    pub people: Vec<(Role, Client)>,
}

pub async fn scene(app: &TestApp) -> Scene {
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
    let ids: BTreeMap<&str, Uuid> = KINDS.iter().map(|kind| (*kind, Uuid::now_v7())).collect();
    let blob = app.context.files.write_bytes(b"%PDF-1.4 a scan", 1_000).await.unwrap();
    let sql = SCENE
        .replace("now()", "timestamptz '2026-02-02 09:00:00+00'")
        .replace("{office}", &office.to_string())
        .replace("{archive}", &archive.to_string())
        .replace("{court}", &court.to_string())
        .replace("{family}", &account(Role::Applicant).to_string())
        .replace("{helper}", &account(Role::Representative).to_string())
        .replace("{officer}", &account(Role::CaseOfficer).to_string())
        .replace("{senior}", &account(Role::SeniorProsecutor).to_string())
        .replace("{clerk}", &account(Role::CourtClerk).to_string())
        .replace("{judge}", &account(Role::Judge).to_string())
        .replace("{sha}", &blob.sha256.to_string())
        .replace("{content}", &certificate());
    let sql = ids
        .iter()
        .fold(sql, |sql, (kind, id)| sql.replace(&format!("{{{kind}}}"), &id.to_string()));
    let spare = app.sign_in(Role::Applicant, None).await.account.unwrap().to_string();
    let client =
        crate::harness::cluster::cluster().endpoint().superuser(&app.db.name).await.unwrap();
    client.batch_execute(&sql).await.unwrap_or_else(|error| panic!("{:?}", error.as_db_error()));
    app.context.cards.catch_up(&app.context).await.unwrap();
    let told = vec![
        Record::action(ChainKind::Petition, ids["petitions"], "search_duplicates"),
        Record::action(ChainKind::Review, ids["reviews"], "forward"),
    ];
    app.context.write_as_system(async |tx| Ok(append(tx, told).await?)).await.unwrap();
    let mut ids: BTreeMap<&str, String> =
        ids.into_iter().map(|(kind, id)| (kind, id.to_string())).collect();
    for (kind, id) in [
        ("offices", office),
        ("archives", archive),
        ("courts", court),
        ("officers", account(Role::CaseOfficer)),
        ("judges", account(Role::Judge)),
    ] {
        ids.insert(kind, id.to_string());
    }
    let family = account(Role::Applicant);
    let row =
        app.sql(&format!("SELECT id::text FROM applicant WHERE account_id = '{family}'")).await;
    ids.insert("applicants", row[0].get(0));
    let capacity = format!("SELECT id::text FROM capacity WHERE account_id = '{spare}'");
    ids.insert("capacities", app.sql(&capacity).await[0].get(0));
    ids.insert("accounts", spare);
    Scene { ids, people }
}

/// What the certificate of the scene says.
fn certificate() -> String {
    let content = Content {
        form: FORM.to_owned(),
        kind: CertificateKind::Rehabilitated,
        series: "KZ".to_owned(),
        number: "GP-KZ-2026/9001".to_owned(),
        code: "C0DE".to_owned(),
        issuer: Issuer::default(),
        date: "2026-02-02".to_owned(),
        language: "en".to_owned(),
        person: Person::default(),
        repression: Repression::default(),
        clearing: Clearing::default(),
        posthumously: None,
        issued_to: Holder::default(),
        signatory: String::new(),
        case_number: "R-1".to_owned(),
        file_reference: None,
    };
    content.canonical().unwrap()
}

const SCENE: &str = "
INSERT INTO person (id, created_office_id, created_at) VALUES ('{persons}', '{office}', now());
INSERT INTO person_name (id, person_id, kind, script, raw, source, recorded_at)
  VALUES (gen_random_uuid(), '{persons}', 'in_file', 'cyrillic', 'Иванов Иван', 'card', now());
INSERT INTO assertion (id, person_id, predicate, value, source, recorded_by, recorded_at)
  VALUES ('{assertions}', '{persons}', 'occupation', 'a poet', 'card', '{officer}', now());
INSERT INTO repressive_act (id, person_id, class, body_raw, body_code, decided_raw, decided_precision, article_raw, measure_raw, source, created_at)
  VALUES ('{acts}', '{persons}', 'extrajudicial', 'тройка', 'troika_ogpu', '1937', 'year', '58-10', 'расстрел', 'card', now());
INSERT INTO archival_file (id, holder_office_id, holder_raw, delo, created_office_id, created_at)
  VALUES ('{archival-files}', '{archive}', 'Archive', '12', '{office}', now());
INSERT INTO representation (id, applicant_id, account_id, reference, valid_from, valid_to, granted_by, created_at)
  SELECT '{representations}', id, '{helper}', 'No. 1', '2026-01-01', '2036-01-01', '{family}', now() FROM applicant WHERE account_id = '{family}';
INSERT INTO batch (id, office_id, kind, title, source, created_by, created_at)
  VALUES ('{batches}', '{office}', 'ex_officio_list', 'List', 'order', '{senior}', now());
INSERT INTO review (id, office_id, jurisdiction, profile_id, basis, batch_id, title, number, number_year, number_seq, assigned_to, opened_by, opened_at)
  VALUES ('{reviews}', '{office}', 'kz', 'kz-1993-04-14', 'petition', '{batches}', 'Review', 'R-1', 2026, 9001, '{officer}', '{officer}', now());
INSERT INTO petition (id, office_id, jurisdiction, profile_id, applicant_id, representation_id, review_id, state, channel, language, number, number_year, number_seq, created_by, created_at, submitted_at, registered_at)
  SELECT '{petitions}', '{office}', 'kz', 'kz-1993-04-14', id, '{representations}', '{reviews}', 'linked', 'online', 'en', 'P-1', 2026, 9001, '{family}', now(), now(), now()
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
INSERT INTO appeal_subject VALUES ('{appeals}', '{subjects}');
INSERT INTO archive_request (id, review_id, office_id, archive_id, addressee_kind, addressee, question, names, state, created_by, created_at, sent_at)
  VALUES ('{archive-requests}', '{reviews}', '{office}', '{archive}', 'own', 'Archive', 'What?', ARRAY['Ivanov'], 'sent', '{officer}', now(), now());
INSERT INTO archive_request_subject VALUES ('{archive-requests}', '{subjects}');
INSERT INTO evidence_item (id, review_id, subject_id, kind, description, source, added_by, added_at)
  VALUES ('{evidence}', '{reviews}', '{subjects}', 'photograph', 'A photograph.', 'family', '{officer}', now());
INSERT INTO certificate (id, subject_id, review_id, person_id, holder_id, office_id, kind, series, number, number_year, language, content, signature, key_id, code, state, issued_by, issued_at)
  SELECT '{certificates}', '{subjects}', '{reviews}', '{persons}', id, '{office}', 'rehabilitated', 'KZ', 9001, 2026, 'en', '{content}', '\\x00', 'k', 'C0DE', 'valid', '{senior}', now()
  FROM applicant WHERE account_id = '{family}';
INSERT INTO document (id, petition_id, review_id, office_id, kind, title, sha256, size, media_type, file_name, form, visibility, uploaded_by, uploaded_at)
  VALUES ('{documents}', NULL, '{reviews}', '{office}', 'troika_extract', 'Extract', decode('{sha}', 'hex'), 15, 'application/pdf', 'a.pdf', 'scan', 'restricted', '{officer}', now());
INSERT INTO task (id, kind, office_id, case_id, detail, created_at)
  VALUES ('{tasks}', 'deadline_alert', '{office}', '{reviews}', 'A deadline is near.', now());
INSERT INTO card_source (id, code, title, archive_id, jurisdiction, secrecy, created_at)
  VALUES ('{card-sources}', 'INDEX', 'Card index', '{archive}', 'kz', 'restricted', now());
INSERT INTO card_import (id, source_no, file_name, file_size, fingerprint, mapping, format, encoding, header, state, started_at, moved_at)
  SELECT '{card-imports}', no, 'a.csv', 1, decode('{sha}', 'hex'), '{}', 'csv', 'UTF-8', ARRAY['name'], 'done', now(), now() FROM card_source;
INSERT INTO card (id, source_no, number, import_no, line, raw, names, reading, secrecy, created_at)
  SELECT c.id, i.source_no, c.number, i.no, 2, ARRAY['Ivanov'], jsonb_build_array(jsonb_build_object('kind', 'whole', 'text', 'Ivanov', 'script', 'latin', 'source', 'name')), '{}', 'restricted', now()
  FROM card_import i, (VALUES ('{cards}'::uuid, '1'), ('{other-cards}'::uuid, '2')) AS c (id, number);
INSERT INTO card_link (id, first_id, second_id, decision, reason, decided_by, decided_at, key_id, signature)
  SELECT '{card-links}', least('{cards}'::uuid, '{other-cards}'::uuid), greatest('{cards}'::uuid, '{other-cards}'::uuid), 'same', 'One birth.', '{senior}', now(), 'k', '\\x00';
INSERT INTO card_decision (id, petition_id, petition_person_id, card_id, decision, reason, claimed, decided_by, decided_at, key_id, signature)
  SELECT '{card-decisions}', '{petitions}', id, '{cards}', 'undecided', 'Reason.', jsonb_build_object('names', jsonb_build_array('Ivanov Ivan')), '{officer}', now(), 'key', ''
  FROM petition_person WHERE petition_id = '{petitions}';
INSERT INTO card_candidate (petition_person_id, card_id, petition_id, score, band, terms, features, found_at)
  SELECT id, '{other-cards}', '{petitions}', 12, 'possible', '[]',
    jsonb_build_object('version', 1, 'rarity', 1, 'loose', 0, 'leftover', 0, 'conflict', 0, 'swapped', 0, 'initial', 0, 'year', NULL, 'place', NULL), now()
  FROM petition_person WHERE petition_id = '{petitions}';
";
