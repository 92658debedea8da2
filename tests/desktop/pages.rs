//! The pages a person sees in the browser: the receiver's after the sign-in, and the practice service's. Their colours
//! are the window's, in each of its schemes; in a real Chromium, at every width, nothing leaves the page sideways, no
//! text is too small, and texts and edges are told from their grounds.
//!
//! `LOOKS=1 cargo test --test desktop pages::` writes sheets of them into `target/looks`, to be looked at; with
//! `PAGES_IN=folder` every picture is written there at full size. A browser takes the system's own faces and smoothes
//! them as it likes, so that pictures of two machines are never the same: they are compared with nothing.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

mod chromium;
mod record;
mod sheet;
mod style;

use std::net::TcpListener;

use crate::support::desk::{APPS, Desk, URI, make_app, settings};
use chromium::Chromium;
use countersign::callback::{BindError, Expectation, Receiver};
use sheet::Sheet;
use tokio::runtime::Runtime;
use url::Url;

/// As long as an address may be that a person has to see whole.
const LONG_URI: &str = "https://integrations.trading.example/connectors/docusign/authorization/callback/\
                        0a51f1a25b0e4f0a9c1100000000e0010a51f1a25b0e4f0a9c1100000000e001/?tenant=example";

#[test]
fn the_receivers_pages_can_be_read_at_every_width() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let chromium = Chromium::start();
    let mut sheet = Sheet::new("page-callback");

    let callback = receiving(&runtime);
    chromium.goto(callback.join("/nowhere").unwrap().as_str());
    sheet.add(&chromium, "wrong address", 560);
    // The page stays in the browser when the receiver is gone.
    chromium.goto(&format!("{callback}?code=abc&state=right"));
    assert!(chromium.url().ends_with("/countersign/received"), "{}", chromium.url());
    sheet.add(&chromium, "received", 560);
    chromium.goto(&format!("{}?error=access_denied&state=right", receiving(&runtime)));
    assert!(chromium.url().ends_with("/countersign/refused"), "{}", chromium.url());
    sheet.add(&chromium, "refused", 560);
    sheet.finish((2352, 888));
}

#[test]
fn the_practice_services_pages_can_be_read_at_every_width() {
    let chromium = Chromium::start();
    let mut sheet = Sheet::new("page-practice");
    let mut desk = Desk::with(&[], &settings(&[URI, LONG_URI]));
    let name = "Averylongname".repeat(7);
    let mut fields = settings(&[URI]);
    fields[0] = ("app-name", name.as_str());
    make_app(&mut desk.browser, &fields);
    let apps = format!("{}{APPS}", desk.admin);

    chromium.goto(&desk.origin);
    sheet.add(&chromium, "home", 900);
    chromium.goto(&format!("{apps}?saved={}", desk.key));
    sheet.add(&chromium, "apps", 900);
    chromium.goto(&format!("{apps}/new"));
    chromium.press("#create-app", "#problem");
    sheet.add(&chromium, "new app without a name", 700);
    chromium.goto(&format!("{apps}/{}", desk.key));
    chromium.press("#add-uri", "#unsaved");
    chromium.press("#add-secret-key", "#new-secret-key");
    sheet.add(&chromium, "app with a new secret key", 2400);

    let asked = [("login_hint", "noor@bakery.example"), ("redirect_uri", LONG_URI)];
    chromium.goto(&format!("{}{}", desk.origin, desk.link(&asked)));
    sheet.add(&chromium, "sign in", 900);
    chromium.press("#person-noor", "#accept");
    sheet.add(&chromium, "consent", 1000);
    let other = format!("{LONG_URI}&other");
    chromium.goto(&format!("{}{}", desk.origin, desk.link(&[("redirect_uri", other.as_str())])));
    sheet.add(&chromium, "stopped", 1000);
    sheet.finish((2352, 3996));
}

/// A receiver that waits for the state `right`; its redirect URI. The port was free when it was asked for, but another
/// test may have been quicker.
fn receiving(runtime: &Runtime) -> Url {
    for _ in 0..50 {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let uri = Url::parse(&format!("http://localhost:{port}/callback")).unwrap();
        match runtime.block_on(Receiver::bind(Expectation::new(&uri, "right".into()))) {
            Ok(receiver) => {
                runtime.spawn(receiver.answer(|_| ()));
                return uri;
            }
            Err(BindError::InUse { .. }) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    panic!("no free port");
}
