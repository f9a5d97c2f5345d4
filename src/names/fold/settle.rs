//! What many names have in common beyond their letters: long vowels, glides, the joints of Arabic
//! compounds, and the tails that are left out in daily use.

use super::super::sound::{
    A, AA, AE, AYN, B, BARE, CH, CX, D, E, G, H, HA, I, IY, J, K, L, M, N, O, OE, PART, R, S, SH,
    Sound, T, TS, U, UE, V, W, Y, YJ, Z, ZG, ZH, is_vowel,
};
use super::Stem;

/// Brings a reading to the form in which stems are compared.
pub(super) fn settle(reading: &[Sound]) -> Stem {
    let (bare, sounds) = match reading.split_first() {
        Some((&BARE, rest)) => (true, rest),
        _ => (false, reading),
    };
    let sounds = din(&abd(&glides(&doubles(sounds))));
    let sounds = god(sounds);
    let mut stem = Stem::with_capacity(sounds.len() + 1);
    if bare && !sounds.is_empty() {
        stem.push(BARE);
    }
    stem.extend(sounds);
    stem
}

/// Doubled sounds are one, and т-с, т-ш, д-ж are the one sound they make.
fn doubles(sounds: &[Sound]) -> Stem {
    let mut out = Stem::with_capacity(sounds.len());
    for (at, &sound) in sounds.iter().enumerate() {
        let next = |n: usize| sounds.get(at + n).copied();
        match (out.last().copied(), sound) {
            // Кулукеев: the ending begins with the second е.
            (Some(E), E) if next(1) == Some(V) && at + 3 >= sounds.len() => out.push(sound),
            (Some(last), _) if last == sound => {}
            (Some(T), S) => replace(&mut out, TS),
            (Some(T), SH | CX) => replace(&mut out, CH),
            (Some(D), ZH | ZG) => replace(&mut out, ZH),
            (Some(TS), S) | (Some(CH), SH) => {}
            _ => out.push(sound),
        }
    }
    out
}

fn replace(out: &mut Stem, sound: Sound) {
    out.pop();
    out.push(sound);
}

/// у beside a vowel may be written в; й between и and a vowel, or before е, is not always written.
fn glides(sounds: &[Sound]) -> Stem {
    let mut out = Stem::with_capacity(sounds.len());
    for (at, &sound) in sounds.iter().enumerate() {
        let next = sounds.get(at + 1).copied();
        let vowel_after = next.is_some_and(is_vowel);
        let before = out.last().copied();
        match sound {
            U | UE | W if before.is_some_and(is_vowel) || vowel_after => match before {
                Some(U | UE | W | V) => replace(&mut out, W),
                _ => out.push(W),
            },
            V if before == Some(W) || (before == Some(U) && vowel_after) => replace(&mut out, W),
            J | YJ if next == Some(E) && before.is_none_or(is_vowel) => {}
            J if matches!(before, Some(I | IY | YJ)) => {}
            I if before == Some(J) && !vowel_after => {}
            I | Y if before == Some(IY) => {}
            IY if matches!(before, Some(I | IY)) => {}
            A if before == Some(AA) => {}
            // я after a consonant, written with two letters.
            A if after_soft(&out) => soften(&mut out, AE),
            U if after_soft(&out) => soften(&mut out, UE),
            O if after_soft(&out) => soften(&mut out, OE),
            _ => out.push(sound),
        }
    }
    out
}

/// Ends with a consonant and й.
fn after_soft(out: &Stem) -> bool {
    matches!(out.as_slice(), [.., before, J] if !is_vowel(*before) && *before != J)
}

fn soften(out: &mut Stem, vowel: Sound) {
    replace(out, vowel);
}

