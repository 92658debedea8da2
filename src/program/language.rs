//! Which language this process starts in: the one that the command line names, else the one the person chose in About, else the
//! system's, else English. It is found before the command line is read, whose help is in it.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::chosen_language;
use crate::data_folder;
use crate::texts::Language;

/// The language, by the arguments of this process.
pub(super) fn at_start(arguments: impl Iterator<Item = OsString>) -> Language {
    let mut language = None;
    let mut folder = None;
    let mut arguments = arguments.skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            break;
        }
        if let Some(told) = value_of("--language", &argument, &mut arguments) {
            language = told.to_str().and_then(Language::of_tag).or(language);
        } else if let Some(told) = value_of("--data-dir", &argument, &mut arguments) {
            folder = Some(PathBuf::from(told));
        }
    }
    let chosen = || folder.or_else(data_folder::own).and_then(|folder| chosen_language::read(&folder));
    language.or_else(chosen).unwrap_or_else(chosen_language::of_system)
}

/// What is said for that option, be it in this argument or the next one; none where this is another argument.
fn value_of(
    option: &str,
    argument: &OsString,
    rest: &mut impl Iterator<Item = OsString>,
) -> Option<OsString> {
    if argument == option {
        return rest.next();
    }
    // A folder whose name is not Unicode is found by what is understood later.
    argument.to_str()?.strip_prefix(option)?.strip_prefix('=').map(OsString::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(arguments: &[&str]) -> Language {
        at_start(std::iter::once("countersign").chain(arguments.iter().copied()).map(OsString::from))
    }

    #[test]
    fn the_command_line_is_asked_first_then_what_was_chosen() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_str().unwrap();
        chosen_language::write(folder.path(), Some(Language::French)).unwrap();
        assert_eq!(of(&["--data-dir", path]), Language::French);
        assert_eq!(of(&[&format!("--data-dir={path}"), "list"]), Language::French);
        assert_eq!(of(&["--data-dir", path, "--language", "ja"]), Language::Japanese);
        assert_eq!(of(&["--language=de-CH", "--data-dir", path, "list"]), Language::German);
        // The command line says itself that it does not know it.
        assert_eq!(of(&["--data-dir", path, "--language", "tlh"]), Language::French);
        assert_eq!(of(&["--data-dir", path, "--", "--language", "de"]), Language::French);
        assert_eq!(of(&["--data-dir", path, "--language"]), Language::French);
    }
}
