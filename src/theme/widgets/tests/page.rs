//! What a page does when its window changes, and what its foot takes for a press.

use eframe::egui::{Event, Modifiers, PointerButton, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::theme;

fn show(ui: &mut Ui) {
    let heading = PageHeading { question: "Which one?", lead: "", take_focus: false, has_aside: false };
    let column = Column::of(ui.max_rect(), ui.max_rect().width(), false);
    scrolling(ui, &heading, column, |ui| {
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

/// A frame, in seconds.
const DT: f32 = 1.0 / 60.0;

/// How often Next was pressed.
fn show_foot(ui: &mut Ui, count: &mut usize) {
    let mut pressed = PagePressed::default();
    foot(ui, &PageFooter { next: Some("Continue"), ..PageFooter::default() }, &mut pressed);
    *count += usize::from(pressed.next);
}

#[test]
fn the_further_clicks_of_a_double_click_are_not_for_the_next_page() {
    let mut harness = Harness::builder()
        .with_step_dt(DT)
        .with_context_setup(theme::install)
        .build_ui_state(show_foot, 0_usize);
    let at = harness.get_by_label("Continue").rect().center();
    let click = |harness: &mut Harness<'_, usize>| {
        harness.event(Event::PointerMoved(at));
        for is_down in [true, false] {
            let button = PointerButton::Primary;
            harness.event(Event::PointerButton {
                pos: at,
                button,
                pressed: is_down,
                modifiers: Modifiers::NONE,
            });
            harness.step();
        }
    };
    for _ in 0..3 {
        click(&mut harness);
    }
    assert_eq!(*harness.state(), 1, "once, however often it is clicked in a row");
    for _ in 0..60 {
        harness.step();
    }
    click(&mut harness);
    assert_eq!(*harness.state(), 2);
}

#[test]
fn from_a_wide_window_on_the_column_is_wider_and_stands_in_the_middle() {
    let of = |width: f32, has_aside: bool| {
        let window = Rect::from_min_size(egui::Pos2::ZERO, vec2(width, 900.0));
        let left = width - space::RAIL_WIDTH;
        (Column::of(window, left, has_aside), left)
    };
    let (usual, _) = of(1199.0, false);
    assert_eq!((usual.indent, usual.width), (0.0, space::COLUMN_WIDTH));
    for (width, has_aside) in [(1200.0, false), (1920.0, false), (1920.0, true), (3840.0, true)] {
        let (column, left) = of(width, has_aside);
        let beside = if has_aside { space::XL + space::BESIDE_MOST } else { 0.0 };
        let right = left - column.side - column.indent - column.width - beside;
        assert!((right - column.side - column.indent).abs() <= 1.0, "{width}: {right}");
        let widest = if has_aside { space::COLUMN_WIDTH } else { space::WIDE_COLUMN_WIDTH };
        assert!((column.width - widest).abs() < 0.1, "{width}");
    }
    let (narrow, _) = of(1200.0, true);
    assert!(narrow.indent == 0.0 && (narrow.width - space::COLUMN_WIDTH).abs() < 0.1);
}
