//! Step 6: where the connection is kept: the keychain, a file, both, or nowhere. Whoever answers somebody else's
//! request saves the file for that person here.

use std::path::PathBuf;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::common::{AttemptNumber, Common, Reply, StepAsk, WizardAddress, WizardAsker};
use super::keep_connection::{ConnectionKeeping, SignedInAccount};
use super::step_name::StepName;
use crate::connections::{
    FileContent, FileFormat, FileProblem, FoundKeychain, KeepProblem, KeychainProblem, PlaceWarning,
};
use crate::places::new_passphrase::NewPassphrase;
use crate::steps::{Step, StepReply};
use crate::tasks::{Answer, Ask, Work};

/// State of the step.
pub struct Save {
    /// **Keep in this computer's keychain** is ticked.
    pub in_keychain: bool,
    /// **Save a copy to a file** is ticked.
    pub to_file: bool,
    /// Which kind of file.
    pub format: FileFormat,
    /// For the passphrase-protected kind.
    pub passphrase: NewPassphrase,
    /// What goes on.
    pub phase: SavePhase,
    /// Next was pressed and nothing would have been kept.
    pub nothing_chosen: bool,
    /// The file that was saved.
    pub file: Option<PathBuf>,
    /// What is known of the keychain, from trying it when the person came here; none while that is not known.
    pub keychain: Option<Result<FoundKeychain, KeychainProblem>>,
    /// The try that is under way.
    probing: Option<AttemptNumber>,
    /// What becomes of the connection, wherever the person is.
    pub(super) keeping: ConnectionKeeping,
    /// What the step is about since the person came to it.
    of: Option<SignedInAccount>,
}

/// What goes on.
#[derive(Default)]
pub enum SavePhase {
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
    /// **Propose a passphrase**.
    ProposePassphrase,
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
    /// **Keep it in the keychain alone**: the file cannot be saved.
    KeychainAlone,
    /// **Go on without keeping**.
    KeepNothing,
}

impl Default for Save {
    fn default() -> Self {
        Self {
            in_keychain: true,
            to_file: false,
            format: FileFormat::Encrypted,
            passphrase: NewPassphrase::default(),
            phase: SavePhase::Ready,
            nothing_chosen: false,
            file: None,
            keychain: None,
            probing: None,
            keeping: ConnectionKeeping::default(),
            of: None,
        }
    }
}

impl Save {
    /// For whoever answers somebody else's request: the file is what it is about.
    pub(super) fn for_answer() -> Self {
        Self { in_keychain: false, to_file: true, ..Self::default() }
    }

    /// Whether the values are somewhere: in the keychain or in a file.
    pub fn has_kept(&self) -> bool {
        self.is_in_keychain() || self.file.is_some()
    }

    /// Whether the connection that the person came to this step with is in the keychain.
    pub fn is_in_keychain(&self) -> bool {
        self.of.as_ref().is_some_and(|of| self.keeping.has(of))
    }

    /// Whether the connection as the answers are now is in the keychain, wherever the person is.
    pub(super) fn is_kept(&self, common: &Common) -> bool {
        SignedInAccount::now(common).is_some_and(|now| self.keeping.has(&now))
    }

    /// Whether the connection as the answers are now is being written to the keychain.
    pub(super) fn is_being_kept(&self, common: &Common) -> bool {
        SignedInAccount::now(common).is_some_and(|now| self.keeping.attempt_for(&now).is_some())
    }

    /// Whether Next has nothing more to save.
    pub fn is_done(&self) -> bool {
        self.is_in_keychain() && !(self.to_file && self.file.is_none())
    }

