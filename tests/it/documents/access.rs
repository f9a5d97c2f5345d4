//! Who sees which document: the permission table and row security, held against each other.

use super::{Scene, add, id, pdf, upload};
use crate::harness::Client;
use crate::harness::cluster::cluster;
use aqtau::domain::actor::Role;
use aqtau::domain::document::{DocumentFacts, DocumentKind, Place, Visibility, shown_to};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use tokio_postgres::SimpleQueryMessage;
use uuid::Uuid;

/// Somebody, with what row security is told of them and the places that are theirs to look into.
struct Somebody {
    who: &'static str,
    client: Client,
    role: Role,
    office: Option<Uuid>,
    represents: Option<Uuid>,
    opened: Option<Uuid>,
    places: &'static [Spot],
}

/// What a document of the test is attached to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spot {
    Petition,
    Review,
    Request,
    /// Brought to the review by a family.
    FamilyInReview,
}

use Spot::{FamilyInReview, Petition, Request, Review};
const EVERYTHING: &[Spot] = &[Petition, Review, Request, FamilyInReview];
const ALL_SPOTS: [Spot; 4] = [Petition, Review, Request, FamilyInReview];

struct Paper {
    id: Uuid,
    spot: Spot,
    kind: DocumentKind,
    visibility: Visibility,
    withdrawn: bool,
    by_family: bool,
}

