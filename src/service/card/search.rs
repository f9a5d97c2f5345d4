//! Finding the cards of a person: a list with its reasons, out of which a person chooses.

use super::ask::{Checked, LONGEST, SearchCards, USUAL};
use super::audit::{Outcome, record};
use super::found::{CardMatch, Telling};
use crate::domain::actor::Actor;
use crate::domain::card::Sight;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::names::{Found, Meta, Question};
use crate::service::card_index::{put_with, search_stored, secrecy_of};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::card as store;
use crate::text::matching;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a search found.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CardMatches {
    /// Best first. That it is empty does not say that there is no card.
    pub items: Vec<CardMatch>,
    /// The search did not look at everything: narrow it.
    pub exhausted: bool,
    /// The index of names was still being loaded: only a part of the cards was looked through.
    pub partial: bool,
    /// What to know and what to try, in the reader's language.
    pub advice: Vec<String>,
}

/// Beginnings of names are completed to those on cards the caller sees.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
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

fn admits(sight: Sight) -> impl Fn(&Meta) -> bool + Clone + Send + 'static {
    move |meta| sight.admits(meta.source, secrecy_of(meta.secrecy))
}

fn throttle(context: &Context, actor: &Actor, kind: &'static str, most: u32) -> Result<()> {
    let account = actor.account.ok_or(Error::Unauthenticated)?;
    context.searches.count((account, kind), most, context.clock.now())
}

/// Cards that may be a person's, best first, among those the actor sees. Who asked is recorded for the
/// auditor in the same transaction.
///
/// # Errors
/// `Denied`, `Invalid`, `TooMany`.
pub async fn search(context: &Context, actor: &Actor, command: SearchCards) -> Result<CardMatches> {
    may(actor, Action::SearchCards, &CaseFacts::of_own(actor)).map(drop)?;
    let family = actor.role.is_family();
    let limits = &context.config.cards;
    let most = if family { limits.family_searches_a_minute } else { limits.searches_a_minute };
    throttle(context, actor, "search", most)?;
    let question = command.clone();
    let Checked { mut asked, sources, limit, wide } = command.check(&context.places)?;
    context
        .write(actor, async |tx| {
            let sight = store::sight(tx).await?;
            asked.question = narrowed(tx, asked.question.clone(), &sources).await?;
            let (mut found, partial) = look(context, tx, &asked.question, limit, sight).await?;
            if family {
                // Whether there was too much to look at would tell of cards they do not see.
                found.exhausted = wide || found.hits.len() >= limit;
            }
            let numbers: Vec<i64> = found.hits.iter().map(|hit| i64::from(hit.no)).collect();
            let cards = store::list_by_no(tx, &numbers).await?;
            let telling =
                Telling { language: actor.language, places: &context.places, coarse: family };
            let items = telling.matches(&asked, &found, cards)?;
            let exhausted = found.exhausted;
            let outcome =
                Outcome { kind: "search", questions: 1, hits: items.len(), exhausted, partial };
            record(tx, &context.keys, outcome, &question).await?;
            let advice = advice(actor, &asked.unknown, items.is_empty(), exhausted, partial)?;
            Ok(CardMatches { items, exhausted, partial, advice })
        })
        .await
}

fn advice(
    actor: &Actor,
    unknown: &[String],
    nothing: bool,
    exhausted: bool,
    partial: bool,
) -> Result<Vec<String>> {
    let language = actor.language;
    let mut said = matching::advice(language, nothing, exhausted).map_err(Error::internal)?;
    for place in unknown {
        said.push(matching::unknown_place(language, place).map_err(Error::internal)?);
    }
    if partial {
        said.push(matching::partial(language).map_err(Error::internal)?);
    }
    Ok(said)
}

/// Names on cards the actor sees that begin in a certain way.
///
/// # Errors
/// `Denied`, `Invalid`, `TooMany`; `Starting` while the index is being loaded.
pub async fn complete(
    context: &Context,
    actor: &Actor,
    command: CompleteName,
) -> Result<NamesView> {
    may(actor, Action::SearchCards, &CaseFacts::of_own(actor)).map(drop)?;
    throttle(context, actor, "complete", context.config.cards.completions_a_minute)?;
    let mut errors = FieldErrors::default();
    let begins = errors.text("/begins", &command.begins, LONGEST);
    if begins.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        errors.add(
            "/begins",
            "too_short",
            Message::new("Type at least two letters.").with("min", 2),
        );
    }
    let begins = errors.into_result(begins)?;
    let index = context.cards.current().ok_or(Error::Starting)?;
    context
        .write(actor, async |tx| {
            let admit = admits(store::sight(tx).await?);
            let begins = begins.clone();
            let limit = usize::try_from(USUAL).unwrap_or(10);
            let names = tokio::task::spawn_blocking(move || index.complete(&begins, limit, &admit));
            let names = names.await.map_err(Error::internal)?;
            let hits = names.len();
            let outcome =
                Outcome { kind: "complete", questions: 1, hits, exhausted: false, partial: false };
            record(tx, &context.keys, outcome, &command).await?;
            Ok(NamesView { names })
        })
        .await
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

/// Looks in the index; while that is being loaded, in what is there of it and in the database. Keeps a
/// core busy for some milliseconds, beside the requests.
async fn look(
    context: &Context,
    tx: &mut Tx,
    question: &Question,
    limit: usize,
    sight: Sight,
) -> Result<(Found, bool)> {
    let admit = admits(sight);
    let question = question.clone();
    if let Some(index) = context.cards.current() {
        let found = tokio::task::spawn_blocking(move || index.search(&question, limit, &admit));
        return Ok((found.await.map_err(Error::internal)?, false));
    }
    let stored = search_stored(tx, &context.places, &question, limit, admit.clone()).await?;
    let index = context.cards.so_far();
    let found =
        tokio::task::spawn_blocking(move || put_with(&index, &question, stored, limit, &admit));
    Ok((found.await.map_err(Error::internal)?, true))
}
