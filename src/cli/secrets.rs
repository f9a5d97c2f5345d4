//! The secrets of the service: made on the first start of the embedded default, otherwise the
//! operator's.

use super::Failure;
use crate::config::Config;
use crate::postgres::{Settings, secret_file};
use crate::service::Keys;
use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _};
use secrecy::{ExposeSecret as _, SecretString};
use std::io;
use std::path::Path;

/// Fewest bytes of the secret that signs access tokens.
const SHORTEST: usize = 32;

/// Makes what is missing, as long as the embedded cluster does not exist yet: a key that is lost
/// later must not be replaced in silence, because what it signed could no longer be verified.
///
/// # Errors
/// When a file cannot be written.
pub fn make_missing(config: &Config) -> Result<(), Failure> {
    let settings = Settings::of(config);
    if !config.embedded() || settings.cluster_exists() {
        return Ok(());
    }
    settings.make_data_dir()?;
    make(&config.jwt_file(), || Ok(format!("{}\n", secret_file::random()?)))?;
    make(&config.signing_key_file(), || {
        let mut seed = [0_u8; 32];
        getrandom::fill(&mut seed).map_err(|error| io::Error::other(error.to_string()))?;
        let key = SigningKey::from_bytes(&seed);
        let pem = key.to_pkcs8_pem(LineEnding::LF);
        pem.map(|pem| pem.to_string()).map_err(|error| io::Error::other(error.to_string()))
    })
}

fn make(path: &Path, content: impl FnOnce() -> io::Result<String>) -> Result<(), Failure> {
    if path.exists() {
        return Ok(());
    }
    match content().and_then(|content| secret_file::write(path, content.as_bytes())) {
        // Another process that starts at the same moment was quicker; the lock decides later.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(Failure::Other(format!("cannot write {}: {error}", path.display()))),
        Ok(()) => Ok(()),
    }
}

/// Reads both secrets.
///
/// # Errors
/// Says which file is missing or unusable and how to make it.
pub fn load(config: &Config) -> Result<Keys, Failure> {
    let token_secret = read(config, &config.jwt_file(), "openssl rand -base64 48 >")?;
    let token_secret: SecretString = token_secret.expose_secret().trim().into();
    if token_secret.expose_secret().len() < SHORTEST {
        let path = config.jwt_file();
        let message =
            format!("{}: at least {SHORTEST} random characters are needed", path.display());
        return Err(Failure::Settings(message));
    }
    let path = config.signing_key_file();
    let pem = read(config, &path, "openssl genpkey -algorithm ed25519 -out")?;
    let signing = SigningKey::from_pkcs8_pem(pem.expose_secret()).map_err(|error| {
        let path = path.display();
        Failure::Settings(format!("{path}: no Ed25519 key as PKCS #8 PEM ({error})"))
    })?;
    Ok(Keys { token_secret, signing })
}

fn read(config: &Config, path: &Path, how: &str) -> Result<SecretString, Failure> {
    let shown = path.display();
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(text.into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(Failure::Settings(if !config.embedded() {
                format!(
                    "{shown} is missing. Make it once and keep a copy: umask 077; {how} {shown}"
                )
            } else if Settings::of(config).cluster_exists() {
                format!(
                    "{shown} is missing, but the data it belongs to exists: put the file back from a backup"
                )
            } else {
                let dir = config.data.dir.display();
                format!(
                    "there is no data in {dir} yet: run `aqtau serve` first, or set AQTAU_DATA__DIR"
                )
            }))
        }
        Err(error) => Err(Failure::Settings(format!("{shown} cannot be read: {error}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    fn embedded() -> (tempfile::TempDir, Config) {
        let dir = tempfile::tempdir().unwrap();
        let mut config = Config::defaults().unwrap();
        config.data.dir = dir.path().to_owned();
        (dir, config)
    }

    #[test]
    fn the_first_start_makes_secrets_that_nobody_else_can_read_and_later_ones_keep_them() {
        let (_dir, config) = embedded();
        make_missing(&config).unwrap();
        let first = load(&config).unwrap();
        for path in [config.jwt_file(), config.signing_key_file()] {
            let mode = std::fs::metadata(path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        make_missing(&config).unwrap();
        let second = load(&config).unwrap();
        assert_eq!(first.token_secret.expose_secret(), second.token_secret.expose_secret());
        assert_eq!(first.signing.to_bytes(), second.signing.to_bytes());
        assert!(!format!("{first:?}").contains(first.token_secret.expose_secret()));
    }

    #[test]
    fn a_key_that_is_lost_later_is_not_replaced() {
        let (dir, config) = embedded();
        std::fs::create_dir(dir.path().join("postgres")).unwrap();
        std::fs::write(dir.path().join("postgres/PG_VERSION"), "15").unwrap();
        make_missing(&config).unwrap();
        let text = load(&config).unwrap_err().to_string();
        assert!(text.contains("backup"), "{text}");
    }

    #[test]
    fn with_an_external_database_a_missing_secret_says_how_to_make_it() {
        let (_dir, mut config) = embedded();
        config.database.url = "postgres://db/aqtau".into();
        make_missing(&config).unwrap();
        let text = load(&config).unwrap_err().to_string();
        assert!(text.contains("openssl rand"), "{text}");
        secret_file::write(&config.jwt_file(), &[b'x'; 40]).unwrap();
        let text = load(&config).unwrap_err().to_string();
        assert!(text.contains("openssl genpkey -algorithm ed25519"), "{text}");
    }

    #[test]
    fn a_key_made_by_openssl_is_read() {
        let (_dir, config) = embedded();
        secret_file::write(&config.jwt_file(), &[b'x'; 40]).unwrap();
        // RFC 8410, section 10.3.
        let pem = "-----BEGIN PRIVATE KEY-----\n\
                   MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n\
                   -----END PRIVATE KEY-----\n";
        secret_file::write(&config.signing_key_file(), pem.as_bytes()).unwrap();
        let public = load(&config).unwrap().signing.verifying_key();
        assert!(hex::encode(public.as_bytes()).starts_with("19bf44096984cdfe"));
    }

    #[test]
    fn a_short_secret_and_a_foreign_key_are_refused() {
        let (_dir, config) = embedded();
        secret_file::write(&config.jwt_file(), b"short").unwrap();
        assert!(load(&config).unwrap_err().to_string().contains("at least 32"));
        std::fs::write(config.jwt_file(), [b'x'; 32]).unwrap();
        secret_file::write(&config.signing_key_file(), b"no key").unwrap();
        assert!(load(&config).unwrap_err().to_string().contains("no Ed25519 key"));
    }
}
