//! Who shows notifications on a private desktop (Desktop Notifications Specification): keeps what it is given, and answers as a person
//! would.
#![allow(
    clippy::too_many_arguments,
    clippy::unused_self,
    clippy::used_underscore_binding,
    reason = "the specification's calls, of which one matters here"
)]

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use zbus::blocking::connection::{Builder, Connection};
use zbus::zvariant::OwnedValue;

use super::desktop::Desktop;
use super::wait;

const PATH: &str = "/org/freedesktop/Notifications";
const NAME: &str = "org.freedesktop.Notifications";

/// A notification that was shown.
#[derive(Clone, Debug)]
pub struct Notification {
    pub id: u32,
    pub program: String,
    pub title: String,
    pub body: String,
    pub actions: Vec<String>,
}

type Shown = Arc<Mutex<Vec<Notification>>>;

struct Server(Shown);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Server {
    fn notify(
        &self,
        app_name: String,
        _replaces_id: u32,
        _app_icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expire_timeout: i32,
    ) -> u32 {
        let mut shown = self.0.lock().expect("nobody panicked");
        let id = u32::try_from(shown.len()).expect("few") + 1;
        shown.push(Notification { id, program: app_name, title: summary, body, actions });
        id
    }

    fn close_notification(&self, _id: u32) {}

    fn get_capabilities(&self) -> Vec<String> {
        ["actions", "body", "body-markup"].map(str::to_owned).to_vec()
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        let own = |text: &str| text.to_owned();
        (own("tests"), own("Countersign"), own("1"), own("1.2"))
    }
}

/// The desktop's notifications.
pub struct Notifications {
    shown: Shown,
    bus: Connection,
}

impl Notifications {
    /// Begins to show them.
    #[track_caller]
    pub fn on(desktop: &Desktop) -> Self {
        let shown = Shown::default();
        let bus = Builder::address(desktop.bus_address())
            .and_then(|builder| builder.name(NAME))
            .and_then(|builder| builder.serve_at(PATH, Server(Arc::clone(&shown))))
            .and_then(Builder::build)
            .expect("notifications on the private desktop");
        Self { shown, bus }
    }

    /// Those that were shown so far.
    pub fn shown(&self) -> Vec<Notification> {
        self.shown.lock().expect("nobody panicked").clone()
    }

    /// The next one beyond the first `known`.
    #[track_caller]
    pub fn wait_beyond(&self, known: usize) -> Notification {
        wait::until(wait::PATIENCE, || self.shown().get(known).cloned()).expect("a notification")
    }

    /// The person presses the notification, or closes it.
    pub fn answer(&self, id: u32, opens: bool) {
        let emit = |member: &str, body: &(u32, &str)| {
            self.bus.emit_signal(None::<&str>, PATH, NAME, member, body).expect("a signal");
        };
        if opens {
            emit("ActionInvoked", &(id, "default"));
        }
        self.bus.emit_signal(None::<&str>, PATH, NAME, "NotificationClosed", &(id, 2u32)).expect("a signal");
    }
}
