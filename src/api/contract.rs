//! What every operation answers in the same way, written into the document in one place: problems
//! with their body and type, limits of pages, keys of requests.

use crate::service::vocabulary;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::openapi::path::{Operation, Parameter, ParameterIn};
use utoipa::openapi::schema::{ArrayItems, Object, Schema, SchemaType, Type};
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::{
    Content, ContentBuilder, OpenApi, PathItem, Ref, RefOr, Response, ResponseBuilder,
};

/// Media type of problems (RFC 9457).
const PROBLEM: &str = "application/problem+json";

/// Completes a document whose paths have been collected.
pub(super) fn complete(document: &mut OpenApi) {
    forms(document);
    codes_of_fields(document);
    required_texts(document);
    for item in document.paths.paths.values_mut() {
        for operation in operations(item) {
            for parameter in operation.parameters.iter_mut().flatten() {
                if let RefOr::T(parameter) = parameter {
                    bound(parameter);
                }
            }
            codes_of_parameters(operation);
            problems(operation);
        }
    }
}

/// A form made of two schemas that each forbid the other's fields could not be filled in by
/// anybody: it becomes one.
fn forms(document: &mut OpenApi) {
    let Some(components) = &mut document.components else { return };
    let known = components.schemas.clone();
    for schema in components.schemas.values_mut() {
        let RefOr::T(Schema::AllOf(parts)) = schema else { continue };
        let mut whole = Object::with_type(SchemaType::Type(Type::Object));
        whole.description.clone_from(&parts.description);
        for part in &parts.items {
            let part = match part {
                RefOr::Ref(there) => {
                    there.ref_location.rsplit('/').next().and_then(|name| known.get(name))
                }
                here @ RefOr::T(_) => Some(here),
            };
            let Some(RefOr::T(Schema::Object(part))) = part else { continue };
            whole.properties.extend(part.properties.clone());
            whole.required.extend(part.required.iter().cloned());
            whole.additional_properties =
                part.additional_properties.clone().or(whole.additional_properties);
        }
        *schema = RefOr::T(Schema::Object(whole));
    }
}

fn codes_of_fields(document: &mut OpenApi) {
    let Some(components) = &mut document.components else { return };
    for (schema, field, codes) in vocabulary::FIELDS {
        if let Some(RefOr::T(Schema::Object(object))) = components.schemas.get_mut(*schema)
            && let Some(field) = object.properties.get_mut(*field)
        {
            only(field, codes);
        }
    }
}

fn codes_of_parameters(operation: &mut Operation) {
    let Some(id) = operation.operation_id.as_deref() else { return };
    for parameter in operation.parameters.iter_mut().flatten() {
        let RefOr::T(parameter) = parameter else { continue };
        let listed = vocabulary::PARAMETERS.iter().find(|(of, name, _)| {
            *of == id && *name == parameter.name && parameter.parameter_in == ParameterIn::Query
        });
        if let (Some((_, _, codes)), Some(schema)) = (listed, &mut parameter.schema) {
            only(schema, codes);
        }
    }
}

/// Nothing but these codes (and none, where none is allowed), in a field or a list of them.
fn only(schema: &mut RefOr<Schema>, codes: &[&str]) {
    match schema {
        RefOr::T(Schema::Object(object)) => {
            let mut values: Vec<Value> = codes.iter().map(|code| Value::from(*code)).collect();
            if matches!(&object.schema_type, SchemaType::Array(types) if types.contains(&Type::Null))
            {
                values.push(Value::Null);
            }
            object.enum_values = Some(values);
        }
        RefOr::T(Schema::Array(list)) => {
            if let ArrayItems::RefOrSchema(item) = &mut list.items {
                only(item, codes);
            }
        }
        RefOr::T(_) | RefOr::Ref(_) => {}
    }
}

/// A text that a command requires is not blank (`FieldErrors::text`).
fn required_texts(document: &mut OpenApi) {
    let Some(components) = &mut document.components else { return };
    let mut asked = BTreeSet::new();
    for item in document.paths.paths.values_mut() {
        for operation in operations(item) {
            let Some(RefOr::T(body)) = &operation.request_body else { continue };
            let bodies = body.content.values();
            for body in bodies {
                if let RefOr::T(Content { schema: Some(schema), .. }) = body {
                    commands(schema, &components.schemas, &mut asked);
                }
            }
        }
    }
    for name in asked {
        let Some(RefOr::T(Schema::Object(command))) = components.schemas.get_mut(&name) else {
            continue;
        };
        for field in &command.required {
            if let Some(RefOr::T(Schema::Object(field))) = command.properties.get_mut(field) {
                let text = field.schema_type == SchemaType::Type(Type::String);
                if text && field.format.is_none() && field.enum_values.is_none() {
                    field.min_length = field.min_length.or(Some(1));
                }
            }
        }
    }
}

