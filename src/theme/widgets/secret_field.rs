//! A field for a secret: masked, with an eye that shows it. Showing ends when the focus leaves the field, its eye and
//! its Paste button, and after half a minute. What was typed leaves no history behind. What is seen is not heard: for that
//! there is a button of its own, where a screen reader may be listening.

use eframe::egui::{Id, Rect, Ui, vec2};

use super::field::{FieldEvents, TextField, forget_history};
use super::guarded_box::{self, Perceived};
use super::reveal;
use crate::theme::space;

pub use super::reveal::{SHOWN_FOR, ShowWords, is_secret_seen};

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
        let perceived = match (may, reveal::is_heard(ui, id)) {
            (false, _) => Perceived::Masked,
            (true, false) => Perceived::Seen,
            (true, true) => Perceived::SeenAndHeard,
        };
        let mut own = [Id::NULL; 3];
        let mut copied = None;
        let (mut events, paste) = field.around(ui, |ui, width, label| {
            let side = space::CONTROL_HEIGHT;
            // Who hears nothing has no use for it.
            let may_hear = may && reveal::is_listened_to(ui);
            let right = if may_hear { 2.0 * side } else { side };
            let box_id = id.with("box");
            let (response, taken) = guarded_box::show(ui, value, box_id, perceived, (width, right));
            copied = taken;
            if perceived != Perceived::Masked && !value.is_empty() {
                reveal::say_seen(ui);
            }
            let response = response.labelled_by(label.id);
            field.describe(ui, &response);
            forget_history(ui, box_id);
            let square = |from_right: f32| {
                let left_top = response.rect.right_top() - vec2(side * from_right, 0.0);
                Rect::from_min_size(left_top, vec2(side, response.rect.height()))
            };
            own = [box_id; 3];
            if may_hear {
                let read = words.read_button().show_at(ui, square(2.0), box_id.with("read"));
                if read.clicked() {
                    reveal::read_out(ui, id);
                    // What takes the focus is read out.
                    response.request_focus();
                }
                own[1] = read.id;
            }
            let eye = words.button(may).show_at(ui, square(1.0), box_id.with("eye"));
            if eye.clicked() {
                *shown = !may;
                // The pointer gives no focus to a button; but its leaving is what ends the showing.
                eye.request_focus();
            }
            own[2] = eye.id;
            response
        });
        let [field_id, read_id, eye_id] = own;
        let group = [field_id, read_id, eye_id, paste.unwrap_or(eye_id)];
        let asked = *shown != was_shown;
        if reveal::is_over(ui, id, *shown, may || asked, &group) {
            *shown = false;
            events.hide_again = true;
        }
        events.copied = copied;
        events
    }
}

#[cfg(test)]
#[path = "tests/secret_field.rs"]
mod tests;
