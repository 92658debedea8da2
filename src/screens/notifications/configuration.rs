//! A configuration: what it is, how it is no longer as it was set up here, what can be done with it.

use eframe::egui::{Id, Rect, Ui, UiBuilder};

use crate::domain::ConnectId;
use crate::notifications::{
    ConfigurationState, ConnectChange, ConnectConfiguration, Drift, GoneConfiguration, OverviewEntry,
    SetUpHere,
};
use crate::places::notification_set_up::draft::NotificationAnswers;
use crate::places::notifications::{Action, NotificationPage};
use crate::screens::layout;
use crate::texts::{t, t_with};
use crate::theme::widgets::button::Rank;
use crate::theme::widgets::{Banner, Button, FoldedDetails, ValueBox, text};
use crate::theme::{Tone, space};
use crate::words::notification_page as words;

/// Draws one that is there, with ids of its own: another that comes or goes above it takes the keyboard from nothing here.
pub(super) fn show(
    ui: &mut Ui,
    page: &NotificationPage,
    entry: &OverviewEntry,
    actions: &mut Vec<Action>,
) -> Rect {
    let configuration = &entry.configuration;
    let id = configuration.connect_id.as_ref().map(ConnectId::as_str).unwrap_or_default();
    let own = UiBuilder::new().scope_id(Id::unique(("configuration", id)));
    let draw = |ui: &mut Ui| {
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                text::title(ui, &words::title(configuration));
                let said = words::state_words(configuration);
                match configuration.state() {
                    ConfigurationState::On => text::body(ui, &said),
                    ConfigurationState::Paused | ConfigurationState::Off => {
                        text::marked(ui, Tone::Warning, &said)
                    }
                };
            });
            let called = words::called(configuration, &page.names);
            let mends = entry.here.as_ref().map(|here| mends(&here.drifts)).unwrap_or_default();
            let buttons = configuration.connect_id.as_ref().map(|id| Buttons { page, id, called: &called });
            // What is wrong and what mends it comes before what is well: it is in view in a small window.
            if let (Some(buttons), Some(here)) = (buttons, &entry.here) {
                drifted(ui, buttons, here, &mends, actions);
            }
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                for line in words::lines(configuration) {
                    text::help(ui, &line);
                }
                text::help(ui, &words::origin(entry, &page.record));
            });
            if let Some(buttons) = buttons {
                changes(ui, buttons, configuration, &mends, actions);
            }
            as_docusign_has_it(ui, configuration, &called);
        })
    };
    let shown = ui.scope_builder(own, draw);
    shown.response.rect
}

/// Draws one that was set up here and is gone.
pub(super) fn gone(
    ui: &mut Ui,
    page: &NotificationPage,
    gone: &GoneConfiguration,
    actions: &mut Vec<Action>,
) {
    let own = UiBuilder::new().scope_id(Id::unique(("configuration", gone.connect_id.as_str())));
    ui.scope_builder(own, |ui| {
        layout::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            let (name, said) = words::gone(gone);
            text::title(ui, &name);
            text::marked(ui, Tone::Warning, &t("watch-gone"));
            text::help(ui, &said);
            let can_be_made = gone.can_be_made_anew();
            if !can_be_made {
                text::help(ui, &t("watch-gone-secret"));
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::L;
                let buttons = Buttons { page, id: &gone.connect_id, called: &name };
                if can_be_made && buttons.pressed(ui, Rank::Secondary, &t("watch-make-anew")) {
                    actions.push(Action::MakeAnew(gone.connect_id.clone()));
                }
                if buttons.pressed(ui, Rank::Quiet, &t("watch-forget")) {
                    actions.push(Action::Forget(gone.connect_id.clone()));
                }
            });
        });
    });
}

/// What mends a configuration that is no longer as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mend {
    Change(ConnectChange),
    Restore,
    MakeKey,
}

/// What mends these, each once.
fn mends(drifts: &[Drift]) -> Vec<Mend> {
    let mut mends = Vec::new();
    for drift in drifts {
        let mend = match drift {
            Drift::Off { .. } => Mend::Change(ConnectChange::SwitchOn),
            Drift::Paused => Mend::Change(ConnectChange::Resume),
            Drift::EventsMissing(_)
            | Drift::WrongVocabulary
            | Drift::AddressChanged { .. }
            | Drift::Changed(_) => Mend::Restore,
            Drift::HmacWithoutKey => Mend::MakeKey,
            Drift::Gone => continue,
        };
        if !mends.contains(&mend) {
            mends.push(mend);
        }
    }
    mends
}

/// The buttons of one configuration.
#[derive(Clone, Copy)]
struct Buttons<'a> {
    page: &'a NotificationPage,
    id: &'a ConnectId,
    /// What it is called where it is told from all others.
    called: &'a str,
}

impl Buttons<'_> {
    /// Draws one, named after the configuration; whether it was pressed. While something is done with the configuration, it says so.
    fn pressed(self, ui: &mut Ui, rank: Rank, word: &str) -> bool {
        self.pressed_unless(ui, rank, word, false)
    }

    /// The same of what cannot be done as long as the account is looked at, if it `waits`.
    fn pressed_unless(self, ui: &mut Ui, rank: Rank, word: &str, waits: bool) -> bool {
        let what = [("word", word.to_owned().into()), ("what", self.called.to_owned().into())];
        let name = t_with("of-what", &what);
        let is_done = self.page.doing.as_ref().is_some_and(|doing| doing.id == *self.id);
        let busy = is_done || waits && self.page.is_reading();
        Button::ranked(word, rank).name(&name).busy(busy).show(ui).clicked()
    }
}

