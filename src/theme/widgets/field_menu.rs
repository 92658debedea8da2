//! The small menu of a text box: Cut, Copy and Paste, at a right click, at the Menu key and at Shift+F10; and the older keys
//! for the same: Shift+Delete, Ctrl+Insert, Shift+Insert. All of it goes the way that Ctrl+X, Ctrl+C and Ctrl+V go. A
//! secret's menu has Paste alone: it reveals nothing, and takes nothing to the clipboard.

use eframe::egui::accesskit::Role;
use eframe::egui::text::CCursorRange;
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{
    Align, Event, Frame, Id, Key, Layout, Modifiers, PointerButton, Popup, PopupCloseBehavior, PopupKind,
    Pos2, Response, Sense, TextEdit, Ui, ViewportCommand, WidgetInfo, vec2,
};

use super::{text, typing};
use crate::theme::{Palette, space, style, type_scale};

/// What is said in the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuWords {
    /// The menu's accessible name.
    pub menu: String,
    /// "Cut".
    pub cut: String,
    /// "Copy".
    pub copy: String,
    /// "Paste".
    pub paste: String,
}

/// What the menus say: asked once a window. Without it, there are none.
pub fn say(ui: &Ui, words: impl FnOnce() -> MenuWords) {
    ui.data_mut(|data| {
        data.get_temp_mut_or_insert_with(words_key(), words);
    });
}

fn words_key() -> Id {
    Id::unique("words-of-field-menus")
}

/// A box's menu while it is open.
#[derive(Clone, Copy)]
struct Open {
    at: Pos2,
    /// What was selected as it opened: the box forgets it when the focus leaves it.
    selected: Option<CCursorRange>,
    /// Opened by keyboard: the focus goes to the first choice.
    takes_focus: bool,
    /// The pass in which it was shown last: with its box gone in between, it is closed.
    pass: u64,
}

/// What can be chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Cut,
    Copy,
    Paste,
}

/// What was so before a box was shown.
pub(super) struct Before {
    selected: Option<CCursorRange>,
    menu_key: bool,
}

/// To be asked before the box is shown: understands the older keys, and remembers what is selected.
pub(super) fn before(ui: &Ui, id: Id) -> Before {
    let selected = selected(ui, id);
    let menu_key = ui.memory(|memory| memory.has_focus(id)) && take_keys(ui, selected.is_some());
    Before { selected, menu_key }
}

fn selected(ui: &Ui, id: Id) -> Option<CCursorRange> {
    TextEdit::load_state(ui.ctx(), id)?.cursor.char_range().filter(|range| !range.is_empty())
}

/// Makes of the older keys what the window library makes of the newer ones; on Windows it knows them itself. Returns
/// whether the menu was asked for.
fn take_keys(ui: &Ui, something_selected: bool) -> bool {
    let (mut paste, mut menu) = (false, false);
    ui.input_mut(|input| {
        let mut kept = Vec::new();
        for event in input.events.drain(..) {
            let Event::Key { key, pressed: true, modifiers, .. } = event else {
                kept.push(event);
                continue;
            };
            let shift = modifiers.matches_exact(Modifiers::SHIFT);
            match key {
                Key::Insert if shift => paste = true,
                Key::Insert if modifiers.ctrl && !modifiers.shift && !modifiers.alt => kept.push(Event::Copy),
                Key::Delete if shift && something_selected => kept.push(Event::Cut),
                Key::F10 if shift => menu = true,
                Key::Menu => menu = true,
                _ => kept.push(event),
            }
        }
        input.events = kept;
    });
    if paste {
        ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste);
    }
    menu
}

