//! Contrast of what is really drawn: every screen in every state, and every widget in every state with the pointer and
//! the focus on it, in the three themes. Each glyph is compared with the colour behind it, each edge and each sign with
//! the colours beside it (WCAG 2.2 AA: 4.5 and 3).
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a test that meets the unexpected should stop there"
)]

mod judge;
mod paint;

use crate::widgets::{DIALOGS, Gallery};
use countersign::app::App;
use countersign::screens;
use countersign::theme::{self, Palette, Scheme};
use eframe::egui::{self, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use judge::{Findings, Names, View};
use paint::Frame;

const SCHEMES: [Scheme; 3] = [Scheme::Light, Scheme::Dark, Scheme::HighContrast];

/// Draws on the window's whole area, without the margin of a test.
fn harness<State: 'static>(
    state: State,
    mut draw: impl FnMut(&mut egui::Ui, &mut State) + 'static,
) -> Harness<'static, State> {
    Harness::builder().allow_missing_glyphs().with_context_setup(crate::fonts::install).build_ui_state(
        move |ui, state| {
            let screen = ui.ctx().content_rect();
            ui.scope_builder(egui::UiBuilder::new().max_rect(screen), |ui| {
                ui.set_clip_rect(screen);
                draw(ui, state);
            });
        },
        state,
    )
}

fn look<State>(harness: &Harness<'_, State>, scheme: Scheme, at: &str, found: &mut Findings) {
    let shapes = &harness.output().shapes;
    let names = Names::of(Palette::for_scheme(scheme));
    let (frame, shown) = (Frame::of(shapes), format!("{scheme:?}, {at}"));
    found.look(&View { frame: &frame, names: &names, at: &shown }, &controls(harness));
    // The one thing this test does not look through is the fading edge of what scrolls; it fades into a ground.
    for colour in paint::mesh_colours(shapes) {
        let [r, g, b, a] = colour.to_srgba_unmultiplied();
        let near = |ground: egui::Color32| {
            [ground.r().abs_diff(r), ground.g().abs_diff(g), ground.b().abs_diff(b)]
                .into_iter()
                .all(|by| by < 6)
        };
        let grounds = [Palette::for_scheme(scheme).ground, Palette::for_scheme(scheme).surface];
        assert!(a < 40 || grounds.into_iter().any(near), "a mesh in {colour:?}, {scheme:?}, {at}");
    }
}

/// Where something can be pressed or typed into.
fn controls<State>(harness: &Harness<'_, State>) -> Vec<egui::Rect> {
    let pressed = |node: &egui::accesskit::Node| {
        node.supports_action(egui::accesskit::Action::Click)
            || node.supports_action(egui::accesskit::Action::SetValue)
    };
    harness
        .root()
        .children_recursive()
        .filter(|node| pressed(node.accesskit_node().data()))
        .map(|node| node.rect())
        .collect()
}

#[track_caller]
fn assert_clean(found: &Findings, least: usize) {
    let (texts, edges, signs) = (found.texts, found.edges, found.signs);
    let eyes = texts > 10 * least && edges > least && signs > least / 20;
    assert!(eyes, "only {texts} glyphs, {edges} edges, {signs} signs: this test has lost its eyes");
    let faults: Vec<String> =
        found.faults.iter().map(|(what, at)| format!("{what} (first in {at})")).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_screen_in_every_state_can_be_read() {
    let mut found = Findings::default();
    let mut board = harness(None::<App>, |ui, app| {
        if let Some(app) = app {
            screens::show(app, ui);
        }
    });
    for screen in crate::states::all() {
        for state in screen.states {
            *board.state_mut() = Some(state.app);
            for scheme in SCHEMES {
                // Tall, so that nothing is scrolled away; and small, with what scrolls.
                for size in [vec2(1000.0, 2000.0), vec2(800.0, 560.0)] {
                    board.set_size(size);
                    theme::apply(&board.ctx, scheme);
                    board.run_steps(2);
                    let at = format!("{} / {}", screen.name, state.name);
                    look(&board, scheme, &at, &mut found);
                }
            }
        }
    }
    assert_clean(&found, 10_000);
}

fn gallery() -> Harness<'static, Gallery> {
    let mut gallery = harness(Gallery::default(), |ui, gallery| gallery.show(ui));
    gallery.set_size(vec2(1000.0, 3200.0));
    gallery.run_steps(2);
    gallery
}

#[test]
fn every_widget_can_be_read_with_the_focus_and_the_pointer_on_it() {
    let mut found = Findings::default();
    let mut gallery = gallery();
    for scheme in SCHEMES {
        theme::apply(&gallery.ctx, scheme);
        gallery.run_steps(2);
        look(&gallery, scheme, "gallery", &mut found);
        let controls = controls(&gallery);
        assert!(controls.len() > 30, "only {} controls", controls.len());
        for rect in controls {
            gallery.hover_at(rect.center());
            // Long enough for a tip to appear.
            gallery.run_steps(40);
            look(&gallery, scheme, &format!("gallery, pointer at {}", rect.center()), &mut found);
        }
        gallery.remove_cursor();
        for step in 0..40 {
            gallery.key_press(Key::Tab);
            gallery.run_steps(2);
            look(&gallery, scheme, &format!("gallery, {step} times Tab"), &mut found);
            gallery.key_press_modifiers(Modifiers::COMMAND, Key::A);
            gallery.run_steps(2);
            look(&gallery, scheme, &format!("gallery, {step} times Tab, all selected"), &mut found);
        }
    }
    assert_clean(&found, 10_000);
}

#[test]
fn every_dialog_can_be_read() {
    let mut found = Findings::default();
    let mut gallery = gallery();
    for size in [vec2(1000.0, 720.0), vec2(800.0, 560.0)] {
        gallery.set_size(size);
        for scheme in SCHEMES {
            theme::apply(&gallery.ctx, scheme);
            for (index, name) in DIALOGS.iter().enumerate() {
                gallery.state_mut().dialog = Some(index);
                gallery.run_steps(4);
                for step in 0..6 {
                    look(&gallery, scheme, &format!("dialog {name}, {step} times Tab"), &mut found);
                    gallery.key_press(Key::Tab);
                    gallery.run_steps(2);
                }
                gallery.state_mut().dialog = None;
                gallery.run_steps(2);
            }
        }
    }
    assert_clean(&found, 1_000);
}
