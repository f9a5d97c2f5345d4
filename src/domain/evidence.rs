//! Evidence: what a conclusion rests on.

use super::code::codes;

codes! {
    /// Kind of an item of evidence.
    pub enum EvidenceKind {
        /// A paper of the historical file: extract, verdict, interrogation, execution act.
        ArchivalDocument = "archival_document",
        /// An archive's answer.
        ArchiveAnswer = "archive_answer",
        /// A certificate that archives hold nothing.
        NegativeCertificate = "negative_certificate",
        /// A birth, marriage or death record.
        CivilRecord = "civil_record",
        /// A civil court's decision on a fact of legal significance.
        CivilCourtDecision = "civil_court_decision",
        /// A witness's statement.
        WitnessStatement = "witness_statement",
        /// A photograph.
        Photograph = "photograph",
        /// A letter, diary or memoir.
        PersonalPaper = "personal_paper",
        /// A certificate or refusal of an earlier review.
        EarlierDecision = "earlier_decision",
        /// A book of memory, a publication, a list.
        Publication = "publication",
        /// An expert's opinion.
        ExpertOpinion = "expert_opinion",
        /// Anything else, as described.
        Other = "other",
    }
}
