//! The people of the demonstration at the API: each signs in when first needed.

use super::error::Error;
use super::reading::text;
use reqwest::header::{CONTENT_TYPE, HeaderName};
use reqwest::multipart::{Form, Part};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fmt;
use uuid::Uuid;

/// One of the demonstration's people, by role and office or country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Who {
    role: &'static str,
    place: &'static str,
}

impl Who {
    /// For example `case officer` of `KZ-GP`, or `family` of `KZ`.
    pub const fn of(role: &'static str, place: &'static str) -> Self {
        Self { role, place }
    }

    /// The office's code, or the country.
    pub const fn place(self) -> &'static str {
        self.place
    }

    /// The address that signs in, as the demonstration's accounts are made.
    pub fn email(self) -> String {
        format!("{} {}@demo.example", self.role, self.place).to_lowercase().replace(' ', ".")
    }
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.role, self.place)
    }
}

/// What a request carries.
#[derive(Debug, Clone)]
pub(super) enum Load {
    /// Nothing.
    Empty,
    /// JSON.
    Json(Value),
    /// JSON, under a key that makes repeating it harmless.
    Once(Value, Uuid),
    /// A CSV file.
    Csv(String),
    /// A document: its fields, its name, its bytes.
    File(Vec<(&'static str, String)>, &'static str, Vec<u8>),
}

/// Everybody's sessions at one server.
#[derive(Debug)]
pub(super) struct People {
    base: String,
    password: String,
    http: reqwest::Client,
    tokens: HashMap<String, String>,
}

impl People {
    pub(super) fn new(base: &str, password: &str) -> Self {
        Self {
            base: base.trim_end_matches('/').to_owned(),
            password: password.to_owned(),
            http: reqwest::Client::new(),
            tokens: HashMap::new(),
        }
    }

    /// Whether a server of aqtau answers.
    pub(super) async fn check_server(&self) -> Result<(), Error> {
        let url = format!("{}/api/v1/public/keys", self.base);
        let answer = self.http.get(url).send().await;
        let answer = answer.map_err(|_away| Error::Unreachable(self.base.clone()))?;
        let keys = answer.json::<Value>().await.ok();
        let first = keys.as_ref().and_then(|keys| id_of_key(keys));
        first.map(|_key| ()).ok_or_else(|| Error::Foreign(self.base.clone()))
    }

    /// Sends to `/api/v1` + path as somebody, or as anybody; yields the body of a good answer.
    pub(super) async fn send(
        &mut self,
        who: Option<Who>,
        method: Method,
        path: &str,
        load: &Load,
    ) -> Result<Value, Error> {
        let mut again = true;
        loop {
            let token = match who {
                Some(who) => Some(self.token(who).await?),
                None => None,
            };
            let request = self.request(token.as_deref(), &method, path, load);
            let broken = |error: reqwest::Error| Error::Broken {
                who: said(who),
                method: method.to_string(),
                path: path.to_owned(),
                reason: error.to_string(),
            };
            let answer = request.send().await.map_err(broken)?;
            let status = answer.status();
            let bytes = answer.bytes().await.map_err(broken)?;
            let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
            if status.is_success() {
                return Ok(body);
            }
            match who {
                // The access token has run out: once more, with a new one.
                Some(who) if status == StatusCode::UNAUTHORIZED && again => {
                    self.tokens.remove(&who.email());
                    again = false;
                }
                _ => {
                    return Err(Error::Refused {
                        who: said(who),
                        method: method.to_string(),
                        path: path.to_owned(),
                        status: status.as_u16(),
                        problem: body,
                    });
                }
            }
        }
    }

    fn request(
        &self,
        token: Option<&str>,
        method: &Method,
        path: &str,
        load: &Load,
    ) -> reqwest::RequestBuilder {
        let url = format!("{}/api/v1{path}", self.base);
        let mut request = self.http.request(method.clone(), url);
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        match load {
            Load::Empty => request,
            Load::Json(body) => request.json(body),
            Load::Once(body, key) => {
                let header = HeaderName::from_static("idempotency-key");
                request.header(header, key.to_string()).json(body)
            }
            Load::Csv(text) => request.header(CONTENT_TYPE, "text/csv").body(text.clone()),
            Load::File(fields, name, bytes) => {
                let form = fields
                    .iter()
                    .fold(Form::new(), |form, (field, value)| form.text(*field, value.clone()));
                let file = Part::bytes(bytes.clone()).file_name(*name);
                request.multipart(form.part("file", file))
            }
        }
    }

    async fn token(&mut self, who: Who) -> Result<String, Error> {
        let email = who.email();
        if let Some(token) = self.tokens.get(&email) {
            return Ok(token.clone());
        }
        let body = Load::Json(json!({ "email": email, "password": self.password }));
        let request = self.request(None, &Method::POST, "/sessions", &body);
        let answer = request.send().await;
        let answer = answer.map_err(|_away| Error::Unreachable(self.base.clone()))?;
        if answer.status() != StatusCode::CREATED {
            return Err(Error::NoAccounts(self.base.clone()));
        }
        let tokens = answer.json::<Value>().await.unwrap_or(Value::Null);
        let token = text(&tokens, "/access_token")?.to_owned();
        self.tokens.insert(email, token.clone());
        Ok(token)
    }
}

fn id_of_key(keys: &Value) -> Option<&str> {
    keys.pointer("/0/key_id").and_then(Value::as_str)
}

fn said(who: Option<Who>) -> String {
    who.map_or_else(|| "anybody".to_owned(), |who| who.to_string())
}
