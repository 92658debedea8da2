//! Which answers the wizard, the first step and the window hear.

use super::*;

/// A sign-in that was begun, and who began it.
fn signing_in() -> (App, Address) {
    let mut app = with_keys();
    act(&mut app, set_up::Action::Next);
    let asker = sign_in_of(act(&mut app, set_up::Action::Next));
    (app, asker)
}

fn raises(requests: &[Effect]) -> bool {
    requests.iter().any(|request| matches!(request, Effect::RaiseWindow))
}

#[test]
fn the_window_comes_to_the_front_with_a_code_and_with_a_refusal() {
    let event = |event| {
        let (mut app, asker) = signing_in();
        raises(&app.hear(Told::SignIn { asker, event }))
    };
    assert!(event(SignInEvent::CodeReceived { pasted: false }), "the browser came back with it");
    assert!(!event(SignInEvent::BrowserOpened(true)));
    let ended = |problem| {
        let (mut app, asker) = signing_in();
        raises(&answer(&mut app, asker, Answer::SignInEnded(Err(problem))))
    };
    assert!(ended(SignInProblem::OtherIssuer));
    assert!(!ended(SignInProblem::TimedOut), "nobody came back");
}

#[test]
fn practice_that_cannot_start_is_said_on_the_first_step() {
    let mut app = app();
    let problem = crate::connections::PracticeProblem("no port is free".to_owned());
    answer(&mut app, Address::App, Answer::PracticeStarted(Err(problem)));
    assert!(set_up(&app).common.practice_problem.is_some());
}

#[test]
fn an_answer_to_a_wizard_that_is_over_is_not_heard_by_the_next() {
    let mut app = at_save();
    let asker = choosing_a_place(&mut app);
    app.act(Action::SetUp(set_up::Action::Leave));
    app.act(Action::Decide(Decision::Leave));
    leaving_hears(&mut app, Answer::DraftKept(Ok(())));
    assert_eq!(app.place, Place::Home);
    app.act(Action::Home(home::Action::StartSetUp));
    let before = app.wizards;
    answer(&mut app, asker, Answer::PlaceChosen(Ok(Some(("/tmp/x.json".into(), Vec::new())))));
    assert_eq!((step(&app), app.wizards), (StepName::Choose, before));
}
