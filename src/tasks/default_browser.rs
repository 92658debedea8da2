//! The default browser's desktop file, where a part of its command is quoted. `webbrowser` splits a command at white space alone:
//! such a one it would not find, or start with words in pieces.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::system_tool;

/// How long the setting may take to be read.
const LIMIT: Duration = Duration::from_secs(5);

/// Starts the default browser with an address where its command has a quoted part: whether it was started. None where there is no such
/// command, or where `BROWSER` comes before it. Asks `xdg-settings`, which takes a moment.
pub(super) fn start_quoted(address: &str) -> Option<bool> {
    if std::env::var_os("BROWSER").is_some_and(|browser| !browser.is_empty()) {
        return None;
    }
    let mut tool = Command::new("xdg-settings");
    let setting = system_tool::run(tool.args(["get", "default-web-browser"]), Instant::now() + LIMIT).ok()?;
    let command = command_of(&desktop_file(setting.printed.trim())?)?;
    let Some(words) = command.contains('"').then(|| arguments(&command, address))? else {
        tracing::debug!("the default browser's command cannot be followed");
        return Some(false);
    };
    let (program, rest) = words.split_first()?;
    let mut browser = Command::new(program);
    browser.args(rest).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let started = browser.spawn();
    if let Err(error) = &started {
        tracing::debug!(%error, "the default browser does not start");
    }
    Some(started.is_ok())
}

/// The desktop file of this name (<https://specifications.freedesktop.org/desktop-entry-spec/latest/file-naming.html>); what stands in it.
fn desktop_file(name: &str) -> Option<String> {
    if name.is_empty() {
        return None;
    }
    let own = directories::BaseDirs::new().map(|folders| folders.data_dir().to_owned());
    let shared = std::env::var_os("XDG_DATA_DIRS").filter(|folders| !folders.is_empty());
    let shared = shared.unwrap_or_else(|| "/usr/local/share:/usr/share".into());
    own.into_iter().chain(std::env::split_paths(&shared)).find_map(|folder| {
        let folder = folder.join("applications");
        // A hyphen may stand for a folder.
        [name.to_owned(), name.replace('-', "/")]
            .iter()
            .find_map(|name| std::fs::read_to_string(folder.join(name)).ok())
    })
}

/// The command of a desktop file, as it stands there; none if it has none, or one that needs a terminal.
fn command_of(file: &str) -> Option<String> {
    let entry = file.lines().skip_while(|line| line.trim_end() != "[Desktop Entry]").skip(1);
    let entry = entry.take_while(|line| !line.starts_with('['));
    let (mut command, mut is_usable) = (None, true);
    for (key, value) in entry.filter_map(|line| line.split_once('=')) {
        match (key.trim(), value.trim()) {
            ("Exec", value) => command = Some(value.to_owned()),
            ("Hidden" | "Terminal", "true") => is_usable = false,
            _ => {}
        }
    }
    command.filter(|_| is_usable)
}

/// A word of a command.
#[derive(Default)]
struct Word {
    text: String,
    is_quoted: bool,
}

/// The words of a command with the address among them
/// (<https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html>). None where a quote does not end, or where
/// the address would have to go into a quoted word, which is not allowed: a shell could read it.
fn arguments(command: &str, address: &str) -> Option<Vec<String>> {
    let (mut arguments, mut has_address) = (Vec::new(), false);
    for Word { text, is_quoted } in words(&unescaped(command))? {
        let (mut argument, mut chars) = (String::new(), text.chars());
        while let Some(c) = chars.next() {
            match (c, if c == '%' { chars.next() } else { None }) {
                ('%', Some('%')) => argument.push('%'),
                ('%', _) if is_quoted => return None,
                ('%', Some('f' | 'F' | 'u' | 'U')) => {
                    argument.push_str(address);
                    has_address = true;
                }
                // Its name and icon, and what is not used any more.
                ('%', _) => {}
                (c, _) => argument.push(c),
            }
        }
        if is_quoted || !argument.is_empty() {
            arguments.push(argument);
        }
    }
    if !has_address {
        arguments.push(address.to_owned());
    }
    Some(arguments)
}

/// A value of a desktop file, as it is meant.
fn unescaped(value: &str) -> String {
    let (mut text, mut chars) = (String::with_capacity(value.len()), value.chars());
    while let Some(c) = chars.next() {
        match (c, if c == '\\' { chars.next() } else { None }) {
            ('\\', Some('s')) => text.push(' '),
            ('\\', Some('t' | 'n' | 'r')) => text.push('\t'),
            ('\\', Some('\\')) => text.push('\\'),
            (c, other) => text.extend([c].into_iter().chain(other)),
        }
    }
    text
}

fn words(command: &str) -> Option<Vec<Word>> {
    let (mut words, mut word, mut quoted) = (Vec::new(), None::<Word>, false);
    let mut chars = command.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                quoted = !quoted;
                word.get_or_insert_default().is_quoted = true;
            }
            '\\' if quoted => word.get_or_insert_default().text.push(chars.next()?),
            c if c.is_ascii_whitespace() && !quoted => words.extend(word.take()),
            c => word.get_or_insert_default().text.push(c),
        }
    }
    words.extend(word);
    (!quoted).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "http://127.0.0.1:1/a?b=c&d=%20";

    #[test]
    fn case_14_a_quoted_command_is_read_as_the_desktop_does() {
        for (command, read) in [
            (r#""/opt/My Browser/run" %u"#, vec!["/opt/My Browser/run", PAGE]),
            (r#"run --class "Work Browser" %U --new"#, vec!["run", "--class", "Work Browser", PAGE, "--new"]),
            (r#"env "KIND=a b" run"#, vec!["env", "KIND=a b", "run", PAGE]),
            (r#""run" --url=%u"#, vec!["run", &format!("--url={PAGE}")]),
            (r#""run" %i %c "" 100%% %f"#, vec!["run", "", "100%", PAGE]),
            (r#""a \\"b\\" \\$c \\\\d" %u"#, vec![r#"a "b" $c \d"#, PAGE]),
            (r#""a\sb" "100%%""#, vec!["a b", "100%", PAGE]),
        ] {
            let read: Vec<_> = read.into_iter().map(str::to_owned).collect();
            assert_eq!(arguments(command, PAGE), Some(read), "{command}");
        }
        for command in [r#"sh -c "run %u""#, r#""run %u"#, r#"run "\\"#] {
            assert_eq!(arguments(command, PAGE), None, "{command}");
        }
    }

    #[test]
    fn case_14_the_command_is_that_of_the_entry_and_of_no_action() {
        let file = "# A comment\n[Desktop Entry]\nName=Browser\nExec = \"run\" %u\n[Desktop Action new]\nExec=other\n";
        assert_eq!(command_of(file).as_deref(), Some("\"run\" %u"));
        assert_eq!(command_of(&file.replace("Name=Browser", "Terminal=true")), None);
        assert_eq!(command_of(&file.replace("Name=Browser", "Hidden=true")), None);
        assert_eq!(command_of("[Desktop Action new]\nExec=other\n"), None);
    }
}
