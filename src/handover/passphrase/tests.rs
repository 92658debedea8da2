//! What is refused and why, what is taken, and what is proposed.

use std::collections::HashSet;

use super::*;

#[test]
fn item_51_what_is_guessed_first_is_refused_with_its_reason() {
    use PassphraseWeakness::{Known, Repeated, Row, Short};
    for (weak, why) in [
        ("123456789012", Row),
        ("0987654321098", Row),
        ("qwertyuiop123", Row),
        ("qwertzuiopasdf", Row),
        ("1q2w3e4r5t6y7u", Row),
        ("1qaz2wsx3edc", Row),
        ("abcdefghijklmnop", Row),
        ("112233445566", Row),
        ("aaaaaaaaaaaa", Repeated),
        ("abcabcabcabcabc", Repeated),
        ("Summer!Summer!Summer!", Repeated),
        ("password1234", Known),
        ("P4ssw0rd!2024", Known),
        ("Correct-Horse-Battery-Staple", Known),
        ("To be, or not to be: that is the question", Known),
        // As this program's own help and tests had it.
        ("four or five words do well", Known),
        ("michaeljordan23", Short),
        ("michael24121999", Short),
        ("Docusign2026!", Short),
        ("M1cr0s0ft!2024", Short),
        ("administrator", Short),
        ("the cat sat on the mat", Short),
        ("Sommerferien 2026", Short),
        ("                    a", Short),
        ("", Short),
    ] {
        assert_eq!(passphrase_weakness(weak), Some(why), "{weak}");
    }
}

#[test]
fn item_51_words_that_have_nothing_to_do_with_each_other_are_taken_and_so_is_what_was_drawn() {
    for good in [
        "purple monkey dishwasher lamp",
        "crawling-pelican-velvet-tractor-mumble",
        "Mein Hund heißt Bello und ist 7",
        "我们的密码是很长的一句话",
        "xK8#mQ2vL9pw",
        "kT9$wq2!ZrBm8xPd",
        "hjkswqpezmvbnrtylagd",
    ] {
        assert_eq!(passphrase_weakness(good), None, "{good}");
    }
}

#[test]
fn item_51_five_words_are_proposed_and_taken() {
    let proposed: Vec<_> = (0..200).map(|_| propose_passphrase().unwrap()).collect();
    for one in &proposed {
        let words: Vec<&str> = one.split(' ').collect();
        assert_eq!(words.len(), 5, "{}", one.as_str());
        assert!(words.iter().all(|word| words::contains(word)));
        assert_eq!(passphrase_weakness(one), None);
    }
    let different: HashSet<&str> = proposed.iter().map(|one| one.as_str()).collect();
    assert_eq!(different.len(), proposed.len());
}

#[test]
fn item_51_judging_is_done_at_once_whatever_is_typed() {
    let long = "ab1 ".repeat(50_000);
    let before = std::time::Instant::now();
    assert!(passphrase_weakness(&long).is_some());
    assert!(passphrase_weakness(&"😀é\u{301}\0".repeat(5_000)).is_some());
    // Judged as typed it would take minutes; so generous for a machine that is busy with much else.
    assert!(before.elapsed() < std::time::Duration::from_secs(30));
}

/// What people who were told to mix think of.
#[test]
fn item_51_rows_that_take_turns_and_names_are_refused() {
    for weak in [
        "AaBbCcDdEeFf",
        "A1!B2@C3#D4$",
        "a1b2c3d4e5f6g7h8",
        "1!2@3#4$5%6^",
        "christopherjohnson1985",
        "manchesterunitedfc1878",
        "nimdaadministrator!",
    ] {
        assert!(passphrase_weakness(weak).is_some(), "{weak} was taken");
    }
    for good in ["crawling pelican velvet tractor mumble", "k7Qz3!x9W1m4Pj", "vK3p9LqZ7tXw2RbN"] {
        assert!(passphrase_weakness(good).is_none(), "{good} was refused");
    }
}
