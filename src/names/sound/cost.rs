//! What it costs when one sound stands where another should.

use super::{
    A, AA, AE, AYN, B, BARE, CH, D, E, F, G, H, HA, I, IY, J, JE, K, L, M, N, O, OE, P, PART, R, S,
    SH, Sound, T, TS, U, UE, V, W, Y, YJ, YU, Z, ZH, is_vowel, readings,
};
use std::sync::LazyLock;

/// Number of values that a sound can have.
const SOUNDS: usize = 64;

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

pub(super) struct Costs {
    pub(super) swap: [[u8; SOUNDS]; SOUNDS],
    pub(super) alone: [u8; SOUNDS],
    pub(super) length: [u8; SOUNDS],
}

pub(super) static COSTS: LazyLock<Costs> = LazyLock::new(|| {
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
