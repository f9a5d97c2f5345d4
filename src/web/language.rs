//! Which language a page speaks, and the switch that stands on every page.

use super::account::session;
use super::visit::Visit;
use crate::domain::actor::Actor;
use crate::domain::language::Language;
use crate::http::{Problem, Query};
use crate::service::{Context, Error};
use actix_web::cookie::time;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Deserialize;

const COOKIE: &str = "aqtau_language";

/// The language chosen before, else that of the account, else the first that the browser asks for and we
/// speak.
pub(super) fn choose(request: &HttpRequest, actor: Option<&Actor>) -> Language {
    let chosen = request.cookie(COOKIE).and_then(|cookie| cookie.value().parse().ok());
    let accepted = || {
        let header = request.headers().get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
        Language::preferred(header)
    };
    chosen.or_else(|| actor.map(|actor| actor.language)).or_else(accepted).unwrap_or_default()
}

/// A language to choose, as the switch shows it.
#[derive(Debug)]
pub(super) struct Choice {
    /// Code, for `lang`.
    pub(super) code: &'static str,
    /// What its speakers call it.
    pub(super) name: &'static str,
    /// Where it is chosen.
    pub(super) href: String,
    /// The page speaks it.
    pub(super) current: bool,
}

/// All languages; each leads back to the page it is chosen on.
pub(super) fn choices(visit: &Visit) -> Vec<Choice> {
    let back = form_urlencoded::byte_serialize(visit.path.as_bytes()).collect::<String>();
    let choice = |language: &Language| Choice {
        code: language.as_str(),
        name: language.own_name(),
        href: format!("/language/{language}?back={back}"),
        current: *language == visit.language,
    };
    Language::ALL.iter().map(choice).collect()
}

/// Where to go back to.
#[derive(Debug, Deserialize)]
struct Back {
    #[serde(default)]
    back: String,
}

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(switch);
}

/// Remembers the language and goes back.
#[get("/language/{code}")]
async fn switch(
    context: web::Data<Context>,
    path: web::Path<String>,
    query: Query<Back>,
) -> Result<HttpResponse, Problem> {
    let language: Language = path.parse().map_err(|_unknown| Error::NotFound)?;
    let mut cookie = session::cookie(&context, COOKIE, language.to_string());
    cookie.set_max_age(time::Duration::days(365));
    Ok(HttpResponse::SeeOther()
        .cookie(cookie)
        .insert_header((header::LOCATION, local(&query.0.back)))
        .finish())
}

/// An address of this site, whatever was sent: nobody is led elsewhere.
pub(super) fn local(back: &str) -> &str {
    let mut bytes = back.bytes();
    let ours = bytes.next() == Some(b'/')
        && !matches!(bytes.next(), Some(b'/' | b'\\'))
        && back.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if ours { back } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn the_switch_leads_nowhere_else() {
        for back in ["/", "/certificates/check?code=a%20b", "/a/b"] {
            assert_eq!(local(back), back);
        }
        for elsewhere in
            ["", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nb", "a"]
        {
            assert_eq!(local(elsewhere), "/", "{elsewhere}");
        }
    }
}
