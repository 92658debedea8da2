//! Step 2: what is told of whose envelopes, to which address, and how.

use eframe::egui::Ui;

use super::people;
use crate::notifications::{ConnectEvent, EventFamily, IncludedData};
use crate::places::notification_set_up::events::{Action as Do, AddressTrialState};
use crate::places::notification_set_up::{Action, NotificationSetUp, WishedDelivery};
use crate::screens::{layout, problem};
use crate::texts::{t, t_with};
use crate::theme::widgets::{Banner, Button, ChoiceRow, ChoiceRows, FoldedDetails, TextField, TickBox, text};
use crate::theme::{Tone, space};
use crate::words::{address_trial as trial_words, connect_events, notification_set_up as words};

/// Draws the step.
pub fn show(ui: &mut Ui, state: &NotificationSetUp, refused: bool, actions: &mut Vec<Action>) {
    let step = &state.events;
    ui.spacing_mut().item_spacing.y = space::FIELDS;
    let mut done = Vec::new();
    let missing = t("notify-name-missing");
    let (label, help) = (t("notify-name"), t("notify-name-help"));
    let field = TextField::new(&label)
        .help(&help)
        .problem(step.name_missing.then_some(&*missing))
        .take_focus(refused && step.name_missing);
    let mut name = step.name.clone();
    let events = field.show(ui, &mut name);
    if events.changed {
        done.push(Do::NameTyped(name));
    }
    let mut entered = events.entered;
    entered |= ui.scope(|ui| address(ui, state, refused, &mut done)).inner;
    what(ui, state, refused, &mut done);
    data(ui, state, &mut done);
    people::show(ui, state, refused, actions);
    how(ui, state, &mut done);
    actions.extend(done.into_iter().map(Action::Events));
    actions.extend(entered.then_some(Action::Next));
}

/// The address, and what came of trying it; whether Enter was pressed in it.
fn address(ui: &mut Ui, state: &NotificationSetUp, refused: bool, done: &mut Vec<Do>) -> bool {
    let step = &state.events;
    ui.spacing_mut().item_spacing.y = space::S;
    let problem = step.url_problem.map(|problem| words::address(problem, step.address()));
    let (label, help) = (t("notify-url"), t("notify-url-help"));
    let field = TextField::new(&label)
        .help(&help)
        .problem(problem.as_deref())
        .mono(true)
        .take_focus(refused && !step.name_missing && problem.is_some());
    let mut url = step.url.clone();
    let events = field.show(ui, &mut url);
    if events.changed {
        done.push(Do::UrlTyped(url));
    }
    if events.left {
        done.push(Do::UrlLeft);
    }
    if step.url_left_out {
        text::marked(ui, Tone::Info, &t("notify-url-left-out"));
    }
    let is_running = matches!(step.trial, Some(AddressTrialState::Running(_)));
    if Button::secondary(&t("notify-try")).busy(is_running).show(ui).clicked() {
        done.push(Do::TryUrl);
    }
    let unseen = |ui: &mut Ui| {
        // A name that nobody found says nothing of authorities.
        if let Some(AddressTrialState::Failed(why)) = &step.trial
            && trial_words::is_name_unknown(why)
        {
            return;
        }
        if let Some(unseen) = trial_words::unseen(step.address(), state.common.environment()) {
            text::note(ui, &unseen);
        }
    };
    match &step.trial {
        None => {}
        Some(AddressTrialState::Running(_)) => {
            layout::running(ui, &trial_words::running(step.address()), &t("address-running-words"));
        }
        Some(AddressTrialState::Answered(answer)) => {
            let doubtful = answer.is_slow() || answer.is_trouble();
            let tone = if doubtful { Tone::Warning } else { Tone::Success };
            let meaning = trial_words::meaning(*answer);
            Banner::new(tone, &trial_words::answered(*answer)).words(&meaning).show(ui, unseen);
        }
        // The person may go on all the same.
        Some(AddressTrialState::Failed(why)) => {
            let said = trial_words::problem(why, step.address());
            problem::show_in(ui, Tone::Warning, &said, unseen);
        }
    }
    events.entered
}

