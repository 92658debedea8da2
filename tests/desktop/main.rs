//! Tests that drive the real program in its real window, on a private desktop with a real browser and a real keychain.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

#[path = "../support/mod.rs"]
mod support;

mod canary;
mod clipboard;
mod ending;
mod gallery;
mod guide;
mod harness;
mod harness_browser;
mod installed;
mod keeping;
mod keyboard;
mod language;
mod on_windows;
mod one_window;
mod pages;
mod portal;
mod practice_process;
mod start;
mod walk;
mod ways;
mod windows_walk;
