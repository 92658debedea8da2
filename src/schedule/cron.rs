//! The line for a crontab (crontab(5)), for whoever has no other service that runs tasks.

use super::problem::ScheduleProblem;
use super::task::{DailyTask, TimeOfDay};

/// The line, without a line end.
pub fn line(task: &DailyTask) -> Result<String, ScheduleProblem> {
    let at = TimeOfDay::at_work();
    let words: Vec<_> = task.command()?.iter().map(|word| quoted(word)).collect();
    Ok(format!("{} {} * * * {}", at.minute(), at.hour(), words.join(" ")))
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
    use super::*;

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
