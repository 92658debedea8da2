//! What became of a connection since it was kept, and what a person calls it.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::connect_id::ConnectId;
use super::followed::{FollowedFile, FollowedPath, read_followed};
use super::read_call::ReadCall;
use super::set_up_notification::{MAX_SET_UP, SetUpNotification, read_set_up};
use crate::plain::{is_plain, plain};

/// The longest name of a connection, in characters.
pub const MAX_CONNECTION_NAME: usize = 60;

/// What a person calls a connection, to tell it from another of the same product: one line of 1 to 60 characters, all of
/// them visible, without white space at its ends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ConnectionName(String);

/// Why a text is no [`ConnectionName`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConnectionNameProblem {
    /// There is nothing in it.
    #[error("a name has at least one character")]
    Empty,
    /// It is longer than [`MAX_CONNECTION_NAME`].
    #[error("a name has at most {MAX_CONNECTION_NAME} characters")]
    TooLong,
    /// It holds a line end, or a character that nobody sees.
    #[error("a name is one line of visible characters")]
    NotPlain,
}

impl ConnectionName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ConnectionName {
    type Err = ConnectionNameProblem;

    /// White space at the ends falls away.
    fn from_str(text: &str) -> Result<Self, ConnectionNameProblem> {
        let text = text.trim();
        if text.is_empty() {
            Err(ConnectionNameProblem::Empty)
        } else if !is_plain(text) {
            Err(ConnectionNameProblem::NotPlain)
        } else if text.chars().count() > MAX_CONNECTION_NAME {
            Err(ConnectionNameProblem::TooLong)
        } else {
            Ok(Self(text.to_owned()))
        }
    }
}

impl TryFrom<String> for ConnectionName {
    type Error = ConnectionNameProblem;

    fn try_from(text: String) -> Result<Self, ConnectionNameProblem> {
        text.parse()
    }
}

impl From<ConnectionName> for String {
    fn from(name: ConnectionName) -> Self {
        name.0
    }
}

impl fmt::Display for ConnectionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Values of a connection that stand in its product's settings: those that are meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HandedValues {
    /// The integration key.
    pub integration_key: bool,
    /// The secret key.
    pub secret_key: bool,
    /// The refresh token.
    pub refresh_token: bool,
}

impl HandedValues {
    /// Those that are meant by both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            integration_key: self.integration_key && other.integration_key,
            secret_key: self.secret_key && other.secret_key,
            refresh_token: self.refresh_token && other.refresh_token,
        }
    }

    /// Those that are not among `others`.
    #[must_use]
    pub const fn without(self, others: Self) -> Self {
        self.and(Self {
            integration_key: !others.integration_key,
            secret_key: !others.secret_key,
            refresh_token: !others.refresh_token,
        })
    }

    /// Whether none is meant.
    pub const fn is_none(&self) -> bool {
        !(self.integration_key || self.secret_key || self.refresh_token)
    }
}

/// When the Connect keys that are kept with a connection were made, as far as they were made here: no date comes with a copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConnectKeyMoments {
    /// The newest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newest: Option<Timestamp>,
    /// The one before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Timestamp>,
}

impl ConnectKeyMoments {
    /// Whether none is known.
    pub const fn is_unknown(&self) -> bool {
        self.newest.is_none() && self.before.is_none()
    }
}

