//! Which redirect URI to use: the one the product's guide names if its port can be had, else a proposal.

use std::ops::RangeInclusive;

use url::Url;

use crate::callback::{self, BindError, Holder};
use crate::domain::RedirectUri;

/// The ports tried in turn when the guide's cannot be had. All above 1023, so that no rights are needed, and away from
/// what developers' tools listen on.
const PROPOSED_PORTS: [u16; 3] = [8721, 8722, 8723];

/// Why the port of a redirect URI cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PortTrouble {
    /// Another program listens there.
    InUse {
        /// The port.
        port: u16,
        /// Which program, where the system tells.
        holder: Option<Holder>,
    },
    /// The system gives it only to an administrator.
    NeedsRights(u16),
    /// The system keeps it for something else.
    Reserved {
        /// The port.
        port: u16,
        /// All that it keeps around it, first and last included, where the system tells.
        range: Option<RangeInclusive<u16>>,
    },
    /// It cannot be had for a reason the system did not name.
    Other(u16),
}

/// The outcome of trying.
#[derive(Clone, Debug)]
pub enum RedirectProposal {
    /// The guide's own redirect URI can be had.
    Guide,
    /// It cannot.
    Instead {
        /// Why.
        trouble: PortTrouble,
        /// What can be had; none if all of the proposed ports are taken too.
        instead: Option<RedirectUri>,
    },
}

/// Tries the guide's redirect URI, then the proposals. Nothing stays bound. Asking who holds the port can take
/// seconds.
pub async fn propose(guide: &RedirectUri) -> RedirectProposal {
    let Err(error) = callback::probe(guide.url()).await else {
        return RedirectProposal::Guide;
    };
    let trouble = PortTrouble::of(error.told_apart().await, guide.port());
    for port in PROPOSED_PORTS {
        let address = format!("http://localhost:{port}/callback");
        let (Ok(uri), Ok(url)) = (address.parse::<RedirectUri>(), address.parse::<Url>()) else { continue };
        if callback::probe(&url).await.is_ok() {
            return RedirectProposal::Instead { trouble, instead: Some(uri) };
        }
    }
    RedirectProposal::Instead { trouble, instead: None }
}

impl PortTrouble {
    /// What a failed bind says about `port`.
    pub fn of(error: BindError, port: u16) -> Self {
        match error {
            BindError::InUse { holder, .. } => Self::InUse { port, holder },
            BindError::NeedsRights { .. } => Self::NeedsRights(port),
            BindError::Reserved { range, .. } => Self::Reserved { port, range },
            BindError::NotLoopback(_) | BindError::Other { .. } => Self::Other(port),
        }
    }

    /// The port in question.
    pub fn port(&self) -> u16 {
        match self {
            Self::InUse { port, .. }
            | Self::NeedsRights(port)
            | Self::Reserved { port, .. }
            | Self::Other(port) => *port,
        }
    }
}
