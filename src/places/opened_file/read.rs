//! Copies that are read: each set against what is kept here, and those kept that the person lets.

use crate::connections::{
    CarryWay, ConnectKeysFate, ConnectionRecord, CopiedConnection, CopyFate, Difference, KeepProblem,
    RevealError, connect_keys_fate, counterparts,
};
use crate::domain::ConnectionId;
use crate::tasks::{Answer, Ask, Work};

use super::turn::{CopyAsker, CopyLead, CopyTurn};

/// What was in the file, once it can be read.
pub struct ReadCopies {
    /// Each copy: one at least.
    pub entries: Vec<CopyEntry>,
    /// Whether the other computer goes on having them.
    pub way: Option<CarryWay>,
    /// Next was pressed, and neither was chosen.
    pub way_missing: bool,
    /// Next was pressed, and none of several is ticked.
    pub none_taken: bool,
    /// What goes on.
    pub keeping: CopyKeeping,
    /// Which comparison is waited for.
    comparison: u32,
}

/// A copy, and what becomes of it here.
pub struct CopyEntry {
    /// What was in the file.
    pub copy: CopiedConnection,
    /// What keeping it would do here; none while that is not known.
    pub fate: Option<CopyFate>,
    /// What would become of Connect keys.
    pub connect_keys: ConnectKeysFate,
    /// The person lets it be kept; of one alone that is what Next is for.
    pub taken: bool,
    /// It is kept.
    pub is_kept: bool,
    /// The one that is kept here, while the keychain is asked for it.
    compared: Option<Box<ConnectionRecord>>,
    id: Option<ConnectionId>,
}

/// What goes on with copies that are read.
#[derive(Debug, Default)]
pub enum CopyKeeping {
    /// Nothing yet.
    #[default]
    Ready,
    /// They are being written to the keychain, one after the other.
    Running,
    /// One could not be kept; the rest waits.
    Failed(KeepProblem),
}

impl CopyEntry {
    fn new(copy: CopiedConnection) -> Self {
        let connect_keys = connect_keys_fate(&copy, None);
        Self { copy, fate: None, connect_keys, taken: false, is_kept: false, compared: None, id: None }
    }

    /// Whether it would be kept by Next.
    fn is_to_be_kept(&self) -> bool {
        self.taken && !self.is_kept && !matches!(self.fate, None | Some(CopyFate::Left(_)))
    }

    /// The one here that it is set against, known to the place or being asked for.
    fn here(&self) -> Option<&ConnectionRecord> {
        match &self.fate {
            Some(CopyFate::Replaces(record, _) | CopyFate::Left(record)) => Some(record),
            Some(CopyFate::Added) => None,
            None => self.compared.as_deref(),
        }
    }
}

impl ReadCopies {
    pub(super) fn new(copies: Vec<CopiedConnection>, records: &[ConnectionRecord]) -> (Self, CopyTurn) {
        let mut read = Self {
            entries: copies.into_iter().map(CopyEntry::new).collect(),
            way: None,
            way_missing: false,
            none_taken: false,
            keeping: CopyKeeping::Ready,
            comparison: 0,
        };
        let turn = read.look_at(records);
        (read, turn)
    }

    /// The copy that was alone in its file.
    pub fn alone(&self) -> Option<&CopyEntry> {
        match self.entries.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }

    /// Whether it is not known yet of some what keeping them would do.
    pub fn is_comparing(&self) -> bool {
        self.entries.iter().any(|entry| entry.fate.is_none())
    }

    /// Whether all of them are kept here already, the same in everything.
    pub fn are_all_here(&self) -> bool {
        self.entries.iter().all(|entry| matches!(entry.fate, Some(CopyFate::Left(_))))
    }

    /// Whether the person has to say first what becomes of them on the other computer.
    pub fn is_to_be_chosen(&self) -> bool {
        self.way.is_none() && !self.are_all_here()
    }

    /// How many are kept, and how many were to be.
    pub fn progress(&self) -> (usize, usize) {
        let kept = self.entries.iter().filter(|entry| entry.is_kept).count();
        (kept, kept + self.entries.iter().filter(|entry| entry.is_to_be_kept()).count())
    }

    /// The person ticks one of several, or clears it.
    pub(super) fn take(&mut self, at: usize) {
        self.none_taken = false;
        if self.alone().is_none()
            && !matches!(self.keeping, CopyKeeping::Running)
            && let Some(entry) = self.entries.get_mut(at)
        {
            entry.taken = !entry.taken;
        }
    }

    /// What each is to be set against; what is known stays.
    fn look_at(&mut self, records: &[ConnectionRecord]) -> CopyTurn {
        let copies: Vec<_> = self.entries.iter().map(|entry| entry.copy.clone()).collect();
        let alone = self.alone().is_some();
        for (entry, record) in self.entries.iter_mut().zip(counterparts(&copies, records)) {
            let is_as_it_was = match (entry.here(), record) {
                (Some(here), Some(record)) => here.id == record.id && here.facts == record.facts,
                (None, None) => entry.fate.is_some(),
                _ => false,
            };
            if is_as_it_was {
                continue;
            }
            entry.fate = None;
            entry.connect_keys = connect_keys_fate(&entry.copy, None);
            entry.compared = record.cloned().map(Box::new);
            if record.is_none() {
                entry.settle(CopyFate::Added, alone);
            }
        }
        self.compare_next()
    }

