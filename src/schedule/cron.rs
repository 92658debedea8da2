//! The line for a crontab (crontab(5)), for whoever has no other service that runs tasks.

use super::problem::ScheduleProblem;
use super::task::{DailyTask, TimeOfDay};

/// What of a person's session the line hands on: cron starts with none of it. Keychain and notifications are found at the message bus;
/// the window that a notification opens, and the one that is open already, need the display.
const OF_SESSION: [&str; 5] =
    ["XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY"];

/// The line, without a line end, the same each time it is asked for in one session. `of_session` gives the variables of the person's
/// session.
pub fn line(
    task: &DailyTask,
    of_session: impl Fn(&str) -> Option<String>,
) -> Result<String, ScheduleProblem> {
    let at = TimeOfDay::at_work_of(&task.name.to_string());
    let words: Vec<_> = task.command()?.iter().map(|word| quoted(word)).collect();
    let of_session = OF_SESSION.into_iter().filter_map(|name| {
        let value = of_session(name).and_then(|value| lasting(name, value))?;
        Some(format!("{name}={}", quoted(&value)))
    });
    let command: Vec<_> = of_session.chain(words).collect();
    Ok(format!("{} {} * * * {}", at.minute(), at.hour(), command.join(" ")))
}

/// Of a variable's value what is worth writing down.
fn lasting(name: &str, value: String) -> Option<String> {
    // The rest of an address is of this one start of the bus, and of several nobody can say which.
    let value = if name == "DBUS_SESSION_BUS_ADDRESS" {
        value.split(',').next().filter(|bus| !bus.contains(';'))?.to_owned()
    } else {
        value
    };
    (!value.is_empty() && !value.contains(char::is_control)).then_some(value)
}

/// A word for the shell, in which cron reads `%` as a line end unless a backslash stands before it; and a backslash within quotes stays
/// one, so the quotes are left for it.
fn quoted(word: &str) -> String {
    let is_plain = |character: char| character.is_ascii_alphanumeric() || "/._-=:,+@".contains(character);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''").replace('%', r"'\%'"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::task::TaskName;
    use super::*;

    #[test]
    fn the_line_hands_the_session_on_and_is_the_same_each_time() {
        let task = DailyTask {
            name: TaskName::of_folder(Path::new("/x"), true),
            description: String::new(),
            program: "/opt/countersign".into(),
            arguments: vec!["renew".to_owned()],
        };
        let of = |session: &[(&str, &str)]| {
            let found = |name: &str| session.iter().find(|(known, _)| *known == name);
            line(&task, |name| found(name).map(|(_, value)| (*value).to_owned())).unwrap()
        };
        let session = [
            ("DISPLAY", ":0"),
            ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/user/1000/bus,guid=0123"),
            ("XAUTHORITY", "/home/a b/.Xauthority"),
            ("HOME", "/home/a b"),
            ("WAYLAND_DISPLAY", ""),
        ];
        let handed_on = of(&session);
        assert!(
            handed_on.ends_with(
                " * * * DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/1000/bus DISPLAY=:0 \
                 XAUTHORITY='/home/a b/.Xauthority' /opt/countersign renew"
            ),
            "{handed_on}"
        );
        assert_eq!(of(&session), handed_on);
        assert!(of(&[]).ends_with(" * * * /opt/countersign renew"));
        let odd =
            [("DBUS_SESSION_BUS_ADDRESS", "unix:path=/a;unix:path=/b"), ("DISPLAY", ":0\n* * * * * evil")];
        assert_eq!(of(&odd), of(&[]));
    }

    #[test]
    fn a_word_for_cron_and_the_shell_is_one_word() {
        for (word, expected) in [
            ("renew", "renew"),
            ("/opt/a b", "'/opt/a b'"),
            ("/opt/it's", r"'/opt/it'\''s'"),
            ("/opt/50%", r"'/opt/50'\%''"),
            ("", "''"),
        ] {
            assert_eq!(quoted(word), expected);
        }
    }
}
