//! Home: the connections this computer keeps, and what is not finished.

use std::borrow::Cow;

use eframe::egui::{self, Align, Id, Layout, Rect, Ui, vec2};

use super::layout::{self, Page, PageFooter, PageHeading};
use super::notification_draft::{self, DraftPressed};
use super::{letters, long_list, problem, record_file, saved_file};
use crate::app::{self, App};
use crate::connections::{ConnectionRecord, DraftRecord};
use crate::domain::ConnectionId;
use crate::places::home::{Action, HomeProblem};
use crate::places::home_list::{HomeList, HomeOrder};
use crate::places::opened_file::CarryWay;
use crate::places::set_up::StepName;
use crate::texts::{t, t_with};
use crate::theme::widgets::rail::RailFoot;
use crate::theme::widgets::{Banner, Button, Segments, TextField, step_drawing, tag, text};
use crate::theme::{Icon, Tone, space};
use crate::words::life::LifeTone;
use crate::words::page::PageWords;
use crate::words::steps::step_name;
use crate::words::{account, environment, files, keychain, life, record, removal, upkeep};

/// Draws Home; adds what the person did to `actions`.
pub fn show(ui: &mut Ui, app: &App, actions: &mut Vec<app::Action>) {
    let independent = t("independent");
    let words = PageWords::home();
    let open = t("home-open-file");
    let next = words.next.as_ref().map(|next| &*next.word);
    // Where Back and Next are elsewhere: in sight however long the list is.
    let footer = PageFooter { back: Some(&open), next, ..PageFooter::default() };
    let (about, open_about) = (t("about"), t("about-open"));
    let foot = RailFoot { note: &independent, action: Some((&about, &open_about)), ..RailFoot::default() };
    let arrived = layout::just_arrived(ui, Page::Home);
    let heading =
        PageHeading { question: &words.question, lead: &words.lead, take_focus: arrived, has_aside: false };
    let pressed = layout::show_page(ui, &[], foot, heading, footer, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        arrived_in_a_file(ui, app, actions);
        went_wrong(ui, app);
        troubles(ui, app);
        if app.home.opening_draft.is_some() {
            layout::card(ui, |ui| {
                layout::running(ui, &t("home-opening-draft"), &t("kept-asking-words"));
            });
        } else if app.home.looks_for_answered() {
            layout::card(ui, |ui| {
                layout::running(ui, &t("home-opening-answer"), &t("kept-asking-words"));
            });
        }
        for draft in &app.home.listing.drafts {
            own(ui, "draft", &draft.id, |ui| unfinished(ui, app, draft, actions));
        }
        for draft in &app.home.notification_drafts {
            let pressed = notification_draft::show(ui, draft, true);
            actions.extend(
                pressed
                    .map(|pressed| match pressed {
                        DraftPressed::Continue => Action::ContinueNotifications(draft.id.clone()),
                        DraftPressed::Discard => Action::DiscardNotifications(draft.id.clone()),
                    })
                    .map(app::Action::Home),
            );
        }
        connections(ui, app, actions);
        if app.home.listing.keeps_nothing() && app.home.listing.notices.is_empty() {
            nothing_kept(ui);
        }
    });
    if pressed.next {
        actions.push(app::Action::Home(Action::StartSetUp));
    }
    if pressed.back {
        actions.push(app::Action::Home(Action::OpenFile));
    }
    if pressed.rail_action {
        actions.push(app::Action::OpenAbout);
    }
}

/// Nothing is kept: how one gets there.
fn nothing_kept(ui: &mut Ui) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        ui.add_space(space::S);
        let [keys, sign_in, check, hand_over] =
            [StepName::Keys, StepName::SignIn, StepName::Check, StepName::HandOver].map(step_name);
        let steps = [
            (Icon::Paste, &*keys),
            (Icon::Outward, &*sign_in),
            (Icon::Check, &*check),
            (Icon::Copy, &*hand_over),
        ];
        step_drawing(ui, &t("home-nothing-drawing"), &steps);
        ui.add_space(space::S);
        text::field_label(ui, &t("home-nothing"));
        text::lead(ui, &t("home-nothing-begin"));
        text::lead(ui, &t("home-nothing-file"));
    });
}

