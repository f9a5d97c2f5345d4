//! E-mail addresses: trimmed, in lower case, plausible.

use crate::domain::check::FieldErrors;
use unicode_normalization::UnicodeNormalization as _;

/// Longest address in bytes that mail servers take (RFC 5321, 4.5.3.1.3, less the angle brackets).
const LONGEST: usize = 254;
/// Longest part before the at sign.
const LONGEST_LOCAL: usize = 64;
/// Longest part between two dots of a domain.
const LONGEST_LABEL: usize = 63;

/// The one spelling of an address that is kept and compared; international domains stay as typed.
pub fn read_email(typed: &str) -> String {
    typed.trim().nfc().collect::<String>().to_lowercase()
}

/// Reads an address and notes what is wrong with it.
pub(in crate::service) fn check_email(
    errors: &mut FieldErrors,
    pointer: &str,
    typed: &str,
) -> String {
    let email = read_email(typed);
    if email.is_empty() {
        errors.add(pointer, "required", "Fill in this field.");
    } else if !is_plausible(&email) {
        let message = "Write an e-mail address, for example name@example.org.";
        errors.add(pointer, "not_an_email", message);
    }
    email
}

fn is_plausible(email: &str) -> bool {
    let Some((local, domain)) = email.rsplit_once('@') else { return false };
    let typed = |c: char| !c.is_whitespace() && !c.is_control() && !turns_direction(c);
    email.len() <= LONGEST
        && (1..=LONGEST_LOCAL).contains(&local.len())
        && local.chars().all(|c| typed(c) && !"\"(),:;<>@[\\]".contains(c))
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && domain.contains('.')
        && domain.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    let letter = |c: char| {
        if c.is_ascii() {
            c.is_ascii_alphanumeric() || c == '-'
        } else {
            !c.is_whitespace() && !c.is_control() && !turns_direction(c)
        }
    };
    (1..=LONGEST_LABEL).contains(&label.len())
        && label.chars().all(letter)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// Invisible marks that make two addresses look like one.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn checked(typed: &str) -> Result<String, &'static str> {
        let mut errors = FieldErrors::default();
        let email = check_email(&mut errors, "/email", typed);
        errors.0.first().map_or(Ok(email), |error| Err(error.code))
    }

    #[test]
    fn addresses_are_trimmed_and_in_lower_case_and_keep_their_letters() {
        for (typed, kept) in [
            ("  Asel.N+case@Example.ORG ", "asel.n+case@example.org"),
            ("ӘСЕЛ@Пример.ҚАЗ", "әсел@пример.қаз"),
            ("a@xn--80aswg.xn--p1ai", "a@xn--80aswg.xn--p1ai"),
            ("o'neil@example.org", "o'neil@example.org"),
        ] {
            assert_eq!(checked(typed), Ok(kept.to_owned()));
        }
    }

    #[test]
    fn what_no_mail_reaches_is_refused() {
        for typed in [
            "asel",
            "@example.org",
            "asel@",
            "asel@localhost",
            "a b@example.org",
            "a@b@example.org",
            "asel@example..org",
            "asel@-example.org",
            "asel@example-.org",
            ".a@example.org",
            "a..b@example.org",
            "a@exa_mple.org",
            "a\u{200b}@example.org",
            "a\0@example.org",
            "<a>@example.org",
            "a@example.org.",
        ] {
            assert_eq!(checked(typed), Err("not_an_email"), "{typed:?}");
        }
        assert_eq!(checked("  "), Err("required"));
        let long = format!("{}@example.org", "a".repeat(65));
        assert_eq!(checked(&long), Err("not_an_email"));
        let long = format!("a@{}org", format!("{}.", "b".repeat(60)).repeat(5));
        assert_eq!(checked(&long), Err("not_an_email"));
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic_and_reading_twice_changes_nothing(typed in "\\PC{0,80}") {
            if let Ok(email) = checked(&typed) {
                prop_assert!(email.len() <= LONGEST);
                prop_assert_eq!(checked(&email), Ok(email.clone()));
            }
        }
    }
}
