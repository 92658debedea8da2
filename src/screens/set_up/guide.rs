//! **Help me make one**: a list of points with tick boxes, or one of them at a time, each with what helps with it.

use eframe::egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::domain::Endpoints;
use crate::places::set_up::prepare::{Action as Do, DocusignPage, List, Stage};
use crate::places::set_up::{Action, SetUp};
use crate::screens::set_up::{keys, warnings};
use crate::screens::{layout, problem};
use crate::texts::{PageDrawing, t};
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::{Banner, Button, CopiedMark, Drawing, Segments, TickBox, ValueBox, text};
use crate::theme::{Icon, Tone, space};
use crate::words::drawings;
use crate::words::prepare::{self as words, Point, PointHelp};

/// The present list, whole.
pub fn list(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let Some(list) = state.prepare.list(&state.common) else { return };
    let (environment, page) = (state.common.answers.environment, state.prepare.page(&state.common));
    pages(ui, state, actions);
    ui.add_space(space::S);
    // Enter in a field of a point is not Next of the whole list.
    let mut done = Vec::new();
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        for (index, point) in words::points(list, environment, page).into_iter().enumerate() {
            let Point { words, help, .. } = point;
            let words = words.numbered(index + 1);
            if TickBox::labelled(state.prepare.is_ticked(list, index), &words).show(ui).clicked() {
                done.push(Action::Prepare(Do::Tick(list, index)));
            }
            for help in help {
                layout::indented(ui, |ui| helps(ui, state, (list, index), *help, &mut done));
            }
        }
    });
    actions.extend(done.into_iter().filter(|action| !matches!(action, Action::Next)));
    text::help(ui, &words::as_of(list, environment));
}

/// One point of the present list, large; or that all are done.
pub fn one(ui: &mut Ui, state: &SetUp, place: usize, actions: &mut Vec<Action>) {
    let Some(list) = state.prepare.list(&state.common) else { return };
    let (environment, page) = (state.common.answers.environment, state.prepare.page(&state.common));
    ui.spacing_mut().item_spacing.y = space::M;
    if let Some(point) = state.prepare.points(&state.common).get(place) {
        let Point { words, help, .. } = words::point(*point, environment, page);
        let top = ui.cursor().top();
        text::labelled(ui, &words, true);
        let bottom = drawings::of(*point, environment, page)
            .map(|drawing| draw(ui, &drawing, &drawings::said(&drawing, environment), top));
        for help in help {
            helps(ui, state, (list, place), *help, actions);
        }
        ui.add_space(space::S);
        pages(ui, state, actions);
        text::help(ui, &words::as_of(list, environment));
        // What stands beside the column may be longer than it.
        ui.add_space((bottom.unwrap_or(top) - ui.cursor().top()).max(0.0));
    } else if state.prepare.stage(&state.common) == Stage::MakeApp {
        product(ui, state, actions);
    }
}

/// A drawing: beside the column, from `top` down, where the window has room for it there, else below the words. Returns where it
/// ends.
fn draw(ui: &mut Ui, drawing: &PageDrawing, said: &str, top: f32) -> f32 {
    let left = ui.max_rect().right() + space::XL;
    let room = (ui.clip_rect().right() - space::XXL - left).min(space::BESIDE_MOST);
    let drawing = Drawing::new(drawing, said);
    if room < space::BESIDE_WIDTH {
        return drawing.show(ui).rect.bottom();
    }
    let place = Rect::from_min_size(pos2(left, top), vec2(room, 0.0));
    drawing.show(&mut ui.new_child(UiBuilder::new().max_rect(place))).rect.bottom()
}

/// The whole list, or one point at a time; and the window as it is, or as a column in front of the others.
pub fn ways_to_look(ui: &mut Ui, state: &SetUp, can_keep_in_front: bool, actions: &mut Vec<Action>) {
    if state.prepare.guide.in_front {
        if Button::secondary(&t("prepare-whole-window")).show(ui).clicked() {
            actions.push(Action::Prepare(Do::KeepInFront(false)));
        }
        return;
    }
    let is_one = state.prepare.place(&state.common).is_some();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let front = if can_keep_in_front { t("prepare-keep-in-front") } else { t("prepare-narrow") };
        if Button::secondary(&front).show(ui).clicked() {
            actions.push(Action::Prepare(Do::KeepInFront(true)));
        }
        let word = if is_one { t("prepare-whole-list") } else { t("prepare-one-at-a-time") };
        if Button::quiet(&word).show(ui).clicked() {
            actions.push(Action::Prepare(Do::OneAtATime(!is_one)));
        }
    });
    let about = if can_keep_in_front { t("prepare-keep-in-front-words") } else { t("prepare-narrow-words") };
    text::help(ui, &about);
}

