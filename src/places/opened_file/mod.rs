//! Copies of connections that were opened from a file: unlocked if need be, set against what is kept here, and kept if the
//! person says so. Nothing changes before that.

mod read;
#[cfg(test)]
mod tests;
mod turn;

use std::path::PathBuf;

use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::connections::{ConnectionRecord, CopiedConnection, LockedFile, OpenProblem};
use crate::tasks::{Answer, Ask, Work};

pub use crate::connections::CarryWay;
pub use read::{CopyEntry, CopyKeeping, ReadCopies};
pub use turn::{ArrivedCopies, CopyAsker, CopyLead, CopyTurn};

/// The place's state.
pub struct OpenedCopy {
    /// Where the file is.
    pub path: PathBuf,
    /// Locked still, or read.
    pub stage: CopyStage,
    /// The system may be asking the person to unlock the keychain, perhaps in a window behind ours.
    pub keychain_asks: bool,
    /// The connections that are kept here.
    records: Vec<ConnectionRecord>,
    /// How often Next was pressed and something on the page has to be mended first.
    refused: u32,
}

/// What was in the file.
pub enum CopyInFile {
    /// A locked copy.
    Locked(LockedFile),
    /// Such as anybody can read: one at least.
    Plain(Vec<CopiedConnection>),
}

/// How far it is.
pub enum CopyStage {
    /// The passphrase is asked for.
    Locked(LockedCopy),
    /// What is in it is known.
    Read(ReadCopies),
}

/// A copy that a passphrase opens.
pub struct LockedCopy {
    file: LockedFile,
    /// As typed.
    pub passphrase: Zeroizing<String>,
    /// It can be read.
    pub shown: bool,
    /// It is being tried.
    pub trying: bool,
    /// What is wrong.
    pub problem: Option<UnlockTrouble>,
}

/// Why the copy is still locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnlockTrouble {
    /// No passphrase was typed.
    Missing,
    /// It did not open.
    Failed(OpenProblem),
    /// Trying it broke off.
    BrokenOff,
}

/// What the person did.
pub enum Action {
    /// The passphrase was typed into.
    Typed(Zeroizing<String>),
    /// **Show** or **Hide** beside it.
    Show(bool),
    /// **Move here** or **Copy here**.
    Way(CarryWay),
    /// One of several was ticked or cleared, by its place.
    Take(usize),
    /// **Open**, **Keep** or **Done**.
    Next,
    /// **Back**.
    Back,
}

impl OpenedCopy {
    /// The place as it opens. `records` are the connections that are kept here, newest first.
    pub fn new(path: PathBuf, copy: CopyInFile, records: Vec<ConnectionRecord>) -> (Self, CopyTurn) {
        match copy {
            CopyInFile::Locked(file) => {
                let locked = LockedCopy {
                    file,
                    passphrase: Zeroizing::default(),
                    shown: false,
                    trying: false,
                    problem: None,
                };
                let stage = CopyStage::Locked(locked);
                (Self { path, stage, keychain_asks: false, records, refused: 0 }, CopyTurn::default())
            }
            CopyInFile::Plain(copies) => {
                let (read, turn) = ReadCopies::new(copies, &records);
                let stage = CopyStage::Read(read);
                (Self { path, stage, keychain_asks: false, records, refused: 0 }, turn)
            }
        }
    }

    /// The list was read again.
    pub fn take_records(&mut self, records: &[ConnectionRecord]) -> CopyTurn {
        self.records = records.to_vec();
        match &mut self.stage {
            CopyStage::Read(read) => read.look_again(records),
            CopyStage::Locked(_) => CopyTurn::default(),
        }
    }

    /// Whether what Next does is under way.
    pub fn is_busy(&self) -> bool {
        match &self.stage {
            CopyStage::Locked(locked) => locked.trying,
            CopyStage::Read(read) => matches!(read.keeping, CopyKeeping::Running) || read.is_comparing(),
        }
    }

    /// Whether it is being written to the keychain.
    pub fn is_keeping(&self) -> bool {
        matches!(&self.stage, CopyStage::Read(read) if matches!(read.keeping, CopyKeeping::Running))
    }

