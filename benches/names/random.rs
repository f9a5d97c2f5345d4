//! Numbers that look random and are the same for the same seed.

/// A generator (splitmix64).
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// Begins with a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Below a number.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, of: f64) -> bool {
        self.unit() * 100.0 < of
    }

    /// From 0 to 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// One of a list, the first much oftener than the last: the rank's frequency falls as 1/rank^s.
    pub fn skewed<'a, T>(&mut self, list: &'a [T], s: f64) -> &'a T {
        let n = list.len() as f64;
        // The inverse of the integral of x^-s from 1 to n + 1.
        let u = self.unit();
        let rank = if (s - 1.0).abs() < 1e-6 {
            (n + 1.0).powf(u)
        } else {
            (1.0 + u * ((n + 1.0).powf(1.0 - s) - 1.0)).powf(1.0 / (1.0 - s))
        };
        &list[(rank as usize - 1).min(list.len() - 1)]
    }

    /// One of a list.
    pub fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}
