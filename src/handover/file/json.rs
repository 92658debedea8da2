//! The copy as JSON: one object, pretty-printed, with the names of RFC 6749 where it has some.
//!
//! | name | what it holds |
//! |---|---|
//! | `kind`, `version` | `countersign-connection`, 1; 2 where there are `connect_keys` |
//! | `name` | what the person calls it, if it has a name |
//! | `connector`, `product`, `environment` | the sheet's id, the product's name, `production` or `demo` or `practice` |
//! | `client_id`, `client_secret` | integration key, secret key |
//! | `refresh_token`, `refresh_token_expires_at` | and when it ends (RFC 3339), if that is known |
//! | `access_token`, `access_token_expires_at`, `token_type` | if it is in the copy |
//! | `scope` | with spaces between |
//! | `granted_scopes` | a list of those that were granted, if that is known |
//! | `redirect_uri`, `token_endpoint` | |
//! | `account_id`, `account_name`, `base_uri` | |
//! | `consented_by` (`name`, `email`), `consented_at` | |
//! | `fields` (`label`, `value`) | the product's own fields in its order |
//! | `variable_names` (`proposed`, `name`) | what the person calls the variables of the product's file, if that is theirs to say |
//! | `fields_without_value` (`label`, `to_know`) | those of them that have none here, if any, and what to do about each |
//! | `connect_keys` | the keys that messages of Connect are signed with, if any are kept, the newest first |
//! | `history` | what another computer has to know: `signed_in_again_at` and `keys_to_hand_over` where the product has older values, `set_up` |
//!
//! A reader has to expect more names. A change that an older reader would misunderstand raises `version`: one that knows no
//! `connect_keys` would leave them out without a word, and the computer they came from may be emptied then.

use jiff::Timestamp;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::content::{CarriedAlong, ConnectionCopy, FileField, FileGap, RenderProblem, rendered};
use crate::domain::{
    AccountId, Connection, ConnectionName, Environment, History, IntegrationKey, RedirectUri, VariableNames,
};
use crate::plain::{plain as name, plain_within};

pub(super) const KIND: &str = "countersign-connection";
pub(super) const VERSION: u64 = 1;
/// The version of a copy with `connect_keys`, the newest there is.
pub(super) const WITH_CONNECT_KEYS: u64 = 2;

/// The longest name, label, address or URI in a copy, in bytes.
pub(super) const MAX_TEXT: usize = 2048;

impl ConnectionCopy {
    /// The copy as JSON, UTF-8.
    pub fn to_json(&self) -> Result<Zeroizing<Vec<u8>>, RenderProblem> {
        rendered(|to| {
            serde_json::to_writer_pretty(&mut *to, &ConnectionView::of(self))?;
            to.write_all(b"\n")
        })
    }
}

/// A copy, to be written. Texts that others chose are made plain, so that what was written can be read.
#[derive(Serialize)]
pub(in crate::handover) struct ConnectionView<'a> {
    kind: &'static str,
    version: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a ConnectionName>,
    connector: &'a str,
    product: String,
    environment: Environment,
    client_id: &'a IntegrationKey,
    client_secret: &'a str,
    refresh_token: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_token_expires_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    access_token: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    access_token_expires_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    token_type: Option<&'static str>,
    scope: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    granted_scopes: Option<Vec<String>>,
    redirect_uri: &'a RedirectUri,
    token_endpoint: String,
    account_id: &'a AccountId,
    account_name: String,
    base_uri: &'a str,
    consented_by: FilePerson,
    consented_at: Timestamp,
    #[serde(skip_serializing_if = "VariableNames::is_empty")]
    variable_names: &'a VariableNames,
    fields: Vec<FieldView<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields_without_value: Vec<FileFieldGap>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    connect_keys: Vec<&'a str>,
    #[serde(skip_serializing_if = "History::is_empty")]
    history: &'a History,
}

/// The version of a copy, by what goes along in it.
pub(super) const fn version_of(along: &CarriedAlong) -> u64 {
    if along.connect_keys.is_empty() { VERSION } else { WITH_CONNECT_KEYS }
}

#[derive(Serialize, Deserialize)]
pub(super) struct FileFieldGap {
    pub(super) label: String,
    pub(super) to_know: String,
}

#[derive(Serialize)]
struct FieldView<'a> {
    label: String,
    value: &'a str,
}

#[derive(Serialize, Deserialize)]
pub(super) struct FilePerson {
    pub(super) name: String,
    pub(super) email: String,
}

impl<'a> ConnectionView<'a> {
    pub(in crate::handover) fn of(copy: &'a ConnectionCopy) -> Self {
        let plain = |text: &str| plain_within(text, MAX_TEXT);
        let Connection { facts, secrets } = &copy.connection;
        let access_token = secrets.access_token.as_ref().map(|token| token.expose_secret());
        let field = |field: &'a FileField| FieldView {
            label: plain(&field.label),
            value: field.value.expose_secret(),
        };
        let gap = |gap: &FileGap| FileFieldGap { label: plain(&gap.label), to_know: plain(&gap.to_know) };
        Self {
            kind: KIND,
            version: version_of(&copy.along),
            name: copy.name.as_ref(),
            connector: &facts.sheet,
            product: name(&facts.product_name),
            environment: facts.environment,
            client_id: &facts.integration_key,
            client_secret: secrets.secret_key.secret().expose_secret(),
            refresh_token: secrets.refresh_token.expose_secret(),
            refresh_token_expires_at: facts.refresh_token_expires_at,
            access_token,
            access_token_expires_at: facts.access_token_expires_at,
            token_type: access_token.map(|_| "Bearer"),
            scope: facts.scopes.join(" "),
            granted_scopes: facts.granted_scopes.clone(),
            redirect_uri: &facts.redirect_uri,
            token_endpoint: facts.endpoints().token().to_owned(),
            account_id: &facts.account_id,
            account_name: name(&facts.account_name),
            base_uri: facts.base_uri.as_str(),
            consented_by: FilePerson { name: name(&facts.person_name), email: name(&facts.person_email) },
            consented_at: facts.consented_at,
            variable_names: &facts.variable_names,
            fields: copy.fields.iter().map(field).collect(),
            fields_without_value: copy.gaps.iter().map(gap).collect(),
            connect_keys: copy.along.connect_keys.iter().map(|key| key.expose_secret()).collect(),
            history: &copy.along.history,
        }
    }
}
