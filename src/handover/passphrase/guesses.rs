//! How many guesses a passphrase takes of somebody who knows how people make them. It is cut into pieces in the way that
//! costs the fewest: signs, words of the list, rows of keys, years and dates, and what stood there before. What a piece
//! costs is estimated low: a letter of a word has 2 bits, as much as running English has.
//!
//! The approach is that of zxcvbn, whose lists of names and passwords would make the program a third larger; the low price of a
//! letter stands in for them. `tests/pure/passphrases.rs` holds it to zxcvbn: what that one would not take is refused here.

use super::{known, words};

/// What of a passphrase is looked at: more makes it better, and takes longer.
const LOOKED_AT: usize = 128;

/// Bits of a piece that costs next to nothing: which known phrase, which row and where it starts.
const FEW: f64 = 6.0;

/// Bits of a name that many have, or of a word that stands in every list of passwords.
const NAME: f64 = 8.0;

/// What comes of estimating.
pub struct Estimate {
    /// The logarithm of the number of guesses, to the base of 2.
    pub bits: f64,
    /// What most of the passphrase is.
    pub mostly: Made,
}

/// What a piece is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// A row of keys, of the alphabet or of digits.
    Rows,
    /// What stood there before.
    Repetition,
    /// A phrase that many know.
    KnownPhrase,
    /// Words, signs, digits.
    Own,
}

/// Estimates.
pub fn estimate(passphrase: &str) -> Estimate {
    let signs: Vec<char> = passphrase.trim().chars().take(LOOKED_AT).collect();
    let cut = cheapest(&signs);
    let others = with_a_known_phrase(passphrase)
        .into_iter()
        .chain(as_letters(&signs))
        .chain([2, 3].into_iter().filter_map(|apart| interleaved(&signs, apart)));
    others.fold(cut, |cheapest, other| if other.bits < cheapest.bits { other } else { cheapest })
}

/// Rows whose signs take turns, `a1b2c3` or `AaBbCc`: what they cost one after the other.
fn interleaved(signs: &[char], apart: usize) -> Option<Estimate> {
    let mut bits = FEW;
    for first in 0..apart {
        let every: Vec<char> = signs.iter().skip(first).step_by(apart).copied().collect();
        let estimate = cheapest(&every);
        if estimate.mostly != Made::Rows {
            return None;
        }
        bits += estimate.bits;
    }
    Some(Estimate { bits, mostly: Made::Rows })
}

/// With the known phrase in it for next to nothing, if there is one.
fn with_a_known_phrase(passphrase: &str) -> Option<Estimate> {
    let lower: Vec<char> = passphrase.chars().flat_map(char::to_lowercase).take(LOOKED_AT).collect();
    // What is read, and what stands there: a date is read as letters only where a phrase is found in it.
    let readings = [false, true].map(|as_letters| {
        let read = |sign: char| if as_letters { letter_for(sign).unwrap_or(sign) } else { sign };
        let both = lower.iter().map(|sign| (read(*sign), *sign)).filter(|(read, _)| read.is_alphanumeric());
        both.unzip::<char, char, Vec<_>, Vec<_>>()
    });
    let without = readings.into_iter().filter_map(|(read, there)| {
        let (rest, found) = without_phrases(&read, there);
        (found > 0.0).then(|| found + cheapest(&rest).bits)
    });
    without.min_by(f64::total_cmp).map(|bits| Estimate { bits, mostly: Made::KnownPhrase })
}

/// What is left without the known phrases, one sign for each, and what they cost.
fn without_phrases(read: &[char], mut there: Vec<char>) -> (Vec<char>, f64) {
    let (mut read, mut bits) = (read.to_vec(), 0.0);
    let phrases = || known::PHRASES.iter().map(|phrase| phrase.chars().collect::<Vec<_>>());
    while let Some((at, phrase)) = phrases()
        .filter_map(|phrase| Some((read.windows(phrase.len()).position(|signs| signs == phrase)?, phrase)))
        .max_by_key(|(_, phrase)| phrase.len())
    {
        bits += FEW;
        // Wherever else it stands, it is the same once more.
        let mut from = Some(at);
        while let Some(at) = from {
            read.splice(at..at + phrase.len(), [' ']);
            there.splice(at..at + phrase.len(), [' ']);
            from = read.windows(phrase.len()).position(|signs| signs == phrase);
        }
    }
    (there, bits)
}

