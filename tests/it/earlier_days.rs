//! Hearings and rulings that happened before they were entered here.

use crate::courtroom::{Courtroom, Setup, fields};
use serde_json::{Value, json};
use uuid::Uuid;

/// A court case with its panel, before any hearing.
async fn with_panel(room: &Courtroom) -> Uuid {
    let case = room.protest().await;
    room.accept(case).await;
    room.panel(case).await;
    case
}

async fn hearing(room: &Courtroom, case: Uuid, announced_on: Value) -> crate::harness::Answer {
    let body = json!({
        "version": room.case_version(case).await, "place": "Hall 1",
        "scheduled_for": "2021-08-25T05:00:00Z", "announced_on": announced_on,
    });
    room.clerk.post(&format!("/court-cases/{case}/hearings"), body).await
}

async fn ruling(room: &Courtroom, case: Uuid, ruled_on: &str) -> crate::harness::Answer {
    let mut body = room.ruling(case, "rehabilitated").await;
    body["ruled_on"] = json!(ruled_on);
    room.clerk.post(&format!("/court-cases/{case}/rulings"), body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hearing_that_was_held_is_entered_with_the_day_on_which_all_were_told() {
    let room = Courtroom::new(Setup::protest(2)).await;
    let case = with_panel(&room).await;
    for (announced, error) in [
        (Value::Null, "/scheduled_for too_soon"),
        (json!("2021-08-20"), "/scheduled_for too_soon"),
        (json!("2026-03-03"), "/announced_on in_the_future"),
    ] {
        assert_eq!(fields(hearing(&room, case, announced).await), [error]);
    }
    hearing(&room, case, json!("2021-08-10")).await.expect(201);
    assert_eq!(room.states().await, ["hearing"; 2]);
    assert_eq!(room.told(0, "hearing_scheduled").await, 0, "nobody is invited to what is over");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_of_an_earlier_ruling_counts_from_its_own_day() {
    let room = Courtroom::new(Setup::protest(3)).await;
    let case = with_panel(&room).await;
    hearing(&room, case, json!("2021-08-10")).await.expect(201);
    let early = fields(ruling(&room, case, "2021-08-24").await);
    assert_eq!(early, ["/ruled_on before_the_hearing"]);
    let late = fields(ruling(&room, case, "2026-03-03").await);
    assert_eq!(late, ["/ruled_on in_the_future"]);
    let id = ruling(&room, case, "2021-08-25").await.id();
    let confirmed = room.confirm(id).await;
    assert_eq!(confirmed["ruled_on"], "2021-08-25");
    assert_eq!(room.states().await, ["decided"; 3], "nobody waits a second time");
    let view = room.clerk.get(&format!("/court-cases/{case}")).await.expect(200);
    let clocks = view["deadlines"].as_array().unwrap();
    let appeal = clocks.iter().find(|clock| clock["rule"] == "appeal").unwrap();
    assert_eq!((&appeal["start_on"], &appeal["state"]), (&json!("2021-08-25"), &json!("met")));
    assert_eq!(
        appeal["due_on"], "2021-09-06",
        "{}: the tenth day was a Saturday",
        appeal["derivation"]
    );
    assert_eq!(room.told(0, "ruling_in_force").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_earlier_ruling_whose_window_is_open_waits_for_its_end() {
    let room = Courtroom::new(Setup::protest(1)).await;
    let case = with_panel(&room).await;
    hearing(&room, case, json!("2021-08-10")).await.expect(201);
    let id = ruling(&room, case, "2026-02-27").await.id();
    room.confirm(id).await;
    assert_eq!(room.states().await, ["ruled"]);
    room.app.clock.advance(chrono::TimeDelta::days(9));
    assert_eq!(aqtau::service::ruling::enter_due(&room.app.context).await.unwrap(), 1);
}
