//! Step 7: the values, under the connector's own names, in its order; who renews, and a reminder for whoever has to.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::Timestamp;

use super::traffic::Copied;
use super::{AttemptNumber, Common, Task};
use crate::connections::{ClipboardProblem, FieldRow, FileContent, FileProblem, Sheet, WhoRenews, fields};
use crate::domain::Connection;

/// State of the step.
#[derive(Default)]
pub struct HandOver {
    /// What became of the copies, by the fields' places.
    pub copied: BTreeMap<usize, CopyState>,
    /// What becomes of the reminder.
    pub reminder: Reminder,
    /// The browser could not be opened for the guide.
    pub page_not_opened: bool,
    /// What is handed over: put together once, when the person comes here.
    connection: Option<Connection>,
}

/// What became of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// On the clipboard; a secret until this moment.
    Copied {
        /// When it will be cleared; none for what is no secret.
        until: Option<Timestamp>,
    },
    /// Copied, and gone from the clipboard again.
    Cleared,
    /// It could not be copied.
    Failed(ClipboardProblem),
}

/// What becomes of the reminder.
#[derive(Debug, Default)]
pub enum Reminder {
    /// Not asked for.
    #[default]
    Ready,
    /// The system's dialog asks for its place, or it is being written.
    Saving(AttemptNumber),
    /// Saved there.
    Saved(PathBuf),
    /// It could not be saved.
    Failed(FileProblem),
}

/// What can be done on the step.
pub enum Action {
    /// **Copy** beside a field, by its place.
    Copy(usize),
    /// **Open the guide**.
    OpenGuide,
    /// **Save a reminder**.
    SaveReminder,
}

impl HandOver {
    /// The chosen sheet.
    pub fn sheet<'a>(&self, common: &'a Common) -> Option<&'a Sheet> {
        common.sheets.get(&common.answers.sheet)
    }

    /// The fields in the sheet's order, their values borrowed: secrets are not kept in a second place.
    pub fn rows<'a>(&'a self, common: &'a Common) -> Vec<FieldRow<'a>> {
        let (Some(sheet), Some(connection)) = (self.sheet(common), &self.connection) else {
            return Vec::new();
        };
        fields(sheet, connection)
    }

    /// Whether the person has to renew, and a reminder is worth something.
    pub fn offers_reminder(&self, common: &Common) -> bool {
        self.sheet(common).is_some_and(|sheet| sheet.renewal.by != WhoRenews::Product)
    }

    /// Whether every field was copied.
    pub fn all_copied(&self, common: &Common) -> bool {
        let rows = self.rows(common).len();
        rows > 0
            && (0..rows).all(|index| {
                matches!(self.copied.get(&index), Some(CopyState::Copied { .. } | CopyState::Cleared))
            })
    }

    pub(super) fn enter(&mut self, common: &Common) {
        self.connection = common.connection();
        self.copied.clear();
        self.reminder = Reminder::Ready;
        self.page_not_opened = false;
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Vec<Task> {
        match action {
            Action::Copy(index) => {
                let rows = self.rows(common);
                let Some(row) = rows.get(index) else { return Vec::new() };
                let (what, text) = (Copied::Field(index), row.value().into());
                vec![if row.secret { Task::CopySecret { what, text } } else { Task::Copy { what, text } }]
            }
            Action::OpenGuide => {
                let guide = self.sheet(common).and_then(|sheet| sheet.guide_url.clone());
                guide.map(|guide| Task::OpenPage(guide.into())).into_iter().collect()
            }
            Action::SaveReminder => {
                let Some(content) = self.content(common) else { return Vec::new() };
                let attempt = common.attempts.next_number();
                self.reminder = Reminder::Saving(attempt);
                vec![Task::ChoosePlace { attempt, suggested: content.suggested_name() }]
            }
        }
    }

    pub(super) fn hear_copied(&mut self, index: usize, done: Result<Option<Timestamp>, ClipboardProblem>) {
        // What was copied before is no longer on the clipboard.
        for state in self.copied.values_mut() {
            if matches!(state, CopyState::Copied { until: Some(_) }) {
                *state = CopyState::Cleared;
            }
        }
        let state = match done {
            Ok(until) => CopyState::Copied { until },
            Err(problem) => CopyState::Failed(problem),
        };
        self.copied.insert(index, state);
    }

    /// The clipboard holds no secret of ours any more.
    pub(super) fn hear_cleared(&mut self) {
        for state in self.copied.values_mut() {
            if matches!(state, CopyState::Copied { until: Some(_) }) {
                *state = CopyState::Cleared;
            }
        }
    }

    /// The place for the reminder; none if the dialog was closed.
    pub(super) fn hear_place(
        &mut self,
        attempt: AttemptNumber,
        chosen: Result<Option<PathBuf>, FileProblem>,
        common: &mut Common,
    ) -> Vec<Task> {
        if !matches!(self.reminder, Reminder::Saving(asked) if asked == attempt) {
            return Vec::new();
        }
        match (chosen, self.content(common)) {
            (Ok(Some(path)), Some(content)) => {
                let attempt = common.attempts.next_number();
                self.reminder = Reminder::Saving(attempt);
                return vec![Task::WriteFile { attempt, content, path }];
            }
            (Err(problem), _) => self.reminder = Reminder::Failed(problem),
            _ => self.reminder = Reminder::Ready,
        }
        Vec::new()
    }

    /// The reminder is saved, or is not.
    pub(super) fn hear_file(&mut self, attempt: AttemptNumber, written: Result<PathBuf, FileProblem>) {
        if !matches!(self.reminder, Reminder::Saving(asked) if asked == attempt) {
            return;
        }
        self.reminder = match written {
            Ok(path) => Reminder::Saved(path),
            Err(problem) => Reminder::Failed(problem),
        };
    }

    /// What goes into the reminder's file.
    fn content(&self, common: &Common) -> Option<FileContent> {
        Some(FileContent::Reminder {
            connection: self.connection.clone()?,
            id: common.kept_as.clone(),
            within_days: self.sheet(common)?.renewal.within_days,
        })
    }
}
