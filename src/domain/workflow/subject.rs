//! The workflow of a review subject: one person and one act inside a review.
//!
//! The outcome lives here. A review's own state is the least advanced of its subjects
//! ([`State`] is ordered by advance).

use super::{Machine, Need, StepRule};
use crate::domain::check::Message;
use crate::domain::code::codes;

codes! {
    /// Where a subject is, least advanced first.
    pub enum State {
        /// Taken into the review.
        Opened = "opened",
        /// Opened again on new evidence.
        Reopened = "reopened",
        /// Archives are asked, papers come in.
        Evidence = "evidence",
        /// Every archive answered that it holds nothing.
        EvidenceExhausted = "evidence_exhausted",
        /// The family goes to a civil court to establish the fact.
        LegalFactCourt = "legal_fact_court",
        /// Waits without a clock.
        Suspended = "suspended",
        /// Being examined on its merits.
        Examination = "examination",
        /// A conclusion is drafted and waits for another person's signature.
        ConclusionDrafted = "conclusion_drafted",
        /// Signed: to be cleared.
        ConclusionPositive = "conclusion_positive",
        /// Signed: no grounds to clear.
        ConclusionNegative = "conclusion_negative",
        /// A protest (and motion to restore the term) lies with the court.
        ProtestFiled = "protest_filed",
        /// Sent to the court.
        CourtReferred = "court_referred",
        /// Sent back by the higher instance.
        Remanded = "remanded",
        /// Has a court number.
        CourtAccepted = "court_accepted",
        /// A hearing is set.
        Hearing = "hearing",
        /// The hearing was adjourned.
        Adjourned = "adjourned",
        /// Ruled, not yet in force.
        Ruled = "ruled",
        /// An appeal is open.
        Appealed = "appealed",
        /// The higher instance left the ruling as it was.
        Upheld = "upheld",
        /// The higher instance changed the ruling.
        Changed = "changed",
        /// The ruling is in force.
        InForce = "in_force",
        /// The outcome stands.
        Decided = "decided",
        /// A certificate is issued.
        Certified = "certified",
        /// The certificate is with the family.
        Delivered = "delivered",
        /// Registry office, information centre and social office are told.
        Notified = "notified",
        /// The clearing was revoked.
        Revoked = "revoked",
        /// Finished.
        Closed = "closed",
    }

    /// What people do with a subject.
    pub enum Step {
        /// Starts collecting evidence.
        BeginEvidence = "begin_evidence",
        /// Starts examining what was collected.
        BeginExamination = "begin_examination",
        /// States that every archive answered negative, and prepares the family's bundle.
        ExhaustEvidence = "exhaust_evidence",
        /// Hands the family its bundle for the civil court.
        ReferToLegalFactCourt = "refer_to_legal_fact_court",
        /// Takes the civil court's finding into the review.
        RecordLegalFact = "record_legal_fact",
        /// Suspends it.
        Suspend = "suspend",
        /// Takes it up again.
        Resume = "resume",
        /// Drafts a conclusion.
        DraftConclusion = "draft_conclusion",
        /// Sends the draft back.
        SendBackConclusion = "send_back_conclusion",
        /// Signs a positive or partial conclusion.
        SignPositive = "sign_positive",
        /// Signs a negative conclusion.
        SignNegative = "sign_negative",
        /// Decides alone, where the law lets the office.
        Decide = "decide",
        /// Refuses alone, where no court stands behind the office.
        DecideRefusal = "decide_refusal",
        /// Ends it without a decision on the merits, by order.
        Terminate = "terminate",
        /// Sends it to the court.
        ReferToCourt = "refer_to_court",
        /// Files a protest with, where needed, the motion to restore the term.
        FileProtest = "file_protest",
        /// Accepts it at the court.
        AcceptInCourt = "accept_in_court",
        /// Sets a hearing and sends notices.
        ScheduleHearing = "schedule_hearing",
        /// Adjourns the hearing.
        Adjourn = "adjourn",
        /// Confirms the ruling the clerk entered.
        ConfirmRuling = "confirm_ruling",
        /// Appeals.
        Appeal = "appeal",
        /// The higher instance upholds.
        UpholdRuling = "uphold_ruling",
        /// The higher instance changes the outcome.
        ChangeRuling = "change_ruling",
        /// The higher instance sends it back.
        Remand = "remand",
        /// The ruling enters into force.
        EnterIntoForce = "enter_into_force",
        /// The outcome in force becomes the decision of the case.
        RecordDecision = "record_decision",
        /// Issues the certificate.
        Certify = "certify",
        /// Hands the certificate over.
        Deliver = "deliver",
        /// Tells the registry office and the other bodies.
        Notify = "notify",
        /// Publishes the name. A fact of its own beside the state: the list of a ruling is published
        /// as a whole, long before a family may come for the certificate.
        Publish = "publish",
        /// Closes it.
        Close = "close",
        /// Closes a refusal or termination, for which no certificate follows.
        CloseRefused = "close_refused",
        /// Opens it again on new evidence.
        Reopen = "reopen",
        /// Revokes the clearing.
        Revoke = "revoke",
    }
}

