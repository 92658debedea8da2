//! How long the window's thread takes for a frame: every screen in every state, and Home with 1,000 connections, each
//! drawn again and again without a window. Prints the slowest screens and the 99th percentile over all of their frames,
//! which shall stay under 4 ms: `cargo run --release --example frame-times`. With `--screen-reader`, the tree a screen
//! reader is told is made too.
#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "printing its numbers is what it is for, and it stops at the unexpected"
)]

#[path = "../pictures/states/mod.rs"]
mod states;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use countersign::app::{App, window};
use countersign::theme;
use eframe::egui::{self, Pos2, Rect, vec2};

/// Frames of each state that count, after some in which everything is laid out for the first time.
const FRAMES: usize = 200;
const FIRST_FRAMES: usize = 5;
const BAR: Duration = Duration::from_millis(4);

fn main() -> ExitCode {
    let screen_reader = std::env::args().any(|word| word == "--screen-reader");
    let mut slowest: Vec<(Duration, Duration, String)> = Vec::new();
    for screen in states::all() {
        for state in screen.states {
            let (p50, p99) = frames(&state.app, screen_reader);
            slowest.push((p99, p50, format!("{} / {}", screen.name, state.name)));
        }
    }
    let (p50, p99) = frames(&states::many_connections(1000), screen_reader);
    slowest.push((p99, p50, "0-home / 1,000 connections".to_owned()));
    slowest.sort();
    for (p99, p50, name) in slowest.iter().rev().take(8) {
        println!("{:>9.3} ms p99, {:>9.3} ms p50: {name}", millis(*p99), millis(*p50));
    }
    let worst = slowest.last().expect("some states").0;
    if worst < BAR { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The median and the 99th percentile of a state's frames.
fn frames(app: &App, screen_reader: bool) -> (Duration, Duration) {
    let ctx = egui::Context::default();
    theme::install(&ctx);
    if screen_reader {
        ctx.enable_accesskit();
    }
    let mut times = Vec::with_capacity(FRAMES);
    for number in 0..FIRST_FRAMES + FRAMES {
        let input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1000.0, 720.0))),
            ..egui::RawInput::default()
        };
        let mut took = Duration::ZERO;
        let _ = ctx.run_ui(input, |ui| {
            let began = Instant::now();
            window::show(app, ui);
            took += began.elapsed();
        });
        if number >= FIRST_FRAMES {
            times.push(took);
        }
    }
    times.sort();
    (times[FRAMES / 2], times[FRAMES * 99 / 100])
}
