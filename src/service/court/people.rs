//! The people of a court case with their names and files, a page at a time.

use crate::domain::actor::Actor;
use crate::domain::id::{CourtCaseId, SubjectId};
use crate::domain::policy::{Action, may};
use crate::service::review::FileView;
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store::court_case::{Line, Whom, list_people as list};
use crate::store::subject::list_called;
use crate::store::{self, Tx};
use uuid::Uuid;

/// Which people of a court case.
#[derive(Debug, Clone, Default)]
pub struct AskPeople {
    /// Only these subjects.
    pub only: Option<Vec<Uuid>>,
    /// All but these.
    pub but: Vec<Uuid>,
    /// Part of a name, or the number of a file.
    pub find: Option<String>,
    /// Place of the last one of the page before.
    pub after: Option<i32>,
    /// Rows, 1 to 200; 50 without it.
    pub limit: Option<i64>,
}

/// A person of a court case.
#[derive(Debug, Clone)]
pub struct CourtPersonView {
    /// The subject.
    pub subject_id: Uuid,
    /// The person.
    pub person_id: Uuid,
    /// Place in the review, from 1.
    pub position: i32,
    /// The person's leading name.
    pub name: Option<String>,
    /// Class of the case.
    pub class: String,
    /// The historical file.
    pub file: Option<FileView>,
    /// Where it is.
    pub state: String,
    /// What was decided.
    pub outcome: Option<String>,
    /// What the signed conclusion asked for.
    pub proposed: Option<String>,
}

/// The people of a court case in the order of their places.
///
/// # Errors
/// `NotFound`, `Denied`; `Invalid` for a wrong page.
pub async fn list_people(
    context: &Context,
    actor: &Actor,
    id: CourtCaseId,
    asked: AskPeople,
) -> Result<Listing<CourtPersonView>> {
    let size = page_size(asked.limit)?;
    context
        .read(actor, async |tx| {
            let facts = store::facts::of_court_case(tx, id).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadCourtCase, &facts)?;
            let find = asked.find.clone().filter(|find| !find.trim().is_empty());
            let whom = Whom { only: asked.only.clone(), but: asked.but.clone(), find };
            let lines = list(tx, id, &whom, asked.after.unwrap_or(0), size + 1).await?;
            let total = lines.first().map_or(0, |line| line.total);
            let views = views(tx, lines).await?;
            Ok(Listing::of(views, size, total, |one| one.position.to_string()))
        })
        .await
}

/// The same rows with what stands beside them.
async fn views(tx: &mut Tx, lines: Vec<Line>) -> Result<Vec<CourtPersonView>> {
    let ids: Vec<SubjectId> = lines.iter().map(|line| line.subject).collect();
    let mut called = list_called(tx, &ids).await?;
    let view = |line: Line| {
        let found = called.remove(&line.subject).unwrap_or_default();
        CourtPersonView {
            subject_id: line.subject.into(),
            person_id: line.person,
            position: line.position,
            name: found.name,
            class: line.class.to_string(),
            file: found.file.map(Into::into),
            state: line.state.to_string(),
            outcome: line.outcome.map(|outcome| outcome.to_string()),
            proposed: line.proposed.map(|outcome| outcome.to_string()),
        }
    };
    Ok(lines.into_iter().map(view).collect())
}
