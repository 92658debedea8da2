//! Step 4: attempts, late answers, and Practice that has to be started.

use super::*;

#[test]
fn leaving_the_wait_ends_the_attempt_and_its_late_answer_is_not_heard() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    let works = act(&mut wizard, Action::Back);
    assert!(works.iter().any(|work| matches!(work, Work::Cancel)), "no port stays open");
    ends(&mut wizard, attempt);
    assert!(wizard.common.answers.here().signed_in.is_none());
    assert_eq!(wizard.step(), StepName::Keys);
}

#[test]
fn a_late_failure_does_not_overwrite_a_newer_attempt() {
    let mut wizard = at_sign_in();
    let old = begin_sign_in(&mut wizard);
    act(&mut wizard, Action::SignIn(sign_in::Action::Cancel));
    let new = begin_sign_in(&mut wizard);
    hear(&mut wizard, old, Answer::SignInEnded(Err(SignInProblem::TimedOut)));
    assert!(
        matches!(&wizard.sign_in.phase, sign_in::SignInPhase::Waiting(waiting) if waiting.attempt == new.attempt)
    );
}

#[test]
fn signing_in_leads_to_the_check_which_begins_by_itself() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    wizard.hear_sign_in(attempt, SignInEvent::CodeReceived { pasted: false });
    assert!(matches!(wizard.sign_in.phase, sign_in::SignInPhase::Exchanging(_)));
    let works = ends(&mut wizard, attempt);
    assert_eq!(wizard.step(), StepName::Check);
    assert!(matches!(works.as_slice(), [Work::Check(_), Work::KeepDraft(_)]));
}

#[test]
fn practice_that_does_not_run_is_started_by_the_sign_in_and_what_is_in_its_way_is_said() {
    let mut wizard = at_sign_in();
    let keys = wizard.common.answers.here().keys.clone();
    wizard.common.answers.environment = Environment::Practice;
    wizard.common.answers.here_mut().keys = keys;
    let starting = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::StartPractice));
    let problem = PracticeProblem("no port is free".to_owned());
    hear(&mut wizard, starting, Answer::PracticeStarted(Err(problem)));
    assert!(matches!(wizard.sign_in.phase, sign_in::SignInPhase::Failed(SignInProblem::NoPractice(_))));
    let starting = asker_of(wizard.act(Action::Next), |work| matches!(work, Work::StartPractice));
    let origin = "http://127.0.0.1:4001".parse().unwrap();
    let works = hear(&mut wizard, starting, Answer::PracticeStarted(Ok(origin)));
    assert!(works.iter().any(|work| matches!(work, Work::SignIn(_))), "it goes on by itself");
}

#[test]
fn case_13_a_browser_that_does_not_come_is_noticed_and_open_again_is_seen() {
    use crate::places::set_up::sign_in::BROWSER_COMES_WITHIN;
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    let missing = |wizard: &SetUp| {
        let sign_in::SignInPhase::Waiting(waiting) = &wizard.sign_in.phase else { panic!("it waits") };
        waiting.no_browser_came(wizard.common.clock.monotonic())
    };
    wizard.hear_sign_in(attempt, SignInEvent::BrowserOpened(true));
    assert!(!missing(&wizard), "it may still come");
    wizard.common.clock.advance(BROWSER_COMES_WITHIN);
    assert!(missing(&wizard));
    wizard.hear_sign_in(attempt, SignInEvent::BrowserCame);
    assert!(!missing(&wizard));
    let again = wizard.act(Action::SignIn(sign_in::Action::OpenAgain));
    let again = asker_of(again, |work| matches!(work, Work::OpenSignInAgain));
    assert!(!missing(&wizard), "it is being opened");
    hear(&mut wizard, again, Answer::PageOpened(true));
    wizard.common.clock.advance(BROWSER_COMES_WITHIN);
    assert!(missing(&wizard), "of this one nothing was seen");
}

