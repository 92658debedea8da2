//! What is out of sight: of more connections than anybody has, what is far away is not drawn, and is reached all the
//! same; and whatever Tab comes to is brought into view.

use countersign::app::{Action, App};
use countersign::places::set_up;
use countersign::screens;
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::{fonts, states};

const COUNT: usize = 1000;

fn harness() -> Harness<'static, App> {
    harness_of(states::many_connections(COUNT), vec2(1000.0, 720.0))
}

pub fn harness_of(app: App, size: egui::Vec2) -> Harness<'static, App> {
    let mut harness = Harness::builder()
        .with_size(size)
        .allow_missing_glyphs()
        .with_context_setup(fonts::install)
        .build_ui_state(
            |ui, app: &mut App| {
                let screen = ui.ctx().content_rect();
                ui.scope_builder(egui::UiBuilder::new().max_rect(screen), |ui| {
                    ui.set_clip_rect(screen);
                    screens::show(app, ui);
                });
            },
            app,
        );
    harness.run_steps(4);
    harness
}

/// The accounts whose **Open** is there, in order.
fn drawn(harness: &Harness<'_, App>) -> Vec<usize> {
    let labels = harness.root().children_recursive();
    let labels = labels.filter_map(|node| node.accesskit_node().label());
    labels
        .filter(|label| label.starts_with("Open ") && label.contains("Account "))
        .map(|label| number(&label))
        .collect()
}

fn number(label: &str) -> usize {
    label.rsplit(' ').next().unwrap().parse().unwrap()
}

/// The account whose button has the focus.
fn focused(harness: &Harness<'_, App>) -> Option<(String, usize)> {
    let focused = harness.root().children_recursive().find(|node| node.accesskit_node().is_focused())?;
    let label = focused.accesskit_node().label()?;
    let word = ["Open ", "Remove ", "Save a record "].into_iter().find(|word| label.starts_with(word))?;
    label.contains("Account ").then(|| (word.to_owned(), number(&label)))
}

#[test]
fn only_what_is_near_is_drawn() {
    let harness = harness();
    let drawn = drawn(&harness);
    assert_eq!(drawn.first(), Some(&1));
    assert!((5..40).contains(&drawn.len()), "{drawn:?}");
}

#[test]
fn tab_goes_through_them_one_after_the_other() {
    let mut harness = harness();
    let mut seen = Vec::new();
    for _ in 0..200 {
        harness.key_press(Key::Tab);
        harness.run_steps(3);
        seen.extend(focused(&harness));
    }
    let words = ["Open ", "Remove ", "Save a record "];
    let expected = (1..=COUNT).flat_map(|n| words.map(|word| (word.to_owned(), n)));
    let expected: Vec<_> = expected.take(seen.len()).collect();
    assert!(seen.len() > 150, "{} of them, at last {:?}", seen.len(), seen.last());
    assert_eq!(seen, expected);
}

#[test]
fn the_wheel_gets_to_the_last() {
    let mut harness = harness();
    harness.hover_at(egui::pos2(600.0, 400.0));
    for _ in 0..80 {
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: vec2(0.0, -4000.0),
            phase: egui::TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
            source: egui::MouseWheelSource::Wheel,
        });
        harness.run_steps(3);
    }
    assert_eq!(drawn(&harness).last(), Some(&COUNT));
}

