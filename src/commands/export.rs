//! `countersign export`: a copy of a connection in a file.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use clap::ValueEnum;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::exit::Exit;
use super::printing::{complain, complain_about, print};
use super::session::Session;
use crate::connections::{FileContent, FileFormat, passphrase_weakness, save_own, write_file};
use crate::texts::{t, t_with};
use crate::words::{files, follow, keys};

/// The form of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatName {
    /// JSON.
    Json,
    /// Variables.
    Env,
    /// The one that its product reads.
    Own,
    /// JSON, locked with a passphrase.
    Encrypted,
}

/// Longer than any passphrase a person has, in bytes.
const LONGEST_PASSPHRASE: u64 = 4096;

/// What to save, and where.
pub(super) struct Export<'a> {
    pub(super) name: &'a str,
    pub(super) format: FormatName,
    pub(super) to: &'a Path,
    pub(super) passphrase_file: Option<&'a Path>,
    pub(super) replace: bool,
}

/// Saves the copy.
pub(super) fn run(session: &Session, export: &Export<'_>) -> Result<Exit, Exit> {
    let passphrase = match (export.format, export.passphrase_file) {
        (FormatName::Encrypted, Some(file)) => match passphrase(file) {
            Ok(passphrase) => passphrase,
            Err(said) => {
                complain(&said);
                return Ok(Exit::Failed);
            }
        },
        (FormatName::Encrypted, None) => {
            complain(&t("cmd-passphrase-needed"));
            return Ok(Exit::Person);
        }
        (_, Some(_)) => {
            complain(&t("cmd-passphrase-not-needed"));
            return Ok(Exit::Person);
        }
        (_, None) => SecretString::default(),
    };
    let record = &session.the_one(export.name)?;
    let path = || ("path", export.to.display().to_string().into());
    if !export.replace && export.to.symlink_metadata().is_ok() {
        complain(&t_with("cmd-file-there", &[path()]));
        return Ok(Exit::Person);
    }
    let connection = session.reveal(record)?;
    if export.format == FormatName::Own {
        return Ok(match save_own(&session.sheets, &connection, export.to, export.replace) {
            Ok(()) => {
                print(&t_with("cmd-saved", &[path()]));
                Exit::Fine
            }
            Err(problem) => {
                complain_about(None, &follow::problem(&problem));
                Exit::Failed
            }
        });
    }
    let format = match export.format {
        FormatName::Json => FileFormat::Json,
        FormatName::Env | FormatName::Own => FileFormat::Env,
        FormatName::Encrypted => FileFormat::Encrypted,
    };
    let content = FileContent::Copy { connection, format, passphrase };
    match write_file(&session.sheets, &session.clock, content, export.to.to_owned()) {
        Ok(_) if format == FileFormat::Encrypted => print(&t_with("cmd-saved-encrypted", &[path()])),
        Ok(_) => print(&t_with("cmd-saved", &[path()])),
        Err(problem) => {
            complain_about(None, &files::file(&problem));
            return Ok(Exit::Failed);
        }
    }
    Ok(Exit::Fine)
}

/// The first line of a file, or of standard input for `-`; what is wrong with it, in words.
fn passphrase(file: &Path) -> Result<SecretString, String> {
    let unreadable =
        |error: std::io::Error| t_with("cmd-passphrase-unreadable", &[("reason", error.to_string().into())]);
    let mut line = Zeroizing::new(String::with_capacity(4096));
    let source: Box<dyn Read> = if file == Path::new("-") {
        Box::new(std::io::stdin())
    } else {
        Box::new(std::fs::File::open(file).map_err(unreadable)?)
    };
    BufReader::new(source.take(LONGEST_PASSPHRASE)).read_line(&mut line).map_err(unreadable)?;
    // What is cut would be another passphrase.
    if line.len() as u64 == LONGEST_PASSPHRASE && !line.ends_with('\n') {
        return Err(t("cmd-passphrase-long").into_owned());
    }
    // Some editors put a mark before the first letter that nobody sees or types.
    let typed = line.trim_end_matches(['\r', '\n']).trim_start_matches('\u{feff}');
    let passphrase = SecretString::from(typed);
    match passphrase_weakness(passphrase.expose_secret()) {
        None => Ok(passphrase),
        Some(weakness) => Err(keys::weak(weakness)),
    }
}
