//! A long list: of it only those entries are drawn that are in sight or less than a page away, as far as Tab and the wheel get in
//! one step. What is above them, and what is below, is a gap as high as they are.

use eframe::egui::{Id, Rangef, Rect, Ui, vec2};

use crate::theme::space;

/// A list that is no longer than this is drawn whole, in sight or not.
const DRAWN_WHOLE: usize = 40;

/// Draws the entries by their places; each has ids of its own. `list` tells lists apart: of each it is known how high its entries are.
pub fn show<T>(ui: &mut Ui, list: &str, entries: &[T], mut draw: impl FnMut(&mut Ui, usize, &T) -> Rect) {
    if entries.len() <= DRAWN_WHOLE {
        for (at, entry) in entries.iter().enumerate() {
            draw(ui, at, entry);
        }
        return;
    }
    let key = Id::unique(("heights-of", list));
    // Taken out and put back: a copy of it in each frame would cost more than drawing.
    let mut heights: Vec<f32> = ui.data_mut(|data| data.remove_temp(key)).unwrap_or_default();
    heights.resize(entries.len(), space::ENTRY_HEIGHT);
    let page = ui.clip_rect().y_range().expand(ui.clip_rect().height());
    // However many gaps there are, what comes after the list has the same ids.
    ui.scope(|ui| {
        let between = ui.spacing().item_spacing.y;
        let above = out_of_sight(&heights, between, page.min - ui.cursor().top());
        gap(ui, heights.get(..above).unwrap_or_default(), between);
        let mut at = above;
        while let (Some(entry), Some(height)) = (entries.get(at), heights.get_mut(at)) {
            let top = ui.cursor().top();
            if !page.intersects(Rangef::new(top, top + *height)) {
                break;
            }
            *height = draw(ui, at, entry).height();
            at += 1;
        }
        gap(ui, heights.get(at..).unwrap_or_default(), between);
    });
    ui.data_mut(|data| data.insert_temp(key, heights));
}

/// How many of the first entries end above, of which so much is out of sight.
fn out_of_sight(heights: &[f32], between: f32, above: f32) -> usize {
    let mut bottom = 0.0;
    let ends = heights.iter().map(|height| {
        bottom += height;
        let end = bottom;
        bottom += between;
        end
    });
    ends.take_while(|end| *end < above).count()
}

/// Leaves the room of entries that are not drawn.
fn gap(ui: &mut Ui, heights: &[f32], between: f32) {
    if heights.is_empty() {
        return;
    }
    // The last space between comes by itself.
    let height: f32 = heights.iter().map(|height| height + between).sum();
    ui.allocate_space(vec2(ui.available_width(), height - between));
}

#[cfg(test)]
mod tests {
    use eframe::egui::{self, CentralPanel, Context, Pos2, RawInput, ScrollArea};

    use super::*;

    const LINES: usize = 100_000;
    /// How high the window is.
    const WINDOW: f32 = 720.0;

    /// The lines, each so high, that are drawn when it is scrolled so far, and how high all is.
    fn drawn(ctx: &Context, entries: &[u32], line: f32, scrolled: f32) -> (Vec<usize>, f32) {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1000.0, WINDOW)));
        let (mut drawn, mut height) = (Vec::new(), 0.0);
        let input = RawInput { screen_rect, ..RawInput::default() };
        let mut output = ctx.run_ui(input, |ui| {
            CentralPanel::default().show(ui, |ui| {
                let shown = ScrollArea::vertical().vertical_scroll_offset(scrolled).show(ui, |ui| {
                    show(ui, "test", entries, |ui, at, entry| {
                        assert_eq!(usize::try_from(*entry).unwrap(), at);
                        drawn.push(at);
                        ui.allocate_exact_size(vec2(100.0, line), egui::Sense::hover()).0
                    });
                });
                height = shown.content_size.y;
            });
        });
        // There is nothing to draw on.
        output.textures_delta.clear();
        (drawn, height)
    }

    #[test]
    fn of_a_hundred_thousand_lines_those_in_sight_or_a_page_away_are_drawn() {
        let entries: Vec<u32> = (0..).take(LINES).collect();
        let ctx = Context::default();
        // As high as they are taken to be: none is too high or too low when it comes into sight.
        let line = space::ENTRY_HEIGHT;
        let (at_top, height) = drawn(&ctx, &entries, line, 0.0);
        assert_eq!(at_top.first(), Some(&0));
        for part in [0.0_f32, 0.25, 0.5, 0.999] {
            let (lines, _) = drawn(&ctx, &entries, line, height * part);
            let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
                panic!("nothing is drawn at {part}")
            };
            assert!((6..=30).contains(&lines.len()), "{} lines at {part}", lines.len());
            assert_eq!(last - first + 1, lines.len(), "without a gap");
        }
        let (lines, _) = drawn(&ctx, &entries, line, height - WINDOW);
        assert_eq!(lines.last(), Some(&(LINES - 1)), "the end is reached");
    }

    #[test]
    fn a_list_is_as_high_as_if_all_of_it_were_drawn() {
        let entries: Vec<u32> = (0..200).collect();
        let (ctx, line) = (Context::default(), 60.0);
        // Once over all of it: then it is known how high each line is.
        for step in 0..=200_u16 {
            drawn(&ctx, &entries, line, f32::from(step) * line);
        }
        let between = ctx.global_style().spacing.item_spacing.y;
        let whole = 200.0 * (line + between) - between;
        let (_, height) = drawn(&ctx, &entries, line, 1_000.0);
        assert!((height - whole).abs() < 1.0, "{height} for {whole}");
    }
}
