//! What a search found, as people read it.

use crate::domain::language::Language;
use crate::domain::place::{Gazetteer, Relation};
use crate::names::{Features, Found, Hit, Term, band};
use crate::service::card_index::Asked;
use crate::service::{Error, Result};
use crate::store::card::Card;
use crate::text::matching;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

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
    /// The sum of the reasons' weights: logarithm of the odds, as far as the weights are right. For
    /// families in whole numbers.
    pub score: f32,
    /// Why.
    pub reasons: Vec<ReasonView>,
}

/// How a found card is told.
#[derive(Debug, Clone, Copy)]
pub struct Telling<'a> {
    /// In which language.
    pub language: Language,
    /// The places.
    pub places: &'a Gazetteer,
    /// Weights in whole numbers: an exact one tells how many cards there are that one may not see.
    pub coarse: bool,
}

impl Telling<'_> {
    /// The cards of the hits, best first. Cards the database does not show are left out: it has the last
    /// word.
    ///
    /// # Errors
    /// `Internal` when a text is missing.
    pub fn matches(
        &self,
        asked: &Asked,
        found: &Found,
        cards: Vec<Card>,
    ) -> Result<Vec<CardMatch>> {
        let mut cards: BTreeMap<i64, Card> =
            cards.into_iter().map(|card| (card.no, card)).collect();
        let shown = found.hits.iter().filter_map(|hit| {
            let card = cards.remove(&i64::from(hit.no))?;
            Some(self.one(asked, hit, card))
        });
        shown.collect()
    }

    /// One card and why.
    ///
    /// # Errors
    /// `Internal` when a text is missing.
    pub fn one(&self, asked: &Asked, hit: &Hit, card: Card) -> Result<CardMatch> {
        let codes = card.reading.places.iter().filter_map(|place| place.unit.as_deref());
        let has: Vec<u16> =
            codes.filter_map(|code| self.places.by_code(code)).map(|unit| unit.number).collect();
        let closest = self.places.closest(&asked.units, &has);
        Ok(CardMatch {
            id: card.id.into(),
            source: card.source_code,
            source_title: card.source_title,
            number: card.number,
            names: card.names.into_iter().map(|name| name.text).collect(),
            birth: card.reading.birth.as_ref().map(ToString::to_string),
            places: card.reading.places.into_iter().map(|place| place.raw).collect(),
            fate: card.fate,
            band: hit.band.as_str().to_owned(),
            band_text: matching::band(self.language, hit.band).map_err(Error::internal)?,
            score: self.weight(hit.score),
            reasons: self.reasons(hit, closest)?,
        })
    }

    /// A card about which somebody decided, as it would be judged among so many cards; the reasons are
    /// not kept with a decision.
    ///
    /// # Errors
    /// `Internal` when a text is missing.
    pub fn decided(
        &self,
        card: Card,
        judged: Option<(f32, Features)>,
        cards: usize,
    ) -> Result<CardMatch> {
        let (score, features) = judged.unwrap_or_default();
        let no = u32::try_from(card.no).unwrap_or_default();
        let hit = Hit { no, score, band: band(score, cards), terms: Vec::new(), features };
        self.one(&Asked::default(), &hit, card)
    }

    /// Why, in words; the card's closest place and how it stands to those asked for, where known.
    ///
    /// # Errors
    /// `Internal` when a text is missing.
    pub fn reasons(&self, hit: &Hit, closest: Option<(Relation, u16)>) -> Result<Vec<ReasonView>> {
        let reasons = hit.terms.iter().map(|term| {
            let text = self.reason(term, closest).map_err(Error::internal)?;
            Ok(ReasonView { text, weight: self.weight(term.weight()) })
        });
        reasons.collect()
    }

    /// A reason in words; a place with the name of the card's unit.
    fn reason(
        &self,
        term: &Term,
        closest: Option<(Relation, u16)>,
    ) -> Result<String, crate::text::MissingText> {
        if let (Term::Place { .. }, Some((relation, unit))) = (term, closest)
            && let Some(unit) = self.places.unit(unit)
        {
            let name = unit.name(self.language.as_str());
            return matching::place(self.language, relation, name);
        }
        matching::reason(self.language, term)
    }

    fn weight(&self, weight: f32) -> f32 {
        if self.coarse { weight.round() } else { weight }
    }
}
