//! The frame of every page: the rail on the left, one question on the right, the footer below. What is long scrolls
//! inside; the footer stays.

use eframe::egui::{self, Align, Id, Layout, Panel, ScrollArea, Sense, Ui, vec2};

use crate::setup::Step;
use crate::setup::prepare::{Stage, Way};
use crate::texts::t;
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::{Button, rail, text};
use crate::theme::{Palette, space, style};

/// What is at the foot of a page.
pub struct Footer<'a> {
    /// The word on Back; none on the first page.
    pub back: Option<&'a str>,
    /// The word on Next, which names what it does; none where there is nothing to go on to.
    pub next: Option<&'a str>,
    /// What Next does is under way.
    pub busy: bool,
    /// What to do first is on the page itself: Next is there, but does not ask to be pressed.
    pub steps_back: bool,
}

/// What stands at the head of a page.
pub struct Heading<'a> {
    /// The question.
    pub question: &'a str,
    /// What it is about; may be empty.
    pub lead: &'a str,
    /// The focus goes to the question now: the page is new, and a screen reader reads it out.
    pub take_focus: bool,
}

/// The id of the question's node, the same on every page.
pub fn question_id() -> Id {
    Id::unique("question")
}

/// A page that is new to the person, wherever it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Home.
    Home,
    /// A connection that is kept, by its id.
    Connection(String),
    /// A step of the set-up wizard, within Prepare also how far it is.
    SetUp(Step, Way, Stage),
}

/// Whether the person came to `page` since the last frame. Not so in the very first frame: a window that opens leaves
/// the focus where the system puts it.
pub fn just_arrived(ui: &Ui, page: Page) -> bool {
    let key = Id::unique("page-last-seen");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<Page>(key);
        data.insert_temp(key, page.clone());
        before
    });
    before.is_some_and(|before| before != page)
}

/// What was pressed in the frame of a page.
#[derive(Default)]
pub struct Pressed {
    /// Next.
    pub next: bool,
    /// Back.
    pub back: bool,
    /// A done step of the rail, by its place.
    pub step: Option<usize>,
    /// The button at the rail's foot.
    pub rail_action: bool,
}

/// Shows a page. `content` draws below the question.
pub fn page(
    ui: &mut Ui,
    entries: &[rail::Entry<'_>],
    rail_foot: &rail::Foot<'_>,
    heading: &Heading<'_>,
    footer: &Footer<'_>,
    content: impl FnOnce(&mut Ui),
) -> Pressed {
    let mut pressed = Pressed::default();
    let palette = Palette::of(ui);
    Panel::left("rail")
        .exact_size(space::RAIL_WIDTH)
        .resizable(false)
        .show_separator_line(false)
        .frame(egui::Frame::new())
        .show(ui, |ui| match rail::show(ui, &t("product-name"), entries, rail_foot) {
            Some(rail::Clicked::Step(step)) => pressed.step = Some(step),
            Some(rail::Clicked::Action) => pressed.rail_action = true,
            None => {}
        });

    egui::CentralPanel::no_frame().frame(egui::Frame::new().fill(palette.ground)).show(ui, |ui| {
        let has_foot = footer.back.is_some() || footer.next.is_some();
        let foot_height = if has_foot { space::CONTROL_HEIGHT + 2.0 * FOOT_MARGIN } else { 0.0 };
        let whole = ui.max_rect();
        let (body, strip) = whole.split_top_bottom_at_y(whole.bottom() - foot_height);
        // The foot after what it ends: in the order of Tab as in the order of reading.
        ui.scope_builder(egui::UiBuilder::new().max_rect(body), |ui| scrolling(ui, heading, content));
        if has_foot {
            ui.painter().hline(strip.x_range(), strip.top(), egui::Stroke::new(1.0, palette.line));
            let strip = strip.shrink2(vec2(SIDE_MARGIN, FOOT_MARGIN));
            ui.scope_builder(egui::UiBuilder::new().max_rect(strip), |ui| foot(ui, footer, &mut pressed));
        }
    });
    pressed
}

/// What a page keeps free left and right of its column.
const SIDE_MARGIN: f32 = 36.0;
/// What is free above and below the buttons at the foot.
const FOOT_MARGIN: f32 = 14.0;

/// The question and what is below it.
fn scrolling(ui: &mut Ui, heading: &Heading<'_>, content: impl FnOnce(&mut Ui)) {
    // A page of its own each: what was scrolled on the last one does not carry over.
    ScrollArea::vertical().id_salt(("page", heading.question)).auto_shrink([false, false]).show(ui, |ui| {
        let margin = egui::Margin { left: 36, right: 36, top: 32, bottom: 24 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(space::COLUMN_WIDTH));
            ui.vertical(|ui| {
                let question = text::question(ui, heading.question);
                let question = ui.interact(question.rect, question_id(), Sense::focusable_noninteractive());
                text::as_heading(ui, &question, heading.question, 1);
                style::keep_in_view(ui, &question);
                if heading.take_focus {
                    question.request_focus();
                }
                if !heading.lead.is_empty() {
                    ui.add_space(space::XS);
                    text::lead(ui, heading.lead);
                }
                ui.add_space(space::L);
                content(ui);
            });
        });
    });
}

fn foot(ui: &mut Ui, footer: &Footer<'_>, pressed: &mut Pressed) {
    ui.horizontal(|ui| {
        ui.set_min_height(space::CONTROL_HEIGHT);
        ui.set_max_width(ui.available_width().min(space::COLUMN_WIDTH));
        if let Some(back) = footer.back {
            pressed.back = Button::secondary(back).show(ui).clicked();
        }
        if let Some(next) = footer.next {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let rank = if footer.steps_back { Rank::Secondary } else { Rank::Primary };
                pressed.next = Button::ranked(next, rank).busy(footer.busy).show(ui).clicked();
            });
        }
    });
}

/// A window with nothing to say yet: the ground and the rail, no words.
pub fn blank(ui: &mut Ui) {
    let palette = Palette::of(ui);
    let full = ui.max_rect();
    ui.painter().rect_filled(full, egui::CornerRadius::ZERO, palette.ground);
    let rail = egui::Rect::from_min_size(full.min, vec2(space::RAIL_WIDTH, full.height()));
    ui.painter().rect_filled(rail, egui::CornerRadius::ZERO, palette.rail);
}

/// A card on the page, as wide as the column; returns where it is.
pub fn card(ui: &mut Ui, content: impl FnOnce(&mut Ui)) -> egui::Rect {
    let palette = Palette::of(ui);
    let shown = style::card(palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        content(ui);
    });
    shown.response.rect
}
