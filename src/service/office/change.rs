//! Making and changing offices: the tree stays a tree, and successors lead somewhere.

use super::command::{ChangeOffice, OfficeFields};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::OfficeId;
use crate::domain::policy::{self, Action, CaseFacts};
use crate::service::{Context, Error, RequestKey, Result, once, version};
use crate::store::history::{self, ChainKind, Record};
use crate::store::office::{self, Office};
use crate::store::{DbError, Tx};
use serde_json::{Value, json};
use uuid::Uuid;

fn may_manage(actor: &Actor) -> Result<()> {
    let _leave = policy::may(actor, Action::ManageOffices, &CaseFacts::default())?;
    Ok(())
}

/// Makes an office.
///
/// # Errors
/// `Denied` unless an administrator does it; `Invalid` for wrong fields, a code that is taken, a
/// parent or a successor that does not fit.
pub async fn create(
    context: &Context,
    actor: &Actor,
    fields: &OfficeFields,
    key: Option<&RequestKey>,
) -> Result<OfficeId> {
    may_manage(actor)?;
    let new = fields.check(OfficeId::new(), "")?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                office::lock_tree(tx).await?;
                check_place(tx, &new, "").await?;
                office::insert(tx, &new).await.map_err(|error| taken(error, ""))?;
                let record = Record::action(ChainKind::Office, new.id, "create_office")
                    .version(new.version)
                    .content(facts(&new));
                history::append(tx, vec![record]).await?;
                Ok(new.id)
            })
            .await
        })
        .await
}

/// Changes an office as a whole.
///
/// # Errors
/// `Denied` unless an administrator does it; `NotFound`; `Stale`; `Invalid` as for making one, and
/// when offices below would no longer fit.
pub async fn change(
    context: &Context,
    actor: &Actor,
    id: OfficeId,
    command: &ChangeOffice,
) -> Result<()> {
    may_manage(actor)?;
    let new = command.office.check(id, "/office")?;
    context
        .write(actor, async |tx| {
            office::lock_tree(tx).await?;
            let before = office::lock(tx, id).await?.ok_or(Error::NotFound)?;
            version::check(tx, id, command.version, before.version).await?;
            check_place(tx, &new, "/office").await?;
            let version = office::save(tx, &new).await.map_err(|error| taken(error, "/office"))?;
            let record = Record::action(ChainKind::Office, id, "change_office")
                .version(version)
                .content(json!({ "changed": changed(&before, &new), "now": facts(&new) }));
            Ok(history::append(tx, vec![record]).await?)
        })
        .await
}

async fn check_place(tx: &mut Tx, new: &Office, at: &str) -> Result<()> {
    let mut errors = FieldErrors::default();
    if let Some(parent) = new.parent {
        check_parent(tx, new, parent, &format!("{at}/parent_id"), &mut errors).await?;
    }
    if let Some(successor) = new.successor {
        let at = format!("{at}/successor_id");
        if office::find(tx, successor).await?.is_none() {
            errors.add(&at, "unknown", "There is no such office. Choose another.");
        } else if office::is_successor(tx, new.id, successor).await? {
            errors.add(&at, "circle", "This office would take over from itself. Choose another.");
        }
    }
    if office::has_misfitting_child(tx, new).await? {
        let message = "Offices below it are of a higher level or another country. Move them first.";
        errors.add(&format!("{at}/level"), "offices_below", message);
    }
    Ok(errors.into_result(())?)
}

async fn check_parent(
    tx: &mut Tx,
    new: &Office,
    parent: OfficeId,
    at: &str,
    errors: &mut FieldErrors,
) -> Result<()> {
    let Some(above) = office::find(tx, parent).await? else {
        errors.add(at, "unknown", "There is no such office. Choose another.");
        return Ok(());
    };
    if office::is_above(tx, new.id, parent).await? {
        errors.add(at, "circle", "This office would stand above itself. Choose another.");
    } else if above.country != new.country {
        errors.add(at, "other_country", "Choose an office of the same country.");
    } else if above.level > new.level {
        errors.add(at, "lower_level", "Choose an office of the same or a higher level.");
    }
    Ok(())
}

/// A code that another office has is a wrong field.
fn taken(error: DbError, at: &str) -> Error {
    if error.constraint() == Some("office_code_key") {
        let message = "Another office has this code. Choose another.";
        return Error::field(&format!("{at}/code"), "taken", message);
    }
    error.into()
}

/// What history keeps of an office: no address of any kind.
fn facts(office: &Office) -> Value {
    json!({
        "parent": office.parent.map(Uuid::from),
        "kind": office.kind,
        "level": office.level,
        "code": office.code,
        "name": office.names,
        "jurisdiction": office.country,
        "region": office.region,
        "valid_from": office.valid_from,
        "valid_to": office.valid_to,
        "successor": office.successor.map(Uuid::from),
    })
}

fn changed(before: &Office, after: &Office) -> Vec<&'static str> {
    [
        ("parent", before.parent != after.parent),
        ("kind", before.kind != after.kind),
        ("level", before.level != after.level),
        ("code", before.code != after.code),
        ("name", before.names != after.names),
        ("jurisdiction", before.country != after.country),
        ("region", before.region != after.region),
        ("email", before.email != after.email),
        ("address", before.address != after.address),
        ("valid_from", before.valid_from != after.valid_from),
        ("valid_to", before.valid_to != after.valid_to),
        ("successor", before.successor != after.successor),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .collect()
}
