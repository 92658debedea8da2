//! How large everything is drawn: by Ctrl with + and −, or by a button.

use eframe::egui::{Context, gui_zoom};

/// How large it is, in percent of the usual size.
#[expect(clippy::cast_possible_truncation, reason = "a factor of at most five")]
pub fn percent(ctx: &Context) -> i64 {
    (ctx.zoom_factor() * 100.0).round() as i64
}

/// Whether it is as usual.
pub fn is_usual(ctx: &Context) -> bool {
    percent(ctx) == 100
}

/// A step larger.
pub fn larger(ctx: &Context) {
    gui_zoom::zoom_in(ctx);
}

/// A step smaller.
pub fn smaller(ctx: &Context) {
    gui_zoom::zoom_out(ctx);
}

/// As usual again.
pub fn usual(ctx: &Context) {
    ctx.set_zoom_factor(1.0);
}
