//! Mails as their readers see them.

use mailparse::MailHeaderMap as _;

/// A mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// To whom.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Its language.
    pub language: String,
    /// Its text.
    pub text: String,
}

impl Mail {
    /// Reads a mail as it was sent.
    ///
    /// # Errors
    /// Something that is no mail.
    pub fn parse(raw: &[u8]) -> Result<Self, String> {
        let mail = mailparse::parse_mail(raw).map_err(|error| error.to_string())?;
        let header = |name| mail.headers.get_first_value(name).unwrap_or_default();
        let part = mail.subparts.first().unwrap_or(&mail);
        Ok(Self {
            to: header("To"),
            subject: header("Subject"),
            language: header("Content-Language"),
            text: part.get_body().map_err(|error| error.to_string())?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Mail;

    #[test]
    fn subject_and_text_are_read_in_the_letters_of_their_language() {
        let raw = "To: family.kz@demo.example\r\nSubject: =?utf-8?b?06jRgtGW0L3RltGI?=\r\n\
                   Content-Language: kk\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n\
                   --x\r\nContent-Type: text/plain; charset=utf-8\r\n\
                   Content-Transfer-Encoding: base64\r\n\r\n06jRgtGW0L3RltGI\r\n--x--\r\n";
        let mail = Mail::parse(raw.as_bytes()).unwrap();
        assert_eq!((mail.to.as_str(), mail.language.as_str()), ("family.kz@demo.example", "kk"));
        assert_eq!((mail.subject.as_str(), mail.text.trim()), ("Өтініш", "Өтініш"));
    }
}
