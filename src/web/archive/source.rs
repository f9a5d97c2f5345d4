//! Sources of cards: recording one, changing what is said of it, and its cards one after another.

use super::imports::own_sources;
use crate::domain::card::Secrecy;
use crate::domain::id::CardSourceId;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::http::{Problem, Query};
use crate::service::card::{
    CardLine, CardQuery, CardSourceView, ChangeCardSource, RecordCardSource, change_source,
    list_cards, read_source, record_source,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::text::reading;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::{Faults, hidden};
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(new_page).service(keep).service(change_page).service(change).service(of_source);
}

/// The answer to a question with one box.
const YES: &str = "yes";

/// What is asked of a new source and of one that is changed.
struct Questions {
    title: Field,
    provenance: Field,
    licence: Field,
    secrecy: Field,
    families: Field,
}

impl Questions {
    fn new(words: Words) -> askama::Result<Self> {
        let secrecy = |code: &&str| -> askama::Result<Choice> {
            Ok(Choice::new(*code, words.code(Vocabulary::Secrecy, code)?))
        };
        let secrecy = Secrecy::CODES.iter().map(secrecy).collect::<askama::Result<_>>()?;
        let yes = Choice::new(YES, words.say("page-source-new.families-yes")?);
        Ok(Self {
            title: Field::line(words, "title", "page-source-new.name")?,
            provenance: Field::area(words, "provenance", "page-source-new.provenance", 3)?,
            licence: Field::line(words, "licence", "page-source-new.licence")?,
            secrecy: Field::one(words, "secrecy", "page-source-new.secrecy", secrecy)?,
            families: Field::any(words, "families_may_see", "page-source-new.families", vec![yes])?,
        })
    }
}

fn new_form(
    context: &Context,
    visit: &Visit,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let today = context.clock.today();
        let versions = context.profiles.versions().iter().filter(|one| one.in_force_on(today));
        let country = |one: &crate::domain::jurisdiction::Profile| {
            let code = one.country.as_str();
            Choice::new(code, words.country(code))
        };
        let countries = versions.map(country).collect();
        let Questions { title, provenance, licence, secrecy, families } = Questions::new(words)?;
        Form::new(visit, "page-source-new", "/card-sources/new", "page-save")?
            .back("/card-imports")
            .lead("page-source-new.lead")?
            .ask(title)
            .ask(
                Field::line(words, "code", "page-source-new.code")?
                    .width(20)
                    .hint(words.say("page-source-new.code-hint")?),
            )
            .ask(Field::select(words, "jurisdiction", "page-source-new.country", countries)?)
            .ask(provenance)
            .ask(licence)
            .ask(secrecy.value(Secrecy::Open.as_str()))
            .ask(families)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// The form for a source of cards.
#[get("/card-sources/new")]
async fn new_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
) -> Result<HttpResponse, Problem> {
    own_sources(&context, &member).await?;
    new_form(&context, &visit, None)
}

/// Records a source of the own archive.
#[post("/card-sources/new")]
async fn keep(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    own_sources(&context, &member).await?;
    let command = RecordCardSource {
        code: answers.text("code").trim().to_owned(),
        title: answers.text("title").to_owned(),
        jurisdiction: answers.text("jurisdiction").to_owned(),
        provenance: answers.given("provenance"),
        licence: answers.given("licence"),
        secrecy: answers.given("secrecy"),
        families_may_see: answers.text("families_may_see") == YES,
    };
    match record_source(&context, &member, command, Some(&answers.key())).await {
        Ok(_) => Ok(see("/card-imports/new")),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            new_form(&context, &visit, Some((&answers, faults)))
        }
    }
}

/// Whether somebody may change what is said of a source.
fn may_change(member: &Member, source: &CardSourceView) -> bool {
    let facts = CaseFacts { archive: source.archive_id.map(Into::into), ..CaseFacts::default() };
    may(member, Action::EditCardSource, &facts).is_ok()
}

/// A source whose keeper the reader is; to anybody else there is no such page.
async fn kept(context: &Context, member: &Member, id: Uuid) -> Result<CardSourceView, Problem> {
    let source = read_source(context, member, CardSourceId(id)).await.map_err(hidden)?;
    if may_change(member, &source) { Ok(source) } else { Err(Error::NotFound.into()) }
}

