//! The task as systemd wants it: a service that runs once, and a timer that starts it (systemd.service(5), systemd.timer(5)).

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;

use super::task::TimeOfDay;

/// The line of the timer that says when.
const WHEN: &str = "OnCalendar=*-*-* ";

/// The service's file. Whoever is offline, or has a connection that needs a person (6, 4), has no broken service.
pub(super) fn service(description: &str, command: &[String]) -> String {
    let words: Vec<_> = command.iter().map(|word| quoted(word)).collect();
    format!(
        "[Unit]\nDescription={}\n\n[Service]\nType=oneshot\nExecStart={}\nSuccessExitStatus=4 6\n",
        specifiers_escaped(description),
        words.join(" ")
    )
}

/// The timer's file. A run that was missed while the computer was off is made up for.
pub(super) fn timer(description: &str, at: TimeOfDay) -> String {
    format!(
        "[Unit]\nDescription={}\n\n[Timer]\n{WHEN}{at}:00\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n",
        specifiers_escaped(description)
    )
}

/// When a timer's file says.
pub(super) fn time_of(timer: &str) -> Option<TimeOfDay> {
    let when = timer.lines().find_map(|line| line.strip_prefix(WHEN))?;
    TimeOfDay::read(when.strip_suffix(":00")?)
}

/// A word of a command line: in quotes, with what systemd would replace in it doubled.
fn quoted(word: &str) -> String {
    let mut quoted = String::from("\"");
    for character in word.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '%' | '$' => quoted.extend([character, character]),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

fn specifiers_escaped(text: &str) -> String {
    text.replace('%', "%%")
}

/// What `systemctl show` says of a timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ShownTimer {
    /// It waits for its time.
    pub(super) is_active: bool,
    /// When that is.
    pub(super) next: Option<Timestamp>,
}

/// Asks `systemctl show` for what [`read_shown`] reads.
pub(super) const PROPERTIES: &str = "--property=ActiveState,NextElapseUSecRealtime";

/// Reads what `systemctl show` prints of [`PROPERTIES`], in UTC.
pub(super) fn read_shown(printed: &str) -> ShownTimer {
    let value = |name: &str| printed.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
    ShownTimer {
        is_active: value("ActiveState") == Some("active"),
        next: value("NextElapseUSecRealtime").and_then(moment),
    }
}

/// `Sat 2026-11-28 00:44:03 UTC`.
fn moment(text: &str) -> Option<Timestamp> {
    let text = text.strip_suffix(" UTC")?;
    let read = strtime::parse("%a %Y-%m-%d %H:%M:%S", text).ok()?;
    let civil: DateTime = read.to_datetime().ok()?;
    civil.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_path_is_read_as_more_than_a_path() {
        let command = ["/opt/50% \"off\"/$HOME\\x".to_owned(), "renew".to_owned()];
        let service = service("What 100% does", &command);
        assert!(service.contains("Description=What 100%% does\n"), "{service}");
        assert!(service.contains("ExecStart=\"/opt/50%% \\\"off\\\"/$$HOME\\\\x\" \"renew\"\n"), "{service}");
    }

    #[test]
    fn a_timers_time_is_read_again() {
        let at = TimeOfDay::new(9, 7).unwrap();
        assert_eq!(time_of(&timer("x", at)), Some(at));
        assert_eq!(time_of("[Timer]\nOnCalendar=daily\n"), None);
    }

    #[test]
    fn what_systemctl_shows_is_read() {
        let printed = "NextElapseUSecRealtime=Sat 2026-11-28 00:44:03 UTC\nActiveState=active\n";
        let next = Some("2026-11-28T00:44:03Z".parse().unwrap());
        assert_eq!(read_shown(printed), ShownTimer { is_active: true, next });
        let off = "NextElapseUSecRealtime=\nActiveState=inactive\n";
        assert_eq!(read_shown(off), ShownTimer { is_active: false, next: None });
    }
}
