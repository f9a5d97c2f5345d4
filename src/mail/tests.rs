//! Mails as their readers get them.

use super::notice::keys;
use super::{Mailer, Notice, Rendered, SendError, message_id_job, render};
use crate::config::{Config, MailTls, Transport};
use crate::domain::id::JobId;
use crate::domain::language::Language;
use crate::domain::notice::{NoticeKind, NoticeParams};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use mailparse::MailHeaderMap;
use proptest::prelude::*;
use std::collections::BTreeSet;

const URL: &str = "https://aqtau.example";

fn params() -> NoticeParams {
    NoticeParams {
        file_number: Some("12-3/2026".to_owned()),
        office: Some("Облыстық прокуратура".to_owned()),
        other_office: Some("Жоғарғы Сот".to_owned()),
        paper_number: Some("С-17".to_owned()),
        date: NaiveDate::from_ymd_opt(2026, 4, 14),
        time: NaiveTime::from_hms_opt(10, 0, 0),
        place: Some("Абай көшесі 1, 204-бөлме".to_owned()),
        due_on: NaiveDate::from_ymd_opt(2026, 7, 14),
        path: Some("/cases/12-3?tab=court".to_owned()),
    }
}

fn rendered(kind: NoticeKind, language: Language, params: &NoticeParams) -> Rendered {
    render(Notice { kind, language, params }, URL).unwrap()
}

#[test]
fn the_locale_files_hold_exactly_what_notices_ask_for() {
    let mut found = BTreeSet::new();
    let mut message = String::new();
    for line in include_str!("../text/locales/en/notices.ftl").lines() {
        if let Some((name, value)) = line.split_once(" =") {
            if let Some(attribute) = name.trim().strip_prefix('.') {
                found.insert(format!("{message}.{attribute}"));
            } else if !name.starts_with('#') {
                name.clone_into(&mut message);
                if !value.trim().is_empty() {
                    found.insert(message.clone());
                }
            }
        }
    }
    assert_eq!(found, keys());
}

#[test]
fn every_notice_says_its_facts_in_every_language_in_text_and_html() {
    for kind in NoticeKind::ALL {
        for language in Language::ALL {
            let Rendered { subject, text, html, .. } = rendered(*kind, *language, &params());
            assert!(subject.contains("12-3/2026") && subject.len() < 200, "{subject}");
            let (day, due) = if *language == Language::En {
                ("14 April 2026, 10:00", "14 July 2026")
            } else {
                ("14.04.2026, 10:00", "14.07.2026")
            };
            for fact in ["12-3/2026", "Облыстық прокуратура", "Жоғарғы Сот", "С-17", day, due]
            {
                assert!(text.contains(fact) && html.contains(fact), "{kind} {language} {fact}");
            }
            let link = "https://aqtau.example/cases/12-3?tab=court";
            assert!(text.contains(&format!("\n{link}\n")), "{text}");
            assert!(html.contains(&format!("href=\"{link}\"")), "{html}");
            assert!(html.contains(&format!("<html lang=\"{language}\">")));
            let all = format!("{subject}{text}{html}");
            assert!(!all.contains(['\u{2068}', '\u{2069}']), "no marks are left");
        }
    }
}

#[test]
fn subjects_tell_a_stranger_nothing() {
    // Neither the repression nor the way a decision went.
    const REVEALING: [&str; 12] = [
        "repress",
        "rehabilit",
        "refus",
        "deni",
        "репресс",
        "реабилит",
        "отказ",
        "ақта",
        "акта",
        "oqla",
        "reabilit",
        "сафед",
    ];
    for kind in NoticeKind::ALL {
        for language in Language::ALL {
            let subject = rendered(*kind, *language, &NoticeParams::default()).subject;
            let lower = subject.to_lowercase();
            assert!(!REVEALING.iter().any(|word| lower.contains(word)), "{subject}");
        }
    }
}

