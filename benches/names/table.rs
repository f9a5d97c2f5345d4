//! The printed table.

/// A figure with its goal.
#[derive(Debug)]
pub struct Line {
    /// What was measured.
    pub what: String,
    /// As measured.
    pub value: String,
    /// As wanted, and whether it is reached; `None` where nothing is wanted.
    pub goal: Option<(String, bool)>,
}

/// A figure that should be at least, or at most, so much.
pub fn line(what: &str, value: f64, unit: &str, least: Option<f64>, most: Option<f64>) -> Line {
    let digits = if value >= 100.0 {
        0
    } else if value >= 10.0 {
        1
    } else {
        3
    };
    let goal = match (least, most) {
        (Some(least), _) => Some((format!(">= {least}{unit}"), value >= least)),
        (_, Some(most)) => Some((format!("<= {most}{unit}"), value <= most)),
        _ => None,
    };
    Line { what: what.to_owned(), value: format!("{value:.digits$}{unit}"), goal }
}

/// Prints lines; whether all goals were reached.
pub fn print(lines: &[Line]) -> bool {
    println!("| figure | measured | goal | |");
    println!("|---|---|---|---|");
    let mut all = true;
    for Line { what, value, goal } in lines {
        match goal {
            Some((goal, reached)) => {
                all &= reached;
                let word = if *reached { "reached" } else { "MISSED" };
                println!("| {what} | {value} | {goal} | {word} |");
            }
            None => println!("| {what} | {value} | | |"),
        }
    }
    all
}
