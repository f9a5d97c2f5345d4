//! A case on its way through the court, with everybody it needs.

use crate::harness::{Answer, Client, TestApp};
use aqtau::domain::actor::Role;
use chrono::{SecondsFormat, TimeDelta};
use serde_json::{Value, json};
use std::fmt::Write as _;
use uuid::Uuid;

/// A review with its subjects, one family for each of the first ones, and the people of the office
/// and the court.
pub struct Courtroom {
    pub app: TestApp,
    pub country: &'static str,
    pub class: &'static str,
    pub office: Uuid,
    pub court: Uuid,
    pub review: Uuid,
    pub subjects: Vec<Uuid>,
    pub persons: Vec<Uuid>,
    pub families: Vec<Family>,
    pub senior: Client,
    pub officer: Client,
    pub registry: Client,
    pub clerk: Client,
    pub judge: Client,
}

/// A relative with a linked petition that names one person.
pub struct Family {
    pub client: Client,
    pub applicant: Uuid,
    pub petition: Uuid,
}

/// How the case is set up.
pub struct Setup {
    pub country: &'static str,
    pub class: &'static str,
    pub state: &'static str,
    pub subjects: usize,
    pub families: usize,
}

impl Setup {
    /// Kazakhstan, extrajudicial, a signed negative conclusion: to be referred to court.
    pub const fn referral(subjects: usize) -> Self {
        Self {
            country: "kz",
            class: "extrajudicial",
            state: "conclusion_negative",
            subjects,
            families: 2,
        }
    }

    /// Uzbekistan, extrajudicial, under examination: to be protested.
    pub const fn protest(subjects: usize) -> Self {
        Self { country: "uz", class: "extrajudicial", state: "examination", subjects, families: 2 }
    }
}

impl Courtroom {
    pub async fn new(setup: Setup) -> Self {
        Self::in_app(TestApp::new().await, setup).await
    }

    pub async fn in_app(app: TestApp, setup: Setup) -> Self {
        let Setup { country, class, .. } = setup;
        let level = if country == "uz" { "national" } else { "regional" };
        let office = app.office("GP", "prosecutor", "national", country).await;
        let court = app.office("SUD", "court", level, country).await;
        let (senior, officer, registry) = (
            app.sign_in(Role::SeniorProsecutor, Some(office)).await,
            app.sign_in(Role::CaseOfficer, Some(office)).await,
            app.sign_in(Role::RegistryClerk, Some(office)).await,
        );
        let clerk = app.sign_in(Role::CourtClerk, Some(court)).await;
        let judge = app.sign_in(Role::Judge, Some(court)).await;
        let mut room = Self {
            app,
            country,
            class,
            office,
            court,
            review: Uuid::now_v7(),
            subjects: Vec::new(),
            persons: Vec::new(),
            families: Vec::new(),
            senior,
            officer,
            registry,
            clerk,
            judge,
        };
        room.review(&setup).await;
        for nth in 0..setup.families.min(setup.subjects) {
            room.family(nth).await;
        }
        room
    }

    async fn batch(&self, sql: &str) {
        let cluster = crate::harness::cluster::cluster();
        let client = cluster.endpoint().superuser(&self.app.db.name).await.unwrap();
        client.batch_execute(sql).await.unwrap_or_else(|error| panic!("{error:?}"));
    }

