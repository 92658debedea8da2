//! What a page does when its window changes.

use eframe::egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::theme;

fn show(ui: &mut Ui) {
    let heading = PageHeading { question: "Which one?", lead: "", take_focus: false };
    scrolling(ui, &heading, space::XL, |ui| {
        for line in 0..30 {
            text::body(ui, &format!("Line {line}"));
        }
    });
}

#[test]
fn a_page_is_not_past_its_own_end_when_its_window_is_made_larger() {
    let mut harness =
        Harness::builder().with_size(vec2(480.0, 300.0)).with_context_setup(theme::install).build_ui(show);
    harness.run();
    for _ in 0..20 {
        harness.get_by_label("Line 1").scroll_to_me();
        harness.get_by_label("Line 29").scroll_to_me();
        harness.run();
    }
    let last = |harness: &Harness<'_>| harness.get_by_label("Line 29").rect();
    assert!(last(&harness).bottom() <= 300.0, "the end is in view");
    harness.set_size(vec2(1000.0, 720.0));
    harness.run();
    let end = last(&harness).bottom();
    assert!((660.0..720.0).contains(&end), "the end of the page is at the end of the window: {end}");
}
