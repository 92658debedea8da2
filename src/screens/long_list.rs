//! A long list: of it only those entries are drawn that are in sight or less than a page away, as far as Tab and the wheel get in
//! one step.

use eframe::egui::{Id, Rangef, Rect, Ui, vec2};

use crate::theme::space;

/// A list that is no longer than this is drawn whole, in sight or not.
const DRAWN_WHOLE: usize = 40;

/// Draws the entries by their places. `list` tells lists apart: of each it is known how high its entries are.
pub fn show<T>(ui: &mut Ui, list: &str, entries: &[T], mut draw: impl FnMut(&mut Ui, usize, &T) -> Rect) {
    if entries.len() <= DRAWN_WHOLE {
        for (at, entry) in entries.iter().enumerate() {
            draw(ui, at, entry);
        }
        return;
    }
    let key = Id::unique(("heights-of", list));
    let mut heights: Vec<f32> = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    heights.resize(entries.len(), space::ENTRY_HEIGHT);
    let page = ui.clip_rect().y_range().expand(ui.clip_rect().height());
    for (at, (entry, height)) in entries.iter().zip(&mut heights).enumerate() {
        let top = ui.cursor().top();
        if page.intersects(Rangef::new(top, top + *height)) {
            *height = draw(ui, at, entry).height();
        } else {
            ui.allocate_space(vec2(ui.available_width(), *height));
        }
    }
    ui.data_mut(|data| data.insert_temp(key, heights));
}