    async fn review(&mut self, setup: &Setup) {
        let (review, office, country) = (self.review, self.office, self.country);
        let profile = if country == "uz" { "uz-2024-01-01" } else { "kz-1993-04-14" };
        let (officer, senior) = (self.officer.account.unwrap(), self.senior.account.unwrap());
        let now = self.app.clock.now();
        let conclusion = Uuid::now_v7();
        let mut sql = format!(
            "INSERT INTO review (id, office_id, jurisdiction, profile_id, basis, title, number, number_year, number_seq, assigned_to, opened_by, opened_at) \
             VALUES ('{review}', '{office}', '{country}', '{profile}', 'ex_officio', 'Review', 'GP-2026/00001', 2026, 1, '{officer}', '{officer}', '{now}');\
             INSERT INTO chain (id, kind) VALUES ('{review}', 'review');\
             INSERT INTO conclusion (id, review_id, kind, proposed_outcome, ground, reasoning, drafted_by, drafted_at, signed_by, signed_at) \
             VALUES ('{conclusion}', '{review}', 'negative', 'refused', 'ordinary_crime', 'No grounds.', '{officer}', '{now}', '{senior}', '{now}');"
        );
        for position in 1..=setup.subjects {
            let (person, act, subject, file) =
                (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
            let (class, state) = (self.class, setup.state);
            write!(
            sql,
                "INSERT INTO person (id, created_office_id, placeholder, created_at) VALUES ('{person}', '{office}', true, '{now}');\
                 INSERT INTO person_name (id, person_id, kind, script, raw, source, recorded_at) \
                 VALUES (gen_random_uuid(), '{person}', 'in_file', 'cyrillic', 'Лицо {position}', 'file', '{now}');\
                 INSERT INTO repressive_act (id, person_id, class, body_raw, body_code, seat_now, residence_now, decided_raw, decided_precision, decision_number, article_raw, measure_raw, term_months, source, created_at) \
                 VALUES ('{act}', '{person}', '{class}', 'тройка УНКВД', 'troika_nkvd_00447', '{region}', '{region}', '13.04.1932', 'day', '17', '58-10', 'ИТЛ 10 лет', 120, 'file', '{now}');\
                 INSERT INTO archival_file (id, holder_raw, fond, opis, delo, created_office_id, created_at) \
                 VALUES ('{file}', 'Archive of the SGB', '5', '1', '{position}', '{office}', '{now}');\
                 INSERT INTO review_subject (id, review_id, person_id, act_id, file_id, position, class, state, conclusion_id) \
                 VALUES ('{subject}', '{review}', '{person}', '{act}', '{file}', {position}, '{class}', '{state}', '{conclusion}');",
                region = if country == "uz" { "UZ-TK" } else { "KZ-75" },
            ).unwrap();
            self.subjects.push(subject);
            self.persons.push(person);
        }
        self.batch(&sql).await;
        let (court, region) = (self.court, if country == "uz" { "NULL" } else { "'KZ-75'" });
        self.batch(&format!("UPDATE office SET region = {region} WHERE id = '{court}'")).await;
    }

    /// A relative of the person of the subject `nth`, with a linked petition.
    pub async fn family(&mut self, nth: usize) -> usize {
        let client = self.app.sign_in(Role::Applicant, None).await;
        let account = client.account.unwrap();
        let sql = format!("SELECT id::text FROM applicant WHERE account_id = '{account}'");
        let applicant: &str = &self.app.sql(&sql).await[0].get::<_, String>(0);
        let applicant: Uuid = applicant.parse().unwrap();
        let petition = Uuid::now_v7();
        let (review, office, country) = (self.review, self.office, self.country);
        let (person, number) = (self.persons[nth], self.families.len() + 1);
        let now = self.app.clock.now();
        self.batch(&format!(
            "INSERT INTO petition (id, office_id, jurisdiction, applicant_id, review_id, state, channel, language, number, number_year, number_seq, created_by, created_at) \
             VALUES ('{petition}', '{office}', '{country}', '{applicant}', '{review}', 'linked', 'online', 'en', 'GP-2026/0000{number}', 2026, {number}, '{account}', '{now}');\
             INSERT INTO petition_person (id, petition_id, person_id, position, claimed_name, kinship) \
             VALUES (gen_random_uuid(), '{petition}', '{person}', 1, 'A name', 'grandchild');\
             INSERT INTO case_reader (case_id, kind, party, since) VALUES ('{review}', 'applicant', '{applicant}', '{now}')"
        ))
        .await;
        self.families.push(Family { client, applicant, petition });
        self.families.len() - 1
    }

    /// Lets days pass; everybody signs in again.
    pub async fn later(&mut self, days: i64) {
        self.app.clock.advance(TimeDelta::days(days));
        self.sign_in_again().await;
    }

    async fn sign_in_again(&mut self) {
        let (office, court) = (Some(self.office), Some(self.court));
        for (client, role, place) in [
            (&mut self.senior, Role::SeniorProsecutor, office),
            (&mut self.officer, Role::CaseOfficer, office),
            (&mut self.registry, Role::RegistryClerk, office),
            (&mut self.clerk, Role::CourtClerk, court),
            (&mut self.judge, Role::Judge, court),
        ] {
            *client = self.app.sign_in_as(client.account.unwrap(), role, place).await;
        }
        for family in &mut self.families {
            let account = family.client.account.unwrap();
            family.client = self.app.sign_in_as(account, Role::Applicant, None).await;
        }
    }

    pub async fn review_version(&self) -> i64 {
        self.app.count(&format!("SELECT version FROM review WHERE id = '{}'", self.review)).await
    }

    pub async fn case_version(&self, case: Uuid) -> i64 {
        self.app.count(&format!("SELECT version FROM court_case WHERE id = '{case}'")).await
    }

    pub async fn ruling_version(&self, ruling: Uuid) -> i64 {
        self.app.count(&format!("SELECT version FROM ruling WHERE id = '{ruling}'")).await
    }

    pub async fn referral(&self) -> Value {
        json!({
            "version": self.review_version().await, "court_id": self.court,
            "subjects": self.subjects, "files": ["Archive of the SGB, fond 5, opis 1, delo 1"],
        })
    }

    pub async fn refer(&self) -> Uuid {
        let path = format!("/reviews/{}/court-cases", self.review);
        self.senior.post(&path, self.referral().await).await.id()
    }

    pub async fn protest_body(&self) -> Value {
        json!({
            "version": self.review_version().await, "court_id": self.court,
            "subjects": self.subjects, "kind": "protest", "text": "The decision was unlawful.",
            "motion_text": "The term expired some ninety years ago.",
            "drafted_by": self.officer.account.unwrap(),
        })
    }

    pub async fn protest(&self) -> Uuid {
        let path = format!("/reviews/{}/protests", self.review);
        let filed = self.senior.post(&path, self.protest_body().await).await.expect(201);
        filed["court_case_id"].as_str().unwrap().parse().unwrap()
    }

    pub async fn accept(&self, case: Uuid) -> Value {
        let version = self.case_version(case).await;
        let path = format!("/court-cases/{case}/accept");
        self.clerk.post(&path, json!({ "version": version })).await.expect(200)
    }

    pub async fn panel(&self, case: Uuid) -> Value {
        let version = self.case_version(case).await;
        let judges = [self.judge.account.unwrap()];
        let body = json!({ "version": version, "judges": judges });
        self.clerk.post(&format!("/court-cases/{case}/panel"), body).await.expect(200)
    }

    /// A hearing so many days ahead, at 10:00 UTC.
    pub async fn schedule(&self, case: Uuid, days: i64) -> Answer {
        let at = self.app.clock.now() + TimeDelta::days(days) + TimeDelta::hours(1);
        let body = json!({
            "version": self.case_version(case).await, "place": "Hall 1",
            "scheduled_for": at.to_rfc3339_opts(SecondsFormat::Secs, true),
        });
        self.clerk.post(&format!("/court-cases/{case}/hearings"), body).await
    }

    /// A court case on the day after its hearing.
    pub async fn heard(&mut self) -> Uuid {
        let case = if self.country == "uz" { self.protest().await } else { self.refer().await };
        self.accept(case).await;
        self.panel(case).await;
        self.schedule(case, 14).await.expect(201);
        self.later(15).await;
        case
    }

    pub fn outcome(subject: Uuid, outcome: &str) -> Value {
        let ground = (outcome == "refused").then_some("ordinary_crime");
        json!({
            "subject_id": subject, "outcome": outcome, "ground": ground,
            "findings": ["only_troika_extract"], "operative_text": "The court decided.",
        })
    }

    /// A ruling with one outcome for all.
    pub async fn ruling(&self, case: Uuid, outcome: &str) -> Value {
        let outcomes: Vec<Value> =
            self.subjects.iter().map(|id| Self::outcome(*id, outcome)).collect();
        json!({
            "version": self.case_version(case).await, "number": "4-112/2026",
            "text": "In the name of the republic.", "composition": "Three judges.",
            "attendance": "The prosecutor and relatives.",
            "motion_result": (self.country == "uz").then_some("granted"),
            "outcomes": outcomes,
        })
    }

    pub async fn enter(&self, case: Uuid, outcome: &str) -> Uuid {
        let body = self.ruling(case, outcome).await;
        self.clerk.post(&format!("/court-cases/{case}/rulings"), body).await.id()
    }

    pub async fn confirm(&self, ruling: Uuid) -> Value {
        let version = self.ruling_version(ruling).await;
        let path = format!("/rulings/{ruling}/confirm");
        self.judge.post(&path, json!({ "version": version })).await.expect(200)
    }

    /// Heard, ruled and confirmed; yields court case and ruling.
    pub async fn ruled(&mut self, outcome: &str) -> (Uuid, Uuid) {
        let case = self.heard().await;
        let ruling = self.enter(case, outcome).await;
        self.confirm(ruling).await;
        (case, ruling)
    }

    /// Ruled, and the window for an appeal is over.
    pub async fn decided(&mut self, outcome: &str) -> (Uuid, Uuid) {
        let done = self.ruled(outcome).await;
        self.later(20).await;
        let entered = aqtau::service::ruling::enter_due(&self.app.context).await.unwrap();
        assert_eq!(entered, self.subjects.len() as u64);
        done
    }

    /// States of all subjects, in the order of their places.
    pub async fn states(&self) -> Vec<String> {
        let sql = format!(
            "SELECT state FROM review_subject WHERE review_id = '{}' ORDER BY position",
            self.review
        );
        self.app.sql(&sql).await.iter().map(|row| row.get(0)).collect()
    }

    /// How many notices of a kind the family got.
    pub async fn told(&self, family: usize, kind: &str) -> i64 {
        let applicant = self.families[family].applicant;
        let sql = format!(
            "SELECT count(*) FROM notice WHERE applicant_id = '{applicant}' AND kind = '{kind}'"
        );
        self.app.count(&sql).await
    }

    /// Events of a step.
    pub async fn events(&self, action: &str) -> i64 {
        let sql = format!(
            "SELECT count(*) FROM event WHERE chain_id = '{}' AND action = '{action}'",
            self.review
        );
        self.app.count(&sql).await
    }
}

/// Codes of the fields a `422` names, as `pointer code`.
pub fn fields(answer: Answer) -> Vec<String> {
    let body = answer.expect(422);
    let text = |error: &Value, key: &str| error[key].as_str().unwrap().to_owned();
    let errors = body["errors"].as_array().unwrap();
    errors.iter().map(|e| format!("{} {}", text(e, "pointer"), text(e, "code"))).collect()
}

/// Type of the problem of a `409`, without its prefix.
pub fn conflict(answer: Answer) -> String {
    let body = answer.expect(409);
    body["type"].as_str().unwrap().trim_start_matches("/problems/").to_owned()
}

/// Needs that block a step.
pub fn blockers(answer: Answer) -> Vec<String> {
    let body = answer.expect(409);
    let needs = body["blockers"].as_array().unwrap_or_else(|| panic!("{body:#}"));
    needs.iter().map(|b| b["need"].as_str().unwrap().to_owned()).collect()
}
