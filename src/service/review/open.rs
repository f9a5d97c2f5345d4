//! Opening a review: on a petition, or ex officio by order or list.

use super::account;
use super::add::{self, NewSubject};
use super::assign;
use super::view::{self, ReviewView};
use crate::domain::actor::{Actor, Role};
use crate::domain::check::FieldErrors;
use crate::domain::id::{AccountId, BatchId, OfficeId, PetitionId, ReviewId};
use crate::domain::jurisdiction::Profile;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::number::print;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::workflow::may_take;
use crate::domain::workflow::petition::{Petition as Workflow, Step};
use crate::service::{Context, Error, RequestKey, Result, notice, once, subject, version, work};
use crate::store::history::{self, ChainKind, Record};
use crate::store::number::{self, NumberKind};
use crate::store::petition::Petition;
use crate::store::review::{Basis, Review};
use crate::store::{self, Tx};
use chrono::Datelike as _;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Opens a review ex officio.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenReview {
    /// The order or list it rests on.
    pub order_reference: String,
    /// What it is called in lists; never a victim's name.
    pub title: String,
    /// The batch it belongs to.
    #[serde(default)]
    pub batch_id: Option<Uuid>,
    /// Account of the responsible officer; a case officer is responsible for what they open.
    #[serde(default)]
    pub assign_to: Option<Uuid>,
    /// The first subjects; more can be added, also as CSV.
    #[serde(default)]
    pub subjects: Vec<NewSubject>,
}

/// Opens a review on a registered petition.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenOnPetition {
    /// Version of the petition.
    pub version: i32,
    /// What the review is called in lists; never a victim's name. The petition's number when it is
    /// left out.
    #[serde(default)]
    pub title: Option<String>,
    /// The batch it belongs to.
    #[serde(default)]
    pub batch_id: Option<Uuid>,
    /// Account of the responsible officer; a case officer is responsible for what they open.
    #[serde(default)]
    pub assign_to: Option<Uuid>,
    /// The first subjects, each with the entry of the petition that names the person.
    #[serde(default)]
    pub subjects: Vec<NewSubject>,
}

/// Opens a review by the office's own order; no applicant is needed.
///
/// # Errors
/// `Denied`; `Invalid` with every wrong field; `Conflict` (`no-profile`).
pub async fn open_ex_officio(
    context: &Context,
    actor: &Actor,
    command: &OpenReview,
    key: Option<&RequestKey>,
) -> Result<ReviewView> {
    let leave = may(actor, Action::OpenExOfficio, &CaseFacts::of_own(actor))?;
    let mut errors = FieldErrors::default();
    let reference = errors.text("/order_reference", &command.order_reference, 500);
    let title = errors.text("/title", &command.title, 300);
    let drafts = add::check_all(&mut errors, &command.subjects, &reference);
    let (reference, title, drafts) = errors.into_result((reference, title, drafts))?;
    let office = actor.office.ok_or_else(|| Error::Denied(leave.action().to_string()))?;
    let spec = ExOfficio {
        reference,
        title,
        batch: command.batch_id.map(Into::into),
        assign_to: command.assign_to.map(Into::into),
    };
    context
        .write(actor, async |tx| {
            let id = once(tx, key, async |tx| {
                insert_ex_officio(tx, context, actor, office, spec, drafts).await
            })
            .await?;
            view::of(tx, context, actor, id).await
        })
        .await
}

/// What a review by the office's own order is opened with.
pub(super) struct ExOfficio {
    /// The order or list.
    pub(super) reference: String,
    /// What it is called.
    pub(super) title: String,
    /// The batch.
    pub(super) batch: Option<BatchId>,
    /// The responsible officer.
    pub(super) assign_to: Option<AccountId>,
}

