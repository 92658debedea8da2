//! Tests that need nothing but files: the sources and documents held to their rules, the connector sheets, saving a
//! copy.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

#[cfg(target_os = "linux")]
#[allow(
    dead_code,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "these tests use a part of it, and a test that meets the unexpected should stop there"
)]
#[path = "../support"]
mod support {
    pub mod ordinary_user;
    pub mod process;
    pub mod turn;
    pub mod wait;
}

mod architecture;
mod connectors;
#[cfg(target_os = "linux")]
mod export;
mod packaging;
mod passphrases;
mod saving;
mod security;
mod texts;
