//! A message on the page: what happened, what to do now, and details that fold away.

use eframe::egui::{self, CornerRadius, Response, Stroke, Ui, vec2};

use super::{page, text};
use crate::theme::{Icon, Palette, Tone, space, style};

/// A message.
pub struct Banner<'a> {
    tone: Tone,
    title: &'a str,
    words: &'a str,
}

impl<'a> Banner<'a> {
    /// A banner that says what happened.
    pub fn new(tone: Tone, title: &'a str) -> Self {
        Self { tone, title, words: "" }
    }

    /// What to do now.
    pub fn words(mut self, words: &'a str) -> Self {
        self.words = words;
        self
    }

    /// Shows the banner, and what `more` adds below its words: buttons, folded details.
    pub fn show(self, ui: &mut Ui, more: impl FnOnce(&mut Ui)) -> Response {
        let palette = Palette::of(ui);
        let colours = palette.tone(self.tone);
        let icon = match self.tone {
            Tone::Info => Icon::Info,
            Tone::Success => Icon::Check,
            Tone::Warning => Icon::Warning,
            Tone::Danger => Icon::Cross,
        };
        let frame = egui::Frame::new()
            .fill(colours.fill)
            .stroke(Stroke::new(1.0, colours.edge))
            .corner_radius(CornerRadius::same(space::RADIUS_L))
            .inner_margin(style::margin(space::L));
        let response = frame
            .show(ui, |ui| {
                ui.horizontal_top(|ui| {
                    let (rect, _) = ui.allocate_exact_size(vec2(18.0, 20.0), egui::Sense::hover());
                    icon.paint(ui, rect.center(), 17.0, colours.edge);
                    ui.add_space(space::XS);
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = space::XS;
                        let response = text::strong(ui, self.title, colours.text);
                        text::announce(ui, &response, self.title);
                        let urgent = self.tone == Tone::Danger;
                        text::live(ui, &response, urgent);
                        if !self.words.is_empty() {
                            // What to do belongs to it, and is read out after it.
                            let response = text::note(ui, self.words);
                            text::live(ui, &response, urgent);
                        }
                        more(ui);
                        ui.set_min_width(ui.available_width());
                    });
                });
            })
            .response;
        // What comes while the person is on the page answers what they just did: it is to be seen. What is there when they
        // come is read in its turn, but for what went wrong.
        let id = ui.scope_id().with(("banner", self.title));
        if self.tone == Tone::Danger || !page::is_new(ui) {
            text::bring_new_into_view(ui, id, response.rect, true);
        } else {
            // Seen with the page: not new in the frames after.
            text::is_new(ui, id, true);
        }
        response
    }
}
