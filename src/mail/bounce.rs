//! Delivery reports, as mail servers send them back (RFC 3464; with RFC 6533 names).

use mailparse::{MailHeaderMap, ParsedMail, parse_headers, parse_mail};

/// What a report says about a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounce {
    /// Message-ID of the mail that was to be delivered.
    pub message_id: String,
    /// What became of it.
    pub verdict: Verdict,
    /// Status and words of the server; may repeat the address.
    pub reason: String,
}

/// What became of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It will not be delivered.
    Failed,
    /// The server goes on trying.
    Delayed,
    /// It was delivered, or handed to somebody who does not report.
    Delivered,
}

/// Why a mail is no report to be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoReport {
    /// It is no mail at all.
    #[error("standard input holds no mail")]
    NoMail,
    /// It has no part `message/delivery-status`.
    #[error("the mail is no delivery report (it has no part message/delivery-status)")]
    NoStatus,
    /// The report speaks of no recipient.
    #[error("the delivery report tells of no recipient")]
    NoRecipient,
    /// The mail it is about cannot be told.
    #[error("the delivery report does not return the Message-ID of the mail")]
    NoMessageId,
}

/// Reads a report.
///
/// # Errors
/// [`NoReport`].
pub fn read(raw: &[u8]) -> Result<Bounce, NoReport> {
    let mail = parse_mail(raw).map_err(|_cause| NoReport::NoMail)?;
    if mail.headers.is_empty() {
        return Err(NoReport::NoMail);
    }
    let status = part(&mail, &["message/delivery-status", "message/global-delivery-status"])
        .and_then(|part| part.get_body().ok())
        .ok_or(NoReport::NoStatus)?;
    let recipient = worst(&status).ok_or(NoReport::NoRecipient)?;
    let message_id = returned_id(&mail).ok_or(NoReport::NoMessageId)?;
    Ok(Bounce { message_id, verdict: recipient.verdict, reason: recipient.reason })
}

fn part<'a>(mail: &'a ParsedMail<'a>, kinds: &[&str]) -> Option<&'a ParsedMail<'a>> {
    mail.parts().find(|part| kinds.contains(&part.ctype.mimetype.as_str()))
}

struct Recipient {
    verdict: Verdict,
    reason: String,
}

/// A report has a block of fields for itself and one for each recipient; ours go to one.
fn worst(status: &str) -> Option<Recipient> {
    let status = status.replace("\r\n", "\n");
    let blocks = status.split("\n\n").filter_map(recipient);
    let rank = |verdict| match verdict {
        Verdict::Failed => 2,
        Verdict::Delayed => 1,
        Verdict::Delivered => 0,
    };
    blocks.reduce(|worst, next| if rank(next.verdict) > rank(worst.verdict) { next } else { worst })
}

fn recipient(block: &str) -> Option<Recipient> {
    let text = format!("{}\n\n", block.trim_matches('\n'));
    let (fields, _) = parse_headers(text.as_bytes()).ok()?;
    let action = fields.get_first_value("Action")?.to_lowercase();
    let verdict = match action.split(|c: char| !c.is_ascii_alphabetic()).find(|w| !w.is_empty())? {
        "failed" => Verdict::Failed,
        "delayed" => Verdict::Delayed,
        "delivered" | "relayed" | "expanded" => Verdict::Delivered,
        _ => return None,
    };
    let told: Vec<String> = ["Status", "Diagnostic-Code"]
        .iter()
        .filter_map(|name| fields.get_first_value(name))
        .map(|value| value.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|value| !value.is_empty())
        .collect();
    let reason = if told.is_empty() { action } else { told.join(" ") };
    Some(Recipient { verdict, reason })
}

/// The report returns the mail or its header lines.
fn returned_id(mail: &ParsedMail<'_>) -> Option<String> {
    let kinds =
        ["message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers"];
    let returned = part(mail, &kinds)?.get_body_raw().ok()?;
    // Header lines alone may end without the empty line that ends headers.
    let returned = [returned.as_slice(), b"\r\n\r\n"].concat();
    let (headers, _) = parse_headers(&returned).ok()?;
    let id = headers.get_first_value("Message-ID")?;
    Some(id.trim().to_owned()).filter(|id| !id.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As Postfix writes it.
    const POSTFIX: &str = include_str!("bounce/postfix.eml");

    #[test]
    fn a_report_of_postfix_names_the_mail_and_the_reason() {
        let bounce = read(POSTFIX.as_bytes()).unwrap();
        assert_eq!(bounce.message_id, "<019a7f3e-5b7c-7c11-9d0e-2f6a4b8c1d22@office.example>");
        assert_eq!(bounce.verdict, Verdict::Failed);
        assert_eq!(
            bounce.reason,
            "5.1.1 smtp; 550 5.1.1 <gone@example.kz>: Recipient address rejected: User unknown in \
             virtual mailbox table"
        );
        let with_crlf = POSTFIX.replace('\n', "\r\n");
        assert_eq!(read(with_crlf.as_bytes()).unwrap(), bounce);
    }

    #[test]
    fn a_mail_that_is_only_late_is_no_failure() {
        let late = POSTFIX.replace("Action: failed", "Action: delayed");
        assert_eq!(read(late.as_bytes()).unwrap().verdict, Verdict::Delayed);
        let relayed = POSTFIX.replace("Action: failed", "Action: Relayed (to a server of theirs)");
        assert_eq!(read(relayed.as_bytes()).unwrap().verdict, Verdict::Delivered);
    }

    #[test]
    fn of_several_recipients_the_failure_counts() {
        let late = "\n\nFinal-Recipient: rfc822; here@example.kz\nAction: delivered\nStatus: 2.0.0";
        let both = POSTFIX.replace("\n\nFinal-Recipient", &format!("{late}\n\nFinal-Recipient"));
        assert_eq!(read(both.as_bytes()).unwrap().verdict, Verdict::Failed);
    }

    #[test]
    fn whole_mails_returned_and_names_of_other_scripts_are_read_too() {
        let whole = POSTFIX.replace("text/rfc822-headers", "message/rfc822");
        assert!(read(whole.as_bytes()).is_ok());
        let global = POSTFIX
            .replace("message/delivery-status", "message/global-delivery-status")
            .replace("text/rfc822-headers", "message/global-headers");
        assert!(read(global.as_bytes()).is_ok());
    }

    #[test]
    fn what_is_no_report_says_what_it_lacks() {
        let plain = "From: a@example.kz\nSubject: Out of office\n\nI am away.\n";
        for (text, lacks) in [
            (String::new(), NoReport::NoMail),
            (plain.to_owned(), NoReport::NoStatus),
            (POSTFIX.replace("Action: failed\n", ""), NoReport::NoRecipient),
            (POSTFIX.replace("Action: failed", "Action: 550"), NoReport::NoRecipient),
            (POSTFIX.replace("Message-ID: <019a", "X-ID: <019a"), NoReport::NoMessageId),
            (POSTFIX.replace("text/rfc822-headers", "text/plain"), NoReport::NoMessageId),
        ] {
            assert_eq!(read(text.as_bytes()), Err(lacks), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_comes_in_makes_it_panic(raw: Vec<u8>) {
            let _ = read(&raw);
        }

        #[test]
        fn neither_does_a_damaged_report(at in 0..POSTFIX.len(), byte: u8, cut in 0..POSTFIX.len()) {
            let mut raw = POSTFIX.as_bytes().to_vec();
            raw[at] = byte;
            let _ = read(&raw);
            raw.truncate(cut);
            let _ = read(&raw);
        }
    }
}