/// Names of the schemas that a body is made of.
fn commands(
    schema: &RefOr<Schema>,
    known: &BTreeMap<String, RefOr<Schema>>,
    found: &mut BTreeSet<String>,
) {
    match schema {
        RefOr::Ref(there) => {
            let Some(name) = there.ref_location.rsplit('/').next() else { return };
            if found.insert(name.to_owned())
                && let Some(schema) = known.get(name)
            {
                commands(schema, known, found);
            }
        }
        RefOr::T(Schema::Object(object)) => {
            object.properties.values().for_each(|field| commands(field, known, found));
        }
        RefOr::T(Schema::Array(list)) => {
            if let ArrayItems::RefOrSchema(item) = &list.items {
                commands(item, known, found);
            }
        }
        RefOr::T(Schema::OneOf(choice)) => {
            choice.items.iter().for_each(|one| commands(one, known, found));
        }
        RefOr::T(_) => {}
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let all = [&mut item.get, &mut item.put, &mut item.post, &mut item.patch, &mut item.delete];
    all.into_iter().filter_map(Option::as_mut)
}

/// Pages are bounded the same way everywhere (`service::page_size`), and so are keys.
fn bound(parameter: &mut Parameter) {
    let within = &parameter.parameter_in;
    let schema = match (within, parameter.name.as_str()) {
        (ParameterIn::Query, "limit") => {
            let mut limit = Object::with_type(SchemaType::Type(Type::Integer));
            limit.minimum = Some(1.into());
            limit.maximum = Some(200.into());
            limit.default = Some(50.into());
            limit
        }
        (ParameterIn::Header, "Idempotency-Key") => {
            let mut key = Object::with_type(SchemaType::Type(Type::String));
            key.min_length = Some(1);
            key.max_length = Some(200);
            key.pattern = Some("^[!-~]+$".to_owned());
            key
        }
        _ => return,
    };
    parameter.schema = Some(RefOr::T(Schema::Object(schema)));
}

/// Whether an answer is described as a problem, or not at all.
fn is_problem(answer: &RefOr<Response>) -> bool {
    let RefOr::T(answer) = answer else { return false };
    answer.content.values().all(|content| match content {
        RefOr::T(Content { schema: Some(RefOr::Ref(body)), .. }) => {
            body.ref_location.ends_with("/ProblemBody")
        }
        RefOr::T(Content { schema, .. }) => schema.is_none(),
        RefOr::Ref(_) => false,
    })
}

/// Adds the problems that an operation of this shape can answer, and gives all of them their body.
fn problems(operation: &mut Operation) {
    let open =
        operation.security.iter().flatten().any(|one| *one == SecurityRequirement::default());
    let body = operation.request_body.is_some();
    let parameters = operation.parameters.iter().flatten();
    let (mut path, mut given) = (false, false);
    for parameter in parameters {
        if let RefOr::T(parameter) = parameter {
            path |= parameter.parameter_in == ParameterIn::Path;
            given |= parameter.parameter_in != ParameterIn::Path;
        }
    }
    let common = [
        (400, body, "The body is not readable."),
        (401, !open, "Nobody is signed in, or the token does not hold any more."),
        (403, !open, "The caller sees this and may not do it."),
        (404, path, "There is nothing here, or it is not open to the caller."),
        (409, false, "It contradicts what stands there now; the type says how."),
        (413, body, "The body is too large."),
        (415, body, "The body has a type that is not taken."),
        (416, false, "The range is not in the content."),
        (422, body || given, "Fields have to be corrected; errors names them."),
        (429, false, "Too many attempts; Retry-After says when the next one is open."),
        (503, true, "Not available at the moment; nothing was changed."),
    ];
    let responses = &mut operation.responses.responses;
    for (status, always, meaning) in common {
        let status: u16 = status;
        let known = responses.remove(&status.to_string());
        if known.is_none() && !always {
            continue;
        }
        // A few answers say what was looked for in their own form: they stay as they are.
        if let Some(own @ RefOr::T(_)) = &known
            && !is_problem(own)
        {
            responses.insert(status.to_string(), own.clone());
            continue;
        }
        let said = match known {
            Some(RefOr::T(Response { description, .. })) if !description.is_empty() => description,
            _ => meaning.to_owned(),
        };
        let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("ProblemBody")));
        let response = ResponseBuilder::new().description(said).content(PROBLEM, content.build());
        responses.insert(status.to_string(), RefOr::T(response.build()));
    }
}
