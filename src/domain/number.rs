//! How file numbers are printed.

/// `GP-KZ-2026/00042`: the office's code, the year, the running number of that year.
pub fn print(office_code: &str, year: i32, seq: i32) -> String {
    format!("{office_code}-{year}/{seq:05}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_beyond_five_digits_are_printed_whole() {
        assert_eq!(super::print("GP-KZ", 2026, 42), "GP-KZ-2026/00042");
        assert_eq!(super::print("GP-KZ", 2026, 123_456), "GP-KZ-2026/123456");
    }
}