/// A connection came here in a file: what is left to do with that.
fn arrived_in_a_file(ui: &mut Ui, app: &App, actions: &mut Vec<app::Action>) {
    let Some(arrived) = &app.home.arrived else { return };
    let count = ("count", arrived.count.into());
    let title = t_with("arrived-title", &[("product", arrived.product.clone().into()), count.clone()]);
    let words = match arrived.way {
        CarryWay::Move => t_with("arrived-moved", &[count]),
        CarryWay::Copy => t_with("arrived-copied", &[count]),
    };
    Banner::new(Tone::Success, &title).words(&words).show(ui, |ui| {
        if saved_file::show(ui, &arrived.path, &app.home.shown_folder) {
            actions.push(app::Action::Home(Action::ShowInFolder));
        }
    });
}

/// What went wrong with what the person asked for last.
fn went_wrong(ui: &mut Ui, app: &App) {
    if let Some(why) = &app.home.file_problem {
        problem::show(ui, &files::opened(why), |_| {});
    }
    let Some(why) = &app.home.problem else { return };
    let words = match why {
        HomeProblem::Remove(error) => keychain::remove(error),
        HomeProblem::Revoke { record, problem } => removal::revoking(problem, record),
        HomeProblem::Draft(error) => keychain::reveal(error),
        HomeProblem::UnreadableDraft => keychain::unreadable_draft(),
        HomeProblem::DraftNotKept(error) => keychain::notification_draft(error, true),
        HomeProblem::DraftNotForgotten(error) => keychain::notification_draft(error, false),
    };
    problem::show(ui, &words, |_| {});
}

fn troubles(ui: &mut Ui, app: &App) {
    for notice in &app.home.listing.notices {
        let said = keychain::index_notice(notice);
        Banner::new(Tone::Warning, &said.what)
            .words(&said.now)
            .show(ui, |ui| problem::details(ui, &said.details));
    }
    if let Some(error) = &app.home.listing.failed {
        let (title, now) = (t("home-index-failed"), t("home-index-failed-now"));
        Banner::new(Tone::Danger, &title).words(&now).show(ui, |ui| problem::details(ui, error));
    }
    for broken in app.sheets.problems() {
        let (title, now) = (t("home-sheet-broken"), t("home-sheet-broken-now"));
        Banner::new(Tone::Warning, &title).words(&now).show(ui, |ui| {
            problem::details(ui, &broken.describe());
        });
    }
}

/// The connections, and what can be done with all of them.
fn connections(ui: &mut Ui, app: &App, actions: &mut Vec<app::Action>) {
    let records = &app.home.listing.records;
    let list = &app.home.list;
    if list.is_searched() {
        search(ui, list, actions);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            let count = ("count", records.len().into());
            let words = if list.search.trim().is_empty() {
                t_with("home-count", &[count])
            } else {
                t_with("home-count-found", &[("shown", list.shown().len().into()), count])
            };
            let said = text::body(ui, &words);
            text::live(ui, &said, false);
            for_all(ui, records.len(), actions);
        });
    }
    let shown: Vec<_> =
        list.shown().iter().filter_map(|place| Some((*place, records.get(*place)?))).collect();
    if shown.is_empty() && !records.is_empty() {
        none_found(ui, &list.search, actions);
    }
    long_list::show(ui, "connections", &shown, |ui, _, (place, record)| {
        let newest_of = list.is_newest_of(*place);
        own(ui, "connection", &record.id, |ui| {
            let entry = connection(ui, app, record, newest_of, actions);
            let Some(file) = app.home.record.of(&record.id) else { return entry };
            let now = app.clock().now();
            let document = || Some(record::of_record(&app.sheets, record, file.keychain, now));
            let done =
                ui.scope(|ui| record_file::below_its_entry(ui, &account::called(record), file, document));
            let act = |action| app::Action::Home(Action::Record(record.id.clone(), action));
            actions.extend(done.inner.map(act));
            entry.union(done.response.rect)
        })
    });
    if !records.is_empty() && !list.is_searched() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            for_all(ui, records.len(), actions);
        });
    }
}

