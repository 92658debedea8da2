//! What a dialog keeps to itself: the focus, Tab, Escape, the pointer, and what a screen reader can reach.

use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;
use crate::theme;
use crate::theme::widgets::{NumberedLine, TextField};

/// A page with a button on either side of where a dialog opens, and what came of it.
#[derive(Default)]
struct Page {
    open: bool,
    /// A form with a field that takes the focus, instead of a question.
    form: bool,
    /// An answer more, before the others: it came later.
    late: bool,
    /// Lines between the words and the answers.
    lines: usize,
    typed: String,
    answer: Option<usize>,
    behind: usize,
    escapes_behind: usize,
}

const TITLE: &str = "Remove Snow Atlas from this computer?";
const WORDS: &str = "The connector itself goes on working.";

fn show(ui: &mut Ui, page: &mut Page) {
    page.behind += usize::from(Button::secondary("Open").show(ui).clicked());
    page.behind += usize::from(Button::secondary("Behind").show(ui).clicked());
    page.escapes_behind += usize::from(ui.input(|input| input.key_pressed(Key::Escape)));
    if !page.open {
        return;
    }
    let (form, lines, typed) = (page.form, page.lines, &mut page.typed);
    let content = |ui: &mut Ui| {
        if form {
            let first = typed.is_empty();
            let field = TextField::new("Passphrase").take_focus(first);
            if first {
                typed.push('x');
            }
            field.show(ui, typed);
        }
        for line in 1..=lines {
            NumberedLine::new(line, "Something to know before answering.").show(ui);
        }
    };
    let tone = if form { Tone::Info } else { Tone::Danger };
    let mut answers = vec![
        DialogButton::ranked("Cancel", Rank::Secondary).safe(),
        DialogButton::ranked("Remove", Rank::Danger),
    ];
    if page.late {
        answers.insert(0, DialogButton::ranked("Revoke", Rank::Secondary));
    }
    let dialog = Dialog::new("remove", tone, TITLE, &answers).words(WORDS);
    if let Some(answer) = dialog.show(ui, content) {
        page.answer = Some(answer);
        page.open = false;
    }
}

fn harness(page: Page) -> Harness<'static, Page> {
    let mut harness = Harness::builder().with_context_setup(theme::install).build_ui_state(show, page);
    harness.run();
    harness
}

/// A page whose button has the focus, with the dialog just opened over it.
fn opened(page: Page) -> Harness<'static, Page> {
    let mut harness = harness(Page { open: false, ..page });
    harness.get_by_label("Open").focus();
    harness.run();
    harness.state_mut().open = true;
    harness.run();
    harness
}

fn focused(harness: &Harness<'_, Page>) -> Option<String> {
    harness
        .root()
        .children_recursive()
        .find(egui_kittest::Node::is_focused)
        .and_then(|node| node.accesskit_node().label())
}

#[test]
fn the_focus_goes_to_the_safe_answer_and_back_to_where_it_came_from() {
    let mut harness = opened(Page::default());
    assert_eq!(focused(&harness).as_deref(), Some("Cancel"));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().answer, Some(0));
    assert_eq!(focused(&harness).as_deref(), Some("Open"), "the focus goes back");
    assert_eq!(harness.state().behind, 0, "Enter was for the dialog alone");
}

#[test]
fn an_answer_that_comes_later_takes_neither_focus_nor_place() {
    let mut harness = opened(Page::default());
    let place = |harness: &Harness<'_, Page>, label| harness.get_by_label(label).rect();
    let before = ["Cancel", "Remove"].map(|label| place(&harness, label));
    harness.state_mut().late = true;
    harness.run();
    assert_eq!(focused(&harness).as_deref(), Some("Cancel"));
    assert_eq!(before, ["Cancel", "Remove"].map(|label| place(&harness, label)));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().answer, Some(1), "Cancel, which has moved on by one");
}

#[test]
fn a_field_in_the_dialog_may_take_the_focus_instead() {
    let harness = opened(Page { form: true, ..Page::default() });
    assert_eq!(focused(&harness).as_deref(), Some("Passphrase"));
}

#[test]
fn tab_stays_inside_in_both_directions() {
    for form in [false, true] {
        let mut harness = opened(Page { form, ..Page::default() });
        let all: Vec<&str> =
            if form { vec!["Passphrase", "Cancel", "Remove"] } else { vec!["Cancel", "Remove"] };
        for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
            let mut seen = Vec::new();
            for _ in 0..7 {
                harness.key_press_modifiers(modifiers, Key::Tab);
                harness.run();
                seen.push(focused(&harness).expect("the focus is somewhere"));
            }
            assert!(seen.iter().all(|name| all.contains(&name.as_str())), "{seen:?}");
            assert!(all.iter().all(|name| seen.iter().any(|it| it == name)), "{seen:?} of {all:?}");
        }
    }
}

