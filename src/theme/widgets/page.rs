//! The frame of every page: the rail on the left, one question on the right, the foot below. What is long scrolls
//! inside; the foot stays. Where the window is small, the rail is one line above the page. The containers below it
//! (a card, what is indented) have nothing to set and are functions.

use eframe::egui::{
    self, Align, Id, Key, Layout, Panel, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, vec2,
};

use super::button::Rank;
use super::rail::{Rail, RailPress};
use super::{Button, text};
use crate::theme::{Palette, space, style};

/// What is at the foot of a page.
#[derive(Clone, Copy, Default)]
pub struct PageFooter<'a> {
    /// The word on Back; none on the first page.
    pub back: Option<&'a str>,
    /// The word on Next, which names what it does; none where there is nothing to go on to.
    pub next: Option<&'a str>,
    /// What Next does is under way.
    pub busy: bool,
    /// What to do first is on the page itself: Next is there, but does not ask to be pressed.
    pub steps_back: bool,
}

impl PageFooter<'_> {
    /// Whether Enter was pressed for Next: afresh, with the focus on nothing that would take it, and where Next is what
    /// the page asks for. To be asked before the page is drawn: a field lets go of the focus while it takes Enter for
    /// itself.
    pub fn is_entered(&self, ui: &Ui) -> bool {
        let asks = self.next.is_some() && !self.busy && !self.steps_back;
        let taken = ui.memory(egui::Memory::focused).is_some_and(|id| id != question_id());
        asks && !taken && style::pressed_afresh(ui, Key::Enter)
    }
}

/// What stands at the head of a page.
#[derive(Clone, Copy)]
pub struct PageHeading<'a> {
    /// The question.
    pub question: &'a str,
    /// What it is about; may be empty.
    pub lead: &'a str,
    /// The focus goes to the question now: the page is new, and a screen reader reads it out.
    pub take_focus: bool,
    /// Something stands beside the column where there is room for it.
    pub has_aside: bool,
}

/// What was pressed in the frame of a page.
#[derive(Default)]
pub struct PagePressed {
    /// Next.
    pub next: bool,
    /// Back.
    pub back: bool,
    /// A done step of the rail, by its place.
    pub step: Option<usize>,
    /// The button at the rail's foot.
    pub rail_action: bool,
}

/// The id of the question's node, the same on every page.
pub fn question_id() -> Id {
    Id::unique("question")
}

/// The frame of a page.
pub struct PageFrame<'a> {
    rail: Rail<'a>,
    heading: PageHeading<'a>,
    footer: PageFooter<'a>,
}

impl<'a> PageFrame<'a> {
    /// A page with its rail, its question and its foot.
    pub fn new(rail: Rail<'a>, heading: PageHeading<'a>, footer: PageFooter<'a>) -> Self {
        Self { rail, heading, footer }
    }

    /// Shows the page; `content` draws below the question.
    pub fn show(self, ui: &mut Ui, content: impl FnOnce(&mut Ui)) -> PagePressed {
        let Self { rail, heading, footer } = self;
        let mut pressed = PagePressed::default();
        let palette = Palette::of(ui);
        let small = is_small(ui.max_rect());
        let panel = if small {
            Panel::top("rail").exact_size(space::STRIP_HEIGHT)
        } else {
            Panel::left("rail").exact_size(space::RAIL_WIDTH)
        };
        panel.resizable(false).show_separator_line(false).frame(egui::Frame::new()).show(ui, |ui| {
            let clicked = if small { rail.show_in_a_line(ui) } else { rail.show(ui) };
            match clicked {
                Some(RailPress::Step(step)) => pressed.step = Some(step),
                Some(RailPress::Action) => pressed.rail_action = true,
                None => {}
            }
        });

        let window = ui.max_rect();
        egui::CentralPanel::no_frame().frame(egui::Frame::new().fill(palette.ground)).show(ui, |ui| {
            let has_foot = footer.back.is_some() || footer.next.is_some();
            let foot_height = if has_foot { space::FOOT_HEIGHT } else { 0.0 };
            let whole = ui.max_rect();
            let column = Column::of(window, whole.width(), heading.has_aside);
            let (body, strip) = whole.split_top_bottom_at_y(whole.bottom() - foot_height);
            // The foot after what it ends: in the order of Tab as in the order of reading.
            ui.scope_builder(UiBuilder::new().max_rect(body), |ui| scrolling(ui, &heading, column, content));
            if has_foot {
                ui.painter().hline(strip.x_range(), strip.top(), egui::Stroke::new(1.0, palette.line));
                let strip = column
                    .within(strip)
                    .shrink2(vec2(0.0, (space::FOOT_HEIGHT - space::CONTROL_HEIGHT) / 2.0));
                ui.scope_builder(UiBuilder::new().max_rect(strip), |ui| foot(ui, &footer, &mut pressed));
            }
        });
        pressed
    }
}

