//! The named ways in which the practice service can misbehave. Chosen when it is started; knows nobody else.

use std::fmt;
use std::str::FromStr;

use crate::texts::t_with;

/// One misbehaviour, named on the command line in kebab-case (`slow-token`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behaviour {
    /// The token endpoint answers after three seconds (of the service's clock).
    SlowToken,
    /// The token endpoint never answers; the connection is cut when the service stops.
    StalledToken,
    /// The token endpoint answers 200 with a web page, as a company's proxy does.
    HtmlToken,
    /// The token endpoint sends half of its reply, then the connection closes.
    HalfToken,
    /// The token endpoint answers 500.
    ErrorToken,
    /// Token replies lack `refresh_token`.
    NoRefreshToken,
    /// `expires_in` is the text `"28800"`.
    ExpiresAsText,
    /// `is_default` in user info is the text `"true"` or `"false"`.
    DefaultAsText,
    /// Access and refresh tokens have 10,000 characters: more than one keychain item of Windows holds.
    LongTokens,
    /// A refresh token that was used already kills every refresh token of the same sign-in.
    ReuseIsTheft,
    /// Nobody is an administrator.
    NoAdmin,
    /// User info lists no account.
    NoAccounts,
    /// PKCE is required of every app, whatever its page says.
    RequirePkce,
    /// Every API call is refused: more than the hourly limit.
    HourlyLimit,
    /// User info answers `internal_server_error` with a reference.
    InternalError,
    /// Cancel sends `error_message` in place of `error_description`.
    DenyAsMessage,
    /// The answer to the sign-in names its issuer (RFC 9207).
    IssSent,
    /// The answer to the sign-in names somebody else as its issuer.
    IssWrong,
}

impl Behaviour {
    /// All there are, in the order in which they are shown.
    pub const ALL: &'static [Self] = &[
        Self::SlowToken,
        Self::StalledToken,
        Self::HtmlToken,
        Self::HalfToken,
        Self::ErrorToken,
        Self::NoRefreshToken,
        Self::ExpiresAsText,
        Self::DefaultAsText,
        Self::LongTokens,
        Self::ReuseIsTheft,
        Self::NoAdmin,
        Self::NoAccounts,
        Self::RequirePkce,
        Self::HourlyLimit,
        Self::InternalError,
        Self::DenyAsMessage,
        Self::IssSent,
        Self::IssWrong,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::SlowToken => "slow-token",
            Self::StalledToken => "stalled-token",
            Self::HtmlToken => "html-token",
            Self::HalfToken => "half-token",
            Self::ErrorToken => "error-token",
            Self::NoRefreshToken => "no-refresh-token",
            Self::ExpiresAsText => "expires-as-text",
            Self::DefaultAsText => "default-as-text",
            Self::LongTokens => "long-tokens",
            Self::ReuseIsTheft => "reuse-is-theft",
            Self::NoAdmin => "no-admin",
            Self::NoAccounts => "no-accounts",
            Self::RequirePkce => "require-pkce",
            Self::HourlyLimit => "hourly-limit",
            Self::InternalError => "internal-error",
            Self::DenyAsMessage => "deny-as-message",
            Self::IssSent => "iss-sent",
            Self::IssWrong => "iss-wrong",
        }
    }

    /// The names of `behaviours`, separated by commas.
    pub(super) fn names(behaviours: &[Self]) -> String {
        behaviours.iter().map(|behaviour| behaviour.name()).collect::<Vec<_>>().join(", ")
    }
}

impl fmt::Display for Behaviour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl FromStr for Behaviour {
    type Err = UnknownBehaviour;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.iter().find(|behaviour| behaviour.name() == name.trim());
        known.copied().ok_or_else(|| UnknownBehaviour { name: name.to_owned() })
    }
}

/// A name that no behaviour has. Its text lists the names there are.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", t_with("practice-behaviour-unknown", &[("name", name.as_str().into()), ("known", Behaviour::names(Behaviour::ALL).into())]))]
pub struct UnknownBehaviour {
    /// What was asked for.
    pub name: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_its_behaviour() {
        for behaviour in Behaviour::ALL {
            assert_eq!(behaviour.name().parse(), Ok(*behaviour));
        }
    }

    #[test]
    fn an_unknown_name_is_answered_with_the_known_ones() {
        let text = "slowtoken".parse::<Behaviour>().unwrap_err().to_string();
        assert!(text.contains("slowtoken"), "{text}");
        for behaviour in Behaviour::ALL {
            assert!(text.contains(behaviour.name()), "{text}");
        }
    }
}
