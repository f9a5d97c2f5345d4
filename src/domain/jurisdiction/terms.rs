//! The closed lists that profiles choose from.

use crate::domain::code::codes;

codes! {
    /// Kind of an office that has cases or requests.
    pub enum OfficeKind {
        /// A prosecutor's office.
        Prosecutor = "prosecutor",
        /// A court.
        Court = "court",
        /// An archive, of the state or of an agency.
        Archive = "archive",
        /// A commission on rehabilitation.
        Commission = "commission",
        /// A body of another agency (RF: the interior ministry for class C3).
        OtherAgency = "other_agency",
    }

    /// Level of an office or a court.
    pub enum OfficeLevel {
        /// The whole country.
        National = "national",
        /// A region, or a city of the same rank.
        Regional = "regional",
        /// A district, or a city inside a region.
        District = "district",
    }

    /// A status the law recognises.
    pub enum Status {
        /// Victim of political repression.
        Victim = "victim",
        /// Injured by political repression (children, family).
        Injured = "injured",
    }

    /// Which court decides when a court has to.
    pub enum CourtChoice {
        /// The court of the last judicial decision, or its successor.
        LastDecision = "last_decision",
        /// The regional court where the deciding body sat.
        BodySeat = "body_seat",
        /// The Supreme Court.
        Supreme = "supreme",
        /// The criminal collegium of the Supreme Court.
        SupremeCriminalCollegium = "supreme_criminal_collegium",
        /// A civil court where the applicant lives: establishment of a legal fact.
        CivilApplicantResidence = "civil_applicant_residence",
    }

    /// Where the office of a route stands, in the order of the profile's preference.
    pub enum SeatRule {
        /// Where the body that decided sat.
        BodySeat = "body_seat",
        /// Where the person lived before the repression.
        ResidenceBefore = "residence_before",
        /// Where the applicant lives; only where the law offers it.
        ApplicantResidence = "applicant_residence",
        /// The one office of the country.
        National = "national",
    }

    /// Who may file a petition.
    pub enum ApplicantKind {
        /// The repressed person.
        Person = "person",
        /// A relative or heir.
        Relative = "relative",
        /// Somebody with a power of attorney.
        Representative = "representative",
        /// A non-governmental organisation.
        Organisation = "organisation",
        /// Any person at all.
        Anyone = "anyone",
    }

    /// In which instance the court takes the case.
    pub enum Instance {
        /// The first instance.
        First = "first",
        /// Appeal.
        Appeal = "appeal",
        /// Cassation.
        Cassation = "cassation",
    }

    /// When a ruling enters into force.
    pub enum EntryIntoForce {
        /// When the window for an appeal is over and nobody appealed.
        AfterAppealWindow = "after_appeal_window",
        /// When it is announced.
        AtOnce = "at_once",
    }

    /// What the family receives.
    pub enum ResultDocument {
        /// Certificate of rehabilitation.
        CertificateRehabilitated = "certificate_rehabilitated",
        /// Certificate of partial rehabilitation.
        CertificatePartial = "certificate_partial",
        /// Certificate of a person injured by repression.
        CertificateInjured = "certificate_injured",
        /// A copy of the ruling.
        Ruling = "ruling",
        /// An acquittal.
        Acquittal = "acquittal",
        /// The commission's decision.
        CommissionDecision = "commission_decision",
    }
}
