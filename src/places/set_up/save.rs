//! Step 6: where the connection is kept: the keychain, a file, both, or nowhere. Whoever answers somebody else's
//! request saves the file for that person here.

use std::path::PathBuf;
use std::sync::Arc;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::answers::Answers;
use super::common::{AttemptNumber, Common, Reply, StepAsk, WizardAddress, WizardAsker};
use super::step_name::StepName;
use crate::connections::{
    FileContent, FileFormat, FileProblem, KeepProblem, KeychainProblem, PlaceWarning, Readiness, SignedIn,
};
use crate::domain::{AccountId, ConnectionId, Environment};
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
    /// What is in the keychain, whatever went on since: of several accounts, each is a connection of its own.
    kept: Vec<SignedInAccount>,
    /// What is being kept, and not answered yet.
    keeping: Option<Keeping>,
    /// What the step is about since the person came to it.
    of: Option<SignedInAccount>,
}

/// A sign-in, and the account of it that was chosen: what a connection is made of.
#[derive(Clone)]
struct SignedInAccount {
    signed_in: Arc<SignedIn>,
    account_id: AccountId,
}

impl SignedInAccount {
    /// The present one, once the account is checked.
    fn now(common: &Common) -> Option<Self> {
        let here = common.answers.here();
        let (signed_in, checked) = (here.signed_in.clone()?, here.checked.as_ref()?);
        Some(Self { signed_in, account_id: checked.account.account_id.clone() })
    }
}

impl PartialEq for SignedInAccount {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.signed_in, &other.signed_in) && self.account_id == other.account_id
    }
}

/// A connection that is being kept.
struct Keeping {
    attempt: AttemptNumber,
    of: SignedInAccount,
    /// For this product, by its sheet's id, to this environment.
    product: (String, Environment),
    /// The draft that is gone as soon as it is kept. Answers that change meanwhile are kept as another.
    draft: Option<ConnectionId>,
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

impl Keeping {
    /// Whether it is for the product and the environment that are being set up.
    fn is_of(&self, now: &Answers) -> bool {
        self.product == (now.sheet.clone(), now.environment)
    }
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
            kept: Vec::new(),
            keeping: None,
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
        self.of.as_ref().is_some_and(|of| self.kept.contains(of))
    }

    /// Whether the connection as the answers are now is in the keychain, wherever the person is.
    pub(super) fn is_kept(&self, common: &Common) -> bool {
        SignedInAccount::now(common).is_some_and(|now| self.kept.contains(&now))
    }

    /// Whether the connection as the answers are now is being written to the keychain.
    pub(super) fn is_being_kept(&self, common: &Common) -> bool {
        SignedInAccount::now(common)
            .is_some_and(|now| self.keeping.as_ref().is_some_and(|keeping| keeping.of == now))
    }

    /// The person leaves, or turned to other answers: what is being written is not wanted any more, and what was begun is undone.
    /// Its draft is the set-up's again, unless there is a newer one by now. Not so what is for another product: that one is
    /// set up, and goes on being kept while the person is at the next.
    pub(super) fn give_up_keeping(&mut self, common: &mut Common) -> Vec<Ask<WizardAddress>> {
        let Some(keeping) = self.keeping.take_if(|keeping| keeping.is_of(&common.answers)) else {
            return Vec::new();
        };
        let asker = WizardAddress { asker: WizardAsker::Save, attempt: keeping.attempt };
        let needless = common.take_back(keeping.draft);
        std::iter::once(Ask { work: Work::Cancel, asker }).chain(needless).collect()
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
        if self.is_in_keychain() { SavePhase::Kept } else { SavePhase::Ready }
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
        if self.is_in_keychain() {
            return StepReply::on();
        }
        if !self.in_keychain {
            self.phase = SavePhase::NotKept;
            return StepReply::on();
        }
        let (Some(connection), Some(of)) = (common.connection(), SignedInAccount::now(common)) else {
            return StepReply::stay();
        };
        let Some(id) = common.id_for(&connection.facts) else {
            self.phase = SavePhase::Failed(KeepProblem::Random);
            return StepReply::stay();
        };
        let draft = common.draft.take();
        let ask = common.ask(WizardAsker::Save, Work::Keep { connection, id, draft: draft.clone() });
        let attempt = ask.asker.attempt;
        let product = (common.answers.sheet.clone(), common.answers.environment);
        self.keeping = Some(Keeping { attempt, of, product, draft });
        self.phase = SavePhase::Saving(attempt);
        ask.into()
    }

    /// What came of keeping a connection, whatever the person did meanwhile. Its draft is gone with it; where it could not be
    /// kept, the draft is the set-up's again. A draft that is not needed any more is removed.
    fn settle(&mut self, attempt: AttemptNumber, kept: bool, common: &mut Common) -> Vec<StepAsk> {
        let Some(keeping) = self.keeping.take_if(|keeping| keeping.attempt == attempt) else {
            return Vec::new();
        };
        let is_of_this = keeping.is_of(&common.answers);
        let Keeping { of, draft, .. } = keeping;
        let needless = if kept {
            let is_all = SignedInAccount::now(common).is_some_and(|now| now == of);
            self.kept.push(of);
            let superseded = if is_all { common.draft.take() } else { None };
            superseded.map(|id| common.remove_draft(id))
        } else if is_of_this {
            common.take_back(draft)
        } else {
            // It stands as it was, for that product.
            None
        };
        needless.map(StepAsk::Task).into_iter().collect()
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
        let asks = self.settle(attempt, matches!(answer, Answer::Kept(Ok(()))), common);
        let reply = self.hear_attempt(attempt, answer, is_here, common);
        StepReply { asks: asks.into_iter().chain(reply.asks).collect(), ..reply }
    }

    fn hear_attempt(
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
                self.passphrase = Zeroizing::default();
                self.passphrase_again = Zeroizing::default();
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
        self.passphrase_shown = false;
        let now = SignedInAccount::now(common);
        if self.of.is_none() || self.of != now {
            self.file = None;
            self.of = now;
            let being_kept = self.keeping.as_ref().filter(|keeping| Some(&keeping.of) == self.of.as_ref());
            self.phase =
                being_kept.map_or_else(|| self.at_rest(), |keeping| SavePhase::Saving(keeping.attempt));
        }
        let mut asks = Vec::new();
        if !self.is_being_kept(common) {
            asks.extend(self.give_up_keeping(common));
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
