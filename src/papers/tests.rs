//! Certificates in all languages, as bytes and as pictures.

use super::certificate::{check_address, paper};
use super::{Sealed, print, square};
use crate::domain::certificate::{
    CertificateKind, Clearing, Content, EarlierChange, FORM, Holder, Issuer, Person, Repression,
    Sourced, VerificationCode,
};
use crate::domain::language::Language;
use crate::domain::repression::{Finding, Kinship, PriorReviewResult};
use proptest::prelude::*;
use std::path::Path;

fn content(language: &str) -> Content {
    Content {
        form: FORM.to_owned(),
        kind: CertificateKind::Rehabilitated,
        series: "KZ".to_owned(),
        number: "ALM-2026/00017".to_owned(),
        code: VerificationCode::new([0x5a; 16]).to_string(),
        issuer: Issuer {
            name: "Прокуратура Алматинской области".to_owned(),
            place: Some("Талдыкорган, улица Абая, 1".to_owned()),
        },
        date: "2026-03-02".to_owned(),
        language: language.to_owned(),
        person: Person {
            name_in_file: Some("Чакабаевъ Ибрагимъ-бекъ Мамбетовичъ".to_owned()),
            name_today: Some("Шақабаев Ибраһимбек Мәмбетұлы".to_owned()),
            birth_year: Some("1889".to_owned()),
            birth_place: Some("аул № 5 Кегенского района".to_owned()),
            residence: Some("село Кеген".to_owned()),
            occupation: Some("учитель".to_owned()),
        },
        repression: Repression {
            arrested: Some("18.02.1931".to_owned()),
            body: Some("тройка ПП ОГПУ в Казахстане".to_owned()),
            decided: Some("13.04.1932".to_owned()),
            decision_number: Some("114".to_owned()),
            charge: Some("участие в контрреволюционной организации".to_owned()),
            article: Some("58-10, 58-11 УК РСФСР".to_owned()),
            measure: Some("заключение в лагерь".to_owned()),
            term_months: Some(126),
            places: vec!["Карлаг".to_owned(), "Чимкент, ссылка".to_owned()],
            earlier_changes: vec![EarlierChange {
                body: "Прокуратура Казахской ССР".to_owned(),
                date: "1957".to_owned(),
                result: "refused".to_owned(),
            }],
            released: None,
            died: Some(Sourced {
                value: "20.04.1938".to_owned(), source: "дело 12".to_owned()
            }),
        },
        clearing: Clearing {
            legal_ground: "Закон Республики Казахстан от 14.04.1993".to_owned(),
            legal_ground_verified: false,
            findings: vec!["only_troika_extract".to_owned(), "confession_under_duress".to_owned()],
            act: "conclusion".to_owned(),
            act_by: Some("Прокуратура Алматинской области".to_owned()),
            act_number: Some("4-112/2026".to_owned()),
            act_date: Some("2026-02-20".to_owned()),
        },
        posthumously: Some(true),
        issued_to: Holder {
            name: "Айгүл Серікқызы Шақабаева".to_owned(),
            kinship: Some("grandchild".to_owned()),
        },
        signatory: "Д. А. Омаров".to_owned(),
        case_number: "R-ALM-2026/0042".to_owned(),
        file_reference: Some("Специальный архив, фонд 5, опись 1, дело 12".to_owned()),
    }
}

fn sealed(content: &Content) -> Sealed<'_> {
    Sealed {
        content,
        signature: &[0xa5; 64],
        key_id: "0123456789abcdef",
        public_url: "https://aqtau.example.org",
    }
}

fn printed(content: &Content) -> Vec<u8> {
    let paper = print(sealed(content)).unwrap();
    // To look at: `AQTAU_PAPERS=<folder> cargo test --lib papers::`.
    if let Some(folder) = std::env::var_os("AQTAU_PAPERS") {
        let name = format!("{}-{}.pdf", content.language, content.number.replace('/', "-"));
        std::fs::write(Path::new(&folder).join(name), &paper).unwrap();
    }
    paper
}

