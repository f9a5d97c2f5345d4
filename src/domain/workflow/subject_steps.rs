//! The rows of the subject's workflow.

use super::subject::State as S;
use super::subject::{Step, Subject};
use super::{Need, StepRule};
use crate::domain::actor::Role::{
    self, Applicant, CaseOfficer, CommissionChair, CommissionMember, CourtClerk, Judge,
    RegistryClerk, Representative, SeniorProsecutor, System,
};
use crate::domain::policy::Scope::{self, Any, Assigned, Court, Office, Own, Panel, Represented};

const OFFICERS: &[(Role, Scope)] =
    &[(CaseOfficer, Assigned), (CommissionMember, Assigned), (SeniorProsecutor, Office)];
const SIGNERS: &[(Role, Scope)] = &[(SeniorProsecutor, Office), (CommissionChair, Office)];
const CLERK: &[(Role, Scope)] = &[(CourtClerk, Court)];
const JUDGE: &[(Role, Scope)] = &[(Judge, Panel)];
const SYSTEM: &[(Role, Scope)] = &[(System, Any)];
const AFTER_DECISION: &[S] = &[S::Decided, S::Certified, S::Delivered, S::Notified, S::Closed];

const fn row(
    step: Step,
    from: &'static [S],
    to: S,
    allowed: &'static [(Role, Scope)],
    needs: &'static [Need],
) -> StepRule<Subject> {
    StepRule { step, from, to: Some(to), allowed, needs }
}

