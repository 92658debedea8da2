//! The part of the test harness that drives a real Chromium, against small pages of its own.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that meets the unexpected should stop there")]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use crate::support::browser::Browser;
use crate::support::chromium::Driver;
use crate::support::process::{with_command_line_naming, with_environment_naming};
use crate::support::wait::PATIENCE;

const PAGE: &str = r#"<!doctype html><title>Apps and Keys</title>
<h1>Apps and Keys</h1>
<form action="/saved">
<label for="app">App  Name</label> <input id="app" name="app" value="old">
<label>Description <input name="description"></label>
<label><input type="checkbox" name="agree"> I agree</label>
<button style="display:none">Save</button><button>Save</button>
</form>
<a href="/elsewhere">Say "when"</a>"#;

/// Answers every request with a page: `/` has a form, everything else says what was asked for.
fn serve() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}/", listener.local_addr().expect("its address"));
    std::thread::spawn(move || {
        for visitor in listener.incoming() {
            std::thread::spawn(move || answer(visitor.expect("a visitor")));
        }
    });
    address
}

fn answer(mut visitor: TcpStream) {
    let mut request = String::new();
    let mut reader = BufReader::new(visitor.try_clone().expect("the same visitor"));
    while reader.read_line(&mut request).is_ok_and(|read| read > 2) {}
    let path = request.split(' ').nth(1).unwrap_or_default();
    let page = if path == "/" { PAGE.to_owned() } else { format!("<title>Other</title><p>Asked for {path}") };
    let _ = write!(
        visitor,
        "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{page}",
        page.len()
    );
}

#[test]
fn a_page_is_read_filled_and_clicked() {
    let address = serve();
    let browser = Browser::start();
    browser.goto(&address);
    assert_eq!(browser.title(), "Apps and Keys");
    assert!(browser.text().starts_with("Apps and Keys"));
    assert_eq!(browser.value_of("App Name"), "old");
    browser.fill_label("App Name", "Snow Atlas");
    browser.fill_label("Description", "\"quoted\" & more");
    browser.click_label("I agree");
    browser.click_text("Save");
    let url = browser.wait_for_url_prefix(&format!("{address}saved"));
    assert!(url.ends_with("saved?app=Snow+Atlas&description=%22quoted%22+%26+more&agree=on"), "{url}");
    browser.wait_for_text("Asked for /saved");
    browser.goto(&address);
    browser.click_text("Say \"when\"");
    browser.wait_for_text("Asked for /elsewhere");

    let picture = tempfile::NamedTempFile::new().expect("a file");
    browser.screenshot(picture.path());
    assert!(fs::read(picture.path()).expect("the picture").starts_with(b"\x89PNG"));
}

#[test]
fn an_address_given_to_the_system_comes_to_the_browser() {
    let browser = Browser::start();
    let opened = "data:text/html,<title>Here</title>a%20page";
    assert!(Command::new(browser.as_browser_command()).arg(opened).status().expect("the script").success());
    browser.goto(&browser.next_url(PATIENCE));
    assert_eq!((browser.title().as_str(), browser.text().as_str()), ("Here", "a page"));
}

#[test]
fn nothing_is_left_of_a_browser_even_when_its_test_fails() {
    let (sender, receiver) = std::sync::mpsc::channel();
    let failing = std::thread::spawn(move || {
        let browser = Browser::start();
        let running = browser.processes();
        assert!(
            running.iter().any(|(_, name)| name.starts_with("chrom") && name != "chromedriver"),
            "{running:?}"
        );
        let renderers = with_command_line_naming(browser.folder().to_str().expect("a plain path"));
        assert!(renderers.len() > running.len(), "{renderers:?} should hold more than {running:?}");
        sender.send(browser.folder().to_owned()).expect("a listener");
        panic!("on purpose");
    });
    assert!(failing.join().is_err());
    let folder = receiver.recv().expect("the browser's folder");
    let mark = folder.to_str().expect("a plain path");
    assert_eq!(with_environment_naming(mark), []);
    assert_eq!(with_command_line_naming(mark), []);
    assert!(!folder.exists());
}

/// What chromedriver says and does when its port is taken between its two binds.
#[test]
fn a_driver_whose_port_was_taken_is_started_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let driver = folder.path().join("chromedriver");
    let script = r#"#!/bin/sh
if [ ! -e "$HOME/once" ]; then
    : >"$HOME/once"
    echo 'IPv4 port not available. Exiting...' >&2
    exit 1
fi
echo 'ChromeDriver was started successfully on port 4711.'
exec sleep 60
"#;
    fs::write(&driver, script).expect("a stand-in for chromedriver");
    fs::set_permissions(&driver, fs::Permissions::from_mode(0o755)).expect("its mode");
    assert_eq!(Driver::start_program(&driver).address(), "http://127.0.0.1:4711");
}
