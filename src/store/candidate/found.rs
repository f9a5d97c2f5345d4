//! What the search found for the entries of a petition.

use crate::domain::id::{CardId, PetitionId};
use crate::names::{Band, Features, Hit, Term};
use crate::store::error::{DbError, code};
use crate::store::schema::petition_match;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Float4, Int8, Jsonb, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::{Value, json};
use uuid::Uuid;

/// A card for an entry of a petition, as the search found it.
#[derive(Debug, Clone)]
pub struct NewCandidate {
    /// The entry.
    pub entry: Uuid,
    /// The card, and why.
    pub hit: Hit,
}

/// A card for an entry of a petition, as it is kept.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The entry.
    pub entry: Uuid,
    /// The card.
    pub card: CardId,
    /// The card's number, and why.
    pub hit: Hit,
    /// When it was found first.
    pub found_at: DateTime<Utc>,
}

/// When the cards were last searched for a petition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Search {
    /// When.
    pub at: DateTime<Utc>,
    /// How many cards there were.
    pub cards: i64,
    /// The search did not look at everything.
    pub exhausted: bool,
}

/// A candidate that is news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Added {
    /// The card.
    pub card: CardId,
    /// How sure it is.
    pub band: Band,
}

#[derive(QueryableByName)]
struct AddedRow {
    #[diesel(sql_type = SqlUuid)]
    card: Uuid,
    #[diesel(sql_type = Text)]
    band: String,
}

/// Keeps candidates of a petition; those kept before are judged anew. Gives those that are news: they
/// were not there, or have become strong.
///
/// # Errors
/// [`DbError`].
pub async fn add(
    tx: &mut Tx,
    petition: PetitionId,
    candidates: &[NewCandidate],
) -> Result<Vec<Added>, DbError> {
    let row = |one: &NewCandidate| {
        let Hit { no, score, band, terms, features } = &one.hit;
        json!({ "entry": one.entry, "no": no, "score": score, "band": band, "terms": terms,
            "features": features })
    };
    let rows: Vec<Value> = candidates.iter().map(row).collect();
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let now = tx.now();
    // The last SELECT sees the candidates as they stood before the statement.
    let rows: Vec<AddedRow> = prepared(
        "WITH given AS (SELECT g.entry, c.id AS card, g.score, g.band, g.terms, g.features \
           FROM jsonb_to_recordset($2) AS g(entry uuid, no bigint, score real, band text, terms jsonb, \
             features jsonb) JOIN card c ON c.no = g.no), \
         kept AS (INSERT INTO card_candidate (petition_person_id, card_id, petition_id, score, band, \
             terms, features, found_at) \
           SELECT entry, card, $1, score, band, terms, features, $3 FROM given ORDER BY entry, card \
           ON CONFLICT (petition_person_id, card_id) DO UPDATE SET score = excluded.score, \
             band = excluded.band, terms = excluded.terms, features = excluded.features) \
         SELECT g.card, g.band FROM given g LEFT JOIN card_candidate b \
           ON b.petition_person_id = g.entry AND b.card_id = g.card \
         WHERE b.card_id IS NULL OR g.band = 'strong' AND b.band <> 'strong'",
    )
    .bind::<SqlUuid, _>(petition.0)
    .bind::<Jsonb, _>(Value::Array(rows))
    .bind::<Timestamptz, _>(now)
    .load(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Added { card: row.card.into(), band: code("card_candidate.band", &row.band)? })
        })
        .collect()
}

/// Forgets candidates of a petition that a whole search no longer finds.
///
/// # Errors
/// [`DbError`].
pub async fn forget_others(
    tx: &mut Tx,
    petition: PetitionId,
    found: &[NewCandidate],
) -> Result<(), DbError> {
    let (entries, numbers): (Vec<Uuid>, Vec<i64>) =
        found.iter().map(|one| (one.entry, i64::from(one.hit.no))).unzip();
    prepared(
        "DELETE FROM card_candidate k USING card c WHERE k.petition_id = $1 AND c.id = k.card_id \
           AND NOT EXISTS (SELECT 1 FROM unnest($2, $3) AS f(entry, no) \
                           WHERE f.entry = k.petition_person_id AND f.no = c.no)",
    )
    .bind::<SqlUuid, _>(petition.0)
    .bind::<Array<SqlUuid>, _>(entries)
    .bind::<Array<Int8>, _>(numbers)
    .execute(tx.conn())
    .await?;
    Ok(())
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    entry: Uuid,
    #[diesel(sql_type = SqlUuid)]
    card: Uuid,
    #[diesel(sql_type = Int8)]
    no: i64,
    #[diesel(sql_type = Float4)]
    score: f32,
    #[diesel(sql_type = Text)]
    band: String,
    #[diesel(sql_type = Jsonb)]
    terms: Value,
    #[diesel(sql_type = Jsonb)]
    features: Value,
    #[diesel(sql_type = Timestamptz)]
    found_at: DateTime<Utc>,
}

