//! OAuth for Connect: where Docusign gets the token that its messages carry. By client credentials (RFC 6749, section 4.4), from
//! the customer's own authorization server.

use std::collections::BTreeMap;
use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde_json::{Map, Value};

use super::url::without_credentials;
use crate::docusign::lenient;

/// From this length on, in bytes, the value of a parameter is taken for a secret where somebody repeats it.
const MIN_SECRET: usize = 6;

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
    /// Further parameters of the token request, such as an audience. A value may be a secret: none is shown or written down, and one
    /// that was read from what was written down is not known.
    pub custom_parameters: BTreeMap<String, Option<SecretString>>,
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
        let text = |name: &str| lenient::raw_text(fields.get(name)).unwrap_or_default();
        let parameters = fields.get("customParameters").and_then(Value::as_object);
        let parameter = |(name, value): (&String, &Value)| {
            let value =
                value.as_str().map(SecretString::from).or_else(|| Some(lenient::raw_text(value)?.into()));
            (name.clone(), value)
        };
        let secret = fields.get("clientSecret").and_then(Value::as_str).filter(|secret| !secret.is_empty());
        Some(Self {
            authorization_server_url: text("authorizationServerUrl"),
            client_id: text("clientId"),
            client_secret: secret.map(SecretString::from),
            scope: Some(text("scope")).filter(|scope| !scope.is_empty()),
            custom_parameters: parameters.map(|all| all.iter().map(parameter).collect()).unwrap_or_default(),
        })
    }

    /// [`Self::authorization_server_url`] to be shown: without a user name and a password, which may stand in one that was set elsewhere.
    pub fn shown_url(&self) -> String {
        without_credentials(&self.authorization_server_url)
    }

    /// The authorization server's address for a field in which it can be changed; empty where something of it is shown to nobody, so that
    /// it is typed anew.
    pub fn url_to_type(&self) -> &str {
        if self.shown_url() == self.authorization_server_url { &self.authorization_server_url } else { "" }
    }

    /// The settings without the secret, and of the parameters the names: to be shown and written down.
    pub fn to_public_json(&self) -> Value {
        let mut written = Map::new();
        let mut put = |name: &str, value: Value| written.insert(name.to_owned(), value);
        put("authorizationServerUrl", self.shown_url().into());
        put("clientId", self.client_id.clone().into());
        if let Some(scope) = &self.scope {
            put("scope", scope.clone().into());
        }
        if !self.custom_parameters.is_empty() {
            let names = self.custom_parameters.keys().map(|name| (name.clone(), Value::Null));
            put("customParameters", names.collect::<Map<_, _>>().into());
        }
        written.into()
    }

    /// The values of parameters that are long enough to be secrets: a word of few letters is a part of any message.
    pub fn parameter_values(&self) -> impl Iterator<Item = &SecretString> {
        let is_long = |value: &&SecretString| value.expose_secret().len() >= MIN_SECRET;
        self.custom_parameters.values().flatten().filter(is_long)
    }

    /// These settings, with those values of parameters that are known there alone.
    pub(super) fn with_parameters_of(&self, there: Option<&Self>) -> Self {
        let mut whole = self.clone();
        for (name, value) in &mut whole.custom_parameters {
            if value.is_none() {
                *value = there.and_then(|there| there.custom_parameters.get(name)?.clone());
            }
        }
        whole
    }

    /// The parameters that both have, and with other values, as far as both are known.
    pub fn other_values(&self, found: &Self) -> Vec<&str> {
        let is_other = |(name, value): &(&String, &Option<SecretString>)| {
            let there = found.custom_parameters.get(*name).and_then(Option::as_ref);
            matches!((value, there), (Some(one), Some(other)) if one.expose_secret() != other.expose_secret())
        };
        self.custom_parameters.iter().filter(is_other).map(|(name, _)| name.as_str()).collect()
    }

    /// The settings as they are sent. A parameter whose value is not known is left out.
    pub(super) fn write(&self) -> Value {
        let mut written = self.to_public_json();
        let Some(fields) = written.as_object_mut() else { return written };
        fields.insert("authorizationServerUrl".to_owned(), self.authorization_server_url.clone().into());
        if let Some(secret) = &self.client_secret {
            fields.insert("clientSecret".to_owned(), secret.expose_secret().into());
        }
        if !self.custom_parameters.is_empty() {
            let known = self.custom_parameters.iter();
            let known = known
                .filter_map(|(name, value)| Some((name.clone(), value.as_ref()?.expose_secret().into())))
                .collect::<Map<_, _>>();
            fields.insert("customParameters".to_owned(), known.into());
        }
        written
    }
}

impl fmt::Debug for ConnectOAuth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConnectOAuth")
            .field("authorization_server_url", &self.shown_url())
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
            "customParameters": { "audience": "canary  audience" } });
        let read = ConnectOAuth::read_written(&written).unwrap();
        assert_eq!(read.write(), written);
        assert!(!format!("{read:?} {}", read.to_public_json()).contains("canary"));
        assert_eq!(read.to_public_json()["customParameters"], json!({ "audience": null }));
    }

    #[test]
    fn a_password_in_the_address_is_sent_as_it_is_and_not_shown() {
        let given =
            json!({ "authorizationServerUrl": "https://olive:canary@idp.example/token", "clientId": "c" });
        let read = ConnectOAuth::read(&given).unwrap();
        assert_eq!(read.write(), given);
        assert!(!format!("{read:?} {} {}", read.to_public_json(), read.shown_url()).contains("canary"));
        assert_eq!(read.url_to_type(), "");
    }

    #[test]
    fn values_of_parameters_are_compared_where_both_are_known_and_filled_in_where_one_is() {
        let with = |audience: Value| {
            let given = json!({ "authorizationServerUrl": "https://a.example", "clientId": "c",
                "customParameters": { "audience": audience } });
            ConnectOAuth::read_written(&given).unwrap()
        };
        let (one, other, unknown) = (with(json!("one")), with(json!("other")), with(json!(null)));
        assert_eq!(one.other_values(&other), ["audience"]);
        for (a, b) in [(&one, &one), (&one, &unknown), (&unknown, &one)] {
            assert!(a.other_values(b).is_empty());
        }
        assert_eq!(unknown.with_parameters_of(Some(&one)).write()["customParameters"]["audience"], "one");
        assert_eq!(other.with_parameters_of(Some(&one)).write()["customParameters"]["audience"], "other");
        assert_eq!(unknown.write()["customParameters"], json!({}));
    }
}
