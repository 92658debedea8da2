//! The page Notifications of a connection: each configuration and what is done with it, seen back by a command.

use serde_json::{Value, json};

use super::person::{self, App, picture};
use crate::support::client::request;
use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::program::Program;
use crate::support::wait::PATIENCE;
use crate::support::window::Window;

const NAME: &str = "Snow Atlas, Example Trading";

/// What a command prints that has to succeed.
#[track_caller]
fn says(desktop: &Desktop, arguments: &[&str]) -> String {
    let command =
        Program::on(desktop).args(arguments).arg("--data-dir").arg(person::data_dir(desktop)).start();
    assert!(command.wait_exit(PATIENCE).success(), "{arguments:?}: {}", command.stderr());
    command.stdout()
}

/// The configurations that a command lists.
fn listed(desktop: &Desktop) -> Vec<Value> {
    let listed: Value = serde_json::from_str(&says(desktop, &["connect", "list", NAME, "--json"])).unwrap();
    listed.as_array().unwrap().clone()
}

/// A field of the only configuration, as a command lists it.
#[track_caller]
fn field(desktop: &Desktop, name: &str) -> Value {
    let all = listed(desktop);
    assert_eq!(all.len(), 1, "{all:?}");
    // The command names fields as Docusign does.
    let one = all[0].get("configuration").unwrap_or(&all[0]);
    one[name].clone()
}

/// Docusign changes it, past Countersign.
fn elsewhere(desktop: &Desktop, app: &App, connection: &str, method: &str, rest: &str, body: &Value) {
    let token = person::newest(desktop, connection, "access-token");
    let account = person::index(desktop)["connections"][0]["account_id"].as_str().unwrap().to_owned();
    let path = format!("/restapi/v2.1/accounts/{account}/connect{rest}");
    let bearer = format!("Bearer {token}");
    let heard = request(&app.origin, method, &path, &[("Authorization", &bearer)], &body.to_string());
    assert!((200..300).contains(&heard.status), "{heard:?}");
}

fn press(window: &Window<'_>, button: &str) {
    window.click("push button", button);
}

