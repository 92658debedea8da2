//! A copy of a connection that was opened from a file: unlocked if need be, set against what is kept here, and kept if the
//! person says so. Nothing changes before that.

mod compare;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::connections::{ConnectionRecord, KeepProblem, LockedFile, OpenProblem, RevealError};
use crate::domain::{Connection, ConnectionId};
use crate::tasks::{Answer, Ask, Work};

pub use compare::Difference;
use compare::{are_equal, difference, is_the_same};

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
    /// One that anybody can read.
    Plain(Box<Connection>),
}

/// How far it is.
#[expect(clippy::large_enum_variant, reason = "there is one")]
pub enum CopyStage {
    /// The passphrase is asked for.
    Locked(LockedCopy),
    /// What is in it is known.
    Read(ReadCopy),
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

/// A copy that is read.
pub struct ReadCopy {
    /// What was in it.
    pub connection: Connection,
    /// What keeping it would do here.
    pub fate: CopyFate,
    /// Whether the other computer goes on having it.
    pub way: Option<CarryWay>,
    /// Next was pressed, and neither was chosen.
    pub way_missing: bool,
    /// What goes on.
    pub keeping: CopyKeeping,
    id: Option<ConnectionId>,
}

/// What keeping a copy would do here.
pub enum CopyFate {
    /// The keychain is being asked for the one that is kept here, to compare.
    Comparing(Box<ConnectionRecord>),
    /// There is none like it here.
    Added,
    /// It would take the place of this one.
    Replaces(Box<ConnectionRecord>, Difference),
    /// It is kept here already, the same in everything.
    Left,
}

/// Whether the other computer goes on having the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarryWay {
    /// It shall not: the person removes it there.
    Move,
    /// It shall.
    Copy,
}

/// What goes on with a copy that is read.
#[derive(Debug, Default)]
pub enum CopyKeeping {
    /// Nothing yet.
    #[default]
    Ready,
    /// It is being written to the keychain.
    Running,
    /// It could not be kept.
    Failed(KeepProblem),
}

/// What the person did.
pub enum Action {
    /// The passphrase was typed into.
    Typed(Zeroizing<String>),
    /// **Show** or **Hide** beside it.
    Show(bool),
    /// **Move here** or **Copy here**.
    Way(CarryWay),
    /// **Open**, **Keep** or **Done**.
    Next,
    /// **Back**.
    Back,
}

/// Who asks for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyAsker {
    /// The passphrase that is being tried.
    Unlock,
    /// The one that is kept here.
    Compare,
    /// What is being kept.
    Keep,
}

/// Where it leads.
pub enum CopyLead {
    /// Home; nothing was kept.
    Home,
    /// Home; this is kept now.
    Kept(ArrivedCopy),
}

/// A connection that came here in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrivedCopy {
    /// The product's name.
    pub product: String,
    /// Whether the other computer goes on having it.
    pub way: CarryWay,
    /// Where the file is.
    pub path: PathBuf,
}

/// What comes of an action or an answer.
#[derive(Default)]
#[must_use]
pub struct CopyTurn {
    /// What is to be done in the background.
    pub asks: Vec<Ask<CopyAsker>>,
    /// Where it leads.
    pub leads: Option<CopyLead>,
}

impl From<Ask<CopyAsker>> for CopyTurn {
    fn from(ask: Ask<CopyAsker>) -> Self {
        Self { asks: vec![ask], leads: None }
    }
}

impl From<CopyLead> for CopyTurn {
    fn from(lead: CopyLead) -> Self {
        Self { asks: Vec::new(), leads: Some(lead) }
    }
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
            CopyInFile::Plain(connection) => {
                let (read, turn) = ReadCopy::new(*connection, &records);
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
            CopyStage::Read(read) => {
                matches!(read.keeping, CopyKeeping::Running) || matches!(read.fate, CopyFate::Comparing(_))
            }
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
            (Action::Typed(_) | Action::Show(_) | Action::Way(_), _) => {}
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
                let work = Work::UnlockCopy { file: locked.file.clone(), passphrase };
                Ask { work, asker: CopyAsker::Unlock }.into()
            }
            CopyStage::Read(read) => read.next(),
        }
    }

    /// Takes an answer.
    pub fn hear(&mut self, asker: CopyAsker, answer: Answer) -> CopyTurn {
        match (asker, &mut self.stage) {
            (CopyAsker::Unlock, CopyStage::Locked(locked)) => {
                locked.trying = false;
                match answer {
                    Answer::CopyUnlocked(Ok(connection)) => {
                        // The passphrase goes with the stage, and is wiped.
                        let (read, turn) = ReadCopy::new(*connection, &self.records);
                        self.stage = CopyStage::Read(read);
                        return turn;
                    }
                    Answer::CopyUnlocked(Err(problem)) => {
                        locked.problem = Some(UnlockTrouble::Failed(problem));
                        self.refused = self.refused.wrapping_add(1);
                    }
                    _ => locked.problem = Some(UnlockTrouble::BrokenOff),
                }
                CopyTurn::default()
            }
            (CopyAsker::Compare, CopyStage::Read(read)) => {
                read.compare(answer);
                CopyTurn::default()
            }
            (CopyAsker::Keep, CopyStage::Read(read)) => match (answer, read.way) {
                (Answer::Kept(Ok(())), Some(way)) => {
                    let product = read.connection.facts.product_name.clone();
                    CopyLead::Kept(ArrivedCopy { product, way, path: self.path.clone() }).into()
                }
                (Answer::Kept(Err(problem)), _) => {
                    read.keeping = CopyKeeping::Failed(problem);
                    CopyTurn::default()
                }
                _ => {
                    read.keeping = CopyKeeping::Failed(KeepProblem::broken_off());
                    CopyTurn::default()
                }
            },
            _ => CopyTurn::default(),
        }
    }
}

