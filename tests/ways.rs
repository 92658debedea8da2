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

#[path = "ways/broken.rs"]
mod broken;
#[path = "ways/eleven.rs"]
mod eleven;
#[path = "ways/every_step.rs"]
mod every_step;
#[path = "ways/going_live.rs"]
mod going_live;
#[path = "ways/held_port.rs"]
mod held_port;
#[path = "ways/leaving.rs"]
mod leaving;
#[path = "ways/pasted.rs"]
mod pasted;
#[path = "ways/persons.rs"]
mod persons;
#[path = "ways/refused.rs"]
mod refused;
#[path = "ways/scene.rs"]
mod scene;
#[path = "ways/steps.rs"]
mod steps;
#[path = "ways/visitor.rs"]
mod visitor;
#[path = "ways/waiting.rs"]
mod waiting;

#[allow(dead_code, reason = "the practice service's own tests need more of it")]
#[path = "practice/client.rs"]
mod client;
#[allow(dead_code, reason = "the practice service's own tests need more of it")]
#[path = "practice/desk.rs"]
mod desk;
mod support;
