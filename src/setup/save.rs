//! Step 6: where the connection is kept: the keychain, a file, both, or nowhere. Whoever answers somebody else's
//! request saves the file for that person here.

use std::path::PathBuf;
use std::sync::Arc;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{AttemptNumber, Common, Task};
use crate::connections::{FileContent, FileFormat, FileProblem, KeepProblem, PlaceWarning, SignedIn};
use crate::domain::ConnectionId;
use crate::steps::Advance;

/// A passphrase shorter than this is guessed sooner than typed.
pub const SHORTEST_PASSPHRASE: usize = 12;

/// State of the step.
#[expect(
    clippy::struct_excessive_bools,
    reason = "two tick boxes, an eye, and whether Next was pressed too soon"
)]
pub struct Save {
    /// **Keep in this computer's keychain** is ticked.
    pub in_keychain: bool,
    /// **Save a copy to a file** is ticked.
    pub to_file: bool,
    /// Which kind of file.
    pub format: FileFormat,
    /// For the passphrase-protected kind, as typed.
    pub passphrase: Zeroizing<String>,
    /// Once more.
    pub passphrase_again: Zeroizing<String>,
    /// The passphrases can be read.
    pub passphrase_shown: bool,
    /// What is wrong with them.
    pub passphrase_problem: Option<PassphraseProblem>,
    /// What goes on.
    pub phase: Phase,
    /// Next was pressed and nothing would have been kept.
    pub nothing_chosen: bool,
    /// The file that was saved.
    pub file: Option<PathBuf>,
    /// What was kept is of this sign-in.
    signed_in: Option<Arc<SignedIn>>,
}

/// What is wrong with a new passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseProblem {
    /// Shorter than [`SHORTEST_PASSPHRASE`].
    TooShort,
    /// The two are not the same.
    NotTheSame,
}

/// What goes on.
#[derive(Default)]
pub enum Phase {
    /// Nothing yet.
    #[default]
    Ready,
    /// The system's dialog asks for the file's place.
    ChoosingPlace(AttemptNumber),
    /// A place was chosen that others may read: the person is asked once more.
    PlaceAsked {
        /// The place.
        path: PathBuf,
        /// Why it is asked.
        warnings: Vec<PlaceWarning>,
    },
    /// The file is being written.
    WritingFile(AttemptNumber),
    /// The file could not be saved.
    FileFailed(FileProblem),
    /// Being written to the keychain and read back.
    Saving(AttemptNumber),
    /// It could not be kept.
    Failed(KeepProblem),
    /// Written, read back, and found the same.
    Kept,
    /// Nothing is in the keychain, as the person chose.
    NotKept,
}

/// What can be done on the step.
pub enum Action {
    /// The keychain's tick box was clicked.
    TickKeychain,
    /// The file's tick box was clicked.
    TickFile,
    /// Another kind of file.
    Format(FileFormat),
    /// The passphrase was typed into.
    PassphraseTyped(Zeroizing<String>),
    /// Its repetition was.
    PassphraseAgainTyped(Zeroizing<String>),
    /// A passphrase field was left.
    PassphraseLeft,
    /// **Show** or **Hide** beside a passphrase.
    ShowPassphrase(bool),
    /// **Save it there anyway**.
    UsePlace,
    /// **Choose another place**.
    OtherPlace,
    /// **Save to a file instead**: the keychain does not work.
    FileInstead,
    /// **Go on without keeping**.
    KeepNothing,
}

impl Default for Save {
    fn default() -> Self {
        Self {
            in_keychain: true,
            to_file: false,
            format: FileFormat::Encrypted,
            passphrase: Zeroizing::default(),
            passphrase_again: Zeroizing::default(),
            passphrase_shown: false,
            passphrase_problem: None,
            phase: Phase::Ready,
            nothing_chosen: false,
            file: None,
            signed_in: None,
        }
    }
}

impl Save {
    /// For whoever answers somebody else's request: the file is what it is about.
    pub(super) fn for_answer() -> Self {
        Self { in_keychain: false, to_file: true, ..Self::default() }
    }