/// Number of pages, as the root of the page tree says.
fn pages(paper: &[u8]) -> usize {
    let text = String::from_utf8_lossy(paper);
    let count = text.split("/Count ").nth(1).unwrap();
    count.split(|c: char| !c.is_ascii_digit()).next().unwrap().parse().unwrap()
}

/// What the page is made of, as text.
fn told(content: &Content) -> String {
    serde_json::to_string(&paper(sealed(content)).unwrap()).unwrap()
}

#[test]
fn every_language_prints_a_tagged_archival_paper_in_its_own_name() {
    for language in Language::ALL {
        let paper = printed(&content(language.as_str()));
        let text = String::from_utf8_lossy(&paper);
        for declared in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "/MarkInfo<</Marked true",
            &format!("/Lang({})", language.as_str()),
        ] {
            assert!(text.contains(declared), "{language}: {declared}");
        }
        assert_eq!(pages(&paper), 2, "{language}");
        // A file name in a folder and the title of a window are seen by others.
        assert!(!text.contains("Ибрагим"), "{language}");
    }
}

#[test]
fn an_almost_empty_certificate_is_one_page_and_invents_nothing() {
    let mut content = content("ru");
    content.number = "ALM-2026/empty".to_owned();
    content.person = Person::default();
    content.repression = Repression::default();
    content.clearing = Clearing::default();
    content.issued_to = Holder::default();
    content.issuer = Issuer::default();
    content.posthumously = None;
    content.file_reference = None;
    content.signatory = String::new();
    let told = told(&content);
    assert!(told.contains("имя не установлено"), "{told}");
    assert_eq!(told.matches("heading").count(), 3, "title, case number, check: {told}");
    assert_eq!(pages(&printed(&content)), 1);
}

#[test]
fn the_same_certificate_is_the_same_bytes() {
    let content = content("uz-Latn");
    assert_eq!(printed(&content), printed(&content));
}

#[test]
fn a_language_without_words_of_its_own_has_russian_labels_and_uzbek_its_letters() {
    for (tag, expected) in [
        ("uz-Cyrl", "Maʼlumotnoma"),
        ("kaa", "справка"),
        ("tk", "справка"),
        ("", "справка"),
        ("kk-KZ", "анықтама"),
    ] {
        let told = told(&content(tag)).to_lowercase();
        assert!(told.contains(&expected.to_lowercase()), "{tag}: {told}");
    }
}

#[test]
fn what_is_long_flows_onto_further_pages() {
    let mut content = content("kk");
    content.number = "ALM-2026/long".to_owned();
    content.person.name_in_file = Some("Мұхаммедғалымжан-".repeat(20));
    content.repression.charge = Some("участие в контрреволюционной организации; ".repeat(120));
    content.repression.places = (1..=60).map(|at| format!("лагерь № {at}")).collect();
    content.clearing.findings = Finding::ALL.iter().map(ToString::to_string).collect();
    assert!(pages(&printed(&content)) >= 4);
}

#[test]
fn signs_of_the_typesetter_in_a_name_are_letters() {
    let mut content = content("en");
    let name = "#panic(\"x\") $a$ *b* _c_ \\ <d> @e `f` [g] {page} ~ // /* =";
    content.person.name_in_file = Some(name.to_owned());
    content.person.name_today =
        Some("李 \u{202E}gnilb محمد امین \u{1F600} \u{E000}\u{0}".to_owned());
    content.repression.charge = Some("ы".repeat(300));
    content.number = "ALM-2026/hostile {pages}".to_owned();
    assert!(told(&content).contains(&serde_json::to_string(name).unwrap()));
    printed(&content);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn no_text_keeps_a_certificate_from_being_printed(name in "\\PC{0,80}", charge in any::<String>()) {
        let mut content = content("tg");
        content.person.name_in_file = Some(name);
        content.repression.charge = Some(charge.clone());
        content.issuer.name = charge;
        print(sealed(&content)).unwrap();
    }
}

#[test]
fn a_date_that_is_none_is_an_error() {
    let mut content = content("en");
    content.date = "02.03.2026".to_owned();
    assert!(print(sealed(&content)).is_err());
}

