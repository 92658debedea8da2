//! What a screen reader is told of every state of every screen, and where each thing is, as text that a diff shows:
//! `trees/SCREEN.txt`, one line a node, at the usual size and at the smallest.
//!
//! A line has the role, the name, the value (never that of a password), what is special about it, and its rectangle in
//! whole points: left, top, width and height. Containers without a name are left out, with what they hold kept.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use countersign::app::App;
use countersign::theme::{Scheme, space};
use eframe::egui::accesskit::{Role, Toggled};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;

use super::{Board, USUAL, screens};

/// How many lines of a difference are told of a state: the rest is in the files.
const TOLD: usize = 40;

#[test]
fn every_state_tells_the_tree_that_is_written_down() {
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures/looks/trees");
    let (mut board, mut faults, mut seen) = (Board::new(), Vec::new(), BTreeSet::new());
    for screen in screens() {
        let mut told = String::new();
        for state in screen.states {
            let mut app = state.app;
            for size in [USUAL, space::SMALLEST_WINDOW.into()] {
                board.draw(app, size, 1.0, Scheme::Light);
                board.unfold(state.unfold);
                writeln!(told, "== {} at {} × {}", state.name, size.x, size.y).unwrap();
                told += &tree(&board.0);
                told.push('\n');
                app = board.take();
            }
        }
        let path = folder.join(format!("{}.txt", screen.name));
        if update {
            fs::create_dir_all(&folder).expect("a folder for trees");
            fs::write(&path, told).expect("a tree is written");
        } else {
            let expected = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
            faults.extend(
                difference(&expected, &told).iter().map(|found| format!("{} / {found}", screen.name)),
            );
        }
        seen.insert(path);
    }
    if std::env::var_os("LOOKS_OF").is_none() {
        for path in left_over(&folder, &seen) {
            if update {
                fs::remove_file(&path).expect("an old tree goes");
            } else {
                faults.push(format!("{} is of no screen", path.display()));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "What a screen reader is told, or where things are, has changed. `-` is written down, `+` is drawn now; if it \
         is meant, UPDATE_SNAPSHOTS=1 cargo test --test pictures looks::trees writes it down.\n\n{}",
        faults.join("\n")
    );
}

/// The files in the folder that are not among these.
fn left_over(folder: &Path, seen: &BTreeSet<PathBuf>) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).expect("trees").map(|entry| entry.expect("a tree").path());
    files.filter(|path| !seen.contains(path)).collect()
}

/// The tree as text.
fn tree(harness: &Harness<'_, Option<App>>) -> String {
    let mut text = String::new();
    for node in harness.root().children() {
        describe(&node, 0, &mut text);
    }
    text
}

fn describe(node: &egui_kittest::Node<'_>, depth: usize, text: &mut String) {
    let it = node.accesskit_node();
    if it.is_hidden() || it.role() == Role::TextRun {
        return;
    }
    // A text's words are its value.
    let (name, value) = match (it.label(), it.value()) {
        (None, Some(value)) if it.role() == Role::Label => (value, None),
        (name, value) => (name.unwrap_or_default(), value),
    };
    let is_bare = name.is_empty()
        && value.is_none()
        && [Role::GenericContainer, Role::Pane, Role::Unknown].contains(&it.role());
    let below = if is_bare {
        depth
    } else {
        write!(text, "{:indent$}{:?} {name:?}", "", it.role(), indent = 2 * depth).unwrap();
        match value {
            // As many dots as signs, in the window as here; never what they stand for.
            Some(value) if it.is_password_input() => {
                write!(text, " = {} signs", value.chars().count()).unwrap();
            }
            Some(value) if value != name => write!(text, " = {value:?}").unwrap(),
            _ => {}
        }
        let toggled = it.toggled().map(|toggled| match toggled {
            Toggled::True => "checked",
            Toggled::False => "not checked",
            Toggled::Mixed => "mixed",
        });
        let expanded = it.data().is_expanded().map(|open| if open { "open" } else { "folded" });
        let selected = it.is_selected().map(|is| if is { "selected" } else { "not selected" });
        let level = it.level().map(|level| format!("level {level}"));
        let special = [
            it.is_focused().then_some("focus"),
            it.is_disabled().then_some("disabled"),
            it.is_read_only_supported().then(|| it.is_read_only().then_some("read only")).flatten(),
            it.is_modal().then_some("modal"),
            it.is_required().then_some("required"),
            toggled,
            expanded,
            selected,
            level.as_deref(),
        ];
        for special in special.into_iter().flatten() {
            write!(text, " [{special}]").unwrap();
        }
        if let Some(description) = it.description() {
            write!(text, " described {description:?}").unwrap();
        }
        if let Some(at) = it.bounding_box() {
            let (left, top) = (at.x0.round(), at.y0.round());
            write!(text, " {left},{top} {}×{}", at.x1.round() - left, at.y1.round() - top).unwrap();
        }
        text.push('\n');
        depth + 1
    };
    for child in node.children() {
        describe(&child, below, text);
    }
}

