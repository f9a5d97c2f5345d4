//! What a document is: the vocabulary of papers, grouped by where they come from.

use crate::domain::code::codes;

codes! {
    /// Where papers of a kind come from.
    pub enum KindGroup {
        /// Brought by the family.
        Family = "family",
        /// Lies in the historical file; may name witnesses, informers and investigators.
        HistoricalFile = "historical_file",
        /// Written by the office that leads the case.
        Office = "office",
        /// Written by a court.
        Court = "court",
        /// Follows the outcome.
        After = "after",
        /// None of these.
        Other = "other",
    }

    /// What a document is.
    pub enum DocumentKind {
        /// A petition on paper.
        Petition = "petition",
        /// Identity card or passport.
        Identity = "identity",
        /// Birth certificate.
        BirthCertificate = "birth_certificate",
        /// Marriage certificate.
        MarriageCertificate = "marriage_certificate",
        /// Death certificate.
        DeathCertificate = "death_certificate",
        /// Proof that a name was changed.
        NameChange = "name_change",
        /// Court decision on kinship.
        KinshipDecision = "kinship_decision",
        /// Court decision that a document with another spelling belongs to the person.
        SpellingDecision = "spelling_decision",
        /// Power of attorney.
        PowerOfAttorney = "power_of_attorney",
        /// Consent.
        Consent = "consent",
        /// Photograph of the family.
        Photograph = "photograph",
        /// Letter.
        Letter = "letter",
        /// Memoir.
        Memoir = "memoir",
        /// Certificate issued earlier.
        EarlierCertificate = "earlier_certificate",
        /// Refusal given earlier.
        EarlierRefusal = "earlier_refusal",
        /// Statement of a witness.
        WitnessStatement = "witness_statement",
        /// Order of arrest.
        ArrestOrder = "arrest_order",
        /// Record of a search.
        SearchRecord = "search_record",
        /// Questionnaire of the arrested.
        Questionnaire = "questionnaire",
        /// Record of an interrogation.
        Interrogation = "interrogation",
        /// Record of a confrontation.
        Confrontation = "confrontation",
        /// Indictment.
        Indictment = "indictment",
        /// Extract from a troika's minutes.
        TroikaExtract = "troika_extract",
        /// Sheet of an album of the dvoika.
        AlbumSheet = "album_sheet",
        /// Record of a court's sitting, in the historical file.
        CourtRecord = "court_record",
        /// Verdict.
        Verdict = "verdict",
        /// Extract of the special board (OSO).
        OsoExtract = "oso_extract",
        /// Act of execution.
        ExecutionAct = "execution_act",
        /// Card of a camp.
        CampCard = "camp_card",
        /// Card of a special settler.
        SettlerCard = "settler_card",
        /// Questionnaire of a special settler.
        SettlerQuestionnaire = "settler_questionnaire",
        /// Papers of an earlier review.
        PriorReviewPapers = "prior_review_papers",
        /// Inventory of property.
        PropertyInventory = "property_inventory",
        /// Photograph in the historical file.
        FilePhotograph = "file_photograph",
        /// Order to open a review.
        OrderToOpen = "order_to_open",
        /// Request to an archive.
        ArchiveRequest = "archive_request",
        /// Reminder to an archive.
        Reminder = "reminder",
        /// Answer of an archive.
        Answer = "answer",
        /// Record of custody.
        CustodyRecord = "custody_record",
        /// Conclusion.
        Conclusion = "conclusion",
        /// Protest.
        Protest = "protest",
        /// Motion to restore the term.
        Motion = "motion",
        /// Representation on new circumstances.
        Representation = "representation",
        /// Letter of transfer.
        Transfer = "transfer",
        /// Letter of return.
        Return = "return",
        /// Reply to the applicant.
        Reply = "reply",
        /// Summons.
        Summons = "summons",
        /// Record of a hearing.
        HearingRecord = "hearing_record",
        /// List of those who attended.
        Attendance = "attendance",
        /// Ruling.
        Ruling = "ruling",
        /// Mark of entry into force.
        EntryIntoForce = "entry_into_force",
        /// Appeal.
        Appeal = "appeal",
        /// Certificate of rehabilitation.
        CertificateRehabilitated = "certificate_rehabilitated",
        /// Certificate of injured status.
        CertificateInjured = "certificate_injured",
        /// Certificate of seized property.
        CertificatePropertySeizure = "certificate_property_seizure",
        /// Certificate of place and period of detention.
        CertificateDetention = "certificate_detention",
        /// Certificate of the fact and true cause of death.
        CertificateDeath = "certificate_death",
        /// Notice to the registry office.
        NoticeRegistryOffice = "notice_registry_office",
        /// Notice to the information centre.
        NoticeInformationCentre = "notice_information_centre",
        /// Notice to the social office.
        NoticeSocialOffice = "notice_social_office",
        /// Notice to the body of military ranks and awards.
        NoticeMilitary = "notice_military",
        /// Notice to the archive.
        NoticeArchive = "notice_archive",
        /// Request to publish.
        RequestToPublish = "request_to_publish",
        /// Order that voids a certificate.
        VoidingOrder = "voiding_order",
        /// Anything else.
        Other = "other",
    }
}

