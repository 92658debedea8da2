//! A field for a secret: masked, with an eye that shows it. Showing ends when the focus leaves the field, its eye and
//! its Paste button, and after half a minute. What was typed leaves no history behind.

use eframe::egui::{Id, Rect, TextEdit, Ui, vec2};

use super::field::{FieldEvents, TextField, edit};
use super::reveal;
use crate::theme::space;

pub use super::reveal::{SHOWN_FOR, ShowWords};

/// A field for a secret.
pub struct SecretField<'a> {
    field: TextField<'a>,
    words: ShowWords<'a>,
}

impl<'a> SecretField<'a> {
    /// The field, and what its eye says.
    pub fn new(field: TextField<'a>, words: ShowWords<'a>) -> Self {
        Self { field, words }
    }

    /// Shows the field around `value`; `shown` says whether it can be read. The eye flips it, and so does the end of
    /// showing, which [`FieldEvents::hide_again`] tells.
    pub fn show(self, ui: &mut Ui, value: &mut String, shown: &mut bool) -> FieldEvents {
        let Self { field, words } = self;
        let was_shown = *shown;
        let id = ui.scope_id().with(("secret", field.label()));
        let may = reveal::may_show(ui, id, was_shown);
        let mut own = [Id::NULL; 2];
        let (mut events, paste) = field.around(ui, |ui, width, label| {
            let response = edit(ui, value, width, !may, true, space::CONTROL_HEIGHT).labelled_by(label.id);
            field.describe(ui, &response);
            forget_history(ui, response.id);
            let side = space::CONTROL_HEIGHT;
            let eye_at = Rect::from_min_size(
                response.rect.right_top() - vec2(side, 0.0),
                vec2(side, response.rect.height()),
            );
            let eye = words.button(may).show_at(ui, eye_at, response.id.with("eye"));
            if eye.clicked() {
                *shown = !may;
                // The pointer gives no focus to a button; but its leaving is what ends the showing.
                eye.request_focus();
            }
            own = [response.id, eye.id];
            response
        });
        let [field_id, eye_id] = own;
        let group = [field_id, eye_id, paste.unwrap_or(eye_id)];
        let asked = *shown != was_shown;
        if reveal::is_over(ui, id, *shown, may || asked, &group) {
            *shown = false;
            events.hide_again = true;
        }
        events
    }
}

/// The field's own undo history would keep copies of all that was typed or pasted: it gets none.
fn forget_history(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
        state.clear_undoer();
        TextEdit::store_state(ui.ctx(), id, state);
    }
}

#[cfg(test)]
#[path = "tests/secret_field.rs"]
mod tests;