/// What is different, by state.
fn difference(expected: &str, told: &str) -> Vec<String> {
    let (before, after) = (states(expected), states(told));
    let mut names: Vec<&str> = after.iter().map(|(name, _)| *name).collect();
    names.extend(before.iter().map(|(name, _)| *name).filter(|name| !after.iter().any(|(is, _)| is == name)));
    let lines = |of: &[(&str, &str)], name: &str| -> Vec<String> {
        let found = of.iter().find(|(is, _)| *is == name);
        found.map(|(_, text)| text.lines().map(str::to_owned).collect()).unwrap_or_default()
    };
    let mut found = Vec::new();
    for name in names {
        let changes = changes(&lines(&before, name), &lines(&after, name));
        if !changes.is_empty() {
            let more = changes.len().saturating_sub(TOLD);
            let mut words = format!("{name}\n{}", changes[..changes.len().min(TOLD)].concat());
            if more > 0 {
                writeln!(words, "  and {more} lines more").unwrap();
            }
            found.push(words);
        }
    }
    // Each state is there, but not as often, or in another order.
    if found.is_empty() && expected != told {
        found.push("the states stand in another order".to_owned());
    }
    found
}

/// The states in a file, by their headline.
fn states(text: &str) -> Vec<(&str, &str)> {
    text.split("== ").filter_map(|state| state.split_once('\n')).collect()
}

/// The lines that went and came, in their order: the longest lines in common stay.
fn changes(before: &[String], after: &[String]) -> Vec<String> {
    let mut common = vec![vec![0_usize; after.len() + 1]; before.len() + 1];
    for (i, old) in before.iter().enumerate().rev() {
        for (j, new) in after.iter().enumerate().rev() {
            common[i][j] =
                if old == new { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let (mut i, mut j, mut found) = (0, 0, Vec::new());
    while i < before.len() || j < after.len() {
        if i < before.len() && j < after.len() && before[i] == after[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == after.len() || (i < before.len() && common[i + 1][j] >= common[i][j + 1]) {
            found.push(format!("  - {}\n", before[i]));
            i += 1;
        } else {
            found.push(format!("  + {}\n", after[j]));
            j += 1;
        }
    }
    found
}

#[test]
fn a_difference_names_the_state_and_its_lines() {
    let before = "== one at 1 × 1\na\nb\nc\n\n== two at 1 × 1\nd\n\n";
    let after = "== one at 1 × 1\na\nB\nc\n\n== two at 1 × 1\nd\n\n";
    assert_eq!(difference(before, after), ["one at 1 × 1\n  - b\n  + B\n"]);
    assert!(difference(before, before).is_empty());
    let fewer = "== two at 1 × 1\nd\n\n";
    assert_eq!(difference(before, fewer), ["one at 1 × 1\n  - a\n  - b\n  - c\n  - \n"]);
}
