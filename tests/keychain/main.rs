//! Tests over a real keychain, without a window.

#[cfg(all(unix, not(target_os = "macos")))]
mod vault;
