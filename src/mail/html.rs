//! The HTML side of a mail: one column, large letters, nothing loaded from anywhere.

use crate::domain::language::Language;
use std::fmt::Write as _;

/// What stands in a mail, already in the reader's language and not yet escaped.
pub(super) struct Letter<'a> {
    pub(super) language: Language,
    pub(super) subject: &'a str,
    pub(super) greeting: &'a str,
    pub(super) what: &'a str,
    pub(super) facts: &'a [(String, String)],
    pub(super) next_heading: &'a str,
    pub(super) next: &'a str,
    pub(super) open: &'a str,
    pub(super) link: &'a str,
    pub(super) closing: &'a str,
}

const BODY: &str = "margin:0;padding:24px 16px;background:#ffffff;color:#0b0c0c;\
    font-family:'Noto Sans',Arial,sans-serif;font-size:19px;line-height:1.5";

/// The whole page.
pub(super) fn page(letter: &Letter<'_>) -> String {
    let e = escape;
    let mut facts = String::new();
    for (label, value) in letter.facts {
        // Writing into a String cannot fail.
        let _ = write!(
            facts,
            "<tr><th scope=\"row\" style=\"text-align:left;vertical-align:top;font-weight:bold;\
             padding:6px 16px 6px 0\">{}</th><td style=\"padding:6px 0\">{}</td></tr>",
            e(label),
            e(value)
        );
    }
    let table = if facts.is_empty() {
        facts
    } else {
        format!("<table style=\"border-collapse:collapse;margin:0 0 20px\">{facts}</table>")
    };
    let link = e(letter.link);
    format!(
        "<!doctype html><html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head>\
         <body style=\"{BODY}\"><div style=\"max-width:600px\">\
         <p>{greeting}</p><p>{what}</p>{table}\
         <h2 style=\"font-size:19px;margin:0 0 4px\">{next_heading}</h2><p>{next}</p>\
         <p>{open}<br><a href=\"{link}\" style=\"color:#1d70b8\">{link}</a></p>\
         <p style=\"font-size:16px;color:#505a5f;border-top:1px solid #b1b4b6;padding-top:12px\">\
         {closing}</p></div></body></html>",
        language = letter.language,
        title = e(letter.subject),
        greeting = e(letter.greeting),
        what = e(letter.what),
        next_heading = e(letter.next_heading),
        next = e(letter.next),
        open = e(letter.open),
        closing = e(letter.closing),
    )
}

/// Text as HTML, safe in elements and in attributes with double quotes.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
