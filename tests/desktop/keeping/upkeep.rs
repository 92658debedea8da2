//! A connection on its page: renewed here and by a command, checked, called by a name.

use super::person::{self, App, picture};
use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::program::Program;
use crate::support::wait::PATIENCE;
use crate::support::walk::{Walk, question};

const OLDER: &str = "With real values, Snow Atlas would still have older ones now: Refresh Token. You would copy the new one into its settings.";

#[test]
fn a_connection_is_renewed_by_button_and_what_a_command_renews_is_seen_untouched() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    let id = person::to_home(&desktop, &window, &app, &links);
    let token = || person::newest(&desktop, &id, "refresh-token");
    let first = token();

    // No product has Practice's values, so that nothing is asked about it.
    window.click("push button", "Open Snow Atlas, Example Trading");
    window.click("push button", "Renew");
    window.wait_for("notification", "Renewed");
    window.wait_for("label", OLDER);
    picture(&desktop, "renewed");
    let second = token();
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
    let third = token();
    assert_ne!(third, second);
    window.click("push button", "Copy Refresh Token");
    desktop.wait_for_clipboard(&third);

    // Checked with the new access token.
    window.click("push button", "Check now");
    for call in ["Who signed in, and the company account", "The account’s details", "Its users", "Its plan"]
    {
        window.wait_for("list item", &format!("{call}: passed"));
    }
    picture(&desktop, "checked");

    // A name of its own.
    window.set_text("What you call it", "North");
    window.click("push button", "Save name");
    window.gone("push button", "Save name");
    window.click("push button", "Back");
    window.wait_for("heading", "North");
    window.wait_for("push button", "Open North");
    picture(&desktop, "named");
    assert_eq!(person::index(&desktop)["connections"][0]["history"]["name"], "North");
}

#[test]
fn a_connection_is_signed_in_for_again_and_another_account_stands_beside_it() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    let id = person::to_home(&desktop, &window, &app, &links);
    let token = || person::newest(&desktop, &id, "refresh-token");
    let first = token();
    let show = "Open Snow Atlas, Example Trading";

    // Given up on the way, nothing of it has changed.
    window.click("push button", show);
    window.click("push button", "Sign in again");
    window.wait_for("heading", question::SIGN_IN);
    picture(&desktop, "again");
    window.click("push button", "Continue later");
    window.wait_for("heading", question::HOME);
    assert_eq!(person::the_one_connection(&desktop), id);
    assert_eq!(token(), first);
    window.click("push button", "Remove Snow Atlas, not finished");
    window.click("push button", "Remove");
    window.gone("heading", "Snow Atlas, not finished");

    // As the same person: the password is asked for, and the new takes the place of the old.
    window.click("push button", show);
    window.click("push button", "Sign in again");
    let link = Walk::in_window(&window).see(question::SIGN_IN).open_link(&links);
    assert!(link.contains("prompt=login") && link.contains("login_hint=olive"), "{link}");
    person::consent(&app, &link);
    Walk::in_window(&window).all_passed().to_save().save().finish();
    assert_eq!(person::the_one_connection(&desktop), id);
    let second = token();
    assert_ne!(second, first);
    assert!(!desktop.secret_search(&[("service", "Countersign")]).contains(&first), "the old one is gone");

    // As another person, for another account: asked about, and kept beside it.
    window.click("push button", show);
    window.click("push button", "Sign in again");
    let link = Walk::in_window(&window).see(question::SIGN_IN).open_link(&links);
    person::consent_as(&app, &link, "noor");
    window.click("push button", "That is right");
    window.wait_for("notification", "This is not the account the connection had");
    picture(&desktop, "again-another");
    Walk::in_window(&window).to_save().save();
    window.click("push button", "Finish");
    window.wait_for("heading", question::HOME);
    let connections = person::index(&desktop)["connections"].as_array().unwrap().clone();
    assert_eq!(connections.len(), 2, "{connections:?}");
    assert_eq!(token(), second, "the first one is as it was");
}

#[test]
fn a_secret_is_changed_by_signing_in_with_the_new_one() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    let id = person::to_home(&desktop, &window, &app, &links);
    let secret = || person::newest(&desktop, &id, "secret-key");
    assert_eq!(secret(), app.secret_key);

    let newer = app.another_secret();
    window.click("push button", "Open Snow Atlas, Example Trading");
    window.click("push button", "Change secret");
    window.wait_for("heading", question::KEYS);
    window.wait_for_part("label", "For Snow Atlas, Example Trading.");
    assert!(window.find("push button", "Open Apps and Keys").is_some());
    // All but the secret is there.
    window.set_text("Secret Key", &newer);
    picture(&desktop, "change-secret");
    let link = Walk::in_window(&window).press("Continue").open_link(&links);
    person::consent(&app, &link);
    Walk::in_window(&window).all_passed().to_save().save().finish();
    assert_eq!(person::the_one_connection(&desktop), id);
    assert_eq!(secret(), newer);
    assert!(
        !desktop.secret_search(&[("service", "Countersign")]).contains(&app.secret_key),
        "the old one is gone"
    );
}