#[test]
fn what_becomes_of_apps_and_keys_is_not_taken_for_the_sign_ins_browser() {
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    wizard.hear_sign_in(attempt, SignInEvent::BrowserOpened(true));
    wizard.hear_sign_in(attempt, SignInEvent::BrowserCame);
    let opening = wizard.act(Action::SignIn(sign_in::Action::OpenAppsAndKeys));
    let opening = asker_of(opening, |work| matches!(work, Work::OpenPage(_)));
    hear(&mut wizard, opening, Answer::PageOpened(false));
    assert!(wizard.sign_in.page_not_opened, "its address is shown");
    // Nor does a start that fails late take back that a browser came.
    wizard.hear_sign_in(attempt, SignInEvent::BrowserOpened(false));
    let sign_in::SignInPhase::Waiting(waiting) = &wizard.sign_in.phase else { panic!("it waits") };
    assert_eq!(waiting.browser, sign_in::BrowserStart::Came);
}

#[test]
fn a_notice_that_weighs_less_wipes_none_that_weighs_more_and_open_again_ends_that_of_a_stray() {
    use crate::connections::{ReceiverNotice, StrayAnswer};
    let stray = |why| ReceiverNotice::Stray { count: 1, why };
    let mut wizard = at_sign_in();
    let attempt = begin_sign_in(&mut wizard);
    let notice = |wizard: &SetUp| match &wizard.sign_in.phase {
        sign_in::SignInPhase::Waiting(waiting) => waiting.notice,
        _ => panic!("it waits"),
    };
    for (told, kept) in [
        (stray(StrayAnswer::NoState), stray(StrayAnswer::NoState)),
        (stray(StrayAnswer::Nothing), stray(StrayAnswer::NoState)),
        (stray(StrayAnswer::OtherState), stray(StrayAnswer::OtherState)),
    ] {
        wizard.hear_sign_in(attempt, SignInEvent::Notice(told));
        assert_eq!(notice(&wizard), Some(kept));
    }
    act(&mut wizard, Action::SignIn(sign_in::Action::OpenAgain));
    assert_eq!(notice(&wizard), None, "what it names was done");
    wizard.hear_sign_in(attempt, SignInEvent::Notice(ReceiverNotice::OtherUser));
    wizard.hear_sign_in(attempt, SignInEvent::Notice(stray(StrayAnswer::NoState)));
    assert_eq!(notice(&wizard), Some(ReceiverNotice::OtherUser));
}

#[test]
fn a_report_opens_the_page_and_where_no_browser_does_its_address_is_there() {
    let mut wizard = at_sign_in();
    let page = "https://code.example/owner/name/issues".to_owned();
    let opening = wizard.act(Action::Report(page.clone()));
    let asker = asker_of(opening, |work| matches!(work, Work::OpenPage(opened) if *opened == page));
    hear(&mut wizard, asker, Answer::PageOpened(false));
    assert_eq!(wizard.common.report_page.not_opened(), Some(page.as_str()));
    let again = asker_of(wizard.act(Action::Report(page)), |work| matches!(work, Work::OpenPage(_)));
    hear(&mut wizard, again, Answer::PageOpened(true));
    assert_eq!(wizard.common.report_page.not_opened(), None);
}

#[test]
fn starting_again_ends_the_attempt_and_begins_another() {
    let mut wizard = at_sign_in();
    let first = begin_sign_in(&mut wizard);
    let turn = wizard.act(Action::SignIn(sign_in::Action::StartAgain));
    let cancels = |ask: &Ask<WizardAddress>| matches!(ask.work, Work::Cancel) && ask.asker == first;
    assert!(turn.asks.iter().any(cancels), "the port is closed");
    let second = asker_of(turn, |work| matches!(work, Work::SignIn(_)));
    assert_ne!(first, second);
    hear(&mut wizard, first, Answer::SignInEnded(Ok(signed_in())));
    assert_eq!(wizard.step(), StepName::SignIn, "the first is nobody's any more");
}
