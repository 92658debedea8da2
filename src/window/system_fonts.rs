//! The fonts of the system, for letters that our faces lack: what the system itself would take for a script (fontconfig,
//! DirectWrite, Core Text). Listing them takes a while; it is done on the thread that searches, at the first search.

use eframe::egui::epaint::text::FallbackRequest;
use eframe::egui::{FontFamily, FontProvider};
use egui_system_font_provider::SystemFontProvider;

use crate::theme::letters::Search;

/// A search among them.
pub fn search() -> Search {
    let fonts = SystemFontProvider::new();
    Box::new(move |letter| {
        let cluster = letter.to_string();
        fonts.font_for(&FallbackRequest { cluster: &cluster, family: &FontFamily::Proportional })
    })
}
