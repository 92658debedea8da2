//! What only the first line of a file tells, a passphrase or a key: never an argument, which others see.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::connections::passphrase_weakness;
use crate::texts::{t, t_with};
use crate::words::keys;

/// Longer than any passphrase a person has, in bytes.
const LONGEST: u64 = 4096;

/// A new one, for a file that is written; what is wrong with it, in words.
pub(super) fn new(file: &Path) -> Result<SecretString, String> {
    let passphrase = read(file)?;
    match passphrase_weakness(passphrase.expose_secret()) {
        None => Ok(passphrase),
        Some(weakness) => Err(keys::weak(weakness)),
    }
}

/// Why there is no first line.
enum FirstLineProblem {
    /// It could not be read.
    Unreadable(std::io::Error),
    /// It is longer than any passphrase.
    TooLong,
}

/// A passphrase, from a file or from standard input for `-`; why there is none, in words.
pub(super) fn read(file: &Path) -> Result<SecretString, String> {
    first_line(file).map_err(|problem| match problem {
        FirstLineProblem::Unreadable(error) => {
            t_with("cmd-passphrase-unreadable", &[("reason", error.to_string().into())])
        }
        FirstLineProblem::TooLong => t("cmd-passphrase-long").into_owned(),
    })
}

/// A key of Docusign Connect, or what else has to be something: a password, a token; likewise.
pub(super) fn read_key(file: &Path) -> Result<SecretString, String> {
    let name = || ("file", file.display().to_string().into());
    let read = first_line(file).map_err(|problem| match problem {
        FirstLineProblem::Unreadable(error) => {
            t_with("cmd-key-unreadable", &[name(), ("reason", error.to_string().into())])
        }
        FirstLineProblem::TooLong => t_with("cmd-key-long", &[name()]),
    })?;
    // Whoever sends nothing would prove it.
    if read.expose_secret().is_empty() { Err(t_with("cmd-key-empty", &[name()])) } else { Ok(read) }
}

fn first_line(file: &Path) -> Result<SecretString, FirstLineProblem> {
    let unreadable = FirstLineProblem::Unreadable;
    let mut line = Zeroizing::new(String::with_capacity(4096));
    let source: Box<dyn Read> = if file == Path::new("-") {
        Box::new(std::io::stdin())
    } else {
        Box::new(std::fs::File::open(file).map_err(unreadable)?)
    };
    BufReader::new(source.take(LONGEST)).read_line(&mut line).map_err(unreadable)?;
    // What is cut would be another passphrase.
    if line.len() as u64 == LONGEST && !line.ends_with('\n') {
        return Err(FirstLineProblem::TooLong);
    }
    // Some editors put a mark before the first letter that nobody sees or types.
    Ok(SecretString::from(line.trim_end_matches(['\r', '\n']).trim_start_matches('\u{feff}')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_with_an_empty_first_line_holds_no_password() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("password");
        for nothing in ["", "\n", "\r\nsecret\n", "\u{feff}\n"] {
            std::fs::write(&file, nothing).unwrap();
            let said = read_key(&file).unwrap_err();
            assert_eq!(said, t_with("cmd-key-empty", &[("file", file.display().to_string().into())]));
        }
        std::fs::write(&file, "canary\n").unwrap();
        assert_eq!(read_key(&file).unwrap().expose_secret(), "canary");
    }
}