impl TryFrom<Row> for Candidate {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        let corrupt = |value: String| DbError::Corrupt { table: "card_candidate", value };
        // What an older form cannot be read from stands without reasons until the next search.
        let terms: Vec<Term> = serde_json::from_value(row.terms).unwrap_or_default();
        let features: Features = serde_json::from_value(row.features).unwrap_or_default();
        let hit = Hit {
            no: u32::try_from(row.no).map_err(|error| corrupt(error.to_string()))?,
            score: row.score,
            band: code("card_candidate.band", &row.band)?,
            terms,
            features,
        };
        Ok(Self { entry: row.entry, card: row.card.into(), hit, found_at: row.found_at })
    }
}

/// The candidates of a petition that the actor can see, the best of each entry first.
///
/// # Errors
/// [`DbError`].
pub async fn list(tx: &mut Tx, petition: PetitionId, most: i64) -> Result<Vec<Candidate>, DbError> {
    let rows: Vec<Row> = prepared(
        "SELECT * FROM (SELECT k.petition_person_id AS entry, k.card_id AS card, c.no, k.score, k.band, \
             k.terms, k.features, k.found_at, \
             row_number() OVER (PARTITION BY k.petition_person_id ORDER BY k.score DESC, c.no) AS place \
           FROM card_candidate k JOIN card c ON c.id = k.card_id WHERE k.petition_id = $1) AS ranked \
         WHERE place <= $2 ORDER BY entry, place",
    )
    .bind::<SqlUuid, _>(petition.0)
    .bind::<Int8, _>(most)
    .load(tx.conn())
    .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

#[derive(QueryableByName)]
struct Any {
    #[diesel(sql_type = Bool)]
    any: bool,
}

/// Whether one of these cards is open to families.
///
/// # Errors
/// [`DbError`].
pub async fn is_family_card(tx: &mut Tx, cards: &[CardId]) -> Result<bool, DbError> {
    let cards: Vec<Uuid> = cards.iter().map(|id| id.0).collect();
    let row: Any = prepared(
        "SELECT EXISTS (SELECT 1 FROM card c WHERE c.id = ANY ($1) AND c.secrecy = 'open' \
           AND c.source_no = ANY ((SELECT app.card_sources_for_families())::int[])) AS any",
    )
    .bind::<Array<SqlUuid>, _>(cards)
    .get_result(tx.conn())
    .await?;
    Ok(row.any)
}

/// Notes that the cards were searched for a petition.
///
/// # Errors
/// [`DbError`].
pub async fn save_search(tx: &mut Tx, petition: PetitionId, search: Search) -> Result<(), DbError> {
    let values = (
        petition_match::searched_at.eq(search.at),
        petition_match::cards.eq(search.cards),
        petition_match::exhausted.eq(search.exhausted),
    );
    diesel::insert_into(petition_match::table)
        .values((petition_match::petition_id.eq(petition.0), values))
        .on_conflict(petition_match::petition_id)
        .do_update()
        .set(values)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// When the cards were last searched for a petition.
///
/// # Errors
/// [`DbError`].
pub async fn find_search(tx: &mut Tx, petition: PetitionId) -> Result<Option<Search>, DbError> {
    let query = petition_match::table.find(petition.0).select((
        petition_match::searched_at,
        petition_match::cards,
        petition_match::exhausted,
    ));
    let row: Option<(DateTime<Utc>, i64, bool)> = query.first(tx.conn()).await.optional()?;
    Ok(row.map(|(at, cards, exhausted)| Search { at, cards, exhausted }))
}
