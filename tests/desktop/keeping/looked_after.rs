//! A connection that nobody is there for: a daily task of the person's own system, notifications, and renewing by itself while
//! the window is open.

use std::fs;
use std::time::Duration;

use countersign::practice::Behaviour;

use super::person::{self, App, picture};
use crate::support::client::{FORM, form, request};
use crate::support::desk::{basic, tokens_of};
use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::notifications::Notifications;
use crate::support::program::Program;
use crate::support::user_manager::UserManager;
use crate::support::wait::{self, PATIENCE, START};
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

const SHOW: &str = "Open Aging";
const OLDER: &str = "With real values, Snow Atlas would still have older ones now: Refresh Token. You would copy the new one into its settings.";

/// Time passes: the connection, called "Aging", is one that a person renews here, and its refresh token ends in so many days.
fn is_due(desktop: &Desktop, days: u64) {
    let ends = jiff::Timestamp::now() + Duration::from_hours(24 * days);
    change(desktop, |connection| {
        connection["history"]["name"] = "Aging".into();
        connection["sheet"] = "something-else".into();
        connection["refresh_token_expires_at"] = ends.to_string().into();
    });
}

/// Docusign has said that the connection's refresh token is good for nothing.
fn is_over(desktop: &Desktop) {
    let refused = serde_json::json!({ "at": jiff::Timestamp::now(), "error": "invalid_grant", "dead": true });
    change(desktop, |connection| connection["history"]["refused"] = refused);
}

/// The connection in the list, as another process changes it.
fn change(desktop: &Desktop, change: impl FnOnce(&mut serde_json::Value)) {
    let path = person::data_dir(desktop).join("connections.json");
    let mut index = person::index(desktop);
    change(&mut index["connections"][0]);
    let changed = path.with_extension("changed");
    fs::write(&changed, serde_json::to_vec(&index).unwrap()).unwrap();
    fs::rename(changed, path).unwrap();
}

/// `countersign` with these words, over the desktop's connections.
fn command<'d>(desktop: &'d Desktop, words: &[&str]) -> Program<'d> {
    Program::on(desktop).args(words).arg("--data-dir").arg(person::data_dir(desktop)).start()
}

/// What it prints, once it has ended with 0.
#[track_caller]
fn said(desktop: &Desktop, words: &[&str]) -> String {
    let command = command(desktop, words);
    assert!(command.wait_exit(PATIENCE).success(), "{}", command.stderr());
    command.stdout()
}

#[test]
fn a_daily_task_is_set_up_after_asking_renews_and_goes_with_the_connection() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    let id = person::to_home(&desktop, &window, &app, &links);
    let token = || person::newest(&desktop, &id, "refresh-token");
    let first = token();
    is_due(&desktop, 5);

    // Nobody runs tasks here: the line for a crontab is there to copy.
    window.wait_for("push button", SHOW);
    window.click("push button", SHOW);
    window.wait_for("notification", "Nothing on this computer runs daily tasks for you");
    picture(&desktop, "look-after-no-service");
    window.click("push button", "Copy the line for the crontab");
    let copied = || Some(desktop.clipboard()).filter(|line| line.contains("renew --all --notify"));
    let line = wait::until(PATIENCE, copied).expect("the line on the clipboard");
    let fields: Vec<_> = line.split(' ').collect();
    assert_eq!(fields[2..5], ["*", "*", "*"], "{line}");

    let manager = UserManager::start(&desktop);
    window.click("push button", "Try again");
    window.click("push button", "Look after it for me");
    window.wait_for("notification", "Set up a daily task?");
    picture(&desktop, "look-after-asked");
    window.click("push button", "Not now");
    assert!(!desktop.home().join(".config/systemd/user").exists(), "nothing before the person agrees");
    window.click("push button", "Look after it for me");
    window.click("push button", "Set it up");
    window.wait_for_part("label", "are looked after once a day. Next:");
    window.wait_for("label", "It has not run yet.");
    picture(&desktop, "looked-after");
    manager.verify_units();
    let timers = manager.systemctl(&["list-timers", "--all"]).unwrap();
    assert_eq!(timers.matches("countersign-renew").count(), 2, "{timers}");

    // Its command line, run as it stands: the window sees what came of it.
    let unit = timers.split_whitespace().find(|word| word.ends_with(".service")).unwrap().to_owned();
    manager.systemctl(&["start", &unit]).expect("it runs and ends well");
    assert_ne!(token(), first);
    window.wait_for("label", OLDER);
    let status = said(&desktop, &["schedule", "status"]);
    assert!(status.contains("All went well"), "{status}");

    // The last connection that was looked after takes the task with it.
    window.click("push button", "Back");
    window.click("push button", "Remove Aging");
    window.click("push button", "Remove");
    window.wait_for("label", "Nothing is set up yet.");
    let gone = wait::until(PATIENCE, || {
        let timers = manager.systemctl(&["list-timers", "--all"])?;
        (!timers.contains("countersign")).then_some(())
    });
    assert!(gone.is_some(), "the timer is still there");
    let units = fs::read_dir(desktop.home().join(".config/systemd/user")).unwrap();
    let left: Vec<_> = units.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(!person::data_dir(&desktop).join("daily-run.json").exists());
}