    pub(super) fn enter(&mut self, common: &Common) {
        self.nothing_chosen = false;
        self.passphrase_shown = false;
        let now = common.answers.here().signed_in.as_ref();
        let same = self.signed_in.as_ref().zip(now).is_some_and(|(before, now)| Arc::ptr_eq(before, now));
        if !same {
            self.phase = Phase::Ready;
            self.file = None;
        }
        self.signed_in = now.cloned();
    }

    /// Whether something goes on that has to end first.
    pub fn is_busy(&self) -> bool {
        matches!(self.phase, Phase::ChoosingPlace(_) | Phase::WritingFile(_) | Phase::Saving(_))
    }

    /// Whether the values are somewhere: in the keychain or in a file.
    pub fn has_kept(&self) -> bool {
        matches!(self.phase, Phase::Kept) || self.file.is_some()
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Vec<Task> {
        if self.is_busy() {
            return Vec::new();
        }
        match action {
            Action::TickKeychain => {
                self.in_keychain = !self.in_keychain;
                self.changed();
            }
            Action::TickFile => {
                self.to_file = !self.to_file;
                self.changed();
            }
            Action::FileInstead => {
                self.in_keychain = false;
                self.to_file = true;
                self.changed();
            }
            Action::Format(format) => {
                self.format = format;
                self.file = None;
                self.changed();
            }
            Action::PassphraseTyped(text) => {
                self.passphrase = text;
                self.look_again();
            }
            Action::PassphraseAgainTyped(text) => {
                self.passphrase_again = text;
                self.look_again();
            }
            Action::PassphraseLeft => {
                if !self.passphrase.is_empty() && !self.passphrase_again.is_empty() {
                    self.passphrase_problem = self.judge_passphrase();
                }
            }
            Action::ShowPassphrase(shown) => self.passphrase_shown = shown,
            Action::UsePlace => {
                if let Phase::PlaceAsked { path, .. } = &self.phase {
                    let path = path.clone();
                    return self.write(path, common);
                }
            }
            Action::OtherPlace => return self.choose_place(common),
            // The wizard itself sees to it: it leads to another step.
            Action::KeepNothing => {}
        }
        Vec::new()
    }

    /// Something was chosen anew: what was said of the choice before is over.
    fn changed(&mut self) {
        self.nothing_chosen = false;
        self.passphrase_problem = None;
        if !matches!(self.phase, Phase::Kept) {
            self.phase = Phase::Ready;
        }
    }

    fn look_again(&mut self) {
        self.file = None;
        if self.passphrase_problem.is_some() {
            self.passphrase_problem = self.judge_passphrase();
        }
    }

    fn judge_passphrase(&self) -> Option<PassphraseProblem> {
        if self.passphrase.chars().count() < SHORTEST_PASSPHRASE {
            Some(PassphraseProblem::TooShort)
        } else if *self.passphrase != *self.passphrase_again {
            Some(PassphraseProblem::NotTheSame)
        } else {
            None
        }
    }

    pub(super) fn keep_nothing(&mut self) {
        self.phase = Phase::NotKept;
    }

    pub(super) fn next(&mut self, common: &mut Common) -> (Advance, Vec<Task>) {
        if self.is_busy() {
            return (Advance::Stay, Vec::new());
        }
        if !self.in_keychain && !self.to_file && !matches!(self.phase, Phase::Kept) {
            self.nothing_chosen = true;
            return (Advance::Stay, Vec::new());
        }
        if self.to_file && self.file.is_none() {
            if self.format == FileFormat::Encrypted && common.answering.is_none() {
                self.passphrase_problem = self.judge_passphrase();
                if self.passphrase_problem.is_some() {
                    return (Advance::Stay, Vec::new());
                }
            }
            return (Advance::Stay, self.choose_place(common));
        }
        self.go_on(common)
    }

    /// After the file, if there is one to be saved: the keychain, then the next step.
    fn go_on(&mut self, common: &mut Common) -> (Advance, Vec<Task>) {
        if matches!(self.phase, Phase::Kept) {
            return (Advance::Go, Vec::new());
        }
        if !self.in_keychain {
            self.phase = Phase::NotKept;
            return (Advance::Go, Vec::new());
        }
        (Advance::Stay, self.keep(common))
    }

    fn choose_place(&mut self, common: &mut Common) -> Vec<Task> {
        let Some(content) = self.content(common) else { return Vec::new() };
        let attempt = common.attempts.next_number();
        self.phase = Phase::ChoosingPlace(attempt);
        vec![Task::ChoosePlace { attempt, suggested: content.suggested_name() }]
    }

    fn write(&mut self, path: PathBuf, common: &mut Common) -> Vec<Task> {
        let Some(content) = self.content(common) else { return Vec::new() };
        let attempt = common.attempts.next_number();
        self.phase = Phase::WritingFile(attempt);
        vec![Task::WriteFile { attempt, content, path }]
    }

    /// What goes into the file.
    fn content(&self, common: &Common) -> Option<FileContent> {
        let connection = common.connection()?;
        Some(match &common.answering {
            Some(request) => FileContent::Answer { request: request.clone(), connection },
            None => FileContent::Copy {
                connection,
                format: self.format,
                passphrase: SecretString::from(self.passphrase.as_str()),
            },
        })
    }

    fn keep(&mut self, common: &mut Common) -> Vec<Task> {
        let Some(connection) = common.connection() else { return Vec::new() };
        let attempt = common.attempts.next_number();
        self.phase = Phase::Saving(attempt);
        let (replaces, draft) = (common.kept_as.clone(), common.draft.clone());
        vec![Task::Keep { attempt, connection, replaces, draft }]
    }

    /// The place that was chosen in the system's dialog; none if it was closed.
    pub(super) fn hear_place(
        &mut self,
        attempt: AttemptNumber,
        chosen: Result<Option<(PathBuf, Vec<PlaceWarning>)>, FileProblem>,
        common: &mut Common,
    ) -> Vec<Task> {
        if !matches!(self.phase, Phase::ChoosingPlace(asked) if asked == attempt) {
            return Vec::new();
        }
        match chosen {
            Ok(None) => self.phase = Phase::Ready,
            Ok(Some((path, warnings))) => {
                let readable = common.answering.is_none() && self.format != FileFormat::Encrypted;
                // What is encrypted may lie anywhere.
                if readable && !warnings.is_empty() {
                    self.phase = Phase::PlaceAsked { path, warnings };
                } else {
                    return self.write(path, common);
                }
            }
            Err(problem) => self.phase = Phase::FileFailed(problem),
        }
        Vec::new()
    }

    /// The file is saved, or is not.
    pub(super) fn hear_file(
        &mut self,
        attempt: AttemptNumber,
        written: Result<PathBuf, FileProblem>,
        common: &mut Common,
    ) -> (Advance, Vec<Task>) {
        if !matches!(self.phase, Phase::WritingFile(asked) if asked == attempt) {
            return (Advance::Stay, Vec::new());
        }
        match written {
            Ok(path) => {
                self.file = Some(path);
                self.passphrase = Zeroizing::default();
                self.passphrase_again = Zeroizing::default();
                self.phase = if common.kept_as.is_some() { Phase::Kept } else { Phase::Ready };
                self.go_on(common)
            }
            Err(problem) => {
                self.phase = Phase::FileFailed(problem);
                (Advance::Stay, Vec::new())
            }
        }
    }

    /// True when the connection is kept by this.
    pub(super) fn hear(
        &mut self,
        attempt: AttemptNumber,
        result: Result<ConnectionId, KeepProblem>,
        common: &mut Common,
    ) -> bool {
        if !matches!(self.phase, Phase::Saving(asked) if asked == attempt) {
            return false;
        }
        match result {
            Ok(id) => {
                common.kept_as = Some(id);
                self.phase = Phase::Kept;
                true
            }
            Err(problem) => {
                self.phase = Phase::Failed(problem);
                false
            }
        }
    }
}
