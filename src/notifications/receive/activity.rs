//! Whether a connection brings something, or only sits there.

use std::sync::{Mutex, PoisonError};

use tokio::time::Instant;

/// Whether a connection brings something: a request whose head was read and that is not answered yet.
#[derive(Debug)]
pub(super) struct Activity {
    idle_since: Mutex<Option<Instant>>,
}

impl Activity {
    pub(super) fn new() -> Self {
        Self { idle_since: Mutex::new(Some(Instant::now())) }
    }

    /// It brings something until this is dropped.
    pub(super) fn begin(&self) -> Busy<'_> {
        self.set(None);
        Busy(self)
    }

    fn set(&self, since: Option<Instant>) {
        *self.idle_since.lock().unwrap_or_else(PoisonError::into_inner) = since;
    }

    /// Since when it brings nothing; nothing while it does.
    pub(super) fn idle_since(&self) -> Option<Instant> {
        *self.idle_since.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection that brings something.
pub(super) struct Busy<'a>(&'a Activity);

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        self.0.set(Some(Instant::now()));
    }
}