#[test]
fn what_is_due_is_renewed_by_itself_while_the_window_is_open_once_that_was_asked_for() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let _manager = UserManager::start(&desktop);
    let program = person::begin(&desktop, &app, &links);
    let id = person::to_home(&desktop, &program.window(), &app, &links);
    let token = || person::newest(&desktop, &id, "refresh-token");
    let first = token();
    program.window().close();
    program.wait_end();
    is_due(&desktop, 5);

    let again = || Program::on(&desktop).arg("--data-dir").arg(person::data_dir(&desktop)).start();
    let unasked = again();
    unasked.window().wait_for("push button", SHOW);
    std::thread::sleep(Duration::from_secs(8));
    unasked.window().close();
    unasked.wait_end();
    assert_eq!(token(), first, "nobody asked for it");

    said(&desktop, &["schedule", "on"]);
    let program = again();
    let window = program.window();
    window.wait_for("push button", SHOW);
    let renewed = wait::until(PATIENCE, || (token() != first).then_some(()));
    assert!(renewed.is_some(), "it was not renewed");
    window.click("push button", SHOW);
    window.wait_for("label", OLDER);
    let history = &person::index(&desktop)["connections"][0]["history"];
    assert!(history["renewed_at"].is_string() && history["renewing_since"].is_null(), "{history}");
}

#[test]
fn a_connection_that_has_ended_is_told_once_and_the_notification_leads_to_it_and_back_to_life() {
    let desktop = Desktop::usual();
    let (app, links) = (App::behaving(&[Behaviour::ReuseIsTheft]), Links::new());
    let notifications = Notifications::on(&desktop);
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    let id = person::to_home(&desktop, &window, &app, &links);
    is_due(&desktop, 5);

    // Somebody else spends the refresh token twice: everything of that sign-in is good for nothing.
    let stolen = person::newest(&desktop, &id, "refresh-token");
    let header = basic(&app.integration_key, &app.secret_key);
    let body = form(&[("grant_type", "refresh_token"), ("refresh_token", &stolen)]);
    let spend = || {
        let header: &[(&str, &str)] = &[FORM, ("Authorization", &header)];
        request(&app.origin, "POST", "/oauth/token", header, &body)
    };
    tokens_of(&spend());
    assert_eq!(spend().status, 400);

    // The task's own command: it notices, and tells it on the desktop.
    let task = command(&desktop, &["renew", "--all", "--notify"]);
    let told = notifications.wait_beyond(0);
    assert_eq!(told.program, "Countersign");
    assert_eq!(told.title, "Aging has ended");
    assert_eq!(told.actions, ["default", "Open"]);
    assert!(!told.body.contains('<') && !told.body.contains(&stolen), "{}", told.body);
    // Waited for the person, who presses it: the window that is open turns to that connection.
    std::thread::sleep(Duration::from_secs(1));
    notifications.answer(told.id, true);
    window.wait_for("push button", "Sign in again");
    window.wait_for_part("label", "Docusign did not take the refresh token any more");
    picture(&desktop, "ended-opened");
    assert_eq!(task.wait_exit(PATIENCE).code(), Some(4), "{}", task.stderr());

    // A second run says nothing more of it.
    let second = command(&desktop, &["renew", "--all", "--notify"]);
    assert_eq!(second.wait_exit(PATIENCE).code(), Some(4), "{}", second.stderr());
    assert_eq!(notifications.shown().len(), 1);
    let status = command(&desktop, &["schedule", "status", "--json"]);
    assert_eq!(status.wait_exit(PATIENCE).code(), Some(1), "nobody runs tasks here");
    let status: serde_json::Value = serde_json::from_str(&status.stdout()).unwrap();
    assert!(status["cron_line"].as_str().unwrap().contains("DBUS_SESSION_BUS_ADDRESS="), "{status}");

    // The way back.
    window.click("push button", "Sign in again");
    let link = Walk::in_window(&window).see(question::SIGN_IN).open_link(&links);
    person::consent(&app, &link);
    Walk::in_window(&window).all_passed().to_save();
    window.click("push button", "Save");
    window.click("push button", "Finish");
    window.wait_for("heading", question::HOME);
    let list = said(&desktop, &["list", "--json"]);
    let list: serde_json::Value = serde_json::from_str(&list).unwrap();
    assert_ne!(list[0]["life"], "dead", "{list}");
    assert_ne!(person::newest(&desktop, &id, "refresh-token"), stolen);
}

