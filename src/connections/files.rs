//! Files that go in and out: a copy of a connection, a reminder, a record to file, and the exchange between two people.

use std::path::PathBuf;
use std::time::Duration;

use jiff::tz::TimeZone;
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::fields::{FieldRow, MissingField, ProductFields, fields};
use crate::clock::{Clock, later};
use crate::connectors::Sheets;
use crate::domain::{Connection, ConnectionId};
use crate::handover::calendar::{self, CalendarReminder};
use crate::handover::exchange::{self, ExchangeRequest, SealProblem};
use crate::handover::file::{
    self, ConnectionCopy, FileField, FileGap, Format, PlaceWarning, ReadProblem, RenderProblem, Replace,
};
use crate::handover::record::{RecordDocument, RecordKind};

/// What goes into a file.
pub enum FileContent {
    /// A copy of the connection.
    Copy {
        /// Of this one.
        connection: Connection,
        /// In this form.
        format: Format,
        /// For the protected form.
        passphrase: SecretString,
    },
    /// A calendar entry.
    Reminder {
        /// For this one.
        connection: Connection,
        /// Under which id it is kept, if it is.
        id: Option<ConnectionId>,
        /// The refresh token has to be renewed within so many days.
        within_days: u16,
    },
    /// A record to file.
    Record {
        /// What stands in it.
        document: Box<RecordDocument>,
        /// In this form.
        kind: RecordKind,
    },
    /// A Connect configuration, without its secrets.
    Configuration {
        /// What it is called.
        name: String,
        /// The object, as JSON.
        json: String,
    },
    /// A program of ours to begin one's own with.
    Program {
        /// The name of its file.
        file_name: &'static str,
        /// The program, whole.
        text: &'static str,
    },
    /// What the owner asks the administrator for.
    Request(ExchangeRequest),
    /// What only the owner can open.
    Answer {
        /// To this request.
        request: ExchangeRequest,
        /// With this one.
        connection: Connection,
    },
}

/// Why a file was not saved or read. Bears nothing secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileProblem {
    /// The system showed no dialog to choose a place with.
    #[error("the system's file dialog could not be shown")]
    NoDialog,
    /// The contents could not be made.
    #[error("the file's contents could not be made: {0}")]
    Content(String),
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] file::WriteProblem),
    /// It could not be read.
    #[error(transparent)]
    Read(#[from] ReadProblem),
}

impl From<RenderProblem> for FileProblem {
    fn from(problem: RenderProblem) -> Self {
        Self::Content(problem.to_string())
    }
}

impl From<SealProblem> for FileProblem {
    fn from(problem: SealProblem) -> Self {
        Self::Content(problem.to_string())
    }
}

impl FileContent {
    /// The name to propose.
    pub fn suggested_name(&self) -> String {
        match self {
            Self::Copy { connection: Connection { facts, .. }, format, .. } => {
                file::suggested_name(&facts.product_name, facts.environment, *format)
            }
            Self::Reminder { connection: Connection { facts, .. }, .. } => {
                calendar::suggested_name(&facts.product_name, facts.environment)
            }
            Self::Record { document, kind } => document.suggested_name(*kind),
            Self::Configuration { name, .. } => file::suggested_configuration_name(name),
            Self::Program { file_name, .. } => (*file_name).to_owned(),
            Self::Request(request) => {
                exchange::suggested_request_name(&request.asked().product, request.asked().environment)
            }
            Self::Answer { request, .. } => {
                exchange::suggested_answer_name(&request.asked().product, request.asked().environment)
            }
        }
    }
}

/// What should be known of a place before secrets are written there. May wait for a network folder.
pub fn place_warnings(path: &std::path::Path) -> Vec<PlaceWarning> {
    file::warnings(path)
}

/// Makes the contents and writes them: private, whole or not at all. The system's dialog asked before it named a file
/// that is there already. Waits for the disk, and for a passphrase about a second.
pub fn write_file(
    sheets: &Sheets,
    clock: &Clock,
    content: FileContent,
    path: PathBuf,
) -> Result<PathBuf, FileProblem> {
    match content {
        FileContent::Copy { connection, format, passphrase } => {
            let copy = as_copy(sheets, connection);
            let bytes = match format {
                Format::Json => copy.to_json()?,
                Format::Env => copy.to_env()?,
                Format::Encrypted => copy.to_encrypted(&passphrase)?,
            };
            file::write(&path, &bytes, Replace::Yes)?;
        }
        FileContent::Reminder { connection: Connection { facts, .. }, id, within_days } => {
            let life = Duration::from_hours(24 * u64::from(within_days));
            let reminder = CalendarReminder {
                connection_id: id.map_or_else(
                    || facts.integration_key.as_str().replace('-', ""),
                    |id| id.as_str().to_owned(),
                ),
                product: facts.product_name,
                environment: facts.environment,
                account_name: if facts.account_name.is_empty() {
                    facts.account_id.as_str().to_owned()
                } else {
                    facts.account_name
                },
                ends_at: later(facts.consented_at, life),
            };
            let text = calendar::to_ics(&reminder, clock.now(), &TimeZone::system());
            file::write_for_others(&path, text.as_bytes(), Replace::Yes)?;
        }
        FileContent::Record { document, kind } => {
            file::write_for_others(&path, document.to_text(kind).as_bytes(), Replace::Yes)?;
        }
        FileContent::Configuration { json, .. } => {
            file::write_for_others(&path, format!("{json}\n").as_bytes(), Replace::Yes)?;
        }
        FileContent::Program { text, .. } => {
            file::write_for_others(&path, text.as_bytes(), Replace::Yes)?;
        }
        FileContent::Request(request) => {
            file::write_for_others(&path, &request.to_bytes(), Replace::Yes)?;
        }
        FileContent::Answer { request, connection } => {
            let bytes = exchange::seal_answer(&request, &as_copy(sheets, connection))?;
            file::write_for_others(&path, &bytes, Replace::Yes)?;
        }
    }
    Ok(path)
}

/// Reads a file the person chose.
pub(super) fn read_file(path: &std::path::Path) -> Result<Zeroizing<Vec<u8>>, FileProblem> {
    Ok(file::read(path)?)
}

/// A copy, with the product's own fields, and what is to be known of those that have no value here.
pub(super) fn as_copy(sheets: &Sheets, connection: Connection) -> ConnectionCopy {
    let field = |row: &FieldRow<'_>| FileField { label: row.label.to_owned(), value: row.value().into() };
    let gap = |field: &MissingField<'_>| FileGap {
        label: field.label.to_owned(),
        to_know: field.words().into_owned(),
    };
    let sheet = sheets.get(&connection.facts.sheet);
    let ProductFields { rows, missing } = sheet.map(|sheet| fields(sheet, &connection)).unwrap_or_default();
    let fields = rows.iter().map(field).collect();
    let gaps = missing.iter().map(gap).collect();
    ConnectionCopy { fields, gaps, ..connection.into() }
}