/// Writes a review by the office's own order, with its subjects, clocks, history and notices.
pub(super) async fn insert_ex_officio(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    office: OfficeId,
    spec: ExOfficio,
    drafts: Vec<add::Draft>,
) -> Result<ReviewId> {
    let profile = in_force(tx, context, office).await?;
    let new = New {
        office,
        profile_id: profile.id.clone(),
        basis: Basis::ExOfficio,
        reference: Some(spec.reference),
        batch: spec.batch,
        title: spec.title,
        assign_to: spec.assign_to,
    };
    let review = new.insert(tx, actor, profile).await?;
    finish(tx, context, actor, &review, profile, drafts, Vec::new()).await?;
    Ok(review.id)
}

/// Opens a review on a registered petition. The clock that started with the petition's
/// registration goes on for the review, which is judged by the law of that day.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`; `Invalid` with every wrong field.
pub async fn open_on_petition(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    command: &OpenOnPetition,
    key: Option<&RequestKey>,
) -> Result<ReviewView> {
    let mut errors = FieldErrors::default();
    let title = errors.optional_text("/title", command.title.as_deref(), 300);
    let drafts = add::check_all(&mut errors, &command.subjects, "petition");
    let (title, drafts) = errors.into_result((title, drafts))?;
    context
        .write(actor, async |tx| {
            let id = once(tx, key, async |tx| {
                let petition = store::petition::lock(tx, id).await?.ok_or(Error::NotFound)?;
                let facts = petition.workflow_facts();
                let case = petition.case_facts();
                let step = [(petition.state, &facts)];
                let step = may_take::<Workflow>(actor, &case, Step::OpenReview, step)?;
                version::check(tx, id, command.version, petition.version).await?;
                let profile_id = petition.profile.clone().unwrap_or_default();
                let profile = subject::profile(tx, context, &profile_id).await?;
                let new = New::on(&petition, title, command, &profile)?;
                let review = new.insert(tx, actor, &profile).await?;
                store::petition::set_review(tx, id, petition.applicant, review.id).await?;
                let moved = step.take_one()?;
                let version = store::petition::save_move(tx, id, &moved).await?;
                hand_over_clock(tx, context, &petition, &review, &profile).await?;
                let linked = Record::step(ChainKind::Petition, id, &moved)
                    .version(version)
                    .content(json!({ "review": review.id }));
                finish(tx, context, actor, &review, &profile, drafts, vec![linked]).await?;
                work::refresh_petition(tx, id).await?;
                Ok(review.id)
            })
            .await?;
            view::of(tx, context, actor, id).await
        })
        .await
}

/// The profile in force today in the office's country.
async fn in_force<'c>(tx: &mut Tx, context: &'c Context, office: OfficeId) -> Result<&'c Profile> {
    let office = store::petition::find_office(tx, office).await?.ok_or(Error::NotFound)?;
    let today = context.clock.today();
    let profile = context.profiles.in_force(office.country, today);
    let profile = profile.map(|profile| profile.local_date(tx.now()));
    context.profiles.in_force(office.country, profile.unwrap_or(today)).ok_or_else(|| {
        let message =
            format!("No profile of {} is in force today. Tell the operator.", office.country);
        Error::conflict("no-profile", message)
    })
}

/// What is known of a review before it has a number.
struct New {
    office: OfficeId,
    profile_id: String,
    basis: Basis,
    reference: Option<String>,
    batch: Option<BatchId>,
    title: String,
    assign_to: Option<AccountId>,
}

impl New {
    fn on(
        petition: &Petition,
        title: Option<String>,
        command: &OpenOnPetition,
        profile: &Profile,
    ) -> Result<Self> {
        let number = petition.number.clone().unwrap_or_default();
        Ok(Self {
            office: petition.office.ok_or(Error::NotFound)?,
            profile_id: profile.id.clone(),
            basis: Basis::Petition,
            title: title.unwrap_or_else(|| number.clone()),
            reference: Some(number),
            batch: command.batch_id.map(Into::into),
            assign_to: command.assign_to.map(Into::into),
        })
    }

