//! What becomes of the values at the end, in the real window: files saved through the system's dialog and read back by
//! others, keychains that are locked or not there, what Home shows again and removes, the clipboard after the window is
//! closed, the reminder, and a set-up between two people. The pages of Practice are used over plain HTTP: what a
//! browser does there is tested elsewhere.
#![cfg(target_os = "linux")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

mod an_hour;
mod carried;
mod colleague;
mod files;
mod following;
mod home;
mod keychains;
mod looked_after;
mod notification_set_up;
mod notifications;
mod opened;
mod person;
mod receiver;
mod reminder;
mod second_user;
mod upkeep;
