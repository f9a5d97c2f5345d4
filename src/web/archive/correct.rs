//! Corrections of a card by the archive that keeps it: its reading, where it is, who may see it, its scans.
//! The row itself is never changed.

use super::lines;
use crate::domain::card::{CardNameKind, Secrecy};
use crate::domain::id::CardId;
use crate::domain::repression::{BodyCode, Fate};
use crate::http::Problem;
use crate::service::card::{
    CardView, ChangeCardCustody, ChangeCardScans, ChangeCardSecrecy, CorrectCard, CorrectName,
    change_custody, change_scans, change_secrecy, correct, list_sources, read_card,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::{Faults, hidden};
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(ask).service(keep);
}

/// Where a card can be, as an archive says it.
const CUSTODY: &[&str] = crate::domain::document::Custody::CODES;

/// What of a card is changed.
#[derive(Debug, Clone, Copy)]
enum Part {
    Reading,
    Custody,
    Secrecy,
    Scans,
}

impl Part {
    fn of(text: &str) -> Result<Self, Problem> {
        match text {
            "reading" => Ok(Self::Reading),
            "custody" => Ok(Self::Custody),
            "secrecy" => Ok(Self::Secrecy),
            "scans" => Ok(Self::Scans),
            _ => Err(Error::NotFound.into()),
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Custody => "custody",
            Self::Secrecy => "secrecy",
            Self::Scans => "scans",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Reading => "page-correct-reading",
            Self::Custody => "page-correct-custody",
            Self::Secrecy => "page-correct-secrecy",
            Self::Scans => "page-correct-scans",
        }
    }
}

/// Whether the own archive keeps a card.
pub(super) async fn own_source(
    context: &Context,
    member: &Member,
    card: &CardView,
) -> Result<Option<Uuid>, Problem> {
    if !member.role.is_archive() {
        return Ok(None);
    }
    let office = member.office.map(Into::into);
    let sources = list_sources(context, member).await.map_err(hidden)?;
    let mut own = sources.iter().filter(|one| one.archive_id.is_some() && one.archive_id == office);
    Ok(own.find(|one| one.code == card.source).map(|one| one.id))
}

async fn own(context: &Context, member: &Member, id: Uuid) -> Result<CardView, Problem> {
    let card = read_card(context, member, CardId(id)).await.map_err(hidden)?;
    match own_source(context, member, &card).await? {
        Some(_) => Ok(card),
        None => Err(Error::NotFound.into()),
    }
}

fn choices(words: Words, vocabulary: Vocabulary, codes: &[&str]) -> askama::Result<Vec<Choice>> {
    codes.iter().map(|code| Ok(Choice::new(*code, words.code(vocabulary, code)?))).collect()
}

/// Spare questions for names that the card lacks.
const SPARE: usize = 2;

/// Names of a card's questions: one for its kind, one for its text.
fn name_fields(words: Words, card: &CardView) -> askama::Result<Vec<Field>> {
    let mut fields = Vec::new();
    for at in 0..card.names.len() + SPARE {
        let one = card.names.get(at);
        let kinds = choices(words, Vocabulary::CardNameKind, CardNameKind::CODES)?;
        let kind = one.map_or("whole", |one| one.kind.as_str());
        fields.push(
            Field::select(words, &format!("kind-{at}"), "page-correct-reading.kind", kinds)?
                .at(format!("/names/{at}/kind"))
                .value(kind),
        );
        fields.push(
            Field::line(words, &format!("name-{at}"), "page-correct-reading.name")?
                .at(format!("/names/{at}/text"))
                .value(one.map(|one| one.text.clone()).unwrap_or_default()),
        );
    }
    Ok(fields)
}

