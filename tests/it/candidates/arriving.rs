use super::{Scene, numbers};
use crate::harness::until;
use aqtau::service::candidate::{match_new_cards, note_arrivals};
use tokio_util::sync::CancellationToken;

const NOTICES: &str = "SELECT count(*) FROM notice WHERE kind = 'card_found'";
const TASKS: &str = "SELECT count(*) FROM task WHERE kind = 'card_found' AND done_at IS NULL";

impl Scene {
    async fn new_pairs(&self) -> usize {
        match_new_cards(&self.app.context).await.unwrap()
    }

    /// So many wait that a few cards are looked up among them, and not they among the cards.
    async fn among_many() -> Self {
        let scene = Self::new().await;
        let other = scene.searched("Сейфуллин Сакен").await;
        let crowd = format!(
            "WITH crowd AS (INSERT INTO petition_person (id, petition_id, position, claimed_name, kinship) \
               SELECT gen_random_uuid(), '{other}', n, 'Сейфуллин Сакен', 'grandchild' \
               FROM generate_series(2, 100) n RETURNING id) SELECT id FROM crowd"
        );
        assert_eq!(scene.app.sql(&crowd).await.len(), 99);
        scene
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_comes_later_is_told_to_the_office_and_the_family_once() {
    let scene = Scene::among_many().await;
    let id = scene.searched("Мамбетов Казыбек Жапарович").await;
    let other = scene.searched("Сейфуллин Сакен").await;
    assert!(scene.cards(&scene.family, id).await.is_empty());
    scene.import("OPEN", "7,Мамбетов Қазыбек Жапарұлы,1901,open\n").await;
    assert_eq!(scene.new_pairs().await, 1);
    assert_eq!(numbers(&scene.cards(&scene.family, id).await), ["7"]);
    assert!(scene.cards(&scene.clerk, other).await.is_empty());
    assert_eq!((scene.app.count(NOTICES).await, scene.app.count(TASKS).await), (1, 1));
    let tasks = scene.clerk.get("/tasks?kind=card_found").await.expect(200);
    assert_eq!(tasks["items"][0]["case_id"], id.to_string());

    assert_eq!(scene.new_pairs().await, 0, "nothing came since");
    scene.import("OPEN", "8,Мамбетов Казыбек Жапарович,1901,open\n").await;
    assert_eq!(scene.new_pairs().await, 1);
    assert_eq!(scene.app.count(TASKS).await, 1, "one open task for a petition");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_the_family_must_not_see_is_told_to_the_office_only() {
    let scene = Scene::among_many().await;
    let id = scene.searched("Мамбетов Казыбек Жапарович").await;
    scene.import("OFFICE", "7,Мамбетов Казыбек Жапарович,1901,open\n").await;
    assert_eq!(scene.new_pairs().await, 1);
    assert!(scene.cards(&scene.family, id).await.is_empty());
    assert_eq!((scene.app.count(NOTICES).await, scene.app.count(TASKS).await), (0, 1));
    scene.import("OPEN", "8,Мамбетов Казыбек Жапарович,1901,secret\n").await;
    assert_eq!(scene.new_pairs().await, 0, "a secret card");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_is_only_a_little_alike_is_listed_and_told_to_nobody() {
    let scene = Scene::among_many().await;
    let id = scene.searched("Мамбетов Казыбек Жапарович").await;
    scene.import("OPEN", "7,Мамбетов Казыбек,1902,open\n").await;
    assert_eq!(scene.new_pairs().await, 1);
    assert_eq!((scene.app.count(NOTICES).await, scene.app.count(TASKS).await), (0, 0));
    let cards = scene.cards(&scene.clerk, id).await;
    assert_eq!((cards.len(), &cards[0]["card"]["band"]), (1, &"possible".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_is_corrected_is_judged_anew_where_it_was_found() {
    let scene = Scene::among_many().await;
    let id = scene.searched("Мамбетов Казыбек Жапарович").await;
    scene.import("OPEN", "7,Мамбетов Казыбек,1902,open\n").await;
    scene.new_pairs().await;
    for (name, birth, news, band) in [
        ("Мамбетов Казыбек Жапарович", "1901", 1, "strong"),
        ("Сидоров Николай Петрович", "1877", 0, "weak"),
    ] {
        scene.correct("7", name, birth).await;
        assert_eq!(scene.new_pairs().await, news, "{name}");
        let cards = scene.cards(&scene.clerk, id).await;
        assert_eq!((cards.len(), &cards[0]["card"]["band"]), (1, &band.into()), "{name}");
        assert_eq!(scene.app.count(TASKS).await, 1, "told when it became strong");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_many_cards_come_for_those_who_wait_the_petitions_are_searched_for_anew() {
    let scene = Scene::new().await;
    let id = scene.searched("Мамбетов Казыбек Жапарович").await;
    let rows: String = (1..40)
        .map(|no| format!("{no},Иванов Пётр Сергеевич,1880,open\n"))
        .collect::<Vec<_>>()
        .concat();
    scene.import("OPEN", &format!("{rows}77,Мамбетов Қазыбек Жапарұлы,1901,open\n")).await;
    assert!(scene.new_pairs().await >= 1);
    assert_eq!(numbers(&scene.cards(&scene.family, id).await).first(), Some(&"77"));
    assert_eq!(scene.new_pairs().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_and_ended_petitions_wait_for_nothing() {
    let scene = Scene::among_many().await;
    let id = scene.searched("Мамбетов Казыбек Жапарович").await;
    let draft = scene.draft("Мамбетов Казыбек Жапарович").await;
    scene.app.sql(&format!("UPDATE petition SET state = 'withdrawn' WHERE id = '{id}'")).await;
    scene.import("OPEN", "7,Мамбетов Казыбек Жапарович,1901,open\n").await;
    assert_eq!(scene.new_pairs().await, 0);
    let petitions = [id, draft];
    for petition in petitions {
        assert!(scene.cards(&scene.family, petition).await.is_empty());
    }
    scene.app.sql(&format!("UPDATE petition SET state = 'submitted' WHERE id = '{id}'")).await;
    scene.import("OPEN", "8,Мамбетов Казыбек Жапарович,1901,open\n").await;
    assert_eq!(scene.new_pairs().await, 1, "one that waits again");
    assert_eq!(numbers(&scene.cards(&scene.family, id).await), ["8"]);
    assert!(scene.cards(&scene.family, draft).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_follows_the_cards_has_them_matched() {
    let scene = Scene::new().await;
    scene.searched("Мамбетов Казыбек Жапарович").await;
    let (context, stop) = (scene.app.context.clone(), CancellationToken::new());
    let jobs = "SELECT count(*) FROM job WHERE kind = 'match_new_cards'";
    assert_eq!(scene.app.count(jobs).await, 0);
    scene.import("OPEN", "7,Мамбетов Казыбек Жапарович,1901,open\n").await;
    tokio::join!(context.cards.follow(&context, &stop), async {
        until("the job is there", async || scene.app.count(jobs).await == 1).await;
        stop.cancel();
    });
    assert!(!note_arrivals(&context).await.unwrap(), "the job that waits may have looked before");
    assert_eq!(scene.new_pairs().await, 1);
    assert!(note_arrivals(&context).await.unwrap(), "nothing is left to do");
    assert_eq!(scene.app.count(jobs).await, 1);
}
