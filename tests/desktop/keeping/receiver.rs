//! Try it: a receiver in the window, to which Practice sends a message that proves what it has to, and others send some that do not.

use countersign::notifications::{SignatureKey, sign};

use super::person::{self, App, picture};
use crate::support::client::{Heard, request};
use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::wait::{PATIENCE, until};
use crate::support::window::Window;

const NAME: &str = "Snow Atlas, Example Trading";

fn press(window: &Window<'_>, button: &str) {
    window.click("push button", button);
}

/// What Practice answers the account's owner.
#[track_caller]
fn practice(desktop: &Desktop, app: &App, connection: &str, (method, rest): (&str, &str)) -> Heard {
    let token = person::newest(desktop, connection, "access-token");
    let account = person::index(desktop)["connections"][0]["account_id"].as_str().unwrap().to_owned();
    let path = format!("/restapi/v2.1/accounts/{account}{rest}");
    let bearer = format!("Bearer {token}");
    let heard = request(&app.origin, method, &path, &[("Authorization", &bearer)], "");
    assert!((200..300).contains(&heard.status), "{heard:?}");
    heard
}

/// Where the receiver listens, as the window says.
fn address(window: &Window<'_>) -> String {
    window.wait_until(PATIENCE, "the receiver's address", |tree| {
        let mut shown = tree.nodes.iter().flat_map(|node| [Some(&node.name), node.text.as_ref()]).flatten();
        shown.find(|text| text.starts_with("http://localhost:")).cloned()
    })
}

#[test]
fn a_message_of_practice_is_judged_right_and_an_altered_one_wrong() {
    let desktop = Desktop::usual();
    let (app, links) = (App::behaving(&[]), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    let connection = person::to_home(&desktop, &window, &app, &links);

    press(&window, &format!("Open {NAME}"));
    press(&window, "Notifications");
    window.wait_for("label", "Nothing is set up in this account");
    press(&window, "Try it");
    window.wait_for("heading", "Try what messages look like");
    window.click("check box", "It is signed with a key (HMAC)");
    // What is missing is said first.
    window.wait_for_part("label", "Practice can make one");
    press(&window, "Start");
    window.wait_for("notification", "Paste the key here.");
    // Practice makes a key, which is kept and taken.
    press(&window, "Have Practice make one");
    window.wait_for("radio button", "The Connect key that is kept with this connection");
    let key = person::newest(&desktop, &connection, "connect-key");
    press(&window, "Start");
    window.wait_for("heading", "The receiver listens");
    window.wait_for("label", "No message has come yet.");
    let url = address(&window);
    picture(&desktop, "receiver-listening");

    // Practice sends one, as when an envelope is completed; its configuration is gone again after it.
    press(&window, "Send one now");
    window.wait_for("heading", "One message");
    window.wait_for("label", "envelope-completed: accepted");
    window.wait_for("label", "Signature right");
    let alone = until(PATIENCE, || {
        let list = practice(&desktop, &app, &connection, ("GET", "/connect")).json();
        (list["totalRecords"] == "0").then_some(())
    });
    assert!(alone.is_some(), "its configuration is gone");

    // Another sends one that was altered by a byte since it was signed.
    let body = r#"{"event":"envelope-voided"}"#;
    let signature = sign(body.as_bytes(), &SignatureKey::new(key.as_str().into()));
    let altered = body.replace("voided", "voidee");
    let headers = [("X-DocuSign-Signature-1", &*signature)];
    let origin = url.trim_end_matches('/').replace("localhost", "127.0.0.1");
    assert_eq!(request(&origin, "POST", "/", &headers, &altered).status, 401);
    window.wait_for("label", "envelope-voidee: refused");
    window.wait_for("label", "Signature wrong");
    press(&window, "Open message 2");
    window.wait_for_part("label", "The key is right: another message proved itself with it");
    press(&window, "Back");
    assert_eq!(request(&origin, "POST", "/", &[], body).status, 401);
    window.wait_for("label", "No signature");
    window.wait_for("heading", "3 messages");
    picture(&desktop, "receiver-messages");

    // What is in it, at first without people.
    press(&window, "Open message 1");
    window.wait_for("heading", "envelope-completed");
    window.wait_for("label", "Genuine: X-DocuSign-Signature-1 was made with key 1.");
    let shown = window.everything();
    assert!(shown.contains("emailSubject"), "{shown}");
    assert!(!shown.contains("Please sign: a try") && !shown.contains("sam@signer.example"), "{shown}");
    press(&window, "Show people and subjects");
    window.wait_for_part("label", "Please sign: a try");
    picture(&desktop, "receiver-message");

    // Sent again as it came, it is right still.
    press(&window, "Send again");
    window.wait_for("notification", "It was taken");
    press(&window, "Back");
    window.wait_for("heading", "4 messages");
    window.wait_for("push button", "Open message 4");

    // Left, it does not listen any more.
    press(&window, "Back");
    window.wait_for("heading", "4 messages are in no file");
    press(&window, "Leave anyway");
    window.wait_for("push button", "Try it");
    let gone = until(PATIENCE, || {
        let port = origin.rsplit(':').next().unwrap().parse::<u16>().unwrap();
        std::net::TcpStream::connect(("127.0.0.1", port)).err()
    });
    assert!(gone.is_some(), "the port is free");
    person::nothing_of(&[&key], &person::data_dir(&desktop));
}
