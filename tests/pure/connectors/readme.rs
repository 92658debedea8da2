//! What the README says of connectors is so.

use std::path::Path;

use countersign::connectors::{ConnectionValue, SheetEnvironment, Sheets, Value, WhoRenews};

use super::{ids_added, labels, load};

/// The block of that language in the README's section on connectors.
fn block(language: &str) -> String {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let section = readme.split("\n## ").find(|section| section.starts_with("Connectors\n")).unwrap();
    let (_, rest) = section.split_once(&format!("\n```{language}\n")).unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

#[test]
fn the_readmes_example_is_a_sheet() {
    let sheets = load(&[("our-archive.toml", &block("toml"))]);
    assert_eq!(sheets.problems(), []);
    assert_eq!(ids_added(&sheets), ["snow-atlas", "our-archive", "something-else"]);
    let sheet = sheets.get("our-archive").unwrap();
    assert_eq!(sheet.renewal.by, WhoRenews::Person);
    let (labels, values): (Vec<_>, Vec<_>) = labels(sheet).into_iter().unzip();
    assert_eq!(labels, ["Client ID", "Client secret", "Token", "Grant", "Sandbox"]);
    assert_eq!(values[2], &Value::Of(ConnectionValue::RefreshToken));
    assert_eq!(values[4].given(SheetEnvironment::Demo), Some("yes"));
}

#[test]
fn the_readme_quotes_what_a_broken_sheet_says() {
    let (right, wrong) = ("value = \"refresh_token\"", "value = \"refresh_tokn\"");
    let example = block("toml");
    assert_eq!(example.matches(right).count(), 1);
    let folder = super::data_folder(&[("our-archive.toml", &example.replace(right, wrong))]);
    let sheets = Sheets::load(Some(folder.path()));
    let [problem] = sheets.problems() else { panic!("{:?}", sheets.problems()) };
    let said =
        problem.describe().replace(folder.path().to_str().unwrap(), "/home/you/.local/share/countersign");
    // The README is written as on Linux.
    let said = said.replace(std::path::MAIN_SEPARATOR, "/");
    // The README breaks the line.
    assert_eq!(block("text").trim_end().replace('\n', " "), said);
}

#[test]
fn the_readme_counts_the_sheets() {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    assert!(readme.contains("\nFifteen are there: "));
    assert_eq!(Sheets::load(None).iter().count(), 15);
}
