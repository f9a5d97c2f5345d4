//! Endings of patronymics and surnames in all languages, told by their sounds: what is left is the
//! name they are made of, so that Мәмбетімұлы, Мамбетимович and Мамбетимов meet.

use super::super::sound::{
    A, AA, AE, BARE, CH, CL, CS, CX, D, E, F, G, H, HA, I, IY, J, JE, K, L, N, O, OE, QG, S, SH,
    SX, Sound, U, UE, V, W, Y, YJ, Z, is_vowel,
};
use super::Stem;

/// What a word is by its ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Role {
    /// It has no ending that tells.
    #[default]
    Any,
    /// The father's name.
    Patronymic,
    /// A surname.
    Surname,
}

type Pattern = &'static [&'static [Sound]];

const HIGH: &[Sound] = &[I, Y, IY, YJ, E, U, UE];
const HIGHS_OPEN: &[Sound] = &[I, Y, IY, YJ, E, U, UE, W, O];
const HIGHS: &[Sound] = &[I, Y, IY, YJ];
const CHS: &[Sound] = &[CH, CX, CL, CS, SH, SX];
const OES: &[Sound] = &[O, E, OE];
const VS: &[Sound] = &[V, W, F];
const AS: &[Sound] = &[A, O, AE];

/// Endings of father's names, the longest first.
const PATRONYMICS: &[Pattern] = &[
    // -ович, -евич; -овна, -евна; -инична, -ична
    &[OES, VS, HIGHS, CHS],
    &[OES, VS, &[N], &[A]],
    &[HIGHS, &[N], HIGHS, CHS, &[N], &[A]],
    &[HIGHS, CHS, &[N], &[A]],
    // -оғлы, -ўғли, -oğlu; -ұлы, -улы, -уулу
    &[&[O, OE, U, UE, W, A, AA], &[G, K, H, QG], &[L], HIGHS_OPEN],
    &[&[U, UE, W], &[L], HIGH],
    // -қызы, -qizi
    &[&[K, G, QG, H], HIGHS, &[Z], HIGHS],
    // -зода, -заде
    &[&[Z], &[O, A], &[D], &[A, E, AE, O], &[H]],
    &[&[Z], &[O, A], &[D], &[A, E, AE, O, HA]],
];

/// Endings of surnames that are always cut off.
const SURNAMES: &[Pattern] = &[
    &[OES, &[V, F], AS],
    &[OES, &[V, F]],
    // Arabic وف, وفا, یف
    &[&[W, IY, A], &[F], &[A, HA]],
    &[&[W, IY], &[F]],
    &[&[W], &[W, V], &[A, HA]],
    &[&[IY], &[W], &[A, HA]],
];

/// Endings that as many names have of their own: the whole is kept beside the stem.
const DOUBTFUL: &[Pattern] = &[
    &[HIGHS, &[N], &[A]],
    &[HIGHS, &[N]],
    &[HIGHS, CHS],
    &[&[S], &[K], &[A], &[J, YJ], &[A]],
    &[&[S], &[K], HIGHS, &[J]],
    &[&[S], &[K], HIGHS],
];

/// Stems of a word, the likeliest first, and its role.
pub(super) fn stems(word: &[Sound]) -> (Vec<Stem>, Role) {
    let (bare, sounds) = match word.split_first() {
        Some((&BARE, rest)) => (true, rest),
        _ => (false, word),
    };
    // Latvian and Lithuanian put an -s behind everything.
    let sounds = match sounds {
        [rest @ .., last, S] if matches!(*last, V | CH) && rest.len() >= 3 => {
            sounds.split_last().map_or(sounds, |(_, rest)| rest)
        }
        _ => sounds,
    };
    let mut found: Vec<Stem> = Vec::new();
    let mut role = Role::Any;
    if let Some(stem) = cut(sounds, PATRONYMICS) {
        role = Role::Patronymic;
        // Раҳимзодаевич, Ҳакимзодович: the surname of the father in his son's patronymic.
        found.push(cut(&stem, PATRONYMICS).unwrap_or(stem));
    } else if let Some(stem) = cut(sounds, SURNAMES) {
        role = Role::Surname;
        found.push(cut(&stem, PATRONYMICS).unwrap_or(stem));
    } else {
        found.push(sounds.to_vec());
        if let Some(stem) = cut(sounds, DOUBTFUL) {
            found.push(stem);
        }
    }
    if bare {
        for stem in &mut found {
            stem.insert(0, BARE);
        }
    }
    (found, role)
}

/// What is left before the first ending that fits.
fn cut(sounds: &[Sound], patterns: &[Pattern]) -> Option<Stem> {
    patterns.iter().find_map(|pattern| {
        let (stem, end) = sounds.split_at_checked(sounds.len().checked_sub(pattern.len())?)?;
        let fits = end.iter().zip(*pattern).all(|(sound, set)| set.contains(sound));
        let consonants = stem.iter().filter(|sound| !is_vowel(**sound)).count();
        if !fits || stem.len() < 2 || consonants == 0 {
            return None;
        }
        let mut stem = stem.to_vec();
        // Жұмабай-ев: after a vowel the й of the stem is in the ending.
        let soft = end.first() == Some(&E) && end.get(1).is_some_and(|sound| VS.contains(sound));
        if soft && stem.last().is_some_and(|last| is_vowel(*last) && !HIGHS.contains(last)) {
            stem.push(JE);
        }
        Some(stem)
    })
}
