//! Notices: what people are told, and what a notice may hold.
//!
//! A mail lies open on phones and in shared mailboxes. So a notice names the file, the office, the
//! dates and the next step, and never the victim: [`NoticeParams`] has no field for a free text or
//! for a person.

use super::code::codes;
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

codes! {
    /// What a notice tells.
    pub enum NoticeKind {
        /// Confirm the e-mail address of a new account.
        ConfirmEmail = "confirm_email",
        /// An administrator invites an official into an office.
        Invitation = "invitation",
        /// The link that sets a new password.
        PasswordReset = "password_reset",
        /// The password was changed.
        PasswordChanged = "password_changed",
        /// A used refresh token came again: all sessions were ended.
        RefreshTokenReuse = "refresh_token_reuse",
        /// Somebody gave the reader a power of attorney.
        RepresentationGranted = "representation_granted",
        /// A power of attorney was revoked.
        RepresentationRevoked = "representation_revoked",
        /// The petition arrived.
        PetitionReceived = "petition_received",
        /// The petition has a number and a date.
        PetitionRegistered = "petition_registered",
        /// The petition came back for completion.
        PetitionReturned = "petition_returned",
        /// The petition went to another office.
        PetitionTransferred = "petition_transferred",
        /// The petition cannot be examined.
        PetitionInadmissible = "petition_inadmissible",
        /// The petition was withdrawn.
        PetitionWithdrawn = "petition_withdrawn",
        /// The petition joined a review that runs already.
        PetitionLinked = "petition_linked",
        /// A review was opened.
        ReviewOpened = "review_opened",
        /// An archive was asked.
        ArchiveAsked = "archive_asked",
        /// An archive answered.
        ArchiveAnswered = "archive_answered",
        /// Every archive answered that it holds nothing.
        EvidenceExhausted = "evidence_exhausted",
        /// A conclusion was signed.
        ConclusionSigned = "conclusion_signed",
        /// The case was sent to court.
        CourtReferred = "court_referred",
        /// A protest was filed with the court.
        ProtestFiled = "protest_filed",
        /// The court accepted the case.
        CourtAccepted = "court_accepted",
        /// A hearing has a date.
        HearingScheduled = "hearing_scheduled",
        /// A hearing was put off.
        HearingAdjourned = "hearing_adjourned",
        /// The court ruled.
        RulingMade = "ruling_made",
        /// The ruling entered into force.
        RulingInForce = "ruling_in_force",
        /// The outcome stands.
        OutcomeDecided = "outcome_decided",
        /// Refused, with how to appeal.
        RefusedHowToAppeal = "refused_how_to_appeal",
        /// An appeal was filed.
        AppealFiled = "appeal_filed",
        /// The case was opened again.
        Reopened = "reopened",
        /// The outcome was revoked.
        Revoked = "revoked",
        /// A certificate was issued.
        CertificateIssued = "certificate_issued",
        /// A certificate was voided.
        CertificateVoided = "certificate_voided",
        /// A certificate was replaced by another.
        CertificateReplaced = "certificate_replaced",
        /// A card came that may be of a person of the petition.
        CardFound = "card_found",
        /// An official decided that a card is of a person of the petition.
        CardConfirmed = "card_confirmed",
        /// A deadline was extended.
        DeadlineExtended = "deadline_extended",
        /// A task was given to an official.
        TaskAssigned = "task_assigned",
        /// A deadline comes near or has passed, for officials.
        DeadlineAlert = "deadline_alert",
        /// An archive office received a request.
        ArchiveRequestReceived = "archive_request_received",
        /// An archive office is reminded of a request.
        ArchiveReminder = "archive_reminder",
    }
}

/// Whom a kind of notice speaks to; it decides the greeting and the closing words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The holder of an account, about the account.
    Account,
    /// A relative or a representative.
    Family,
    /// An official of an office or an archive.
    Office,
}

impl NoticeKind {
    /// Whom it speaks to.
    pub const fn audience(self) -> Audience {
        match self {
            Self::ConfirmEmail
            | Self::Invitation
            | Self::PasswordReset
            | Self::PasswordChanged
            | Self::RefreshTokenReuse
            | Self::RepresentationGranted
            | Self::RepresentationRevoked => Audience::Account,
            Self::TaskAssigned
            | Self::DeadlineAlert
            | Self::ArchiveRequestReceived
            | Self::ArchiveReminder => Audience::Office,
            Self::PetitionReceived
            | Self::PetitionRegistered
            | Self::PetitionReturned
            | Self::PetitionTransferred
            | Self::PetitionInadmissible
            | Self::PetitionWithdrawn
            | Self::PetitionLinked
            | Self::ReviewOpened
            | Self::ArchiveAsked
            | Self::ArchiveAnswered
            | Self::EvidenceExhausted
            | Self::ConclusionSigned
            | Self::CourtReferred
            | Self::ProtestFiled
            | Self::CourtAccepted
            | Self::HearingScheduled
            | Self::HearingAdjourned
            | Self::RulingMade
            | Self::RulingInForce
            | Self::OutcomeDecided
            | Self::RefusedHowToAppeal
            | Self::AppealFiled
            | Self::Reopened
            | Self::Revoked
            | Self::CertificateIssued
            | Self::CertificateVoided
            | Self::CertificateReplaced
            | Self::CardFound
            | Self::CardConfirmed
            | Self::DeadlineExtended => Audience::Family,
        }
    }

    /// Whether its link opens something by itself (a confirmation, an invitation, a new password),
    /// so that it must not outlive the sending.
    pub const fn carries_secret(self) -> bool {
        matches!(
            self,
            Self::ConfirmEmail
                | Self::Invitation
                | Self::PasswordReset
                | Self::RepresentationGranted
        )
    }
}

/// What a notice says beside its fixed words; stored with the notice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NoticeParams {
    /// Number of the petition, review or archive request it speaks of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_number: Option<String>,
    /// Name of the office that writes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// Name of the office, archive or court on the other side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_office: Option<String>,
    /// Number of the paper in question: a certificate's, a ruling's, a court's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paper_number: Option<String>,
    /// Day of what is told, in the office's own calendar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Local time of what is told, for hearings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<NaiveTime>,
    /// Address and room, for hearings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Day by which the next step is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// Path of the page to open, starting with `/`; it follows the public address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::{Audience, NoticeKind, NoticeParams};

    #[test]
    fn a_parameter_that_could_hold_a_name_is_refused() {
        let given = serde_json::json!({ "file_number": "12/2026", "person": "Kazybek" });
        assert!(serde_json::from_value::<NoticeParams>(given).is_err());
    }

    #[test]
    fn empty_parameters_take_no_room_and_read_back() {
        assert_eq!(serde_json::to_string(&NoticeParams::default()).unwrap(), "{}");
        assert_eq!(serde_json::from_str::<NoticeParams>("{}").unwrap(), NoticeParams::default());
    }

    #[test]
    fn only_notices_to_an_account_carry_secrets() {
        for kind in NoticeKind::ALL {
            assert!(!kind.carries_secret() || kind.audience() == Audience::Account, "{kind}");
        }
    }
}
