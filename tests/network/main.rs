//! Tests that speak over loopback sockets: Docusign's replies, the wire, the practice service, the receiver of the
//! browser's answer.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

#[path = "../../src/wire/tests/authority.rs"]
mod authority;
#[path = "../../src/wire/stub.rs"]
mod stub;
#[path = "../support/mod.rs"]
mod support;
#[path = "../../src/wire/tests/tunnel.rs"]
mod tunnel;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// What keeps the whole processor busy, or measures how long an answer takes: one after the other.
static PROCESSOR: Mutex<()> = Mutex::new(());

/// Waits until no other test of this program has the processor.
fn processor() -> MutexGuard<'static, ()> {
    PROCESSOR.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs this on a runtime of its own while no other test of this program has the processor.
fn with_the_processor(work: impl Future<Output = ()>) {
    let _processor = processor();
    tokio::runtime::Runtime::new().expect("a runtime").block_on(work);
}

mod docusign;
mod fuzz;
#[cfg(target_os = "linux")]
mod load;
mod practice;
mod receiver;
mod wire;