/// What became of a connection since it was kept. Nothing of it is known of one that an older program kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct History {
    /// What the person calls it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<ConnectionName>,
    /// When it was last renewed here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renewed_at: Option<Timestamp>,
    /// When a new sign-in took the place of an older one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_in_again_at: Option<Timestamp>,
    /// When a renewal was begun that has not ended: it is under way, or was broken off, perhaps with new tokens in the keychain that
    /// nobody knows of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renewing_since: Option<Timestamp>,
    /// When the newest refresh token was last copied here, to be put into the product's settings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handed_over_at: Option<Timestamp>,
    /// The keys that the product has older ones of, as far as is known; whether it has an older refresh token, the moments say.
    #[serde(skip_serializing_if = "HandedValues::is_none")]
    pub keys_to_hand_over: HandedValues,
    /// When Docusign last took its access token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked_at: Option<Timestamp>,
    /// The calls that its product needs and that brought nothing when it was last checked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub failed_calls: Vec<ReadCall>,
    /// What Docusign said when it last refused to renew it; none once it was renewed again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<RefusedRenewal>,
    /// What the person was last told of it on the desktop.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told: Option<ToldNotice>,
    /// The files that are kept up to date with it, in the order in which they were added.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "read_followed")]
    pub follows: Vec<FollowedFile>,
    /// The Connect configurations that were set up here, in the order in which they were.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "read_set_up")]
    pub set_up: Vec<SetUpNotification>,
    /// When the Connect keys that are kept with it were made here.
    #[serde(skip_serializing_if = "ConnectKeyMoments::is_unknown")]
    pub connect_keys_made: ConnectKeyMoments,
}

/// How near it is that a connection needs a person, the nearest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeStage {
    /// Within seven days.
    SevenDays,
    /// Within one day.
    OneDay,
    /// It does already.
    Now,
}

/// What a person was told on the desktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldNotice {
    /// How near it was.
    pub stage: NoticeStage,
    /// When they were told.
    pub at: Timestamp,
}

impl History {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What another computer needs of it that takes the connection over: what was set up at its account, and whether the product has
    /// older values; the moment at which those of now came is then that of a new sign-in.
    #[must_use]
    pub fn carried(&self) -> Self {
        let newest = self.renewed_at.max(self.signed_in_again_at);
        Self {
            signed_in_again_at: newest.filter(|_| self.is_to_be_handed_over()),
            keys_to_hand_over: self.keys_to_hand_over,
            set_up: self.set_up.clone(),
            ..Self::default()
        }
    }

    /// Whether it was renewed or signed in for again here, and the product still has an older refresh token as far as is known.
    pub fn is_to_be_handed_over(&self) -> bool {
        let newest = self.renewed_at.max(self.signed_in_again_at);
        newest.is_some_and(|newest| self.handed_over_at.is_none_or(|handed| handed < newest))
    }

    /// The values that the product has older ones of, as far as is known.
    pub fn to_hand_over(&self) -> HandedValues {
        HandedValues { refresh_token: self.is_to_be_handed_over(), ..self.keys_to_hand_over }
    }

    /// The product has the newest of these values from `now` on, as far as is known.
    pub fn hand_over(&mut self, values: HandedValues, now: Timestamp) {
        self.keys_to_hand_over = self.keys_to_hand_over.without(values);
        if values.refresh_token {
            self.handed_over_at = Some(now);
        }
    }

    /// There are other tokens now than the files have that are kept up to date.
    pub fn leave_files_behind(&mut self) {
        self.follows.iter_mut().for_each(|file| file.behind = true);
    }

    /// Whether a file has older tokens than the connection.
    pub fn has_files_behind(&self) -> bool {
        self.follows.iter().any(|file| file.behind)
    }

    /// The file that is kept up to date there, to be changed.
    pub fn followed_at(&mut self, path: &FollowedPath) -> Option<&mut FollowedFile> {
        self.follows.iter_mut().find(|file| file.path == *path)
    }

    /// Remembers a configuration that was set up here, in place of what was remembered of the same one; whether it can be held
    /// ([`SetUpNotification::can_hold`]) was asked before.
    pub fn remember_set_up(&mut self, set_up: SetUpNotification) {
        self.forget_set_up(&set_up.connect_id);
        if self.set_up.len() >= MAX_SET_UP {
            self.set_up.remove(0);
        }
        self.set_up.push(set_up);
    }

    /// Remembers what was set up on another computer too: of each configuration, what was set up last.
    pub fn join_set_up(&mut self, others: Vec<SetUpNotification>) {
        let mut all = std::mem::take(&mut self.set_up);
        all.extend(others);
        all.sort_by_key(|set_up| set_up.at);
        for set_up in all {
            self.remember_set_up(set_up);
        }
    }

