//! What a screen reader is told of every state of every screen, and where each thing is, as text that a diff shows:
//! `trees/SCREEN.txt`, one line a node, at the usual size and at the smallest.
//!
//! A line has the role, the name, the value (never that of a password), what is special about it, and its rectangle in
//! whole points: left, top, width and height. Containers without a name are left out, with what they hold kept.
//!
//! Of a state, lines that stand in the one before it too, at the same size, are not written again, as long as they are many:
//! `lines 17 to 74 of the state before, 152 lower` is said in their place. The lines are those of the whole tree, counted from 1.

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
        let mut before: [Vec<String>; 2] = Default::default();
        for state in screen.states {
            let mut app = state.app;
            for (size, before) in [USUAL, space::SMALLEST_WINDOW.into()].into_iter().zip(&mut before) {
                board.draw(app, size, 1.0, Scheme::Light);
                board.unfold(state.unfold);
                writeln!(told, "== {} at {} × {}", state.name, size.x, size.y).unwrap();
                let now: Vec<String> = tree(&board.0).lines().map(str::to_owned).collect();
                for line in shortened(before, &now) {
                    told += &line;
                    told.push('\n');
                }
                told.push('\n');
                *before = now;
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

/// The fewest lines that are said to stand in the state before: fewer are sooner read than looked up.
const FEWEST: usize = 5;

/// `now`, with what stands in `before` too said in a line, wherever all of it is moved by as much, up or down, or not at all.
fn shortened(before: &[String], now: &[String]) -> Vec<String> {
    let (mut told, mut from, mut at) = (Vec::new(), 0, 0);
    while at < now.len() {
        let run = |start: usize| run(&before[start..], &now[at..]);
        let best = (from..before.len())
            .map(|start| (start, run(start)))
            .max_by_key(|(start, run)| (run.0, std::cmp::Reverse(*start)));
        match best {
            Some((start, (count, lower))) if count >= FEWEST => {
                let moved = match lower {
                    0 => String::new(),
                    lower if lower < 0 => format!(", {} higher", -lower),
                    lower => format!(", {lower} lower"),
                };
                told.push(format!("lines {} to {} of the state before{moved}", start + 1, start + count));
                (from, at) = (start + count, at + count);
            }
            _ => {
                told.push(now[at].clone());
                at += 1;
            }
        }
    }
    told
}

/// How many lines from the first on are the same, and how much lower they stand in `now`.
fn run(before: &[String], now: &[String]) -> (usize, i64) {
    let mut lower = None;
    let same = before.iter().zip(now).take_while(|(old, new)| match (placed(old), placed(new)) {
        (None, None) => old == new,
        (Some((old, was)), Some((new, is))) => old == new && *lower.get_or_insert(is - was) == is - was,
        _ => false,
    });
    let count = same.count();
    (count, lower.unwrap_or_default())
}

/// A line without its top, and its top; none where it has no rectangle.
fn placed(line: &str) -> Option<((&str, &str, &str), i64)> {
    let (rest, size) = line.rsplit_once(' ')?;
    let (head, corner) = rest.rsplit_once(' ')?;
    let (left, top) = corner.split_once(',')?;
    Some(((head, left, size), top.parse().ok()?))
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
fn what_stands_in_the_state_before_is_said_in_a_line() {
    let lines = |top: i64, names: &[&str]| -> Vec<String> {
        let lines = names.iter().zip(0..);
        lines.map(|(name, at)| format!("Label {name:?} 8,{} 90×20", top + 30 * at)).collect()
    };
    let before = lines(10, &["a", "b", "c", "d", "e", "f"]);
    assert_eq!(shortened(&[], &before), before);
    assert_eq!(shortened(&before, &before), ["lines 1 to 6 of the state before"]);
    // A line more, and all below it is lower.
    let banner = "Alert \"x\" 8,10 90×40".to_owned();
    let pushed = [vec![banner.clone()], lines(70, &["a", "b", "c", "d", "e", "f"])].concat();
    assert_eq!(
        shortened(&before, &pushed),
        [banner, "lines 1 to 6 of the state before, 60 lower".to_owned()]
    );
    // Few are written; so is what is moved otherwise, wider or called otherwise.
    assert_eq!(shortened(&before, &before[2..]), before[2..]);
    let mut other = before.clone();
    other[5] = "Label \"f\" 8,161 90×20".to_owned();
    assert_eq!(shortened(&before, &other), ["lines 1 to 5 of the state before", &*other[5]]);
    for line in
        ["Label \"f\" 9,160 90×20", "Label \"f\" 8,160 91×20", "Label \"F\" 8,160 90×20", "Label \"f\""]
    {
        other[5] = line.to_owned();
        assert_eq!(shortened(&before, &other)[1], line);
    }
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
