//! TLS towards an external database.

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why no TLS settings could be made.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// The file of the certification authority cannot be used.
    #[error("the certificates in {0} cannot be read: {1}")]
    Authority(PathBuf, String),
    /// The operating system trusts nobody.
    #[error(
        "the operating system has no trusted certificates: install ca-certificates or set database.ca_file"
    )]
    NoRoots,
    /// rustls refuses its own defaults.
    #[error("TLS cannot be set up")]
    Rustls(#[from] rustls::Error),
}

/// A TLS client that trusts `ca_file`, or the operating system's authorities without one.
///
/// # Errors
/// When there is no certificate to trust.
pub fn client(ca_file: Option<&Path>) -> Result<Arc<ClientConfig>, TlsError> {
    let roots = match ca_file {
        Some(path) => roots_of_file(path)?,
        None => roots_of_system()?,
    };
    // Named, because another crate in the tree may bring a second provider.
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

fn roots_of_file(path: &Path) -> Result<RootCertStore, TlsError> {
    let unusable = |error: String| TlsError::Authority(path.to_owned(), error);
    let certificates = CertificateDer::pem_file_iter(path)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| unusable(error.to_string()))?;
    let mut roots = RootCertStore::empty();
    for certificate in certificates {
        roots.add(certificate).map_err(|error| unusable(error.to_string()))?;
    }
    if roots.is_empty() {
        return Err(unusable("the file holds no certificate".to_owned()));
    }
    Ok(roots)
}

fn roots_of_system() -> Result<RootCertStore, TlsError> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if roots.is_empty() { Err(TlsError::NoRoots) } else { Ok(roots) }
}
