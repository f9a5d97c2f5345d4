//! Latin letters of all conventions: Kazakh of 2017, 2018 and 2021, Uzbek, Turkmen, Turkish,
//! Azerbaijani, the alphabets of the twenties, and English, French, German, Polish, Czech, Dutch
//! and Hungarian ways to write down a name.

use unicode_normalization::UnicodeNormalization as _;

use super::super::sound::{
    A, AE, B, CH, CL, CS, CX, D, E, F, G, H, I, J, JL, K, L, M, N, O, OE, P, QG, R, S, SH, SX, SZ,
    Sound, T, TS, U, UE, V, W, XL, Y, YJ, YU, Z, ZD, ZH,
};
use super::{Convention, Draft, cyrillic};

/// Letters that stand together for one sound, the longest first, each with its readings.
const GROUPS: &[(&str, &[&[Sound]])] = &[
    ("schtsch", &[&[SH]]),
    ("chtch", &[&[SH]]),
    ("shch", &[&[SH]]),
    ("szcz", &[&[SH]]),
    ("tsch", &[&[CH]]),
    ("dsch", &[&[ZH]]),
    ("dzh", &[&[ZH]]),
    ("dsh", &[&[ZH]]),
    ("tch", &[&[CH]]),
    ("tsj", &[&[CH]]),
    ("tsh", &[&[CH]]),
    ("tzs", &[&[CH]]),
    ("sch", &[&[SX]]),
    ("dj", &[&[ZH], &[D, J]]),
    ("dž", &[&[ZH]]),
    ("dż", &[&[ZH]]),
    ("dź", &[&[ZH]]),
    ("sh", &[&[SH], &[S, H]]),
    ("zh", &[&[ZH]]),
    ("ch", &[&[CX]]),
    ("kh", &[&[H]]),
    ("gh", &[&[G]]),
    ("ph", &[&[F]]),
    ("th", &[&[T]]),
    ("dh", &[&[ZD]]),
    ("cz", &[&[CH]]),
    ("cs", &[&[CH]]),
    ("ck", &[&[K]]),
    ("sz", &[&[SZ]]),
    ("zs", &[&[ZH]]),
    ("zj", &[&[ZH]]),
    ("sj", &[&[SH], &[S, J]]),
    ("ts", &[&[TS]]),
    ("tzh", &[&[T, ZH]]),
    ("tz", &[&[TS]]),
    ("ou", &[&[U]]),
    ("dz", &[&[D, Z], &[ZH]]),
    ("x", &[&[XL], &[K, S]]),
];

pub(super) fn read(letters: &[char], convention: Convention) -> Draft {
    let mut draft = Draft::new();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let rest = letters.get(at..).unwrap_or_default();
        let open = convention != Convention::Yanalif;
        let group = GROUPS.iter().find(|(text, _)| {
            let mut count = 0;
            open && text.chars().enumerate().all(|(i, c)| {
                count = i;
                rest.get(i) == Some(&c)
            })
        });
        if let Some((text, readings)) = group {
            draft.fork(readings);
            at += text.chars().count();
            continue;
        }
        let before = at.checked_sub(1).and_then(|i| letters.get(i)).copied();
        let after = letters.get(at + 1).copied();
        at += 1;
        if after == Some('\'')
            && let Some(sounds) = with_apostrophe(letter)
        {
            draft.add(sounds);
            at += 1;
            continue;
        }
        match letter {
            'y' if !open => draft.add(&[UE]),
            'c' if !open => draft.add(&[CS]),
            'ç' if !open => draft.add(&[ZH]),
            'j' if !open => draft.add(&[J]),
            'ь' => draft.add(&[Y]),
            // Beside a vowel it is й, elsewhere и or ы.
            'y' if before.is_some_and(is_vowel) || after.is_some_and(is_vowel) => draft.add(&[J]),
            // "-ow", "-ew" are the endings of surnames in German and Polish.
            'w' if matches!(before, Some('o' | 'e')) => draft.add(&[V]),
            '\'' => {}
            _ => match sound(letter) {
                Some(sound) => draft.add(&[sound]),
                None => match cyrillic::sound(letter) {
                    Some(sound) => draft.add(&[sound]),
                    None => draft.add(&plain(letter)),
                },
            },
        }
    }
    draft
}

