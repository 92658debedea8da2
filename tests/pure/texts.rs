//! The texts against the sources: no key is missing, none is unused, every placeable is given by name. That no words for
//! people stand in the sources themselves is `tests/pure/architecture.rs`'s to say.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at the unexpected")]

mod languages;
mod promises;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files_under(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_under(&path, ending, found);
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
}

/// Every key of the texts, with the names of its placeables.
fn texts() -> BTreeMap<String, BTreeSet<String>> {
    let mut files = Vec::new();
    files_under(&root().join("assets/texts/en"), "ftl", &mut files);
    assert!(!files.is_empty());
    let mut texts = BTreeMap::new();
    for file in files {
        let words = fs::read_to_string(&file).unwrap();
        let resource = parser::parse(words.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{} cannot be read: {errors:?}", file.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut names = BTreeSet::new();
            placeables(&message.value.map(|pattern| pattern.elements).unwrap_or_default(), &mut names);
            let key = message.id.name.to_owned();
            assert!(texts.insert(key.clone(), names).is_none(), "{key} is there twice");
        }
    }
    texts
}

/// Every text by its key, an ellipsis in the place of each placeable.
fn values() -> BTreeMap<String, String> {
    let mut files = Vec::new();
    files_under(&root().join("assets/texts/en"), "ftl", &mut files);
    let mut values = BTreeMap::new();
    for file in files {
        let words = fs::read_to_string(&file).unwrap();
        let resource = parser::parse(words.as_str()).unwrap_or_else(|(resource, _)| resource);
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let elements = message.value.map(|pattern| pattern.elements).unwrap_or_default();
            let plain = |element: &PatternElement<&str>| match element {
                // Without the marks around labels of somebody else's page.
                PatternElement::TextElement { value } => value.replace("**", ""),
                PatternElement::Placeable { .. } => "…".to_owned(),
            };
            values.insert(message.id.name.to_owned(), elements.iter().map(plain).collect());
        }
    }
    values
}

/// The names that a text takes, those in its variants included.
fn placeables(elements: &[PatternElement<&str>], names: &mut BTreeSet<String>) {
    let mut take = |inline: &InlineExpression<&str>| {
        if let InlineExpression::VariableReference { id } = inline {
            names.insert(id.name.to_owned());
        }
    };
    let mut inner = Vec::new();
    for element in elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(inline) } => take(inline),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                take(selector);
                inner.extend(variants.iter().map(|variant| &variant.value.elements));
            }
            PatternElement::TextElement { .. } => {}
        }
    }
    for elements in inner {
        placeables(elements, names);
    }
}

/// The sources, without what is only for tests.
fn sources() -> String {
    let mut files = Vec::new();
    files_under(&root().join("src"), "rs", &mut files);
    let mut all = String::new();
    for file in files {
        if file.components().any(|part| matches!(part.as_os_str().to_str(), Some("tests" | "tests.rs"))) {
            continue;
        }
        let source = fs::read_to_string(file).unwrap();
        let shipped = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for line in shipped.lines().filter(|line| !line.trim_start().starts_with("//")) {
            all.push_str(line);
            all.push('\n');
        }
    }
    all
}

fn is_key(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[test]
fn no_text_is_unused() {
    let sources = sources();
    let unused: Vec<String> =
        texts().into_keys().filter(|key| !sources.contains(&format!("\"{key}\""))).collect();
    assert!(unused.is_empty(), "nobody uses these texts: {unused:#?}");
}

#[test]
fn no_text_is_missing() {
    let texts = texts();
    let sources = sources();
    let mut asked = BTreeSet::new();
    for call in ["t(\"", "t_labelled(\"", "t_with(\"", "t_with(\n"] {
        for (at, _) in sources.match_indices(call) {
            // Not the tail of another function's name.
            let before = sources[..at].chars().next_back().unwrap_or(' ');
            if before.is_alphanumeric() || before == '_' {
                continue;
            }
            let rest = &sources[at + call.len()..];
            let rest = rest.trim_start().trim_start_matches('"');
            let key = rest.split('"').next().unwrap();
            if is_key(key) {
                asked.insert(key.to_owned());
            }
        }
    }
    assert!(asked.len() > 50, "only {} calls were found: this test has lost its eyes", asked.len());
    let missing: Vec<_> = asked.iter().filter(|key| !texts.contains_key(*key)).collect();
    assert!(missing.is_empty(), "these texts are missing: {missing:#?}");
}

/// The problems are worded through a macro that takes two keys at a time.
#[test]
fn no_text_of_a_problem_is_missing() {
    let texts = texts();
    let sources = sources();
    let mut found = 0;
    for (at, call) in sources.match_indices("explained!(") {
        let keys: Vec<&str> = sources[at + call.len()..].split('"').skip(1).step_by(2).take(2).collect();
        for key in keys {
            assert!(texts.contains_key(key), "the text {key} of a problem is missing");
            found += 1;
        }
    }
    assert!(found > 40, "only {found} keys were found: this test has lost its eyes");
}

#[test]
fn every_placeable_is_given_somewhere() {
    let sources = sources();
    for (key, names) in texts() {
        for name in names {
            assert!(
                sources.contains(&format!("(\"{name}\",")),
                "{key} has {{ ${name} }}, and nobody gives an argument of that name"
            );
        }
    }
}
