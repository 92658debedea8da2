//! The task as the Task Scheduler of Windows wants it: XML (MS-TSCH, section 2.5).

use super::task::TimeOfDay;
use super::xml::{escaped, unescaped};

/// What stands around the time of the first run. The day lies in the past: every day since has one.
const START: (&str, &str) = ("<StartBoundary>2026-01-01T", ":00</StartBoundary>");

/// The task. It runs with the person's own rights, while they are signed in: their keychain is open then. A run that was missed is
/// made up for.
pub(super) fn task(description: &str, command: &[String], at: TimeOfDay) -> String {
    let (program, arguments) =
        command.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    let arguments: Vec<_> = arguments.iter().map(|word| quoted(word)).collect();
    format!(
        concat!(
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n",
            "<Task version=\"1.2\" xmlns=\"http://schemas.microsoft.com/windows/2004/02/mit/task\">\n",
            "<RegistrationInfo><Description>{}</Description></RegistrationInfo>\n",
            "<Triggers><CalendarTrigger>{}{}{}<Enabled>true</Enabled>",
            "<ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay></CalendarTrigger></Triggers>\n",
            "<Principals><Principal id=\"Author\"><LogonType>InteractiveToken</LogonType>",
            "<RunLevel>LeastPrivilege</RunLevel></Principal></Principals>\n",
            "<Settings><MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>",
            "<DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>",
            "<StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>",
            "<StartWhenAvailable>true</StartWhenAvailable><Enabled>true</Enabled>",
            "<ExecutionTimeLimit>PT9H</ExecutionTimeLimit></Settings>\n",
            "<Actions Context=\"Author\"><Exec><Command>{}</Command><Arguments>{}</Arguments></Exec></Actions>\n",
            "</Task>\n"
        ),
        escaped(description),
        START.0,
        at,
        START.1,
        escaped(program),
        escaped(&arguments.join(" "))
    )
}

/// When a task says, as the system gives it back.
pub(super) fn time_of(task: &str) -> Option<TimeOfDay> {
    let (_, rest) = task.split_once("<StartBoundary>")?;
    let (start, _) = rest.split_once("</StartBoundary>")?;
    let (_, time) = start.split_once('T')?;
    TimeOfDay::read(time.get(..5)?)
}

/// Whether a task, as `schtasks.exe` prints it, runs this command. It may be escaped otherwise than we write it, and is printed in the
/// console's code page: what that has no letter for is another letter then, most often `?`.
pub(super) fn runs(task: &str, command: &[String]) -> bool {
    let Some((program, arguments)) = command.split_first() else { return false };
    let arguments: Vec<_> = arguments.iter().map(|word| quoted(word)).collect();
    let element = |name: &str| {
        let (_, rest) = task.split_once(&format!("<{name}>"))?;
        Some(unescaped(rest.split_once(&format!("</{name}>"))?.0))
    };
    let is_printed =
        |name: &str, wanted: &str| element(name).is_some_and(|shown| is_printed_as(wanted, &shown));
    is_printed("Command", program) && is_printed("Arguments", &arguments.join(" "))
}

/// Whether a text is printed like this in some code page: all that is ASCII is the same in each of them.
fn is_printed_as(text: &str, printed: &str) -> bool {
    let (mut units, mut printed) = (text.encode_utf16(), printed.encode_utf16());
    let are_alike =
        units.by_ref().all(|unit| printed.next().is_some_and(|shown| shown == unit || unit > 0x7f));
    are_alike && printed.next().is_none()
}

/// A word of a command line, as the C library of Windows reads them: a backslash counts before a quote alone.
fn quoted(word: &str) -> String {
    if !word.is_empty() && !word.contains([' ', '\t', '"']) {
        return word.to_owned();
    }
    let mut quoted = String::from("\"");
    let mut backslashes = 0usize;
    for character in word.chars() {
        match character {
            '\\' => backslashes += 1,
            '"' => {
                quoted.extend(std::iter::repeat_n('\\', backslashes + 1));
                backslashes = 0;
            }
            _ => backslashes = 0,
        }
        quoted.push(character);
    }
    quoted.extend(std::iter::repeat_n('\\', backslashes));
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_holds_its_command_and_its_time() {
        let at = TimeOfDay::new(16, 30).unwrap();
        let command = [
            r"C:\Program Files\A & B\countersign.exe".to_owned(),
            "renew".to_owned(),
            r"D:\my data\".to_owned(),
        ];
        let task = task("What it <does>", &command, at);
        assert_eq!(time_of(&task), Some(at));
        assert!(runs(&task, &command), "{task}");
        assert!(runs(&task.replace("&quot;", "\""), &command), "as another writer escapes it");
        assert!(task.contains(r"<Arguments>renew &quot;D:\my data\\&quot;</Arguments>"), "{task}");
        assert!(!runs(&task, &["other.exe".to_owned()]));
        assert!(task.contains("What it &lt;does&gt;"));
    }

    #[test]
    fn a_task_is_known_again_by_a_console_that_has_not_all_its_letters() {
        let at = TimeOfDay::new(9, 0).unwrap();
        let command =
            [r"C:\Users\Łukasz Müller\countersign.exe".to_owned(), "renew".to_owned(), "文".to_owned()];
        let task = task("", &command, at);
        assert!(runs(&task, &command));
        let western = task.replace('Ł', "L").replace('文', "?");
        assert!(runs(&western, &command), "{western}");
        for other in [r"C:\Users\Lukasz Müller\other.exe", r"C:\Users\Łukasz Müller 2\countersign.exe"] {
            let command = [other.to_owned(), command[1].clone(), command[2].clone()];
            assert!(!runs(&western, &command), "{other}");
        }
    }

    #[test]
    fn words_are_quoted_as_windows_reads_them() {
        for (word, expected) in
            [("renew", "renew"), ("", "\"\""), (r"a b\", r#""a b\\""#), (r#"a\"b"#, r#""a\\\"b""#)]
        {
            assert_eq!(quoted(word), expected, "{word}");
        }
    }
}