/// The Latin letter under the marks of a letter that is in no table.
pub(super) fn plain(letter: char) -> Vec<Sound> {
    letter.nfd().next().and_then(sound).into_iter().collect()
}

/// The Cyrillic letter that a Latin one is mistaken for.
pub(super) const fn look_alike(letter: char) -> Option<char> {
    Some(match letter {
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        'y' => 'у',
        'i' => 'і',
        'k' => 'к',
        'm' => 'м',
        't' => 'т',
        'b' => 'в',
        'h' => 'һ',
        _ => return None,
    })
}

const fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'a' | 'e'
            | 'i'
            | 'o'
            | 'u'
            | 'á'
            | 'à'
            | 'â'
            | 'ä'
            | 'ə'
            | 'é'
            | 'è'
            | 'ë'
            | 'í'
            | 'ï'
            | 'ı'
            | 'ó'
            | 'ö'
            | 'ú'
            | 'ü'
            | 'ū'
            | 'ā'
            | 'ī'
            | 'ō'
    )
}

/// Uzbek o' g', and the Kazakh letters of 2017.
const fn with_apostrophe(letter: char) -> Option<&'static [Sound]> {
    Some(match letter {
        'o' => &[OE],
        'g' => &[G],
        'u' => &[UE],
        'n' => &[N],
        's' => &[SZ],
        'c' => &[CH],
        'y' => &[W],
        'z' => &[ZD],
        _ => return None,
    })
}

const fn sound(letter: char) -> Option<Sound> {
    Some(match letter {
        'a' | 'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => A,
        'ä' | 'æ' | 'ə' | 'ǝ' => AE,
        'b' | 'ƀ' => B,
        'c' => CL,
        'ç' | 'ć' | 'č' | 'ċ' | 'ĉ' => CH,
        'd' | 'ď' | 'đ' | 'ð' | 'ḍ' => D,
        'e' | 'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => E,
        'f' => F,
        'g' | 'ğ' | 'ǧ' | 'ġ' | 'ǵ' | 'ģ' | 'ƣ' | 'ḡ' => G,
        'h' | 'ħ' | 'ḩ' | 'ḥ' | 'ḫ' => H,
        'i' | 'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' => I,
        'ı' | 'y' | 'ÿ' => YJ,
        'j' => JL,
        'k' | 'ķ' | 'ⱪ' | 'ḳ' => K,
        'l' | 'ĺ' | 'ļ' | 'ľ' | 'ł' => L,
        'm' => M,
        'n' | 'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' | 'ꞑ' => N,
        'o' | 'ò' | 'ó' | 'ô' | 'õ' | 'ō' | 'ŏ' => O,
        'ö' | 'ø' | 'ő' | 'œ' | 'ɵ' => OE,
        'p' | 'þ' => P,
        'q' => QG,
        'r' | 'ŕ' | 'ř' => R,
        's' | 'ß' | 'ṣ' => S,
        'ş' | 'š' | 'ś' | 'ș' | 'ŝ' => SH,
        't' | 'ţ' | 'ť' | 'ț' | 'ṭ' => T,
        'u' | 'ù' | 'ú' | 'û' | 'ũ' | 'ū' | 'ŭ' | 'ů' => U,
        'ü' | 'ű' => UE,
        'v' => V,
        'w' | 'ŵ' => W,
        'ý' => YU,
        'z' | 'ẓ' | 'ẕ' => Z,
        'ž' | 'ż' | 'ź' | 'ƶ' | 'ĵ' | 'ǰ' | 'ĝ' | 'ⱬ' => ZH,
        _ => return None,
    })
}
