//! From what the case holds to a signed certificate.

use crate::domain::certificate::{
    CertificateKind, CertificateState, Clearing, Content, EarlierChange, FORM, Holder, Issuer,
    Person, Repression, Sourced, VerificationCode,
};
use crate::domain::id::CertificateId;
use crate::domain::jurisdiction::Profile;
use crate::domain::number;
use crate::domain::repression::{Kinship, Outcome, Predicate};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::certificate::{Accepted, Certificate, Gathered, find_signatory};
use crate::store::court_case::{Court, find_court};
use crate::store::number::{NumberKind, take};
use crate::store::review::Review;
use chrono::{Datelike as _, NaiveDate};
use serde_json::Value;

/// What all certificates of one use case share.
pub(super) struct Issue<'a> {
    context: &'a Context,
    profile: &'a Profile,
    review: &'a Review,
    office: Court,
    signatory: String,
    today: NaiveDate,
    /// The number of the next certificate.
    next: i32,
}

impl<'a> Issue<'a> {
    /// Takes `count` numbers of the review's office for this year.
    pub(super) async fn begin(
        tx: &mut Tx,
        context: &'a Context,
        profile: &'a Profile,
        review: &'a Review,
        count: usize,
    ) -> Result<Issue<'a>> {
        let today = profile.local_date(tx.now());
        let office = find_court(tx, review.office, today).await?.ok_or(Error::NotFound)?;
        let account = tx.actor().account.ok_or(Error::Unauthenticated)?;
        let signatory = find_signatory(tx, account).await?.ok_or(Error::Unauthenticated)?;
        let count = i32::try_from(count).map_err(Error::internal)?;
        let last = take(tx, office.id, NumberKind::Certificate, today.year(), count).await?;
        let next = last - count + 1;
        Ok(Issue { context, profile, review, office, signatory, today, next })
    }

    /// The language asked for, or the first of the country.
    pub(super) fn language(profile: &Profile, wanted: Option<&str>) -> Option<String> {
        match wanted {
            None => profile.languages.first().cloned(),
            Some(wanted) => profile.languages.iter().find(|known| *known == wanted).cloned(),
        }
    }

    /// Prints and signs the next certificate.
    pub(super) fn make(
        &mut self,
        tx: &Tx,
        id: CertificateId,
        gathered: &Gathered,
        language: &str,
    ) -> Result<Certificate> {
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(Error::internal)?;
        let code = VerificationCode::new(random);
        let content = self.content(gathered, language, code)?;
        let text = content.canonical().map_err(Error::internal)?;
        let number = self.next;
        self.next += 1;
        Ok(Certificate {
            id,
            subject: gathered.subject.into(),
            review: self.review.id,
            person: gathered.person.into(),
            holder: gathered.holder.into(),
            office: self.office.id,
            kind: content.kind,
            series: content.series,
            number,
            number_year: self.today.year(),
            language: language.to_owned(),
            signature: self.context.keys.sign(&text).to_vec(),
            content: text,
            key_id: self.context.keys.key_id(),
            code: code.plain(),
            state: CertificateState::Valid,
            state_reason: None,
            replaced_by: None,
            issued_by: tx.actor().account.ok_or(Error::Unauthenticated)?,
            issued_at: tx.now(),
            delivered_at: None,
            version: 1,
        })
    }

    fn content(
        &self,
        gathered: &Gathered,
        language: &str,
        code: VerificationCode,
    ) -> Result<Content> {
        let outcome = gathered.outcome.as_deref().and_then(|code| code.parse::<Outcome>().ok());
        let kind = outcome.and_then(CertificateKind::of).ok_or_else(|| {
            Error::internal("a certificate was asked for an outcome that gives none")
        })?;
        Ok(Content {
            form: FORM.to_owned(),
            kind,
            series: self.profile.certificate_series.value.clone(),
            number: number::print(&self.office.code, self.today.year(), self.next),
            code: code.to_string(),
            issuer: Issuer {
                name: named(&self.office.name, language),
                place: self.office.address.clone(),
            },
            date: self.today.to_string(),
            language: language.to_owned(),
            person: person(gathered),
            repression: repression(gathered),
            clearing: self.clearing(gathered, language, kind),
            posthumously: posthumously(gathered),
            issued_to: Holder {
                name: gathered.holder_name.clone(),
                kinship: gathered.kinship.clone(),
            },
            signatory: self.signatory.clone(),
            case_number: self.review.number.clone(),
            file_reference: gathered.archival_file.clone().filter(|text| !text.is_empty()),
        })
    }

    fn clearing(&self, gathered: &Gathered, language: &str, kind: CertificateKind) -> Clearing {
        let statute = &self.profile.statute;
        let paper = gathered.paper.as_ref();
        let mut ground = statute.value.clone();
        let mut verified = statute.verified;
        let acquitted = kind == CertificateKind::Rehabilitated
            && paper.is_some_and(|paper| paper.kind == "ruling");
        if let Some(article) = self.profile.acquittal_article.as_ref().filter(|_| acquitted) {
            ground = format!("{ground}; {}", article.value);
            verified = verified && article.verified;
        }
        Clearing {
            legal_ground: ground,
            legal_ground_verified: verified,
            findings: paper.map(|paper| paper.findings.clone()).unwrap_or_default(),
            act: paper.map(|paper| paper.kind.clone()).unwrap_or_default(),
            act_by: paper.and_then(|paper| paper.by.as_ref()).map(|name| named(name, language)),
            act_number: paper.and_then(|paper| paper.number.clone()),
            act_date: paper
                .and_then(|paper| {
                    paper.on.or_else(|| paper.at.map(|at| self.profile.local_date(at)))
                })
                .map(|day| day.to_string()),
        }
    }
}

