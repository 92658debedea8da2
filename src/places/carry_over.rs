//! **Carry over**: connections written into one file that a passphrase opens, for another computer. Here nothing changes by it.

use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::connections::{
    CarriedOver, CarryProblem, ClipboardNotice, ConnectionRecord, RevealError, suggested_name_of_carried,
};
use crate::places::copies::CopyState;
use crate::places::new_passphrase::{NewPassphrase, PassphraseAction};
use crate::places::shown_folder::ShownFolder;
use crate::tasks::{Answer, Ask, Work};

/// The place's state.
pub struct CarryOver {
    /// What is carried over: one at least.
    pub records: Vec<ConnectionRecord>,
    /// What opens the file.
    pub passphrase: NewPassphrase,
    /// What became of a copy of the passphrase.
    pub copied: Option<CopyState>,
    /// What goes on.
    pub phase: CarryPhase,
    /// Whether the file was shown in its folder.
    pub shown_folder: ShownFolder,
    /// The system may be asking the person to unlock the keychain, perhaps in a window behind ours.
    pub keychain_asks: bool,
    /// How often Next was pressed and something on the page has to be mended first.
    refused: u32,
}

/// What goes on.
#[derive(Debug, Default)]
pub enum CarryPhase {
    /// Nothing yet.
    #[default]
    Ready,
    /// The system's dialog asks for the file's place.
    ChoosingPlace,
    /// The connections are taken out of the keychain, and the file is written.
    Writing,
    /// Nothing was written.
    Failed(CarryProblem),
    /// It is written.
    Written(CarriedOver),
}

/// What the person did.
pub enum Action {
    /// With the passphrase.
    Passphrase(PassphraseAction),
    /// **Copy passphrase**, or by keyboard.
    CopySecret(Zeroizing<String>),
    /// **Show in folder**.
    ShowInFolder,
    /// **Save file** or **Done**.
    Next,
    /// **Back**.
    Back,
}

/// Who asks for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarryAsker {
    /// The file's place.
    Place,
    /// The file.
    File,
    /// A copy of the passphrase.
    Copied,
    /// A file that is shown in its folder.
    Folder,
}

/// What comes of an action or an answer.
#[derive(Default)]
#[must_use]
pub struct CarryTurn {
    /// What is to be done in the background.
    pub asks: Vec<Ask<CarryAsker>>,
    /// The person goes back to where they came from.
    pub leaves: bool,
}

impl From<Ask<CarryAsker>> for CarryTurn {
    fn from(ask: Ask<CarryAsker>) -> Self {
        Self { asks: vec![ask], leaves: false }
    }
}

impl CarryOver {
    /// For these connections.
    pub fn new(records: Vec<ConnectionRecord>) -> Self {
        Self {
            records,
            passphrase: NewPassphrase::default(),
            copied: None,
            phase: CarryPhase::Ready,
            shown_folder: ShownFolder::default(),
            keychain_asks: false,
            refused: 0,
        }
    }

    /// Whether what Next does is under way.
    pub fn is_busy(&self) -> bool {
        matches!(self.phase, CarryPhase::ChoosingPlace | CarryPhase::Writing)
    }

    /// How often Next was pressed and nothing came of it: something on the page has to be mended first.
    pub fn refused(&self) -> u32 {
        self.refused
    }

    /// The file, once it is written.
    pub fn written(&self) -> Option<&CarriedOver> {
        match &self.phase {
            CarryPhase::Written(carried) => Some(carried),
            _ => None,
        }
    }

    /// Changes state as the person asked.
    pub fn act(&mut self, action: Action) -> CarryTurn {
        match action {
            Action::Back => {
                let writes = matches!(self.phase, CarryPhase::Writing);
                let cancel = writes.then_some(Ask { work: Work::Cancel, asker: CarryAsker::File });
                CarryTurn { asks: cancel.into_iter().collect(), leaves: true }
            }
            Action::Next if self.is_busy() => CarryTurn::default(),
            Action::Next if self.written().is_some() => CarryTurn { asks: Vec::new(), leaves: true },
            Action::Next => {
                if !self.passphrase.is_good() {
                    self.refused = self.refused.wrapping_add(1);
                    return CarryTurn::default();
                }
                self.phase = CarryPhase::ChoosingPlace;
                let suggested = suggested_name_of_carried(&self.records);
                Ask { work: Work::ChoosePlace { suggested }, asker: CarryAsker::Place }.into()
            }
            Action::Passphrase(action) => {
                // What is being written, or is, has the passphrase that it has; whether it can be read is no matter.
                if !self.is_busy() || matches!(action, PassphraseAction::Show(_)) {
                    self.passphrase.act(action);
                }
                CarryTurn::default()
            }
            Action::CopySecret(text) => {
                let work = Work::Copy { text: SecretString::from(text.as_str()), secret: true };
                Ask { work, asker: CarryAsker::Copied }.into()
            }
            Action::ShowInFolder => {
                let Some(path) = self.written().map(|carried| carried.path.clone()) else {
                    return CarryTurn::default();
                };
                Ask { work: self.shown_folder.show(path), asker: CarryAsker::Folder }.into()
            }
        }
    }

    /// Takes an answer.
    pub fn hear(&mut self, asker: CarryAsker, answer: Answer) -> CarryTurn {
        match (asker, answer) {
            (CarryAsker::Copied, Answer::Copied(done)) => self.copied = Some(CopyState::of(done)),
            (CarryAsker::Folder, answer) => self.shown_folder.hear(&answer),
            // What is encrypted may lie anywhere.
            (CarryAsker::Place, Answer::PlaceChosen(Ok(Some((path, _))))) => {
                self.phase = CarryPhase::Writing;
                let ids = self.records.iter().map(|record| record.id.clone()).collect();
                let passphrase = SecretString::from(self.passphrase.typed.as_str());
                return Ask { work: Work::CarryOver { ids, passphrase, path }, asker: CarryAsker::File }
                    .into();
            }
            (CarryAsker::Place, Answer::PlaceChosen(Err(problem))) => self.fail(problem.into()),
            // The dialog was closed, or nothing came of it.
            (CarryAsker::Place, _) => self.phase = CarryPhase::Ready,
            (CarryAsker::File, Answer::CarriedOver(Ok(carried))) => {
                self.phase = CarryPhase::Written(carried);
                self.passphrase = NewPassphrase::default();
            }
            (CarryAsker::File, Answer::CarriedOver(Err(problem))) => self.fail(problem),
            (CarryAsker::File, _) => self.fail(RevealError::broken_off().into()),
            (CarryAsker::Copied, _) => {}
        }
        CarryTurn::default()
    }

    fn fail(&mut self, problem: CarryProblem) {
        self.phase = CarryPhase::Failed(problem);
    }

    /// What became of a secret on the clipboard.
    pub fn hear_clipboard(&mut self, notice: ClipboardNotice) {
        if let Some(copied) = &mut self.copied {
            copied.hear(notice);
        }
    }
}
