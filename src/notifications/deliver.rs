//! A message sent to a receiver on this computer, as Docusign would send it.

use std::time::{Duration, Instant};

use super::message::SavedMessage;
use crate::domain::LoopbackUrl;
use crate::wire::{LoopbackPost, Wire, WireError};

/// Docusign asks receivers to answer within five seconds, and waits a hundred.
pub(super) const PLANNED_ANSWER: Duration = Duration::from_secs(5);

/// How the receiver answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivered {
    /// The HTTP status.
    pub status: u16,
    /// How long it took.
    pub took: Duration,
}

impl Delivered {
    /// Docusign takes any 2xx for success.
    pub const fn is_success(self) -> bool {
        self.status >= 200 && self.status < 300
    }

    /// It took longer than Docusign asks for.
    pub fn is_slow(self) -> bool {
        self.took >= PLANNED_ANSWER
    }
}

/// Why it was not delivered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeliveryProblem {
    /// It answered with a redirect, which Docusign does not take for success.
    #[error("redirect (status {status})")]
    Redirect {
        /// The HTTP status, 300 to 399.
        status: u16,
    },
    /// Nothing listens there, or it gave no answer.
    #[error(transparent)]
    Wire(WireError),
}

/// Posts it, once. What the receiver writes besides its status is not looked at.
pub async fn deliver(
    wire: &Wire,
    to: &LoopbackUrl,
    message: SavedMessage,
) -> Result<Delivered, DeliveryProblem> {
    let (headers, body) = message.into_parts();
    let begun = Instant::now();
    let reply = wire.post_to_loopback(to.as_str(), LoopbackPost { headers: &headers, body }).await;
    match reply {
        Ok(reply) => Ok(Delivered { status: reply.status, took: begun.elapsed() }),
        Err(WireError::RedirectRefused { status }) => Err(DeliveryProblem::Redirect { status }),
        Err(error) => Err(DeliveryProblem::Wire(error)),
    }
}
