//! The ways a set-up takes: straight through, by pasting, with a refusal, closed in the middle and gone on with,
//! over weeks, with the port taken, with the wrong person, and with a Docusign that fails at each of its calls. The
//! real program in a real window, driven by role and name; the real keyring; Practice in a process of its own, so
//! that it outlives the window. Where no page has to be looked at, the test is the browser, over HTTP.
#![cfg(target_os = "linux")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::items_after_statements,
    clippy::panic,
    clippy::too_many_lines,
    clippy::unchecked_time_subtraction,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

mod another_window;
mod broken;
mod every_step;
mod going_live;
mod held_port;
mod leaving;
mod no_browser_setting;
mod pasted;
mod persons;
mod presses;
mod refused;
mod scene;
mod steps;
mod visitor;
mod waiting;
mod wrong_turns;
