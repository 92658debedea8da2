//! Files that go in and out: a copy of a connection, a reminder, and the exchange between two people.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::tz::TimeZone;
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::{
    AcceptedKeys, Account, CheckedAccount, Endpoints, Environment, LoopbackOrigin, SignedIn, Tokens, Values,
    fields,
};
use crate::clock::{Clock, later};
use crate::connectors::Sheets;
use crate::handover::calendar::{self, CalendarReminder};
use crate::handover::exchange::{self, ExchangeRequest, OwnerKey, SealProblem};
use crate::handover::file::{
    self, Content, FileField, Format, PlaceWarning, ReadProblem, RenderProblem, Replace,
};

/// What goes into a file.
pub enum FileContent {
    /// A copy of the connection.
    Copy {
        /// Of these.
        values: Box<Values>,
        /// In this form.
        format: Format,
        /// For the protected form.
        passphrase: SecretString,
    },
    /// A calendar entry.
    Reminder {
        /// Of these.
        values: Box<Values>,
        /// The refresh token has to be renewed within so many days.
        within_days: u16,
    },
    /// What the owner asks the administrator for.
    Request(ExchangeRequest),
    /// What only the owner can open.
    Answer {
        /// To this request.
        request: ExchangeRequest,
        /// With these.
        values: Box<Values>,
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
            Self::Copy { values, format, .. } => {
                file::suggested_name(&values.product_name, values.environment.as_str(), *format)
            }
            Self::Reminder { values, .. } => {
                calendar::suggested_name(&values.product_name, values.environment.as_str())
            }
            Self::Request(request) => {
                exchange::suggested_request_name(&request.asked().product, &request.asked().environment)
            }
            Self::Answer { request, .. } => {
                exchange::suggested_answer_name(&request.asked().product, &request.asked().environment)
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
        FileContent::Copy { values, format, passphrase } => {
            let content = as_content(sheets, *values);
            let bytes = match format {
                Format::Json => content.to_json()?,
                Format::Env => content.to_env()?,
                Format::Encrypted => content.to_encrypted(&passphrase)?,
            };
            file::write(&path, &bytes, Replace::Yes)?;
        }
        FileContent::Reminder { values, within_days } => {
            let life = Duration::from_hours(24 * u64::from(within_days));
            let reminder = CalendarReminder {
                connection_id: values.id.clone().unwrap_or_else(|| values.integration_key.replace('-', "")),
                product: values.product_name.clone(),
                environment: values.environment.as_str().to_owned(),
                account_name: values.account_name.clone(),
                ends_at: later(values.consented_at, life),
            };
            let text = calendar::to_ics(&reminder, clock.now(), &TimeZone::system());
            file::write_for_others(&path, text.as_bytes(), Replace::Yes)?;
        }
        FileContent::Request(request) => {
            file::write_for_others(&path, &request.to_bytes(), Replace::Yes)?;
        }
        FileContent::Answer { request, values } => {
            let content = as_content(sheets, *values);
            let bytes = exchange::seal_answer(&request, &content)?;
            file::write_for_others(&path, &bytes, Replace::Yes)?;
        }
    }
    Ok(path)
}

/// Reads a file the person chose.
pub fn read_file(path: &std::path::Path) -> Result<Zeroizing<Vec<u8>>, FileProblem> {
    Ok(file::read(path)?)
}

/// The contents of a copy, with the product's own fields.
fn as_content(sheets: &Sheets, values: Values) -> Content {
    let rows = sheets.get(&values.sheet).map(|sheet| fields(sheet, &values)).unwrap_or_default();
    Content {
        sheet: values.sheet,
        product: values.product_name,
        environment: values.environment.as_str().to_owned(),
        integration_key: values.integration_key,
        secret_key: values.secret_key,
        refresh_token: values.refresh_token,
        refresh_token_expires_at: values.refresh_token_expires_at,
        access_token: values.access_token,
        access_token_expires_at: values.access_token_expires_at,
        scopes: values.scopes,
        redirect_uri: values.redirect_uri,
        token_url: values.token_url.unwrap_or_default(),
        account_id: values.account_id,
        account_name: values.account_name,
        base_uri: values.base_uri,
        person_name: values.person_name,
        person_email: values.person_email,
        consented_at: values.consented_at,
        fields: rows.into_iter().map(|row| FileField { label: row.label, value: row.value }).collect(),
    }
}

/// What an answer brought: all that the wizard's steps up to Check would have.
pub struct Answered {
    /// The keys.
    pub keys: AcceptedKeys,
    /// The tokens.
    pub signed_in: SignedIn,
    /// Who consented, for which account.
    pub checked: CheckedAccount,
}

/// Why an answer cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerProblem {
    /// The file could not be read.
    #[error(transparent)]
    File(#[from] FileProblem),
    /// It did not open.
    #[error(transparent)]
    Answer(#[from] exchange::SealedAnswerProblem),
    /// It opened, but this value in it is not sound: it may come from anybody who has seen the request.
    #[error("the answer's {0} is not sound")]
    Unsound(&'static str),
}

/// Opens an answer and judges what is in it as strictly as what Docusign itself answers.
pub fn open_answer(
    bytes: &[u8],
    request: &ExchangeRequest,
    key: &OwnerKey,
    practice: Option<&LoopbackOrigin>,
) -> Result<Answered, AnswerProblem> {
    let content = exchange::open_answer(bytes, key, request.id())?;
    let unsound = AnswerProblem::Unsound;
    if content.environment != request.asked().environment {
        return Err(unsound("environment"));
    }
    let endpoints = match Environment::named(&content.environment) {
        Some(Environment::Production) => Endpoints::production(),
        Some(Environment::Demo) => Endpoints::demo(),
        Some(Environment::Practice) => practice.map(Endpoints::practice).ok_or(unsound("environment"))?,
        None => return Err(unsound("environment")),
    };
    let keys = AcceptedKeys {
        integration_key: content.integration_key.parse().map_err(|_| unsound("integration key"))?,
        secret_key: Arc::new(content.secret_key.expose_secret().parse().map_err(|_| unsound("secret key"))?),
        redirect_uri: content.redirect_uri.parse().map_err(|_| unsound("redirect URI"))?,
        email: None,
    };
    let at = content.consented_at;
    let expires_in_secs =
        content.access_token_expires_at.and_then(|end| u64::try_from(end.duration_since(at).as_secs()).ok());
    let tokens = Tokens {
        access_token: content.access_token.unwrap_or_default(),
        refresh_token: content.refresh_token,
        expires_in_secs,
        scope: None,
    };
    let account = Account {
        account_id: content.account_id.parse().map_err(|_| unsound("account"))?,
        name: Some(content.account_name).filter(|name| !name.is_empty()),
        base_uri: endpoints.accepts_base_uri(&content.base_uri).map_err(|_| unsound("base URI"))?,
        is_default: true,
        organization_id: None,
    };
    let checked = CheckedAccount {
        account,
        person_name: Some(content.person_name).filter(|name| !name.is_empty()),
        person_email: Some(content.person_email).filter(|email| !email.is_empty()),
    };
    Ok(Answered { keys, signed_in: SignedIn { tokens, at }, checked })
}
