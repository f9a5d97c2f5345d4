//! Saving what is being written or completed, field by field.

use super::command::{self, LONGEST_STATEMENT, SavePetition, country, free_text, language};
use super::contacts::{Family, Wanted};
use super::draft::{addressee, dates, no_letter};
use super::{PetitionView, clock, leave_letters_to_the_clerk, view};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::PetitionId;
use crate::domain::jurisdiction::Country;
use crate::domain::language::Language;
use crate::domain::policy::{Action, may};
use crate::domain::workflow::Refusal;
use crate::domain::workflow::petition::State;
use crate::service::{Context, Error, Result, version, work};
use crate::store::Tx;
use crate::store::history::{ChainKind, Record, append};
use crate::store::petition::{self, Channel, Draft, NewApplicant, NewPetitionPerson, Petition};
use chrono::NaiveDate;
use serde_json::json;
use uuid::Uuid;

/// Saves any field of a petition that is being written or completed.
///
/// # Errors
/// `NotFound`; `Denied`; `WrongState` once it is sent; `Stale`; `Invalid`.
pub async fn save(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    command: SavePetition,
) -> Result<PetitionView> {
    let mut errors = FieldErrors::default();
    let persons = command.persons.as_ref().map(|given| command::persons(&mut errors, given));
    let statement = command
        .statement
        .as_ref()
        .map(|given| free_text(&mut errors, "/statement", given, LONGEST_STATEMENT));
    let language =
        command.language.as_deref().and_then(|given| language(&mut errors, "/language", given));
    let country =
        command.country.as_deref().and_then(|given| country(&mut errors, "/country", given));
    let reach = Wanted::read(
        &mut errors,
        command.told.as_deref(),
        command.told_by.as_deref(),
        command.contacts.as_ref(),
    );
    let applicant = letter_writer(&mut errors, actor, &command, language);
    errors.into_result(())?;
    context
        .write(actor, async |tx| {
            let found = open_for_writing(tx, actor, id, command.version).await?;
            let mut draft = letter(&command, &found)?;
            if let Some(applicant) = &applicant {
                correct(tx, actor, &found, applicant).await?;
            }
            address(tx, context, &command, &found, country, &mut draft).await?;
            draft.language = language.unwrap_or(draft.language);
            if let Some(statement) = &statement {
                draft.statement.clone_from(statement);
            }
            let family =
                Family { applicant: found.applicant, representation: found.representation };
            let pointer = match applicant {
                Some(_) => "/applicant/address",
                None => "/contacts/address",
            };
            draft.reach = reach.settle(tx, found.reach, family, pointer).await?;
            let version = petition::save_draft(tx, id, &draft).await?;
            if let Some(persons) = &persons {
                replace_persons(tx, id, persons).await?;
            }
            let mut fields = fields(&command);
            fields.extend(reach.fields());
            let noted = json!({ "fields": fields });
            let saved = Record::action(ChainKind::Petition, id, "save_petition");
            append(tx, vec![saved.version(version).content(noted)]).await?;
            work::refresh_petition(tx, id).await?;
            view::of(tx, context, actor, id).await
        })
        .await
}

/// Entries that stay keep their ids, and with them what was found and said about them.
async fn replace_persons(tx: &mut Tx, id: PetitionId, persons: &[NewPetitionPerson]) -> Result<()> {
    let present = petition::list_persons(tx, id).await?;
    let present: Vec<Uuid> = present.into_iter().map(|entry| entry.id).collect();
    let mut errors = FieldErrors::default();
    command::known_entries(&mut errors, persons, &present);
    errors.into_result(())?;
    match petition::replace_persons(tx, id, persons).await {
        Err(error) if error.constraint() == Some("card_decision_petition_person_id_fkey") => {
            let message = "The office has decided about a card of a person you left out. Keep the \
                           person, and write what is wrong with it.";
            Err(Error::conflict("entry-decided", message))
        }
        other => Ok(other?),
    }
}

