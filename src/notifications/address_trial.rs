//! The address of a receiver, asked once from this computer before Docusign sends to it: whether something answers there, after how long, and
//! whether its certificate is one that this computer trusts.

use std::time::{Duration, Instant};

use super::deliver::PLANNED_ANSWER;
use crate::wire::{Reply, Wire, WireError};

/// That something answered at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddressAnswer {
    /// The HTTP status: 200 to 299, or 400 and above. A receiver may answer a message with another one than this GET.
    pub status: u16,
    /// From the first look for its name to the head of the answer.
    pub took: Duration,
    /// It was asked over https, so this computer trusts its certificate.
    pub is_https: bool,
}

impl AddressAnswer {
    /// It took longer than Docusign asks for.
    pub fn is_slow(self) -> bool {
        self.took >= PLANNED_ANSWER
    }

    /// There is trouble at the server itself (RFC 9110, section 15.6).
    pub const fn is_trouble(self) -> bool {
        self.status >= 500
    }
}

/// Why there was no answer that would do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressTrialProblem {
    /// It answered with a redirect, which was not followed: Docusign takes 2xx alone for success.
    #[error("redirect (status {status})")]
    Redirect {
        /// The HTTP status, 300 to 399.
        status: u16,
    },
    /// It answered with another protocol (RFC 9110, section 15.2.2), which nobody asked for.
    #[error("another protocol (status {status})")]
    Switched {
        /// The HTTP status, 100 to 199.
        status: u16,
    },
    /// Nothing came over the wire.
    #[error(transparent)]
    Wire(WireError),
}

impl AddressTrialProblem {
    /// The work broke off without an answer of its own.
    pub fn broken_off() -> Self {
        Self::Wire(WireError::CutShort)
    }
}

/// Asks an address once: a GET without a body, and with nothing of a connection in it. It waits 100 s, as long as Docusign does.
pub async fn try_address(wire: &Wire, url: &str) -> Result<AddressAnswer, AddressTrialProblem> {
    let begun = Instant::now();
    match wire.get_head(url).await {
        Ok(Reply { status: status @ ..200, .. }) => Err(AddressTrialProblem::Switched { status }),
        Ok(reply) => Ok(AddressAnswer {
            status: reply.status,
            took: begun.elapsed(),
            is_https: url.get(..6).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https:")),
        }),
        Err(WireError::RedirectRefused { status }) => Err(AddressTrialProblem::Redirect { status }),
        Err(error) => Err(AddressTrialProblem::Wire(error)),
    }
}