#[test]
fn a_configuration_is_paused_resumed_switched_and_deleted_and_a_command_sees_it() {
    let desktop = Desktop::usual();
    let (app, links) = (App::behaving(&["connect-logs".parse().unwrap()]), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    let connection = person::to_home(&desktop, &window, &app, &links);

    // Nothing is there yet.
    press(&window, &format!("Open {NAME}"));
    press(&window, "Notifications");
    window.wait_for("label", "Nothing is set up in this account");
    picture(&desktop, "notifications-none");

    // A command makes one, and another look shows it.
    let file = desktop.folder().join("orders.json");
    let made = json!({ "name": "Orders", "urlToPublishTo": "https://hooks.trading.example/docusign", "allUsers": "true",
        "allowEnvelopePublish": "true", "events": ["envelope-sent", "envelope-completed"], "deliveryMode": "SIM", "enableLog": "true",
        "eventData": { "version": "restv2.1" } });
    std::fs::write(&file, made.to_string()).unwrap();
    says(&desktop, &["connect", "create", NAME, "--file", file.to_str().unwrap()]);
    press(&window, "Look again");
    window.wait_for("heading", "Orders");
    window.wait_for("label", "On");
    window.wait_for("label", "Tells: envelope sent, envelope completed");
    window.wait_for_part("label", "Set up from this computer");
    picture(&desktop, "notifications-one");

    press(&window, "Pause Orders");
    window.wait_for("notification", "Orders is paused");
    window.wait_for("push button", "Resume Orders");
    assert_eq!(field(&desktop, "pausePublish"), "true");
    picture(&desktop, "notifications-paused");
    press(&window, "Resume Orders");
    window.wait_for("notification", "Orders sends again");
    window.wait_for("push button", "Pause Orders");
    assert_eq!(field(&desktop, "pausePublish"), "false");
    press(&window, "Switch off Orders");
    window.wait_for("alert", "Switch “Orders” off?");
    press(&window, "Switch off");
    window.wait_for("notification", "Orders is off");
    assert_eq!(field(&desktop, "allowEnvelopePublish"), "false");
    press(&window, "Switch on Orders");
    window.wait_for("notification", "Orders is on");
    assert_eq!(field(&desktop, "allowEnvelopePublish"), "true");

    // Somebody changes it: what, is said, and it is set as it was after the difference was seen.
    let id = field(&desktop, "connectId").as_str().unwrap().to_owned();
    let changed = json!({ "connectId": id, "urlToPublishTo": "https://elsewhere.example", "events": ["envelope-sent"] });
    elsewhere(&desktop, &app, &connection, "PUT", "", &changed);
    press(&window, "Look again");
    window.wait_for("notification", "It is no longer as it was set up here");
    picture(&desktop, "notifications-drifted");
    press(&window, "Set as it was Orders");
    window.wait_for("label", "Events: now envelope-sent, then envelope-sent, envelope-completed");
    picture(&desktop, "notifications-compared");
    press(&window, "Change it Orders");
    window.wait_for("notification", "Orders is as it was set up here");
    window.gone("notification", "It is no longer as it was set up here");
    assert_eq!(field(&desktop, "urlToPublishTo"), "https://hooks.trading.example/docusign");

    // The log, at first without people.
    window.click("radio button", "What was sent");
    window.wait_for("heading", "2 messages did not arrive");
    let shown = window.everything();
    assert!(!shown.contains("Please sign") && !shown.contains("olive@trading.example"), "{shown}");
    picture(&desktop, "notifications-log");
    press(&window, "Show people and subjects");
    window.wait_for("label", "Subject: Please sign: order 4");

    // What failed is sent again: counted, left, counted once more, and sent.
    press(&window, "Send all again");
    window.wait_for("notification", "Have the messages of one envelope sent again?");
    picture(&desktop, "notifications-resend-asked");
    press(&window, "Do not send");
    window.gone("notification", "Have the messages of one envelope sent again?");
    window.wait_for("heading", "2 messages did not arrive");
    press(&window, "Send all again");
    window.wait_for("notification", "Have the messages of one envelope sent again?");
    press(&window, "Send again");
    window.wait_for("notification", "One envelope was asked for");
    // The other names no envelope, and is listed still.
    window.wait_for("heading", "One message did not arrive");
    picture(&desktop, "notifications-resent");
    window.click("radio button", "What is set up");

    // Gone, and made anew.
    elsewhere(&desktop, &app, &connection, "DELETE", &format!("/{id}"), &json!({}));
    press(&window, "Look again");
    window.wait_for("label", "Gone: it was set up here, and is not there any more");
    press(&window, "Make it anew Orders");
    window.wait_for("notification", "Orders is there again");
    window.wait_for("push button", "Pause Orders");
    assert_eq!(field(&desktop, "name"), "Orders");

    // Deleted, once that was asked.
    press(&window, "Delete Orders");
    window.wait_for("alert", "Delete “Orders”?");
    press(&window, "Cancel");
    window.gone("alert", "Delete “Orders”?");
    assert_eq!(listed(&desktop).len(), 1);
    press(&window, "Delete Orders");
    window.wait_for("alert", "Delete “Orders”?");
    press(&window, "Delete");
    window.wait_for("notification", "Orders is deleted");
    window.wait_for("label", "Nothing is set up in this account");
    assert_eq!(listed(&desktop), Vec::<Value>::new());

    press(&window, "Back");
    window.wait_for("heading", "Snow Atlas");
}

#[test]
fn where_connect_is_not_switched_on_that_is_said() {
    let desktop = Desktop::usual();
    let (app, links) = (App::behaving(&["no-connect".parse().unwrap()]), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    person::to_home(&desktop, &window, &app, &links);
    press(&window, &format!("Open {NAME}"));
    press(&window, "Notifications");
    window.wait_for("notification", "Connect is not available in this account");
    picture(&desktop, "notifications-closed");
    press(&window, "Back");
    window.wait_for("push button", "Notifications");
}
