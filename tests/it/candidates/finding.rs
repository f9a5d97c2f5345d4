use super::{Scene, numbers};
use aqtau::domain::actor::Role;
use aqtau::service::candidate::match_petition;
use serde_json::Value;

#[tokio::test(flavor = "multi_thread")]
async fn the_cards_are_searched_when_a_petition_is_sent_and_each_reader_sees_their_own_part() {
    let scene = Scene::new().await;
    scene.import("OPEN", "1,Мамбетов Казыбек Жапарович,1901,open\n2,Иванов Пётр,1899,open\n").await;
    scene
        .import("OFFICE", "3,Мамбетов Казыбек,1901,open\n4,Мамбетова Казыбек,1902,restricted\n")
        .await;
    scene.import("OFFICE", "5,Мамбетов Казыбек,1901,secret\n").await;
    let id = scene.submitted("Kazybek Mambetov").await;
    let sql = format!(
        "SELECT count(*) FROM job WHERE kind = 'match_petition' AND data->>'petition' = '{id}'"
    );
    assert_eq!(scene.app.count(&sql).await, 1, "in the transaction of the submission");
    let path = format!("/petitions/{id}/cards");
    let before = scene.clerk.get(&path).await.expect(200);
    assert_eq!(before["searched_at"], Value::Null);
    match_petition(&scene.app.context, id.into()).await.unwrap();
    assert!(scene.clerk.get(&path).await.expect(200)["searched_at"].is_string());

    assert_eq!(numbers(&scene.cards(&scene.family, id).await), ["1"]);
    let mut clerk = scene.cards(&scene.clerk, id).await;
    assert!(clerk[0]["card"]["reasons"].as_array().unwrap().len() >= 3, "{clerk:#?}");
    clerk.sort_by_key(|one| one["card"]["number"].to_string());
    assert_eq!(numbers(&clerk), ["1", "3"]);
    let mut officer = scene.cards(&scene.officer, id).await;
    officer.sort_by_key(|one| one["card"]["number"].to_string());
    assert_eq!(numbers(&officer), ["1", "3", "4"], "nobody here sees the secret one");

    let elsewhere = scene.app.office("GP-2", "prosecutor", "regional", "kz").await;
    scene.app.sign_in(Role::RegistryClerk, Some(elsewhere)).await.get(&path).await.expect(404);
    scene.app.sign_in(Role::Applicant, None).await.get(&path).await.expect(404);
    scene.app.anonymous().get(&path).await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_is_closed_later_is_no_candidate_any_more() {
    let scene = Scene::new().await;
    scene.import("OPEN", "1,Мамбетов Казыбек,1901,open\n").await;
    let id = scene.searched("Мамбетов Казыбек").await;
    assert_eq!(numbers(&scene.cards(&scene.clerk, id).await), ["1"]);
    scene.app.sql("UPDATE card SET secrecy = 'secret'").await;
    assert!(scene.cards(&scene.clerk, id).await.is_empty());
    assert!(scene.cards(&scene.family, id).await.is_empty());
    let advice = scene.clerk.get(&format!("/petitions/{id}/cards")).await.expect(200);
    assert!(
        advice["persons"][0]["advice"].to_string().contains("does not mean that there is none")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn searching_again_changes_nothing_that_is_known() {
    let scene = Scene::new().await;
    scene.import("OPEN", "1,Мамбетов Казыбек,1901,open\n").await;
    let id = scene.searched("Мамбетов Казыбек").await;
    let before = scene.cards(&scene.clerk, id).await;
    match_petition(&scene.app.context, id.into()).await.unwrap();
    assert_eq!(scene.cards(&scene.clerk, id).await, before);
    assert_eq!(scene.app.count("SELECT count(*) FROM task").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_part_that_is_a_little_alike_is_no_candidate_unless_there_is_no_more_of_a_name() {
    let scene = Scene::new().await;
    scene
        .import("OPEN", "1,Мамедов Иван,1877,open\n2,Мамбетов Казбек,1850,open\n3,Казыбек,,open\n")
        .await;
    let id = scene.searched("Мамбетов Казыбек Жапарович").await;
    assert_eq!(numbers(&scene.cards(&scene.clerk, id).await), ["2"]);
    let id = scene.searched("Казыбек").await;
    assert!(numbers(&scene.cards(&scene.clerk, id).await).contains(&"3"));
}
