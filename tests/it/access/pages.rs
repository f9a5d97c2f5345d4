//! Every page and every form, tried by nobody, by every role as a stranger, and by every role of the office,
//! court, archive and family the case belongs to.
//!
//! Routes are read from the sources, so that none is forgotten. Forms are sent with nothing but their token:
//! whoever may use one is told what is missing, whoever may not is told that there is no such page.

use super::scene::{Scene, scene};
use super::{compare, strangers};
use crate::accounts::{PASSWORD, family};
use crate::harness::{Client, TestApp};
use crate::pages::{Browser, Page};
use aqtau::domain::actor::Role;
use reqwest::Method;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use uuid::Uuid;

/// A page or a form, as the sources write its path.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Route {
    path: String,
    method: &'static str,
}

/// What anybody may see.
const OPEN: &[&str] = &[
    "/",
    "/assets/{file}",
    // A calendar's program has no cookie; the secret is the key, and a wrong one is nothing.
    "/calendar/feed/{secret}.ics",
    "/certificates",
    "/confirm",
    "/confirm/again",
    "/invitation",
    "/language/{code}",
    "/published-names",
    "/register",
    "/register/sent",
    "/reset",
    "/reset-password",
    "/reset-password/sent",
    "/sign-in",
    "/sign-out",
    "/track",
];

/// Pages and forms of what the scene has none of: drafts, rulings that wait, open invitations, dead jobs;
/// and forms that are nothing without what is chosen in them.
const NOBODYS: &[&str] = &[
    "GET /admin/jobs/{id}/discard",
    "GET /assets/{file}",
    "GET /calendar/feed/{secret}.ics",
    "GET /confirmations/{id}/return",
    "GET /court-cases/{id}/adjourn",
    "GET /court-cases/{id}/appeals/{appeal}/{decided}",
    "GET /court-cases/{id}/hearing",
    "GET /court-cases/{id}/panel",
    "GET /court-cases/{id}/rulings/{ruling}/term",
    "GET /petitions/{id}/appeal",
    "GET /petitions/{id}/cards/decisions/{decision}/undo",
    "GET /petitions/{id}/check",
    "GET /petitions/{id}/letter",
    "GET /petitions/{id}/office",
    "GET /petitions/{id}/persons/new",
    "GET /petitions/{id}/persons/{entry}/cards",
    "GET /petitions/{id}/persons/{entry}/remove",
    "GET /petitions/{id}/persons/{entry}/{part}",
    "GET /petitions/{id}/statement",
    "GET /petitions/{id}/steps/link",
    "GET /petitions/{id}/steps/open_review",
    "GET /reviews/{id}/deadlines/{clock}/extend",
    "GET /reviews/{id}/subjects/{subject}/cards/decisions/{decision}/revoke",
    "GET /reviews/{id}/subjects/{subject}/cards/{card}",
    "POST /account/capacity",
    "POST /account/sessions",
    "POST /admin/accounts/{id}/invitations/{invitation}/resend",
    "POST /admin/accounts/{id}/invitations/{invitation}/withdraw",
    "POST /admin/jobs/{id}/discard",
    "POST /admin/jobs/{id}/retry",
    "POST /court-cases/{id}/adjourn",
    "POST /court-cases/{id}/appeals/{appeal}/{decided}",
    "POST /court-cases/{id}/hearing",
    "POST /court-cases/{id}/panel",
    "POST /court-cases/{id}/rulings/{ruling}/term",
    "POST /petitions/{id}/appeal",
    "POST /petitions/{id}/cards",
    "POST /petitions/{id}/cards/decisions/{decision}/undo",
    "POST /petitions/{id}/evidence/{document}/withdraw",
    "POST /petitions/{id}/letter",
    "POST /petitions/{id}/office",
    "POST /petitions/{id}/persons/new",
    "POST /petitions/{id}/persons/{entry}/cards",
    "POST /petitions/{id}/persons/{entry}/remove",
    "POST /petitions/{id}/persons/{entry}/{part}",
    "POST /petitions/{id}/statement",
    "POST /petitions/{id}/steps/link",
    "POST /petitions/{id}/steps/open_review",
    "POST /reviews/{id}/deadlines/{clock}/extend",
    "POST /reviews/{id}/evidence/new",
    "POST /reviews/{id}/evidence/{item}/withdraw",
    "POST /reviews/{id}/steps",
    "POST /reviews/{id}/subjects/{subject}/cards/decisions/{decision}/revoke",
    "POST /reviews/{id}/subjects/{subject}/cards/{card}",
    "POST /work/filters/{id}/remove",
];

