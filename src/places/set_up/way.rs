//! How a person comes to an integration key, and how far one for Production is.

use serde::{Deserialize, Serialize};

/// How the person comes to a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Not said yet, or: a key is at hand.
    #[default]
    Open,
    /// **Help me make one**.
    Help,
    /// **Somebody else administers Docusign**.
    SomebodyElse,
}

/// How far a key for Production is. In the other environments there is only the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// The app is being made, for Production too in Demo.
    #[default]
    MakeApp,
    /// Going live is being asked for.
    GoLive,
    /// Docusign reviews. May take days: the draft waits.
    InReview,
    /// Live: a secret and the redirect URI are being added in Production.
    InProduction,
}

impl Stage {
    /// The next, on the way to Production.
    pub(super) fn next(self) -> Option<Self> {
        match self {
            Self::MakeApp => Some(Self::GoLive),
            Self::GoLive => Some(Self::InReview),
            Self::InReview => Some(Self::InProduction),
            Self::InProduction => None,
        }
    }

    /// The one before it.
    pub(super) fn before(self) -> Option<Self> {
        match self {
            Self::MakeApp => None,
            Self::GoLive => Some(Self::MakeApp),
            Self::InReview => Some(Self::GoLive),
            Self::InProduction => Some(Self::InReview),
        }
    }
}
