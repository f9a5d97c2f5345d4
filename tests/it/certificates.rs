//! Certificates: who gets one, what it says, who can check it, and what comes after.

use crate::courtroom::{Courtroom, Setup, blockers, conflict, fields};
use aqtau::domain::certificate;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use chrono::TimeDelta;
use serde_json::{Value, json};
use uuid::Uuid;

/// What asks for a certificate of the first subject for the first family.
async fn wanted(room: &Courtroom) -> Value {
    let (subject, holder) = (room.subjects[0], room.families[0].applicant);
    json!({
        "version": room.review_version().await,
        "certificates": [{ "subject_id": subject, "holder_id": holder, "language": "ru" }],
    })
}

fn path(room: &Courtroom) -> String {
    format!("/reviews/{}/certificates", room.review)
}

/// Issues the first certificate and yields it as its holder sees it.
async fn issued(room: &Courtroom) -> Value {
    let made = room.senior.post(&path(room), wanted(room).await).await.expect(201);
    let id = made["certificates"][0].as_str().unwrap().to_owned();
    room.families[0].client.get(&format!("/certificates/{id}")).await.expect(200)
}

fn id(certificate: &Value) -> &str {
    certificate["id"].as_str().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn there_is_no_certificate_before_the_outcome_is_in_force_nor_for_a_refusal() {
    let mut room = Courtroom::new(Setup::referral(2)).await;
    let case = room.heard().await;
    let mut body = room.ruling(case, "rehabilitated").await;
    body["outcomes"][1] = Courtroom::outcome(room.subjects[1], "refused");
    let ruling = room.clerk.post(&format!("/court-cases/{case}/rulings"), body).await.id();
    room.confirm(ruling).await;
    let body = wanted(&room).await;
    assert_eq!(conflict(room.senior.post(&path(&room), body).await), "wrong-state");
    room.later(20).await;
    aqtau::service::ruling::enter_due(&room.app.context).await.unwrap();
    let mut refused = wanted(&room).await;
    refused["certificates"][0] =
        json!({ "subject_id": room.subjects[1], "holder_id": room.families[1].applicant });
    assert_eq!(blockers(room.senior.post(&path(&room), refused).await), ["outcome_clears"]);
    let body = wanted(&room).await;
    for other in [&room.officer, &room.registry, &room.families[0].client] {
        other.post(&path(&room), body.clone()).await.expect(403);
    }
    room.clerk.post(&path(&room), body.clone()).await.expect(403);
    room.senior.post(&path(&room), body).await.expect(201);
    assert_eq!(room.states().await, ["certified", "decided"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_waits_until_the_name_is_recorded_that_it_prints() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    let person = room.persons[0];
    room.decided("rehabilitated").await;
    let named = |kind: &str| format!("UPDATE person_name SET kind = '{kind}'");
    room.app.sql(&named("claimed")).await;
    let body = wanted(&room).await;
    assert_eq!(blockers(room.senior.post(&path(&room), body).await), ["name_recorded"]);
    room.app.sql(&named("today")).await;
    let first = issued(&room).await;
    assert_eq!(first["content"]["person"]["name_today"], "Лицо 1");
    room.app.sql(&named("claimed")).await;
    let second = room.family(0).await;
    let further = format!("/subjects/{}/certificates", room.subjects[0]);
    let version = room.review_version().await;
    let holder = json!({ "version": version, "holder_id": room.families[second].applicant });
    let answer = room.senior.post(&further, holder.clone()).await;
    assert_eq!(blockers(answer), ["name_recorded"]);
    let replace = format!("/certificates/{}/replace", id(&first));
    let lost = json!({ "version": 1, "reason": "The paper was lost." });
    let answer = room.senior.post(&replace, lost.clone()).await;
    assert_eq!(blockers(answer), ["name_recorded"]);
    let seen = room.officer.get(&format!("/persons/{person}")).await.expect(200);
    let name = json!({ "raw": "Лицо 1", "kind": "in_file", "source": "file" });
    let body = json!({ "version": seen["version"], "name": name });
    room.officer.post(&format!("/persons/{person}/names"), body).await.expect(201);
    room.senior.post(&further, holder).await.expect(201);
    room.senior.post(&replace, lost).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_says_what_the_case_holds_and_invents_nothing() {
    let mut room = Courtroom::new(Setup::protest(1)).await;
    let person = room.persons[0];
    let by = room.officer.account.unwrap();
    for (predicate, value, accepted) in [
        ("birth_date", "1898", true),
        ("residence", "Tashkent", true),
        ("occupation", "teacher", false),
        ("execution_date", "20.04.1932", true),
    ] {
        let accepted = if accepted { format!("'{by}', now()") } else { "NULL, NULL".to_owned() };
        room.app
            .sql(&format!(
                "INSERT INTO assertion (id, person_id, predicate, value, earliest, latest, source, recorded_by, recorded_at, accepted_by, accepted_at) \
                 VALUES (gen_random_uuid(), '{person}', '{predicate}', '{value}', '1898-01-01', '1898-12-31', 'file', '{by}', now(), {accepted})"
            ))
            .await;
    }
    room.decided("rehabilitated").await;
    let mut body = wanted(&room).await;
    body["certificates"][0]["language"] = json!("uz-Latn");
    let made = room.senior.post(&path(&room), body).await.expect(201);
    let id = made["certificates"][0].as_str().unwrap();
    let seen = room.senior.get(&format!("/certificates/{id}")).await.expect(200);
    let paper = &seen["content"];
    assert_eq!(seen["number"], "UZ GP-2026/00001");
    assert_eq!(paper["kind"], "rehabilitated");
    assert_eq!(paper["person"]["name_in_file"], "Лицо 1");
    assert_eq!(paper["person"]["name_today"], Value::Null);
    assert_eq!(paper["person"]["birth_year"], "1898");
    assert_eq!(paper["person"]["residence"], "Tashkent");
    assert_eq!(paper["person"]["occupation"], Value::Null, "stated, but nobody accepted it");
    assert_eq!(paper["repression"]["body"], "тройка УНКВД");
    assert_eq!(paper["repression"]["decided"], "13.04.1932");
    assert_eq!(paper["repression"]["article"], "58-10");
    assert_eq!(paper["repression"]["term_months"], 120);
    assert_eq!(paper["repression"]["died"]["source"], "file");
    assert_eq!(paper["repression"]["released"], Value::Null);
    assert_eq!(paper["posthumously"], true);
    assert_eq!(paper["clearing"]["act"], "ruling");
    assert_eq!(paper["clearing"]["act_number"], "4-112/2026");
    assert_eq!(paper["clearing"]["findings"][0], "only_troika_extract");
    let ground = paper["clearing"]["legal_ground"].as_str().unwrap();
    assert!(ground.ends_with("CPC art. 83"), "{ground}");
    assert_eq!(paper["clearing"]["legal_ground_verified"], false);
    assert_eq!(paper["issued_to"]["kinship"], "grandchild");
    assert_eq!(paper["file_reference"], "Archive of the SGB, fond 5, opis 1, delo 1");
    assert_eq!(paper["issuer"]["name"], "Управление GP", "no name in Uzbek is known");
    assert_eq!(room.told(0, "certificate_issued").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn anybody_can_check_the_code_and_verify_the_signature_with_the_published_key() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    room.decided("rehabilitated").await;
    let mine = issued(&room).await;
    let code = mine["code"].as_str().unwrap();
    let nobody = room.app.anonymous();
    let careless = code.to_lowercase().replace('-', "%20");
    let seen = nobody.get(&format!("/public/certificates/{careless}")).await.expect(200);
    assert_eq!(seen["state"], "valid");
    assert_eq!(seen["certificate"], mine["content"]);
    let keys = nobody.get("/public/keys").await.expect(200);
    assert_eq!(keys[0]["key_id"], seen["key_id"]);
    let key = BASE64_STANDARD.decode(keys[0]["public_key"].as_str().unwrap()).unwrap();
    let key = ed25519_dalek::VerifyingKey::from_bytes(&key.try_into().unwrap()).unwrap();
    let signature = BASE64_STANDARD.decode(seen["signature"].as_str().unwrap()).unwrap();
    let text = aqtau::domain::history::canonical(&seen["certificate"]);
    assert_eq!(seen["signed_text"], text);
    assert!(certificate::verify(&key, &text, &signature));
    let forged = text.replace("grandchild", "child");
    assert!(!certificate::verify(&key, &forged, &signature));
    let stored = seen.to_string();
    for secret in [room.subjects[0], room.persons[0], room.review, room.families[0].applicant] {
        assert!(!stored.contains(&secret.to_string()), "only what is printed");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_is_wrong_or_unknown_gets_the_same_answer() {
    let room = Courtroom::new(Setup::referral(1)).await;
    let nobody = room.app.anonymous();
    let unknown = certificate::VerificationCode::new([9; 16]).to_string();
    for typed in [unknown.as_str(), "7ZZ", "%F0%9F%92%A9", &"0".repeat(300)] {
        let seen = nobody.get(&format!("/public/certificates/{typed}")).await.expect(404);
        let expected = json!({
            "state": "unknown", "certificate": null, "signed_text": null, "signature": null, "key_id": null
        });
        assert_eq!(seen, expected, "{typed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_tries_codes_is_stopped_for_a_minute() {
    let room = Courtroom::new(Setup::referral(1)).await;
    let nobody = room.app.anonymous();
    for _ in 0..30 {
        nobody.get("/public/certificates/000").await.expect(404);
    }
    let stopped = nobody.get("/public/certificates/000").await;
    assert!(stopped.headers.contains_key("retry-after"));
    stopped.expect(429);
    nobody.get("/public/keys").await.expect(200);
    room.app.clock.advance(TimeDelta::seconds(61));
    nobody.get("/public/certificates/000").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_holder_is_an_applicant_whose_petition_names_the_person() {
    let mut room = Courtroom::new(Setup::referral(2)).await;
    room.decided("rehabilitated").await;
    let mut body = wanted(&room).await;
    for wrong in [room.families[1].applicant, Uuid::now_v7()] {
        body["certificates"][0]["holder_id"] = json!(wrong);
        let answer = room.senior.post(&path(&room), body.clone()).await;
        assert_eq!(fields(answer), ["/certificates/0/holder_id no_applicant"]);
    }
    let mut body = wanted(&room).await;
    body["certificates"][0]["language"] = json!("fr");
    let answer = room.senior.post(&path(&room), body).await;
    assert_eq!(fields(answer), ["/certificates/0/language unknown_code"]);
    let mut twice = wanted(&room).await;
    let one = twice["certificates"][0].clone();
    twice["certificates"].as_array_mut().unwrap().push(one);
    let answer = room.senior.post(&path(&room), twice).await;
    assert_eq!(fields(answer), ["/certificates/1/subject_id doubled"]);
    assert_eq!(room.app.count("SELECT count(*) FROM certificate").await, 0);
    let numbers = "SELECT coalesce(max(last), 0) FROM file_number WHERE kind = 'certificate'";
    assert_eq!(room.app.count(numbers).await, 0, "a refused request takes no number");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_certificates_are_issued_in_one_request_and_a_repeated_one_makes_no_more() {
    let mut room = Courtroom::new(Setup { families: 3, ..Setup::referral(3) }).await;
    room.decided("rehabilitated").await;
    let certificates: Vec<Value> = (0..3)
        .map(|n| json!({ "subject_id": room.subjects[n], "holder_id": room.families[n].applicant }))
        .collect();
    let body = json!({ "version": room.review_version().await, "certificates": certificates });
    let first = room.senior.post_once(&path(&room), body.clone(), "c-1").await.expect(201);
    let again = room.senior.post_once(&path(&room), body, "c-1").await.expect(201);
    assert_eq!(first, again);
    assert_eq!(room.states().await, ["certified"; 3]);
    let page = room.senior.get(&format!("{}?limit=2", path(&room))).await.expect(200);
    assert_eq!(page["total"], 3);
    let numbers: Vec<_> = page["items"].as_array().unwrap().iter().map(|c| &c["number"]).collect();
    assert_eq!(numbers, ["KZ GP-2026/00001", "KZ GP-2026/00002"]);
    let next = page["next"].as_str().unwrap();
    let rest = room.senior.get(&format!("{}?limit=2&after={next}", path(&room))).await.expect(200);
    assert_eq!(rest["items"][0]["number"], "KZ GP-2026/00003");
    let own = room.families[2].client.get(&path(&room)).await.expect(200);
    assert_eq!(own["total"], 1, "a family sees its own");
}

#[tokio::test(flavor = "multi_thread")]
async fn sixteen_requests_at_once_make_one_certificate() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    room.decided("rehabilitated").await;
    let body = wanted(&room).await;
    let requests = (0..16).map(|_| {
        let (client, path, body) = (room.senior.clone(), path(&room), body.clone());
        async move { client.post(&path, body).await.status.as_u16() }
    });
    let mut answers: Vec<u16> = futures_util::future::join_all(requests).await;
    answers.sort_unstable();
    assert_eq!(answers[0], 201);
    assert!(answers[1..].iter().all(|status| *status == 409), "{answers:?}");
    let live = "SELECT count(*) FROM certificate WHERE state = 'valid'";
    assert_eq!(room.app.count(live).await, 1);
    let further =
        json!({ "version": room.review_version().await, "holder_id": room.families[0].applicant });
    let path = format!("/subjects/{}/certificates", room.subjects[0]);
    assert_eq!(conflict(room.senior.post(&path, further).await), "certificate-exists");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_further_relative_gets_a_certificate_of_the_own() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    room.decided("rehabilitated").await;
    let second = room.family(0).await;
    let path = format!("/subjects/{}/certificates", room.subjects[0]);
    let body = json!({ "version": room.review_version().await, "holder_id": room.families[second].applicant });
    assert_eq!(conflict(room.senior.post(&path, body).await), "wrong-state");
    issued(&room).await;
    let version = room.review_version().await;
    let stranger = json!({ "version": version, "holder_id": Uuid::now_v7() });
    assert_eq!(fields(room.senior.post(&path, stranger).await), ["/holder_id no_applicant"]);
    let body = json!({ "version": version, "holder_id": room.families[second].applicant });
    room.officer.post(&path, body.clone()).await.expect(403);
    let made = room.senior.post(&path, body).await.expect(201);
    assert_eq!(made["number"], "KZ GP-2026/00002");
    assert_eq!(room.told(second, "certificate_issued").await, 1);
    let live = "SELECT count(*) FROM certificate WHERE state = 'valid'";
    assert_eq!(room.app.count(live).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replaced_certificate_says_so_and_the_new_one_holds() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    room.decided("rehabilitated").await;
    let old = issued(&room).await;
    let replace = format!("/certificates/{}/replace", id(&old));
    let body = json!({ "version": 1, "reason": "The paper was lost.", "language": "kk" });
    room.officer.post(&replace, body.clone()).await.expect(403);
    let empty = json!({ "version": 1, "reason": "" });
    assert_eq!(fields(room.senior.post(&replace, empty).await), ["/reason required"]);
    let new = room.senior.post_once(&replace, body.clone(), "r-1").await.expect(201);
    let again = room.senior.post_once(&replace, body.clone(), "r-1").await.expect(201);
    assert_eq!(new["id"], again["id"]);
    assert_eq!(new["language"], "kk");
    assert_ne!(new["code"], old["code"]);
    let nobody = room.app.anonymous();
    for (certificate, state) in [(&old, "replaced"), (&new, "valid")] {
        let code = certificate["code"].as_str().unwrap();
        let seen = nobody.get(&format!("/public/certificates/{code}")).await.expect(200);
        assert_eq!(seen["state"], state);
        assert!(!seen.to_string().contains("lost"), "the reason is not the public's");
    }
    let mut stale = body;
    stale["version"] = json!(2);
    assert_eq!(conflict(room.senior.post(&replace, stale).await), "certificate-not-valid");
    assert_eq!(room.told(0, "certificate_replaced").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voided_certificate_no_longer_holds_and_its_holder_is_told() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    room.decided("rehabilitated").await;
    let mine = issued(&room).await;
    let void = format!("/certificates/{}/void", id(&mine));
    let body = json!({ "version": 1, "reason": "Issued to the wrong person." });
    room.registry.post(&void, body.clone()).await.expect(403);
    let seen = room.senior.post(&void, body.clone()).await.expect(200);
    assert_eq!(seen["state"], "void");
    let code = mine["code"].as_str().unwrap();
    let checked = room.app.anonymous().get(&format!("/public/certificates/{code}")).await;
    assert_eq!(checked.expect(200)["state"], "void");
    assert_eq!(room.told(0, "certificate_voided").await, 1);
    let again = json!({ "version": 2, "reason": "Twice." });
    assert_eq!(conflict(room.senior.post(&void, again).await), "certificate-not-valid");
    let further =
        json!({ "version": room.review_version().await, "holder_id": room.families[0].applicant });
    let path = format!("/subjects/{}/certificates", room.subjects[0]);
    room.senior.post(&path, further).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_certificate_come_delivery_the_other_bodies_publication_and_the_end() {
    let mut room = Courtroom::new(Setup::protest(1)).await;
    room.decided("rehabilitated").await;
    let mut body = wanted(&room).await;
    body["certificates"][0]["language"] = json!("uz-Cyrl");
    let made = room.senior.post(&path(&room), body).await.expect(201);
    let certificate = made["certificates"][0].as_str().unwrap();
    let deliver = format!("/certificates/{certificate}/deliver");
    let today = room.app.clock.today();
    let body = |version: i32, day: chrono::NaiveDate| json!({ "version": version, "delivered_on": day.to_string(), "how": "In person." });
    let early = body(1, today - TimeDelta::days(1));
    assert_eq!(fields(room.registry.post(&deliver, early).await), ["/delivered_on out_of_range"]);
    room.officer.post(&deliver, body(1, today)).await.expect(403);
    room.registry.post(&deliver, body(1, today)).await.expect(200);
    assert_eq!(
        conflict(room.registry.post(&deliver, body(2, today)).await),
        "certificate-delivered"
    );
    assert_eq!(room.states().await, ["delivered"]);
    let step = |name: &str| format!("/reviews/{}/{name}", room.review);
    let told = json!({
        "version": room.review_version().await, "subjects": room.subjects,
        "told": [{ "body": "Registry office", "reference": "12-3", "told_on": today.to_string() }],
    });
    let mut nobody = told.clone();
    nobody["told"] = json!([]);
    assert_eq!(fields(room.registry.post(&step("notify"), nobody).await), ["/told out_of_range"]);
    room.registry.post(&step("notify"), told).await.expect(204);
    for (name, state) in [("publish", "notified"), ("close", "closed")] {
        let plain = json!({ "version": room.review_version().await, "subjects": room.subjects });
        room.senior.post(&step(name), plain).await.expect(204);
        assert_eq!(room.states().await, [state]);
    }
    for action in ["certify", "deliver", "notify", "publish", "close"] {
        assert_eq!(room.events(action).await, 1, "{action}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_family_is_told_of_its_certificate_stands_among_the_notices_of_its_petition() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    room.decided("rehabilitated").await;
    let certificate = issued(&room).await;
    let void = json!({ "version": 1, "reason": "A wrong name." });
    room.senior.post(&format!("/certificates/{}/void", id(&certificate)), void).await.expect(200);
    let path = format!("/petitions/{}/notices", room.families[0].petition);
    let list = room.registry.get(&path).await.expect(200);
    let kinds: Vec<_> = list["items"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
    for kind in ["certificate_issued", "certificate_voided"] {
        assert!(kinds.contains(&&json!(kind)), "{kinds:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_list_is_published_at_once_and_its_families_get_certificates_afterwards() {
    let mut room = Courtroom::new(Setup::protest(3)).await;
    let publish = format!("/reviews/{}/publish", room.review);
    let body = async |room: &Courtroom| json!({ "version": room.review_version().await, "subjects": room.subjects });
    let early = room.senior.post(&publish, body(&room).await).await;
    assert_eq!(conflict(early), "wrong-state", "nothing is in force yet");
    room.decided("rehabilitated").await;
    room.officer.post(&publish, body(&room).await).await.expect(403);
    let [issued_first, rest @ ..] = room.subjects.as_slice() else { panic!("three subjects") };
    assert_eq!(rest.len(), 2);
    room.senior.post(&publish, body(&room).await).await.expect(204);
    assert_eq!(room.states().await, ["decided"; 3], "they stay where they are");
    let count = "SELECT count(*) FROM review_subject WHERE published_at IS NOT NULL";
    assert_eq!((room.app.count(count).await, room.events("publish").await), (3, 3));
    let again = room.senior.post(&publish, body(&room).await).await;
    assert_eq!(blockers(again), ["not_published"]);
    let view = room.senior.get(&format!("/subjects/{issued_first}")).await.expect(200);
    assert!(view["published_at"].is_string());
    issued(&room).await;
    assert_eq!(room.app.count(count).await, 3, "a certificate changes nothing in the list");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_name_stands_in_the_published_list_without_an_outcome_in_force() {
    let mut room = Courtroom::new(Setup::protest(1)).await;
    room.decided("rehabilitated").await;
    let body = json!({ "version": room.review_version().await, "subjects": room.subjects });
    let path = format!("/reviews/{}/publish", room.review);
    room.senior.post(&path, body).await.expect(204);
    let item = json!({
        "kind": "photograph", "description": "A photograph", "source": "family",
        "new_evidence": true, "proves": "He was another man.",
    });
    let evidence = format!("/reviews/{}/evidence", room.review);
    let evidence = room.officer.post(&evidence, item).await.id();
    let reopen = json!({
        "version": room.review_version().await, "subject_ids": room.subjects, "evidence_id": evidence,
        "reason": "New evidence.",
    });
    room.senior.post(&format!("/reviews/{}/reopen", room.review), reopen).await.expect(200);
    let count = "SELECT count(*) FROM review_subject WHERE published_at IS NOT NULL";
    assert_eq!(room.app.count(count).await, 0);
    let by_hand = "DO $$ BEGIN UPDATE review_subject SET published_at = now(); \
         EXCEPTION WHEN check_violation THEN RETURN; END; $$";
    room.app.sql(by_hand).await;
    assert_eq!(room.app.count(count).await, 0, "the table itself refuses");
}

#[tokio::test(flavor = "multi_thread")]
async fn names_are_published_only_where_the_law_publishes_them() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    room.decided("rehabilitated").await;
    issued(&room).await;
    room.app.sql("UPDATE review_subject SET state = 'notified'").await;
    let plain = json!({ "version": room.review_version().await, "subjects": room.subjects });
    let path = format!("/reviews/{}/publish", room.review);
    assert_eq!(blockers(room.senior.post(&path, plain).await), ["profile_publishes"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_closed_without_a_certificate_and_a_clearing_is_not() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    room.decided("refused").await;
    let path = format!("/reviews/{}/close-refused", room.review);
    let plain = json!({ "version": room.review_version().await, "subjects": room.subjects });
    room.registry.post(&path, plain).await.expect(204);
    assert_eq!(room.states().await, ["closed"]);
    let mut cleared = Courtroom::new(Setup::referral(1)).await;
    cleared.decided("rehabilitated").await;
    let path = format!("/reviews/{}/close-refused", cleared.review);
    let plain = json!({ "version": cleared.review_version().await, "subjects": cleared.subjects });
    assert_eq!(blockers(cleared.registry.post(&path, plain).await), ["nothing_to_certify"]);
}

/// The bytes of a paper.
#[cfg(feature = "papers")]
async fn bytes_of(client: &crate::harness::Client, id: &str) -> Vec<u8> {
    let address = format!("{}/api/v1/certificates/{id}/paper", client.base);
    let request = client.http.get(address).bearer_auth(client.token.as_deref().unwrap());
    request.send().await.unwrap().bytes().await.unwrap().to_vec()
}

#[cfg(feature = "papers")]
#[tokio::test(flavor = "multi_thread")]
async fn the_paper_is_for_those_who_may_read_the_certificate_and_each_one_is_logged() {
    let mut room = Courtroom::new(Setup { families: 2, ..Setup::referral(2) }).await;
    room.decided("rehabilitated").await;
    let mine = issued(&room).await;
    let path = format!("/certificates/{}/paper", id(&mine));
    let answer = room.families[0].client.get(&path).await;
    let header = |name: &str| answer.headers[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "application/pdf");
    assert_eq!(header("cache-control"), "private, no-store");
    let named =
        "attachment; filename=\"KZ-GP-2026-00001.pdf\"; filename*=UTF-8''KZ-GP-2026-00001.pdf";
    assert_eq!(header("content-disposition"), named);
    answer.expect(200);
    let own = bytes_of(&room.families[0].client, id(&mine)).await;
    assert!(own.starts_with(b"%PDF-1.7"));
    let archival = b"<pdfaid:part>2</pdfaid:part>";
    assert!(own.windows(archival.len()).any(|window| window == archival));
    assert_eq!(own, bytes_of(&room.senior, id(&mine)).await, "the same bytes for everybody");
    room.families[1].client.get(&path).await.expect(404);
    room.app.anonymous().get(&path).await.expect(401);
    let prints = format!("/certificates/{}/prints", id(&mine));
    let logged = room.senior.get(&format!("{prints}?limit=2")).await.expect(200);
    assert_eq!(logged["total"], 3);
    assert_eq!(logged["items"][0]["role"], "senior_prosecutor");
    assert_eq!(logged["items"][1]["role"], "applicant");
    let next = logged["next"].as_str().unwrap();
    let rest = room.senior.get(&format!("{prints}?after={next}")).await.expect(200);
    assert_eq!(rest["items"].as_array().unwrap().len(), 1);
    room.families[0].client.get(&prints).await.expect(403);
}

#[cfg(feature = "papers")]
#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_that_no_longer_holds_is_not_printed() {
    let mut room = Courtroom::new(Setup::referral(1)).await;
    room.decided("rehabilitated").await;
    let old = issued(&room).await;
    let body = json!({ "version": 1, "reason": "The paper was lost." });
    let new = room.senior.post(&format!("/certificates/{}/replace", id(&old)), body).await;
    let new = new.expect(201);
    let family = &room.families[0].client;
    let paper = |certificate: &Value| format!("/certificates/{}/paper", id(certificate));
    assert_eq!(conflict(family.get(&paper(&old)).await), "certificate-not-valid");
    family.get(&paper(&new)).await.expect(200);
    let body = json!({ "version": 1, "reason": "Issued to the wrong person." });
    room.senior.post(&format!("/certificates/{}/void", id(&new)), body).await.expect(200);
    assert_eq!(conflict(family.get(&paper(&new)).await), "certificate-not-valid");
    assert_eq!(room.app.count("SELECT count(*) FROM certificate_print").await, 1);
}