#[test]
fn the_line_for_a_crontab_works_in_the_empty_environment_that_cron_gives_it() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let notifications = Notifications::on(&desktop);
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    let id = person::to_home(&desktop, &window, &app, &links);
    let token = || person::newest(&desktop, &id, "refresh-token");
    let first = token();
    is_due(&desktop, 5);

    let status = command(&desktop, &["schedule", "status", "--json"]);
    assert_eq!(status.wait_exit(PATIENCE).code(), Some(1), "nobody runs tasks here");
    let status: serde_json::Value = serde_json::from_str(&status.stdout()).unwrap();
    let line = status["cron_line"].as_str().expect("a line").to_owned();
    // crontab(5): five fields, then what the shell is given, in which a percent sign stands behind a backslash.
    let given = line.splitn(6, ' ').nth(5).expect("a command").replace(r"\%", "%");
    let cron = || {
        let home = format!("HOME={}", desktop.home().display());
        let words = ["-i", &home, "SHELL=/bin/sh", "PATH=/usr/bin:/bin", "/bin/sh", "-c", &given];
        Program::at(&desktop, "/usr/bin/env").args(words).start()
    };
    let run = cron();
    assert!(run.wait_exit(PATIENCE).success(), "{line}: {}", run.stderr());
    assert_ne!(token(), first, "{line}");

    // And what needs a person is told them, and opened.
    is_over(&desktop);
    let run = cron();
    let told = notifications.wait_beyond(0);
    assert_eq!(told.title, "Aging has ended");
    std::thread::sleep(Duration::from_secs(1));
    notifications.answer(told.id, true);
    window.wait_for("heading", "Aging");
    window.wait_for("push button", "Sign in again");
    assert_eq!(run.wait_exit(PATIENCE).code(), Some(4), "{}", run.stderr());
}

#[test]
fn the_window_that_a_notification_opens_outlives_the_daily_task() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let (manager, notifications) = (UserManager::start(&desktop), Notifications::on(&desktop));
    let program = person::begin(&desktop, &app, &links);
    person::to_home(&desktop, &program.window(), &app, &links);
    program.window().close();
    program.wait_end();
    is_due(&desktop, 5);
    is_over(&desktop);

    said(&desktop, &["schedule", "on"]);
    let timers = manager.systemctl(&["list-timers", "--all"]).unwrap();
    let unit = timers.split_whitespace().find(|word| word.ends_with(".service")).unwrap();
    manager.systemctl(&["start", "--no-block", unit]).expect("it is begun");
    let told = notifications.wait_beyond(0);
    std::thread::sleep(Duration::from_secs(1));
    notifications.answer(told.id, true);
    let ended = wait::until(PATIENCE, || {
        let state = manager.systemctl(&["show", unit, "--property=ActiveState"])?;
        state.contains("=inactive").then_some(())
    });
    assert!(ended.is_some(), "the task goes on");
    let window = Window::of_application(&desktop, "countersign");
    window.wait_for_within(START, "push button", "Sign in again");
    std::thread::sleep(Duration::from_secs(2));
    window.wait_for("heading", "Aging");
    window.close();
}
