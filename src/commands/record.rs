//! `countersign record`: a record of a connection to file, without a secret.

use std::path::Path;

use clap::ValueEnum;

use super::exit::Exit;
use super::printing::{complain, complain_about, print};
use super::session::Session;
use crate::connections::{FileContent, RecordKind, write_file};
use crate::texts::t_with;
use crate::words::{files, record};

/// The form of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RecordFormat {
    /// Markdown.
    Md,
    /// A page to print.
    Html,
}

impl From<RecordFormat> for RecordKind {
    fn from(format: RecordFormat) -> Self {
        match format {
            RecordFormat::Md => Self::Markdown,
            RecordFormat::Html => Self::Html,
        }
    }
}

/// Prints the record, or saves it.
pub(super) fn run(
    session: &Session,
    name: &str,
    format: RecordFormat,
    to: Option<&Path>,
    replace: bool,
) -> Result<Exit, Exit> {
    let found = session.the_one(name)?;
    // Which keychain it is: asked of the system, and not of the keychain.
    let keychain = session.runtime.block_on(session.vault.program());
    let document = record::of_record(&session.sheets, &found, Some(keychain), session.clock.now());
    let kind = RecordKind::from(format);
    let Some(to) = to else {
        print(document.to_text(kind).trim_end());
        return Ok(Exit::Fine);
    };
    let path = || ("path", to.display().to_string().into());
    if !replace && to.symlink_metadata().is_ok() {
        complain(&t_with("cmd-file-there", &[path()]));
        return Ok(Exit::Person);
    }
    let content = FileContent::Record { document: Box::new(document), kind };
    match write_file(&session.sheets, &session.clock, content, to.to_owned()) {
        Ok(_) => {
            print(&t_with("cmd-record-saved", &[path()]));
            Ok(Exit::Fine)
        }
        Err(problem) => {
            complain_about(None, &files::file(&problem));
            Ok(Exit::Failed)
        }
    }
}
