//! The operations of the API document, each with a path and a body that could be meant.

use super::scene::{KINDS, Scene};
use crate::harness::Client;
use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// One operation of the document.
#[derive(Clone)]
pub struct Operation {
    pub id: String,
    pub method: Method,
    pub path: String,
    body: Body,
}

#[derive(Clone)]
enum Body {
    None,
    Json(Value),
    Form,
    Csv,
}

impl Operation {
    /// Whether it is about one case, document, person or paper of the scene.
    pub fn is_of(&self, scene: &Scene) -> bool {
        self.path.contains("{id}")
            && !self.path.starts_with("/offices/")
            && scene.ids.keys().any(|kind| self.path.starts_with(&format!("/{kind}/")))
    }

    /// Whether it lists rows that belong to cases.
    pub fn is_list(&self) -> bool {
        let common = ["/offices", "/me", "/sessions", "/public", "/work"];
        self.method == Method::GET
            && !self.path.contains('{')
            && !common.iter().any(|path| self.path.starts_with(path))
    }

    /// Ends the caller's session or moves it to another capacity.
    pub fn ends_the_session(&self) -> bool {
        matches!(
            self.id.as_str(),
            "end_all_sessions" | "end_current_session" | "end_session" | "switch_capacity"
        )
    }
}

/// Every operation: reading first, then changing, each sorted by id.
pub fn operations() -> Vec<Operation> {
    let document = serde_json::to_value(aqtau::api::openapi()).unwrap();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let Ok(method) = method.to_uppercase().parse::<Method>() else { continue };
            let Some(id) = operation["operationId"].as_str() else { continue };
            let content = &operation["requestBody"]["content"];
            let body = if content.get("multipart/form-data").is_some() {
                Body::Form
            } else if content.get("text/csv").is_some() {
                Body::Csv
            } else if let Some(json) = content.get("application/json") {
                Body::Json(sample(&document, &json["schema"], ""))
            } else {
                Body::None
            };
            let path = path.trim_start_matches("/api/v1").to_owned();
            found.push(Operation { id: id.to_owned(), method, path, body });
        }
    }
    found.sort_by_key(|operation| (operation.method != Method::GET, operation.id.clone()));
    found
}

/// The least that a schema asks for. Ids are named after what they point to, to be filled in.
fn sample(document: &Value, schema: &Value, name: &str) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        let schema = &document["components"]["schemas"][reference.rsplit('/').next().unwrap()];
        return sample(document, schema, name);
    }
    for many in ["oneOf", "anyOf"] {
        if let Some(first) = schema[many].as_array().and_then(|all| all.first()) {
            return sample(document, first, name);
        }
    }
    if let Some(parts) = schema["allOf"].as_array() {
        let mut whole = Map::new();
        for part in parts {
            if let Value::Object(fields) = sample(document, part, name) {
                whole.extend(fields);
            }
        }
        return Value::Object(whole);
    }
    if let Some(first) = schema["enum"].as_array().and_then(|all| all.first()) {
        return first.clone();
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str()).unwrap_or("object");
    match kind {
        "object" => {
            let wanted = schema["required"].as_array().cloned().unwrap_or_default();
            let fields = wanted
                .iter()
                .filter_map(Value::as_str)
                .map(|name| (name.to_owned(), sample(document, &schema["properties"][name], name)));
            Value::Object(fields.collect())
        }
        "array" => json!([sample(document, &schema["items"], name)]),
        "integer" | "number" => json!(1),
        "boolean" => json!(false),
        _ => json!(text(schema, name)),
    }
}

fn text(schema: &Value, name: &str) -> String {
    match (schema["format"].as_str(), name) {
        (Some("uuid"), name) => format!("{{{}}}", collection(name)),
        (Some("date"), _) => "2026-02-20".to_owned(),
        (Some("date-time"), _) => "2027-01-20T10:00:00Z".to_owned(),
        (Some("email"), _) => "somebody@example.org".to_owned(),
        (_, "class") => "extrajudicial".to_owned(),
        (_, "language") => "en".to_owned(),
        (_, "role") => "registry_clerk".to_owned(),
        (_, "outcome") => "rehabilitated".to_owned(),
        (_, "visibility") => "office".to_owned(),
        (_, "answer") => "negative".to_owned(),
        (_, "new_password" | "password") => "a long enough password".to_owned(),
        (_, "country" | "jurisdiction") => "kz".to_owned(),
        _ => "A text".to_owned(),
    }
}

