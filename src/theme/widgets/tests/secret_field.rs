//! How long a secret is shown, and what is left of it afterwards.

use std::time::Duration;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, TextEdit, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;
use crate::theme;
use crate::theme::widgets::Button;

const SECRET: &str = "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518";
const WORDS: ShowWords<'_> = ShowWords {
    show: ("Show", "Show Secret Key"),
    hide: ("Hide", "Hide Secret Key"),
    read: ("Read out", "Read out Secret Key"),
};

/// A page with a secret's field and a button after it, and what the field told.
#[expect(clippy::struct_excessive_bools, reason = "things that can each be so or not")]
#[derive(Default)]
struct Page {
    value: String,
    shown: bool,
    /// Another page: the field is not drawn.
    left: bool,
    hidden_again: usize,
    /// What the field's events do is left undone, as when its state has not heard yet.
    deaf: bool,
    /// What the window is told of the frame.
    seen: bool,
}

fn draw(ui: &mut Ui, page: &mut Page) {
    page.seen = false;
    if page.left {
        return;
    }
    let field = TextField::new("Secret Key").paste("Paste", "Paste Secret Key").mono(true);
    let mut shown = page.shown;
    let events = SecretField::new(field, WORDS).show(ui, &mut page.value, &mut shown);
    page.hidden_again += usize::from(events.hide_again);
    if !page.deaf {
        page.shown = shown;
    }
    Button::secondary("Next").show(ui);
    page.seen = is_secret_seen(ui.ctx());
}

fn harness() -> Harness<'static, Page> {
    let page = Page { value: SECRET.to_owned(), ..Page::default() };
    let mut harness = Harness::builder()
        .with_size(vec2(800.0, 560.0))
        .with_step_dt(0.1)
        .with_max_steps(20)
        .with_context_setup(theme::install)
        .build_ui_state(draw, page);
    harness.run_steps(2);
    harness
}

fn shown() -> Harness<'static, Page> {
    let mut harness = harness();
    harness.get_by_label("Show Secret Key").click();
    harness.run_steps(3);
    assert!(is_readable(&harness), "Show shows");
    harness
}

/// Whether the secret is among the words that are drawn.
fn is_readable(harness: &Harness<'_, Page>) -> bool {
    fn within(shape: &eframe::egui::Shape) -> bool {
        match shape {
            eframe::egui::Shape::Vec(inner) => inner.iter().any(within),
            eframe::egui::Shape::Text(text) => text.galley.text().contains(SECRET),
            _ => false,
        }
    }
    harness.output().shapes.iter().any(|clipped| within(&clipped.shape))
}

#[test]
fn the_eye_shows_and_hides_and_says_which() {
    let mut harness = shown();
    assert!(harness.query_by_label("Show Secret Key").is_none());
    harness.get_by_label("Hide Secret Key").click();
    harness.run_steps(3);
    assert!(!is_readable(&harness) && !harness.state().shown);
    assert_eq!(harness.state().hidden_again, 0, "the person hid it");
}

#[test]
fn the_eye_is_reached_by_tab_between_the_field_and_paste() {
    let mut harness = harness();
    harness.get_by_role(Role::PasswordInput).focus();
    let mut order = Vec::new();
    for _ in 0..3 {
        harness.key_press(Key::Tab);
        harness.run_steps(2);
        let focused = harness.root().children_recursive().find(egui_kittest::Node::is_focused);
        order.push(focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default());
    }
    assert_eq!(order, ["Show Secret Key", "Paste Secret Key", "Next"]);
    harness.get_by_label("Show Secret Key").focus();
    harness.run_steps(1);
    harness.key_press(Key::Space);
    harness.run_steps(2);
    assert!(is_readable(&harness));
}

#[test]
fn item_30_show_goes_back_when_the_focus_leaves_the_field_its_eye_and_paste() {
    let mut harness = shown();
    for inside in [Role::PasswordInput, Role::Button] {
        if inside == Role::Button {
            harness.get_by_label("Paste Secret Key").focus();
        } else {
            harness.get_by_role(inside).focus();
        }
        harness.run_steps(3);
        assert!(is_readable(&harness), "{inside:?} belongs to the field");
    }
    harness.key_press(Key::Tab);
    harness.run_steps(3);
    assert!(!is_readable(&harness) && !harness.state().shown);
    assert_eq!(harness.state().hidden_again, 1);

    // A click on nothing takes the focus away, too.
    let mut harness = shown();
    harness.drag_at(eframe::egui::pos2(700.0, 500.0));
    harness.drop_at(eframe::egui::pos2(700.0, 500.0));
    harness.run_steps(3);
    assert!(!is_readable(&harness));
}