#[test]
fn a_notice_without_facts_has_no_empty_lines_of_them() {
    let mail = rendered(NoticeKind::PasswordChanged, Language::En, &NoticeParams::default());
    assert_eq!(
        mail.text,
        "Hello,\n\nThe password of your account was changed.\n\n\
         What happens next: If it was you, there is nothing to do. If it was not you, ask for a \
         new password on the sign-in page at once.\n\nOpen this page:\nhttps://aqtau.example/\n\n\
         -- \nThis message was sent by a computer. We never ask for your password by e-mail or \
         telephone.\n"
    );
    assert!(!mail.html.contains("<table"));
}

#[test]
fn the_word_for_a_date_fits_the_notice() {
    let with = NoticeParams { due_on: NaiveDate::from_ymd_opt(2026, 7, 14), ..Default::default() };
    for (kind, expected) in [
        (NoticeKind::PasswordReset, "The link works until: 14 July 2026"),
        (NoticeKind::PetitionReturned, "Please act by: 14 July 2026"),
        (NoticeKind::PetitionRegistered, "Answer expected by: 14 July 2026"),
        (NoticeKind::RefusedHowToAppeal, "You can appeal until: 14 July 2026"),
        (NoticeKind::ArchiveReminder, "Please act by: 14 July 2026"),
    ] {
        let text = rendered(kind, Language::En, &with).text;
        assert!(text.contains(expected), "{text}");
    }
}

