//! Files that are almost right, for the property tests of each border: a sound one, changed in a few places as chance, a bad disk or
//! somebody who knows the format would. Without an answer to what is right: each test says what may be taken.
//!
//! A short run belongs to every `cargo test`. A long one, which also counts how many of them were taken:
//!
//! ```sh
//! PROPTEST_CASES=1000000 cargo test --lib border -- --nocapture
//! ```

use std::sync::atomic::{AtomicU64, Ordering};

use proptest::prelude::*;
use proptest::sample::Index;

/// What the formats are made of, and what has been misread before.
const WORDS: [&str; 26] = [
    "\"",
    "\\",
    "\\n",
    "\\u202e",
    "\\u0000",
    "\\ud800",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "-1",
    "1e999",
    "99999999999999999999",
    "production",
    "practice",
    "https://",
    "http://127.0.0.1:8790",
    "@elsewhere.example",
    "javascript:",
    "../",
    "\u{202e}",
    "=",
];

/// One change of a file.
#[derive(Clone, Debug)]
enum Change {
    /// These bytes fall away.
    Cut(Index, usize),
    /// These bytes come twice.
    Repeat(Index, usize),
    /// One byte is another.
    Byte(Index, u8),
    /// A word comes in.
    Word(Index, Index),
    /// A part of the file comes in the place of another.
    Swap(Index, Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        (at(), 1..40_usize).prop_map(|(at, count)| Change::Cut(at, count)),
        (at(), 1..80_usize).prop_map(|(at, count)| Change::Repeat(at, count)),
        (at(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        (at(), at()).prop_map(|(at, word)| Change::Word(at, word)),
        (at(), at(), 1..60_usize).prop_map(|(from, to, count)| Change::Swap(from, to, count)),
    ]
}

fn changed(base: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = base.to_vec();
    for change in changes {
        let place = |at: &Index| at.index(bytes.len() + 1);
        let end = |from: usize, count: usize| (from + count).min(bytes.len());
        match change {
            Change::Cut(at, count) => {
                let from = place(at);
                drop(bytes.drain(from..end(from, *count)));
            }
            Change::Repeat(at, count) => {
                let from = place(at);
                let again: Vec<u8> = bytes.get(from..end(from, *count)).unwrap_or_default().to_vec();
                drop(bytes.splice(from..from, again));
            }
            Change::Byte(at, byte) => {
                let from = place(at);
                if let Some(there) = bytes.get_mut(from) {
                    *there = *byte;
                }
            }
            Change::Word(at, word) => {
                let from = place(at);
                let word = word.get(&WORDS);
                drop(bytes.splice(from..from, word.bytes()));
            }
            Change::Swap(from, to, count) => {
                let (from, to) = (place(from), place(to));
                let part: Vec<u8> = bytes.get(from..end(from, *count)).unwrap_or_default().to_vec();
                drop(bytes.splice(to..end(to, *count), part));
            }
        }
    }
    bytes
}

/// A file that is almost right, shown as text where a test fails.
#[derive(Clone)]
pub(crate) struct Almost(pub(crate) Vec<u8>);

impl std::fmt::Debug for Almost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", String::from_utf8_lossy(&self.0))
    }
}

/// `base` with up to four changes; one time in sixteen any bytes at all.
pub(crate) fn almost(base: Vec<u8>) -> impl Strategy<Value = Almost> {
    let changes = prop::collection::vec(change(), 0..5);
    prop_oneof![
        15 => changes.prop_map(move |changes| Almost(changed(&base, &changes))),
        1 => prop::collection::vec(any::<u8>(), 0..400).prop_map(Almost),
    ]
}

/// As many cases as `PROPTEST_CASES` says; a failing one is printed, not kept in a file.
pub(crate) fn cases() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// How many were taken and how many refused.
pub(crate) struct Taken {
    what: &'static str,
    yes: AtomicU64,
    no: AtomicU64,
}

impl Taken {
    pub(crate) const fn of(what: &'static str) -> Self {
        Self { what, yes: AtomicU64::new(0), no: AtomicU64::new(0) }
    }

    /// Counts one; prints now and then, for the long run.
    pub(crate) fn count(&self, taken: bool) {
        (if taken { &self.yes } else { &self.no }).fetch_add(1, Ordering::Relaxed);
        let (taken, refused) = (self.yes.load(Ordering::Relaxed), self.no.load(Ordering::Relaxed));
        if (taken + refused).is_multiple_of(100_000) {
            println!("{}: {taken} taken, {refused} refused", self.what);
        }
    }
}
