//! The gallery: every widget of the theme in every state, in a window, to look at while working on them.
//! `cargo run --example gallery -- [light|dark|high-contrast]`

mod widgets;

use countersign::theme::{self, Scheme};
use eframe::egui;
use widgets::Gallery;

fn main() -> eframe::Result {
    let scheme = match std::env::args().nth(1).as_deref() {
        Some("dark") => Scheme::Dark,
        Some("high-contrast") => Scheme::HighContrast,
        _ => Scheme::Light,
    };
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1000.0, 900.0]),
        ..Default::default()
    };
    eframe::run_native(
        "Gallery",
        options,
        Box::new(move |creation| {
            theme::install(&creation.egui_ctx);
            theme::apply(&creation.egui_ctx, scheme);
            Ok(Box::new(Window(Gallery::default())))
        }),
    )
}

struct Window(Gallery);

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.0.show(ui);
    }
}
