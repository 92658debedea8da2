//! What stands in a record: words, in sections of lines.

use crate::domain::Environment;

/// What a record can be saved as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RecordKind {
    /// One page of HTML.
    #[default]
    Html,
    /// Markdown (CommonMark).
    Markdown,
}

impl RecordKind {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Html, Self::Markdown];

    /// What the name of such a file ends in.
    pub(super) const fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }
}

/// What stands on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordDocument {
    /// Of this product: for the file's name.
    pub product: String,
    /// Of this Docusign: for the file's name.
    pub environment: Environment,
    /// The title.
    pub title: String,
    /// What the sheet is.
    pub lead: String,
    /// What there is to say, one after the other.
    pub sections: Vec<RecordSection>,
    /// Who made the sheet.
    pub foot: String,
}

/// A part of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordSection {
    /// What it is about.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<RecordLine>,
}

/// A label and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordLine {
    /// The label.
    pub label: String,
    /// What is said, in one or more paragraphs.
    pub said: Vec<RecordText>,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordText {
    /// Our own words.
    Words(String),
    /// What somebody else wrote, such as a name: in their direction of writing, apart from what stands around it.
    Foreign(String),
    /// What is taken elsewhere sign by sign: an id, an address, a path.
    Exact(String),
}

impl RecordLine {
    /// A line with one paragraph.
    pub fn new(label: impl Into<String>, said: RecordText) -> Self {
        Self { label: label.into(), said: vec![said] }
    }
}

#[cfg(test)]
pub(super) mod samples {
    use super::{RecordDocument, RecordLine, RecordSection, RecordText};
    use crate::domain::Environment;

    /// One line of each kind, with this text in all places.
    pub(in crate::handover::record) fn with(text: &str) -> RecordDocument {
        let said =
            [RecordText::Words, RecordText::Foreign, RecordText::Exact].map(|kind| kind(text.to_owned()));
        let line = RecordLine { label: text.to_owned(), said: said.to_vec() };
        RecordDocument {
            product: "Snow Atlas".to_owned(),
            environment: Environment::Production,
            title: text.to_owned(),
            lead: text.to_owned(),
            sections: vec![RecordSection { heading: text.to_owned(), lines: vec![line] }],
            foot: text.to_owned(),
        }
    }
}
