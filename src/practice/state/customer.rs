//! Access tokens that the customer's authorization server gave out. Only fingerprints are kept.

use std::collections::VecDeque;
use std::time::Duration;

use crate::clock::MonotonicTime;
use crate::practice::random::{Fingerprint, NoRandom, fingerprint, opaque};

/// How many are remembered; the oldest go first.
const LIMIT: usize = 1_000;
const LENGTH: usize = 86;

/// All of them.
#[derive(Default)]
pub(crate) struct CustomerTokens {
    given: VecDeque<(Fingerprint, MonotonicTime)>,
    /// How often a token was asked for, whatever came of it.
    pub(crate) asked: u64,
}

impl CustomerTokens {
    /// A token that lives so long.
    pub(crate) fn issue(&mut self, now: MonotonicTime, life: Duration) -> Result<String, NoRandom> {
        let token = opaque(LENGTH)?;
        if self.given.len() >= LIMIT {
            self.given.pop_front();
        }
        self.given.push_back((fingerprint(&token), now.after(life)));
        Ok(token)
    }

    /// Until when a token lives; nothing if it does not.
    pub(crate) fn lives_until(&self, now: MonotonicTime, token: &str) -> Option<MonotonicTime> {
        let proof = fingerprint(token);
        let found = self.given.iter().find(|(given, end)| *given == proof && now <= *end)?;
        Some(found.1)
    }
}