/// What can be done with all connections, of which there are so many.
fn for_all(ui: &mut Ui, count: usize, actions: &mut Vec<app::Action>) {
    if Button::quiet(&t("set-up-notifications")).show(ui).clicked() {
        actions.push(app::Action::Home(Action::SetUpNotifications));
    }
    if count > 1 && Button::quiet(&t("carry-over-all")).show(ui).clicked() {
        actions.push(app::Action::Home(Action::CarryOverAll));
    }
}

/// **Search**, and **Sort by**; with ids of their own, so that the focus stays whatever comes or goes above.
fn search(ui: &mut Ui, list: &HomeList, actions: &mut Vec<app::Action>) {
    let own = egui::UiBuilder::new().scope_id(Id::unique("search-connections"));
    ui.scope_builder(own, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let (label, help) = (t("home-search"), t("home-search-help"));
        let mut typed = list.search.clone();
        if TextField::new(&label).help(&help).show(ui, &mut typed).changed {
            actions.push(app::Action::Home(Action::Search(typed)));
        }
        let sort = t("home-sort");
        let words = HomeOrder::ALL.map(order);
        let words = words.each_ref().map(|word| &**word);
        let chosen = HomeOrder::ALL.iter().position(|order| *order == list.order).unwrap_or_default();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            text::field_label(ui, &sort);
            if let Some(order) =
                Segments::new(&sort, &words, chosen).show(ui).and_then(|at| HomeOrder::ALL.get(at))
            {
                actions.push(app::Action::Home(Action::Sort(*order)));
            }
        });
    });
}

fn order(order: HomeOrder) -> Cow<'static, str> {
    match order {
        HomeOrder::Newest => t("home-sort-newest"),
        HomeOrder::Name => t("home-sort-name"),
        HomeOrder::EndsSoonest => t("home-sort-ends"),
    }
}

/// What was searched is nowhere.
fn none_found(ui: &mut Ui, typed: &str, actions: &mut Vec<app::Action>) {
    let title = t_with("home-none-found", &[("typed", typed.trim().to_owned().into())]);
    Banner::new(Tone::Info, &title).words(&t("home-none-found-now")).show(ui, |ui| {
        ui.add_space(space::XS);
        if Button::secondary(&t("home-show-all")).show(ui).clicked() {
            actions.push(app::Action::Home(Action::Search(String::new())));
        }
    });
}

/// Draws an entry with ids of its own, whatever stands above it: the focus stays where it is, and a click gets where it was aimed at,
/// when another entry comes or goes.
fn own<T>(ui: &mut Ui, kind: &str, id: &ConnectionId, draw: impl FnOnce(&mut Ui) -> T) -> T {
    let own = egui::UiBuilder::new().scope_id(Id::unique((kind, id.as_str())));
    ui.scope_builder(own, draw).inner
}

/// In place of an entry that is being removed: nothing can be done with it any more.
fn being_removed(ui: &mut Ui, title: &str) {
    ui.spacing_mut().item_spacing.y = space::XS;
    text::title(ui, title);
    layout::running(ui, &t("home-removing"), &t("kept-asking-words"));
}

