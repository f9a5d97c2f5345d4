//! Calendars as programs exchange them (RFC 5545): only what a list of events needs. The crates for it bring
//! other versions of what the whole program is built on.

use chrono::{DateTime, Utc};
use std::fmt::Write as _;

/// Longest line in octets, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// An event.
#[derive(Debug, Clone)]
pub(super) struct Event {
    /// Stays the same as long as it is the same event.
    pub(super) uid: String,
    pub(super) starts: DateTime<Utc>,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) location: String,
    pub(super) url: String,
    /// It does not take place then.
    pub(super) cancelled: bool,
}

/// A calendar with these events, as it was at a moment.
pub(super) fn calendar(name: &str, now: DateTime<Utc>, events: &[Event]) -> String {
    let mut text = String::new();
    for (key, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//aqtau//hearings//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-CALNAME", &escaped(name)),
    ] {
        line(&mut text, key, value);
    }
    for event in events {
        let status = if event.cancelled { "CANCELLED" } else { "CONFIRMED" };
        for (key, value) in [
            ("BEGIN", "VEVENT"),
            ("UID", &escaped(&event.uid)),
            ("DTSTAMP", &moment(now)),
            ("DTSTART", &moment(event.starts)),
            ("SUMMARY", &escaped(&event.summary)),
            ("DESCRIPTION", &escaped(&event.description)),
            ("LOCATION", &escaped(&event.location)),
            ("URL", &event.url),
            ("STATUS", status),
            ("END", "VEVENT"),
        ] {
            line(&mut text, key, value);
        }
    }
    line(&mut text, "END", "VCALENDAR");
    text
}

/// In universal time, which every clock shows as its own.
fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// A text with what has a meaning of its own set off (3.3.11); other control characters are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line, folded where it is too long, never within a letter.
fn line(out: &mut String, key: &str, value: &str) {
    let mut whole = String::new();
    // Writing into a string does not fail.
    let _ = write!(whole, "{key}:{value}");
    let mut width = 0;
    for c in whole.chars() {
        if width + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Event {
        Event {
            uid: "1@aqtau".to_owned(),
            starts: DateTime::from_timestamp(1_772_528_400, 0).unwrap(),
            summary: "Отырыс, № 1; \\ \n\u{7}".to_owned(),
            description: String::new(),
            location: "көше ".repeat(40),
            url: "https://x/court-cases/1".to_owned(),
            cancelled: true,
        }
    }

    #[test]
    fn an_event_is_told_in_universal_time_with_its_signs_set_off() {
        let now = DateTime::from_timestamp(1_772_442_000, 0).unwrap();
        let text = calendar("A, b", now, &[event()]);
        for line in [
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
            "X-WR-CALNAME:A\\, b\r\n",
            "DTSTAMP:20260302T090000Z\r\n",
            "DTSTART:20260303T090000Z\r\n",
            "SUMMARY:Отырыс\\, № 1\\; \\\\ \\n\r\n",
            "STATUS:CANCELLED\r\n",
            "END:VEVENT\r\nEND:VCALENDAR\r\n",
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
    }

    #[test]
    fn no_line_is_longer_than_programs_read_and_folding_loses_nothing() {
        let now = DateTime::from_timestamp(1_772_442_000, 0).unwrap();
        let text = calendar("x", now, &[event()]);
        assert!(text.split("\r\n").all(|line| line.len() <= LINE), "{text}");
        assert!(text.replace("\r\n ", "").contains(&"көше ".repeat(40)));
    }
}
