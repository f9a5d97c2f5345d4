//! Bodies that decided on repression, and those that undid it.

use crate::domain::code::codes;

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
        /// District troika for dekulakisation.
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
        /// NKVD, NKGB, MGB, MVD and their local departments, when no special body is named.
        StateSecurity = "state_security",
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
        /// Interior ministry or department and its information centre, after 1953.
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