impl ReadCopy {
    fn new(connection: Connection, records: &[ConnectionRecord]) -> (Self, CopyTurn) {
        let keeping = CopyKeeping::Ready;
        let fate = CopyFate::Added;
        let mut read = Self { connection, fate, way: None, way_missing: false, keeping, id: None };
        let turn = read.look_at(records);
        (read, turn)
    }

    /// Which of these it is, to be compared with it.
    fn look_at(&mut self, records: &[ConnectionRecord]) -> CopyTurn {
        let facts = &self.connection.facts;
        let alike = || records.iter().filter(|record| is_the_same(&record.facts, facts));
        let mut of_one_consent = alike().filter(|record| record.facts.consented_at == facts.consented_at);
        // The one of the same consent. Else the only one there is; of several, nobody can say which.
        let here = of_one_consent.next().or_else(|| {
            let mut all = alike();
            all.next().filter(|_| all.next().is_none())
        });
        let Some(record) = here.cloned().map(Box::new) else {
            self.fate = CopyFate::Added;
            return CopyTurn::default();
        };
        let ask = Ask { work: Work::Reveal(record.clone()), asker: CopyAsker::Compare };
        self.fate = CopyFate::Comparing(record);
        ask.into()
    }

    /// The list was read again: what was compared may be another by now.
    fn look_again(&mut self, records: &[ConnectionRecord]) -> CopyTurn {
        let compared = match &self.fate {
            CopyFate::Comparing(record) | CopyFate::Replaces(record, _) => Some(record),
            CopyFate::Added | CopyFate::Left => None,
        };
        let is_as_it_was = compared.is_none_or(|compared| {
            records.iter().any(|record| record.id == compared.id && record.facts == compared.facts)
        });
        if is_as_it_was || !matches!(self.keeping, CopyKeeping::Ready) {
            return CopyTurn::default();
        }
        self.look_at(records)
    }

    /// Whether the person has to say first what becomes of it on the other computer.
    pub fn is_to_be_chosen(&self) -> bool {
        self.way.is_none() && !matches!(self.fate, CopyFate::Left)
    }

    /// The keychain answered for the one that is kept here.
    fn compare(&mut self, answer: Answer) {
        let CopyFate::Comparing(record) = &self.fate else { return };
        let record = record.clone();
        self.fate = match answer {
            Answer::Revealed(Ok(here)) if are_equal(&here, &self.connection) => CopyFate::Left,
            Answer::Revealed(Ok(here)) => {
                let difference = difference(&self.connection.facts, &here.facts);
                CopyFate::Replaces(record, difference)
            }
            Answer::Revealed(Err(RevealError::NotKept(_) | RevealError::Gone(_))) => {
                CopyFate::Replaces(record, Difference::GoneHere)
            }
            // Removed meanwhile.
            Answer::Revealed(Err(RevealError::UnknownConnection)) => CopyFate::Added,
            Answer::Revealed(Err(error)) => CopyFate::Replaces(record, Difference::Unknown(error)),
            _ => CopyFate::Replaces(record, Difference::Unknown(RevealError::broken_off())),
        };
    }

    fn next(&mut self) -> CopyTurn {
        let id = match &self.fate {
            CopyFate::Left => return CopyLead::Home.into(),
            CopyFate::Comparing(_) => return CopyTurn::default(),
            CopyFate::Replaces(record, _) => Some(record.id.clone()),
            // Settled once: tried again, it takes its own place.
            CopyFate::Added => self.id.take().or_else(|| ConnectionId::random().ok()),
        };
        if self.way.is_none() {
            self.way_missing = true;
            return CopyTurn::default();
        }
        let Some(id) = id else {
            self.keeping = CopyKeeping::Failed(KeepProblem::Random);
            return CopyTurn::default();
        };
        self.id = Some(id.clone());
        self.keeping = CopyKeeping::Running;
        let work = Work::Keep { connection: self.connection.clone(), id, draft: None };
        Ask { work, asker: CopyAsker::Keep }.into()
    }
}
