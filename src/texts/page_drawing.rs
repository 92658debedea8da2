//! What a drawing of somebody else's page shows: its parts, with the labels that the page itself has, and which of them are
//! marked. What a drawing leaves out is a bar without words.

use std::borrow::Cow;

/// A drawing of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageDrawing {
    /// What the page is called.
    pub page: Cow<'static, str>,
    /// What is seen of it, one after the other: what one sheet does leads to the next.
    pub sheets: Vec<Vec<PagePart>>,
}

/// A part of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagePart {
    /// What it is.
    pub kind: PartKind,
    /// What stands on it; empty where the drawing leaves that out.
    pub label: Cow<'static, str>,
    /// Whether it is what the drawing is about.
    pub mark: PartMark,
}

/// What a part of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// An entry of the menu at the side; those that follow each other are one menu.
    Menu,
    /// The page's title.
    Title,
    /// The title of a section.
    Section,
    /// Running text.
    Text,
    /// A button.
    Button,
    /// A field under its label.
    Field,
    /// One answer of several.
    Choice {
        /// It is chosen.
        chosen: bool,
    },
    /// A box to tick.
    Tick {
        /// It is ticked.
        ticked: bool,
    },
    /// One side of a switch; sides that follow each other are one switch.
    Side {
        /// It is switched to.
        on: bool,
    },
    /// A row of a table, with a button at its end.
    Row,
    /// An entry of what that button opens.
    Entry,
}

/// What a drawing says about a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartMark {
    /// Nothing: it is there to be recognised by.
    None,
    /// It is the one to use.
    Use,
    /// It stays as it is.
    Leave,
}

impl PagePart {
    /// A part that is not marked.
    pub fn new(kind: PartKind, label: impl Into<Cow<'static, str>>) -> Self {
        Self { kind, label: label.into(), mark: PartMark::None }
    }

    /// A part without words.
    pub fn blank(kind: PartKind) -> Self {
        Self::new(kind, "")
    }

    /// The same part, marked as the one to use.
    #[must_use]
    pub fn to_use(self) -> Self {
        Self { mark: PartMark::Use, ..self }
    }

    /// The same part, marked as one that stays as it is.
    #[must_use]
    pub fn to_leave(self) -> Self {
        Self { mark: PartMark::Leave, ..self }
    }
}

impl PageDrawing {
    /// The parts that are marked, in the order in which they are used.
    pub fn marked(&self) -> impl Iterator<Item = &PagePart> {
        self.sheets.iter().flatten().filter(|part| part.mark != PartMark::None)
    }

    /// How many of them are to be used.
    pub fn uses(&self) -> usize {
        self.marked().filter(|part| part.mark == PartMark::Use).count()
    }
}
