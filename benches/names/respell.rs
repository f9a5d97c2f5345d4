//! Queries of the generator: cards as somebody asks for them in another convention.

use super::cards::cards;
use super::pairs::Query;
use super::random::Random;

/// Queries of the generator where there are no pairs: cards of people as other clerks write them.
pub fn queries(count: usize, seed: u64, wanted: usize) -> Vec<Query> {
    let mut random = Random::new(seed ^ 0x51e5);
    let step = (count / wanted.max(1)).max(1);
    cards(count, seed)
        .step_by(step)
        .filter_map(|card| {
            let text = card.names.first()?.text.clone();
            let year = card.birth?.from + i16::from(random.percent(30.0));
            let (script, name) = respell(&text, &mut random);
            let place = card.places.first().copied().unwrap_or(0);
            Some(Query { script: script.to_owned(), name, text, no: card.no, year, place })
        })
        .collect()
}

/// A name in another convention, letter by letter.
fn respell(text: &str, random: &mut Random) -> (&'static str, String) {
    const ENGLISH: [&str; 32] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    ];
    const TURKIC: [&str; 32] = [
        "a", "b", "v", "g", "d", "e", "j", "z", "i", "y", "q", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "x", "ts", "ç", "ş", "ş", "", "ı", "", "e", "yu", "ya",
    ];
    const GERMAN: [&str; 32] = [
        "a", "b", "w", "g", "d", "e", "sch", "s", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "ch", "z", "tsch", "sch", "schtsch", "", "y", "", "e", "ju", "ja",
    ];
    let (name, letters) = match random.below(4) {
        0 => ("English", ENGLISH),
        1 => ("Turkic Latin", TURKIC),
        2 => ("German", GERMAN),
        _ => {
            let mut words: Vec<&str> = text.split(' ').collect();
            words.rotate_left(1);
            return ("other order", words.join(" "));
        }
    };
    let spelled = text.to_lowercase().chars().fold(String::new(), |mut out, c| {
        match (c as usize).checked_sub('а' as usize).and_then(|at| letters.get(at)) {
            Some(letters) => out.push_str(letters),
            None => out.push(c),
        }
        out
    });
    (name, spelled)
}
