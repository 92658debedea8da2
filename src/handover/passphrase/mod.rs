//! Passphrases of files: how soon one is guessed, and a good one to propose.
//!
//! | file | what it holds |
//! |---|---|
//! | `guesses` | how many guesses a passphrase takes, estimated low |
//! | `known` | phrases and rows of keys that are tried first |
//! | `words` | the word list |

mod guesses;
mod known;
mod words;

use zeroize::Zeroizing;

use guesses::{Made, estimate};

/// How many bits a passphrase has to have: 2^40 guesses. The lock makes a guess cost about a second and 256 MiB
/// (`file::encrypted`), so that a thousand computers work on half of them for seventeen years.
const ENOUGH: f64 = 40.0;

/// How many words are proposed: 64 bits.
const WORDS: usize = 5;

/// Why a passphrase is guessed too soon: what most of it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseWeakness {
    /// A row of keys, of the alphabet or of digits.
    Row,
    /// The same once more.
    Repeated,
    /// A phrase that many know.
    Known,
    /// Neither, but too few words, or a word and a number.
    Short,
}

/// Whether a passphrase is guessed too soon, and why.
pub fn passphrase_weakness(passphrase: &str) -> Option<PassphraseWeakness> {
    let estimate = estimate(passphrase);
    (estimate.bits < ENOUGH).then_some(match estimate.mostly {
        Made::Rows => PassphraseWeakness::Row,
        Made::Repetition => PassphraseWeakness::Repeated,
        Made::KnownPhrase => PassphraseWeakness::Known,
        Made::Own => PassphraseWeakness::Short,
    })
}

/// A good passphrase: five words, drawn at random. None if the system gives no random numbers.
pub fn propose_passphrase() -> Option<Zeroizing<String>> {
    // Five of the shortest words may be judged too weak, once in many thousands: then it is drawn anew.
    for _ in 0..100 {
        let mut proposed = Zeroizing::new(String::with_capacity(64));
        for _ in 0..WORDS {
            if !proposed.is_empty() {
                proposed.push(' ');
            }
            proposed.push_str(words::draw()?);
        }
        if passphrase_weakness(&proposed).is_none() {
            return Some(proposed);
        }
    }
    None
}

#[cfg(test)]
mod tests;
