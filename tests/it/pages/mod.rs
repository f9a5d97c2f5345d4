//! The pages as a browser gets them.

mod admin;
mod archive;
mod assets;
mod batch;
mod cards;
mod certificate;
mod certificates;
mod court;
mod desk;
mod documents;
mod failure;
mod family;
mod family_cards;
mod figures;
mod frame;
mod helpers;
mod letters;
mod office;
mod office_work;
mod published;
mod review;
mod review_person;
mod session;
mod track;

use crate::harness::{Client as Caller, TestApp};
use reqwest::header::HeaderMap;
use reqwest::{Client, Method, RequestBuilder, StatusCode, multipart, redirect};
use std::collections::BTreeMap;
use std::sync::Mutex;
use uuid::Uuid;

/// A browser that follows nothing by itself, and keeps cookies.
pub struct Browser {
    http: Client,
    base: String,
    language: &'static str,
    cookies: Mutex<BTreeMap<String, String>>,
}

/// A page.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub html: String,
}

impl Browser {
    pub fn new(app: &TestApp, language: &'static str) -> Self {
        let http = Client::builder().redirect(redirect::Policy::none()).build().unwrap();
        Self { http, base: app.base().to_owned(), language, cookies: Mutex::default() }
    }

    pub async fn send(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Page {
        let mut request = self.http.request(method, format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.done(request).await
    }

    async fn done(&self, request: RequestBuilder) -> Page {
        let held: Vec<String> = {
            let cookies = self.cookies.lock().unwrap();
            cookies.iter().map(|(name, value)| format!("{name}={value}")).collect()
        };
        let request =
            request.header("accept-language", self.language).header("cookie", held.join("; "));
        let answer = request.send().await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        for set in headers.get_all("set-cookie") {
            let set = set.to_str().unwrap();
            let (name, value) = set.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
        }
        Page { status, headers, html: answer.text().await.unwrap() }
    }

    /// What a cookie holds.
    pub fn cookie(&self, name: &str) -> String {
        self.cookies.lock().unwrap().get(name).cloned().unwrap_or_default()
    }

    /// Sets a cookie as somebody might who has it from elsewhere.
    pub fn take(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
    }

    /// Sends a form of the page at `from`, with the token that stands there.
    pub async fn submit(&self, from: &str, to: &str, typed: &[(&str, &str)]) -> Page {
        let page = self.get(from).await;
        let token = page.token();
        self.post(to, &[&[("_token", token.as_str())], typed].concat()).await
    }

    /// Sends a form.
    pub async fn post(&self, to: &str, typed: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(typed).finish();
        let request = self.http.post(format!("{}{to}", self.base)).body(body);
        self.done(request.header("content-type", "application/x-www-form-urlencoded")).await
    }

    /// Sends the form with files of the page at `path`.
    pub async fn upload(
        &self,
        path: &str,
        typed: &[(&'static str, &'static str)],
        files: &[(&'static str, &'static [u8])],
    ) -> Page {
        let token = self.get(path).await.token();
        let mut form = multipart::Form::new().text("_token", token);
        for (name, value) in typed {
            form = form.text(*name, *value);
        }
        for (name, bytes) in files {
            let part = multipart::Part::bytes(*bytes).file_name(*name);
            form = form.part("file", part);
        }
        if files.is_empty() {
            // What a browser sends for a file that was not chosen.
            form = form.part("file", multipart::Part::bytes(b"".as_slice()).file_name(""));
        }
        self.done(self.http.post(format!("{}{path}", self.base)).multipart(form)).await
    }

    /// The browser of somebody who is signed in for the API already.
    pub async fn of(app: &TestApp, caller: &Caller, language: &'static str) -> Self {
        let browser = Self::new(app, language);
        let secret = Uuid::new_v4().simple().to_string();
        let digest = aqtau::domain::history::digest(secret.as_bytes());
        let account = caller.account.unwrap();
        app.sql(&format!(
            "INSERT INTO session_cookie (secret_hash, session_id, issued_at) \
             SELECT '\\x{digest}', id, '{}' FROM session WHERE account_id = '{account}' \
             ORDER BY id DESC LIMIT 1",
            app.clock.now()
        ))
        .await;
        browser.take("aqtau", &secret);
        browser.take("aqtau_language", language);
        browser
    }

    /// Signs in with the form.
    pub async fn sign_in(&self, email: &str, password: &str) -> Page {
        self.submit("/sign-in", "/sign-in", &[("email", email), ("password", password)]).await
    }

    pub async fn get(&self, path: &str) -> Page {
        self.send(Method::GET, path, &[]).await
    }
}

impl Page {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The token of the page's forms.
    pub fn token(&self) -> String {
        let begin = "name=\"_token\" value=\"";
        let rest = self.html.split(begin).nth(1).unwrap_or_else(|| panic!("{}", self.html));
        rest.split('"').next().unwrap().to_owned()
    }

    /// What a hidden field of the page's form holds; nothing without such a field.
    pub fn hidden(&self, name: &str) -> String {
        let begin = format!("name=\"{name}\" value=\"");
        let value = self.html.split(&begin).nth(1).and_then(|rest| rest.split('"').next());
        value.unwrap_or_default().to_owned()
    }

    /// Values of an attribute, in the order of the page.
    pub fn all(&self, attribute: &str) -> Vec<&str> {
        let begin = format!(" {attribute}=\"");
        let values = self.html.split(&begin).skip(1);
        values.filter_map(|rest| rest.split('"').next()).collect()
    }
}
