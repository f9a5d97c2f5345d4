//! The class of a case: it decides which route the law opens.

use crate::domain::code::codes;

codes! {
    /// Class of a repressive act, C1 to C9. What the parsers say is a suggestion; an officer decides.
    pub enum CaseClass {
        /// C1: convicted by a court.
        CourtConviction = "court_conviction",
        /// C2: decided outside the courts (troika, dvoika, OSO, OGPU Collegium, Cheka).
        Extrajudicial = "extrajudicial",
        /// C3: exile, special settlement, dekulakisation, labour army, disfranchisement.
        Administrative = "administrative",
        /// C4: compulsory psychiatric treatment.
        Psychiatric = "psychiatric",
        /// C5: prosecuted, but not convicted.
        ProsecutedNotConvicted = "prosecuted_not_convicted",
        /// C6: member of a deported people; no personal decision exists.
        GroupByAct = "group_by_act",
        /// C7: a child who was in exile or confinement with the parents.
        ChildWithParents = "child_with_parents",
        /// C8: a child left without care.
        ChildLeftWithoutCare = "child_left_without_care",
        /// C9: family of a person who was executed.
        FamilyOfExecuted = "family_of_executed",
    }
}

impl CaseClass {
    /// Short name used in the trade, `C1` to `C9`.
    pub const fn label(self) -> &'static str {
        match self {
            Self::CourtConviction => "C1",
            Self::Extrajudicial => "C2",
            Self::Administrative => "C3",
            Self::Psychiatric => "C4",
            Self::ProsecutedNotConvicted => "C5",
            Self::GroupByAct => "C6",
            Self::ChildWithParents => "C7",
            Self::ChildLeftWithoutCare => "C8",
            Self::FamilyOfExecuted => "C9",
        }
    }

    /// Whether the outcome rests on another subject's outcome and is flagged when that one changes.
    pub const fn depends_on_another(self) -> bool {
        matches!(self, Self::ChildWithParents | Self::ChildLeftWithoutCare | Self::FamilyOfExecuted)
    }
}
