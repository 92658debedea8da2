//! The receiver of the browser's answer on loopback (RFC 8252 section 7.3): bind, read, judge, answer, close; and
//! the same judgement for an address that a person pastes. Knows of ours only `domain`, `plain` and `texts`; what an answer is good for
//! (the exchange, the issuer, the attempt) is for whoever asked.
//!
//! * `expectation`: what is waited for: the redirect URI and the state.
//! * `bind`: the sockets, and why they cannot be had.
//! * `holder`: who has a port that cannot be had.
//! * [`judge`](mod@judge): one pure function from a request's head to a verdict.
//! * `parameters`: the parameters of an answer, for `judge` and `paste` alike.
//! * `paste`: a pasted address.
//! * `serve`: the receiver and the first answer; `connections`: how many, how long.
//! * `launch`: the one-time page that the browser is started with.
//! * `peer`: whose program is at the other end.
//! * `page`: the static pages.
//! * `socket_table`: how Linux writes addresses.

mod bind;
mod connections;
mod expectation;
mod holder;
pub mod judge;
mod launch;
mod lingering;
mod page;
mod parameters;
mod paste;
mod peer;
mod serve;
#[cfg(target_os = "linux")]
mod socket_owner;
#[cfg(any(target_os = "linux", test))]
mod socket_table;

use secrecy::SecretString;

pub use bind::{BindError, probe};
pub use expectation::{Expectation, NotLoopback};
pub use holder::{Holder, holder};
pub use launch::{LaunchPage, Launcher};
pub use paste::{PasteProblem, judge_pasted};
pub use serve::Receiver;

/// The one right answer: it bore the right state. `{:?}` shows no code.
#[derive(Debug)]
pub enum BrowserAnswer {
    /// The person agreed (RFC 6749 section 4.1.2).
    Code {
        /// The authorization code, 1 to 8,192 printable ASCII characters.
        code: SecretString,
        /// `iss` as it came (RFC 9207); to be compared with the environment's issuer before the exchange.
        issuer: Option<String>,
    },
    /// The service or the person refused (RFC 6749 section 4.1.2.1).
    Refused {
        /// `error`, at most 300 characters, fit to be shown; empty if the service named none.
        error: String,
        /// `error_description`, or `error_message` in its place; at most 300 characters, fit to be shown.
        description: Option<String>,
        /// `iss` as it came (RFC 9207).
        issuer: Option<String>,
    },
}

/// Why what came to our path was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StrayAnswer {
    /// It was no answer at all: somebody opened the address.
    Nothing,
    /// An answer without a state: nobody can say whose it is.
    NoState,
    /// An answer with another state: of another sign-in.
    OtherState,
    /// The right state, but the rest contradicts itself or is damaged.
    Damaged,
}

/// What a person may want to know while the receiver waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiverNotice {
    /// A request at our path was refused, and the waiting goes on: the `count`th, up to 20.
    Stray {
        /// Counted from 1.
        count: u32,
        /// Why it was.
        why: StrayAnswer,
    },
    /// Twenty of them: something on this computer interferes. Told once, after which strays are no longer told.
    Interference,
    /// A program of another user of this computer brought the right answer, and was refused. Told once.
    OtherUser,
    /// A browser spoke TLS to us: it insists on https. Told once.
    TlsHello,
}
