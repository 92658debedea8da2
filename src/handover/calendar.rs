//! A calendar entry (RFC 5545) that reminds of the refresh token's end. It holds no secret.
//!
//! An all-day entry three days before the end, by the calendar of the place where the person is, with two alarms at
//! nine in the morning: seven days and one day before the end. The same connection always gives the same UID, so a
//! calendar puts a later entry in the place of the earlier.

use icalendar::{Alarm, Calendar, Component, Event, EventLike, Property, Trigger};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::file::file_name;
use crate::domain::Environment;
use crate::plain::plain_within;
use crate::texts::{self, t, t_with};

/// The entry stands so many days before the end.
const LEAD_DAYS: i32 = 3;
/// The alarms ring so many days before the end.
const ALARMS: [i32; 2] = [7, 1];
/// At this hour.
const ALARM_HOUR: i32 = 9;
/// The longest line of the file, in bytes, its end not counted.
const LONGEST_LINE: usize = 75;
/// The longest name in it, in bytes.
const MAX_NAME: usize = 200;

/// What to remind of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarReminder {
    /// The id of the connection: always the same for the same connection, letters and digits.
    pub connection_id: String,
    /// The product's name.
    pub product: String,
    /// Which Docusign.
    pub environment: Environment,
    /// The account's name, or its id where it has none.
    pub account_name: String,
    /// When the refresh token ends.
    pub ends_at: Timestamp,
}

/// The calendar file, made at `now` for somebody who lives in `zone`.
pub fn to_ics(reminder: &CalendarReminder, now: Timestamp, zone: &TimeZone) -> String {
    let end = reminder.ends_at.to_zoned(zone.clone()).date();
    let today = now.to_zoned(zone.clone()).date();
    let day = end.saturating_sub(LEAD_DAYS.days()).max(today);
    let plain = |text: &str| plain_within(text, MAX_NAME);
    let product = || ("product", plain(&reminder.product).into());
    let date = || ("date", texts::day(end).into());
    let stamp = now.strftime("%Y%m%dT%H%M%SZ").to_string();
    let uid = format!("{}@countersign", plain(&reminder.connection_id));

    let mut event = Event::new();
    event
        .add_property("UID", uid.as_str())
        .add_property("DTSTAMP", stamp.as_str())
        // Of two entries with one UID, the higher is the newer: minutes since 1970.
        .add_property("SEQUENCE", (now.as_second() / 60).max(0).to_string())
        .append_property(on("DTSTART", day))
        .append_property(on("DTEND", day.saturating_add(1.day())))
        .add_property("SUMMARY", t_with("handover-reminder-title", &[product()]))
        .add_property(
            "DESCRIPTION",
            t_with(
                "handover-reminder-text",
                &[
                    product(),
                    date(),
                    ("environment", reminder.environment.as_str().into()),
                    ("account", plain(&reminder.account_name).into()),
                ],
            ),
        )
        // It takes nobody's time, and is nobody else's business.
        .add_property("TRANSP", "TRANSPARENT")
        .add_property("CLASS", "PRIVATE");
    let words = t_with("handover-reminder-alarm", &[product(), date()]);
    for before_end in ALARMS {
        if let Some(mut alarm) = alarm(day, end.saturating_sub(before_end.days()), today, &words) {
            // Without these, the crate would make up others each time.
            alarm.add_property("UID", format!("{before_end}.{uid}")).add_property("DTSTAMP", stamp.as_str());
            event.alarm(alarm);
        }
    }
    let mut calendar = Calendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(name, value));
    }
    calendar.append_property(Property::new("PRODID", format!("-//{0}//{0}//EN", t("product-name"))));
    within_limit(&calendar.push(event).to_string())
}

/// The same with no line longer than 75 bytes (RFC 5545, section 3.1): the crate forgets the space before the last part of
/// a folded line.
fn within_limit(folded: &str) -> String {
    let mut lines = String::with_capacity(folded.len());
    for line in folded.split_inclusive("\r\n") {
        let length = line.trim_end_matches("\r\n").len();
        let cut = if length > LONGEST_LINE { line.floor_char_boundary(LONGEST_LINE) } else { line.len() };
        let (first, rest) = line.split_at(cut);
        lines.push_str(first);
        if !rest.is_empty() {
            lines.push_str("\r\n ");
            lines.push_str(rest);
        }
    }
    lines
}

/// The name to propose for the file.
pub fn suggested_name(product: &str, environment: Environment) -> String {
    file_name(product, environment, "ics")
}

