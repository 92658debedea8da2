//! Files that are kept up to date with a connection: choosing one, and what becomes of each.

use std::path::{Path, PathBuf};

use crate::connections::{
    ConnectionRecord, FollowProblem, NewFollow, PlaceWarning, Sheet, Sheets, WhoRenews, suggested_name,
};
use crate::domain::{FollowedFile, FollowedForm, FollowedPath};
use crate::places::shown_folder::ShownFolder;
use crate::tasks::{Answer, FileUpkeep, Upkeep, Work};

/// The files, as far as the person is busy with them. Which there are stands in the connection's record.
#[derive(Default)]
pub struct Following {
    /// What goes on.
    pub phase: FollowPhase,
    /// The form that is chosen for a new one.
    pub form: Option<FollowedForm>,
    /// Which file was to be shown in its folder.
    pub shown_folder: ShownFolder,
}

/// What goes on.
#[derive(Default)]
pub enum FollowPhase {
    /// Nothing.
    #[default]
    Idle,
    /// The person chooses a form.
    Choosing,
    /// The system's dialog asks for the file's place.
    ChoosingPlace,
    /// A place was chosen that others may read: the person is asked once more.
    PlaceAsked {
        /// The place.
        path: PathBuf,
        /// Why it is asked.
        warnings: Vec<PlaceWarning>,
    },
    /// There is a file already: it would be replaced whole, with whatever else is in it.
    ReplaceAsked(PathBuf),
    /// A new file is being written.
    Writing(PathBuf),
    /// One of them is being written anew, or is let go of.
    Changing,
    /// One was written.
    Written,
    /// It was not done.
    Failed(FollowProblem),
    /// That file is kept up to date no longer.
    Stopped(FollowedPath),
}

/// What the person did.
pub enum Action {
    /// **Keep a file up to date**.
    Open,
    /// Another form.
    Form(FollowedForm),
    /// **Choose a place**, and where one was not good enough **Choose another place**.
    ChoosePlace,
    /// **Save it there anyway**.
    UsePlace,
    /// **Replace that file**.
    Replace,
    /// **Cancel**.
    Cancel,
    /// **Write it anew**.
    WriteAnew(FollowedPath),
    /// **Stop keeping it up to date**.
    Stop(FollowedPath),
    /// **Show in folder**.
    ShowInFolder(PathBuf),
}

/// Who asks for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowAsker {
    /// How the files stand.
    Look,
    /// A place for a new one.
    Place,
    /// One that is written, or let go of.
    File,
    /// The folder of one.
    Folder,
}

/// What comes of an answer.
#[derive(Default)]
pub(super) struct FollowTurn {
    /// The connection as it is kept now, if it changed.
    pub(super) record: Option<ConnectionRecord>,
    /// What is asked next.
    pub(super) ask: Option<(FollowAsker, Work)>,
}

/// The forms there are for this product, its own first.
pub fn forms(sheet: Option<&Sheet>) -> Vec<FollowedForm> {
    let own = sheet.is_some_and(|sheet| sheet.own_file.is_some()).then_some(FollowedForm::Own);
    own.into_iter().chain([FollowedForm::Env, FollowedForm::Json]).collect()
}

/// Whether it is of use here: of what a product renews itself, a file would soon be out of date.
pub fn is_of_use(sheet: Option<&Sheet>) -> bool {
    sheet.is_none_or(|sheet| {
        sheet.takes_refresh_token() && (sheet.renewal.by != WhoRenews::Product || sheet.own_file.is_some())
    })
}

/// Has the files looked at, and written where they have older tokens.
pub(super) fn look(record: &ConnectionRecord) -> Work {
    work(record, FileUpkeep::Look)
}

fn work(record: &ConnectionRecord, work: FileUpkeep) -> Work {
    Work::Upkeep(Upkeep::File { id: record.id.clone(), work })
}

impl Following {
    /// What was said of a file was said before what comes now.
    pub(super) fn forget_news(&mut self) {
        if matches!(self.phase, FollowPhase::Written | FollowPhase::Stopped(_)) {
            self.phase = FollowPhase::Idle;
        }
    }

    /// Whether something is being done that the person waits for.
    pub fn is_busy(&self) -> bool {
        matches!(self.phase, FollowPhase::ChoosingPlace | FollowPhase::Writing(_) | FollowPhase::Changing)
    }

    /// The form of a new file: the product's own, unless the person said otherwise.
    pub fn chosen_form(&self, sheet: Option<&Sheet>) -> FollowedForm {
        self.form.or_else(|| forms(sheet).first().copied()).unwrap_or(FollowedForm::Env)
    }

