//! What a copy row tells, and how long it shows what is masked.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::theme;
use crate::theme::widgets::secret_field::is_secret_seen;

const SECRET: &str = "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518";

#[derive(Default)]
struct Page {
    shown: bool,
    not_copied: bool,
    told: Vec<CopyRowEvents>,
    seen: bool,
}

fn draw(ui: &mut Ui, page: &mut Page) {
    let shown = if page.shown { SECRET } else { "••••" };
    let row = CopyRow::new("Secret Key", shown, ("Copy", "Copy Secret Key"))
        .copied((!page.not_copied).then_some("Copied"))
        .note((!page.not_copied).then_some("Cleared from the clipboard in 42 s."));
    let words = ShowWords {
        show: ("Show", "Show Secret Key"),
        hide: ("Hide", "Hide Secret Key"),
        read: ("Read out", "Read out Secret Key"),
    };
    let events = row.reveal(Reveal { shown: page.shown, words }).show(ui);
    if events != CopyRowEvents::default() {
        page.told.push(events);
    }
    if events.toggle || events.hide_again {
        page.shown = !page.shown;
    }
    Button::secondary("Next").show(ui);
    page.seen = is_secret_seen(ui.ctx());
}

fn harness() -> Harness<'static, Page> {
    let mut harness = Harness::builder()
        .with_size(vec2(500.0, 300.0))
        .with_step_dt(0.1)
        .with_context_setup(theme::install)
        .build_ui_state(draw, Page::default());
    harness.run_steps(2);
    harness
}

#[test]
fn it_copies_and_says_so_and_when_it_is_cleared() {
    let mut harness = harness();
    harness.get_by_role_and_label(Role::Alert, "Copied");
    harness.get_by_label("Cleared from the clipboard in 42 s.");
    harness.get_by_label("Copy Secret Key").click();
    harness.run_steps(3);
    assert_eq!(harness.state().told, [CopyRowEvents { copy: true, ..CopyRowEvents::default() }]);
}

#[test]
fn the_focus_stays_on_copy_when_it_says_that_it_copied() {
    let mut harness = harness();
    harness.state_mut().not_copied = true;
    harness.run_steps(2);
    harness.get_by_label("Copy Secret Key").focus();
    harness.run_steps(2);
    harness.state_mut().not_copied = false;
    harness.run_steps(3);
    assert!(harness.get_by_label("Copy Secret Key").is_focused());
    harness.key_press(Key::Tab);
    harness.run_steps(2);
    assert!(harness.get_by_label("Next").is_focused());
}

/// Whether the secret is among the words that are drawn.
fn is_seen(harness: &Harness<'_, Page>) -> bool {
    fn within(shape: &egui::Shape) -> bool {
        match shape {
            egui::Shape::Vec(inner) => inner.iter().any(within),
            egui::Shape::Text(text) => text.galley.text().contains(SECRET),
            _ => false,
        }
    }
    harness.output().shapes.iter().any(|clipped| within(&clipped.shape))
}

#[test]
fn item_30_a_value_that_is_shown_goes_back_after_30_s_or_with_the_focus() {
    let mut harness = harness();
    assert!(!is_seen(&harness));
    harness.get_by_label("Show Secret Key").click();
    harness.run_steps(3);
    assert!(is_seen(&harness));
    harness.run_steps(301);
    assert!(!is_seen(&harness), "the time is up");
    assert_eq!(
        harness.state().told.last(),
        Some(&CopyRowEvents { hide_again: true, ..CopyRowEvents::default() })
    );

    harness.get_by_label("Show Secret Key").click();
    harness.run_steps(3);
    harness.key_press(Key::Tab);
    harness.run_steps(3);
    assert!(is_seen(&harness));
    harness.key_press(Key::Tab);
    harness.run_steps(3);
    assert!(!is_seen(&harness), "the focus went on to Next");
}

#[test]
fn item_52_the_window_is_told_that_a_value_can_be_read() {
    let mut harness = harness();
    let told = |harness: &Harness<'_, Page>| harness.state().seen;
    assert!(!told(&harness));
    harness.get_by_label("Show Secret Key").click();
    harness.run_steps(3);
    assert!(is_seen(&harness) && told(&harness));
    harness.get_by_label("Hide Secret Key").click();
    harness.run_steps(3);
    assert!(!is_seen(&harness) && !told(&harness));
}

#[test]
fn item_47_a_shown_value_cannot_be_selected() {
    let mut harness = harness();
    harness.get_by_label("Show Secret Key").click();
    harness.run_steps(3);
    let at = harness.get_by_label(MASK).rect();
    harness.drag_at(at.left_center() + vec2(2.0, 0.0));
    harness.hover_at(at.right_center() - vec2(2.0, 0.0));
    harness.step();
    harness.drop_at(at.right_center() - vec2(2.0, 0.0));
    harness.event(egui::Event::Copy);
    let mut commands = Vec::new();
    for _ in 0..4 {
        harness.step();
        commands.extend(harness.output().platform_output.commands.iter().cloned());
    }
    assert_eq!(commands, []);
}

#[test]
fn item_49_a_shown_value_is_told_dots_until_it_is_asked_to_be_read_out() {
    let mut harness = harness();
    harness.get_by_label("Show Secret Key").click();
    harness.run_steps(3);
    assert!(is_seen(&harness) && harness.query_by_label(SECRET).is_none());
    harness.get_by_label("Read out Secret Key").click();
    harness.run_steps(3);
    harness.get_by_label(SECRET);
    harness.get_by_label("Hide Secret Key").click();
    harness.run_steps(3);
    harness.get_by_label("Show Secret Key").click();
    harness.run_steps(3);
    assert!(is_seen(&harness) && harness.query_by_label(SECRET).is_none(), "not for good");
}