/// Forms after which the visit is over.
const ENDING: &[&str] = &["/sign-out", "/account/sessions/all"];

fn routes() -> Vec<Route> {
    let mut found = Vec::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web"), &mut found);
    found.sort();
    assert!(found.len() > 50, "only {} routes were found", found.len());
    found
}

fn read(folder: &Path, found: &mut Vec<Route>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("assets") {
                read(&path, found);
            }
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            for (method, attribute) in [("GET", "#[get("), ("POST", "#[post(")] {
                for rest in text.split(attribute).skip(1) {
                    let path = rest.trim_start().strip_prefix('"').unwrap();
                    let path = path.split('"').next().unwrap().to_owned();
                    found.push(Route { path, method });
                }
            }
        }
    }
}

/// What the variables of paths stand for.
struct Things(BTreeMap<String, String>);

impl Things {
    async fn of(app: &TestApp, scene: &Scene) -> Self {
        let mut all: BTreeMap<String, String> =
            scene.ids.iter().map(|(kind, id)| ((*kind).to_owned(), id.clone())).collect();
        let rows = app.sql("SELECT id::text FROM petition_person LIMIT 1").await;
        all.insert("entry".to_owned(), rows[0].get(0));
        let officer = all["officers"].clone();
        let capacity = format!("SELECT id::text FROM capacity WHERE account_id = '{officer}'");
        all.insert("capacity".to_owned(), app.sql(&capacity).await[0].get(0));
        all.insert("accounts".to_owned(), officer);
        for (name, of) in [
            ("requests", "archive-requests"),
            ("confirmations", "rulings"),
            ("objects", "petitions"),
            ("others", "other-cards"),
        ] {
            all.insert(name.to_owned(), all[of].clone());
        }
        Self(all)
    }

    /// Ids of nothing that exists.
    fn of_nothing(&self) -> Self {
        Self(self.0.keys().map(|kind| (kind.clone(), Uuid::now_v7().to_string())).collect())
    }

    /// A path with its variables filled in: `{id}` after a collection is one of it.
    fn fill(&self, path: &str) -> String {
        let mut filled = String::new();
        let mut before = "";
        for part in path.split('/').skip(1) {
            filled.push('/');
            let Some((first, rest)) = part.split_once('{') else {
                filled.push_str(part);
                before = part;
                continue;
            };
            let (variable, last) = rest.split_once('}').unwrap();
            let value = match variable.split_once(':') {
                Some((_, pattern)) => {
                    pattern.split(['|', ')']).next().unwrap().trim_start_matches('(')
                }
                None if variable == "id" => self.one_of(before),
                None if variable == "code" => "en",
                None if variable == "part" && path.starts_with("/cards/") => "reading",
                None if variable == "part" => "name",
                None if variable == "step" => step_of(path),
                None if variable == "deed" => "replace",
                None if variable == "profile" => "kz-1993-04-14",
                None if variable == "figure" => "states",
                None if variable == "country" => "kz",
                None => self.one_of(variable),
            };
            filled.extend([first, value, last]);
        }
        filled
    }

    fn one_of(&self, kind: &str) -> &str {
        // What the scene has none of is nothing to anybody.
        let found = self.0.get(kind).or_else(|| self.0.get(&format!("{kind}s")));
        found.map_or("00000000-0000-7000-8000-000000000000", String::as_str)
    }
}

/// A step that somebody may ask for.
fn step_of(path: &str) -> &'static str {
    match path {
        path if path.starts_with("/petitions/") => "close",
        path if path.contains("/conclusions/") => "sign_positive",
        path if path.contains("/archive-requests/") => "remind",
        _ => "close",
    }
}

/// Somebody at the pages.
struct Visitor<'a> {
    app: &'a TestApp,
    browser: Browser,
    email: String,
    token: String,
}

impl<'a> Visitor<'a> {
    /// The account of a client, with a password of its own.
    async fn of(app: &'a TestApp, client: &Client) -> Self {
        let account = client.account.unwrap();
        app.sql(&format!(
            "UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE email = 'hash@example.org') \
             WHERE id = '{account}'"
        ))
        .await;
        let mut visitor = Self {
            app,
            browser: Browser::new(app, "en"),
            email: format!("{account}@example.org"),
            token: String::new(),
        };
        visitor.sign_in().await;
        visitor
    }