pub(super) const STEPS: &[StepRule<Subject>] = &[
    row(Step::BeginEvidence, &[S::Opened, S::Reopened], S::Evidence, OFFICERS, &[Need::Assigned]),
    row(
        Step::BeginExamination,
        &[S::Evidence, S::EvidenceExhausted, S::Reopened],
        S::Examination,
        OFFICERS,
        &[Need::Assigned, Need::AnswersComplete],
    ),
    row(
        Step::ExhaustEvidence,
        &[S::Evidence],
        S::EvidenceExhausted,
        OFFICERS,
        &[Need::AllAnswersNegative],
    ),
    row(
        Step::ReferToLegalFactCourt,
        &[S::EvidenceExhausted],
        S::LegalFactCourt,
        OFFICERS,
        &[Need::RouteCivilCourt],
    ),
    row(
        Step::RecordLegalFact,
        &[S::LegalFactCourt],
        S::Examination,
        OFFICERS,
        &[Need::FactDecision],
    ),
    row(Step::Suspend, &[S::EvidenceExhausted], S::Suspended, OFFICERS, &[Need::Reason]),
    row(Step::Resume, &[S::Suspended], S::Evidence, OFFICERS, &[]),
    row(
        Step::DraftConclusion,
        &[S::Examination],
        S::ConclusionDrafted,
        OFFICERS,
        &[Need::Assigned, Need::ConclusionText],
    ),
    row(
        Step::SendBackConclusion,
        &[S::ConclusionDrafted],
        S::Examination,
        SIGNERS,
        &[Need::Reason],
    ),
    row(
        Step::SignPositive,
        &[S::ConclusionDrafted],
        S::ConclusionPositive,
        SIGNERS,
        &[Need::ConclusionClears, Need::AnotherSigner],
    ),
    row(
        Step::SignNegative,
        &[S::ConclusionDrafted],
        S::ConclusionNegative,
        SIGNERS,
        &[Need::ConclusionRefuses, Need::AnotherSigner],
    ),
    row(Step::Decide, &[S::ConclusionPositive], S::Decided, SIGNERS, &[Need::RouteOfficeDecides]),
    row(
        Step::DecideRefusal,
        &[S::ConclusionNegative],
        S::Decided,
        SIGNERS,
        &[Need::RouteOfficeDecides, Need::RouteNoCourt],
    ),
    row(
        Step::Terminate,
        &[S::Opened, S::Reopened, S::Evidence, S::EvidenceExhausted, S::Suspended, S::Examination],
        S::Decided,
        SIGNERS,
        &[Need::Reason],
    ),
    row(
        Step::ReferToCourt,
        &[S::ConclusionNegative, S::ConclusionPositive],
        S::CourtReferred,
        SIGNERS,
        &[Need::RouteCourtReferral, Need::CompetentCourt],
    ),
    row(
        Step::FileProtest,
        &[S::Examination, S::ConclusionPositive],
        S::ProtestFiled,
        &[(SeniorProsecutor, Office)],
        &[Need::RouteProtest, Need::NationalOffice, Need::ProtestAndMotion, Need::CompetentCourt],
    ),
    row(Step::AcceptInCourt, &[S::CourtReferred, S::ProtestFiled], S::CourtAccepted, CLERK, &[]),
    row(
        Step::ScheduleHearing,
        &[S::CourtAccepted, S::Adjourned, S::Remanded],
        S::Hearing,
        CLERK,
        &[Need::HearingDate],
    ),
    row(Step::Adjourn, &[S::Hearing], S::Adjourned, CLERK, &[Need::Reason]),
    row(
        Step::ConfirmRuling,
        &[S::Hearing],
        S::Ruled,
        JUDGE,
        &[Need::RulingComplete, Need::AnotherConfirms],
    ),
    row(
        Step::Appeal,
        &[S::Ruled],
        S::Appealed,
        &[
            (Applicant, Own),
            (Representative, Represented),
            (SeniorProsecutor, Office),
            (CommissionChair, Office),
        ],
        &[Need::WindowOpen, Need::Complaint],
    ),
    row(Step::UpholdRuling, &[S::Appealed], S::Upheld, JUDGE, &[Need::Reason]),
    row(Step::ChangeRuling, &[S::Appealed], S::Changed, JUDGE, &[Need::Reason]),
    row(Step::Remand, &[S::Appealed], S::Remanded, JUDGE, &[Need::Reason]),
    row(
        Step::EnterIntoForce,
        &[S::Ruled, S::Upheld, S::Changed],
        S::InForce,
        SYSTEM,
        &[Need::WindowOver],
    ),
    row(Step::RecordDecision, &[S::InForce], S::Decided, SYSTEM, &[Need::InForce]),
    row(
        Step::Certify,
        &[S::Decided],
        S::Certified,
        SIGNERS,
        &[Need::InForce, Need::OutcomeClears, Need::NoLiveCertificate, Need::NameRecorded],
    ),
    row(
        Step::Deliver,
        &[S::Certified],
        S::Delivered,
        &[(RegistryClerk, Office), (SeniorProsecutor, Office), (CommissionChair, Office)],
        &[Need::DeliveryRecord],
    ),
    row(
        Step::Notify,
        &[S::Delivered],
        S::Notified,
        &[(RegistryClerk, Office), (SeniorProsecutor, Office), (CommissionChair, Office)],
        &[Need::DeliveryRecord],
    ),
    StepRule {
        step: Step::Publish,
        from: AFTER_DECISION,
        to: None,
        allowed: SIGNERS,
        needs: &[Need::InForce, Need::OutcomeClears, Need::ProfilePublishes, Need::NotPublished],
    },
    row(
        Step::Close,
        &[S::Notified, S::Revoked],
        S::Closed,
        &[(RegistryClerk, Office), (SeniorProsecutor, Office), (CommissionChair, Office)],
        &[],
    ),
    row(
        Step::CloseRefused,
        &[S::Decided],
        S::Closed,
        &[(RegistryClerk, Office), (SeniorProsecutor, Office), (CommissionChair, Office)],
        &[Need::NothingToCertify],
    ),
    row(Step::Reopen, AFTER_DECISION, S::Reopened, SIGNERS, &[Need::NewEvidence, Need::Reason]),
    row(
        Step::Revoke,
        AFTER_DECISION,
        S::Revoked,
        SIGNERS,
        &[Need::ProfileRevokes, Need::OutcomeClears, Need::Reason],
    ),
];
