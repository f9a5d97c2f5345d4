//! Statements about a person: each has a source, several may stand side by side.

use crate::domain::code::codes;

codes! {
    /// What a statement is about.
    pub enum Predicate {
        /// Date of birth.
        BirthDate = "birth_date",
        /// Place of birth.
        BirthPlace = "birth_place",
        /// Date of death.
        DeathDate = "death_date",
        /// Place of death.
        DeathPlace = "death_place",
        /// Cause of death; civil records of 1955-1963 may be false.
        DeathCause = "death_cause",
        /// Place of burial.
        BurialPlace = "burial_place",
        /// Residence before the repression.
        Residence = "residence",
        /// Occupation.
        Occupation = "occupation",
        /// Workplace.
        Workplace = "workplace",
        /// Education.
        Education = "education",
        /// Ethnic origin as the source says; never a public filter.
        Nationality = "nationality",
        /// Citizenship.
        Citizenship = "citizenship",
        /// Party membership.
        PartyMembership = "party_membership",
        /// Social origin as the source says.
        SocialOrigin = "social_origin",
        /// Sex.
        Sex = "sex",
        /// Religion or clerical rank.
        Religion = "religion",
        /// Date of arrest.
        ArrestDate = "arrest_date",
        /// Body that arrested.
        ArrestBody = "arrest_body",
        /// Place of detention, with its period.
        Detention = "detention",
        /// Date of release.
        ReleaseDate = "release_date",
        /// Date of execution.
        ExecutionDate = "execution_date",
        /// A member of the family.
        FamilyMember = "family_member",
        /// Anything else, in words.
        Other = "other",
    }

    /// How a statement stands.
    pub enum AssertionStanding {
        /// A source says so; nobody has judged it.
        Stated = "stated",
        /// An officer accepted it.
        Accepted = "accepted",
        /// An officer found it false (for example a death record invented in 1955).
        Rejected = "rejected",
    }
}

impl Predicate {
    /// Whether a person has one at most, so that two different statements cannot both hold.
    pub const fn has_one_value(self) -> bool {
        matches!(
            self,
            Self::BirthDate
                | Self::BirthPlace
                | Self::DeathDate
                | Self::DeathPlace
                | Self::DeathCause
                | Self::BurialPlace
                | Self::Sex
                | Self::ExecutionDate
        )
    }
}
