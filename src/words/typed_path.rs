//! A path to be typed where the system shows no file dialog.

use std::borrow::Cow;

use crate::connections::{MissingDialog, PathPurpose, TypedPathProblem};
use crate::places::typed_path::TypedPath;
use crate::texts::{followed_by, t};

/// The question, what is missing, and what the answer that leads on says.
pub fn question(asked: &TypedPath) -> (Cow<'static, str>, String, Cow<'static, str>) {
    let missing = match asked.wanted.missing {
        MissingDialog::Portal => t("path-no-portal"),
        MissingDialog::FileChooser => t("path-no-file-chooser"),
    };
    let (title, words, word) = match asked.wanted.purpose {
        PathPurpose::Save => (t("path-save"), t("path-save-words"), t("path-save-here")),
        PathPurpose::Open => (t("path-open"), t("path-open-words"), t("path-open-this")),
    };
    (title, followed_by(words, missing), word)
}

/// Why what was typed will not do; nothing once it is typed into.
pub fn problem(asked: &TypedPath) -> Option<Cow<'static, str>> {
    let problem = asked.wanted.problem.filter(|_| !asked.is_changed)?;
    Some(match problem {
        TypedPathProblem::NoName => t("path-no-name"),
        TypedPathProblem::NoSuchFolder => t("path-no-folder"),
        TypedPathProblem::AlreadyThere => t("path-there"),
        TypedPathProblem::NoSuchFile => t("path-no-file"),
    })
}