/// Collection of the scene that an id of this name points into.
fn collection(name: &str) -> &'static str {
    match name {
        "office" | "office_id" => "offices",
        "archive" | "archive_id" => "archives",
        "court" | "court_id" => "courts",
        "subject" | "subjects" | "subject_id" | "subject_ids" | "depends_on" => "subjects",
        "person" | "persons" | "person_id" => "persons",
        "review" | "review_id" => "reviews",
        "document" | "document_id" => "documents",
        "act" | "act_id" => "acts",
        "drafted_by" => "officers",
        "judges" => "judges",
        "file_id" => "archival-files",
        _ => "nothing",
    }
}

/// Sends it, about what the scene holds: the status, and what was wrong with the body or query.
pub async fn ask(client: &Client, operation: &Operation, scene: Option<&Scene>) -> (u16, String) {
    let mut path = filled(&operation.path, scene);
    if let Some(query) = super::bodies::query(&operation.id) {
        path = format!("{path}?{}", with_ids(query, scene));
    }
    let url = format!("{}/api/v1{path}", client.base);
    let mut request = client.http.request(operation.method.clone(), url);
    if let Some(token) = &client.token {
        request = request.bearer_auth(token);
    }
    let request = match &operation.body {
        Body::None => request,
        Body::Json(sample) => {
            let mut sample = sample.clone();
            if let (Value::Object(sample), Some(given)) = (&mut sample, given(&operation.id)) {
                sample.extend(given);
            }
            let text = with_ids(&sample.to_string(), scene);
            request.header("content-type", "application/json").body(text)
        }
        Body::Form if operation.id == "upload_cards" => {
            let form = Form::new()
                .text("source_id", with_ids("{card-sources}", scene))
                .text("mapping", "simple");
            let file = Part::bytes(b"name\nIvanov\n".to_vec()).file_name("cards.csv");
            request.multipart(form.part("file", file))
        }
        Body::Form => {
            let form = Form::new().text("kind", "letter").text("title", "A letter");
            let file = Part::bytes(b"%PDF-1.4 a letter".to_vec()).file_name("letter.pdf");
            request.multipart(form.part("file", file))
        }
        Body::Csv if operation.id == "open_review_on_chosen" => {
            let table = with_ids("card_id,chosen\n{cards},x\n", scene);
            request.header("content-type", "text/csv").body(table)
        }
        Body::Csv => {
            request.header("content-type", "text/csv").body("name,class\nA name,extrajudicial\n")
        }
    };
    let response = request.send().await.expect("an answer");
    let status = response.status().as_u16();
    let wrong = matches!(status, 400 | 415 | 422);
    (status, if wrong { response.text().await.expect("a body") } else { String::new() })
}

/// What a body of this operation needs beyond the least its schema asks for.
fn given(operation: &str) -> Option<Map<String, Value>> {
    let fields = super::bodies::fields(operation)?;
    let Value::Object(fields) = fields else { panic!("{operation}: an object") };
    Some(fields)
}

/// The path with ids: of the scene where it has one of that kind, else of nothing.
fn filled(path: &str, scene: Option<&Scene>) -> String {
    let mut filled = String::new();
    let mut collection = "";
    for part in path.trim_start_matches('/').split('/') {
        let value = match part {
            "{country}" => "kz".to_owned(),
            "{day}" => "2027-06-01".to_owned(),
            "{code}" if scene.is_some() => "C0DE".to_owned(),
            "{act}" => with_ids("{acts}", scene),
            "{figure}" => "states".to_owned(),
            "{chain}" => with_ids("{reviews}", scene),
            "{profile}" => "kz-1993-04-14".to_owned(),
            _ if part.starts_with('{') => with_ids(&format!("{{{collection}}}"), scene),
            _ => part.to_owned(),
        };
        filled.push('/');
        filled.push_str(&value);
        collection = part;
    }
    filled
}

/// Puts ids for names in braces: nothing's where the scene has none.
fn with_ids(text: &str, scene: Option<&Scene>) -> String {
    let mut text = text.to_owned();
    for (kind, id) in scene.into_iter().flat_map(|scene| &scene.ids) {
        text = text.replace(&format!("{{{kind}}}"), id);
    }
    let nothing = Uuid::nil().to_string();
    for kind in KINDS.iter().chain(&[
        "offices",
        "archives",
        "courts",
        "officers",
        "judges",
        "applicants",
        "accounts",
        "capacities",
        "deadlines",
        "nothing",
    ]) {
        text = text.replace(&format!("{{{kind}}}"), &nothing);
    }
    if text.len() > 2 && text.starts_with('{') && text.ends_with('}') && !text.contains('"') {
        nothing
    } else {
        text
    }
}