/// Whether the rail beside the page would leave too little room, or has too little itself.
fn is_small(window: Rect) -> bool {
    window.width() < space::SMALL_WIDTH || window.height() < space::SMALL_HEIGHT
}

/// The column of a page, in what the rail leaves of the window.
#[derive(Clone, Copy)]
struct Column {
    /// Around the page.
    side: f32,
    /// What is left of it beside that, since it stands in the middle.
    indent: f32,
    /// Its width.
    width: f32,
}

impl Column {
    /// In a window, of which the rail leaves so much.
    fn of(window: Rect, left: f32, has_aside: bool) -> Self {
        let side = if is_small(window) { space::XL } else { space::XXL };
        let room = (left - 2.0 * side).max(0.0);
        if window.width() < space::WIDE_WINDOW {
            return Self { side, indent: 0.0, width: room.min(space::COLUMN_WIDTH) };
        }
        let (width, whole) = if has_aside {
            (space::COLUMN_WIDTH, space::COLUMN_WIDTH + space::XL + space::BESIDE_MOST)
        } else {
            (space::WIDE_COLUMN_WIDTH, space::WIDE_COLUMN_WIDTH)
        };
        Self { side, indent: ((room - whole) / 2.0).max(0.0).floor(), width: room.min(width) }
    }

    /// What it takes of a strip across the page.
    fn within(self, strip: Rect) -> Rect {
        let left = strip.left() + self.side + self.indent;
        Rect::from_x_y_ranges(left..=left + self.width, strip.y_range())
    }
}

/// The question and what is below it.
fn scrolling(ui: &mut Ui, heading: &PageHeading<'_>, column: Column, content: impl FnOnce(&mut Ui)) {
    let by = if ui.memory(egui::Memory::top_modal_layer).is_some() {
        0.0
    } else {
        style::paged_by(ui, ui.available_height())
    };
    let take_focus = heading.take_focus || lost_the_focus(ui);
    remember(ui, heading.question);
    // A page of its own each: what was scrolled on the last one does not carry over.
    let end = ui.scope_id().with(("end-of-the-page", heading.question));
    let area = ScrollArea::vertical().id_salt(("page", heading.question)).auto_shrink([false, false]);
    let area = match ui.data_mut(|data| data.remove_temp::<f32>(end)) {
        Some(offset) => area.vertical_scroll_offset(offset),
        // It is read from its beginning, wherever it was left the last time.
        None if heading.take_focus => area.vertical_scroll_offset(0.0),
        None => area,
    };
    let scrolled = area.show(ui, |ui| {
        let top = ui.max_rect().top();
        if by != 0.0 {
            ui.scroll_with_delta(vec2(0.0, by));
        }
        let margin = egui::Margin {
            top: if column.side < space::XXL { 20 } else { 32 },
            bottom: 24,
            ..egui::Margin::symmetric(style::whole(column.side), 0)
        };
        let mut place = ui.available_rect_before_wrap();
        place.min.x += column.indent;
        let frame = egui::Frame::new().inner_margin(margin);
        let draw = |ui: &mut Ui| {
            ui.set_max_width(ui.available_width().min(column.width));
            ui.vertical(|ui| {
                let painted = text::question(ui, heading.question);
                // The focus is put here when a page is new; Tab leads on from it, and never to it.
                let has_focus = ui.memory(|memory| memory.has_focus(question_id()));
                let sense = if has_focus { Sense::focusable_noninteractive() } else { Sense::hover() };
                let question = ui.interact(painted.rect, question_id(), sense);
                text::as_heading(ui, &question, heading.question, 1);
                if !heading.lead.is_empty() {
                    let lead = heading.lead;
                    ui.ctx().accesskit_node_builder(question.id, |node| node.set_description(lead));
                }
                style::keep_in_view(ui, &question);
                if take_focus {
                    question.request_focus();
                }
                if !heading.lead.is_empty() {
                    ui.add_space(space::XS);
                    text::lead_of_question(ui, heading.lead);
                }
                ui.add_space(space::L);
                content(ui);
            });
        };
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| frame.show(ui, draw));
        top
    });
    // A window that was made larger may show more than is left below: the page is not past its own end then.
    let most = (scrolled.content_size.y - scrolled.inner_rect.height()).max(0.0);
    if scrolled.inner_rect.top() - scrolled.inner > most + 0.5 {
        ui.data_mut(|data| data.insert_temp(end, most));
        ui.ctx().request_repaint();
    }
}

