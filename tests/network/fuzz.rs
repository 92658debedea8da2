//! Requests and pastes that are wrong in ways nobody thought of (items 10 and 18): well-formed ones, changed byte by
//! byte, against the judge as it stands behind hyper's parser, and against the judge of pasted addresses. An oracle
//! written from the list of what must hold says what may be taken.
//!
//! A short run belongs to every `cargo test`. A long one, or the one case that failed again:
//!
//! ```sh
//! COUNTERSIGN_FUZZ_CASES=1000000 cargo test --test network fuzz:: -- --nocapture
//! COUNTERSIGN_FUZZ_SEED=7 COUNTERSIGN_FUZZ_FIRST=4711 COUNTERSIGN_FUZZ_CASES=1 cargo test --test network fuzz::
//! ```
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a test that meets the unexpected should stop there"
)]

mod heads;
mod oracle;
mod parser;
mod paste;
mod random;
mod requests;
mod sockets;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Instant;

use countersign::callback::{BrowserAnswer, Expectation};
use secrecy::ExposeSecret;
use url::Url;

use random::Random;

/// The right state: a part of it must not come about by chance.
const STATE: &str = "kZ7-_aB.right~state01";

/// Where answers are waited for.
struct Place {
    uri: &'static str,
    path: &'static str,
    hosts: &'static [&'static str],
    pages: [&'static str; 2],
}

static PLACES: [Place; 4] = [
    Place {
        uri: "http://localhost:8721/callback",
        path: "/callback",
        hosts: &["localhost:8721"],
        pages: ["/countersign/received", "/countersign/refused"],
    },
    Place {
        uri: "http://localhost",
        path: "/",
        hosts: &["localhost", "localhost:80"],
        pages: ["/countersign/received", "/countersign/refused"],
    },
    Place {
        uri: "http://127.0.0.1:8722/a/b/",
        path: "/a/b/",
        hosts: &["127.0.0.1:8722"],
        pages: ["/countersign/received", "/countersign/refused"],
    },
    Place {
        uri: "http://[::1]:8723/countersign/received",
        path: "/countersign/received",
        hosts: &["[::1]:8723"],
        pages: ["/answered/received", "/answered/refused"],
    },
];

impl Place {
    fn expectation(&self) -> Expectation {
        Expectation::new(&Url::parse(self.uri).unwrap(), STATE.into())
    }
}

/// What was taken, in a form that can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    Code { code: String, issuer: Option<String> },
    Refused { issuer: Option<String> },
    Page,
}

impl From<BrowserAnswer> for Said {
    fn from(answer: BrowserAnswer) -> Self {
        match answer {
            BrowserAnswer::Code { code, issuer } => {
                Self::Code { code: code.expose_secret().to_owned(), issuer }
            }
            BrowserAnswer::Refused { error, description, issuer } => {
                for shown in [Some(error), description].into_iter().flatten() {
                    assert!(
                        shown.chars().count() <= 300 && !shown.chars().any(char::is_control),
                        "{shown:?}"
                    );
                }
                Self::Refused { issuer }
            }
        }
    }
}

/// How many of what came up.
#[derive(Default)]
struct Tally(BTreeMap<&'static str, u64>);

impl Tally {
    fn count(&mut self, what: &'static str) {
        *self.0.entry(what).or_default() += 1;
    }

    /// A run that never comes to one of these would show nothing of it.
    fn assert_all_seen(&self, cases: u64, kinds: &[&str]) {
        if cases >= 10_000 {
            for kind in kinds {
                assert!(self.0.contains_key(kind), "no case was {kind}: {:?}", self.0);
            }
        }
    }
}

/// Which cases to run.
struct Run {
    seed: u64,
    first: u64,
    cases: u64,
}

impl Run {
    fn asked() -> Self {
        let number = |name: &str, otherwise: u64| {
            std::env::var(name).map_or(otherwise, |text| text.parse().expect("a number"))
        };
        Self {
            seed: number("COUNTERSIGN_FUZZ_SEED", 1),
            first: number("COUNTERSIGN_FUZZ_FIRST", 0),
            cases: number("COUNTERSIGN_FUZZ_CASES", 20_000),
        }
    }

    /// Runs the cases, each from the seed and its own number alone.
    fn over(&self, name: &str, mut case: impl FnMut(&mut Random, &mut Tally)) -> Tally {
        let (mut tally, began) = (Tally::default(), Instant::now());
        for number in self.first..self.first + self.cases {
            let _if_it_fails = Failing { seed: self.seed, number };
            case(&mut Random::new(self.seed, number), &mut tally);
        }
        let mut line = format!("{name}: {} cases, seed {}, {:.1?}:", self.cases, self.seed, began.elapsed());
        for (what, count) in &tally.0 {
            write!(line, " {what} {count}").unwrap();
        }
        println!("{line}");
        tally
    }
}

/// Says how to run the case again that panics.
struct Failing {
    seed: u64,
    number: u64,
}

impl Drop for Failing {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!(
                "again: COUNTERSIGN_FUZZ_SEED={} COUNTERSIGN_FUZZ_FIRST={} COUNTERSIGN_FUZZ_CASES=1",
                self.seed, self.number
            );
        }
    }
}