/// How it is no longer as it was set up here, and what mends it.
fn drifted(ui: &mut Ui, buttons: Buttons<'_>, here: &SetUpHere, mends: &[Mend], actions: &mut Vec<Action>) {
    if here.keys_unseen.is_some() {
        text::marked(ui, Tone::Warning, &t("watch-keys-unseen"));
    }
    if here.drifts.is_empty() {
        return;
    }
    let environment = buttons.page.record.facts.environment;
    Banner::new(Tone::Warning, &words::drift_title(&here.drifts)).show(ui, |ui| {
        for (what, now) in words::drifts(&here.drifts, environment) {
            text::note(ui, &what);
            if !now.is_empty() {
                text::note(ui, &now);
            }
        }
        if mends.is_empty() {
            return;
        }
        ui.add_space(space::XS);
        if buttons.page.compared.as_ref() == Some(buttons.id) {
            compared(ui, buttons, here, actions);
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            for mend in mends {
                let (word, action) = match *mend {
                    Mend::Change(change) => {
                        (words::change(change), Action::Change(buttons.id.clone(), change))
                    }
                    Mend::Restore => (t("watch-restore"), Action::Compare(buttons.id.clone())),
                    Mend::MakeKey => (t("key-make"), Action::MakeKey(buttons.id.clone())),
                };
                // Of a key that was just made, what is seen may not know yet.
                if buttons.pressed_unless(ui, Rank::Secondary, &word, *mend == Mend::MakeKey) {
                    actions.push(action);
                }
            }
        });
    });
}

/// What would change, and the question whether it shall.
fn compared(ui: &mut Ui, buttons: Buttons<'_>, here: &SetUpHere, actions: &mut Vec<Action>) {
    let shown = ui.scope(|ui| {
        text::field_label(ui, &t("watch-compare"));
        for difference in &here.differences {
            text::note(ui, &words::difference(difference));
        }
        text::note(ui, &t("watch-compare-lead"));
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            if buttons.pressed(ui, Rank::Secondary, &t("watch-restore-now")) {
                actions.push(Action::Restore(buttons.id.clone()));
            }
            if buttons.pressed(ui, Rank::Quiet, &t("watch-leave-it")) {
                actions.push(Action::LeaveIt);
            }
        });
    });
    text::bring_new_into_view(ui, ui.scope_id().with("compared"), shown.response.rect, true);
}

/// What can be done with it, but for what is among `mends`.
fn changes(
    ui: &mut Ui,
    buttons: Buttons<'_>,
    configuration: &ConnectConfiguration,
    mends: &[Mend],
    actions: &mut Vec<Action>,
) {
    use ConnectChange::{Delete, Pause, Resume, SwitchOff, SwitchOn};
    let possible: &[ConnectChange] = match configuration.state() {
        ConfigurationState::On => &[Pause, SwitchOff, Delete],
        ConfigurationState::Paused => &[Resume, SwitchOff, Delete],
        ConfigurationState::Off => &[SwitchOn, Delete],
    };
    let offered: Vec<_> = possible.iter().filter(|change| !mends.contains(&Mend::Change(**change))).collect();
    let offers_steps = NotificationAnswers::of(&buttons.page.record.id, configuration).is_some();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        for change in offered.iter().copied() {
            // What is done most stands out.
            let rank =
                if matches!(change, Pause | Resume | SwitchOn) { Rank::Secondary } else { Rank::Quiet };
            if buttons.pressed(ui, rank, &words::change(*change)) {
                actions.push(Action::Change(buttons.id.clone(), *change));
            }
            if offers_steps && matches!(change, Pause | Resume | SwitchOn) {
                edit(ui, buttons, actions);
            }
        }
        // Where what is done most stands among what mends it.
        let stands_apart = !offered.iter().any(|change| matches!(change, Pause | Resume | SwitchOn));
        if offers_steps && stands_apart {
            edit(ui, buttons, actions);
        }
    });
    if !offers_steps {
        text::help(ui, &t("watch-edit-elsewhere"));
    }
}

/// **Change**, which leads to the steps with what is there.
fn edit(ui: &mut Ui, buttons: Buttons<'_>, actions: &mut Vec<Action>) {
    if buttons.pressed(ui, Rank::Quiet, &t("watch-edit")) {
        actions.push(Action::Edit(buttons.id.clone()));
    }
}

/// All of it, folded.
fn as_docusign_has_it(ui: &mut Ui, configuration: &ConnectConfiguration, called: &str) {
    FoldedDetails::new(&t("watch-details")).show(ui, |ui| {
        text::help(ui, &t("watch-details-words"));
        let copy = t("copy");
        let what = [("word", copy.as_ref().into()), ("what", called.to_owned().into())];
        let json = words::details(configuration);
        ValueBox::new(&json).copying(&copy, &t_with("of-what", &what), &t("copied")).show(ui);
    });
}
