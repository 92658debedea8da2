//! The test that matters: the real program in a real window, driven by role and name over AT-SPI; a real Chromium that
//! makes an app, picks a person and accepts; the answer at the real receiver; the secrets read back from the real
//! Secret Service, the copied values from the clipboard by another program. From nothing, following the screens.
//! Three times in a row as root (port 80) and as an ordinary user (the proposed redirect URI).
#![cfg(target_os = "linux")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

use std::path::Path;
use std::time::Duration;

use countersign::places::set_up::prepare::DocusignPage;

use crate::support::browser::Browser;
use crate::support::desktop::Desktop;
use crate::support::ordinary_user;
use crate::support::practice::make_an_app_on;
use crate::support::process::is_root;
use crate::support::program::{Program, program_path};
use crate::support::turn;
use crate::support::wait::{self, PATIENCE};
use crate::support::walk::{Walk, question};
use crate::support::window::Window;

/// How often in a row.
const ROUNDS: usize = 3;

#[test]
fn the_walk_as_root_on_port_80() {
    if !is_root() {
        // Port 80 is root's; on the machine where changes are checked, tests run as root and this one has to run.
        assert!(std::env::var_os("CI").is_none(), "this test needs root");
        println!("not run: port 80 needs root");
        return;
    }
    for round in 1..=ROUNDS {
        println!("round {round}");
        walk("http://localhost", 80, DocusignPage::Newer);
    }
}

#[test]
fn the_walk_as_an_ordinary_user_on_the_proposed_port() {
    ordinary_user::run("walk::the_walk_as_an_ordinary_user_on_the_proposed_port", &[program_path()], || {
        for round in 1..=ROUNDS {
            println!("round {round}");
            walk("http://localhost:8721/callback", 8721, DocusignPage::Newer);
        }
    });
}

/// The list on Prepare has words for both generations of Docusign's page: followed to the letter, it works on the older too.
#[test]
fn the_walk_on_the_older_page_of_apps_and_keys() {
    let name = "walk::the_walk_on_the_older_page_of_apps_and_keys";
    ordinary_user::run(name, &[program_path()], || {
        walk("http://localhost:8721/callback", 8721, DocusignPage::Older);
    });
}

/// The whole walk, once. `redirect_uri` is what the wizard has to come to, `port` where its receiver listens; `page` is which
/// generation of Apps and Keys Practice shows.
fn walk(redirect_uri: &str, port: u16, page: DocusignPage) {
    let _turn = turn::with_port(port);
    let desktop = Desktop::usual();
    let browser = Browser::start();
    let data_dir = desktop.folder().join("data");
    let program = Program::on(&desktop)
        .arg("--practice")
        .args(if page == DocusignPage::Older { ["--behave", "older-apps-page"].as_slice() } else { &[] })
        .arg("--data-dir")
        .arg(&data_dir)
        .env("BROWSER", browser.as_browser_command())
        .start();
    let window = program.window();

    Walk::in_window(&window).see(question::CHOOSE);
    let secrets = from_choose(&desktop, &browser, &window, &data_dir, (redirect_uri, port), page);
    window.close();
    assert!(program.wait_exit(PATIENCE).success());
    let said = program.stderr();
    for secret in secrets {
        assert!(!said.contains(&secret), "a secret was written to standard error");
    }
}

