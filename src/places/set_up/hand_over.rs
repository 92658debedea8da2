//! Step 7: the values, under the connector's own names, in its order; who renews, and a reminder for whoever has to.

use std::path::PathBuf;

use super::common::{AttemptNumber, Common, Reply, StepAsk, WizardAsker};
use super::step_name::StepName;
use crate::connections::{FieldRow, FileContent, FileProblem, ProductFields, Sheet, WhoRenews, fields};
use crate::domain::Connection;
use crate::places::copies::{Copies, CopyState};
use crate::places::record_file::{self, RecordAsker, RecordFile};
use crate::steps::{Step, StepReply};
use crate::tasks::{Answer, Upkeep, Work};

/// State of the step.
#[derive(Default)]
pub struct HandOver {
    /// What became of the copies.
    pub copied: Copies,
    /// The place of the secret that is shown, if one is.
    pub seen: Option<usize>,
    /// What becomes of the reminder.
    pub reminder: Reminder,
    /// A record of it that is saved.
    pub record_file: RecordFile,
    /// The browser could not be opened for the guide.
    pub page_not_opened: bool,
    /// What is handed over: put together once, when the person comes here.
    connection: Option<Connection>,
    /// Where it takes the place of another, whether each field holds something else than that had.
    changed: Option<Vec<bool>>,
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
    /// **Show** beside a secret, by its place; with none, **Hide**.
    Show(Option<usize>),
    /// **Open the guide**.
    OpenGuide,
    /// **Save a reminder**.
    SaveReminder,
    /// With a record to file.
    Record(record_file::Action),
}

