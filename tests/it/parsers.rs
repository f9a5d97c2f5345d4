//! The parsers of sources against real lines, which are not part of the project.

use aqtau::cli::eval::{
    GOALS, Labels, Lines, Sample, judge, measure, precision, read_labels, read_records, shares,
};
use std::path::{Path, PathBuf};

/// The folder of real lines; none where it is not set, and then the test says so.
fn data() -> Option<PathBuf> {
    let folder = std::env::var_os("AQTAU_EVAL_DATA").filter(|folder| !folder.is_empty());
    if folder.is_none() {
        eprintln!("skipped: AQTAU_EVAL_DATA names no folder of real lines");
    }
    folder.map(PathBuf::from)
}

fn labels() -> Labels {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/labels/parsers.jsonl");
    Labels::read(&path).unwrap()
}

#[test]
fn ninety_five_of_a_hundred_lines_are_read_and_ninety_nine_readings_of_a_hundred_are_right() {
    let Some(folder) = data() else { return };
    let lines = Lines::read(&folder).unwrap();
    for ((kind, part), share) in &shares(&lines).by_part {
        assert!(share.of_present() >= 95.0, "{} {part}: {share:?}", kind.name());
    }
    let precision = precision(&lines, &labels());
    assert_eq!(precision.unknown, 0, "judged lines that are not in the folder");
    for sample in [Sample::ByFrequency, Sample::ByForm] {
        let total = precision.total(sample);
        assert!(total.precision() >= 99.0, "{total:?} {:#?}", precision.differing);
    }
}

#[test]
fn whole_records_are_read_as_far_as_the_goals_and_ninety_nine_readings_of_a_hundred_are_right() {
    let Some(folder) = data() else { return };
    let records = read_records(&folder).unwrap();
    let measured = measure(&records);
    for (kind, goal) in GOALS {
        let share = measured.kinds[kind];
        assert!(share.share() >= goal, "{kind}: {share:?}");
    }
    // The second was judged after the rules were made, on records that nobody had looked at.
    for (name, judged) in [("records", 300), ("records-fresh", 100)] {
        let path = format!("{}/tests/labels/{name}.jsonl", env!("CARGO_MANIFEST_DIR"));
        let labels = read_labels(Path::new(&path)).unwrap();
        assert_eq!(labels.len(), judged);
        let precision = judge(&records, &labels);
        assert_eq!(precision.unknown, 0, "judged records that are not in the folder");
        let total = precision.total();
        assert!(total.precision() >= 99.0, "{name} {total:?} {:#?}", precision.differing);
        for (part, tally) in precision.by_part.iter().filter(|_| name == "records") {
            assert!(tally.precision() >= 99.0, "{part} {tally:?} {:#?}", precision.differing);
        }
    }
}

#[test]
fn labels_keep_no_text_of_a_line() {
    let labels = labels();
    assert!(
        labels.0.iter().filter(|l| l.sample == Sample::ByFrequency).map(|l| l.times).sum::<usize>()
            >= 200
    );
    for label in &labels.0 {
        assert_eq!(label.sha256.len(), 64);
        assert!(label.sha256.bytes().all(|b| b.is_ascii_hexdigit()));
        for part in label.parts.values() {
            // Codes are Latin, but for the letter of a point ("58-1 point а").
            let cyrillic = |c: &char| ('а'..='я').contains(c);
            assert!(part.expected.iter().all(|code| code.chars().filter(cyrillic).count() <= 1));
        }
    }
}
