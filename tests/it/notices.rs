//! Notices over real SMTP, from the change that causes them to the reader.

use crate::harness::TestApp;
use crate::harness::smtp::{Answer, Sink};
use aqtau::config::{MailTls, Transport};
use aqtau::domain::actor::{Actor, Role};
use aqtau::domain::id::{AccountId, ApplicantId, NoticeId, OfficeId};
use aqtau::domain::language::Language;
use aqtau::domain::notice::{NoticeKind, NoticeParams};
use aqtau::queue::{self, NewNotice, Recipient};
use aqtau::worker::jobs::{Bounced, bounced};
use chrono::TimeDelta;
use uuid::Uuid;

async fn app_with(sink: &Sink) -> TestApp {
    let port = sink.port;
    TestApp::with(|config| {
        config.mail.transport = Transport::Smtp;
        "127.0.0.1".clone_into(&mut config.mail.host);
        config.mail.port = port;
        config.mail.tls = MailTls::None;
        "Aqtau <no-reply@office.example>".clone_into(&mut config.mail.from);
        config.mail.attempts = 3;
        "https://aqtau.example".clone_into(&mut config.server.public_url);
    })
    .await
}

/// An applicant who is known from a paper letter, with or without an address.
async fn applicant(app: &TestApp, email: Option<&str>) -> Recipient {
    let (id, now) = (Uuid::now_v7(), app.clock.now());
    let email = email.map_or_else(|| "NULL".to_owned(), |email| format!("'{email}'"));
    app.sql(&format!(
        "INSERT INTO applicant (id, full_name, email, language, created_at) \
         VALUES ('{id}', 'Asel', {email}, 'kk', '{now}')"
    ))
    .await;
    Recipient::Applicant(ApplicantId(id))
}

async fn account(app: &TestApp, email: &str) -> Recipient {
    let (id, now) = (Uuid::now_v7(), app.clock.now());
    app.sql(&format!(
        "INSERT INTO account (id, email, full_name, language, created_at) \
         VALUES ('{id}', '{email}', 'Asel', 'kk', '{now}')"
    ))
    .await;
    Recipient::Account(AccountId(id))
}

fn about(kind: NoticeKind, to: Recipient, office: Uuid) -> NewNotice {
    NewNotice {
        kind,
        to,
        language: Language::Kk,
        petition: None,
        review: None,
        office: Some(OfficeId(office)),
        params: NoticeParams {
            file_number: Some("ALM-12/2026".to_owned()),
            office: Some("Алматы қалалық прокуратурасы".to_owned()),
            path: Some("/petitions/12".to_owned()),
            ..Default::default()
        },
    }
}

/// Tells people as a request does: in the requests' role, as the system.
async fn tell(app: &TestApp, notices: Vec<NewNotice>) -> Vec<NoticeId> {
    let actor = Actor::system();
    app.context.write(&actor, async |tx| Ok(queue::notify_all(tx, &notices).await?)).await.unwrap()
}

async fn state(app: &TestApp, id: NoticeId) -> (String, Option<String>) {
    let rows = app.sql(&format!("SELECT state, last_error FROM notice WHERE id = '{id}'")).await;
    (rows[0].get(0), rows[0].get(1))
}

async fn tasks(app: &TestApp, office: Uuid) -> i64 {
    let sql = "SELECT count(*) FROM task WHERE kind = 'mail_bounced' AND office_id =";
    app.count(&format!("{sql} '{office}'")).await
}

