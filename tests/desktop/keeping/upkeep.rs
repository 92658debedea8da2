//! A connection on its page: renewed here and by a command, checked, called by a name.

use super::person::{self, App, kept, picture};
use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::program::Program;
use crate::support::wait::PATIENCE;
use crate::support::walk::question;

const OLDER: &str = "Snow Atlas still has an older refresh token, as far as this computer knows. Copy the new one into its settings.";

#[test]
fn a_connection_is_renewed_by_button_and_what_a_command_renews_is_seen_untouched() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    person::to_save(&window, &app, &links);
    window.click("push button", "Save");
    window.click("push button", "Finish");
    window.wait_for("heading", question::HOME);
    let id = person::the_one_connection(&desktop);
    let token = || kept(&desktop, &id, "refresh-token").or_else(|| kept(&desktop, &id, "refresh-token.2"));
    let first = token().expect("it is kept");

    // The product renews it itself: that is said first, and nothing is done yet.
    window.click("push button", "Show values Snow Atlas, Example Trading");
    window.click("push button", "Renew");
    window.wait_for("notification", "Snow Atlas renews this connection itself");
    picture(&desktop, "renew-asked");
    window.click("push button", "Leave it");
    window.gone("notification", "Snow Atlas renews this connection itself");
    assert_eq!(token().as_ref(), Some(&first));

    window.click("push button", "Renew");
    window.click("push button", "Renew all the same");
    window.wait_for("notification", "Renewed");
    window.wait_for("label", OLDER);
    picture(&desktop, "renewed");
    let second = token().expect("it is kept");
    assert_ne!(second, first);
    window.click("push button", "Copy Refresh Token");
    desktop.wait_for_clipboard(&second);
    window.gone("label", OLDER);

    // Another process renews it: the window is not touched, and has it.
    let command = Program::on(&desktop)
        .args(["renew", "snow atlas", "--anyway", "--data-dir"])
        .arg(person::data_dir(&desktop))
        .start();
    assert!(command.wait_exit(PATIENCE).success(), "{}", command.stderr());
    assert!(command.stdout().contains("renewed"), "{}", command.stdout());
    window.wait_for("label", OLDER);
    let third = token().expect("it is kept");
    assert_ne!(third, second);
    window.click("push button", "Copy Refresh Token");
    desktop.wait_for_clipboard(&third);

    // Checked with the new access token.
    window.click("push button", "Check now");
    for call in ["Who consented, and the account", "The account’s details", "Its users", "Its plan"] {
        window.wait_for("list item", &format!("{call}: passed"));
    }
    picture(&desktop, "checked");

    // A name of its own.
    window.set_text("What you call it", "North");
    window.click("push button", "Save name");
    window.gone("push button", "Save name");
    window.click("push button", "Back");
    window.wait_for("heading", "North");
    window.wait_for("push button", "Show values North");
    picture(&desktop, "named");
    assert_eq!(person::index(&desktop)["connections"][0]["history"]["name"], "North");
}
