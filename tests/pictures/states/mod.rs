//! Every screen in every state it can be in, as plain state: no window, no network, no keychain. Values are invented.

mod about;
mod account_oauth;
mod address_trial;
mod carry_over;
mod check;
mod choose;
mod colleague;
mod connect_keys;
mod dialogs;
mod follow;
mod hand_over;
mod home;
mod invented;
mod kept;
mod keys;
mod names;
mod notification_change;
mod notification_set_up;
mod notifications;
mod opened_file;
mod owner_settings;
mod prepare;
mod receiver;
mod refusals;
mod save;
mod sign_in;
mod walk;

use countersign::app::App;

#[allow(unused_imports, reason = "not every test that reads the states walks on from them")]
pub use invented::signed_in;
#[allow(unused_imports, reason = "not every test that reads the states walks on from them")]
pub use walk::{Walk, check_asker};

/// A state of a screen, and its name on the sheet.
pub struct State {
    pub name: &'static str,
    pub app: App,
    /// What is unfolded in its pictures, by the key of the words on it.
    #[allow(dead_code, reason = "not every test that reads the states presses anything")]
    pub unfold: Option<&'static str>,
}

impl State {
    fn new(name: &'static str, app: App) -> Self {
        Self { name, app, unfold: None }
    }

    fn unfolded(self, key: &'static str) -> Self {
        Self { unfold: Some(key), ..self }
    }
}

/// A screen with its states.
pub struct Screen {
    pub name: &'static str,
    pub states: Vec<State>,
}

pub fn all() -> Vec<Screen> {
    let (deciding, making) = prepare::states();
    let mut screens = vec![
        Screen { name: "0-home", states: home::states() },
        Screen { name: "0-home-names", states: names::at_home_states() },
        Screen { name: "0-dialogs", states: dialogs::states() },
        Screen { name: "0-kept", states: kept::states() },
        Screen { name: "0-upkeep", states: kept::upkeep_states() },
        Screen { name: "0-follow", states: follow::states() },
        Screen { name: "0-carry-over", states: carry_over::states() },
        Screen { name: "0-notifications", states: notifications::states() },
        Screen { name: "0-notifications-keys", states: connect_keys::states() },
        Screen { name: "0-notifications-rotation", states: connect_keys::rotation_states() },
        Screen { name: "0-notifications-signatures", states: connect_keys::check_states() },
        Screen { name: "0-notifications-oauth", states: account_oauth::states() },
        Screen { name: "0-receiver", states: receiver::states() },
        Screen { name: "0-opened-file", states: opened_file::states() },
        Screen { name: "0-about", states: about::states() },
        Screen { name: "0-record", states: kept::record_states() },
        Screen { name: "1-choose", states: choose::states() },
        Screen { name: "2-prepare", states: deciding },
        Screen { name: "2-prepare-help", states: making },
        Screen { name: "2-prepare-one", states: prepare::one_at_a_time_states() },
        Screen { name: "2-prepare-colleague", states: colleague::states() },
        Screen { name: "3-keys", states: keys::states() },
        Screen { name: "4-sign-in", states: sign_in::states() },
        Screen { name: "4-sign-in-refusals", states: refusals::sign_in_states() },
        Screen { name: "5-check", states: check::states() },
        Screen { name: "5-check-refusals", states: refusals::check_states() },
        Screen { name: "5-check-names", states: names::check_states() },
        Screen { name: "6-save", states: save::states() },
        Screen { name: "7-hand-over", states: hand_over::states() },
    ];
    screens.extend(notification_set_up::screens());
    screens
}

/// The first page of the wizard that sets up notifications, and its review, with that many accounts, all ticked.
#[allow(dead_code, reason = "not every test that reads the states needs it")]
pub fn many_accounts(count: usize) -> Vec<(&'static str, App)> {
    notification_set_up::many(count)
}

/// Home with that many connections, to `Account 1`, `Account 2` …
#[allow(dead_code, reason = "not every test that reads the states needs it")]
pub fn many_connections(count: usize) -> App {
    let records = home::records().into_iter().cycle().zip(1..=count).map(|(mut record, number)| {
        record.id = countersign::domain::ConnectionId::random().unwrap();
        record.facts.account_name = format!("Account {number}");
        record.history.name = None;
        // None of them is due: each has the same buttons.
        record.facts.scopes = vec!["signature".to_owned()];
        record
    });
    home::at_home(countersign::connections::Listing {
        records: records.collect(),
        ..countersign::connections::Listing::default()
    })
}
