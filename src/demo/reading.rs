//! Fields of answers.

use super::error::Error;
use serde_json::Value;
use uuid::Uuid;

/// The text at a pointer.
pub(super) fn text<'v>(value: &'v Value, pointer: &str) -> Result<&'v str, Error> {
    let found = value.pointer(pointer).and_then(Value::as_str);
    found.ok_or_else(|| Error::Lacks(pointer.to_owned()))
}

/// The id at a pointer.
pub(super) fn id(value: &Value, pointer: &str) -> Result<Uuid, Error> {
    text(value, pointer)?.parse().map_err(|_not_one| Error::Lacks(pointer.to_owned()))
}

/// The number at a pointer.
pub(super) fn number(value: &Value, pointer: &str) -> Result<i64, Error> {
    let found = value.pointer(pointer).and_then(Value::as_i64);
    found.ok_or_else(|| Error::Lacks(pointer.to_owned()))
}

/// The list at a pointer; an empty pointer is the answer itself.
pub(super) fn list<'v>(value: &'v Value, pointer: &str) -> Result<&'v [Value], Error> {
    let found = value.pointer(pointer).and_then(Value::as_array);
    found.map(Vec::as_slice).ok_or_else(|| Error::Lacks(pointer.to_owned()))
}