    /// Forgets a configuration that was set up here; one that is not remembered is fine.
    pub fn forget_set_up(&mut self, id: &ConnectId) {
        self.set_up.retain(|known| known.connect_id != *id);
    }

    /// Whether Docusign said that the refresh token is good for nothing any more.
    pub fn is_dead(&self) -> bool {
        self.refused.as_ref().is_some_and(|refused| refused.dead)
    }
}

/// A refusal to renew a connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "UncheckedRefusal")]
pub struct RefusedRenewal {
    /// When.
    pub at: Timestamp,
    /// The error code, such as `invalid_grant`.
    pub error: String,
    /// Whether it was about the refresh token (ended, revoked, or used up by another), and not about the keys or the
    /// moment: signing in again is then what helps.
    pub dead: bool,
}

#[derive(Deserialize)]
struct UncheckedRefusal {
    at: Timestamp,
    error: String,
    dead: bool,
}

impl From<UncheckedRefusal> for RefusedRenewal {
    /// The text is made plain: the index may have been written by others.
    fn from(read: UncheckedRefusal) -> Self {
        Self { at: read.at, error: plain(&read.error), dead: read.dead }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_that_can_be_read() {
        assert_eq!("  Tenant North \n".parse::<ConnectionName>().unwrap().as_str(), "Tenant North");
        for (text, problem) in [
            ("", ConnectionNameProblem::Empty),
            (" \t", ConnectionNameProblem::Empty),
            ("a\nb", ConnectionNameProblem::NotPlain),
            ("a\u{202e}b", ConnectionNameProblem::NotPlain),
        ] {
            assert_eq!(text.parse::<ConnectionName>(), Err(problem), "{text:?}");
        }
        assert!("ä".repeat(MAX_CONNECTION_NAME).parse::<ConnectionName>().is_ok());
        let longer = "ä".repeat(MAX_CONNECTION_NAME + 1);
        assert_eq!(longer.parse::<ConnectionName>(), Err(ConnectionNameProblem::TooLong));
    }

    #[test]
    fn a_history_comes_back_as_it_was_written_and_plain() {
        let history = History {
            name: Some("North".parse().unwrap()),
            renewed_at: Some("2026-11-20T12:00:00Z".parse().unwrap()),
            signed_in_again_at: None,
            failed_calls: Vec::new(),
            renewing_since: None,
            handed_over_at: None,
            keys_to_hand_over: HandedValues { secret_key: true, ..HandedValues::default() },
            checked_at: None,
            refused: Some(RefusedRenewal {
                at: "2026-11-21T12:00:00Z".parse().unwrap(),
                error: "invalid_grant".to_owned(),
                dead: true,
            }),
            told: Some(ToldNotice {
                stage: NoticeStage::SevenDays,
                at: "2026-11-22T12:00:00Z".parse().unwrap(),
            }),
            follows: Vec::new(),
            set_up: vec![SetUpNotification {
                connect_id: "22210641".parse().unwrap(),
                at: "2026-11-22T12:00:00Z".parse().unwrap(),
                sent: serde_json::from_value(serde_json::json!({ "name": "Orders" })).unwrap(),
            }],
            connect_keys_made: ConnectKeyMoments {
                newest: Some("2026-11-22T12:00:00Z".parse().unwrap()),
                before: None,
            },
        };
        let written = serde_json::to_value(&history).unwrap();
        assert_eq!(serde_json::from_value::<History>(written.clone()).unwrap(), history);
        assert!(history.is_dead());
        let mut altered = written;
        altered["refused"]["error"] = "invalid\u{1b}[2J\u{202e}grant".into();
        let read: History = serde_json::from_value(altered).unwrap();
        assert!(is_plain(&read.refused.unwrap().error));
        assert_eq!(serde_json::to_string(&History::default()).unwrap(), "{}");
    }
}