/// Абд-уль-Хамид, Абдальхамид, Абдулхамид, Габдельхамид: one joint.
fn abd(sounds: &[Sound]) -> Stem {
    let ([A | AE | AYN | AA, B, D, rest @ ..]
    | [A | AE | AYN | AA, B, I | Y | E, D, rest @ ..]
    | [G, A | AE, B, D, rest @ ..]) = sounds
    else {
        return sounds.to_vec();
    };
    let rest = match rest {
        [vowel, L, next, tail @ ..] if is_vowel(*vowel) && !is_open(*next) && !tail.is_empty() => {
            rest.get(2..)
        }
        // Rahman, Satar: the article took the sound of the name.
        [vowel, next, _, _, ..] if is_vowel(*vowel) && *next != L => rest.get(1..),
        [vowel, L, next, ..] if is_vowel(*vowel) && is_open(*next) => rest.get(1..),
        _ => Some(rest),
    };
    [&[A, B, D], rest.unwrap_or_default()].concat()
}

const fn is_open(sound: Sound) -> bool {
    is_vowel(sound) || matches!(sound, AYN | J | V | HA)
}

/// Джалал-ад-дин, Джалалиддин, Джалолуддин: one joint.
fn din(sounds: &[Sound]) -> Stem {
    for (at, window) in sounds.windows(4).enumerate() {
        if let [vowel, D, I | IY | E | Y, N] = window
            && at >= 3
            && is_vowel(*vowel)
            && sounds.len() <= at + 8
        {
            let (head, tail) = sounds.split_at(at);
            return [head, tail.get(1..).unwrap_or_default()].concat();
        }
    }
    sounds.to_vec()
}

/// Абдулла, Абдуллах, Абдуллоҳ: the last h of the word for God is seldom written.
fn god(mut sounds: Stem) -> Stem {
    if let [.., L, A | O | AE, H | HA] | [.., L, HA] = sounds.as_slice() {
        sounds.pop();
        if sounds.last() == Some(&L) {
            sounds.push(A);
        }
    }
    sounds
}

/// Tails that a name is also used without.
const TAILS: &[&[Sound]] = &[
    &[B, E, K],
    &[B, A, J],
    &[B, A, I],
    &[ZH, A, N],
    &[ZH, O, N],
    &[H, A, N],
    &[H, O, N],
    &[A, L, I],
    &[G, A, L, I],
    &[M, U, R, A, T],
    &[M, Y, R, Z, A],
    &[M, I, R, Z, A],
    &[S, U, L, T, A, N],
    &[K, U, L],
    &[G, U, L],
    &[D, I, N],
    &[U, L, A],
    &[O, L, A],
    &[T, A, J],
    &[A, H, M, E, D],
    &[A, H, M, E, T],
];

/// Heads that a name is also used without.
const HEADS: &[&[Sound]] = &[
    &[A, B, I, L],
    &[AE, B, I, L],
    &[AE, B, U],
    &[A, B, U],
    &[A, B, D],
    &[M, I, R],
    &[S, E, J, I, T],
    &[M, U, H, A, M, E, D],
];

/// The name without its tail or head, where enough of it is left.
pub(super) fn part(stem: &[Sound]) -> Option<Stem> {
    let (bare, sounds) = match stem.split_first() {
        Some((&BARE, rest)) => (true, rest),
        Some((&PART, _)) | None => return None,
        _ => (false, stem),
    };
    let same = |a: &Sound, b: &Sound| super::super::sound::likeness(&[*a], &[*b], 0.0) > 0.9;
    let alike = |one: &[Sound], other: &[Sound]| {
        one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a == b || same(a, b))
    };
    let tail = TAILS.iter().find_map(|tail| {
        let head = sounds.len().checked_sub(tail.len())?;
        let (head, end) = sounds.split_at_checked(head)?;
        (head.len() >= 3 && alike(end, tail)).then_some(head)
    });
    let left = tail.or_else(|| {
        HEADS.iter().find_map(|head| {
            let (begin, rest) = sounds.split_at_checked(head.len())?;
            (rest.len() >= 4 && alike(begin, head)).then_some(rest)
        })
    })?;
    let mut part = Stem::with_capacity(left.len() + 1);
    if bare {
        part.push(BARE);
    }
    part.extend_from_slice(left);
    Some(part)
}
