//! A connection as JSON: the names of RFC 6749 where it has some, as in a copy; no secret.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::connections::{ConnectionRecord, Life, Sheets, WhoRenews};
use crate::domain::{
    AccountId, BaseUri, ConnectionId, Environment, FollowedFile, FollowedForm, FollowedPath, FollowedProblem,
    IntegrationKey, RedirectUri,
};
use crate::words::{account, life};

/// A connection, without its secrets. `name` is what it is called here, `life` a word for programs, `life_words` the sentence
/// for people. Its fields are in the order in which a JSON object of its own has them, by their names: so it is printed alike in
/// every command.
#[derive(Serialize)]
pub(super) struct ShownConnection<'a> {
    access_token_expires_at: Option<Timestamp>,
    account_id: &'a AccountId,
    account_name: &'a str,
    base_uri: &'a BaseUri,
    checked_at: Option<Timestamp>,
    client_id: &'a IntegrationKey,
    connector: &'a str,
    consented_at: Timestamp,
    consented_by: Consenter<'a>,
    environment: Environment,
    files: Vec<ShownFile<'a>>,
    id: &'a ConnectionId,
    life: &'static str,
    life_words: String,
    name: String,
    product: &'a str,
    redirect_uri: &'a RedirectUri,
    refresh_token_expires_at: Option<Timestamp>,
    refused_at: Option<Timestamp>,
    refused_with: Option<&'a str>,
    renewed_at: Option<Timestamp>,
    renewed_by: Option<&'static str>,
    scope: String,
}

/// Who consented.
#[derive(Serialize)]
struct Consenter<'a> {
    email: &'a str,
    name: &'a str,
}

/// A file that is kept up to date: `behind` says that it has older tokens, `problem` what was in the way.
#[derive(Serialize)]
struct ShownFile<'a> {
    behind: bool,
    form: FollowedForm,
    path: &'a FollowedPath,
    problem: Option<&'static str>,
    written_at: Timestamp,
}

impl<'a> ShownConnection<'a> {
    /// As it stands at `now`.
    pub(super) fn of(sheets: &Sheets, record: &'a ConnectionRecord, now: Timestamp) -> Self {
        let (facts, history) = (&record.facts, &record.history);
        let renewed_by = sheets.get(&facts.sheet).map(|sheet| match sheet.renewal.by {
            WhoRenews::Product => "product",
            WhoRenews::Person => "person",
            WhoRenews::Unknown => "unknown",
        });
        let refused = history.refused.as_ref();
        Self {
            access_token_expires_at: facts.access_token_expires_at,
            account_id: &facts.account_id,
            account_name: &facts.account_name,
            base_uri: &facts.base_uri,
            checked_at: history.checked_at,
            client_id: &facts.integration_key,
            connector: &facts.sheet,
            consented_at: facts.consented_at,
            consented_by: Consenter { email: &facts.person_email, name: &facts.person_name },
            environment: facts.environment,
            files: history.follows.iter().map(ShownFile::of).collect(),
            id: &record.id,
            life: Life::of(sheets, record, now).id(),
            life_words: life::of_connection(sheets, record, now).words,
            name: account::called(record),
            product: &facts.product_name,
            redirect_uri: &facts.redirect_uri,
            refresh_token_expires_at: facts.refresh_token_expires_at,
            refused_at: refused.map(|refused| refused.at),
            refused_with: refused.map(|refused| refused.error.as_str()),
            renewed_at: history.renewed_at,
            renewed_by,
            scope: facts.scopes.join(" "),
        }
    }
}

impl<'a> ShownFile<'a> {
    fn of(file: &'a FollowedFile) -> Self {
        Self {
            behind: file.behind,
            form: file.form,
            path: &file.path,
            problem: file.problem.map(FollowedProblem::id),
            written_at: file.written_at,
        }
    }
}

/// The same as an object that more is added to.
pub(super) fn connection(sheets: &Sheets, record: &ConnectionRecord, now: Timestamp) -> Map<String, Value> {
    match serde_json::to_value(ShownConnection::of(sheets, record, now)) {
        Ok(Value::Object(entry)) => entry,
        Ok(_) | Err(_) => Map::new(),
    }
}
