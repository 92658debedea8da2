//! What a sheet makes of a connection: the product's own fields in its order, each with its value.

use std::borrow::Cow;

use secrecy::ExposeSecret;

use crate::connectors::{Sheet, SheetEnvironment, SheetField, Value};
use crate::domain::{Connection, Environment};

/// A field of the product's settings with its value. A secret is borrowed from its connection and copied nowhere.
pub struct FieldRow<'a> {
    /// The product's own label.
    pub label: &'a str,
    /// Whether it is masked.
    pub secret: bool,
    is_refresh_token: bool,
    value: Cow<'a, str>,
}

impl FieldRow<'_> {
    /// The value itself, which may be a secret.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Whether it is the refresh token by itself.
    pub fn is_refresh_token(&self) -> bool {
        self.is_refresh_token
    }

    /// What is shown of the value: all of it, or dots.
    pub fn shown(&self) -> Cow<'_, str> {
        if self.secret { "•".repeat(24).into() } else { Cow::Borrowed(&self.value) }
    }
}

/// The fields in the sheet's order; those whose value is not known are left out.
pub fn fields<'a>(sheet: &'a Sheet, connection: &'a Connection) -> Vec<FieldRow<'a>> {
    rows_of(&sheet.fields, connection)
}

/// The keys of the file that the product reads, in the sheet's order; none if it reads none.
pub(super) fn own_keys<'a>(sheet: &'a Sheet, connection: &'a Connection) -> Option<Vec<FieldRow<'a>>> {
    sheet.own_file.as_ref().map(|file| rows_of(&file.keys, connection))
}

fn rows_of<'a>(fields: &'a [SheetField], connection: &'a Connection) -> Vec<FieldRow<'a>> {
    fields
        .iter()
        .filter_map(|field| {
            let value = match value(connection, &field.value)? {
                Cow::Borrowed(value) => Cow::Borrowed(field.as_wanted(value)),
                Cow::Owned(value) => Cow::Owned(field.as_wanted(&value).to_owned()),
            };
            let is_refresh_token = field.value == Value::RefreshToken;
            Some(FieldRow { label: &field.label, secret: field.secret, is_refresh_token, value })
        })
        .collect()
}

fn value<'a>(connection: &'a Connection, wanted: &'a Value) -> Option<Cow<'a, str>> {
    let Connection { facts, secrets } = connection;
    Some(match wanted {
        Value::IntegrationKey => facts.integration_key.as_str().into(),
        Value::SecretKey => secrets.secret_key.secret().expose_secret().into(),
        Value::RefreshToken => secrets.refresh_token.expose_secret().into(),
        Value::AccessToken => secrets.access_token.as_ref()?.expose_secret().into(),
        Value::RedirectUri => facts.redirect_uri.as_str().into(),
        Value::AccountId => facts.account_id.as_str().into(),
        Value::BaseUri => facts.base_uri.as_str().into(),
        Value::AuthorizationServer => facts.endpoints().server_name().to_owned().into(),
        Value::TokenUrl => facts.endpoints().token().to_owned().into(),
        Value::Text(text) => text.into(),
        Value::ByEnvironment(_) => {
            let environment = match facts.environment {
                // Practice stands in for the real one.
                Environment::Production | Environment::Practice => SheetEnvironment::Production,
                Environment::Demo => SheetEnvironment::Demo,
            };
            wanted.given(environment)?.into()
        }
    })
}
