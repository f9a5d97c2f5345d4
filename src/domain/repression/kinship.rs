//! How an applicant is related to the repressed person.

use crate::domain::code::codes;

codes! {
    /// Kinship of the applicant to the repressed person: "I am the person's ...".
    pub enum Kinship {
        /// The repressed person in person.
        Oneself = "oneself",
        /// Husband or wife.
        Spouse = "spouse",
        /// Son or daughter.
        Child = "child",
        /// Adopted son or daughter.
        AdoptedChild = "adopted_child",
        /// Stepson or stepdaughter.
        Stepchild = "stepchild",
        /// Father or mother.
        Parent = "parent",
        /// Brother or sister, also half.
        Sibling = "sibling",
        /// Grandchild.
        Grandchild = "grandchild",
        /// Great-grandchild or a later generation.
        GreatGrandchild = "great_grandchild",
        /// Child of a brother or sister.
        NephewOrNiece = "nephew_or_niece",
        /// Grandchild of a brother or sister.
        GrandNephewOrNiece = "grand_nephew_or_niece",
        /// Cousin.
        Cousin = "cousin",
        /// Brother or sister of a parent.
        UncleOrAunt = "uncle_or_aunt",
        /// Related by marriage.
        InLaw = "in_law",
        /// Another relative.
        OtherRelative = "other_relative",
        /// Not related: an organisation or a citizen, where the law lets them ask.
        NotRelated = "not_related",
        /// The applicant does not know how.
        Unknown = "unknown",
    }
}
