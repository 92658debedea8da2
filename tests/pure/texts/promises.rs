//! What the texts tell people to choose has to be there to be chosen.

use std::collections::BTreeSet;
use std::fs;

use super::{files_under, root, values};

/// What Docusign calls what is chosen in its own pages.
const DOCUSIGNS: [&str; 10] = [
    "Accept",
    "Actions",
    "Add App and Integration Key",
    "Add Secret Key",
    "Add URI",
    "Authorization Code Grant",
    "Create App",
    "Save",
    "Select Go-Live account",
    "Third-party integration key",
];

/// What is said before the name of something to press.
const VERBS: [&str; 6] = ["Choose ", "choose ", "Press ", "press ", "Tick ", "tick "];

/// The names of buttons, boxes and of Next: the texts that screens and pages use by their keys.
fn ours() -> BTreeSet<String> {
    let mut files =
        ["page.rs", "notification_page.rs"].map(|file| root().join("src/words").join(file)).to_vec();
    files_under(&root().join("src/screens"), "rs", &mut files);
    let sources: String = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let is_used = |key: &str| sources.contains(&format!("\"{key}\""));
    values().into_iter().filter(|(key, _)| is_used(key)).map(|(_, value)| value).collect()
}

/// Whether `rest` begins with this name, as a whole.
fn begins_with(rest: &str, name: &str) -> bool {
    rest.strip_prefix(name).is_some_and(|behind| !behind.starts_with(|next: char| next.is_alphanumeric()))
}

#[test]
fn item_56_what_a_text_says_to_choose_is_there() {
    let ours = ours();
    let mut named = 0;
    for (key, value) in values() {
        for verb in VERBS {
            for (at, _) in value.match_indices(verb) {
                let rest = &value[at + verb.len()..];
                let is_name = rest.starts_with(char::is_uppercase) && !rest.starts_with("Ctrl+");
                if !is_name {
                    continue;
                }
                named += 1;
                let is_there = DOCUSIGNS.iter().any(|name| begins_with(rest, name))
                    || ours.iter().any(|name| !name.is_empty() && begins_with(rest, name));
                assert!(is_there, "{key} says to choose what is nowhere: {rest}");
            }
        }
    }
    assert!(named > 20, "only {named} were found");
}
