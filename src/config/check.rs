//! Bounds of the settings that the types alone do not hold.

use super::{Config, MailTls, Transport};
use secrecy::{ExposeSecret as _, SecretString};
use std::net::SocketAddr;

/// Settings of PostgreSQL that keep the data safe or the socket private.
const FIXED_IN_POSTGRES: [&str; 14] = [
    "config_file",
    "data_directory",
    "external_pid_file",
    "fsync",
    "full_page_writes",
    "hba_file",
    "ident_file",
    "listen_addresses",
    "log_destination",
    "logging_collector",
    "port",
    "synchronous_commit",
    "unix_socket_directories",
    "unix_socket_permissions",
];

/// Every setting that is out of bounds, with what to do.
pub(super) fn problems(config: &Config) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    numbers(config, &mut found);
    addresses(config, &mut found);
    mail(config, &mut found);
    database(config, &mut found);
    for name in config.postgres.settings.keys() {
        if FIXED_IN_POSTGRES.contains(&name.as_str()) {
            found.push(("postgres.settings", format!("{name} cannot be changed: remove it")));
        } else if !name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'.'))
        {
            found.push(("postgres.settings", format!("{name} is not the name of a setting")));
        }
    }
    found
}

fn numbers(config: &Config, found: &mut Vec<(&'static str, String)>) {
    let Config { server, database, postgres, auth, mail, documents, queue, .. } = config;
    let wide = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let bounds = [
        ("server.threads", wide(server.threads), 0, 1024),
        ("server.drain_seconds", server.drain_seconds, 0, 3600),
        ("server.body_limit_bytes", wide(server.body_limit_bytes), 1024, 1 << 30),
        ("database.web_connections", wide(database.web_connections), 1, 1000),
        ("database.worker_connections", wide(database.worker_connections), 1, 1000),
        ("database.owner_connections", wide(database.owner_connections), 1, 100),
        ("database.connect_seconds", database.connect_seconds, 1, 300),
        ("database.wait_seconds", database.wait_seconds, 1, 300),
        ("database.statement_seconds", database.statement_seconds, 1, 86_400),
        ("database.lock_seconds", database.lock_seconds, 1, 86_400),
        ("database.idle_in_transaction_seconds", database.idle_in_transaction_seconds, 1, 86_400),
        ("postgres.start_seconds", postgres.start_seconds, 1, 86_400),
        ("postgres.stop_seconds", postgres.stop_seconds, 1, 86_400),
        ("auth.access_minutes", auth.access_minutes.into(), 1, 1440),
        ("auth.refresh_days", auth.refresh_days.into(), 1, 365),
        ("auth.page_idle_minutes", auth.page_idle_minutes.into(), 1, 1440),
        ("auth.page_hours", auth.page_hours.into(), 1, 720),
        ("auth.invitation_hours", auth.invitation_hours.into(), 1, 8760),
        ("auth.confirmation_hours", auth.confirmation_hours.into(), 1, 8760),
        ("auth.reset_hours", auth.reset_hours.into(), 1, 168),
        // The floor is what argon2 itself asks for: 8 KiB for each lane.
        (
            "auth.argon2_memory_kib",
            auth.argon2_memory_kib.into(),
            u64::from(auth.argon2_lanes) * 8,
            4 << 20,
        ),
        ("auth.argon2_iterations", auth.argon2_iterations.into(), 1, 1000),
        ("auth.argon2_lanes", auth.argon2_lanes.into(), 1, 256),
        ("auth.argon2_at_once", wide(auth.argon2_at_once), 0, 1024),
        ("auth.failures_before_lock", auth.failures_before_lock.into(), 1, 1000),
        ("auth.lock_minutes", auth.lock_minutes.into(), 1, 10_080),
        ("mail.port", mail.port.into(), 1, 65_535),
        ("mail.timeout_seconds", mail.timeout_seconds, 1, 600),
        ("mail.attempts", mail.attempts.into(), 1, 30),
        ("mail.retry_seconds", mail.retry_seconds, 1, 86_400),
        ("documents.max_bytes", documents.max_bytes, 1, 1 << 40),
        ("queue.workers", wide(queue.workers), 0, 1000),
        ("queue.poll_seconds", queue.poll_seconds, 1, 3600),
        ("queue.lease_seconds", queue.lease_seconds, 10, 86_400),
        ("queue.attempts", queue.attempts.into(), 1, 30),
        ("queue.retry_seconds", queue.retry_seconds, 1, 86_400),
    ];
    for (key, value, least, most) in bounds {
        if !(least..=most).contains(&value) {
            found.push((key, format!("choose a number from {least} to {most}")));
        }
    }
}

fn addresses(config: &Config, found: &mut Vec<(&'static str, String)>) {
    let listen = &config.metrics.listen;
    if !listen.is_empty() && listen.parse::<SocketAddr>().is_err() {
        let message = "write an address and a port, for example 127.0.0.1:9464, or leave it empty";
        found.push(("metrics.listen", message.to_owned()));
    }
    let url = &config.server.public_url;
    if !url.is_empty() && !url.starts_with("https://") && !url.starts_with("http://") {
        found.push(("server.public_url", "begin with https:// (or http://)".to_owned()));
    }
    let exit = &config.server.exit_url;
    if !exit.is_empty() && !exit.starts_with("https://") {
        found.push(("server.exit_url", "begin with https://, or leave it empty".to_owned()));
    }
    if config.data.dir.as_os_str().is_empty() {
        found.push(("data.dir", "name a directory".to_owned()));
    }
}

fn mail(config: &Config, found: &mut Vec<(&'static str, String)>) {
    let mail = &config.mail;
    if !mail.from.contains('@') {
        found.push((
            "mail.from",
            "write an address, for example Aqtau <no-reply@example.org>".to_owned(),
        ));
    }
    if mail.transport == Transport::Smtp {
        if mail.host.is_empty() {
            found.push(("mail.host", "name the SMTP server".to_owned()));
        }
        if mail.tls == MailTls::None && !mail.password.expose_secret().is_empty() {
            let message = "the password would travel in the clear: choose starttls or tls";
            found.push(("mail.tls", message.to_owned()));
        }
        if mail.user.is_empty() != mail.password.expose_secret().is_empty() {
            found.push((
                "mail.user",
                "user and password belong together: set both or none".to_owned(),
            ));
        }
    }
}

fn database(config: &Config, found: &mut Vec<(&'static str, String)>) {
    let database = &config.database;
    let given = |url: &SecretString| !url.expose_secret().is_empty();
    let each = [&database.owner_url, &database.web_url, &database.worker_url];
    let named = each.iter().filter(|url| given(url)).count();
    if named > 0 && given(&database.url) {
        let message = "owner_url, web_url and worker_url are set as well: keep either it or them";
        found.push(("database.url", message.to_owned()));
    } else if named > 0 && named < each.len() {
        let message = "set owner_url, web_url and worker_url together, or url alone";
        found.push(("database.owner_url", message.to_owned()));
    }
}
