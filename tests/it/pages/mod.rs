//! The pages as a browser gets them.

mod assets;
mod certificate;
mod frame;

use crate::harness::TestApp;
use reqwest::header::HeaderMap;
use reqwest::{Client, Method, StatusCode, redirect};

/// A browser that follows nothing by itself.
pub struct Browser {
    http: Client,
    base: String,
    language: &'static str,
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
        Self { http, base: app.base().to_owned(), language }
    }

    pub async fn send(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Page {
        let mut request = self.http.request(method, format!("{}{path}", self.base));
        request = request.header("accept-language", self.language);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = request.send().await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        Page { status, headers, html: answer.text().await.unwrap() }
    }

    pub async fn get(&self, path: &str) -> Page {
        self.send(Method::GET, path, &[]).await
    }
}

impl Page {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Values of an attribute, in the order of the page.
    pub fn all(&self, attribute: &str) -> Vec<&str> {
        let begin = format!(" {attribute}=\"");
        let values = self.html.split(&begin).skip(1);
        values.filter_map(|rest| rest.split('"').next()).collect()
    }
}