#[test]
fn escape_is_the_safe_answer_and_the_page_hears_nothing_of_it() {
    for form in [false, true] {
        let mut harness = opened(Page { form, ..Page::default() });
        harness.key_press(Key::Tab);
        harness.run();
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(harness.state().answer, Some(0));
        assert_eq!(harness.state().escapes_behind, 0);
        harness.key_press(Key::Escape);
        harness.run();
        assert_eq!(harness.state().escapes_behind, 1, "without a dialog the page hears it again");
    }
}

#[test]
fn a_click_beside_it_answers_nothing_and_the_focus_does_not_fall_out() {
    let mut harness = opened(Page::default());
    let at = harness.get_by_label("Cancel").rect();
    for beside in [vec2(-300.0, 100.0), vec2(-30.0, 0.0)] {
        let at = at.left_center() + beside;
        harness.drag_at(at);
        harness.drop_at(at);
        harness.run();
        assert!(harness.state().open && harness.state().answer.is_none());
        assert_eq!(focused(&harness).as_deref(), Some("Cancel"));
    }
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!((harness.state().answer, harness.state().behind), (Some(0), 0));
}

#[test]
fn each_answer_is_told_by_its_place() {
    let mut harness = opened(Page::default());
    harness.get_by_label("Remove").click();
    harness.run();
    assert_eq!(harness.state().answer, Some(1));
}

#[test]
fn a_screen_reader_finds_the_dialog_with_its_name_and_words_and_nothing_behind_it() {
    let mut harness = opened(Page::default());
    let dialog = harness.get_by_role_and_label(Role::AlertDialog, TITLE);
    let node = dialog.accesskit_node();
    assert_eq!(node.description().as_deref(), Some(WORDS));
    assert!(node.is_modal());
    let behind = |harness: &Harness<'_, Page>| {
        harness.query_by_label("Behind").map(|it| it.accesskit_node().is_hidden())
    };
    assert!(behind(&harness).is_none_or(|hidden| hidden), "the page is hidden");
    harness.get_by_label("Cancel").click();
    harness.run();
    assert_eq!(behind(&harness), Some(false), "and there again");
}

#[test]
fn a_node_that_was_held_on_to_can_press_nothing_behind_it() {
    let mut harness = harness(Page::default());
    let request = |harness: &Harness<'_, Page>| {
        let (target_node, target_tree) = harness.get_by_label("Behind").accesskit_node().locate();
        egui::Event::AccessKitActionRequest(egui::accesskit::ActionRequest {
            action: egui::accesskit::Action::Click,
            target_node,
            target_tree,
            data: None,
        })
    };
    let held = request(&harness);
    harness.event(held.clone());
    harness.run();
    assert_eq!(harness.state().behind, 1, "such a request presses the button while no dialog is open");
    harness.state_mut().open = true;
    harness.run();
    harness.event(held);
    harness.run();
    assert_eq!(harness.state().behind, 1);
    harness.get_by_label("Remove").click_accesskit();
    harness.run();
    assert_eq!(harness.state().answer, Some(1), "the dialog's own can be pressed");
}

#[test]
fn what_is_long_scrolls_and_the_answers_stay_in_sight() {
    for (size, scale) in [(vec2(800.0, 560.0), 1.0), (vec2(800.0, 560.0), 2.0), (vec2(400.0, 280.0), 2.0)] {
        let mut harness = Harness::builder()
            .with_size(size)
            .with_pixels_per_point(scale)
            .with_context_setup(theme::install)
            .build_ui_state(show, Page { open: true, lines: 40, ..Page::default() });
        harness.run();
        let window = Rect::from_min_size(Pos2::ZERO, size);
        for name in ["Cancel", "Remove"] {
            let at = harness.get_by_label(name).rect();
            assert!(window.contains_rect(at), "{name} at {at} in {size} × {scale}");
        }
        let first = |harness: &Harness<'_, Page>| harness.get_by_label(WORDS).rect();
        let before = first(&harness);
        harness.key_press(Key::PageDown);
        harness.run();
        let after = first(&harness);
        assert!(after.top() < before.top() - 10.0, "the words move by keyboard at {size}: {before}, {after}");
    }
}

#[test]
fn a_dialog_that_waits_draws_nothing() {
    let mut harness = opened(Page::default());
    assert_eq!(harness.run(), 1, "nothing moves by itself");
}
