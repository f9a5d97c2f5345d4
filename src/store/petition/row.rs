//! One petition as it stands, with what its guards look at.

use super::lookup::{lookup_code, reference};
use crate::domain::id::{AccountId, ApplicantId, OfficeId, PetitionId, RepresentationId, ReviewId};
use crate::domain::jurisdiction::Country;
use crate::domain::language::Language;
use crate::domain::petition::{LookupCode, Reach, Reference};
use crate::domain::policy::CaseFacts;
use crate::domain::workflow::petition::{Facts, State};
use crate::store::error::{DbError, code};
use crate::store::schema::petition;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Int8, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

crate::domain::code::codes! {
    /// How a petition came in.
    pub enum Channel {
        /// Written by the applicant or the representative.
        Online = "online",
        /// A letter, entered by a clerk.
        Paper = "paper",
    }
}

/// A petition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Petition {
    /// Its id.
    pub id: PetitionId,
    /// The office it is addressed to.
    pub office: Option<OfficeId>,
    /// The country whose law counts.
    pub country: Country,
    /// Version of the profile in force when it was registered.
    pub profile: Option<String>,
    /// Who files.
    pub applicant: ApplicantId,
    /// The power of attorney it was written under.
    pub representation: Option<RepresentationId>,
    /// The review it is linked to.
    pub review: Option<ReviewId>,
    /// The petition of another office it continues.
    pub transferred_from: Option<PetitionId>,
    /// Where it is.
    pub state: State,
    /// Counts the changes.
    pub version: i32,
    /// How it came in.
    pub channel: Channel,
    /// Language it is written in.
    pub language: Language,
    /// How the family is reached.
    pub reach: Reach,
    /// What the applicant writes.
    pub statement: String,
    /// Postmark of the letter.
    pub postmarked_on: Option<NaiveDate>,
    /// Day the letter arrived.
    pub received_on: Option<NaiveDate>,
    /// Day the letter was entered.
    pub entered_on: Option<NaiveDate>,
    /// File number as printed.
    pub number: Option<String>,
    /// Nine digits by which it is known since it was sent.
    pub reference: Option<Reference>,
    /// Code for the look-up without an account.
    pub lookup_code: Option<LookupCode>,
    /// What is missing, as last returned.
    pub missing: Vec<String>,
    /// Why it ended.
    pub outcome_reason: Option<String>,
    /// How the applicant can complain.
    pub how_to_complain: Option<String>,
    /// When the search for duplicates was shown.
    pub duplicates_shown_at: Option<DateTime<Utc>>,
    /// Who made the row.
    pub created_by: AccountId,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When it was submitted.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When it was registered.
    pub registered_at: Option<DateTime<Utc>>,
    /// How many persons it names.
    pub persons: usize,
    /// Whether the linked review has ended for this family.
    pub review_closed: bool,
    /// People excluded from the linked review.
    pub excluded: Vec<AccountId>,
}

impl Petition {
    /// What access looks at.
    pub fn case_facts(&self) -> CaseFacts {
        CaseFacts {
            case: Some(self.id.into()),
            office: self.office,
            applicants: vec![self.applicant],
            excluded: self.excluded.clone(),
            ..CaseFacts::default()
        }
    }

    /// What the guards of the workflow look at.
    pub fn workflow_facts(&self) -> Facts {
        Facts {
            persons: self.persons,
            office: self.office.is_some(),
            duplicates_shown: self.duplicates_shown_at.is_some(),
            review_closed: self.review_closed,
        }
    }
}

#[derive(QueryableByName)]
#[diesel(table_name = petition)]
struct Columns {
    id: Uuid,
    office_id: Option<Uuid>,
    jurisdiction: String,
    profile_id: Option<String>,
    applicant_id: Uuid,
    representation_id: Option<Uuid>,
    review_id: Option<Uuid>,
    transferred_from: Option<Uuid>,
    state: String,
    version: i32,
    channel: String,
    language: String,
    told: String,
    told_by: String,
    statement: String,
    postmarked_on: Option<NaiveDate>,
    received_on: Option<NaiveDate>,
    entered_on: Option<NaiveDate>,
    number: Option<String>,
    reference: Option<String>,
    lookup_code: Option<String>,
    missing: serde_json::Value,
    outcome_reason: Option<String>,
    how_to_complain: Option<String>,
    duplicates_shown_at: Option<DateTime<Utc>>,
    created_by: Uuid,
    created_at: DateTime<Utc>,
    submitted_at: Option<DateTime<Utc>>,
    registered_at: Option<DateTime<Utc>>,
}

