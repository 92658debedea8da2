//! A file that was saved: where it is, and **Show in folder**.

use std::path::Path;

use eframe::egui::Ui;

use crate::places::shown_folder::ShownFolder;
use crate::texts::{t, t_with};
use crate::theme::widgets::{Button, ValueBox, text};

/// Shows where the file is; true when **Show in folder** was pressed.
pub fn show(ui: &mut Ui, path: &Path, shown: &ShownFolder) -> bool {
    let word = t("show-in-folder");
    // There may be several on a page.
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = t_with("of-what", &[("word", word.as_ref().into()), ("what", file.into())]);
    let value = path.display().to_string();
    let clicked = ValueBox::new(&value).with_button(Button::secondary(&word).name(&name)).show(ui, |_| {});
    if shown.has_failed(path) {
        text::problem(ui, &t("folder-not-shown"));
    }
    clicked
}
