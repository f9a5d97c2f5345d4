//! Bodies that decided on repression, and those that undid it.

use super::reading::Reading;
use super::vocabulary::{self, BODIES};
use super::words::Words;
use crate::domain::code::codes;
use crate::domain::dates::{self, PartialDate};
use std::ops::Range;

codes! {
    /// What kind of body it was: this suggests the class of the case.
    pub enum BodyKind {
        /// A court.
        Court = "court",
        /// A military court or tribunal.
        Military = "military",
        /// A body with judicial power outside the courts.
        Extrajudicial = "extrajudicial",
        /// An executive body.
        Administrative = "administrative",
        /// A party or a supreme political body.
        Political = "political",
        /// A prosecutor's office.
        Prosecution = "prosecution",
        /// Not known.
        Unknown = "unknown",
    }

    /// A body; dates, spellings, successor and source are data (`config/vocabularies/bodies.toml`).
    pub enum BodyCode {
        /// All-Russian Cheka.
        Vchk = "vchk",
        /// Presidium or Collegium of the Cheka.
        VchkPresidium = "vchk_presidium",
        /// Cheka of a province, region, district, army or railway.
        LocalChk = "local_chk",
        /// Special department of the Turkestan front.
        TurkfrontSpecialDept = "turkfront_special_dept",
        /// Special department of an army, a front or a Cheka.
        SpecialDept = "special_dept",
        /// Revolutionary tribunal.
        Revtribunal = "revtribunal",
        /// Supreme Tribunal.
        SupremeTribunal = "supreme_tribunal",
        /// GPU and its local departments.
        Gpu = "gpu",
        /// OGPU, its plenipotentiaries and local departments, without a troika.
        Ogpu = "ogpu",
        /// Collegium of the OGPU.
        OgpuCollegium = "ogpu_collegium",
        /// Special Council at the (Collegium of the) OGPU.
        OsoOgpu = "oso_ogpu",
        /// Commission of the NKVD of the RSFSR on administrative exile.
        CommissionAdminExile = "commission_admin_exile",
        /// Troika of the OGPU.
        TroikaOgpu = "troika_ogpu",
        /// Troika under the order 00447.
        TroikaNkvd00447 = "troika_nkvd_00447",
        /// Troika of the NKVD and the militia, from 1935.
        TroikaMilitia = "troika_militia",
        /// Special troika of autumn 1938.
        SpecialTroika1938 = "special_troika_1938",
        /// A troika of which the source does not say more.
        TroikaUnspecified = "troika_unspecified",
        /// Commission of the NKVD and the Prosecutor of the USSR ("dvoika").
        Dvoika = "dvoika",
        /// Special Council at the NKVD.
        OsoNkvd = "oso_nkvd",
        /// Special Council at the MGB.
        OsoMgb = "oso_mgb",
        /// Special Council at the MVD.
        OsoMvd = "oso_mvd",
        /// A Special Council of which the source does not say more.
        OsoUnspecified = "oso_unspecified",
        /// Military Collegium of the Supreme Court of the USSR.
        MilitaryCollegium = "military_collegium",
        /// Supreme Court of the USSR.
        UssrSupremeCourt = "ussr_supreme_court",
        /// Supreme (or Main) Court of a union or autonomous republic.
        RepublicSupremeCourt = "republic_supreme_court",
        /// A supreme court of which the source does not say whose.
        SupremeCourtUnspecified = "supreme_court_unspecified",
        /// Special board of a court.
        SpecialBoard = "special_board",
        /// Court of an oblast, krai, okrug, city or gubernia.
        OblastCourt = "oblast_court",
        /// Military tribunal.
        MilitaryTribunal = "military_tribunal",
        /// Military tribunal of the NKVD, MGB or MVD troops.
        NkvdTribunal = "nkvd_tribunal",
        /// Military tribunal of a railway or a fleet basin.
        TransportTribunal = "transport_tribunal",
        /// Line court of a railway or waterway.
        TransportCourt = "transport_court",
        /// People's or district court.
        PeoplesCourt = "peoples_court",
        /// Camp court.
        CampCourt = "camp_court",
        /// A court of which the source does not say more.
        CourtUnspecified = "court_unspecified",
        /// District troika or commission for dekulakisation.
        DekulakisationTroika = "dekulakisation_troika",
        /// Executive committee of a district, okrug, oblast or krai soviet, and its commissions.
        LocalExecutive = "local_executive",
        /// Village soviet, village assembly, committee of the poor.
        VillageSoviet = "village_soviet",
        /// Central Executive Committee of a republic or of the Union.
        CentralExecutive = "central_executive",
        /// Government: Council of People's Commissars or Ministers, State Defence Committee.
        Government = "government",
        /// Special commandant's office.
        SpecialCommandant = "special_commandant",
        /// NKVD, NKGB, MGB and their local departments, when no special body is named.
        NkvdMgb = "nkvd_mgb",
        /// Lists signed by the Politburo.
        PolitburoList = "politburo_list",
        /// Act of the Supreme Soviet or its Presidium.
        SupremeSovietAct = "supreme_soviet_act",
        /// Psychiatric commission or hospital.
        PsychiatricCommission = "psychiatric_commission",
        /// Party body.
        PartyBody = "party_body",
        /// Prosecutor's office.
        ProsecutorOffice = "prosecutor_office",
        /// Military prosecutor's office.
        MilitaryProsecutor = "military_prosecutor",
        /// Interior ministry or department (MVD, UVD) and its information centre.
        InteriorDepartment = "interior_department",
        /// KGB, and the security services after it.
        Kgb = "kgb",
        /// Commission on the review of cases or on rehabilitation.
        ReviewCommission = "review_commission",
        /// The head of state.
        President = "president",
        /// Military unit or command.
        MilitaryCommand = "military_command",
        /// The text names a body that is not in the vocabulary.
        Unrecognised = "unrecognised",
    }
}

