//! Recording a person and the spellings of the name.

use super::command::{AddName, ChangePerson, NameClaim, RecordPerson};
use super::{PersonView, changed, note, take, view};
use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::{NameId, PersonId};
use crate::domain::person::{NameKind, Sex};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, RequestKey, Result, once};
use crate::store::Tx;
use crate::store::person::{self, NewName, NewPerson};
use serde_json::json;
use uuid::Uuid;

/// Most spellings recorded at once.
const MOST_NAMES: usize = 50;

/// Reads a spelling; errors stand under `pointer`.
pub fn read_name(errors: &mut FieldErrors, pointer: &str, claim: &NameClaim) -> NewName {
    let at = |field: &str| format!("{pointer}/{field}");
    let kind = match claim.kind.as_deref() {
        None => NameKind::Unknown,
        Some(code) => {
            errors.keep(&at("kind"), "unknown_code", code.parse()).unwrap_or(NameKind::Unknown)
        }
    };
    let language = claim.language.as_deref().map(str::trim).filter(|tag| !tag.is_empty());
    if language.is_some_and(|tag| !is_language_tag(tag)) {
        errors.add(&at("language"), "not_a_language", "Give a BCP 47 tag, for example uz-Latn.");
    }
    let mut part = |field: &str, value: &Option<String>| {
        errors.optional_text(&at(field), value.as_deref(), 150)
    };
    let (surname, given) = (part("surname", &claim.surname), part("given", &claim.given));
    let patronymic = part("patronymic", &claim.patronymic);
    NewName {
        id: NameId::new(),
        kind,
        language: language.map(str::to_owned),
        raw: errors.text(&at("raw"), &claim.raw, 300),
        surname,
        given,
        patronymic,
        source: errors.text(&at("source"), &claim.source, 1_000),
    }
}

/// Subtags of 1 to 8 letters and digits, the first of 2 or 3 letters.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    matches!(first.len(), 2 | 3)
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
        && tag.len() <= 35
}

/// Records a person of the own office.
///
/// # Errors
/// `Denied`; `Invalid`; `Conflict` when the key was used for another request.
pub async fn record(
    context: &Context,
    actor: &Actor,
    command: RecordPerson,
    key: Option<&RequestKey>,
) -> Result<PersonView> {
    may(actor, Action::RecordPerson, &CaseFacts::of_own(actor)).map(drop)?;
    let mut errors = FieldErrors::default();
    let sex = match command.sex.as_deref() {
        None => Sex::Unknown,
        Some(code) => errors.keep("/sex", "unknown_code", code.parse()).unwrap_or(Sex::Unknown),
    };
    if command.names.is_empty() {
        errors.add("/names", "required", "Give at least one spelling of the name.");
    }
    if command.names.len() > MOST_NAMES {
        errors.add(
            "/names",
            "too_many",
            Message::new(format!("Give at most {MOST_NAMES} spellings.")).with("max", MOST_NAMES),
        );
    }
    let claims = command.names.iter().take(MOST_NAMES).enumerate();
    let names = claims.map(|(n, claim)| read_name(&mut errors, &format!("/names/{n}"), claim));
    let names: Vec<_> = names.collect();
    let names = errors.into_result(names)?;
    context
        .write(actor, async |tx| {
            let id = once(tx, key, async |tx: &mut Tx| {
                let id = PersonId::new();
                let noted = json!({ "names": names.len(), "placeholder": command.placeholder });
                let new =
                    NewPerson { id, sex, placeholder: command.placeholder, names: names.clone() };
                person::insert(tx, actor.office, &[new]).await?;
                note(tx, id, "record_person", 1, None, noted).await?;
                Ok(id)
            })
            .await?;
            view::of(tx, actor, id).await
        })
        .await
}

/// Adds a spelling; those recorded before stay.
///
/// # Errors
/// `NotFound`; `Denied`; `Stale`; `Invalid`; `Conflict` when the key was used for another request.
pub async fn add_name(
    context: &Context,
    actor: &Actor,
    id: PersonId,
    command: AddName,
    key: Option<&RequestKey>,
) -> Result<PersonView> {
    let mut errors = FieldErrors::default();
    let name = read_name(&mut errors, "/name", &command.name);
    let name = errors.into_result(name)?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx: &mut Tx| {
                take(tx, actor, id, Action::EditPerson, command.version).await?;
                person::insert_names(tx, id, std::slice::from_ref(&name)).await?;
                let noted = json!({ "kind": name.kind });
                changed(tx, id, "add_name", Some(name.id.into()), noted).await?;
                Ok(Uuid::from(name.id))
            })
            .await?;
            view::of(tx, actor, id).await
        })
        .await
}

/// Changes the sex of a person.
///
/// # Errors
/// `NotFound`; `Denied`; `Stale`; `Invalid`.
pub async fn change(
    context: &Context,
    actor: &Actor,
    id: PersonId,
    command: ChangePerson,
) -> Result<PersonView> {
    let mut errors = FieldErrors::default();
    let sex = errors.keep("/sex", "unknown_code", command.sex.parse()).unwrap_or(Sex::Unknown);
    errors.into_result(())?;
    context
        .write(actor, async |tx| {
            take(tx, actor, id, Action::EditPerson, command.version).await?;
            let version = person::save_sex(tx, id, sex).await?;
            note(tx, id, "change_person", version, None, json!({ "sex": sex })).await?;
            view::of(tx, actor, id).await
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::is_language_tag;

    #[test]
    fn language_tags_have_their_usual_form() {
        for (tag, is) in [
            ("uz-Latn", true),
            ("kaa", true),
            ("ru", true),
            ("r", false),
            ("ru_RU", false),
            ("ru-", false),
        ] {
            assert_eq!(is_language_tag(tag), is, "{tag}");
        }
    }
}
