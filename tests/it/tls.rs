//! An external database over TLS, with several hosts: a real server, certificates of its own.

use crate::harness::cluster::{directory, settings};
use aqtau::postgres::{Cluster, Passwords};
use aqtau::store::pool;
use aqtau::store::roles::Role;
use aqtau::store::target::Target;
use diesel::QueryableByName;
use diesel::sql_types::Bool;
use diesel_async::RunQueryDsl;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A server that listens on the network, unlike the embedded one.
struct Remote {
    child: Child,
    port: u16,
    dir: tempfile::TempDir,
    passwords: Passwords,
}

impl Drop for Remote {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
    }
}

fn run(dir: &Path, program: &str, arguments: &str) {
    let mut command = Command::new(program);
    let output = command.args(arguments.split(' ')).current_dir(dir).output().unwrap();
    assert!(output.status.success(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
}

/// An authority `<name>.pem` and a certificate it signed for `localhost`.
fn certificates(dir: &Path, name: &str) {
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
    run(
        dir,
        "openssl",
        &format!("req -x509 {key} -keyout {name}.key -out {name}.pem -subj /CN={name} -days 2"),
    );
    run(
        dir,
        "openssl",
        &format!("req {key} -keyout server-{name}.key -out server-{name}.csr -subj /CN=localhost"),
    );
    std::fs::write(dir.join("names"), "subjectAltName=DNS:localhost\n").unwrap();
    run(
        dir,
        "openssl",
        &format!(
            "x509 -req -in server-{name}.csr -CA {name}.pem -CAkey {name}.key -CAcreateserial -days 2 \
             -out server-{name}.pem -extfile names"
        ),
    );
}

fn bindir() -> PathBuf {
    let output = Command::new("pg_config").arg("--bindir").output();
    let told = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let usual = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let places = told.into_iter().map(PathBuf::from).chain(usual.map(|one| one.path().join("bin")));
    places.into_iter().find(|place| place.join("postgres").exists()).expect("a server")
}

impl Remote {
    fn start() -> Self {
        let dir = directory();
        Cluster::start(&settings(dir.path())).unwrap().stop().unwrap();
        let passwords = Passwords::load(&dir.path().join("secrets/database.toml")).unwrap();
        certificates(dir.path(), "trusted");
        let cluster = dir.path().join("postgres");
        let owner = std::fs::metadata(&cluster).unwrap();
        for file in ["server-trusted.pem", "server-trusted.key"] {
            let inside = cluster.join(file);
            std::fs::copy(dir.path().join(file), &inside).unwrap();
            std::fs::set_permissions(&inside, std::fs::Permissions::from_mode(0o600)).unwrap();
            chown(&inside, Some(owner.uid()), Some(owner.gid())).unwrap();
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut command = Command::new(bindir().join("postgres"));
        command.arg("-D").arg(&cluster).args(["-c", "listen_addresses=localhost", "-c", "ssl=on"]);
        command.args([
            "-c",
            "ssl_cert_file=server-trusted.pem",
            "-c",
            "ssl_key_file=server-trusted.key",
        ]);
        command.args(["-c", &format!("port={port}"), "-c", "unix_socket_directories="]);
        if std::fs::metadata(dir.path()).unwrap().uid() == 0 {
            command.uid(owner.uid()).gid(owner.gid());
        }
        command.current_dir("/").stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().unwrap();
        let ready = || {
            let file = std::fs::read_to_string(cluster.join("postmaster.pid"));
            file.is_ok_and(|text| text.lines().nth(7).is_some_and(|line| line.trim() == "ready"))
        };
        while !ready() {
            std::thread::yield_now();
        }
        Self { child, port, dir, passwords }
    }

    fn target(&self, hosts: &str, query: &str, authority: Option<&str>) -> Target {
        let url = format!("postgres://{hosts}/aqtau{query}").into();
        let authority = authority.map(|name| self.dir.path().join(format!("{name}.pem")));
        let target = Target::from_url(&url, authority.as_deref()).unwrap();
        target.for_role(Role::Web, self.passwords.roles.of(Role::Web))
    }
}

#[derive(QueryableByName)]
struct Encrypted {
    #[diesel(sql_type = Bool)]
    ssl: bool,
}

async fn encrypted(target: &Target) -> Result<bool, String> {
    let mut connection = pool::open(target, "").await.map_err(|error| error.to_string())?;
    let query = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    let row: Encrypted = diesel::sql_query(query).get_result(&mut connection).await.unwrap();
    Ok(row.ssl)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_external_server_is_verified_and_found_among_several_hosts() {
    let remote = tokio::task::spawn_blocking(Remote::start).await.unwrap();
    let here = format!("localhost:{}", remote.port);

    for mode in ["?sslmode=verify-full", "?sslmode=require"] {
        let target = remote.target(&here, mode, Some("trusted"));
        assert_eq!(encrypted(&target).await, Ok(true), "{mode}");
    }
    let plain = remote.target(&here, "?sslmode=disable", None);
    assert_eq!(encrypted(&plain).await, Ok(false));

    certificates(remote.dir.path(), "stranger");
    let stranger = remote.target(&here, "?sslmode=require", Some("stranger"));
    let error = encrypted(&stranger).await.unwrap_err();
    assert!(error.contains("certificate"), "{error}");
    let other_name = format!("127.0.0.1:{}", remote.port);
    let other_name = remote.target(&other_name, "?sslmode=require", Some("trusted"));
    let error = encrypted(&other_name).await.unwrap_err();
    assert!(error.contains("certificate"), "{error}");

    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let several = format!("localhost:{nobody},{here}");
    let several = remote.target(&several, "?sslmode=verify-full", Some("trusted"));
    assert_eq!(encrypted(&several).await, Ok(true));
}
