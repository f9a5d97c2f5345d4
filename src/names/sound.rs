//! The sounds that names of all scripts are folded to, and how far they are from each other.
//!
//! A letter that one convention reads so and another otherwise (Latin j: ж or й) is a sound of its
//! own that costs nothing against each of its readings. So a choice is never made silently, and a
//! name with three such letters does not become eight.

use std::sync::LazyLock;

/// One sound.
pub type Sound = u8;

macro_rules! sounds {
    ($($(#[$doc:meta])* $name:ident = $value:literal;)*) => {
        $($(#[$doc])* pub const $name: Sound = $value;)*
    };
}

sounds! {
    /// а
    A = 1; /** ә */ AE = 2; /** е, э */ E = 3; /** и, і */ I = 4; /** ы */ Y = 5; /** о */ O = 6;
    /// ө
    OE = 7; /** у, ұ */ U = 8; /** ү */ UE = 9;
    /// у or в beside a vowel, Arabic و
    W = 10;
    /// Arabic ي
    IY = 11;
    /// Arabic ا at the beginning
    AA = 12;
    /// Latin y and ı
    YJ = 13;
    /// Latin ý: Turkmen й, Kazakh of 2018 у
    YU = 14;
    /// й
    J = 15; /** в */ V = 16; /** б */ B = 17; /** п */ P = 18; /** ф */ F = 19; /** д */ D = 20;
    /// т
    T = 21; /** с */ S = 22; /** з */ Z = 23; /** ш, щ */ SH = 24; /** ч */ CH = 25;
    /// ж and дж
    ZH = 26; /** к, қ */ K = 27; /** г, ғ */ G = 28; /** х, һ */ H = 29; /** л */ L = 30;
    /// м
    M = 31; /** н, ң */ N = 32; /** р */ R = 33; /** ц */ TS = 34;
    /// Latin j: ж or й
    JL = 35;
    /// Latin c: к, дж, ч, с or ц
    CL = 36;
    /// Latin ch: ч, х, French ш
    CX = 37;
    /// German sch: ш or ж
    SX = 38;
    /// Arabic ع: nothing, а, е or ғ
    AYN = 39;
    /// Arabic ه at the end: а or һ
    HA = 40;
    /// Latin sz (Hungarian, German с, Polish ш) and s' of 2017: с or ш
    SZ = 41;
    /// q: қ, Azerbaijani г
    QG = 42;
    /// c of the Latin alphabets of the twenties: ч or ш
    CS = 43;
    /// Arabic ج: дж, г
    ZG = 44;
    /// Latin z' and Arabic ض ظ ذ: з or д
    ZD = 46;
    /// й that an ending may have brought: Аиша-ев, Жұмаба(й)-ев
    JE = 45;
    /// Latin x: х or ш
    XL = 47;
    /// Before all sounds: vowels are not written.
    BARE = 62;
    /// Before all sounds: the name without its usual tail or head (Ибрагимбек: ибрагим).
    PART = 63;
}

/// Number of values that a sound can have.
const SOUNDS: usize = 64;

/// Sounds that an ambiguous letter may stand for.
fn readings(sound: &Sound) -> &[Sound] {
    match *sound {
        W => &[U, V, O, UE, OE],
        IY => &[I, J, Y, E],
        AA => &[A, AE, I, E, O],
        YJ => &[Y, I, J],
        YU => &[J, U, I, Y],
        JL => &[ZH, J],
        CL => &[K, ZH, CH, S, TS],
        CX => &[CH, H, SH],
        SX => &[SH, ZH],
        AYN => &[A, AE, G, E, O, U, I],
        HA => &[A, H, E],
        SZ => &[S, SH],
        QG => &[K, G],
        CS => &[CH, SH],
        ZG => &[ZH, G],
        ZD => &[Z, D],
        JE => &[J],
        XL => &[H, SH],
        _ => std::slice::from_ref(sound),
    }
}

/// Vowels for certain, and letters that are mostly vowels.
pub const fn is_vowel(sound: Sound) -> bool {
    matches!(sound, A..=YJ)
}

/// What two sounds cost in each other's stead, of 100; the list is read both ways.
const NEAR: &[(Sound, Sound, u16)] = &[
    (A, AE, 6),
    (A, O, 15),
    (A, E, 25),
    (A, Y, 28),
    (A, I, 35),
    (A, U, 35),
    (A, OE, 35),
    (AE, E, 12),
    (AE, I, 25),
    (AE, O, 25),
    (E, I, 15),
    (E, Y, 20),
    (E, OE, 25),
    (E, UE, 35),
    (E, J, 30),
    (I, Y, 8),
    (I, UE, 22),
    (I, U, 30),
    (I, J, 3),
    (Y, J, 8),
    (Y, U, 20),
    (Y, UE, 25),
    (Y, O, 35),
    (O, OE, 8),
    (O, U, 15),
    (O, UE, 20),
    (OE, U, 18),
    (OE, UE, 12),
    (U, UE, 6),
    (U, V, 15),
    (UE, V, 20),
    (O, V, 35),
    (V, B, 25),
    (V, F, 15),
    (B, P, 20),
    (P, F, 22),
    (B, F, 40),
    (T, D, 18),
    (S, Z, 15),
    (SH, CH, 25),
    (SH, S, 35),
    (SH, ZH, 30),
    (CH, ZH, 30),
    (CH, TS, 30),
    (CH, S, 60),
    (TS, S, 25),
    (TS, Z, 45),
    (ZH, Z, 35),
    (ZH, J, 30),
    (ZH, D, 50),
    (K, G, 18),
    (K, H, 20),
    (G, H, 18),
    (N, M, 45),
    (L, R, 60),
    (N, L, 60),
];

/// What a sound costs that stands on one side only.
const fn alone_of(sound: Sound) -> u16 {
    match sound {
        A..=E | O | OE => 30,
        I | Y | U | UE => 26,
        J => 14,
        V => 45,
        H => 35,
        G => 60,
        _ => 80,
    }
}

/// What a sound counts in the length of a name.
const fn length_of(sound: Sound) -> u16 {
    match sound {
        A..=UE => 50,
        W | IY | AA | YJ | YU | J | HA => 45,
        AYN | JE => 20,
        BARE | PART => 0,
        _ => 100,
    }
}

struct Costs {
    swap: [[u8; SOUNDS]; SOUNDS],
    alone: [u8; SOUNDS],
    length: [u8; SOUNDS],
}

static COSTS: LazyLock<Costs> = LazyLock::new(|| {
    let mut costs = Costs { swap: [[0; SOUNDS]; SOUNDS], alone: [0; SOUNDS], length: [0; SOUNDS] };
    let plain = |a: Sound, b: Sound| {
        if a == b {
            return 0;
        }
        let found = NEAR.iter().find(|(x, y, _)| (*x, *y) == (a, b) || (*x, *y) == (b, a));
        match found {
            Some((_, _, cost)) => *cost,
            None if is_vowel(a) && is_vowel(b) => 40,
            None if is_vowel(a) || is_vowel(b) => 100,
            None => 90,
        }
    };
    let byte = |cost: u16| u8::try_from(cost).unwrap_or(u8::MAX);
    for (a, row) in (0_u8..).zip(costs.swap.iter_mut()) {
        for (b, cell) in (0_u8..).zip(row.iter_mut()) {
            let least = readings(&a)
                .iter()
                .flat_map(|x| readings(&b).iter().map(move |y| plain(*x, *y)))
                .min()
                .unwrap_or(100);
            // A reading costs a trace, so that the plain letter stands before it.
            let ambiguous = a != b && (readings(&a).len() > 1 || readings(&b).len() > 1);
            *cell = byte(least + if ambiguous { 2 } else { 0 });
        }
    }
    for (sound, cell) in (0_u8..).zip(costs.alone.iter_mut()) {
        let least = readings(&sound).iter().map(|x| alone_of(*x)).min().unwrap_or(80);
        *cell = byte(if matches!(sound, AYN | JE) { 4 } else { least });
    }
    for (sound, cell) in (0_u8..).zip(costs.length.iter_mut()) {
        *cell = byte(length_of(sound));
    }
    costs
});

/// Longest stem that is compared; what is longer is cut.
pub const LONGEST: usize = 24;

/// What a vowel costs that the other side's script does not write.
const UNWRITTEN: u16 = 7;

/// Two neighbours in each other's place.
const TURNED: u16 = 55;

/// A stem made ready to be compared with many.
#[derive(Debug, Clone, Copy)]
pub struct Heard<'a> {
    sounds: &'a [Sound],
    /// Its script leaves vowels out.
    bare: bool,
    /// It is a part of a name.
    part: bool,
    /// With all its vowels, and without the certain ones.
    length: (u32, u32),
}

impl<'a> Heard<'a> {
    /// Reads the marks before the sounds.
    pub fn of(stem: &'a [Sound]) -> Self {
        let (mut sounds, mut bare, mut part) = (stem, false, false);
        while let Some((first, tail)) = sounds.split_first() {
            match *first {
                BARE => bare = true,
                PART => part = true,
                _ => break,
            }
            sounds = tail;
        }
        let sounds = sounds.get(..LONGEST).unwrap_or(sounds);
        let mut length = (0, 0);
        for sound in sounds {
            let own = COSTS.length.get(usize::from(*sound)).copied().map_or(100, u32::from);
            length.0 += own;
            length.1 += if matches!(*sound, A..=UE) { 0 } else { own };
        }
        Self { sounds, bare, part, length }
    }

    /// Likeness of two stems: 1 when they sound the same, and 0 at or below `least`.
    pub fn likeness(&self, other: &Heard, least: f32) -> f32 {
        if self.part && other.part {
            return 0.0;
        }
        let most = if self.part || other.part { PART_LIKENESS } else { 1.0 };
        if most <= least {
            return 0.0;
        }
        if self.sounds == other.sounds {
            return most;
        }
        let length = |heard: &Heard| {
            if self.bare || other.bare { heard.length.1 } else { heard.length.0 }
        };
        let whole = length(self).max(length(other)).max(120);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a part of a small positive number"
        )]
        let budget = ((1.0 - least / most) * whole as f32).max(0.0) as u32;
        let (one, two) = apart(self.sounds, other.sounds);
        let Some(distance) = distance(&COSTS, (one, self.bare), (two, other.bare), budget) else {
            return 0.0;
        };
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let likeness = (1.0 - distance as f32 / whole as f32).max(0.0) * most;
        if likeness > least { likeness } else { 0.0 }
    }
}

/// Two stems without what they begin and end with alike.
fn apart<'a>(one: &'a [Sound], other: &'a [Sound]) -> (&'a [Sound], &'a [Sound]) {
    let begin = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) =
        (one.get(begin..).unwrap_or_default(), other.get(begin..).unwrap_or_default());
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    (
        one.get(..one.len() - end).unwrap_or_default(),
        other.get(..other.len() - end).unwrap_or_default(),
    )
}

