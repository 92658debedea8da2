//! A keychain in memory that fails on purpose.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex};
use std::thread::ThreadId;
use std::time::Duration;

use zeroize::Zeroizing;

use super::item::ItemName;
use super::store::{SecretStore, StoreError, StoreKind};

/// What the fake does wrong. Calls of each sort are counted from 1.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Trouble {
    None,
    /// Every call fails.
    Always(StoreError),
    /// That write fails.
    AtPut(usize, StoreError),
    /// That deletion fails.
    AtDelete(usize, StoreError),
    /// Writes succeed and leave nothing.
    Forgets,
    /// Writes keep something else, of the same length.
    Garbles,
    /// Holds one item only, the last that was written.
    HoldsOne,
    /// That write does not return until the gate is opened.
    HangsAtPut(usize),
    /// That reading does not return until the gate is opened.
    HangsAtGet(usize),
    /// That deletion does not return until the gate is opened.
    HangsAtDelete(usize),
    /// That write brings the library down, as a kill would, without having written.
    DiesBeforePut(usize),
    /// That deletion brings the library down, as a kill would, without having deleted.
    DiesBeforeDelete(usize),
}

type Hook = Box<dyn Fn(usize) + Send + Sync>;

pub(super) struct Fake {
    items: Mutex<BTreeMap<String, Vec<u8>>>,
    labels: Mutex<BTreeMap<String, String>>,
    trouble: Mutex<Trouble>,
    cap: Option<usize>,
    asks: bool,
    puts: AtomicUsize,
    gets: AtomicUsize,
    deletes: AtomicUsize,
    inside: AtomicUsize,
    most_inside: AtomicUsize,
    threads: Mutex<Vec<ThreadId>>,
    gate: Mutex<Gate>,
    gate_moved: Condvar,
    before_put: Mutex<Option<Hook>>,
}

#[derive(Default)]
struct Gate {
    waiting: bool,
    open: bool,
}

impl Fake {
    pub(super) fn new() -> Self {
        Self {
            items: Mutex::default(),
            labels: Mutex::default(),
            trouble: Mutex::new(Trouble::None),
            cap: None,
            asks: false,
            puts: AtomicUsize::new(0),
            gets: AtomicUsize::new(0),
            deletes: AtomicUsize::new(0),
            inside: AtomicUsize::new(0),
            most_inside: AtomicUsize::new(0),
            threads: Mutex::default(),
            gate: Mutex::default(),
            gate_moved: Condvar::new(),
            before_put: Mutex::default(),
        }
    }

    /// One that holds at most 2,560 bytes an item, like Windows Credential Manager.
    pub(super) fn capped() -> Self {
        Self { cap: Some(2560), ..Self::new() }
    }

    /// One whose system may show a dialog.
    pub(super) fn asking() -> Self {
        Self { asks: true, ..Self::new() }
    }

    /// From now on this goes wrong; counting starts anew.
    pub(super) fn make(&self, trouble: Trouble) {
        *self.trouble.lock().unwrap() = trouble;
        for counter in [&self.puts, &self.gets, &self.deletes] {
            counter.store(0, Ordering::SeqCst);
        }
    }

    /// Called with the number of each write before it is made.
    pub(super) fn before_put(&self, hook: impl Fn(usize) + Send + Sync + 'static) {
        *self.before_put.lock().unwrap() = Some(Box::new(hook));
    }

    pub(super) fn accounts(&self) -> Vec<String> {
        self.items.lock().unwrap().keys().cloned().collect()
    }

    pub(super) fn item(&self, account: &str) -> Option<Vec<u8>> {
        self.items.lock().unwrap().get(account).cloned()
    }

    pub(super) fn label(&self, account: &str) -> Option<String> {
        self.labels.lock().unwrap().get(account).cloned()
    }

    pub(super) fn set_item(&self, account: &str, bytes: Option<Vec<u8>>) {
        let mut items = self.items.lock().unwrap();
        match bytes {
            Some(bytes) => items.insert(account.to_owned(), bytes),
            None => items.remove(account),
        };
    }

    pub(super) fn puts(&self) -> usize {
        self.puts.load(Ordering::SeqCst)
    }