    /// The list was read again: what was compared may be another by now.
    pub(super) fn look_again(&mut self, records: &[ConnectionRecord]) -> CopyTurn {
        if !matches!(self.keeping, CopyKeeping::Ready | CopyKeeping::Failed(KeepProblem::ChangedMeanwhile)) {
            return CopyTurn::default();
        }
        let waits = self.is_comparing();
        let before: Vec<_> = self.entries.iter().map(|entry| entry.here().cloned()).collect();
        let turn = self.look_at(records);
        let is_as_it_was =
            self.entries.iter().zip(&before).all(|(entry, before)| entry.here() == before.as_ref());
        // The keychain is being asked already.
        if waits && is_as_it_was { CopyTurn::default() } else { turn }
    }

    /// Asks the keychain for one that is kept here: one after the other, so that it asks the person once.
    fn compare_next(&mut self) -> CopyTurn {
        let next = self.entries.iter().find(|entry| entry.fate.is_none());
        let Some(record) = next.and_then(|entry| entry.compared.clone()) else { return CopyTurn::default() };
        self.comparison = self.comparison.wrapping_add(1);
        Ask { work: Work::Compare(record), asker: CopyAsker::Compare(self.comparison) }.into()
    }

    /// The keychain answered for one that is kept here.
    pub(super) fn compare(&mut self, comparison: u32, answer: Answer) -> CopyTurn {
        // Another is asked for since.
        if comparison != self.comparison {
            return CopyTurn::default();
        }
        let alone = self.alone().is_some();
        let Some(entry) = self.entries.iter_mut().find(|entry| entry.fate.is_none()) else {
            return CopyTurn::default();
        };
        let Some(record) = entry.compared.take() else { return CopyTurn::default() };
        let here = match answer {
            Answer::Compared(here) => here.map(|here| *here),
            _ => Err(RevealError::broken_off()),
        };
        let failed = match &here {
            Err(RevealError::Store(error)) => Some(error.clone()),
            _ => None,
        };
        entry.connect_keys = connect_keys_fate(&entry.copy, here.as_ref().ok());
        let fate = CopyFate::of(&entry.copy, record, here);
        entry.settle(fate, alone);
        // A keychain that is locked or gone is not asked for each of the others.
        if let Some(error) = failed {
            for entry in &mut self.entries {
                if let Some(record) = entry.compared.take() {
                    let unknown = Difference::Unknown(RevealError::Store(error.clone()));
                    entry.settle(CopyFate::Replaces(record, unknown), alone);
                }
            }
        }
        self.compare_next()
    }

    /// **Keep** or **Done**.
    pub(super) fn next(&mut self) -> CopyTurn {
        if self.are_all_here() {
            return CopyLead::Home.into();
        }
        if self.is_comparing() {
            return CopyTurn::default();
        }
        self.none_taken = !self.entries.iter().any(CopyEntry::is_to_be_kept);
        self.way_missing = self.way.is_none();
        if self.none_taken || self.way_missing {
            return CopyTurn::default();
        }
        self.keep_next()
    }

    fn keep_next(&mut self) -> CopyTurn {
        let Some(entry) = self.entries.iter_mut().find(|entry| entry.is_to_be_kept()) else {
            return CopyTurn::default();
        };
        let seen = match &entry.fate {
            Some(CopyFate::Replaces(record, _)) => Some(record.clone()),
            _ => None,
        };
        let id = match &seen {
            Some(record) => Some(record.id.clone()),
            // Settled once: tried again, it takes its own place.
            None => entry.id.take().or_else(|| ConnectionId::random().ok()),
        };
        let Some(id) = id else {
            self.keeping = CopyKeeping::Failed(KeepProblem::Random);
            return CopyTurn::default();
        };
        entry.id = Some(id.clone());
        self.keeping = CopyKeeping::Running;
        let work = Work::KeepCopy { copy: Box::new(entry.copy.clone()), id, seen };
        Ask { work, asker: CopyAsker::Keep }.into()
    }

    /// One was kept, or not. What has changed here meanwhile is compared again with `records`, or once the list is read.
    pub(super) fn hear_kept(&mut self, answer: Answer, records: &[ConnectionRecord]) -> CopyTurn {
        let problem = match answer {
            Answer::Kept(Ok(())) => {
                if let Some(entry) = self.entries.iter_mut().find(|entry| entry.is_to_be_kept()) {
                    entry.is_kept = true;
                }
                return self.keep_next();
            }
            Answer::Kept(Err(problem)) => problem,
            _ => KeepProblem::broken_off(),
        };
        self.keeping = CopyKeeping::Failed(problem);
        self.look_again(records)
    }
}

impl CopyEntry {
    /// What keeping it would do is known. Of several, those are ticked that lose nothing.
    fn settle(&mut self, fate: CopyFate, alone: bool) {
        self.taken = alone || fate.is_harmless();
        self.fate = Some(fate);
    }
}
