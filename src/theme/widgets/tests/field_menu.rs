//! Right click, the Menu key, and the older keys, in a field for text and in one for a secret.

use eframe::egui::{OutputCommand, Vec2, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;
use crate::theme;
use crate::theme::widgets::field::was_typing;
use crate::theme::widgets::secret_field::ShowWords;
use crate::theme::widgets::{SecretField, TextField};

const WORDS: ShowWords<'_> = ShowWords {
    show: ("Show", "Show Secret Key"),
    hide: ("Hide", "Hide Secret Key"),
    read: ("Read out", "Read out Secret Key"),
};

#[derive(Default)]
struct Page {
    text: String,
    secret: String,
    shown: bool,
    typing: bool,
}

fn draw(ui: &mut Ui, page: &mut Page) {
    say(ui, || MenuWords {
        menu: "Edit".into(),
        cut: "Cut".into(),
        copy: "Copy".into(),
        paste: "Paste".into(),
    });
    page.typing = was_typing(ui);
    TextField::new("Redirect URI").show(ui, &mut page.text);
    SecretField::new(TextField::new("Secret Key"), WORDS).show(ui, &mut page.secret, &mut page.shown);
}

fn harness() -> Harness<'static, Page> {
    let page = Page { text: "http://localhost".into(), secret: "a-secret".into(), ..Page::default() };
    let mut harness = Harness::builder()
        .with_size(Vec2::new(600.0, 400.0))
        .with_context_setup(theme::install)
        .build_ui_state(draw, page);
    harness.run_steps(2);
    harness
}

/// What the window is asked for in the next frames: as for Ctrl+C and the like, and what goes to its clipboard.
fn asked(harness: &mut Harness<'_, Page>) -> (Vec<ViewportCommand>, Vec<OutputCommand>) {
    let (mut asked, mut put) = (Vec::new(), Vec::new());
    for _ in 0..6 {
        harness.step();
        let output = harness.output();
        let commands = &output.viewport_output[&ViewportId::ROOT].commands;
        let of_menu = |command: &&ViewportCommand| {
            matches!(
                command,
                ViewportCommand::RequestCut | ViewportCommand::RequestCopy | ViewportCommand::RequestPaste
            )
        };
        asked.extend(commands.iter().filter(of_menu).cloned());
        put.extend(output.platform_output.commands.clone());
    }
    (asked, put)
}

/// A key goes down in the next frame: the harness's own presses are several frames, of which the last is seen alone.
fn press(harness: &mut Harness<'_, Page>, modifiers: Modifiers, key: Key) {
    let event = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    harness.input_mut().events.push(event);
}

fn focus_and_select_all(harness: &mut Harness<'_, Page>, role: Role) {
    harness.get_by_role(role).focus();
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(2);
}

fn choices(harness: &Harness<'_, Page>) -> Vec<(String, bool)> {
    let items = harness.query_all_by_role(Role::MenuItem).map(|item| {
        let item = item.accesskit_node();
        (item.label().unwrap_or_default(), !item.is_disabled())
    });
    items.collect()
}

#[test]
fn case_24_a_right_click_opens_a_menu_and_what_was_selected_stays_so() {
    let mut harness = harness();
    focus_and_select_all(&mut harness, Role::TextInput);
    harness.get_by_role(Role::TextInput).click_secondary();
    harness.run_steps(4);
    assert_eq!(choices(&harness), [("Cut".into(), true), ("Copy".into(), true), ("Paste".into(), true)]);
    assert!(harness.state().typing, "Escape is the menu's");
    harness.get_by_label("Copy").click();
    assert_eq!(asked(&mut harness).0, [ViewportCommand::RequestCopy]);
    assert!(choices(&harness).is_empty(), "it is closed");
    // What the window library answers with.
    harness.event(Event::Copy);
    let (_, put) = asked(&mut harness);
    assert!(
        matches!(&put[..], [OutputCommand::CopyText(text)] if text == "http://localhost"),
        "{} commands",
        put.len()
    );

    harness.get_by_role(Role::TextInput).click_secondary();
    harness.run_steps(4);
    harness.get_by_label("Paste").click();
    assert_eq!(asked(&mut harness).0, [ViewportCommand::RequestPaste]);
    harness.event(Event::Paste("https://example.com".into()));
    harness.run_steps(2);
    assert_eq!(harness.state().text, "https://example.com", "in the place of what was selected");
}

#[test]
fn case_24_without_a_selection_only_paste_can_be_chosen() {
    let mut harness = harness();
    harness.get_by_role(Role::TextInput).click_secondary();
    harness.run_steps(4);
    assert_eq!(choices(&harness), [("Cut".into(), false), ("Copy".into(), false), ("Paste".into(), true)]);
}

#[test]
fn case_24_a_secrets_menu_has_paste_alone_whether_it_is_shown_or_not() {
    for shown in [false, true] {
        let mut harness = harness();
        harness.state_mut().shown = shown;
        focus_and_select_all(&mut harness, Role::PasswordInput);
        assert_eq!(harness.state().shown, shown);
        harness.get_by_role(Role::PasswordInput).click_secondary();
        harness.run_steps(4);
        assert_eq!(choices(&harness), [("Paste".into(), true)]);
        harness.get_by_label("Paste").click();
        assert_eq!(asked(&mut harness).0, [ViewportCommand::RequestPaste]);
        harness.event(Event::Paste("another".into()));
        harness.run_steps(2);
        assert_eq!(harness.state().secret, "another");
    }
}

#[test]
fn case_24_the_menu_can_be_used_by_keyboard_alone() {
    for (modifiers, key) in [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)] {
        let mut harness = harness();
        focus_and_select_all(&mut harness, Role::TextInput);
        press(&mut harness, modifiers, key);
        harness.run_steps(4);
        assert!(harness.get_by_label("Cut").is_focused());
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
        harness.run_steps(3);
        assert!(harness.get_by_label("Copy").is_focused());
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(asked(&mut harness).0, [ViewportCommand::RequestCopy]);
        assert!(harness.get_by_role(Role::TextInput).is_focused());

        press(&mut harness, modifiers, key);
        harness.run_steps(4);
        press(&mut harness, Modifiers::NONE, Key::Escape);
        assert_eq!(asked(&mut harness).0, []);
        assert!(choices(&harness).is_empty());
        assert!(harness.get_by_role(Role::TextInput).is_focused(), "and goes back to where it was");
    }
}

#[test]
fn case_24_the_older_keys_do_what_the_newer_do() {
    let mut harness = harness();
    focus_and_select_all(&mut harness, Role::TextInput);
    press(&mut harness, Modifiers::SHIFT, Key::Insert);
    assert_eq!(asked(&mut harness).0, [ViewportCommand::RequestPaste]);
    press(&mut harness, Modifiers::CTRL, Key::Insert);
    let (_, put) = asked(&mut harness);
    assert!(matches!(&put[..], [OutputCommand::CopyText(text)] if text == "http://localhost"));
    press(&mut harness, Modifiers::SHIFT, Key::Delete);
    let (_, put) = asked(&mut harness);
    assert!(matches!(&put[..], [OutputCommand::CopyText(text)] if text == "http://localhost"));
    assert_eq!(harness.state().text, "");

    // Of a masked secret, nothing.
    focus_and_select_all(&mut harness, Role::PasswordInput);
    for (modifiers, key) in [(Modifiers::CTRL, Key::Insert), (Modifiers::SHIFT, Key::Delete)] {
        press(&mut harness, modifiers, key);
        assert!(asked(&mut harness).1.is_empty());
    }
    assert_eq!(harness.state().secret, "a-secret");
}
