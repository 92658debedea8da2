//! A line of a check: running, passed, failed with its remedy, or not yet begun.

use eframe::egui::{self, Ui, vec2};

use super::dots::Dots;
use super::text;
use crate::theme::{Icon, Palette, Tone, space};

/// Where a check stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Its turn has not come.
    ToCome,
    /// Being made now.
    Running,
    /// Well.
    Passed,
    /// Not well; the words say why and what to do.
    Failed,
    /// Could not be made, and is not needed.
    Skipped,
}

/// Shows the line: its state as a sign, `title`, and below it `words` (what was found, or reason and remedy).
/// `state_word` is the state as screen readers say it.
pub fn show(ui: &mut Ui, state: State, state_word: &str, title: &str, words: &str) {
    let palette = Palette::of(ui);
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(2.0 * space::MARK_RADIUS, 24.0), egui::Sense::hover());
        let centre = rect.center();
        match state {
            State::ToCome => {
                let stroke = egui::Stroke::new(1.5, palette.edge);
                ui.painter().circle_stroke(centre, space::MARK_RADIUS - 3.0, stroke);
            }
            State::Running => {
                // Three dots: alive to the eye, and still, so that nothing has to be redrawn.
                let dot = (2.2, palette.accent);
                Dots { step: 6.0, usual: dot, large: dot }.paint(ui, centre, None);
            }
            State::Passed => disc(ui, centre, Icon::Check, palette.tone(Tone::Success).edge),
            State::Failed => disc(ui, centre, Icon::Cross, palette.tone(Tone::Danger).edge),
            State::Skipped => disc(ui, centre, Icon::Dash, palette.edge),
        }
        ui.add_space(space::XS);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add_space(2.0);
            let colour = if state == State::ToCome { palette.text_quiet } else { palette.text };
            let response = text::strong(ui, title, colour);
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_role(egui::accesskit::Role::ListItem);
                node.set_label(format!("{title}: {state_word}"));
            });
            if matches!(state, State::Running | State::Passed | State::Failed) {
                text::live(ui, &response, false);
            }
            if !words.is_empty() {
                let colour =
                    if state == State::Failed { palette.tone(Tone::Danger).text } else { palette.text_quiet };
                text::small(ui, words, colour);
            }
        });
    });
}

fn disc(ui: &Ui, centre: egui::Pos2, icon: Icon, colour: egui::Color32) {
    ui.painter().circle_filled(centre, space::MARK_RADIUS - 1.0, colour);
    icon.paint(ui, centre, 13.0, Palette::of(ui).surface);
}