impl DocumentKind {
    /// Where papers of this kind come from.
    #[expect(clippy::too_many_lines, reason = "one line for each kind")]
    pub const fn group(self) -> KindGroup {
        match self {
            Self::Petition
            | Self::Identity
            | Self::BirthCertificate
            | Self::MarriageCertificate
            | Self::DeathCertificate
            | Self::NameChange
            | Self::KinshipDecision
            | Self::SpellingDecision
            | Self::PowerOfAttorney
            | Self::Consent
            | Self::Photograph
            | Self::Letter
            | Self::Memoir
            | Self::EarlierCertificate
            | Self::EarlierRefusal
            | Self::WitnessStatement => KindGroup::Family,
            Self::ArrestOrder
            | Self::SearchRecord
            | Self::Questionnaire
            | Self::Interrogation
            | Self::Confrontation
            | Self::Indictment
            | Self::TroikaExtract
            | Self::AlbumSheet
            | Self::CourtRecord
            | Self::Verdict
            | Self::OsoExtract
            | Self::ExecutionAct
            | Self::CampCard
            | Self::SettlerCard
            | Self::SettlerQuestionnaire
            | Self::PriorReviewPapers
            | Self::PropertyInventory
            | Self::FilePhotograph => KindGroup::HistoricalFile,
            Self::OrderToOpen
            | Self::ArchiveRequest
            | Self::Reminder
            | Self::Answer
            | Self::CustodyRecord
            | Self::Conclusion
            | Self::Protest
            | Self::Motion
            | Self::Representation
            | Self::Transfer
            | Self::Return
            | Self::Reply => KindGroup::Office,
            Self::Summons
            | Self::HearingRecord
            | Self::Attendance
            | Self::Ruling
            | Self::EntryIntoForce
            | Self::Appeal => KindGroup::Court,
            Self::CertificateRehabilitated
            | Self::CertificateInjured
            | Self::CertificatePropertySeizure
            | Self::CertificateDetention
            | Self::CertificateDeath
            | Self::NoticeRegistryOffice
            | Self::NoticeInformationCentre
            | Self::NoticeSocialOffice
            | Self::NoticeMilitary
            | Self::NoticeArchive
            | Self::RequestToPublish
            | Self::VoidingOrder => KindGroup::After,
            Self::Other => KindGroup::Other,
        }
    }

    /// A scan from the historical file: not for the registry, and for families only redacted.
    pub const fn is_file_scan(self) -> bool {
        matches!(self.group(), KindGroup::HistoricalFile)
    }
}
