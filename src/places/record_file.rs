//! A record that is saved, on a connection's page and on Hand over: in which form, where, and what came of it. What stands in
//! it, whoever shows it has put into words.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::connections::{FileContent, FileProblem, KeychainProgram, RecordDocument, RecordKind};
use crate::places::shown_folder::ShownFolder;
use crate::tasks::{Answer, Work};

/// Where saving it stands.
#[derive(Default)]
pub struct RecordFile {
    /// What goes on.
    pub phase: RecordPhase,
    /// The form that is chosen.
    pub kind: RecordKind,
    /// Which keychain it is: the record names it. None until that is known.
    pub keychain: Option<KeychainProgram>,
    /// Whether the file was shown in its folder.
    pub shown_folder: ShownFolder,
    /// Tells a late answer from one that is waited for.
    round: Option<u64>,
}

/// Counts the dialogs of all pages: one that outlives its page is answered to nobody else.
static ROUNDS: AtomicU64 = AtomicU64::new(0);

/// What goes on.
#[derive(Default)]
pub enum RecordPhase {
    /// Nothing.
    #[default]
    Idle,
    /// The person chooses a form.
    Choosing,
    /// The system's dialog asks for the file's place.
    ChoosingPlace(Box<RecordDocument>),
    /// It is being written.
    Writing,
    /// It is saved there.
    Saved(PathBuf),
    /// It was not saved.
    Failed(FileProblem),
}

/// What the person did.
pub enum Action {
    /// **Save a record**.
    Open,
    /// Another form.
    Kind(RecordKind),
    /// **Choose a place for the record**: with these words in it.
    ChoosePlace(Box<RecordDocument>),
    /// **Leave it unsaved**.
    Cancel,
    /// **Show in folder**.
    ShowInFolder,
}

/// Who asks for something, in which round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordAsker {
    /// Which keychain it is.
    Keychain,
    /// A place for the file.
    Place(u64),
    /// The file.
    File(u64),
    /// Its folder.
    Folder,
}

impl RecordFile {
    /// Whether something is being done that the person waits for.
    pub fn is_busy(&self) -> bool {
        matches!(self.phase, RecordPhase::ChoosingPlace(_) | RecordPhase::Writing)
    }

    /// It is about another connection from now on: what was begun for the one before leads to nothing.
    pub fn begin_anew(&mut self) {
        *self = Self { kind: self.kind, ..Self::default() };
    }

    /// Changes state as the person asked; what is to be done.
    pub fn act(&mut self, action: Action) -> Option<(RecordAsker, Work)> {
        if let Action::ShowInFolder = action {
            let RecordPhase::Saved(path) = &self.phase else { return None };
            return Some((RecordAsker::Folder, self.shown_folder.show(path.clone())));
        }
        if self.is_busy() {
            return None;
        }
        match action {
            Action::Open => {
                self.phase = RecordPhase::Choosing;
                Some((RecordAsker::Keychain, Work::NameKeychain))
            }
            Action::Kind(kind) => {
                self.kind = kind;
                None
            }
            Action::ChoosePlace(document) => {
                let suggested = document.suggested_name(self.kind);
                self.phase = RecordPhase::ChoosingPlace(document);
                let round = ROUNDS.fetch_add(1, Ordering::Relaxed);
                self.round = Some(round);
                Some((RecordAsker::Place(round), Work::ChoosePlace { suggested }))
            }
            Action::Cancel => {
                self.phase = RecordPhase::Idle;
                None
            }
            Action::ShowInFolder => None,
        }
    }

    /// Takes an answer; what is to be done next.
    pub fn hear(&mut self, asker: RecordAsker, answer: Answer) -> Option<(RecordAsker, Work)> {
        match asker {
            RecordAsker::Keychain => {
                if let Answer::KeychainNamed(program) = answer {
                    self.keychain = Some(program);
                }
                None
            }
            RecordAsker::Folder => {
                self.shown_folder.hear(&answer);
                None
            }
            RecordAsker::Place(round) if Some(round) == self.round => self.hear_place(round, answer),
            RecordAsker::File(round)
                if Some(round) == self.round && matches!(self.phase, RecordPhase::Writing) =>
            {
                self.phase = match answer {
                    Answer::FileWritten(Ok(path)) => RecordPhase::Saved(path),
                    Answer::FileWritten(Err(problem)) => RecordPhase::Failed(problem),
                    _ => RecordPhase::Failed(FileProblem::Content(String::new())),
                };
                None
            }
            RecordAsker::Place(_) | RecordAsker::File(_) => None,
        }
    }