    /// How often Next was pressed and nothing came of it: something on the page has to be mended first.
    pub fn refused(&self) -> u32 {
        self.refused
    }

    /// Changes state as the person asked.
    pub fn act(&mut self, action: Action) -> CopyTurn {
        match (action, &mut self.stage) {
            (Action::Back, _) => {
                // What was begun is undone, unless it was decided.
                let cancel = self.is_keeping().then_some(Ask { work: Work::Cancel, asker: CopyAsker::Keep });
                return CopyTurn { asks: cancel.into_iter().collect(), leads: Some(CopyLead::Home) };
            }
            (Action::Next, _) => {
                if self.is_busy() {
                    return CopyTurn::default();
                }
                let turn = self.next();
                if turn.asks.is_empty() && turn.leads.is_none() {
                    self.refused = self.refused.wrapping_add(1);
                }
                return turn;
            }
            (Action::Typed(text), CopyStage::Locked(locked)) if !locked.trying => {
                locked.passphrase = text;
                locked.problem = None;
            }
            (Action::Show(shown), CopyStage::Locked(locked)) => locked.shown = shown,
            (Action::Way(way), CopyStage::Read(read)) if !matches!(read.keeping, CopyKeeping::Running) => {
                read.way = Some(way);
                read.way_missing = false;
            }
            (Action::Take(at), CopyStage::Read(read)) => read.take(at),
            (Action::Typed(_) | Action::Show(_) | Action::Way(_) | Action::Take(_), _) => {}
        }
        CopyTurn::default()
    }

    fn next(&mut self) -> CopyTurn {
        match &mut self.stage {
            CopyStage::Locked(locked) if locked.passphrase.is_empty() => {
                locked.problem = Some(UnlockTrouble::Missing);
                CopyTurn::default()
            }
            CopyStage::Locked(locked) => {
                locked.problem = None;
                locked.trying = true;
                let passphrase = SecretString::from(locked.passphrase.as_str());
                let work = Work::UnlockCopies { file: locked.file.clone(), passphrase };
                Ask { work, asker: CopyAsker::Unlock }.into()
            }
            CopyStage::Read(read) => {
                let turn = read.next();
                self.arrived().map_or(turn, CopyTurn::from)
            }
        }
    }

    /// All that were to be kept are.
    fn arrived(&self) -> Option<CopyLead> {
        let CopyStage::Read(read) = &self.stage else { return None };
        // What has changed here meanwhile is not decided.
        if read.is_comparing() {
            return None;
        }
        let (kept, wanted) = read.progress();
        let first = read.entries.iter().find(|entry| entry.is_kept)?;
        let product = first.copy.connection.facts.product_name.clone();
        let arrived = ArrivedCopies { product, count: kept, way: read.way?, path: self.path.clone() };
        (kept == wanted).then_some(CopyLead::Kept(arrived))
    }

    /// Takes an answer.
    pub fn hear(&mut self, asker: CopyAsker, answer: Answer) -> CopyTurn {
        match (asker, &mut self.stage) {
            (CopyAsker::Unlock, CopyStage::Locked(locked)) => {
                locked.trying = false;
                match answer {
                    Answer::CopiesUnlocked(Ok(copies)) => {
                        // The passphrase goes with the stage, and is wiped.
                        let (read, turn) = ReadCopies::new(copies, &self.records);
                        self.stage = CopyStage::Read(read);
                        return turn;
                    }
                    Answer::CopiesUnlocked(Err(problem)) => {
                        locked.problem = Some(UnlockTrouble::Failed(problem));
                        self.refused = self.refused.wrapping_add(1);
                    }
                    _ => locked.problem = Some(UnlockTrouble::BrokenOff),
                }
                CopyTurn::default()
            }
            (CopyAsker::Compare(number), CopyStage::Read(read)) => read.compare(number, answer),
            (CopyAsker::Keep, CopyStage::Read(read)) => {
                let turn = read.hear_kept(answer, &self.records);
                self.arrived().map_or(turn, CopyTurn::from)
            }
            _ => CopyTurn::default(),
        }
    }
}
