//! How a person is shown: always with the contradictions.

use super::warn::warnings;
use crate::domain::actor::Actor;
use crate::domain::dates::PartialDate;
use crate::domain::id::PersonId;
use crate::domain::policy::{Action, may};
use crate::domain::repression::{
    AssertionStanding, Contradiction, body, parse_articles, suggested_class,
};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::person::{self, Act, Assertion, Details, FileLine, Name, PriorReview};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A person with everything recorded.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PersonView {
    /// Its id.
    pub id: Uuid,
    /// Counts the changes.
    pub version: i32,
    /// `female`, `male` or `unknown`.
    pub sex: String,
    /// A numbered placeholder.
    pub placeholder: bool,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
    /// Spellings of the name, the leading one first.
    pub names: Vec<NameView>,
    /// Repressive acts, oldest first.
    pub acts: Vec<ActView>,
    /// What sources say.
    pub assertions: Vec<AssertionView>,
    /// Historical files that name the person.
    pub files: Vec<PersonFileView>,
    /// Contradictions; they warn and never block.
    pub warnings: Vec<WarningView>,
    /// What the reader may do: `edit_person`, `accept_assertion`.
    pub actions: Vec<String>,
}

/// A spelling of a name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NameView {
    /// Its id.
    pub id: Uuid,
    /// What it is.
    pub kind: String,
    /// Its script.
    pub script: String,
    /// Language of the source.
    pub language: Option<String>,
    /// As the source writes it.
    pub raw: String,
    /// Surname.
    pub surname: Option<String>,
    /// Given name.
    pub given: Option<String>,
    /// Patronymic.
    pub patronymic: Option<String>,
    /// Where it stands.
    pub source: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

/// A date as a source gives it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DateView {
    /// As written.
    pub raw: String,
    /// The reading, for example `about 1930`.
    pub text: String,
    /// First day that can be meant; none when nothing could be read.
    pub earliest: Option<NaiveDate>,
    /// Last day that can be meant.
    pub latest: Option<NaiveDate>,
    /// `year`, `month`, `day`, `range` or `unknown`.
    pub precision: String,
}

/// What a source says, and how it was read.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReadingView {
    /// As written.
    pub raw: String,
    /// As read; `unrecognised` and empty are readings too.
    pub codes: Vec<String>,
}

/// A repressive act.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ActView {
    /// Its id.
    pub id: Uuid,
    /// Class of the case.
    pub class: String,
    /// Class that body and measures suggest.
    pub suggested_class: Option<String>,
    /// The body.
    pub body: ReadingView,
    /// English name of the body.
    pub body_name: Option<String>,
    /// Where it sat, as written.
    pub seat_then: Option<String>,
    /// Present-day region.
    pub seat_now: Option<String>,
    /// Where the person lived, as written.
    pub residence_then: Option<String>,
    /// Present-day region.
    pub residence_now: Option<String>,
    /// When it was decided.
    pub decided: DateView,
    /// Number of the decision.
    pub decision_number: Option<String>,
    /// Articles.
    pub articles: ReadingView,
    /// An article is cleared whatever the proof.
    pub unconditional: bool,
    /// An article lets clearing be refused when the deed is proved.
    pub refusal_relevant: bool,
    /// The charge in words.
    pub charge: Option<String>,
    /// Measures.
    pub measures: ReadingView,
    /// Term in months.
    pub term_months: Option<i32>,
    /// Where it stands.
    pub source: String,
    /// Earlier reviews.
    pub prior_reviews: Vec<PriorReviewView>,
    /// Files that hold it.
    pub file_ids: Vec<Uuid>,
}

/// An earlier review of an act.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PriorReviewView {
    /// Its id.
    pub id: Uuid,
    /// The body, as written.
    pub body: String,
    /// When.
    pub decided: DateView,
    /// What it decided.
    pub result: String,
    /// Anything else.
    pub note: Option<String>,
    /// Where it stands.
    pub source: String,
}

/// What a source says of the person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AssertionView {
    /// Its id.
    pub id: Uuid,
    /// What it is about.
    pub predicate: String,
    /// As the source says it.
    pub value: String,
    /// The same as a date.
    pub date: Option<DateView>,
    /// Where it stands.
    pub source: String,
    /// The document that says so.
    pub document_id: Option<Uuid>,
    /// `stated` or `accepted`.
    pub standing: String,
    /// Who recorded it.
    pub recorded_by: Uuid,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// Who accepted it.
    pub accepted_by: Option<Uuid>,
    /// When.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// A historical file.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PersonFileView {
    /// Its id.
    pub id: Uuid,
    /// Who holds it, as written.
    pub holder: String,
    /// Fond.
    pub fond: Option<String>,
    /// Opis.
    pub opis: Option<String>,
    /// Delo.
    pub delo: String,
}

/// A contradiction.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WarningView {
    /// Stable code, for example `decision_after_death`.
    pub code: String,
    /// Plain sentence with the dates as written and their sources.
    pub sentence: String,
    /// The assertions and acts concerned.
    pub items: Vec<Uuid>,
}

