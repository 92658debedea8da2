//! A connection that is kept, with its values: what **Show values** opens.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::Task;
use crate::connections::{ClipboardProblem, ConnectionRecord, FieldRow, RevealError, Sheet, Sheets, fields};
use crate::domain::Connection;
use crate::setup::hand_over::CopyState;

/// The place's state. The values are in memory as long as the person is here.
pub struct KeptConnection {
    /// What is known of it.
    pub record: ConnectionRecord,
    /// Its values.
    pub values: Revealed,
    /// What became of the copies, by the fields' places.
    pub copied: BTreeMap<usize, CopyState>,
    /// The guide could not be opened in the browser.
    pub page_not_opened: bool,
}

/// A connection's values, from the keychain.
pub enum Revealed {
    /// The keychain is being asked.
    Asking,
    /// They are here.
    Shown(Box<Connection>),
    /// The keychain did not give them.
    Failed(RevealError),
}

/// What can be done there.
pub enum Action {
    /// **Copy** beside a field, by its place.
    Copy(usize),
    /// **Open the guide**.
    OpenGuide,
    /// **Try again**.
    Again,
    /// **Back**.
    Back,
}

impl KeptConnection {
    /// The place as it opens: the keychain is asked.
    pub fn new(record: ConnectionRecord) -> (Self, Task) {
        let place =
            Self { record, values: Revealed::Asking, copied: BTreeMap::new(), page_not_opened: false };
        let task = place.reveal();
        (place, task)
    }

    fn reveal(&self) -> Task {
        Task::Reveal(Box::new(self.record.clone()))
    }

    /// The fields of its sheet; of a sheet that is gone, those of "Something else".
    pub fn rows<'a>(&'a self, sheets: &'a Sheets) -> Vec<FieldRow<'a>> {
        let Revealed::Shown(connection) = &self.values else { return Vec::new() };
        self.sheet(sheets).map(|sheet| fields(sheet, connection)).unwrap_or_default()
    }

    /// Its sheet, or that of "Something else".
    pub fn sheet<'a>(&self, sheets: &'a Sheets) -> Option<&'a Sheet> {
        sheets.get(&self.record.facts.sheet).or_else(|| sheets.get("something-else"))
    }

    pub(super) fn act(&mut self, action: Action, sheets: &Sheets) -> Option<Task> {
        match action {
            Action::Copy(index) => {
                let rows = self.rows(sheets);
                let row = rows.get(index)?;
                Some(Task::CopyKept { index, text: row.value().into(), secret: row.secret })
            }
            Action::OpenGuide => {
                let guide = self.sheet(sheets)?.guide_url.clone()?;
                Some(Task::OpenPage(guide.into()))
            }
            Action::Again => {
                self.values = Revealed::Asking;
                Some(self.reveal())
            }
            Action::Back => None,
        }
    }

    pub(super) fn hear_copied(&mut self, index: usize, done: Result<Option<Timestamp>, ClipboardProblem>) {
        self.hear_cleared();
        let state = match done {
            Ok(until) => CopyState::Copied { until },
            Err(problem) => CopyState::Failed(problem),
        };
        self.copied.insert(index, state);
    }

    pub(super) fn hear_cleared(&mut self) {
        for state in self.copied.values_mut() {
            if matches!(state, CopyState::Copied { until: Some(_) }) {
                *state = CopyState::Cleared;
            }
        }
    }
}
