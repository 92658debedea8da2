//! Tests over a real keychain, without a window.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

#[cfg(windows)]
mod credential_manager;

#[cfg(all(unix, not(target_os = "macos")))]
#[allow(dead_code, clippy::panic, reason = "these tests use a part of it")]
#[path = "../support/wait.rs"]
mod wait;

#[cfg(all(unix, not(target_os = "macos")))]
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "../support/client.rs"]
mod client;

#[cfg(all(unix, not(target_os = "macos")))]
#[allow(dead_code, reason = "these tests use a part of it")]
#[path = "../support/desk.rs"]
mod desk;

#[cfg(all(unix, not(target_os = "macos")))]
#[path = "../support/slow_tokens.rs"]
mod slow_tokens;

#[cfg(all(unix, not(target_os = "macos")))]
mod vault;
