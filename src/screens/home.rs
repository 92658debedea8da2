//! Home: the connections this computer keeps, and what is not finished.

use eframe::egui::{self, Align, Id, Layout, Rangef, Rect, Ui, vec2};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::layout::{self, Footer, Heading, Page};
use super::words;
use crate::app::{Action, App, HomeProblem};
use crate::connections::{ConnectionRecord, DraftRecord, WhoRenews};
use crate::setup::Step;
use crate::setup::draft::DraftContents;
use crate::setup::prepare::{Stage, Way};
use crate::texts::{t, t_with};
use crate::theme::widgets::rail::Foot;
use crate::theme::widgets::{Button, banner, check_line, text};
use crate::theme::{Tone, space};

/// Draws Home; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let independent = t("independent");
    let (open, new) = (t("home-open-request"), t("home-new"));
    // Where Back and Next are elsewhere: in sight however long the list is.
    let footer = Footer { back: Some(&open), next: Some(&new), busy: false, steps_back: false };
    let foot = Foot { note: &independent, ..Foot::default() };
    let (question, lead) = (t("home-question"), t("home-lead"));
    let arrived = layout::just_arrived(ui, Page::Home);
    let heading = Heading { question: &question, lead: &lead, take_focus: arrived };
    let pressed = layout::page(ui, &[], &foot, &heading, &footer, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        problem(ui, app);
        troubles(ui, app);
        if app.opening_draft {
            let (state, words) = (t("check-state-running"), t("home-opening-draft"));
            layout::card(ui, |ui| {
                check_line::show(ui, check_line::State::Running, &state, &words, &t("kept-asking-words"));
            });
        }
        for draft in &app.listing.drafts {
            unfinished(ui, draft, actions);
        }
        connections(ui, app, actions);
        if app.keeps_nothing() && app.listing.damaged.is_none() {
            text::field_label(ui, &t("home-nothing"));
            text::lead(ui, &t("home-nothing-begin"));
            text::lead(ui, &t("home-nothing-request"));
        }
    });
    if pressed.next {
        actions.push(Action::StartSetUp);
    }
    if pressed.back {
        actions.push(Action::OpenRequest);
    }
}

/// What went wrong with what the person asked for last.
fn problem(ui: &mut Ui, app: &App) {
    if let Some(problem) = &app.request_problem {
        words::problem_banner(ui, &words::request_problem(problem), |_| {});
    }
    let Some(problem) = &app.home_problem else { return };
    let explained = match problem {
        HomeProblem::Remove(error) => words::remove_problem(error),
        HomeProblem::Draft(error) => words::reveal_problem(error),
    };
    words::problem_banner(ui, &explained, |_| {});
}

fn troubles(ui: &mut Ui, app: &App) {
    if let Some(aside) = &app.listing.damaged {
        let file = aside.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let now = t_with("home-index-damaged-now", &[("file", file.into())]);
        banner::show(ui, Tone::Warning, &t("home-index-damaged"), &now, |_| {});
    }
    if let Some(error) = &app.listing.failed {
        let (title, now) = (t("home-index-failed"), t("home-index-failed-now"));
        banner::show(ui, Tone::Danger, &title, &now, |ui| words::details(ui, error));
    }
    for problem in app.sheets.problems() {
        banner::show(ui, Tone::Warning, &t("home-sheet-broken"), &t("home-sheet-broken-now"), |ui| {
            words::details(ui, &problem.describe());
        });
    }
}

/// The name of an environment, as the list of connections has it.
pub(super) fn environment_name(environment: &str) -> std::borrow::Cow<'static, str> {
    match environment {
        "demo" => t("environment-demo"),
        "practice" => t("environment-practice"),
        _ => t("environment-production"),
    }
}

pub(super) fn day(moment: Timestamp) -> String {
    moment.to_zoned(TimeZone::system()).strftime("%-d %B %Y").to_string()
}

/// A list that is no longer than this is drawn whole, in sight or not.
const DRAWN_WHOLE: usize = 40;

/// The connections. Of a long list only those are drawn that are in sight or less than a page away: as far as Tab and
/// the wheel get in one step.
fn connections(ui: &mut Ui, app: &App, actions: &mut Vec<Action>) {
    let records = &app.listing.records;
    if records.len() <= DRAWN_WHOLE {
        for record in records {
            connection(ui, app, record, actions);
        }
        return;
    }
    let key = Id::unique("heights-of-connections");
    let mut heights: Vec<f32> = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    heights.resize(records.len(), space::ENTRY_HEIGHT);
    let page = ui.clip_rect().y_range().expand(ui.clip_rect().height());
    for (record, height) in records.iter().zip(&mut heights) {
        let top = ui.cursor().top();
        if page.intersects(Rangef::new(top, top + *height)) {
            // An id of its own, however many above it are drawn: the focus stays where it is.
            let own = egui::UiBuilder::new().scope_id(Id::unique(("connection", record.id.as_str())));
            *height = ui.scope_builder(own, |ui| connection(ui, app, record, actions)).inner.height();
        } else {
            ui.allocate_space(vec2(ui.available_width(), *height));
        }
    }
    ui.data_mut(|data| data.insert_temp(key, heights));
}

