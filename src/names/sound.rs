//! The sounds that names of all scripts are folded to, and how far they are from each other.
//!
//! A letter that one convention reads so and another otherwise (Latin j: ж or й) is a sound of its
//! own that costs nothing against each of its readings. So a choice is never made silently, and a
//! name with three such letters does not become eight.

mod cost;
mod heard;

pub use heard::{Heard, LONGEST, likeness};

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
