//! Mails that come back, given to the command line as a mail server gives them.

use crate::harness::TestApp;
use crate::harness::server::run_on;
use uuid::Uuid;

/// The report of Postfix that the unit tests read, about another mail.
const REPORT: &str = include_str!("../../src/mail/bounce/postfix.eml");
const JOB: &str = "019a7f3e-5b7c-7c11-9d0e-2f6a4b8c1d22";

/// A notice of an office that has been sent; gives its id and the job that sent it.
async fn sent(app: &TestApp, office: Uuid) -> (Uuid, Uuid) {
    let [id, job, applicant] = [Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7()];
    let now = app.clock.now();
    app.sql(&format!(
        "INSERT INTO applicant (id, full_name, email, language, created_at) \
         VALUES ('{applicant}', 'Asel', 'gone@example.kz', 'kk', '{now}')"
    ))
    .await;
    app.sql(&format!(
        "INSERT INTO notice (id, kind, language, applicant_id, office_id, params, job_id, state, created_at, sent_at) \
         VALUES ('{id}', 'ruling_made', 'kk', '{applicant}', '{office}', '{{}}', '{job}', 'sent', '{now}', '{now}')"
    ))
    .await;
    (id, job)
}

async fn app() -> (TestApp, Uuid) {
    let app = TestApp::new().await;
    let office = app.office("ALM", "prosecutor", "regional", "kz").await;
    (app, office)
}

async fn noted(app: &TestApp, notice: Uuid) -> (String, Option<String>, i64) {
    let sql = format!("SELECT state, last_error FROM notice WHERE id = '{notice}'");
    let rows = app.sql(&sql).await;
    let tasks = format!("SELECT count(*) FROM task WHERE notice_id = '{notice}'");
    (rows[0].get(0), rows[0].get(1), app.count(&tasks).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_from_standard_input_becomes_one_task_without_the_address() {
    let (app, office) = app().await;
    let (notice, job) = sent(&app, office).await;
    let report = REPORT.replace(JOB, &job.to_string());
    let (code, said) = run_on(&app.db.name, &["mail", "bounce"], &report);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains(&format!("Notice {notice} is noted as bounced")), "{said}");
    let (state, reason, tasks) = noted(&app, notice).await;
    assert_eq!((state.as_str(), tasks), ("bounced", 1));
    let reason = reason.unwrap();
    assert!(reason.contains("550 5.1.1") && reason.contains("User unknown"), "{reason}");
    let leaked = "SELECT count(*) FROM task WHERE detail LIKE '%gone@%'";
    assert_eq!(app.count(leaked).await, 0);
    assert!(!reason.contains('@'), "{reason}");
    let (code, said) = run_on(&app.db.name, &["mail", "bounce"], &report);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("was known"), "{said}");
    assert_eq!(noted(&app, notice).await.2, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_is_only_late_changes_nothing() {
    let (app, office) = app().await;
    let (notice, job) = sent(&app, office).await;
    let late = REPORT.replace(JOB, &job.to_string()).replace("Action: failed", "Action: delayed");
    let (code, said) = run_on(&app.db.name, &["mail", "bounce"], &late);
    assert_eq!(code, 0, "{said}");
    assert_eq!(noted(&app, notice).await, ("sent".to_owned(), None, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_named_by_its_message_id_where_there_is_no_report() {
    let (app, office) = app().await;
    let (notice, job) = sent(&app, office).await;
    let id = format!("<{job}@office.example>");
    let named = ["mail", "bounce", "--message-id", &id, "--reason", "no such user a@example.kz"];
    let (code, said) = run_on(&app.db.name, &named, "");
    assert_eq!(code, 0, "{said}");
    let (state, reason, tasks) = noted(&app, notice).await;
    assert_eq!((state.as_str(), tasks), ("bounced", 1));
    assert_eq!(reason.as_deref(), Some("no such user [address]"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_report_or_of_no_mail_of_ours_is_refused_with_the_reason() {
    let (app, _) = app().await;
    for (input, reason) in [
        (REPORT.to_owned(), "no mail that this database has sent"),
        (REPORT.replace(JOB, "not-ours"), "no mail that this database has sent"),
        ("Subject: I am away\n\nBack on Monday.\n".to_owned(), "no delivery report"),
        (String::new(), "holds no mail"),
        (REPORT.replace("Message-ID: ", "X-ID: "), "--message-id"),
    ] {
        let (code, said) = run_on(&app.db.name, &["mail", "bounce"], &input);
        assert_eq!(code, 1, "{said}");
        assert!(said.contains(reason), "{said}");
    }
    assert_eq!(app.count("SELECT count(*) FROM task").await, 0);
}
