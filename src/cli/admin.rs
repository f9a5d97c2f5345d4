//! `aqtau admin`: accounts of administrators.

use super::{Failure, context, say, secrets};
use crate::config::Config;
use crate::service::{Error, account};
use clap::Subcommand;
use secrecy::SecretString;
use std::io::{self, BufRead, IsTerminal as _, Write as _};

/// What to do with administrators.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Makes an administrator's account; works beside the running server
    #[command(after_help = "\
The password is asked for at the terminal, twice, or read from standard input: its next line.
What --email and --name leave out is asked for, or read, before it.")]
    Create {
        /// E-mail address to sign in with
        #[arg(long)]
        email: Option<String>,
        /// Full name
        #[arg(long)]
        name: Option<String>,
    },
}

/// Runs the command.
pub(super) async fn run(command: Command, config: Config) -> Result<(), Failure> {
    let Command::Create { email, name } = command;
    // Asked before the database is opened: a person may take their time.
    let answers = tokio::task::spawn_blocking(move || {
        let terminal = io::stdin().is_terminal();
        if terminal { ask(email, name) } else { read(&mut io::stdin().lock(), email, name) }
    });
    let answers = answers.await.map_err(|error| Failure::Other(error.to_string()))??;
    let Answers { email, name, password } = answers;
    // Before the first start is as good a time as any.
    secrets::make_missing(&config)?;
    context::for_command(config, async |context| {
        account::create_administrator(context, &email, &name, &password)
            .await
            .map_err(|error| said(&error))
    })
    .await?;
    say::line("The administrator's account is made: sign in with this address and password.");
    Ok(())
}

#[derive(Debug)]
struct Answers {
    email: String,
    name: String,
    password: SecretString,
}

fn ask(email: Option<String>, name: Option<String>) -> Result<Answers, Failure> {
    let prompt = |question: &str, given: Option<String>| match given {
        Some(given) => Ok(given),
        None => {
            write!(io::stderr(), "{question}: ")?;
            line(&mut io::stdin().lock(), question)
        }
    };
    let (email, name) = (prompt("E-mail", email)?, prompt("Full name", name)?);
    let password = SecretString::from(rpassword::prompt_password("Password: ")?);
    let again = rpassword::prompt_password("The same again: ")?;
    if secrecy::ExposeSecret::expose_secret(&password) != again {
        return Err(Failure::Other("the two passwords differ; nothing was made".to_owned()));
    }
    Ok(Answers { email, name, password })
}

fn read(
    from: &mut impl BufRead,
    email: Option<String>,
    name: Option<String>,
) -> Result<Answers, Failure> {
    let mut given = |what: &str, given: Option<String>| given.map_or_else(|| line(from, what), Ok);
    let (email, name) = (given("the e-mail address", email)?, given("the full name", name)?);
    Ok(Answers { email, name, password: line(from, "the password")?.into() })
}

fn line(from: &mut impl BufRead, what: &str) -> Result<String, Failure> {
    let mut text = String::new();
    if from.read_line(&mut text)? == 0 {
        return Err(Failure::Other(format!("standard input ended before {what}")));
    }
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

fn said(error: &Error) -> Failure {
    match error {
        Error::Invalid(errors) => {
            let lines = errors.0.iter().map(|error| error.message.as_str());
            Failure::Other(lines.collect::<Vec<_>>().join("\n"))
        }
        Error::Conflict { message, .. } => Failure::Other(message.clone()),
        Error::Db(error) => Failure::Database(error.to_string()),
        Error::NotFound
        | Error::Unauthenticated
        | Error::WrongCredentials
        | Error::Denied(_)
        | Error::WrongState(_)
        | Error::Stale { .. }
        | Error::TooMany { .. }
        | Error::Starting
        | Error::TooLarge { .. }
        | Error::ForbiddenType(_)
        | Error::Internal(_) => Failure::Other(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret as _;

    #[test]
    fn what_is_not_given_is_read_line_by_line_and_the_password_last() {
        let text = "a@example.org\r\nAnn\n a password \n";
        let answers = read(&mut text.as_bytes(), None, None).unwrap();
        assert_eq!((answers.email.as_str(), answers.name.as_str()), ("a@example.org", "Ann"));
        assert_eq!(answers.password.expose_secret(), " a password ");
        let answers =
            read(&mut "secret".as_bytes(), Some("b@example.org".into()), Some("Ben".into()));
        assert_eq!(answers.unwrap().password.expose_secret(), "secret");
    }

    #[test]
    fn an_input_that_ends_too_soon_says_what_is_missing() {
        let error = read(&mut "Ann\n".as_bytes(), Some("a@example.org".into()), None).unwrap_err();
        assert!(error.to_string().contains("the password"));
    }
}
