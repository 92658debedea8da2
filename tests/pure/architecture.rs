//! The architecture: which room may know which, and what a room leaves to another. Reads the sources, and knows no other
//! arrows than these.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at the unexpected")]

mod graph;
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use graph::Graph;
use sources::Crate;

/// The arrows that may exist, beside those to what is for everybody.
const ARROWS: &[(&str, &[&str])] = &[
    ("main", &["program"]),
    ("console_main", &["program"]),
    // connectors, app and tasks only to start them; process_age for the measured start.
    (
        "program",
        &[
            "window",
            "commands",
            "app",
            "tasks",
            "connectors",
            "chosen_language",
            "data_folder",
            "process_age",
            "single_instance",
            "theme",
        ],
    ),
    ("window", &["screens", "app", "tasks", "chosen_language", "data_folder", "theme", "windows_api"]),
    ("screens", &["words", "app", "places", "steps", "connections", "notifications", "theme"]),
    ("commands", &["connections", "notifications", "words", "practice", "signals", "desktop_notice"]),
    // The rooms below connections for what is inside an error: see `words_read_errors_of_the_rooms_below_and_nothing_else`.
    (
        "words",
        &[
            "places",
            "connections",
            "notifications",
            "docusign",
            "callback",
            "vault",
            "handover",
            "wire",
            "desktop_notice",
        ],
    ),
    ("app", &["places", "tasks", "connections", "notifications"]),
    ("places", &["steps", "tasks", "connections", "notifications"]),
    ("tasks", &["connections", "notifications", "practice", "signals", "system_tool"]),
    ("steps", &[]),
    // data_folder for the program's own folder, whose task has a name of its own.
    (
        "connections",
        &[
            "docusign",
            "callback",
            "vault",
            "handover",
            "connectors",
            "wire",
            "schedule",
            "data_folder",
            "diagnostics",
        ],
    ),
    (
        "notifications",
        &["connections", "docusign", "signature", "vault", "handover", "wire", "loopback_socket"],
    ),
    ("signature", &[]),
    ("diagnostics", &["system_tool"]),
    ("docusign", &["wire"]),
    ("wire", &[]),
    ("callback", &["loopback_socket", "windows_api", "system_tool"]),
    ("loopback_socket", &["windows_api"]),
    ("schedule", &["atomic_replace", "data_folder", "system_tool"]),
    ("desktop_notice", &[]),
    ("system_tool", &["windows_api"]),
    ("vault", &["atomic_replace", "data_folder"]),
    ("handover", &["atomic_replace", "data_folder", "windows_api"]),
    ("connectors", &["data_folder"]),
    ("practice", &[]),
    ("theme", &[]),
    ("texts", &[]),
    ("atomic_replace", &[]),
    ("single_instance", &["data_folder"]),
    ("chosen_language", &["data_folder"]),
    ("data_folder", &[]),
    ("windows_api", &[]),
    ("plain", &[]),
    ("domain", &[]),
    ("clock", &[]),
    ("process_age", &[]),
    ("signals", &[]),
    // For tests.
    ("almost_right", &[]),
    ("lib", &[]),
];

/// Arrows of rooms that close a circle: none.
const KNOWN_OF_ROOMS: &[(&str, &str)] = &[];

/// Arrows of files that close a circle: none. A part that takes a type of its whole, which puts the part together, wants
/// that type in a file of its own, below both.
const KNOWN_OF_FILES: &[(&str, &str)] = &[];

/// What everybody may use.
const FOR_EVERYBODY: &[&str] = &["almost_right", "clock", "domain", "plain", "texts"];
/// What practice may use: it makes a text plain in its own way, so that two readings of the facts check each other.
const FOR_PRACTICE: &[&str] = &["clock", "texts"];

