//! What a stranger's request or a product's sheet asks for that a person should look at: scopes beyond the usual ones, and an address
//! on another computer.

use eframe::egui::Ui;

use crate::theme::widgets::{Banner, text};
use crate::theme::{Tone, space};
use crate::words::{scopes as words, sign_in};

/// Warns of scopes beyond the usual ones, if any are asked for.
pub fn unusual_scopes(ui: &mut Ui, scopes: &[String]) {
    if let Some((title, words)) = words::beyond_the_usual(scopes) {
        ui.add_space(space::XS);
        Banner::new(Tone::Warning, &title).words(&words).show(ui, |_| {});
    }
}

/// Marks a redirect URI that leads to another computer.
pub fn elsewhere(ui: &mut Ui, uri: &str) {
    if let Some(words) = sign_in::elsewhere(uri) {
        text::marked(ui, Tone::Warning, &words);
    }
}
