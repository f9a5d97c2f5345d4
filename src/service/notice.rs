//! Telling people: the notices of a change are written, and their mails enqueued, with the change.

use super::Result;
use crate::domain::id::{AccountId, ApplicantId, OfficeId, PetitionId, ReviewId, SubjectId};
use crate::domain::language::Language;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::queue::{NewNotice, Recipient, notify_all};
use crate::store::Tx;
use crate::store::recipient::{self, Family};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Who is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// An applicant, also one without an account.
    Applicant(ApplicantId),
    /// The holder of an account.
    Account(AccountId),
    /// An office: whoever opens its mail.
    Office(OfficeId),
}

/// What a notice is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct About {
    /// The petition.
    pub petition: Option<PetitionId>,
    /// The review.
    pub review: Option<ReviewId>,
    /// The office that tells, and gets the task when the mail bounces.
    pub office: Option<OfficeId>,
}

/// Tells people and offices. The office's name is filled in, in each reader's language.
///
/// # Errors
/// The database.
pub async fn tell(
    tx: &mut Tx,
    kind: NoticeKind,
    to: &[To],
    about: About,
    params: NoticeParams,
) -> Result<()> {
    tx.beyond_sight(async |tx| {
        let (mut notices, mut names) = (Vec::new(), Names::new());
        for (recipient, language) in recipients(tx, to).await? {
            notices.push(
                notice(tx, &mut names, kind, recipient, language, about, params.clone()).await?,
            );
        }
        notify_all(tx, &notices).await?;
        Ok(())
    })
    .await
}

/// Tells the family behind a petition: the applicant, the representative while the power of attorney
/// is valid, or both, as the petition says.
///
/// # Errors
/// The database.
pub async fn tell_family(
    tx: &mut Tx,
    petition: PetitionId,
    kind: NoticeKind,
    params: NoticeParams,
) -> Result<()> {
    tx.beyond_sight(async |tx| {
        let today = tx.now().date_naive();
        let family = recipient::find_family_of_petition(tx, petition.into(), today).await?;
        tell_each(tx, kind, family.into_iter().collect(), None, params).await
    })
    .await
}

/// Tells every family whose petition is part of a review.
///
/// # Errors
/// The database.
pub async fn tell_families(
    tx: &mut Tx,
    review: ReviewId,
    kind: NoticeKind,
    params: NoticeParams,
) -> Result<()> {
    families(tx, review, None, kind, params).await
}

/// Tells the families whose petitions name one of these subjects' persons.
///
/// # Errors
/// The database.
pub async fn tell_families_of(
    tx: &mut Tx,
    review: ReviewId,
    subjects: &[SubjectId],
    kind: NoticeKind,
    params: NoticeParams,
) -> Result<()> {
    let subjects: Vec<Uuid> = subjects.iter().map(|id| id.0).collect();
    families(tx, review, Some(&subjects), kind, params).await
}

/// Tells the family behind a certificate: its holder and the representative of the holder's
/// petition. A holder without a petition in the review is told alone.
///
/// # Errors
/// The database.
pub async fn tell_holder(
    tx: &mut Tx,
    (review, subject, holder): (ReviewId, SubjectId, ApplicantId),
    office: OfficeId,
    kind: NoticeKind,
    params: NoticeParams,
) -> Result<()> {
    let family = tx
        .beyond_sight(async |tx| {
            let today = tx.now().date_naive();
            recipient::find_family_of_holder(tx, review.0, holder.0, subject.0, today).await
        })
        .await?;
    let Some(family) = family else {
        let about = About { petition: None, review: Some(review), office: Some(office) };
        return tell(tx, kind, &[To::Applicant(holder)], about, params).await;
    };
    tx.beyond_sight(async |tx| tell_each(tx, kind, vec![family], Some(review), params).await).await
}

async fn families(
    tx: &mut Tx,
    review: ReviewId,
    subjects: Option<&[Uuid]>,
    kind: NoticeKind,
    params: NoticeParams,
) -> Result<()> {
    tx.beyond_sight(async |tx| {
        let today = tx.now().date_naive();
        let found = recipient::list_families_of_review(tx, review.into(), subjects, today).await?;
        tell_each(tx, kind, found, Some(review), params).await
    })
    .await
}

/// Each family reads the number of its own petition; who of it is told stands in the petition.
async fn tell_each(
    tx: &mut Tx,
    kind: NoticeKind,
    families: Vec<Family>,
    review: Option<ReviewId>,
    params: NoticeParams,
) -> Result<()> {
    let (mut notices, mut names) = (Vec::new(), Names::new());
    for family in families {
        let about = About { petition: Some(family.petition), review, office: family.office };
        let own = NoticeParams {
            file_number: family.number.clone().or_else(|| params.file_number.clone()),
            path: params.path.clone().or_else(|| Some(format!("/petitions/{}", family.petition))),
            ..params.clone()
        };
        if family.tells_applicant() {
            let (applicant, language) = (Recipient::Applicant(family.applicant), family.language);
            notices
                .push(notice(tx, &mut names, kind, applicant, language, about, own.clone()).await?);
        }
        if let Some(account) = family.told_representative() {
            let language = family.representative_language.unwrap_or_default();
            let helper = Recipient::Account(account);
            notices.push(notice(tx, &mut names, kind, helper, language, about, own).await?);
        }
    }
    notify_all(tx, &notices).await?;
    Ok(())
}

/// Names of offices already looked up: a thousand families of one ruling hear from one office.
type Names = BTreeMap<(OfficeId, Language), Option<String>>;

async fn notice(
    tx: &mut Tx,
    names: &mut Names,
    kind: NoticeKind,
    to: Recipient,
    language: Language,
    about: About,
    mut params: NoticeParams,
) -> Result<NewNotice> {
    if let (None, Some(office)) = (&params.office, about.office) {
        params.office = match names.get(&(office, language)) {
            Some(known) => known.clone(),
            None => {
                let name = recipient::find_office_name(tx, office.into(), language).await?;
                names.insert((office, language), name.clone());
                name
            }
        };
    }
    Ok(NewNotice {
        kind,
        to,
        language,
        petition: about.petition,
        review: about.review,
        office: about.office,
        params,
    })
}

async fn recipients(tx: &mut Tx, to: &[To]) -> Result<Vec<(Recipient, Language)>> {
    let ids: Vec<Uuid> = to
        .iter()
        .filter_map(|to| match to {
            To::Applicant(id) => Some(id.0),
            To::Account(id) => Some(id.0),
            To::Office(_) => None,
        })
        .collect();
    let languages = recipient::list_languages(tx, &ids).await?;
    let language_of =
        |id: Uuid| languages.iter().find(|(known, _)| *known == id).map(|(_, language)| *language);
    let today = tx.now().date_naive();
    let mut found = Vec::new();
    for to in to {
        match *to {
            To::Applicant(id) => {
                found.extend(language_of(id.0).map(|l| (Recipient::Applicant(id), l)));
            }
            To::Account(id) => found.extend(language_of(id.0).map(|l| (Recipient::Account(id), l))),
            To::Office(id) => {
                let desk = recipient::list_desk(tx, id.into(), today).await?;
                found.extend(desk.into_iter().map(|(id, l)| (Recipient::Account(id), l)));
            }
        }
    }
    Ok(found)
}