fn reading_fields(words: Words, card: &CardView) -> askama::Result<Vec<Field>> {
    let read = &card.reading;
    let raw = |one: Option<&crate::service::card::CardDateView>| {
        one.map(|one| one.raw.clone()).unwrap_or_default()
    };
    let line = |name: &str, key: &str, value: String| -> askama::Result<Field> {
        Ok(Field::line(words, name, key)?.value(value))
    };
    let open = |code: &'static str| -> askama::Result<Choice> {
        Ok(Choice::new(code, words.say("page-correct-reading.stays")?))
    };
    let mut bodies = vec![open("")?];
    bodies.extend(choices(words, Vocabulary::Body, BodyCode::CODES)?);
    let mut fates = vec![open("")?];
    fates.extend(choices(words, Vocabulary::Fate, Fate::CODES)?);
    let body = read.body.as_ref().map(|one| one.code.clone()).unwrap_or_default();
    let joined = |of: &[crate::service::card::CardCodeView]| {
        of.iter().map(|one| one.raw.as_str()).collect::<Vec<_>>().join(", ")
    };
    let mut fields = name_fields(words, card)?;
    fields.push(line("birth", "page-correct-reading.birth", raw(read.birth.as_ref()))?);
    fields.push(line("arrest", "page-correct-reading.arrest", raw(read.arrest.as_ref()))?);
    fields.push(line("decided", "page-correct-reading.decided", raw(read.decided.as_ref()))?);
    fields.push(Field::select(words, "body", "page-correct-reading.body", bodies)?.value(body));
    fields.push(line("articles", "page-correct-reading.articles", joined(&read.articles))?);
    fields.push(line("sentence", "page-correct-reading.sentence", joined(&read.measures))?);
    fields.push(
        Field::select(words, "fate", "page-card.fate", fates)?
            .value(read.fate.clone().unwrap_or_default()),
    );
    fields.push(line("death", "page-correct-reading.death", raw(read.death.as_ref()))?);
    fields.push(line("archive", "page-card.archive", card.archive.clone().unwrap_or_default())?);
    fields.push(line(
        "call_number",
        "page-card.call-number",
        card.call_number.clone().unwrap_or_default(),
    )?);
    Ok(fields)
}

fn fields(words: Words, card: &CardView, part: Part) -> askama::Result<Vec<Field>> {
    let reason = Field::area(words, "reason", "page-correct-reading.reason", 3)?;
    let mut fields = match part {
        Part::Reading => reading_fields(words, card)?,
        Part::Custody => {
            let of = choices(words, Vocabulary::Custody, CUSTODY)?;
            let note = Field::area(words, "note", "page-correct-custody.note", 3)?;
            let at = Field::select(words, "custody", "page-card.custody", of)?;
            return Ok(vec![at.value(card.custody.clone()), note]);
        }
        Part::Secrecy => {
            let of = choices(words, Vocabulary::Secrecy, Secrecy::CODES)?;
            let at = Field::one(words, "secrecy", "page-card.secrecy", of)?;
            vec![at.value(card.secrecy.clone())]
        }
        Part::Scans => {
            let add = Field::area(words, "add", "page-correct-scans.add", 3)?
                .hint(words.say("page-correct-scans.add-hint")?);
            let of = card.scans.iter().map(|one| Choice::new(one, one)).collect::<Vec<_>>();
            let mut fields = vec![add];
            if !of.is_empty() {
                fields.push(Field::any(words, "remove", "page-correct-scans.remove", of)?);
            }
            fields
        }
    };
    fields.push(reason);
    Ok(fields)
}

