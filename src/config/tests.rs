use super::*;
use crate::domain::media_type::MediaType;
use proptest::prelude::*;
use std::io::Write as _;

fn environment(pairs: &[(&str, &str)]) -> Sources {
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Sources { file: None, environment: pairs.iter().map(own).collect() }
}

fn file(text: &str) -> (tempfile::NamedTempFile, Sources) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    let sources = Sources { file: Some(file.path().to_owned()), environment: Vec::new() };
    (file, sources)
}

fn complaint(sources: &Sources) -> String {
    sources.load().unwrap_err().to_string()
}

#[test]
fn the_compiled_in_defaults_are_valid() {
    let config = Config::defaults().unwrap();
    assert!(config.embedded());
    assert_eq!(config.public_url(), "http://127.0.0.1:8080");
    assert_eq!(config.documents.max_bytes, 250 * 1024 * 1024);
}

#[test]
fn every_default_has_a_comment_above_it_or_above_the_group_it_stands_in() {
    let mut explained = false;
    let mut count = 0;
    for line in DEFAULTS.lines().filter(|line| !line.starts_with([' ', ']'])) {
        match line {
            "" => explained = false,
            line if line.starts_with('#') => explained = true,
            line if line.starts_with('[') => {}
            line => {
                assert!(explained, "no comment above {line}");
                count += 1;
            }
        }
    }
    assert_eq!(count, Sources::default().load().unwrap().settings().len());
}

#[test]
fn the_file_is_laid_over_the_defaults_and_the_environment_over_the_file() {
    let (_keep, mut sources) = file("[queue]\nworkers = 7\npoll_seconds = 3\n");
    sources.environment = environment(&[("AQTAU_QUEUE__WORKERS", "9")]).environment;
    let loaded = sources.load().unwrap();
    assert_eq!(loaded.config.queue.workers, 9);
    assert_eq!(loaded.config.queue.poll_seconds, 3);
    let shown = loaded.settings();
    let origin = |key: &str| shown.iter().find(|s| s.key == key).unwrap().origin.to_string();
    assert_eq!(origin("queue.workers"), "AQTAU_QUEUE__WORKERS");
    assert!(origin("queue.poll_seconds").ends_with("line 3"));
    assert_eq!(origin("queue.attempts"), "default");
}

#[test]
fn an_unknown_key_in_the_file_is_named_with_its_line_and_the_nearest_setting() {
    let (_keep, sources) = file("[server]\n\nlisen = \"127.0.0.1:1\"\n");
    let text = complaint(&sources);
    assert!(text.contains("server.lisen") && text.contains("line 3"), "{text}");
    assert!(text.contains("did you mean server.listen?"), "{text}");
}

#[test]
fn an_unknown_name_in_the_environment_is_an_error() {
    for name in ["AQTAU_SERVER__LISTENS", "AQTAU_LISTEN", "AQTAU_", "AQTAU_POSTGRES__SETTINGS"] {
        let text = complaint(&environment(&[(name, "x")]));
        assert!(text.contains(name) && text.contains("no such setting"), "{text}");
    }
}

#[test]
fn names_that_are_no_settings_are_left_alone() {
    let sources =
        environment(&[("AQTAU_EVAL_DATA", "/x"), ("AQTAU_UPDATE", "1"), ("PATH", "/bin")]);
    assert!(sources.load().is_ok());
}

#[test]
fn every_mistake_is_listed_at_once() {
    let (_keep, sources) = file("[mail]\ntransport = \"pigeon\"\nport = \"x\"\n[x]\ny = 1\n");
    let text = complaint(&sources);
    assert!(text.contains("mail.port") && text.contains("x.y"), "{text}");
    let (_keep, sources) = file("[mail]\ntransport = \"pigeon\"\n[server]\nlisten = \"here\"\n");
    let text = complaint(&sources);
    assert!(text.contains("mail.transport") && text.contains("server.listen"), "{text}");
    assert!(text.contains("line 2") && text.contains("line 4"), "{text}");
}

#[test]
fn a_number_out_of_bounds_names_its_bounds_and_its_origin() {
    let text = complaint(&environment(&[("AQTAU_AUTH__RESET_HOURS", "0")]));
    assert_eq!(text, "auth.reset_hours (AQTAU_AUTH__RESET_HOURS): choose a number from 1 to 168");
    let text = complaint(&environment(&[("AQTAU_AUTH__RESET_HOURS", "many")]));
    assert!(text.contains("whole number"), "{text}");
    let text = complaint(&environment(&[("AQTAU_AUTH__RESET_HOURS", "-1")]));
    assert!(text.contains("AQTAU_AUTH__RESET_HOURS"), "{text}");
}

#[test]
fn the_short_name_of_the_database_switches_off_the_embedded_default() {
    let url = "postgres://db.example/aqtau";
    let loaded = environment(&[("AQTAU_DATABASE_URL", url)]).load().unwrap();
    assert!(!loaded.config.embedded());
    let both = environment(&[("AQTAU_DATABASE_URL", url), ("AQTAU_DATABASE__URL", url)]);
    assert!(complaint(&both).contains("keep one"));
}

