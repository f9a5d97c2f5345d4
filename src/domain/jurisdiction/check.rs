//! What can be wrong with a profile that reads well.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::profiles::ProfileProblem;
use super::{
    CourtChoice, DecidesAlone, OfficeKind, Param, Profile, ResultDocument, Route, SeatRule, Stage,
};
use crate::domain::deadline::{DeadlineRule, RuleCode};
use crate::domain::repression::CaseClass;

/// A term longer than this is a slip of the pen.
const LONGEST_TERM: u16 = 3_660;

/// Where a parameter comes from.
pub(super) struct Source<'a> {
    pub(super) key: String,
    pub(super) verified: bool,
    pub(super) legal_basis: &'a str,
    pub(super) url: Option<&'a str>,
    pub(super) note: Option<&'a str>,
}

impl<'a> Source<'a> {
    fn of<T>(key: &str, param: &'a Param<T>) -> Self {
        Self {
            key: key.to_owned(),
            verified: param.verified,
            legal_basis: &param.legal_basis,
            url: param.source_url.as_deref(),
            note: param.note.as_deref(),
        }
    }

    fn of_rule(rule: &'a DeadlineRule) -> Self {
        Self {
            key: rule_key(rule),
            verified: rule.verified,
            legal_basis: &rule.legal_basis,
            url: rule.source_url.as_deref(),
            note: rule.note.as_deref(),
        }
    }

    fn problem(&self) -> Option<&'static str> {
        let blank = |text: Option<&str>| text.is_none_or(|text| text.trim().is_empty());
        if self.url.is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
            return Some("source_url is a web address");
        }
        if self.verified && (blank(Some(self.legal_basis)) || blank(self.url)) {
            return Some("says verified: name legal_basis and source_url");
        }
        if !self.verified && blank(Some(self.legal_basis)) && blank(self.note) {
            return Some("has no legal basis: name it, or say in note why there is none");
        }
        None
    }
}

fn rule_key(rule: &DeadlineRule) -> String {
    match rule.class {
        Some(class) => format!("deadlines.{}.{class}", rule.code),
        None => format!("deadlines.{}", rule.code),
    }
}

impl Profile {
    /// Every parameter's source, in the order of the profile.
    pub(super) fn sources(&self) -> impl Iterator<Item = Source<'_>> {
        macro_rules! of {
            ($($field:ident),+ $(,)?) => { [$(Source::of(stringify!($field), &self.$field)),+] };
        }
        of![
            name,
            statute,
            period,
            statuses,
            languages,
            utc_offset_minutes,
            holders,
            who_may_apply,
            where_to_apply,
            hearing_open,
            hearing_notice_days,
            publish_names,
            instance,
            entry_into_force,
            results,
            refused_family_sees_file,
            families_see_cards,
            smallest_count,
            revocation,
            protest_level,
            protest_delegable,
            senior_sees_below,
            certificate_series,
            limits,
        ]
        .into_iter()
        .chain(self.acquittal_article.iter().map(|p| Source::of("acquittal_article", p)))
        .chain(self.routes.iter().map(|(c, route)| Source::of(&format!("routes.{c}"), route)))
        .chain(self.deadlines.iter().map(Source::of_rule))
    }
}

/// Collects the problems of one version under its id.
struct Findings<'a> {
    file: &'a str,
    id: &'a str,
    problems: &'a mut Vec<ProfileProblem>,
}

impl Findings<'_> {
    fn add(&mut self, key: &str, message: impl std::fmt::Display) {
        let key = format!("{}.{key}", self.id);
        self.problems.push(ProfileProblem::new(self.file, &key, message));
    }

    fn add_if(&mut self, wrong: bool, key: &str, message: &str) {
        if wrong {
            self.add(key, message);
        }
    }
}

/// Checks one version.
pub(super) fn version(file: &str, profile: &Profile, problems: &mut Vec<ProfileProblem>) {
    let mut findings = Findings { file, id: &profile.id, problems };
    let expected = format!("{}-{}", profile.country, profile.valid_from);
    if profile.id != expected {
        findings.add("id", format!("must be {expected}: country and first day"));
    }
    let backwards = profile.valid_to.is_some_and(|to| to < profile.valid_from);
    findings.add_if(backwards, "valid_to", "lies before valid_from");
    for source in profile.sources() {
        if let Some(message) = source.problem() {
            findings.add(&source.key, message);
        }
    }
    values(profile, &mut findings);
    for class in CaseClass::ALL {
        match profile.routes.get(class) {
            None => findings.add(&format!("routes.{class}"), "is missing: every class has a route"),
            Some(param) => {
                let key = format!("routes.{class}");
                route(profile, param, |message| findings.add(&key, message));
            }
        }
    }
    deadlines(profile, &mut findings);
}

fn values(profile: &Profile, findings: &mut Findings<'_>) {
    findings.add_if(profile.languages.is_empty(), "languages", "names no language");
    findings.add_if(profile.statuses.is_empty(), "statuses", "names no status");
    findings.add_if(profile.results.is_empty(), "results", "names no document");
    findings.add_if(profile.who_may_apply.is_empty(), "who_may_apply", "lets nobody apply");
    findings.add_if(profile.where_to_apply.is_empty(), "where_to_apply", "names no place");
    let offset = *profile.utc_offset_minutes;
    findings.add_if(!(-720..=840).contains(&offset), "utc_offset_minutes", "is no time zone");
    let period = &*profile.period;
    let backwards = matches!((period.from_year, period.to_year), (Some(a), Some(b)) if a > b);
    findings.add_if(backwards, "period", "ends before it starts");
    let series = profile.certificate_series.as_str();
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    let bad = series.is_empty() || series.len() > 8 || !series.chars().all(plain);
    findings.add_if(bad, "certificate_series", "has one to eight of A-Z, 0-9 and -");
    let notice = *profile.hearing_notice_days;
    findings.add_if(notice > 365, "hearing_notice_days", "is longer than a year");
    let smallest = *profile.smallest_count;
    findings.add_if(!(3..=100).contains(&smallest), "smallest_count", "is 3 to 100");
    let acquits = profile.results.contains(&ResultDocument::Acquittal);
    let missing = acquits && profile.acquittal_article.is_none();
    findings.add_if(
        missing,
        "acquittal_article",
        "is missing, although the result is an acquittal",
    );
}

