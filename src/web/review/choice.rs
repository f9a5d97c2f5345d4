//! Which subjects somebody means: those that were marked, or all that a filter lets through.

use crate::domain::digest::Sha256;
use crate::service::review::ChooseSubjects;
use crate::web::ask::Form;
use crate::web::form::Answers;
use sha2::Digest as _;
use uuid::Uuid;

/// Means all that the filter lets through.
pub(super) const ALL: &str = "all";
/// Means those that are marked.
pub(super) const MARKED: &str = "marked";

/// The subjects of a step.
#[derive(Debug, Default)]
pub(super) struct Selection {
    /// The filter.
    pub(super) choice: ChooseSubjects,
    /// Those that were marked; none when all are meant.
    pub(super) marked: Option<Vec<Uuid>>,
}

impl Selection {
    /// What a form says. Only a form: a name does not stand in an address, which logs keep.
    pub(super) fn of(answers: &Answers) -> Self {
        let marked = answers.text("of") == MARKED;
        Self { choice: choice(answers), marked: marked.then(|| answers.ids("subject")) }
    }

    /// One subject.
    pub(super) fn one(subject: Uuid) -> Self {
        Self { choice: ChooseSubjects::default(), marked: Some(vec![subject]) }
    }

    /// Sends it along with a form.
    pub(super) fn hidden(&self, form: Form) -> Form {
        let ChooseSubjects { state, name, conclusion } = &self.choice;
        let filter = [("state", state), ("name", name), ("conclusion", conclusion)];
        let filter = filter.into_iter().filter_map(|(key, value)| Some((key, value.clone()?)));
        let form = filter.fold(form, |form, (key, value)| form.hidden(key, value));
        let form = form.hidden("of", if self.marked.is_some() { MARKED } else { ALL });
        let marked = self.marked.iter().flatten();
        marked.fold(form, |form, id| form.hidden("subject", id.to_string()))
    }
}

/// The filter of a form.
pub(super) fn choice(answers: &Answers) -> ChooseSubjects {
    ChooseSubjects {
        state: answers.given("state"),
        name: answers.given("name"),
        conclusion: answers.given("conclusion"),
    }
}

/// Tells whether the same subjects are meant as before.
pub(super) fn digest(ids: &[Uuid]) -> String {
    let mut hash = sha2::Sha256::new();
    for id in ids {
        hash.update(id.as_bytes());
    }
    Sha256(hash.finalize().into()).to_string()
}
