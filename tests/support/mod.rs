//! What tests share. Drives the real program in a real window, a real browser and a real keychain, on a private desktop
//! that nobody else sees. Included once by each test program beside this folder.
//!
//! All but [`client`], [`desk`], [`slow_tokens`] and [`wait`] is for Linux only: X11, AT-SPI and the Secret Service stand for the three systems here. Everything waits for a
//! condition and gives up at a deadline with what it saw; nothing sleeps for a guessed while.
//!
//! - [`desktop`]: X server, buses, keychain, clipboard, pictures
//! - [`program`]: the program under test, started there
//! - [`window`]: its window, by role and name, as a screen reader sees it
//! - [`walk`]: the set-up gone through in it
//! - [`dialog`]: the system's file dialog
//! - [`user_manager`]: systemd's manager of a user's services; [`notifications`]: who shows notifications
//! - [`prompt`]: the keychain's own question for its password
//! - [`wait`]: how long a thing may take, `COUNTERSIGN_TEST_PATIENCE` times as long on a slow machine
//! - [`browser`] (over [`chromium`]) and [`links`]: a real Chromium, and the addresses the program opens
//! - [`client`]: a browser without a window, over plain sockets; [`desk`]: a practice service with an app set up
//! - [`practice`]: an app made in Practice's Apps and Keys
//! - [`slow_tokens`]: a token endpoint that takes its time
//! - [`turn`]: a port that several tests need
//! - [`ordinary_user`]: the same test again without the rights of root; [`other_user`]: somebody else on this computer
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

#[cfg(target_os = "linux")]
pub mod browser;
#[cfg(target_os = "linux")]
pub mod chromium;
pub mod client;
pub mod desk;
#[cfg(target_os = "linux")]
pub mod desktop;
#[cfg(target_os = "linux")]
pub mod dialog;
#[cfg(target_os = "linux")]
pub mod links;
#[cfg(target_os = "linux")]
pub mod notifications;
#[cfg(target_os = "linux")]
pub mod ordinary_user;
#[cfg(target_os = "linux")]
pub mod other_user;
#[cfg(target_os = "linux")]
pub mod practice;
#[cfg(target_os = "linux")]
pub mod process;
#[cfg(target_os = "linux")]
pub mod program;
#[cfg(target_os = "linux")]
pub mod prompt;
pub mod slow_tokens;
#[cfg(target_os = "linux")]
pub mod tree;
#[cfg(target_os = "linux")]
pub mod turn;
#[cfg(target_os = "linux")]
pub mod user_manager;
pub mod wait;
#[cfg(target_os = "linux")]
pub mod waiting;
#[cfg(target_os = "linux")]
pub mod walk;
#[cfg(target_os = "linux")]
pub mod window;
