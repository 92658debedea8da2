//! The line for a crontab (crontab(5)), for whoever has no other service that runs tasks.

use super::problem::ScheduleProblem;
use super::task::{DailyTask, TimeOfDay};

/// The line, without a line end, the same each time it is asked for. cron knows nothing of the person's session: where its message bus
/// has an address, `bus`, the line says so, as keychain and notifications are found there.
pub fn line(task: &DailyTask, bus: Option<&str>) -> Result<String, ScheduleProblem> {
    let at = TimeOfDay::at_work_of(&task.name.to_string());
    let words: Vec<_> = task.command()?.iter().map(|word| quoted(word)).collect();
    // The rest of an address is of this one start of the bus.
    let bus = bus.and_then(|bus| bus.split(',').next()).filter(|bus| !bus.is_empty() && !bus.contains(';'));
    let bus = bus.map(|bus| format!("DBUS_SESSION_BUS_ADDRESS={} ", quoted(bus))).unwrap_or_default();
    Ok(format!("{} {} * * * {bus}{}", at.minute(), at.hour(), words.join(" ")))
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
    fn the_line_names_the_bus_and_is_the_same_each_time() {
        let task = DailyTask {
            name: TaskName::of_folder(Path::new("/x"), true),
            description: String::new(),
            program: "/opt/countersign".into(),
            arguments: vec!["renew".to_owned()],
        };
        let address = "unix:path=/run/user/1000/bus,guid=0123";
        let with_bus = line(&task, Some(address)).unwrap();
        assert!(with_bus.ends_with(
            " * * * DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/1000/bus /opt/countersign renew"
        ));
        assert_eq!(line(&task, Some(address)), Ok(with_bus));
        assert!(line(&task, None).unwrap().ends_with(" * * * /opt/countersign renew"));
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
