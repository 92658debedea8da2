//! On Linux the window library is told nothing of light and dark: the desktop portal is asked. A small portal of the
//! test's own answers on the private desktop's session bus, and a pixel of the window tells what came of it.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that meets the unexpected should stop there")]

use std::collections::HashMap;
use std::time::Duration;

use crate::support::desktop::Desktop;
use crate::support::program::Program;
use crate::support::wait::{self, START};
use crate::support::waiting::{frames, wait_for_the_browser};
use zbus::blocking::connection::{Builder, Connection};
use zbus::zvariant::Value;

/// `org.freedesktop.portal.Settings`, as far as it is asked.
struct Settings(HashMap<&'static str, Answer>);

/// A setting's value.
#[derive(Clone, Copy)]
enum Answer {
    Number(u32),
    Truth(bool),
}

use Answer::{Number, Truth};

#[zbus::interface(name = "org.freedesktop.portal.Settings")]
impl Settings {
    fn read(&self, namespace: &str, key: &str) -> zbus::fdo::Result<Value<'static>> {
        let expected = if key == "enable-animations" {
            "org.gnome.desktop.interface"
        } else {
            "org.freedesktop.appearance"
        };
        let value = self.0.get(key).filter(|_| namespace == expected);
        let value = value.ok_or_else(|| zbus::fdo::Error::Failed(format!("no {key}")))?;
        // Portals wrap their answers once more than they should.
        Ok(Value::Value(Box::new(match *value {
            Number(number) => Value::U32(number),
            Truth(truth) => Value::Bool(truth),
        })))
    }
}

fn portal(desktop: &Desktop, answers: &[(&'static str, Answer)]) -> Connection {
    let settings = Settings(answers.iter().copied().collect());
    Builder::address(desktop.bus_address())
        .and_then(|builder| builder.name("org.freedesktop.portal.Desktop"))
        .and_then(|builder| builder.serve_at("/org/freedesktop/portal/desktop", settings))
        .and_then(Builder::build)
        .expect("a portal on the private desktop")
}

/// Waits until the Continue button has this colour: it is another in each scheme, and nothing else on the screen has it.
#[track_caller]
fn assert_button(desktop: &Desktop, wanted: [u8; 3]) {
    let path = desktop.folder().join("button.png");
    let mut seen = [0; 3];
    let worn = wait::until(START, || {
        desktop.screenshot(&path);
        let picture = image::open(&path).expect("a picture").to_rgb8();
        // The window is 1000 × 720 in the middle of 1280 × 900; this is inside the button, left of its word.
        seen = picture.get_pixel(140 + 803, 90 + 676).0;
        (seen == wanted).then_some(())
    });
    assert!(worn.is_some(), "the button is {seen:?}, not {wanted:?}");
}

fn assert_wears(answers: &[(&'static str, Answer)], button: [u8; 3]) {
    let desktop = Desktop::usual();
    let _portal = portal(&desktop, answers);
    let program = Program::on(&desktop).start();
    program.window().wait_for("heading", "What do you want to connect to Docusign?");
    assert_button(&desktop, button);
}

#[test]
fn a_dark_desktop_makes_the_window_dark() {
    assert_wears(&[("color-scheme", Number(1))], [0x5C, 0xC8, 0xCF]);
}

#[test]
fn a_light_desktop_and_one_without_a_wish_make_it_light() {
    assert_wears(&[("color-scheme", Number(2))], [0x0B, 0x6E, 0x75]);
    assert_wears(&[("color-scheme", Number(0))], [0x0B, 0x6E, 0x75]);
}

#[test]
fn a_desktop_with_high_contrast_makes_it_so() {
    assert_wears(&[("color-scheme", Number(0)), ("contrast", Number(1))], [0xFF, 0xDF, 0x3A]);
}

/// How many frames are drawn in 5 s of waiting for the browser.
fn drawn_while_waiting(answers: &[(&'static str, Answer)]) -> usize {
    let desktop = Desktop::usual();
    let _portal = portal(&desktop, answers);
    let program = Program::on(&desktop)
        .args(["--practice", "--log", "trace", "--data-dir"])
        .arg(desktop.folder().join("data"))
        .env("BROWSER", "true")
        .start();
    wait_for_the_browser(&program.window());
    // Nobody reads the tree meanwhile: each reading would be a reason to draw.
    std::thread::sleep(Duration::from_secs(2));
    let before = frames(&program);
    std::thread::sleep(Duration::from_secs(5));
    frames(&program) - before
}

#[test]
fn a_desktop_that_wants_less_motion_gets_it() {
    // The dots step twice a second; without them the words change once a second.
    let moving = drawn_while_waiting(&[("color-scheme", Number(0)), ("reduced-motion", Number(0))]);
    assert!(moving >= 8, "{moving} frames with the dots");
    for still in [
        drawn_while_waiting(&[("color-scheme", Number(0)), ("reduced-motion", Number(1))]),
        // GNOME's own switch, for portals that do not know the wish yet.
        drawn_while_waiting(&[("color-scheme", Number(0)), ("enable-animations", Truth(false))]),
    ] {
        assert!((3..=7).contains(&still), "{still} frames without the dots");
    }
}
