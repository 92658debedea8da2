//! What a sheet makes of a connection: the product's own fields in its order, each with its value.

use std::borrow::Cow;
use std::fmt;

use secrecy::ExposeSecret;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

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

/// What a connection's fields held at one time, without holding it: a mark of each, which tells whether another value is the same.
pub struct FieldMarks {
    salt: [u8; 32],
    marks: Vec<(String, [u8; 32])>,
}

impl FieldMarks {
    /// Of these fields. None without randomness.
    pub fn of(rows: &[FieldRow<'_>]) -> Option<Self> {
        let mut salt = [0; 32];
        getrandom::fill(&mut salt).ok()?;
        let mark = |row: &FieldRow<'_>| (row.label.to_owned(), mark(&salt, row));
        Some(Self { salt, marks: rows.iter().map(mark).collect() })
    }

    /// Whether a field holds something else now; one that was not there does.
    pub fn differ(&self, row: &FieldRow<'_>) -> bool {
        let before = self.marks.iter().find(|(label, _)| label == row.label);
        before.is_none_or(|(_, before)| !bool::from(mark(&self.salt, row).ct_eq(before)))
    }
}

impl fmt::Debug for FieldMarks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("FieldMarks").field(&self.marks.len()).finish()
    }
}

/// SHA-256 over a salt that nobody else has, and the value.
fn mark(salt: &[u8], row: &FieldRow<'_>) -> [u8; 32] {
    Sha256::new_with_prefix(salt).chain_update(row.value.as_bytes()).finalize().into()
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::connectors::Sheets;
    use crate::domain::{Secrets, samples};

    fn connection(refresh_token: &str) -> Connection {
        let secrets = Secrets {
            secret_key: Arc::new("secret-canary".parse().unwrap()),
            refresh_token: Arc::new(refresh_token.parse().unwrap()),
            access_token: None,
        };
        Connection { facts: samples::facts(), secrets }
    }

    #[test]
    fn only_what_holds_something_else_differs_from_its_mark() {
        let sheets = Sheets::load(None);
        let sheet = sheets.get("snow-atlas").unwrap();
        let before = connection("refresh-canary");
        let marks = FieldMarks::of(&fields(sheet, &before)).unwrap();
        let differing = |now: &Connection| -> Vec<String> {
            let rows = fields(sheet, now);
            rows.iter().filter(|row| marks.differ(row)).map(|row| row.label.to_owned()).collect()
        };
        assert!(differing(&before).is_empty());
        assert_eq!(differing(&connection("another")), ["Refresh Token"]);
        let mut moved = before.clone();
        moved.facts.integration_key = "99999999-4e5f-6071-8293-a4b5c6d7e8f9".parse().unwrap();
        moved.secrets.secret_key = Arc::new("another".parse().unwrap());
        assert_eq!(differing(&moved), ["Integration Key", "Secret Key"]);
        // Fields of another sheet were not there before.
        let others = fields(sheets.get("sling").unwrap(), &before);
        let new = others
            .iter()
            .filter(|row| !["Integration Key", "Secret Key", "Refresh Token"].contains(&row.label));
        assert!(new.clone().count() > 0 && new.clone().all(|row| marks.differ(row)));
    }

    #[test]
    fn item_29_marks_hold_and_show_no_value_and_are_others_each_time() {
        let sheets = Sheets::load(None);
        let connection = connection("refresh-canary");
        let rows = fields(sheets.get("snow-atlas").unwrap(), &connection);
        let [one, other] = [(); 2].map(|()| FieldMarks::of(&rows).unwrap());
        assert_ne!(one.marks, other.marks);
        assert_eq!(format!("{one:?}"), format!("FieldMarks({})", rows.len()));
    }
}
