//! Writing a petition: a family's draft, or a letter that a clerk enters.

use super::command::{self, DraftPetition, LONGEST_STATEMENT, country, free_text, language};
use super::contacts::{Family, Wanted};
use super::{PetitionView, clock, submit, view};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{ApplicantId, OfficeId, PetitionId, RepresentationId};
use crate::domain::jurisdiction::{Country, OfficeKind};
use crate::domain::language::Language;
use crate::domain::petition::{LetterDates, Reach};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, RequestKey, Result, once, work};
use crate::store::Tx;
use crate::store::history::{ChainKind, Record, append};
use crate::store::petition::{
    self, Channel, NewApplicant, NewPetition, NewPetitionPerson, OfficeFacts,
};
use chrono::NaiveDate;
use serde_json::json;

/// A checked draft.
struct Checked {
    office: Option<OfficeId>,
    country: Option<Country>,
    applicant: Option<ApplicantId>,
    unregistered: Option<NewApplicant>,
    language: Language,
    reach: Wanted,
    statement: String,
    posted: Option<NaiveDate>,
    received: Option<NaiveDate>,
    persons: Vec<NewPetitionPerson>,
    submit: bool,
}

impl DraftPetition {
    fn check(self, actor: &Actor) -> Result<Checked, FieldErrors> {
        let mut errors = FieldErrors::default();
        let language = match self.language.as_deref() {
            Some(given) => language(&mut errors, "/language", given),
            None => Some(actor.language),
        }
        .unwrap_or_default();
        let country =
            self.country.as_deref().and_then(|given| country(&mut errors, "/country", given));
        let clerk = actor.role.takes_letters();
        if clerk && self.applicant.is_some() == self.applicant_id.is_some() {
            let message = "Give either a known applicant or a new one.";
            errors.add("/applicant", "required", message);
        }
        if !clerk {
            no_letter(&mut errors, self.postmarked_on.is_some(), self.received_on.is_some());
            if self.applicant.is_some() {
                let message = "Only a clerk enters applicants; leave this out.";
                errors.add("/applicant", "paper_only", message);
            }
        }
        if self.applicant.is_some() && self.contacts.is_some() {
            let message = "The contacts of a new applicant stand with the applicant.";
            errors.add("/contacts", "one_of", message);
        }
        let reach = Wanted::read(
            &mut errors,
            self.told.as_deref(),
            self.told_by.as_deref(),
            self.contacts.as_ref(),
        );
        let checked = Checked {
            office: self.office_id.map(Into::into),
            country,
            applicant: self.applicant_id.map(Into::into),
            unregistered: self
                .applicant
                .as_ref()
                .map(|given| command::applicant(&mut errors, given, language)),
            language,
            reach,
            statement: free_text(&mut errors, "/statement", &self.statement, LONGEST_STATEMENT),
            posted: self.postmarked_on,
            received: self.received_on,
            persons: command::new_persons(&mut errors, &self.persons),
            submit: self.submit,
        };
        errors.into_result(checked)
    }
}

/// Letters only have a postmark and a day of arrival.
pub(super) fn no_letter(errors: &mut FieldErrors, posted: bool, received: bool) {
    for (pointer, given) in [("/postmarked_on", posted), ("/received_on", received)] {
        if given {
            errors.add(pointer, "paper_only", "Only a letter has this date; leave it out.");
        }
    }
}

/// Writes a petition; a clerk enters a letter of a new or a known applicant. With `submit` it is
/// sent at once.
///
/// # Errors
/// `Denied`; `Invalid`; `Conflict` when the key was used for another request.
pub async fn draft(
    context: &Context,
    actor: &Actor,
    command: DraftPetition,
    key: Option<&RequestKey>,
) -> Result<PetitionView> {
    may(actor, Action::DraftPetition, &CaseFacts::of_own(actor)).map(drop)?;
    let checked = command.check(actor)?;
    context
        .write(actor, async |tx| {
            let id = once(tx, key, async |tx: &mut Tx| write(tx, context, actor, &checked).await)
                .await?;
            view::of(tx, context, actor, id).await
        })
        .await
}

