//! Keys of names with their cards in the database: what a search reads while the index is being loaded.
//!
//! They are written in large parts by whichever server has caught up, after the changes have been quiet
//! for a while, so that an import pays nothing for them. A card whose names changed stays under its old
//! keys: what is found is compared by its present names, so that costs time and nothing else.

use super::entry::entry_of;
use super::{merged, portions};
use crate::domain::place::Gazetteer;
use crate::names::{Comparer, Entry, FewKeys, Found, Hit, Meta, Question, keys_of_tokens};
use crate::names::{Index, NameKind, NameText};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::card::{self as store, IndexedCard, Posting};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Cards of one part.
const PART: i64 = 500_000;
/// Parts below this are put together when there are many.
const SMALL: i64 = 250_000;
/// So many small parts are left as they are.
const MANY: usize = 8;
/// Changes read at a time.
const CHANGES: i64 = 200;
/// Cards read at a time.
const CARDS: i64 = 10_000;
/// Keys put together at a time.
const KEYS: i64 = 20_000;
/// Cards that are compared in one search.
const MOST_COMPARED: i64 = 2_000;
/// Cards that share the most names, of which those are taken.
const MOST_SHARING: usize = 8_000;

/// Writes what changed since the last part; gives how many cards that were. Does nothing while another
/// server is at it.
///
/// # Errors
/// The database; then nothing is written of the part in hand.
pub async fn write(context: &Context) -> Result<usize> {
    let mut written = 0;
    loop {
        let part =
            context.write_as_system(async |tx| write_part(tx, &context.places).await).await?;
        let Some(cards) = part else { return Ok(written) };
        written += cards;
        if i64::try_from(cards).unwrap_or(i64::MAX) < PART {
            return Ok(written);
        }
    }
}

async fn write_part(tx: &mut Tx, places: &Arc<Gazetteer>) -> Result<Option<usize>> {
    let Some(parts) = store::lock_parts(tx).await? else { return Ok(None) };
    let mut last = parts.iter().map(|part| part.last).max().unwrap_or(0);
    let mut ranges = Vec::new();
    let mut room = PART;
    while room > 0 {
        let changes = store::list_changes(tx, last, CHANGES).await?;
        let Some((_, _)) = changes.last() else { break };
        for (seq, (first, end)) in changes {
            (last, room) = (seq, room - (end - first + 1));
            ranges.push((first, end));
            if room <= 0 {
                break;
            }
        }
    }
    if ranges.is_empty() {
        return Ok(None);
    }
    let mut keys: HashMap<i32, Vec<u32>> = HashMap::new();
    let mut few = FewKeys::default();
    let mut cards = 0;
    for portion in portions(merged(ranges), CARDS) {
        let read = store::list_indexed(tx, &portion).await?;
        cards += read.len();
        let places = Arc::clone(places);
        let taken = tokio::task::spawn_blocking(move || {
            for entry in read.iter().filter_map(|card| entry_of(card, &places)) {
                take(&mut keys, &mut few, &entry);
            }
            (keys, few)
        });
        (keys, few) = taken.await.map_err(Error::internal)?;
    }
    let count = i64::try_from(cards).unwrap_or(i64::MAX);
    let part = store::insert_part(tx, last, count).await?;
    let postings: Vec<Posting> = keys.into_iter().map(|(key, cards)| (key, pack(cards))).collect();
    for some in postings.chunks(usize::try_from(KEYS).unwrap_or(1)) {
        store::insert_postings(tx, part, some).await?;
    }
    let small: Vec<_> = parts.into_iter().filter(|part| part.cards < SMALL).collect();
    if small.len() >= MANY {
        put_together(tx, &small).await?;
    }
    Ok(Some(cards))
}

fn take(keys: &mut HashMap<i32, Vec<u32>>, few: &mut FewKeys, entry: &Entry) {
    let names = entry.names.iter().map(|name| name.text.as_str()).chain(entry.father.as_deref());
    for key in few.of(names) {
        keys.entry(key).or_default().push(entry.no);
    }
}

