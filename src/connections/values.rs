//! The values of a connection, be it set up just now or kept, and what a sheet makes of them: the product's own fields
//! in its order.

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};

use super::{
    ConnectionRecord, Endpoints, Environment, FieldValue, KeptSecrets, Sheet, SheetEnvironment, server_name,
};

/// Everything there is to hand over.
pub struct Values {
    /// The connection's id, where it is kept.
    pub id: Option<String>,
    /// Id of the sheet.
    pub sheet: String,
    /// The product's name.
    pub product_name: String,
    /// Which Docusign.
    pub environment: Environment,
    /// The client ID, a GUID.
    pub integration_key: String,
    /// The client secret.
    pub secret_key: SecretString,
    /// The refresh token.
    pub refresh_token: SecretString,
    /// The access token, as long as one is known.
    pub access_token: Option<SecretString>,
    /// When it ends.
    pub access_token_expires_at: Option<Timestamp>,
    /// When the refresh token ends unless it is used.
    pub refresh_token_expires_at: Option<Timestamp>,
    /// When consent was given.
    pub consented_at: Timestamp,
    /// As registered.
    pub redirect_uri: String,
    /// What was asked for.
    pub scopes: Vec<String>,
    /// The account's id.
    pub account_id: String,
    /// The account's name.
    pub account_name: String,
    /// Where its API lives, without `/restapi`.
    pub base_uri: String,
    /// Who consented.
    pub person_name: String,
    /// Their e-mail address.
    pub person_email: String,
    /// The authorization server without its scheme; none where Practice does not run.
    pub authorization_server: Option<String>,
    /// The token endpoint.
    pub token_url: Option<String>,
}

impl Values {
    /// Those of a connection that is kept.
    pub fn of_kept(
        record: ConnectionRecord,
        secrets: KeptSecrets,
        environment: Environment,
        endpoints: Option<&Endpoints>,
    ) -> Self {
        Self {
            id: Some(record.id.as_str().to_owned()),
            sheet: record.sheet,
            product_name: record.product_name,
            environment,
            integration_key: record.integration_key,
            secret_key: secrets.secret_key,
            refresh_token: secrets.refresh_token,
            access_token: secrets.access_token,
            access_token_expires_at: record.access_token_expires_at,
            refresh_token_expires_at: record.refresh_token_expires_at,
            consented_at: record.consented_at,
            redirect_uri: record.redirect_uri,
            scopes: record.scopes,
            account_id: record.account_id,
            account_name: record.account_name,
            base_uri: record.base_uri,
            person_name: record.person_name,
            person_email: record.person_email,
            authorization_server: endpoints.map(|endpoints| server_name(endpoints).to_owned()),
            token_url: endpoints.map(|endpoints| endpoints.token().to_owned()),
        }
    }
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

/// The fields in the sheet's order; those whose value is not known are left out.
pub fn fields(sheet: &Sheet, values: &Values) -> Vec<Row> {
    sheet
        .fields
        .iter()
        .filter_map(|field| {
            let value = value(values, &field.value)?;
            let wanted = field.as_wanted(value.expose_secret());
            let value = SecretString::from(wanted.to_owned());
            Some(Row { label: field.label.clone(), value, secret: field.secret })
        })
        .collect()
}

fn value(values: &Values, wanted: &FieldValue) -> Option<SecretString> {
    let plain = |text: &str| SecretString::from(text.to_owned());
    let secret = |secret: &SecretString| plain(secret.expose_secret());
    Some(match wanted {
        FieldValue::IntegrationKey => plain(&values.integration_key),
        FieldValue::SecretKey => secret(&values.secret_key),
        FieldValue::RefreshToken => secret(&values.refresh_token),
        FieldValue::AccessToken => secret(values.access_token.as_ref()?),
        FieldValue::RedirectUri => plain(&values.redirect_uri),
        FieldValue::AccountId => plain(&values.account_id),
        FieldValue::BaseUri => plain(&values.base_uri),
        FieldValue::AuthorizationServer => plain(values.authorization_server.as_ref()?),
        FieldValue::TokenUrl => plain(values.token_url.as_ref()?),
        FieldValue::Text(text) => plain(text),
        FieldValue::ByEnvironment(_) => {
            let environment = match values.environment {
                // Practice stands in for the real one.
                Environment::Production | Environment::Practice => SheetEnvironment::Production,
                Environment::Demo => SheetEnvironment::Demo,
            };
            plain(wanted.given(environment)?)
        }
    })
}