/// Checks that every stage of a route can be reached and leads to an outcome.
fn route(profile: &Profile, route: &Route, mut add: impl FnMut(String)) {
    let stages = &route.stages;
    for (at, stage) in stages.iter().enumerate() {
        let earlier = stages.get(..at).unwrap_or_default();
        if earlier.contains(stage) {
            add(format!("names the stage {stage} twice"));
        }
        let before = stage.comes_after();
        if !before.is_empty() && !before.iter().any(|needed| earlier.contains(needed)) {
            let needed: Vec<_> = before.iter().map(|stage| stage.as_str()).collect();
            add(format!("{stage} cannot be reached: it needs {} before it", needed.join(" or ")));
        }
        let leads = matches!(stage, Stage::CourtReferral | Stage::Protest);
        if leads && !stages.iter().skip(at).any(|later| *later == Stage::CourtRuling) {
            add(format!("{stage} leads nowhere: court_ruling has to follow"));
        }
    }
    if !stages.iter().any(|stage| stage.decides()) {
        add("reaches no outcome: no stage decides".to_owned());
    }
    offices(route, &mut add);
    if route.seat.is_empty() {
        add("seat says nowhere where the office stands".to_owned());
    }
    let offered = profile.where_to_apply.contains(&SeatRule::ApplicantResidence);
    if route.seat.contains(&SeatRule::ApplicantResidence) && !offered {
        add("seat names applicant_residence, which where_to_apply does not offer".to_owned());
    }
}

fn offices(route: &Route, add: &mut impl FnMut(String)) {
    let own = [Stage::OfficeDecision, Stage::AdministrativeCertificate, Stage::CommissionDecision];
    let alone = own.into_iter().any(|stage| route.allows(stage));
    if alone && route.decides_alone == DecidesAlone::Never {
        add("the office's own decision cannot be reached: decides_alone is never".to_owned());
    }
    if !alone && route.decides_alone != DecidesAlone::Never {
        add("decides_alone has no stage in which the office decides".to_owned());
    }
    let commission = route.office == OfficeKind::Commission;
    if route.allows(Stage::CommissionDecision) != commission {
        add("commission_decision and office = commission go together".to_owned());
    }
    match route.office {
        OfficeKind::Court => add("a court opens no review".to_owned()),
        OfficeKind::Archive => add("an archive opens no review".to_owned()),
        OfficeKind::Prosecutor | OfficeKind::Commission | OfficeKind::OtherAgency => {}
    }
    if route.allows(Stage::Protest) && route.office != OfficeKind::Prosecutor && !commission {
        add("only a prosecutor protests".to_owned());
    }
    let civil = route.court == Some(CourtChoice::CivilApplicantResidence);
    let rules = route.allows(Stage::CourtRuling);
    let needed = rules || route.allows(Stage::CivilCourt);
    if needed && route.court.is_none() {
        add("names no court, although a stage needs one".to_owned());
    }
    if !needed && route.court.is_some() {
        add("names a court that no stage reaches".to_owned());
    }
    if rules && civil {
        add("court_ruling needs a criminal court, not a civil one".to_owned());
    }
}

fn deadlines(profile: &Profile, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for rule in &profile.deadlines {
        let key = rule_key(rule);
        findings.add_if(!seen.insert((rule.code, rule.class)), &key, "is given twice");
        let bounded = (1..=LONGEST_TERM).contains(&rule.amount) && rule.extension <= LONGEST_TERM;
        findings.add_if(!bounded, &key, "amount and extension lie between 1 and 3660");
        let extends = rule.max_extensions > 0;
        let complete = rule.extension > 0 && rule.who_extends.is_some();
        findings.add_if(extends && !complete, &key, "needs extension and who_extends");
        findings.add_if(
            !extends && (rule.extension > 0 || rule.who_extends.is_some()),
            &key,
            "names an extension, but max_extensions is 0",
        );
        let late = rule.valid_from.is_some_and(|from| from > profile.valid_from);
        findings.add_if(late, &key, "starts later than its version: make a version of that day");
    }
    for code in RuleCode::ALL {
        let missing = !seen.contains(&(*code, None));
        findings.add_if(missing, &format!("deadlines.{code}"), "is missing");
    }
}

/// Checks that the versions of one country follow each other without overlap or gap.
pub(super) fn succession(file: &str, versions: &[Profile], problems: &mut Vec<ProfileProblem>) {
    for pair in versions.windows(2) {
        let [earlier, later] = pair else { continue };
        let last = earlier.valid_to.unwrap_or(NaiveDate::MAX);
        let mut add = |message: String| {
            let key = format!("{}.valid_from", later.id);
            problems.push(ProfileProblem::new(file, &key, message));
        };
        if later.valid_from <= last {
            add(format!(
                "overlaps {}: its valid_to must lie before {}",
                earlier.id, later.valid_from
            ));
        } else if last.succ_opt() != Some(later.valid_from) {
            add(format!("leaves a gap after {}, which ends on {last}", earlier.id));
        }
    }
}
