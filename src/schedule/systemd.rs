//! The task as systemd wants it: a service that runs once, and a timer that starts it (systemd.service(5), systemd.timer(5)).

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;

use super::task::TimeOfDay;

/// The line of the timer that says when.
const WHEN: &str = "OnCalendar=*-*-* ";

/// The service's file. Whoever is offline, or has a connection that needs a person (6, 4), has no broken service.
/// The window that a notification opens outlives it.
pub(super) fn service(description: &str, command: &[String]) -> String {
    // Of the program's own path systemd replaces no variables.
    let words: Vec<_> = command.iter().enumerate().map(|(at, word)| quoted(word, at > 0)).collect();
    format!(
        "[Unit]\nDescription={}\n\n[Service]\nType=oneshot\nExecStart={}\nSuccessExitStatus=4 6\nKillMode=process\n",
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
fn quoted(word: &str, has_variables: bool) -> String {
    let mut quoted = String::from("\"");
    for character in word.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '%' => quoted.push_str("%%"),
            '$' if has_variables => quoted.push_str("$$"),
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
    /// It starts with the person's session, and nobody has changed it beside its file.
    pub(super) is_as_written: bool,
    /// When that is.
    pub(super) next: Option<Timestamp>,
}

/// Asks `systemctl show` for what [`read_shown`] reads.
pub(super) const PROPERTIES: &str = "--property=ActiveState,UnitFileState,DropInPaths,NextElapseUSecRealtime";

/// Reads what `systemctl show` prints of [`PROPERTIES`], in UTC.
pub(super) fn read_shown(printed: &str) -> ShownTimer {
    let value = |name: &str| printed.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
    ShownTimer {
        is_active: value("ActiveState") == Some("active"),
        is_as_written: value("UnitFileState") == Some("enabled") && has_no_drop_in(printed),
        next: value("NextElapseUSecRealtime").and_then(moment),
    }
}

/// Whether nobody has changed a unit beside its file (`DropInPaths` of `systemctl show`).
pub(super) fn has_no_drop_in(printed: &str) -> bool {
    printed.lines().find_map(|line| line.strip_prefix("DropInPaths=")).is_none_or(str::is_empty)
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
        let path = "/opt/50% \"off\"/$HOME\\x".to_owned();
        let command = [path.clone(), "renew".to_owned(), path];
        let service = service("What 100% does", &command);
        assert!(service.contains("Description=What 100%% does\n"), "{service}");
        let [program, argument] =
            ["$HOME", "$$HOME"].map(|home| format!("\"/opt/50%% \\\"off\\\"/{home}\\\\x\""));
        assert!(service.contains(&format!("ExecStart={program} \"renew\" {argument}\n")), "{service}");
    }

    #[test]
    fn a_timers_time_is_read_again() {
        let at = TimeOfDay::new(9, 7).unwrap();
        assert_eq!(time_of(&timer("x", at)), Some(at));
        assert_eq!(time_of("[Timer]\nOnCalendar=daily\n"), None);
    }

    #[test]
    fn what_systemctl_shows_is_read() {
        let printed =
            "NextElapseUSecRealtime=Sat 2026-11-28 00:44:03 UTC\nActiveState=active\nUnitFileState=enabled\n";
        let next = Some("2026-11-28T00:44:03Z".parse().unwrap());
        assert_eq!(read_shown(printed), ShownTimer { is_active: true, is_as_written: true, next });
        for changed in ["UnitFileState=disabled\n", "UnitFileState=enabled\nDropInPaths=/home/olive/x.conf\n"]
        {
            assert!(!read_shown(changed).is_as_written, "{changed}");
        }
        let off = "NextElapseUSecRealtime=\nActiveState=inactive\nDropInPaths=\n";
        assert_eq!(read_shown(off), ShownTimer { is_active: false, is_as_written: false, next: None });
    }
}
