//! Passwords: the rule, the hash, and hashing again when its cost was raised.

use crate::config::Auth;
use crate::domain::check::{FieldErrors, Message};
use crate::service::{Context, Error, Result};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use secrecy::{ExposeSecret as _, SecretString};

/// Fewest and most characters of a password.
const LENGTH: std::ops::RangeInclusive<usize> = 12..=200;

/// Notes what is wrong with a password that is chosen for `email`.
pub(super) fn check(errors: &mut FieldErrors, pointer: &str, password: &SecretString, email: &str) {
    let password = password.expose_secret();
    let length = password.chars().count();
    if length < *LENGTH.start() {
        errors.add(
            pointer,
            "too_short",
            Message::new("Choose a password of at least 12 characters.")
                .with("min", *LENGTH.start()),
        );
    } else if length > *LENGTH.end() {
        errors.add(
            pointer,
            "too_long",
            Message::new("Choose a password of at most 200 characters.").with("max", *LENGTH.end()),
        );
    } else if super::read_email(password) == email {
        errors.add(pointer, "same_as_email", "Choose a password that is not your e-mail address.");
    } else if password.trim().is_empty() {
        errors.add(pointer, "blank", "Choose a password that is not only spaces.");
    }
}

/// What came of comparing a password.
#[derive(Debug, Clone)]
pub(super) enum Verdict {
    /// Not the password, or there is none.
    Wrong,
    /// The password. When the settings ask for another cost: the same password, hashed anew.
    Right {
        /// The hash to keep from now on, if it changed.
        rehashed: Option<String>,
    },
}

/// Hashes a password at the cost of the settings, in PHC form, beside the requests.
///
/// # Errors
/// [`Error::Internal`] when the settings or the machine do not allow it.
pub async fn hash(context: &Context, password: &SecretString) -> Result<String> {
    let (argon2, password) = (argon2(&context.config.auth)?, password.clone());
    context.busy(move || hashed(&argon2, &password)).await?
}

/// Compares a password with a kept hash. Without one the password is hashed all the same, so that
/// the answer takes as long.
pub(super) async fn verify(
    context: &Context,
    password: &SecretString,
    kept: Option<&SecretString>,
) -> Result<Verdict> {
    let (argon2, password, kept) = (argon2(&context.config.auth)?, password.clone(), kept.cloned());
    context
        .busy(move || match kept {
            Some(kept) => compared(&argon2, &password, kept.expose_secret()),
            None => hashed(&argon2, &password).map(|_| Verdict::Wrong),
        })
        .await?
}

fn argon2(auth: &Auth) -> Result<Argon2<'static>> {
    let Auth { argon2_memory_kib, argon2_iterations, argon2_lanes, .. } = *auth;
    let params = Params::new(argon2_memory_kib, argon2_iterations, argon2_lanes, None)
        .map_err(|error| Error::internal(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hashed(argon2: &Argon2<'_>, password: &SecretString) -> Result<String> {
    let hash: PasswordHash = argon2
        .hash_password(password.expose_secret().as_bytes())
        .map_err(|error| Error::internal(error.to_string()))?;
    Ok(hash.to_string())
}

fn compared(argon2: &Argon2<'_>, password: &SecretString, kept: &str) -> Result<Verdict> {
    let kept = PasswordHash::new(kept).map_err(|error| Error::internal(error.to_string()))?;
    if argon2.verify_password(password.expose_secret().as_bytes(), &kept).is_err() {
        return Ok(Verdict::Wrong);
    }
    let cost = |params: &Params| (params.m_cost(), params.t_cost(), params.p_cost());
    let same = Params::try_from(&kept).is_ok_and(|kept| cost(&kept) == cost(argon2.params()))
        && kept.algorithm.as_str() == Algorithm::Argon2id.as_str();
    let rehashed = if same { None } else { Some(hashed(argon2, password)?) };
    Ok(Verdict::Right { rehashed })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(password: &str) -> Option<&'static str> {
        let mut errors = FieldErrors::default();
        check(&mut errors, "/password", &password.to_owned().into(), "asel.nurlan@example.org");
        errors.0.first().map(|error| error.code)
    }

    #[test]
    fn a_password_has_twelve_to_two_hundred_characters_and_is_not_the_address() {
        for (password, expected) in [
            ("", Some("too_short")),
            ("eleven char", Some("too_short")),
            ("twelve chars", None),
            ("құпиясөз-жол", None),
            (" Asel.Nurlan@Example.org ", Some("same_as_email")),
            ("             ", Some("blank")),
        ] {
            assert_eq!(code(password), expected, "{password:?}");
        }
        assert_eq!(code(&"ә".repeat(200)), None);
        assert_eq!(code(&"ә".repeat(201)), Some("too_long"));
    }

    fn cost(memory: u32) -> Argon2<'static> {
        let params = Params::new(memory, 1, 1, None).unwrap();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
    }

    #[test]
    fn a_raised_cost_hashes_the_password_again_when_it_is_next_typed() {
        let password = SecretString::from("correct horse battery");
        let kept = hashed(&cost(64), &password).unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{kept}");
        let same = compared(&cost(64), &password, &kept).unwrap();
        assert!(matches!(same, Verdict::Right { rehashed: None }), "{same:?}");
        let raised = compared(&cost(128), &password, &kept).unwrap();
        let Verdict::Right { rehashed: Some(anew) } = raised else { panic!("{raised:?}") };
        assert!(anew.contains("m=128"), "{anew}");
        let wrong = compared(&cost(128), &"correct horse batterx".into(), &anew).unwrap();
        assert!(matches!(wrong, Verdict::Wrong), "{wrong:?}");
    }

    #[test]
    fn a_broken_hash_is_an_error_and_never_a_way_in() {
        assert!(compared(&cost(64), &"x".into(), "not a hash").is_err());
    }
}
