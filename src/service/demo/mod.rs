//! Demonstration data for `serve --demo`: real offices, made-up people, one known password.

mod offices;

use super::{Context, Error, Result};
use crate::domain::actor::{Actor, Role};
use crate::domain::id::{AccountId, ApplicantId, CapacityId, OfficeId};
use crate::domain::language::Language;
use crate::domain::office::{OfficeNames, employs};
use crate::service::account::hash_password;
use crate::store::Tx;
use crate::store::account::{self, AccountFilter, NewAccount, NewCapacity};
use crate::store::history::{self, ChainKind, Record};
use crate::store::office::{self, Office};
use chrono::NaiveDate;
use offices::{DemoOffice, OFFICES};
use serde_json::json;
use std::collections::BTreeMap;

/// Password of every demonstration account. There is none outside `--demo`.
pub const PASSWORD: &str = "aqtau demonstration";

/// Domain of every demonstration address, reserved by RFC 2606: no mail can reach anybody.
const DOMAIN: &str = "demo.example";

/// First day of every demonstration office and capacity: the day the Union ended. It says nothing
/// about when a body was founded.
const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(1991, 12, 26) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Countries of the demonstration, with the language their families are spoken to in.
const COUNTRIES: [(&str, Language); 3] =
    [("kz", Language::Kk), ("kg", Language::Ky), ("uz", Language::Uz)];

/// An account to try things out with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoAccount {
    /// Address that signs in.
    pub email: String,
    /// Password, the same for all.
    pub password: &'static str,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// Code of the office, where the role needs one.
    pub office: Option<&'static str>,
    /// Language of its mails.
    pub language: Language,
}

/// The accounts of the demonstration: for every office one of each role it employs (two judges, for
/// a panel), a family in each country, and one of each role without an office.
pub fn accounts() -> Vec<DemoAccount> {
    let officials = OFFICES.iter().flat_map(|office| {
        let one = |role| person(role, office.code, Some(office.code), Language::Ru);
        let roles = Role::ALL.iter().copied().filter(|role| employs(office.kind, *role));
        let second = employs(office.kind, Role::Judge).then(|| second(&one(Role::Judge)));
        roles.map(one).chain(second).collect::<Vec<_>>()
    });
    let families = COUNTRIES.iter().flat_map(|(country, language)| {
        [Role::Applicant, Role::Representative]
            .map(|role| person(role, &country.to_uppercase(), None, *language))
    });
    let others = [Role::Administrator, Role::Auditor, Role::Statistician]
        .map(|role| person(role, "", None, Language::En));
    officials.chain(families).chain(others).collect()
}

fn person(
    role: Role,
    place: &str,
    office: Option<&'static str>,
    language: Language,
) -> DemoAccount {
    let called = if role.is_applicant() { "family" } else { role.as_str() }.replace('_', " ");
    let suffix = if place.is_empty() { String::new() } else { format!(" ({place})") };
    let local = format!("{called} {place}").trim().to_lowercase().replace(' ', ".");
    DemoAccount {
        email: format!("{local}@{DOMAIN}"),
        password: PASSWORD,
        name: format!("Demo {called}{suffix}"),
        role,
        office,
        language,
    }
}

/// Another person in the same role and office.
fn second(first: &DemoAccount) -> DemoAccount {
    let name = first.name.replacen("Demo ", "Demo second ", 1);
    DemoAccount { email: format!("second.{}", first.email), name, ..first.clone() }
}

/// Brings the demonstration's offices and accounts into the database. It may run at every start:
/// what is there stays, only the passwords and locks are set back.
///
/// # Errors
/// The database, or the hashing.
pub async fn seed(context: &Context) -> Result<Vec<DemoAccount>> {
    let accounts = accounts();
    // One hash for all: the password is no secret, and hashing takes time on purpose.
    let hash = hash_password(context, &PASSWORD.into()).await?;
    context
        .write(&Actor::system(), async |tx| {
            let mut offices = BTreeMap::new();
            for new in OFFICES {
                let parent = new.parent.and_then(|code| offices.get(code)).copied();
                offices.insert(new.code, ensure_office(tx, new, parent).await?);
            }
            for demo in &accounts {
                let office = demo.office.and_then(|code| offices.get(code)).copied();
                ensure_person(tx, demo, office, &hash).await?;
            }
            Ok(())
        })
        .await?;
    Ok(accounts)
}

/// How many accounts of a demonstration can sign in here: the domain of their addresses is reserved
/// and belongs to nobody.
///
/// # Errors
/// The database.
pub async fn count_left(context: &Context) -> Result<i64> {
    let text = Some(format!("@{DOMAIN}"));
    let filter = AccountFilter { text, disabled: Some(false), ..AccountFilter::default() };
    let today = context.clock.today();
    context.read_as_system(async |tx| Ok(account::count_accounts(tx, &filter, today).await?)).await
}

