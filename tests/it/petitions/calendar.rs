use super::Scene;
use aqtau::domain::actor::Role;
use serde_json::{Value, json};

fn main_term(petition: &Value) -> Value {
    let deadlines = petition["deadlines"].as_array().unwrap();
    deadlines.iter().find(|deadline| deadline["rule"] == "main_term").unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_holiday_moves_the_open_deadlines_that_end_on_it_and_records_why() {
    let scene = Scene::new().await;
    let petition = scene.registered("Асан Үсенов").await;
    let path = format!("/petitions/{}", petition["id"].as_str().unwrap());
    let before = main_term(&petition);
    assert_eq!(before["recomputed_reason"], Value::Null);
    let due = before["due_on"].as_str().unwrap();

    let admin = scene.app.sign_in(Role::Administrator, None).await;
    let day = format!("/calendars/kz/{due}");
    let holiday = json!({ "kind": "holiday", "name": "A new day", "legal_basis": "Decree 1" });
    scene.senior.put(&day, holiday.clone()).await.expect(403);
    let changed = admin.put(&day, holiday.clone()).await.expect(200);
    assert_eq!(changed["recomputed"], 1, "{changed:#}");

    let after = main_term(&scene.clerk.get(&path).await.expect(200));
    assert!(after["due_on"].as_str().unwrap() > due, "{after:#}");
    assert_eq!(after["recomputed_reason"], "calendar_changed");
    assert!(after["derivation"].as_str().unwrap().contains("moved to"), "{after:#}");
    let listed = scene.clerk.get("/work?kind=petition").await.expect(200);
    assert_eq!(listed["items"][0]["due_on"], after["due_on"]);
    let recorded = "SELECT count(*) FROM event WHERE action = 'change_calendar'";
    assert_eq!(scene.app.count(recorded).await, 1);

    // The same once more moves nothing.
    assert_eq!(admin.put(&day, holiday).await.expect(200)["recomputed"], 0);
}