/// Shows the menu of the box that was just shown, if it is open. `secret` is whether Paste is all.
pub(super) fn show(ui: &Ui, response: &Response, before: &Before, secret: bool) {
    let Some(words) = ui.data(|data| data.get_temp::<MenuWords>(words_key())) else { return };
    let key = response.id.with("field-menu");
    if let Some(selected) = before.selected
        && response.hovered()
        && ui.input(|input| input.pointer.button_pressed(PointerButton::Secondary))
    {
        // The press moved the cursor there, as any press does: what was selected is what the menu is about.
        select(ui, response.id, selected);
    }
    let asked = if response.secondary_clicked() {
        response.interact_pointer_pos()
    } else {
        before.menu_key.then(|| response.rect.left_bottom())
    };
    let pass = ui.ctx().cumulative_pass_nr();
    let mut menu = ui.data(|data| data.get_temp::<Open>(key)).filter(|menu| menu.pass + 1 >= pass);
    if let Some(at) = asked {
        let selected = selected(ui, response.id);
        menu = Some(Open { at, selected, takes_focus: before.menu_key, pass });
    }
    let Some(mut menu) = menu else { return };
    typing::say(ui);

    let mut open = true;
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    let shown = Popup::new(key.with("popup"), ui.ctx().clone(), menu.at, response.layer_id)
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .frame(Frame::popup(ui.style()).inner_margin(style::margin(space::XS)))
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .anchor_widget(response.id)
        .accessible_name(words.menu.clone())
        .open_bool(&mut open)
        .show(|ui| choices(ui, &words, &mut menu, secret));
    let chosen = shown.and_then(|shown| shown.inner);
    if chosen.is_some() || escaped {
        response.request_focus();
    }
    if let Some(chosen) = chosen {
        if let Some(selected) = menu.selected {
            select(ui, response.id, selected);
        }
        // Comes in the next frame, to the box that has the focus then.
        ui.ctx().send_viewport_cmd(match chosen {
            Choice::Cut => ViewportCommand::RequestCut,
            Choice::Copy => ViewportCommand::RequestCopy,
            Choice::Paste => ViewportCommand::RequestPaste,
        });
    }
    let stays = open && chosen.is_none();
    ui.data_mut(|data| {
        if stays {
            data.insert_temp(key, Open { pass, ..menu });
        } else {
            data.remove::<Open>(key);
        }
    });
}

fn select(ui: &Ui, id: Id, selected: CCursorRange) {
    let mut state: TextEditState = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(selected));
    TextEdit::store_state(ui.ctx(), id, state);
}

/// The choices; the one that was taken.
fn choices(ui: &mut Ui, words: &MenuWords, menu: &mut Open, secret: bool) -> Option<Choice> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let all = [(Choice::Cut, &words.cut), (Choice::Copy, &words.copy), (Choice::Paste, &words.paste)];
    let widest = all.iter().map(|(_, word)| text::width(ui, word, type_scale::body())).fold(0.0, f32::max);
    let width = (widest + 2.0 * space::M).max(space::MENU_WIDTH);
    let mut chosen = None;
    for (choice, word) in all.into_iter().filter(|(choice, _)| !secret || *choice == Choice::Paste) {
        let enabled = choice == Choice::Paste || menu.selected.is_some();
        let response = line(ui, word, width, enabled);
        if response.clicked() {
            chosen = Some(choice);
        }
        if enabled && menu.takes_focus && !ui.is_sizing_pass() {
            menu.takes_focus = false;
            response.request_focus();
        }
    }
    chosen
}

fn line(ui: &mut Ui, word: &str, width: f32, enabled: bool) -> Response {
    let palette = Palette::of(ui);
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, space::CONTROL_HEIGHT), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, word));
    let touched = enabled && (response.hovered() || response.has_focus());
    if touched {
        ui.painter().rect_filled(rect, space::RADIUS_S, palette.surface_hover);
    }
    let ink = if enabled { palette.text } else { palette.text_quiet };
    let galley = ui.painter().layout_no_wrap(word.to_owned(), type_scale::body(), ink);
    let at = rect.left_center() + vec2(space::M, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    if response.has_focus() {
        style::focus_ring(ui, rect.shrink(2.5), space::RADIUS_S);
    }
    response
}

#[cfg(test)]
#[path = "tests/field_menu.rs"]
mod tests;
