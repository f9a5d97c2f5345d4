//! Finding the cards of a person: a list with its reasons, out of which a person chooses.

use crate::domain::actor::Actor;
use crate::domain::card::Sight;
use crate::domain::check::FieldErrors;
use crate::domain::language::Language;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::repression::{BodyCode, Fate};
use crate::names::{Band, Found, Hit, Index, Meta, Question, YearRange};
use crate::service::card_index::{body_number, fate_number, secrecy_of};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::card::{self as store, Card};
use crate::text::matching;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// Spellings of one name in a search.
const SPELLINGS: usize = 10;
/// The longest spelling, in characters.
const LONGEST: usize = 300;
/// Years that a birth can lie in.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=1956;
/// Cards shown at most.
const MOST: i64 = 50;
/// Cards shown unless more are asked for.
const USUAL: i64 = 10;

/// Who is looked for. It goes in the body of the request: addresses end up in logs.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SearchCards {
    /// Spellings of the person's name in any script, or words of it; empty when only the father's
    /// name is known.
    #[serde(default)]
    pub names: Vec<String>,
    /// The father's name.
    pub father: Option<String>,
    /// First year in which the person may be born. Nearer cards stand higher; none is left out.
    pub birth_from: Option<i16>,
    /// Last year in which the person may be born; the first when it is left out.
    pub birth_to: Option<i16>,
    /// Leave out cards whose year of birth is known and lies outside.
    #[serde(default)]
    pub only_born_then: bool,
    /// Only cards of these sources (codes).
    #[serde(default)]
    pub sources: Vec<String>,
    /// Only cards on which one of these bodies decided (codes).
    #[serde(default)]
    pub bodies: Vec<String>,
    /// Only cards that tell of one of these fates (codes).
    #[serde(default)]
    pub fates: Vec<String>,
    /// Cards, 1 to 50; 10 without it.
    pub limit: Option<i64>,
}

/// One reason for or against a card.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReasonView {
    /// In the reader's language.
    pub text: String,
    /// What it adds to the score, or takes from it.
    pub weight: f32,
}

/// A card that may be the person's.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardMatch {
    /// Its id.
    pub id: Uuid,
    /// Code of the source.
    pub source: String,
    /// Title of the source.
    pub source_title: String,
    /// Number in the source.
    pub number: String,
    /// Names, as written.
    pub names: Vec<String>,
    /// Birth, as read.
    pub birth: Option<String>,
    /// Places, as written.
    pub places: Vec<String>,
    /// What became of the person.
    pub fate: Option<String>,
    /// `strong`, `possible` or `weak`.
    pub band: String,
    /// The same in the reader's language.
    pub band_text: String,
    /// The sum of the reasons' weights: logarithm of the odds, as far as the weights are right.
    pub score: f32,
    /// Why.
    pub reasons: Vec<ReasonView>,
}

/// What a search found.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardMatches {
    /// Best first. That it is empty does not say that there is no card.
    pub items: Vec<CardMatch>,
    /// The search did not look at everything: narrow it.
    pub exhausted: bool,
    /// What to know and what to try, in the reader's language.
    pub advice: Vec<String>,
}

/// Beginnings of names are completed to those on cards the caller sees.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CompleteName {
    /// How the name begins; at least two letters.
    pub begins: String,
}

/// Names that begin so.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NamesView {
    /// As written on cards; the most frequent first.
    pub names: Vec<String>,
}

struct Wanted {
    question: Question,
    sources: Vec<String>,
    limit: usize,
}

impl SearchCards {
    fn check(self) -> Result<Wanted> {
        let mut errors = FieldErrors::default();
        let mut question = Question::default();
        if self.names.len() > SPELLINGS {
            errors.add("/names", "too_many", format!("Give at most {SPELLINGS} spellings."));
        }
        for (at, name) in self.names.iter().enumerate() {
            question.names.push(errors.text(&format!("/names/{at}"), name, LONGEST));
        }
        question.father = errors.optional_text("/father", self.father.as_deref(), LONGEST);
        if question.names.is_empty() && question.father.is_none() {
            errors.add("/names", "required", "Give a name, or the father's name.");
        }
        let birth = self.birth_from.or(self.birth_to).zip(self.birth_to.or(self.birth_from));
        for (pointer, year) in [("/birth_from", self.birth_from), ("/birth_to", self.birth_to)] {
            if year.is_some_and(|year| !YEARS.contains(&year)) {
                errors.add(pointer, "out_of_range", "Give a year from 1800 to 1956.");
            }
        }
        if birth.is_some_and(|(from, to)| from > to) {
            errors.add("/birth_to", "order", "The last year must not be before the first.");
        }
        question.birth = birth.map(|(from, to)| YearRange::new(from, to));
        question.only_born = question.birth.filter(|_| self.only_born_then);
        for (at, body) in self.bodies.iter().enumerate() {
            let code = body.parse::<BodyCode>();
            let code = errors.keep(&format!("/bodies/{at}"), "unknown_code", code);
            question.only_bodies.extend(code.map(body_number));
        }
        for (at, fate) in self.fates.iter().enumerate() {
            let code = fate.parse::<Fate>();
            let code = errors.keep(&format!("/fates/{at}"), "unknown_code", code);
            question.only_fates.extend(code.map(fate_number));
        }
        let limit = self.limit.unwrap_or(USUAL);
        if !(1..=MOST).contains(&limit) {
            errors.add("/limit", "out_of_range", format!("Ask for 1 to {MOST} cards."));
        }
        let limit = usize::try_from(limit).unwrap_or_default();
        errors.into_result(Wanted { question, sources: self.sources, limit }).map_err(Into::into)
    }
}

