//! `aqtau demo` beside a real `aqtau serve --demo`.

use crate::harness::cluster::directory;
use crate::harness::server::{Server, aqtau};

#[tokio::test(flavor = "multi_thread")]
async fn the_command_walks_a_real_server_to_a_good_end() {
    let dir = directory();
    let server = Server::start(&mut aqtau(dir.path(), &["serve", "--demo"]));
    let output = aqtau(dir.path(), &["demo", "--url", &server.url]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    for part in [
        "only published names and facts are real",
        "WARNING: decision dated after death",
        "entered the ruling of 2021-08-25",
        "115 outcome(s) in one transaction",
        "174 persons in 83 files",
        "family.kz@demo.example [kk] Анықтамаңыз дайын",
        "5 certificates valid, 10 histories hold",
        "`aqtau verify` proves",
    ] {
        assert!(said.contains(part), "{part} is missing in {said}");
    }
    let verified = aqtau(dir.path(), &["verify"]).output().unwrap();
    let verified = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(verified.contains("Everything holds."), "{verified}");
}

#[test]
fn without_a_server_the_command_fails_in_one_line() {
    let dir = directory();
    let output = aqtau(dir.path(), &["demo", "--url", "http://127.0.0.1:1"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("start it with `aqtau serve --demo`"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}