/// Likeness of two stems: 1 when they sound the same, and 0 at or below `least`.
pub fn likeness(one: &[Sound], other: &[Sound], least: f32) -> f32 {
    Heard::of(one).likeness(&Heard::of(other), least)
}

/// Likeness of a name and the same name without its tail.
const PART_LIKENESS: f32 = 0.84;

/// Weighted edit distance with turned neighbours; `None` beyond the budget.
#[expect(clippy::indexing_slicing, reason = "all places are masked to the length of the arrays")]
fn distance(
    costs: &Costs,
    (one, bare_one): (&[Sound], bool),
    (other, bare_other): (&[Sound], bool),
    budget: u32,
) -> Option<u32> {
    const MASK: usize = 31;
    const { assert!(LONGEST < MASK) };
    let alone = |sound: Sound, unwritten: bool| -> u16 {
        if unwritten && matches!(sound, A..=W | YJ) {
            return UNWRITTEN;
        }
        costs.alone.get(usize::from(sound)).map_or(80, |cost| u16::from(*cost))
    };
    let width = other.len();
    let mut sounds = [0_u8; MASK + 1];
    let mut missing = [0_u16; MASK + 1];
    let mut before = [0_u16; MASK + 1];
    let mut last = [0_u16; MASK + 1];
    let mut row = [0_u16; MASK + 1];
    for (at, sound) in other.iter().enumerate() {
        sounds[at & MASK] = *sound;
        // Missing on side one.
        missing[at & MASK] = alone(*sound, bare_one);
        last[(at + 1) & MASK] = last[at & MASK] + missing[at & MASK];
    }
    let mut previous: Sound = 0;
    for x in one {
        let swaps = costs.swap.get(usize::from(*x))?;
        let left_out = alone(*x, bare_other);
        let mut left = last[0] + left_out;
        row[0] = left;
        let mut best = left;
        for at in 0..width {
            let y = sounds[at & MASK];
            let swap = swaps.get(usize::from(y)).map_or(100, |cost| u16::from(*cost));
            let mut cell = (last[at & MASK] + swap)
                .min(last[(at + 1) & MASK] + left_out)
                .min(left + missing[at & MASK]);
            if y == previous && at > 0 && *x == sounds[(at - 1) & MASK] && *x != y {
                cell = cell.min(before[(at - 1) & MASK] + TURNED);
            }
            row[(at + 1) & MASK] = cell;
            best = best.min(cell);
            left = cell;
        }
        if u32::from(best) > budget {
            return None;
        }
        previous = *x;
        (before, last, row) = (last, row, before);
    }
    let distance = u32::from(last[width & MASK]);
    (distance <= budget).then_some(distance)
}

