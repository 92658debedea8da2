//! What a sheet can name to go into a field: a value of the connection, or what is no text.

use std::fmt;

use serde::Deserialize;

/// A value of the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionValue {
    /// The integration key: `client_id` in RFC 6749.
    IntegrationKey,
    /// The secret key: `client_secret` in RFC 6749.
    SecretKey,
    /// The refresh token.
    RefreshToken,
    /// The access token.
    AccessToken,
    /// The id of the account, a GUID.
    AccountId,
    /// The account's name.
    AccountName,
    /// Where the account's API lives, without `/restapi`, such as `https://na2.docusign.net`.
    BaseUri,
    /// The authorization server's host, such as `account.docusign.com`.
    AuthorizationServer,
    /// The token endpoint's URL.
    TokenUrl,
    /// The redirect URI that was used.
    RedirectUri,
    /// The scopes that were asked for, with spaces between.
    Scopes,
}

impl ConnectionValue {
    /// Whether this must never be shown unasked.
    pub const fn is_secret(self) -> bool {
        matches!(self, Self::SecretKey | Self::RefreshToken | Self::AccessToken)
    }
}

/// What is no text in a file that knows the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Literal {
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(u32),
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => flag.fmt(f),
            Self::Number(number) => number.fmt(f),
        }
    }
}
