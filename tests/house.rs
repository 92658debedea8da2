//! The house: which room may know which. Reads `crate::` paths out of the sources and knows no other arrows than these.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at the unexpected")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The arrows that may exist. `clock` and `texts` may be used by everybody.
const ARROWS: &[(&str, &[&str])] = &[
    // connectors, vault and the like only to start them; process_age for the measured start.
    ("main", &["app", "commands", "connectors", "process_age", "theme"]),
    ("app", &["screens", "setup", "connections", "practice", "theme", "vault"]),
    ("screens", &["app", "setup", "steps", "connections", "theme"]),
    ("setup", &["steps", "connections"]),
    ("commands", &["connections", "practice"]),
    ("connections", &["docusign", "callback", "vault", "handover", "connectors", "wire"]),
    ("docusign", &["wire"]),
    ("wire", &[]),
    ("callback", &[]),
    ("vault", &[]),
    ("handover", &[]),
    ("connectors", &[]),
    ("practice", &[]),
    ("steps", &[]),
    ("theme", &[]),
    ("texts", &[]),
    ("clock", &[]),
    ("process_age", &[]),
    ("lib", &[]),
];

const FOR_EVERYBODY: &[&str] = &["clock", "texts"];

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

/// The rooms named after `crate::` (in the library) or `countersign::` (in `main`), also in braces.
fn rooms_used(source: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for head in ["crate::", "countersign::"] {
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

#[test]
fn only_the_arrows_of_the_plan_exist() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let arrows: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    let mut files = Vec::new();
    files_under(&src, &mut files);
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for file in files {
        let inside = file.strip_prefix(&src).unwrap();
        let room = inside.components().next().unwrap().as_os_str().to_string_lossy().replace(".rs", "");
        let Some(allowed) = arrows.get(room.as_str()) else {
            faults.push(format!("{} is in a room the plan does not know", inside.display()));
            continue;
        };
        let source = fs::read_to_string(&file).unwrap();
        for used in rooms_used(&source) {
            // An item of the crate's own root, such as a macro, is no room.
            let known = arrows.contains_key(used.as_str());
            if known
                && used != room
                && !allowed.contains(&used.as_str())
                && !FOR_EVERYBODY.contains(&used.as_str())
            {
                faults.push(format!("{} uses {used}", inside.display()));
            }
            if known && used != room {
                seen.insert((room.clone(), used));
            }
        }
    }
    assert!(seen.len() > 20, "only {} arrows were found: this test has lost its eyes", seen.len());
    assert!(faults.is_empty(), "arrows that are not in the plan:\n{}", faults.join("\n"));
}

#[test]
fn rooms_are_found_in_every_form_of_use() {
    let source = "use crate::a::B; use crate::{c, d::{E, f}, g}; fn x() { crate::h::i() }";
    let found: Vec<String> = rooms_used(source).into_iter().collect();
    assert_eq!(found, ["a", "c", "d", "g", "h"]);
}