    async fn sign_in(&mut self) {
        self.browser = Browser::new(self.app, "en");
        let page = self.browser.sign_in(&self.email, PASSWORD).await;
        assert_eq!(page.status.as_u16(), 303, "{}", page.html);
        self.token = self.browser.get("/account").await.token();
    }

    /// Status of a page or form.
    async fn ask(&mut self, route: &Route, things: &Things) -> u16 {
        let status = ask(&self.browser, &self.token, route, things).await.status.as_u16();
        let ended = route.method == "POST" && ENDING.contains(&route.path.as_str());
        if ended && status < 400 {
            self.sign_in().await;
        }
        status
    }
}

/// Asks for a page, or sends a form with its token alone.
async fn ask(browser: &Browser, token: &str, route: &Route, things: &Things) -> Page {
    let path = things.fill(&route.path);
    let page = if route.method == "GET" {
        browser.send(Method::GET, &path, &[]).await
    } else {
        browser.post(&path, &[("_token", token), ("version", "1")]).await
    };
    assert!(page.status.as_u16() < 500, "{} {path}: {}", route.method, page.html);
    page
}

async fn visitors<'a>(app: &'a TestApp, people: &[(Role, Client)]) -> Vec<(Role, Visitor<'a>)> {
    family(app, "hash@example.org").await;
    let mut found = Vec::new();
    for (role, client) in people {
        found.push((*role, Visitor::of(app, client).await));
    }
    found
}

fn heading(people: &[(Role, Visitor<'_>)]) -> String {
    let mut printed = format!("{:62}", "page");
    for (role, _) in people {
        let short: String =
            role.as_str().split('_').map(|word| &word[..word.len().min(4)]).collect();
        let _ = write!(printed, " {short:>8}");
    }
    printed.push('\n');
    printed
}

fn line(route: &Route, answers: &[u16]) -> String {
    let mut line = format!("{:4} {:57}", route.method, route.path);
    for answer in answers {
        let _ = write!(line, " {answer:>8}");
    }
    line.push('\n');
    line
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sees_a_page_that_is_not_open_to_everybody() {
    let app = TestApp::new().await;
    let scene = scene(&app).await;
    let things = Things::of(&app, &scene).await;
    let nobody = Browser::new(&app, "en");
    let token = nobody.get("/sign-in").await.token();
    for route in routes() {
        let page = ask(&nobody, &token, &route, &things).await;
        let open = OPEN.contains(&route.path.as_str());
        let asked_who =
            page.status.as_u16() == 303 && page.header("location").starts_with("/sign-in");
        assert!(
            open || asked_who,
            "{} {} answers nobody with {}: {}",
            route.method,
            route.path,
            page.status,
            page.html
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_in_any_role_sees_the_same_page_of_a_case_and_of_nothing() {
    let app = TestApp::new().await;
    let scene = scene(&app).await;
    let things = Things::of(&app, &scene).await;
    let nothing = things.of_nothing();
    let strangers = strangers(&app).await;
    let mut people = visitors(&app, &strangers).await;
    let mut printed = heading(&people);
    for route in routes() {
        let mut answers = Vec::new();
        for (role, visitor) in &mut people {
            let of_nothing = visitor.ask(&route, &nothing).await;
            // Accounts and offices are the administrator's, who has no country.
            let own = *role == Role::Administrator && route.path.starts_with("/admin/");
            if !own && route.path.contains("{id}") {
                let of_the_case = visitor.ask(&route, &things).await;
                assert_eq!(
                    of_the_case, of_nothing,
                    "{} {} tells {role} of a case",
                    route.method, route.path
                );
            }
            answers.push(of_nothing);
        }
        printed.push_str(&line(&route, &answers));
    }
    compare("access_pages_stranger", &printed);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_of_the_case_sees_the_pages_the_table_says() {
    let app = TestApp::new().await;
    let scene = scene(&app).await;
    let things = Things::of(&app, &scene).await;
    let mut people = visitors(&app, &scene.people).await;
    let mut printed = heading(&people);
    let mut unreached = Vec::new();
    for method in ["GET", "POST"] {
        for route in routes().into_iter().filter(|route| route.method == method) {
            let mut answers = Vec::new();
            for (_, visitor) in &mut people {
                answers.push(visitor.ask(&route, &things).await);
            }
            if answers.iter().all(|status| *status == 404) {
                unreached.push(format!("{} {}", route.method, route.path));
            }
            printed.push_str(&line(&route, &answers));
        }
    }
    assert_eq!(unreached, NOBODYS, "which of these pages does the case have?");
    compare("access_pages_case", &printed);
}