async fn write(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    checked: &Checked,
) -> Result<PetitionId> {
    let account = actor.account.ok_or(Error::Unauthenticated)?;
    let paper = actor.role.takes_letters();
    let office = if paper { own_office(actor, checked)? } else { checked.office };
    let office = match office {
        Some(office) => Some(addressee(tx, context, office).await?),
        None => None,
    };
    let Some(country) = office.as_ref().map(|office| office.country).or(checked.country) else {
        let message = "Choose an office, or say which country's law counts.";
        return Err(Error::field("/country", "required", message));
    };
    let (_, today) = clock::today(context, country)?;
    if paper {
        dates(checked.posted, checked.received, today)?;
    }
    let (applicant, representation) = applicant(tx, context, actor, checked).await?;
    let family = Family { applicant, representation };
    let pointer = match checked.unregistered {
        Some(_) => "/applicant/address",
        None => "/contacts/address",
    };
    let reach = checked.reach.settle(tx, Reach::default(), family, pointer).await?;
    let id = PetitionId::new();
    let new = NewPetition {
        id,
        office: office.map(|office| office.id),
        country,
        applicant,
        representation,
        transferred_from: None,
        channel: if paper { Channel::Paper } else { Channel::Online },
        language: checked.language,
        reach,
        statement: checked.statement.clone(),
        postmarked_on: checked.posted,
        received_on: checked.received,
        entered_on: paper.then_some(today),
        created_by: account,
        submitted_at: None,
        handle: None,
    };
    petition::insert(tx, &new).await?;
    petition::insert_persons(tx, id, &checked.persons).await?;
    let noted = json!({ "channel": new.channel, "persons": checked.persons.len() });
    let written =
        Record::action(ChainKind::Petition, id, "draft_petition").version(1).content(noted);
    if checked.submit {
        submit::send(tx, context, actor, id, 1, vec![written]).await?;
    } else {
        append(tx, vec![written]).await?;
        if paper {
            work::refresh_petition(tx, id).await?;
        }
    }
    Ok(id)
}

/// A letter is entered for the office of the clerk and for no other.
fn own_office(actor: &Actor, checked: &Checked) -> Result<Option<OfficeId>> {
    if checked.office.is_some() && checked.office != actor.office {
        let message = "Letters are entered for the own office; register it and transfer it then.";
        return Err(Error::field("/office_id", "other_office", message));
    }
    Ok(actor.office)
}

/// Who files, and under which power of attorney.
async fn applicant(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    checked: &Checked,
) -> Result<(ApplicantId, Option<RepresentationId>)> {
    if let (Some(new), Some(office)) = (&checked.unregistered, actor.office) {
        return Ok((petition::insert_applicant(tx, new, office).await?, None));
    }
    let given = checked.applicant.or(actor.as_applicant());
    let Some(given) = given else {
        return Err(Error::field("/applicant_id", "required", "Say for which applicant."));
    };
    let unknown = || {
        let message = if actor.role.is_family() {
            "You may not write for this applicant today."
        } else {
            "Your office knows no such applicant."
        };
        Error::field("/applicant_id", "unknown_applicant", message)
    };
    if actor.role.is_family() && !actor.applicants.contains(&given) {
        return Err(unknown());
    }
    if petition::find_applicant(tx, given).await?.is_none() {
        return Err(unknown());
    }
    let Some(account) = actor.as_representative() else {
        return Ok((given, None));
    };
    let on = context.clock.today();
    let found = petition::find_representation(tx, account, given, on).await?;
    Ok((given, Some(found.ok_or_else(unknown)?)))
}

/// An office that takes petitions today.
pub(super) async fn addressee(
    tx: &mut Tx,
    context: &Context,
    office: OfficeId,
) -> Result<OfficeFacts> {
    let at = "/office_id";
    let Some(found) = petition::find_office(tx, office).await? else {
        return Err(Error::field(at, "unknown_office", "There is no such office. Choose another."));
    };
    let takes = matches!(
        found.kind,
        OfficeKind::Prosecutor | OfficeKind::Commission | OfficeKind::OtherAgency
    );
    if !takes {
        let message = "Courts and archives take no petitions; choose an office.";
        return Err(Error::field(at, "wrong_office", message));
    }
    let today = context.clock.today();
    if today < found.valid_from || found.valid_to.is_some_and(|last| last < today) {
        let message = "This office is no more; choose its successor.";
        return Err(Error::field(at, "closed_office", message));
    }
    Ok(found)
}

/// Checks the days of a letter against each other.
pub(super) fn dates(
    postmarked_on: Option<NaiveDate>,
    received_on: Option<NaiveDate>,
    entered_on: NaiveDate,
) -> Result<()> {
    let mut errors = FieldErrors::default();
    LetterDates { postmarked_on, received_on, entered_on }.check(&mut errors);
    Ok(errors.into_result(())?)
}
