//! Cyrillic of all the republics.

use super::super::sound::{
    A, AE, B, CH, D, E, F, G, H, I, J, JL, K, L, M, N, O, OE, P, R, S, SH, Sound, T, TS, U, UE, V,
    W, Y, Z, ZH,
};
use super::{Draft, latin};

pub(super) fn read(letters: &[char]) -> Draft {
    let mut draft = Draft::new();
    let mut before: Option<char> = None;
    for &letter in letters {
        match letter {
            // After a consonant they soften it, elsewhere they bring a й of their own.
            'я' | 'ю' | 'ё' => {
                let (soft, whole): (Sound, [Sound; 2]) = match letter {
                    'я' => (AE, [J, A]),
                    'ю' => (UE, [J, U]),
                    _ => (OE, [J, O]),
                };
                if before.is_some_and(|c| !is_vowel(c) && !matches!(c, 'ь' | 'ъ' | 'й')) {
                    draft.add(&[soft]);
                } else {
                    draft.add(&whole);
                }
            }
            'ь' | 'ъ' | '\'' => {}
            'ј' => draft.add(&[JL]),
            'ѳ' => draft.add(&[F]),
            _ => match sound(letter) {
                Some(sound) => draft.add(&[sound]),
                // A Latin letter that looks like a Cyrillic one, from a bad scan or keyboard.
                None => match latin::look_alike(letter).and_then(sound) {
                    Some(sound) => draft.add(&[sound]),
                    None => draft.add(&latin::plain(letter)),
                },
            },
        }
        before = Some(letter);
    }
    draft
}

const fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'а' | 'ә'
            | 'е'
            | 'ё'
            | 'є'
            | 'э'
            | 'и'
            | 'і'
            | 'ї'
            | 'ӣ'
            | 'ы'
            | 'о'
            | 'ө'
            | 'у'
            | 'ұ'
            | 'ү'
            | 'ӯ'
            | 'ў'
            | 'ю'
            | 'я'
    )
}

/// The sound of a Cyrillic letter that has one.
pub(super) fn sound(letter: char) -> Option<Sound> {
    Some(match letter {
        'а' | 'ӑ' => A,
        'ә' | 'ӓ' | 'ӕ' => AE,
        'б' => B,
        'в' => V,
        'г' | 'ғ' | 'ґ' | 'ҕ' | 'ҝ' => G,
        'д' => D,
        'е' | 'э' | 'є' | 'ѐ' | 'ӗ' | 'ѣ' => E,
        'ж' | 'җ' | 'ҷ' | 'ӂ' | 'ӝ' | 'ҹ' | 'џ' | 'ђ' => ZH,
        'з' | 'ӡ' | 'ҙ' | 'ӟ' | 'ѕ' => Z,
        'и' | 'і' | 'ї' | 'ӣ' | 'ѝ' | 'ӥ' | 'ѵ' => I,
        'й' => J,
        'к' | 'қ' | 'ҡ' | 'ӄ' | 'ќ' => K,
        'л' | 'љ' | 'ӆ' => L,
        'м' | 'ӎ' => M,
        'н' | 'ң' | 'ҥ' | 'ӈ' | 'њ' => N,
        'о' => O,
        'ө' | 'ӧ' | 'ӫ' => OE,
        'п' | 'ԥ' => P,
        'р' => R,
        'с' | 'ҫ' => S,
        'т' | 'ҭ' => T,
        'у' | 'ұ' | 'ӯ' => U,
        'ү' | 'ӱ' | 'ӳ' => UE,
        'ў' | 'ԝ' => W,
        'ф' => F,
        'х' | 'һ' | 'ҳ' | 'ӽ' => H,
        'ц' => TS,
        'ч' | 'ӵ' => CH,
        'ш' | 'щ' => SH,
        'ы' | 'ӹ' => Y,
        _ => return None,
    })
}