fn accepted(gathered: &Gathered, what: Predicate) -> Option<&Accepted> {
    gathered.accepted.get(what.as_str())
}

fn value(gathered: &Gathered, what: Predicate) -> Option<String> {
    accepted(gathered, what).map(|accepted| accepted.value.clone())
}

fn sourced(accepted: &Accepted) -> Sourced {
    Sourced { value: accepted.value.clone(), source: accepted.source.clone() }
}

fn person(gathered: &Gathered) -> Person {
    let birth = accepted(gathered, Predicate::BirthDate);
    let year =
        |birth: &Accepted| birth.year.map_or_else(|| birth.value.clone(), |year| year.to_string());
    Person {
        name_in_file: gathered.name_in_file.clone(),
        name_today: gathered.name_today.clone(),
        birth_year: birth.map(year),
        birth_place: value(gathered, Predicate::BirthPlace),
        residence: value(gathered, Predicate::Residence),
        occupation: value(gathered, Predicate::Occupation),
    }
}

/// The accepted statement on the death: an execution says more than a date of death.
fn death(gathered: &Gathered) -> Option<&Accepted> {
    accepted(gathered, Predicate::ExecutionDate)
        .or_else(|| accepted(gathered, Predicate::DeathDate))
}

fn repression(gathered: &Gathered) -> Repression {
    let act = gathered.act.as_ref();
    let text = |text: &String| Some(text.clone()).filter(|text| !text.trim().is_empty());
    let prior = |prior: &crate::store::certificate::Prior| EarlierChange {
        body: prior.body.clone(),
        date: prior.date.clone(),
        result: prior.result.clone(),
    };
    Repression {
        arrested: value(gathered, Predicate::ArrestDate),
        body: act.and_then(|act| text(&act.body)),
        decided: act.and_then(|act| text(&act.decided)),
        decision_number: act.and_then(|act| act.decision_number.clone()),
        charge: act.and_then(|act| act.charge.clone()),
        article: act.and_then(|act| text(&act.article)),
        measure: act.and_then(|act| text(&act.measure)),
        term_months: act.and_then(|act| act.term_months),
        places: value(gathered, Predicate::Detention).into_iter().collect(),
        earlier_changes: gathered.prior.iter().map(prior).collect(),
        released: accepted(gathered, Predicate::ReleaseDate).map(sourced),
        died: death(gathered).map(sourced),
    }
}

/// True where a death is established, false where the person holds the certificate.
fn posthumously(gathered: &Gathered) -> Option<bool> {
    let oneself = gathered.kinship.as_deref() == Some(Kinship::Oneself.as_str());
    if oneself { Some(false) } else { death(gathered).map(|_| true) }
}

/// An office's name in the paper's language; else in Russian, in English, or in any.
fn named(names: &Value, language: &str) -> String {
    let primary = language.split('-').next().unwrap_or(language);
    let text = |key: &str| names.get(key).and_then(Value::as_str);
    let any = || names.as_object().and_then(|all| all.values().find_map(Value::as_str));
    [primary, "ru", "en"].into_iter().find_map(text).or_else(any).unwrap_or_default().to_owned()
}
