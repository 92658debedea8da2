//! egui: one file a step or place, drawn from places and words. A screen decides nothing; it returns what the person did.

mod about;
mod asked;
mod carry_over;
mod check_state;
mod connect_key;
mod follow;
mod home;
mod kept;
mod layout;
mod letters;
mod long_list;
mod look_after;
mod new_passphrase;
mod notification_draft;
mod notification_set_up;
mod notifications;
mod oauth_form;
mod opened_file;
mod phrase;
mod problem;
mod proof_fields;
mod rail_subject;
mod receiver;
mod record_file;
mod saved_file;
mod secret;
mod set_up;
mod steps_rail;
mod typed_path;
mod upkeep;
mod values;

use eframe::egui::Ui;

use crate::app::{Action, App, Place};
use crate::texts::t;
use crate::theme::motion;
use crate::theme::widgets::field_menu::{self, MenuWords};

/// Draws the place the person is at; returns what the person did there.
pub fn show(app: &App, ui: &mut Ui) -> Vec<Action> {
    motion::set_still(ui.ctx(), app.reduce_motion);
    field_menu::say(ui, menu_words);
    let mut actions = Vec::new();
    match app.place {
        Place::Opening => layout::blank(ui),
        Place::Home => home::show(ui, app, &mut actions),
        Place::Connection => {
            if let Some(kept) = &app.kept {
                kept::show(ui, app, kept, &mut actions);
            }
        }
        Place::OpenedFile => {
            if let Some(opened) = &app.opened {
                let mut done = Vec::new();
                opened_file::show(ui, opened, &mut done);
                actions.extend(done.into_iter().map(Action::OpenedFile));
            }
        }
        Place::CarryOver => {
            if let Some(carry) = &app.carry {
                let mut done = Vec::new();
                carry_over::show(ui, app, carry, &mut done);
                actions.extend(done.into_iter().map(Action::CarryOver));
            }
        }
        Place::Notifications => {
            if let Some(page) = &app.notifications {
                notifications::show(ui, app, page, &mut actions);
            }
        }
        Place::Receiver => {
            if let Some(page) = &app.receiver {
                let mut done = Vec::new();
                receiver::show(ui, app, page, &mut done);
                actions.extend(done.into_iter().map(Action::Receiver));
            }
        }
        Place::NotificationSetUp => {
            if let Some(wizard) = &app.notification_set_up {
                notification_set_up::show(ui, app, wizard, &mut actions);
            }
        }
        Place::About => {
            if let Some(about) = &app.about {
                let mut done = Vec::new();
                about::show(ui, app, about, &mut done);
                actions.extend(done.into_iter().map(Action::About));
            }
        }
        Place::SetUp => {
            if let Some(set_up) = &app.set_up {
                set_up::show(ui, app, set_up, &mut actions);
            }
        }
    }
    asked::show(ui, app, &mut actions);
    typed_path::show(ui, app, &mut actions);
    actions
}

fn menu_words() -> MenuWords {
    MenuWords {
        menu: t("field-menu").into(),
        cut: t("cut").into(),
        copy: t("copy").into(),
        paste: t("paste").into(),
    }
}
