//! Patterns for searching a part of a text.

/// A pattern for `ILIKE` that matches texts holding `part`, whatever characters it has.
pub(in crate::store) fn like(part: &str) -> String {
    let mut pattern = String::with_capacity(part.len() + 2);
    pattern.push('%');
    for c in part.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::like;

    #[test]
    fn wildcards_in_what_was_typed_stand_for_themselves() {
        assert_eq!(like(r"50%_\"), r"%50\%\_\\%");
    }
}
