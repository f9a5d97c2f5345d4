//! Everybody around the case, and where each may look.

use super::Scene;
use crate::harness::Client;
use aqtau::domain::actor::Role;
use uuid::Uuid;

/// Somebody, with what row security is told of them and the places that are theirs to look into.
pub struct Somebody {
    pub who: &'static str,
    pub client: Client,
    pub role: Role,
    pub office: Option<Uuid>,
    pub represents: Option<Uuid>,
    pub opened: Option<Uuid>,
    pub places: &'static [Spot],
}

/// What a document of the test is attached to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    Petition,
    Review,
    Request,
    /// Brought to the review by a family.
    FamilyInReview,
}

use Spot::{FamilyInReview, Petition, Request, Review};
const EVERYTHING: &[Spot] = &[Petition, Review, Request, FamilyInReview];
pub const ALL_SPOTS: [Spot; 4] = [Petition, Review, Request, FamilyInReview];

#[expect(clippy::too_many_lines, reason = "one row for each person around the case")]
pub async fn everybody(scene: &Scene) -> Vec<Somebody> {
    let app = &scene.app;
    let applicant = scene.applicant(&scene.family).await;
    let neighbour = scene.applicant(&scene.neighbours).await;
    let helper = app.sign_in(Role::Representative, None).await;
    let admin = app.sign_in(Role::Administrator, None).await;
    scene
        .batch(&format!(
            "INSERT INTO representation (id, applicant_id, account_id, reference, valid_from, valid_to, granted_by, \
             created_at) VALUES ('{}', '{applicant}', '{helper}', 'No 1', '2026-01-01', '2026-12-31', '{helper}', now()); \
             INSERT INTO break_glass (id, account_id, case_id, reason, opened_at, until) VALUES \
             ('{}', '{admin}', '{}', 'r', '2026-01-01', '2036-01-01')",
            Uuid::now_v7(),
            Uuid::now_v7(),
            scene.review,
            helper = helper.account.unwrap(),
            admin = admin.account.unwrap(),
        ))
        .await;
    let elsewhere = app.office("GP-KG", "prosecutor", "national", "kg").await;
    let archive2 = app.office("ARC-2", "archive", "national", "kz").await;
    let court2 = app.office("SC-2", "court", "national", "kz").await;
    let office = scene.office;
    let one = |who, client: &Client, role, office, places| Somebody {
        who,
        client: client.clone(),
        role,
        office,
        represents: None,
        opened: None,
        places,
    };
    let mut all = vec![
        Somebody {
            represents: Some(applicant),
            ..one("family", &scene.family, Role::Applicant, None, EVERYTHING)
        },
        Somebody {
            represents: Some(applicant),
            ..one("helper", &helper, Role::Representative, None, EVERYTHING)
        },
        Somebody {
            represents: Some(neighbour),
            ..one("neighbours", &scene.neighbours, Role::Applicant, None, &[Review, Request])
        },
        one("clerk", &scene.clerk, Role::RegistryClerk, Some(office), EVERYTHING),
        one("officer", &scene.officer, Role::CaseOfficer, Some(office), EVERYTHING),
        one("senior", &scene.senior, Role::SeniorProsecutor, Some(office), EVERYTHING),
        one("archivist", &scene.archivist, Role::ArchiveOfficer, Some(scene.archive), &[Request]),
        one(
            "court clerk",
            &scene.court_clerk,
            Role::CourtClerk,
            Some(scene.court),
            &[Review, Request, FamilyInReview],
        ),
        one(
            "judge",
            &scene.judge,
            Role::Judge,
            Some(scene.court),
            &[Review, Request, FamilyInReview],
        ),
        one("auditor", &scene.auditor, Role::Auditor, None, EVERYTHING),
        Somebody {
            opened: Some(scene.review),
            ..one(
                "administrator with an opened case",
                &admin,
                Role::Administrator,
                None,
                &[Review, Request, FamilyInReview],
            )
        },
    ];
    let strangers: [(&str, Role, Option<Uuid>, &'static [Spot]); 10] = [
        ("another family", Role::Applicant, None, &[]),
        (
            "an officer without the case",
            Role::CaseOfficer,
            Some(office),
            &[Petition, FamilyInReview],
        ),
        ("a member without the case", Role::CommissionMember, Some(office), &[]),
        ("the chair", Role::CommissionChair, Some(office), EVERYTHING),
        ("another office", Role::SeniorProsecutor, Some(elsewhere), &[]),
        ("another archive", Role::ArchiveOfficer, Some(archive2), &[]),
        ("another court", Role::CourtClerk, Some(court2), &[]),
        ("a judge of no panel", Role::Judge, Some(scene.court), &[]),
        ("an administrator", Role::Administrator, None, &[]),
        ("a statistician", Role::Statistician, None, &[]),
    ];
    for (who, role, office, places) in strangers {
        let client = app.sign_in(role, office).await;
        all.push(one(who, &client, role, office, places));
    }
    all
}
