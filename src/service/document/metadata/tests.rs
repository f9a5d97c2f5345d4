use super::*;

fn setting(role: Role, place: Place) -> Setting<'static> {
    Setting {
        role,
        place,
        before: None,
        redacted: false,
        has_redacted: false,
        today: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
        file_name: Some("справка.pdf"),
    }
}

fn given(fields: &[(&str, &str)]) -> DocumentMetadata {
    let mut metadata = DocumentMetadata::default();
    for (name, value) in fields {
        metadata.set(name, (*value).to_owned()).unwrap();
    }
    metadata
}

fn codes(result: Result<Metadata, FieldErrors>) -> Vec<(String, &'static str)> {
    result.unwrap_err().0.into_iter().map(|error| (error.pointer, error.code)).collect()
}

#[test]
fn a_kind_is_enough_and_the_rest_has_sane_defaults() {
    let clerk = setting(Role::RegistryClerk, Place::Petition);
    let metadata = given(&[("kind", "letter"), ("number", "  ")]).check(&clerk).unwrap();
    assert_eq!(metadata.title, "справка");
    assert_eq!(metadata.form, Form::Scan);
    assert_eq!(metadata.custody, Custody::Held);
    assert_eq!(metadata.visibility, Visibility::Family);
    assert_eq!(metadata.number, None);
    assert_eq!(metadata.reference, None);
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let officer = setting(Role::CaseOfficer, Place::Review);
    let wrong = given(&[
        ("kind", "novel"),
        ("received_on", "02.03.2026"),
        ("language", "русский"),
        ("pages", "0"),
        ("form", "fax"),
        ("visibility", "public"),
        ("person", "him"),
        ("custody", "destroyed"),
        ("new_evidence", "perhaps"),
        ("title", "a\u{0}b"),
    ]);
    let found = codes(wrong.check(&officer));
    for expected in [
        ("/kind", "unknown_code"),
        ("/received_on", "not_a_date"),
        ("/language", "not_a_language"),
        ("/pages", "out_of_range"),
        ("/form", "unknown_code"),
        ("/visibility", "unknown_code"),
        ("/person", "unknown_person"),
        ("/custody_note", "required"),
        ("/new_evidence", "not_a_flag"),
        ("/title", "control_character"),
    ] {
        assert!(found.contains(&(expected.0.to_owned(), expected.1)), "{expected:?}: {found:?}");
    }
}

#[test]
fn new_evidence_says_what_it_proves_and_nothing_is_received_tomorrow() {
    let officer = setting(Role::CaseOfficer, Place::Review);
    let wrong =
        given(&[("kind", "photograph"), ("new_evidence", "true"), ("received_on", "2026-03-04")]);
    let found = codes(wrong.check(&officer));
    assert_eq!(
        found,
        [("/received_on".to_owned(), "in_the_future"), ("/proves".to_owned(), "required")]
    );
}

#[test]
fn a_field_that_does_not_exist_or_comes_twice_is_refused() {
    let mut metadata = given(&[("kind", "letter")]);
    assert_eq!(metadata.set("colour", "red".into()).unwrap_err().0[0].code, "unknown_field");
    assert_eq!(metadata.set("kind", "letter".into()).unwrap_err().0[0].code, "twice");
}

#[test]
fn a_family_gives_papers_to_the_office_and_keeps_none_from_itself() {
    let family = setting(Role::Applicant, Place::Petition);
    let metadata = given(&[("kind", "verdict")]).check(&family).unwrap();
    assert_eq!(metadata.visibility, Visibility::Family);
    let secret = given(&[("kind", "verdict"), ("visibility", "secret")]);
    assert_eq!(codes(secret.check(&family)), [("/visibility".to_owned(), "not_yours_to_give")]);
}

#[test]
fn a_new_version_keeps_what_was_known_and_a_redacted_one_says_nothing_of_witnesses() {
    let officer = setting(Role::CaseOfficer, Place::Review);
    let first = given(&[
        ("kind", "interrogation"),
        ("title", "Protocol"),
        ("issuer", "Investigator"),
        ("proves", "who informed"),
        ("new_evidence", "true"),
        ("fond", "8"),
        ("pages", "12"),
    ])
    .check(&officer)
    .unwrap();
    assert_eq!(first.visibility, Visibility::Restricted);

    let next = Setting { before: Some(&first), ..setting(Role::CaseOfficer, Place::Review) };
    let second = given(&[("pages", "13")]).check(&next).unwrap();
    assert_eq!(second, Metadata { pages: Some(13), ..first.clone() });

    let redacted = Setting { redacted: true, ..next };
    let redacted = given(&[]).check(&redacted).unwrap();
    assert_eq!(redacted.title, "interrogation");
    assert_eq!(redacted.visibility, Visibility::Family);
    assert_eq!((redacted.issuer, redacted.proves, redacted.new_evidence), (None, None, false));
    assert_eq!(redacted.reference, first.reference);
}

#[test]
fn once_the_family_has_a_redacted_version_the_original_stays_with_the_office() {
    let officer = Setting { has_redacted: true, ..setting(Role::CaseOfficer, Place::Review) };
    let open = given(&[("kind", "letter"), ("visibility", "family")]);
    assert_eq!(codes(open.check(&officer)), [("/visibility".to_owned(), "redact_first")]);
}
