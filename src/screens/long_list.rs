//! A long list: of it only those entries are drawn that are in sight or less than a page away, as far as Tab and the wheel get in
//! one step.

use eframe::egui::{Id, Rangef, Rect, Ui, vec2};

use crate::theme::space;

/// A list that is no longer than this is drawn whole, in sight or not.
const DRAWN_WHOLE: usize = 40;

/// Draws so many entries; `draw` draws the one at a place. `list` tells lists apart: of each it is known how high its entries are.
pub fn show(ui: &mut Ui, list: &str, count: usize, mut draw: impl FnMut(&mut Ui, usize) -> Rect) {
    if count <= DRAWN_WHOLE {
        for at in 0..count {
            draw(ui, at);
        }
        return;
    }
    let key = Id::unique(("heights-of", list));
    let mut heights: Vec<f32> = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    heights.resize(count, space::ENTRY_HEIGHT);
    let page = ui.clip_rect().y_range().expand(ui.clip_rect().height());
    for (at, height) in heights.iter_mut().enumerate() {
        let top = ui.cursor().top();
        if page.intersects(Rangef::new(top, top + *height)) {
            *height = draw(ui, at).height();
        } else {
            ui.allocate_space(vec2(ui.available_width(), *height));
        }
    }
    ui.data_mut(|data| data.insert_temp(key, heights));
}