fn files_under(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_under(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The rooms named after `crate::` (in the library) or `countersign::` (in `main`), also in braces, or after as many
/// `super::` as lead out of the room.
fn rooms_used(file: &str, source: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    let depth = file.split('/').filter(|part| *part != "mod.rs").count();
    for head in ["crate::", "countersign::", &"super::".repeat(depth)] {
        for (at, _) in source.match_indices(head) {
            let rest = &source[at + head.len()..];
            if let Some(inside) = rest.strip_prefix('{') {
                let mut depth = 1;
                let mut word = String::new();
                let mut take = true;
                for sign in inside.chars() {
                    match sign {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        _ => {}
                    }
                    if depth == 1 && sign == ',' || depth == 0 {
                        rooms.insert(std::mem::take(&mut word).trim().to_owned());
                        take = true;
                    } else if depth == 1 && sign == ':' {
                        take = false;
                    } else if depth == 1 && take {
                        word.push(sign);
                    }
                    if depth == 0 {
                        break;
                    }
                }
            } else {
                rooms
                    .insert(rest.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect());
            }
        }
    }
    rooms
}

/// The room a file of `src` is in: the first part of its path.
fn room_of(inside: &str) -> &str {
    inside.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

/// The files of `src`, by their path below it, with what is written in them.
fn sources_of_src() -> BTreeMap<String, String> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    files_under(&src, &mut files);
    let inside = |file: &Path| {
        file.strip_prefix(&src).unwrap().to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
    };
    files.iter().map(|file| (inside(file), fs::read_to_string(file).unwrap())).collect()
}

/// Which room uses which, and what `allowed` does not know of.
fn rooms(sources: &BTreeMap<String, String>, allowed: &[(&str, &[&str])]) -> (Graph, Vec<String>) {
    let plan: BTreeMap<&str, &[&str]> = allowed.iter().copied().collect();
    let (mut graph, mut faults) = (Graph::default(), Vec::new());
    for (file, source) in sources {
        let room = room_of(file);
        let Some(allowed) = plan.get(room) else {
            faults.push(format!("{file} is in a room the plan does not know"));
            continue;
        };
        // An item of the crate's own root, such as a macro, is no room.
        let used = rooms_used(file, source)
            .into_iter()
            .filter(|used| plan.contains_key(used.as_str()) && used != room);
        let for_all = if room == "practice" { FOR_PRACTICE } else { FOR_EVERYBODY };
        for used in used {
            if !allowed.contains(&used.as_str()) && !for_all.contains(&used.as_str()) {
                faults.push(format!("{file} uses {used}"));
            }
            graph.add(room, &used);
        }
    }
    (graph, faults)
}

#[test]
fn only_the_arrows_of_the_plan_exist() {
    let (graph, faults) = rooms(&sources_of_src(), ARROWS);
    assert!(graph.len() > 20, "only {} arrows were found: this test has lost its eyes", graph.len());
    assert!(faults.is_empty(), "arrows that are not in the plan:\n{}", faults.join("\n"));
}

#[test]
fn rooms_use_each_other_in_no_circle() {
    let plan = Graph::of(ARROWS.iter().flat_map(|(room, used)| used.iter().map(move |used| (*room, *used))));
    assert_eq!(plan.faults(KNOWN_OF_ROOMS), Vec::<String>::new(), "in the plan");
    let (graph, _) = rooms(&sources_of_src(), ARROWS);
    let faults = graph.faults(KNOWN_OF_ROOMS);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn files_use_each_other_in_no_circle() {
    let sources = sources_of_src();
    let whole = Crate::read("lib.rs", &sources);
    let graph = whole.files();
    assert!(whole.len() > 100 && graph.len() > 200, "this test has lost its eyes");
    let faults = graph.faults(KNOWN_OF_FILES);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_forbidden_arrow_and_an_unknown_room_are_found() {
    let sources = [
        ("a/mod.rs", "use crate::b::B;"),
        ("b.rs", "use crate::clock::Clock; fn x() { crate::a::y() }"),
        ("c.rs", ""),
        ("clock.rs", ""),
    ];
    let sources = sources.map(|(file, text)| (file.to_owned(), text.to_owned())).into();
    let (graph, faults) = rooms(&sources, &[("a", &["b"]), ("b", &[]), ("clock", &[])]);
    assert_eq!(faults, ["b.rs uses a", "c.rs is in a room the plan does not know"]);
    assert_eq!(graph.faults(&[]), ["a circle: a uses b uses a"]);
    let sideways = [
        ("a/mod.rs", "use super::b::B;"),
        ("a/part.rs", "use super::super::b::B; use super::b;"),
        ("b.rs", ""),
    ];
    let sideways = sideways.map(|(file, text)| (file.to_owned(), text.to_owned())).into();
    let (_, faults) = rooms(&sideways, &[("a", &[]), ("b", &[])]);
    assert_eq!(faults, ["a/mod.rs uses b", "a/part.rs uses b"]);
}

#[test]
fn rooms_are_found_in_every_form_of_use() {
    let source = "use crate::a::B; use crate::{c, d::{E, f}, g}; fn x() { crate::h::i() }";
    let found: Vec<String> = rooms_used("x.rs", source).into_iter().collect();
    assert_eq!(found, ["a", "c", "d", "g", "h"]);
}

/// A source without what is for tests alone.
fn shipped(source: &str) -> &str {
    source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
}

/// The lines of a source without comments.
fn code_lines(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = source.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
    lines.filter(|(_, line)| !line.starts_with("//"))
}

/// Whether a number with a point other than 0.0 stands in the line.
fn has_a_size(line: &str) -> bool {
    line.match_indices('.').any(|(at, _)| {
        let digits = |text: &str, back: bool| -> String {
            let kept = |sign: &char| sign.is_ascii_digit();
            if back {
                text.chars().rev().take_while(kept).collect()
            } else {
                text.chars().take_while(kept).collect()
            }
        };
        let (before, after) = (digits(&line[..at], true), digits(&line[at + 1..], false));
        !before.is_empty() && !after.is_empty() && format!("{before}{after}").chars().any(|sign| sign != '0')
    })
}

#[test]
fn screens_leave_colours_and_sizes_to_the_theme() {
    assert!(has_a_size("space::XL - 4.0") && has_a_size("vec2(0.0, 1.5)"));
    assert!(!has_a_size("vec2(left, 0.0)") && !has_a_size("self.0.clone()"));
    let screens = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/screens");
    let mut files = Vec::new();
    files_under(&screens, &mut files);
    assert!(files.len() > 10, "the screens are there");
    let mut faults = Vec::new();
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        // Tests have windows and lines of their own.
        let drawn = code_lines(&source).take_while(|(_, line)| !line.contains("#[cfg(test)]"));
        for (number, line) in drawn {
            let named = ["Color32", "Margin", "Stroke", "CornerRadius", "FontId", "painter()", "egui::Frame"];
            if named.iter().any(|name| line.contains(name)) || has_a_size(line) {
                faults.push(format!("{}:{number}: {line}", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The string literals of a line: what stands between its quotes.
fn literals(line: &str) -> Vec<&str> {
    line.split('"').skip(1).step_by(2).collect()
}

/// What there is to say is said without a window: a command or a record says it as well.
#[test]
fn words_know_no_window() {
    let mut files = Vec::new();
    files_under(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words"), &mut files);
    assert!(files.len() > 10, "the words are there");
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        let named = code_lines(&source).find(|(_, line)| line.contains("egui") || line.contains("eframe"));
        assert_eq!(named, None, "{}", file.display());
    }
}

/// What `words` names of the rooms below `connections` is why something failed, or was noticed: it explains, and does
/// nothing.
#[test]
fn words_read_errors_of_the_rooms_below_and_nothing_else() {
    const BELOW: [&str; 5] = ["docusign", "callback", "vault", "handover", "wire"];
    const ERRORS: [&str; 4] = ["Error", "Problem", "Notice", "UnreadableEntry"];
    // The parts of an error.
    const PARTS: [&str; 10] = [
        "Cause",
        "Refusal",
        "RetryWait",
        "Holder",
        "Obstacle",
        "SyncService",
        "ProxyInUse",
        "ProxySource",
        "ProxyTrouble",
        "Unreachable",
    ];
    let mut found = 0;
    for (file, source) in sources_of_src().iter().filter(|(file, _)| room_of(file) == "words") {
        let code: Vec<&str> = code_lines(shipped(source)).map(|(_, line)| line).collect();
        let code = code.join(" ");
        for path in code.split("use crate::").skip(1).filter_map(|rest| rest.split(';').next()) {
            if !BELOW.contains(&path.split("::").next().unwrap_or_default()) {
                continue;
            }
            let names = path.rsplit("::").next().unwrap_or_default();
            let names = names.trim_matches(['{', '}', ' ']).split(',').map(str::trim);
            for name in names.filter(|name| !name.is_empty()) {
                let is_error = ERRORS.iter().any(|ending| name.ends_with(ending)) || PARTS.contains(&name);
                assert!(is_error, "{file} uses {name}");
                found += 1;
            }
        }
    }
    assert!(found > 10, "this test has lost its eyes");
}

/// Words for people lie in `assets/texts`: no literal of the screens, the words or the widgets has two words in it.
#[test]
fn screens_words_and_widgets_have_no_texts_of_their_own() {
    let mut files = Vec::new();
    for room in ["src/screens", "src/words", "src/theme"] {
        files_under(&Path::new(env!("CARGO_MANIFEST_DIR")).join(room), &mut files);
    }
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| !file.components().any(|part| part.as_os_str() == "tests")) {
        let source = fs::read_to_string(file).unwrap();
        for (number, line) in code_lines(shipped(&source)) {
            // Why a lint is off, and why a frame is drawn again, is for whoever reads the source.
            if line.contains("reason = ") || line.contains("request_discard") {
                continue;
            }
            let two_words = |text: &&str| {
                let words = text.split(' ').filter(|word| word.chars().all(char::is_alphabetic));
                let words: Vec<_> = words.filter(|word| word.chars().count() > 1).collect();
                // A name ("Google Drive") is no sentence.
                words.len() > 1 && words.iter().any(|word| word.starts_with(char::is_lowercase))
            };
            faults.extend(
                literals(line)
                    .iter()
                    .find(|text| two_words(text))
                    .map(|_| format!("{}:{number}: {line}", file.display())),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The names of the types that a source defines for others.
fn types_of(source: &str) -> impl Iterator<Item = &str> {
    code_lines(source).filter_map(|(_, line)| {
        let rest = line.strip_prefix("pub")?;
        let rest = if rest.starts_with('(') { rest.split_once(") ")?.1 } else { rest.trim_start() };
        let name = ["struct ", "enum ", "trait "].iter().find_map(|kind| rest.strip_prefix(kind))?;
        name.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next()
    })
}

/// A name that stands twice is looked up twice. What a person does in a place is an `Action` everywhere; of the keychains
/// of the systems, a program has one.
#[test]
fn no_types_name_stands_twice() {
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, source) in sources_of_src() {
        let is_test = ["tests", "stub", "fakes"].iter().any(|part| file.contains(part));
        for name in types_of(shipped(&source)).filter(|_| !is_test) {
            places.entry(name.to_owned()).or_default().insert(file.clone());
        }
    }
    assert!(places.len() > 200, "this test has lost its eyes");
    places.retain(|name, files| files.len() > 1 && !["Action", "Keychain"].contains(&name.as_str()));
    assert!(places.is_empty(), "{places:#?}");
}

#[test]
fn types_are_found_in_every_form() {
    let source = "pub struct A;\npub(super) enum B<T> {\n    pub trait C: D {\npub fn e() {}\nstruct F;\n// pub struct G;";
    assert_eq!(types_of(source).collect::<Vec<_>>(), ["A", "B", "C"]);
}
