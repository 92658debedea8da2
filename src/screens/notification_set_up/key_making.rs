//! Making the first key of an account: the button, and what came of it.

use eframe::egui::Ui;

use crate::clock::MonotonicTime;
use crate::connections::ConnectionRecord;
use crate::places::connect_key::KeyAction;
use crate::places::notification_set_up::key_making::KeyMaking;
use crate::places::report_page::ReportPage;
use crate::screens::{connect_key, problem};
use crate::texts::{t, t_with};
use crate::theme::widgets::Button;
use crate::theme::widgets::button::Rank;
use crate::words::{account, connect_keys};

/// What the person did with what came of it.
pub enum KeyPressed {
    /// Something with the key.
    Key(KeyAction),
    /// **Report this**: the page to be opened.
    Report(String),
}

/// Draws what came of it at the account of that connection: the key, or why there is none. `opened` is what became of the page for reports
/// before.
pub fn came(
    ui: &mut Ui,
    making: &KeyMaking,
    record: &ConnectionRecord,
    opened: &ReportPage,
    now: MonotonicTime,
) -> Option<KeyPressed> {
    match making {
        KeyMaking::Failed(why) => {
            let said = connect_keys::first(why, record);
            let mut pressed = None;
            problem::show(ui, &said, |ui| pressed = problem::report(ui, &said, opened));
            pressed.map(KeyPressed::Report)
        }
        KeyMaking::Made(made) => {
            connect_key::show(ui, made, &account::called(record), now).map(KeyPressed::Key)
        }
        KeyMaking::Idle | KeyMaking::Running(_) => None,
    }
}

/// Draws **Make a key** as a button of that rank, for the account that is called so; whether it was pressed.
pub fn make(ui: &mut Ui, making: &KeyMaking, rank: Rank, called: &str) -> bool {
    let busy = making.is_running();
    let (make, making) = (t("key-make"), t("key-making"));
    let of = [("word", make.as_ref().into()), ("what", called.to_owned().into())];
    let name = t_with("of-what", &of);
    Button::ranked(if busy { &making } else { &make }, rank).name(&name).busy(busy).show(ui).clicked()
}
