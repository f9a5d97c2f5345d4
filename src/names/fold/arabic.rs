//! Arabic letters: Chagatai, Persian and Arabic without short vowels, Kazakh töte and Uyghur with
//! all of them.

use super::super::sound::{
    A, AA, AE, AYN, B, BARE, CH, D, E, F, G, H, HA, I, IY, K, L, M, N, O, OE, P, R, S, SH, Sound,
    T, U, UE, V, W, Y, Z, ZD, ZG, ZH,
};
use super::super::text::is_mark;
use super::{Convention, Draft};

pub(super) fn read(letters: &[char], convention: Convention) -> Draft {
    let full = matches!(convention, Convention::Tote | Convention::Uyghur);
    let mut draft = Draft::new();
    if !full {
        draft.add(&[BARE]);
    }
    let mut rest = letters;
    // The article, unless it is the beginning of a name such as Алмаз.
    if let (false, ['ا', 'ل', name @ ..]) = (full, letters)
        && name.iter().filter(|c| !is_mark(**c)).count() >= 2
    {
        draft.fork(&[&[], &[AA, L]]);
        rest = name;
    }
    let begin = rest.len() == letters.len();
    let last = rest.iter().rposition(|c| !is_mark(*c)).unwrap_or(0);
    for (at, &letter) in rest.iter().enumerate() {
        let first = begin && at == 0;
        if full {
            // The high hamza behind a vowel makes it a front one.
            let front = rest.get(at + 1) == Some(&'ٴ');
            match letter {
                'ا' if front => draft.add(&[AE]),
                'و' if front => draft.add(&[OE]),
                'ۇ' if front => draft.add(&[UE]),
                'ى' | 'ي' if front => draft.add(&[I]),
                'ۆ' => draft.fork(if convention == Convention::Uyghur {
                    &[&[OE], &[V]]
                } else {
                    &[&[V], &[OE]]
                }),
                _ => draft.add(written(letter, convention).as_slice()),
            }
        } else {
            draft.add(unwritten(letter, first, at == last).as_slice());
        }
    }
    draft
}

/// Letters where all vowels are written.
fn written(letter: char, convention: Convention) -> Option<Sound> {
    Some(match letter {
        'ا' | 'آ' | 'أ' => A,
        'ە' | 'ه' if convention == Convention::Uyghur => AE,
        'ە' | 'ې' => E,
        'ى' => Y,
        'ي' | 'ی' => IY,
        'و' => O,
        'ۇ' => U,
        'ۈ' => UE,
        'ۅ' => OE,
        'ۋ' | 'ۉ' => W,
        'ع' if convention == Convention::Tote => G,
        'ئ' | 'ء' | 'ٴ' => return None,
        other => return consonant(other),
    })
}

/// Letters where short vowels are left out.
fn unwritten(letter: char, first: bool, last: bool) -> Option<Sound> {
    Some(match letter {
        'ا' | 'أ' | 'ٱ' if first => AA,
        'إ' | '\u{650}' => I,
        'ا' | 'آ' | 'أ' | 'ٱ' | '\u{64e}' | '\u{670}' => A,
        '\u{64f}' => U,
        'و' | 'ؤ' | 'ۆ' | 'ۇ' | 'ۋ' => W,
        'ي' | 'ی' | 'ى' | 'ې' | 'ئ' | 'ے' | 'ۍ' => IY,
        'ه' | 'ہ' | 'ة' | 'ۀ' | 'ە' | 'ۃ' if last => HA,
        'ع' => AYN,
        'ج' => ZG,
        other => return consonant(other),
    })
}

fn consonant(letter: char) -> Option<Sound> {
    Some(match letter {
        'ب' => B,
        'پ' => P,
        'ت' | 'ط' | 'ټ' | 'ٹ' => T,
        'ث' | 'س' | 'ص' => S,
        'چ' => CH,
        'ح' | 'خ' | 'ه' | 'ھ' | 'ہ' => H,
        'د' | 'ډ' | 'ڈ' => D,
        'ذ' | 'ظ' | 'ض' => ZD,
        'ز' => Z,
        'ر' | 'ړ' | 'ڑ' | 'ڕ' => R,
        'ج' | 'ژ' | 'ږ' => ZH,
        'ش' | 'ښ' => SH,
        'ع' => AYN,
        'غ' | 'گ' | 'ګ' => G,
        'ف' | 'ڤ' => F,
        'ق' | 'ك' | 'ک' | 'ڪ' => K,
        'ل' => L,
        'م' => M,
        'ن' | 'ں' | 'ڼ' | 'ڭ' => N,
        'ۋ' => V,
        _ => return None,
    })
}