async fn ensure_office(
    tx: &mut Tx,
    new: &DemoOffice,
    parent: Option<OfficeId>,
) -> Result<OfficeId> {
    if let Some(there) = office::find_by_code(tx, new.code).await? {
        return Ok(there.id);
    }
    let names = Language::ALL.iter().copied().zip(new.names.map(str::to_owned)).collect();
    let office = Office {
        id: OfficeId::new(),
        parent,
        kind: new.kind,
        level: new.level,
        code: new.code.to_owned(),
        names: OfficeNames(names),
        country: new.country.parse().map_err(Error::internal)?,
        region: new.region.map(str::to_owned),
        email: None,
        address: None,
        valid_from: FIRST_DAY,
        valid_to: None,
        successor: None,
        version: 1,
    };
    office::insert(tx, &office).await?;
    let record = Record::action(ChainKind::Office, office.id, "create_office")
        .version(office.version)
        .content(json!({ "code": office.code, "demonstration": true }));
    history::append(tx, vec![record]).await?;
    Ok(office.id)
}

async fn ensure_person(
    tx: &mut Tx,
    demo: &DemoAccount,
    office: Option<OfficeId>,
    hash: &str,
) -> Result<()> {
    let row = NewAccount {
        id: AccountId::new(),
        email: &demo.email,
        full_name: &demo.name,
        language: demo.language,
        password_hash: Some(hash),
        confirmed: true,
    };
    let made = account::insert(tx, &row).await?;
    let Some(account) = account::lock_by_email(tx, &demo.email).await? else { return Ok(()) };
    if !made {
        return Ok(account::save_password(tx, account.id, hash).await?);
    }
    if demo.role.is_applicant() {
        account::insert_applicant(tx, ApplicantId::new(), &account).await?;
    }
    let capacity = NewCapacity {
        id: CapacityId::new(),
        account: account.id,
        role: demo.role,
        office,
        valid_from: FIRST_DAY,
        valid_to: None,
        granted_by: None,
    };
    account::insert_capacity(tx, &capacity).await?;
    let record = Record::action(ChainKind::Account, account.id, "create_demonstration_account")
        .item(capacity.id)
        .content(json!({ "role": demo.role }));
    Ok(history::append(tx, vec![record]).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_office_has_its_people_and_every_address_is_one_persons() {
        let accounts = accounts();
        let emails: BTreeSet<_> = accounts.iter().map(|account| &account.email).collect();
        assert_eq!(emails.len(), accounts.len());
        for office in OFFICES {
            let people = accounts.iter().filter(|a| a.office == Some(office.code)).count();
            assert!(people >= 1, "{}", office.code);
        }
        let clerk = accounts.iter().find(|a| a.email == "registry.clerk.kz-gp@demo.example");
        assert_eq!(clerk.map(|a| a.name.as_str()), Some("Demo registry clerk (KZ-GP)"));
        assert!(emails.contains(&"family.kz@demo.example".to_owned()));
        assert!(emails.contains(&"administrator@demo.example".to_owned()));
    }

    #[test]
    fn offices_stand_below_one_of_their_country_that_was_named_before() {
        for (at, office) in OFFICES.iter().enumerate() {
            let above = &OFFICES[..at];
            let Some(parent) = office.parent else { continue };
            let parent = above.iter().find(|other| other.code == parent).expect(office.code);
            assert_eq!(parent.country, office.country);
            assert!(parent.level <= office.level);
        }
        let names: BTreeSet<_> = OFFICES.iter().map(|office| office.names[1]).collect();
        assert_eq!(names.len(), OFFICES.len());
    }

    #[test]
    fn every_country_has_prosecutors_courts_and_archives() {
        use crate::domain::jurisdiction::{OfficeKind, OfficeLevel};
        for (country, _) in COUNTRIES {
            let kinds: BTreeSet<_> = OFFICES
                .iter()
                .filter(|office| office.country == country)
                .map(|office| (office.kind, office.level))
                .collect();
            for kind in [
                (OfficeKind::Prosecutor, OfficeLevel::National),
                (OfficeKind::Prosecutor, OfficeLevel::Regional),
                (OfficeKind::Court, OfficeLevel::National),
                (OfficeKind::Court, OfficeLevel::Regional),
                (OfficeKind::Archive, OfficeLevel::National),
            ] {
                assert!(kinds.contains(&kind), "{country} {kind:?}");
            }
        }
    }
}
