//! Who sees which document: the permission table and row security, held against each other.

use super::people::Spot::{FamilyInReview, Petition, Request, Review};
use super::people::{ALL_SPOTS, Somebody, Spot, everybody};
use super::{Scene, id};
use crate::harness::cluster::cluster;
use aqtau::domain::document::{DocumentFacts, DocumentKind, Place, Visibility, shown_to};
use serde_json::json;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use tokio_postgres::SimpleQueryMessage;
use uuid::Uuid;

struct Paper {
    id: Uuid,
    spot: Spot,
    kind: DocumentKind,
    visibility: Visibility,
    withdrawn: bool,
    by_family: bool,
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