/// Class of a sound in the skeleton of consonants, or 0 for what a skeleton leaves out; the second
/// for letters that may be of two classes.
pub const fn classes(sound: Sound) -> [u8; 2] {
    match sound {
        B | P | F => [1, 1],
        D | T => [2, 2],
        S | Z | TS => [3, 3],
        SH | CH | CS => [4, 4],
        K | G | H | QG => [5, 5],
        ZH => [6, 6],
        L => [7, 7],
        M => [8, 8],
        N => [9, 9],
        R => [10, 10],
        JL => [6, 0],
        CL => [5, 6],
        CX | XL => [4, 5],
        SX => [4, 6],
        SZ => [3, 4],
        ZG => [6, 5],
        ZD => [3, 2],
        AYN | HA => [0, 5],
        _ => [0, 0],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_ambiguous_letter_costs_next_to_nothing_against_its_readings() {
        assert!(likeness(&[JL, A, N], &[ZH, A, N], 0.0) > 0.98);
        assert!(likeness(&[JL, A, N], &[J, A, N], 0.0) > 0.98);
        assert!(likeness(&[JL, A, N], &[K, A, N], 0.0) < 0.8);
    }

    #[test]
    fn vowels_that_a_script_leaves_out_cost_little() {
        let bare = likeness(&[BARE, R, H, M], &[R, A, H, Y, M], 0.0);
        let written = likeness(&[R, H, M], &[R, A, H, Y, M], 0.0);
        assert!(bare > 0.94 && written < bare - 0.05, "{bare} {written}");
    }

    #[test]
    fn a_part_of_a_name_is_like_the_whole_but_never_the_same() {
        let part = likeness(&[PART, A, L, I], &[A, L, I], 0.0);
        assert!(part < 0.9 && part > 0.7);
        assert!(likeness(&[PART, A, L, I], &[PART, A, L, I], 0.0) <= 0.0);
    }

    proptest! {
        #[test]
        fn likeness_is_the_same_both_ways_and_one_with_itself(
            a in proptest::collection::vec(1_u8..48, 0..40),
            b in proptest::collection::vec(1_u8..48, 0..40),
        ) {
            let (one, other) = (likeness(&a, &b, 0.3), likeness(&b, &a, 0.3));
            prop_assert!((one - other).abs() < 1e-6);
            prop_assert!((likeness(&a, &a, 0.3) - 1.0).abs() < 1e-6);
        }
    }
}
