use super::search::Scene;
use crate::harness::Client;
use aqtau::domain::actor::Role;
use serde_json::{Value, json};
use uuid::Uuid;

const ROWS: &str = "number,name,birth,birth_place,body,decided,articles,sentence,archive,call_number,nation,secrecy\n\
    1,Мамбетов Казыбек,1901,Алма-Атинская обл.,Тройка НКВД,20.11.1937,58-10,расстрел,ЦГА РК,\"ф. 1, оп. 2, д. 3\",казах,open\n\
    2,Мамбетов Казыбек,1901,,Особое совещание при НКВД СССР,1941,58-10,10 лет ИТЛ,,,,open\n\
    3,Ахметов Касым,1899,,,,,,,,,open\n\
    4,Тайный Человек,1890,,,,,,,,,secret\n";

async fn scene() -> (Scene, Client) {
    let scene = Scene::without_cards().await;
    scene.import("cards.csv", ROWS).await;
    let officer = scene.app.sign_in(Role::CaseOfficer, Some(scene.office)).await;
    (scene, officer)
}

async fn ids(scene: &Scene, numbers: &[&str]) -> Vec<Uuid> {
    let mut ids = Vec::new();
    for number in numbers {
        let sql = format!("SELECT id FROM card WHERE number = '{number}'");
        ids.push(scene.app.sql(&sql).await[0].get(0));
    }
    ids
}

fn body(cards: &[Uuid]) -> Value {
    json!({ "order_reference": "Order 7", "title": "List 7", "cards": cards })
}

