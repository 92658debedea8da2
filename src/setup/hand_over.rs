//! Step 7: the values, under the connector's own names, in its order.

use std::collections::BTreeMap;

use secrecy::{ExposeSecret, SecretString};

use super::traffic::Copied;
use super::{Common, Task};
use crate::connections::{ClipboardProblem, Environment, FieldValue, Sheet, SheetEnvironment, server_name};

/// State of the step.
#[derive(Default)]
pub struct HandOver {
    /// Which fields were copied, or could not be, by their place.
    pub copied: BTreeMap<usize, Result<(), ClipboardProblem>>,
}

/// What can be done on the step.
pub enum Action {
    /// **Copy** beside a field, by its place.
    Copy(usize),
    /// **Open the guide**.
    OpenGuide,
}

/// A field of the sheet with its value.
pub struct Row {
    /// The product's own label.
    pub label: String,
    /// The value.
    pub value: SecretString,
    /// Whether it is masked.
    pub secret: bool,
}

impl Row {
    /// What is shown of the value: all of it, or dots.
    pub fn shown(&self) -> String {
        if self.secret { "•".repeat(24) } else { self.value.expose_secret().to_owned() }
    }
}

impl HandOver {
    /// The chosen sheet.
    pub fn sheet<'a>(&self, common: &'a Common) -> Option<&'a Sheet> {
        common.sheets.get(&common.answers.sheet)
    }

    /// The fields in the sheet's order. Made anew each time: secrets are not kept in a second place.
    pub fn rows(&self, common: &Common) -> Vec<Row> {
        let Some(sheet) = self.sheet(common) else { return Vec::new() };
        sheet
            .fields
            .iter()
            .filter_map(|field| {
                let value = value(common, &field.value)?;
                Some(Row { label: field.label.clone(), value, secret: field.secret })
            })
            .collect()
    }

    pub(super) fn enter(&mut self) {
        self.copied.clear();
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Vec<Task> {
        match action {
            Action::Copy(index) => self
                .rows(common)
                .into_iter()
                .nth(index)
                .map(|row| Task::Copy { what: Copied::Field(index), text: row.value })
                .into_iter()
                .collect(),
            Action::OpenGuide => {
                let guide = self.sheet(common).and_then(|sheet| sheet.guide_url.clone());
                guide.map(|guide| Task::OpenPage(guide.into())).into_iter().collect()
            }
        }
    }

    pub(super) fn hear_copied(&mut self, index: usize, done: Result<(), ClipboardProblem>) {
        self.copied.insert(index, done);
    }
}

/// The value a field of a sheet stands for.
fn value(common: &Common, wanted: &FieldValue) -> Option<SecretString> {
    let here = common.answers.here();
    let keys = here.keys.as_ref()?;
    let signed_in = here.signed_in.as_ref()?;
    let plain = |text: &str| SecretString::from(text.to_owned());
    Some(match wanted {
        FieldValue::IntegrationKey => plain(&keys.integration_key.to_string()),
        FieldValue::SecretKey => plain(keys.secret_key.secret().expose_secret()),
        FieldValue::RefreshToken => plain(signed_in.tokens.refresh_token.expose_secret()),
        FieldValue::AccessToken => plain(signed_in.tokens.access_token.expose_secret()),
        FieldValue::RedirectUri => plain(keys.redirect_uri.as_str()),
        FieldValue::AccountId => plain(here.checked.as_ref()?.account.account_id.as_str()),
        FieldValue::BaseUri => plain(here.checked.as_ref()?.account.base_uri.as_str()),
        FieldValue::AuthorizationServer => plain(server_name(&common.endpoints()?)),
        FieldValue::TokenUrl => plain(common.endpoints()?.token()),
        FieldValue::Text(text) => plain(text),
        FieldValue::ByEnvironment(_) => {
            let environment = match common.answers.environment {
                // Practice stands in for the real one.
                Environment::Production | Environment::Practice => SheetEnvironment::Production,
                Environment::Demo => SheetEnvironment::Demo,
            };
            plain(wanted.given(environment)?)
        }
    })
}