#[test]
fn item_30_show_goes_back_after_30_s_with_a_frame_asked_for_exactly_then() {
    let mut harness = shown();
    // The click, and the frame after it, were under a second ago.
    let delay = |harness: &Harness<'_, Page>| {
        harness.output().viewport_output.values().map(|viewport| viewport.repaint_delay).min()
    };
    let asked = delay(&harness).expect("the window's own");
    assert!(asked > Duration::from_secs(29) && asked <= SHOWN_FOR, "a frame in {asked:?}");
    harness.run_steps(290);
    assert!(is_readable(&harness));
    let asked = delay(&harness).expect("the window's own");
    assert!(asked <= Duration::from_secs(1), "a frame in {asked:?}");
    harness.run_steps(10);
    assert!(!is_readable(&harness) && !harness.state().shown);
    assert_eq!(harness.state().hidden_again, 1);
}

#[test]
fn item_30_no_frame_shows_it_after_its_time_even_if_the_window_slept_meanwhile() {
    let mut harness = shown();
    harness.state_mut().deaf = true;
    harness.input_mut().time = Some(60.0);
    harness.step();
    assert!(!is_readable(&harness), "not in the very first frame");
}

#[test]
fn item_30_a_page_that_is_come_back_to_shows_nothing() {
    let mut harness = shown();
    harness.state_mut().left = true;
    harness.run_steps(2);
    harness.state_mut().left = false;
    harness.step();
    assert!(!is_readable(&harness) && harness.state().hidden_again == 1);
}

#[test]
fn item_30_the_field_keeps_no_history_of_what_was_in_it() {
    let mut harness = harness();
    harness.state_mut().value.clear();
    let field = harness.get_by_role(Role::PasswordInput);
    field.focus();
    harness.run_steps(2);
    for text in ["wrong", " and pasted over", "!"] {
        harness.event(Event::Paste(text.to_owned()));
        // Long enough for the history to take a point of its own.
        harness.run_steps(15);
    }
    assert_eq!(harness.state().value, "wrong and pasted over!");
    let id = harness.ctx.memory(eframe::egui::Memory::focused).expect("the field");
    let kept = |harness: &Harness<'_, Page>| {
        TextEdit::load_state(&harness.ctx, id).map(|state| format!("{:?}", state.undoer()))
    };
    let nothing = Some("Undoer { undo count: 0, redo count: 0 }".to_owned());
    assert_eq!(kept(&harness), nothing, "with the focus in it");
    // The step is left by the rail, pressed by a screen reader: the field never hears that it lost the focus.
    harness.state_mut().left = true;
    harness.run_steps(3);
    assert_eq!(kept(&harness), nothing, "after leaving");
    harness.state_mut().left = false;
    harness.run_steps(2);
    harness.get_by_role(Role::PasswordInput).focus();
    harness.run_steps(2);
    harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::Z);
    harness.run_steps(2);
    assert_eq!(harness.state().value, "wrong and pasted over!", "nothing comes back");
}

#[test]
fn item_30_a_masked_field_tells_the_accessibility_tree_only_dots() {
    let harness = harness();
    let nodes = format!("{:?}", harness.root());
    assert!(!nodes.contains(SECRET) && nodes.contains("•••"), "{nodes}");
}

#[test]
fn a_whole_secret_fits_where_the_smallest_window_has_its_fields() {
    // 800 points less the rail and the margins of the page.
    let mut harness = Harness::builder()
        .with_size(vec2(800.0 - 232.0 - 72.0 + 16.0, 560.0))
        .with_context_setup(theme::install)
        .build_ui_state(draw, Page { value: SECRET.to_owned(), shown: true, ..Page::default() });
    harness.run_steps(2);
    let text = harness.output().shapes.iter().find_map(|clipped| match &clipped.shape {
        eframe::egui::Shape::Text(text) if text.galley.text() == SECRET => Some((text, clipped.clip_rect)),
        _ => None,
    });
    let (text, clip) = text.expect("the secret is drawn");
    let eye = harness.get_by_label("Hide Secret Key").rect();
    assert!(clip.x_range().contains(text.visual_bounding_rect().right()), "it is not cut off");
    assert!(text.visual_bounding_rect().right() < eye.left(), "nor under the eye");
}

#[test]
fn item_52_the_window_is_told_of_every_frame_in_which_a_secret_can_be_read() {
    let mut harness = harness();
    let mut both = (0, 0);
    let mut step = |harness: &mut Harness<'_, Page>| {
        harness.step();
        assert_eq!(harness.state().seen, is_readable(harness), "in this very frame");
        if is_readable(harness) { both.0 += 1 } else { both.1 += 1 }
    };
    harness.get_by_label("Show Secret Key").click();
    (0..5).for_each(|_| step(&mut harness));
    harness.get_by_label("Hide Secret Key").click();
    (0..5).for_each(|_| step(&mut harness));
    harness.get_by_label("Show Secret Key").click();
    (0..310).for_each(|_| step(&mut harness));
    assert!(both.0 > 250 && both.1 > 5, "{both:?}");
    // A field with nothing in it shows nothing.
    harness.state_mut().value.clear();
    harness.state_mut().shown = true;
    harness.run_steps(3);
    assert!(!harness.state().seen);
}
