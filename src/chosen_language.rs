//! The language a person chose, remembered beside the data, and the system's.

use std::io;
use std::path::{Path, PathBuf};

use crate::data_folder;
use crate::texts::Language;

/// The most bytes the file has.
const LONGEST: usize = 16;

fn file(folder: &Path) -> PathBuf {
    folder.join("language")
}

/// The one that was chosen, by what is remembered in this folder; none where the system's is to be used.
pub fn read(folder: &Path) -> Option<Language> {
    let text = data_folder::read(&file(folder), LONGEST).ok()?;
    Language::of_tag(std::str::from_utf8(&text).ok()?.trim())
}

/// Remembers a choice in this folder; with none, that the system's is to be used.
pub fn write(folder: &Path, language: Option<Language>) -> io::Result<()> {
    match language {
        Some(language) => data_folder::write(&file(folder), language.tag().as_bytes()),
        None => match std::fs::remove_file(file(folder)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => removed,
        },
    }
}

/// The first of the languages this person told the system that is among ours; English where none is.
pub fn of_system() -> Language {
    if cfg!(all(unix, not(target_os = "macos"))) {
        return of_environment(|name| std::env::var(name).ok());
    }
    sys_locale::get_locales().find_map(|tag| Language::of_tag(&tag)).unwrap_or_default()
}

/// The language by the variables of POSIX, as GNU's gettext reads them: the locale is the first of three that is set, and `LANGUAGE` lists
/// others to be preferred, unless the locale is that of no language.
fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Language {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let Some(locale) = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set) else {
        return Language::English;
    };
    if matches!(locale.split('.').next(), Some("C" | "POSIX")) {
        return Language::English;
    }
    let preferred = variable("LANGUAGE").unwrap_or_default();
    let mut tags = preferred.split(':').chain([locale.as_str()]);
    tags.find_map(Language::of_tag).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_there_again_and_what_says_no_language_is_none() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read(folder.path()), None);
        write(folder.path(), None).unwrap();
        for language in Language::ALL {
            write(folder.path(), Some(language)).unwrap();
            assert_eq!(read(folder.path()), Some(language));
        }
        write(folder.path(), None).unwrap();
        assert_eq!(read(folder.path()), None);
        for odd in ["", "tlh", "a language that nobody speaks", "\u{feff}"] {
            std::fs::write(file(folder.path()), odd).unwrap();
            assert_eq!(read(folder.path()), None, "{odd:?}");
        }
    }

    #[test]
    fn the_locale_of_no_language_is_english_whatever_else_is_set() {
        let of = |variables: &[(&str, &str)]| {
            of_environment(|name| {
                let found = variables.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        for (variables, language) in [
            (&[("LANG", "de_DE.UTF-8")][..], Language::German),
            (&[("LC_ALL", ""), ("LANG", "pt_BR")], Language::Portuguese),
            (&[("LC_ALL", "C"), ("LANG", "de_DE.UTF-8")], Language::English),
            (&[("LC_MESSAGES", "POSIX"), ("LANG", "ja_JP.UTF-8")], Language::English),
            (&[("LANG", "C.UTF-8"), ("LANGUAGE", "de")], Language::English),
            (&[("LANG", "nl_NL.UTF-8"), ("LANGUAGE", "nl:fr:de")], Language::French),
            (&[("LANG", "es_MX.UTF-8"), ("LANGUAGE", "")], Language::Spanish),
            (&[("LANGUAGE", "de")], Language::English),
            (&[], Language::English),
        ] {
            assert_eq!(of(variables), language, "{variables:?}");
        }
    }
}
