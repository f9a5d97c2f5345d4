//! The people whom a letter names: one block of questions for each, as many as are needed.

use crate::domain::repression::Kinship;
use crate::service::petition::{PersonClaim, PetitionPersonView};
use crate::text::codes::Vocabulary;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::words::Words;
use uuid::Uuid;

/// Most blocks of one form.
const MOST: usize = 1_000;
/// A pointer that no error has: a block without answers is not sent.
const NOWHERE: &str = "/-";

/// The questions about one person.
pub(super) struct Block {
    pub(super) legend: String,
    /// Number in the form, from 0; the names of its fields begin with it.
    pub(super) index: usize,
    /// The entry of the petition; nothing for a new one.
    pub(super) entry: String,
    pub(super) fields: Vec<Field>,
}

fn name(index: usize, field: &str) -> String {
    format!("p{index}-{field}")
}

fn asked(answers: &Answers) -> usize {
    answers.text("people").parse::<usize>().unwrap_or_default().min(MOST)
}

fn claim(answers: &Answers, index: usize) -> Option<PersonClaim> {
    let given = |field: &str| answers.given(&name(index, field));
    let spellings = answers.text(&name(index, "other_spellings")).lines().map(str::trim);
    let other_spellings: Vec<String> =
        spellings.filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let claim = PersonClaim {
        id: answers.id(&name(index, "id")),
        claimed_name: given("claimed_name").unwrap_or_default(),
        other_spellings,
        kinship: given("kinship"),
        birth: given("birth"),
        birth_place: given("birth_place"),
        known: given("known"),
    };
    let said = !claim.claimed_name.is_empty()
        || !claim.other_spellings.is_empty()
        || [&claim.birth, &claim.birth_place, &claim.known].iter().any(|one| one.is_some());
    said.then_some(claim)
}

/// The people of the form; a block that was left empty, or emptied, is nobody.
pub(super) fn claims(answers: &Answers) -> Vec<PersonClaim> {
    (0..asked(answers)).filter_map(|index| claim(answers, index)).collect()
}

fn fields(
    words: Words,
    index: usize,
    pointer: &str,
    known: Option<&PetitionPersonView>,
) -> askama::Result<Vec<Field>> {
    let at = |field: &str| format!("{pointer}/{field}");
    let text = |of: fn(&PetitionPersonView) -> Option<&String>| {
        known.and_then(of).cloned().unwrap_or_default()
    };
    let line = |field: &str, label: &str, value: String| -> askama::Result<Field> {
        Ok(Field::line(words, &name(index, field), label)?.at(at(field)).value(value))
    };
    let spellings = known.map(|one| one.other_spellings.join("\n")).unwrap_or_default();
    let kinship = |code: &Kinship| {
        let code = code.as_str();
        Ok(Choice::new(code, words.code(Vocabulary::Kinship, code)?))
    };
    let kinships = Kinship::ALL.iter().map(kinship).collect::<askama::Result<_>>()?;
    let related = known.map_or(Kinship::Unknown.as_str(), |one| &one.kinship);
    Ok(vec![
        line("claimed_name", "page-letter.name", text(|one| Some(&one.claimed_name)))?,
        Field::area(words, &name(index, "other_spellings"), "page-person-name.spellings", 2)?
            .at(at("other_spellings"))
            .hint(words.say("page-person-name.spellings-hint")?)
            .value(spellings),
        line("birth", "page-person-birth.when", text(|one| one.birth.as_ref()))?
            .hint(words.say("page-person-birth.when-hint")?)
            .width(20),
        line("birth_place", "page-letter.birth-place", text(|one| one.birth_place.as_ref()))?,
        Field::select(words, &name(index, "kinship"), "page-office-petition.kinship", kinships)?
            .at(at("kinship"))
            .value(related),
        Field::area(words, &name(index, "known"), "page-letter.known", 3)?
            .at(at("known"))
            .value(text(|one| one.known.as_ref())),
    ])
}

/// The blocks as they are stored, with an empty one where more people are named.
pub(super) fn stored(
    words: Words,
    known: &[PetitionPersonView],
    more: bool,
) -> askama::Result<Vec<Block>> {
    let empty = more || known.is_empty();
    let all = known.iter().map(Some).chain(empty.then_some(None));
    let block = |(index, one): (usize, Option<&PetitionPersonView>)| {
        let pointer = format!("/persons/{index}");
        block(words, index, one, fields(words, index, &pointer, one)?)
    };
    all.enumerate().map(block).collect()
}

fn block(
    words: Words,
    index: usize,
    known: Option<&PetitionPersonView>,
    fields: Vec<Field>,
) -> askama::Result<Block> {
    let number = (index + 1).to_string();
    Ok(Block {
        legend: words.with("page-letter.person", "number", &number)?,
        index,
        entry: known.map(|one| one.id.to_string()).unwrap_or_default(),
        fields,
    })
}

/// The blocks as they were answered, with what is wrong; behind them whom somebody else added meanwhile.
pub(super) fn again(
    words: Words,
    known: &[PetitionPersonView],
    answers: &Answers,
    faults: &Faults,
) -> askama::Result<Vec<Block>> {
    let mut blocks = Vec::new();
    let mut sent = 0_usize;
    let mut shown: Vec<Uuid> = Vec::new();
    for index in 0..asked(answers) {
        let mut pointer = NOWHERE.to_owned();
        if claim(answers, index).is_some() {
            pointer = format!("/persons/{sent}");
            sent += 1;
        }
        // An entry that somebody took out meanwhile is a new one when it is sent again.
        let id = answers.id(&name(index, "id")).filter(|id| !shown.contains(id));
        let one = known.iter().find(|one| Some(one.id) == id);
        shown.extend(one.map(|one| one.id));
        let fields = fields(words, index, &pointer, one)?;
        let fields = fields.into_iter().map(|field| field.again(answers, faults)).collect();
        blocks.push(block(words, index, one, fields)?);
    }
    for one in known.iter().filter(|one| !shown.contains(&one.id)) {
        let index = blocks.len();
        blocks.push(block(words, index, Some(one), fields(words, index, NOWHERE, Some(one))?)?);
    }
    Ok(blocks)
}