fn question_key() -> Id {
    Id::unique("question-of-the-page")
}

/// Remembers since which pass this question has been on the page.
fn remember(ui: &Ui, question: &str) {
    let pass = ui.ctx().cumulative_pass_nr();
    let now = Id::unique(question);
    ui.data_mut(|data| {
        let same = data.get_temp::<(Id, u64)>(question_key()).is_some_and(|(before, _)| before == now);
        if !same {
            data.insert_temp(question_key(), (now, pass));
        }
    });
}

/// Whether the page has come in this frame or the one before, in which it is laid out.
pub(super) fn is_new(ui: &Ui) -> bool {
    let pass = ui.ctx().cumulative_pass_nr();
    let since = ui.data(|data| data.get_temp::<(Id, u64)>(question_key()));
    since.is_none_or(|(_, since)| since + 1 >= pass)
}

/// Whether the control with the focus is gone since the last frame, or has let go of it at a key: whoever works by
/// keyboard is not to begin at the top of the window again. A press of the pointer takes the focus away on purpose.
fn lost_the_focus(ui: &Ui) -> bool {
    // When Tab wraps, the frame is drawn a second time to find the first control.
    if ui.ctx().current_pass_index() > 0 || ui.memory(egui::Memory::top_modal_layer).is_some() {
        return false;
    }
    let key = Id::unique("focus-of-the-last-frame");
    let now = ui.memory(egui::Memory::focused);
    let (pointer, tab) = ui.input(|input| {
        let pointer = &input.pointer;
        let used = pointer.any_pressed() || pointer.any_down() || pointer.any_released();
        (used, input.key_pressed(Key::Tab))
    });
    ui.data_mut(|data| {
        if pointer {
            // A field lets go of the focus when it is clicked beside, within this very frame.
            data.remove::<Id>(key);
            return false;
        }
        if let Some(id) = now {
            data.insert_temp(key, id);
            return false;
        }
        if tab {
            return false;
        }
        let had = data.get_temp::<Id>(key).is_some();
        data.remove::<Id>(key);
        had
    })
}

fn foot(ui: &mut Ui, footer: &PageFooter<'_>, pressed: &mut PagePressed) {
    ui.horizontal(|ui| {
        ui.set_min_height(space::CONTROL_HEIGHT);
        if let Some(back) = footer.back {
            pressed.back = is_pressed(&Button::secondary(back).show(ui));
        }
        if let Some(next) = footer.next {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let rank = if footer.steps_back { Rank::Secondary } else { Rank::Primary };
                pressed.next = is_pressed(&Button::ranked(next, rank).busy(footer.busy).show(ui));
            });
        }
    });
}

/// Whether a button of the foot was pressed for this page: the further clicks of a double click were meant for the page before, whose
/// buttons are in the same places.
fn is_pressed(button: &Response) -> bool {
    button.clicked() && !button.double_clicked() && !button.triple_clicked()
}

/// A window with nothing to say yet: the ground and the rail, no words.
pub fn blank(ui: &mut Ui) {
    let palette = Palette::of(ui);
    let full = ui.max_rect();
    ui.painter().rect_filled(full, egui::CornerRadius::ZERO, palette.ground);
    let size = if is_small(full) {
        vec2(full.width(), space::STRIP_HEIGHT)
    } else {
        vec2(space::RAIL_WIDTH, full.height())
    };
    let rail = Rect::from_min_size(full.min, size);
    ui.painter().rect_filled(rail, egui::CornerRadius::ZERO, palette.rail);
}

/// A card on the page, as wide as the column; returns where it is.
pub fn card(ui: &mut Ui, content: impl FnOnce(&mut Ui)) -> Rect {
    let palette = Palette::of(ui);
    let shown = style::card(palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        content(ui);
    });
    shown.response.rect
}

/// What belongs to a tick box or a point of a list, under its words.
pub fn indented(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.add_space(space::INDENT);
        ui.vertical(content);
    });
}

#[cfg(test)]
#[path = "tests/page.rs"]
mod tests;
