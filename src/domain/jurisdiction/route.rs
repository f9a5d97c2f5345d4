//! The way a case of one class takes, as the profile orders it.

use serde::{Deserialize, Serialize};

use super::terms::{CourtChoice, OfficeKind, OfficeLevel, SeatRule};
use crate::domain::code::codes;

codes! {
    /// A stage of a route.
    pub enum Stage {
        /// The office decides by its own conclusion.
        OfficeDecision = "office_decision",
        /// The office issues a certificate on facts that papers show.
        AdministrativeCertificate = "administrative_certificate",
        /// A commission decides.
        CommissionDecision = "commission_decision",
        /// The office refers the case to a court, with a negative conclusion.
        CourtReferral = "court_referral",
        /// A Deputy Prosecutor General protests to the Supreme Court.
        Protest = "protest",
        /// A motion to restore the expired term goes with the protest.
        MotionToRestoreTerm = "motion_to_restore_term",
        /// A court rules.
        CourtRuling = "court_ruling",
        /// A civil court establishes a fact of legal significance.
        CivilCourt = "civil_court",
    }

    /// Whether the office or commission may clear a person without a court.
    pub enum DecidesAlone {
        /// Never.
        Never = "never",
        /// Only an unconditional case: cleared whatever the proof.
        Unconditional = "unconditional",
        /// Always when the grounds are there.
        Always = "always",
    }
}

impl Stage {
    /// Whether an outcome can come out of the stage.
    pub const fn decides(self) -> bool {
        match self {
            Self::OfficeDecision
            | Self::AdministrativeCertificate
            | Self::CommissionDecision
            | Self::CourtRuling
            | Self::CivilCourt => true,
            Self::CourtReferral | Self::Protest | Self::MotionToRestoreTerm => false,
        }
    }

    /// Stages of which one has to stand earlier in the route; empty when it can be the first.
    pub const fn comes_after(self) -> &'static [Self] {
        match self {
            Self::CourtRuling => &[Self::CourtReferral, Self::Protest],
            Self::MotionToRestoreTerm => &[Self::Protest],
            Self::OfficeDecision
            | Self::AdministrativeCertificate
            | Self::CommissionDecision
            | Self::CourtReferral
            | Self::Protest
            | Self::CivilCourt => &[],
        }
    }
}

/// The route of one class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// The stages in their order; a case need not go through all of them.
    pub stages: Vec<Stage>,
    /// Which kind of office has the case.
    pub office: OfficeKind,
    /// On which level.
    pub office_level: OfficeLevel,
    /// Where the office stands: the first rule whose fact is known.
    pub seat: Vec<SeatRule>,
    /// Whether that office (or commission) may clear without a court.
    pub decides_alone: DecidesAlone,
    /// Which court, when a stage needs one.
    #[serde(default)]
    pub court: Option<CourtChoice>,
}

impl Route {
    /// The route of a class for which the profile has none: it allows nothing.
    pub(super) const CLOSED: Self = Self {
        stages: Vec::new(),
        office: OfficeKind::Prosecutor,
        office_level: OfficeLevel::National,
        seat: Vec::new(),
        decides_alone: DecidesAlone::Never,
        court: None,
    };

    /// Whether the stage belongs to the route.
    pub fn allows(&self, stage: Stage) -> bool {
        self.stages.contains(&stage)
    }

    /// Whether the office or commission may clear a person of this class alone; `unconditional` says that the
    /// article or the ground clears whatever the proof.
    pub const fn office_may_clear(&self, unconditional: bool) -> bool {
        match self.decides_alone {
            DecidesAlone::Never => false,
            DecidesAlone::Unconditional => unconditional,
            DecidesAlone::Always => true,
        }
    }

    /// The stage that follows `stage` in the route.
    pub fn after(&self, stage: Stage) -> Option<Stage> {
        self.stages.iter().skip_while(|s| **s != stage).nth(1).copied()
    }
}