/// Makes one part of several small ones, a bounded number of keys at a time.
async fn put_together(tx: &mut Tx, small: &[store::Part]) -> Result<()> {
    let numbers: Vec<i32> = small.iter().map(|part| part.no).collect();
    let last = small.iter().map(|part| part.last).max().unwrap_or(0);
    let whole = store::insert_part(tx, last, small.iter().map(|part| part.cards).sum()).await?;
    let mut after = None;
    loop {
        let postings = store::list_parts(tx, &numbers, after, KEYS).await?;
        let Some((key, _)) = postings.last() else { break };
        after = Some(*key);
        let mut keys: BTreeMap<i32, Vec<u32>> = BTreeMap::new();
        for (key, cards) in postings {
            keys.entry(key).or_default().extend(unpack(&cards));
        }
        let put: Vec<Posting> = keys.into_iter().map(|(key, cards)| (key, pack(cards))).collect();
        store::insert_postings(tx, whole, &put).await?;
    }
    Ok(store::remove_parts(tx, &numbers).await?)
}

/// Numbers, rising, as differences in seven bits a byte.
fn pack(mut cards: Vec<u32>) -> Vec<u8> {
    cards.sort_unstable();
    cards.dedup();
    let mut bytes = Vec::with_capacity(cards.len() * 2);
    let mut before = 0;
    for card in cards {
        let mut step = card - before;
        before = card;
        while step >= 0x80 {
            bytes.push(0x80 | u8::try_from(step & 0x7f).unwrap_or(0));
            step >>= 7;
        }
        bytes.push(u8::try_from(step).unwrap_or(0));
    }
    bytes
}

fn unpack(bytes: &[u8]) -> Vec<u32> {
    let (mut cards, mut card, mut step, mut shift) = (Vec::new(), 0_u32, 0_u32, 0_u32);
    for byte in bytes {
        step |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
        shift += 7;
        if byte & 0x80 == 0 {
            card = card.wrapping_add(step);
            cards.push(card);
            (step, shift) = (0, 0);
        }
    }
    cards
}

/// The best cards for a question by the database alone, among those the actor of the transaction sees and
/// `admit` lets through.
///
/// # Errors
/// The database.
pub async fn search(
    tx: &mut Tx,
    places: &Arc<Gazetteer>,
    question: &Question,
    limit: usize,
    admit: impl Fn(&Meta) -> bool + Send + 'static,
) -> Result<Found> {
    let (numbers, more) = sharing(tx, question).await?;
    let year = question.birth.map(|birth| birth.from.midpoint(birth.to));
    let cards = store::list_candidates(tx, &numbers, year, MOST_COMPARED).await?;
    let cut = more || i64::try_from(cards.len()).unwrap_or(i64::MAX) >= MOST_COMPARED;
    let (question, places) = (question.clone(), Arc::clone(places));
    let judged = tokio::task::spawn_blocking(move || {
        let mut hits = judge(&question, &cards, &places, &admit);
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.no.cmp(&b.no)));
        let exhausted = cut && hits.len() >= limit;
        hits.truncate(limit);
        Found { hits, exhausted }
    });
    judged.await.map_err(Error::internal)
}

/// Cards that share the most names with the question, and whether there are more.
async fn sharing(tx: &mut Tx, question: &Question) -> Result<(Vec<i64>, bool)> {
    // Spellings of one person: what one of them shares counts, not what all of them do together.
    let spellings: Vec<Vec<Vec<i32>>> = texts(question).map(|text| keys_of_tokens(&text)).collect();
    let mut all: Vec<i32> = spellings.iter().flatten().flatten().copied().collect();
    all.sort_unstable();
    all.dedup();
    if all.is_empty() {
        return Ok((Vec::new(), false));
    }
    let mut known: HashMap<i32, Vec<u32>> = HashMap::new();
    for (key, cards) in store::list_postings(tx, &all).await? {
        known.entry(key).or_default().extend(unpack(&cards));
    }
    let counted = tokio::task::spawn_blocking(move || count(&spellings, &known));
    let mut cards = counted.await.map_err(Error::internal)?;
    cards.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let most = cards.first().map_or(0, |(_, names)| *names);
    // Those that share one name less may be spelled worse; of single names only the best are looked at.
    let least = if most > 2 { most - 1 } else { most };
    cards.retain(|(_, names)| *names >= least);
    let more = cards.len() > MOST_SHARING;
    cards.truncate(MOST_SHARING);
    Ok((cards.into_iter().map(|(card, _)| i64::from(card)).collect(), more))
}

fn texts(question: &Question) -> impl Iterator<Item = String> + '_ {
    const MOST_SPELLINGS: usize = 4;
    let father = question.father.as_deref().unwrap_or_default();
    let empty = question.names.is_empty().then(String::new);
    let names = question.names.iter().take(MOST_SPELLINGS).cloned().chain(empty);
    names.map(move |name| format!("{name} {father}"))
}