    /// How often it was called at all.
    pub(super) fn calls(&self) -> usize {
        self.threads.lock().unwrap().len()
    }

    pub(super) fn most_inside(&self) -> usize {
        self.most_inside.load(Ordering::SeqCst)
    }

    pub(super) fn threads(&self) -> Vec<ThreadId> {
        let mut threads = self.threads.lock().unwrap().clone();
        threads.dedup();
        threads
    }

    /// Blocks until a call hangs.
    pub(super) fn wait_until_it_hangs(&self) {
        let gate = self.gate.lock().unwrap();
        let bound = Duration::from_secs(20);
        let (_gate, waited) = self.gate_moved.wait_timeout_while(gate, bound, |gate| !gate.waiting).unwrap();
        assert!(!waited.timed_out(), "no call hangs");
    }

    /// Lets the hanging call, and all after it, return.
    pub(super) fn open_the_gate(&self) {
        self.gate.lock().unwrap().open = true;
        self.gate_moved.notify_all();
    }

    fn hang(&self) {
        let mut gate = self.gate.lock().unwrap();
        gate.waiting = true;
        self.gate_moved.notify_all();
        drop(self.gate_moved.wait_while(gate, |gate| !gate.open).unwrap());
    }

    fn call<T>(&self, act: impl FnOnce(Trouble) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let inside = self.inside.fetch_add(1, Ordering::SeqCst) + 1;
        self.most_inside.fetch_max(inside, Ordering::SeqCst);
        self.threads.lock().unwrap().push(std::thread::current().id());
        // Long enough inside for a second caller to be seen, if there were one.
        std::thread::yield_now();
        let trouble = self.trouble.lock().unwrap().clone();
        let outcome = match trouble {
            Trouble::Always(error) => Err(error),
            trouble => act(trouble),
        };
        self.inside.fetch_sub(1, Ordering::SeqCst);
        outcome
    }
}

impl SecretStore for Fake {
    fn kind(&self) -> StoreKind {
        StoreKind::Other
    }

    fn max_item_bytes(&self) -> Option<usize> {
        self.cap
    }

    fn may_ask(&self) -> bool {
        self.asks
    }

    fn put(&self, item: &ItemName, secret: &[u8]) -> Result<(), StoreError> {
        self.call(|trouble| {
            let number = self.puts.fetch_add(1, Ordering::SeqCst) + 1;
            if let Some(hook) = &*self.before_put.lock().unwrap() {
                hook(number);
            }
            if self.cap.is_some_and(|cap| secret.len() > cap) {
                return Err(StoreError::TooLarge);
            }
            let mut kept = secret.to_vec();
            match trouble {
                Trouble::AtPut(at, error) if at == number => return Err(error),
                Trouble::DiesBeforePut(at) if at == number => panic!("on purpose"),
                Trouble::HangsAtPut(at) if at == number => self.hang(),
                Trouble::Forgets => return Ok(()),
                Trouble::Garbles => kept.reverse(),
                Trouble::HoldsOne => self.items.lock().unwrap().clear(),
                _ => {}
            }
            self.items.lock().unwrap().insert(item.account().to_owned(), kept);
            self.labels.lock().unwrap().insert(item.account().to_owned(), item.label().to_owned());
            Ok(())
        })
    }

    fn get(&self, item: &ItemName) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        self.call(|trouble| {
            let number = self.gets.fetch_add(1, Ordering::SeqCst) + 1;
            if trouble == Trouble::HangsAtGet(number) {
                self.hang();
            }
            Ok(self.item(item.account()).map(Zeroizing::new))
        })
    }

    fn delete(&self, item: &ItemName) -> Result<(), StoreError> {
        self.call(|trouble| {
            let number = self.deletes.fetch_add(1, Ordering::SeqCst) + 1;
            match trouble {
                Trouble::AtDelete(at, error) if at == number => return Err(error),
                Trouble::DiesBeforeDelete(at) if at == number => panic!("on purpose"),
                Trouble::HangsAtDelete(at) if at == number => self.hang(),
                _ => {}
            }
            self.items.lock().unwrap().remove(item.account());
            Ok(())
        })
    }
}
