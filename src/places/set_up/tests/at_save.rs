//! Steps 6 and 7: the keychain that is tried, and pages that do not open.

use super::*;

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
    let checked = CheckedAccount { account: account(), person_name: None, person_email: None };
    wizard.common.answers.here_mut().checked = Some(checked);
    let trying = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::ProbeKeychain));
    assert_eq!(wizard.step(), StepName::Save);
    assert!(!wizard.is_busy(), "nobody waits for it");
    hear(&mut wizard, trying, Answer::KeychainProbed(Ok(Readiness::WouldAsk)));
    assert!(matches!(wizard.save.keychain, Some(Ok(Readiness::WouldAsk))));
}
