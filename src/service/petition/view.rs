//! How a petition is shown.

use super::progress::{self, NeededView, ReviewStatusView};
use crate::domain::actor::{Actor, Role};
use crate::domain::id::PetitionId;
use crate::domain::language::Language;
use crate::domain::policy::{Action, may};
use crate::domain::workflow::offers;
use crate::domain::workflow::petition::{Petition as Workflow, State};
use crate::service::deadline::{self, DeadlineView};
use crate::service::steps::{self, StepView};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::petition::{self, Applicant, Details, NoticeLine, Petition, PetitionPerson};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

/// A petition with its persons, clocks, steps and what the family was told.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PetitionView {
    /// Its id.
    pub id: Uuid,
    /// Counts the changes.
    pub version: i32,
    /// Where it is.
    pub state: String,
    /// File number.
    pub number: Option<String>,
    /// Nine digits by which it is known from the day it was sent.
    pub reference: Option<String>,
    /// Code for looking up where it stands without an account, by number or reference; only for the
    /// applicant's side and the office that has the petition.
    pub lookup_code: Option<String>,
    /// `online` or `paper`.
    pub channel: String,
    /// Country whose law counts.
    pub country: String,
    /// Version of the country's profile, fixed at registration.
    pub profile: Option<String>,
    /// Language it is written in.
    pub language: String,
    /// Who gets the letters: `applicant`, `representative` or `both`.
    pub told: String,
    /// How the applicant gets them: `email` or `letter`, on paper.
    pub told_by: String,
    /// Office it is addressed to.
    pub office: Option<OfficeView>,
    /// Who files.
    pub applicant: Option<ApplicantView>,
    /// The power of attorney it was written under.
    pub representation_id: Option<Uuid>,
    /// What the applicant writes.
    pub statement: String,
    /// The persons it is about.
    pub persons: Vec<PetitionPersonView>,
    /// Letter: its postmark.
    pub postmarked_on: Option<NaiveDate>,
    /// Letter: the day it arrived.
    pub received_on: Option<NaiveDate>,
    /// Letter: the day it was entered.
    pub entered_on: Option<NaiveDate>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was submitted.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When it was registered.
    pub registered_at: Option<DateTime<Utc>>,
    /// When the search for duplicates was shown.
    pub duplicates_shown_at: Option<DateTime<Utc>>,
    /// What was missing when it was last returned.
    pub missing: Vec<String>,
    /// Why it ended.
    pub reason: Option<String>,
    /// How the applicant can complain.
    pub how_to_complain: Option<String>,
    /// The petition of another office that it continues.
    pub transferred_from: Option<Uuid>,
    /// The petition of another office that continues it; the family sees it.
    pub transferred_to: Option<Uuid>,
    /// The review it is linked to.
    pub review_id: Option<Uuid>,
    /// That review in plain words, where the reader may know.
    pub review: Option<ReviewStatusView>,
    /// Its clocks, each with its derivation.
    pub deadlines: Vec<DeadlineView>,
    /// What the family has to do now.
    pub needed: Vec<NeededView>,
    /// What the reader may do now, and why not.
    pub steps: Vec<StepView>,
    /// What the family was told, and when.
    pub notices: Vec<NoticeView>,
}

/// An office.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OfficeView {
    /// Its id.
    pub id: Uuid,
    /// Its name in the reader's language.
    pub name: String,
}

/// Who files.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ApplicantView {
    /// Its id.
    pub id: Uuid,
    /// `person` or `organisation`.
    pub kind: String,
    /// Full name.
    pub full_name: String,
    /// Country they live in.
    pub country: Option<String>,
    /// Language they are written to in.
    pub language: String,
    /// Whether the reader's office entered them and they have no account: it may correct the name.
    pub correctable: bool,
    /// How to reach them; only for themselves and the office that has the petition.
    pub contacts: Option<ContactsView>,
}

/// How to reach an applicant.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ContactsView {
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Postal address.
    pub address: Option<String>,
}

/// A person a petition names.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PetitionPersonView {
    /// The entry's id.
    pub id: Uuid,
    /// The recorded person it was matched with.
    pub person_id: Option<Uuid>,
    /// Place in the petition, from 1.
    pub position: i32,
    /// The name as claimed.
    pub claimed_name: String,
    /// Other spellings.
    pub other_spellings: Vec<String>,
    /// Kinship code.
    pub kinship: String,
    /// Birth, as written.
    pub birth: Option<String>,
    /// Birth place, as written.
    pub birth_place: Option<String>,
    /// What is known.
    pub known: Option<String>,
}

/// A notice about the petition.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NoticeView {
    /// Its kind, for example `petition_registered`.
    pub kind: String,
    /// `queued`, `sent`, `failed`, `bounced` or `on_paper` (the office posts a letter).
    pub state: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it left.
    pub sent_at: Option<DateTime<Utc>>,
}

/// A petition the actor may read.
///
/// # Errors
/// `NotFound`; `Denied`.
pub async fn read(context: &Context, actor: &Actor, id: PetitionId) -> Result<PetitionView> {
    context.read(actor, async |tx| of(tx, context, actor, id).await).await
}

