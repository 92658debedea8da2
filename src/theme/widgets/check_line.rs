//! A line of a check: running, passed, failed with its remedy, or not yet begun.

use eframe::egui::{self, Ui, vec2};

use super::dots::Dots;
use super::text;
use crate::theme::{Icon, Palette, Tone, space};

/// Where a check stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckState {
    /// Its turn has not come.
    ToCome,
    /// Being made now.
    Running,
    /// Well.
    Passed,
    /// Well, and something is missing still; what stands below says what.
    Warned,
    /// Not well; the words say why and what to do.
    Failed,
    /// Could not be made, and is not needed.
    Skipped,
}

/// A line of a check.
pub struct CheckLine<'a> {
    state: CheckState,
    state_word: &'a str,
    title: &'a str,
    words: &'a str,
}

impl<'a> CheckLine<'a> {
    /// A line that says `title`, with its state as a sign; `state_word` is the state as screen readers say it.
    pub fn new(state: CheckState, state_word: &'a str, title: &'a str) -> Self {
        Self { state, state_word, title, words: "" }
    }

    /// What was found, or reason and remedy; below the title.
    pub fn words(mut self, words: &'a str) -> Self {
        self.words = words;
        self
    }

    /// Shows the line.
    pub fn show(self, ui: &mut Ui) {
        let palette = Palette::of(ui);
        ui.horizontal_top(|ui| {
            let (rect, _) =
                ui.allocate_exact_size(vec2(2.0 * space::MARK_RADIUS, 24.0), egui::Sense::hover());
            let centre = rect.center();
            match self.state {
                CheckState::ToCome => {
                    let stroke = egui::Stroke::new(1.5, palette.edge);
                    ui.painter().circle_stroke(centre, space::MARK_RADIUS - 3.0, stroke);
                }
                CheckState::Running => {
                    // Three dots: alive to the eye, and still, so that nothing has to be redrawn.
                    let dot = (2.2, palette.accent);
                    Dots { step: 6.0, usual: dot, large: dot }.paint(ui, centre, None);
                }
                CheckState::Passed => disc(ui, centre, Icon::Check, palette.tone(Tone::Success).edge),
                CheckState::Warned => disc(ui, centre, Icon::Warning, palette.tone(Tone::Warning).edge),
                CheckState::Failed => disc(ui, centre, Icon::Cross, palette.tone(Tone::Danger).edge),
                CheckState::Skipped => disc(ui, centre, Icon::Dash, palette.edge),
            }
            ui.add_space(space::XS);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add_space(2.0);
                let colour = if self.state == CheckState::ToCome { palette.text_quiet } else { palette.text };
                let response = text::strong(ui, self.title, colour);
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_role(egui::accesskit::Role::ListItem);
                    node.set_label(format!("{}: {}", self.title, self.state_word));
                });
                if !matches!(self.state, CheckState::ToCome | CheckState::Skipped) {
                    text::live(ui, &response, false);
                }
                if !self.words.is_empty() {
                    let colour = if self.state == CheckState::Failed {
                        palette.tone(Tone::Danger).text
                    } else {
                        palette.text_quiet
                    };
                    text::small(ui, self.words, colour);
                }
            });
        });
    }
}

fn disc(ui: &Ui, centre: egui::Pos2, icon: Icon, colour: egui::Color32) {
    ui.painter().circle_filled(centre, space::MARK_RADIUS - 1.0, colour);
    icon.paint(ui, centre, 13.0, Palette::of(ui).surface);
}
