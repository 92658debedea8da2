//! Tests of what is drawn, without a window: every screen in every state.

mod states;
#[path = "../gallery/widgets.rs"]
mod widgets;

mod contrast;
#[cfg(target_os = "linux")]
mod looks;
