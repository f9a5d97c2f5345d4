//! How two units stand to each other, for comparing persons.

use super::gazetteer::Gazetteer;
use super::unit::Level;
use crate::domain::code::codes;

codes! {
    /// How two units stand to each other; the first that holds.
    pub enum Relation {
        /// One and the same.
        Same = "same",
        /// One took the other's place.
        Successor = "successor",
        /// One lay in the other, at some time.
        Within = "within",
        /// Both lay in one unit below the republic, at some time.
        SameParent = "same_parent",
        /// Nothing of these, or one is not known.
        Unrelated = "unrelated",
    }
}

impl Gazetteer {
    /// How two units stand to each other.
    pub fn relation(&self, one: u16, other: u16) -> Relation {
        if self.unit(one).is_none() || self.unit(other).is_none() {
            return Relation::Unrelated;
        }
        if one == other {
            return Relation::Same;
        }
        if self.line(one).contains(&other) {
            return Relation::Successor;
        }
        let (of_one, of_other) = (self.wider(one), self.wider(other));
        if of_one.contains(&other) || of_other.contains(&one) {
            return Relation::Within;
        }
        let is_narrow = |number: &u16| {
            self.unit(*number).is_some_and(|unit| unit.kind.level() != Level::Republic)
        };
        if of_one.iter().filter(|number| is_narrow(number)).any(|number| of_other.contains(number))
        {
            return Relation::SameParent;
        }
        Relation::Unrelated
    }
}