/// The events, by what they are about: those of envelopes and recipients at once, the others folded.
fn what(ui: &mut Ui, state: &NotificationSetUp, refused: bool, done: &mut Vec<Do>) {
    let wish = &state.common.wish;
    let offered =
        |family| ConnectEvent::known().filter(move |(of, event)| *of == family && wish.delivery.tells(event));
    let block = |ui: &mut Ui, family: EventFamily, done: &mut Vec<Do>| {
        let Some(title) = connect_events::family(family) else { return };
        ui.spacing_mut().item_spacing.y = space::XXS;
        text::field_label(ui, &title);
        for (_, event) in offered(family) {
            if TickBox::new(wish.events.contains(&event), &connect_events::event(&event)).show(ui).clicked() {
                done.push(Do::Event(event));
            }
        }
    };
    if state.events.none_ticked {
        let problem = ui.scope(|ui| text::problem(ui, &t("notify-events-missing")));
        text::bring_new_into_view(ui, ui.scope_id().with("events-missing"), problem.response.rect, refused);
    }
    for family in [EventFamily::Envelope, EventFamily::Recipient] {
        layout::card(ui, |ui| {
            block(ui, family, done);
            if family == EventFamily::Envelope {
                ui.add_space(space::XS);
                if Button::secondary(&t("notify-events-ends")).show(ui).clicked() {
                    done.push(Do::HowItEnded);
                }
            }
        });
    }
    if wish.delivery == WishedDelivery::Gathered {
        text::help(ui, &t("notify-gathered-events"));
        return;
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let more = t("notify-more-events");
        let folded = FoldedDetails::new(&more);
        // What is wrong is seen.
        folded.held_open(state.events.other_wrong).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            for family in FURTHER {
                ui.scope(|ui| block(ui, family, done));
            }
            others(ui, state, refused, done);
        });
        let ticked = wish.events.iter().filter(|event| FURTHER.contains(&event.family())).count();
        if ticked > 0 {
            text::help(ui, &t_with("notify-more-ticked", &[("count", ticked.into())]));
        }
    });
}

/// The families whose events are folded.
const FURTHER: [EventFamily; 8] = [
    EventFamily::Template,
    EventFamily::Click,
    EventFamily::Sms,
    EventFamily::Workflow,
    EventFamily::Identity,
    EventFamily::Extension,
    EventFamily::Notary,
    EventFamily::Agreement,
];

/// Events that are not known here.
fn others(ui: &mut Ui, state: &NotificationSetUp, refused: bool, done: &mut Vec<Do>) {
    let step = &state.events;
    let is_first = step.other_wrong && !step.name_missing && step.url_problem.is_none();
    let wrong = t("notify-other-events-wrong");
    let (label, help) = (t("notify-other-events"), t("notify-other-events-help"));
    let field = TextField::new(&label)
        .help(&help)
        .problem(step.other_wrong.then_some(&*wrong))
        .mono(true)
        .take_focus(refused && is_first);
    let mut typed = step.other.clone();
    if field.show(ui, &mut typed).changed {
        done.push(Do::OtherTyped(typed));
    }
}

/// What messages bring along.
fn data(ui: &mut Ui, state: &NotificationSetUp, done: &mut Vec<Do>) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        text::field_label(ui, &t("notify-data"));
        text::help(ui, &t("notify-data-words"));
        for data in IncludedData::KNOWN.iter().filter_map(|name| IncludedData::new(name)) {
            let ticked = state.common.wish.data.contains(&data);
            if TickBox::new(ticked, &connect_events::data(&data)).show(ui).clicked() {
                done.push(Do::Data(data));
            }
        }
        ui.add_space(space::XS);
        if Button::secondary(&t("notify-data-all")).show(ui).clicked() {
            done.push(Do::AllData);
        }
    });
}

/// How messages come.
fn how(ui: &mut Ui, state: &NotificationSetUp, done: &mut Vec<Do>) {
    let wish = &state.common.wish;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        text::field_label(ui, &t("notify-delivery"));
        let kinds = [WishedDelivery::OneByOne, WishedDelivery::Gathered];
        let (sim, sim_words) = (t("notify-sim"), t("notify-sim-words"));
        let (aggregate, aggregate_words) = (t("notify-aggregate"), t("notify-aggregate-words"));
        let rows = [
            ChoiceRow { title: &sim, words: &sim_words },
            ChoiceRow { title: &aggregate, words: &aggregate_words },
        ];
        let chosen = kinds.iter().position(|kind| *kind == wish.delivery);
        let clicked = ChoiceRows::new(&t("notify-delivery"), &rows).chosen(chosen).show(ui);
        if let Some(kind) = clicked.and_then(|index| kinds.get(index)) {
            done.push(Do::Delivery(*kind));
        }
    });
    for (ticked, title, meaning, action) in [
        (wish.acknowledged, t("notify-acknowledged"), t("notify-acknowledged-words"), Do::Acknowledged),
        (wish.logged, t("notify-logged"), t("notify-logged-words"), Do::Logged),
    ] {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            if TickBox::new(ticked, &title).titled().show(ui).clicked() {
                done.push(action);
            }
            layout::indented(ui, |ui| {
                text::help(ui, &meaning);
            });
        });
    }
}
