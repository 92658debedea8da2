//! Notifications on the desktop: the session bus on Linux (Desktop Notifications Specification), toasts on Windows, the notification centre on
//! macOS. What the last two show is **written, not run**: no such desktop was at hand. To see it there: `countersign renew --all
//! --notify` with a connection that has ended.

use std::thread;

use notify_rust::{Notification, Timeout};
use tokio::sync::oneshot;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DesktopNotice {
    /// One line. Names of connections stand here: what stands below may be read as markup.
    pub title: String,
    /// A sentence or two, without anything a stranger wrote.
    pub body: String,
    /// What its button says.
    pub button: String,
}

/// A notice that was handed to the desktop, or not.
pub struct ShownNotice {
    /// Whether the desktop took it; why not, in its words.
    pub taken: oneshot::Receiver<Result<(), String>>,
    /// Ends when it was answered or went: whether the person wants to see more.
    pub opened: oneshot::Receiver<bool>,
}

/// The action of a notice's button, and of the notice itself.
const OPEN: &str = "default";

/// Shows a notice, on a thread of its own: the desktop may take its time.
pub fn show(notice: DesktopNotice) -> std::io::Result<ShownNotice> {
    let (tell_taken, taken) = oneshot::channel();
    let (tell_opened, opened) = oneshot::channel();
    let shows = move || {
        let shown = notification(&notice).show();
        match shown {
            Err(error) => {
                let _ = tell_taken.send(Err(error.to_string()));
            }
            Ok(handle) => {
                let _ = tell_taken.send(Ok(()));
                handle.wait_for_action(|action| {
                    let _ = tell_opened.send(action == OPEN);
                });
            }
        }
    };
    thread::Builder::new().name("desktop notice".to_owned()).spawn(shows)?;
    Ok(ShownNotice { taken, opened })
}

fn notification(notice: &DesktopNotice) -> Notification {
    let mut notification = Notification::new();
    notification
        .appname("Countersign")
        .summary(&notice.title)
        .body(&notice.body)
        .action(OPEN, &notice.button)
        .timeout(Timeout::Never);
    of_this_system(&mut notification);
    notification
}

/// By the desktop entry the desktop finds name and icon.
#[cfg(all(unix, not(target_os = "macos")))]
fn of_this_system(notification: &mut Notification) {
    notification.icon("countersign").hint(notify_rust::Hint::DesktopEntry("countersign".to_owned()));
}

#[cfg(target_os = "macos")]
fn of_this_system(_: &mut Notification) {}

/// Windows shows toasts of programs that it knows alone: a key of this person's registry says who we are.
#[cfg(windows)]
fn of_this_system(notification: &mut Notification) {
    const ID: &str = "Countersign";
    let known = windows_registry::CURRENT_USER
        .create(format!(r"Software\Classes\AppUserModelId\{ID}"))
        .and_then(|key| key.set_string("DisplayName", "Countersign"));
    match known {
        Ok(()) => {
            notification.app_id(ID);
        }
        Err(error) => tracing::warn!(%error, "the program could not be made known for notifications"),
    }
}
