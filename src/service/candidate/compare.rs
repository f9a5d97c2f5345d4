//! A recorded person beside the archive cards that may be of that person.

use super::FamilyWordView;
use super::person::{PersonCardView, claimed, list_of_person};
use crate::domain::actor::Actor;
use crate::domain::dates::PartialDate;
use crate::domain::id::{PersonId, ReviewId};
use crate::domain::policy::{Action, may};
use crate::service::card::{CardMatch, SearchCards, search};
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store::candidate as store;
use crate::store::{facts, person, subject};
use chrono::Datelike as _;
use uuid::Uuid;

/// Cards that are looked for.
const MOST: i64 = 20;
/// Spellings and places that a search takes.
const SPELLINGS: usize = 10;

/// A recorded person and the cards that may be of that person.
#[derive(Debug, Clone)]
pub struct ComparedView {
    /// Spellings of the name.
    pub names: Vec<String>,
    /// Birth as written.
    pub birth: Option<String>,
    /// Birth place as written.
    pub place: Option<String>,
    /// Cards about which was decided, newest decision first; also decisions that were taken back.
    pub decided: Vec<PersonCardView>,
    /// Cards that are found now and about which no decision is in force, best first.
    pub found: Vec<CardMatch>,
    /// What families said of cards, by card.
    pub family: Vec<(Uuid, FamilyWordView)>,
    /// What to know and what to try, in the reader's language.
    pub advice: Vec<String>,
}

/// How far the cards of a subject are compared.
#[derive(Debug, Clone)]
pub struct SubjectCardsView {
    /// The subject.
    pub subject_id: Uuid,
    /// Its place in the review.
    pub position: i32,
    /// The person's leading name.
    pub name: Option<String>,
    /// Cards that were found for petitions that mean the person.
    pub found: i64,
    /// Cards decided to be the person's.
    pub same: i64,
}

/// The years a date can mean; none where it says nothing.
fn years(text: Option<&str>) -> (Option<i16>, Option<i16>) {
    let date = PartialDate::read(text.unwrap_or_default());
    if !date.is_known() {
        return (None, None);
    }
    (i16::try_from(date.earliest.year()).ok(), i16::try_from(date.latest.year()).ok())
}

/// A recorded person beside the cards that may be of that person. That it is asked is recorded, as with
/// every search.
///
/// # Errors
/// `NotFound`, `Denied`, `TooMany`.
pub async fn compare(context: &Context, actor: &Actor, id: PersonId) -> Result<ComparedView> {
    let decided = list_of_person(context, actor, id).await?.items;
    let (details, said) = context
        .read(actor, async |tx| {
            let details = person::find_details(tx, id).await?.ok_or(Error::NotFound)?;
            Ok((details, store::list_words_of_person(tx, id).await?))
        })
        .await?;
    let family = said.into_iter().map(|word| (word.card.into(), word.into())).collect();
    let claimed = claimed(&details);
    let in_force = decided.iter().filter(|one| one.decision.revoked_at.is_none());
    let settled: Vec<Uuid> = in_force.map(|one| one.card.id).collect();
    let (birth_from, birth_to) = years(claimed.birth.as_deref());
    let within = |year: &i16| (1800..=1956).contains(year);
    let names: Vec<String> = claimed.names.iter().take(SPELLINGS).cloned().collect();
    let (mut found, mut advice) = (Vec::new(), Vec::new());
    if !names.is_empty() {
        let command = SearchCards {
            names,
            birth_from: birth_from.filter(within),
            birth_to: birth_to.filter(within),
            places: claimed
                .place
                .iter()
                .filter(|place| !place.trim().is_empty())
                .cloned()
                .collect(),
            limit: Some(MOST),
            ..SearchCards::default()
        };
        let matches = search(context, actor, command).await?;
        (found, advice) = (matches.items, matches.advice);
    }
    found.retain(|one| !settled.contains(&one.id));
    let (names, birth, place) = (claimed.names, claimed.birth, claimed.place);
    Ok(ComparedView { names, birth, place, decided, found, family, advice })
}

/// The subjects of a review in their order, with how far their cards are compared.
///
/// # Errors
/// `NotFound`, `Denied`; `Invalid` for a wrong page size.
pub async fn list_of_review(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    after: Option<i32>,
    limit: Option<i64>,
) -> Result<Listing<SubjectCardsView>> {
    let size = page_size(limit)?;
    context
        .read(actor, async |tx| {
            let case = facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            may(actor, Action::ReadReview, &case).map(drop)?;
            may(actor, Action::ReadPerson, &case).map(drop)?;
            let all = subject::SubjectFilter::default();
            let total = subject::count(tx, review, &all).await?;
            let rows = subject::page(tx, review, &all, after.unwrap_or(0), size + 1).await?;
            let ids: Vec<_> = rows.iter().map(|one| one.id).collect();
            let persons: Vec<PersonId> = rows.iter().map(|one| one.person).collect();
            let mut beside = subject::list_beside(tx, &ids).await?;
            let counts = store::count_of_persons(tx, &persons).await?;
            let view = |one: subject::Subject| {
                let counted = counts.get(&one.person).copied().unwrap_or_default();
                SubjectCardsView {
                    subject_id: one.id.into(),
                    position: one.position,
                    name: beside.remove(&one.id).and_then(|found| found.name),
                    found: counted.found,
                    same: counted.same,
                }
            };
            let views = rows.into_iter().map(view).collect();
            Ok(Listing::of(views, size, total, |one: &SubjectCardsView| one.position.to_string()))
        })
        .await
}