/// With the letters that digits and signs stand for, where they stand among letters: which of them do costs little.
fn as_letters(signs: &[char]) -> Option<Estimate> {
    let mut letters = Vec::with_capacity(signs.len());
    for run in signs.chunk_by(|one, other| one.is_ascii_digit() == other.is_ascii_digit()) {
        // A number of some length is one.
        let number = run.len() >= 3 && run.iter().all(char::is_ascii_digit);
        letters.extend(run.iter().map(|sign| letter_for(*sign).filter(|_| !number).unwrap_or(*sign)));
    }
    let estimate = cheapest(&letters);
    (letters != signs).then_some(Estimate { bits: estimate.bits + 2.0, ..estimate })
}

/// A piece: how long it is, what it costs.
struct Piece {
    length: usize,
    bits: f64,
    made: Made,
}

/// The cheapest way to cut it into pieces.
fn cheapest(signs: &[char]) -> Estimate {
    let lower: Vec<char> = signs.iter().filter_map(|sign| sign.to_lowercase().next()).collect();
    // The cost up to each sign, and the signs of each kind on the way.
    let mut best: Vec<Option<(f64, [usize; 4])>> = vec![None; signs.len() + 1];
    if let Some(first) = best.first_mut() {
        *first = Some((0.0, [0; 4]));
    }
    for (at, own) in costs(signs).into_iter().enumerate() {
        let Some(Some((cost, kinds))) = best.get(at).copied() else { continue };
        for piece in pieces(own, &lower, at) {
            let cost = cost + piece.bits;
            if let Some(end) = best.get_mut(at + piece.length)
                && end.is_none_or(|(known, _)| cost < known)
            {
                let mut kinds = kinds;
                if let Some(kind) = kinds.get_mut(piece.made as usize) {
                    *kind += piece.length;
                }
                *end = Some((cost, kinds));
            }
        }
    }
    let (bits, kinds) = best.pop().flatten().unwrap_or_default();
    let half =
        |made: Made| kinds.get(made as usize).is_some_and(|signs_of| 2 * signs_of >= signs.len().max(1));
    let mostly = [Made::Rows, Made::Repetition].into_iter().find(|made| half(*made));
    Estimate { bits, mostly: mostly.unwrap_or(Made::Own) }
}

/// All pieces that begin at `at`, where the sign by itself costs its `own`.
fn pieces(own: f64, lower: &[char], at: usize) -> Vec<Piece> {
    let mut found = vec![Piece { length: 1, bits: own, made: Made::Own }];
    let rest = lower.get(at..).unwrap_or_default();
    let of_its_own = |length: usize, bits: f64| Piece { length, bits, made: Made::Own };
    for length in 3..=rest.len().min(9) {
        let word: String = rest.iter().take(length).collect();
        if words::contains(&word) {
            found.push(of_its_own(length, words::bits()));
        }
    }
    for name in known::NAMES {
        if name.chars().count() <= rest.len() && name.chars().zip(rest).all(|(sign, there)| sign == *there) {
            found.push(of_its_own(name.chars().count(), NAME));
        }
    }
    if is_year(rest) {
        found.push(of_its_own(4, 7.0));
    }
    if is_date(rest) {
        found.push(of_its_own(8, 15.0));
    }
    for length in 3..=row(rest) {
        found.push(Piece { length, bits: FEW, made: Made::Rows });
    }
    for length in 3..=repeated(lower, at) {
        // Where it stood, and how much of it.
        let bits = 1.0 + log2(at) + log2(length);
        found.push(Piece { length, bits, made: Made::Repetition });
    }
    found
}

/// What each sign costs by itself, among its neighbours.
fn costs(signs: &[char]) -> Vec<f64> {
    let kinds: Vec<Kind> = (0..signs.len()).map(|at| kind(signs, at)).collect();
    let mut costs = Vec::with_capacity(signs.len());
    for run in kinds.chunk_by(|one, other| one == other) {
        let at = costs.len();
        let neighbour = |at: Option<usize>| at.and_then(|at| kinds.get(at)).copied();
        let (before, after) = (neighbour(at.checked_sub(1)), neighbour(Some(at + run.len())));
        let stands_alone = [before, after].iter().all(|kind| matches!(kind, None | Some(Kind::Between)));
        let begins_with_a_capital = before == Some(Kind::Capital);
        let is_word = match run.first() {
            Some(Kind::Small) => run.len() >= 3 || stands_alone,
            Some(Kind::Capital) => run.len() >= 5 || stands_alone,
            // A number that people have, and seldom one that was drawn.
            Some(Kind::Digit) => run.len() >= 4,
            _ => false,
        };
        if is_word
            && begins_with_a_capital
            && let Some(capital) = costs.last_mut()
        {
            *capital = LETTER;
        }
        for place in at..at + run.len() {
            costs.push(cost(signs, place, is_word));
        }
    }
    costs
}

