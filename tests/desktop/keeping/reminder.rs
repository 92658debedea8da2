//! The reminder for whoever has to renew: a calendar file, saved through the system's dialog.

use std::collections::BTreeMap;
use std::fs;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::person::{self, App, index, picture};
use crate::support::desktop::DesktopOptions;
use crate::support::dialog::{FileDialog, desktop_with_dialogs};
use crate::support::links::Links;

#[test]
fn whoever_has_to_renew_saves_a_reminder_for_their_calendar() {
    let desktop = desktop_with_dialogs(DesktopOptions::default());
    let (app, links) = (App::new(), Links::new());
    let program = person::begin(&desktop, &app, &links);
    let window = program.window();
    window.click("push button", "Another product (14 more)");
    window.click("radio button", "Ballerina / WSO2");
    person::to_save(&window, &app, &links);
    window.click("push button", "Save");
    window.wait_for("heading", "Try copying the values");
    picture(&desktop, "reminder");
    let fields = ["Copy clientId", "Copy clientSecret", "Copy refreshToken", "Copy refreshUrl"];
    let copies = || -> Vec<String> {
        window.names("push button").into_iter().filter(|name| name.starts_with("Copy ")).collect()
    };
    assert_eq!(copies(), fields);

    window.click("push button", "Save a reminder");
    FileDialog::to_save(&desktop).cancel();
    window.wait_for("push button", "Save a reminder");
    window.click("push button", "Save a reminder");
    let dialog = FileDialog::to_save(&desktop);
    assert_eq!(dialog.proposed(), "ballerina-wso2-docusign-practice.ics");
    let path = desktop.home().join("renew.ics");
    dialog.save_as(&path);
    window.wait_for("notification", "The reminder is saved");
    window.wait_for_part("label", path.to_str().unwrap());
    picture(&desktop, "reminder-saved");

    let text = fs::read_to_string(&path).unwrap();
    assert!(!text.contains(&app.secret_key));
    let entry = entry(&text);
    assert_eq!(entry["SUMMARY"], "Renew the Docusign connection of Ballerina / WSO2");
    assert_eq!(entry["alarms"], "2");
    // A later reminder for the same connection takes this one's place in the calendar.
    assert_eq!(entry["UID"], format!("{}@countersign", person::the_one_connection(&desktop)));
    let ends: Timestamp =
        index(&desktop)["connections"][0]["refresh_token_expires_at"].as_str().unwrap().parse().unwrap();
    let day = ends.to_zoned(TimeZone::system()).date().saturating_sub(jiff::ToSpan::days(3));
    assert_eq!(entry["DTSTART;VALUE=DATE"], day.strftime("%Y%m%d").to_string());

    // Home has the same fields to show.
    window.take_keyboard();
    window.click("push button", "Finish");
    window.click("push button", "Open Ballerina / WSO2, Example Trading");
    window.wait_for("push button", "Copy clientId");
    // Below them stands the crontab's line.
    assert_eq!(copies()[..fields.len()], fields[..]);
}

/// The one entry of a calendar file: its properties by name, and how many alarms it has.
fn entry(text: &str) -> BTreeMap<String, String> {
    assert!(text.lines().count() > 1 && text.split("\r\n").count() == text.lines().count() + 1, "CRLF");
    // A line that begins with a space goes on the one before.
    let whole = text.replace("\r\n ", "");
    let mut lines = whole.lines();
    assert_eq!(lines.next(), Some("BEGIN:VCALENDAR"));
    assert_eq!(whole.lines().last(), Some("END:VCALENDAR"));
    assert_eq!(whole.lines().filter(|line| *line == "BEGIN:VEVENT").count(), 1);
    let (mut entry, mut alarms) = (BTreeMap::new(), 0);
    let mut inside = Vec::new();
    for line in lines {
        let (name, value) = line.split_once(':').expect("a name and a value");
        match name {
            "BEGIN" => inside.push(value.to_owned()),
            "END" => {
                let ended = inside.pop();
                alarms += usize::from(ended.as_deref() == Some("VALARM"));
                assert!(ended.is_none_or(|ended| ended == value), "{line}");
            }
            _ if inside == ["VEVENT"] => {
                entry.insert(name.to_owned(), value.to_owned());
            }
            _ => {}
        }
    }
    entry.insert("alarms".to_owned(), alarms.to_string());
    entry
}