    fn hear_place(&mut self, round: u64, answer: Answer) -> Option<(RecordAsker, Work)> {
        let RecordPhase::ChoosingPlace(document) = std::mem::replace(&mut self.phase, RecordPhase::Choosing)
        else {
            return None;
        };
        match answer {
            // There is no secret in it: it may lie anywhere.
            Answer::PlaceChosen(Ok(Some((path, _)))) => {
                self.phase = RecordPhase::Writing;
                let content = FileContent::Record { document, kind: self.kind };
                Some((RecordAsker::File(round), Work::WriteFile { content, path }))
            }
            Answer::PlaceChosen(Err(problem)) => {
                self.phase = RecordPhase::Failed(problem);
                None
            }
            // The dialog was closed, or nothing came of it.
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Environment;

    fn document() -> RecordDocument {
        RecordDocument {
            product: "Snow Atlas".to_owned(),
            environment: Environment::Demo,
            title: String::new(),
            lead: String::new(),
            sections: Vec::new(),
            foot: String::new(),
        }
    }

    fn chosen() -> Answer {
        Answer::PlaceChosen(Ok(Some(("/home/olive/record.md".into(), Vec::new()))))
    }

    #[test]
    fn a_record_goes_to_the_chosen_place_in_the_chosen_form() {
        let mut record = RecordFile::default();
        let asked = record.act(Action::Open);
        assert!(matches!(asked, Some((RecordAsker::Keychain, Work::NameKeychain))));
        assert!(
            record.hear(RecordAsker::Keychain, Answer::KeychainNamed(KeychainProgram::KWallet)).is_none()
        );
        assert_eq!(record.keychain, Some(KeychainProgram::KWallet));
        assert!(record.act(Action::Kind(RecordKind::Markdown)).is_none());
        let Some((place, Work::ChoosePlace { suggested })) =
            record.act(Action::ChoosePlace(Box::new(document())))
        else {
            panic!("a place is asked for")
        };
        assert_eq!(suggested, "snow-atlas-docusign-demo-record.md");
        assert!(record.act(Action::Cancel).is_none() && record.is_busy(), "the dialog is open");
        let Some((file, Work::WriteFile { content, path })) = record.hear(place, chosen()) else {
            panic!("it is written")
        };
        assert!(matches!(content, FileContent::Record { kind: RecordKind::Markdown, .. }));
        assert!(record.hear(file, Answer::FileWritten(Ok(path))).is_none());
        assert!(matches!(&record.phase, RecordPhase::Saved(path) if path.ends_with("record.md")));
        assert!(matches!(record.act(Action::ShowInFolder), Some((RecordAsker::Folder, _))));
    }

    #[test]
    fn what_was_begun_for_the_connection_before_leads_to_nothing() {
        let mut record = RecordFile::default();
        let Some((old, _)) = record.act(Action::ChoosePlace(Box::new(document()))) else { panic!("asked") };
        record.begin_anew();
        let Some((new, _)) = record.act(Action::ChoosePlace(Box::new(document()))) else {
            panic!("asked again")
        };
        assert!(record.hear(old, chosen()).is_none() && record.is_busy());
        assert!(matches!(record.hear(new, chosen()), Some((RecordAsker::File(_), _))));
    }

    #[test]
    fn a_dialog_that_outlives_its_page_says_nothing_to_the_next_one() {
        let Some((old, _)) = RecordFile::default().act(Action::ChoosePlace(Box::new(document()))) else {
            panic!("asked")
        };
        let mut next = RecordFile::default();
        assert!(next.hear(old, chosen()).is_none());
        let Some((new, _)) = next.act(Action::ChoosePlace(Box::new(document()))) else { panic!("asked") };
        assert!(next.hear(old, chosen()).is_none() && next.is_busy(), "its own dialog is open");
        assert!(matches!(next.hear(new, chosen()), Some((RecordAsker::File(_), _))));
    }

    #[test]
    fn a_closed_dialog_leads_back_and_a_problem_is_kept_to_be_said() {
        let mut record = RecordFile::default();
        let Some((asker, _)) = record.act(Action::ChoosePlace(Box::new(document()))) else { panic!("asked") };
        assert!(record.hear(asker, Answer::PlaceChosen(Ok(None))).is_none());
        assert!(matches!(record.phase, RecordPhase::Choosing));
        let Some((asker, _)) = record.act(Action::ChoosePlace(Box::new(document()))) else { panic!("asked") };
        assert!(record.hear(asker, Answer::PlaceChosen(Err(FileProblem::NoDialog))).is_none());
        assert!(matches!(record.phase, RecordPhase::Failed(FileProblem::NoDialog)));
    }
}
