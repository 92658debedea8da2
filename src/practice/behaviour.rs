//! The named ways in which the practice service can misbehave. Chosen when it is started; knows nobody else.

use std::borrow::Cow;
use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use crate::texts::t_with;

/// A call that can go wrong on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Call {
    /// The token endpoint.
    Token,
    /// User info.
    UserInfo,
    /// An account's details.
    Account,
    /// An account's users.
    Users,
    /// An account's billing plan.
    Plan,
    /// Anything about Connect. What it asked for is done all the same where half of the reply comes.
    Connect,
}

/// How a call goes wrong on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallFault {
    /// There never is an answer; the connection is cut when the service stops.
    Stalled,
    /// Status 200 with a web page, as a company's proxy answers. Nobody has looked at the request.
    Html,
    /// Half of the reply, then the connection closes.
    Half,
    /// Status 500. Nobody has looked at the request.
    Error,
}

/// One misbehaviour, named on the command line in kebab-case (`slow-token`). A call that goes wrong may be followed by
/// how often it does: with `html-userinfo:1,half-userinfo:2` the first call of user info brings a web page, the second
/// half a reply, and all that follow go well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behaviour {
    /// The token endpoint answers after three seconds (of the service's clock).
    SlowToken,
    /// A call goes wrong on its way: `stalled-token`, `html-userinfo`, `half-account`, `error-users`, `error-plan` …
    Broken {
        /// Which call.
        call: Call,
        /// How.
        fault: CallFault,
        /// Only the first so many calls; every one if there is no number. Of several behaviours about one call, the
        /// first that still holds counts.
        first: Option<NonZeroU32>,
    },
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
    /// Access tokens live one minute, refresh tokens three, by the service's clock.
    ShortLives,
    /// Every refresh token is refused, as one whose consent was revoked; live access tokens run on.
    Revoked,
    /// Whoever consented has been deactivated by the time a renewal of theirs is first asked for: it is refused, and from then
    /// on they belong to no account.
    Deactivated,
    /// The discovery document names a revocation endpoint (RFC 7009), and it is there.
    Revocation,
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
    /// The page of an app is the older one, without the question about client secrets.
    OlderAppsPage,
    /// Connect is not enabled for any account.
    NoConnect,
    /// Whoever is no administrator has the permission Connect.
    ConnectDelegated,
    /// The Connect log of each account has entries and failures.
    ConnectLogs,
    /// Messages of Connect that failed are tried again after seconds in place of minutes.
    ConnectQuickRetries,
    /// Messages of Connect that failed are tried again once a day, ten times.
    ConnectDailyRetries,
    /// The customer's authorization server is asked for a token for each message.
    ConnectTokenEachTime,
    /// It is asked with the client's secret in the body.
    ConnectSecretInBody,
    /// Documents of envelopes are so large that a message with them has more than 25 MB.
    ConnectLargeDocuments,
    /// Each account has 20,000 envelopes that changed in the last ten days.
    ManyEnvelopes,
}

impl Call {
    const ALL: [Self; 6] =
        [Self::Token, Self::UserInfo, Self::Account, Self::Users, Self::Plan, Self::Connect];

    fn name(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::UserInfo => "userinfo",
            Self::Account => "account",
            Self::Users => "users",
            Self::Plan => "plan",
            Self::Connect => "connect",
        }
    }
}

impl CallFault {
    const ALL: [Self; 4] = [Self::Stalled, Self::Html, Self::Half, Self::Error];

    fn name(self) -> &'static str {
        match self {
            Self::Stalled => "stalled",
            Self::Html => "html",
            Self::Half => "half",
            Self::Error => "error",
        }
    }
}

impl Behaviour {
    /// A call that goes wrong each time.
    pub fn broken(call: Call, fault: CallFault) -> Self {
        Self::Broken { call, fault, first: None }
    }