/// A whole day, in no time zone: it is that day wherever the calendar is looked at.
fn on(name: &str, day: Date) -> Property {
    Property::new(name, day.strftime("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
}

/// An alarm on `rings`, unless that is over, as a time before or after the beginning of `day`.
fn alarm(day: Date, rings: Date, today: Date, words: &str) -> Option<Alarm> {
    if rings <= today {
        return None;
    }
    let hours = (rings - day).get_days() * 24 + ALARM_HOUR;
    let sign = if hours < 0 { "-" } else { "" };
    let (days, hours) = (hours.abs() / 24, hours.abs() % 24);
    // The crate's own triggers are durations of another crate; any does, as its property is then replaced.
    let trigger = Trigger::try_from(&Property::new("TRIGGER", "PT0S")).ok()?;
    let mut alarm = Alarm::display(words, trigger);
    alarm.append_property(Property::new("TRIGGER", format!("{sign}P{days}DT{hours}H")));
    Some(alarm)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-11-01T09:00:00Z";

    fn reminder() -> CalendarReminder {
        CalendarReminder {
            connection_id: "0123456789abcdef0123456789abcdef".to_owned(),
            product: "Snow Atlas".to_owned(),
            environment: Environment::Production,
            account_name: "Olive Grove".to_owned(),
            ends_at: "2026-12-01T23:30:00Z".parse().unwrap(),
        }
    }

    fn made(reminder: &CalendarReminder, now: &str, zone: &str) -> String {
        to_ics(reminder, now.parse().unwrap(), &TimeZone::get(zone).unwrap())
    }

    /// The lines as a calendar reads them: unfolded.
    fn lines(ics: &str) -> Vec<String> {
        assert!(ics.ends_with("\r\n"));
        for line in ics.split_terminator("\r\n") {
            assert!(line.len() <= 75, "{} bytes: {line}", line.len());
            assert!(!line.contains(['\r', '\n']), "{line:?}");
        }
        ics.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    fn values<'a>(lines: &'a [String], name: &str) -> Vec<&'a str> {
        lines.iter().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':')).collect()
    }

    #[test]
    fn it_is_an_all_day_entry_three_days_before_the_end_with_two_alarms() {
        let lines = lines(&made(&reminder(), NOW, "UTC"));
        assert_eq!(lines.first().unwrap(), "BEGIN:VCALENDAR");
        assert_eq!(lines.last().unwrap(), "END:VCALENDAR");
        assert_eq!(values(&lines, "VERSION"), ["2.0"]);
        assert_eq!(values(&lines, "PRODID"), ["-//Countersign//Countersign//EN"]);
        assert_eq!(values(&lines, "DTSTART;VALUE=DATE"), ["20261128"]);
        assert_eq!(values(&lines, "DTEND;VALUE=DATE"), ["20261129"]);
        assert_eq!(values(&lines, "SUMMARY"), ["Renew the Docusign connection of Snow Atlas"]);
        // 24 November and 30 November, 9:00.
        assert_eq!(values(&lines, "TRIGGER"), ["-P3DT15H", "P2DT9H"]);
        assert_eq!(values(&lines, "ACTION"), ["DISPLAY", "DISPLAY"]);
        assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VALARM").count(), 2);
        let text = values(&lines, "DESCRIPTION")[0];
        assert!(text.contains("(Production\\, Olive Grove) lives until 1 December 2026 unless"), "{text}");
    }

    #[test]
    fn days_are_those_of_the_place() {
        for (zone, day) in
            [("UTC", "20261128"), ("Asia/Tokyo", "20261129"), ("America/Los_Angeles", "20261128")]
        {
            let lines = lines(&made(&reminder(), NOW, zone));
            assert_eq!(values(&lines, "DTSTART;VALUE=DATE"), [day], "{zone}");
        }
    }

    #[test]
    fn a_later_file_takes_the_place_of_the_earlier() {
        let (first, second) = (made(&reminder(), NOW, "UTC"), made(&reminder(), NOW, "UTC"));
        assert_eq!(first, second);
        let renewed = CalendarReminder { ends_at: "2026-12-20T09:00:00Z".parse().unwrap(), ..reminder() };
        let (earlier, later) = (lines(&first), lines(&made(&renewed, "2026-11-20T09:00:00Z", "UTC")));
        let uids = values(&earlier, "UID");
        assert_eq!(uids[0], "0123456789abcdef0123456789abcdef@countersign");
        assert_eq!(uids, values(&later, "UID"));
        let sequence = |lines: &[String]| values(lines, "SEQUENCE")[0].parse::<i32>().unwrap();
        assert!(sequence(&later) > sequence(&earlier));
    }

    #[test]
    fn what_is_over_does_not_ring() {
        // Five days are left: the first alarm would have been two days ago.
        let late = lines(&made(&reminder(), "2026-11-26T09:00:00Z", "UTC"));
        assert_eq!(values(&late, "TRIGGER"), ["P2DT9H"]);
        // One day is left: the entry is for today.
        let last = lines(&made(&reminder(), "2026-11-30T09:00:00Z", "UTC"));
        assert_eq!(values(&last, "DTSTART;VALUE=DATE"), ["20261130"]);
        assert!(values(&last, "TRIGGER").is_empty());
    }

    #[test]
    fn item_32_names_cannot_add_lines_of_their_own() {
        let evil =
            "A, B; C\\n\r\nATTACH:http://example.com\u{202e}\u{2028}x ".to_owned() + &"統合 ".repeat(60);
        let reminder = CalendarReminder { product: evil.clone(), account_name: evil, ..reminder() };
        let lines = lines(&made(&reminder, NOW, "UTC"));
        assert!(!lines.iter().any(|line| line.starts_with("ATTACH")), "{lines:#?}");
        let title = values(&lines, "SUMMARY")[0];
        assert!(title.contains("A\\, B\\; C\\\\n ATTACH:http://example.com x 統合"), "{title}");
    }
}