    async fn insert(self, tx: &mut Tx, actor: &Actor, profile: &Profile) -> Result<Review> {
        let today = profile.local_date(tx.now());
        let office = store::petition::find_office(tx, self.office).await?.ok_or(Error::NotFound)?;
        if let Some(batch) = self.batch {
            let found = store::review::find_batch(tx, batch).await?;
            if found.is_none_or(|batch| batch.office != self.office) {
                let message = "There is no such batch in your office.";
                return Err(Error::field("/batch_id", "unknown", message));
            }
        }
        let opened_by = account(actor)?;
        let assigned_to = match (actor.role, self.assign_to) {
            // They could not see it otherwise, and only a senior gives work to others.
            (Role::CaseOfficer, None) => Some(opened_by),
            (Role::CaseOfficer, Some(other)) if other != opened_by => {
                return Err(Error::Denied(Action::Assign.to_string()));
            }
            (_, to) => to,
        };
        if let Some(to) = assigned_to {
            assign::check(tx, self.office, to, today, "/assign_to").await?;
        }
        let year = today.year();
        let seq = number::next(tx, self.office, NumberKind::Review, year).await?;
        let review = Review {
            id: ReviewId::new(),
            office: self.office,
            country: office.country,
            profile_id: self.profile_id,
            basis: self.basis,
            basis_reference: self.reference,
            batch: self.batch,
            title: self.title,
            number: print(&office.code, year, seq),
            number_year: year,
            number_seq: seq,
            assigned_to,
            opened_by,
            opened_at: tx.now(),
            version: 1,
        };
        store::review::insert(tx, &review).await?;
        Ok(review)
    }
}

/// The petition's main term, with its pauses, becomes the review's.
async fn hand_over_clock(
    tx: &mut Tx,
    context: &Context,
    petition: &Petition,
    review: &Review,
    profile: &Profile,
) -> Result<()> {
    use crate::domain::deadline::RuleCode::MainTerm;
    let (from, to) = (petition.id.into(), review.id);
    let handed = tx
        .beyond_sight(async |tx| {
            Ok::<_, Error>(store::deadline::hand_over(tx, from, to, MainTerm).await?)
        })
        .await?;
    if !handed {
        let registered = petition.registered_at.unwrap_or_else(|| tx.now());
        let start_on = profile.local_date(registered);
        let case = subject::clocked(review);
        let start = crate::service::deadline::start;
        start(tx, context, &case, profile, MainTerm, None, start_on).await?;
    }
    // What else ran on the petition (registration, completion) has no one to wait for.
    crate::service::deadline::finish(tx, from, None, true).await
}

/// The subjects, clocks, history and notices of a new review.
async fn finish(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    review: &Review,
    profile: &Profile,
    drafts: Vec<add::Draft>,
    mut records: Vec<Record>,
) -> Result<()> {
    let (rows, added) = add::write(tx, review, drafts).await?;
    let case = subject::clocked(review);
    let today = profile.local_date(tx.now());
    // An ex officio review has no petition: its clock starts with the opening.
    let start = crate::service::deadline::start;
    let term = crate::domain::deadline::RuleCode::MainTerm;
    start(tx, context, &case, profile, term, None, today).await?;
    subject::follow_clocks(tx, context, review, profile).await?;
    let opened = Record::action(ChainKind::Review, review.id, "open").version(review.version);
    records.push(opened.content(json!({
        "number": review.number, "basis": review.basis, "reference": review.basis_reference,
        "profile": review.profile_id, "assigned_to": review.assigned_to,
        "subjects": rows.subjects.len(),
    })));
    records.extend(added.into_iter().map(|record| record.version(review.version)));
    history::append(tx, records).await?;
    let params = NoticeParams { date: Some(today), ..NoticeParams::default() };
    notice::tell_families(tx, review.id, NoticeKind::ReviewOpened, params).await?;
    if review.assigned_to != actor.account {
        assign::tell(tx, review, profile).await?;
    }
    work::refresh_review(tx, review.id).await
}