    /// All there are, in the order in which they are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        let broken = Call::ALL
            .into_iter()
            .flat_map(|call| CallFault::ALL.into_iter().map(move |fault| Self::broken(call, fault)));
        let others = [
            Self::NoRefreshToken,
            Self::ExpiresAsText,
            Self::DefaultAsText,
            Self::LongTokens,
            Self::ReuseIsTheft,
            Self::ShortLives,
            Self::Revoked,
            Self::Deactivated,
            Self::Revocation,
            Self::NoAdmin,
            Self::NoAccounts,
            Self::RequirePkce,
            Self::HourlyLimit,
            Self::InternalError,
            Self::DenyAsMessage,
            Self::IssSent,
            Self::IssWrong,
            Self::OlderAppsPage,
            Self::NoConnect,
            Self::ConnectDelegated,
            Self::ConnectLogs,
            Self::ConnectQuickRetries,
            Self::ConnectDailyRetries,
            Self::ConnectTokenEachTime,
            Self::ConnectSecretInBody,
            Self::ConnectLargeDocuments,
            Self::ManyEnvelopes,
        ];
        std::iter::once(Self::SlowToken).chain(broken).chain(others)
    }

    /// Its name on the command line, without a number.
    pub fn name(self) -> Cow<'static, str> {
        let name = match self {
            Self::Broken { call, fault, .. } => return format!("{}-{}", fault.name(), call.name()).into(),
            Self::SlowToken => "slow-token",
            Self::NoRefreshToken => "no-refresh-token",
            Self::ExpiresAsText => "expires-as-text",
            Self::DefaultAsText => "default-as-text",
            Self::LongTokens => "long-tokens",
            Self::ReuseIsTheft => "reuse-is-theft",
            Self::ShortLives => "short-lives",
            Self::Revoked => "revoked",
            Self::Deactivated => "deactivated",
            Self::Revocation => "revocation",
            Self::NoAdmin => "no-admin",
            Self::NoAccounts => "no-accounts",
            Self::RequirePkce => "require-pkce",
            Self::HourlyLimit => "hourly-limit",
            Self::InternalError => "internal-error",
            Self::DenyAsMessage => "deny-as-message",
            Self::IssSent => "iss-sent",
            Self::IssWrong => "iss-wrong",
            Self::OlderAppsPage => "older-apps-page",
            Self::NoConnect => "no-connect",
            Self::ConnectDelegated => "connect-delegated",
            Self::ConnectLogs => "connect-logs",
            Self::ConnectQuickRetries => "connect-quick-retries",
            Self::ConnectDailyRetries => "connect-daily-retries",
            Self::ConnectTokenEachTime => "connect-token-each-time",
            Self::ConnectSecretInBody => "connect-secret-in-body",
            Self::ConnectLargeDocuments => "connect-large-documents",
            Self::ManyEnvelopes => "many-envelopes",
        };
        name.into()
    }

    /// How a call goes wrong by this, if it is the `number`th of its kind (from 1).
    pub(super) fn fault_of(self, asked: Call, number: u32) -> Option<CallFault> {
        match self {
            Self::Broken { call, fault, first } if call == asked => {
                first.is_none_or(|first| number <= first.get()).then_some(fault)
            }
            _ => None,
        }
    }

    /// The names of `behaviours`, separated by commas.
    pub fn names(behaviours: impl IntoIterator<Item = Self>) -> String {
        behaviours.into_iter().map(|behaviour| behaviour.to_string()).collect::<Vec<_>>().join(", ")
    }
}

impl fmt::Display for Behaviour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.name())?;
        match self {
            Self::Broken { first: Some(first), .. } => write!(formatter, ":{first}"),
            _ => Ok(()),
        }
    }
}

impl FromStr for Behaviour {
    type Err = UnknownBehaviour;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || UnknownBehaviour { name: text.to_owned() };
        let (name, times) = match text.trim().split_once(':') {
            Some((name, times)) => (name, Some(times.parse::<NonZeroU32>().map_err(|_| unknown())?)),
            None => (text.trim(), None),
        };
        match (Self::all().find(|behaviour| behaviour.name() == name), times) {
            (Some(Self::Broken { call, fault, .. }), first) => Ok(Self::Broken { call, fault, first }),
            (Some(behaviour), None) => Ok(behaviour),
            _ => Err(unknown()),
        }
    }
}

/// A name that no behaviour has. Its text lists the names there are.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", t_with("practice-behaviour-unknown", &[("name", name.as_str().into()), ("known", Behaviour::names(Behaviour::all()).into())]))]
pub struct UnknownBehaviour {
    /// What was asked for.
    pub name: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_its_behaviour() {
        for behaviour in Behaviour::all() {
            assert_eq!(behaviour.name().parse(), Ok(behaviour));
            assert_eq!(behaviour.to_string().parse(), Ok(behaviour));
        }
    }

    #[test]
    fn the_page_about_practice_names_every_one() {
        let page = include_str!("../../docs/practice.md");
        for behaviour in Behaviour::all() {
            let name = match behaviour {
                Behaviour::Broken { fault, .. } => format!("{}-CALL", fault.name()),
                other => other.name().into_owned(),
            };
            assert!(page.contains(&format!("| `{name}` |")), "{name}");
        }
    }

    #[test]
    fn a_call_goes_wrong_as_often_as_is_said() {
        let twice: Behaviour = "half-account:2".parse().unwrap();
        assert_eq!(twice.to_string(), "half-account:2");
        let faults = [1, 2, 3].map(|number| twice.fault_of(Call::Account, number));
        assert_eq!(faults, [Some(CallFault::Half), Some(CallFault::Half), None]);
        assert_eq!(twice.fault_of(Call::Users, 1), None);
        let always: Behaviour = "half-account".parse().unwrap();
        assert_eq!(always.fault_of(Call::Account, u32::MAX), Some(CallFault::Half));
    }

    #[test]
    fn a_number_that_says_nothing_is_refused() {
        for text in ["html-token:0", "html-token:", "html-token:-1", "html-token:x", "no-admin:1", ":1"] {
            assert!(text.parse::<Behaviour>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_unknown_name_is_answered_with_the_known_ones() {
        let text = "slowtoken".parse::<Behaviour>().unwrap_err().to_string();
        assert!(text.contains("slowtoken"), "{text}");
        for behaviour in Behaviour::all() {
            assert!(text.contains(&*behaviour.name()), "{text}");
        }
    }
}
