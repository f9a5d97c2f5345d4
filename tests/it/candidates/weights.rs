use super::Scene;
use aqtau::names::{FitError, Weights};
use aqtau::service::candidate::{NoProposal, propose, put_to_use, reset_weights};
use aqtau::service::card_index::CardIndex;

/// Decisions as they would be made: rare names and near years are the same person, mostly.
///
/// Their ids say which are held back, so they are the same in every run: with ids of chance the
/// few surprising ones may all be held back, and then the new weights are rightly told as worse.
async fn decided(scene: &Scene) {
    let rows: String = (1..=400)
        .map(|no| format!("{no},Мамбетов Казыбек,1901,open\n"))
        .collect::<Vec<_>>()
        .concat();
    scene.import("OPEN", &rows).await;
    let petition = scene.submitted("Мамбетов Казыбек").await;
    let (entry, officer) = (scene.entry(petition).await, scene.officer.account.unwrap());
    scene
        .app
        .sql(&format!(
            "INSERT INTO card_decision (id, petition_id, petition_person_id, card_id, decision, reason, claimed, \
               score, features, decided_by, decided_at, key_id, signature) \
             SELECT md5(c.no::text)::uuid, '{petition}', '{entry}', c.id, \
               CASE WHEN c.no % 2 = 0 OR c.no % 31 = 0 THEN 'same' ELSE 'not_same' END, 'r', '{{}}', 1, \
               jsonb_build_object('version', 1, 'rarity', 6 + c.no % 5 + (c.no + 1) % 2 * 4, 'loose', 0.1, \
                 'leftover', 0, 'conflict', c.no % 2, 'swapped', 0, 'initial', 0, \
                 'year', CASE WHEN c.no % 2 = 0 THEN 0 ELSE 4 END, 'place', NULL), \
               '{officer}', now(), 'k', '' FROM card c"
        ))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn weights_are_fitted_on_decisions_and_every_server_takes_them_over() {
    let scene = Scene::new().await;
    let context = &scene.app.context;
    let Err(NoProposal::Fit(FitError::TooFew { same: 0, other: 0 })) = propose(context).await
    else {
        panic!("fitted on nothing");
    };
    decided(&scene).await;
    let proposal = propose(context).await.unwrap();
    assert_eq!((&proposal.current, proposal.unusable), (&Weights::default(), 0));
    let fitted = &proposal.fitted;
    assert_eq!(fitted.fitted_on.same + fitted.held_back.same, 206, "{fitted:?}");
    assert!(fitted.after.log_loss < fitted.before.log_loss, "{fitted:?}");
    context.cards.catch_up(context).await.unwrap();
    assert_eq!(
        context.cards.current().unwrap().weights(),
        &Weights::default(),
        "nothing is put to use"
    );

    put_to_use(context, fitted).await.unwrap();
    let other = CardIndex::new(tempfile::tempdir().unwrap().path());
    for index in [&*context.cards, &other] {
        index.catch_up(context).await.unwrap();
        assert_eq!(index.current().unwrap().weights(), &fitted.weights);
    }
    assert_eq!(propose(context).await.unwrap().current, fitted.weights);
    reset_weights(context).await.unwrap();
    context.cards.catch_up(context).await.unwrap();
    assert_eq!(context.cards.current().unwrap().weights(), &Weights::default());
}

#[tokio::test(flavor = "multi_thread")]
async fn comparisons_of_an_older_form_are_counted_and_left_out_and_damaged_weights_are_not_used() {
    let scene = Scene::new().await;
    decided(&scene).await;
    let sql = "UPDATE card_decision SET features = jsonb_set(features, '{version}', '0') WHERE id IN \
               (SELECT id FROM card_decision ORDER BY id LIMIT 7)";
    scene.app.sql(sql).await;
    let context = &scene.app.context;
    assert_eq!(propose(context).await.unwrap().unusable, 7);
    scene
        .app
        .sql("INSERT INTO match_weights (weights, set_at) VALUES ('{\"version\": 9}', now())")
        .await;
    context.cards.catch_up(context).await.unwrap();
    assert_eq!(context.cards.current().unwrap().weights(), &Weights::default());
}