fn shown(
    visit: &Visit,
    card: &CardView,
    part: Part,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let make = || -> askama::Result<Form> {
        let path = format!("/cards/{}", card.id);
        let action = format!("{path}/{}", part.name());
        let mut form = Form::new(visit, part.title(), action, "page-save")?
            .back(path)
            .caption(format!("{}, {}", card.source_title, card.number))
            .version(card.version);
        for field in fields(visit.words(), card, part)? {
            form = form.ask(field);
        }
        form.again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// The questions.
#[get("/cards/{id}/{part}")]
async fn ask(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, String)>,
) -> Result<HttpResponse, Problem> {
    let part = Part::of(&path.1)?;
    shown(&visit, &own(&context, &member, path.0).await?, part, None)
}

/// What was typed where the card has something else; nothing where it stays.
fn changed(answers: &Answers, name: &str, stands: &str) -> Option<String> {
    let typed = answers.text(name).trim();
    (typed != stands.trim()).then(|| typed.to_owned())
}

/// The names as they were typed, when they differ from those on the card.
fn names(answers: &Answers, card: &CardView) -> Option<Vec<CorrectName>> {
    let mut typed = Vec::new();
    for at in 0..card.names.len() + SPARE {
        if let Some(text) = answers.given(&format!("name-{at}")) {
            let language = card.names.get(at).and_then(|one| one.language.clone());
            typed.push(CorrectName {
                kind: answers.text(&format!("kind-{at}")).to_owned(),
                text,
                language,
            });
        }
    }
    let same = typed.len() == card.names.len()
        && typed
            .iter()
            .zip(&card.names)
            .all(|(typed, one)| typed.kind == one.kind && typed.text == one.text);
    (!same).then_some(typed)
}

fn correction(answers: &Answers, card: &CardView) -> CorrectCard {
    let read = &card.reading;
    let raw = |one: Option<&crate::service::card::CardDateView>| {
        one.map(|one| one.raw.clone()).unwrap_or_default()
    };
    let joined = |of: &[crate::service::card::CardCodeView]| {
        of.iter().map(|one| one.raw.as_str()).collect::<Vec<_>>().join(", ")
    };
    let code = |name: &str, stands: Option<&str>| {
        answers.given(name).filter(|typed| Some(typed.as_str()) != stands)
    };
    CorrectCard {
        version: answers.version(),
        reason: answers.text("reason").to_owned(),
        names: names(answers, card),
        birth: changed(answers, "birth", &raw(read.birth.as_ref())),
        arrest: changed(answers, "arrest", &raw(read.arrest.as_ref())),
        decided: changed(answers, "decided", &raw(read.decided.as_ref())),
        death: changed(answers, "death", &raw(read.death.as_ref())),
        body: code("body", read.body.as_ref().map(|one| one.code.as_str())),
        articles: changed(answers, "articles", &joined(&read.articles)),
        sentence: changed(answers, "sentence", &joined(&read.measures)),
        fate: code("fate", read.fate.as_deref()),
        archive: changed(answers, "archive", card.archive.as_deref().unwrap_or_default()),
        call_number: changed(
            answers,
            "call_number",
            card.call_number.as_deref().unwrap_or_default(),
        ),
        ..CorrectCard::default()
    }
}

/// Keeps the correction.
#[post("/cards/{id}/{part}")]
async fn keep(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, String)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let part = Part::of(&path.1)?;
    let card = own(&context, &member, path.0).await?;
    let id = CardId(path.0);
    let (version, reason) = (answers.version(), answers.text("reason").to_owned());
    let saved = match part {
        Part::Reading => correct(&context, &member, id, correction(&answers, &card)).await,
        Part::Custody => {
            let (custody, note) =
                (answers.text("custody").to_owned(), answers.text("note").to_owned());
            let command = ChangeCardCustody { version, custody, note };
            change_custody(&context, &member, id, command).await
        }
        Part::Secrecy => {
            let secrecy = answers.text("secrecy").to_owned();
            let command = ChangeCardSecrecy { version, secrecy, reason };
            change_secrecy(&context, &member, id, command).await
        }
        Part::Scans => {
            let remove = answers.all("remove").map(str::to_owned).collect();
            let add = lines(answers.text("add"));
            let command = ChangeCardScans { version, add, remove, reason };
            change_scans(&context, &member, id, command).await
        }
    };
    match saved {
        Ok(_) => Ok(see(&format!("/cards/{}", path.0))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            shown(&visit, &own(&context, &member, path.0).await?, part, Some((&answers, faults)))
        }
    }
}