#[test]
fn roles_have_one_address_together_or_one_each() {
    let text = complaint(&environment(&[("AQTAU_DATABASE__WEB_URL", "postgres://a/b")]));
    assert!(text.contains("together"), "{text}");
    let text = complaint(&environment(&[
        ("AQTAU_DATABASE_URL", "postgres://a/b"),
        ("AQTAU_DATABASE__WEB_URL", "postgres://a/b"),
    ]));
    assert!(text.contains("keep either"), "{text}");
}

#[test]
fn settings_of_postgresql_pass_through_but_those_that_keep_data_safe_do_not() {
    let (_keep, sources) = file(
        "[postgres.settings]\nshared_buffers = \"1GB\"\nwal_compression = true\nmax_wal_senders = 3\n",
    );
    let settings = sources.load().unwrap().config.postgres.settings;
    assert_eq!(settings["shared_buffers"], "1GB");
    assert_eq!(settings["wal_compression"], "on");
    assert_eq!(settings["max_wal_senders"], "3");
    let text = complaint(&environment(&[("AQTAU_POSTGRES__SETTINGS__FSYNC", "off")]));
    assert!(text.contains("fsync cannot be changed"), "{text}");
}

#[test]
fn lists_in_the_environment_are_separated_by_commas() {
    let sources = environment(&[("AQTAU_DOCUMENTS__ALLOWED", "image/png, application/pdf")]);
    let allowed = sources.load().unwrap().config.documents.allowed;
    assert_eq!(allowed, [MediaType::Png, MediaType::Pdf]);
    let text = complaint(&environment(&[("AQTAU_DOCUMENTS__ALLOWED", "text/html")]));
    assert!(text.contains("text/html"), "a type that cannot be recognised is refused: {text}");
}

#[test]
fn secrets_are_neither_shown_nor_printed_in_errors() {
    let sources = environment(&[
        ("AQTAU_MAIL__PASSWORD", "hush"),
        ("AQTAU_MAIL__USER", "a"),
        ("AQTAU_DATABASE_URL", "postgres://aqtau_web:hush@db/aqtau?password=hush&sslmode=require"),
    ]);
    let loaded = sources.load().unwrap();
    let shown = serde_json::to_string(&loaded.settings()).unwrap();
    assert!(!shown.contains("hush"), "{shown}");
    assert!(shown.contains("postgres://aqtau_web:***@db/aqtau?password=***&sslmode=require"));
    assert!(!format!("{:?}", loaded.config).contains("hush"));
    let (_keep, sources) = file("[mail]\npassword = \"hush\n");
    let text = complaint(&sources);
    assert!(text.contains("line 2") && !text.contains("hush"), "{text}");
}

#[test]
fn a_missing_file_is_an_error_that_names_it() {
    let sources = Sources { file: Some("/nowhere/aqtau.toml".into()), environment: Vec::new() };
    assert!(complaint(&sources).contains("/nowhere/aqtau.toml: cannot be read"));
}

#[test]
fn a_password_is_not_sent_to_a_mail_server_in_the_clear() {
    let text = complaint(&environment(&[
        ("AQTAU_MAIL__TRANSPORT", "smtp"),
        ("AQTAU_MAIL__TLS", "none"),
        ("AQTAU_MAIL__USER", "a"),
        ("AQTAU_MAIL__PASSWORD", "b"),
    ]));
    assert!(text.contains("in the clear"), "{text}");
}

proptest! {
    #[test]
    fn no_file_and_no_environment_makes_reading_panic(text in "\\PC{0,200}", name in "[A-Z_.]{0,20}", value in "\\PC{0,20}") {
        let (_keep, mut sources) = file(&text);
        sources.environment.push((format!("AQTAU_{name}"), value));
        let _ = sources.load().map(|loaded| loaded.settings());
    }

    #[test]
    fn a_masked_address_never_shows_its_password(user in "[a-z]{1,8}", password in "[A-Z0-9:@/?]{1,12}", tail in "[a-z/]{0,8}") {
        let masked = mask_password(&format!("postgres://{user}:{password}@host/{tail}"));
        prop_assert!(!masked.contains(&password) || password.len() < 3, "{}", masked);
    }
}

#[test]
fn proxies_to_trust_are_addresses_or_networks_and_never_everybody() {
    let of = |text| environment(&[("AQTAU_SERVER__TRUSTED_PROXIES", text)]);
    assert!(Config::defaults().unwrap().server.trusted_proxies.is_empty());
    let trusted = of("10.0.0.0/8, ::1").load().unwrap().config.server.trusted_proxies;
    assert_eq!(trusted.len(), 2);
    assert!(trusted.iter().any(|network| network.contains("10.1.2.3".parse().unwrap())));
    for wrong in ["0.0.0.0/0", "proxy.example"] {
        let text = complaint(&of(wrong));
        assert!(text.contains("server.trusted_proxies"), "{text}");
        assert!(text.contains("write an address such as 10.0.0.1"), "{text}");
    }
}
