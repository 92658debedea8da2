//! Drives the real program in a real window, a real browser and a real keychain, on a private desktop that nobody
//! else sees. Included by the tests beside this folder with `mod support;`.
//!
//! Linux only: X11, AT-SPI and the Secret Service stand for the three systems here. Everything waits for a
//! condition and gives up at a deadline with what it saw; nothing sleeps for a guessed while.
//!
//! - [`desktop`]: X server, buses, keychain, clipboard, pictures
//! - [`program`]: the program under test, started there
//! - [`window`]: its window, by role and name, as a screen reader sees it
//! - [`dialog`]: the system's file dialog
//! - [`prompt`]: the keychain's own question for its password
//! - [`browser`] and [`links`]: a real Chromium, and the addresses the program opens
//! - [`practice`]: an app made in Practice's Apps and Keys
//! - [`turn`]: a port that several tests need
//! - [`ordinary_user`]: the same test again without the rights of root
#![allow(
    dead_code,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "each test uses a part of it, and a test that meets the unexpected should stop there"
)]

pub mod browser;
pub mod desktop;
pub mod dialog;
pub mod links;
pub mod ordinary_user;
pub mod practice;
pub mod process;
pub mod program;
pub mod prompt;
pub mod tree;
pub mod turn;
pub mod wait;
pub mod waiting;
pub mod window;