/// From Choose, where Practice is chosen, to Home: the secrets that were handed over.
pub(super) fn from_choose(
    desktop: &Desktop,
    browser: &Browser,
    window: &Window<'_>,
    data_dir: &Path,
    (redirect_uri, port): (&str, u16),
    page: DocusignPage,
) -> [String; 2] {
    // 1 Choose: Snow Atlas and Practice are chosen.
    let walk = Walk::in_window(window);
    window.wait_checked("radio button", "Snow Atlas", true);
    window.wait_checked("radio button", "Practice", true);
    walk.choose();

    // 2 Prepare: an app is made as the list says.
    walk.press("Help me make one");
    window.wait_for("label", redirect_uri);
    walk.press("Open Apps and Keys");
    browser.goto(&browser.next_url(PATIENCE));
    walk.press("Copy redirect URI");
    desktop.wait_for_clipboard(redirect_uri);
    if page == DocusignPage::Older {
        window.click("radio button", "Apps and Keys, older");
    }
    let made = make_an_app_on(browser, &desktop.clipboard(), page);
    walk.press("I have my keys");

    // 3 Keys: pasted, as people do.
    walk.see(question::KEYS);
    assert_eq!(window.text_of("Redirect URI"), redirect_uri);
    desktop.set_clipboard(&format!("  {}\r\n", made.integration_key));
    window.click("push button", "Paste Integration Key");
    window.wait_for_text("Integration Key", &made.integration_key);
    desktop.set_clipboard(&made.secret_key);
    window.click("push button", "Paste Secret Key");
    wait::until(PATIENCE, || {
        let dots = window.find("password text", "Secret Key")?.text?;
        (dots.chars().count() == made.secret_key.chars().count()).then_some(())
    })
    .expect("as many dots as the secret key has characters");
    walk.to_sign_in();

    // 4 Sign in: in the browser, as Olive.
    assert!(free(port), "nothing listens before Sign in");
    walk.press(question::SIGN_IN);
    let link = browser.next_url(PATIENCE);
    assert!(!free(port), "the receiver listens before the browser opens");
    browser.goto(&link);
    browser.wait_for_text("Olive Example");
    browser.click_text("Olive Example");
    browser.wait_for_text("Accept");
    browser.click_text("Accept");
    let origin = redirect_uri.trim_end_matches("/callback");
    let landed = browser.wait_for_url_prefix(&format!("{origin}/countersign/"));
    assert!(!landed.contains("code="), "the code has left the address bar");
    browser.wait_for_text("Your answer was received");

    // 5 Check: begins by itself.
    walk.see(question::CHECK).all_passed();
    window.wait_for("label", "Olive Example, olive@trading.example");
    wait::until(Duration::from_secs(2), || free(port).then_some(())).expect("the port is closed again");
    walk.to_save();

    // 6 Save: in the keychain.
    window.wait_checked("check box", "Keep in this computer’s keychain", true);
    walk.save();

    // 7 Hand over: the connector's own fields, in its order.
    let copies: Vec<String> =
        window.names("push button").into_iter().filter(|name| name.starts_with("Copy ")).collect();
    assert_eq!(copies, ["Copy Integration Key", "Copy Secret Key", "Copy Refresh Token"]);
    window.click("push button", "Copy Integration Key");
    desktop.wait_for_clipboard(&made.integration_key);
    window.click("push button", "Copy Secret Key");
    desktop.wait_for_clipboard(&made.secret_key);
    window.click("push button", "Copy Refresh Token");
    let refresh_token = wait::until(PATIENCE, || {
        Some(desktop.clipboard()).filter(|text| !text.is_empty() && *text != made.secret_key)
    })
    .expect("the refresh token is on the clipboard");

    let id = the_one_connection(data_dir);
    let kept = |what: &str| {
        desktop.secret_lookup(&[("service", "Countersign"), ("username", &format!("{id}/{what}"))])
    };
    assert_eq!(kept("secret-key").as_deref(), Some(made.secret_key.as_str()));
    assert_eq!(kept("refresh-token").as_deref(), Some(refresh_token.as_str()));
    assert!(kept("access-token").is_some_and(|token| token.len() > 100));

    // Finish leads home, where the connection is.
    walk.finish();
    [made.secret_key, refresh_token]
}

/// Whether nobody listens on the port, on either address.
fn free(port: u16) -> bool {
    use std::net::TcpStream;
    // Asking as a client: as an ordinary user, binding port 80 would fail for another reason.
    ["127.0.0.1", "::1"].iter().all(|address| TcpStream::connect((*address, port)).is_err())
}

/// The id of the only connection in the index.
fn the_one_connection(data_dir: &Path) -> String {
    let index = std::fs::read_to_string(data_dir.join("connections.json")).expect("the index");
    let index: serde_json::Value = serde_json::from_str(&index).expect("JSON");
    let connections = index["connections"].as_array().expect("a list of connections");
    assert_eq!(connections.len(), 1, "one connection is kept");
    connections[0]["id"].as_str().expect("an id").to_owned()
}
