//! Closed lists of codes: one macro, so that each code is spelt in exactly one place.
//!
//! A code is the lower-case English name that stands in the database, the API and the vocabularies.

use super::check::FieldErrors;

/// A text that is not a code of its list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{given:?} is not a known {}; use one of: {}", words(list), known.join(", "))]
pub struct UnknownCode {
    /// Name of the list, for example `Outcome`.
    pub list: &'static str,
    /// What was given.
    pub given: String,
    /// Every code of the list.
    pub known: &'static [&'static str],
}

impl UnknownCode {
    /// The same as an error of the field under `pointer`.
    pub fn at(&self, pointer: &str) -> FieldErrors {
        FieldErrors::one(pointer, "unknown_code", self.to_string())
    }
}

/// The name of a list as people say it: `OfficeKind` is an office kind.
fn words(list: &str) -> String {
    let mut said = String::new();
    for letter in list.chars() {
        if letter.is_uppercase() && !said.is_empty() {
            said.push(' ');
        }
        said.extend(letter.to_lowercase());
    }
    said
}

/// Declares an enum whose variants have stable codes:
/// `codes! { /// Doc. pub enum Light { /// Doc. Red = "red", /// Doc. Green = "green" } }`.
///
/// Gives `ALL`, `CODES`, `as_str`, `Display`, `FromStr` (error [`UnknownCode`]), and serde as the code.
macro_rules! codes {
    ($($(#[$doc:meta])* $vis:vis enum $name:ident {
        $($(#[$variant_doc:meta])* $variant:ident = $code:literal),+ $(,)?
    })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Every code, in the same order.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The stable code, as stored and sent.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::code::UnknownCode;

            fn from_str(given: &str) -> Result<Self, Self::Err> {
                match given {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::domain::code::UnknownCode {
                        list: stringify!($name),
                        given: given.to_owned(),
                        known: Self::CODES,
                    }),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let given = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(from)?;
                given.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}
pub(crate) use codes;

#[cfg(test)]
mod tests {
    codes! {
        /// A traffic light.
        pub enum Light {
            /// Stop.
            Red = "red",
            /// Go.
            BlueGreen = "blue_green",
        }
    }

    #[test]
    fn every_code_reads_back_as_its_value() {
        for light in Light::ALL {
            assert_eq!(light.as_str().parse(), Ok(*light));
            let json = serde_json::to_string(light).unwrap();
            assert_eq!(json, format!("\"{light}\""));
            assert_eq!(serde_json::from_str::<Light>(&json).unwrap(), *light);
        }
    }

    #[test]
    fn a_list_is_named_as_people_say_it() {
        assert_eq!(super::words("OfficeKind"), "office kind");
        assert_eq!(super::words("Sex"), "sex");
    }

    #[test]
    fn an_unknown_code_is_told_with_the_known_ones() {
        let error = "amber".parse::<Light>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "\"amber\" is not a known light; use one of: red, blue_green"
        );
        assert_eq!(error.at("/light").0[0].code, "unknown_code");
    }
}
