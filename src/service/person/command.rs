//! What people send about persons.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A new person.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordPerson {
    /// `female`, `male` or `unknown` (default).
    pub sex: Option<String>,
    /// A numbered placeholder for somebody whose name is not published.
    #[serde(default)]
    pub placeholder: bool,
    /// The spellings of the name, the leading one first; at least one.
    pub names: Vec<NameClaim>,
}

/// A spelling of a name; its script is read from its letters.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NameClaim {
    /// What it is: `in_file`, `today`, `at_birth`, `changed`, `alias`, `pseudonym`, `claimed` or
    /// `unknown` (default).
    pub kind: Option<String>,
    /// Language of the source as a BCP 47 tag, for example `uz-Latn`.
    pub language: Option<String>,
    /// As the source writes it; kept for ever.
    pub raw: String,
    /// Surname.
    pub surname: Option<String>,
    /// Given name.
    pub given: Option<String>,
    /// Patronymic.
    pub patronymic: Option<String>,
    /// Where it stands, for example "arrest questionnaire, sheet 3".
    pub source: String,
}

/// Adds a spelling.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddName {
    /// Version on the screen.
    pub version: i32,
    /// The spelling.
    pub name: NameClaim,
}

/// Changes what a person has only one of.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePerson {
    /// Version on the screen.
    pub version: i32,
    /// `female`, `male` or `unknown`.
    pub sex: String,
}

/// Adds a repressive act.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddAct {
    /// Version on the screen.
    pub version: i32,
    /// The act.
    pub act: ActClaim,
}

/// One measure against one person by one decision, as the source writes it. Body, date, articles
/// and measures are read softly: what is written is kept, the reading stands beside it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActClaim {
    /// A whole line of a book of memory or a card: body, date, charge, sentence. The other fields go
    /// before what is read from it.
    pub line: Option<String>,
    /// Class of the case, for example `extrajudicial`; left out, the body and the measures suggest
    /// it.
    pub class: Option<String>,
    /// The body that decided.
    #[serde(default)]
    pub body: String,
    /// Where it sat, as written; left out, the place named with the body counts.
    pub seat_then: Option<String>,
    /// Present-day region of that place, ISO 3166-2.
    pub seat_now: Option<String>,
    /// Where the person lived before, as written.
    pub residence_then: Option<String>,
    /// Present-day region of that place, ISO 3166-2.
    pub residence_now: Option<String>,
    /// When it was decided, in any words.
    #[serde(default)]
    pub decided: String,
    /// Number of the decision.
    pub decision_number: Option<String>,
    /// Articles, for example "58-10 ч. 2".
    #[serde(default)]
    pub articles: String,
    /// The charge in words.
    pub charge: Option<String>,
    /// Measures, for example "10 лет ИТЛ".
    #[serde(default)]
    pub measures: String,
    /// Where it stands, for example "extract from the troika's minutes, sheet 41".
    pub source: String,
}

/// Adds an earlier review of an act.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddPriorReview {
    /// Version on the screen.
    pub version: i32,
    /// The body that reviewed, as written.
    pub body: String,
    /// When, in any words.
    #[serde(default)]
    pub decided: String,
    /// `unchanged`, `reduced`, `amnesty`, `rehabilitated`, `refused` or `unrecognised` (default).
    pub result: Option<String>,
    /// Anything else.
    pub note: Option<String>,
    /// Where it stands.
    pub source: String,
}

/// Records what a source says of the person. Several statements may stand side by side.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddAssertion {
    /// Version on the screen.
    pub version: i32,
    /// What it is about, for example `death_date`.
    pub predicate: String,
    /// As the source says it.
    pub value: String,
    /// Where it stands.
    pub source: String,
    /// The document that says so.
    pub document_id: Option<Uuid>,
}

/// Accepts a statement in the place of another of the same kind.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptAssertion {
    /// Version on the screen.
    pub version: i32,
}

/// Withdraws a statement that should not have been recorded.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawAssertion {
    /// Version on the screen.
    pub version: i32,
    /// Why.
    pub reason: String,
}
