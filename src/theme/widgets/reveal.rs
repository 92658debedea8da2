//! Showing what is otherwise masked: for half a minute at most, and no longer than the focus stays with it. Somebody
//! who leaves a secret on the screen and goes for a coffee finds it masked again.

use std::time::Duration;

use eframe::egui::{Context, Id, Ui, accesskit_root_id};

use super::icon_button::IconButton;
use crate::theme::Icon;

/// How long a secret stays shown.
pub const SHOWN_FOR: Duration = Duration::from_secs(30);

/// What is said on the buttons that show and hide, and that have it read out.
#[derive(Clone, Copy)]
pub struct ShowWords<'a> {
    /// "Show", and its accessible name.
    pub show: (&'a str, &'a str),
    /// "Hide", and its accessible name.
    pub hide: (&'a str, &'a str),
    /// "Read out", and its accessible name.
    pub read: (&'a str, &'a str),
}

impl<'a> ShowWords<'a> {
    /// The button, for what is `shown` now.
    pub(super) fn button(&self, shown: bool) -> IconButton<'a> {
        let ((word, name), icon) = if shown { (self.hide, Icon::EyeOff) } else { (self.show, Icon::Eye) };
        IconButton::new(icon, word, name)
    }

    /// The button that has what is shown read out.
    pub(super) fn read_button(&self) -> IconButton<'a> {
        let (word, name) = self.read;
        IconButton::new(Icon::Speaker, word, name)
    }
}

/// What is known of something that is shown now. Times in seconds of the window's clock.
#[derive(Clone, Copy)]
struct Showing {
    since: f64,
    last_pass: u64,
    had_focus: bool,
    heard: bool,
}

fn key(id: Id) -> Id {
    id.with("showing")
}

/// Whether what is `shown` may be shown in this frame: not when its time is up, nor when its page was left meanwhile.
/// Asked before it is drawn.
pub(super) fn may_show(ui: &Ui, id: Id, shown: bool) -> bool {
    let now = ui.input(|input| input.time);
    let pass = ui.ctx().cumulative_pass_nr();
    let showing = ui.data(|data| data.get_temp::<Showing>(key(id)));
    shown
        && showing.is_none_or(|showing| {
            now - showing.since < SHOWN_FOR.as_secs_f64() && showing.last_pass + 1 >= pass
        })
}

/// A secret can be read in this frame.
pub(super) fn say_seen(ui: &Ui) {
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(seen_key(), pass));
}

/// Whether a secret can be read in the frame that was just drawn.
pub fn is_secret_seen(ctx: &Context) -> bool {
    let pass = ctx.cumulative_pass_nr();
    ctx.data(|data| data.get_temp::<u64>(seen_key())) == Some(pass)
}

fn seen_key() -> Id {
    Id::unique("secret-seen-in-pass")
}

/// Whether a screen reader may be listening: something asked the system for the accessibility tree.
pub(super) fn is_listened_to(ui: &Ui) -> bool {
    ui.ctx().has_accesskit_node(accesskit_root_id())
}

/// It was asked that what is shown be read out.
pub(super) fn read_out(ui: &Ui, id: Id) {
    ui.data_mut(|data| {
        if let Some(showing) = data.get_temp::<Showing>(key(id)) {
            data.insert_temp(key(id), Showing { heard: true, ..showing });
        }
    });
}

/// Whether what is shown may be read out: it was asked for since it is shown.
pub(super) fn is_heard(ui: &Ui, id: Id) -> bool {
    ui.data(|data| data.get_temp::<Showing>(key(id))).is_some_and(|showing| showing.heard)
}

/// Whether what is `shown` has to be masked again from now on. `may` is what [`may_show`] said, `group` are the widgets
/// that it belongs to. Asked after all of them were drawn; asks for the frame in which the time is up.
pub(super) fn is_over(ui: &Ui, id: Id, shown: bool, may: bool, group: &[Id]) -> bool {
    let focused = ui.memory(eframe::egui::Memory::focused).is_some_and(|focused| group.contains(&focused));
    let now = ui.input(|input| input.time);
    let pass = ui.ctx().cumulative_pass_nr();
    let left = ui.data_mut(|data| {
        if !shown || !may {
            data.remove::<Showing>(key(id));
            return None;
        }
        let showing = data.get_temp_mut_or(
            key(id),
            Showing { since: now, last_pass: pass, had_focus: false, heard: false },
        );
        if showing.had_focus && !focused {
            data.remove::<Showing>(key(id));
            return None;
        }
        showing.had_focus |= focused;
        showing.last_pass = pass;
        Some(SHOWN_FOR.as_secs_f64() - (now - showing.since))
    });
    if let Some(left) = left {
        ui.ctx().request_repaint_after(Duration::try_from_secs_f64(left).unwrap_or_default());
    }
    shown && left.is_none()
}