async fn office(app: &TestApp) -> Uuid {
    app.office("ALM", "prosecutor", "regional", "kz").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_reaches_its_reader_in_their_language() {
    let sink = Sink::start().await;
    let app = app_with(&sink).await;
    let office = office(&app).await;
    let to = applicant(&app, Some("asel@example.kz")).await;
    let id = tell(&app, vec![about(NoticeKind::PetitionRegistered, to, office)]).await[0];
    app.run_jobs().await;
    let mails = sink.mails();
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!((mail.to.as_str(), mail.language.as_str()), ("asel@example.kz", "kk"));
    assert_eq!(mail.subject, "Өтінішіңізге нөмір берілді (ALM-12/2026)");
    assert!(mail.text.contains("Мекеме: Алматы қалалық прокуратурасы"), "{}", mail.text);
    assert!(mail.text.contains("https://aqtau.example/petitions/12"));
    assert!(mail.html.contains("href=\"https://aqtau.example/petitions/12\""));
    assert!(!mail.text.contains("Asel") && !mail.html.contains("Asel"));
    let job: String = app.sql("SELECT job_id::text FROM notice").await[0].get(0);
    assert_eq!(mail.message_id, format!("<{job}@office.example>"));
    assert_eq!(state(&app, id).await, ("sent".to_owned(), None));

    app.sql(&format!("UPDATE job SET state = 'ready', finished_at = NULL WHERE id = '{job}'"))
        .await;
    app.run_jobs().await;
    assert_eq!(sink.mails().len(), 1, "a job that runs twice sends once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_mail_server_delays_and_loses_nothing() {
    let mut sink = Sink::start().await;
    let app = app_with(&sink).await;
    let office = office(&app).await;
    let mut notices = Vec::new();
    for number in 0..5 {
        let to = applicant(&app, Some(&format!("p{number}@example.kz"))).await;
        notices.push(about(NoticeKind::ReviewOpened, to, office));
    }
    sink.go_away().await;
    let ids = tell(&app, notices).await;
    app.run_jobs().await;
    for id in &ids {
        assert_eq!(state(&app, *id).await.0, "queued");
    }
    app.clock.advance(TimeDelta::minutes(2));
    sink.come_back().await;
    sink.answer(Answer::Busy);
    app.run_jobs().await;
    assert!(sink.mails().is_empty());
    app.clock.advance(TimeDelta::minutes(3));
    sink.answer(Answer::Accept);
    app.run_jobs().await;
    let mut to: Vec<_> = sink.mails().into_iter().map(|mail| mail.to).collect();
    to.sort();
    assert_eq!(to, (0..5).map(|n| format!("p{n}@example.kz")).collect::<Vec<_>>());
    assert_eq!(tasks(&app, office).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_stays_away_becomes_a_task_and_the_mail_can_still_be_sent() {
    let sink = Sink::start().await;
    let app = app_with(&sink).await;
    let office = office(&app).await;
    let to = applicant(&app, Some("asel@example.kz")).await;
    sink.answer(Answer::Closed);
    let id = tell(&app, vec![about(NoticeKind::HearingScheduled, to, office)]).await[0];
    for _ in 0..3 {
        app.run_jobs().await;
        app.clock.advance(TimeDelta::hours(1));
    }
    let (found, reason) = state(&app, id).await;
    assert_eq!(found, "failed", "a server that speaks with nobody says nothing about the address");
    assert!(reason.is_some_and(|reason| reason.contains("554")));
    assert_eq!(tasks(&app, office).await, 1);
    let dead: String = app.sql("SELECT id::text FROM job WHERE state = 'dead'").await[0].get(0);
    let dead = dead.parse::<Uuid>().unwrap().into();

    sink.answer(Answer::Accept);
    let worker = app.worker();
    let revived = worker.write(async |tx| aqtau::store::job::revive(tx, dead).await);
    assert!(revived.await.unwrap());
    app.run_jobs().await;
    assert_eq!(sink.mails().len(), 1);
    assert_eq!(state(&app, id).await, ("sent".to_owned(), None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_address_becomes_a_task_of_the_office_without_the_address() {
    let sink = Sink::start().await;
    let app = app_with(&sink).await;
    let office = office(&app).await;
    let to = applicant(&app, Some("gone@example.kz")).await;
    let other = applicant(&app, Some("here@example.kz")).await;
    sink.answer(Answer::Unknown("gone@"));
    let notices = [to, other].map(|to| about(NoticeKind::RulingMade, to, office)).to_vec();
    let ids = tell(&app, notices).await;
    app.run_jobs().await;
    let (found, reason) = state(&app, ids[0]).await;
    assert_eq!(found, "bounced");
    assert!(reason.is_some_and(|reason| reason.contains("550") && !reason.contains("gone@")));
    assert_eq!(state(&app, ids[1]).await.0, "sent", "the others get theirs");
    assert_eq!(tasks(&app, office).await, 1);
    assert_eq!(app.count("SELECT count(*) FROM task WHERE detail LIKE '%@%'").await, 0);
    let attempts = "SELECT sum(attempts)::bigint FROM job WHERE kind = 'send_notice'";
    let before = app.count(attempts).await;
    app.clock.advance(TimeDelta::hours(1));
    app.run_jobs().await;
    assert_eq!(app.count(attempts).await, before, "it is not tried again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bounce_that_comes_back_later_becomes_a_task_once() {
    let sink = Sink::start().await;
    let app = app_with(&sink).await;
    let office = office(&app).await;
    let to = applicant(&app, Some("full@example.kz")).await;
    let id = tell(&app, vec![about(NoticeKind::CertificateIssued, to, office)]).await[0];
    app.run_jobs().await;
    let message_id = sink.mails()[0].message_id.clone();
    let worker = app.worker();
    let told = async |message_id: &str| {
        bounced(&worker, message_id, "mailbox of full@example.kz is full").await.unwrap()
    };
    assert_eq!(told(&message_id).await, Bounced::Noted(id));
    assert_eq!(told(&message_id).await, Bounced::KnownAlready(id));
    assert_eq!(told(&format!("<{}@office.example>", Uuid::new_v4())).await, Bounced::NotOurs);
    assert_eq!(told("<spam@elsewhere.example>").await, Bounced::NotOurs);
    let reason = Some("mailbox of [address] is full".to_owned());
    assert_eq!(state(&app, id).await, ("bounced".to_owned(), reason));
    assert_eq!(tasks(&app, office).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_without_an_address_is_told_by_letter_the_address_is_that_of_today() {
    let sink = Sink::start().await;
    let app = app_with(&sink).await;
    let office = office(&app).await;
    let paper = applicant(&app, None).await;
    let moved = applicant(&app, Some("old@example.kz")).await;
    let notices = [paper, moved].map(|to| about(NoticeKind::CourtAccepted, to, office)).to_vec();
    let ids = tell(&app, notices).await;
    app.sql("UPDATE applicant SET email = 'new@example.kz' WHERE email IS NOT NULL").await;
    app.run_jobs().await;
    assert_eq!(sink.mails()[0].to, "new@example.kz");
    let reason = Some("there is no address".to_owned());
    assert_eq!(state(&app, ids[0]).await, ("failed".to_owned(), reason));
    assert_eq!(tasks(&app, office).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_opens_something_is_forgotten_once_it_has_left() {
    let sink = Sink::start().await;
    let app = app_with(&sink).await;
    let to = account(&app, "asel@example.kz").await;
    let wrong = account(&app, "wrong@example.kz").await;
    let mut notices = [to, wrong].map(|to| about(NoticeKind::ConfirmEmail, to, Uuid::nil()));
    for notice in &mut notices {
        notice.office = None;
        notice.params.path = Some("/confirm?token=secret".to_owned());
    }
    sink.answer(Answer::Unknown("wrong@"));
    tell(&app, notices.to_vec()).await;
    app.run_jobs().await;
    assert!(sink.mails()[0].text.contains("/confirm?token=secret"));
    assert_eq!(
        app.count("SELECT count(*) FROM notice WHERE params::text LIKE '%secret%'").await,
        0
    );
    let tasks = "SELECT count(*) FROM task";
    assert_eq!(app.count(tasks).await, 0, "anybody can type anybody's address");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_folder_and_switched_off_mail_do_what_they_say() {
    let app = TestApp::new().await;
    let office = office(&app).await;
    let to = applicant(&app, Some("asel@example.kz")).await;
    tell(&app, vec![about(NoticeKind::ReviewOpened, to, office)]).await;
    app.run_jobs().await;
    assert_eq!(app.mails().len(), 1);

    let off = TestApp::with(|config| config.mail.transport = Transport::Off).await;
    let office = self::office(&off).await;
    let to = applicant(&off, Some("asel@example.kz")).await;
    let id = tell(&off, vec![about(NoticeKind::ReviewOpened, to, office)]).await[0];
    off.run_jobs().await;
    assert_eq!(state(&off, id).await.0, "failed");
    assert!(off.mails().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn blobs_without_a_document_are_collected_after_a_day() {
    let app = TestApp::new().await;
    let files = &app.context.files;
    let write = async |text: &str| files.write_bytes(text.as_bytes(), 1000).await.unwrap().sha256;
    let (orphan, kept) = (write("left behind").await, write("a letter of 1956").await);
    let account = account(&app, "asel@example.kz").await;
    let Recipient::Account(account) = account else { unreachable!() };
    let now = app.clock.now();
    app.sql(&format!(
        "INSERT INTO document (id, kind, title, sha256, size, media_type, file_name, form, visibility, uploaded_by, uploaded_at) \
         VALUES ('{}', 'letter', 'Letter', '\\x{kept}', 16, 'text/plain', 'letter.txt', 'scan', 'family', '{account}', '{now}')",
        Uuid::now_v7()
    ))
    .await;
    // The files are as old as the machine's clock says; the server's is moved past them.
    app.clock.advance(TimeDelta::days(3650));
    app.run_jobs().await;
    assert!(files.open_blob(orphan).await.unwrap().is_none());
    assert!(files.open_blob(kept).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_sees_no_notice_of_others() {
    let app = TestApp::new().await;
    let office = office(&app).await;
    let to = applicant(&app, Some("asel@example.kz")).await;
    let Recipient::Applicant(own) = to else { unreachable!() };
    let id = tell(&app, vec![about(NoticeKind::ReviewOpened, to, office)]).await[0];
    let seen = async |applicants| {
        let actor = Actor { role: Role::Applicant, applicants, ..Actor::public() };
        let found = app
            .context
            .read(&actor, async |tx| Ok(aqtau::store::notice::find_outgoing(tx, id).await?))
            .await;
        found.unwrap().is_some()
    };
    assert!(seen(vec![own]).await);
    assert!(!seen(vec![ApplicantId::new()]).await);
    assert!(!seen(vec![]).await);
}
