//! What every use case works with.

use super::{Error, Result};
use crate::clock::Clock;
use crate::config::Config;
use crate::domain::actor::Actor;
use crate::domain::jurisdiction::Profiles;
use crate::domain::place::Gazetteer;
use crate::files;
use crate::store::pool::Pools;
use crate::store::{self, Mode, Tx};
use ed25519_dalek::{Signer as _, SigningKey};
use hmac::{Hmac, KeyInit, Mac as _};
use secrecy::SecretString;
use sha2::Sha256;
use std::sync::Arc;

/// Secrets that sign: access tokens with one, what lasts with the other.
pub struct Keys {
    /// Signs access tokens.
    pub token_secret: SecretString,
    /// Signs certificates, decisions, daily heads and exported histories.
    pub signing: SigningKey,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keys").finish_non_exhaustive()
    }
}

impl Keys {
    /// Stable name of the signing key: the first 16 hexadecimal digits of its public key's digest.
    pub fn key_id(&self) -> String {
        let digest = crate::domain::history::digest(self.signing.verifying_key().as_bytes());
        digest.to_string().chars().take(16).collect()
    }

    /// HMAC-SHA-256 over a text, with a key of its own for each purpose.
    pub fn code(&self, purpose: &str, text: &str) -> [u8; 32] {
        self.mac(purpose, text).finalize().into_bytes().into()
    }

    /// Whether `code` is that of the text; takes as long whatever it is.
    pub fn is_code(&self, purpose: &str, text: &str, code: &[u8]) -> bool {
        self.mac(purpose, text).verify_slice(code).is_ok()
    }

    fn mac(&self, purpose: &str, text: &str) -> Hmac<Sha256> {
        let keyed = |key: [u8; 32], text: &str| {
            // A key shorter than a block is one that ends in zeros.
            let mut block = [0; 64];
            block[..32].copy_from_slice(&key);
            <Hmac<Sha256> as KeyInit>::new(&block.into()).chain_update(text.as_bytes())
        };
        keyed(keyed(self.signing.to_bytes(), purpose).finalize().into_bytes().into(), text)
    }

    /// Ed25519 signature over a text.
    pub fn sign(&self, text: &str) -> [u8; 64] {
        self.signing.sign(text.as_bytes()).to_bytes()
    }
}

/// Everything shared by the use cases; cheap to clone.
#[derive(Debug, Clone)]
pub struct Context {
    /// Connections.
    pub pools: Pools,
    /// The time.
    pub clock: Clock,
    /// The settings.
    pub config: Arc<Config>,
    /// The countries' profiles.
    pub profiles: Arc<Profiles>,
    /// The blobs of the documents.
    pub files: files::Store,
    /// Signing keys.
    pub keys: Arc<Keys>,
    /// Keeps password hashing from taking every core at once.
    pub hashing: Arc<tokio::sync::Semaphore>,
    /// Counts what is asked without an account.
    pub checks: Arc<super::limit::PublicLimit>,
    /// The index of names of the archive cards.
    pub cards: Arc<super::card_index::CardIndex>,
    /// Counts the searches of each account.
    pub searches: Arc<super::limit::SearchLimit>,
    /// Figures of offices that were counted a moment ago.
    pub figures: super::figures::OfficeFigures,
    /// The historical places.
    pub places: Arc<Gazetteer>,
}

impl Context {
    /// Changes something: one transaction as `actor`.
    ///
    /// # Errors
    /// Whatever `work` yields; then nothing is written.
    pub async fn write<T, F>(&self, actor: &Actor, work: F) -> Result<T>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T>,
    {
        store::run(&self.pools.web, actor, Mode::Write, self.clock.now(), work).await
    }

    /// Reads several things as they stand at one moment.
    ///
    /// # Errors
    /// Whatever `work` yields.
    pub async fn read<T, F>(&self, actor: &Actor, work: F) -> Result<T>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T>,
    {
        store::run(&self.pools.web, actor, Mode::Read, self.clock.now(), work).await
    }

    /// Changes something as the system itself, on the jobs' connections.
    ///
    /// # Errors
    /// Whatever `work` yields; then nothing is written.
    pub async fn write_as_system<T, F>(&self, work: F) -> Result<T>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T>,
    {
        let system = Actor::system();
        store::run(&self.pools.worker, &system, Mode::Write, self.clock.now(), work).await
    }

    /// Changes the queue on the jobs' connections: requests may write jobs down and change none.
    /// Row-level security fences nothing there, so the leave has to be asked for before.
    ///
    /// # Errors
    /// Whatever `work` yields; then nothing is written.
    pub async fn write_beside_jobs<T, F>(&self, actor: &Actor, work: F) -> Result<T>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T>,
    {
        store::run(&self.pools.worker, actor, Mode::Write, self.clock.now(), work).await
    }

    /// Reads as the system itself, on the jobs' connections.
    ///
    /// # Errors
    /// Whatever `work` yields.
    pub async fn read_as_system<T, F>(&self, work: F) -> Result<T>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T>,
    {
        let system = Actor::system();
        store::run(&self.pools.worker, &system, Mode::Read, self.clock.now(), work).await
    }

    /// Runs work that keeps a core busy (argon2) beside the requests, a few at a time.
    ///
    /// # Errors
    /// [`Error::Internal`] when the work panicked.
    pub async fn busy<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let _turn = self.hashing.acquire().await.map_err(Error::internal)?;
        tokio::task::spawn_blocking(work).await.map_err(Error::internal)
    }
}
