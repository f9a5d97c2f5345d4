//! The hearing calendar: the sittings of a week or a month as a list of days.

use crate::domain::jurisdiction::Profile;
use crate::http::{Problem, Query};
use crate::service::account::find_calendar_feed;
use crate::service::court::{SittingView, list_hearings};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::hidden;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, web};
use askama::Template;
use chrono::{DateTime, Datelike as _, Days, Months, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(calendar);
}

/// Sittings of a page; a court that holds more of them in a week goes on on the next.
const ROWS: i64 = 200;

/// Which time: a week or a month with this day in it.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    week: Option<NaiveDate>,
    month: Option<NaiveDate>,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "court/calendar.html", config = "src/web/askama.toml")]
struct Calendar {
    frame: Frame,
    span: String,
    days: Vec<Day>,
    before: String,
    later: String,
    /// The same days in the other length.
    other: String,
    monthly: bool,
    next: Option<String>,
    feed: Option<String>,
}

struct Day {
    name: String,
    today: bool,
    sittings: Vec<Line>,
}

struct Line {
    time: String,
    case: Uuid,
    number: String,
    place: String,
    open: bool,
    state: String,
    /// It will not take place then.
    off: bool,
}

/// The weekdays' codes, Monday first.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A day with its weekday.
fn named(words: Words, day: NaiveDate) -> askama::Result<String> {
    let at = day.weekday().num_days_from_monday();
    let code = usize::try_from(at).ok().and_then(|at| WEEKDAYS.get(at)).copied();
    let weekday = words.code(Vocabulary::Weekday, code.unwrap_or("mon"))?;
    Ok(format!("{weekday}, {}", words.day(day)))
}

/// How clocks show a moment in a country; in UTC where we do not know its law.
fn local(context: &Context, country: &str, at: DateTime<Utc>) -> NaiveDateTime {
    let country = country.parse().ok();
    let profile = country.and_then(|country| context.profiles.in_force(country, at.date_naive()));
    let minutes = profile.map_or(0, |profile: &Profile| profile.utc_offset_minutes.value);
    at.checked_add_signed(TimeDelta::minutes(minutes.into())).unwrap_or(at).naive_utc()
}

/// The first and the last day.
fn span(monthly: bool, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    if monthly {
        let first = day.with_day(1)?;
        return Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?));
    }
    let monday = day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))?;
    Some((monday, monday.checked_add_days(Days::new(6))?))
}

fn line(words: Words, one: &SittingView, at: NaiveDateTime) -> askama::Result<Line> {
    let number = one.number.clone();
    Ok(Line {
        time: at.format("%H:%M").to_string(),
        case: one.court_case_id,
        number: number.map_or_else(|| words.say("page-court.unnumbered"), Ok)?,
        place: one.place.clone(),
        open: one.open,
        state: words.code(Vocabulary::HearingState, &one.state)?,
        off: matches!(one.state.as_str(), "adjourned" | "cancelled"),
    })
}

/// The days of the span that have sittings, and today.
fn days(
    words: Words,
    context: &Context,
    (first, last): (NaiveDate, NaiveDate),
    today: NaiveDate,
    sittings: &[SittingView],
) -> askama::Result<Vec<Day>> {
    let mut days: Vec<(NaiveDate, Vec<Line>)> = Vec::new();
    for one in sittings {
        let at = local(context, &one.country, one.scheduled_for);
        if at.date() < first || at.date() > last {
            continue;
        }
        let line = line(words, one, at)?;
        match days.iter_mut().find(|(day, _)| *day == at.date()) {
            Some((_, lines)) => lines.push(line),
            None => days.push((at.date(), vec![line])),
        }
    }
    if first <= today && today <= last && !days.iter().any(|(day, _)| *day == today) {
        days.push((today, Vec::new()));
    }
    days.sort_by_key(|(day, _)| *day);
    let day = |(day, sittings): (NaiveDate, Vec<Line>)| {
        Ok(Day { name: named(words, day)?, today: day == today, sittings })
    };
    days.into_iter().map(day).collect()
}

/// The most by which clocks anywhere differ from UTC.
const CLOCKS: TimeDelta = TimeDelta::hours(14);

/// The sittings of a week or a month.
#[get("/calendar")]
async fn calendar(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    asked: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let Asked { week, month, after } = asked.0;
    let today = context.clock.today();
    let monthly = month.is_some();
    let day = month.or(week).unwrap_or(today);
    let (first, last) = span(monthly, day).ok_or(Error::NotFound)?;
    let from = first.and_time(chrono::NaiveTime::MIN).and_utc().checked_sub_signed(CLOCKS);
    let until = last.succ_opt().map(|day| day.and_time(chrono::NaiveTime::MIN).and_utc());
    let until = until.and_then(|until| until.checked_add_signed(CLOCKS));
    let between = from.zip(until).ok_or(Error::NotFound)?;
    let found = list_hearings(&context, &member, between, after.as_deref(), Some(ROWS))
        .await
        .map_err(hidden)?;
    let feed = find_calendar_feed(&context, &member).await?;
    let words = visit.words();
    let page = || -> askama::Result<Calendar> {
        let name = if monthly { "month" } else { "week" };
        let at = |day: Option<NaiveDate>| format!("/calendar?{name}={}", day.unwrap_or(first));
        let other = if monthly { "week" } else { "month" };
        Ok(Calendar {
            frame: Frame::new(&visit, "page-calendar")?,
            span: format!("{} – {}", words.day(first), words.day(last)),
            days: days(words, &context, (first, last), today, &found.items)?,
            before: at(first.pred_opt()),
            later: at(last.succ_opt()),
            other: format!("/calendar?{other}={day}"),
            monthly,
            next: found.next.as_deref().map(|next| format!("{}&after={next}", at(Some(day)))),
            feed: feed.map(|since| words.day(since.date_naive())),
        })
    };
    made(page())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_monday_and_a_month_ends_with_its_last_day() {
        let day = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
        let of = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(span(false, day), Some((of(2024, 2, 26), of(2024, 3, 3))));
        assert_eq!(span(true, day), Some((of(2024, 2, 1), of(2024, 2, 29))));
        assert_eq!(span(false, NaiveDate::MIN), None);
        assert_eq!(span(true, NaiveDate::MAX), None);
    }
}