/// Reads the applicant of a letter as written anew.
fn letter_writer(
    errors: &mut FieldErrors,
    actor: &Actor,
    command: &SavePetition,
    language: Option<Language>,
) -> Option<NewApplicant> {
    let given = command.applicant.as_ref()?;
    if command.contacts.is_some() {
        let message = "The contacts of a new applicant stand with the applicant.";
        errors.add("/contacts", "one_of", message);
    }
    Some(command::applicant(errors, given, language.unwrap_or(actor.language)))
}

/// A letter is read again: the applicant whom the office entered is written anew.
async fn correct(
    tx: &mut Tx,
    actor: &Actor,
    found: &Petition,
    applicant: &NewApplicant,
) -> Result<()> {
    let mut saved = false;
    if let (Channel::Paper, true, Some(office)) =
        (found.channel, actor.role.takes_letters(), actor.office)
    {
        saved = petition::correct_applicant(tx, found.applicant, applicant, office).await?;
    }
    if saved {
        return Ok(());
    }
    let message = "Only the office that entered an applicant without an account corrects the name. \
                   Leave this out, and correct the contacts.";
    Err(Error::field("/applicant", "entered_elsewhere", message))
}

async fn open_for_writing(
    tx: &mut Tx,
    actor: &Actor,
    id: PetitionId,
    seen: i32,
) -> Result<Petition> {
    let found = petition::lock(tx, id).await?.ok_or(Error::NotFound)?;
    may(actor, Action::EditPetition, &found.case_facts()).map(drop)?;
    leave_letters_to_the_clerk(actor, &found)?;
    if !matches!(found.state, State::Draft | State::ReturnedForCompletion) {
        let step = "save_petition".to_owned();
        return Err(Refusal::WrongState { step, state: found.state.to_string() }.into());
    }
    version::check(tx, id, seen, found.version).await?;
    Ok(found)
}

/// The petition as it stands with the letter's dates as they will be.
fn letter(command: &SavePetition, found: &Petition) -> Result<Draft> {
    let draft = Draft {
        office: found.office,
        country: found.country,
        language: found.language,
        reach: found.reach,
        statement: found.statement.clone(),
        postmarked_on: command.postmarked_on.unwrap_or(found.postmarked_on),
        received_on: command.received_on.unwrap_or(found.received_on),
    };
    if found.channel == Channel::Online {
        let mut errors = FieldErrors::default();
        let given = |day: Option<Option<NaiveDate>>| day.flatten().is_some();
        no_letter(&mut errors, given(command.postmarked_on), given(command.received_on));
        errors.into_result(())?;
    } else if let Some(entered_on) = found.entered_on {
        dates(draft.postmarked_on, draft.received_on, entered_on)?;
    }
    Ok(draft)
}

/// The office and the country as they will be.
async fn address(
    tx: &mut Tx,
    context: &Context,
    command: &SavePetition,
    found: &Petition,
    country: Option<Country>,
    draft: &mut Draft,
) -> Result<()> {
    let fixed = found.channel == Channel::Paper || found.state != State::Draft;
    match command.office_id {
        Some(given) if fixed && given != found.office.map(Uuid::from) => {
            let message = "The office cannot be changed any more; it can be transferred.";
            return Err(Error::field("/office_id", "fixed", message));
        }
        Some(Some(office)) if !fixed => {
            let office = addressee(tx, context, office.into()).await?;
            (draft.office, draft.country) = (Some(office.id), office.country);
        }
        Some(None) => draft.office = None,
        Some(Some(_)) | None => {}
    }
    if let (None, Some(country)) = (draft.office, country) {
        clock::today(context, country)?;
        draft.country = country;
    }
    Ok(())
}

fn fields(command: &SavePetition) -> Vec<&'static str> {
    let given = [
        ("office_id", command.office_id.is_some()),
        ("country", command.country.is_some()),
        ("language", command.language.is_some()),
        ("applicant", command.applicant.is_some()),
        ("statement", command.statement.is_some()),
        ("postmarked_on", command.postmarked_on.is_some()),
        ("received_on", command.received_on.is_some()),
        ("persons", command.persons.is_some()),
    ];
    given.into_iter().filter(|(_, given)| *given).map(|(field, _)| field).collect()
}
