//! Passphrases of files against the judge that the field knows, zxcvbn: what that one would not take, ours does not take either.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the unexpected")]

use countersign::connections::{passphrase_weakness, propose_passphrase};
use zxcvbn::{Score, zxcvbn};

/// What people put into passphrases: passwords of every list, names, places, months, rows of keys, dates.
const PARTS: &[&str] = &[
    "password",
    "letmein",
    "welcome",
    "dragon",
    "monkey",
    "iloveyou",
    "trustno1",
    "sunshine",
    "princess",
    "football",
    "baseball",
    "superman",
    "starwars",
    "whatever",
    "michael",
    "jennifer",
    "christopher",
    "elizabeth",
    "johnson",
    "williams",
    "schneider",
    "london",
    "berlin",
    "chicago",
    "arsenal",
    "liverpool",
    "december",
    "summer",
    "winter",
    "monday",
    "qwertyuiop",
    "asdfghjkl",
    "1q2w3e4r",
    "zxcvbnm",
    "abcdefgh",
    "12345678",
    "87654321",
    "11111111",
    "19841231",
    "24121999",
    "docusign",
    "microsoft",
    "computer",
    "internet",
    "admin",
    "secret",
    "access",
    "master",
    "the",
    "love",
    "my",
    "cat",
    "house",
    "coffee",
];

/// Ways in which two parts become one passphrase.
fn made_of(first: &str, second: &str) -> Vec<String> {
    let capital = |text: &str| {
        let mut letters = text.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
            .unwrap_or_default()
    };
    let leet = |text: &str| {
        text.replace('a', "@").replace('e', "3").replace('i', "1").replace('o', "0").replace('s', "$")
    };
    let backwards = |text: &str| text.chars().rev().collect::<String>();
    vec![
        format!("{first}{second}"),
        format!("{first} {second}"),
        format!("{}{}", capital(first), capital(second)),
        format!("{}-{}!", capital(first), second),
        format!("{first}{second}2024"),
        format!("{}{}123", leet(first), second),
        format!("{}{}", backwards(first), second),
        format!("{first}{second}{first}"),
    ]
}

#[test]
fn item_51_whatever_zxcvbn_would_not_take_is_refused() {
    let made = PARTS.iter().flat_map(|first| PARTS.iter().flat_map(|second| made_of(first, second)));
    // One in thirteen: all ways and all parts come, and it takes seconds.
    let made = made.step_by(13);
    let (mut weak, mut taken) = (0, Vec::new());
    for passphrase in made {
        if zxcvbn(&passphrase, &[]).score() < Score::Four {
            weak += 1;
            if passphrase_weakness(&passphrase).is_none() {
                taken.push(passphrase);
            }
        }
    }
    assert!(weak > 1_000, "only {weak} of them were weak: this test has lost its eyes");
    assert!(taken.is_empty(), "{} of {weak}: {:?}", taken.len(), &taken[..taken.len().min(20)]);
}

#[test]
fn item_51_what_is_proposed_zxcvbn_takes_too() {
    for _ in 0..50 {
        let proposed = propose_passphrase().unwrap();
        assert_eq!(zxcvbn(&proposed, &[]).score(), Score::Four, "{}", proposed.as_str());
    }
}