#[test]
fn a_path_cannot_lead_elsewhere() {
    for (path, expected) in [
        ("/a b\"><script>", "https://aqtau.example/a%20b%22%3E%3Cscript%3E"),
        ("/ә", "https://aqtau.example/%D3%99"),
        ("//evil.example/x", "https://aqtau.example/"),
        (".evil.example", "https://aqtau.example/"),
        ("@evil.example", "https://aqtau.example/"),
        ("/a\r\nBcc: x@y.z", "https://aqtau.example/a%0D%0ABcc:%20x@y.z"),
    ] {
        let params = NoticeParams { path: Some(path.to_owned()), ..Default::default() };
        let text = rendered(NoticeKind::ConfirmEmail, Language::En, &params).text;
        assert!(text.contains(&format!("\n{expected}\n")), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_value_can_add_a_header_a_tag_or_a_turn_of_direction(
        value in "[\\x00-\\x7f\u{202e}\u{2066}\u{200f}<>&\"'әʻ]{0,40}",
    ) {
        let params = NoticeParams {
            file_number: Some(value.clone()),
            office: Some(value.clone()),
            place: Some(value),
            ..Default::default()
        };
        let mail = rendered(NoticeKind::HearingScheduled, Language::Ru, &params);
        prop_assert!(!mail.subject.chars().any(char::is_control));
        let turns = ['\u{202e}', '\u{2066}', '\u{200f}'];
        prop_assert!(!mail.text.contains(turns) && !mail.html.contains(turns));
        let plain = rendered(NoticeKind::HearingScheduled, Language::Ru, &NoticeParams {
            file_number: Some("1".to_owned()), office: Some("1".to_owned()),
            place: Some("1".to_owned()), ..Default::default()
        });
        prop_assert!(mail.html.matches('<').count() <= plain.html.matches('<').count());
    }
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_776_160_800, 0).unwrap()
}

fn folder_mailer(dir: &std::path::Path) -> Mailer {
    let mut config = Config::defaults().unwrap();
    config.mail.transport = Transport::Folder;
    config.mail.folder = dir.to_owned();
    config.mail.from = "Қамқор <no-reply@office.example>".to_owned();
    config.mail.reply_to = "desk@office.example".to_owned();
    Mailer::new(&config).unwrap()
}

#[tokio::test]
async fn a_mail_in_the_folder_is_what_a_mail_reader_expects() {
    let dir = tempfile::tempdir().unwrap();
    let (mailer, job) = (folder_mailer(dir.path()), JobId::new());
    let mail = rendered(NoticeKind::HearingScheduled, Language::Kk, &params());
    for _ in 0..2 {
        mailer.send("asel@example.kz", job, mail.clone(), now()).await.unwrap();
    }
    let files: Vec<_> = std::fs::read_dir(dir.path()).unwrap().map(|f| f.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "sending twice is one mail");
    let raw = std::fs::read(&files[0]).unwrap();
    let parsed = mailparse::parse_mail(&raw).unwrap();
    let header = |name: &str| parsed.headers.get_first_value(name).unwrap_or_default();
    assert_eq!(header("Message-ID"), format!("<{job}@office.example>"));
    assert_eq!(message_id_job(&header("Message-ID")), Some(job));
    assert_eq!(header("To"), "asel@example.kz");
    assert_eq!(header("Reply-To"), "desk@office.example");
    assert!(header("From").contains("Қамқор"));
    assert_eq!(header("Auto-Submitted"), "auto-generated");
    assert_eq!(header("Content-Language"), "kk");
    assert_eq!(header("Subject"), mail.subject);
    assert!(header("Date").starts_with("Tue, 14 Apr 2026 10:00:00"), "{}", header("Date"));
    assert_eq!(parsed.ctype.mimetype, "multipart/alternative");
    let bodies: Vec<_> = parsed.subparts.iter().map(|part| part.get_body().unwrap()).collect();
    assert_eq!(bodies[0].replace("\r\n", "\n"), mail.text);
    assert_eq!(bodies[1].trim_end(), mail.html);
    assert!(raw.split(|b| *b == b'\n').all(|line| line.len() <= 999), "RFC 5322, 2.1.1");
}

#[tokio::test]
async fn no_address_can_add_a_recipient_and_mail_can_be_off() {
    let dir = tempfile::tempdir().unwrap();
    let mailer = folder_mailer(dir.path());
    let mail = rendered(NoticeKind::PetitionReceived, Language::Uz, &params());
    for address in ["", "no-at", "a@b.kz\r\nBcc: c@d.kz", "a@b.kz, c@d.kz", "A <a@b.kz>"] {
        let error = mailer.send(address, JobId::new(), mail.clone(), now()).await.unwrap_err();
        assert!(matches!(error, SendError::Refused(_)), "{address:?}: {error}");
    }
    let mut config = Config::defaults().unwrap();
    config.mail.transport = Transport::Off;
    let off = Mailer::new(&config).unwrap();
    assert!(matches!(off.send("a@b.kz", JobId::new(), mail, now()).await, Err(SendError::Off)));
}

#[tokio::test]
async fn a_server_that_is_away_delays() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let mut config = Config::defaults().unwrap();
    config.mail.transport = Transport::Smtp;
    config.mail.host = "127.0.0.1".to_owned();
    config.mail.port = listener.local_addr().unwrap().port();
    config.mail.tls = MailTls::None;
    drop(listener);
    let mailer = Mailer::new(&config).unwrap();
    let mail = rendered(NoticeKind::PetitionReceived, Language::Tg, &params());
    let error = mailer.send("a@b.kz", JobId::new(), mail, now()).await.unwrap_err();
    assert!(matches!(error, SendError::Delayed(_)), "{error}");
}

#[tokio::test]
async fn settings_that_cannot_work_are_refused() {
    let mut config = Config::defaults().unwrap();
    config.mail.from = "nobody".to_owned();
    assert!(Mailer::new(&config).is_err());
    config.mail.from = "a@b.kz".to_owned();
    config.mail.reply_to = "@".to_owned();
    assert!(Mailer::new(&config).is_err());
}

#[test]
fn only_our_own_message_ids_lead_to_a_job() {
    let job = JobId::new();
    assert_eq!(message_id_job(&format!(" <{job}@x.kz>\r\n")), Some(job));
    for other in ["", "<>", "<abc@x.kz>", "no-at", "<@>"] {
        assert_eq!(message_id_job(other), None, "{other}");
    }
}
