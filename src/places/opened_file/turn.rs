//! What copies from a file ask for, and where they lead.

use std::path::PathBuf;

use crate::connections::CarryWay;
use crate::tasks::Ask;

/// Who asks for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyAsker {
    /// The passphrase that is being tried.
    Unlock,
    /// One that is kept here; the number tells a late answer.
    Compare(u32),
    /// What is being kept.
    Keep,
}

/// Where it leads.
pub enum CopyLead {
    /// Home; nothing was kept.
    Home,
    /// Home; these are kept now.
    Kept(ArrivedCopies),
}

/// Connections that came here in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrivedCopies {
    /// The product's name of the first.
    pub product: String,
    /// How many.
    pub count: usize,
    /// Whether the other computer goes on having it.
    pub way: CarryWay,
    /// Where the file is.
    pub path: PathBuf,
}

/// What comes of an action or an answer.
#[derive(Default)]
#[must_use]
pub struct CopyTurn {
    /// What is to be done in the background.
    pub asks: Vec<Ask<CopyAsker>>,
    /// Where it leads.
    pub leads: Option<CopyLead>,
}

impl From<Ask<CopyAsker>> for CopyTurn {
    fn from(ask: Ask<CopyAsker>) -> Self {
        Self { asks: vec![ask], leads: None }
    }
}

impl From<CopyLead> for CopyTurn {
    fn from(lead: CopyLead) -> Self {
        Self { asks: Vec::new(), leads: Some(lead) }
    }
}