/// What the guards look at; gathered by the service for one subject and one actor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent fact a guard asks for")]
pub struct Facts {
    /// Whether an officer is responsible for the review.
    pub assigned: bool,
    /// Archive requests without an answer that concern this subject.
    pub open_requests: usize,
    /// Answers that are negative.
    pub negative_answers: usize,
    /// Answers of any other kind.
    pub other_answers: usize,
    /// The profile opens a civil court for this class.
    pub route_civil_court: bool,
    /// The profile lets the office or commission decide this class (and this act) alone.
    pub route_office_decides: bool,
    /// The profile sends this class to court by referral.
    pub route_court_referral: bool,
    /// The profile brings this class to court by protest.
    pub route_protest: bool,
    /// Whether the conclusion in hand clears (positive, partial); none without a conclusion.
    pub conclusion_clears: Option<bool>,
    /// Whether the actor drafted the conclusion in hand.
    pub actor_drafted: bool,
    /// Whether the actor's office is a national one.
    pub national_office: bool,
    /// Whether a ruling with every outcome is entered and waits for confirmation.
    pub ruling_complete: bool,
    /// Whether the actor entered that ruling.
    pub actor_entered_ruling: bool,
    /// Whether the window for an appeal is over.
    pub window_over: bool,
    /// Whether an appeal is open.
    pub appeal_open: bool,
    /// Whether the term for an appeal was restored.
    pub term_restored: bool,
    /// Whether the outcome is in force.
    pub in_force: bool,
    /// Whether the outcome clears; none without an outcome.
    pub outcome_clears: Option<bool>,
    /// Whether a valid certificate exists for the holder asked for.
    pub live_certificate: bool,
    /// Whether a name as in the file or as written today is recorded for the person; asked once there is an
    /// outcome.
    pub name_recorded: bool,
    /// Whether the name is published.
    pub published: bool,
    /// Whether the profile publishes names.
    pub profile_publishes: bool,
    /// Whether the profile knows revocation.
    pub profile_revokes: bool,
    /// Items of new evidence since the outcome.
    pub new_evidence: usize,
}

/// The workflow itself.
#[derive(Debug)]
pub struct Subject;

impl Machine for Subject {
    const NAME: &'static str = "review_subject";
    type State = State;
    type Step = Step;
    type Facts = Facts;

    fn steps() -> &'static [StepRule<Self>] {
        super::subject_steps::STEPS
    }

    fn states() -> &'static [State] {
        State::ALL
    }

    fn unmet(need: Need, facts: &Facts) -> Option<Message> {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "needs of other workflows are never met here"
        )]
        let met = match need {
            Need::Assigned => facts.assigned,
            Need::AnswersComplete => facts.open_requests == 0,
            Need::AllAnswersNegative => {
                facts.open_requests == 0 && facts.other_answers == 0 && facts.negative_answers > 0
            }
            Need::RouteCivilCourt => facts.route_civil_court,
            Need::RouteOfficeDecides => facts.route_office_decides,
            Need::RouteCourtReferral => facts.route_court_referral,
            Need::RouteProtest => facts.route_protest,
            Need::RouteNoCourt => !facts.route_court_referral && !facts.route_protest,
            Need::ConclusionClears => facts.conclusion_clears == Some(true),
            Need::ConclusionRefuses => facts.conclusion_clears == Some(false),
            Need::AnotherSigner => !facts.actor_drafted,
            Need::NationalOffice => facts.national_office,
            Need::RulingComplete => facts.ruling_complete,
            Need::AnotherConfirms => !facts.actor_entered_ruling,
            Need::WindowOver => facts.window_over && !facts.appeal_open,
            Need::WindowOpen => !facts.window_over || facts.term_restored,
            Need::InForce => facts.in_force,
            Need::OutcomeClears => facts.outcome_clears == Some(true),
            Need::NothingToCertify => facts.outcome_clears == Some(false),
            Need::NoLiveCertificate => !facts.live_certificate,
            Need::NameRecorded => facts.name_recorded,
            Need::NotPublished => !facts.published,
            Need::ProfilePublishes => facts.profile_publishes,
            Need::ProfileRevokes => facts.profile_revokes,
            Need::NewEvidence => facts.new_evidence > 0,
            _ => false,
        };
        if met {
            return None;
        }
        #[expect(clippy::wildcard_enum_match_arm, reason = "the others say what they always say")]
        let sentence = match need {
            Need::AnswersComplete | Need::AllAnswersNegative if facts.open_requests > 0 => {
                let sentence = format!(
                    "Archive answers missing: {}. Wait for them, or record that one does not answer.",
                    facts.open_requests
                );
                Message::new(sentence).with("open", facts.open_requests)
            }
            Need::AllAnswersNegative if facts.other_answers > 0 => {
                let sentence = format!("Answers that are not negative: {}.", facts.other_answers);
                Message::new(sentence).with("other", facts.other_answers)
            }
            other => other.sentence().into(),
        };
        Some(sentence)
    }
}
