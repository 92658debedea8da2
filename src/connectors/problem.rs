//! What can be wrong with a sheet.

use std::path::PathBuf;

use crate::texts::{t, t_with};

/// A sheet that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetProblem {
    /// The file, or the folder that could not be read.
    pub file: PathBuf,
    /// The line, from 1, where there is one to point at.
    pub line: Option<usize>,
    /// Why.
    pub reason: SheetFault,
}

impl SheetProblem {
    /// File, line and reason in a sentence for the person.
    pub fn describe(&self) -> String {
        let file = ("file", self.file.display().to_string().into());
        let reason = ("reason", self.reason.describe().into());
        match self.line {
            Some(line) => t_with("sheet-problem-at-line", &[file, ("line", line.to_string().into()), reason]),
            None => t_with("sheet-problem", &[file, reason]),
        }
    }
}

/// Why a sheet cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetFault {
    /// The system did not let us read it, in its own words.
    Unreadable(String),
    /// The file's name is no id.
    Name,
    /// It is larger than this many KB.
    TooLarge(usize),
    /// It is not UTF-8.
    NoText,
    /// It is no TOML, or has a key that no sheet has, or lacks one that each has, in the reader's words.
    Syntax(String),
    /// No environment is listed.
    NoEnvironment,
    /// The preselected environment is not listed.
    Preselected,
    /// Something is listed twice.
    Twice(String),
    /// No field is listed.
    NoField,
    /// The field of that label has none, or more than one, of `value`, `template`, `text`, `literal` and `by_environment`.
    FieldValue(String),
    /// The template of the field of that label has no value in it.
    TemplateWithoutValue(String),
    /// In the template of the field of that label, a brace stands alone.
    TemplateBrace(String),
    /// This stands in braces in a template, and is the name of no value.
    TemplateValue(String),
    /// The field of that label has not exactly a text for each environment.
    FieldEnvironment(String),
    /// The field of that label shows a secret.
    ShownSecret(String),
    /// A text is empty, or has line ends or other control characters.
    OneLine,
    /// A text has characters that nobody sees, or that turn the direction of reading.
    Unseen,
    /// A text is longer than this many bytes.
    TooLong(usize),
    /// That is no key of the file a product reads.
    Key(String),
    /// The sheet asks for names of variables, and this label of a field is none.
    Variable(String),
    /// The file's name has something in it that a name has not.
    FileName,
    /// Not a year and a month.
    Month,
    /// No point to prepare is listed.
    NoPoint,
    /// Not a scope (RFC 6749, section 3.3).
    Scope,
    /// Not an https URL, or with a user name in it.
    Guide,
    /// Not an absolute http or https URI without fragment (RFC 6749, section 3.1.2), or with a user name in it.
    Redirect,
}

impl SheetFault {
    fn describe(&self) -> String {
        let of = |label: &String| [("label", label.clone().into())];
        match self {
            Self::Unreadable(details) => {
                t_with("sheet-problem-unreadable", &[("details", details.clone().into())])
            }
            Self::Name => t("sheet-problem-name").into_owned(),
            Self::TooLarge(kilobytes) => {
                t_with("sheet-problem-too-large", &[("kilobytes", kilobytes.to_string().into())])
            }
            Self::NoText => t("sheet-problem-no-text").into_owned(),
            Self::Syntax(details) => t_with("sheet-problem-syntax", &[("details", details.clone().into())]),
            Self::NoEnvironment => t("sheet-problem-no-environment").into_owned(),
            Self::Preselected => t("sheet-problem-preselected").into_owned(),
            Self::Twice(name) => t_with("sheet-problem-twice", &[("name", name.clone().into())]),
            Self::NoField => t("sheet-problem-no-field").into_owned(),
            Self::FieldValue(label) => t_with("sheet-problem-field-value", &of(label)),
            Self::TemplateWithoutValue(label) => t_with("sheet-problem-template", &of(label)),
            Self::TemplateBrace(label) => t_with("sheet-problem-template-brace", &of(label)),
            Self::TemplateValue(name) => {
                t_with("sheet-problem-template-value", &[("name", name.clone().into())])
            }
            Self::FieldEnvironment(label) => t_with("sheet-problem-field-environment", &of(label)),
            Self::ShownSecret(label) => t_with("sheet-problem-shown-secret", &of(label)),
            Self::OneLine => t("sheet-problem-one-line").into_owned(),
            Self::Unseen => t("sheet-problem-unseen").into_owned(),
            Self::TooLong(bytes) => t_with("sheet-problem-too-long", &[("bytes", bytes.to_string().into())]),
            Self::Key(key) => t_with("sheet-problem-key", &[("key", key.clone().into())]),
            Self::Variable(label) => t_with("sheet-problem-variable", &of(label)),
            Self::FileName => t("sheet-problem-file-name").into_owned(),
            Self::Month => t("sheet-problem-month").into_owned(),
            Self::NoPoint => t("sheet-problem-no-point").into_owned(),
            Self::Scope => t("sheet-problem-scope").into_owned(),
            Self::Guide => t("sheet-problem-guide").into_owned(),
            Self::Redirect => t("sheet-problem-redirect").into_owned(),
        }
    }
}