/// A person the actor may read.
///
/// # Errors
/// `NotFound`; `Denied`.
pub async fn read(context: &Context, actor: &Actor, id: PersonId) -> Result<PersonView> {
    context.read(actor, async |tx| of(tx, actor, id).await).await
}

/// The view within a transaction, also at the end of a change.
pub(super) async fn of(tx: &mut Tx, actor: &Actor, id: PersonId) -> Result<PersonView> {
    let details = person::find_details(tx, id).await?.ok_or(Error::NotFound)?;
    may(actor, Action::ReadPerson, &details.access).map(drop)?;
    Ok(shown(actor, details))
}

fn shown(actor: &Actor, details: Details) -> PersonView {
    let warnings = warnings(&details).into_iter().map(warning_view).collect();
    let actions = [Action::EditPerson, Action::AcceptAssertion]
        .into_iter()
        .filter(|action| may(actor, *action, &details.access).is_ok())
        .map(|action| action.to_string())
        .collect();
    let prior = details.prior_reviews;
    PersonView {
        id: details.id.into(),
        version: details.version,
        sex: details.sex.to_string(),
        placeholder: details.placeholder,
        created_at: details.created_at,
        names: details.names.into_iter().map(name_view).collect(),
        acts: details.acts.into_iter().map(|act| act_view(act, &prior)).collect(),
        assertions: details.assertions.into_iter().map(assertion_view).collect(),
        files: details.files.into_iter().map(file_view).collect(),
        warnings,
        actions,
    }
}

/// A date as it is shown.
fn date_view(date: &PartialDate) -> DateView {
    let known = date.is_known();
    DateView {
        raw: date.raw.clone(),
        text: date.to_string(),
        earliest: known.then_some(date.earliest),
        latest: known.then_some(date.latest),
        precision: date.precision.to_string(),
    }
}

fn name_view(name: Name) -> NameView {
    NameView {
        id: name.id,
        kind: name.kind,
        script: name.script,
        language: name.language,
        raw: name.raw,
        surname: name.surname,
        given: name.given,
        patronymic: name.patronymic,
        source: name.source,
        recorded_at: name.recorded_at,
    }
}

fn act_view(act: Act, prior: &[PriorReview]) -> ActView {
    let decided = act.decided();
    let articles = parse_articles(&act.article_raw, Some(&decided)).read;
    let reviews = prior.iter().filter(|review| review.act_id == act.id);
    ActView {
        id: act.id,
        class: act.class.to_string(),
        suggested_class: suggested_class(Some(act.body_code), &act.measures)
            .map(|class| class.to_string()),
        body: ReadingView { raw: act.body_raw, codes: vec![act.body_code.to_string()] },
        body_name: body(act.body_code).map(|body| body.name.clone()),
        seat_then: act.seat_then,
        seat_now: act.seat_now,
        residence_then: act.residence_then,
        residence_now: act.residence_now,
        decided: date_view(&decided),
        decision_number: act.decision_number,
        unconditional: articles.iter().any(|article| article.unconditional),
        refusal_relevant: articles.iter().any(|article| article.refusal_relevant),
        articles: ReadingView { raw: act.article_raw, codes: act.articles },
        charge: act.charge,
        measures: ReadingView {
            raw: act.measure_raw,
            codes: act.measures.iter().map(ToString::to_string).collect(),
        },
        term_months: act.term_months,
        source: act.source,
        prior_reviews: reviews.map(prior_review_view).collect(),
        file_ids: act.files,
    }
}

fn prior_review_view(review: &PriorReview) -> PriorReviewView {
    PriorReviewView {
        id: review.id,
        body: review.body_raw.clone(),
        decided: date_view(&PartialDate::read(&review.decided_raw)),
        result: review.result.to_string(),
        note: review.note.clone(),
        source: review.source.clone(),
    }
}

fn assertion_view(assertion: Assertion) -> AssertionView {
    let standing = if assertion.accepted_at.is_some() {
        AssertionStanding::Accepted
    } else {
        AssertionStanding::Stated
    };
    AssertionView {
        date: assertion.date().as_ref().map(date_view),
        id: assertion.id,
        predicate: assertion.predicate.to_string(),
        value: assertion.value,
        source: assertion.source,
        document_id: assertion.document_id,
        standing: standing.to_string(),
        recorded_by: assertion.recorded_by,
        recorded_at: assertion.recorded_at,
        accepted_by: assertion.accepted_by,
        accepted_at: assertion.accepted_at,
        withdrawn_at: assertion.withdrawn_at,
    }
}

fn file_view(file: FileLine) -> PersonFileView {
    PersonFileView {
        id: file.id,
        holder: file.holder_raw,
        fond: file.fond,
        opis: file.opis,
        delo: file.delo,
    }
}

fn warning_view(found: Contradiction) -> WarningView {
    WarningView { code: found.code.to_string(), sentence: found.sentence, items: found.items }
}
