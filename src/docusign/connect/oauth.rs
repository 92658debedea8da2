//! OAuth for Connect: where Docusign gets the token that its messages carry. By client credentials (RFC 6749, section 4.4), from
//! the customer's own authorization server.

use std::collections::BTreeMap;
use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde_json::{Map, Value};

use crate::docusign::lenient;

/// `connectOAuthConfig`. Shows no secret.
#[derive(Clone, Default)]
pub struct ConnectOAuth {
    /// The token endpoint of the customer's authorization server.
    pub authorization_server_url: String,
    /// `client_id` there.
    pub client_id: String,
    /// `client_secret` there; none where it was read, since Docusign gives it back masked or not at all. It is then left out when the
    /// settings are written.
    pub client_secret: Option<SecretString>,
    /// The scope to ask for, if one is.
    pub scope: Option<String>,
    /// Further parameters of the token request, such as an audience.
    pub custom_parameters: BTreeMap<String, String>,
}

impl ConnectOAuth {
    /// Reads settings that Docusign gave: whatever stands in the secret's place is not taken for one. None where there are none.
    pub(super) fn read(value: &Value) -> Option<Self> {
        let read = Self { client_secret: None, ..Self::read_written(value)? };
        (!read.authorization_server_url.is_empty() || !read.client_id.is_empty()).then_some(read)
    }

    /// Reads settings that a person wrote, with the secret.
    pub(super) fn read_written(value: &Value) -> Option<Self> {
        let fields = value.as_object()?;
        let text = |name: &str| lenient::text(fields.get(name)).unwrap_or_default();
        let parameters = fields.get("customParameters").and_then(Value::as_object);
        let parameter = |(name, value): (&String, &Value)| Some((name.clone(), lenient::text(value)?));
        let secret = fields.get("clientSecret").and_then(Value::as_str).filter(|secret| !secret.is_empty());
        Some(Self {
            authorization_server_url: text("authorizationServerUrl"),
            client_id: text("clientId"),
            client_secret: secret.map(SecretString::from),
            scope: Some(text("scope")).filter(|scope| !scope.is_empty()),
            custom_parameters: parameters
                .map(|all| all.iter().filter_map(parameter).collect())
                .unwrap_or_default(),
        })
    }

    /// The settings without the secret: to be shown, compared and written down.
    pub fn to_public_json(&self) -> Value {
        let mut written = Map::new();
        let mut put = |name: &str, value: Value| written.insert(name.to_owned(), value);
        put("authorizationServerUrl", self.authorization_server_url.clone().into());
        put("clientId", self.client_id.clone().into());
        if let Some(scope) = &self.scope {
            put("scope", scope.clone().into());
        }
        if !self.custom_parameters.is_empty() {
            let parameters = self.custom_parameters.iter();
            let parameters: Map<_, _> =
                parameters.map(|(name, value)| (name.clone(), value.clone().into())).collect();
            put("customParameters", parameters.into());
        }
        written.into()
    }

    /// The settings as they are sent.
    pub(super) fn write(&self) -> Value {
        let mut written = self.to_public_json();
        if let (Some(fields), Some(secret)) = (written.as_object_mut(), &self.client_secret) {
            fields.insert("clientSecret".to_owned(), secret.expose_secret().into());
        }
        written
    }
}

impl fmt::Debug for ConnectOAuth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConnectOAuth")
            .field("authorization_server_url", &self.authorization_server_url)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_docusign_gives_in_the_place_of_the_secret_is_not_written_back() {
        for masked in [json!("********"), json!("ab…yz"), json!("the-secret-itself"), json!(null), json!("")]
        {
            let given = json!({ "authorizationServerUrl": "https://a.example/token", "clientId": "c", "clientSecret": masked });
            let read = ConnectOAuth::read(&given).unwrap();
            assert!(read.client_secret.is_none());
            assert_eq!(
                read.write(),
                json!({ "authorizationServerUrl": "https://a.example/token", "clientId": "c" })
            );
        }
        assert!(ConnectOAuth::read(&json!({})).is_none(), "an account that has none");
    }

    #[test]
    fn item_29_nothing_that_is_printed_holds_the_secret() {
        let written = json!({ "authorizationServerUrl": "https://a.example", "clientId": "c", "clientSecret": "canary",
            "customParameters": { "audience": "x" } });
        let read = ConnectOAuth::read_written(&written).unwrap();
        assert_eq!(read.write(), written);
        assert!(!format!("{read:?} {}", read.to_public_json()).contains("canary"));
    }
}
