//! Tests of what is drawn, without a window: every screen in every state.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

mod fonts;
mod names;
mod states;
#[path = "../../src/wire/stub.rs"]
mod stub;
#[path = "../gallery/widgets.rs"]
mod widgets;

mod contrast;
#[cfg(target_os = "linux")]
mod looks;
