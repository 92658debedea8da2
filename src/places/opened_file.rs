//! A copy of a connection that was opened from a file: unlocked if need be, set against what is kept here, and kept if the
//! person says so. Nothing changes before that.

use std::path::PathBuf;

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::connections::{ConnectionRecord, KeepProblem, LockedFile, OpenProblem, RevealError};
use crate::domain::{Connection, ConnectionId, Facts};
use crate::tasks::{Answer, Ask, Work};

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

/// How a copy differs from what is kept here.
#[derive(Debug)]
pub enum Difference {
    /// The copy is of a later consent, or was renewed since.
    Newer,
    /// What is kept here is of a later consent, or was renewed since.
    Older,
    /// As far as the dates tell, they are of the same time.
    Other,
    /// The keychain here does not have it any more.
    GoneHere,
    /// The keychain did not give it, so that the two could not be compared.
    Unknown(RevealError),
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
        let facts = &connection.facts;
        let alike = || records.iter().filter(|record| is_the_same(&record.facts, facts));
        // Of several, the one that is this very one; else the newest.
        let here = alike().find(|record| record.facts == *facts).or_else(|| alike().next()).cloned();
        let (fate, turn) = match here {
            None => (CopyFate::Added, CopyTurn::default()),
            Some(record) => {
                let record = Box::new(record);
                let ask = Ask { work: Work::Reveal(record.clone()), asker: CopyAsker::Compare };
                (CopyFate::Comparing(record), ask.into())
            }
        };
        let keeping = CopyKeeping::Ready;
        (Self { connection, fate, way: None, way_missing: false, keeping, id: None }, turn)
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

/// Whether two are copies of one connection: of this product, with this key, to this account.
fn is_the_same(one: &Facts, other: &Facts) -> bool {
    one.sheet == other.sheet
        && one.environment == other.environment
        && one.integration_key == other.integration_key
        && one.account_id == other.account_id
}

fn are_equal(one: &Connection, other: &Connection) -> bool {
    fn secrets(connection: &Connection) -> [Option<&str>; 3] {
        let secrets = &connection.secrets;
        [
            Some(secrets.secret_key.secret().expose_secret()),
            Some(secrets.refresh_token.expose_secret()),
            secrets.access_token.as_ref().map(|token| token.expose_secret()),
        ]
    }
    one.facts == other.facts && secrets(one) == secrets(other)
}

/// How `copy` differs from what is kept `here`, by its dates.
fn difference(copy: &Facts, here: &Facts) -> Difference {
    let dates =
        |facts: &Facts| (facts.consented_at, facts.refresh_token_expires_at, facts.access_token_expires_at);
    match dates(copy).cmp(&dates(here)) {
        std::cmp::Ordering::Greater => Difference::Newer,
        std::cmp::Ordering::Less => Difference::Older,
        std::cmp::Ordering::Equal => Difference::Other,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::Timestamp;

    use super::*;
    use crate::connections::SecretKind;
    use crate::connections::samples::{keychain_locked, record};
    use crate::domain::{Secrets, samples};

    fn connection(refresh_token: &str) -> Connection {
        let secrets = Secrets {
            secret_key: Arc::new("the-secret".parse().unwrap()),
            refresh_token: Arc::new(refresh_token.parse().unwrap()),
            access_token: Some(Arc::new("access".parse().unwrap())),
        };
        Connection { facts: samples::facts(), secrets }
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    /// A copy that anybody can read, with these connections here.
    fn opened(records: Vec<ConnectionRecord>) -> (OpenedCopy, CopyTurn) {
        let copy = CopyInFile::Plain(Box::new(connection("refresh")));
        OpenedCopy::new("/home/olive/copy.json".into(), copy, records)
    }

    fn read(opened: &OpenedCopy) -> &ReadCopy {
        match &opened.stage {
            CopyStage::Read(read) => read,
            CopyStage::Locked(_) => panic!("it is locked"),
        }
    }

    /// What comes of it where the keychain says this of the one that is kept here.
    fn compared(here: &ConnectionRecord, answer: Answer) -> OpenedCopy {
        let (mut opened, turn) = opened(vec![here.clone()]);
        assert!(
            matches!(&turn.asks[..], [Ask { work: Work::Reveal(record), asker: CopyAsker::Compare }] if **record == *here)
        );
        assert!(opened.is_busy());
        let _ = opened.hear(CopyAsker::Compare, answer);
        assert!(!opened.is_busy());
        opened
    }

    fn revealed(facts: Facts, refresh_token: &str) -> Answer {
        Answer::Revealed(Ok(Box::new(Connection { facts, secrets: connection(refresh_token).secrets })))
    }

    #[test]
    fn what_is_not_here_is_added_whatever_else_is() {
        let mut others = Vec::new();
        for change in [
            |facts: &mut Facts| facts.sheet = "sling".to_owned(),
            |facts: &mut Facts| facts.account_id = "7654321".parse().unwrap(),
            |facts: &mut Facts| {
                facts.integration_key = "99999999-4e5f-6071-8293-a4b5c6d7e8f9".parse().unwrap();
            },
        ] {
            let mut facts = samples::facts();
            change(&mut facts);
            others.push(record(facts));
        }
        let (opened, turn) = opened(others);
        assert!(turn.asks.is_empty());
        assert!(matches!(read(&opened).fate, CopyFate::Added));
    }

    #[test]
    fn what_is_here_the_same_is_left_and_there_is_nothing_to_choose() {
        let mut opened = compared(&record(samples::facts()), revealed(samples::facts(), "refresh"));
        assert!(matches!(read(&opened).fate, CopyFate::Left) && !read(&opened).is_to_be_chosen());
        assert!(
            matches!(opened.act(Action::Next), CopyTurn { leads: Some(CopyLead::Home), asks } if asks.is_empty())
        );
    }

    #[test]
    fn how_a_copy_differs_is_told_by_its_dates_and_then_by_its_secrets() {
        let mut newer = samples::facts();
        newer.consented_at = at("2026-11-20T09:00:00Z");
        let mut older = samples::facts();
        older.consented_at = at("2026-10-20T09:00:00Z");
        let mut renewed = samples::facts();
        renewed.refresh_token_expires_at = Some(at("2026-12-20T09:00:00Z"));
        let differs = |facts: &Facts, token: &str| {
            let opened = compared(&record(facts.clone()), revealed(facts.clone(), token));
            let CopyFate::Replaces(_, difference) = &read(&opened).fate else {
                panic!("it would replace it")
            };
            format!("{difference:?}")
        };
        assert_eq!(differs(&newer, "refresh"), "Older");
        assert_eq!(differs(&renewed, "refresh"), "Older");
        assert_eq!(differs(&older, "refresh"), "Newer");
        assert_eq!(differs(&samples::facts(), "another"), "Other");
    }

    #[test]
    fn what_the_keychain_lost_is_brought_back_under_its_own_id() {
        let here = record(samples::facts());
        let gone = Answer::Revealed(Err(RevealError::Gone(SecretKind::RefreshToken)));
        let mut opened = compared(&here, gone);
        assert!(matches!(&read(&opened).fate, CopyFate::Replaces(_, Difference::GoneHere)));
        let _ = opened.act(Action::Way(CarryWay::Copy));
        let turn = opened.act(Action::Next);
        assert!(matches!(&turn.asks[..], [Ask { work: Work::Keep { id, .. }, .. }] if *id == here.id));
        let locked = Answer::Revealed(Err(keychain_locked()));
        assert!(matches!(
            &read(&compared(&here, locked)).fate,
            CopyFate::Replaces(_, Difference::Unknown(RevealError::Store(_)))
        ));
        let removed = Answer::Revealed(Err(RevealError::UnknownConnection));
        assert!(matches!(&read(&compared(&here, removed)).fate, CopyFate::Added));
    }

    #[test]
    fn of_several_the_very_one_is_compared_and_else_the_newest() {
        let mut newest = samples::facts();
        newest.consented_at = at("2026-11-20T09:00:00Z");
        let (newest, same) = (record(newest), record(samples::facts()));
        let asked = |records: Vec<ConnectionRecord>| match opened(records).1.asks.pop() {
            Some(Ask { work: Work::Reveal(record), .. }) => record.id,
            _ => panic!("one is compared"),
        };
        assert_eq!(asked(vec![newest.clone(), same.clone()]), same.id);
        let mut oldest = samples::facts();
        oldest.consented_at = at("2026-10-01T09:00:00Z");
        assert_eq!(asked(vec![newest.clone(), record(oldest)]), newest.id);
    }

    #[test]
    fn a_copy_that_could_not_be_kept_takes_its_own_place_when_it_is_tried_again() {
        let (mut opened, _) = opened(Vec::new());
        let _ = opened.act(Action::Way(CarryWay::Copy));
        let id_of = |turn: CopyTurn| match turn.asks.into_iter().next() {
            Some(Ask { work: Work::Keep { id, .. }, .. }) => id,
            _ => panic!("it is kept"),
        };
        let first = id_of(opened.act(Action::Next));
        assert!(opened.act(Action::Next).asks.is_empty(), "it is being kept");
        let _ = opened.hear(CopyAsker::Keep, Answer::GivenUp);
        assert!(matches!(read(&opened).keeping, CopyKeeping::Failed(_)));
        assert_eq!(id_of(opened.act(Action::Next)), first);
    }

    #[test]
    fn a_passphrase_is_asked_for_first_and_gone_when_it_has_opened_the_copy() {
        let file = Zeroizing::new(b"locked".to_vec()).into();
        let (mut opened, _) = OpenedCopy::new("/x".into(), CopyInFile::Locked(file), Vec::new());
        let trouble = |opened: &OpenedCopy| match &opened.stage {
            CopyStage::Locked(locked) => locked.problem,
            CopyStage::Read(_) => panic!("it is open"),
        };
        assert!(opened.act(Action::Next).asks.is_empty());
        assert_eq!((trouble(&opened), opened.refused()), (Some(UnlockTrouble::Missing), 1));
        let _ = opened.act(Action::Typed(Zeroizing::new("wrong".to_owned())));
        assert_eq!(trouble(&opened), None, "it goes when it is mended");
        let turn = opened.act(Action::Next);
        assert!(
            matches!(&turn.asks[..], [Ask { work: Work::UnlockCopy { passphrase, .. }, .. }] if passphrase.expose_secret() == "wrong")
        );
        assert!(opened.is_busy() && opened.act(Action::Next).asks.is_empty());
        let _ = opened.hear(CopyAsker::Unlock, Answer::CopyUnlocked(Err(OpenProblem::WrongPassphrase)));
        assert_eq!(trouble(&opened), Some(UnlockTrouble::Failed(OpenProblem::WrongPassphrase)));
        let _ = opened.act(Action::Next);
        let _ = opened.hear(CopyAsker::Unlock, Answer::CopyUnlocked(Ok(Box::new(connection("refresh")))));
        assert!(matches!(read(&opened).fate, CopyFate::Added));
    }
}