fn change_form(
    visit: &Visit,
    source: &CardSourceView,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let path = format!("/card-sources/{}", source.id);
        let Questions { title, provenance, licence, secrecy, families } = Questions::new(words)?;
        let set = source.families_may_see.then_some(YES);
        Form::new(visit, "page-source-change", format!("{path}/change"), "page-save")?
            .back(path)
            .caption(source.code.clone())
            .version(source.version)
            .ask(title.value(&source.title))
            .ask(provenance.value(source.provenance.clone().unwrap_or_default()))
            .ask(licence.value(source.licence.clone().unwrap_or_default()))
            .ask(secrecy.hint(words.say("page-source-change.secrecy-hint")?).value(&source.secrecy))
            .ask(families.hint(words.say("page-source-change.families-hint")?).values(set))
            .ask(
                Field::area(words, "reason", "page-case-step.reason", 3)?
                    .hint(words.say("page-source-change.reason-hint")?),
            )
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// What is said of a source, to be changed.
#[get("/card-sources/{id}/change")]
async fn change_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    change_form(&visit, &kept(&context, &member, *path).await?, None)
}

/// Changes it.
#[post("/card-sources/{id}/change")]
async fn change(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let source = kept(&context, &member, *path).await?;
    let text = |name: &str| Some(answers.text(name).trim().to_owned());
    let command = ChangeCardSource {
        version: answers.version(),
        reason: answers.text("reason").to_owned(),
        title: text("title"),
        provenance: text("provenance"),
        licence: text("licence"),
        secrecy: text("secrecy"),
        families_may_see: Some(answers.text("families_may_see") == YES),
    };
    match change_source(&context, &member, CardSourceId(*path), command).await {
        Ok(_) => Ok(see(&format!("/card-sources/{path}"))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            change_form(&visit, &source, Some((&answers, faults)))
        }
    }
}

#[derive(Template)]
#[template(path = "archive/source.html", config = "src/web/askama.toml")]
struct Source {
    frame: Frame,
    facts: Vec<(String, String)>,
    /// Where it is changed, for whom that is open.
    change: Option<String>,
    total: String,
    lines: Vec<Line>,
    next: Option<String>,
}

struct Line {
    id: Uuid,
    number: String,
    names: String,
    birth: String,
    custody: String,
    secrecy: String,
}

fn line(words: Words, one: &CardLine) -> askama::Result<Line> {
    let birth = one.birth.as_deref();
    let birth = birth.map(|text| reading::date(words.0, text).map_err(askama::Error::custom));
    Ok(Line {
        id: one.id,
        number: one.number.clone(),
        names: one.names.join("; "),
        birth: birth.transpose()?.unwrap_or_default(),
        custody: words.code(Vocabulary::Custody, &one.custody)?,
        secrecy: words.code(Vocabulary::Secrecy, &one.secrecy)?,
    })
}

/// What is said of a source.
fn facts(words: Words, source: &CardSourceView) -> askama::Result<Vec<(String, String)>> {
    let families = if source.families_may_see {
        "page-source-new.families-yes"
    } else {
        "page-source-change.families-no"
    };
    let mut facts = vec![
        (words.say("page-source-new.code")?, source.code.clone()),
        (words.say("page-source-new.country")?, words.country(&source.jurisdiction)),
    ];
    for (key, text) in [
        ("page-source-new.provenance", &source.provenance),
        ("page-source-new.licence", &source.licence),
    ] {
        if let Some(text) = text {
            facts.push((words.say(key)?, text.clone()));
        }
    }
    facts.push((
        words.say("page-source-new.secrecy")?,
        words.code(Vocabulary::Secrecy, &source.secrecy)?,
    ));
    facts.push((words.say("page-source-new.families")?, words.say(families)?));
    Ok(facts)
}

/// Which part of a source.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<String>,
}

/// What is said of a source of the own archive, and its cards by their numbers.
#[get("/card-sources/{id}")]
async fn of_source(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    let query = CardQuery { source_id: *path, after: part.0.after, limit: Some(100) };
    let found = list_cards(&context, &member, query).await.map_err(hidden)?;
    let source = read_source(&context, &member, CardSourceId(*path)).await.map_err(hidden)?;
    let words = visit.words();
    made((|| {
        let next = found.next.as_deref().map(|next| {
            let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
            format!("/card-sources/{path}?after={next}")
        });
        Ok(Source {
            frame: Frame::new(&visit, "page-cards-search")?.titled(source.title.clone()),
            facts: facts(words, &source)?,
            change: may_change(&member, &source).then(|| format!("/card-sources/{path}/change")),
            total: words.count("page-count-cards", found.total)?,
            lines: found.items.iter().map(|one| line(words, one)).collect::<askama::Result<_>>()?,
            next,
        })
    })())
}