/// What the product wants beside Docusign's points.
pub fn product(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let Some(product) = words::product_points(state) else { return };
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        text::title(ui, &product.title);
        for (index, point) in product.points.iter().enumerate() {
            if TickBox::new(state.prepare.is_ticked(List::Product, index), point).show(ui).clicked() {
                actions.push(Action::Prepare(Do::Tick(List::Product, index)));
            }
        }
    });
    text::help(ui, &product.as_of);
    ui.add_space(space::S);
}

/// Which of its pages Docusign shows.
fn pages(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let pages = state.prepare.pages(&state.common);
    let now = state.prepare.page(&state.common);
    let names: Vec<_> = pages.iter().map(|page| words::page_name(*page)).collect();
    let names: Vec<&str> = names.iter().map(|name| &**name).collect();
    let chosen = pages.iter().position(|page| *page == now).unwrap_or_default();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let label = t("prepare-page");
        text::field_label(ui, &label);
        let clicked = Segments::new(&label, &names, chosen).show(ui);
        if let Some(page) = clicked.and_then(|place| pages.get(place)) {
            actions.push(Action::Prepare(Do::See(*page)));
        }
        let about = match now {
            DocusignPage::Console => t("prepare-console-words"),
            DocusignPage::Newer | DocusignPage::Older => t("prepare-page-words"),
        };
        text::help(ui, &about);
    });
}

/// What helps with the point at this place of a list.
fn helps(
    ui: &mut Ui,
    state: &SetUp,
    (list, place): (List, usize),
    help: PointHelp,
    actions: &mut Vec<Action>,
) {
    match help {
        PointHelp::OpenPage => open(ui, state, state.prepare.is_ticked(list, place), actions),
        PointHelp::OpenConsole => open_console(ui, state, state.prepare.is_ticked(list, place), actions),
        PointHelp::IntegrationKey => {
            ui.vertical(|ui| keys::integration_key(ui, &state.keys, "", false, actions));
        }
        PointHelp::SecretKey => {
            ui.vertical(|ui| {
                let shown = state.prepare.guide.secret_shown;
                let now = keys::secret_key(ui, state, ("", shown), false, actions);
                if now != shown {
                    actions.push(Action::Prepare(Do::ShowSecret(now)));
                }
            });
        }
        PointHelp::RedirectUri => redirect_uri(ui, state, actions),
        PointHelp::Cost => {
            let (title, words) = (t("prepare-live-cost"), t("prepare-live-cost-words"));
            Banner::new(Tone::Warning, &title).words(&words).show(ui, |_| {});
        }
    }
}

/// To open is the first thing to do, until it is done.
fn rank(is_done: bool) -> Rank {
    if is_done { Rank::Secondary } else { Rank::Primary }
}

fn open(ui: &mut Ui, state: &SetUp, is_done: bool, actions: &mut Vec<Action>) {
    let page = state.prepare.apps_and_keys(&state.common);
    let is_done = is_done || page.as_ref().is_some_and(|page| state.prepare.has_opened(page));
    if Button::ranked(&t("prepare-open"), rank(is_done)).trailing_icon(Icon::Outward).show(ui).clicked() {
        actions.push(Action::Prepare(Do::OpenAppsAndKeys));
    }
    if let Some(why) = &state.common.practice_problem {
        problem::practice_not_started(ui, why, &t("prepare-practice-failed-now"));
    }
    if let Some(page) = page.filter(|page| state.prepare.could_not_open(page)) {
        problem::page_not_opened(ui, &page);
    }
}

fn open_console(ui: &mut Ui, state: &SetUp, is_done: bool, actions: &mut Vec<Action>) {
    let page = Endpoints::DEVELOPER_CONSOLE;
    let rank = rank(is_done || state.prepare.has_opened(page));
    let word = t("prepare-open-console");
    if Button::ranked(&word, rank).trailing_icon(Icon::Outward).show(ui).clicked() {
        actions.push(Action::Prepare(Do::OpenDeveloperConsole));
    }
    if state.prepare.could_not_open(page) {
        problem::page_not_opened(ui, page);
    }
}

fn redirect_uri(ui: &mut Ui, state: &SetUp, actions: &mut Vec<Action>) {
    let Some(uri) = state.prepare.redirect_uri(&state.common) else { return };
    let copy = t("prepare-copy-uri");
    let value = ValueBox::new(uri.as_str()).with_copy(Button::secondary(&copy));
    if value.show(ui, |ui| copied(ui, state)) {
        actions.push(Action::Prepare(Do::CopyRedirectUri));
    }
    warnings::elsewhere(ui, uri.as_str());
}

/// What became of the copy.
pub fn copied(ui: &mut Ui, state: &SetUp) {
    match state.prepare.copied {
        Some(Ok(())) => CopiedMark::new(&t("copied")).show(ui),
        Some(Err(_)) => text::problem(ui, &t("prepare-copy-failed")),
        None => {}
    }
}