fn connection(ui: &mut Ui, app: &App, record: &ConnectionRecord, actions: &mut Vec<Action>) -> Rect {
    layout::card(ui, |ui| {
        let environment = environment_name(&record.environment);
        let account = words::account(record);
        let what = [("account", account.clone().into()), ("environment", environment.as_ref().into())];
        let entry = Entry {
            title: &record.product_name,
            line: &t_with("home-account", &what),
            first: &t("home-show-values"),
            name: &format!("{}, {account}", record.product_name),
        };
        entry.show(ui, |pressed| {
            let id = record.id.as_str().to_owned();
            actions.push(match pressed {
                Pressed::First => Action::ShowValues(id),
                Pressed::Remove => Action::RemoveConnection(id),
            });
        });
        text::help(ui, &consent(record));
        if let Some(until) = record.refresh_token_expires_at {
            let words = life(app, record, until);
            if until <= app.clock().now() && !renews_itself(app, record) {
                text::marked(ui, Tone::Warning, &words);
            } else {
                text::help(ui, &words);
            }
        }
    })
}

/// Who consented, as far as Docusign said it, and when.
fn consent(record: &ConnectionRecord) -> String {
    let date = ("date", day(record.consented_at).into());
    let (name, email) = (record.person_name.clone(), record.person_email.clone());
    match (name.is_empty(), email.is_empty()) {
        (false, false) => t_with("home-consented", &[("name", name.into()), ("email", email.into()), date]),
        (true, true) => t_with("home-consented-somebody", &[date]),
        (false, true) => t_with("home-consented-one", &[("who", name.into()), date]),
        (true, false) => t_with("home-consented-one", &[("who", email.into()), date]),
    }
}

/// Whether the product renews the refresh token it was given.
fn renews_itself(app: &App, record: &ConnectionRecord) -> bool {
    let sheet = app.sheets.get(&record.sheet);
    sheet.is_some_and(|sheet| sheet.renewal.by == WhoRenews::Product && sheet.takes_refresh_token())
}

/// What is known of the refresh token's life.
fn life(app: &App, record: &ConnectionRecord, until: Timestamp) -> String {
    if renews_itself(app, record) {
        let words = [("product", record.product_name.clone().into()), ("date", day(until).into())];
        t_with("home-renewed-by-product", &words)
    } else if until <= app.clock().now() {
        t_with("home-ended", &[("date", day(until).into())])
    } else {
        t_with("home-renew-before", &[("date", day(until).into())])
    }
}

fn unfinished(ui: &mut Ui, draft: &DraftRecord, actions: &mut Vec<Action>) {
    layout::card(ui, |ui| {
        let environment = environment_name(&draft.environment);
        let at = [("environment", environment.as_ref().into()), ("step", where_it_rests(draft).into())];
        let title = t_with("home-draft", &[("product", draft.product_name.clone().into())]);
        let line = t_with("home-draft-at", &at);
        let entry = Entry { title: &title, line: &line, first: &t("continue"), name: &title };
        entry.show(ui, |pressed| {
            let id = draft.id.as_str().to_owned();
            actions.push(match pressed {
                Pressed::First => Action::Continue(id),
                Pressed::Remove => Action::RemoveDraft(id),
            });
        });
        text::help(ui, &t_with("home-draft-saved", &[("date", day(draft.saved_at).into())]));
    });
}

/// What the draft waits for, in a few words.
fn where_it_rests(draft: &DraftRecord) -> String {
    let contents: DraftContents = serde_json::from_value(draft.contents.clone()).unwrap_or_default();
    if contents.way == Way::SomebodyElse && contents.asked.is_some() {
        return t("home-rests-colleague").into_owned();
    }
    if contents.step == Step::Prepare && contents.way == Way::Help && draft.environment == "production" {
        match contents.stage {
            Stage::InReview => {
                return match contents.asked_at {
                    Some(at) => t_with("home-rests-review", &[("date", day(at).into())]),
                    None => t("step-prepare").into_owned(),
                };
            }
            Stage::GoLive => return t("home-rests-go-live").into_owned(),
            Stage::InProduction => return t("home-rests-live").into_owned(),
            Stage::MakeApp => {}
        }
    }
    t_with("home-rests-step", &[("step", super::set_up::name(contents.step).into_owned().into())])
}

enum Pressed {
    First,
    Remove,
}

/// The head of an entry: what it is, and on the right what can be done with it.
struct Entry<'a> {
    title: &'a str,
    /// The line below the title.
    line: &'a str,
    /// The first thing to do with it.
    first: &'a str,
    /// What the buttons are named after, besides their words.
    name: &'a str,
}

impl Entry<'_> {
    fn show(&self, ui: &mut Ui, pressed: impl FnOnce(Pressed)) {
        ui.spacing_mut().item_spacing = vec2(space::L, space::XS);
        let of = |word: &str| {
            t_with("of-what", &[("word", word.to_owned().into()), ("what", self.name.to_owned().into())])
        };
        let remove = t("remove");
        let (first_name, remove_name) = (of(self.first), of(&remove));
        let first = Button::secondary(self.first).name(&first_name);
        let remove = Button::quiet(&remove).name(&remove_name);
        let buttons = first.width(ui) + space::L + remove.width(ui);
        ui.horizontal_top(|ui| {
            let left = (ui.available_width() - buttons - space::L).max(space::NARROWEST);
            ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(left);
                text::title(ui, self.title);
                text::body(ui, self.line);
            });
            let first_clicked = first.show(ui).clicked();
            let remove_clicked = remove.show(ui).clicked();
            if first_clicked {
                pressed(Pressed::First);
            } else if remove_clicked {
                pressed(Pressed::Remove);
            }
        });
    }
}
