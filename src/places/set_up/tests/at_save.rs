//! Steps 6 and 7: the keychain that is tried, and pages that do not open.

use super::*;
use crate::connections::{FoundKeychain, KeychainProgram, PassphraseWeakness};
use crate::places::new_passphrase::PassphraseProblem;

#[test]
fn next_on_save_with_nothing_ticked_says_so_and_stays() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    ends(&mut wizard, attempt);
    // The check is not what this test is about.
    wizard.walk.forward(|_| false);
    act(&mut wizard, Action::Save(save::Action::TickKeychain));
    let works = act(&mut wizard, Action::Next);
    assert!(works.is_empty() && wizard.save.nothing_chosen);
    assert_eq!(wizard.step(), StepName::Save);
    act(&mut wizard, Action::Save(save::Action::KeepNothing));
    assert_eq!(wizard.step(), StepName::HandOver);
}

#[test]
fn a_page_that_did_not_open_is_told_where_it_was_asked_for() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    ends(&mut wizard, attempt);
    wizard.walk.forward(|_| false);
    act(&mut wizard, Action::Save(save::Action::KeepNothing));
    let opening = wizard.act(Action::HandOver(hand_over::Action::OpenGuide));
    let opening =
        asker_of(opening, |work| matches!(work, Work::OpenPage(page) if page.starts_with("https://")));
    hear(&mut wizard, opening, Answer::PageOpened(false));
    assert!(wizard.hand_over.page_not_opened && !wizard.prepare.page_not_opened);
    hear(&mut wizard, opening, Answer::PageOpened(true));
    assert!(!wizard.hand_over.page_not_opened);
}

#[test]
fn the_keychain_is_tried_before_anything_is_promised() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    ends(&mut wizard, attempt);
    let checked = CheckedAccount {
        account: account(),
        person_name: None,
        person_email: None,
        failed_calls: Vec::new(),
        at: Timestamp::UNIX_EPOCH,
    };
    wizard.common.answers.here_mut().checked = Some(checked);
    let trying = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::ProbeKeychain));
    assert_eq!(wizard.step(), StepName::Save);
    assert!(!wizard.is_busy(), "nobody waits for it");
    let found = FoundKeychain { readiness: Readiness::WouldAsk, program: KeychainProgram::GnomeKeyring };
    hear(&mut wizard, trying, Answer::KeychainProbed(Ok(found)));
    assert_eq!(wizard.save.keychain, Some(Ok(found)));
}

/// On Save, with a file that has a passphrase.
fn at_passphrase() -> SetUp {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    ends(&mut wizard, attempt);
    let checked = CheckedAccount {
        account: account(),
        person_name: None,
        person_email: None,
        failed_calls: Vec::new(),
        at: Timestamp::UNIX_EPOCH,
    };
    wizard.common.answers.here_mut().checked = Some(checked);
    act(&mut wizard, Action::Next);
    act(&mut wizard, Action::Save(save::Action::TickFile));
    assert_eq!(wizard.step(), StepName::Save);
    wizard
}

#[test]
fn item_51_a_passphrase_that_is_guessed_is_not_taken_and_one_that_was_proposed_is() {
    let mut wizard = at_passphrase();
    for typed in [save::Action::PassphraseTyped, save::Action::PassphraseAgainTyped] {
        act(&mut wizard, Action::Save(typed(Zeroizing::new("123456789012".to_owned()))));
    }
    assert!(act(&mut wizard, Action::Next).is_empty(), "no place is asked for");
    let said = wizard.save.passphrase.problem;
    assert_eq!(said, Some(PassphraseProblem::Weak(PassphraseWeakness::Row)));

    act(&mut wizard, Action::Save(save::Action::ProposePassphrase));
    let passphrase = &wizard.save.passphrase;
    assert!(passphrase.shown && passphrase.proposed && passphrase.problem.is_none());
    assert_eq!(passphrase.typed.split(' ').count(), 5);
    assert_eq!(*passphrase.typed, *passphrase.again);
    let asked = act(&mut wizard, Action::Next);
    assert!(matches!(asked.as_slice(), [Work::ChoosePlace { .. }]));
}

#[test]
fn item_51_what_was_proposed_and_is_typed_into_is_the_persons_own() {
    let mut wizard = at_passphrase();
    act(&mut wizard, Action::Save(save::Action::ProposePassphrase));
    let shorter = Zeroizing::new("mumble".to_owned());
    act(&mut wizard, Action::Save(save::Action::PassphraseTyped(shorter)));
    assert!(!wizard.save.passphrase.proposed);
    assert!(act(&mut wizard, Action::Next).is_empty());
    assert_eq!(wizard.save.passphrase.problem, Some(PassphraseProblem::TooShort));
}