#[expect(clippy::too_many_lines, reason = "one row for each person around the case")]
async fn everybody(scene: &Scene) -> Vec<Somebody> {
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

/// Every combination of place, kind, visibility, withdrawal and who brought it.
#[expect(clippy::too_many_lines, reason = "one row for each kind of paper")]
async fn papers(scene: &Scene) -> Vec<Paper> {
    let mut papers = Vec::new();
    for spot in ALL_SPOTS {
        for kind in [DocumentKind::Letter, DocumentKind::Interrogation] {
            for visibility in Visibility::ALL {
                for withdrawn in [false, true] {
                    for by_family in [false, true] {
                        if by_family == matches!(spot, Review | Request) {
                            continue;
                        }
                        let (id, visibility) = (Uuid::now_v7(), *visibility);
                        papers.push(Paper { id, spot, kind, visibility, withdrawn, by_family });
                    }
                }
            }
        }
    }
    // What an office adds to a petition, too.
    for visibility in Visibility::ALL {
        let kind = DocumentKind::Letter;
        let (id, visibility) = (Uuid::now_v7(), *visibility);
        papers.push(Paper {
            id,
            spot: Petition,
            kind,
            visibility,
            withdrawn: false,
            by_family: false,
        });
        papers.push(Paper {
            id: Uuid::now_v7(),
            spot: Review,
            kind,
            visibility,
            withdrawn: false,
            by_family: false,
        });
    }
    let mut sql = String::new();
    for paper in &papers {
        let quoted = |id: Uuid| format!("'{id}'");
        let (petition, review, request) = match paper.spot {
            Petition => (quoted(scene.petition), "NULL".into(), "NULL".into()),
            Review => ("NULL".to_owned(), quoted(scene.review), "NULL".into()),
            Request => ("NULL".into(), quoted(scene.review), quoted(scene.request)),
            FamilyInReview => (quoted(scene.petition), quoted(scene.review), "NULL".into()),
        };
        let (account, office) = if paper.by_family {
            (scene.family.account.unwrap(), "NULL".to_owned())
        } else {
            (scene.officer.account.unwrap(), quoted(scene.office))
        };
        let withdrawn = if paper.withdrawn { "now()" } else { "NULL" };
        write!(
            sql,
            "INSERT INTO document (id, petition_id, review_id, archive_request_id, office_id, kind, title, sha256, size, \
             media_type, file_name, form, visibility, uploaded_by, uploaded_at, withdrawn_at) VALUES ('{}', {petition}, \
             {review}, {request}, {office}, '{}', 't', sha256('x'), 1, 'application/pdf', 'f.pdf', 'scan', '{}', \
             '{account}', now(), {withdrawn});",
            paper.id, paper.kind, paper.visibility
        ).unwrap();
    }
    scene.batch(&sql).await;
    papers
}

/// What row security alone lets through.
async fn fenced(scene: &Scene, one: &Somebody) -> BTreeSet<Uuid> {
    let text = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let sql = format!(
        "BEGIN; SET LOCAL ROLE aqtau_web; SET LOCAL app.role = '{}'; SET LOCAL app.account = '{}'; \
         SET LOCAL app.offices = '{}'; SET LOCAL app.applicants = '{}'; SET LOCAL app.cases = '{}'; \
         SELECT id FROM document",
        one.role,
        text(one.client.account),
        text(one.office),
        text(one.represents),
        text(one.opened),
    );
    let client = cluster().endpoint().superuser(&scene.app.db.name).await.unwrap();
    let rows = client.simple_query(&sql).await.unwrap();
    rows.iter()
        .filter_map(|message| {
            let SimpleQueryMessage::Row(row) = message else { return None };
            row.get(0)?.parse().ok()
        })
        .collect()
}

/// What the lists of the case show, and their totals say.
async fn listed(scene: &Scene, one: &Somebody) -> BTreeSet<Uuid> {
    let mut shown = BTreeSet::new();
    for path in [scene.at_petition(), scene.at_review(), scene.at_request()] {
        let answer = one.client.get(&format!("{path}?all=true&limit=200")).await;
        if answer.status == 404 {
            continue;
        }
        let body = answer.expect(200);
        let items: Vec<Uuid> = body["items"].as_array().unwrap().iter().map(id).collect();
        assert_eq!(body["total"], json!(items.len()), "{} at {path}", one.who);
        shown.extend(items);
    }
    shown
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_row_security_and_the_lists_agree_for_everybody_on_every_document() {
    let scene = Scene::new().await;
    let everybody = everybody(&scene).await;
    let papers = papers(&scene).await;
    for one in &everybody {
        let expected: BTreeSet<Uuid> = papers
            .iter()
            .filter(|paper| {
                one.places.contains(&paper.spot) && shown_to(one.role, &facts(one, paper))
            })
            .map(|paper| paper.id)
            .collect();
        let name = |id: &Uuid| {
            let p = papers.iter().find(|paper| paper.id == *id).unwrap();
            let by = if p.by_family { "family" } else { "office" };
            format!("{:?} {} {} by {by} withdrawn {}", p.spot, p.kind, p.visibility, p.withdrawn)
        };
        for (what, found) in
            [("row security", fenced(&scene, one).await), ("the lists", listed(&scene, one).await)]
        {
            let differs: Vec<_> = found.symmetric_difference(&expected).map(name).collect();
            assert!(differs.is_empty(), "{} and {what}: {differs:#?}", one.who);
        }
        // One by one, too: every fifth is enough to see that reading one asks the same.
        for paper in papers.iter().step_by(5) {
            let status = one.client.get(&format!("/documents/{}", paper.id)).await.status.as_u16();
            let due = if expected.contains(&paper.id) { 200 } else { 404 };
            assert_eq!(status, due, "{}: {}", one.who, name(&paper.id));
        }
    }
}

fn facts(one: &Somebody, paper: &Paper) -> DocumentFacts {
    DocumentFacts {
        kind: paper.kind,
        visibility: paper.visibility,
        place: match paper.spot {
            Petition | FamilyInReview => Place::Petition,
            Review => Place::Review,
            Request => Place::ArchiveRequest,
        },
        mine: match one.who {
            "family" => paper.by_family,
            "officer" => !paper.by_family,
            _ => false,
        },
        withdrawn: paper.withdrawn,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_databases_list_of_file_scans_is_the_one_in_the_code() {
    let scene = Scene::new().await;
    for kind in DocumentKind::ALL {
        let rows = scene.app.sql(&format!("SELECT app.is_file_scan('{kind}')")).await;
        assert_eq!(rows[0].get::<_, bool>(0), kind.is_file_scan(), "{kind}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_add_and_where() {
    let scene = Scene::new().await;
    let everybody = everybody(&scene).await;
    let may: [(&str, [u16; 3]); 21] = [
        ("family", [201, 201, 404]),
        ("helper", [201, 201, 404]),
        ("neighbours", [404, 201, 404]),
        ("clerk", [201, 201, 201]),
        ("officer", [201, 201, 201]),
        ("senior", [201, 201, 201]),
        ("archivist", [404, 404, 201]),
        ("court clerk", [404, 201, 201]),
        ("judge", [404, 403, 403]),
        ("auditor", [403, 403, 403]),
        ("administrator with an opened case", [404, 403, 403]),
        ("another family", [404, 404, 404]),
        ("an officer without the case", [403, 404, 404]),
        ("a member without the case", [404, 404, 404]),
        ("the chair", [403, 403, 403]),
        ("another office", [404, 404, 404]),
        ("another archive", [404, 404, 404]),
        ("another court", [404, 404, 404]),
        ("a judge of no panel", [404, 404, 404]),
        ("an administrator", [404, 404, 404]),
        ("a statistician", [404, 404, 404]),
    ];
    assert_eq!(everybody.len(), may.len());
    for (one, (who, statuses)) in everybody.iter().zip(may) {
        assert_eq!(one.who, who);
        let places = [scene.at_petition(), scene.at_review(), scene.at_request()];
        for (path, status) in places.iter().zip(statuses) {
            let answer = upload(&one.client, path, &[("kind", "letter")], "a.pdf", pdf("x")).await;
            assert_eq!(answer.status.as_u16(), status, "{who} at {path}: {}", answer.body);
        }
    }
    let nobody = scene.app.anonymous();
    upload(&nobody, &scene.at_petition(), &[("kind", "letter")], "a.pdf", pdf("x"))
        .await
        .expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_family_brings_to_a_review_of_many_stays_with_that_family() {
    let scene = Scene::new().await;
    let own = add(&scene.family, &scene.at_review(), &[]).await;
    assert_eq!(own["petition"], json!(scene.petition));
    scene.neighbours.get(&format!("/documents/{}", id(&own))).await.expect(404);
    let list = scene.neighbours.get(&scene.at_review()).await.expect(200);
    assert_eq!((&list["total"], &list["items"]), (&json!(0), &json!([])));
    scene.officer.get(&format!("/documents/{}", id(&own))).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn history_tells_families_nothing_of_documents_that_are_kept_from_them() {
    let scene = Scene::new().await;
    add(&scene.officer, &scene.at_petition(), &[("visibility", "restricted")]).await;
    add(&scene.clerk, &scene.at_petition(), &[]).await;
    let applicant = scene.applicant(&scene.family).await;
    let count = async |role: &str, settings: &str| -> Value {
        let sql = format!(
            "BEGIN; SET LOCAL ROLE aqtau_web; SET LOCAL app.role = '{role}'; {settings} \
             SELECT count(*) FROM event WHERE action = 'document_added'"
        );
        let client = cluster().endpoint().superuser(&scene.app.db.name).await.unwrap();
        let rows = client.simple_query(&sql).await.unwrap();
        rows.iter()
            .find_map(|message| {
                let SimpleQueryMessage::Row(row) = message else { return None };
                row.get(0)?.parse().ok()
            })
            .unwrap()
    };
    let family = format!("SET LOCAL app.applicants = '{applicant}';");
    assert_eq!(count("applicant", &family).await, 1);
    assert_eq!(count("auditor", "").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_court_sees_what_of_a_petition_stands_in_the_evidence_and_nothing_else_of_it() {
    let scene = Scene::new().await;
    let letter = id(&add(&scene.family, &scene.at_petition(), &[]).await);
    let passport = id(&add(&scene.family, &scene.at_petition(), &[("kind", "identity")]).await);
    scene
        .batch(&format!(
            "INSERT INTO evidence_item (id, review_id, document_id, kind, description, source, added_by, added_at) \
             VALUES ('{}', '{}', '{letter}', 'letter', 'd', 's', '{}', now())",
            Uuid::now_v7(),
            scene.review,
            scene.officer.account.unwrap()
        ))
        .await;
    for who in [&scene.court_clerk, &scene.judge] {
        who.get(&format!("/documents/{letter}")).await.expect(200);
        who.get(&format!("/documents/{passport}")).await.expect(404);
        let list = who.get(&scene.at_review()).await.expect(200);
        assert_eq!(list["total"], 1);
        assert_eq!(id(&list["items"][0]), letter);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_court_does_not_see_papers_about_persons_whose_case_lies_elsewhere() {
    let scene = Scene::new().await;
    let [here, elsewhere] = scene.persons.map(|person| person.to_string());
    let about = async |person: &str| {
        id(&add(&scene.officer, &scene.at_review(), &[("person", person)]).await)
    };
    let (here, elsewhere) = (about(&here).await, about(&elsewhere).await);
    scene.judge.get(&format!("/documents/{here}")).await.expect(200);
    scene.judge.get(&format!("/documents/{elsewhere}")).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn papers_follow_a_petition_that_is_transferred_and_do_not_come_back() {
    let scene = Scene::new().await;
    let (old, new) = (Uuid::now_v7(), Uuid::now_v7());
    scene.petition_of(&scene.family, old, scene.persons[0], None).await;
    let before = id(&add(&scene.family, &format!("/petitions/{old}/documents"), &[]).await);
    let other = scene.app.office("GP-2", "prosecutor", "regional", "kz").await;
    let clerk = scene.app.sign_in(Role::RegistryClerk, Some(other)).await;
    clerk.get(&format!("/documents/{before}")).await.expect(404);
    scene.petition_of(&scene.family, new, scene.persons[0], None).await;
    scene
        .batch(&format!(
            "UPDATE petition SET state = 'transferred' WHERE id = '{old}'; \
             UPDATE petition SET office_id = '{other}', transferred_from = '{old}' WHERE id = '{new}'"
        ))
        .await;
    clerk.get(&format!("/documents/{before}")).await.expect(200);
    let list = clerk.get(&format!("/petitions/{new}/documents")).await.expect(200);
    assert_eq!(list["total"], 1);
    let after = id(&add(&clerk, &format!("/petitions/{new}/documents"), &[]).await);
    scene.family.get(&format!("/documents/{after}")).await.expect(200);
    scene.clerk.get(&format!("/documents/{after}")).await.expect(404);
    scene.clerk.get(&format!("/documents/{before}")).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_go_page_by_page_and_refuse_what_they_do_not_know() {
    let scene = Scene::new().await;
    let mut expected = Vec::new();
    for _ in 0..5 {
        expected.insert(0, id(&add(&scene.family, &scene.at_petition(), &[]).await));
    }
    let (mut ids, mut after) = (Vec::new(), String::new());
    loop {
        let page =
            scene.clerk.get(&format!("{}?limit=2{after}", scene.at_petition())).await.expect(200);
        assert_eq!(page["total"], 5);
        ids.extend(page["items"].as_array().unwrap().iter().map(id));
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    assert_eq!(ids, expected);
    for query in ["?limit=0", "?limit=201", "?limit=x", "?after=x", "?everything=true"] {
        scene.clerk.get(&format!("{}{query}", scene.at_petition())).await.expect(422);
    }
    for path in ["/documents/x", "/documents/x/content", "/petitions/x/documents"] {
        scene.clerk.get(path).await.expect(404);
    }
}