fn connection(
    ui: &mut Ui,
    app: &App,
    record: &ConnectionRecord,
    newest_of: Option<usize>,
    actions: &mut Vec<app::Action>,
) -> Rect {
    layout::card(ui, |ui| {
        if app.home.removing.contains(&record.id) {
            return being_removed(ui, &record.facts.product_name);
        }
        let environment = environment::name(record.facts.environment);
        let account = account::of_record(record);
        let what = [("account", account.clone().into()), ("environment", environment.as_ref().into())];
        // A name that a person gave tells it from others of its product.
        let given = record.history.name.as_ref().map(ToString::to_string);
        let title = given.clone().unwrap_or_else(|| record.facts.product_name.clone());
        let below = match given {
            Some(_) => t_with(
                "home-product-account",
                &[&what[..], &[("product", record.facts.product_name.clone().into())]].concat(),
            ),
            None => t_with("home-account", &what),
        };
        let called = account::called(record);
        let entry = Entry { title: &title, line: &below, first: &t("home-open"), name: &called };
        entry.show(ui, |pressed| {
            let id = record.id.clone();
            actions.push(app::Action::Home(match pressed {
                Pressed::First => Action::Open(id),
                Pressed::Remove => Action::RemoveConnection(id),
            }));
        });
        if let Some(mark) = life::mark(&app.sheets, record, app.clock().now()) {
            tag(ui, tone(mark.tone), &mark.words);
            if let Some(stands_for) = mark.stands_for {
                ui.ctx().request_repaint_after(stands_for);
            }
        }
        if let Some(count) = newest_of {
            let product = ("product", record.facts.product_name.clone().into());
            text::help(ui, &t_with("home-newest", &[("count", count.into()), product]));
        }
        text::help(ui, &life::consent(record));
        letters::of_record(ui, record);
        let life = life::of_connection(&app.sheets, record, app.clock().now());
        if life.is_over {
            text::marked(ui, Tone::Warning, &life.words);
        } else {
            text::help(ui, &life.words);
        }
        let facts = &record.facts;
        if let Some(words) = life::failed_calls(&record.history.failed_calls, &facts.product_name) {
            text::marked(ui, Tone::Warning, &words);
        }
        if let Some(words) = upkeep::to_hand_over_there(record, app.sheets.get(&facts.sheet)) {
            text::marked(ui, Tone::Warning, &words);
        }
        ui.add_space(space::XS);
        further(ui, record, &called, life.renews_here, actions);
    })
}

fn tone(of: LifeTone) -> Tone {
    match of {
        LifeTone::Good => Tone::Success,
        LifeTone::Soon => Tone::Warning,
        LifeTone::Over => Tone::Danger,
        LifeTone::Practice => Tone::Info,
    }
}

/// What else can be done with a connection from here.
fn further(
    ui: &mut Ui,
    record: &ConnectionRecord,
    called: &str,
    renews_here: bool,
    actions: &mut Vec<app::Action>,
) {
    let name = |word: &str| {
        t_with("of-what", &[("word", word.to_owned().into()), ("what", called.to_owned().into())])
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let renew = t("connection-renew");
        if renews_here && Button::secondary(&renew).name(&name(&renew)).show(ui).clicked() {
            actions.push(app::Action::Home(Action::Renew(record.id.clone())));
        }
        let save = t("record-save");
        if Button::quiet(&save).name(&name(&save)).show(ui).clicked() {
            let open = crate::places::record_file::Action::Open;
            actions.push(app::Action::Home(Action::Record(record.id.clone(), open)));
        }
    });
}

fn unfinished(ui: &mut Ui, app: &App, draft: &DraftRecord, actions: &mut Vec<app::Action>) {
    layout::card(ui, |ui| {
        if app.home.removing.contains(&draft.id) {
            return being_removed(ui, &draft.product_name);
        }
        let environment = environment::name(draft.environment);
        let rests = life::where_it_rests(draft, app.home.draft_answers.get(&draft.id));
        let at = [("environment", environment.as_ref().into()), ("step", rests.into())];
        let title = t_with("home-draft", &[("product", draft.product_name.clone().into())]);
        let line = t_with("home-draft-at", &at);
        let entry = Entry { title: &title, line: &line, first: &t("continue"), name: &title };
        entry.show(ui, |pressed| {
            let id = draft.id.clone();
            actions.push(app::Action::Home(match pressed {
                Pressed::First => Action::Continue(id),
                Pressed::Remove => Action::RemoveDraft(id),
            }));
        });
        text::help(ui, &t_with("home-draft-saved", &[("date", life::day(draft.saved_at).into())]));
    });
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
