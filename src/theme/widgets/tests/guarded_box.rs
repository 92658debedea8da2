//! Where what is in a secret's box gets to: by selecting, by copying and cutting, and through the accessibility tree.

use std::fmt::Write;

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;
use crate::theme;
use crate::theme::widgets::secret_field::ShowWords;
use crate::theme::widgets::{SecretField, TextField};

const SECRET: &str = "b71d40e6-58c2-4f3a-8d97-0e6a9c2f4518";
const WORDS: ShowWords<'_> = ShowWords {
    show: ("Show", "Show Secret Key"),
    hide: ("Hide", "Hide Secret Key"),
    read: ("Read out", "Read out Secret Key"),
};

/// A code of more than one text run.
fn address() -> String {
    format!("http://localhost:8721/callback?code=eyJ0{}&state=kZ3", "x".repeat(600))
}

/// A page with a secret's field, or the field of an address, and what was copied from it.
#[derive(Default)]
struct Page {
    value: String,
    of_address: bool,
    shown: bool,
    copied: Vec<String>,
}

fn draw(ui: &mut Ui, page: &mut Page) {
    let events = if page.of_address {
        TextField::new("Address").mono(true).bears_code(true).show(ui, &mut page.value)
    } else {
        SecretField::new(TextField::new("Secret Key"), WORDS).show(ui, &mut page.value, &mut page.shown)
    };
    page.copied.extend(events.copied.map(|text| text.to_string()));
}

fn harness(page: Page) -> Harness<'static, Page> {
    let mut harness = Harness::builder()
        .with_size(vec2(800.0, 300.0))
        .with_step_dt(0.1)
        .with_context_setup(theme::install)
        .build_ui_state(draw, page);
    harness.run_steps(2);
    harness
}

fn secret(shown: bool) -> Harness<'static, Page> {
    harness(Page { value: SECRET.to_owned(), shown, ..Page::default() })
}

fn pasted() -> Harness<'static, Page> {
    harness(Page { value: address(), of_address: true, ..Page::default() })
}

/// The box takes the focus, and all that is in it is selected.
fn select_all(harness: &mut Harness<'_, Page>) -> Vec<OutputCommand> {
    let in_box = harness
        .root()
        .children_recursive()
        .find(|node| matches!(node.accesskit_node().role(), Role::PasswordInput | Role::TextInput));
    in_box.expect("a box").focus();
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    all_steps(harness)
}

fn send(harness: &mut Harness<'_, Page>, event: Event) -> Vec<OutputCommand> {
    harness.event(event);
    all_steps(harness)
}

/// What the window is told to do in the next frames.
fn all_steps(harness: &mut Harness<'_, Page>) -> Vec<OutputCommand> {
    let mut commands = Vec::new();
    for _ in 0..5 {
        harness.step();
        commands.extend(harness.output().platform_output.commands.iter().cloned());
    }
    commands
}

/// All that the accessibility tree tells.
fn tree(harness: &Harness<'_, Page>) -> String {
    harness.root().children_recursive().fold(String::new(), |mut told, node| {
        let node = node.accesskit_node();
        let _ = writeln!(told, "{:?} {:?} {:?}", node.role(), node.label(), node.value());
        told
    })
}

#[test]
fn item_47_what_is_selected_and_copied_in_a_shown_secret_reaches_nobody_but_the_keeper() {
    for mut harness in [secret(true), pasted()] {
        let all = harness.state().value.clone();
        assert_eq!(select_all(&mut harness), [], "nothing for PRIMARY");
        assert_eq!(send(&mut harness, Event::Copy), [], "nothing past the keeper");
        assert_eq!(harness.state().copied, std::slice::from_ref(&all));
        assert_eq!(send(&mut harness, Event::Cut), []);
        assert_eq!(harness.state().copied, [all.clone(), all]);
        assert_eq!(harness.state().value, "", "cut");
        harness.event(Event::Text("new".to_owned()));
        harness.run_steps(2);
        assert_eq!(harness.state().value, "new", "the cursor is where the text was");
    }
}

#[test]
fn item_47_of_a_masked_secret_nothing_is_copied_and_nothing_is_lost_by_cutting() {
    let mut harness = secret(false);
    assert_eq!(select_all(&mut harness), []);
    assert_eq!(send(&mut harness, Event::Copy), []);
    assert_eq!(send(&mut harness, Event::Cut), []);
    assert!(harness.state().copied.is_empty());
    assert_eq!(harness.state().value, SECRET);
}

#[test]
fn item_47_a_part_of_a_secret_is_cut_whatever_its_signs() {
    let mut harness = secret(true);
    harness.state_mut().value = "äöü→b".to_owned();
    select_all(&mut harness);
    harness.key_press(Key::ArrowRight);
    harness.run_steps(2);
    for _ in 0..2 {
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
        harness.run_steps(2);
    }
    send(&mut harness, Event::Cut);
    assert_eq!(harness.state().copied, ["→b"]);
    assert_eq!(harness.state().value, "äöü");
}

#[test]
fn item_49_a_shown_secret_is_told_dots_until_it_is_asked_to_be_read_out() {
    let mut harness = secret(true);
    let told = tree(&harness);
    assert!(!told.contains("b71d") && told.contains(&"•".repeat(SECRET.len())), "{told}");
    select_all(&mut harness);
    assert!(!tree(&harness).contains("b71d"), "nor what is selected of it");

    harness.get_by_label("Read out Secret Key").click();
    harness.run_steps(3);
    let node = harness.get_by_role(Role::TextInput);
    assert!(node.is_focused(), "what takes the focus is read out");
    assert_eq!(node.accesskit_node().value().as_deref(), Some(SECRET));
    assert!(tree(&harness).contains(&format!("TextRun None Some(\"{SECRET}\")")), "letter by letter too");

    // Hidden and shown once more, it has to be asked for anew.
    for button in ["Hide Secret Key", "Show Secret Key"] {
        harness.get_by_label(button).click();
        harness.run_steps(3);
        assert!(!tree(&harness).contains("b71d"), "{button}");
    }
}

#[test]
fn item_49_of_a_pasted_address_no_more_is_told_than_its_host() {
    let mut harness = pasted();
    let told = tree(&harness);
    assert!(told.contains("http://localhost:8721•••"), "{told}");
    assert!(!told.contains("callback") && !told.contains("eyJ0") && !told.contains("xx"), "{told}");
    // Not even what is no address: it may be a bare code.
    for text in
        ["eyJ0bare.code", "code=eyJ0&state=1", "http://eyJ0?code=1", "ftp://eyJ0", "HTTP//eyJ0", "x y://eyJ0"]
    {
        harness.state_mut().value = text.to_owned();
        harness.run_steps(2);
        let told = tree(&harness);
        assert_eq!(told.contains("eyJ0"), text.starts_with("http://eyJ0"), "{text}: {told}");
    }
}
