//! Step 6: where the connection is kept: the keychain, a file, both, or nowhere. Whoever answers somebody else's
//! request saves the file for that person here.

use std::path::PathBuf;
use std::sync::Arc;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::common::{AttemptNumber, Common, Reply, StepAsk, WizardAddress, WizardAsker};
use super::step_name::StepName;
use crate::connections::{
    FileContent, FileFormat, FileProblem, KeepProblem, KeychainProblem, PlaceWarning, Readiness, SignedIn,
};
use crate::domain::AccountId;
use crate::steps::{Step, StepReply};
use crate::tasks::{Answer, Ask, Work};

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
    pub phase: SavePhase,
    /// Next was pressed and nothing would have been kept.
    pub nothing_chosen: bool,
    /// The file that was saved.
    pub file: Option<PathBuf>,
    /// What is known of the keychain, from trying it when the person came here; none while that is not known.
    pub keychain: Option<Result<Readiness, KeychainProblem>>,
    /// The try that is under way.
    probing: Option<AttemptNumber>,
    /// The connection is in the keychain, whatever went on since.
    kept: bool,
    /// What was kept is of this sign-in, for this account.
    of: Option<(Arc<SignedIn>, Option<AccountId>)>,
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
            passphrase: Zeroizing::default(),
            passphrase_again: Zeroizing::default(),
            passphrase_shown: false,
            passphrase_problem: None,
            phase: SavePhase::Ready,
            nothing_chosen: false,
            file: None,
            keychain: None,
            probing: None,
            kept: false,
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
        self.kept || self.file.is_some()
    }

    /// Whether the connection is in the keychain.
    pub fn is_in_keychain(&self) -> bool {
        self.kept
    }

    /// Whether Next has nothing more to save.
    pub fn is_done(&self) -> bool {
        self.kept && !(self.to_file && self.file.is_none())
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
        self.passphrase_problem = None;
        self.phase = self.at_rest();
    }

    /// What is to be said where nothing goes on.
    fn at_rest(&self) -> SavePhase {
        if self.kept { SavePhase::Kept } else { SavePhase::Ready }
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

    /// After the file, if there is one to be saved: the keychain, then the next step.
    fn go_on(&mut self, common: &mut Common) -> Reply {
        if self.kept {
            return StepReply::on();
        }
        if !self.in_keychain {
            self.phase = SavePhase::NotKept;
            return StepReply::on();
        }
        let Some(connection) = common.connection() else { return StepReply::stay() };
        let (replaces, draft) = (common.kept_as.clone(), common.draft.clone());
        let ask = common.ask(WizardAsker::Save, Work::Keep { connection, replaces, draft });
        self.phase = SavePhase::Saving(ask.asker.attempt);
        ask.into()
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
                passphrase: SecretString::from(self.passphrase.as_str()),
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
        if let Answer::Kept(Ok(id)) = &answer {
            // Whatever became of the attempt: saving again replaces it, and its draft is gone with it.
            common.kept_as = Some(id.clone());
            common.draft = None;
        }
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
                self.passphrase = Zeroizing::default();
                self.passphrase_again = Zeroizing::default();
                if is_here {
                    return self.go_on(common);
                }
            }
            Answer::PlaceChosen(Err(problem)) | Answer::FileWritten(Err(problem)) => {
                self.phase = SavePhase::FileFailed(problem);
            }
            Answer::Kept(Ok(_)) => {
                self.kept = true;
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
        self.passphrase_shown = false;
        let here = common.answers.here();
        let account = here.checked.as_ref().map(|checked| checked.account.account_id.clone());
        let now = here.signed_in.clone().map(|signed_in| (signed_in, account));
        let same = self
            .of
            .as_ref()
            .zip(now.as_ref())
            .is_some_and(|(before, now)| Arc::ptr_eq(&before.0, &now.0) && before.1 == now.1);
        if !same {
            self.phase = SavePhase::Ready;
            self.file = None;
            self.kept = false;
        }
        self.of = now;
        if self.kept || common.answering().is_some() {
            return Vec::new();
        }
        let ask = common.ask(WizardAsker::Save, Work::ProbeKeychain);
        self.probing = Some(ask.asker.attempt);
        vec![ask.into()]
    }

    fn next(&mut self, common: &mut Common) -> Reply {
        if !self.in_keychain && !self.to_file && !self.kept {
            self.nothing_chosen = true;
            return StepReply::stay();
        }
        if self.to_file && self.file.is_none() {
            if self.format == FileFormat::Encrypted && common.answering().is_none() {
                self.passphrase_problem = self.judge_passphrase();
                if self.passphrase_problem.is_some() {
                    return StepReply::stay();
                }
            }
            return self.choose_place(common).into();
        }
        self.go_on(common)
    }

    fn is_busy(&self) -> bool {
        self.phase.attempt().is_some()
    }
}