async fn send(client: &Client, query: &str, table: String) -> (u16, Value) {
    let url =
        format!("{}/api/v1/reviews/cards/import?order_reference=O&title=T{query}", client.base);
    let request = client.http.post(url).bearer_auth(client.token.as_deref().unwrap());
    let answer = request.header("content-type", "text/csv").body(table).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_becomes_person_act_and_file_with_the_card_as_source() {
    let (scene, officer) = scene().await;
    let cards = ids(&scene, &["1"]).await;
    let report = officer.post("/reviews/cards", body(&cards)).await.expect(201);
    assert_eq!(
        (&report["rows"], &report["unconditional"], &report["files"]),
        (&json!(1), &json!(1), &json!(1))
    );
    assert_eq!(report["classes"], json!({ "extrajudicial": 1 }));
    let review = report["id"].as_str().unwrap();
    let subjects = officer.get(&format!("/reviews/{review}/subjects")).await.expect(200);
    let subject = &subjects["items"][0];
    let text = subject.to_string();
    assert!(text.contains("Мамбетов Казыбек") && text.contains("58-10"), "{subject:#}");
    let told = "SELECT predicate, value, source FROM assertion ORDER BY predicate";
    let told: Vec<(String, String, String)> =
        scene.app.sql(told).await.iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect();
    let said = |predicate: &str, value: &str| {
        told.contains(&(predicate.to_owned(), value.to_owned(), "KZ-1 1".to_owned()))
    };
    assert!(said("birth_date", "1901") && said("birth_place", "Алма-Атинская обл."), "{told:?}");
    assert!(said("nationality", "казах"), "{told:?}");
    let file = "SELECT holder_raw || ' ' || fond || '/' || opis || '/' || delo FROM archival_file";
    assert_eq!(scene.app.sql(file).await[0].get::<_, &str>(0), "ЦГА РК 1/2/3");
    let linked = "SELECT count(*) FROM review_subject s JOIN card c ON c.id = s.card_id WHERE c.number = '1'";
    assert_eq!(scene.app.count(linked).await, 1);
    let source =
        "SELECT count(*) FROM repressive_act WHERE source = 'KZ-1 1' AND class = 'extrajudicial'";
    assert_eq!(scene.app.count(source).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_in_an_open_review_is_told_also_to_another_office() {
    let (scene, officer) = scene().await;
    let cards = ids(&scene, &["1"]).await;
    let report = officer.post("/reviews/cards", body(&cards)).await.expect(201);
    let review =
        officer.get(&format!("/reviews/{}", report["id"].as_str().unwrap())).await.expect(200);
    let number = review["number"].as_str().unwrap();
    let again = officer.post("/reviews/cards", body(&cards)).await.expect(422);
    assert_eq!(again["errors"][0]["code"], "card_in_review");
    assert!(again["errors"][0]["message"].as_str().unwrap().contains(number), "{again:#}");
    let other = scene.app.office("GP-2", "prosecutor", "national", "kz").await;
    let other = scene.app.sign_in(Role::CaseOfficer, Some(other)).await;
    let told = other.post("/reviews/cards", body(&cards)).await.expect(422);
    let message = told["errors"][0]["message"].as_str().unwrap();
    assert!(message.contains("another office") && !message.contains(number), "{message}");
    scene.app.sql("UPDATE review_subject SET state = 'closed'").await;
    other.post("/reviews/cards", body(&cards)).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_request_opens_one_review() {
    let (scene, officer) = scene().await;
    let cards = ids(&scene, &["1", "2"]).await;
    let first = officer.post_once("/reviews/cards", body(&cards), "key-1").await.expect(201);
    let second = officer.post_once("/reviews/cards", body(&cards), "key-1").await.expect(201);
    assert_eq!((&first["id"], &first["rows"]), (&second["id"], &second["rows"]));
    assert_eq!(scene.app.count("SELECT count(*) FROM review").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_card_is_told_at_once_and_nothing_is_written() {
    let (scene, officer) = scene().await;
    let cards = ids(&scene, &["1", "3", "4"]).await;
    let wrong = [cards[0], cards[0], cards[1], cards[2], Uuid::nil()];
    let problem = officer.post("/reviews/cards", body(&wrong)).await.expect(422);
    let told: Vec<(&str, &str)> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| (error["pointer"].as_str().unwrap(), error["code"].as_str().unwrap()))
        .collect();
    let expected = [
        ("/cards/1", "twice"),
        ("/cards/2/class", "required"),
        ("/cards/3", "unknown"),
        ("/cards/4", "unknown"),
    ];
    assert_eq!(told, expected);
    for table in ["review", "person", "repressive_act", "archival_file"] {
        assert_eq!(scene.app.count(&format!("SELECT count(*) FROM {table}")).await, 0, "{table}");
    }
    let mut dry = body(&wrong);
    dry["dry_run"] = json!(true);
    let report = officer.post("/reviews/cards", dry).await.expect(200);
    assert_eq!(report["errors"].as_array().unwrap().len(), 4, "{report:#}");
    let mut good = body(&cards[..2]);
    good["class"] = json!("extrajudicial");
    good["dry_run"] = json!(true);
    let report = officer.post("/reviews/cards", good.clone()).await.expect(200);
    assert_eq!((report["rows"].as_i64(), report["errors"].as_array().unwrap().len()), (Some(2), 0));
    assert_eq!(scene.app.count("SELECT count(*) FROM review").await, 0);
    good["class"] = json!("nonsense");
    good["dry_run"] = json!(false);
    officer.post("/reviews/cards", good).await.expect(422);
    officer.post("/reviews/cards", body(&[])).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn marked_rows_of_a_table_open_a_review_and_two_of_one_line_are_one_person() {
    let (scene, officer) = scene().await;
    let cards = ids(&scene, &["1", "2", "3"]).await;
    let table = format!(
        "line;name;card_id;chosen\n7;Мамбетов;{};x\n7;Мамбетов;{};да\n8;Ахметов;{};\n",
        cards[0], cards[1], cards[2]
    );
    let (status, report) = send(&officer, "&dry_run=true", table.clone()).await;
    assert_eq!((status, report["rows"].as_i64()), (200, Some(2)), "{report:#}");
    let (status, report) = send(&officer, "", table.clone()).await;
    assert_eq!(status, 201, "{report:#}");
    assert_eq!(scene.app.count("SELECT count(*) FROM person").await, 1);
    assert_eq!(scene.app.count("SELECT count(*) FROM repressive_act").await, 2);
    assert_eq!(scene.app.count("SELECT count(*) FROM person_name").await, 2);
    let (status, report) = send(&officer, "", table).await;
    assert_eq!((status, report["errors"].as_array().unwrap().len()), (422, 2), "{report:#}");
    let wrong = format!("card_id,chosen\n{},maybe\nx,x\n", cards[2]);
    let (status, report) = send(&officer, "", wrong).await;
    assert_eq!(status, 422);
    let pointers: Vec<&str> = report["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| error["pointer"].as_str().unwrap())
        .collect();
    assert_eq!(pointers, ["/rows/1/chosen", "/rows/2/card_id"]);
    let (status, _) = send(&officer, "", "nothing".to_owned()).await;
    assert_eq!(status, 422);
    let (status, _) = send(&officer, "", "x".repeat(17 << 20)).await;
    assert_eq!(status, 413);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_may_open_reviews_ex_officio_opens_them_on_cards() {
    let (scene, _) = scene().await;
    let cards = ids(&scene, &["1"]).await;
    for role in [Role::RegistryClerk, Role::CommissionMember, Role::ArchiveOfficer, Role::Applicant]
    {
        let place = if role == Role::ArchiveOfficer { scene.archive } else { scene.office };
        let client = scene.app.sign_in(role, role.needs_office().then_some(place)).await;
        client.post("/reviews/cards", body(&cards)).await.expect(403);
    }
    let chair = scene.app.sign_in(Role::CommissionChair, Some(scene.office)).await;
    chair.post("/reviews/cards", body(&cards)).await.expect(201);
}
