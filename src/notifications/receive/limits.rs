//! How much a receiver takes at one time, and how long it waits.

use std::time::Duration;

use super::body::BodyPatience;

/// How much, and how long.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReceiverLimits {
    /// Connections at one time.
    pub(super) connections: usize,
    /// How long a head, or a handshake, may take.
    pub(super) head: Duration,
    /// How long a body may take: in all as long as Docusign would wait for its answer.
    pub(super) body: BodyPatience,
}

impl Default for ReceiverLimits {
    fn default() -> Self {
        let body = BodyPatience { stall: Duration::from_secs(10), whole: Duration::from_secs(100) };
        Self { connections: 128, head: Duration::from_secs(10), body }
    }
}