#[test]
fn the_square_leads_to_the_page_of_the_check() {
    let content = content("en");
    let address = check_address(sealed(&content));
    let code = &content.code;
    assert_eq!(address, format!("https://aqtau.example.org/certificates?code={code}"));
    let drawing = square::draw(&address).unwrap();
    let number = |text: &str| text.parse::<usize>().unwrap();
    // The drawing is made of squares of four by four: `M16 16h4v4H16V16`.
    let corners: Vec<(usize, usize)> = drawing
        .split('M')
        .skip(1)
        .map(|square| {
            let (left, rest) = square.split_once(' ').unwrap();
            (number(left), number(rest.split_once('h').unwrap().0))
        })
        .collect();
    let side = corners.iter().map(|(left, _)| left + 4).max().unwrap() + 16;
    let dark = |x: usize, y: usize| {
        corners
            .iter()
            .any(|(left, top)| (*left..left + 4).contains(&x) && (*top..top + 4).contains(&y))
    };
    let shade = |x, y| if dark(x, y) { 0 } else { 255 };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, shade);
    let found = picture.detect_grids();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].decode().unwrap().1, address);
}

/// Certificates that between them say everything a certificate can say.
fn all_that_can_be_said(language: &str) -> String {
    let mut said = told(&content(language));
    let acts = ["ruling", "conclusion", "decision_order"];
    for (at, kinship) in Kinship::ALL.iter().enumerate() {
        let mut content = content(language);
        content.kind = CertificateKind::ALL[at % CertificateKind::ALL.len()];
        content.issued_to.kinship = Some(kinship.to_string());
        content.clearing.findings = Finding::ALL.iter().map(ToString::to_string).collect();
        acts[at % acts.len()].clone_into(&mut content.clearing.act);
        content.repression.term_months = Some(i32::try_from(at).unwrap() * 7);
        content.repression.released = content.repression.died.clone();
        content.repression.earlier_changes = PriorReviewResult::ALL
            .iter()
            .map(|result| EarlierChange {
                body: "X".to_owned(),
                date: "1957".to_owned(),
                result: result.to_string(),
            })
            .collect();
        content.posthumously = Some(at % 2 == 0);
        if at % 4 == 0 {
            content.person = Person::default();
        }
        said.push_str(&told(&content));
    }
    said
}

#[test]
fn every_text_of_the_papers_is_used_and_every_code_has_its_words() {
    for language in Language::ALL {
        let said = all_that_can_be_said(language.as_str());
        for code in ["_parent", "_order", "no_verdict", "unrecognised\"", "grandchild\""] {
            assert!(*language == Language::En || !said.contains(code), "{language}: {code}");
        }
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/text/locales");
        let texts = Path::new(folder).join(language.as_str()).join("papers.ftl");
        let mut checked = 0;
        for line in std::fs::read_to_string(texts).unwrap().lines() {
            // Forms of a number stand in brackets; the parts between arguments are looked for.
            let value = if line.starts_with('#') { None } else { line.split_once(" = ") };
            for part in value.map(|(_, value)| value.split(['{', '}'])).into_iter().flatten() {
                if !part.trim().starts_with('$') && !part.trim().is_empty() {
                    assert!(said.contains(part.trim_end()), "{language}: {line}");
                    checked += 1;
                }
            }
        }
        assert!(checked > 80, "{language}: {checked}");
    }
}

#[test]
fn a_term_is_told_in_years_and_months() {
    for (months, expected) in [
        (120, "10 лет"),
        (13, "1 год 1 месяц"),
        (6, "6 месяцев"),
        (0, "0 месяцев"),
        (27, "2 года 3 месяца"),
    ] {
        let mut content = content("ru");
        content.repression.term_months = Some(months);
        assert!(told(&content).contains(&format!("\"{expected}\"")), "{months}");
    }
}

#[test]
fn a_code_of_a_later_version_is_printed_as_it_is() {
    let mut content = content("en");
    content.issued_to.kinship = Some("guardian_2".to_owned());
    content.clearing.act = "treaty".to_owned();
    let told = told(&content);
    assert!(told.contains("guardian_2") && told.contains("treaty"), "{told}");
}