/// On every screen in every state, in the smallest window: whatever Tab comes to is in view.
#[test]
fn what_has_the_focus_is_in_view() {
    let mut looked_at = 0;
    for screen in states::all() {
        for state in screen.states {
            let mut harness = harness_of(state.app, vec2(800.0, 560.0));
            for _ in 0..14 {
                harness.key_press(Key::Tab);
                harness.run_steps(3);
                let Some(id) = harness.ctx.memory(egui::Memory::focused) else { continue };
                let rect = harness.ctx.read_response(id).expect("what has the focus is drawn").rect;
                // The foot of the page begins at 496; its buttons stand at 510.
                let at_the_foot = (rect.top() - 510.0).abs() < 1.0;
                let on_the_page = rect.left() > 232.0 && !at_the_foot;
                let bottom = if on_the_page { 496.0 } else { 560.0 };
                let name = format!("{} / {}", screen.name, state.name);
                assert!(rect.top() >= 0.0 && rect.bottom() <= bottom + 1.0, "{name}: {rect:?}");
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 1000, "only {looked_at}");
}

/// Whoever clicks beside a field far down stays there: the page does not go back to its top.
#[test]
fn a_click_beside_a_field_moves_nothing() {
    let state = states::all().into_iter().find(|screen| screen.name == "3-keys").expect("Keys").states;
    let app = state.into_iter().find(|state| state.name == "typed").expect("with keys typed").app;
    let mut harness = harness_of(app, vec2(800.0, 540.0));
    let place =
        |harness: &Harness<'_, App>| harness.get_by_role_and_label(Role::TextInput, "Docusign e-mail").rect();
    let email = harness.get_by_role_and_label(Role::TextInput, "Docusign e-mail");
    email.focus();
    harness.run_steps(4);
    let before = place(&harness);
    assert!(before.bottom() < 540.0 - 64.0, "it was brought into view: {before:?}");
    let beside = egui::pos2(before.right() + 140.0, before.center().y);
    harness.input_mut().events.push(egui::Event::PointerMoved(beside));
    harness.step();
    for pressed in [true, false] {
        harness.input_mut().events.push(egui::Event::PointerButton {
            pos: beside,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
        harness.run_steps(3);
    }
    assert_eq!(harness.ctx.memory(egui::Memory::focused), None, "the field was left");
    assert_eq!(place(&harness), before);
}

/// What a press on Next brings up is seen in the smallest window too, not below its edge.
#[test]
fn an_answer_to_what_was_pressed_is_brought_into_view() {
    let states = states::all().into_iter().find(|screen| screen.name == "5-check").expect("Check").states;
    let app = states.into_iter().find(|state| state.name == "running").expect("the check running").app;
    let mut harness = harness_of(app, vec2(512.0, 364.0));
    harness.state_mut().act(Action::SetUp(set_up::Action::Next));
    harness.run_steps(4);
    let said = harness.get_by_label("Still checking. One moment.").rect();
    let page = egui::Rect::from_min_max(egui::pos2(0.0, 48.0), egui::pos2(512.0, 300.0));
    assert!(page.contains_rect(said), "{said:?}");
}

/// Nor is what can be done below what is wrong with a field.
#[test]
fn the_offer_of_one_of_several_values_is_brought_into_view_with_what_is_wrong() {
    let states = states::all().into_iter().find(|screen| screen.name == "3-keys").expect("Keys").states;
    let several = states.into_iter().find(|state| state.name == "several values in one field");
    let harness = harness_of(several.expect("several values").app, vec2(512.0, 364.0));
    let page = egui::Rect::from_min_max(egui::pos2(0.0, 48.0), egui::pos2(512.0, 300.0));
    for label in [
        "Use the one that ends in 4518",
        "This is more than one value. Copy the secret alone, or choose it below if it is there.",
    ] {
        let shown = harness.get_by_label(label).rect();
        assert!(page.contains_rect(shown), "{label}: {shown:?}");
    }
}

/// What stands below the edge when the person comes is read in its turn: the page begins at its question.
#[test]
fn what_was_there_from_the_first_moves_nothing() {
    let states =
        states::all().into_iter().find(|screen| screen.name == "7-hand-over").expect("Hand over").states;
    let offered = states.into_iter().find(|state| state.name == "something else, a reminder offered");
    let mut harness = harness_of(offered.expect("with a reminder").app, vec2(512.0, 364.0));
    harness.run_steps(6);
    let question = harness.get_by_label("Copy the values into your product").rect();
    assert!(question.top() >= 48.0, "{question:?}");
}

/// A configuration that is no longer as it was shows at once what mends it.
#[test]
fn what_mends_a_drift_is_in_view() {
    let screen = states::all().into_iter().find(|screen| screen.name == "0-notifications");
    let drifted = screen.and_then(|screen| screen.states.into_iter().find(|state| state.name == "drifted"));
    let harness = harness_of(drifted.expect("a drift").app, vec2(1000.0, 720.0));
    let page = egui::Rect::from_min_max(egui::pos2(0.0, 48.0), egui::pos2(1000.0, 656.0));
    for word in ["Switch on", "Set as it was"] {
        let mut nodes = harness.root().children_recursive();
        let button = nodes.find(|node| {
            let node = node.accesskit_node();
            node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(word))
        });
        let shown = button.expect(word).rect();
        assert!(page.contains_rect(shown), "{word}: {shown:?}");
    }
}
