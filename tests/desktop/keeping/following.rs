//! A file that follows, in the real window: written by a renewal, changed by somebody, written anew, let go of.

use std::fs;

use super::person::{self, App, picture};
use crate::support::desktop::Desktop;
use crate::support::links::Links;
use crate::support::program::Program;
use crate::support::wait::PATIENCE;
use crate::support::walk::{Walk, question};

#[test]
fn a_file_follows_the_renewals_of_the_window_and_is_left_where_somebody_changed_it() {
    let desktop = Desktop::usual();
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    let id = person::to_home(&desktop, &window, &app, &links);
    let token = || person::newest(&desktop, &id, "refresh-token");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().canonicalize().unwrap().join("docusign.env");
    let read = || fs::read_to_string(&file).unwrap();

    // Begun by a command; the window, which is not touched, has it.
    window.click("push button", "Open Snow Atlas, Example Trading");
    let command = Program::on(&desktop)
        .args(["export", "snow atlas", "--format", "env", "--keep-up-to-date", "--to"])
        .arg(&file)
        .arg("--data-dir")
        .arg(person::data_dir(&desktop))
        .start();
    assert!(command.wait_exit(PATIENCE).success(), "{}", command.stderr());
    window.wait_for("heading", "A file that is kept up to date");
    assert!(read().contains(&token()));

    let renew = || {
        window.click("push button", "Renew");
        window.wait_for("notification", "Renewed");
    };
    let first = token();
    renew();
    let second = token();
    assert!(second != first && read().contains(&second) && !read().contains(&first));
    picture(&desktop, "followed");

    // Somebody else was at it.
    fs::write(&file, "theirs").unwrap();
    renew();
    window.wait_for("notification", "Somebody changed the file");
    picture(&desktop, "followed-changed");
    assert_eq!(read(), "theirs");
    window.click("push button", "Write it anew docusign.env");
    window.wait_for("notification", "The file is written");
    assert!(read().contains(&token()));
    window.gone("notification", "Somebody changed the file");

    // A new sign-in is written as well.
    let third = token();
    window.click("push button", "Sign in again");
    let link = Walk::in_window(&window).see(question::SIGN_IN).open_link(&links);
    person::consent(&app, &link);
    Walk::in_window(&window).all_passed().to_save().save().finish();
    assert!(token() != third && read().contains(&token()), "{}", person::index(&desktop));
    window.click("push button", "Open Snow Atlas, Example Trading");

    window.click("push button", "Stop keeping it up to date docusign.env");
    window.wait_for("notification", "That file is kept up to date no longer");
    picture(&desktop, "followed-no-more");
    let fourth = token();
    renew();
    assert!(token() != fourth && read().contains(&fourth), "it stays as it was");
    assert_eq!(person::index(&desktop)["connections"][0]["history"]["follows"], serde_json::Value::Null);
}
