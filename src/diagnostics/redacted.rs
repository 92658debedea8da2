//! Texts without the home folder and the user's name.

use std::fmt;

use serde::Serialize;

use crate::plain::plain_within;

/// The longest such text, in bytes.
const MOST: usize = 160;

/// A text in one line that was made fit to be shown to strangers. [`Redactor::text`] alone makes one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Redacted(String);

impl Redacted {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Knows what is to be left out.
#[derive(Clone)]
pub struct Redactor {
    home: Option<String>,
    names: Vec<String>,
}

impl Redactor {
    /// For the person who runs the program: their home folder, and their name as the environment and that folder have it.
    pub fn of_this_user() -> Self {
        let home = directories::BaseDirs::new().map(|folders| folders.home_dir().to_owned());
        let of_folder = home.as_ref().and_then(|home| home.file_name()?.to_str().map(str::to_owned));
        let of_environment =
            ["USER", "LOGNAME", "USERNAME"].into_iter().filter_map(|name| std::env::var(name).ok());
        Self::new(home.map(|home| home.display().to_string()), of_folder.into_iter().chain(of_environment))
    }

    /// For whoever has this home folder and these names.
    pub fn new(home: Option<String>, names: impl IntoIterator<Item = String>) -> Self {
        // A root folder is nobody's home.
        let home = home.filter(|home| home.chars().any(char::is_alphanumeric));
        let names = names.into_iter().filter(|name| !name.trim().is_empty()).collect();
        Self { home, names }
    }

    /// The text with `~` for the home folder and an ellipsis for the user's name.
    pub fn text(&self, text: &str) -> Redacted {
        let mut text = text.to_owned();
        if let Some(home) = &self.home {
            text = without(&text, home, "~");
        }
        for name in &self.names {
            text = without(&text, name, "…");
        }
        Redacted(plain_within(&text, MOST))
    }
}

/// The text with `put` in place of each `word` that stands by itself, in small or capital letters.
fn without(text: &str, word: &str, put: &str) -> String {
    let (small, word) = (text.to_ascii_lowercase(), word.to_ascii_lowercase());
    let mut left = String::with_capacity(text.len());
    let mut from = 0;
    for (at, found) in small.match_indices(&word) {
        let end = at + found.len();
        let stands_alone = |sign: Option<char>| !sign.is_some_and(char::is_alphanumeric);
        let before = small.get(..at).and_then(|before| before.chars().next_back());
        let after = small.get(end..).and_then(|after| after.chars().next());
        if stands_alone(before) && stands_alone(after) {
            left.push_str(text.get(from..at).unwrap_or_default());
            left.push_str(put);
            from = end;
        }
    }
    left + text.get(from..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redactor() -> Redactor {
        Redactor::new(Some("/home/olive".to_owned()), ["olive".to_owned(), "Ada.Lovelace".to_owned()])
    }

    #[test]
    fn home_and_name_are_left_out_wherever_they_stand() {
        for (text, shown) in [
            ("/home/olive/.local/share/countersign", "~/.local/share/countersign"),
            ("/home/olive", "~"),
            ("/home/oliver/x", "/home/oliver/x"),
            ("/srv/Olive/x", "/srv/…/x"),
            ("olive's java, OLIVE", "…'s java, …"),
            ("ada.lovelace-laptop", "…-laptop"),
            ("x\u{1b}[31m\ny", "x y"),
        ] {
            assert_eq!(redactor().text(text).as_str(), shown);
        }
    }

    #[test]
    fn a_text_is_short_and_nobody_without_a_name_is_left_out() {
        assert_eq!(redactor().text(&"x".repeat(1000)).as_str().len(), MOST);
        let nobody = Redactor::new(Some("/".to_owned()), [String::new(), " ".to_owned()]);
        assert_eq!(nobody.text("/usr/bin/a b").as_str(), "/usr/bin/a b");
    }
}
