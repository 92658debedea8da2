//! How long the window's thread takes for a frame: every screen in every state, Home with 1,000 connections, and the set-up of
//! notifications with 1,000 accounts, each drawn again and again without a window.

use std::time::{Duration, Instant};

use countersign::app::App;
use countersign::screens;
use countersign::theme;
use eframe::egui::{self, Pos2, Rect, vec2};

use crate::states;

/// Frames of each state that count, after some in which everything is laid out for the first time.
const FRAMES: usize = 200;
const FIRST_FRAMES: usize = 5;

/// How long the frames of one state took.
pub struct Times {
    pub screen: String,
    pub p99: Duration,
}

/// How many connections Home is drawn with, besides its states.
const CONNECTIONS: [usize; 3] = [1, 100, 1000];

/// Of every state of every screen, of Home with many connections and of the set-up of notifications; the slowest first. With the tree that a screen
/// reader is told, if there is one.
pub fn all(screen_reader: bool) -> Vec<Times> {
    let mut found = Vec::new();
    for screen in states::all() {
        for state in screen.states {
            found.push(times(format!("{} / {}", screen.name, state.name), &state.app, screen_reader));
        }
    }
    for count in CONNECTIONS {
        let screen = format!("0-home / {count} connections");
        found.push(times(screen, &states::many_connections(count), screen_reader));
    }
    for (screen, app) in states::many_accounts(1000) {
        found.push(times(format!("{screen} / 1000 accounts"), &app, screen_reader));
    }
    found.sort_by_key(|times| std::cmp::Reverse(times.p99));
    found
}

/// Of Home with many connections.
pub fn home() -> [Times; 3] {
    CONNECTIONS.map(|count| times(format!("{count} connections"), &states::many_connections(count), false))
}

/// The 99th percentile of a state's frames.
fn times(screen: String, app: &App, screen_reader: bool) -> Times {
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
        // All that the window's thread does for it: layout, the tree for a screen reader, and the triangles to be drawn.
        let began = Instant::now();
        let mut output = ctx.run_ui(input, |ui| {
            screens::show(app, ui);
        });
        let triangles = ctx.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point);
        let took = began.elapsed();
        assert!(!triangles.is_empty(), "something is drawn");
        // There is nothing to draw on.
        output.textures_delta.clear();
        if number >= FIRST_FRAMES {
            times.push(took);
        }
    }
    times.sort();
    Times { screen, p99: times[FRAMES * 99 / 100] }
}
