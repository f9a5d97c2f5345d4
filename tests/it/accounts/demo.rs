//! The demonstration's offices and people.

use super::try_sign_in;
use crate::harness::TestApp;
use aqtau::service::demo::{self, PASSWORD};

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_can_be_loaded_at_every_start_and_everybody_signs_in() {
    let app = TestApp::new().await;
    let accounts = demo::seed(&app.context).await.unwrap();
    let counts = "(SELECT count(*) FROM office) * 1000000 + (SELECT count(*) FROM account) * 1000 \
                  + (SELECT count(*) FROM capacity)";
    let before = app.count(counts).await;
    // Somebody played with it: a changed password, a locked account.
    app.sql("UPDATE account SET password_hash = 'x', locked_until = '2030-01-01'").await;
    assert_eq!(demo::seed(&app.context).await.unwrap(), accounts);
    assert_eq!(app.count(counts).await, before);
    for account in &accounts {
        let tokens = try_sign_in(&app, &account.email, PASSWORD).await.expect(201);
        assert_eq!(tokens["capacity"]["role"], account.role.as_str());
        assert_eq!(tokens["capacity"]["office"]["code"].as_str(), account.office);
    }
}