impl BodyCode {
    /// Kind of the body, by the vocabulary.
    pub fn kind(self) -> BodyKind {
        vocabulary::body(self).map_or(BodyKind::Unknown, |body| body.kind)
    }
}

/// A body read out of a text.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct BodyReading {
    /// The body, as written and as read.
    pub body: Reading<BodyCode>,
    /// The words beside it that say where it sat, as written.
    pub place: Option<String>,
}

/// Reads the body named in a text; nothing when the text names none. `decided_on` tells apart
/// bodies that a source calls by the same words ("тройка").
pub fn parse_body(text: &str, decided_on: Option<&PartialDate>) -> Option<BodyReading> {
    let masked: Vec<_> = dates::find(text).into_iter().map(|found| found.range).collect();
    read_body(&Words::new(text, &masked), decided_on)
}

pub(super) fn read_body(
    words: &Words<'_>,
    decided_on: Option<&PartialDate>,
) -> Option<BodyReading> {
    let text = words.text();
    let hit = BODIES.list.iter().find_map(|body| {
        let excluded = body.not_with.as_ref().is_some_and(|not| not.is_match(text));
        let found = body.spelling.find(text).filter(|_| !excluded)?;
        Some((body, found.range()))
    });
    let Some((body, range)) = hit else {
        let left = rest(words, None)?;
        return Some(BodyReading {
            body: Reading { raw: left, code: BodyCode::Unrecognised },
            place: None,
        });
    };
    let code = decided_on.map_or(body.code, |date| body.code_on(date));
    let raw = words.source(&range).trim().to_owned();
    Some(BodyReading { body: Reading { raw, code }, place: rest(words, Some(&range)) })
}

impl vocabulary::Body {
    /// The code on a date that lies wholly in one of the dated spans, else the general one.
    fn code_on(&self, date: &PartialDate) -> BodyCode {
        self.dated
            .iter()
            .find(|dated| dated.from <= date.earliest && date.latest <= dated.to)
            .map_or(self.code, |dated| dated.code)
    }
}

/// What remains of a text without the body, numbers and words that say nothing.
fn rest(words: &Words<'_>, without: Option<&Range<usize>>) -> Option<String> {
    let end = words.text().len();
    let (before, after) = without.map_or((0..end, end..end), |r| (0..r.start, r.end..end));
    let mut kept = String::new();
    for part in [before, after] {
        let text = words.text().get(part.clone()).unwrap_or_default();
        let mut from = part.start;
        for filler in BODIES.filler.find_iter(text) {
            keep(&mut kept, words.source(&(from..part.start + filler.start())));
            from = part.start + filler.end();
        }
        keep(&mut kept, words.source(&(from..part.end)));
    }
    (!kept.is_empty()).then_some(kept)
}

fn keep(kept: &mut String, piece: &str) {
    let piece = piece.trim_start_matches(|c: char| !c.is_alphanumeric());
    let piece = piece.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')'));
    if piece.chars().any(char::is_alphabetic) {
        kept.push_str(if kept.is_empty() { "" } else { " " });
        kept.push_str(piece);
    }
}
