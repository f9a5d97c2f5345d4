//! How the family is reached: who gets the letters, how, and where.
//!
//! Whoever may write the petition may correct the telephone number, the postal address and the country,
//! a representative too: they act under a power of attorney, and a family that cannot be reached loses
//! terms. The name, the e-mail address, the language and the account are the applicant's own: no field
//! here takes them. History says which fields were changed and by whom, never what stands in them.

use super::command::{country, present};
use super::{PetitionView, view};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{ApplicantId, PetitionId, RepresentationId};
use crate::domain::petition::{Reach, Told, ToldBy};
use crate::domain::policy::{Action, may};
use crate::domain::workflow::Refusal;
use crate::service::{Context, Error, Result, version, work};
use crate::store::Tx;
use crate::store::history::{ChainKind, Record, append};
use crate::store::petition::{self, NewContacts};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

/// Longest telephone number, in characters.
pub(super) const LONGEST_PHONE: usize = 50;
/// Longest postal address, in characters.
pub(super) const LONGEST_ADDRESS: usize = 1_000;

/// Contacts of the applicant. What is left out stays; `null` takes it away.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectContacts {
    /// Telephone number.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    pub phone: Option<Option<String>>,
    /// Postal address.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    pub address: Option<Option<String>>,
    /// Country they live in, ISO 3166-1 in lower case.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    pub country: Option<Option<String>>,
}

/// Changes who gets the letters about a petition that was sent, and the applicant's contacts. What is
/// left out stays.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeContacts {
    /// Version on the screen.
    pub version: i32,
    /// Who gets the letters: `applicant`, `representative` or `both`.
    pub told: Option<String>,
    /// How the applicant gets them: `email` or `letter` (on paper, to the postal address).
    pub told_by: Option<String>,
    /// Contacts of the applicant.
    pub contacts: Option<CorrectContacts>,
}

/// What is wanted, checked.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    told: Option<Told>,
    told_by: Option<ToldBy>,
    contacts: Option<NewContacts>,
}

/// Whose letters they are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Family {
    pub(super) applicant: ApplicantId,
    pub(super) representation: Option<RepresentationId>,
}

impl Wanted {
    /// Checks the fields.
    pub(super) fn read(
        errors: &mut FieldErrors,
        told: Option<&str>,
        told_by: Option<&str>,
        contacts: Option<&CorrectContacts>,
    ) -> Self {
        let told = told.and_then(|given| errors.keep("/told", "unknown_code", given.parse()));
        let told_by =
            told_by.and_then(|given| errors.keep("/told_by", "unknown_code", given.parse()));
        let contacts = contacts.map(|given| given.check(errors));
        Self { told, told_by, contacts }
    }

    /// Which fields it changes, for the history.
    pub(super) fn fields(&self) -> Vec<&'static str> {
        let contacts = self.contacts.as_ref();
        let given = [
            ("told", self.told.is_some()),
            ("told_by", self.told_by.is_some()),
            ("phone", contacts.is_some_and(|new| new.phone.is_some())),
            ("address", contacts.is_some_and(|new| new.address.is_some())),
            ("country_of_residence", contacts.is_some_and(|new| new.country.is_some())),
        ];
        given.into_iter().filter(|(_, given)| *given).map(|(field, _)| field).collect()
    }

    /// Saves the contacts, and yields how the family is reached from now on. `pointer` is where the
    /// postal address stands in the command.
    ///
    /// # Errors
    /// `Invalid` without the representative or the postal address that is needed.
    pub(super) async fn settle(
        &self,
        tx: &mut Tx,
        before: Reach,
        family: Family,
        pointer: &str,
    ) -> Result<Reach> {
        let reach = Reach {
            told: self.told.unwrap_or(before.told),
            told_by: self.told_by.unwrap_or(before.told_by),
        };
        if self.told == Some(Told::Representative) {
            let today = tx.now().date_naive();
            let represented = match family.representation {
                Some(id) => petition::is_in_force(tx, id, today).await?,
                None => false,
            };
            if !represented {
                let message = "Nobody represents the applicant in this petition; choose the \
                               applicant or both.";
                return Err(Error::field("/told", "no_representative", message));
            }
        }
        if let Some(contacts) = self.contacts.as_ref().filter(|new| **new != NewContacts::default())
        {
            petition::save_contacts(tx, family.applicant, contacts).await?;
        }
        let asked = self.told_by.is_some() || self.contacts.is_some();
        if asked && reach.told_by == ToldBy::Letter {
            let known = petition::find_applicant(tx, family.applicant).await?;
            let address = known.and_then(|applicant| applicant.address);
            if address.is_none_or(|address| address.trim().is_empty()) {
                let message = "Give the postal address: letters on paper are sent there.";
                return Err(Error::field(pointer, "required", message));
            }
        }
        Ok(reach)
    }
}

impl CorrectContacts {
    fn check(&self, errors: &mut FieldErrors) -> NewContacts {
        let mut text = |pointer: &str, given: &Option<Option<String>>, max| {
            let given = given.as_ref()?;
            Some(errors.optional_text(pointer, given.as_deref(), max))
        };
        let phone = text("/contacts/phone", &self.phone, LONGEST_PHONE);
        let address = text("/contacts/address", &self.address, LONGEST_ADDRESS);
        let country = self.country.as_ref().map(|given| {
            let given = given.as_deref().filter(|text| !text.trim().is_empty());
            let read = given.and_then(|given| country(errors, "/contacts/country", given));
            read.map(|country| country.to_string())
        });
        NewContacts { phone, address, country }
    }
}

/// Changes who gets the letters about a petition that was sent, how, and the applicant's contacts.
///
/// # Errors
/// `NotFound`; `Denied`; `WrongState` for a draft, which is saved, and where no letters follow; `Stale`;
/// `Invalid`, also for `representative` without one and `letter` without a postal address.
pub async fn change_contacts(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    command: ChangeContacts,
) -> Result<PetitionView> {
    let mut errors = FieldErrors::default();
    let ChangeContacts { version: seen, told, told_by, contacts } = command;
    let wanted = Wanted::read(&mut errors, told.as_deref(), told_by.as_deref(), contacts.as_ref());
    errors.into_result(())?;
    if wanted.fields().is_empty() {
        return Err(Error::field("/told", "required", "Say what is to be changed."));
    }
    context
        .write(actor, async |tx| {
            let found = petition::lock(tx, id).await?.ok_or(Error::NotFound)?;
            may(actor, Action::ChangeContacts, &found.case_facts()).map(drop)?;
            if !found.state.is_written_about() {
                let step = Action::ChangeContacts.to_string();
                return Err(Refusal::WrongState { step, state: found.state.to_string() }.into());
            }
            version::check(tx, id, seen, found.version).await?;
            let family =
                Family { applicant: found.applicant, representation: found.representation };
            let reach = wanted.settle(tx, found.reach, family, "/contacts/address").await?;
            let version = petition::save_reach(tx, id, reach).await?;
            let changed = Record::action(ChainKind::Petition, id, "change_contacts");
            let noted = json!({ "fields": wanted.fields() });
            append(tx, vec![changed.version(version).content(noted)]).await?;
            work::refresh_petition(tx, id).await?;
            view::of(tx, context, actor, id).await
        })
        .await
}
