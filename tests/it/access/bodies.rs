//! What a request has to say, beyond the least its schema asks for, to be judged at all: codes of
//! vocabularies, and fields of which one is needed.

use serde_json::{Value, json};

/// The query of an operation that needs one.
pub fn query(operation: &str) -> Option<&'static str> {
    match operation {
        "read_competence" => Some("act_id={acts}"),
        "list_representations" => Some("applicant_id={applicants}"),
        "import_subjects" => Some("version=1"),
        "open_review_on_chosen" => {
            Some("order_reference=Order&title=A+list&class=extrajudicial&dry_run=true")
        }
        "read_figure" | "download_figure_csv" | "download_figure_xlsx" => Some("country=kz"),
        "list_cards" => Some("source_id={card-sources}"),
        _ => None,
    }
}

/// Fields of the body of an operation.
pub fn fields(operation: &str) -> Option<Value> {
    let days = json!({ "valid_from": "2026-01-01", "valid_to": "2036-01-01", "applicant_id": "{applicants}" });
    let fields = match operation {
        "add_assertion" => json!({ "predicate": "death_date", "value": "1937" }),
        "add_evidence" | "add_petition_evidence" => json!({ "kind": "photograph" }),
        "add_person_act" => json!({ "act": { "class": "extrajudicial", "source": "card" } }),
        "add_subjects" => {
            json!({ "subjects": [{ "name": "Ivanov", "class": "extrajudicial" }] })
        }
        "answer_archive_request" | "record_archive_answer" => {
            json!({ "answer": "negative", "searched": "The index", "spellings": ["Ivanov"] })
        }
        "ask_archive" => json!({ "addressee_kind": "own", "archive_id": "{archives}" }),
        "ask_competence" => json!({ "country": "kz", "class": "extrajudicial" }),
        "assign_batch" | "assign_review" => json!({ "account_id": "{officers}" }),
        "assign_reviews" => assigned(),
        "break_glass" => {
            json!({ "case_id": "{reviews}", "reason": "A complaint about the case", "hours": 2 })
        }
        "change_document_custody" => json!({ "custody": "held", "note": "Here" }),
        "create_batch" => json!({ "kind": "ex_officio_list" }),
        "draft_petition" => json!({ "country": "kz", "language": "en" }),
        "draft_conclusion" => {
            json!({ "kind": "positive", "findings": ["no_verdict"], "proposed_outcome": "rehabilitated" })
        }
        "change_contacts" => json!({ "told": "both" }),
        "withdraw_petition" => json!({ "version": 2 }),
        "change_card_scans" => json!({ "add": ["film 7, frame 12"] }),
        "change_card_source" => json!({ "title": "Card index, first part" }),
        "correct_cards" => json!({
            "cards": [{ "card_id": "{cards}", "version": 1 }], "field": "nation", "value": "казах",
        }),
        "change_card_custody" => json!({ "custody": "digitised" }),
        "change_card_secrecy" => json!({ "secrecy": "restricted" }),
        "link_cards" => {
            json!({ "card_id": "{cards}", "other_card_id": "{other-cards}", "decision": "same" })
        }
        "say_of_card" => json!({ "said": "same" }),
        "decide_card" => {
            json!({ "person_id": "{persons}", "card_id": "{cards}", "decision": "same" })
        }
        "complete_card_name" => json!({ "begins": "iva" }),
        "search_cards" => json!({ "names": ["Ivanov"] }),
        "open_review_on_cards" => {
            json!({ "cards": ["{cards}"], "class": "extrajudicial", "dry_run": true })
        }
        "record_card_source" => json!({ "code": "ANOTHER" }),
        "change_office" => json!({ "office": office("CHANGED") }),
        "create_office" => office("NEW"),
        "change_person" => json!({ "sex": "male" }),
        "create_invitation" => json!({ "office_id": "{offices}" }),
        "file_appeal" => json!({ "petition_id": "{petitions}" }),
        "file_protest" => json!({ "kind": "protest" }),
        "grant_representation" => days,
        "restore_term" => json!({ "until": "2026-03-20" }),
        "replace_certificate" => json!({ "language": "ru" }),
        "save_calendar_day" => json!({ "kind": "holiday" }),
        _ => return None,
    };
    Some(fields)
}

fn office(code: &str) -> Value {
    json!({ "kind": "prosecutor", "level": "national", "code": code, "name": { "en": code, "ru": code },
        "jurisdiction": "kz", "valid_from": "2020-01-01" })
}

fn assigned() -> Value {
    json!({ "account_id": "{officers}", "reviews": [{ "id": "{reviews}", "version": 1 }] })
}