    pub(super) fn act(
        &mut self,
        action: Action,
        record: &ConnectionRecord,
        sheets: &Sheets,
    ) -> Option<(FollowAsker, Work)> {
        if self.is_busy() {
            return None;
        }
        match action {
            Action::Open => self.phase = FollowPhase::Choosing,
            Action::Form(form) => {
                self.form = Some(form);
                self.phase = FollowPhase::Choosing;
            }
            Action::ChoosePlace => {
                let form = self.chosen_form(sheets.get(&record.facts.sheet));
                let suggested = suggested_name(sheets, &record.facts, form);
                self.phase = FollowPhase::ChoosingPlace;
                return Some((FollowAsker::Place, Work::ChoosePlace { suggested }));
            }
            Action::UsePlace => {
                if let FollowPhase::PlaceAsked { path, .. } = &self.phase {
                    let path = path.clone();
                    return Some(self.write(path, false, record, sheets));
                }
            }
            Action::Replace => {
                if let FollowPhase::ReplaceAsked(path) = &self.phase {
                    let path = path.clone();
                    return Some(self.write(path, true, record, sheets));
                }
            }
            Action::Cancel => self.phase = FollowPhase::Idle,
            Action::WriteAnew(path) => {
                let file = record.history.follows.iter().find(|file| file.path == path)?;
                // What nobody has said yet may have happened meanwhile: then that is said first.
                let what =
                    if file.problem.is_none() { FileUpkeep::Look } else { FileUpkeep::WriteAnew(path) };
                self.phase = FollowPhase::Changing;
                return Some((FollowAsker::File, work(record, what)));
            }
            Action::Stop(path) => {
                self.phase = FollowPhase::Changing;
                return Some((FollowAsker::File, work(record, FileUpkeep::Stop(path))));
            }
            Action::ShowInFolder(path) => return Some((FollowAsker::Folder, self.shown_folder.show(path))),
        }
        None
    }

    fn write(
        &mut self,
        path: PathBuf,
        replace: bool,
        record: &ConnectionRecord,
        sheets: &Sheets,
    ) -> (FollowAsker, Work) {
        let form = self.chosen_form(sheets.get(&record.facts.sheet));
        self.phase = FollowPhase::Writing(path.clone());
        (FollowAsker::File, work(record, FileUpkeep::Follow(NewFollow { path, form, replace })))
    }

    pub(super) fn hear(
        &mut self,
        asker: FollowAsker,
        answer: Answer,
        record: &ConnectionRecord,
        sheets: &Sheets,
    ) -> FollowTurn {
        match (asker, answer) {
            (FollowAsker::Look, Answer::Followed(Ok(record))) => return FollowTurn::of(*record),
            // Why the keychain gave nothing, or the list could not be read, is said elsewhere on the page.
            (FollowAsker::Look, _) => {}
            (FollowAsker::Folder, answer) => self.shown_folder.hear(&answer),
            (FollowAsker::Place, Answer::PlaceChosen(Ok(Some((path, warnings))))) => {
                if warnings.is_empty() {
                    let ask = Some(self.write(path, false, record, sheets));
                    return FollowTurn { ask, record: None };
                }
                self.phase = FollowPhase::PlaceAsked { path, warnings };
            }
            (FollowAsker::Place, Answer::PlaceChosen(Err(problem))) => {
                self.phase = FollowPhase::Failed(problem.into());
            }
            // The dialog was closed, or nothing came of it.
            (FollowAsker::Place, _) => self.phase = FollowPhase::Choosing,
            (FollowAsker::File, Answer::Followed(Ok(now))) => {
                let gone = record.history.follows.iter().find(|file| !has(&now, file.path.as_path()));
                let stands = |file: &FollowedFile| !file.behind && file.problem.is_none();
                self.phase = match gone {
                    Some(file) => FollowPhase::Stopped(file.path.clone()),
                    None if now.history.follows.iter().all(stands) => FollowPhase::Written,
                    // What was in the way is said beside the file.
                    None => FollowPhase::Idle,
                };
                return FollowTurn::of(*now);
            }
            (FollowAsker::File, Answer::Followed(Err(problem))) => {
                self.phase = match std::mem::take(&mut self.phase) {
                    FollowPhase::Writing(path) if problem.is_already_there() => {
                        FollowPhase::ReplaceAsked(path)
                    }
                    _ => FollowPhase::Failed(problem),
                };
            }
            (FollowAsker::File, _) => self.phase = FollowPhase::Failed(FollowProblem::broken_off()),
        }
        FollowTurn::default()
    }
}

impl FollowTurn {
    fn of(record: ConnectionRecord) -> Self {
        Self { record: Some(record), ask: None }
    }
}

fn has(record: &ConnectionRecord, path: &Path) -> bool {
    record.history.follows.iter().any(|file| file.path.as_path() == path)
}
