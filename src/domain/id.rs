//! Identifiers: one type per kind of thing, so that one cannot be passed for another.

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new identifier, ordered by time (UUID version 7).
            #[expect(clippy::new_without_default, reason = "every call gives another value")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// A person's account.
    AccountId,
    /// One role of one account in one office (or none) between two dates.
    CapacityId,
    /// A signed-in session.
    SessionId,
    /// A prosecutor's office, court, archive or commission.
    OfficeId,
    /// Who files a petition: with an account, or known from a paper letter only.
    ApplicantId,
    /// A dated power of attorney between an applicant and a representative.
    RepresentationId,
    /// A repressed person.
    PersonId,
    /// One spelling of a person's name.
    NameId,
    /// One sourced statement about a person.
    AssertionId,
    /// One measure against one person by one decision.
    ActId,
    /// A historical criminal or administrative file.
    FileId,
    /// An earlier review of an act (1939, 1954-56, 1989 ...).
    PriorReviewId,
    /// A relative's application.
    PetitionId,
    /// The proceeding opened by an office.
    ReviewId,
    /// An ex officio list or troika-session group of reviews.
    BatchId,
    /// A person and an act inside a review; the outcome lives here.
    SubjectId,
    /// One item of evidence in a review.
    EvidenceId,
    /// A question to an archive.
    ArchiveRequestId,
    /// A reasoned conclusion on subjects of a review.
    ConclusionId,
    /// A protest, with its motion to restore the term.
    ProtestId,
    /// The court stage of a review.
    CourtCaseId,
    /// One sitting of a court case.
    HearingId,
    /// A ruling with an operative part per subject.
    RulingId,
    /// An appeal against a ruling.
    AppealId,
    /// A certificate of rehabilitation or of injured status.
    CertificateId,
    /// A document's metadata; its bytes are a blob.
    DocumentId,
    /// A running or finished deadline.
    DeadlineId,
    /// An archive card.
    CardId,
    /// A source of archive cards.
    CardSourceId,
    /// A file of cards that is or was taken in.
    CardImportId,
    /// A decision whether two cards are of one person.
    CardLinkId,
    /// A decision whether a card is that of a person.
    CardDecisionId,
    /// A queued job.
    JobId,
    /// A message to a person.
    NoticeId,
    /// A thing somebody has to look at (a bounced mail, a flagged dependant).
    TaskId,
}
