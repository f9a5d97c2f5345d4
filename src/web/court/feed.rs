//! The calendar as programs read it (RFC 5545), at a secret address of one's own. It names nobody: number
//! of the case, time and place.

use super::ical::{Event, calendar};
use crate::http::{Problem, RequestFacts};
use crate::service::account::{
    actor_of_calendar_feed, find_calendar_feed, make_calendar_feed, revoke_calendar_feed,
};
use crate::service::court::{SittingView, list_hearings};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::http::header;
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use chrono::{DateTime, TimeDelta, Utc};

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(address_page).service(renew).service(take_back).service(read);
}

/// How far back and ahead a calendar program sees, in days.
const BACK: i64 = 31;
const AHEAD: i64 = 366;

/// Sittings asked for at once, and how often at most.
const ROWS: i64 = 200;
const MOST_PAGES: usize = 25;

#[derive(Template)]
#[template(path = "court/feed.html", config = "src/web/askama.toml")]
struct Address {
    frame: Frame,
    /// Since when there is an address.
    since: Option<String>,
    /// It is shown once, when it is made.
    made: Option<String>,
}

async fn shown(
    context: &Context,
    visit: &Visit,
    member: &Member,
    address: Option<String>,
) -> Result<HttpResponse, Problem> {
    let since = find_calendar_feed(context, member).await?;
    made((|| {
        Ok(Address {
            frame: Frame::new(visit, "page-feed")?,
            since: since.map(|at| visit.words().day(at.date_naive())),
            made: address,
        })
    })())
}

/// Whether there is an address, and what may be done with it.
#[get("/calendar/feed")]
async fn address_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
) -> Result<HttpResponse, Problem> {
    shown(&context, &visit, &member, None).await
}

/// Makes a new address and shows it, this once.
#[post("/calendar/feed")]
async fn renew(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    _answers: Answers,
) -> Result<HttpResponse, Problem> {
    let secret = make_calendar_feed(&context, &member).await?;
    let address = format!("{}/calendar/feed/{secret}.ics", context.config.public_url());
    shown(&context, &visit, &member, Some(address)).await
}

/// Takes it back.
#[post("/calendar/feed/revoke")]
async fn take_back(
    context: web::Data<Context>,
    member: Member,
    _answers: Answers,
) -> Result<HttpResponse, Problem> {
    revoke_calendar_feed(&context, &member).await?;
    Ok(see("/calendar/feed"))
}

/// Sittings of the time that a calendar program sees.
async fn sittings(
    context: &Context,
    actor: &crate::domain::actor::Actor,
    now: DateTime<Utc>,
) -> Result<Vec<SittingView>, Error> {
    let between = (now - TimeDelta::days(BACK), now + TimeDelta::days(AHEAD));
    let (mut found, mut after) = (Vec::new(), None::<String>);
    for _ in 0..MOST_PAGES {
        let part = list_hearings(context, actor, between, after.as_deref(), Some(ROWS)).await?;
        found.extend(part.items);
        after = part.next;
        if after.is_none() {
            break;
        }
    }
    Ok(found)
}

fn event(words: Words, base: &str, one: &SittingView) -> askama::Result<Event> {
    let number = one.number.clone().map_or_else(|| words.say("page-court.unnumbered"), Ok)?;
    Ok(Event {
        uid: format!("{}@aqtau", one.id),
        starts: one.scheduled_for,
        summary: words.with("page-feed.summary", "number", &number)?,
        description: words.code(Vocabulary::HearingState, &one.state)?,
        location: one.place.clone(),
        url: format!("{base}/court-cases/{}", one.court_case_id),
        cancelled: matches!(one.state.as_str(), "adjourned" | "cancelled"),
    })
}

fn written(
    words: Words,
    base: &str,
    now: DateTime<Utc>,
    sittings: &[SittingView],
) -> askama::Result<String> {
    let events = sittings.iter().map(|one| event(words, base, one));
    let events = events.collect::<askama::Result<Vec<_>>>()?;
    Ok(calendar(&words.say("page-calendar")?, now, &events))
}

/// What a calendar program reads: whoever has the address, as long as its owner may see the hearings.
#[get("/calendar/feed/{secret}.ics")]
async fn read(
    request: HttpRequest,
    context: web::Data<Context>,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let nobodys =
        |error| if matches!(error, Error::Unauthenticated) { Error::NotFound } else { error };
    let actor = actor_of_calendar_feed(&context, &path).await.map_err(nobodys)?;
    request.extensions_mut().insert(RequestFacts::of(&actor));
    let now = context.clock.now();
    let found = sittings(&context, &actor, now).await.map_err(crate::web::faults::hidden)?;
    let base = context.config.public_url();
    let text = written(Words(actor.language), &base, now, &found).map_err(Error::internal)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/calendar; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(text))
}
