//! What a review ends with, and the grounds a decision may rest on.

use crate::domain::code::codes;

codes! {
    /// What was decided on one subject of a review.
    pub enum Outcome {
        /// Cleared in full.
        Rehabilitated = "rehabilitated",
        /// Cleared of a part of the charges.
        PartiallyRehabilitated = "partially_rehabilitated",
        /// Recognised as injured by the repression of another person.
        RecognisedInjured = "recognised_injured",
        /// Refused on a ground.
        Refused = "refused",
        /// Ended without a decision on the merits.
        Terminated = "terminated",
    }

    /// Ground on which clearing is refused.
    pub enum RefusalGround {
        /// Treason is proved by the file.
        TreasonProved = "treason_proved",
        /// Espionage, terror or sabotage is proved.
        EspionageTerrorSabotageProved = "espionage_terror_sabotage_proved",
        /// Violence against civilians or prisoners of war.
        ViolenceAgainstCiviliansOrPow = "violence_against_civilians_or_pow",
        /// Leader of a band, or murder.
        BandLeaderOrMurder = "band_leader_or_murder",
        /// War crimes.
        WarCrimes = "war_crimes",
        /// Collaboration in the Second World War.
        CollaborationWwii = "collaboration_wwii",
        /// Took part in falsifying cases.
        FalsifierOfCases = "falsifier_of_cases",
        /// An ordinary crime, without a political ground.
        OrdinaryCrime = "ordinary_crime",
        /// No repressive act could be established.
        NoActEstablished = "no_act_established",
        /// The act lies outside the law (period, territory, kind).
        OutsideLaw = "outside_law",
        /// Already cleared by an earlier decision.
        AlreadyRehabilitated = "already_rehabilitated",
        /// Another body decides.
        NotCompetent = "not_competent",
    }

    /// Finding that speaks for clearing.
    pub enum Finding {
        /// The file holds no verdict.
        NoVerdict = "no_verdict",
        /// The file holds no court record.
        NoCourtRecord = "no_court_record",
        /// Only an extract from troika minutes exists.
        OnlyTroikaExtract = "only_troika_extract",
        /// The confession was taken under duress.
        ConfessionUnderDuress = "confession_under_duress",
        /// Nothing corroborates the confession.
        NoCorroboration = "no_corroboration",
        /// The act described is no crime.
        NoCrimeInAct = "no_crime_in_act",
        /// The article is cleared whatever the proof.
        UnconditionalArticle = "unconditional_article",
        /// The body had no lawful power to decide.
        DecisionByIllegalBody = "decision_by_illegal_body",
        /// Evidence that earlier decisions did not have.
        NewEvidence = "new_evidence",
    }

    /// Result of an earlier review of the same act: reviewed is not cleared.
    pub enum PriorReviewResult {
        /// The decision was left as it was.
        Unchanged = "unchanged",
        /// The term or the article was reduced.
        Reduced = "reduced",
        /// Amnesty: released, not cleared.
        Amnesty = "amnesty",
        /// Cleared.
        Rehabilitated = "rehabilitated",
        /// Clearing was refused.
        Refused = "refused",
        /// The source does not say, or could not be read.
        Unrecognised = "unrecognised",
    }
}

impl Outcome {
    /// Whether the person, or a part of the charges, was cleared or the injury recognised.
    pub const fn is_granted(self) -> bool {
        matches!(self, Self::Rehabilitated | Self::PartiallyRehabilitated | Self::RecognisedInjured)
    }
}