/// For each card how many names of a spelling it shares, at most.
fn count(spellings: &[Vec<Vec<i32>>], known: &HashMap<i32, Vec<u32>>) -> Vec<(u32, u8)> {
    let mut best: HashMap<u32, u8> = HashMap::new();
    for tokens in spellings {
        let mut shared: HashMap<u32, u8> = HashMap::new();
        for keys in tokens {
            let mut cards: Vec<u32> =
                keys.iter().filter_map(|key| known.get(key)).flatten().copied().collect();
            cards.sort_unstable();
            cards.dedup();
            for card in cards {
                *shared.entry(card).or_default() += 1;
            }
        }
        for (card, names) in shared {
            let known = best.entry(card).or_default();
            *known = names.max(*known);
        }
    }
    best.into_iter().collect()
}

fn judge(
    question: &Question,
    cards: &[IndexedCard],
    places: &Gazetteer,
    admit: &dyn Fn(&Meta) -> bool,
) -> Vec<Hit> {
    let entries: Vec<Entry> = cards
        .iter()
        .filter_map(|card| entry_of(card, places))
        .filter(|entry| fits(question, entry) && admit(&entry.meta))
        .collect();
    // How rare a name is, nobody knows yet: the comparison supposes it.
    let none = Index::default();
    let mut best: HashMap<u32, Hit> = HashMap::new();
    let empty = [String::new()];
    let names = if question.names.is_empty() { &empty } else { question.names.as_slice() };
    for name in names {
        let asked = asked(question, name);
        let comparer = Comparer::new(&none, &asked);
        for entry in &entries {
            let hit = comparer.with(entry);
            if hit.shared() > 0 && best.get(&hit.no).is_none_or(|known| known.score < hit.score) {
                best.insert(hit.no, hit);
            }
        }
    }
    best.into_values().collect()
}

/// A spelling of the question as an entry.
fn asked(question: &Question, name: &str) -> Entry {
    let name = NameText { text: name.to_owned(), kind: NameKind::Whole };
    Entry {
        no: 0,
        names: vec![name],
        father: question.father.clone(),
        birth: question.birth,
        places: question.places.clone(),
        meta: Meta { source: 0, secrecy: 0, body: u8::MAX, fate: u8::MAX, place: 0 },
    }
}

/// Whether a card passes what the question is narrowed by.
fn fits(question: &Question, entry: &Entry) -> bool {
    let among = |only: &[u16], one: u16| only.is_empty() || only.contains(&one);
    let one_of = |only: &[u8], one: u8| only.is_empty() || only.contains(&one);
    let places = &question.only_places;
    among(&question.only_sources, entry.meta.source)
        && one_of(&question.only_bodies, entry.meta.body)
        && one_of(&question.only_fates, entry.meta.fate)
        && question.only_born.is_none_or(|only| entry.birth.is_none_or(|b| b.distance(only) == 0))
        && (places.is_empty() || entry.places.iter().any(|place| places.contains(place)))
}

/// What is in the index so far and what the database found, put together: of a card found twice the
/// better hit counts.
pub fn put_with(
    index: &Index,
    question: &Question,
    found: Found,
    limit: usize,
    admit: &dyn Fn(&Meta) -> bool,
) -> Found {
    let mut best: HashMap<u32, Hit> = found.hits.into_iter().map(|hit| (hit.no, hit)).collect();
    let here = index.search(question, limit, admit);
    for hit in here.hits {
        best.insert(hit.no, hit);
    }
    let mut hits: Vec<Hit> = best.into_values().collect();
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.no.cmp(&b.no)));
    hits.truncate(limit);
    Found { hits, exhausted: found.exhausted || here.exhausted }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn numbers_come_back_rising_and_each_once(mut cards: Vec<u32>) {
            let packed = pack(cards.clone());
            cards.sort_unstable();
            cards.dedup();
            proptest::prop_assert_eq!(unpack(&packed), cards);
        }

        #[test]
        fn no_bytes_make_the_reader_panic(bytes: Vec<u8>) {
            let _ = unpack(&bytes);
        }
    }

    #[test]
    fn neighbours_take_a_byte_each() {
        assert_eq!(pack((1000..2000).collect()).len(), 1001);
    }

    #[test]
    fn a_card_counts_the_names_of_one_spelling() {
        let spellings = vec![vec![vec![1, 2], vec![3]], vec![vec![4]]];
        let known = HashMap::from([(1, vec![7]), (2, vec![7]), (3, vec![7, 8]), (4, vec![8])]);
        let mut counted = count(&spellings, &known);
        counted.sort_unstable();
        assert_eq!(counted, [(7, 2), (8, 1)]);
    }
}