impl HandOver {
    /// The chosen sheet.
    pub fn sheet<'a>(&self, common: &'a Common) -> Option<&'a Sheet> {
        common.sheets.get(&common.answers.sheet)
    }

    /// The fields in the sheet's order, their values borrowed: secrets are not kept in a second place.
    pub fn fields<'a>(&'a self, common: &'a Common) -> ProductFields<'a> {
        let (Some(sheet), Some(connection)) = (self.sheet(common), &self.connection) else {
            return ProductFields::default();
        };
        fields(sheet, connection)
    }

    /// Whether the person has to renew, and a reminder is worth something.
    pub fn offers_reminder(&self, common: &Common) -> bool {
        self.sheet(common).is_some_and(|sheet| sheet.renewal.by != WhoRenews::Product)
    }

    /// Whether a field holds something else than the product was told before, by its place; none where nothing was, or that is
    /// not known.
    pub fn is_changed(&self, index: usize) -> Option<bool> {
        self.changed.as_ref()?.get(index).copied()
    }

    /// Whether the product has most of it already, and is to be told what changed alone.
    pub fn is_told_again(&self) -> bool {
        self.changed.is_some()
    }

    /// How many of the fields were copied that the product has to be told, and how many these are.
    pub fn count_copied(&self, common: &Common) -> (usize, usize) {
        let to_tell = |index: &usize| self.is_changed(*index) != Some(false);
        let copied = |index: &usize| self.copied.get(*index).is_some_and(CopyState::is_copied);
        let all = 0..self.fields(common).rows.len();
        (all.clone().filter(to_tell).filter(copied).count(), all.filter(to_tell).count())
    }

    /// Whether every field was copied that the product has to be told.
    pub fn all_copied(&self, common: &Common) -> bool {
        let (copied, count) = self.count_copied(common);
        copied == count && !self.fields(common).rows.is_empty()
    }

    /// What the product has an older one of: what is another than before, and what it was not told of then. Nothing where it is for another
    /// account, which its product was never told of.
    fn compared(&self, common: &Common) -> Option<Vec<bool>> {
        let replaced = common.replaces.as_ref()?;
        let told = replaced.told.as_ref()?;
        let is_of_account = self.connection.as_ref()?.facts.account_id == replaced.record.facts.account_id;
        let untold = replaced.record.history.to_hand_over();
        let is_older = |row: &FieldRow<'_>| told.differ(row) || !row.handed().and(untold).is_none();
        is_of_account.then(|| self.fields(common).rows.iter().map(is_older).collect())
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Reply {
        match action {
            Action::Copy(index) => {
                let rows = self.fields(common).rows;
                let Some(row) = rows.get(index) else { return StepReply::stay() };
                let work = Work::Copy { text: row.value().into(), secret: row.secret };
                common.ask(WizardAsker::HandOverField(index), work).into()
            }
            Action::Show(which) => {
                self.seen = which;
                StepReply::stay()
            }
            Action::OpenGuide => {
                let guide = self.sheet(common).and_then(|sheet| sheet.guide_url.clone());
                guide.map(|guide| common.ask(WizardAsker::HandOver, Work::OpenPage(guide.into()))).into()
            }
            Action::Record(action) => {
                let asked = self.record_file.act(action);
                asked.map(|(asker, work)| common.ask(WizardAsker::Record(asker), work)).into()
            }
            Action::SaveReminder => {
                let Some(content) = self.content(common) else { return StepReply::stay() };
                let suggested = content.suggested_name();
                let ask = common.ask(WizardAsker::HandOver, Work::ChoosePlace { suggested });
                self.reminder = Reminder::Saving(ask.asker.attempt);
                ask.into()
            }
        }
    }

    /// A field was copied, or could not be.
    pub(super) fn hear_copied(&mut self, index: usize, answer: Answer, common: &mut Common) -> Reply {
        let Answer::Copied(done) = answer else { return StepReply::stay() };
        self.copied.take(index, done);
        let handed = self.fields(common).rows.get(index).map(FieldRow::handed).unwrap_or_default();
        let copied = self.copied.get(index).is_some_and(CopyState::is_copied);
        let id = self.connection.as_ref().and_then(|connection| common.made.id_of(&connection.facts));
        // From now on it is the product's, as far as is known here.
        id.filter(|_| !handed.is_none() && copied)
            .map(|id| common.ask(WizardAsker::HandOver, Work::Upkeep(Upkeep::NoteHandedOver(id, handed))))
            .into()
    }

    pub(super) fn hear(&mut self, attempt: AttemptNumber, answer: Answer, common: &mut Common) -> Reply {
        if let Answer::PageOpened(opened) = answer {
            self.page_not_opened = !opened;
            return StepReply::stay();
        }
        if !matches!(self.reminder, Reminder::Saving(asked) if asked == attempt) {
            return StepReply::stay();
        }
        self.reminder = Reminder::Ready;
        match answer {
            Answer::PlaceChosen(Ok(Some((path, _)))) => {
                if let Some(content) = self.content(common) {
                    let ask = common.ask(WizardAsker::HandOver, Work::WriteFile { content, path });
                    self.reminder = Reminder::Saving(ask.asker.attempt);
                    return ask.into();
                }
            }
            Answer::FileWritten(Ok(path)) => self.reminder = Reminder::Saved(path),
            Answer::PlaceChosen(Err(problem)) | Answer::FileWritten(Err(problem)) => {
                self.reminder = Reminder::Failed(problem);
            }
            // The dialog was closed, or nothing came of it.
            _ => {}
        }
        StepReply::stay()
    }

    /// What came of what was asked for about the record.
    pub(super) fn hear_record(&mut self, asker: RecordAsker, answer: Answer, common: &mut Common) -> Reply {
        let next = self.record_file.hear(asker, answer);
        next.map(|(asker, work)| common.ask(WizardAsker::Record(asker), work)).into()
    }

    /// What goes into the reminder's file.
    fn content(&self, common: &Common) -> Option<FileContent> {
        let connection = self.connection.clone()?;
        Some(FileContent::Reminder {
            id: common.made.id_of(&connection.facts),
            connection,
            within_days: self.sheet(common)?.renewal.within_days,
        })
    }
}

impl Step<Common, StepAsk, StepName> for HandOver {
    fn enter(&mut self, common: &mut Common) -> Vec<StepAsk> {
        self.connection = common.connection();
        self.changed = self.compared(common);
        self.copied = Copies::default();
        self.seen = None;
        self.reminder = Reminder::Ready;
        self.record_file.begin_anew();
        self.page_not_opened = false;
        Vec::new()
    }

    /// The last step: Finish leads out of the wizard, which sees to it.
    fn next(&mut self, _common: &mut Common) -> Reply {
        StepReply::stay()
    }
}