/// Cards that may be a person's, best first, among those the actor sees.
///
/// # Errors
/// `Denied`, `Invalid`; `Starting` while the index is being built.
pub async fn search(context: &Context, actor: &Actor, command: SearchCards) -> Result<CardMatches> {
    may(actor, Action::SearchCards, &CaseFacts::of_own(actor)).map(drop)?;
    let wanted = command.check()?;
    let index = context.cards.current().ok_or(Error::Starting)?;
    context
        .read(actor, async |tx| {
            let sight = store::sight(tx).await?;
            let question = narrowed(tx, wanted.question, &wanted.sources).await?;
            let found = look(index, question, wanted.limit, sight).await?;
            let numbers: Vec<i64> = found.hits.iter().map(|hit| i64::from(hit.no)).collect();
            let cards = store::list_by_no(tx, &numbers).await?;
            matches(actor.language, &found, cards)
        })
        .await
}

/// Names on cards the actor sees that begin in a certain way.
///
/// # Errors
/// As [`search`].
pub async fn complete(
    context: &Context,
    actor: &Actor,
    command: CompleteName,
) -> Result<NamesView> {
    may(actor, Action::SearchCards, &CaseFacts::of_own(actor)).map(drop)?;
    let mut errors = FieldErrors::default();
    let begins = errors.text("/begins", &command.begins, LONGEST);
    if begins.chars().count() < 2 {
        errors.add("/begins", "too_short", "Type at least two letters.");
    }
    let begins = errors.into_result(begins)?;
    let index = context.cards.current().ok_or(Error::Starting)?;
    let sight = context.read(actor, async |tx| Ok(store::sight(tx).await?)).await?;
    let names = tokio::task::spawn_blocking(move || {
        let admit = |meta: &Meta| sight.admits(meta.source, secrecy_of(meta.secrecy));
        index.complete(&begins, USUAL.unsigned_abs().try_into().unwrap_or(10), &admit)
    });
    Ok(NamesView { names: names.await.map_err(Error::internal)? })
}

/// Adds the sources' numbers. A source that is not there is told like a wrong code.
async fn narrowed(tx: &mut Tx, mut question: Question, sources: &[String]) -> Result<Question> {
    let mut errors = FieldErrors::default();
    for (at, code) in sources.iter().enumerate() {
        match store::find_source_by_code(tx, code).await? {
            Some(source) => question.only_sources.push(source.no),
            None => {
                errors.add(&format!("/sources/{at}"), "unknown_code", "No source has this code.");
            }
        }
    }
    Ok(errors.into_result(question)?)
}

/// Keeps a core busy for some milliseconds, beside the requests.
async fn look(index: Index, question: Question, limit: usize, sight: Sight) -> Result<Found> {
    let found = tokio::task::spawn_blocking(move || {
        let admit = |meta: &Meta| sight.admits(meta.source, secrecy_of(meta.secrecy));
        index.search(&question, limit, &admit)
    });
    found.await.map_err(Error::internal)
}

/// Cards the database does not show are left out: it has the last word.
fn matches(language: Language, found: &Found, cards: Vec<Card>) -> Result<CardMatches> {
    let mut cards: BTreeMap<i64, Card> = cards.into_iter().map(|card| (card.no, card)).collect();
    let mut items = Vec::new();
    for hit in &found.hits {
        if let Some(card) = cards.remove(&i64::from(hit.no)) {
            items.push(item(language, hit, card)?);
        }
    }
    let advice = matching::advice(language, items.is_empty(), found.exhausted);
    Ok(CardMatches { exhausted: found.exhausted, advice: advice.map_err(Error::internal)?, items })
}

fn item(language: Language, hit: &Hit, card: Card) -> Result<CardMatch> {
    let reasons = hit.terms.iter().map(|term| {
        let text = matching::reason(language, term).map_err(Error::internal)?;
        Ok(ReasonView { text, weight: term.weight() })
    });
    let band = match hit.band {
        Band::Strong => "strong",
        Band::Possible => "possible",
        Band::Weak => "weak",
    };
    Ok(CardMatch {
        id: card.id.into(),
        source: card.source_code,
        source_title: card.source_title,
        number: card.number,
        names: card.names.into_iter().map(|name| name.text).collect(),
        birth: card.reading.birth.as_ref().map(ToString::to_string),
        places: card.reading.places.into_iter().map(|place| place.raw).collect(),
        fate: card.fate,
        band: band.to_owned(),
        band_text: matching::band(language, hit.band).map_err(Error::internal)?,
        score: hit.score,
        reasons: reasons.collect::<Result<_>>()?,
    })
}
