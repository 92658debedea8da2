//! The other languages against English: nothing is missing, nothing too much, and every text takes the same values and names the
//! same labels of Docusign's pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::{files_under, placeables, root};

/// The folders beside English.
const TRANSLATED: [&str; 5] = ["de", "es", "fr", "ja", "pt"];

/// What a text says: the names of its placeables, the labels of somebody else's page, and all its words, those of its variants
/// too.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    file: String,
    names: BTreeSet<String>,
    labels: BTreeSet<String>,
    words: String,
}

fn words(pattern: &Pattern<&str>, all: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => all.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    words(&variant.value, all);
                    all.push('\n');
                }
            }
            PatternElement::Placeable { .. } => all.push('…'),
        }
    }
}

fn texts(language: &str) -> BTreeMap<String, Said> {
    let folder = root().join("assets/texts").join(language);
    let mut files = Vec::new();
    files_under(&folder, "ftl", &mut files);
    let mut texts = BTreeMap::new();
    for path in files {
        let file = path.file_name().unwrap().to_str().unwrap().to_owned();
        let source = fs::read_to_string(&path).unwrap();
        let resource = parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{language}/{file} cannot be read: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name.to_owned();
            let pattern = message.value.unwrap_or_else(|| panic!("{language}/{file}: {key} says nothing"));
            let mut said = String::new();
            words(&pattern, &mut said);
            let labels = said.split("**").skip(1).step_by(2).map(str::to_owned).collect();
            let mut names = BTreeSet::new();
            placeables(&pattern.elements, &mut names);
            let before = texts.insert(key.clone(), Said { file: file.clone(), names, labels, words: said });
            assert!(before.is_none(), "{language}: {key} is there twice");
        }
    }
    texts
}

#[test]
fn each_language_has_every_text_with_the_same_values_and_the_same_labels() {
    let english = texts("en");
    let mut wrong = Vec::new();
    for language in TRANSLATED {
        let translated = texts(language);
        for (key, said) in &english {
            match translated.get(key) {
                None => wrong.push(format!("{language}: {key} is missing")),
                Some(other) if other.file != said.file => {
                    wrong.push(format!(
                        "{language}: {key} stands in {}, in English in {}",
                        other.file, said.file
                    ));
                }
                Some(other) if other.names != said.names => {
                    wrong.push(format!("{language}: {key} takes {:?}, not {:?}", other.names, said.names));
                }
                Some(other) if other.labels != said.labels => {
                    wrong.push(format!("{language}: {key} names {:?}, not {:?}", other.labels, said.labels));
                }
                Some(_) => {}
            }
        }
        let more = translated.keys().filter(|key| !english.contains_key(*key));
        wrong.extend(more.map(|key| format!("{language}: {key} is no text of ours")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What stays as it is: labels and sentences of Docusign's pages, in its own words, and what has no words.
const STAYS: &[&str] = &[
    "cmd-connect-drift",
    "home-product-account",
    "label-add-app",
    "label-pkce",
    "label-store-secret",
    "practice-app-pkce",
    "practice-app-store-secret",
    "practice-apps-add",
    "practice-refused-challenge",
    "practice-refused-client",
    "practice-refused-no-uris",
    "practice-refused-pkce",
    "practice-refused-scope",
    "practice-refused-type",
    "practice-refused-unreadable",
    "practice-refused-uri",
    "sign-in-seen-client",
    "sign-in-seen-grant",
    "sign-in-seen-redirect",
];

#[test]
fn no_sentence_was_left_in_english() {
    let english = texts("en");
    let mut left = Vec::new();
    for language in TRANSLATED {
        for (key, other) in texts(language) {
            let Some(said) = english.get(&key) else { continue };
            let is_sentence = said.words.split_whitespace().count() > 4;
            if is_sentence && other.words == said.words && !STAYS.contains(&key.as_str()) {
                left.push(format!("{language}: {key} = {}", said.words));
            }
        }
    }
    assert!(left.is_empty(), "{left:#?}");
}

/// Every sentence of the sheets that is for people: what the product wants before, who renews, and what else is good to know.
fn sheet_sentences() -> BTreeSet<String> {
    let mut files = Vec::new();
    files_under(&root().join("assets/connectors"), "toml", &mut files);
    let mut sentences = BTreeSet::new();
    for file in files {
        let sheet: toml::Table = toml::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        let list = |value: Option<&toml::Value>| -> Vec<String> {
            let items = value.and_then(toml::Value::as_array).into_iter().flatten();
            items.map(|item| item.as_str().unwrap().to_owned()).collect()
        };
        sentences.extend(list(sheet.get("notes")));
        sentences.extend(list(sheet.get("prepare").and_then(|prepare| prepare.get("points"))));
        sentences.insert(sheet["renewal"]["note"].as_str().unwrap().to_owned());
    }
    assert!(sentences.len() > 20, "only {} sentences were found", sentences.len());
    sentences
}

#[test]
fn each_language_has_every_sentence_of_the_sheets() {
    let sentences = sheet_sentences();
    let mut wrong = Vec::new();
    for language in TRANSLATED {
        let file = root().join("assets/texts").join(language).join("sheets.toml");
        let translated: BTreeMap<String, String> =
            toml::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        let missing = sentences.iter().filter(|sentence| !translated.contains_key(*sentence));
        wrong.extend(missing.map(|sentence| format!("{language} lacks: {sentence}")));
        let more = translated.keys().filter(|sentence| !sentences.contains(*sentence));
        wrong.extend(more.map(|sentence| format!("{language} has what no sheet says: {sentence}")));
        let same = translated.iter().filter(|(english, other)| english == other || other.trim().is_empty());
        wrong.extend(same.map(|(english, _)| format!("{language} says it in English: {english}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_folders_are_those_of_the_languages() {
    let mut folders: Vec<_> = fs::read_dir(root().join("assets/texts"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    folders.sort();
    let mut tags = countersign::texts::Language::ALL.map(countersign::texts::Language::tag);
    tags.sort_unstable();
    assert_eq!(folders, tags);
    for language in TRANSLATED {
        assert!(Path::new(root()).join("assets/texts").join(language).join("sheets.toml").is_file());
    }
}
