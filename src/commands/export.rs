//! `countersign export`: a copy of a connection in a file, or of all.

use std::path::Path;

use clap::ValueEnum;
use secrecy::SecretString;

use super::exit::Exit;
use super::passphrase;
use super::printing::{complain, complain_about, print};
use super::session::Session;
use crate::connections::{
    CarryProblem, ConnectionRecord, FileContent, FileFormat, carry_over, save_own, write_file,
};
use crate::texts::{t, t_with};
use crate::words::{account, files, follow, keychain};

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

/// What to save, and where.
pub(super) struct Export<'a> {
    /// Of this one; of all where none is named.
    pub(super) name: Option<&'a str>,
    pub(super) format: FormatName,
    pub(super) to: &'a Path,
    pub(super) passphrase_file: Option<&'a Path>,
    pub(super) replace: bool,
}

/// Saves the copy.
pub(super) fn run(session: &Session, export: &Export<'_>) -> Result<Exit, Exit> {
    let passphrase = match (export.format, export.passphrase_file) {
        (FormatName::Encrypted, Some(file)) => match passphrase::new(file) {
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
    // So many secrets at once are not put where anybody can read them.
    if export.name.is_none() && export.format != FormatName::Encrypted {
        complain(&t("cmd-export-all-encrypted"));
        return Ok(Exit::Person);
    }
    let records = match export.name {
        Some(name) => vec![session.the_one(name)?],
        None => session.records()?,
    };
    let path = || ("path", export.to.display().to_string().into());
    let Some(first) = records.first() else {
        complain(&t("cmd-no-connections"));
        return Ok(Exit::NotFound);
    };
    // What is no file is not to be replaced: that is said where it is written.
    if !export.replace && export.to.symlink_metadata().is_ok_and(|there| there.is_file()) {
        complain(&t_with("cmd-file-there", &[path()]));
        return Ok(Exit::Person);
    }
    let format = match export.format {
        FormatName::Encrypted => return Ok(carry(session, &records, passphrase, export)),
        FormatName::Own => return own(session, first, export),
        FormatName::Json => FileFormat::Json,
        FormatName::Env => FileFormat::Env,
    };
    let connection = session.reveal(first)?;
    let content = FileContent::Copy { connection, format, passphrase };
    match write_file(&session.sheets, &session.clock, content, export.to.to_owned()) {
        Ok(_) => print(&t_with("cmd-saved", &[path()])),
        Err(problem) => {
            complain_about(None, &files::file(&problem));
            return Ok(Exit::Failed);
        }
    }
    Ok(Exit::Fine)
}

/// In the form that its product reads.
fn own(session: &Session, record: &ConnectionRecord, export: &Export<'_>) -> Result<Exit, Exit> {
    let connection = session.reveal(record)?;
    Ok(match save_own(&session.sheets, &connection, export.to, export.replace) {
        Ok(()) => {
            print(&t_with("cmd-saved", &[("path", export.to.display().to_string().into())]));
            Exit::Fine
        }
        Err(problem) => {
            complain_about(None, &follow::problem(&problem));
            Exit::Failed
        }
    })
}

/// One or several, as **Carry over** writes them.
fn carry(
    session: &Session,
    records: &[ConnectionRecord],
    passphrase: SecretString,
    export: &Export<'_>,
) -> Exit {
    let ids: Vec<_> = records.iter().map(|record| record.id.clone()).collect();
    let Session { vault, sheets, .. } = session;
    let work = carry_over(vault, sheets, &ids, passphrase, export.to, export.replace);
    let path = || ("path", export.to.display().to_string().into());
    match session.runtime.block_on(work) {
        Ok(carried) => {
            if export.name.is_some() {
                print(&t_with("cmd-saved-encrypted", &[path()]));
            } else {
                print(&t_with("cmd-saved-several", &[path(), ("count", carried.count.into())]));
            }
            for left in &carried.left_out {
                complain_about(Some(&account::called(&left.record)), &keychain::reveal(&left.why));
            }
            if carried.left_out.is_empty() { Exit::Fine } else { Exit::Keychain }
        }
        Err(problem) => {
            complain_about(None, &files::carried(&problem));
            match problem {
                CarryProblem::Keychain(_) => Exit::Keychain,
                CarryProblem::File(_) => Exit::Failed,
            }
        }
    }
}