    pub(super) fn act(&mut self, action: Action, common: &mut Common) -> Reply {
        if self.is_busy() {
            return StepReply::stay();
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
                self.passphrase.typed = text;
                self.passphrase_changed();
            }
            Action::PassphraseAgainTyped(text) => {
                self.passphrase.again = text;
                self.passphrase_changed();
            }
            Action::ProposePassphrase => {
                self.file = None;
                self.passphrase.propose();
            }
            Action::PassphraseLeft => self.passphrase.left(),
            Action::ShowPassphrase(shown) => self.passphrase.shown = shown,
            Action::UsePlace => {
                if let SavePhase::PlaceAsked { path, .. } = &self.phase {
                    let path = path.clone();
                    return self.write(path, common).into();
                }
            }
            Action::OtherPlace => return self.choose_place(common).into(),
            Action::KeychainAlone => {
                self.to_file = false;
                self.changed();
                return self.next(common);
            }
            Action::KeepNothing => {
                self.phase = SavePhase::NotKept;
                return StepReply::on();
            }
        }
        StepReply::stay()
    }

    /// Something was chosen anew: what was said of the choice before is over.
    fn changed(&mut self) {
        self.nothing_chosen = false;
        self.passphrase.problem = None;
        self.phase = self.at_rest();
    }

    /// What is to be said where nothing goes on.
    fn at_rest(&self) -> SavePhase {
        if self.is_in_keychain() { SavePhase::Kept } else { SavePhase::Ready }
    }

    /// A file with the passphrase as it was is not the one that is wanted.
    fn passphrase_changed(&mut self) {
        self.file = None;
        self.passphrase.changed();
    }

    /// After the file, if there is one to be saved: the keychain, then the next step.
    fn go_on(&mut self, common: &mut Common) -> Reply {
        if self.is_in_keychain() {
            return StepReply::on();
        }
        if !self.in_keychain {
            self.phase = SavePhase::NotKept;
            return StepReply::on();
        }
        match self.keeping.begin(common) {
            Ok(ask) => {
                if let Some(ask) = &ask {
                    self.phase = SavePhase::Saving(ask.asker.attempt);
                }
                ask.into()
            }
            Err(problem) => {
                self.phase = SavePhase::Failed(problem);
                StepReply::stay()
            }
        }
    }

    fn choose_place(&mut self, common: &mut Common) -> Option<Ask<WizardAddress>> {
        let suggested = self.content(common)?.suggested_name();
        let ask = common.ask(WizardAsker::Save, Work::ChoosePlace { suggested });
        self.phase = SavePhase::ChoosingPlace(ask.asker.attempt);
        Some(ask)
    }

    fn write(&mut self, path: PathBuf, common: &mut Common) -> Option<Ask<WizardAddress>> {
        let content = self.content(common)?;
        let ask = common.ask(WizardAsker::Save, Work::WriteFile { content, path });
        self.phase = SavePhase::WritingFile(ask.asker.attempt);
        Some(ask)
    }

    /// What goes into the file.
    fn content(&self, common: &Common) -> Option<FileContent> {
        let connection = common.connection()?;
        Some(match common.answering() {
            Some(request) => FileContent::Answer { request: request.clone(), connection },
            None => FileContent::Copy {
                connection,
                format: self.format,
                passphrase: SecretString::from(self.passphrase.typed.as_str()),
            },
        })
    }

    /// What came of what was asked for here. `is_here` if the person still is: whoever turned away meanwhile is asked for
    /// nothing more, and nothing more is done.
    pub(super) fn hear(
        &mut self,
        attempt: AttemptNumber,
        answer: Answer,
        is_here: bool,
        common: &mut Common,
    ) -> Reply {
        if self.probing.take_if(|asked| *asked == attempt).is_some() {
            if let Answer::KeychainProbed(found) = answer {
                self.keychain = Some(found);
            }
            return StepReply::stay();
        }
        if self.phase.attempt() != Some(attempt) {
            return StepReply::stay();
        }
        self.phase = self.at_rest();
        match answer {
            Answer::PlaceChosen(Ok(Some((path, warnings)))) if is_here => {
                let readable = common.answering().is_none() && self.format != FileFormat::Encrypted;
                // What is encrypted may lie anywhere.
                if !readable || warnings.is_empty() {
                    return self.write(path, common).into();
                }
                self.phase = SavePhase::PlaceAsked { path, warnings };
            }
            Answer::FileWritten(Ok(path)) => {
                self.file = Some(path);
                self.passphrase = NewPassphrase::default();
                if is_here {
                    return self.go_on(common);
                }
            }
            Answer::PlaceChosen(Err(problem)) | Answer::FileWritten(Err(problem)) => {
                self.phase = SavePhase::FileFailed(problem);
            }
            Answer::Kept(Ok(())) => {
                self.phase = SavePhase::Kept;
                return StepReply::on();
            }
            Answer::Kept(Err(problem)) => self.phase = SavePhase::Failed(problem),
            // The dialog was closed, or nothing came of it.
            _ => {}
        }
        StepReply::stay()
    }
}

impl SavePhase {
    fn attempt(&self) -> Option<AttemptNumber> {
        match self {
            Self::ChoosingPlace(attempt) | Self::WritingFile(attempt) | Self::Saving(attempt) => {
                Some(*attempt)
            }
            _ => None,
        }
    }
}

impl Step<Common, StepAsk, StepName> for Save {
    fn enter(&mut self, common: &mut Common) -> Vec<StepAsk> {
        self.nothing_chosen = false;
        self.passphrase.shown = false;
        let now = SignedInAccount::now(common);
        if self.of.is_none() || self.of != now {
            self.file = None;
            self.of = now;
            let under_way = self.of.as_ref().and_then(|of| self.keeping.attempt_for(of));
            self.phase = under_way.map_or_else(|| self.at_rest(), SavePhase::Saving);
        }
        let mut asks = Vec::new();
        if !self.is_being_kept(common) {
            asks.extend(self.keeping.give_up(common));
        }
        if !self.is_in_keychain() && common.answering().is_none() {
            let ask = common.ask(WizardAsker::Save, Work::ProbeKeychain);
            self.probing = Some(ask.asker.attempt);
            asks.push(ask);
        }
        asks.into_iter().map(StepAsk::Task).collect()
    }

    fn next(&mut self, common: &mut Common) -> Reply {
        if !self.in_keychain && !self.to_file && !self.is_in_keychain() {
            self.nothing_chosen = true;
            return StepReply::stay();
        }
        if self.to_file && self.file.is_none() {
            let needs_passphrase = self.format == FileFormat::Encrypted && common.answering().is_none();
            if needs_passphrase && !self.passphrase.is_good() {
                return StepReply::stay();
            }
            return self.choose_place(common).into();
        }
        self.go_on(common)
    }

    fn is_busy(&self) -> bool {
        self.phase.attempt().is_some()
    }
}