/// A petition's columns with what is counted beside them.
#[derive(QueryableByName)]
pub(super) struct Row {
    #[diesel(embed)]
    columns: Columns,
    #[diesel(sql_type = Int8)]
    persons: i64,
    #[diesel(sql_type = Bool)]
    review_closed: bool,
    #[diesel(sql_type = Array<SqlUuid>)]
    excluded: Vec<Uuid>,
}

/// The select list of [`Row`] over `petition p`. A review has ended for the family when every
/// subject whose person the petition names is closed; if none is matched, every subject counts.
pub(super) const SELECT: &str = "SELECT p.*, \
  (SELECT count(*) FROM petition_person n WHERE n.petition_id = p.id) AS persons, \
  (p.review_id IS NOT NULL AND coalesce((\
     SELECT CASE WHEN bool_or(n.id IS NOT NULL) THEN bool_and(s.state = 'closed') FILTER (WHERE n.id IS NOT NULL) \
                 ELSE bool_and(s.state = 'closed') END \
     FROM review_subject s LEFT JOIN petition_person n ON n.petition_id = p.id AND n.person_id = s.person_id \
     WHERE s.review_id = p.review_id), false)) AS review_closed, \
  ARRAY(SELECT x.account_id FROM exclusion x WHERE x.review_id = p.review_id) AS excluded";

impl TryFrom<Row> for Petition {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        let Row { columns: c, persons, review_closed, excluded } = row;
        let missing = serde_json::from_value(c.missing).map_err(|error| DbError::Corrupt {
            table: "petition.missing",
            value: error.to_string(),
        })?;
        Ok(Self {
            id: c.id.into(),
            office: c.office_id.map(Into::into),
            country: code("petition.jurisdiction", &c.jurisdiction)?,
            profile: c.profile_id,
            applicant: c.applicant_id.into(),
            representation: c.representation_id.map(Into::into),
            review: c.review_id.map(Into::into),
            transferred_from: c.transferred_from.map(Into::into),
            state: code("petition.state", &c.state)?,
            version: c.version,
            channel: code("petition.channel", &c.channel)?,
            language: code("petition.language", &c.language)?,
            reach: Reach {
                told: code("petition.told", &c.told)?,
                told_by: code("petition.told_by", &c.told_by)?,
            },
            statement: c.statement,
            postmarked_on: c.postmarked_on,
            received_on: c.received_on,
            entered_on: c.entered_on,
            number: c.number,
            reference: reference(c.reference.as_deref())?,
            lookup_code: lookup_code(c.lookup_code.as_deref())?,
            missing,
            outcome_reason: c.outcome_reason,
            how_to_complain: c.how_to_complain,
            duplicates_shown_at: c.duplicates_shown_at,
            created_by: c.created_by.into(),
            created_at: c.created_at,
            submitted_at: c.submitted_at,
            registered_at: c.registered_at,
            persons: usize::try_from(persons).unwrap_or_default(),
            review_closed,
            excluded: excluded.into_iter().map(Into::into).collect(),
        })
    }
}

/// A petition the actor can see.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: PetitionId) -> Result<Option<Petition>, DbError> {
    one(tx, &format!("{SELECT} FROM petition p WHERE p.id = $1"), id).await
}

/// The same, locked until the transaction ends.
///
/// # Errors
/// [`DbError`].
pub async fn lock(tx: &mut Tx, id: PetitionId) -> Result<Option<Petition>, DbError> {
    one(tx, &format!("{SELECT} FROM petition p WHERE p.id = $1 FOR UPDATE OF p"), id).await
}

async fn one(tx: &mut Tx, sql: &str, id: PetitionId) -> Result<Option<Petition>, DbError> {
    let row: Option<Row> =
        prepared(sql).bind::<SqlUuid, _>(id.0).get_result(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}