/// The view within a transaction, also at the end of a change.
pub(super) async fn of(
    tx: &mut Tx,
    _context: &Context,
    actor: &Actor,
    id: PetitionId,
) -> Result<PetitionView> {
    let details = petition::find_details(tx, id).await?.ok_or(Error::NotFound)?;
    may(actor, Action::ReadPetition, &details.petition.case_facts()).map(drop)?;
    let deadlines = deadline::list(tx, id.into()).await?;
    let linked = details
        .petition
        .review
        .filter(|_| matches!(details.petition.state, State::Linked | State::Closed));
    let review = match linked {
        Some(review) => progress::of(tx, id, review, actor.language).await?,
        None => None,
    };
    Ok(shown(actor, details, deadlines, review))
}

fn shown(
    actor: &Actor,
    details: Details,
    deadlines: Vec<DeadlineView>,
    review: Option<ReviewStatusView>,
) -> PetitionView {
    let Details { petition: found, office_name, applicant, persons, notices, transferred_to } =
        details;
    let offered =
        offers::<Workflow>(actor, &found.case_facts(), found.state, &found.workflow_facts());
    let office_name = office_name.map(|names| in_language(&names, actor.language));
    let office = found.office.zip(office_name);
    let close = is_close(actor, &found);
    let applicant = applicant.map(|applicant| applicant_view(actor, applicant, close));
    let lookup_code = found.lookup_code.filter(|_| close);
    let needed = needed(&found, review.as_ref());
    PetitionView {
        id: found.id.into(),
        version: found.version,
        state: found.state.to_string(),
        number: found.number,
        reference: found.reference.map(|reference| reference.to_string()),
        lookup_code: lookup_code.map(|code| code.to_string()),
        channel: found.channel.to_string(),
        country: found.country.to_string(),
        profile: found.profile,
        language: found.language.to_string(),
        told: found.reach.told.to_string(),
        told_by: found.reach.told_by.to_string(),
        office: office.map(|(id, name)| OfficeView { id: id.into(), name }),
        applicant,
        representation_id: found.representation.map(Into::into),
        statement: found.statement,
        persons: persons.into_iter().map(person_view).collect(),
        postmarked_on: found.postmarked_on,
        received_on: found.received_on,
        entered_on: found.entered_on,
        created_at: found.created_at,
        submitted_at: found.submitted_at,
        registered_at: found.registered_at,
        duplicates_shown_at: found.duplicates_shown_at.filter(|_| !actor.role.is_family()),
        missing: found.missing,
        reason: found.outcome_reason,
        how_to_complain: found.how_to_complain,
        transferred_from: found.transferred_from.map(Into::into),
        transferred_to,
        review_id: found.review.map(Into::into),
        review,
        deadlines,
        needed,
        steps: steps::views(offered),
        notices: notices.into_iter().map(notice_view).collect(),
    }
}

/// Contacts and the look-up code are for the applicant's own side and for the office that has the
/// petition; a senior of the office above and an auditor read the case without them.
fn is_close(actor: &Actor, found: &Petition) -> bool {
    let works_on_it = matches!(
        actor.role,
        Role::RegistryClerk | Role::CaseOfficer | Role::SeniorProsecutor | Role::CommissionChair
    ) && actor.office.is_some()
        && actor.office == found.office;
    actor.role.is_family() || works_on_it
}

fn applicant_view(actor: &Actor, applicant: Applicant, close: bool) -> ApplicantView {
    let entered_here = applicant.created_office_id.is_some()
        && applicant.created_office_id == actor.office.map(Uuid::from);
    let correctable = close && entered_here && applicant.account_id.is_none();
    let Applicant { id, kind, full_name, email, phone, address, country, language, .. } = applicant;
    let contacts = ContactsView { email, phone, address };
    let contacts = close.then_some(contacts);
    ApplicantView { id, kind, full_name, country, language, correctable, contacts }
}

fn needed(found: &Petition, review: Option<&ReviewStatusView>) -> Vec<NeededView> {
    if found.state == State::ReturnedForCompletion {
        let sentence = format!("Complete the petition: {}", found.missing.join("; "));
        return vec![NeededView { code: "complete".to_owned(), sentence }];
    }
    review.map(|review| review.needed.clone()).unwrap_or_default()
}

fn person_view(person: PetitionPerson) -> PetitionPersonView {
    PetitionPersonView {
        id: person.id,
        person_id: person.person_id,
        position: person.position,
        claimed_name: person.claimed_name,
        other_spellings: person.other_spellings,
        kinship: person.kinship,
        birth: person.birth,
        birth_place: person.birth_place,
        known: person.known,
    }
}

fn notice_view(line: NoticeLine) -> NoticeView {
    NoticeView {
        kind: line.kind,
        state: line.state,
        created_at: line.created_at,
        sent_at: line.sent_at,
    }
}

/// A name in the reader's language, or in English, Russian or any other it has.
pub(super) fn in_language(names: &Value, language: Language) -> String {
    let of = |code: &str| names.get(code).and_then(Value::as_str);
    let any = || names.as_object().and_then(|names| names.values().find_map(Value::as_str));
    let found = of(language.as_str()).or_else(|| of("en")).or_else(|| of("ru"));
    found.or_else(any).unwrap_or_default().to_owned()
}
