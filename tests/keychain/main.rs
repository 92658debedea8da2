//! Tests over a real keychain, without a window.

#[allow(dead_code, clippy::panic, reason = "these tests use a part of it")]
#[path = "../support/wait.rs"]
mod wait;

#[cfg(all(unix, not(target_os = "macos")))]
mod vault;
