//! What SECURITY.md says is held to the sources: its table names files that exist and tests that are there; and the
//! supply: no unsafe code, locked dependencies, no host but the environments'.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test stops at the unexpected"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The texts in backticks.
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn the_table_names_what_is_there() {
    let text = read("SECURITY.md");
    let mut seen = BTreeSet::new();
    for line in text.lines() {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [number, _, place, tests, systems] = cells.as_slice() else { continue };
        let Ok(number) = number.parse::<u32>() else { continue };
        assert!(seen.insert(number), "item {number} is there twice");
        if place.starts_with("*later*") {
            continue;
        }
        for file in quoted(place).into_iter().chain(quoted(tests)) {
            assert!(root().join(file).is_file(), "item {number} names {file}, which is not there");
        }
        let files = quoted(tests);
        assert!(!files.is_empty(), "item {number} has no test");
        for file in files {
            let source = read(file);
            let has = source.lines().any(|line| {
                line.contains(&format!("fn item_{number:02}_"))
                    || line.contains(&format!("_and_{number:02}_"))
            });
            assert!(has, "{file} has no test of item {number}");
        }
        let run = ["Linux", "Linux, Windows (Wine)"];
        assert!(run.contains(systems), "item {number}: nothing was run on {systems}");
    }
    let first: BTreeSet<u32> = (1..=35).collect();
    assert!(seen.is_superset(&first), "each item of the first list has a row");
    assert!(seen.iter().all(|number| *number <= 56), "{seen:?}");
}

/// The one file that may hold unsafe code: the calls of Windows.
const UNSAFE: &str = "src/windows_api.rs";

#[test]
fn item_35_no_unsafe_code_but_in_the_calls_of_windows() {
    assert!(read("Cargo.toml").contains("unsafe_code = \"deny\""));
    let calls = read(UNSAFE);
    assert!(read("src/lib.rs").contains("#[cfg(windows)]\nmod windows_api;"), "no other system builds it");
    // Each block says why it is sound.
    let blocks = calls
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .filter(|line| line.contains("unsafe {"));
    assert_eq!(blocks.count(), calls.matches("// SAFETY: ").count());
    assert!(!calls.contains("unsafe fn") && !calls.contains("unsafe impl"), "its functions are safe to call");
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    assert!(files.len() > 100, "only {} sources: this test has lost its eyes", files.len());
    for file in files {
        if file == root().join(UNSAFE) {
            continue;
        }
        let source = fs::read_to_string(&file).unwrap();
        let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            for word in ["unsafe {", "unsafe fn", "unsafe impl", "allow(unsafe_code", "expect(unsafe_code"] {
                assert!(!line.contains(word), "{}: {line}", file.display());
            }
        }
    }
}

#[test]
fn item_35_dependencies_are_locked_and_checked_in_every_run() {
    assert!(root().join("Cargo.lock").is_file());
    let run = read(".ci/run");
    assert!(run.contains("check bans licenses sources"), "licences, bans and sources are checked");
    assert!(run.contains("cargo clippy --locked") && run.contains("cargo test --locked"));
    let deny = read("deny.toml");
    assert!(deny.contains("unknown-registry = \"deny\"") && deny.contains("unknown-git = \"deny\""));
}

/// Hosts that stand in the sources, of which a request may go to the first lot only.
const ASKED: &[&str] = &[
    "account.docusign.com",
    "account-d.docusign.com",
    "demo.docusign.net",
    "admindemo.docusign.com",
    "apps.docusign.com",
    "apps-d.docusign.com",
];

#[test]
fn item_35_no_host_but_the_environments() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let mut seen = BTreeSet::new();
    for file in files {
        let path = file.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        let source = fs::read_to_string(&file).unwrap();
        // What stands in tests and documents goes nowhere.
        let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
        // Nor does Practice ask anybody anything: it only answers.
        let goes_nowhere = path.contains("/tests/")
            || path.starts_with("src/practice/")
            || ["tests.rs", "samples.rs", "properties.rs"].iter().any(|end| path.ends_with(end));
        if goes_nowhere {
            continue;
        }
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for rest in line.split("\"https://").skip(1) {
                let host = rest.split(['/', '"', ':', '{']).next().unwrap();
                if !host.is_empty() {
                    seen.insert((host.to_owned(), path.clone()));
                }
            }
        }
    }
    let strange: Vec<_> = seen.iter().filter(|(host, _)| !ASKED.contains(&host.as_str())).collect();
    assert!(strange.is_empty(), "hosts nobody expects: {strange:?}");
    assert!(seen.iter().any(|(host, _)| host == "account.docusign.com"), "this test has lost its eyes");
}

/// A panic's message is printed, whatever it holds: so nothing of ours panics with a value. The lints forbid `unwrap`,
/// `expect` and indexing; this forbids the rest, outside of what is built for tests alone.
#[test]
fn item_31_nothing_of_ours_panics_with_a_value() {
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let mut looked_at = 0;
    for file in files {
        let path = file.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        let for_tests = path.contains("/tests/")
            || ["tests.rs", "samples.rs", "properties.rs", "stub.rs", "fakes.rs"]
                .iter()
                .any(|end| path.ends_with(end));
        if for_tests {
            continue;
        }
        let source = fs::read_to_string(&file).unwrap();
        let mut tests = source.match_indices("mod tests {").map(|(at, _)| &source[..at]);
        // The module stands behind its condition, with other attributes between.
        let code = tests.find(|before| {
            before.lines().rev().take(6).any(|line| line.contains("cfg(") && line.contains("test"))
        });
        let code = code.unwrap_or(&source);
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            looked_at += 1;
            // Nothing is left of these in the program that is handed out.
            if line.starts_with("const _: () = assert!(") || line.contains("debug_assert!(") {
                continue;
            }
            for word in [
                "panic!(",
                "unreachable!(",
                "assert!(",
                "assert_eq!(",
                "assert_ne!(",
                ".unwrap()",
                ".expect(",
            ] {
                assert!(!line.contains(word), "{path}: {line}");
            }
        }
    }
    assert!(looked_at > 10_000, "only {looked_at} lines: this test has lost its eyes");
    let lints = read("Cargo.toml");
    for lint in ["expect_used", "indexing_slicing", "unwrap_used"] {
        assert!(lints.contains(&format!("{lint} = \"warn\"")), "{lint}");
    }
}