/// A letter of a word has as many bits.
const LETTER: f64 = 2.0;
/// A digit of a number of some length.
const DIGIT_OF_A_NUMBER: f64 = 2.5;
/// A letter or a sign that could as well be another.
const RANDOM: f64 = 4.5;

fn cost(signs: &[char], at: usize, in_a_word: bool) -> f64 {
    let Some(sign) = signs.get(at).copied() else { return 0.0 };
    // Of a script with a sign for a word or a syllable.
    if sign.is_alphabetic() && u32::from(sign) >= 0x2e80 {
        return 6.0;
    }
    if in_a_word && sign.is_ascii_digit() && kind(signs, at) == Kind::Digit {
        return DIGIT_OF_A_NUMBER;
    }
    if in_a_word {
        return if sign.is_alphabetic() { LETTER } else { LETTER + 1.0 };
    }
    if sign.is_ascii_digit() {
        return 3.3;
    }
    if sign.is_alphabetic() {
        return RANDOM;
    }
    // Between words, one sign is chosen once and then taken everywhere.
    let has_come = signs.iter().take(at).any(|earlier| *earlier == sign);
    match (has_come, sign) {
        (true, _) => 0.5,
        (false, ' ' | '-' | '_' | '.' | ',') => LETTER,
        (false, _) => RANDOM,
    }
}

/// What a sign is beside its neighbours.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Small,
    Capital,
    Digit,
    Between,
}

/// A digit or a sign that stands for a letter, between letters, is one: `p4ssw0rd`.
fn kind(signs: &[char], at: usize) -> Kind {
    let Some(sign) = signs.get(at).copied() else { return Kind::Between };
    if sign.is_alphabetic() {
        return if sign.is_uppercase() { Kind::Capital } else { Kind::Small };
    }
    let neighbours = [at.checked_sub(1), Some(at + 1)].map(|at| at.and_then(|at| signs.get(at)).copied());
    let stands_for_a_letter = letter_for(sign).is_some()
        && neighbours.iter().all(|it| it.is_some_and(|it| it.is_alphabetic() || it == sign));
    match (stands_for_a_letter, neighbours) {
        (true, [_, Some(after)]) if after.is_uppercase() => Kind::Capital,
        (true, _) => Kind::Small,
        (false, _) if sign.is_ascii_digit() => Kind::Digit,
        (false, _) => Kind::Between,
    }
}

/// The letter that a digit or a sign is taken for.
fn letter_for(sign: char) -> Option<char> {
    Some(match sign {
        '0' => 'o',
        '1' | '!' | '|' => 'i',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' | '+' => 't',
        _ => return None,
    })
}

/// How far a row of keys goes from the first sign on, in either direction.
fn row(rest: &[char]) -> usize {
    let along = |keys: Vec<char>| {
        let from =
            |start: usize| keys.iter().skip(start).zip(rest).take_while(|(key, sign)| key == sign).count();
        // A key may be in a row twice.
        (0..keys.len()).map(from).max().unwrap_or(0)
    };
    let rows = known::ROWS.iter().flat_map(|row| [row.chars().collect(), row.chars().rev().collect()]);
    rows.map(along).max().unwrap_or(0)
}

/// How much of what follows stood there before, from some earlier sign on; the two may overlap.
fn repeated(lower: &[char], at: usize) -> usize {
    let here = lower.get(at..).unwrap_or_default();
    let from = |earlier: usize| {
        let there = lower.get(earlier..).unwrap_or_default();
        there.iter().zip(here).take_while(|(there, here)| there == here).count()
    };
    (0..at).map(from).max().unwrap_or(0)
}

fn number(digits: &[char]) -> Option<u32> {
    digits.iter().try_fold(0, |sum: u32, sign| Some(sum * 10 + sign.to_digit(10)?))
}

fn is_year(rest: &[char]) -> bool {
    rest.get(..4).and_then(number).is_some_and(|year| (1900..2100).contains(&year))
}

/// A day, a month and a year in some order, without anything between.
fn is_date(rest: &[char]) -> bool {
    let at = |from: usize, length: usize| rest.get(from..from + length).and_then(number);
    let day_and_month = |from: usize| {
        let (Some(one), Some(other)) = (at(from, 2), at(from + 2, 2)) else { return false };
        let is = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
        is(one, other) || is(other, one)
    };
    let year_last = day_and_month(0) && is_year(rest.get(4..).unwrap_or_default());
    let year_first = is_year(rest) && day_and_month(4);
    year_last || year_first
}

fn log2(number: usize) -> f64 {
    f64::from(u32::try_from(number.max(1)).unwrap_or(u32::MAX)).log2()
}
